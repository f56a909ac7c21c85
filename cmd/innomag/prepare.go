package main

import (
	"context"

	"github.com/lib/pq"
	"golang.org/x/sync/errgroup"

	"innomag/graph/cache"
	"innomag/internal/event"
	"innomag/internal/web"
)

// prepared is what takes its time at a start, and needs nothing that is not there at once.
type prepared struct {
	hub       *event.Hub
	listening *pq.Listener
	kept      *cache.Cache // nil: nothing is kept
}

// prepare makes it ready while the caller goes on: a connection to PostgreSQL takes some milliseconds, and each listener has one of its
// own. What it gives waits for all of it. background ends the cache.
func prepare(ctx, background context.Context, db *database, cacheBytes int) (ready func() (*prepared, error)) {
	p := &prepared{hub: event.NewHub(db.DB, db.dsn)}
	var all errgroup.Group
	all.Go(func() (err error) {
		p.listening, err = p.hub.Start(ctx)
		return err
	})
	if cacheBytes > 0 {
		all.Go(func() (err error) {
			p.kept, err = cache.New(background, db.dsn, cacheBytes)
			return err
		})
	}
	all.Go(web.Prepare)
	return func() (*prepared, error) { return p, all.Wait() }
}
