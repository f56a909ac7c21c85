package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"innomag/internal/account"
)

// page is what a reading found: what the template of that name shows, and what stands in the head of the document.
type page struct {
	Template string
	View     any

	Status      int    // 200 when nothing is said
	Title       string // of the page, without the magazine's
	Description string
	Path        string // where the page is always found
	Kind        string // og:type: website when nothing is said
	Picture     *image
	Structured  template.JS // JSON-LD; empty when there is nothing to tell
	Feed        string      // the path of the page's own Atom feed; the magazine's is told on every page
	FeedTitle   string      // the page's title when nothing is said
	Hidden      bool        // search engines are asked to leave it out
	Private     bool        // its address is a secret, told to no other page
	Language    string
}

// reading finds out what a page shows. A nil page means there is none.
type reading func(ctx context.Context, v *visit) (*page, error)

// visit is one request for a page.
type visit struct {
	*Pages
	*http.Request
	language string
	messages messages
	answers  []answer
}

// answer is what the app would otherwise ask for first.
type answer struct {
	Name      string          `json:"name"`
	Variables map[string]any  `json:"variables"`
	Data      json.RawMessage `json:"data"`
}

// Handed is what the page hands to the app.
type handed struct {
	Language string   `json:"language"`
	Answers  []answer `json:"answers"`
	Status   int      `json:"status"`
}

// query asks one of the app's documents, and keeps the answer for the app.
func (v *visit) query(ctx context.Context, operation string, variables map[string]any, into any) error {
	data, err := v.ask(ctx, v.documents[operation], operation, variables)
	if err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	v.answers = append(v.answers, answer{operation, variables, data})
	return nil
}

// change carries out a mutation of the app's.
func (v *visit) change(ctx context.Context, operation string, variables map[string]any, into any) error {
	data, err := v.ask(ctx, v.documents[operation], operation, variables)
	if err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	data = bytes.Replace(data, []byte(`"__typename":"Mutation",`), nil, 1)
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	return nil
}

// locale is the language as the schema calls it.
func (v *visit) locale() string { return strings.ToUpper(v.language) }

const languageCookie = "sprak"

// chosen gives the language that the reader chose, or the magazine's.
func chosen(r *http.Request) string {
	if c, err := r.Cookie(languageCookie); err == nil {
		for _, l := range languages {
			if c.Value == l {
				return l
			}
		}
	}
	return languages[0]
}

// begin reads who visits. Pages are rendered for guests: who has signed in is the app's business.
func (p *Pages) begin(r *http.Request) *visit {
	language := chosen(r)
	guest := account.Viewer{Address: account.ViewerFrom(r.Context()).Address, Language: language}
	return &visit{
		Pages: p, Request: r.WithContext(account.WithViewer(r.Context(), guest)),
		language: language, messages: p.messages[language],
	}
}

func (p *Pages) page(read reading) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := p.begin(r)
		found, err := read(v.Context(), v)
		v.answer(w, found, err)
	})
}

// Busy answers a request of somebody who has sent too many. How long to wait stands in Retry-After already.
func (p *Pages) Busy(w http.ResponseWriter, r *http.Request) {
	v := p.begin(r)
	v.answer(w, &page{
		Template: "busy", Status: http.StatusTooManyRequests, Title: v.messages.text("busyTitle"), Hidden: true,
		View: r.Method == http.MethodPost,
	}, nil)
}

// answer writes what was found, or that nothing was, or that it went wrong.
func (v *visit) answer(w http.ResponseWriter, found *page, err error) {
	if found == nil && err == nil {
		v.answers = nil
		found, err = missing(v.Context(), v)
	}
	var away *elsewhere
	switch {
	case errors.As(err, &away):
		http.Redirect(w, v.Request, away.to, away.status)
		return
	case err != nil:
		if v.Context().Err() == nil {
			slog.ErrorContext(v.Context(), "page failed", "path", v.URL.Path, "err", err)
		}
		w.Header().Set("Retry-After", "10")
		v.answers = nil
		found = &page{Template: "failed", Status: http.StatusServiceUnavailable, Title: v.messages.text("errorTitle"), Hidden: true}
	}
	body, err := v.render.page(v, found)
	if err != nil {
		slog.ErrorContext(v.Context(), "page cannot be rendered", "path", v.URL.Path, "err", err)
		http.Error(w, v.messages.text("errorTitle"), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("Content-Language", v.language)
	h.Set("Cache-Control", "private, no-cache")
	h.Add("Vary", "Accept-Encoding, Cookie")
	if found.Private {
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
	}
	if gzips(v.Request) {
		h.Set("Content-Encoding", "gzip")
		body = squeeze(bytes.NewReader(body), 5)
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(found.status())
	_, _ = w.Write(body) // who has gone hears nothing
}

func (p *page) status() int {
	if p.Status == 0 {
		return http.StatusOK
	}
	return p.Status
}

// elsewhere is a reading that found the page at another address.
type elsewhere struct {
	to     string
	status int
}

func (e *elsewhere) Error() string { return "the page is at " + e.to }

// renderer holds the templates, once for each language.
type renderer struct {
	byLanguage map[string]*template.Template
	scripts    map[string][]string // that the app needs to take a page over, by template and language
}

// partOf is the part of the app that has the page of a template. Where there is none, the page is the server's alone, or the
// app has it from the start.
var partOf = map[string]string{
	"front": "src/reader/front.tsx", "article": "src/reader/article.tsx", "initiative": "src/reader/initiative.tsx",
	"articles": lists, "topic": lists, "person": lists, "organisation": lists, "directory": lists, "search": lists,
}

const lists = "src/pages/index.ts"

// preload finds out what each page needs.
func (r *renderer) preload(a *assets) error {
	for _, language := range languages {
		for name, part := range partOf {
			scripts, err := a.scripts("../messages/reader/"+language+".json", "src/app.tsx", part)
			if err != nil {
				return err
			}
			r.scripts[name+"."+language] = slices.DeleteFunc(scripts, func(s string) bool { return s == a.at("app.js") })
		}
	}
	return nil
}

var indentation = regexp.MustCompile(`\n\s*`)

// newRenderer reads the templates. A line break and the indentation after it are nothing: React, which takes the markup over,
// takes every space between elements for a text of its own.
func newRenderer(files fs.FS) (*renderer, error) {
	names, err := fs.Glob(files, "templates/*.html")
	if err != nil {
		return nil, err
	}
	all, err := readMessages(messageFiles, "reader")
	if err != nil {
		return nil, err
	}
	r := &renderer{map[string]*template.Template{}, map[string][]string{}}
	for _, language := range languages {
		m := all[language]
		t := template.New("").Funcs(template.FuncMap{
			"t": m.text, "count": m.count, "date": m.date, "dateTime": m.dateTime, "day": m.day, "period": m.period,
			"instant": func(at time.Time) string { return at.Format(time.RFC3339Nano) }, "term": term, "pairs": pairs, "whole": whole,
		})
		for _, name := range names {
			raw, err := fs.ReadFile(files, name)
			if err != nil {
				return nil, err
			}
			source := indentation.ReplaceAllString(string(raw), "")
			if _, err := t.New(strings.TrimSuffix(path.Base(name), ".html")).Parse(source); err != nil {
				return nil, err
			}
		}
		r.byLanguage[language] = t
	}
	return r, nil
}

// whole gives a title that does not break within «CV-en»: an invisible joint follows the hyphen of a short ending. The app has
// the same in lib/i18n.ts.
func whole(title string) string {
	var b strings.Builder
	for i, r := range title {
		b.WriteRune(r)
		if r != '-' {
			continue
		}
		rest := title[i+1:]
		word := rest
		if end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
			word = rest[:end]
		}
		if n := utf8.RuneCountInString(word); n >= 1 && n <= 3 {
			b.WriteRune('\u2060')
		}
	}
	return b.String()
}

// term escapes a word in an address as encodeURIComponent does.
func term(word string) template.URL {
	return template.URL(strings.ReplaceAll(url.QueryEscape(word), "+", "%20")) //nolint:gosec // escaped
}

// pairs gives a template several things at once: template "card" (pairs "A" . "Size" "small").
func pairs(values ...any) map[string]any {
	out := map[string]any{}
	for i := 0; i+1 < len(values); i += 2 {
		out[fmt.Sprint(values[i])] = values[i+1]
	}
	return out
}

// frame is what the document around a page shows.
type frame struct {
	*page
	Site     string
	Home     bool
	Address  string // of the page, absolute
	Here     string // of this request, for coming back
	Language string
	Content  template.HTML
	Handed   handed
	Script   string
	Needs    []string // scripts that the app will ask for
	Style    string
	Fonts    []string
}

func (r *renderer) page(v *visit, found *page) ([]byte, error) {
	t := r.byLanguage[v.language]
	var content, document bytes.Buffer
	if err := t.ExecuteTemplate(&content, found.Template, found.View); err != nil {
		return nil, err
	}
	err := t.ExecuteTemplate(&document, "document", frame{
		page: found, Site: v.site.String(), Home: v.URL.Path == "/", Address: v.site.String() + found.Path, Here: v.URL.RequestURI(),
		Language: v.language,
		Content:  template.HTML(content.String()), //nolint:gosec // rendered by a template a line above
		Handed:   handed{v.language, v.answers, found.status()},
		Script:   v.assets.at("app.js"), Needs: r.scripts[found.Template+"."+v.language], Style: v.assets.at("app.css"),
		Fonts: []string{v.assets.fontAt("bricolage-grotesque-latin-wght-normal"), v.assets.fontAt("newsreader-latin-wght-normal")},
	})
	return document.Bytes(), err
}
