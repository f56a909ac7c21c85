package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	contract "innomag"
	"innomag/internal/demo"
)

// clientFolder has the clients with all they need, once for all tests.
var clientFolder = sync.OnceValues(func() (string, error) {
	dir := filepath.Join(folder, "clients")
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "clients"))); err != nil {
		return "", err
	}
	if err := npmInstall(dir); err != nil {
		return "", err
	}
	return dir, os.WriteFile(filepath.Join(dir, "relay", "schema.graphql"), []byte(contract.Contract()), 0o600)
})

// clients gives the folder of the clients, or says why there is none. Where CI is set they have to run.
func clients(t *testing.T) string {
	t.Helper()
	for _, tool := range []string{"node", "npm"} {
		_, err := exec.LookPath(tool)
		switch {
		case err == nil:
		case os.Getenv("CI") == "":
			t.Skipf("the clients need %s, which is not here", tool)
		default:
			t.Fatalf("the clients need %s, which is not here: apt-get install nodejs npm", tool)
		}
	}
	dir, err := clientFolder()
	switch {
	case err == nil:
	case os.Getenv("CI") == "":
		t.Skipf("the clients cannot be installed: %v", err)
	default:
		t.Fatalf("the clients cannot be installed: %v", err)
	}
	return dir
}

// TestClientsOfEveryKindReadLikeAndListen runs a small real client of each library: it reads a discussion in both directions,
// keeps its cache true through a mutation and a refetch by id, hears of a new comment, and understands errors.
func TestClientsOfEveryKindReadLikeAndListen(t *testing.T) {
	t.Parallel()
	dir := clients(t)
	s := serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t)))
	moderator := s.signInWith(t, "moderator@innomag.example", demo.Password)
	editor := s.signInWith(t, "redaktor@innomag.example", demo.Password)
	articles := moderator.ask(`{ articles(first: 3) { nodes { id slug } } }`, nil)
	for i, kind := range []struct{ name, live string }{{"apollo", "websocket"}, {"urql", "server-sent events"}, {"relay", "websocket"}} {
		slug := articles.text(fmt.Sprintf("articles.nodes.%d.slug", i))
		discuss(editor, moderator, articles.text(fmt.Sprintf("articles.nodes.%d.id", i)), slug)
		t.Run(kind.name, func(t *testing.T) {
			t.Parallel()
			if kind.name == "relay" {
				compile(t, dir)
			}
			cmd := exec.CommandContext(t.Context(), "node", kind.name+".mjs")
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "ADDRESS="+s.base, "SLUG="+slug, "TOKEN="+moderator.token)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			said, err := cmd.Output()
			if err != nil {
				t.Fatalf("%v\n%s", err, stderr.String())
			}
			var done []string
			if err := json.Unmarshal(said, &done); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			want := []string{"forwards", "backwards", "a mutation updates the cache", "refetch by node", kind.live, "errors"}
			if !slices.Equal(done, want) {
				t.Errorf("done: %q, want %q", done, want)
			}
		})
	}
}

// discuss has somebody post comments enough for several pages, and a moderator approve those that are held.
func discuss(by, moderator *client, subject, title string) {
	by.t.Helper()
	for i := range 8 {
		a := by.ask(`mutation($i: PostCommentInput!) { postComment(input: $i) { comment { id revision visibility } userErrors { code message } } }`,
			vars{"i": vars{"subjectId": subject, "body": fmt.Sprintf("Redaksjonens spørsmål nummer %d om %q.", i+1, title)}})
		makePublic(moderator, a)
	}
}

// makePublic makes public what was posted, unless it is already.
func makePublic(moderator *client, posted *answer) {
	moderator.t.Helper()
	if posted.text("postComment.comment.visibility") == "PUBLIC" {
		return
	}
	approved := moderator.ask(`mutation($i: ApproveCommentInput!) { approveComment(input: $i) { comment { visibility } userErrors { code } } }`,
		vars{"i": vars{"commentId": posted.text("postComment.comment.id"), "expectedRevision": posted.number("postComment.comment.revision")}})
	if approved.text("approveComment.comment.visibility") != "PUBLIC" {
		moderator.t.Fatalf("not public: %s, then %s", posted.Raw, approved.Raw)
	}
}

// compile has relay-compiler read the schema and write what relay.mjs runs. It refuses schemas whose connections, edges and
// nodes are not as Relay has them.
func compile(t *testing.T, dir string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "node_modules", "relay-compiler", "cli.js"))
	if err != nil || len(found) == 0 {
		t.Fatalf("no relay-compiler: %v", err)
	}
	out := filepath.Join(dir, "relay", "__generated__")
	if err := os.MkdirAll(out, 0o750); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", found[0], "relay.config.json")
	cmd.Dir = filepath.Join(dir, "relay")
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("relay-compiler: %v\n%s", err, said)
	}
}
