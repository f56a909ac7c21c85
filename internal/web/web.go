// Package web is the magazine as a browser sees it: readers' pages, rendered from the same queries that the single-page app
// asks, and the app itself, which takes the pages over. It knows the API and no room.
package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"innomag/internal/site"
)

// Ask carries out one operation of a document of ours over the API, as the viewer in ctx. The error is for the log.
type Ask func(ctx context.Context, query, operation string, variables map[string]any) (json.RawMessage, error)

// Options are what the pages need to know.
type Options struct {
	Ask  Ask
	Site string // where readers find the magazine, as https://magasin.example
}

// Pages answers everything that is a page or a part of one.
type Pages struct {
	built
	site *url.URL
	ask  Ask
	mux  *http.ServeMux
}

// built is what is built into the program, once it has been read.
type built struct {
	documents map[string]string // by operation
	messages  map[string]messages
	assets    *assets
	render    *renderer
}

var theBuilt = sync.OnceValues(func() (b built, err error) {
	if b.documents, err = readDocuments(readerDocuments, pageDocuments); err != nil {
		return b, err
	}
	if b.messages, err = readMessages(messageFiles, "reader"); err != nil {
		return b, err
	}
	if b.assets, err = readAssets(dist); err != nil {
		return b, err
	}
	if b.render, err = newRenderer(templateFiles); err != nil {
		return b, err
	}
	return b, b.render.preload(b.assets)
})

// Prepare reads what is built into the program, which takes a while and New does if nobody has. An error is a fault of the build.
func Prepare() error {
	_, err := theBuilt()
	return err
}

// New gives the pages. An error is a fault of the build or of o.Site.
func New(o Options) (*Pages, error) {
	address, err := url.Parse(strings.TrimRight(o.Site, "/"))
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	p := &Pages{site: address, ask: o.Ask}
	if p.built, err = theBuilt(); err != nil {
		return nil, err
	}
	p.mux = p.routes()
	return p, nil
}

// ServeHTTP answers one request. The viewer stands in its context.
func (p *Pages) ServeHTTP(w http.ResponseWriter, r *http.Request) { p.mux.ServeHTTP(w, r) }

func (p *Pages) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /assets/{build}/{path...}", p.assets.serve)
	mux.HandleFunc("GET /fonts/{name}", p.assets.font)
	mux.HandleFunc("GET /favicon.svg", p.assets.icon)
	mux.HandleFunc("GET /embed.js", p.assets.embed)
	mux.HandleFunc("GET /embed", p.assets.embedDemo)
	mux.HandleFunc("POST /sprak", p.chooseLanguage)
	mux.Handle("POST /artikkel/{slug}/kommentarer", p.posted((*visit).article))
	mux.HandleFunc("GET /artikler/{slug}", func(w http.ResponseWriter, r *http.Request) { // where imported texts link to
		http.Redirect(w, r, site.Article(r.PathValue("slug")), http.StatusMovedPermanently)
	})
	mux.Handle("POST /kvittering/endre", p.changed("EditComment"))
	mux.Handle("POST /kvittering/trekk", p.changed("WithdrawComment"))
	mux.Handle("POST /kvittering/varsle", p.changed("FollowAnswers"))
	mux.Handle("POST /kvittering/stopp", p.changed("StopAnswers"))
	mux.Handle("POST /varsler/ja", p.answered("ConfirmAnswers"))
	mux.Handle("POST /varsler/slutt", p.answered("StopAnswers"))
	mux.Handle("POST /melding", p.complained())
	mux.Handle("GET /artikkel/{slug}/kommentarer", p.page(toDiscussion))
	mux.Handle("POST /initiativ/{slug}/kommentarer", p.posted((*visit).initiative))
	mux.Handle("GET /initiativ/{slug}/kommentarer", p.page(toDiscussion))
	for pattern, read := range map[string]reading{
		"GET /{$}":                     front,
		"GET /artikkel/{slug}":         readArticle,
		"GET /kvittering":              receipt,
		"GET /varsler":                 answers,
		"GET /varsler/slutt":           answers,
		"GET /melding":                 complaint,
		"GET /forhandsvisning/{token}": preview,
		"GET /artikler":                articles,
		"GET /initiativ":               readDirectory,
		"GET /initiativ/{slug}":        readInitiative,
		"GET /tema/{slug}":             readTopic,
		"GET /person/{slug}":           readPerson,
		"GET /organisasjon/{slug}":     readOrganisation,
		"GET /sok":                     search,
		"GET /":                        missing,
	} {
		mux.Handle(pattern, p.page(read))
	}
	mux.HandleFunc("GET /api", p.api)
	for _, pattern := range staffPages {
		mux.HandleFunc(pattern, p.staff)
	}
	return mux
}

// policy lets a page load what is ours and nothing else. Data blocks are not scripts, so JSON in the page needs no exception.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'; trusted-types innomag"

// readDocuments finds the operation in each document that the app's code generator wrote down.
func readDocuments(files ...[]byte) (map[string]string, error) {
	out := map[string]string{}
	for _, raw := range files {
		var byHash map[string]string
		if err := json.Unmarshal(raw, &byHash); err != nil {
			return nil, fmt.Errorf("documents: %w", err)
		}
		for _, document := range byHash {
			for _, kind := range []string{"query ", "mutation "} {
				if at := strings.Index(document, kind); at >= 0 {
					name := document[at+len(kind):]
					out[name[:strings.IndexAny(name, "( {")]] = document
				}
			}
		}
	}
	return out, nil
}
