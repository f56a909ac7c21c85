package search

import (
	"fmt"
	"strings"

	"github.com/lib/pq"
)

// quest is what is looked for, and where: in which stretches of time of which types.
type quest struct {
	condition   string   // the tsquery that all hits meet; "" where nothing is sought
	kinds       []string // that have documents
	types, eras []string // of each stretch
	pairs       []int64  // of words, all of which every hit has
	either      [][]int64
}

// quested is a condition in all stretches of some types.
func quested(m meaning, how, condition string, types []Type) quest {
	q := quest{condition: condition}
	for _, t := range types {
		of, any := m.ages[t]
		if !any {
			continue
		}
		q.kinds = append(q.kinds, string(t))
		for _, eras := range of.stretches() {
			q.types, q.eras = append(q.types, string(t)), append(q.eras, arrayOf(eras))
		}
	}
	if how == "all" {
		q.pairs, q.either = m.paired()
	}
	return q
}

func arrayOf(numbers []int64) string {
	v, _ := pq.Int64Array(numbers).Value()
	return fmt.Sprint(v)
}

// paired says which pairs of words everything has that meets all demands, and of which it has one.
func (m meaning) paired() (all []int64, either [][]int64) {
	words := map[int]bool{}
	for _, demand := range m.senseIn {
		words[demand] = true
	}
	phrases := map[int][]int{}
	var order []int
	for i, demand := range m.phraseIn {
		if len(m.pairs[i]) == 0 {
			words[demand] = true
		}
		if len(phrases[demand]) == 0 {
			order = append(order, demand)
		}
		phrases[demand] = append(phrases[demand], i)
	}
	for _, demand := range order {
		switch of := phrases[demand]; {
		case words[demand]: // one word will do
		case len(of) == 1:
			all = append(all, m.pairs[of[0]]...)
		default:
			var one []int64
			for _, i := range of {
				one = append(one, m.pairs[i][0])
			}
			either = append(either, one)
		}
	}
	return all, either
}

// args are the values of the first parameters of a statement that looks for q.
func (q quest) args() []any {
	out := []any{pq.Array(q.types), pq.Array(q.eras), pq.Array(q.kinds), q.condition}
	if len(q.pairs) > 0 {
		out = append(out, pq.Array(q.pairs))
	}
	for _, pairs := range q.either {
		out = append(out, pq.Array(pairs))
	}
	return out
}

// stretches is the SQL for all stretches, each type's newest first, with what is sought in them. Values are hidden from the planner
// in subqueries: whatever is sought, the best plan is the one by the index of eras and words, and it is kept.
const stretches = `stretches as materialized (
			select s.kind, s.eras::int[], (select $4::tsquery) as words
			from unnest((select $1::text[]), (select $2::text[])) with ordinality s(kind, eras, place)
			order by s.place
		)`

// among is the SQL for the newest of one type, as many as there are up to a number. A column is what must meet the condition: one
// stretch after the other is asked, by an index that knows era and words, and no more once there are enough.
func (q quest) among(kind, column string, many int) string {
	var pairs strings.Builder
	next := 5
	add := func(operator string) {
		where := "" // in titles and ledes pairs have other numbers
		if column == "head" {
			where = " + 1048576"
		}
		fmt.Fprintf(&pairs, ` and d.pairs %s (select array_agg(pair%s) from unnest($%d::int[]) pair)`, operator, where, next)
		next++
	}
	if len(q.pairs) > 0 {
		add("@>")
	}
	for range q.either {
		add("&&")
	}
	return fmt.Sprintf(`
				select d.kind, d.ref, d.at
				from stretches s cross join lateral (
					select d.kind, d.ref, d.at from search_documents d
					where d.kind = s.kind and d.eras && s.eras and d.%s @@ s.words%s
					order by d.at desc, d.ref desc
				) d
				where s.kind = %s
				limit %d`, column, pairs.String(), kind, many)
}

// newest is the SQL for the newest of all types.
func (q quest) newest(column string, many int) string {
	return fmt.Sprintf(`(
				select d.kind, d.ref from unnest((select $3::text[])) k(kind) cross join lateral (%s) d
				order by d.at desc, d.ref desc limit %d)`, q.among("k.kind", column, many), many)
}
