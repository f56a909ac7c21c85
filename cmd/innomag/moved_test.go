package main_test

import (
	"net/http"
	"testing"

	"innomag/internal/demo"
)

// TestAnOldAddressLeadsToThePage changes the name of an article: whoever follows a link to the old one gets to the new one. What
// was taken away is gone.
func TestAnOldAddressLeadsToThePage(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t)))
	editor := s.signInWith(t, "redaktor@innomag.example", demo.Password)
	a := editor.ask(`{ articles(first: 2) { nodes { id slug revision } } }`, nil)
	renamed := editor.ask(`mutation($i: UpdateArticleInput!) { updateArticle(input: $i) { article { slug } userErrors { code message } } }`,
		vars{"i": vars{"articleId": a.text("articles.nodes.0.id"), "expectedRevision": a.number("articles.nodes.0.revision"), "slug": "et-nytt-navn"}})
	if renamed.text("updateArticle.article.slug") != "et-nytt-navn" {
		t.Fatal(renamed.Raw)
	}
	gone := editor.ask(`{ initiatives(first: 1) { nodes { id slug } } }`, nil)
	for mutation, id := range map[string]string{
		`mutation($id: ID!) { archiveArticle(input: {articleId: $id}) { userErrors { code } } }`:       a.text("articles.nodes.1.id"),
		`mutation($id: ID!) { archiveInitiative(input: {initiativeId: $id}) { userErrors { code } } }`: gone.text("initiatives.nodes.0.id"),
	} {
		editor.ask(mutation, vars{"id": id})
	}
	straight := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for path, want := range map[string]struct {
		status int
		to     string
	}{
		"/artikkel/" + a.text("articles.nodes.0.slug"):        {http.StatusMovedPermanently, "/artikkel/et-nytt-navn"},
		"/artikkel/et-nytt-navn":                              {http.StatusOK, ""},
		"/artikkel/aldri-skrevet":                             {http.StatusNotFound, ""},
		"/artikkel/" + a.text("articles.nodes.1.slug"):        {http.StatusGone, ""},
		"/initiativ/" + gone.text("initiatives.nodes.0.slug"): {http.StatusGone, ""},
		"/?p=123456": {http.StatusOK, ""},
	} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+path, http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := straight.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != want.status || resp.Header.Get("Location") != want.to {
			t.Errorf("%s: %d to %q, want %d to %q", path, resp.StatusCode, resp.Header.Get("Location"), want.status, want.to)
		}
	}
}
