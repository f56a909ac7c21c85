package main_test

import (
	"testing"
	"time"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// TestTwoServersPublishAThousandArticlesOfOneSecondOnceEach lets time and two whole programs do what they do every day.
func TestTwoServersPublishAThousandArticlesOfOneSecondOnceEach(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewBlankDSN(t)
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	p := install(t, "DATABASE_URL="+dsn)
	one, other := p.serve(), p.serve()
	told := other.guest(t).overEvents(`subscription { articlePublished { id state } }`, nil)

	const fill = `
		insert into articles (slug, title, state, published_at)
		select 'sak-' || g, 'Sak ' || g, 'SCHEDULED', date_trunc('second', now()) + interval '2 seconds'
		from generate_series(1, 1000) g`
	if _, err := db.Exec(fill); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*server{one, other} {
		if a := s.guest(t).ask(`{ articles { totalCount } }`, nil); a.number("articles.totalCount") != 0 {
			t.Errorf("readers see what is scheduled: %s", a.Raw)
		}
	}
	within(t, "all are published", func() bool {
		return one.guest(t).ask(`{ articles { totalCount } }`, nil).number("articles.totalCount") == 1000
	})
	first := told.next()
	if first.text("articlePublished.state") != "PUBLISHED" {
		t.Errorf("told of %s", first.Raw)
	}
	for what, query := range map[string]string{
		"articles that counted one change": `select count(*) from articles where state = 'PUBLISHED' and revision = 2`,
		"notes of the step":                `select count(*) from article_steps where step = 'PUBLISH' and from_state = 'SCHEDULED' and taken_by is null`,
		"articles with a note":             `select count(distinct article_id) from article_steps`,
		"events":                           `select count(*) from events where kind = 'article.published'`,
		"articles with an event":           `select count(distinct article_id) from events where kind = 'article.published'`,
	} {
		var n int
		if err := db.Get(&n, query); err != nil || n != 1000 {
			t.Errorf("%d %s, %v", n, what, err)
		}
	}
	var late float64
	if err := db.Get(&late, `select max(extract(epoch from updated_at - published_at)) from articles`); err != nil || late < 0 || late > patience.Seconds() {
		t.Errorf("the last came %v s late, %v", late, err)
	}
	t.Logf("the last of them came %s after its time", time.Duration(late*float64(time.Second)).Round(time.Millisecond))
}
