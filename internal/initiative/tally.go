package initiative

import (
	"context"
	"strconv"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

// tally is what published initiatives are counted by, in memory: a few numbers for each. It follows the table initiative_facets
// by the changes that triggers note there. The zero tally is empty and ready.
type tally struct {
	mu       sync.Mutex
	heard    string                      // how many changes there were and which was the last
	known    map[int64]bool              // the changes that have been taken in
	rows     []row                       // in no order
	place    map[int64]int               // of each initiative in rows
	values   [kinds]numbering            // of all rows there have been
	answered *lru.Cache[string, *Facets] // since the last change
}

// keptFacets is how many filters' numbers a server remembers.
const keptFacets = 1000

// byHeld is no facet: it is who holds which role, as an id and a role with a space between.
const (
	byHeld = facets + iota
	kinds
)

// row is one initiative. Values are numbered; those of one kind stand together and end where ends says.
type row struct {
	id           int64
	began, ended int32 // years; 0 where none is said
	values       []uint32
	ends         [kinds]uint16
}

func (r *row) of(kind int) []uint32 {
	from := uint16(0)
	if kind > 0 {
		from = r.ends[kind-1]
	}
	return r.values[from:r.ends[kind]]
}

// numbering gives each value of a kind a small number.
type numbering struct {
	numbers map[string]uint32
	values  []string
}

func (n *numbering) number(value string) uint32 {
	if known, ok := n.numbers[value]; ok {
		return known
	}
	if n.numbers == nil {
		n.numbers = map[string]uint32{}
	}
	next := uint32(len(n.values)) //nolint:gosec // there are fewer
	n.numbers[value], n.values = next, append(n.values, value)
	return next
}

// follow takes in what has changed since it was last called. Changes are asked for first: what changes meanwhile is read twice.
func (t *tally) follow(ctx context.Context, db *sqlx.DB) error {
	var heard string
	const latest = `select count(*) || ' ' || coalesce(max(id), 0) from initiative_facet_changes`
	if err := db.GetContext(ctx, &heard, latest); err != nil {
		return named(err, "changes of initiatives")
	}
	if t.place != nil && heard == t.heard {
		return nil
	}
	var changes []struct {
		ID      int64
		Changed pq.Int64Array
	}
	if err := db.SelectContext(ctx, &changes, `select id, changed from initiative_facet_changes`); err != nil {
		return named(err, "changes of initiatives")
	}
	known, all := make(map[int64]bool, len(changes)), t.place == nil
	var ids []int64
	for _, c := range changes {
		known[c.ID] = true
		if !t.known[c.ID] {
			all = all || c.Changed == nil
			ids = append(ids, c.Changed...)
		}
	}
	var found []narrow
	read := `
		select initiative_id, status, county_code, municipality_code, began, ended, topic_ids::text[] as topics,
			partner_ids::text[] as holders, partner_roles as held, partners::text[] as partners, roles
		from initiative_facets where state = 'PUBLISHED'`
	args := []any{}
	if !all {
		read += ` and initiative_id = any($1)`
		args = append(args, pq.Array(ids))
	}
	if all || len(ids) > 0 {
		if err := db.SelectContext(ctx, &found, read, args...); err != nil {
			return named(err, "what initiatives are counted by")
		}
	}
	if all {
		t.rows, t.values, t.place = nil, [kinds]numbering{}, map[int64]int{}
	}
	for _, id := range ids {
		t.remove(id)
	}
	for _, n := range found {
		t.add(n)
	}
	t.heard, t.known = heard, known
	t.answered, _ = lru.New[string, *Facets](keptFacets) // it fails only for a size below one
	return nil
}

// narrow is a row of initiative_facets.
type narrow struct {
	ID           int64   `db:"initiative_id"`
	Status       string  `db:"status"`
	County       *string `db:"county_code"`
	Municipality *string `db:"municipality_code"`
	Began        *int32  `db:"began"`
	Ended        *int32  `db:"ended"`

	Topics   pq.StringArray `db:"topics"`
	Holders  pq.StringArray `db:"holders"` // beside
	Held     pq.StringArray `db:"held"`    // each other
	Partners pq.StringArray `db:"partners"`
	Roles    pq.StringArray `db:"roles"`
}

func (t *tally) add(n narrow) {
	t.remove(n.ID)
	r := row{id: n.ID, began: deref(n.Began), ended: deref(n.Ended)}
	all := [kinds][]string{byTopic: n.Topics, byStatus: {n.Status}, byPartner: n.Partners, byRole: n.Roles}
	if n.County != nil {
		all[byCounty] = []string{*n.County}
	}
	if n.Municipality != nil {
		all[byMunicipality] = []string{*n.Municipality}
	}
	if n.Began != nil {
		all[byYear] = []string{strconv.Itoa(int(*n.Began))}
	}
	for i, holder := range n.Holders {
		all[byHeld] = append(all[byHeld], holder+" "+n.Held[i])
	}
	many := 0
	for _, values := range all {
		many += len(values)
	}
	r.values = make([]uint32, 0, many)
	for kind, values := range all {
		for _, v := range values {
			r.values = append(r.values, t.values[kind].number(v))
		}
		r.ends[kind] = uint16(len(r.values)) //nolint:gosec // an initiative has some dozens
	}
	t.place[n.ID] = len(t.rows)
	t.rows = append(t.rows, r)
}

// remove forgets an initiative, if it is there. The last row takes its place.
func (t *tally) remove(id int64) {
	at, ok := t.place[id]
	if !ok {
		return
	}
	last := len(t.rows) - 1
	t.rows[at] = t.rows[last]
	t.place[t.rows[at].id] = at
	t.rows = t.rows[:last]
	delete(t.place, id)
}
