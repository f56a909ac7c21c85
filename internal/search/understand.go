package search

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// How a word of the magazine answers to a word that was asked for, the best first.
const (
	itself   = 1 // a form of the same word
	alike    = 2 // the same word in other letters, in English, in the other Norwegian, or with its parts joined
	begun    = 3 // it begins so, and the word may not be finished
	compound = 4 // the word is a part of it
	parted   = 5 // it is a part of the word, and so is second
	misspelt = 6 // it is spelled nearly so
	lately   = 8 // no answer: when documents of the type that is named second were published, see ages
	together = 9 // words that must stand together, as a tsquery
	without  = 10
)

// answer is a word of the magazine that one of the asked words may mean.
type answer struct {
	N      int // which word, phrase or exclusion, from 0
	How    int
	Kept   bool   // it stands among the magazine's words
	Stem   string // the lexeme in search_documents
	Second string // with parted, the lexeme of the other part; with together, the pairs of words
}

// sense is what a word that was asked for may mean.
type sense struct {
	exact []string // lexemes
	loose []string // tsqueries
}

func (s sense) empty() bool { return len(s.exact)+len(s.loose) == 0 }

// anything is the tsquery of everything that the word may mean.
func (s sense) anything() string {
	all := make([]string, 0, len(s.exact)+len(s.loose))
	for _, lexeme := range s.exact {
		all = append(all, literal(lexeme))
	}
	return anyOf(append(all, s.loose...))
}

// meaning is a query as the magazine's own words answer it.
type meaning struct {
	senses     []sense  // one for each word that means something
	phrases    []string // tsqueries
	without    []string // tsqueries
	suggestion string
	plain      string // the words as they were asked for, one after the other

	senseIn, phraseIn []int // which demand each is of

	pairs [][]int64 // of each phrase, the pairs of words that what has it has, too
	ages  map[Type]ages
}

// demands are the tsqueries that must all be met.
func (m meaning) demands() []string {
	var of []int
	alternatives := map[int][]string{}
	add := func(demand int, query string) {
		if alternatives[demand] == nil {
			of = append(of, demand)
		}
		alternatives[demand] = append(alternatives[demand], query)
	}
	for i, p := range m.phrases {
		add(m.phraseIn[i], p)
	}
	for i, s := range m.senses {
		add(m.senseIn[i], s.anything())
	}
	out := make([]string, len(of))
	for i, demand := range of {
		out[i] = anyOf(alternatives[demand])
	}
	return out
}

// known finds the magazine's words for those asked for.
const known = `
	with asked as materialized (
		select n, how, grows, search_lower(w) as word, search_fold(w) as folded, search_stem(search_lower(w)) as stem,
			search_key(w) as key, (ts_lexize('english_stem', search_lower(w)))[1] as english
		from unnest((select $1::int[]), (select $2::text[]), (select $3::int[]), (select $4::boolean[])) a(n, w, how, grows)
		where how < 9
	)
	select n, how, false as kept, stem, '' as second from asked where how = 1 and stem is not null

	union
	select a.n, case when w.stem = a.stem then a.how else 2 end, true, w.stem, ''
	from asked a cross join lateral (
		(select stem from search_words where key = a.key limit 40)
		union all
		(select stem from search_words where english = a.english limit 40)
	) w
	where a.stem is not null

	union
	select a.n, 3, true, w.stem, ''
	from asked a cross join lateral (
		select stem from (
			select stem, folded from search_words where folded like a.folded || '%' limit 500
		) w
		order by length(folded), stem limit 40
	) w
	where a.grows and length(a.folded) > 1

	union
	select a.n, 4, true, w.stem, ''
	from asked a cross join lateral (
		select c.stem from (
			select w.stem, w.folded, strpos(w.folded, a.key) as place from search_words w
			where w.folded like '%' || a.key || '%' and w.key <> a.key
			limit 300
		) c
		cross join lateral (
			select left(c.folded, c.place - 1) as front, substr(c.folded, c.place + length(a.key)) as rest
		) p
		where case
			when c.place = 1 then exists (select from search_words r where r.key = any (array[
				search_key(p.rest), search_key(substr(p.rest, 2)), search_key(substr(p.rest, 3))]) and length(r.key) > 2)
			else length(p.rest) < 6 and length(p.front) > 2
				and exists (select from search_words r where r.key = any (array[search_key(p.front), search_key(left(p.front, -1))]))
			end
		order by length(c.folded), c.stem limit 40
	) w
	where a.how = 1 and a.stem is not null and length(a.key) > 3

	union
	select a.n, 5, true, l.stem, r.stem
	from asked a
	cross join lateral generate_series(4, length(a.folded) - 4) place
	cross join lateral (select stem from search_words where key = search_key(left(a.folded, place)) limit 1) l
	cross join lateral (select stem from search_words where key = search_key(substr(a.folded, place + 1)) limit 1) r
	where a.how = 1 and length(a.folded) > 9

	union all
	select 0, 8, false, (
		select concat_ws(' ', (search_eras(max(at)))[1], (search_eras(min(at)))[1],
			(search_eras((select at from search_documents d where d.kind = k.kind order by d.at limit 1)))[1])
		from (select at from search_documents d where d.kind = k.kind order by d.at desc limit $6) n
	), k.kind
	from unnest((select $5::text[])) k(kind)

	union all
	select n, how, false, phraseto_tsquery('norwegian', search_lower(w))::text, search_pairs(to_tsvector('norwegian', search_lower(w)))::text
	from unnest((select $1::int[]), (select $2::text[]), (select $3::int[])) a(n, w, how)
	where how >= 9`

// near finds the magazine's words that are spelled nearly as others, and that some document has.
const near = `
	select a.n, w.word, w.stem, w.folded, search_fold(a.w) as asked
	from unnest($1::int[], $2::text[]) a(n, w)
	cross join lateral search_near(search_fold(a.w)) with ordinality as s(near, place)
	cross join lateral (select word, stem, folded from search_words where folded = s.near order by word limit 1) w
	where search_has(w.stem)
	order by a.n, s.place`

// understand asks the magazine's own words what a query may mean, and when what there is was published: one statement, and one
// more where a word is unknown.
func understand(ctx context.Context, q postgres.Querier, a asked) (meaning, error) {
	var ns, hows []int64
	var words []string
	var grows []bool
	add := func(n int, word string, how int, growing bool) {
		ns, words, hows, grows = append(ns, int64(n)), append(words, word), append(hows, int64(how)), append(grows, growing)
	}
	for i, w := range a.words {
		last := i == len(a.words)-1
		add(i, w, itself, last && a.growing)
		for _, other := range kin[foldPlainly(w)] {
			add(i, other, alike, false)
		}
		if !last && a.beside[i] { // skole mat, written apart, is skolemat
			add(i, w+a.words[i+1], alike, false)
			add(i+1, w+a.words[i+1], alike, false)
		}
	}
	for i, p := range a.phrases {
		add(i, strings.Join(p, " "), together, false)
	}
	for i, p := range a.without {
		add(i, strings.Join(p, " "), without, false)
	}
	m := meaning{plain: strings.Join(a.words, " "), ages: map[Type]ages{}}
	if len(ns) == 0 {
		return m, nil
	}
	var answers []answer
	if err := q.SelectContext(ctx, &answers, known, pq.Array(ns), pq.Array(words), pq.Array(hows), pq.Array(grows), pq.Array(Types), recent); err != nil {
		return m, err
	}
	of := make([][]answer, len(a.words))
	for _, x := range answers {
		switch {
		case x.How == together && x.Stem != "":
			var pairs pq.Int64Array
			if err := pairs.Scan(x.Second); err != nil {
				return m, err
			}
			m.phrases, m.phraseIn, m.pairs = append(m.phrases, "("+x.Stem+")"), append(m.phraseIn, a.phraseIn[x.N]), append(m.pairs, pairs)
		case x.How == without && x.Stem != "":
			m.without = append(m.without, "!("+x.Stem+")")
		case x.How == lately:
			if x.Stem == "" { // there are none
				continue
			}
			var of ages
			if _, err := fmt.Sscan(x.Stem, &of.newest, &of.recent, &of.oldest); err != nil {
				return m, err
			}
			m.ages[Type(x.Second)] = of
		case x.How < together:
			of[x.N] = append(of[x.N], x)
		}
	}
	correct, err := m.corrected(ctx, q, a, of)
	if err != nil {
		return m, err
	}
	for i := range a.words {
		if s := weigh(append(of[i], correct[i]...), i == len(a.words)-1 && len(a.words) == 1); !s.empty() {
			m.senses, m.senseIn = append(m.senses, s), append(m.senseIn, a.wordIn[i])
		}
	}
	return m, nil
}

// weigh parts what a word certainly means from what it may mean. A word that says nothing has no meaning of its own; alone it
// may still be the beginning of another.
func weigh(answers []answer, alone bool) sense {
	var s sense
	says := false
	for _, x := range answers {
		says = says || x.How == itself || x.How == misspelt
	}
	if !says && !alone {
		return s
	}
	seen := map[string]bool{}
	slices.SortStableFunc(answers, func(x, y answer) int { return x.How - y.How })
	for _, x := range answers {
		q := literal(x.Stem)
		if x.How == parted {
			q = "(" + q + " & " + literal(x.Second) + ")"
		}
		if seen[q] {
			continue
		}
		seen[q] = true
		switch x.How {
		case itself, alike, misspelt:
			s.exact = append(s.exact, x.Stem)
		default:
			s.loose = append(s.loose, q)
		}
	}
	return s
}

// corrected finds what unknown words were meant to be, and sets the suggestion.
func (m *meaning) corrected(ctx context.Context, q postgres.Querier, a asked, of [][]answer) ([][]answer, error) {
	out := make([][]answer, len(a.words))
	var ns []int64
	var words []string
	for i, w := range a.words {
		unknown := len([]rune(w)) > 3
		for _, x := range of[i] {
			if x.Kept && x.How <= begun {
				unknown = false
			}
		}
		if len(of[i]) == 0 { // says nothing
			unknown = false
		}
		if unknown {
			ns, words = append(ns, int64(i)), append(words, w)
		}
	}
	if len(ns) == 0 {
		return out, nil
	}
	var found []struct {
		N                         int
		Word, Stem, Folded, Asked string
	}
	if err := q.SelectContext(ctx, &found, near, pq.Array(ns), pq.Array(words)); err != nil {
		return out, err
	}
	best := make([]int, len(a.words))
	meant := slices.Clone(a.words)
	for _, f := range found {
		d := distance(f.Asked, f.Folded)
		if d == 0 || d > len([]rune(f.Asked))/4 && d > 1 || d > 3 {
			continue
		}
		switch {
		case best[f.N] == 0 || d < best[f.N]:
			best[f.N], out[f.N], meant[f.N] = d, nil, f.Word
		case d > best[f.N] || len(out[f.N]) > 2:
			continue
		}
		out[f.N] = append(out[f.N], answer{N: f.N, How: misspelt, Stem: f.Stem})
	}
	if !slices.Equal(meant, a.words) {
		m.suggestion = a.rewritten(meant)
	}
	return out, nil
}

// rewritten is the query with other words.
func (a asked) rewritten(words []string) string {
	var parts []string
	for i, w := range words {
		if i > 0 && a.wordIn[i] == a.wordIn[i-1] {
			parts = append(parts, "or")
		}
		parts = append(parts, w)
	}
	for _, p := range a.phrases {
		parts = append(parts, `"`+strings.Join(p, " ")+`"`)
	}
	for _, p := range a.without {
		if len(p) == 1 {
			parts = append(parts, "-"+p[0])
		} else {
			parts = append(parts, `-"`+strings.Join(p, " ")+`"`)
		}
	}
	return strings.Join(parts, " ")
}

var plainly = strings.NewReplacer("æ", "ae", "ø", "o", "å", "a")

// foldPlainly is search_fold for the words of kin.
func foldPlainly(w string) string {
	return strings.ReplaceAll(plainly.Replace(strings.ToLower(w)), "aa", "a")
}
