package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	contract "innomag"
	"innomag/graph"
	"innomag/graph/guard"
	"innomag/internal/config"
	"innomag/internal/feed"
	"innomag/internal/httpd"
	"innomag/internal/rate"
	"innomag/internal/site"
	"innomag/internal/sso"
	"innomag/internal/web"
)

// server puts what answers requests together. What it starts ends with ctx.
func (c *serveCommand) server(ctx context.Context, db *database, m *magazine, p *prepared, signOn *sso.Service) (*httpd.Server, error) {
	observe, err := c.metrics(ctx, db, m)
	if err != nil {
		return nil, err
	}
	rates := graph.Rates{
		Reads:      rate.NewMemory(rate.Limit{Burst: c.Reads / 2, PerMinute: c.Reads}, nil),
		Changes:    rate.NewShared(db.DB, rate.Limit{Burst: c.Changes / 2, PerMinute: c.Changes}, nil),
		OwnChanges: rate.NewShared(db.DB, rate.Limit{Burst: 5 * c.Changes, PerMinute: 10 * c.Changes}, nil),
	}
	server := httpd.New(httpd.Options{
		Observe:        observe,
		Accounts:       m.accounts,
		TrustedProxies: c.TrustedProxies,
		AllowedOrigins: c.AllowedOrigins,
		SecureCookies:  strings.HasPrefix(c.Site, "https://"),
		Ready:          db.PingContext,
		Version:        version,
		Media:          m.media,
		Open:           &httpd.OpenData{Initiatives: m.initiatives, Base: site.Base(c.Site), Licence: c.OpenLicence},
		Feeds: &feed.Site{
			Base: site.Base(c.Site), Articles: m.articles, Initiatives: m.initiatives, Directory: m.directory, Comments: m.comments,
		},
		SSO:     signOn,
		Schema:  c.schema(),
		Reads:   rates.Reads,
		Changes: rates.Changes,
	})
	resolver := graph.NewResolver(graph.Rooms{
		Accounts: m.accounts, Articles: m.articles, Initiatives: m.initiatives,
		Directory: m.directory, Comments: m.comments, Events: p.hub, Media: m.media, SSO: signOn, Search: m.search,
		Settings: config.Settings(c),
	})
	options, err := c.api(ctx, p, server, rates)
	if err != nil {
		return nil, err
	}
	server.GraphQL = graph.Handler(resolver, options)
	pages, err := web.New(web.Options{Ask: graph.Local(resolver), Site: c.Site})
	if err != nil {
		return nil, err
	}
	server.Pages, server.Busy = pages, http.HandlerFunc(pages.Busy)
	return server, nil
}

// api says how the API is answered.
func (c *serveCommand) api(ctx context.Context, p *prepared, server *httpd.Server, rates graph.Rates) (o graph.Options, err error) {
	o = graph.Options{
		Introspection: c.Introspection || c.Demo,
		Authenticate:  server.Authenticate,
		Expires:       httpd.Expires,
		Alive:         server.Alive,
		Origins:       hosts(c.AllowedOrigins),
		Rates:         rates,
		Cache:         p.kept,
		Shared:        c.SharedCache,
	}
	if c.Documents != "" {
		if o.Documents, err = guard.LoadDocuments(c.Documents); err != nil {
			return o, fmt.Errorf("INNOMAG_DOCUMENTS: %w", err)
		}
		o.Documents.Only = c.DocumentsOnly
		slog.InfoContext(ctx, "documents of clients", "count", o.Documents.Len(), "only", o.Documents.Only)
	}
	return o, nil
}

// schema gives the contract where the operator lets everybody read it.
func (c *serveCommand) schema() string {
	if c.Schema || c.Demo {
		return contract.Contract()
	}
	return ""
}

// hosts gives the hosts of origins, as https://app.example is at app.example.
func hosts(origins []string) []string {
	var out []string
	for _, o := range origins {
		if u, err := url.Parse(o); err == nil && u.Host != "" {
			out = append(out, u.Host)
		}
	}
	return out
}
