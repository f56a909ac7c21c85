package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"innomag/graph"
	"innomag/graph/cache"
	"innomag/internal/account"
	"innomag/internal/gid"
)

// nowhere takes an answer and keeps none of it.
type nowhere struct{ header http.Header }

func (n nowhere) Header() http.Header         { return n.header }
func (n nowhere) Write(p []byte) (int, error) { return len(p), nil }
func (n nowhere) WriteHeader(int)             {}

// TestAKeptAnswerIsFoundWithoutReadingTheQuestion: what a hit costs beyond net/http itself does not follow what is asked. The second
// time a question comes its words are noted.
func TestAKeptAnswerIsFoundWithoutReadingTheQuestion(t *testing.T) { //nolint:paralleltest // allocations are counted for the whole process
	m := stock(t, 2, 2)
	api, _ := m.server(t)
	body, err := json.Marshal(map[string]any{"query": pageOf, "variables": slugged("leder")})
	if err != nil {
		t.Fatal(err)
	}
	for method, most := range map[string]float64{http.MethodPost: 25, http.MethodGet: 12} {
		reader := bytes.NewReader(body)
		r := httptest.NewRequestWithContext(account.WithViewer(t.Context(), guest), method, "/graphql", reader)
		r.Header.Set("Content-Type", "application/json")
		if method == http.MethodGet {
			r.URL.RawQuery = "query=" + url.QueryEscape(pageOf) + "&variables=" + url.QueryEscape(`{"slug":"leder"}`)
		}
		ask := func() {
			reader.Reset(body)
			api.ServeHTTP(nowhere{http.Header{}}, r)
		}
		ask()
		ask()
		var allocations float64
		if n := m.counter.Count(func() { allocations = testing.AllocsPerRun(100, ask) }); n != 0 {
			t.Errorf("%s: %d statements for an answer that is kept", method, n)
		}
		if allocations > most {
			t.Errorf("%s: %.0f allocations for an answer that is kept, at most %.0f", method, allocations, most)
		}
	}
}

// TestTheSameWordsAreNotAlwaysTheSameQuestion: what beside its words decides the answer to a question is asked each time.
func TestTheSameWordsAreNotAlwaysTheSameQuestion(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	api, kept := m.server(t)
	m.db.MustExec(`insert into topics (slug, name_nb) values ('skole', 'Skole')`)
	kept.Changed(t.Context())
	const query = `{ topics { nodes { name } } __typename }`
	ask := func(by account.Viewer, headers ...string) (text, media string) {
		for range 3 { // not known, kept, known by its words
			w := send(t.Context(), api, by, query, nil, headers...)
			text, media = w.Body.String(), w.Header().Get("Content-Type")
		}
		return text, media
	}
	nb, plain := ask(guest)
	again, response := ask(guest, "Accept", "application/graphql-response+json")
	if !strings.Contains(nb, "Skole") || again != nb {
		t.Error(nb, again)
	}
	if !strings.HasPrefix(plain, "application/json") || !strings.HasPrefix(response, "application/graphql-response+json") {
		t.Error(plain, response)
	}
	if refused := send(t.Context(), api, guest, query, nil, "Content-Type", "text/plain"); refused.Code != http.StatusUnsupportedMediaType {
		t.Errorf("words that are known are answered whatever they are sent as: HTTP %d", refused.Code)
	}
	if newer := send(t.Context(), api, guest, query, nil, "InnoMag-Version", "9000000000"); newer.Body.String() != nb {
		t.Error(newer.Body)
	}
	m.db.MustExec(`update topics set name_nb = 'Skoler' where slug = 'skole'`)
	kept.Changed(t.Context())
	if nb, _ := ask(guest); !strings.Contains(nb, "Skoler") {
		t.Error(nb)
	}
}

// TestWhatIsFoundByItsIDOrItsWordsIsKeptUntilItChanges: a change empties what it changes, and nothing else.
func TestWhatIsFoundByItsIDOrItsWordsIsKeptUntilItChanges(t *testing.T) {
	t.Parallel()
	m := stock(t, 4, 2)
	api, kept := m.server(t)
	first, second := m.articleCalled(t, "sak-1"), m.articleCalled(t, "sak-2")
	project := gid.ID{Type: "Initiative", Key: 2}
	said := m.say(t, m.moderator, first, nil)
	elsewhere := m.say(t, m.moderator, project, nil)
	kept.Changed(t.Context())
	by := func(query string, vars ...any) func() string {
		query = fmt.Sprintf(query, vars...)
		return func() string { return send(t.Context(), api, guest, query, nil).Body.String() }
	}
	const one = `{ node(id: "%s") { id ... on Article { title commentCount } ... on Initiative { title commentCount } ... on Person { name } } }`
	const talk = `{ node(id: "%s") { ... on Comment { bodyText replies(first: 2) { totalCount } } } }`
	ask := map[string]func() string{
		"an article":        by(one, first),
		"another":           by(one, second),
		"an initiative":     by(one, project),
		"a comment":         by(talk, gid.ID{Type: "Comment", Key: int64(said.ID)}),
		"another comment":   by(talk, gid.ID{Type: "Comment", Key: int64(elsewhere.ID)}),
		"two":               by(`{ nodes(ids: ["%s", "%s"]) { ... on Article { title } ... on Person { name } } }`, second, gid.ID{Type: "Person", Key: 1}),
		"what is not there": by(one, gid.ID{Type: "Article", Key: 4711}),
		"words":             by(`{ search(query: "leder") { totalCount nodes { node { ... on Article { title } } highlights { field } } } }`),
	}
	for _, c := range []struct {
		what    string
		change  func()
		empties []string
	}{
		{"nothing", func() {}, nil},
		{"an answer", func() { m.say(t, m.moderator, first, &said.ID) }, []string{"an article", "a comment"}},
		{"a comment on an initiative", func() { m.say(t, m.moderator, project, nil) }, []string{"an initiative", "another comment"}},
		{"a title", func() { m.db.MustExec(`update articles set title = 'Ny tittel' where slug = 'sak-2'`) }, []string{"another", "two", "what is not there", "words"}},
		{"a name", func() { m.db.MustExec(`update people set name = 'Nytt navn' where id = 1`) }, []string{"two", "words"}},
		{"where it is found", func() { m.db.MustExec(`update articles set slug = 'sak-1b' where slug = 'sak-1'`) }, []string{"an article", "a comment", "what is not there", "words"}},
		{"what is said where it was", func() { m.say(t, m.moderator, first, nil) }, []string{"an article", "a comment"}},
		{"that it is there", func() { m.db.MustExec(`update articles set state = 'ARCHIVED' where slug = 'sak-1b'`) }, []string{"an article", "a comment", "what is not there", "words"}},
		{"words of an index that is made anew", func() { m.db.MustExec(`select search_refresh('ARTICLE', $1)`, second.Key) }, []string{"words"}},
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
	if got := ask["a comment"](); got != `{"data":{"node":null}}` {
		t.Errorf("a comment on what nobody sees: %s", got)
	}
}

// TestOneOddRequestKeepsNothingFromTheOthers: what a document asks for decides whether its answers are kept, not what somebody asked it with.
func TestOneOddRequestKeepsNothingFromTheOthers(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	api, _ := m.server(t)
	const some = `query($f: ArticleFilter) { articles(filter: $f) { nodes { title } } }`
	const found = `query($id: ID!) { node(id: $id) { id } }`
	leader := map[string]any{"id": m.articleCalled(t, "leder").String()}
	for _, c := range []struct {
		query     string
		odd, like map[string]any
	}{
		{pageOf, slugged("a b"), slugged("leder")},
		{some, map[string]any{"f": map[string]any{"text": "leder"}}, map[string]any{"f": map[string]any{"topic": "velferd"}}},
		{found, map[string]any{"id": gid.ID{Type: "Account", Key: 1}.String()}, leader},
		{found + " ", map[string]any{"id": "x"}, leader},
	} {
		send(t.Context(), api, guest, c.query, c.odd)
		if n := m.counter.Count(func() { send(t.Context(), api, guest, c.query, c.like) }); n == 0 {
			t.Fatalf("%s: nothing was read", c.query)
		}
		eventually(t, "it is kept", func() bool {
			return m.counter.Count(func() { send(t.Context(), api, guest, c.query, c.like) }) == 0
		})
	}
}

// TestKeptAnswersSayUntilWhenCommentsAreOpen: they end when a discussion closes by the clock, and no later than a change of the policy
// on another server.
func TestKeptAnswersSayUntilWhenCommentsAreOpen(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	api, kept := m.server(t)
	about := m.articleCalled(t, "leder")
	for what, query := range map[string]string{
		"in one statement": `{ article(slug: "leder") { title commentsOpen } }`,
		"field by field":   `{ article(slug: "leder") { title commentsOpen hidden: topics { articles { nodes { commentsOpen } } } } person(slug: "person-0") { name } }`,
	} {
		open := func() bool {
			return strings.Contains(send(t.Context(), api, guest, query, nil).Body.String(), `"article":{"title":"Leder","commentsOpen":true`)
		}
		m.db.MustExec(`update discussions set closes_at = null`)
		kept.Changed(t.Context())
		if !open() || m.counter.Count(func() { open() }) != 0 {
			t.Fatalf("%s: not open, or not kept", what)
		}
		m.db.MustExec(`update discussions set closes_at = now() + interval '400 milliseconds' where article_id = $1`, about.Key)
		kept.Changed(t.Context())
		eventually(t, "it closes", func() bool { return !open() })
		var late bool
		if err := m.db.Get(&late, `select closes_at <= now() from discussions where article_id = $1`, about.Key); err != nil || !late {
			t.Fatalf("%s: closed too early: %v", what, err)
		}
		eventually(t, "that is kept, too", func() bool { return m.counter.Count(func() { open() }) == 0 })
	}

	m.db.MustExec(`update discussions set closes_at = null`)
	other := m.instance(t, graph.Options{Cache: must(cache.New(t.Context(), m.dsn, 8<<20))(t)})
	const query = `{ article(slug: "leder") { commentsOpen } }`
	for _, mode := range []string{"CLOSED", "POST_MODERATE", "CLOSED"} {
		w := send(t.Context(), other.api, m.moderator, `mutation($i: ModerationPolicyInput!) { setModerationPolicy(input: $i) { userErrors { code } } }`, map[string]any{"i": map[string]any{"mode": mode}})
		for range 2 {
			got := send(t.Context(), api, guest, query, nil, "InnoMag-Version", w.Header().Get("InnoMag-Version")).Body.String()
			if want := fmt.Sprintf(`{"data":{"article":{"commentsOpen":%v}}}`, mode != "CLOSED"); got != want {
				t.Fatalf("the other server closes and opens, this one says %s, not %s", got, want)
			}
		}
	}
}
