package job

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/lib/pq"
)

func (w *Workers) kinds() any { return pq.Array(slices.Sorted(maps.Keys(w.Handlers))) }

// take leases up to n jobs that are due. Of several servers that look at once none waits for another, and none takes what
// another has. One that died in its last attempt is given up.
func (w *Workers) take(ctx context.Context, n int) ([]Job, error) {
	const bury = `
		update jobs set dead_at = now(), leased_until = null, last_error = coalesce(last_error, 'the worker died')
		where done_at is null and dead_at is null and attempt >= max_attempts and leased_until < now() and kind = any($1)`
	if _, err := w.DB.ExecContext(ctx, bury, w.kinds()); err != nil {
		return nil, fmt.Errorf("burying jobs: %w", err)
	}
	const query = `
		update jobs set attempt = attempt + 1, leased_until = now() + make_interval(secs => $2)
		where id in (
			select id from jobs
			where done_at is null and dead_at is null and run_at <= now() and attempt < max_attempts
			and (leased_until is null or leased_until < now()) and kind = any($3)
			order by run_at, id
			limit $1
			for update skip locked
		)
		returning id, kind, payload, attempt, max_attempts`
	var taken []Job
	if err := w.DB.SelectContext(ctx, &taken, query, n, lease.Seconds(), w.kinds()); err != nil {
		return nil, fmt.Errorf("taking jobs: %w", err)
	}
	return taken, nil
}

// next says how long there is nothing to do, if nobody wakes us. While all hands are full that is until one is free.
func (w *Workers) next(ctx context.Context, busy int) (time.Duration, error) {
	if busy == parallel {
		return poll, nil
	}
	const query = `
		select extract(epoch from min(greatest(run_at, leased_until)) - now()) from jobs
		where done_at is null and dead_at is null and kind = any($1)`
	var seconds *float64
	if err := w.DB.GetContext(ctx, &seconds, query, w.kinds()); err != nil {
		return pause, fmt.Errorf("looking for the next job: %w", err)
	}
	if seconds == nil || *seconds > poll.Seconds() {
		return poll, nil
	}
	return max(time.Duration(*seconds*float64(time.Second)), 10*time.Millisecond), nil
}

// finish marks a job as done, unless its lease ended and somebody else has it.
func (w *Workers) finish(ctx context.Context, j Job) error {
	const update = `
		update jobs set done_at = now(), leased_until = null, payload = '{}', last_error = null
		where id = $1 and attempt = $2 and done_at is null`
	_, err := w.DB.ExecContext(ctx, update, j.ID, j.Attempt)
	return err
}

// fail has a job tried again later, or gives it up, unless somebody else has it.
func (w *Workers) fail(ctx context.Context, j Job, why error) (dead bool, err error) {
	const update = `
		update jobs set leased_until = null, last_error = left($3, 1000), run_at = now() + make_interval(secs => $4),
			dead_at = case when attempt >= max_attempts then now() end
		where id = $1 and attempt = $2 and done_at is null`
	_, err = w.DB.ExecContext(ctx, update, j.ID, j.Attempt, storable(why), wait(j.Attempt).Seconds())
	return j.Attempt >= j.MaxAttempts, err
}

// storable gives an error as PostgreSQL can take it.
func storable(err error) string {
	return strings.ReplaceAll(strings.ToValidUTF8(err.Error(), "?"), "\x00", "?")
}

// wait is the pause after an attempt: two seconds, then twice as long each time, three hours at most, and never quite the
// same, so that what failed together does not come back together.
func wait(attempt int) time.Duration {
	base := min(time.Second<<min(attempt, 20), 3*time.Hour)
	return base + rand.N(base/4)
}
