package directory

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// OrganisationMerge names two organisations that are one.
type OrganisationMerge struct {
	FromID OrganisationID // goes
	IntoID OrganisationID // stays
}

// PersonMerge names two entries for one person.
type PersonMerge struct {
	FromID PersonID // goes
	IntoID PersonID // stays
}

// MergeID identifies a merge.
type MergeID int64

// MarshalGQL writes the id as a global id.
func (id MergeID) MarshalGQL(w io.Writer) { gid.Marshal(w, "DirectoryMerge", int64(id)) }

// UnmarshalGQL reads a global id of a merge.
func (id *MergeID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "DirectoryMerge", (*int64)(id)) }

// Merge is two entries of which one was made.
type Merge struct {
	siblings.Member[*Merge]

	ID       MergeID     `db:"id"`
	Kind     string      `db:"kind"` // Person or Organisation
	FromID   int64       `db:"from_id"`
	IntoID   int64       `db:"into_id"`
	Was      []byte      `db:"was"`  // the row that went
	Kept     []byte      `db:"kept"` // a Kept
	MergedBy *account.ID `db:"merged_by"`
	MergedAt time.Time   `db:"merged_at"`
	UndoneBy *account.ID `db:"undone_by"`
	UndoneAt *time.Time  `db:"undone_at"`
}

const mergeColumns = `m.id, m.kind, m.from_id, m.into_id, m.was, m.kept, m.merged_by, m.merged_at, m.undone_by, m.undone_at`

// Kept is what the rooms have moved in a merge, each in words of its own, by its name.
type Kept map[string]json.RawMessage

// Name is what the one that went was called.
func (m *Merge) Name() (string, error) {
	var was struct{ Name string }
	if err := json.Unmarshal(m.Was, &was); err != nil {
		return "", fmt.Errorf("merge %d: %w", m.ID, err)
	}
	return was.Name, nil
}

// Into is the id of the one that stayed.
func (m *Merge) Into() gid.ID { return gid.ID{Type: m.Kind, Key: m.IntoID} }

// ViewerCanUndo says whether the viewer of this request may undo the merge, which has not been, and of which it is known what was moved.
func (m *Merge) ViewerCanUndo(ctx context.Context) bool {
	return m.UndoneAt == nil && string(m.Kept) != "{}" && account.ViewerFrom(ctx).May(account.Publish)
}

// What a list of merges is made of.
type (
	// MergeConnection is a page of merges.
	MergeConnection = page.Connection[*Merge]
	// MergeEdge is a merge in a list.
	MergeEdge = page.Edge[*Merge]
)

// Merges gives a page of the merges there were, or of those into one entry, the latest first. It fails as Forbidden without the
// permission to write.
func (s *Service) Merges(ctx context.Context, by account.Viewer, into *gid.ID, args page.Args) (*MergeConnection, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	var w postgres.Where
	if into != nil {
		w.And("m.kind = ?", into.Type)
		w.And("m.into_id = ?", into.Key)
	}
	r, err := page.List{Name: "directory merges " + w.String(), Order: []page.Column{{SQL: "m.id", Cast: "bigint", Desc: true}}}.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, order, values := r.SQL(len(w.Args()))
	var rows []*Merge
	query := `select ` + mergeColumns + ` from directory_merges m where ` + w.SQL() + ` and ` + where + ` ` + order
	if err := s.DB.SelectContext(ctx, &rows, query, append(w.Args(), values...)...); err != nil {
		return nil, named(err, "merges")
	}
	siblings.Introduce(rows)
	return page.Connect(r, rows, func(m *Merge) []string { return []string{page.Int(m.ID)} }, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from directory_merges m where `+w.SQL(), w.Args()...)
		return n, named(err, "merges")
	}), nil
}

// both holds the two entries of a merge, so that nothing new can point at the one that goes.
func (s shelf[T]) both(ctx context.Context, tx *sqlx.Tx, from, into int64) (goes, stays T, was []byte, err error) {
	if from == into {
		return goes, stays, nil, fault.Invalid("intoId", "INVALID", "Ingen kan slås sammen med seg selv.")
	}
	lock := `select id from ` + s.table + ` where id in ($1, $2) order by id for update` // in one order, whoever merges what
	if _, err := tx.ExecContext(ctx, lock, from, into); err != nil {
		return goes, stays, nil, named(err, s.table)
	}
	if goes, was, err = s.hold(ctx, tx, "fromId", from); err != nil {
		return goes, stays, nil, err
	}
	stays, _, err = s.hold(ctx, tx, "intoId", into)
	return goes, stays, was, err
}

// gone keeps what became of a merge and takes the entry away that goes.
func (s shelf[T]) gone(ctx context.Context, tx *sqlx.Tx, by account.Viewer, from, into int64, was []byte, kept Kept) error {
	raw, err := json.Marshal(kept)
	if err != nil {
		return err
	}
	const keep = `
		insert into directory_merges (kind, from_id, into_id, was, kept, merged_by)
		values ($1, $2, $3, $4, $5, nullif($6::bigint, 0))`
	if _, err := tx.ExecContext(ctx, keep, s.kind, from, into, string(was), string(raw), by.ID); err != nil {
		return named(err, "merging "+s.table)
	}
	if _, err := tx.ExecContext(ctx, `delete from `+s.table+` where id = $1`, from); err != nil {
		return named(err, "merging "+s.table)
	}
	return s.tell(ctx, tx, by, Merged, from, into, was)
}

// tell writes down a merge, or that it was undone, with both it is about.
func (s shelf[T]) tell(ctx context.Context, tx *sqlx.Tx, by account.Viewer, a Action, from, into int64, was []byte) error {
	query := `
		insert into directory_changes (kind, ref, into_id, action, name, was, became, changed_by)
		select $1, $2, $3, $4, w->>'name', case when $4 = 'MERGE' then w else '{}' end,
			coalesce((select to_jsonb(e) from ` + s.table + ` e where e.id = $2), '{}'), nullif($6::bigint, 0)
		from (select $5::jsonb as w) g`
	_, err := tx.ExecContext(ctx, query, s.kind, from, into, a, string(was), by.ID)
	return named(err, "merging "+s.table)
}

// Undoing names a merge that is to be undone.
type Undoing struct {
	MergeID          MergeID
	ExpectedRevision int // of the one that stayed
}

// MergeToUndo gives a merge that somebody wants undone, unless it has been. It is not held: what it names has to be held first. Undo
// asks again.
func MergeToUndo(ctx context.Context, q postgres.Querier, id MergeID) (*Merge, Kept, error) {
	return findMerge(ctx, q, id, "")
}

// MergeByID gives a merge, undone or not.
func MergeByID(ctx context.Context, q postgres.Querier, id MergeID) (*Merge, error) {
	var m Merge
	err := q.GetContext(ctx, &m, `select `+mergeColumns+` from directory_merges m where m.id = $1`, id)
	return &m, named(err, "merge")
}

func findMerge(ctx context.Context, q postgres.Querier, id MergeID, lock string) (*Merge, Kept, error) {
	var rows []*Merge
	if err := q.SelectContext(ctx, &rows, `select `+mergeColumns+` from directory_merges m where m.id = $1`+lock, id); err != nil {
		return nil, nil, named(err, "merge")
	}
	switch {
	case len(rows) == 0:
		return nil, nil, fault.Invalid("mergeId", "NOT_FOUND", "Sammenslåingen finnes ikke.")
	case rows[0].UndoneAt != nil:
		return nil, nil, fault.Invalid("mergeId", "WRONG_STATE", "Sammenslåingen er angret allerede.")
	}
	var kept Kept
	if err := json.Unmarshal(rows[0].Kept, &kept); err != nil {
		return nil, nil, fmt.Errorf("merge %d: %w", id, err)
	}
	if len(kept) == 0 {
		return nil, nil, fault.Invalid("mergeId", "WRONG_STATE", "Sammenslåingen ble gjort før det ble skrevet ned hva som ble flyttet.")
	}
	return rows[0], kept, nil
}

// standing holds the entry that stayed at a merge, of the revision that was expected. A Conflict comes with it.
func (s shelf[T]) standing(ctx context.Context, tx *sqlx.Tx, m *Merge, expected int) (stays T, err error) {
	var on []string
	query := `select was->>'name' from directory_merges where kind = $1 and from_id = $2 and undone_at is null`
	if err := tx.SelectContext(ctx, &on, query, m.Kind, m.IntoID); err != nil {
		return stays, named(err, "merge")
	}
	if len(on) > 0 {
		return stays, fault.Invalid("mergeId", "WRONG_STATE", "«%s», som ble igjen, er siden slått sammen med en annen. Angre det først.", on[0])
	}
	stays, _, err = s.hold(ctx, tx, "mergeId", m.IntoID)
	switch {
	case fault.Of(err).Code == "NOT_FOUND":
		return stays, fault.Invalid("mergeId", "WRONG_STATE", "Den som ble igjen, er slettet siden.")
	case err == nil && stays.version() != expected:
		return stays, errStale
	}
	return stays, err
}

// back brings back the row that went, as it was.
func (s shelf[T]) back(ctx context.Context, tx *sqlx.Tx, by account.Viewer, m *Merge, columns string) error {
	query := `
		insert into ` + s.table + ` (` + columns + `, revision) overriding system value
		select ` + columns + `, revision + 1 from jsonb_populate_record(null::` + s.table + `, $1)`
	if _, err := tx.ExecContext(ctx, query, string(m.Was)); err != nil {
		return named(err, "undoing a merge of "+s.table)
	}
	const undone = `update directory_merges set undone_at = now(), undone_by = nullif($2::bigint, 0) where id = $1`
	if _, err := tx.ExecContext(ctx, undone, m.ID, by.ID); err != nil {
		return named(err, "undoing a merge of "+s.table)
	}
	return s.tell(ctx, tx, by, Unmerged, m.FromID, m.IntoID, m.Was)
}

// refuseTaken adds a fault to f when somebody has come to stand where the one that went stood.
func (s shelf[T]) refuseTaken(ctx context.Context, tx *sqlx.Tx, f *form.Form, column string, value *string, message string) error {
	if value == nil {
		return nil
	}
	var taken bool
	query := `select exists (select from ` + s.table + ` where ` + column + ` = $1)`
	if err := tx.GetContext(ctx, &taken, query, *value); err != nil {
		return named(err, s.table)
	}
	if taken {
		f.Refuse("mergeId", "TAKEN", message, *value)
	}
	return nil
}

// follow fills the places where nothing was found by an id that once was somebody's who has been merged into another.
func follow[T entry](ctx context.Context, q postgres.Querier, s shelf[T], ids []int64, found []T) ([]T, error) {
	query := `
		with recursive led as (
			select m.from_id as asked, m.into_id as at, 1 as steps from directory_merges m where m.kind = $1 and m.from_id = any($2) and m.undone_at is null
			union all
			select l.asked, m.into_id, l.steps + 1 from led l join directory_merges m on m.kind = $1 and m.from_id = l.at and m.undone_at is null where l.steps < 50
		)
		select l.asked, ` + s.from("e", "value") + ` from led l join ` + s.table + ` e on e.id = l.at`
	var rows []struct {
		Asked int64 `db:"asked"`
		Value T     `db:"value"`
	}
	if err := q.SelectContext(ctx, &rows, query, s.kind, pq.Array(ids)); err != nil {
		return nil, named(err, "merged "+s.table)
	}
	var none T
	for _, r := range rows {
		for i, id := range ids {
			if id == r.Asked && found[i] == none {
				found[i] = r.Value
			}
		}
	}
	return found, nil
}
