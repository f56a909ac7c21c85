package wordpress

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres/pgtest"
)

// dieAt lets every connection die that writes the nth row or a later one, which counts rows that are rolled back, too.
func dieAt(t *testing.T, db *sqlx.DB, n int64) {
	t.Helper()
	db.MustExec(`create sequence steps`)
	db.MustExec(fmt.Sprintf(`
		create function die() returns trigger language plpgsql as $$ begin
			if nextval('steps') >= %d then perform pg_terminate_backend(pg_backend_pid()); end if;
			return null;
		end $$`, n))
	for _, table := range []string{
		"people", "topics", "tags", "articles", "article_topics", "article_addresses", "discussions", "comment_authors", "comments", "decisions",
		"import_refs", "import_batches", "wordpress_extras", "wordpress_pings", "wordpress_attachments",
	} {
		db.MustExec(`create trigger die after insert on ` + table + ` for each row execute function die()`)
	}
}

// TestKilledAnywhereADisqusImportEndsTheSame is the same for comments alone.
func TestKilledAnywhereADisqusImportEndsTheSame(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	for n := range 1200 { // three groups, each reply before what it answers
		parent := ""
		if n%3 != 2 {
			parent = fmt.Sprint(n + 1)
		}
		out.WriteString(disqusPost(fmt.Sprint(n), fmt.Sprint(10+n/600), parent, "hei", ""))
	}
	file := disqus(disqusThread("10", "https://nabolaget.example/2014/03/to/", closedThere) + disqusThread("11", "https://nabolaget.example/2014/03/en/", "") + out.String())
	ready := func(t *testing.T, n int64) *sqlx.DB {
		db := pgtest.New(t)
		imported(t, db, strings.NewReader(linkedPosts("Hei.")))
		dieAt(t, db, n)
		return db
	}
	clean := ready(t, 1<<40)
	talk(t, clean, file, Options{})
	want, steps := magazine(t, clean), one[int64](t, clean, `select last_value from steps`)
	for range 6 {
		n := 1 + rand.Int64N(steps)
		t.Run(fmt.Sprintf("at row %d of %d", n, steps), func(t *testing.T) {
			t.Parallel()
			db := ready(t, n)
			if _, err := ImportDisqus(t.Context(), db, strings.NewReader(file), Options{Receipts: secret}); err == nil {
				t.Fatal("the import was not killed")
			}
			inOrder(t, db)
			db.MustExec(`drop function die cascade; drop sequence steps`)
			talk(t, db, file, Options{})
			if diff := cmp.Diff(want, magazine(t, db)); diff != "" {
				t.Errorf("(-in one go +killed):\n%s", diff)
			}
		})
	}
}

// TestKilledAnywhereAndRepeatedAnImportEndsTheSame kills an import at random rows and runs it again.
func TestKilledAnywhereAndRepeatedAnImportEndsTheSame(t *testing.T) {
	t.Parallel()
	points := 50
	if testing.Short() {
		points = 5
	}
	paragraph := "En lang og god setning om skolen, med <em>trykk</em> på noe.\n\n"
	file := strings.ReplaceAll(madeUp(70, 4), strings.Repeat(paragraph, 40), paragraph) // two groups
	clean := pgtest.New(t)
	dieAt(t, clean, 1<<40)
	imported(t, clean, strings.NewReader(file))
	want, wantFile := magazine(t, clean), withoutIDs(exportedFile(t, clean))
	steps := one[int64](t, clean, `select last_value from steps`)
	for range points {
		n := 1 + rand.Int64N(steps)
		t.Run(fmt.Sprintf("at row %d of %d", n, steps), func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			dieAt(t, db, n)
			if _, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret}); err == nil {
				t.Fatal("the import was not killed")
			}
			inOrder(t, db)
			db.MustExec(`drop function die cascade; drop sequence steps`)
			imported(t, db, strings.NewReader(file))
			if diff := cmp.Diff(want, magazine(t, db)); diff != "" {
				t.Errorf("(-in one go +killed):\n%s", diff)
			}
			if diff := cmp.Diff(wantFile, withoutIDs(exportedFile(t, db))); diff != "" {
				t.Errorf("the export differs (-in one go +killed):\n%s", diff)
			}
		})
	}
}
