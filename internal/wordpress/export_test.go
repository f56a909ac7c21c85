package wordpress

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres/pgtest"
)

// contents is what an export carries, told without ids.
func contents(t *testing.T, db *sqlx.DB) string {
	t.Helper()
	var out strings.Builder
	for _, query := range []string{
		`select row('person', p.slug, p.name) from people p where exists (select from article_contributors where person_id = p.id) or exists (select from wordpress_attachments where person_id = p.id)`,
		`select row('topic', t.slug, t.name_nb, t.description, (select slug from topics where id = t.parent_id)) from topics t`,
		`select row('tag', slug, name) from tags`,
		`select row('article', kind, slug, title, lede, body_html, body_text, hero_url, hero_alt, hero_caption, hero_credit, state, published_at,
			case when created_at < now() - interval '1 day' then created_at end, -- others have no date in the file
			case when updated_at < now() - interval '1 day' then updated_at end,
			(select string_agg(p.slug, ',' order by position) from article_contributors c join people p on p.id = person_id where article_id = a.id),
			(select string_agg(slug, ',' order by position) from article_topics join topics t on t.id = topic_id where article_id = a.id),
			(select string_agg(slug, ',' order by position) from article_tags join tags t on t.id = tag_id where article_id = a.id),
			d.closed_at is not null, coalesce(d.comment_count, 0), coalesce(d.shown_count, 0), coalesce(d.shown_root_count, 0))
			from articles a left join discussions d on d.article_id = a.id`,
		`select row('comment', a.slug, c.author_name, c.author_email, c.author_address, c.author_is_staff, c.body, c.body_html,
			c.visibility, c.review, c.depth, c.public_below, c.reply_count, date_trunc('second', c.created_at), p.author_name, p.body,
			row_number() over (partition by d.id order by c.path))
			from comments c
			join discussions d on d.id = c.discussion_id
			join articles a on a.id = d.article_id
			left join comments p on p.id = c.parent_id`,
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
	} {
		out.WriteString(strings.Join(rows(t, db, `select line::text from (`+query+`) x(line) order by 1`), "\n") + "\n")
	}
	return out.String()
}

func exportedFile(t *testing.T, db *sqlx.DB) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := Export(t.Context(), db, &out, ExportOptions{URL: "https://innomag.example", Title: "InnoMag & co"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWhatGoesOutComesInAgain(t *testing.T) {
	t.Parallel()
	files := map[string]func(t *testing.T) []byte{
		"the fixture": func(t *testing.T) []byte { return fixture(t) },
		"many":        func(*testing.T) []byte { return []byte(madeUp(70, 12)) },
	}
	for _, name := range []string{"innomag.wxr.xml", "theme-unit-test.wxr.xml"} {
		files[name] = func(t *testing.T) []byte {
			t.Helper()
			file, err := os.ReadFile(realExport(t, name))
			if err != nil {
				t.Fatal(err)
			}
			return file
		}
	}
	for name, read := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first, second := pgtest.New(t), pgtest.New(t)
			imported(t, first, bytes.NewReader(read(t)))
			file := exportedFile(t, first)
			report := imported(t, second, bytes.NewReader(file))
			if diff := cmp.Diff(contents(t, first), contents(t, second)); diff != "" {
				t.Errorf("(-out +in again):\n%s\n%s", diff, report)
			}
			before := everything(t, second)
			imported(t, second, bytes.NewReader(file))
			if diff := cmp.Diff(before, everything(t, second)); diff != "" {
				t.Errorf("in once more, it changes:\n%s", diff)
			}
			again := exportedFile(t, second)
			if diff := cmp.Diff(withoutIDs(file), withoutIDs(again)); diff != "" {
				t.Errorf("(-first export +second):\n%s", diff)
			}
		})
	}
}

var ids = regexp.MustCompile(`(_id>|_parent>|\?p=|bilde-|_thumbnail_id\]\]></wp:meta_key>\n<wp:meta_value><!\[CDATA\[)\d+`)

// withoutIDs is an export without the numbers that differ from one database to the next.
func withoutIDs(file []byte) string { return ids.ReplaceAllString(string(file), "$1") }

func TestExportCarriesWhatIsHardToWrite(t *testing.T) {
	t.Parallel()
	db, second := pgtest.New(t), pgtest.New(t)
	db.MustExec(`
		insert into people (slug, name) values ('kari', 'Kari & <Ola> «Å»');
		insert into topics (slug, name_nb, description) values ('skole', 'Skole &amp; fritid', E'En\nTo < tre');
		insert into articles (slug, title, lede, body_html, body_text, state, published_at, created_at, updated_at, hero_url, hero_alt, hero_caption, hero_credit)
		values ('a', 'Er 1 < 2 & 3 > 2? ]]>', E'En ingress\nover to linjer', '<p>Slik: ]]&gt; og [gallery] &amp; &lt;!-- x --&gt;</p>', E'Slik: ]]> og [gallery] & <!-- x -->', 'PUBLISHED',
			'2020-01-01 10:00Z', '2020-01-01 10:00Z', '2020-01-02 10:00Z', 'https://innomag.example/b.jpg', 'Et "bilde"', 'To & tre', 'Foto: Ola'),
			('b', 'Utkast', '', '', '', 'DRAFT', null, '2020-07-01 10:00Z', '2020-07-02 10:00Z', '', '', '', ''),
			('c', 'Borte', '', '', '', 'ARCHIVED', '2020-01-01 10:00Z', '2020-01-01 10:00Z', '2020-07-02 10:00Z', '', '', '', '');
		insert into article_contributors (article_id, position, person_id, role) select a.id, 1, p.id, 'AUTHOR' from articles a, people p where a.slug = 'a';
		insert into article_topics (article_id, topic_id, position) select a.id, t.id, 1 from articles a, topics t where a.slug = 'a';
		insert into discussions (article_id) select id from articles where slug = 'a';
		insert into comments (discussion_id, author_name, author_is_staff, body, body_html, visibility, review, created_at)
		select id, 'Ola <b>', true, E'Hei & hå <script> ]]>\n\n> sitat\n> mer\n\n&amp; [caption] https://innomag.example/?a=1&b=2', '', 'PUBLIC', 'APPROVED', '2020-01-03 10:00Z' from discussions`)
	imported(t, second, bytes.NewReader(exportedFile(t, db)))
	for _, query := range []string{
		`select slug || title || lede || body_html || hero_url || hero_alt || hero_caption || hero_credit || state || coalesce(published_at::text, '') || created_at || updated_at from articles order by slug`,
		`select author_name || author_is_staff || body || created_at || visibility from comments`,
		`select name from people`, `select name_nb || description from topics`,
	} {
		if diff := cmp.Diff(rows(t, db, query), rows(t, second, query)); diff != "" {
			t.Errorf("(-out +in):\n%s", diff)
		}
	}
}
