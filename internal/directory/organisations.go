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
