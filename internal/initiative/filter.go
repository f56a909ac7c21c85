package initiative

import (
	"fmt"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// Filter says which initiatives a list holds: those that meet every part that is given, in a list any one of its entries.
type Filter struct {
	Topic          *string // the slug; those of topics below count, too
	Status         *Status
	Statuses       []Status
	Counties       []string // numbers
	Municipalities []string // numbers; old ones stand for those of today
	PartnerID      *directory.OrganisationID
	PartnerRole    *PartnerRole // of the partner, or of anybody
	FromYear       *int         // those that went on in or after it
	ToYear         *int         // those that had begun by then
	Text           *string
	State          State
}

const maxSought = 200 // characters of a text to look for

// check refuses what no list can be made of, as faults of the argument.
func (f Filter) check() error {
	for field, n := range map[string]int{
		"filter.statuses": len(f.Statuses), "filter.counties": len(f.Counties), "filter.municipalities": len(f.Municipalities),
	} {
		if n > form.MaxEntries {
			return fault.Invalid(field, "", "at most %d entries", form.MaxEntries)
		}
	}
	if f.Text != nil && len(*f.Text) > 4*maxSought {
		return fault.Invalid("filter.text", "", "at most %d characters", maxSought)
	}
	return nil
}

// name tells the lists of different filters apart, for their cursors.
func (f Filter) name() string {
	name := "initiatives state=" + string(f.State)
	say := func(what string, given bool, value any) {
		if given {
			name += fmt.Sprintf(" %s=%q", what, fmt.Sprint(value))
		}
	}
	say("status", f.Status != nil, deref(f.Status))
	say("topic", f.Topic != nil, deref(f.Topic))
	say("statuses", f.Statuses != nil, f.Statuses)
	say("counties", f.Counties != nil, f.Counties)
	say("municipalities", f.Municipalities != nil, f.Municipalities)
	say("partner", f.PartnerID != nil, deref(f.PartnerID))
	say("role", f.PartnerRole != nil, deref(f.PartnerRole))
	say("from", f.FromYear != nil, deref(f.FromYear))
	say("to", f.ToYear != nil, deref(f.ToYear))
	say("text", f.Text != nil, deref(f.Text))
	return name
}

func deref[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// order is the latest first. What is not published has no such time, and the time it was saved stands in.
func (f Filter) order() []page.Column {
	latest := "i.updated_at"
	if f.State == Published {
		latest = "i.published_at"
	}
	return []page.Column{{SQL: latest, Cast: "timestamptz", Desc: true}, {SQL: "i.id", Cast: "bigint", Desc: true}}
}

// keys gives what a row is ordered by; see order.
func (f Filter) keys(i *Initiative) []string {
	if f.State == Published {
		return []string{page.Time(*i.PublishedAt), page.Int(i.ID)}
	}
	return []string{page.Time(i.UpdatedAt), page.Int(i.ID)}
}

// conditions is a filter as SQL, in parts so that facets can leave one out. args are what all of them take together.
type conditions struct {
	seen  string   // who may see it, and the state; for initiatives i or facets f, by alias
	each  []string // by facet, see the constants; empty where nothing is asked
	other string   // what no facet is made of
	args  []any

	partner, role string // where the arguments are, empty for none
}

// The facets, in the order of conditions.each.
const (
	byTopic = iota
	byStatus
	byCounty
	byMunicipality
	byPartner
	byRole
	byYear
	facets
)

// add gives an argument its place.
func (c *conditions) add(v any) string {
	c.args = append(c.args, v)
	return fmt.Sprintf("$%d", len(c.args))
}

// among is the condition that a column has one of some values. By one value an index is entered in the order of the rest of it.
func among[T any](c *conditions, column string, values []T) string {
	if len(values) == 1 {
		return column + " = " + c.add(values[0])
	}
	return column + " = any(" + c.add(pq.Array(values)) + ")"
}

// split makes the conditions on rows of initiative_facets f.
func (f Filter) split(v account.Viewer) conditions {
	c := conditions{each: make([]string, facets), other: "true"}
	if f.State == Published {
		c.seen = "f.state = 'PUBLISHED'"
	} else {
		c.seen = fmt.Sprintf("f.state = %s and (%s::boolean or f.created_by = %s)", c.add(f.State), c.add(v.May(account.Publish)), c.add(v.ID))
	}
	if f.Topic != nil { // a row has the topics above its own
		c.each[byTopic] = "f.topic_ids && array(select id from topics where slug = " + c.add(postgres.Sought(*f.Topic)) + ")"
	}
	var statuses []string
	if f.Status != nil {
		statuses = append(statuses, "f.status = "+c.add(*f.Status))
	}
	if f.Statuses != nil {
		statuses = append(statuses, among(&c, "f.status", f.Statuses))
	}
	c.each[byStatus] = strings.Join(statuses, " and ")
	if f.Counties != nil {
		c.each[byCounty] = among(&c, "f.county_code", sought(f.Counties))
	}
	if f.Municipalities != nil {
		c.each[byMunicipality] = "f.municipality_code in (select coalesce(replaced_by, code) from municipalities where code = any(" + c.add(pq.Array(sought(f.Municipalities))) + "))"
	}
	var partner, role string
	if f.PartnerID != nil {
		partner = c.add(*f.PartnerID) + "::bigint"
		c.each[byPartner] = "f.partner_ids @> array[" + partner + "]"
	}
	if f.PartnerRole != nil {
		role = c.add(*f.PartnerRole) + "::text"
		c.each[byRole] = "f.partner_roles @> array[" + role + "]"
	}
	if partner != "" && role != "" { // that one in that role, which is one condition and not two
		c.each[byPartner] += " and exists (select from unnest(f.partner_ids, f.partner_roles) p(id, role) where p.id = " + partner + " and p.role = " + role + ")"
		c.each[byRole] = ""
	}
	c.partner, c.role = partner, role
	var years []string
	if f.FromYear != nil {
		years = append(years, "f.began is not null and coalesce(f.ended, 9999) >= "+c.add(*f.FromYear)+"::int")
	}
	if f.ToYear != nil {
		years = append(years, "f.began <= "+c.add(*f.ToYear)+"::int")
	}
	c.each[byYear] = strings.Join(years, " and ")
	if f.Text != nil && strings.TrimSpace(*f.Text) != "" {
		c.other = "f.words @@ websearch_to_tsquery('norwegian', " + c.add(postgres.Sought(*f.Text)) + ")"
	}
	return c
}

func sought(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = postgres.Sought(s)
	}
	return out
}

// condition is what the rows of a list of initiatives i have in common, with its arguments.
func (f Filter) condition(v account.Viewer) (string, []any) {
	c := f.split(v)
	parts := []string{strings.ReplaceAll(c.seen, "f.", "i.")} // as the indexes say it
	var onFacets []string
	for at, e := range append(c.each, c.other) {
		switch {
		case e == "" || e == "true":
		case at == byStatus || at == byCounty || at == byMunicipality:
			parts = append(parts, strings.ReplaceAll(e, "f.", "i."))
		default:
			onFacets = append(onFacets, e)
		}
	}
	if len(onFacets) > 0 {
		parts = append(parts, "exists (select from initiative_facets f where f.initiative_id = i.id and "+strings.Join(onFacets, " and ")+")")
	}
	return strings.Join(parts, " and "), c.args
}
