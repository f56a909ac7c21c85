package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"innomag/internal/mail/mailtest"
	"innomag/internal/postgres"
	"innomag/internal/sso/ssotest"
)

const app = "../../internal/web/app"

// TestReadersInABrowser runs the journeys of internal/web/app/e2e in Chromium. Pictures of the pages are left in tmp/web.
func TestReadersInABrowser(t *testing.T) {
	t.Parallel()
	browse(t, "reader.mjs", serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t))).base)
}

// TestReadersFindTheirWayInABrowser narrows the directory, searches, and goes to and fro, with the app and without a script.
func TestReadersFindTheirWayInABrowser(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+demoDSN(t))
	kommuner := filepath.Join(t.TempDir(), "kommuner.csv")
	if err := os.WriteFile(kommuner, []byte("code,name\n5006,Steinkjer\n3407,Gjøvik\n5501,Tromsø\n1505,Kristiansund\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.must("", "import", "kommuner", kommuner)
	browse(t, "lists.mjs", serveDemo(t, p).base, filepath.Join(tablesOfTexts(t), "reader"))
}

// tablesOfTexts is where the texts of the pages are, in every language.
func tablesOfTexts(t *testing.T) string {
	t.Helper()
	folder, err := filepath.Abs("../../internal/web/messages")
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// TestReadersInTroubleInABrowser has readers meet others who write, comments that go away, and servers that do not answer.
func TestReadersInTroubleInABrowser(t *testing.T) {
	t.Parallel()
	browse(t, "trouble.mjs", serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t))).base)
}

// TestCommentsOnAnotherSiteInABrowser shows an article's comments on a site of another origin, which the operator named, and on
// one that was not.
func TestCommentsOnAnotherSiteInABrowser(t *testing.T) {
	t.Parallel()
	free, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	other := free.Addr().String()
	_ = free.Close()
	_, port, _ := net.SplitHostPort(other)
	p := install(t, "DATABASE_URL="+demoDSN(t), "INNOMAG_ALLOWED_ORIGINS=http://"+other)
	browse(t, "embed.mjs", serveDemo(t, p).base, port)
}

// TestModeratorsInABrowser has moderators at work: by keyboard, two at once, offline, and when their session ends.
func TestModeratorsInABrowser(t *testing.T) {
	t.Parallel()
	browse(t, "desk.mjs", serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t))).base)
}

// TestTheAPIPageInABrowser has a developer try the samples and read the schema.
func TestTheAPIPageInABrowser(t *testing.T) {
	t.Parallel()
	browse(t, "api.mjs", serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t))).base)
}

// TestTheNewsroomInABrowser takes an article from its first word to readers, with two who write at once.
func TestTheNewsroomInABrowser(t *testing.T) {
	t.Parallel()
	browse(t, "newsroom.mjs", serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t), "INNOMAG_MEDIA="+ownMedia(t))).base)
}

// TestTheRoomsOfTheNewsroomInABrowser has editors keep what articles point at: initiatives, proposals, the directory, fronts, old addresses.
func TestTheRoomsOfTheNewsroomInABrowser(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+demoDSN(t), "INNOMAG_MEDIA="+ownMedia(t))
	s := serveDemo(t, p)
	p.must("", "import", "wordpress", "../../internal/wordpress/testdata/magasin.wxr.xml")
	browse(t, "rooms.mjs", s.base)
	browse(t, "library.mjs", s.base) // in the same magazine: pictures, merges and what was done with them
}

// TestAdministratorsInABrowser has one look after what could not be done, the key that signs, and what is set; and go through all
// rooms in Nynorsk and in English.
func TestAdministratorsInABrowser(t *testing.T) {
	t.Parallel()
	dsn := demoDSN(t)
	base := serveDemo(t, install(t, "DATABASE_URL="+dsn)).base
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	const givenUp = `
		insert into jobs (kind, payload, attempt, max_attempts, dead_at, last_error)
		values ('media.delete', '{}', 15, 15, now(), 'no such folder')`
	if _, err := db.ExecContext(t.Context(), givenUp); err != nil {
		t.Fatal(err)
	}
	browse(t, "operating.mjs", base, tablesOfTexts(t))
}

// TestAnAccountInABrowser has a reader make an account by mail and link it to a provider; and another sign in by way of the
// provider, guard the account, save what is kept about it, and erase it.
func TestAnAccountInABrowser(t *testing.T) {
	t.Parallel()
	front := newGate(t)
	issuer := ssotest.Provider(t, front.URL+"/auth/test/callback",
		ssotest.Person{ID: "1", Email: "kari@example.org", First: "Kari", Last: "Leser", Verified: true},
		ssotest.Person{ID: "2", Email: "nina.annen@example.org", First: "Nina", Last: "Annen", Verified: true})
	mails := mailtest.Start(t, nil)
	box := httptest.NewServer(mails)
	t.Cleanup(box.Close)
	providers, err := json.Marshal([]map[string]any{
		{"name": "test", "title": "Prøvetilbyder", "issuer": issuer, "clientId": ssotest.ClientID, "clientSecret": ssotest.ClientSecret, "who": "everyone", "create": true},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t), "INNOMAG_URL="+front.URL, "INNOMAG_SSO_PROVIDERS="+string(providers),
		"INNOMAG_SMTP_URL=smtp://"+mails.Addr))
	front.lead(t, s.base)
	browse(t, "account.mjs", front.URL, issuer, ssotest.Password, box.URL)
}

// tools puts what the journeys need of npm beside them, once.
var tools = sync.OnceValue(func() error {
	if _, err := os.Stat(filepath.Join(app, "node_modules", "playwright-core")); err == nil {
		return nil
	}
	return npmInstall(app)
})

// npmInstall installs what a lock file names. A registry that falls silent is asked again.
func npmInstall(dir string) error {
	var err error
	for range 3 {
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
		cmd := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-timeout=45000")
		cmd.Dir = dir
		out, failed := cmd.CombinedOutput()
		cancel()
		if failed == nil {
			return nil
		}
		err = fmt.Errorf("npm ci: %w\n%s", failed, out)
	}
	return err
}

// browse runs a file of journeys against the server at base, and reports each as a test.
func browse(t *testing.T, file, base string, more ...string) {
	t.Helper()
	for _, tool := range []string{"node", "npm", "chromium"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatalf("%s is missing: apt-get install nodejs npm chromium", tool)
			}
			t.Skipf("%s is missing: apt-get install nodejs npm chromium", tool)
		}
	}
	if err := tools(); err != nil {
		if os.Getenv("CI") == "" {
			t.Skipf("the browser's tools cannot be installed: %v", err)
		}
		t.Fatalf("the browser's tools cannot be installed: %v", err)
	}
	pictures, err := filepath.Abs("../../tmp/web")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", append([]string{filepath.Join("e2e", file), base, pictures}, more...)...)
	cmd.Dir = app
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	said, err := cmd.Output()
	told := 0
	for line := range bytes.Lines(said) {
		var j struct {
			Name, Error string
			MS          int
		}
		if json.Unmarshal(line, &j) != nil || j.Name == "" {
			continue
		}
		told++
		t.Run(j.Name, func(t *testing.T) {
			if j.Error != "" {
				t.Error(j.Error)
			}
		})
	}
	if told == 0 || err != nil && !t.Failed() {
		t.Fatalf("the journeys ended early: %v\n%s\n%s", err, said, stderr.String())
	}
}
