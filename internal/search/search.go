// Package search finds articles, initiatives, organisations, people and topics by what readers type. It knows only what
// everyone may see: what is not public is not in its index.
package search

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/page"
	"innomag/internal/siblings"
)

// Service is the room's door.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
}

// Type is what a hit can be.
type Type string

// The types, as they are named to clients and in the index.
const (
	Article      Type = "ARTICLE"
	Initiative   Type = "INITIATIVE"
	Organisation Type = "ORGANISATION"
	Person       Type = "PERSON"
	Topic        Type = "TOPIC"
)

// Types are all types, in the order in which they are counted.
var Types = []Type{Article, Initiative, Organisation, Person, Topic}

// Node is what was found: an article, an initiative, an organisation, a person or a topic. Who joins rooms sets it.
type Node any

// Hit is one thing that was found.
type Hit struct {
	siblings.Member[*Hit]

	Type  Type   `db:"kind"`
	Ref   int64  `db:"ref"` // its id
	Score string `db:"score"`

	Node Node `db:"-"`

	matches string // the tsquery whose words are highlighted
}

// Edge is a hit in a list.
type Edge = page.Edge[*Hit]

// Results are a page of hits, the best first.
type Results struct {
	*page.Connection[*Hit]
	Suggestion *string // the query as it was probably meant, nil when its words are known
	Partial    bool    // nothing has all words; these have some

	counts func(ctx context.Context) ([]Count, error)
	wanted []Type
}

// Count is how many hits of a type there are.
type Count struct {
	Type  Type
	Count int
}

const (
	// candidates is how many of the newest that match anywhere are ranked, topCandidates how many of the newest that match in
	// title or lede.
	candidates    = 400
	topCandidates = 100
	// countedTo is how far the hits of one type are counted.
	countedTo = 1000
)

// Counts gives how many hits each type has, counted up to 1 000 each, whatever types the page was restricted to.
func (r *Results) Counts(ctx context.Context) ([]Count, error) { return r.counts(ctx) }

// TotalCount is how many hits there are of the types asked for, counted up to 1 000 of each.
func (r *Results) TotalCount(ctx context.Context) (int, error) {
	counts, err := r.counts(ctx)
	n := 0
	for _, c := range counts {
		if slices.Contains(r.wanted, c.Type) {
			n += c.Count
		}
	}
	return n, err
}

// Search gives a page of what a query finds among types, all of them when none is named. Every text is a query: at most 200
// letters and 12 words of it are read, and one that says nothing finds nothing. Nodes are left to be set.
// It fails as BadUserInput for pages that are none.
func (s *Service) Search(ctx context.Context, query string, types []Type, args page.Args) (*Results, error) {
	wanted := slices.Clone(types)
	slices.Sort(wanted)
	if wanted = slices.Compact(wanted); len(wanted) == 0 {
		wanted = Types
	}
	a := read(query)
	attempts := []string{"all", "most", "any"}
	requests := make([]page.Request, len(attempts))
	var refused error
	place := -1 // the attempt that a cursor belongs to
	for i, how := range attempts {
		var err error
		if requests[i], err = list(how, query, wanted).Request(s.Cursors, args); err == nil && place < 0 {
			place = i
		} else if err != nil && i == 0 {
			refused = err
		}
	}
	if place < 0 {
		return nil, refused
	}
	m, err := understand(ctx, s.DB, a)
	if err != nil {
		return nil, fmt.Errorf("understanding a query: %w", err)
	}
	r := &Results{wanted: wanted}
	if m.suggestion != "" {
		r.Suggestion = &m.suggestion
	}
	var hits []*Hit
	condition := ""
	for ; place < len(attempts); place++ {
		if condition = m.condition(attempts[place]); condition == "" {
			continue
		}
		if hits, err = s.ranked(ctx, m, quested(m, attempts[place], condition, wanted), requests[place]); err != nil {
			return nil, fmt.Errorf("searching: %w", err)
		}
		if len(hits) > 0 || args.HasCursor() {
			break
		}
	}
	place = min(place, len(attempts)-1)
	r.Partial = place > 0 && len(hits) > 0
	for _, h := range hits {
		h.matches = m.words()
	}
	siblings.Introduce(hits)
	r.counts = s.counter(quested(m, attempts[place], condition, Types))
	r.Connection = page.Connect(requests[place], hits, keyOf, r.TotalCount)
	return r, nil
}

// list is the list that a cursor belongs to.
func list(how, query string, types []Type) page.List {
	return page.List{Name: fmt.Sprintf("search %s %v %q", how, types, query), Order: []page.Column{
		{SQL: "r.score", Cast: "numeric", Desc: true},
		{SQL: "r.kind", Cast: "text", Desc: true},
		{SQL: "r.ref", Cast: "bigint", Desc: true},
	}}
}

func keyOf(h *Hit) []string { return []string{h.Score, string(h.Type), page.Int(h.Ref)} }

// condition is the tsquery that hits meet: all words, all but one of them, or any. It is "" where that asks for nothing, or for
// the same as before.
func (m meaning) condition(how string) string {
	parts := m.demands()
	if len(parts) == 0 {
		return ""
	}
	var sought string
	switch {
	case how == "all":
		sought = allOf(parts)
	case how == "most" && len(parts) > 2:
		var but []string
		for i := range parts {
			but = append(but, allOf(slices.Delete(slices.Clone(parts), i, i+1)))
		}
		sought = anyOf(but)
	case how == "any" && len(parts) > 1:
		sought = anyOf(parts)
	default:
		return ""
	}
	return allOf(append([]string{sought}, m.without...))
}

// words is the tsquery of every word that makes a hit.
func (m meaning) words() string {
	parts := slices.Clone(m.phrases)
	for _, s := range m.senses {
		parts = append(parts, s.anything())
	}
	return anyOf(parts)
}

// ranked gives the best of those that are sought. What is ranked is bounded: the newest that have it in their title or lede, and
// the newest that have it anywhere. So a word that half of all articles have costs what a rarer one does.
func (s *Service) ranked(ctx context.Context, m meaning, q quest, r page.Request) ([]*Hit, error) {
	var queries []string
	var sizes []int64
	var weights []float64
	weighed := func(parts []string, weight float64) {
		if len(parts) > 0 {
			queries, sizes, weights = append(queries, anyOf(parts)), append(sizes, int64(len(parts))), append(weights, weight)
		}
	}
	for _, p := range m.phrases {
		weighed([]string{p}, 1)
	}
	for _, g := range m.senses {
		exact := make([]string, len(g.exact))
		for i, lexeme := range g.exact {
			exact[i] = literal(lexeme)
		}
		weighed(exact, 1)
		weighed(g.loose, 0.3)
	}
	known := q.args()
	n := len(known)
	known = append(known, pq.Array(queries), pq.Array(sizes), pq.Array(weights), m.plain)
	where, orderAndLimit, values := r.SQL(len(known))
	query := fmt.Sprintf(`
		with `+stretches+`,
		asked as materialized (select search_fold($%[4]d) as name, phraseto_tsquery('norwegian', search_lower($%[4]d)) as words),
		found as (
			`+q.newest("head", topCandidates)+`
			union
			`+q.newest("vector", candidates)+`
		),
		weighed as materialized (
			select d.*
			from found f cross join lateral (
				select d.kind, d.ref, d.at, d.name, setweight(d.vector, 'D', '{}'::text[]) as vector -- unpacked once: nothing is weighed anew
				from search_documents d where d.kind = f.kind and d.ref = f.ref limit 1
			) d
		),
		r as materialized (
			select kind, ref, round((
				(select sum(w.weight * least(1.2, w.size * ts_rank('{0.1, 0.2, 0.45, 1}', vector, w.query)))
				from unnest($%[1]d::tsquery[], $%[2]d::int[], $%[3]d::float8[]) w(query, size, weight))
				+ case when weighed.vector @@ asked.words then 0.3 else 0 end
				+ case when weighed.name = asked.name then 1 when starts_with(weighed.name, asked.name || ' ') then 0.25 else 0 end
				+ extract(epoch from at) / 1e11 -- the newer of two alike
			)::numeric, 6) as score
			from weighed, asked
		)
		select r.kind, r.ref, r.score from r where `, n+1, n+2, n+3, n+4) + where + ` ` + orderAndLimit
	var hits []*Hit
	err := s.DB.SelectContext(ctx, &hits, query, append(known, values...)...)
	return hits, err
}

// counter counts hits by type, once.
func (s *Service) counter(q quest) func(ctx context.Context) ([]Count, error) {
	var once sync.Once
	var counts []Count
	var err error
	return func(ctx context.Context) ([]Count, error) {
		once.Do(func() { counts, err = s.count(ctx, q) })
		return counts, err
	}
}

func (s *Service) count(ctx context.Context, q quest) ([]Count, error) {
	counts := make([]Count, len(Types))
	for i, t := range Types {
		counts[i].Type = t
	}
	if q.condition == "" {
		return counts, nil
	}
	var found []Count
	query := `
		with ` + stretches + `
		select k.kind as type, count(*) from unnest((select $3::text[])) k(kind) cross join lateral (` + q.among("k.kind", "vector", countedTo) + `) d
		group by k.kind`
	if err := s.DB.SelectContext(ctx, &found, query, q.args()...); err != nil {
		return nil, fmt.Errorf("counting hits: %w", err)
	}
	for _, f := range found {
		for i := range counts {
			if counts[i].Type == f.Type {
				counts[i].Count = f.Count
			}
		}
	}
	return counts, nil
}
