package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"innomag/internal/event"
	"innomag/internal/job"
	"innomag/internal/rate"
	"innomag/internal/sso"
	"innomag/internal/steady"
	"innomag/internal/webhook"
)

// chore is what every server does now and then; doing it twice does no harm.
type chore struct {
	what string
	do   func(ctx context.Context) error

	failing bool // when it was done last
	told    time.Time
}

// round is chores that are done one after the other, again and again.
type round struct {
	every  time.Duration
	chores []*chore
}

// tellAgain is after how long a chore that goes on failing is told of again.
const tellAgain = time.Minute

// rounds are what a magazine needs.
func rounds(m *magazine, db *database, signOn *sso.Service, hooks *webhook.Service) []round {
	return []round{
		{time.Second, []*chore{
			{what: "publishing what is due", do: func(ctx context.Context) error { _, err := m.articles.PublishDue(ctx); return err }},
			{what: "writing the index of the search", do: func(ctx context.Context) error { _, err := m.search.CatchUp(ctx); return err }},
		}},
		{time.Second, []*chore{
			{what: "telling who was answered", do: m.comments.TellAnswers},
			{what: "telling services what happened", do: hooks.Tell},
		}},
		{10 * time.Second, []*chore{
			{what: "folding the counts of comments", do: m.comments.FoldCounts},
			{what: "folding the numbers of articles", do: m.articles.FoldCounts},
			{what: "reminding moderators of what waits", do: m.comments.Remind},
		}},
		{time.Hour, []*chore{
			{what: "removing old events", do: func(ctx context.Context) error { _, err := event.Purge(ctx, db.DB); return err }},
			{what: "forgetting addresses of those who comment", do: m.comments.Sweep},
			{what: "forgetting addresses of those who propose", do: m.initiatives.Sweep},
			{what: "removing old sessions and links", do: m.accounts.Sweep},
			{what: "removing old jobs", do: func(ctx context.Context) error { return job.Sweep(ctx, db.DB) }},
			{what: "forgetting who asked how often", do: func(ctx context.Context) error { return rate.Sweep(ctx, db.DB) }},
			{what: "removing files that nothing names", do: m.media.Sweep},
			{what: "folding the changes of initiatives", do: m.initiatives.Fold},
			{what: "removing what sign-ins left", do: signOn.Sweep},
			{what: "tidying the index of the search", do: m.search.Sweep},
		}},
	}
}

// house keeps the rounds until ctx is done. None waits for another, and no chore for one that fails.
func house(ctx context.Context, rounds []round) {
	var all sync.WaitGroup
	for _, r := range rounds {
		all.Go(func() {
			tick := time.NewTicker(r.every)
			defer tick.Stop()
			for {
				select {
				case <-ctx.Done():
					return
				case <-tick.C:
				}
				for _, c := range r.chores {
					c.once(ctx)
				}
			}
		})
	}
	all.Wait()
}

// once does the chore. One that fails is told of when it begins to, now and then as long as it does, and when it is over.
func (c *chore) once(ctx context.Context) {
	err := steady.Do(func() error { return c.do(ctx) })
	switch {
	case ctx.Err() != nil:
	case err == nil:
		if c.failing {
			slog.InfoContext(ctx, "a chore is done again", "chore", c.what)
		}
		c.failing = false
	case !c.failing || time.Since(c.told) >= tellAgain:
		c.failing, c.told = true, time.Now()
		level := slog.LevelWarn
		if errors.As(err, new(*steady.Panic)) {
			level = slog.LevelError
		}
		slog.Log(ctx, level, "a chore failed; it is tried again with each round", "chore", c.what, "err", err)
	}
}
