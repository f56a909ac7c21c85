package job

import (
	"context"
	"log/slog"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/steady"
)

const (
	// lease is how long a job belongs to who took it. A job of a worker that died is taken again after it.
	lease = time.Minute
	// allowed is how long a handler may take: it must have ended before somebody else begins.
	allowed = 45 * time.Second
	// poll is the net under notifications that got lost.
	poll = 30 * time.Second
	// pause is how long to wait after the database could not be asked.
	pause = time.Second
	// parallel is how many jobs a server does at once.
	parallel = 4
)

// Workers do jobs on one server. Any number of servers may share the jobs.
type Workers struct {
	DB       *sqlx.DB
	DSN      string // where to listen; it must reach PostgreSQL itself and not a transaction pooler
	Handlers map[string]Handler
	Grace    time.Duration // how long jobs under way may take once Run is to end
}

// Run does jobs until ctx is done, lets those under way end within the grace, and returns. Jobs of kinds without handler are
// left to servers that know them.
func (w *Workers) Run(ctx context.Context) {
	l := pq.NewListener(w.DSN, 100*time.Millisecond, 10*time.Second, func(_ pq.ListenerEventType, err error) {
		if err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "listening for jobs", "err", err)
		}
	})
	defer func() { _ = l.Close() }()
	if err := l.Listen("innomag_jobs"); err != nil {
		slog.WarnContext(ctx, "not listening for jobs, only looking now and then", "err", err)
	}
	// Jobs under way go on after ctx is done: what they do is outside, and would be done again.
	working, abandon := context.WithCancel(context.WithoutCancel(ctx))
	defer abandon()
	ended := make(chan struct{}, parallel)
	busy := 0
	for ctx.Err() == nil {
		taken, err := w.take(ctx, parallel-busy)
		for _, j := range taken {
			busy++
			go func() {
				defer func() { ended <- struct{}{} }()
				err := steady.Do(func() error { w.do(working, j); return nil })
				if err != nil { // its lease ends, and then somebody takes it again
					slog.ErrorContext(ctx, "what came of a job was not written down; it will be done again", "job", j.ID, "kind", j.Kind, "err", err)
				}
			}()
		}
		next := pause
		if err == nil {
			next, err = w.next(ctx, busy)
		}
		if err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "looking for jobs; it will be tried again", "err", err)
		}
		timer := time.NewTimer(next)
		select {
		case <-ctx.Done():
		case <-ended:
			busy--
		case <-l.Notify: // nil after a reconnect, which also means: look again
		case <-timer.C:
		}
		timer.Stop()
	}
	defer time.AfterFunc(w.Grace, abandon).Stop()
	for ; busy > 0; busy-- {
		<-ended
	}
}

// do does one job and writes down what came of it.
func (w *Workers) do(ctx context.Context, j Job) {
	within, cancel := context.WithTimeout(ctx, allowed)
	err := steady.Do(func() error { return w.Handlers[j.Kind](within, j) })
	cancel()
	after, cancel := context.WithTimeout(context.WithoutCancel(ctx), lease-allowed)
	defer cancel()
	if err == nil {
		err = w.finish(after, j)
		if err != nil {
			slog.ErrorContext(ctx, "job done and not written down; it will be done again", "job", j.ID, "kind", j.Kind, "err", err)
		}
		return
	}
	dead, failed := w.fail(after, j, err)
	switch {
	case failed != nil:
		slog.ErrorContext(ctx, "job failed and not written down; it will be done again", "job", j.ID, "kind", j.Kind, "err", err, "why", failed)
	case dead:
		slog.ErrorContext(ctx, "job given up", "job", j.ID, "kind", j.Kind, "attempt", j.Attempt, "err", err)
	default:
		slog.WarnContext(ctx, "job failed; it will be tried again", "job", j.ID, "kind", j.Kind, "attempt", j.Attempt, "err", err)
	}
}
