package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"time"

	"innomag/internal/config"
	"innomag/internal/httpd"
	"innomag/internal/job"
	"innomag/internal/mail"
	"innomag/internal/media"
	"innomag/internal/postgres"
	"innomag/internal/site"
	"innomag/internal/steady"
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
	// These end with the server, not with the signal: requests under way still need them.
	background, stopBackground := context.WithCancel(context.WithoutCancel(ctx))
	defer stopBackground()
	ready := prepare(ctx, background, db, c.CacheMB<<20)
	m, err := furnish(ctx, db)
	if err != nil {
		return err
	}
	if err := c.equip(ctx, m); err != nil {
		return err
	}
	signOn, err := signOn(m.accounts, c)
	if err != nil {
		return err
	}
	prepared, err := ready()
	if err != nil {
		return err
	}
	hooks, err := hooks(ctx, db, c)
	if err != nil {
		return err
	}
	telling, stopTelling := context.WithCancel(background)
	defer stopTelling()
	go prepared.hub.Run(telling, prepared.listening)
	m.comments.Wake = prepared.hub.Wake
	go house(background, rounds(m, db, signOn, hooks))
	if err := errors.Join(m.articles.RenderOlder(ctx), m.initiatives.RenderOlder(ctx)); err != nil {
		return err
	}
	jobs := m.jobs()
	maps.Copy(jobs, hooks.Jobs())
	finishJobs := work(background, db, jobs)
	defer finishJobs()
	server, err := c.server(background, db, m, prepared, signOn)
	if err != nil {
		return err
	}
	return c.answer(ctx, background, db, m, server, stopTelling, stopBackground)
}

// equip gives the rooms what the operator set.
func (c *serveCommand) equip(ctx context.Context, m *magazine) (err error) {
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
	m.initiatives.Mail, m.comments.Mail, m.comments.Site = m.accounts.Mail, m.accounts.Mail, site.Base(c.Site)
	return nil
}

// answer answers requests until ctx is done or something breaks. background is what requests live in; at the end
// stopTelling lets go of those who listen, for subscriptions never end by themselves, and stopBackground of sockets.
func (c *serveCommand) answer(ctx, background context.Context, db *database, m *magazine, server *httpd.Server, stopTelling, stopBackground func()) error {
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
	stopTelling()
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	if err := h.Shutdown(late); err != nil {
		return errors.Join(err, h.Close())
	}
	stopBackground() // what Shutdown does not know of: sockets, which say goodbye now
	server.Wait(late)
	return nil
}

// jobs are those of all rooms, and of what one room does to another's texts.
func (m *magazine) jobs() map[string]job.Handler {
	all := map[string]job.Handler{
		media.WordsJob: job.Handle(func(ctx context.Context, w media.Words) error {
			return errors.Join(m.articles.Redress(ctx, w.Of), m.initiatives.Redress(ctx, w.Of))
		}),
	}
	for _, room := range []map[string]job.Handler{m.accounts.Jobs(), m.media.Jobs(), m.articles.Jobs(), m.initiatives.Jobs(), m.comments.Jobs()} {
		maps.Copy(all, room)
	}
	return all
}

// work does jobs until it is told to finish, which waits for those under way.
func work(ctx context.Context, db *database, handlers map[string]job.Handler) (finish func()) {
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	workers := &job.Workers{DB: db.DB, DSN: db.dsn, Handlers: handlers, Grace: drainTime / 2}
	go func() {
		defer close(ended)
		steady.Run(ctx, "jobs", workers.Run)
	}()
	return func() {
		cancel()
		<-ended
	}
}
