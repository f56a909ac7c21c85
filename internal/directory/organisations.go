package directory

import (
	"context"
	"strings"
	"unicode"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// OrganisationBySlug gives the organisation with this name in the address, or that once had it, or nil.
func (s *Service) OrganisationBySlug(ctx context.Context, slug string) (*Organisation, error) {
	return organisations.bySlug(ctx, s.DB, slug)
}

// Organisations gives a page of organisations, by slug: all of them, or those with words in their name or number; twins narrows it
// to those that have another with a name so like theirs that they may be the same.
func (s *Service) Organisations(ctx context.Context, words *string, twins bool, args page.Args) (*OrganisationConnection, error) {
	var w postgres.Where
	if words != nil {
		if digits := strings.Join(strings.FieldsFunc(*words, unicode.IsSpace), ""); isOrganisationNumber(digits) { // as people write it: 889 640 782
			words = &digits
		}
	}
	if twins {
		w.And("organisation_has_twin(e.id, e.name)")
	}
	return organisations.page(ctx, s, words, w, args)
}

// alike is how much two names have in common when they may be the same organisation.
const alike = 0.5

// SimilarOrganisations gives those whose names are so like this one's that they may be the same, five at most.
func (s *Service) SimilarOrganisations(ctx context.Context, o *Organisation) ([]*Organisation, error) {
	return siblings.Load(ctx, &o.Member, o, "similar", func(ctx context.Context, all []*Organisation) ([][]*Organisation, error) {
		ids := make([]OrganisationID, len(all))
		for i, o := range all {
			ids[i] = o.ID
		}
		query := `
			select asked.id as owner, ` + OrganisationColumns("o", "value") + `
			from organisations asked
			cross join lateral (
				select o.*, organisation_likeness(o.name, asked.name) as likeness from organisations o
				where o.id <> asked.id and organisation_likeness(o.name, asked.name) >= $2
				order by likeness desc, o.id limit 5
			) o
			where asked.id = any($1)
			order by asked.id, o.likeness desc, o.id`
		var rows []struct {
			Owner OrganisationID `db:"owner"`
			Value *Organisation  `db:"value"`
		}
		if err := s.DB.SelectContext(ctx, &rows, query, pq.Array(ids), alike); err != nil {
			return nil, named(err, "similar organisations")
		}
		found := make([]*Organisation, len(rows))
		under := map[OrganisationID][]*Organisation{}
		for i, r := range rows {
			found[i] = r.Value
			under[r.Owner] = append(under[r.Owner], r.Value)
		}
		siblings.Introduce(found)
		out := make([][]*Organisation, len(all))
		for i, id := range ids {
			out[i] = append([]*Organisation{}, under[id]...)
		}
		return out, nil
	})
}

// followMerged fills the places where nothing was found by an id that once was an organisation's.
func followMerged(ctx context.Context, q postgres.Querier, ids []OrganisationID, found []*Organisation) ([]*Organisation, error) {
	query := `
		select m.from_id, ` + OrganisationColumns("o", "value") + `
		from organisation_merges m join organisations o on o.id = m.into_id
		where m.from_id = any($1)`
	var rows []struct {
		From  OrganisationID `db:"from_id"`
		Value *Organisation  `db:"value"`
	}
	if err := q.SelectContext(ctx, &rows, query, pq.Array(ids)); err != nil {
		return nil, named(err, "merged organisations")
	}
	for _, r := range rows {
		for i, id := range ids {
			if id == r.From && found[i] == nil {
				found[i] = r.Value
			}
		}
	}
	return found, nil
}

// OrganisationChanges is what is to be said of an organisation from now on; nil leaves a thing as it is.
type OrganisationChanges struct {
	OrganisationID   OrganisationID
	ExpectedRevision int
	Name             *string
	Slug             *string
	Number           *string // empty takes it away
	URL              *string // empty takes it away
}

var organisationMeanings = postgres.Meanings{
	"organisations_number_key": fault.Invalid("number", "TAKEN", "En annen organisasjon har dette nummeret. Slå dem sammen i stedet."),
	"organisations_slug_key":   fault.Invalid("slug", "TAKEN", "En annen organisasjon har denne adressen."),
}

// UpdateOrganisation changes an organisation; an address it leaves leads to it still. It fails as Forbidden without the
// permission to write, as a fault.List, and as a Conflict with the organisation as it is now.
func (s *Service) UpdateOrganisation(ctx context.Context, by account.Viewer, c OrganisationChanges) (*Organisation, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	n := NewOrganisation{Name: "x", Number: c.Number, URL: c.URL}
	if c.Name != nil {
		n.Name = *c.Name
	}
	if _, err := n.check(); err != nil {
		return nil, err
	}
	var f form.Form
	slug := newSlug(&f, c.Slug)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return organisations.change(ctx, s, by, "organisationId", int64(c.OrganisationID), c.ExpectedRevision, func(*sqlx.Tx, *Organisation) (set sets, err error) {
		given(&set, "slug", slug)
		if c.Name != nil {
			set.to("name", n.Name)
		}
		if c.Number != nil {
			set.to("number", n.Number)
		}
		if c.URL != nil {
			set.to("url", *n.URL)
		}
		return set, nil
	})
}

// holdOrganisation gives an organisation locked for change; field is the input that named it.
func holdOrganisation(ctx context.Context, tx *sqlx.Tx, field string, id OrganisationID) (*Organisation, error) {
	var rows []*Organisation
	if err := tx.SelectContext(ctx, &rows, `select `+OrganisationColumns("o")+` from organisations o where o.id = $1 for update`, id); err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fault.Invalid(field, "NOT_FOUND", "Organisasjonen finnes ikke.")
	}
	return rows[0], nil
}

func oneOrganisation(ctx context.Context, q postgres.Querier, id OrganisationID) (*Organisation, error) {
	var o Organisation
	err := q.GetContext(ctx, &o, `select `+OrganisationColumns("o")+` from organisations o where o.id = $1`, id)
	return &o, err
}

// Merge names two organisations that are one.
type Merge struct {
	FromID OrganisationID // goes
	IntoID OrganisationID // stays
}

// BeginMerge holds both organisations of a merge, so that nothing new can point at the one that goes, and checks that they
// can be one. Whoever keeps what points at them moves it, and ends with EndMerge.
func BeginMerge(ctx context.Context, tx *sqlx.Tx, m Merge) (from, into *Organisation, err error) {
	if m.FromID == m.IntoID {
		return nil, nil, fault.Invalid("intoId", "INVALID", "En organisasjon kan ikke slås sammen med seg selv.")
	}
	const lock = `select id from organisations where id in ($1, $2) order by id for update` // in one order, whoever merges what
	if _, err := tx.ExecContext(ctx, lock, m.FromID, m.IntoID); err != nil {
		return nil, nil, named(err, "organisations")
	}
	if from, err = holdOrganisation(ctx, tx, "fromId", m.FromID); err != nil {
		return nil, nil, err
	}
	if into, err = holdOrganisation(ctx, tx, "intoId", m.IntoID); err != nil {
		return nil, nil, err
	}
	if from.Number != nil && into.Number != nil {
		return nil, nil, fault.Invalid("intoId", "INVALID", "De har hvert sitt organisasjonsnummer og er to.")
	}
	return from, into, nil
}

// EndMerge moves reports and the affiliations of people, keeps what from was, and takes it away. initiatives are those that
// were moved already.
func EndMerge(ctx context.Context, tx *sqlx.Tx, by account.Viewer, from, into *Organisation, initiatives []int64) (*Organisation, error) {
	_, was, err := organisations.hold(ctx, tx, "fromId", int64(from.ID))
	if err != nil {
		return nil, err
	}
	const move = `
		with reports as (
			update report_organisations r set organisation_id = $2
			where organisation_id = $1 and not exists (select from report_organisations o where o.report_id = r.report_id and o.role = r.role and o.organisation_id = $2)
			returning report_id
		),
		people as (update people set affiliation = $3 where lower(affiliation) = lower($4) returning id),
		followed as (update organisation_merges set into_id = $2 where into_id = $1),
		addresses as (update organisation_addresses set organisation_id = $2 where organisation_id = $1)
		insert into organisation_merges (from_id, into_id, was, moved, merged_by)
		select $1, $2, to_jsonb(o), jsonb_build_object('initiatives', to_jsonb($5::bigint[]),
			'reports', coalesce((select jsonb_agg(distinct report_id) from report_organisations where organisation_id = $1), '[]'),
			'people', coalesce((select jsonb_agg(id) from people), '[]')), nullif($6::bigint, 0)
		from organisations o where o.id = $1`
	if _, err := tx.ExecContext(ctx, move, from.ID, into.ID, into.Name, from.Name, pq.Array(initiatives), by.ID); err != nil {
		return nil, named(err, "merging organisations")
	}
	for _, do := range []string{
		`delete from report_organisations where organisation_id = $1`, // roles that the other held already
		`delete from organisations where id = $1`,
	} {
		if _, err := tx.ExecContext(ctx, do, from.ID); err != nil {
			return nil, named(err, "merging organisations")
		}
	}
	if err := organisations.log(ctx, tx, by, Merged, int64(from.ID), was); err != nil {
		return nil, err
	}
	const complete = `
		with led as (insert into organisation_addresses (slug, organisation_id) values ($2, $1) on conflict (slug) do update set organisation_id = excluded.organisation_id)
		update organisations set number = coalesce(number, $3), url = case when url = '' then $4 else url end, revision = revision + 1
		where id = $1`
	if _, err := tx.ExecContext(ctx, complete, into.ID, from.Slug, from.Number, from.URLText); err != nil {
		return nil, named(err, "merging organisations")
	}
	return oneOrganisation(ctx, tx, into.ID)
}
