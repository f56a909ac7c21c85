package wordpress

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/postgres/pgtest"
)

func TestSecondRunChangesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	first := imported(t, db, bytes.NewReader(fixture(t)))
	before := everything(t, db)
	second := imported(t, db, bytes.NewReader(fixture(t)))
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	for i, l := range second.Tallies {
		if l.New+l.Changed+l.Conflict > 0 || l.Unchanged != first.Tallies[i].New || l.Found != first.Tallies[i].Found {
			t.Errorf("first %+v, then %+v", first.Tallies[i], l)
		}
	}
	if diff := cmp.Diff(first.Remarks, second.Remarks); diff != "" {
		t.Errorf("remarks:\n%s", diff)
	}
}

func TestSiteThatMovedToHTTPSIsTheSameSite(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, bytes.NewReader(bytes.ReplaceAll(fixture(t), []byte("https://nabolaget.example</wp"), []byte("http://Nabolaget.example/</wp"))))
	before := everything(t, db)
	imported(t, db, bytes.NewReader(fixture(t)))
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Error(diff)
	}
}

func TestFileCutAnywhereIsCompletedByAWholeOne(t *testing.T) {
	t.Parallel()
	file := fixture(t)
	clean := pgtest.New(t)
	imported(t, clean, bytes.NewReader(file))
	want := magazine(t, clean)
	for _, tenth := range []int{1, 3, 4, 5, 7, 9} {
		t.Run(string(rune('0'+tenth))+" tenths", func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			report, err := Import(t.Context(), db, bytes.NewReader(file[:len(file)*tenth/10]), Options{})
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || syntax.Offset == 0 || syntax.Line == 0 || report.Stopped != err.Error() {
				t.Fatalf("got %v, report:\n%s", err, report)
			}
			inOrder(t, db)
			if n := one[int](t, db, `select count(*) from articles`); n != report.Total("post").New+report.Total("page").New || tenth == 9 && n == 0 {
				t.Errorf("%d articles, the report says %d", n, report.Total("post").New)
			}
			imported(t, db, bytes.NewReader(file))
			// Its featured image came after the cut, so one article has had a version more.
			if diff := cmp.Diff(want, magazine(t, db)); diff != "" {
				t.Errorf("(-in one go +in two):\n%s", diff)
			}
		})
	}
}

func TestImportThatIsKilledIsCompletedByTheNext(t *testing.T) {
	t.Parallel()
	file := madeUp(3, 520) // so many comments that a post takes several transactions
	clean := pgtest.New(t)
	imported(t, clean, strings.NewReader(file))
	want := magazine(t, clean)
	const kill = `
		create function die() returns trigger language plpgsql as $$ begin
			if exists (select from $WHEN) then perform pg_terminate_backend(pg_backend_pid()); end if;
			return null;
		end $$;
		create trigger die after insert on $TABLE for each statement execute function die()`
	cases := map[string]struct{ table, when string }{
		"among the authors":                       {"people", "people"},
		"among the categories":                    {"topics", "topics"},
		"before the first thing is remembered":    {"import_refs", "import_refs"},
		"in the first article":                    {"articles", "articles"},
		"in the third article":                    {"articles", "articles where slug = 'stykke-3'"},
		"in the first comments of an article":     {"comments", "comments where author_name = 'Leser 1'"},
		"in the last comments of an article":      {"comments", "comments join import_refs on target_id = id and kind = 'comment' where key = '500'"},
		"when everything of an article is stored": {"import_refs", "import_refs where key = '1560'"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			db.MustExec(strings.NewReplacer("$WHEN", c.when, "$TABLE", c.table).Replace(kill))
			if _, err := Import(t.Context(), db, strings.NewReader(file), Options{}); err == nil {
				t.Fatal("the import was not killed")
			}
			inOrder(t, db)
			db.MustExec(`drop function die cascade`)
			imported(t, db, strings.NewReader(file))
			if diff := cmp.Diff(want, magazine(t, db)); diff != "" {
				t.Errorf("(-in one go +killed):\n%s", diff)
			}
		})
	}
}

func TestImportThatIsStoppedIsCompletedByTheNext(t *testing.T) {
	t.Parallel()
	file := fixture(t)
	clean, db := pgtest.New(t), pgtest.New(t)
	imported(t, clean, bytes.NewReader(file))
	for after := 1; ; after += 3 {
		ctx, cancel := context.WithCancel(t.Context())
		steps := 0
		_, err := Import(ctx, db, bytes.NewReader(file), Options{Progress: func(int64, int64) {
			if steps++; steps == after {
				cancel()
			}
		}})
		cancel()
		inOrder(t, db)
		if err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped after %d: %v", after, err)
		}
	}
	if diff := cmp.Diff(magazine(t, clean), magazine(t, db)); diff != "" {
		t.Errorf("(-in one go +in many):\n%s", diff)
	}
}

func TestNewerExportBringsWhatIsNew(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, bytes.NewReader(fixture(t)))
	newer := strings.NewReplacer(
		"Klokka er åtte", "Klokka er ni",
		"<![CDATA[0]]></wp:comment_approved>", "<![CDATA[1]]></wp:comment_approved>",
		"Hva koster en vask?", "Hva koster to?",
		"Eldre &amp; pårørende]]></wp:cat_name>", "Eldre]]></wp:cat_name>",
		"Øystein Å. &amp; co", "Øystein Åsheim",
	).Replace(string(fixture(t)))
	report := imported(t, db, strings.NewReader(newer))
	for kind, want := range map[string]Tally{
		"post":     {Type: "post", Found: 6, Changed: 1, Unchanged: 5},
		"comment":  {Type: "comment", Found: 5, Changed: 2, Unchanged: 3},
		"category": {Type: "category", Found: 2, Changed: 1, Unchanged: 1},
		"author":   {Type: "author", Found: 2, Changed: 1, Unchanged: 1},
	} {
		if diff := cmp.Diff(want, report.Total(kind)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", kind, diff)
		}
	}
	for ask, want := range map[string]string{
		`select revision || ' ' || (select count(*) from article_revisions where article_id = a.id) || body_text from articles a where slug = 'vaskeriet-paa-toeyen'`:                    "2 2Klokka er ni",
		`select visibility || review || revision || (select string_agg(action, ',' order by id) from decisions where comment_id = c.id) from comments c where author_name = 'Sen leser'`: "PUBLICAPPROVED2HOLD,PUBLISH",
		`select revision || body || (select count(*) from comment_revisions where comment_id = c.id) from comments c where author_name like 'Mor%'`:                                      "2Vi var der i går.\n\nHva koster to?2",
		`select comment_count::text from discussions where comment_count > 0`:                                                                                                            "3",
		`select name_nb from topics where slug = 'eldre'`: "Eldre",
		`select name from people where slug = 'oystein'`:  "Øystein Åsheim",
	} {
		if got := one[string](t, db, ask); !strings.HasPrefix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	before := everything(t, db)
	imported(t, db, strings.NewReader(newer))
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Errorf("a third run changes:\n%s", diff)
	}
}

func TestWhatWasChangedHereIsLeftAsItIs(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, bytes.NewReader(fixture(t)))
	editor := staff(t, db)
	title := "Ny tittel her"
	id := one[article.ID](t, db, `select id from articles where slug = 'vaskeriet-paa-toeyen'`)
	if _, err := (&article.Service{DB: db}).Update(t.Context(), editor, article.Patch{ArticleID: id, ExpectedRevision: 1, Title: &title}); err != nil {
		t.Fatal(err)
	}
	late := one[comment.ID](t, db, `select id from comments where author_name = 'Sen leser'`)
	if _, err := (&comment.Service{DB: db}).Reject(t.Context(), editor, comment.Rejection{CommentID: late, ExpectedRevision: 1, Reason: "OTHER"}); err != nil {
		t.Fatal(err)
	}
	db.MustExec(`update topics set name_nb = 'Eldreomsorg' where slug = 'eldre'`)
	db.MustExec(`delete from events`)
	before := everything(t, db)

	imported(t, db, bytes.NewReader(fixture(t))) // nothing has changed there, so nothing is asked
	newer := strings.NewReplacer(
		"Klokka er åtte", "Klokka er ni", "<![CDATA[0]]></wp:comment_approved>", "<![CDATA[1]]></wp:comment_approved>",
		"Eldre &amp; pårørende]]></wp:cat_name>", "Eldre]]></wp:cat_name>",
	).Replace(string(fixture(t)))
	for range 2 { // it is said every time
		report := imported(t, db, strings.NewReader(newer))
		for kind, want := range map[string]int{"post": 1, "comment": 1, "category": 1} {
			if got := report.Total(kind); got.Conflict != want || got.New+got.Changed > 0 {
				t.Errorf("%+v", got)
			}
		}
		if !strings.Contains(report.String(), changedHere) {
			t.Errorf("nothing is said of it:\n%s", report)
		}
	}
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}

// staff makes an account that may do everything.
func staff(t *testing.T, db *sqlx.DB) account.Viewer {
	t.Helper()
	id := one[account.ID](t, db, `insert into accounts (email, name, roles) values ('ada@innomag.no', 'Ada', '{ADMIN}') returning id`)
	return account.Viewer{ID: id, Name: "Ada", Roles: []account.Role{account.Admin}}
}

func TestRealMagazineArrivesWhole(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct {
		articles, comments, pings, attachments int
	}{
		"innomag.wxr.xml":         {68, 549, 19, 10},
		"theme-unit-test.wxr.xml": {72, 28, 4, 38},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, err := os.Open(realExport(t, name))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = f.Close() }()
			db := pgtest.New(t)
			imported(t, db, f)
			if a, c := one[int](t, db, `select count(*) from articles`), one[int](t, db, `select count(*) from comments`); a != want.articles || c != want.comments {
				t.Errorf("%d articles and %d comments", a, c)
			}
			if p, a := one[int](t, db, `select count(*) from wordpress_pings`), one[int](t, db, `select count(*) from wordpress_attachments`); p != want.pings || a != want.attachments {
				t.Errorf("%d pingbacks and %d attachments", p, a)
			}
			if name == "innomag.wxr.xml" {
				const counted = `select comment_count from discussions d join articles a on a.id = d.article_id where slug = 'offentlig-sektor-har-aldri-vaert-sa-sexy' and state = 'PUBLISHED'`
				if n := one[int](t, db, counted); n != 1 {
					t.Errorf("%d comments on the article", n)
				}
			}
			before := everything(t, db)
			imported(t, db, f)
			if diff := cmp.Diff(before, everything(t, db)); diff != "" {
				t.Errorf("a second run changes:\n%s", diff)
			}
		})
	}
}
