package web

import (
	"bytes"
	"log/slog"
	"net/http"
	"strings"
)

// staffPages are where the newsroom's part of the app is: the moderation desk, the writing, accounts, signing in, and where links in mails lead.
var staffPages = []string{"GET /desk", "GET /desk/{path...}", "GET /redaksjon", "GET /redaksjon/{path...}", "GET /admin", "GET /admin/drift", "GET /konto", "GET /logg-inn", "GET /account/{path...}"}

// shell is what the document of an app shows before the app has come. It says nothing that depends on who asks.
type shell struct {
	Language string
	Script   string
	Styles   []string
	Fonts    []string
}

// staff answers with an empty document that loads the newsroom's app.
func (p *Pages) staff(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Referrer-Policy", "no-referrer") // a link from a mail has a token in it until the app has read it
	p.load(w, r, "staff", policy, shell{
		Language: p.begin(r).language, Script: p.assets.at("staff.js"), Styles: []string{p.assets.at("staff.css")},
		Fonts: []string{p.assets.fontAt("bricolage-grotesque-latin-wght-normal"), p.assets.fontAt("newsreader-latin-wght-normal")},
	})
}

// apiPolicy is the policy of the page where developers try the API. GraphiQL writes markup that it has made of descriptions, which
// have no markup of readers', and so cannot promise trusted types.
var apiPolicy = strings.SplitAfter(policy, "frame-ancestors 'none'; ")[0]

// api answers with the page where developers try the API. It shows the schema to those whom the API answers introspection.
func (p *Pages) api(w http.ResponseWriter, r *http.Request) {
	p.load(w, r, "api", apiPolicy, shell{
		Language: "en", Script: p.assets.at("api.js"), Styles: []string{p.assets.at("api.css")},
		Fonts: []string{p.assets.fontAt("bricolage-grotesque-latin-wght-normal")},
	})
}

func (p *Pages) load(w http.ResponseWriter, r *http.Request, template, policy string, s shell) {
	var body bytes.Buffer
	if err := p.render.byLanguage[s.Language].ExecuteTemplate(&body, template, s); err != nil {
		slog.ErrorContext(r.Context(), "page cannot be rendered", "path", r.URL.Path, "err", err)
		http.Error(w, p.messages[s.Language].text("errorTitle"), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("Content-Language", s.Language)
	h.Set("Cache-Control", "private, no-cache")
	_, _ = w.Write(body.Bytes())
}
