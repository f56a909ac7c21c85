package initiative

import (
	"context"
	"fmt"
	"strings"

	"github.com/lib/pq"

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

// Facets counts what readers may see in memory, whatever the filter, and reads the names of what is told. The numbers are
// remembered until any of it changes, which a small statement tells. What is not published is counted in one statement, over one
// table with a narrow row for each initiative. The answer is shared: it must not be changed.
func (s *Service) Facets(ctx context.Context, viewer account.Viewer, filter *Filter) (*Facets, error) {
	if filter == nil {
		filter = &Filter{State: Published}
	}
	if err := filter.check(); err != nil {
		return nil, err
	}
	if filter.State != Published {
		return s.count(ctx, viewer, filter)
	}
	s.tally.mu.Lock()
	defer s.tally.mu.Unlock()
	if err := s.tally.follow(ctx, s.DB); err != nil {
		return nil, err
	}
	if known, ok := s.tally.answered.Get(filter.name()); ok {
		return known, nil
	}
	w, err := s.tally.want(ctx, s.DB, filter)
	if err != nil {
		return nil, named(err, "facets of initiatives")
	}
	total, counts := s.tally.count(w)
	rows, err := s.labelled(ctx, counts)
	if err != nil {
		return nil, named(err, "facets of initiatives")
	}
	found, err := sorted(append(rows, Facet{Kind: "total", Count: total}))
	if err == nil {
		s.tally.answered.Add(filter.name(), found)
	}
	return found, err
}

// total says how many published initiatives meet a filter.
func (s *Service) total(ctx context.Context, filter *Filter) (int, error) {
	s.tally.mu.Lock()
	defer s.tally.mu.Unlock()
	if err := s.tally.follow(ctx, s.DB); err != nil {
		return 0, err
	}
	if known, ok := s.tally.answered.Get(filter.name()); ok {
		return known.TotalCount, nil
	}
	w, err := s.tally.want(ctx, s.DB, filter)
	if err != nil {
		return 0, named(err, "initiatives")
	}
	return s.tally.total(w), nil
}

// labelled gives values their names, in the order in which they are told. A topic goes into the filter by its slug.
func (s *Service) labelled(ctx context.Context, counts []countOf) ([]Facet, error) {
	kinds, values, n := make([]string, len(counts)), make([]string, len(counts)), make([]int64, len(counts))
	for i, c := range counts {
		kinds[i], values[i], n[i] = c.kind, c.value, c.n
	}
	const query = `
		with f as materialized (select * from unnest($1::text[], $2::text[], $3::bigint[]) f(kind, key, n))
		select kind, l.value, l.label, f.n
		from f join (
			select 'topic' as kind, id::text as key, slug as value, name_nb as label from topics where id = any(array(select key::bigint from f where kind = 'topic'))
			union all
			select 'partner', id::text, id::text, name from organisations where id = any(array(select key::bigint from f where kind = 'partner'))
			union all
			select 'county', code, code, name from counties where code = any(array(select key from f where kind = 'county'))
			union all
			select 'municipality', code, code, name from municipalities where code = any(array(select key from f where kind = 'municipality'))
			union all
			select kind, key, key, key from f where kind in ('status', 'role', 'year')
		) l using (kind, key)
		order by kind, f.n desc, l.label`
	var rows []Facet
	err := s.DB.SelectContext(ctx, &rows, query, pq.Array(kinds), pq.Array(values), pq.Array(n))
	return rows, err
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

// count counts what is not for readers.
func (s *Service) count(ctx context.Context, viewer account.Viewer, filter *Filter) (*Facets, error) {
	c := filter.split(viewer)
	var rows []Facet
	if err := s.DB.SelectContext(ctx, &rows, c.counting(), c.args...); err != nil {
		return nil, named(err, "facets of initiatives")
	}
	return sorted(rows)
}

// sorted puts rows where they belong.
func sorted(rows []Facet) (*Facets, error) {
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
