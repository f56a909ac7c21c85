package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	graphql "github.com/vektah/gqlparser/v2/ast"

	"innomag/graph"
	"innomag/graph/cache"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/gid"
)

// server is the API with a cache of its own, as one of several instances.
func (m *magazine) server(t testing.TB) (http.Handler, *cache.Cache) {
	t.Helper()
	kept, err := cache.New(t.Context(), m.dsn, 8<<20)
	if err != nil {
		t.Fatal(err)
	}
	return graph.Handler(graph.NewResolver(m.rooms), graph.Options{Cache: kept}), kept
}

// send posts a query, with headers as name and value, and gives the whole answer.
func send(ctx context.Context, api http.Handler, by account.Viewer, query string, vars map[string]any, headers ...string) *httptest.ResponseRecorder {
	body, err := json.Marshal(map[string]any{"query": query, "variables": vars})
	if err != nil {
		panic(err) // strings and numbers
	}
	r := httptest.NewRequestWithContext(account.WithViewer(ctx, by), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	api.ServeHTTP(w, r)
	return w
}

const (
	pageOf  = `query($slug: String!) { article(slug: $slug) { title commentCount topics { name } comments(first: 20) { totalCount nodes { id bodyText likeCount replies(first: 3) { nodes { bodyText } } } } } }`
	frontOf = `{ articles(first: 5) { nodes { slug title commentCount } } }`
)

func slugged(slug string) map[string]any { return map[string]any{"slug": slug} }

func (m *magazine) articleCalled(t testing.TB, slug string) comment.Subject {
	t.Helper()
	about := comment.Subject{Type: "Article"}
	if err := m.db.Get(&about.Key, `select id from articles where slug = $1`, slug); err != nil {
		t.Fatal(err)
	}
	return about
}

// TestWhatStrangersGetIsKeptUntilItChanges: what a change empties is what it changes, and nothing else.
func TestWhatStrangersGetIsKeptUntilItChanges(t *testing.T) {
	t.Parallel()
	m := stock(t, 9, 2)
	api, kept := m.server(t)
	ask := map[string]func() string{
		"the article":    func() string { return send(t.Context(), api, guest, pageOf, slugged("sak-1")).Body.String() },
		"another":        func() string { return send(t.Context(), api, guest, pageOf, slugged("sak-2")).Body.String() },
		"the front page": func() string { return send(t.Context(), api, guest, frontOf, nil).Body.String() },
		"an old front": func() string {
			return send(t.Context(), api, guest, `{ articles(last: 2) { nodes { slug commentCount } } }`, nil).Body.String()
		},
		"what is not there": func() string { return send(t.Context(), api, guest, pageOf, slugged("ny-sak")).Body.String() },
		"an initiative": func() string {
			return send(t.Context(), api, guest, `{ initiative(slug: "prosjekt-1") { title commentCount } }`, nil).Body.String()
		},
		"titles of a person": func() string {
			return send(t.Context(), api, guest, `{ person(slug: "person-0") { name articles(first: 3) { nodes { title } } } }`, nil).Body.String()
		},
	}
	ask["what editors put first"] = func() string { // knows the counts of what it shows, of nothing else
		return send(t.Context(), api, guest, `{ frontPage { items(first: 1) { article { title commentCount } } } initiatives(first: 1) { nodes { title commentCount } } }`, nil).Body.String()
	}
	about, elsewhere := m.articleCalled(t, "leder"), m.articleCalled(t, "sak-1")
	ask["the leader"] = func() string { return send(t.Context(), api, guest, pageOf, slugged("leder")).Body.String() }
	sql := func(query string, args ...any) func() {
		return func() { m.db.MustExec(query, args...) }
	}
	for _, c := range []struct {
		what    string
		change  func()
		empties []string
	}{
		{"nothing", func() {}, nil},
		{"a comment that waits", func() { m.say(t, guest, about, nil) }, nil},
		{"a comment on the leader, which leads the front page", func() { m.say(t, m.moderator, about, nil) }, []string{"the leader", "the front page", "what editors put first"}},
		{"a comment on an article", func() { m.say(t, m.moderator, elsewhere, nil) }, []string{"the article", "an old front"}},
		{
			"a like", sql(`update comments set like_count = like_count + 1 where id = (select min(c.id) from comments c where shown and discussion_id = (select id from discussions where article_id = $1))`, elsewhere.Key),
			[]string{"the article", "an old front"},
		},
		{"a comment on an initiative", func() { m.say(t, m.moderator, gid.ID{Type: "Initiative", Key: 2}, nil) }, []string{"an initiative"}},
		{"a draft", sql(`insert into articles (slug, title) values ('kladd', 'Kladd')`), nil},
		{"a title", sql(`update articles set title = 'Ny tittel' where slug = 'sak-1'`), []string{"the article", "the front page", "an old front", "titles of a person", "what editors put first"}},
		{
			"an article that is new", sql(`insert into articles (slug, title, state, published_at) values ('ny-sak', 'Ny', 'PUBLISHED', now())`),
			[]string{"what is not there", "the front page", "an old front", "titles of a person", "what editors put first"},
		},
		{"a name", sql(`update people set name = 'Nytt navn' where slug = 'person-0'`), []string{"titles of a person", "the article", "another", "the leader", "what is not there", "what editors put first"}},
		{"what nobody reads", sql(`insert into secrets values ('x', sha256('x') || sha256('y'))`), nil},
	} {
		for _, of := range ask {
			of()
		}
		c.change()
		kept.Changed(t.Context())
		for what, of := range ask {
			asked := m.counter.Count(func() { of() }) > 0
			if asked != slices.Contains(c.empties, what) {
				t.Errorf("%s: %s was read anew: %v", c.what, what, asked)
			}
		}
	}
}

func TestAStampedeIsOneQuestion(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	api, _ := m.server(t)
	n := m.counter.Count(func() {
		var all sync.WaitGroup
		for range 50 {
			all.Go(func() {
				if w := send(t.Context(), api, guest, pageOf, slugged("leder")); !strings.Contains(w.Body.String(), `"title":"Leder"`) {
					t.Error(w.Body)
				}
			})
		}
		all.Wait()
	})
	if n > 8 { // one page, field by field; a second one where a reader came after the first was kept
		t.Errorf("50 readers at once took %d statements", n)
	}
}

// TestNobodyGetsAnothersAnswer asks for every field as every role, after a stranger has filled the cache and before.
func TestNobodyGetsAnothersAnswer(t *testing.T) {
	t.Parallel()
	schema, own := contract(t)
	m := stock(t, 1, 3)
	m.disturb(t)
	api, _ := m.server(t)
	plain := graph.Handler(graph.NewResolver(m.rooms), graph.Options{FieldByField: true})
	other := guest
	other.Address = "192.0.2.77"
	viewers := []account.Viewer{guest, m.admin, m.moderator, m.hire(t, account.Reader), other}
	ways := map[string]string{
		"Article": `{ article(slug: "leder") %s }`, "Comment": `{ article(slug: "leder") { comments { nodes %s } } }`,
		"Initiative": `{ initiative(slug: "prosjekt-0") %s }`, "Person": `{ person(slug: "person-0") %s }`, "Topic": `{ topic(slug: "velferd") %s }`,
		"Organisation": `{ organisation(slug: "huset-0") %s }`, "Tag": `{ article(slug: "leder") { tags %s } }`, "Report": `{ article(slug: "leder") { reports %s } }`,
		"Contributor": `{ article(slug: "leder") { contributors %s } }`, "ArticleConnection": `{ articles %s }`,
	}
	asked := 0
	for _, d := range own {
		way, ok := ways[d.Name]
		if !ok {
			continue
		}
		for _, f := range fields(d) {
			if slices.ContainsFunc(f.Arguments, func(a *graphql.ArgumentDefinition) bool { return a.Type.NonNull && a.DefaultValue == nil }) {
				continue
			}
			query := fmt.Sprintf(way, "{ "+f.Name+" "+leaves(schema, f.Type.Name(), 1)+" }")
			for _, by := range append(viewers, guest) {
				got, want := answered(t, api, by, query), answered(t, plain, by, query)
				if got != want {
					t.Errorf("%v %s\ngot  %s\nwant %s", by.Roles, query, got, want)
				}
				asked++
			}
		}
	}
	if asked < 400 {
		t.Errorf("only %d questions were asked", asked)
	}
}

// leaves selects all that a type has without asking for more, to a depth.
func leaves(schema *graphql.Schema, kind string, depth int) string {
	d := schema.Types[kind]
	if d.Kind == graphql.Interface {
		return "{ __typename }"
	}
	if d.Kind != graphql.Object {
		return ""
	}
	parts := []string{"__typename"}
	for _, f := range fields(d) {
		below := schema.Types[f.Type.Name()]
		switch {
		case len(f.Arguments) > 0:
		case below.Kind == graphql.Object && depth > 0:
			parts = append(parts, f.Name+" "+leaves(schema, below.Name, depth-1))
		case below.Kind == graphql.Scalar, below.Kind == graphql.Enum:
			parts = append(parts, f.Name)
		}
	}
	return "{ " + strings.Join(parts, " ") + " }"
}

func TestACacheThatDoesNotHearKeepsNothing(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	api, kept := m.server(t)
	ask := func() string { return send(t.Context(), api, guest, pageOf, slugged("leder")).Body.String() }
	for range 5 {
		ask()
		m.db.MustExec(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`)
		m.db.MustExec(`update articles set title = title || '!' where slug = 'leder'`)
		kept.Changed(t.Context())
		if got, want := ask(), answered(t, m.api, guest, `{ article(slug: "leder") { title } }`); !strings.Contains(got, strings.TrimSuffix(strings.TrimPrefix(want, `{"data":{"article":{`), "}}}")) {
			t.Fatalf("an old title: %.100s, should be %s", got, want)
		}
	}
}

func TestAnsweredByAnotherServerItIsNeverOlderThanOnesOwnChange(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	one, _ := m.server(t)
	two, _ := m.server(t)
	about := m.articleCalled(t, "leder")
	const postIt = `mutation($input: PostCommentInput!) { postComment(input: $input) { comment { id visibility } userErrors { code } } }`
	for i := range 30 {
		send(t.Context(), two, guest, pageOf, slugged("leder"))
		text := fmt.Sprintf("Moderatoren svarer for %d. gang, med ord nummer %d.", i, i*7919)
		by := m.moderator
		by.Address = fmt.Sprintf("198.51.100.%d", i)
		w := send(t.Context(), one, by, postIt, map[string]any{"input": map[string]any{"subjectId": about.String(), "body": text}})
		version := w.Header().Get("InnoMag-Version")
		if version == "" || !strings.Contains(w.Body.String(), "PUBLIC") {
			t.Fatalf("version %q: %s", version, w.Body)
		}
		for name, api := range map[string]http.Handler{"the other": two, "the same": one} {
			if got := send(t.Context(), api, guest, pageOf, slugged("leder"), "InnoMag-Version", version).Body.String(); !strings.Contains(got, text) {
				t.Fatalf("%s server does not show comment %d: %.300s", name, i, got)
			}
		}
	}
}

func TestAGetSaysHowLongItMayBeKept(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	api, kept := m.server(t)
	get := func(by account.Viewer, headers ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequestWithContext(account.WithViewer(t.Context(), by), http.MethodGet,
			"/graphql?query="+url.QueryEscape(`{ article(slug: "leder") { title commentCount } }`), nil)
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		api.ServeHTTP(w, r)
		return w
	}
	first := get(guest)
	etag := first.Header().Get("ETag")
	if first.Code != http.StatusOK || etag == "" || first.Header().Get("Surrogate-Key") != "Aleder Cleder" ||
		first.Header().Get("Cache-Control") != "public, max-age=0, must-revalidate" {
		t.Fatal(first.Code, first.Header())
	}
	for _, vary := range []string{"Accept-Language", "Authorization", "Cookie", "Accept"} {
		if !strings.Contains(strings.Join(first.Header().Values("Vary"), ", "), vary) {
			t.Errorf("the answer does not vary by %s: %v", vary, first.Header().Values("Vary"))
		}
	}
	if again := get(guest, "If-None-Match", `"x", W/`+etag); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Error(again.Code, again.Body)
	}
	m.db.MustExec(`update articles set title = 'Annet' where slug = 'leder'`)
	kept.Changed(t.Context())
	if changed := get(guest, "If-None-Match", etag); changed.Code != http.StatusOK || changed.Header().Get("ETag") == etag {
		t.Error(changed.Code, changed.Header())
	}
	for who, w := range map[string]*httptest.ResponseRecorder{"an editor": get(m.editor), "somebody with a cookie": get(guest, "Cookie", "a=b")} {
		if w.Header().Get("ETag") != "" || strings.Contains(w.Header().Get("Cache-Control"), "public") {
			t.Errorf("%s: %v", who, w.Header())
		}
	}
}

// silent are the tables that no answer to a stranger is read from, and those whose changes are told by another table.
var silent = strings.Fields(`
	goose_db_version secrets
	account_links accounts recovery_codes refresh_tokens second_factors sessions signing_keys
	author_actions comment_authors comment_claims comment_keys comment_reports comment_revisions decisions discussion_actions queue_counts
	comment_likes comment_followings comment_answers_told event_readers moderation_mails
	article_addresses article_counts article_revisions article_steps article_figures initiative_figures media_uploads
	account_identities api_tokens host_tokens_used sso_flows
	counties municipalities initiative_facets initiative_facet_changes initiative_proposals organisation_addresses organisation_merges directory_merges
	directory_addresses directory_changes
	search_articles search_initiatives search_organisations search_people search_stale search_topics search_words
	article_previews fronts front_slots redirects
	rate_limits sign_in_tries events jobs import_batches import_refs wordpress_attachments wordpress_extras wordpress_pings`)

// TestEveryTableTellsItsChanges fails for a table that is new: whoever makes one says whether strangers read from it. If they
// do, its migration calls tell_changes_of, and graph/cache/fields.go may list its fields. If not, it belongs in silent.
func TestEveryTableTellsItsChanges(t *testing.T) {
	t.Parallel()
	m := open(t)
	var tables []struct {
		Name  string
		Tells int
	}
	const query = `
		select c.relname as name, (select count(*) from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'tell_changes'::regproc) as tells
		from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
		order by 1`
	if err := m.db.Select(&tables, query); err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		quiet := slices.Contains(silent, table.Name)
		if !quiet && table.Tells != 4 || quiet && table.Tells != 0 {
			t.Errorf("%s has %d of 4 triggers that tell its changes (tell_changes_of in migration 0070): is it read for strangers?", table.Name, table.Tells)
		}
	}
	if len(tables) < 40 {
		t.Errorf("only %d tables were found", len(tables))
	}
}

func TestFieldsThatAreKeptAreInTheContract(t *testing.T) {
	t.Parallel()
	schema, own := contract(t)
	kept := map[string]int{}
	for _, d := range own {
		for _, f := range fields(d) {
			if cache.Open(d.Name, f.Name) {
				kept[d.Name]++
			}
		}
	}
	for _, name := range cache.Listed() {
		kind, field, _ := strings.Cut(name, ".")
		if d := schema.Types[kind]; d == nil || d.Fields.ForName(field) == nil {
			t.Errorf("%s is not in the contract", name)
		}
	}
	if len(slices.Collect(maps.Keys(kept))) < 15 {
		t.Errorf("fields of few types are kept: %v", kept)
	}
}

// post sends a body as it is.
func post(t testing.TB, api http.Handler, by account.Viewer, body string) []byte {
	t.Helper()
	r := httptest.NewRequestWithContext(account.WithViewer(t.Context(), by), http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	api.ServeHTTP(w, r)
	return w.Body.Bytes()
}
