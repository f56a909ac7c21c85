// Package job does soon what a request should not wait for: mails, above all.
//
// A job is a row written in the transaction that wants it done, so it is done if and only if that committed. It may be done
// more than once, when a worker dies in the middle: handlers must bear that.
package job

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// attempts is how often a job is tried before it is given up: with the growing pauses, for about a day.
const attempts = 15

// Options say how a job is to be done. The zero value: at once, and for itself.
type Options struct {
	Key      string    // of several jobs of a kind with the same key that nobody has begun, one is kept
	At       time.Time // not before; zero is at once
	Attempts int       // how often it is tried; zero is as often as is usual
}

// Enqueue writes a job in the caller's transaction. The payload must be what JSON can say.
func Enqueue(ctx context.Context, tx postgres.Querier, kind string, payload any, o Options) error {
	body, err := json.Marshal(payload)
	if err != nil {
		return fmt.Errorf("writing the payload of a job %s: %w", kind, err)
	}
	if o.Attempts == 0 {
		o.Attempts = attempts
	}
	var at *time.Time
	if !o.At.IsZero() {
		at = &o.At
	}
	const insert = `
		insert into jobs (kind, key, payload, run_at, max_attempts)
		values ($1, nullif($2, ''), $3, coalesce($4, now()), $5)
		on conflict (kind, key) where key is not null and attempt = 0 do nothing`
	if _, err := tx.ExecContext(ctx, insert, kind, o.Key, string(body), at, o.Attempts); err != nil {
		return fmt.Errorf("writing a job %s: %w", kind, err)
	}
	return nil
}

// Item is one of several jobs of a kind.
type Item struct {
	Key     string // as Options.Key; must not be empty, and is the item's alone
	Payload any
	At      time.Time // as Options.At
}

// EnqueueAll writes jobs of a kind in the caller's transaction, in one statement however many there are.
func EnqueueAll(ctx context.Context, tx postgres.Querier, kind string, items []Item) error {
	if len(items) == 0 {
		return nil
	}
	keys, payloads, at := make([]string, len(items)), make([]string, len(items)), make([]sql.NullTime, len(items))
	for i, item := range items {
		body, err := json.Marshal(item.Payload)
		if err != nil {
			return fmt.Errorf("writing the payload of a job %s: %w", kind, err)
		}
		keys[i], payloads[i], at[i] = item.Key, string(body), sql.NullTime{Time: item.At, Valid: !item.At.IsZero()}
	}
	const insert = `
		insert into jobs (kind, key, payload, run_at, max_attempts)
		select $1, g.key, g.payload::jsonb, coalesce(g.at, now()), $5
		from unnest($2::text[], $3::text[], $4::timestamptz[]) as g(key, payload, at)
		on conflict (kind, key) where key is not null and attempt = 0 do nothing`
	if _, err := tx.ExecContext(ctx, insert, kind, pq.Array(keys), pq.Array(payloads), pq.Array(at), attempts); err != nil {
		return fmt.Errorf("writing %d jobs %s: %w", len(items), kind, err)
	}
	return nil
}

// Job is one that a worker has taken.
type Job struct {
	ID          int64           `db:"id"`
	Kind        string          `db:"kind"`
	Payload     json.RawMessage `db:"payload"`
	Attempt     int             `db:"attempt"` // from 1
	MaxAttempts int             `db:"max_attempts"`
}

// Handler does a job. What it returns is logged and the job tried again later; its context ends before its lease does.
type Handler func(ctx context.Context, j Job) error

// Handle makes a handler of a function that takes what the payload says.
func Handle[T any](fn func(ctx context.Context, payload T) error) Handler {
	return func(ctx context.Context, j Job) error {
		var payload T
		if err := json.Unmarshal(j.Payload, &payload); err != nil {
			return fmt.Errorf("reading the payload: %w", err)
		}
		return fn(ctx, payload)
	}
}

const (
	keptDone = 24 * time.Hour
	keptDead = 90 * 24 * time.Hour
)

// Sweep removes jobs that were done a day ago or given up three months ago. Run it now and then.
func Sweep(ctx context.Context, db *sqlx.DB) error {
	const query = `
		delete from jobs
		where done_at < now() - make_interval(secs => $1) or dead_at < now() - make_interval(secs => $2)`
	if _, err := db.ExecContext(ctx, query, keptDone.Seconds(), keptDead.Seconds()); err != nil {
		return fmt.Errorf("sweeping jobs: %w", err)
	}
	return nil
}
