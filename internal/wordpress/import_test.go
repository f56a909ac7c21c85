package wordpress

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/postgres/pgtest"
)

func TestImportSaysWhatBecameOfEverything(t *testing.T) {
	t.Parallel()
	report := imported(t, pgtest.New(t), bytes.NewReader(fixture(t)))
	got := map[string]string{}
	for _, l := range report.Tallies {
		name := strings.TrimSpace(l.Type + " " + l.Status)
		got[name] = strings.Repeat("n", l.New) + strings.Repeat("l", l.Left)
		if l.Found != l.New+l.Left || l.Changed+l.Unchanged+l.Conflict > 0 {
			t.Errorf("tally of a first import: %+v", l)
		}
	}
	want := map[string]string{
		"author": "nn", "category": "nn", "tag": "n",
		"post publish": "n", "post draft": "n", "post pending": "n", "post future": "n", "post private": "n", "post trash": "n",
		"page publish": "n", "page private": "n", "attachment inherit": "n",
		"comment approved": "nn", "comment held": "n", "comment spam": "n", "comment trash": "n", "pingback approved": "n", "trackback approved": "n",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tallies (-want +got):\n%s", diff)
	}
	whats := make([]string, 0, len(report.Remarks))
	for _, r := range report.Remarks {
		whats = append(whats, r.What)
	}
	if diff := cmp.Diff([]string{
		"block that WordPress fills in when the page is shown, left out",
		"comment whose parent is not imported, now at the top",
		"custom field that nothing here shows; kept for an export",
		"custom fields of a comment, not imported",
		"picture in a text that only the old site has; bring it with --uploads or --fetch",
		"picture of a gallery that is not in the file",
		"post or page behind a password, now a draft; the password is not kept",
		"private post or page, now a draft",
		"sticky post; choose it for the front page here",
		"unknown shortcode, left in the text",
		"web address of a commenter, not imported",
	}, whats); diff != "" {
		t.Errorf("remarks (-want +got):\n%s", diff)
	}
	for _, part := range []string{`Import of "Nabolaget" from nabolaget.example`, "unknown shortcode", "[skjema] in post 101", "attachment 999"} {
		if !strings.Contains(report.String(), part) {
			t.Errorf("the text lacks %q:\n%s", part, report)
		}
	}
	if raw, err := json.Marshal(report); err != nil || !strings.Contains(string(raw), `{"type":"comment","status":"held","found":1,"new":1,"changed":0,`) {
		t.Errorf("as JSON: %s, %v", raw, err)
	}
}

func TestArticleArrivesAsItWas(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, bytes.NewReader(fixture(t)))
	var a struct {
		Slug, Title, Lede, State   string
		Format                     string `db:"body_format"`
		HTML                       string `db:"body_html"`
		URL                        string `db:"hero_url"`
		Alt                        string `db:"hero_alt"`
		Caption                    string `db:"hero_caption"`
		Topics, Tags, Contributors string
		PublishedAt                time.Time `db:"published_at"`
		CreatedAt                  time.Time `db:"created_at"`
		UpdatedAt                  time.Time `db:"updated_at"`
	}
	if err := db.Get(&a, `
		select slug, title, lede, state, body_format, body_html, hero_url, hero_alt, hero_caption, published_at, created_at, updated_at,
			(select string_agg(name_nb || coalesce(' under ' || (select name_nb from topics p where p.id = t.parent_id), ''), ',') from article_topics l join topics t on t.id = topic_id where article_id = a.id) as topics,
			(select string_agg(slug || '=' || name, ',') from article_tags l join tags t on t.id = tag_id where article_id = a.id) as tags,
			(select string_agg(slug || '=' || name || ' ' || role, ',') from article_contributors l join people p on p.id = person_id where article_id = a.id) as contributors
		from articles a where title like 'Vaskeriet%'`); err != nil {
		t.Fatal(err)
	}
	html := a.HTML
	for _, part := range []string{"<p>Klokka er åtte, og kjelleren lukter såpe.<br", "<figcaption>Maskinene går <em>døgnet</em> rundt</figcaption>", `rel="noopener external"`, "[skjema id="} {
		if !strings.Contains(html, part) {
			t.Errorf("the body lacks %q: %s", part, html)
		}
	}
	a.HTML = ""
	if a.PublishedAt.UTC() != time.Date(2024, 4, 1, 6, 0, 0, 0, time.UTC) || a.CreatedAt != a.PublishedAt ||
		a.UpdatedAt.UTC() != time.Date(2024, 4, 2, 7, 30, 0, 0, time.UTC) {
		t.Errorf("published %v, created %v, updated %v", a.PublishedAt, a.CreatedAt, a.UpdatedAt)
	}
	a.PublishedAt, a.CreatedAt, a.UpdatedAt = time.Time{}, time.Time{}, time.Time{}
	want := a
	want.Slug, want.Title, want.Lede = "vaskeriet-paa-toeyen", "Vaskeriet som fikk naboene til å snakke – igjen", "Et vaskeri ble møteplass."
	want.State, want.Format = "PUBLISHED", "HTML"
	want.URL, want.Alt, want.Caption = "https://nabolaget.example/bilder/vask.jpg", "To maskiner", "To maskiner i kjelleren"
	want.Topics, want.Tags, want.Contributors = "Eldre & pårørende under Omsorg", "blaa-resept=blå resept", "oystein=Øystein Å. & co AUTHOR"
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("article (-want +got):\n%s", diff)
	}
}

func TestPostsOfEveryStatusStandWhereTheyStood(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, bytes.NewReader(fixture(t)))
	got := rows(t, db, `
		select concat_ws(' ', slug, state, to_char(published_at at time zone 'utc', 'YYYY-MM-DD'), 'r' || revision,
			(select count(*) || ' kept' from article_revisions where article_id = articles.id))
		from articles order by slug`)
	want := []string{
		"budsjettet DRAFT r1 1 kept",
		"kastet ARCHIVED r1 1 kept",
		"om PUBLISHED 2023-12-24 r1 1 kept",
		"redaksjonen DRAFT r1 1 kept",
		"sommerens-beste-benk SCHEDULED 2044-06-01 r1 1 kept",
		"utkast-uten-dato DRAFT r1 1 kept",
		"vaskeriet-paa-toeyen PUBLISHED 2024-04-01 r1 1 kept",
		"venter-paa-korrektur IN_REVIEW r1 1 kept",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCommentsOfEveryStatusArrive(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, bytes.NewReader(fixture(t)))
	got := rows(t, db, `
		select concat_ws(' | ', r.key, p.key, c.author_name, c.author_email, host(c.author_address), c.body, c.visibility, c.review,
			to_char(c.created_at at time zone 'utc', 'MM-DD HH24:MI'), case when c.author_is_staff then 'staff' end, l.action, l.note,
			(select string_agg(revision || ' ' || signals, ',') from comment_revisions v where v.comment_id = c.id and v.body = c.body))
		from comments c
		join import_refs r on r.kind = 'comment' and r.target_id = c.id
		left join import_refs p on p.kind = 'comment' and p.target_id = c.parent_id
		join decisions l on l.comment_id = c.id
		order by c.path`)
	want := []string{
		"4 | Mor & datter | mor@example.org | 2001:db8::4 | Vi var der i går.\n\nHva koster en vask? | PUBLIC | APPROVED | 04-01 07:00 | PUBLISH | imported | 1 []",
		"3 | 4 | Redaksjonen | post@nabolaget.example | 192.0.2.3 | Takk, det skal vi skrive mer om. | PUBLIC | APPROVED | 04-01 08:00 | staff | PUBLISH | imported | 1 []",
		"7 | 4 | Angrer | Dette burde jeg ikke ha skrevet. | HIDDEN | REJECTED | 04-04 02:00 | REJECT | imported | 1 []",
		"5 | Sen leser | Den jeg svarer, har noen slettet. | HIDDEN | PENDING | 04-03 07:00 | HOLD | imported | 1 []",
		"6 | Billige klokker | klokke@example.com | 198.51.100.9 | Fin side! klokker (http://klokker.example) | HIDDEN | SPAM | 04-04 01:00 | SPAM | imported | 1 []",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if n := one[int](t, db, `select comment_count from discussions d join articles a on a.id = d.article_id where a.slug like 'vaskeriet%'`); n != 2 {
		t.Errorf("%d comments are counted", n)
	}
}

func TestProgressOnlyGoesForwardAndEndsAtTheEnd(t *testing.T) {
	t.Parallel()
	file := fixture(t)
	var last int64
	_, err := Import(t.Context(), pgtest.New(t), bytes.NewReader(file), Options{Progress: func(done, total int64) {
		if done < last || done > total || total != int64(len(file)) {
			t.Errorf("from %d to %d of %d", last, done, total)
		}
		last = done
	}})
	if err != nil || last != int64(len(file)) {
		t.Errorf("ended at %d of %d, %v", last, len(file), err)
	}
}

func TestTwoImportsOfOneSiteDoNotRunAtOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	other := &importer{db: db, source: "nabolaget.example"}
	unlock, err := other.lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, err = Import(t.Context(), db, bytes.NewReader(fixture(t)), Options{})
	if err == nil || !strings.Contains(err.Error(), "another import from nabolaget.example is running") {
		t.Errorf("the second import: %v", err)
	}
	unlock()
	imported(t, db, bytes.NewReader(fixture(t)))
}

func TestFileThatIsNoExportChangesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	before := everything(t, db)
	for name, file := range map[string]string{
		"empty": "", "a web page": "<html><body>Hei</body></html>", "a news feed": `<rss><channel><title>Nytt</title></channel></rss>`,
		"an entity bomb": `<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>`,
	} {
		report, err := Import(t.Context(), db, strings.NewReader(file), Options{})
		if syntax := (*SyntaxError)(nil); !errors.As(err, &syntax) || report == nil || report.Stopped == "" {
			t.Errorf("%s: %v, report %v", name, err, report)
		}
	}
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatAFileHasTwiceOrBrokenIsImportedOnceAndSaid(t *testing.T) {
	t.Parallel()
	post := func(id, inside string) string {
		return `<item><wp:post_id>` + id + `</wp:post_id><wp:post_type>post</wp:post_type>` + inside + `</item>`
	}
	said := func(id, parent, text string) string {
		return `<wp:comment><wp:comment_id>` + id + `</wp:comment_id><wp:comment_parent>` + parent + `</wp:comment_parent><wp:comment_approved>1</wp:comment_approved><wp:comment_content>` + text + `</wp:comment_content></wp:comment>`
	}
	cases := map[string]struct{ file, remark, ask, want string }{
		"a post": {
			post("1", `<title>Ett</title>`) + post("1", `<title>To</title>`), "in the file more than once",
			`select string_agg(title, ',') from articles`, "Ett",
		},
		"a post that nothing identifies": {post("0", ""), "without id, guid", `select count(*) from articles`, "0"},
		"a comment": {
			post("1", said("5", "0", "a")+said("5", "0", "b")), "comment that is in the file more than once",
			`select string_agg(body, ',') from comments`, "a",
		},
		"comments that answer each other": {
			post("1", said("5", "6", "a")+said("6", "5", "b")), "parent is not imported",
			`select string_agg(body || depth, ',' order by path) from comments`, "b0,a1",
		},
		"comments without numbers": {
			post("1", said("0", "0", "a")+said("0", "0", "b")), "post or page of unknown status",
			`select string_agg(body, ',' order by body) from comments`, "a,b",
		},
		"a comment of a status nobody knows": {
			post("1", strings.Replace(said("5", "0", "a"), "1<", "kanskje<", 1)), "comment of unknown status",
			`select visibility || review from comments`, "HIDDENPENDING",
		},
		"categories below each other": {
			`<wp:category><wp:category_nicename>a</wp:category_nicename><wp:category_parent>b</wp:category_parent><wp:cat_name>A</wp:cat_name></wp:category>
			<wp:category><wp:category_nicename>b</wp:category_nicename><wp:category_parent>a</wp:category_parent><wp:cat_name>B</wp:cat_name></wp:category>`,
			"category below itself", `select string_agg(slug || (parent_id is null), ',' order by slug) from topics`, "afalse,btrue",
		},
		"the address of another post": {
			post("1", `<title>Ett</title><wp:post_name>likt</wp:post_name>`) + post("2", `<title>To</title><wp:post_name>likt</wp:post_name>`),
			"address that another article has", `select string_agg(slug, ',' order by id) from articles`, "likt,likt-2",
		},
		"no title": {post("7", ``), "post or page without a title", `select slug || ' ' || title from articles`, "innlegg-7 Uten tittel"},
		"a featured image that is gone": {
			post("1", `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>`),
			"featured image that is not in the file", `select hero_url from articles`, "",
		},
		"letters lost on the way": {
			post("1", `<title>Bl&#xFFFD;b&#xE6;r</title>`+said("5", "0", "gr&#xFFFD;t")), "post or page of unknown status",
			`select title || ' ' || body from articles, comments`, "Bl?bær gr?t",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			report := imported(t, db, strings.NewReader(export(c.file)))
			if !strings.Contains(report.String(), c.remark) {
				t.Errorf("no remark %q in\n%s", c.remark, report)
			}
			if got := one[string](t, db, c.ask); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			before := everything(t, db)
			imported(t, db, strings.NewReader(export(c.file)))
			if diff := cmp.Diff(before, everything(t, db)); diff != "" {
				t.Errorf("a second run changes:\n%s", diff)
			}
		})
	}
}
