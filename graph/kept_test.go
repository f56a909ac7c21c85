package graph_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"innomag/internal/account"
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
