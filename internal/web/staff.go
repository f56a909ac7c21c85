package web

import (
	"bytes"
	"log/slog"
	"net/http"
)

// staffPages are where the newsroom's part of the app is: the moderation desk, the writing, accounts, signing in, and where links in mails lead.
var staffPages = []string{"GET /desk", "GET /desk/{path...}", "GET /redaksjon", "GET /redaksjon/{path...}", "GET /admin", "GET /admin/drift", "GET /konto", "GET /logg-inn", "GET /account/{path...}"}

// staffView is what the newsroom's document shows before the app has come.
type staffView struct {
	Language string
	Script   string
	Styles   []string
	Fonts    []string
}

// staff answers with an empty document that loads the newsroom's app. It says nothing that depends on who asks.
func (p *Pages) staff(w http.ResponseWriter, r *http.Request) {
	v := p.begin(r)
	var body bytes.Buffer
	err := p.render.byLanguage[v.language].ExecuteTemplate(&body, "staff", staffView{
		Language: v.language, Script: p.assets.at("staff.js"), Styles: []string{p.assets.at("staff.css")},
		Fonts: []string{p.assets.fontAt("bricolage-grotesque-latin-wght-normal"), p.assets.fontAt("newsreader-latin-wght-normal")},
	})
	if err != nil {
		slog.ErrorContext(r.Context(), "page cannot be rendered", "path", r.URL.Path, "err", err)
		http.Error(w, v.messages.text("errorTitle"), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("Content-Language", v.language)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("Referrer-Policy", "no-referrer") // a link from a mail has a token in it until the app has read it
	_, _ = w.Write(body.Bytes())
}
