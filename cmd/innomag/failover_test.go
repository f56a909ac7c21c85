package main_test

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
	"innomag/internal/postgres/embedded"
)

// pair starts a PostgreSQL and a standby that has all that the first has committed, on what prepare put there before.
func pair(t *testing.T, prepare func(dsn string)) (primary, standby *embedded.Server) {
	t.Helper()
	folder := openFolder(t)
	first, second := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	start := func(dir string, set ...string) *embedded.Server {
		t.Helper()
		s, err := embedded.Start(t.Context(), embedded.Options{Dir: dir, Fast: true, Set: append(set, "wal_level=replica", "max_wal_senders=4")})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Stop() })
		return s
	}
	alone := start(first)
	prepare(alone.DSN)
	if err := alone.Stop(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{first, second}, {filepath.Join(second, "data", "PG_VERSION"), filepath.Join(second, "data", "standby.signal")}} {
		if said, err := exec.Command("cp", "-a", args[0], args[1]).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
	}
	primary = start(first, "synchronous_standby_names=*", "synchronous_commit=on")
	of, err := pq.NewConfig(primary.DSN)
	if err != nil {
		t.Fatal(err)
	}
	return primary, start(second, fmt.Sprintf("primary_conninfo=host='%s' port=5432 user='%s'", of.Host, of.User))
}

// TestTheDatabaseFailsOverToItsStandby kills the primary in the midst of posts and promotes its standby. The server finds it by itself,
// what was acknowledged is there, and what changes is heard of again.
func TestTheDatabaseFailsOverToItsStandby(t *testing.T) {
	t.Parallel()
	var email string
	primary, standby := pair(t, func(dsn string) { email = install(t, "DATABASE_URL="+dsn).hire("editor", "Rask Skriver") })
	first, err := pq.NewConfig(primary.DSN)
	if err != nil {
		t.Fatal(err)
	}
	second, err := pq.NewConfig(standby.DSN)
	if err != nil {
		t.Fatal(err)
	}
	// The standby comes first: whoever takes the first that answers would only be able to read.
	dsn := fmt.Sprintf("host=%s,%s user=%s password=%s dbname=%s sslmode=disable", second.Host, first.Host, first.User, first.Password, first.Database)
	p := install(t, "DATABASE_URL="+dsn, "INNOMAG_CHANGES_PER_MINUTE=0")
	s := p.serve()
	editor := s.signIn(t, email)
	subject := editor.ask(`mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id } } }`,
		vars{"i": vars{"title": "To databaser", "lede": "Den ene faller.", "body": "Den andre står."}}).text("createArticle.article.id")
	if a := editor.ask(publish, vars{"i": vars{"articleId": subject}}); a.text("publishArticle.article.state") != "PUBLISHED" {
		t.Fatalf("publishing: %s", a.Raw)
	}
	counted := func() int {
		a := s.guest(t).say(`query($id: ID!) { node(id: $id) { ... on Article { commentCount } } }`, vars{"id": subject})
		return a.number("node.commentCount")
	}
	db, err := postgres.Open(t.Context(), standby.DSN)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := postgres.InTx(t.Context(), db, func(*sqlx.Tx) error { return nil }); !postgres.Down(err) {
		t.Errorf("a change to the standby: %v", err)
	}
	w := write(t, s, 2, email, subject)
	within(t, "comments are written", func() bool { return w.acknowledged() >= 10 })
	if err := syscall.Kill(-primary.Pid(), syscall.SIGKILL); err != nil { // with all its sessions, as when the machine is gone
		t.Fatal(err)
	}
	<-primary.Done()
	within(t, "writers are told", func() bool {
		w.mu.Lock()
		defer w.mu.Unlock()
		return len(w.refused) > 0
	})
	db.MustExec(`select pg_promote()`)
	before := w.acknowledged()
	within(t, "comments are written again", func() bool { return w.acknowledged() >= before+10 })
	w.end()
	for _, code := range w.refused {
		if code != "UNAVAILABLE" {
			t.Errorf("a writer was told %s", code)
		}
	}
	w.settle(db)
	within(t, "readers are told of all comments", func() bool {
		const query = `
			select count(*) from comments
			where visibility = 'PUBLIC' and discussion_id = (select discussion_id from comments where body = 'Innlegg nummer 1 i en travel stund.')`
		var n int
		if err := db.Get(&n, query); err != nil {
			t.Fatal(err)
		}
		return counted() == n
	})
	p.must("", "recount", "--check")
	if code := s.stop(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
}
