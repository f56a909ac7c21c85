package wordpress

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
)

var secret = []byte("a secret that only the tests have")

// imported runs an import that must succeed.
func imported(t *testing.T, db *sqlx.DB, file io.ReadSeeker) *Report {
	t.Helper()
	report, err := Import(t.Context(), db, file, Options{Receipts: secret})
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	return report
}

// inOrder fails the test when a counter has drifted, or when somebody was told of what was imported.
func inOrder(t *testing.T, db *sqlx.DB) {
	t.Helper()
	drifts, err := (&comment.Service{DB: db}).Check(context.WithoutCancel(t.Context()))
	if err != nil || len(drifts) > 0 {
		t.Errorf("counters have drifted: %v, %v", drifts, err)
	}
	if n := one[int](t, db, `select count(*) from events`); n > 0 {
		t.Errorf("%d events; nobody should be told", n)
	}
}

func one[T any](t *testing.T, db *sqlx.DB, query string, args ...any) (v T) {
	t.Helper()
	if err := db.GetContext(context.WithoutCancel(t.Context()), &v, query, args...); err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	return v
}

func rows(t *testing.T, db *sqlx.DB, query string, args ...any) (lines []string) {
	t.Helper()
	if err := db.SelectContext(context.WithoutCancel(t.Context()), &lines, query, args...); err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	return lines
}

// everything gives every row of every table.
func everything(t *testing.T, db *sqlx.DB) string {
	t.Helper()
	var out strings.Builder
	for _, table := range rows(t, db, `select tablename::text from pg_tables where schemaname = 'public' order by 1`) {
		fmt.Fprintf(&out, "== %s\n%s\n", table, strings.Join(rows(t, db, `select x::text from `+table+` x order by 1`), "\n"))
	}
	return out.String()
}

// magazine gives all that an import brings, told without the ids and times that differ from one database to the next.
func magazine(t *testing.T, db *sqlx.DB) string {
	t.Helper()
	var out strings.Builder
	for _, query := range []string{
		`select row('person', p.slug, p.name) from people p`,
		`select row('topic', t.slug, t.name_nb, t.description, (select slug from topics where id = t.parent_id)) from topics t`,
		`select row('tag', slug, name) from tags`,
		`select row('article', kind, slug, title, lede, body_source, body_format, body_html, body_text, hero_url, hero_alt,
			hero_caption, state, published_at, reading_minutes,
			case when created_at < now() - interval '1 day' then created_at end, -- others have no date in the file
			case when updated_at < now() - interval '1 day' then updated_at end,
			(select string_agg(p.slug || c.role, ',' order by position) from article_contributors c join people p on p.id = person_id where article_id = a.id),
			(select string_agg(slug, ',' order by position) from article_topics join topics t on t.id = topic_id where article_id = a.id),
			(select string_agg(slug, ',' order by position) from article_tags join tags t on t.id = tag_id where article_id = a.id),
			d.closed_at, d.comment_count, d.shown_count, d.shown_root_count)
			from articles a left join discussions d on d.article_id = a.id`,
		`select row('comment', r.key, a.slug, p.key, c.author_name, c.author_email, c.author_address, c.author_is_staff,
			c.body, c.body_html, c.revision, c.visibility, c.review, c.depth, c.public_below, c.reply_count, c.created_at,
			row_number() over (partition by d.id order by c.path),
			(select string_agg(concat_ws(',', v.revision, v.body, v.signals, v.created_at), ';' order by v.revision) from comment_revisions v where v.comment_id = c.id),
			(select string_agg(concat_ws(',', l.revision, l.action, l.actor_kind, l.note, l.visibility_after, l.review_after), ';' order by l.id) from decisions l where l.comment_id = c.id))
			from comments c
			join discussions d on d.id = c.discussion_id
			join articles a on a.id = d.article_id
			left join import_refs r on r.kind = 'comment' and r.target_id = c.id
			left join import_refs p on p.kind = 'comment' and p.target_id = c.parent_id`,
		`select row('extras', a.slug, x.sticky, x.menu_order, x.fields, p.slug)
			from wordpress_extras x
			join articles a on a.id = x.article_id
			left join import_refs r on r.source = x.source and r.kind = 'post' and r.key = x.parent_key
			left join articles p on p.id = r.target_id
			where x.sticky or x.menu_order <> 0 or x.fields <> '[]' or p.id is not null`,
		`select row('ping', a.slug, p.kind, p.status, p.site, p.url, p.address, p.excerpt, date_trunc('second', p.created_at))
			from wordpress_pings p join articles a on a.id = p.article_id`,
		`select row('attachment', p.slug, a.slug, t.slug, t.url, t.file, t.title, t.alt, t.caption, t.description, t.credit, t.width, t.height, t.created_at)
			from wordpress_attachments t
			left join people p on p.id = t.person_id
			left join import_refs r on r.source = t.source and r.kind = 'post' and r.key = t.parent_key
			left join articles a on a.id = r.target_id`,
		`select row('ref', source, kind, key) from import_refs`,
	} {
		out.WriteString(strings.Join(rows(t, db, `select line::text from (`+query+`) x(line) order by 1`), "\n") + "\n")
	}
	return out.String()
}

// madeUp is an export of many posts with comments, some of them replies, written for the test. Every fifth has a pingback, is
// sticky and has a field of its own; every tenth has an attachment; every twentieth is a page.
func madeUp(posts, commentsEach int) string {
	var out strings.Builder
	out.WriteString(`<wp:base_blog_url>https://stor.example</wp:base_blog_url>
		<wp:author><wp:author_id>1</wp:author_id><wp:author_login>kari</wp:author_login><wp:author_display_name>Kari Å.</wp:author_display_name></wp:author>
		<wp:category><wp:category_nicename>skole</wp:category_nicename><wp:cat_name>Skole</wp:cat_name></wp:category>`)
	id := 0
	for p := 1; p <= posts; p++ {
		fmt.Fprintf(&out, `<item><title>Stykke %d</title><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">kari</dc:creator>
			<content:encoded><![CDATA[%s]]></content:encoded><wp:post_id>%d</wp:post_id><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt>
			<wp:comment_status>open</wp:comment_status><wp:post_name>stykke-%d</wp:post_name><wp:status>publish</wp:status><wp:post_type>%s</wp:post_type>
			<category domain="category" nicename="skole">Skole</category>`,
			p, strings.Repeat("En lang og god setning om skolen, med <em>trykk</em> på noe.\n\n", 40), p, p, map[bool]string{true: "page", false: "post"}[p%20 == 0])
		for c := 1; c <= commentsEach; c++ {
			id++
			parent := 0
			if c%3 != 1 {
				parent = id - 1 // threads of three
			}
			fmt.Fprintf(&out, `<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Leser %d</wp:comment_author><wp:comment_author_email>l%d@example.org</wp:comment_author_email>
				<wp:comment_author_IP>192.0.2.%d</wp:comment_author_IP><wp:comment_date_gmt>2020-01-02 %02d:%02d:%02d</wp:comment_date_gmt>
				<wp:comment_content><![CDATA[Dette er jeg <strong>enig</strong> i, nummer %d.

Se https://skole.example/%d for mer.]]></wp:comment_content><wp:comment_approved>%d</wp:comment_approved><wp:comment_parent>%d</wp:comment_parent></wp:comment>`,
				id, id%97, id%97, id%250, c/3600%24, c/60%60, c%60, id, id, min(id%7, 1), parent)
		}
		if p%5 == 0 {
			fmt.Fprintf(&out, `<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Nabobloggen</wp:comment_author><wp:comment_author_url>https://blogg.example/%d</wp:comment_author_url>
				<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date_gmt>2020-01-03 10:00:00</wp:comment_date_gmt><wp:comment_content>Vi skrev om det</wp:comment_content>
				<wp:comment_approved>%d</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
				<wp:is_sticky>1</wp:is_sticky><wp:postmeta><wp:meta_key>kilde</wp:meta_key><wp:meta_value>Avisa</wp:meta_value></wp:postmeta>`, 10_000_000+p, p, p/5%2)
		}
		if p%10 == 0 {
			fmt.Fprintf(&out, `</item><item><title>Bilde %d</title><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">kari</dc:creator><wp:post_id>%d</wp:post_id>
				<wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt><wp:post_name>bilde-nr-%d</wp:post_name><wp:status>inherit</wp:status><wp:post_parent>%d</wp:post_parent>
				<wp:post_type>attachment</wp:post_type><wp:attachment_url>https://stor.example/wp-content/uploads/2020/01/%d.jpg</wp:attachment_url>`, p, 1_000_000+p, p, p, p)
		}
		out.WriteString("</item>\n")
	}
	return export(out.String())
}
