package wordpress

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/postgres/pgtest"
)

// linkedPosts is a post that links to others, and a second one that has been called something else.
func linkedPosts(links string) string {
	const post = `<item><title>$T</title><link>https://nabolaget.example/2014/03/$S/</link><content:encoded><![CDATA[$C]]></content:encoded>
		<wp:post_id>$I</wp:post_id><wp:post_date_gmt>2014-03-01 10:00:00</wp:post_date_gmt><wp:post_name>$S</wp:post_name>
		<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>$M</item>`
	old := `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>f%C3%B8r</wp:meta_value></wp:postmeta>`
	return export(`<wp:base_blog_url>https://nabolaget.example</wp:base_blog_url>` +
		strings.NewReplacer("$T", "En", "$S", "en", "$C", links, "$I", "1", "$M", "").Replace(post) +
		strings.NewReplacer("$T", "To", "$S", "to", "$C", "Her.", "$I", "2", "$M", old).Replace(post))
}

func TestLinksToTheOldSiteLeadToWhatIsHere(t *testing.T) {
	t.Parallel()
	for name, c := range map[string][2]string{
		"a permalink":             {`<a href="https://nabolaget.example/2014/03/to/">to</a>`, `<a href="/artikler/to">to</a>`},
		"without encryption":      {`<a href='http://www.nabolaget.example/2014/03/to#om'>to</a>`, `<a href="/artikler/to#om">to</a>`},
		"an address by number":    {`<a class="x" href="https://nabolaget.example/?p=2&amp;utm=a">to</a>`, `<a href="/artikler/to">to</a>`},
		"within the site":         {`<a href="/2014/03/to/">to</a>`, `<a href="/artikler/to">to</a>`},
		"an earlier name":         {`<a href="https://nabolaget.example/2014/03/f%C3%B8r/">to</a>`, `<a href="/artikler/to">to</a>`},
		"another site":            {`<a href="https://andre.example/2014/03/to/">to</a>`, `<a href="https://andre.example/2014/03/to/"`},
		"what is not in the file": {`<a href="https://nabolaget.example/om/">om</a>`, `<a href="https://nabolaget.example/om/"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			file := linkedPosts(c[0])
			imported(t, db, strings.NewReader(file))
			if got := one[string](t, db, `select body_html from articles where slug = 'en'`); !strings.Contains(got, c[1]) {
				t.Errorf("got %s", got)
			}
			before := everything(t, db)
			imported(t, db, strings.NewReader(file))
			if diff := cmp.Diff(before, everything(t, db)); diff != "" {
				t.Errorf("a second run changes:\n%s", diff)
			}
		})
	}
}

func TestALinkNeverLeadsToAnotherArticleOfThatName(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	db.MustExec(`insert into articles (slug, title) values ('to', 'En annen')`)
	file := linkedPosts(`<a href="https://nabolaget.example/2014/03/to/">to</a>`)
	for range 2 {
		imported(t, db, strings.NewReader(file))
		if n := one[int](t, db, `select count(*) from articles where body_html like '%/artikler/%' or revision > 1`); n != 0 {
			t.Error("the link was changed")
		}
	}
}

func TestOldAddressesLeadToTheArticle(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	articles := &article.Service{DB: db}
	for address, want := range map[string]string{
		"/2014/03/to/": "to", "https://nabolaget.example/2014/03/To": "to", "/?p=2": "to", "/2014/03/f%C3%B8r": "to", "/2014/03/før/": "to",
		"/2014/03/en/": "en", "/2014/03/tre/": "", "": "", "mailto:a@b.no": "", "/%00": "",
	} {
		got, err := articles.Moved(t.Context(), account.Viewer{}, address)
		if err != nil || (got == nil) != (want == "") || got != nil && got.Slug != want {
			t.Errorf("%s: %v, %v", address, got, err)
		}
	}
}
