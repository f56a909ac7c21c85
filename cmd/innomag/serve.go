package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"net/url"
	"strings"
	"time"

	contract "innomag"
	"innomag/graph"
	"innomag/graph/cache"
	"innomag/graph/guard"
	"innomag/internal/config"
	"innomag/internal/event"
	"innomag/internal/feed"
	"innomag/internal/httpd"
	"innomag/internal/job"
	"innomag/internal/mail"
	"innomag/internal/media"
	"innomag/internal/postgres"
	"innomag/internal/rate"
	"innomag/internal/site"
	"innomag/internal/sso"
	"innomag/internal/web"
	"innomag/internal/webhook"
)

type serveCommand struct {
	config.Database
	config.Server
	config.Check
	config.Mail
	config.Tokens
	config.SSO
	config.Hooks
	Demo bool `help:"Fill an empty magazine with the demo first, let strangers read the schema, and say how to sign in."`
}

// drainTime is how long requests that are under way at a shutdown may take.
const drainTime = 20 * time.Second

// Run serves until ctx is done, then lets requests under way finish and stops its own database last.
func (c *serveCommand) Run(ctx context.Context) (err error) {
	breathe(ctx)
	db, err := open(ctx, c.Database, postgres.Limits)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close()) }()
	m, err := furnish(ctx, db)
	if err != nil {
		return err
	}
	if m.comments.Judge.External, err = outside(c.Check); err != nil {
		return err
	}
	if err := signWith(m.accounts.Keys, c.Tokens); err != nil {
		return err
	}
	if err := m.accounts.Keys.Start(ctx); err != nil {
		return err
	}
	m.accounts.Site, m.accounts.RequireSecondFactor = c.Site, c.SecondFactor
	if m.accounts.Mail, err = mail.New(c.SMTP, c.From); err != nil {
		return fmt.Errorf("INNOMAG_SMTP_URL and INNOMAG_MAIL_FROM: %w", err)
	}
	signOn, err := signOn(m.accounts, c)
	if err != nil {
		return err
	}
	hub := event.NewHub(db.DB, db.dsn)
	listening, err := hub.Start(ctx)
	if err != nil {
		return err
	}
	hooks, err := hooks(ctx, db, c)
	if err != nil {
		return err
	}
	// These end with the server, not with the signal: requests under way still need them.
	background, stopBackground := context.WithCancel(context.WithoutCancel(ctx))
	defer stopBackground()
	telling, stopTelling := context.WithCancel(background)
	defer stopTelling()
	go hub.Run(telling, listening)
	go chores(background, m, db, signOn, hooks)
	jobs := m.accounts.Jobs()
	maps.Copy(jobs, m.media.Jobs())
	maps.Copy(jobs, m.articles.Jobs())
	maps.Copy(jobs, m.initiatives.Jobs())
	maps.Copy(jobs, m.comments.Jobs())
	maps.Copy(jobs, hooks.Jobs())
	m.initiatives.Mail, m.comments.Mail, m.comments.Site = m.accounts.Mail, m.accounts.Mail, site.Base(c.Site)
	jobs[media.WordsJob] = job.Handle(func(ctx context.Context, w media.Words) error {
		return errors.Join(m.articles.Redress(ctx, w.Of), m.initiatives.Redress(ctx, w.Of))
	})
	if err := errors.Join(m.articles.RenderOlder(ctx), m.initiatives.RenderOlder(ctx)); err != nil {
		return err
	}
	finishJobs := work(background, db, jobs)
	defer finishJobs()

	var kept *cache.Cache
	if c.CacheMB > 0 {
		if kept, err = cache.New(background, db.dsn, c.CacheMB<<20); err != nil {
			return err
		}
	}
	var documents *guard.Documents
	if c.Documents != "" {
		if documents, err = guard.LoadDocuments(c.Documents); err != nil {
			return fmt.Errorf("INNOMAG_DOCUMENTS: %w", err)
		}
		documents.Only = c.DocumentsOnly
		slog.InfoContext(ctx, "documents of clients", "count", documents.Len(), "only", documents.Only)
	}
	observe, err := c.metrics(background, db, m)
	if err != nil {
		return err
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
		SSO:    signOn,
		Schema: c.schema(),
	})
	resolver := graph.NewResolver(graph.Rooms{
		Accounts: m.accounts, Articles: m.articles, Initiatives: m.initiatives,
		Directory: m.directory, Comments: m.comments, Events: hub, Media: m.media, SSO: signOn, Search: m.search,
		Settings: config.Settings(c),
	})
	server.GraphQL = graph.Handler(resolver, graph.Options{
		Introspection: c.Introspection || c.Demo,
		Authenticate:  server.Authenticate,
		Expires:       httpd.Expires,
		Alive:         server.Alive,
		Origins:       hosts(c.AllowedOrigins),
		Rates: graph.Rates{
			Reads:      rate.NewMemory(rate.Limit{Burst: c.Reads / 2, PerMinute: c.Reads}, nil),
			Changes:    rate.NewShared(db.DB, rate.Limit{Burst: c.Changes / 2, PerMinute: c.Changes}, nil),
			OwnChanges: rate.NewShared(db.DB, rate.Limit{Burst: 5 * c.Changes, PerMinute: 10 * c.Changes}, nil),
		},
		Documents: documents,
		Cache:     kept,
		Shared:    c.SharedCache,
	})
	if server.Pages, err = web.New(web.Options{Ask: graph.Local(resolver), Site: c.Site}); err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen at %s: %w", c.Addr, err)
	}
	h := server.HTTP(c.Addr)
	h.BaseContext = func(net.Listener) context.Context { return background }
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(listener) }()
	if err := c.greet(ctx, listener.Addr(), db, m); err != nil && ctx.Err() == nil {
		return err
	}

	select {
	case err := <-failed:
		return err
	case <-db.died():
		return errors.New("the database has stopped; its log is beside its data")
	case <-ctx.Done():
	}
	slog.Info("stopping")
	server.Drain()
	time.Sleep(c.DrainDelay)
	stopTelling() // subscriptions never end by themselves
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	if err := h.Shutdown(late); err != nil {
		return errors.Join(err, h.Close())
	}
	stopBackground() // what Shutdown does not know of: sockets, which say goodbye now
	server.Wait(late)
	return nil
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

// chores are done now and then by every server; doing them twice does no harm.
func chores(ctx context.Context, m *magazine, db *database, signOn *sso.Service, hooks *webhook.Service) {
	often, sometimes, rarely := time.NewTicker(time.Second), time.NewTicker(10*time.Second), time.NewTicker(time.Hour)
	defer often.Stop()
	defer sometimes.Stop()
	defer rarely.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case <-often.C:
			_, err = m.articles.PublishDue(ctx)
			_, indexed := m.search.CatchUp(ctx)
			err = errors.Join(err, indexed, m.comments.TellAnswers(ctx), hooks.Tell(ctx))
		case <-sometimes.C:
			err = m.comments.FoldCounts(ctx)
		case <-rarely.C:
			_, purged := event.Purge(ctx, db.DB)
			err = errors.Join(purged, m.comments.Sweep(ctx), m.accounts.Sweep(ctx), job.Sweep(ctx, db.DB), rate.Sweep(ctx, db.DB), m.media.Sweep(ctx), m.initiatives.Fold(ctx), signOn.Sweep(ctx), m.search.Sweep(ctx))
		}
		if err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "a chore failed; it will be tried again", "err", err)
		}
	}
}

// work does jobs until it is told to finish, which waits for those under way.
func work(ctx context.Context, db *database, handlers map[string]job.Handler) (finish func()) {
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	workers := &job.Workers{DB: db.DB, DSN: db.dsn, Handlers: handlers, Grace: drainTime / 2}
	go func() {
		defer close(ended)
		workers.Run(ctx)
	}()
	return func() {
		cancel()
		<-ended
	}
}
