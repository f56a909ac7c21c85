package directory

import (
	"context"
	"strings"
	"unicode"

	"innomag/internal/account"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Organisation takes part in initiatives or makes reports.
type Organisation struct {
	siblings.Member[*Organisation]

	ID      OrganisationID `db:"id"`
	Slug    string         `db:"slug"`
	Name    string         `db:"name"`
	Number  *string        `db:"number"` // Brønnøysund's, nine digits
	URLText string         `db:"url"`

	Revision int `db:"revision"`
}

// IsNode marks an organisation as a Node.
func (*Organisation) IsNode() {}

// URL is where to read about the organisation, or nil.
func (o *Organisation) URL() *string { return orNil(o.URLText) }

func (o *Organisation) key() int64      { return int64(o.ID) }
func (o *Organisation) address() string { return o.Slug }
func (o *Organisation) version() int    { return o.Revision }

// What a list of organisations is made of.
type (
	// OrganisationConnection is a page of organisations.
	OrganisationConnection = page.Connection[*Organisation]
	// OrganisationEdge is an organisation in a list.
	OrganisationEdge = page.Edge[*Organisation]
)

var organisations = shelf[*Organisation]{
	kind: "Organisation", table: "organisations",
	columns:   []string{"id", "slug", "name", "number", "url", "revision"},
	introduce: siblings.Introduce[*Organisation],
	names:     "e.name || ' ' || e.slug || ' ' || coalesce(e.number, '')",
	addresses: `
		insert into organisation_addresses (slug, organisation_id)
		select $2, id from organisations where id = $1 and slug <> $2
		on conflict (slug) do update set organisation_id = excluded.organisation_id`,
	meanings: organisationMeanings,
}

// OrganisationColumns lists what an Organisation is read from, under the alias of the table organisations. Give into,
// the db name of a field, when the organisation is part of a larger row.
func OrganisationColumns(alias string, into ...string) string {
	return organisations.from(alias, into...)
}

// Organisations gives organisations by their ids, in that order, nil where there is none. The id of one that was merged into
// another leads to that.
func Organisations(ctx context.Context, q postgres.Querier, ids []OrganisationID) ([]*Organisation, error) {
	return byIDs(ctx, q, organisations, ids)
}

// NewOrganisation is what somebody says of a new organisation.
type NewOrganisation struct {
	Name   string
	Number *string // spaces are allowed
	URL    *string
}

func (n *NewOrganisation) check() (slug string, err error) {
	var f form.Form
	f.Line("name", &n.Name, true, 200)
	if n.URL == nil {
		n.URL = new(string)
	}
	f.URL("url", n.URL)
	if n.Number != nil {
		digits := strings.Join(strings.FieldsFunc(*n.Number, unicode.IsSpace), "")
		switch {
		case digits == "":
			n.Number = nil
		case !isOrganisationNumber(digits):
			f.Refuse("number", "INVALID", "Organisasjonsnummeret har ni sifre, og det siste er et kontrollsiffer. Se etter om det er skrevet riktig.")
		default:
			n.Number = &digits
		}
	}
	return f.Slug("name", nil, n.Name), f.Err()
}

// isOrganisationNumber checks the last of nine digits as Brønnøysund reckons it: modulo 11 of the weighted sum.
func isOrganisationNumber(digits string) bool {
	if len(digits) != 9 {
		return false
	}
	sum := 0
	for i, weight := range []int{3, 2, 7, 6, 5, 4, 3, 2, 1} { // the check digit itself brings the sum to a multiple of 11
		d := int(digits[i]) - '0'
		if d < 0 || d > 9 {
			return false
		}
		sum += weight * d
	}
	return sum%11 == 0 && digits != "000000000"
}

// CreateOrganisation adds an organisation, or gives the one that has this number already, as it is. It fails as Forbidden
// without the permission to write, and as a fault.List for what is wrong with the input.
func (s *Service) CreateOrganisation(ctx context.Context, by account.Viewer, n NewOrganisation) (*Organisation, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	slug, err := n.check()
	if err != nil {
		return nil, err
	}
	insert := `
		with present as (select ` + OrganisationColumns("o") + ` from organisations o where o.number = $3),
		made as (
			insert into organisations as o (slug, name, number, url)
			values (` + FreeSlug("organisations") + `, $2, $3, $4)
			on conflict do nothing -- of slug or number
			returning ` + OrganisationColumns("o") + `
		)
		select * from present union all select * from made`
	o, err := Claim[*Organisation](ctx, s.DB, insert, slug, n.Name, n.Number, *n.URL)
	return o, named(err, "organisation")
}
