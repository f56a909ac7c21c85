package main_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/comment"
)

// discuss puts so many comments on an article, of which every second answers the one before it.
func (g *grown) discuss(t testing.TB, slug string, comments int) {
	t.Helper()
	c, err := g.db.Connx(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	for _, statement := range []string{
		`set session_replication_role = replica`,
		fmt.Sprintf(`
			insert into comments (id, discussion_id, parent_id, root_id, depth, path, author_name, body, body_html, visibility, review, like_count, created_at)
			overriding system value
			select n.id, d.id, case when reply then n.id - 1 end, case when reply then n.id - 1 else n.id end, reply::int,
				case when reply then int8send(n.id - 1) || int8send(n.id - 1) else '' end || int8send(n.id) || int8send(n.id),
				'Leser ' || n %% 500, 'Innlegg nummer ' || n, '<p>Innlegg nummer ' || n || '</p>', 'PUBLIC', 'APPROVED', n %% 30, timestamptz '2024-01-01' + n * interval '1 minute'
			from (select n, n + (select coalesce(max(id), 0) / 2 * 2 from comments) as id, n %% 2 = 0 as reply from generate_series(1, %d) n) n,
				(select d.id from discussions d join articles a on a.id = d.article_id where a.slug = '%s') d`, comments, slug),
		`set session_replication_role = origin`,
	} {
		if _, err := c.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

// farIn gives what asks for the page of an article's list that goes on, or back, from a place near its end.
func (g *grown) farIn(t testing.TB, slug, list, on string) func() {
	t.Helper()
	query := func(page, fields string) string {
		return `{ article(slug: "` + slug + `") { list: ` + strings.Replace(list, "PAGE", page, 1) + ` { ` + fields + ` } } }`
	}
	last := g.ask(t, query("last: 100", `pageInfo { startCursor }`))
	cursor := last["article"].(map[string]any)["list"].(map[string]any)["pageInfo"].(map[string]any)["startCursor"].(string)
	return func() {
		g.ask(t, query(fmt.Sprintf("%s: %q", on, cursor), `pageInfo { endCursor } nodes { id bodyHtml parent { id authorName } }`))
	}
}

// TestADiscussionReadsNoMoreHoweverManyTalk compares what PostgreSQL reads for an article with 200 comments and one with 20 000.
func TestADiscussionReadsNoMoreHoweverManyTalk(t *testing.T) {
	t.Parallel()
	g := grow(t, 200, 20)
	for n := range 100 { // PostgreSQL plans for what discussions are like on the whole
		g.discuss(t, fmt.Sprint("sak-", 50+n), 40)
	}
	g.discuss(t, "sak-11", 200)
	g.discuss(t, "sak-12", 20_000)
	if _, err := (&comment.Service{DB: g.db}).Recount(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := g.db.ExecContext(t.Context(), `vacuum analyze`); err != nil {
		t.Fatal(err)
	}
	thread := func(slug, order string) func() {
		return func() {
			g.ask(t, `{ article(slug: "`+slug+`") { thread(first: 50, orderBy: `+order+`, maxDepth: 6, repliesPerBranch: 10) { totalCount pageInfo { endCursor } nodes { id bodyHtml parent { id authorName } } }
				comments(first: 20, orderBy: `+order+`) { totalCount nodes { id replies(first: 3) { totalCount nodes { id } } } } } }`)
		}
	}
	page := func(path string) func() { return func() { g.get(t, path) } }
	type pair struct{ few, many func() }
	pairs := map[string]pair{
		"an article":             {page("/artikkel/sak-11"), page("/artikkel/sak-12")},
		"a discussion as data":   {page("/artikkel/sak-11/kommentarer.json"), page("/artikkel/sak-12/kommentarer.json")},
		"a feed of a discussion": {page("/artikkel/sak-11/kommentarer/feed.rss"), page("/artikkel/sak-12/kommentarer/feed.rss")},
	}
	for _, order := range []string{"OLDEST", "NEWEST", "MOST_LIKED"} {
		pairs["threads, "+order] = pair{thread("sak-11", order), thread("sak-12", order)}
		for name, list := range map[string]string{"comments": "comments(PAGE)", "thread": "thread(PAGE)", "thread within": "thread(PAGE, maxDepth: 6, repliesPerBranch: 10)"} {
			list = strings.Replace(list, "PAGE", "PAGE, orderBy: "+order, 1)
			pairs[name+" onwards, "+order] = pair{g.farIn(t, "sak-11", list, "first: 50, after"), g.farIn(t, "sak-12", list, "first: 50, after")}
			pairs[name+" back, "+order] = pair{g.farIn(t, "sak-11", list, "last: 50, before"), g.farIn(t, "sak-12", list, "last: 50, before")}
		}
	}
	for name, p := range pairs {
		var got [2]read
		for i, ask := range []func(){p.few, p.many} {
			ask()
			ask()
			got[i] = g.reads(t, ask)
		}
		t.Logf("%-28s %5d → %5d rows, %5d → %5d blocks", name, got[0].Rows, got[1].Rows, got[0].Blocks, got[1].Blocks)
		if got[0].Rows > 5_000 { // of 24 200
			t.Errorf("%s: %+v for some hundred comments", name, got[0])
		}
		if strings.HasSuffix(name, "onwards, MOST_LIKED") {
			// Nobody likes anything here: who reads on among comments that are liked alike passes those before by their index.
			if got[1].Rows > got[0].Rows+20_000 {
				t.Errorf("%s: %+v with 200 comments, %+v with 20 000", name, got[0], got[1])
			}
			continue
		}
		if got[1].Rows > got[0].Rows*5/4+300 || got[1].Blocks > got[0].Blocks*3/2+200 {
			t.Errorf("%s: %+v with 200 comments, %+v with 20 000", name, got[0], got[1])
		}
	}
}
