package main_test

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/internal/postgres/pgtest"
)

func TestSchemaPrintsTheContract(t *testing.T) {
	t.Parallel()
	out := install(t).must("", "schema")
	file, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	printed, err := gqlparser.LoadSchema(&ast.Source{Name: "printed", Input: out})
	if err != nil {
		t.Fatalf("what is printed is not a schema: %v", err)
	}
	contract, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(file)})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range contract.Types {
		if got := printed.Types[name]; got == nil || len(got.Fields) != len(want.Fields) || len(got.EnumValues) != len(want.EnumValues) ||
			got.Description != want.Description {
			t.Errorf("%s is printed as something else", name)
		}
	}
	if strings.Contains(out, "extend type") {
		t.Error("a type is printed in pieces, which Relay takes for the client's own")
	}
}

// TestTheSchemaIsServedWhereTheOperatorWantsIt and nowhere else.
func TestTheSchemaIsServedWhereTheOperatorWantsIt(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	get := func(s *server, method, known string) (*http.Response, string) {
		r, err := http.NewRequestWithContext(t.Context(), method, s.base+"/schema.graphql", nil)
		if err != nil {
			t.Fatal(err)
		}
		if known != "" {
			r.Header.Set("If-None-Match", known)
		}
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = resp.Body.Close() }()
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		return resp, string(body)
	}
	printed := p.must("", "schema")
	if resp, body := get(p.serve(), http.MethodGet, ""); resp.StatusCode != http.StatusNotFound || strings.Contains(body, "type Query") {
		t.Errorf("nobody asked for it to be served: HTTP %d", resp.StatusCode)
	}
	p.env = append(p.env, "INNOMAG_SERVE_SCHEMA=true")
	s := p.serve()
	resp, body := get(s, http.MethodGet, "")
	tag := resp.Header.Get("ETag")
	if resp.StatusCode != http.StatusOK || body != printed || len(tag) < 10 || resp.Header.Get("Content-Type") != "text/plain; charset=utf-8" ||
		resp.Header.Get("Cache-Control") != "public, max-age=0, must-revalidate" || resp.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("HTTP %d %v, %d bytes, %d printed", resp.StatusCode, resp.Header, len(body), len(printed))
	}
	if resp, body := get(s, http.MethodGet, tag); resp.StatusCode != http.StatusNotModified || body != "" {
		t.Errorf("what is known is sent again: HTTP %d", resp.StatusCode)
	}
	if resp, _ := get(s, http.MethodGet, `"another"`); resp.StatusCode != http.StatusOK {
		t.Errorf("what is not known: HTTP %d", resp.StatusCode)
	}
	if resp, body := get(s, http.MethodHead, ""); resp.StatusCode != http.StatusOK || body != "" || resp.ContentLength != int64(len(printed)) {
		t.Errorf("the head: HTTP %d, %d bytes", resp.StatusCode, resp.ContentLength)
	}
	if resp, _ := get(s, http.MethodPost, ""); resp.StatusCode == http.StatusOK {
		t.Error("it takes a POST")
	}
}

func TestCommandsSayWhatIsWrongAndFail(t *testing.T) {
	t.Parallel()
	notWXR := filepath.Join(t.TempDir(), "notes.xml")
	if err := os.WriteFile(notWXR, []byte("<notes><note>Husk melk</note></notes>"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	p.hire("reader", "Randi Leser")
	person := []string{"account", "create", "--email", "ny@example.org", "--name", "Ny", "--password-stdin", "--role"}
	for phrase, c := range map[string]struct {
		stdin string
		args  []string
		says  string
	}{
		"no command":               {"", nil, "Usage"},
		"an unknown command":       {"", []string{"serv"}, "serv"},
		"a file that is not there": {"", []string{"import", "wordpress", "no-such.xml"}, "no-such.xml"},
		"a file that is no export": {"", []string{"import", "wordpress", notWXR}, "1"},
		"an unknown role":          {password, append(person, "king"), "king"},
		"a short password":         {"kort\n", append(person, "reader"), "12"},
		"no password":              {"", append(person, "reader"), "innomag:"},
		"an address that is taken": {password, []string{
			"account", "create", "--email", "RANDI.leser@example.org", "--name", "En annen", "--role", "reader", "--password-stdin",
		}, "e-post"},
	} {
		t.Run(phrase, func(t *testing.T) {
			o := p.do(c.stdin, c.args...)
			said := strings.ToLower(o.stdout + o.stderr)
			if o.code == 0 || !strings.Contains(said, strings.ToLower(c.says)) {
				t.Errorf("exit %d, want a failure that says %q:\n%s", o.code, c.says, said)
			}
			if strings.Contains(said, "goroutine ") {
				t.Errorf("it crashed:\n%s", said)
			}
		})
	}
}

func TestMigrateMayBeRunAgain(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewBlankDSN(t))
	for range 2 {
		p.must("", "migrate")
	}
}

func TestADatabaseThatIsNotThereIsNamedWithoutItsPassword(t *testing.T) {
	t.Parallel()
	o := install(t, "DATABASE_URL=postgres://innomag:hemmelig@127.0.0.1:1/innomag?sslmode=disable").do("", "serve")
	if o.code == 0 || !strings.Contains(o.stderr, "127.0.0.1:1") {
		t.Errorf("exit %d:\n%s", o.code, o.stderr)
	}
	if strings.Contains(o.stderr, "hemmelig") {
		t.Errorf("the password is told:\n%s", o.stderr)
	}
}

const firstArticles = `{ articles(first: 3) { totalCount nodes { slug title commentCount } } }`

// TestTheDemoNeedsNothingPrepared starts the program as make run does: with a database of its own.
func TestTheDemoNeedsNothingPrepared(t *testing.T) {
	t.Parallel()
	p := install(t, "INNOMAG_DATA="+filepath.Join(openFolder(t), "data"))
	s := serveDemo(t, p)
	a := s.guest(t).ask(firstArticles, nil)
	if len(a.list("articles.nodes")) != 3 {
		t.Errorf("the demo has no articles: %s", a.Raw)
	}
	said := s.printed()
	if !strings.Contains(said, s.base+"/graphql") {
		t.Errorf("the address is not printed:\n%s", said)
	}
	tryEverySignIn(t, s, said)
	for path, want := range map[string]int{"/healthz": 200, "/readyz": 200, "/": 200, "/schema.graphql": 200, "/nothing-here": 404} {
		resp, err := http.Get(s.base + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if policy := resp.Header.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") ||
			path == "/" && !strings.Contains(policy, "require-trusted-types-for 'script'") {
			t.Errorf("%s: the policy is %q", path, policy)
		}
		if resp.StatusCode != want {
			t.Errorf("%s: HTTP %d, want %d", path, resp.StatusCode, want)
		}
	}

	posted := s.guest(t).ask(`query { articles(first: 1) { nodes { id } } }`, nil).text("articles.nodes.0.id")
	a = s.guest(t).ask(post, vars{"i": vars{"subjectId": posted, "name": "Kari", "body": "Dette skal overleve."}})
	receipt := a.text("postComment.receipt")

	second(t, p)

	if err := s.process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	s.ended()
	s = serveDemo(t, p)
	again := s.guest(t).ask(firstArticles, nil)
	if again.number("articles.totalCount") < 3 {
		t.Errorf("after kill -9 the magazine is gone: %s", again.Raw)
	}
	a = s.guest(t).ask(`query($r: String!) { commentByReceipt(receipt: $r) { bodyText } }`, vars{"r": receipt})
	if a.text("commentByReceipt.bodyText") != "Dette skal overleve." {
		t.Errorf("after kill -9 the comment is gone: %s", a.Raw)
	}
	if code := s.stop(); code != 0 {
		t.Errorf("the server ended with %d", code)
	}
	p.must("", "recount", "--check")
}

// serveDemo waits until the demo is there and the greeting printed.
func serveDemo(t *testing.T, p *program) *server {
	t.Helper()
	s := p.serve("--demo")
	within(t, "the sign-ins are printed", func() bool { return strings.Contains(s.printed(), "Ctrl-C") })
	return s
}

// openFolder is one that other users can reach: root has PostgreSQL run by somebody else.
func openFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, f := range []string{folder, filepath.Dir(folder)} {
		if err := os.Chmod(f, 0o755); err != nil { //nolint:gosec // nothing secret is in there
			t.Fatal(err)
		}
	}
	return folder
}

// tryEverySignIn signs in with what the program printed.
func tryEverySignIn(t *testing.T, s *server, printed string) {
	t.Helper()
	found := 0
	for _, line := range strings.Split(printed, "\n") {
		field := strings.Fields(line)
		if len(field) < 3 || !strings.Contains(field[1], "@") {
			continue
		}
		found++
		word := strings.TrimSpace(line[strings.Index(line, field[1])+len(field[1]):])
		a := s.guest(t).ask(`mutation($i: SignInInput!) { signIn(input: $i) { account { roles } userErrors { code } } }`,
			vars{"i": vars{"email": field[1], "password": word}})
		if roles := a.list("signIn.account.roles"); len(roles) == 0 || !strings.EqualFold(roles[0].(string), field[0]) {
			t.Errorf("signing in as %q: %s", line, a.Raw)
		}
	}
	if found < 4 {
		t.Errorf("%d sign-ins are printed:\n%s", found, printed)
	}
}

// second starts another server on the same data: it may share the database, or say why not.
func second(t *testing.T, p *program) {
	t.Helper()
	other, err := p.tryServe()
	if err != nil {
		if said := err.Error(); !strings.Contains(said, "innomag: ") || !strings.Contains(strings.ToLower(said), "data") {
			t.Errorf("the second server does not say why it ends: %v", err)
		}
		return
	}
	a := other.guest(t).ask(firstArticles, nil)
	if len(a.list("articles.nodes")) != 3 {
		t.Errorf("the second server shows another magazine: %s", a.Raw)
	}
	if code := other.stop(); code != 0 {
		t.Errorf("the second server ended with %d", code)
	}
}
