package initiative

import (
	"context"
	"encoding/json"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/directory"
	"innomag/internal/form"
)

// handover is how one kind of part in initiatives goes over to somebody else when two are merged, and comes back.
type handover struct {
	table, column string
	role          string // SQL for what tells two parts of one in the same initiative apart, of the row l; nothing for people, who have one
	what          string // as people read it
}

var (
	partnersGo = handover{"initiative_partners", "organisation_id", "l.role", "samarbeidspartner"}
	peopleGo   = handover{"initiative_people", "person_id", "''", "medvirkende"}
)

// part handed over, as it is kept.
type handed struct {
	ID       int64  `json:"id"` // of the initiative
	Role     string `json:"role"`
	Position int    `json:"position"`
	Doubled  bool   `json:"doubled"` // the one that stayed had it already
}

// HandOrganisation gives an organisation's parts in initiatives to another, in the caller's transaction, and says what it did. Initiatives
// that it touches count a change, so that nobody saves over it unawares.
func HandOrganisation(ctx context.Context, tx *sqlx.Tx, from, into directory.OrganisationID) (json.RawMessage, error) {
	return partnersGo.hand(ctx, tx, int64(from), int64(into))
}

// HandPerson is HandOrganisation for people.
func HandPerson(ctx context.Context, tx *sqlx.Tx, from, into directory.PersonID) (json.RawMessage, error) {
	return peopleGo.hand(ctx, tx, int64(from), int64(into))
}

// HoldOfOrganisation holds the initiatives that an organisation has a part in, and those that kept names, in the order in which they are held by
// those who save them. It comes before anything that holds organisations.
func HoldOfOrganisation(ctx context.Context, tx *sqlx.Tx, id directory.OrganisationID, kept json.RawMessage) error {
	return partnersGo.hold(ctx, tx, int64(id), kept)
}

// HoldOfPerson is HoldOfOrganisation for people.
func HoldOfPerson(ctx context.Context, tx *sqlx.Tx, id directory.PersonID, kept json.RawMessage) error {
	return peopleGo.hold(ctx, tx, int64(id), kept)
}

// TakeBackOrganisation gives an organisation the parts that were handed to another. What the other has no more cannot be given back, and is a
// fault of mergeId in f.
func TakeBackOrganisation(ctx context.Context, tx *sqlx.Tx, from, into directory.OrganisationID, kept json.RawMessage, f *form.Form) error {
	return partnersGo.back(ctx, tx, int64(from), int64(into), kept, f)
}

// TakeBackPerson is TakeBackOrganisation for people.
func TakeBackPerson(ctx context.Context, tx *sqlx.Tx, from, into directory.PersonID, kept json.RawMessage, f *form.Form) error {
	return peopleGo.back(ctx, tx, int64(from), int64(into), kept, f)
}

func (h handover) hold(ctx context.Context, tx *sqlx.Tx, id int64, kept json.RawMessage) error {
	parts, err := read(kept)
	if err != nil {
		return err
	}
	query := `
		select id from initiatives
		where id = any($2) or id in (select initiative_id from ` + h.table + ` where ` + h.column + ` = $1)
		order by id for update`
	_, err = tx.ExecContext(ctx, query, id, pq.Array(parts.ids))
	return named(err, "initiatives")
}

func (h handover) hand(ctx context.Context, tx *sqlx.Tx, from, into int64) (json.RawMessage, error) {
	same := `exists (select from ` + h.table + ` o where o.initiative_id = l.initiative_id and ` + h.alike() + ` and o.` + h.column + ` = $2)`
	query := `
		with moved as (
			update ` + h.table + ` l set ` + h.column + ` = $2 where l.` + h.column + ` = $1 and not ` + same + `
			returning l.initiative_id, l.role, l.position
		),
		doubled as (
			delete from ` + h.table + ` l where l.` + h.column + ` = $1 and ` + same + `
			returning l.initiative_id, l.role, l.position
		),
		every as (select *, false as doubled from moved union all select *, true from doubled),
		counted as (
			update initiatives set revision = revision + 1, updated_at = now() where id in (select initiative_id from every)
		)
		select coalesce(jsonb_agg(jsonb_build_object('id', initiative_id, 'role', role, 'position', position, 'doubled', doubled)), '[]') from every`
	var raw []byte
	err := tx.GetContext(ctx, &raw, query, from, into)
	return raw, named(err, "handing over "+h.table)
}

// alike says that the rows l and o are the same part of different people or organisations.
func (h handover) alike() string {
	if h.table == "initiative_partners" {
		return "o.role = l.role"
	}
	return "true"
}

type partsRead struct {
	ids, positions []int64
	roles          []string
	doubled        []bool
}

func read(kept json.RawMessage) (p partsRead, err error) {
	if kept == nil {
		return p, nil
	}
	var all []handed
	if err := json.Unmarshal(kept, &all); err != nil {
		return p, err
	}
	for _, h := range all {
		p.ids, p.positions = append(p.ids, h.ID), append(p.positions, int64(h.Position))
		p.roles, p.doubled = append(p.roles, h.Role), append(p.doubled, h.Doubled)
	}
	return p, nil
}

func (h handover) back(ctx context.Context, tx *sqlx.Tx, from, into int64, kept json.RawMessage, f *form.Form) error {
	parts, err := read(kept)
	if err != nil {
		return err
	}
	query := `
		with had as (
			select u.*, i.title from unnest($3::bigint[], $4::text[], $5::int[], $6::bool[]) u(id, role, position, doubled)
			join initiatives i on i.id = u.id -- one that is gone takes its parts along
		),
		moved as (
			update ` + h.table + ` o set ` + h.column + ` = $1
			from had l where o.initiative_id = l.id and ` + h.alike() + ` and o.` + h.column + ` = $2 and not l.doubled
			returning o.initiative_id, o.role
		),
		again as (
			insert into ` + h.table + ` (initiative_id, ` + h.column + `, role, position) select id, $1, role, position from had where doubled
		),
		counted as (update initiatives set revision = revision + 1, updated_at = now() where id in (select id from had))
		select distinct title from had l
		where not doubled and not exists (select from moved o where o.initiative_id = l.id and ` + h.alike() + `)`
	var lost []string
	if err := tx.SelectContext(ctx, &lost, query, from, into, pq.Array(parts.ids), pq.Array(parts.roles), pq.Array(parts.positions), pq.Array(parts.doubled)); err != nil {
		return named(err, "taking back "+h.table)
	}
	for _, title := range lost {
		f.Refuse("mergeId", "WRONG_STATE", "Den som ble igjen, står ikke lenger i initiativet «%s» som %s. Sett den inn der igjen først.", title, h.what)
	}
	return nil
}
