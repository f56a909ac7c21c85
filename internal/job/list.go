package job

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// ID identifies a job.
type ID int64

// MarshalGQL writes the id as a global id.
func (id ID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Job", int64(id)) }

// UnmarshalGQL reads a global id of a job.
func (id *ID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Job", (*int64)(id)) }

// State is what has become of a job.
type State string

// The states. What is done is not listed: its payload is gone.
const (
	Waiting State = "WAITING" // for its time, its next attempt, or a worker who has it
	GivenUp State = "GIVEN_UP"
)

// Listed is a job as those who run the server see it: not what it says, which may name people.
type Listed struct {
	ID          ID         `db:"id"`
	Kind        string     `db:"kind"`
	Attempts    int        `db:"attempt"` // made so far
	MaxAttempts int        `db:"max_attempts"`
	CreatedAt   time.Time  `db:"created_at"`
	RunAt       time.Time  `db:"run_at"` // not before
	GivenUpAt   *time.Time `db:"dead_at"`
	LastError   *string    `db:"last_error"`
}

type (
	// Connection is a page of jobs.
	Connection = page.Connection[*Listed]
	// Edge is a job in a list.
	Edge = page.Edge[*Listed]
)

const columns = `j.id, j.kind, j.attempt, j.max_attempts, j.created_at, j.run_at, j.dead_at, j.last_error`

// List gives a page of jobs in a state: what waits in the order of its time, what was given up the latest first.
func List(ctx context.Context, db *sqlx.DB, cursors *page.Codec, state State, args page.Args) (*Connection, error) {
	met := `j.done_at is null and j.dead_at is null`
	list := page.List{Name: "jobs waiting", Order: []page.Column{{SQL: "j.run_at", Cast: "timestamptz"}, {SQL: "j.id", Cast: "bigint"}}}
	key := func(j *Listed) []string { return []string{page.Time(j.RunAt), page.Int(j.ID)} }
	if state == GivenUp {
		met = `j.dead_at is not null`
		list = page.List{Name: "jobs given up", Order: []page.Column{
			{SQL: "j.dead_at", Cast: "timestamptz", Desc: true}, {SQL: "j.id", Cast: "bigint", Desc: true},
		}}
		key = func(j *Listed) []string { return []string{page.Time(*j.GivenUpAt), page.Int(j.ID)} }
	}
	request, err := list.Request(cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(0)
	var found []*Listed
	if err := db.SelectContext(ctx, &found, `select `+columns+` from jobs j where `+met+` and `+where+` `+orderAndLimit, values...); err != nil {
		return nil, err
	}
	return page.Connect(request, found, key, func(ctx context.Context) (n int, err error) {
		err = db.GetContext(ctx, &n, `select count(*) from jobs j where `+met)
		return n, err
	}), nil
}

// Retrial names a job to be tried.
type Retrial struct{ JobID ID }

// Retry has a job tried now, also one that was given up, which gets one more attempt. A job that is done, that somebody works on, or
// that never was is refused with NOT_FOUND.
func Retry(ctx context.Context, db *sqlx.DB, wanted Retrial) (*Listed, error) {
	const query = `
		update jobs j set run_at = now(), dead_at = null, max_attempts = greatest(max_attempts, attempt + 1)
		where id = $1 and done_at is null and (leased_until is null or leased_until < now())
		returning ` + columns
	var found Listed
	err := postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		if err := tx.GetContext(ctx, &found, query, wanted.JobID); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `notify innomag_jobs`)
		return err
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.Invalid("jobId", "NOT_FOUND", "Oppgaven er gjort, under arbeid eller finnes ikke.")
	}
	if err != nil {
		return nil, err
	}
	return &found, nil
}
