package graph_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"innomag/graph"
	"innomag/internal/account"
	"innomag/internal/gid"
)

// lists are lists that are read by one statement, from whatever place on. The page of each is asked for by $first, $after, $last and $before.
var lists = map[string]string{
	"articles":             `articles(PAGE) { nodes { slug } pageInfo { PLACE } }`,
	"initiatives":          `initiatives(PAGE) { nodes { slug } pageInfo { PLACE } }`,
	"topics":               `topics(PAGE) { edges { cursor node { slug } } pageInfo { PLACE } }`,
	"articles of one":      `initiative(slug: "prosjekt-0") { articles(PAGE) { nodes { slug } pageInfo { PLACE } } }`,
	"newest comments":      `article(slug: "leder") { comments(PAGE, orderBy: NEWEST) { totalCount nodes { id } pageInfo { PLACE } } }`,
	"oldest comments":      `article(slug: "leder") { comments(PAGE, orderBy: OLDEST) { totalCount nodes { id } pageInfo { PLACE } } }`,
	"comments by likes":    `article(slug: "leder") { comments(PAGE, orderBy: MOST_LIKED) { nodes { id } pageInfo { PLACE } } }`,
	"thread, newest":       `article(slug: "leder") { thread(PAGE, orderBy: NEWEST) { nodes { id depth } pageInfo { PLACE } } }`,
	"thread, oldest":       `article(slug: "leder") { thread(PAGE, orderBy: OLDEST) { nodes { id } pageInfo { PLACE } } }`,
	"thread, by likes":     `article(slug: "leder") { thread(PAGE, orderBy: MOST_LIKED) { nodes { id } pageInfo { PLACE } } }`,
	"thread in a budget":   `node(id: "SUBJECT") { id ... on Article { thread(PAGE, orderBy: NEWEST, maxDepth: 6, repliesPerBranch: 2) { totalCount nodes { id moreReplies } pageInfo { PLACE } } } }`,
	"by likes in a budget": `node(id: "SUBJECT") { id ... on CommentSubject { thread(PAGE, orderBy: MOST_LIKED, maxDepth: 1) { nodes { id moreReplies parent { id } } pageInfo { PLACE } } } }`,
	"replies":              `node(id: "COMMENT") { id ... on Comment { replies(PAGE) { nodes { id } pageInfo { PLACE } } } }`,
	"the queue":            `moderationQueue(PAGE, filter: {queue: ALL}) { nodes { id } pageInfo { PLACE } }`,
}

// TestPagesBehindTheFirstAreReadByOneStatement turns the pages of each list to its end and back, by one statement each, and compares
// them with those that are read field by field. Cursors of other lists, and such as nobody made, are refused in the same words.
func TestPagesBehindTheFirstAreReadByOneStatement(t *testing.T) {
	t.Parallel()
	m := stock(t, 3, 5)
	m.disturb(t)
	var leader, talked int64
	must(0, m.db.Get(&leader, `select id from articles where slug = 'leder'`))(t)
	must(0, m.db.Get(&talked, `select id from comments where discussion_id = (select id from discussions where article_id = $1) and reply_count > 2 limit 1`, leader))(t)
	fields := graph.Handler(graph.NewResolver(m.rooms), graph.Options{FieldByField: true})
	by := account.WithViewer(t.Context(), m.moderator)
	ask := func(api http.Handler, query string, variables map[string]any) string {
		body := must(json.Marshal(map[string]any{"query": query, "variables": variables}))(t)
		r := httptest.NewRequestWithContext(by, http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		api.ServeHTTP(w, r)
		return w.Body.String()
	}
	names := strings.NewReplacer("PAGE", "first: $first, after: $after, last: $last, before: $before", "PLACE", "hasNextPage hasPreviousPage startCursor endCursor",
		"SUBJECT", gid.ID{Type: "Article", Key: leader}.String(), "COMMENT", gid.ID{Type: "Comment", Key: talked}.String())
	cursors := map[string]string{}
	for name, list := range lists {
		query := `query($first: Int, $after: String, $last: Int, $before: String) { ` + names.Replace(list) + ` }`
		page := func(variables map[string]any) (info struct {
			HasNextPage, HasPreviousPage bool
			StartCursor, EndCursor       string
		},
		) {
			t.Helper()
			var got string
			n := m.counter.Count(func() { got = ask(m.api, query, variables) })
			if want := ask(fields, query, variables); got != want || strings.Contains(want, `"errors"`) {
				t.Fatalf("%s %v: %s", name, variables, difference(got, want))
			}
			if n != 1 {
				t.Errorf("%s %v: %d statements", name, variables, n)
			}
			_, after, _ := strings.Cut(got, `"pageInfo":`)
			if err := json.NewDecoder(strings.NewReader(after)).Decode(&info); err != nil {
				t.Fatalf("%s: %v in %s", name, err, got)
			}
			return info
		}
		pages := 1
		at := page(map[string]any{"first": 2})
		for at.HasNextPage {
			pages++
			at = page(map[string]any{"first": 2, "after": at.EndCursor})
		}
		cursors[name] = at.EndCursor
		for at.HasPreviousPage {
			at = page(map[string]any{"last": 2, "before": at.StartCursor})
		}
		if pages < 2 {
			t.Errorf("%s has one page only: nothing was turned", name)
		}
		page(map[string]any{"after": at.StartCursor, "before": cursors[name]})
	}
	for name, list := range lists {
		query := `query($first: Int, $after: String, $last: Int, $before: String) { ` + names.Replace(list) + ` }`
		bad := []any{"", "x", "AAAAAAAAAAAAAAAA", cursors[name] + "AAAA", strings.ToUpper(cursors[name]), strings.Repeat("A", 9000)}
		for other, cursor := range cursors {
			if other != name {
				bad = append(bad, cursor)
			}
		}
		for _, cursor := range bad {
			for _, variables := range []map[string]any{{"first": 2, "after": cursor}, {"last": 2, "before": cursor}} {
				got, want := ask(m.api, query, variables), ask(fields, query, variables)
				if got != want || !strings.Contains(want, "BAD_USER_INPUT") {
					t.Errorf("%s %v: got %s, want %s", name, variables, got, want)
				}
			}
		}
	}
}
