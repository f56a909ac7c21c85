package initiative

import (
	"context"
	"fmt"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/gid"
)

// Facet is a choice within a filter, and how many initiatives there would be with it.
type Facet struct {
	Kind  string `db:"kind"`
	Value string `db:"value"` // what goes into the filter
	Label string `db:"label"`
	Count int    `db:"n"`
}

// Facets are the choices there are for a list of initiatives. Each kind is counted by all of the filter but its own part, so
// that one sees what another choice would give.
type Facets struct {
	TotalCount                                                                int // with the whole filter
	Topics, Statuses, Counties, Municipalities, Partners, PartnerRoles, Years []Facet
}

// maxFacets is how many choices of a kind are told, those with the most initiatives first.
const maxFacets = 50

// keptFacets is how many filters' numbers a server remembers.
const keptFacets = 1000

// counted is what was counted when the changes stood so.
type counted struct {
	changes string
	facets  *Facets
}

// Facets counts in one statement, over one table with a narrow row for each initiative. What readers may see is remembered
// until any of it changes, which a smaller statement tells. The answer is shared: it must not be changed.
func (s *Service) Facets(ctx context.Context, viewer account.Viewer, filter *Filter) (*Facets, error) {
	if filter == nil {
		filter = &Filter{State: Published}
	}
	if filter.State != Published {
		return s.count(ctx, viewer, filter)
	}
	s.remember.Do(func() { s.facets, _ = lru.New[string, counted](keptFacets) }) // it fails only for a size below one
	var changes string                                                           // asked first: what changes meanwhile is counted again next time
	const latest = `select count(*) || ' ' || coalesce(max(id), 0) from initiative_facet_changes`
	if err := s.DB.GetContext(ctx, &changes, latest); err != nil {
		return nil, named(err, "changes of facets")
	}
	if known, ok := s.facets.Get(filter.name()); ok && known.changes == changes {
		return known.facets, nil
	}
	found, err := s.count(ctx, viewer, filter)
	if err == nil {
		s.facets.Add(filter.name(), counted{changes, found})
	}
	return found, err
}

// Fold replaces the changes there have been by one, once there are many. Run it now and then.
func (s *Service) Fold(ctx context.Context) error {
	const fold = `
		with many as (select from initiative_facet_changes having count(*) > 500),
		old as (delete from initiative_facet_changes where exists (select from many))
		insert into initiative_facet_changes select from many`
	_, err := s.DB.ExecContext(ctx, fold)
	return named(err, "changes of facets")
}

func (s *Service) count(ctx context.Context, viewer account.Viewer, filter *Filter) (*Facets, error) {
	if err := filter.check(); err != nil {
		return nil, err
	}
	c := filter.split(viewer)
	var rows []Facet
	if err := s.DB.SelectContext(ctx, &rows, c.counting(), c.args...); err != nil {
		return nil, named(err, "facets of initiatives")
	}
	out := &Facets{}
	for _, kind := range []*[]Facet{&out.Topics, &out.Statuses, &out.Counties, &out.Municipalities, &out.Partners, &out.PartnerRoles, &out.Years} {
		*kind = []Facet{}
	}
	for _, r := range rows {
		switch r.Kind {
		case "total":
			out.TotalCount = r.Count
		case "topic":
			out.Topics = append(out.Topics, r)
		case "status":
			out.Statuses = append(out.Statuses, r)
		case "county":
			out.Counties = append(out.Counties, r)
		case "municipality":
			out.Municipalities = append(out.Municipalities, r)
		case "partner":
			var id directory.OrganisationID
			if _, err := fmt.Sscan(r.Value, &id); err != nil {
				return nil, err
			}
			r.Value = gid.ID{Type: "Organisation", Key: int64(id)}.String()
			out.Partners = append(out.Partners, r)
		case "role":
			out.PartnerRoles = append(out.PartnerRoles, r)
		case "year":
			out.Years = append(out.Years, r)
		}
	}
	return out, nil
}

// counting is the statement. Rows that fail two parts of the filter count for no facet and are left out at once; of the rest
// it is known which part, if any, they fail.
func (c *conditions) counting() string {
	var fails, columns []string
	for i, e := range c.each {
		if e == "" {
			continue
		}
		fails = append(fails, fmt.Sprintf("case when %s then 0 else 1 end", e))
		columns = append(columns, fmt.Sprintf("when not coalesce((%s), false) then %d", e, i))
	}
	one, failed := "true", "-1"
	if len(fails) > 0 {
		one = strings.Join(fails, " + ") + " <= 1"
		failed = "case " + strings.Join(columns, " ") + " else -1 end"
	}
	// A partner counts in the role that is asked for, and a role for the partner that is asked for.
	partners, held := "rows, unnest(partners) p(id)", "rows, unnest(roles) p(role)"
	const pairs = "rows cross join lateral (select * from unnest(partner_ids, partner_roles) p(id, role) where "
	if c.role != "" {
		partners = pairs + "p.role = " + c.role + ") p"
	}
	if c.partner != "" {
		held = pairs + "p.id = " + c.partner + ") p"
	}
	roles := byRole
	if c.role != "" && c.partner != "" {
		roles = byPartner // where both are asked for together
	}
	kind := func(at, failing int, name, value, label, from, where string) string {
		return fmt.Sprintf(`
		select '%s', %s, %s, n
		from (select %s as value, count(*) as n from %s where failed in (-1, %d) and %s group by 1 order by 2 desc, 1 limit %d) x %s`, name, shown[at], label, value, from, failing, where, maxFacets, joined[at])
	}
	return `
	with rows as materialized (
		select f.status, f.county_code, f.municipality_code, f.began, f.topic_ids, f.partner_ids, f.partner_roles, f.partners, f.roles, ` + failed + ` as failed
		from initiative_facets f
		where ` + c.seen + ` and ` + c.other + ` and ` + one + `
	)
	select 'total' as kind, '' as value, '' as label, count(*) as n from rows where failed = -1
	union all` + strings.Join([]string{
		kind(byTopic, byTopic, "topic", "t", "t.label", "rows, unnest(topic_ids) t", "true"),
		kind(byStatus, byStatus, "status", "status", "x.value", "rows", "true"),
		kind(byCounty, byCounty, "county", "county_code", "t.name", "rows", "county_code is not null"),
		kind(byMunicipality, byMunicipality, "municipality", "municipality_code", "t.name", "rows", "municipality_code is not null"),
		kind(byPartner, byPartner, "partner", "p.id", "t.name", partners, "true"),
		kind(byRole, roles, "role", "p.role", "x.value", held, "true"),
		kind(byYear, byYear, "year", "began", "x.value::text", "rows", "began is not null"),
	}, " union all") + `
	order by kind, n desc, label`
}

// shown is what goes into the filter.
var shown = [facets]string{"t.slug", "x.value", "x.value", "x.value", "x.value::text", "x.value", "x.value::text"}

// joined brings the names of what is counted; a topic goes into the filter by its slug.
var joined = [facets]string{
	byTopic:        "join lateral (select name_nb as label, slug from topics where id = x.value) t on true",
	byCounty:       "join counties t on t.code = x.value",
	byMunicipality: "join municipalities t on t.code = x.value",
	byPartner:      "join organisations t on t.id = x.value",
}
