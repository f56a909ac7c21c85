package wordpress

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres/pgtest"
)

// backup is what remark42 writes of four comments, one of them deleted, on three pages of which two are here.
func backup() string {
	line := func(id, parent, name, html, url string, minute int, more string) string {
		return fmt.Sprintf(`{"id":%q,"pid":%q,"text":%q,"orig":"","user":{"name":%q,"id":"x","picture":"","ip":"5f","admin":%v},`+
			`"locator":{"site":"nabolaget","url":%q},"score":0,"votes":{},"time":"2021-03-04T10:%02d:00.5+01:00"%s}`+"\n",
			id, parent, html, name, name == "Redaksjonen", url, minute, more)
	}
	return `{"version":1,"users":[],"posts":[]}` + "\n" +
		line("svar", "rot", "Redaksjonen", "<p>Takk &amp; hei</p>", "https://nabolaget.example/2014/03/to/", 5, "") +
		line("rot", "", "Kari", "<p>En</p><p>To</p>", "https://nabolaget.example/2014/03/to/", 1, "") +
		line("borte", "rot", "Ola", "", "https://nabolaget.example/2014/03/to/", 7, `,"delete":true`) +
		line("ny", "ukjent", "Kari", "<p>Nytt hus</p>", "https://innomag.example/artikler/en", 9, "") +
		line("utenfor", "", "Kari", "<p>Hei</p>", "https://nabolaget.example/om/", 9, "")
}

func remarks(t *testing.T, db *sqlx.DB, file string, o Options) *Report {
	t.Helper()
	report, err := ImportRemark42(t.Context(), db, strings.NewReader(file), o)
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	return report
}

func TestRemarksComeOntoTheArticlesTheyWereAbout(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	empty := everything(t, db)
	dry := remarks(t, db, backup(), Options{DryRun: true})
	if diff := cmp.Diff(empty, everything(t, db)); diff != "" {
		t.Errorf("a dry run changes:\n%s", diff)
	}
	report := remarks(t, db, backup(), Options{})
	if diff := cmp.Diff(dry.Tallies, report.Tallies); diff != "" {
		t.Errorf("(-said +done):\n%s", diff)
	}
	want := Tally{Type: "comment", Found: 5, New: 4, Left: 1}
	if diff := cmp.Diff(want, report.Total("comment")); diff != "" {
		t.Error(diff)
	}
	const told = `
		select concat_ws('|', a.slug, c.depth, c.author_name, c.author_is_staff, c.body, c.review, to_char(c.created_at at time zone 'UTC', 'HH24:MI:SS.MS'))
		from comments c join discussions d on d.id = c.discussion_id join articles a on a.id = d.article_id order by a.slug, c.path`
	lines := []string{
		"en|0|Kari|f|Nytt hus|APPROVED|09:09:00.500",
		"to|0|Kari|f|En\n\nTo|APPROVED|09:01:00.500",
		"to|1|Redaksjonen|t|Takk & hei|APPROVED|09:05:00.500",
		"to|1|Ola|f||REJECTED|09:07:00.500",
	}
	if diff := cmp.Diff(lines, rows(t, db, told)); diff != "" {
		t.Error(diff)
	}

	before := everything(t, db)
	remarks(t, db, backup(), Options{})
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Errorf("a second run changes:\n%s", diff)
	}
	if again := remarks(t, db, strings.ReplaceAll(backup(), "Nytt hus", "Nytt tak"), Options{}); again.Total("comment").Changed != 1 {
		t.Errorf("got %+v", again.Total("comment"))
	}
	undone, err := Undo(t.Context(), db, report.Batch)
	if err != nil || undone.Gone["comment"] != 3 || len(undone.Stays) != 1 { // one has been changed since
		t.Errorf("%v, %v", undone, err)
	}
	inOrder(t, db)
}

func TestBrokenBackupIsKeptAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		file string
		line int
	}{
		"cut":            {backup()[:strings.Index(backup(), `"borte"`)+40], 4},
		"something else": {"<rss/>", 1},
		"no page":        {"{}\n{\"id\":\"a\"}\n", 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			imported(t, db, strings.NewReader(linkedPosts("Hei.")))
			report, err := ImportRemark42(t.Context(), db, strings.NewReader(c.file), Options{})
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || syntax.Line != c.line || report.Stopped == "" {
				t.Fatalf("got %v", err)
			}
			inOrder(t, db)
			if n := one[int](t, db, `select count(*) from comments`); n != report.Total("comment").New || name == "cut" && n != 2 {
				t.Errorf("%d comments", n)
			}
		})
	}
}
