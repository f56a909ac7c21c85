package initiative

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// demand is one condition of a filter: a row has one of some values of a kind. That others are counted by of is what a facet
// leaves out.
type demand struct {
	of, kind int
	values   []uint32
}

// wanted is a filter in the tally's numbers.
type wanted struct {
	parts         []demand
	from, to      *int
	found         map[int64]bool // by words; nil where none are sought
	partner, role string
}

// want puts a filter into numbers. What goes by other names, and words, are looked up in one statement.
func (t *tally) want(ctx context.Context, db *sqlx.DB, f *Filter) (*wanted, error) {
	w := &wanted{from: f.FromYear, to: f.ToYear}
	add := func(of, kind int, values ...string) {
		p := demand{of: of, kind: kind}
		for _, v := range values {
			if number, ok := t.values[kind].numbers[v]; ok {
				p.values = append(p.values, number)
			}
		}
		w.parts = append(w.parts, p)
	}
	words := f.Text != nil && strings.TrimSpace(*f.Text) != ""
	if f.Topic != nil || f.Municipalities != nil || words {
		var named struct {
			Topics, Places pq.StringArray
			Found          pq.Int64Array
		}
		const look = `
			select array(select id::text from topics where slug = $1) as topics,
				array(select coalesce(replaced_by, code) from municipalities where code = any($2)) as places,
				array(select initiative_id from initiative_facets
					where $3 and state = 'PUBLISHED' and words @@ websearch_to_tsquery('norwegian', $4)) as found`
		if err := db.GetContext(ctx, &named, look, postgres.Sought(deref(f.Topic)), pq.Array(sought(f.Municipalities)), words, postgres.Sought(deref(f.Text))); err != nil {
			return nil, err
		}
		if f.Topic != nil {
			add(byTopic, byTopic, named.Topics...)
		}
		if f.Municipalities != nil {
			add(byMunicipality, byMunicipality, named.Places...)
		}
		if words {
			w.found = make(map[int64]bool, len(named.Found))
			for _, id := range named.Found {
				w.found[id] = true
			}
		}
	}
	if f.Status != nil {
		add(byStatus, byStatus, string(*f.Status))
	}
	if f.Statuses != nil {
		statuses := make([]string, len(f.Statuses))
		for i, s := range f.Statuses {
			statuses[i] = string(s)
		}
		add(byStatus, byStatus, statuses...)
	}
	if f.Counties != nil {
		add(byCounty, byCounty, sought(f.Counties)...)
	}
	if f.PartnerID != nil {
		w.partner = strconv.FormatInt(int64(*f.PartnerID), 10)
	}
	if f.PartnerRole != nil {
		w.role = string(*f.PartnerRole)
	}
	switch {
	case w.partner != "" && w.role != "": // that one in that role, which is one condition and not two
		add(byPartner, byHeld, w.partner+" "+w.role)
	case w.partner != "":
		add(byPartner, byPartner, w.partner)
	case w.role != "":
		add(byRole, byRole, w.role)
	}
	return w, nil
}

// What fails tells of a row.
const (
	nothing = -1 // it meets the whole filter
	several = -2 // parts of two kinds, or what no facet is made of
)

// fails gives the one kind of condition that a row does not meet.
func (w *wanted) fails(r *row) int {
	if w.found != nil && !w.found[r.id] {
		return several
	}
	failed := nothing
	if (w.from != nil || w.to != nil) && !w.during(r) {
		failed = byYear
	}
	for i := range w.parts {
		p := &w.parts[i]
		if failed == p.of || slices.ContainsFunc(r.of(p.kind), func(v uint32) bool { return slices.Contains(p.values, v) }) {
			continue
		}
		if failed != nothing {
			return several
		}
		failed = p.of
	}
	return failed
}

func (w *wanted) during(r *row) bool {
	if r.began == 0 || w.to != nil && int(r.began) > *w.to {
		return false
	}
	return w.from == nil || r.ended == 0 || int(r.ended) >= *w.from
}

// total says how many initiatives meet a filter.
func (t *tally) total(w *wanted) int {
	if len(w.parts) == 0 && w.found == nil && w.from == nil && w.to == nil {
		return len(t.rows)
	}
	n := 0
	for i := range t.rows {
		if w.fails(&t.rows[i]) == nothing {
			n++
		}
	}
	return n
}

// countOf is how often a value occurs.
type countOf struct {
	kind, value string
	n           int64
}

// count goes through all rows once and gives, of each kind, the values that most have. Each kind is counted by all of the filter
// but its own part: a row that fails one kind counts for that alone.
func (t *tally) count(w *wanted) (total int, out []countOf) {
	var n [kinds][]int64
	for kind := range n {
		n[kind] = make([]int64, len(t.values[kind].values))
	}
	failing := [kinds]int{byTopic, byStatus, byCounty, byMunicipality, byPartner, byRole, byYear, byPartner}
	if w.role != "" && w.partner != "" {
		failing[byRole] = byPartner // where both are asked for together
	}
	heldFor := func(kind int) bool { // counted over who holds what: in the role asked for, by the partner asked for
		return kind == byPartner && w.role != "" || kind == byRole && w.partner != ""
	}
	roles := n[byHeld]
	partners := make([]int64, len(roles))
	for i := range t.rows {
		r := &t.rows[i]
		failed := w.fails(r)
		switch failed {
		case several:
			continue
		case nothing:
			total++
		}
		for kind := range facets {
			if failed != nothing && failed != failing[kind] {
				continue
			}
			if !heldFor(kind) {
				for _, v := range r.of(kind) {
					n[kind][v]++
				}
				continue
			}
			into := roles
			if kind == byPartner {
				into = partners
			}
			for _, v := range r.of(byHeld) {
				into[v]++
			}
		}
	}
	for v, held := range t.values[byHeld].values {
		partner, role, _ := strings.Cut(held, " ")
		if w.role == role && partners[v] > 0 {
			n[byPartner][t.values[byPartner].numbers[partner]] += partners[v]
		}
		if w.partner == partner && roles[v] > 0 {
			n[byRole][t.values[byRole].numbers[role]] += roles[v]
		}
	}
	for kind := range facets {
		out = append(out, t.most(kind, n[kind])...)
	}
	return total, out
}

// names are what kinds are called in the rows that become facets.
var names = [facets]string{"topic", "status", "county", "municipality", "partner", "role", "year"}

// most gives the values of a kind that occur most often; of two that do so alike, the lesser.
func (t *tally) most(kind int, n []int64) []countOf {
	var out []countOf
	for v, many := range n {
		if many > 0 {
			out = append(out, countOf{names[kind], t.values[kind].values[v], many})
		}
	}
	slices.SortFunc(out, func(a, b countOf) int {
		byNumber := 0
		if kind == byTopic || kind == byPartner { // ids are numbers
			byNumber = cmp.Compare(len(a.value), len(b.value))
		}
		return cmp.Or(cmp.Compare(b.n, a.n), byNumber, cmp.Compare(a.value, b.value))
	})
	return out[:min(len(out), maxFacets)]
}
