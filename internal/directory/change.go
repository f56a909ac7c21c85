package directory

import (
	"context"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
)

// Action is what happened to an entry.
type Action string

// What can happen.
const (
	Updated  Action = "UPDATE"
	Merged   Action = "MERGE"
	Unmerged Action = "UNMERGE"
	Deleted  Action = "DELETE"
)

var errStale = fault.New(fault.Conflict, "Noen andre har lagret i mellomtiden.").In("expectedRevision").As("CONFLICT")

// sets are the columns of a row that are to be other from now on.
type sets struct {
	parts []string
	args  []any
}

// to says what a column is to be. Column names are our own, never a client's.
func (s *sets) to(column string, value any) {
	s.args = append(s.args, value)
	s.parts = append(s.parts, fmt.Sprintf("%s = $%d", column, len(s.args)+1))
}

// given says what a column is to be, where something was said of it.
func given[T any](s *sets, column string, value *T) {
	if value != nil {
		s.to(column, *value)
	}
}

// on gives the statement that changes the row with the id $1 of a table, and its arguments.
func (s *sets) on(table string, id int64) (string, []any) {
	return `update ` + table + ` set ` + strings.Join(append(s.parts, "revision = revision + 1"), ", ") + ` where id = $1`, append([]any{id}, s.args...)
}

// hold gives an entry locked for change, and its whole row; field is the input that named it.
func (s shelf[T]) hold(ctx context.Context, tx *sqlx.Tx, field string, id int64) (now T, row []byte, err error) {
	var rows []T
	if err := tx.SelectContext(ctx, &rows, `select `+s.from("e")+` from `+s.table+` e where e.id = $1 for update`, id); err != nil {
		return now, nil, err
	}
	if len(rows) == 0 {
		return now, nil, s.missing(field)
	}
	err = tx.GetContext(ctx, &row, `select to_jsonb(e) from `+s.table+` e where e.id = $1`, id)
	return rows[0], row, err
}

// missing is the fault of an input that names what is not there.
func (s shelf[T]) missing(field string) error {
	switch s.kind {
	case "Person":
		return fault.Invalid(field, "NOT_FOUND", "Personen finnes ikke.")
	case "Organisation":
		return fault.Invalid(field, "NOT_FOUND", "Organisasjonen finnes ikke.")
	case "Topic":
		return fault.Invalid(field, "NOT_FOUND", "Emnet finnes ikke.")
	case "Tag":
		return fault.Invalid(field, "NOT_FOUND", "Stikkordet finnes ikke.")
	}
	return fault.Invalid(field, "NOT_FOUND", "Rapporten finnes ikke.")
}

// change carries out a change of one entry: it is held, must be of the revision that was expected, is changed by do, which says
// what is to be said of it, and what happened is written down. A Conflict comes with the entry as it is now.
func (s shelf[T]) change(ctx context.Context, d *Service, by account.Viewer, field string, id int64, expected int, do func(tx *sqlx.Tx, now T) (sets, error)) (entry T, err error) {
	err = postgres.InTx(ctx, d.DB, func(tx *sqlx.Tx) error {
		now, was, err := s.hold(ctx, tx, field, id)
		if err != nil {
			return err
		}
		entry = now
		if now.version() != expected {
			return errStale
		}
		set, err := do(tx, now)
		if err != nil {
			return err
		}
		query, args := set.on(s.table, id)
		if _, err := tx.ExecContext(ctx, query, args...); err != nil {
			return err
		}
		if err := s.leave(ctx, tx, id, now.address()); err != nil {
			return err
		}
		if err := s.log(ctx, tx, by, Updated, id, was); err != nil {
			return err
		}
		return tx.GetContext(ctx, entry, `select `+s.from("e")+` from `+s.table+` e where e.id = $1`, id)
	})
	err = s.meanings.Fault(err, s.table)
	if err != nil && fault.Of(err).Kind != fault.Conflict {
		var none T
		return none, err
	}
	return entry, err
}

// leave has an address that an entry no longer has lead to it still.
func (s shelf[T]) leave(ctx context.Context, tx *sqlx.Tx, id int64, slug string) error {
	if s.addresses == "" {
		return nil
	}
	_, err := tx.ExecContext(ctx, strings.ReplaceAll(s.addresses, "from_table", s.table), id, slug)
	return err
}

// log writes down what happened to an entry, which was a row; became is what it is now, if it is.
func (s shelf[T]) log(ctx context.Context, tx *sqlx.Tx, by account.Viewer, a Action, id int64, was []byte) error {
	query := `
		insert into directory_changes (kind, ref, action, name, was, became, changed_by)
		select $1, $2, $3, coalesce(w->>'name', w->>'name_nb', w->>'title'), w,
			coalesce((select to_jsonb(e) from ` + s.table + ` e where e.id = $2), '{}'), nullif($5::bigint, 0)
		from (select $4::jsonb as w) g`
	_, err := tx.ExecContext(ctx, query, s.kind, id, a, was, by.ID)
	return err
}

// remove takes away an entry that nothing uses. It fails with the code IN_USE, and gives the entry, when something does.
func (s shelf[T]) remove(ctx context.Context, d *Service, by account.Viewer, field string, id int64) (entry T, err error) {
	if err := mustHold(by, account.Publish); err != nil {
		return entry, err
	}
	err = postgres.InTx(ctx, d.DB, func(tx *sqlx.Tx) error {
		now, was, err := s.hold(ctx, tx, field, id)
		if err != nil {
			return err
		}
		entry = now
		_, err = tx.ExecContext(ctx, `delete from `+s.table+` where id = $1`, id)
		switch {
		case pq.As(err, pqerror.ForeignKeyViolation) != nil: // the database knows best who uses it, now and in the next moment
			return fault.Invalid(field, "IN_USE", "Dette er i bruk. Ta det bort der det brukes først.").Because(err)
		case err != nil:
			return err
		}
		if _, err := tx.ExecContext(ctx, `delete from directory_addresses where kind = $1 and ref = $2`, s.kind, id); err != nil {
			return err
		}
		return s.log(ctx, tx, by, Deleted, id, was)
	})
	if err != nil && fault.Of(err).Code != "IN_USE" {
		var none T
		return none, err
	}
	return entry, err
}

// led is the SQL by which an address that a person, a tag or a report no longer has leads to it still.
func led(kind string) string {
	return `
		insert into directory_addresses (kind, slug, ref)
		select '` + kind + `', $2, id from from_table where id = $1 and slug <> $2
		on conflict (kind, slug) do update set ref = excluded.ref`
}

// newSlug is the name in the address that was asked for, if one was.
func newSlug(f *form.Form, asked *string) *string {
	if asked == nil {
		return nil
	}
	slug := f.Slug("slug", asked, "")
	return &slug
}

// line checks a line of text, where one was given.
func line(f *form.Form, field string, value *string, required bool, max int) {
	if value != nil {
		f.Line(field, value, required, max)
	}
}
