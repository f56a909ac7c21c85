// Package imports tells editors what imports brought to the magazine, and what they left out.
package imports

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// RunID identifies a run: the number that `innomag import undo` takes.
type RunID int64

// MarshalGQL writes the id as a global id.
func (id RunID) MarshalGQL(w io.Writer) { gid.Marshal(w, "ImportRun", int64(id)) }

// UnmarshalGQL reads a global id of a run.
func (id *RunID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "ImportRun", (*int64)(id)) }

// Run is one run of an import that brought something.
type Run struct {
	ID        RunID      `db:"id"`
	Source    string     `db:"source"` // the old site's address, or which export it was
	StartedAt time.Time  `db:"started_at"`
	EndedAt   *time.Time `db:"ended_at"`  // nil when it was stopped before the end
	UndoneAt  *time.Time `db:"undone_at"` // nil when it was not taken back

	Report `db:"-"`
}

// Number is what `innomag import undo` takes.
func (r *Run) Number() int { return int(r.ID) }

// Report says what a run did. It is empty for runs older than reports, and for those that were killed.
type Report struct {
	Title   string    `json:"title"`
	Stopped string    `json:"stopped,omitempty"` // why it ended before the file did; empty when it did not
	Tallies []*Tally  `json:"tallies"`           // by type and status
	Remarks []*Remark `json:"remarks"`           // by what they are about
}

// Tally counts what a file has of one type and status, and what became of it.
type Tally struct {
	Type      string `json:"type"`
	Status    string `json:"status,omitempty"`
	Found     int    `json:"found"`
	New       int    `json:"new"`
	Changed   int    `json:"changed"`   // since the import before
	Unchanged int    `json:"unchanged"` // since the import before
	Conflict  int    `json:"conflict"`  // changed there and here; left as it is here
	Left      int    `json:"left"`      // of a type that is not imported
}

// Remark is something an operator should know, with the first places it was met.
type Remark struct {
	What     string   `json:"what"`
	Count    int      `json:"count"`
	Examples []string `json:"examples"` // at most 20
}

// What a list of runs is made of.
type (
	// Connection is a page of runs.
	Connection = page.Connection[*Run]
	// Edge is a run in a list.
	Edge = page.Edge[*Run]
)

// Service is the room's door.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
}

var latestFirst = page.List{Name: "import runs", Order: []page.Column{{SQL: "id", Cast: "bigint", Desc: true}}}

// Runs gives a page of the runs, the latest first, with their remarks in the viewer's language. Only editors are told.
func (s *Service) Runs(ctx context.Context, by account.Viewer, args page.Args) (*Connection, error) {
	if !by.May(account.Publish) {
		return nil, fault.New(fault.Forbidden, "only editors read what was imported")
	}
	request, err := latestFirst.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(0)
	query := `select id, source, started_at, ended_at, undone_at, report from import_batches where ` + where + ` ` + orderAndLimit
	var rows []struct {
		Run
		Kept []byte `db:"report"`
	}
	if err := s.DB.SelectContext(ctx, &rows, query, values...); err != nil {
		return nil, err
	}
	found := make([]*Run, len(rows))
	for i := range rows {
		found[i] = &rows[i].Run
		if rows[i].Kept == nil {
			continue
		}
		if err := json.Unmarshal(rows[i].Kept, &found[i].Report); err != nil {
			return nil, fmt.Errorf("the report of run %d: %w", found[i].ID, err)
		}
		for _, r := range found[i].Remarks {
			r.in(by.Language)
		}
	}
	return page.Connect(request, found, func(r *Run) []string { return []string{page.Int(r.ID)} }, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from import_batches`)
		return n, err
	}), nil
}

// Keep puts what a run found beside the run, as report writes itself in JSON: the fields of Report, and others.
func Keep(ctx context.Context, db postgres.Querier, run int64, report any) error {
	raw, err := json.Marshal(report)
	if err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `update import_batches set report = $2 where id = $1`, run, string(raw)); err != nil {
		return fmt.Errorf("keeping the report: %w", err)
	}
	return nil
}
