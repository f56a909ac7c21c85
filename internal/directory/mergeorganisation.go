package directory

import (
	"context"
	"encoding/json"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
)

// organisationKept is what a merge of organisations moved in the directory.
type organisationKept struct {
	Name      string      `json:"name"`    // of the one that stayed, which people were said to work at from then on
	Reports   []keptRole  `json:"reports"` // what the one that went had a part in
	People    []keptPlace `json:"people"`  // who was said to work at it
	Addresses []string    `json:"addresses"`
	Number    *string     `json:"number"` // what the one that stayed took over; nil for nothing
	URL       *string     `json:"url"`
}

type keptRole struct {
	ID       int64  `json:"id"`
	Role     string `json:"role"`
	Position int    `json:"position"`
	Doubled  bool   `json:"doubled"` // the one that stayed had it already
}

type keptPlace struct {
	ID  int64  `json:"id"`
	Was string `json:"was"`
}

// BeginOrganisationMerge holds both organisations of a merge, so that nothing new can point at the one that goes, and checks that they
// can be one. Whoever keeps what points at them moves it, and ends with EndOrganisationMerge. It fails as a fault about fromId or intoId.
func BeginOrganisationMerge(ctx context.Context, tx *sqlx.Tx, m OrganisationMerge) (from, into *Organisation, was []byte, err error) {
	from, into, was, err = organisations.both(ctx, tx, int64(m.FromID), int64(m.IntoID))
	if err == nil && from.Number != nil && into.Number != nil {
		err = fault.Invalid("intoId", "INVALID", "De har hvert sitt organisasjonsnummer og er to.")
	}
	return from, into, was, err
}

// EndOrganisationMerge moves reports, the affiliations of people and old addresses, keeps all that was moved and takes away the one that
// goes. others is what other rooms have moved already.
func EndOrganisationMerge(ctx context.Context, tx *sqlx.Tx, by account.Viewer, from, into *Organisation, was []byte, others Kept) (*Organisation, error) {
	const move = `
		with moved as (
			update report_organisations r set organisation_id = $2
			where organisation_id = $1 and not exists (select from report_organisations o where o.report_id = r.report_id and o.role = r.role and o.organisation_id = $2)
			returning report_id, role, position
		),
		doubled as (
			delete from report_organisations r
			where organisation_id = $1 and exists (select from report_organisations o where o.report_id = r.report_id and o.role = r.role and o.organisation_id = $2)
			returning report_id, role, position
		),
		counted as (update reports set revision = revision + 1 where id in (select report_id from moved union select report_id from doubled)),
		placed as (
			update people p set affiliation = $3, revision = p.revision + 1
			from people before
			where before.id = p.id and lower(p.affiliation) = lower($4)
			returning p.id, before.affiliation as was
		),
		addresses as (update organisation_addresses set organisation_id = $2 where organisation_id = $1 returning slug)
		select jsonb_build_object('name', $3::text,
			'reports', (select coalesce(jsonb_agg(jsonb_build_object('id', r.report_id, 'role', r.role, 'position', r.position, 'doubled', r.doubled)), '[]')
				from (select *, false as doubled from moved union all select *, true from doubled) r),
			'people', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'was', was)), '[]') from placed),
			'addresses', (select coalesce(jsonb_agg(slug), '[]') from addresses))`
	var raw []byte
	if err := tx.GetContext(ctx, &raw, move, from.ID, into.ID, into.Name, from.Name); err != nil {
		return nil, named(err, "merging organisations")
	}
	var own organisationKept
	if err := json.Unmarshal(raw, &own); err != nil {
		return nil, err
	}
	if into.Number == nil {
		own.Number = from.Number
	}
	if into.URLText == "" {
		own.URL = from.URL()
	}
	kept, err := json.Marshal(own)
	if err != nil {
		return nil, err
	}
	others["directory"] = kept
	if err := organisations.gone(ctx, tx, by, int64(from.ID), int64(into.ID), was, others); err != nil {
		return nil, err
	}
	const complete = `
		with led as (insert into organisation_addresses (slug, organisation_id) values ($2, $1) on conflict (slug) do update set organisation_id = excluded.organisation_id)
		update organisations set number = coalesce($3, number), url = coalesce($4, url), revision = revision + 1
		where id = $1`
	if _, err := tx.ExecContext(ctx, complete, into.ID, from.Slug, own.Number, own.URL); err != nil {
		return nil, named(err, "merging organisations")
	}
	stays, _, err := organisations.hold(ctx, tx, "intoId", int64(into.ID))
	return stays, err
}

// UndoOrganisationMerge gives back the organisation that went and what belonged to it in the directory. The others that keep something
// of it follow, with the faults of all in f: when there is one, the caller's transaction must not be committed. It fails as a Conflict when
// the organisation that stayed was saved meanwhile.
func UndoOrganisationMerge(ctx context.Context, tx *sqlx.Tx, by account.Viewer, u Undoing, f *form.Form) error {
	m, kept, err := findMerge(ctx, tx, u.MergeID, " for update")
	if err != nil {
		return err
	}
	stays, err := organisations.standing(ctx, tx, m, u.ExpectedRevision)
	if err != nil {
		return err
	}
	var was struct {
		Slug   string
		Number *string
	}
	var own organisationKept
	if err := errorsOf(json.Unmarshal(m.Was, &was), json.Unmarshal(kept["directory"], &own)); err != nil {
		return err
	}
	const less = `
		update organisations set
			number = case when number = $2 then null else number end,
			url = case when url = $3 then '' else url end,
			revision = revision + 1
		where id = $1`
	if _, err := tx.ExecContext(ctx, less, m.IntoID, own.Number, own.URL); err != nil {
		return named(err, "undoing a merge")
	}
	if err := organisations.refuseTaken(ctx, tx, f, "slug", &was.Slug, "En annen organisasjon har nå adressen «%s»."); err != nil {
		return err
	}
	if err := organisations.refuseTaken(ctx, tx, f, "number", was.Number, "En annen organisasjon har nå nummeret %s."); err != nil {
		return err
	}
	if err := f.Err(); err != nil {
		return err
	}
	if err := organisations.back(ctx, tx, by, m, "id, slug, name, number, url, created_at"); err != nil {
		return err
	}
	if err := takeBackReports(ctx, tx, m, own.Reports, stays.Name, f); err != nil {
		return err
	}
	ids, places := make([]int64, len(own.People)), make([]string, len(own.People))
	for i, p := range own.People {
		ids[i], places[i] = p.ID, p.Was
	}
	const back = `
		with places as (
			update people p set affiliation = u.was, revision = revision + 1
			from unnest($3::bigint[], $4::text[]) u(id, was)
			where p.id = u.id and p.affiliation = $5 -- who is said to work elsewhere since does
		),
		addresses as (update organisation_addresses set organisation_id = $1 where organisation_id = $2 and slug = any($6))
		delete from organisation_addresses where organisation_id = $2 and slug = $7`
	_, err = tx.ExecContext(ctx, back, m.FromID, m.IntoID, pq.Array(ids), pq.Array(places), own.Name, pq.Array(own.Addresses), was.Slug)
	return named(err, "undoing a merge")
}

// takeBackReports gives the one that went its parts in reports. One that the one that stayed has no more cannot be given back.
func takeBackReports(ctx context.Context, tx *sqlx.Tx, m *Merge, had []keptRole, stays string, f *form.Form) error {
	ids, roles, positions, doubled := make([]int64, len(had)), make([]string, len(had)), make([]int64, len(had)), make([]bool, len(had))
	for i, r := range had {
		ids[i], roles[i], positions[i], doubled[i] = r.ID, r.Role, int64(r.Position), r.Doubled
	}
	const back = `
		with had as (
			select u.*, r.title from unnest($3::bigint[], $4::text[], $5::int[], $6::bool[]) u(id, role, position, doubled)
			join reports r on r.id = u.id -- one that was deleted takes its parts along
		),
		moved as (
			update report_organisations o set organisation_id = $1
			from had where o.report_id = had.id and o.role = had.role and o.organisation_id = $2 and not had.doubled
			returning o.report_id, o.role
		),
		again as (insert into report_organisations (report_id, organisation_id, role, position) select id, $1, role, position from had where doubled),
		counted as (update reports set revision = revision + 1 where id in (select id from had))
		select distinct title from had where not doubled and not exists (select from moved where report_id = had.id and role = had.role)`
	var lost []string
	if err := tx.SelectContext(ctx, &lost, back, m.FromID, m.IntoID, pq.Array(ids), pq.Array(roles), pq.Array(positions), pq.Array(doubled)); err != nil {
		return named(err, "undoing a merge")
	}
	for _, title := range lost {
		f.Refuse("mergeId", "WRONG_STATE", "«%s» står ikke lenger i rapporten «%s» som den gjorde. Sett den inn der igjen først.", stays, title)
	}
	return nil
}

func errorsOf(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
