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

// disqus is an export with these threads and posts.
func disqus(inside string) string {
	return `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<category dsq:id="1"><forum>nabolaget</forum><title>General</title><isDefault>true</isDefault></category>
` + inside + `</disqus>
`
}

func disqusThread(id, link, more string) string {
	return fmt.Sprintf(`<thread dsq:id="%s"><id>%s side</id><forum>nabolaget</forum><category dsq:id="1"/><link>%s</link><title>En &amp; to</title><message/>
<createdAt>2019-01-01T10:00:00Z</createdAt><author><name>x</name><isAnonymous>false</isAnonymous></author>%s</thread>
`, id, id, link, more)
}

func disqusPost(id, thread, parent, message, more string) string {
	if parent != "" {
		parent = `<parent dsq:id="` + parent + `"/>`
	}
	author := `<author><name>Kari &amp; co</name><email>kari@example.org</email><isAnonymous>false</isAnonymous><username>kari</username></author>`
	if more == isAnonymous {
		author = ""
	}
	return fmt.Sprintf(`<post dsq:id="%s"><id/><message><![CDATA[%s]]></message><createdAt>2019-02-03T04:05:06Z</createdAt>
%s<ipAddress>192.0.2.9</ipAddress>%s<thread dsq:id="%s"/>%s</post>
`, id, message, author, more, thread, parent)
}

const (
	closedThere  = `<isClosed>true</isClosed><isDeleted>false</isDeleted>`
	deletedThere = `<isClosed>false</isClosed><isDeleted>true</isDeleted>`
	isAnonymous  = `<author><name>Nabo</name><isAnonymous>true</isAnonymous></author>`
)

// talked is an export about the articles of linkedPosts: replies before what they answer, and threads by every kind of address.
func talked() string {
	return disqus(
		disqusThread("10", "https://nabolaget.example/2014/03/to/?utm_source=brev", "") +
			disqusThread("11", "https://innomag.example/artikler/en", closedThere) +
			disqusThread("12", "https://nabolaget.example/borte/", "") +
			disqusThread("13", "https://nabolaget.example/?p=1", deletedThere) +
			disqusPost("103", "10", "102", "<p>Takk, @kari:disqus!</p>", "") +
			disqusPost("101", "10", "", `<p>En</p><p>To <a href="https://skole.example">her</a><script>alert(1)</script></p>`, "") +
			disqusPost("102", "10", "101", "<p>Nei</p>", isAnonymous) +
			disqusPost("104", "10", "999", "<p>Foreldreløs</p>", "") +
			disqusPost("105", "10", "101", "<p>Kjøp</p>", "<isSpam>true</isSpam>") +
			disqusPost("106", "10", "101", "<p>Angret</p>", "<isDeleted>true</isDeleted>") +
			disqusPost("107", "10", "101", "<p>Venter</p>", "<isApproved>false</isApproved>") +
			disqusPost("108", "11", "", "<p>På en</p>", "") +
			disqusPost("109", "12", "", "<p>Utenfor</p>", "") +
			disqusPost("110", "13", "", "<p>På slettet</p>", "") +
			disqusPost("111", "77", "", "<p>Uten tråd</p>", "") +
			disqusPost("101", "10", "", "<p>Igjen</p>", ""),
	)
}

func talk(t *testing.T, db *sqlx.DB, file string, o Options) *Report {
	t.Helper()
	o.Receipts = secret
	report, err := ImportDisqus(t.Context(), db, strings.NewReader(file), o)
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	return report
}

const toldOfTalk = `
	select concat_ws('|', a.slug, c.depth, c.author_name, c.author_email, host(c.author_address), c.body, c.review, to_char(c.created_at at time zone 'UTC', 'MM-DD HH24:MI'))
	from comments c join discussions d on d.id = c.discussion_id join articles a on a.id = d.article_id
	join import_refs r on r.kind = 'comment' and r.target_id = c.id order by r.key`

func TestDisqusCommentsComeOntoTheArticlesTheyWereAbout(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	empty := everything(t, db)
	dry := talk(t, db, talked(), Options{DryRun: true})
	if diff := cmp.Diff(empty, everything(t, db)); diff != "" {
		t.Errorf("a dry run changes:\n%s", diff)
	}
	report := talk(t, db, talked(), Options{})
	if diff := cmp.Diff(dry.Tallies, report.Tallies); diff != "" {
		t.Errorf("(-said +done):\n%s", diff)
	}
	if diff := cmp.Diff(Tally{Type: "comment", Found: 12, New: 9, Left: 3}, report.Total("comment")); diff != "" {
		t.Errorf("%s\n%s", diff, report)
	}
	who := "Kari & co|kari@example.org|192.0.2.9|"
	want := []string{
		"to|0|" + who + "En\n\nTo her (https://skole.example)|APPROVED|02-03 04:05",
		"to|1|Nabo|192.0.2.9|Nei|APPROVED|02-03 04:05",
		"to|2|" + who + "Takk, @kari!|APPROVED|02-03 04:05",
		"to|0|" + who + "Foreldreløs|APPROVED|02-03 04:05",
		"to|1|" + who + "Kjøp|SPAM|02-03 04:05",
		"to|1|" + who + "Angret|REJECTED|02-03 04:05",
		"to|1|" + who + "Venter|PENDING|02-03 04:05",
		"en|0|" + who + "På en|APPROVED|02-03 04:05",
		"en|0|" + who + "På slettet|REJECTED|02-03 04:05",
	}
	if diff := cmp.Diff(want, rows(t, db, toldOfTalk)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := strings.Join(rows(t, db, `select a.slug from discussions d join articles a on a.id = d.article_id where closed_at is not null`), " "); got != "en" {
		t.Errorf("closed: %q", got)
	}
	for _, part := range []string{"page that is not here", "borte", "thread 77", "post 104", "more than once", `Import of "nabolaget" from disqus nabolaget`} {
		if !strings.Contains(report.String(), part) {
			t.Errorf("the report lacks %q:\n%s", part, report)
		}
	}

	before := everything(t, db)
	again := talk(t, db, talked(), Options{})
	if diff := cmp.Diff(before, everything(t, db)); diff != "" || again.Batch != 0 {
		t.Errorf("a second run changes:\n%s", diff)
	}
	undone, err := Undo(t.Context(), db, report.Batch)
	if err != nil || undone.Gone["comment"] != 9 || len(undone.Stays) != 0 {
		t.Fatalf("%v, %v", undone, err)
	}
	inOrder(t, db)
	if n := one[int](t, db, `select count(*) from comments`) + one[int](t, db, `select count(*) from discussions where closed_at is not null`); n != 0 {
		t.Error("something is left after taking it back")
	}
	talk(t, db, talked(), Options{})
	if diff := cmp.Diff(want, rows(t, db, toldOfTalk)); diff != "" {
		t.Errorf("once more (-want +got):\n%s", diff)
	}
}

func TestADisqusDiscussionThatAModeratorOpenedStaysOpen(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	batch := talk(t, db, talked(), Options{}).Batch
	db.MustExec(`update discussions set closed_at = null`)
	talk(t, db, talked(), Options{})
	if n := one[int](t, db, `select count(*) from discussions where closed_at is not null`); n != 0 {
		t.Error("it was closed again")
	}
	db.MustExec(`update discussions set closed_at = now()`) // and somebody closes all
	if _, err := Undo(t.Context(), db, batch); err != nil {
		t.Fatal(err)
	}
	if n := one[int](t, db, `select count(*) from discussions where closed_at is null`); n != 0 {
		t.Error("what somebody closed here was opened")
	}
}

func TestDisqusWithoutPersonalData(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	talk(t, db, strings.ReplaceAll(talked(), "<name>Nabo<", "<name>nabo@example.org<"), Options{DropPII: true})
	if all := everything(t, db); strings.Contains(all, "@example.org") || strings.Contains(all, "192.0.2.") {
		t.Error("there is an address")
	}
}

func TestBrokenDisqusExportIsKeptAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	whole := talked()
	cut := func(at string) string { return whole[:strings.Index(whole, at)+len(at)] }
	for name, c := range map[string]struct {
		file, says string
		line, kept int
	}{
		"empty":                {"", "the file is empty", 1, 0},
		"WordPress's":          {export(""), "innomag import wordpress", 1, 0},
		"a web page":           {"<html></html>", "begins with <html>", 1, 0},
		"another name space":   {"<disqus></disqus>", "not a Disqus export", 1, 0},
		"an entity bomb":       {`<!DOCTYPE r [<!ENTITY a "ha">]>` + whole, "a <!…> declaration", 1, 0},
		"gzip":                 {"\x1f\x8b\x08\x00", "gzip", 1, 0},
		"Latin-1":              {`<?xml version="1.0" encoding="ISO-8859-1"?><disqus/>`, "ISO-8859-1", 1, 0},
		"cut in the threads":   {cut(`<thread dsq:id="11">`), "the file ends here", 6, 0},
		"cut before a parent":  {cut(`<post dsq:id="101">`), "in post 101", 14, 0},
		"cut after the parent": {cut(`<post dsq:id="102">`), "in post 102", 16, 1},
		"a flag that is none":  {strings.Replace(whole, "<isSpam>true", "<isSpam>kanskje", 1), `"kanskje" is neither`, 21, 3},
		"markup in a name":     {strings.Replace(whole, "<name>Nabo", "<name><b>Nabo</b>", 1), "where only text belongs", 17, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			imported(t, db, strings.NewReader(linkedPosts("Hei.")))
			report, err := ImportDisqus(t.Context(), db, strings.NewReader(c.file), Options{Receipts: secret})
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || !strings.Contains(err.Error(), c.says) || report.Stopped == "" {
				t.Fatalf("got %v, want %q", err, c.says)
			}
			if syntax.Line != c.line {
				t.Errorf("line %d, want %d: %v", syntax.Line, c.line, err)
			}
			inOrder(t, db)
			if n := one[int](t, db, `select count(*) from comments`); n != c.kept || n != report.Total("comment").New {
				t.Errorf("%d comments, want %d; the report:\n%s", n, c.kept, report)
			}
			talk(t, db, whole, Options{})
			if got := rows(t, db, toldOfTalk); len(got) != 9 || !strings.HasPrefix(got[1], "to|1|Nabo") || !strings.HasPrefix(got[2], "to|2|") {
				t.Errorf("after a whole file: %q", got)
			}
		})
	}
}

func TestWhatIsWrongInADisqusExportIsMendedAndSaid(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	long := disqus(disqusThread("10", "https://nabolaget.example/2014/03/to/", "") + disqusThread("10", "https://nabolaget.example/", "") + disqusThread("", "x", "") +
		disqusPost("1", "10", "2", "a]]]]><![CDATA[>b\x00\x08", "") + disqusPost("2", "10", "1", "f\xe5r", "") + disqusPost("", "10", "", "x", "") +
		strings.Replace(disqusPost("3", "10", "", "uten dato", ""), "2019-02-03T04:05:06Z", "0000-00-00T00:00:00", 1) +
		strings.Replace(disqusPost("4", "10", "", "rar dato", ""), "2019-02-03T04:05:06Z", "i går", 1) +
		strings.Replace(disqusPost("5", "10", "", "", ""), "<name>Kari &amp; co</name>", "<name> </name>", 1))
	report := talk(t, db, long, Options{})
	want := []string{
		"to|1|Kari & co|kari@example.org|192.0.2.9|a]]>b|APPROVED|02-03 04:05",
		"to|0|Kari & co|kari@example.org|192.0.2.9|får|APPROVED|02-03 04:05",
		"to|0|Kari & co|kari@example.org|192.0.2.9|uten dato|APPROVED|01-01 10:00",
		"to|0|Kari & co|kari@example.org|192.0.2.9|rar dato|APPROVED|01-01 10:00",
		"to|0|kari|kari@example.org|192.0.2.9||APPROVED|02-03 04:05",
	}
	if diff := cmp.Diff(want, rows(t, db, toldOfTalk)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, part := range []string{
		"control character", "Windows-1252", `"i går" is not a date`, "thread without dsq:id", "thread 10, line", "comment without dsq:id", "comment without text",
	} {
		if !strings.Contains(report.String(), part) {
			t.Errorf("the report lacks %q:\n%s", part, report)
		}
	}
}

// TestALongDisqusExport has a thread longer than one transaction, deep, and with every reply before what it answers.
func TestALongDisqusExport(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	const posts = 1300
	var out strings.Builder
	for n := posts; n >= 1; n-- {
		parent := ""
		if n > 1 {
			parent = fmt.Sprint(n - 1)
		}
		out.WriteString(disqusPost(fmt.Sprint(n), "10", parent, "hei", ""))
	}
	file := disqus(out.String() + disqusThread("10", "https://nabolaget.example/2014/03/to/", ""))
	var last int64
	calls := 0
	report := talk(t, db, file, Options{Progress: func(done, total int64) {
		if done < last || done > total || total != int64(len(file)) {
			t.Errorf("progress went from %d to %d of %d", last, done, total)
		}
		last = done
		calls++
	}})
	if last != int64(len(file)) || calls < posts/500 {
		t.Errorf("progress ended at %d of %d after %d calls", last, len(file), calls)
	}
	if got := report.Total("comment"); got.New != posts {
		t.Errorf("%+v", got)
	}
	const chained = `select count(*) from comments c join import_refs r on r.target_id = c.id and r.kind = 'comment'
		join import_refs p on p.target_id = c.parent_id and p.kind = 'comment' where p.key::int = r.key::int - 1`
	if n := one[int](t, db, chained); n != posts-1 {
		t.Errorf("%d replies stand under what they answer", n)
	}
	before := everything(t, db)
	if dry := talk(t, db, file, Options{DryRun: true}); dry.Total("comment").Unchanged != posts {
		t.Errorf("%+v", dry.Total("comment"))
	}
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Error("a second run changes something")
	}
}
