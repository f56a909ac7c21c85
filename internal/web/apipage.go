package web

import (
	"bytes"
	"log/slog"
	"net/http"
	"strings"
)

// apiPolicy is the policy of the page where developers try the API. GraphiQL writes markup that it has made of descriptions, which
// have no markup of readers', and so cannot promise trusted types.
var apiPolicy = strings.SplitAfter(policy, "frame-ancestors 'none'; ")[0]

// api answers with the page where developers try the API. It shows the schema to those whom the API answers introspection.
func (p *Pages) api(w http.ResponseWriter, r *http.Request) {
	var body bytes.Buffer
	err := p.render.byLanguage[languages[0]].ExecuteTemplate(&body, "api", staffView{
		Script: p.assets.at("api.js"), Styles: []string{p.assets.at("api.css")},
		Fonts: []string{p.assets.fontAt("bricolage-grotesque-latin-wght-normal")},
	})
	if err != nil {
		slog.ErrorContext(r.Context(), "page cannot be rendered", "path", r.URL.Path, "err", err)
		http.Error(w, "the page cannot be shown", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", apiPolicy)
	h.Set("Content-Language", "en")
	h.Set("Cache-Control", "private, no-cache")
	_, _ = w.Write(body.Bytes())
}
