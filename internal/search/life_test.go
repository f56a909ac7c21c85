package search_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/jmoiron/sqlx"

	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
)

func find(t testing.TB, s *search.Service, query string, types ...search.Type) *search.Results {
	t.Helper()
	r, err := s.Search(t.Context(), query, types, page.Args{})
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	return r
}

func number(t testing.TB, db *sqlx.DB, query string, args ...any) (n int64) {
	t.Helper()
	if err := db.Get(&n, query, args...); err != nil {
		t.Fatal(err)
	}
	return n
}

func do(t testing.TB, db *sqlx.DB, statement string, args ...any) {
	t.Helper()
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

const write = `
	insert into articles (slug, title, lede, body_text, state, published_at)
	values ($1, $2, $3, $4, $5, case when $5 in ('PUBLISHED', 'SCHEDULED') then now() + case $5 when 'SCHEDULED' then interval '1 day' else interval '0' end end)
	returning id`

// TestWhatIsNotPublicIsNotThere writes a word that stands nowhere else into everything that not everyone may see.
func TestWhatIsNotPublicIsNotThere(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := service(db)
	var hidden []int64
	for i, state := range []string{"DRAFT", "IN_REVIEW", "SCHEDULED", "ARCHIVED"} {
		for j, text := range [][3]string{
			{"Kanarifugl", "x", "x"}, {"x", "kanarifugl", "x"}, {"x", "x", "En kanarifugl sang."},
		} {
			hidden = append(hidden, number(t, db, write, fmt.Sprintf("k%d%d", i, j), text[0], text[1], text[2], state))
		}
	}
	for i, state := range []string{"DRAFT", "ARCHIVED"} {
		number(t, db, `insert into initiatives (slug, title, summary, goal, body_text, county, state) values ($1, 'Kanarifugl', 'kanarifugl', 'kanarifugl', 'kanarifugl', 'kanarifugl', $2) returning id`, fmt.Sprint(i), state)
	}
	tag := number(t, db, `insert into tags (slug, name) values ('k', 'kanarifugl') returning id`)
	do(t, db, `insert into article_tags (article_id, tag_id, position) select id, $1, 0 from articles`, tag)
	absent := func(when string) {
		t.Helper()
		for _, query := range []string{"kanarifugl", "kanarifuglen", "kanarif", "fugl", "kanarifulg", `"en kanarifugl sang"`, "x -y kanarifugl"} {
			r := find(t, s, query)
			n, err := r.TotalCount(t.Context())
			if err != nil || n != 0 || len(r.Nodes) != 0 {
				t.Errorf("%s, %q finds %d of %d: %v", when, query, len(r.Nodes), n, err)
			}
			if r.Suggestion != nil {
				t.Errorf("%s, %q suggests %q", when, query, *r.Suggestion)
			}
		}
		for _, table := range []string{"search_documents", "search_stale"} {
			if n := number(t, db, `select count(*) from `+table+` where kind in ('ARTICLE', 'INITIATIVE')`); n != 0 {
				t.Errorf("%s, %s has %d rows", when, table, n)
			}
		}
	}
	absent("never published")
	if n := number(t, db, `select count(*) from search_words where word like 'kanari%'`); n != 0 {
		t.Error("a word of a draft is among the words")
	}

	do(t, db, `update articles set state = 'PUBLISHED', published_at = now() where id = $1`, hidden[0])
	if r := find(t, s, "kanarifulg"); len(r.Nodes) != 1 || r.Suggestion == nil || *r.Suggestion != "kanarifugl" {
		t.Fatalf("what is published is not found: %v, %v", r.Nodes, r.Suggestion)
	}
	do(t, db, `update articles set state = 'ARCHIVED' where id = $1`, hidden[0])
	absent("archived")
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := number(t, db, `select count(*) from search_words where word like 'kanari%'`); n != 0 {
		t.Error("a word that nothing has any more is not swept away")
	}
}

func TestTheIndexFollowsWhoeverWrites(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := service(db)
	id := number(t, db, write, "sak", "Første tittel", "Ingress", "Brødtekst om havet", "PUBLISHED")
	person := number(t, db, `insert into people (slug, name) values ('p', 'Torbjørg Eikanger') returning id`)
	is := func(query string, want int) {
		t.Helper()
		if n := len(find(t, s, query, search.Article).Nodes); n != want {
			t.Errorf("%q finds %d, want %d", query, n, want)
		}
	}
	is("havet", 1)
	do(t, db, `insert into article_contributors (article_id, person_id, position, role) values ($1, $2, 0, 'SOURCE')`, id, person)
	is("Eikanger", 1)
	do(t, db, `update people set name = 'Torbjørg Myklebust' where id = $1`, person)
	if n := len(find(t, s, "Myklebust", search.Person).Nodes); n != 1 {
		t.Errorf("a person who changed name is found %d times at once", n)
	}
	if n, err := s.CatchUp(t.Context()); n != 1 || err != nil {
		t.Errorf("%d things waited for the new name: %v", n, err)
	}
	is("Eikanger", 0)
	is("Myklebust", 1)
	do(t, db, `delete from article_contributors`)
	is("Myklebust", 0)
	do(t, db, `update articles set title = 'Annen overskrift', body_text = 'Om fjellet' where id = $1`, id)
	is("tittel", 0)
	is("havet", 0)
	is("overskrift fjell", 1)
	do(t, db, `delete from articles`)
	is("overskrift", 0)
	if n := number(t, db, `select count(*) from search_stale`); n != 0 {
		t.Errorf("%d things wait to be indexed", n)
	}
}

// TestManyChangesInOneTransactionIndexOnce sees the index as it is at the end, from one refresh.
func TestManyChangesInOneTransactionIndexOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	id := number(t, db, write, "sak", "Tittel", "", "", "PUBLISHED")
	do(t, db, `create table refreshed (n int)`)
	do(t, db, `create function noted() returns trigger language plpgsql as 'begin insert into refreshed values (1); return null; end'`)
	do(t, db, `create trigger noted after insert or update or delete on search_articles for each row execute function noted()`)
	tx := db.MustBegin()
	for i := range 5 {
		tx.MustExec(`update articles set title = $1 where id = $2`, fmt.Sprint("Tittel nummer ", i), id)
		tx.MustExec(`with t as (insert into tags (slug, name) values ($1, $1) returning id) insert into article_tags select $2, id, 0 from t`, fmt.Sprint("merke", i), id)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if n := number(t, db, `select count(*) from refreshed`); n != 1 {
		t.Errorf("indexed %d times", n)
	}
	if n := len(find(t, service(db), "merke3 nummer 4").Nodes); n != 1 {
		t.Errorf("found %d times", n)
	}
}

// TestATextThatIsTooLongIsPublishedAndFound must not fail when the transaction commits.
func TestATextThatIsTooLongIsPublishedAndFound(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	var b strings.Builder
	b.WriteString("begynnelsen ")
	for i := range 120000 {
		fmt.Fprintf(&b, "ordæøå%d ", i)
	}
	b.WriteString(strings.Repeat("a", 100000) + " '\\ :* & | ! <-> ")
	number(t, db, write, "lang", strings.Repeat("Lang tittel ", 1000), strings.Repeat("'\\:&", 1000), b.String(), "PUBLISHED")
	if n := len(find(t, service(db), "begynnelsen").Nodes); n != 1 {
		t.Errorf("found %d times", n)
	}
}

func TestEveryTextIsAQuery(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	fill(t, db)
	s := service(db)
	for phrase, query := range map[string]string{
		"nothing": "", "space": " \t\n ", "signs": `& | ! ( ) : * <-> ' " \ - -- -" "" -"" «»`, "a quote": `'`, "half a phrase": `"i skolen`,
		"NUL": "a\x00b", "no UTF-8": "\xff\xfe\xc3", "stop words": "og i på det som er", "a stop word": "og", "a letter": "a",
		"the same letter": strings.Repeat("a ", 500), "a thousand words": strings.Repeat("skole bolig eldre ", 333),
		"a long word": strings.Repeat("omsorg", 2000), "wildcards": "%_% *** ???", "tsquery": "skole:* & !(bolig | 'eldre')", "only without": "-skole",
		"all without": `-a -b -"c d" −e`, "marks": "e\u0301\u0302\u0303 \u0301", "emoji": "👩‍👩‍👧 🏠", "right to left": "\u202eomsorg شمس",
		"many quotes": strings.Repeat(`"a" `, 100), "backslashes": strings.Repeat(`\`, 300), "two letters": "aa", "three": "ska",
	} {
		n := counter.Count(func() {
			r := find(t, s, query)
			if _, err := r.TotalCount(t.Context()); err != nil {
				t.Errorf("%s: %v", phrase, err)
			}
			for _, h := range r.Nodes {
				if _, err := s.Highlights(t.Context(), h); err != nil {
					t.Errorf("%s: %v", phrase, err)
				}
			}
		})
		if n > 7 {
			t.Errorf("%s: %d statements", phrase, n)
		}
	}
	for query, want := range map[string]int{"": 0, "og i på": 0, "-skole": 0, `"skole eldreomsorg"`: 0} {
		if n := len(find(t, s, query).Nodes); n != want {
			t.Errorf("%q finds %d, want %d", query, n, want)
		}
	}
}

func FuzzSearch(f *testing.F) {
	db := pgtest.New(f)
	fill(f, db)
	s := service(db)
	for _, q := range queries {
		f.Add(q.query)
	}
	f.Add(`-"a b" 'x' \ "c`)
	f.Add("0eeferdsteknologa")
	f.Fuzz(func(t *testing.T, query string) {
		// The fuzzer ends a process that takes ten seconds for an input, and keeps the input without a word why.
		ctx, cancel := context.WithTimeout(t.Context(), 8*time.Second)
		defer cancel()
		r, err := s.Search(ctx, query, nil, page.Args{})
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		for i, h := range r.Nodes {
			found, err := s.Highlights(ctx, h)
			if err != nil {
				t.Fatalf("highlights of %q: %v", query, err)
			}
			for _, one := range found {
				for _, p := range one.Parts {
					if !utf8.ValidString(p.Text) || strings.ContainsAny(p.Text, "\x02\x03\x04") || p.Text == "" {
						t.Errorf("a part is %q", p.Text)
					}
				}
			}
			if i > 3 {
				break
			}
		}
	})
}

func TestPagesGoThroughAllHitsOnceAndBack(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := service(db)
	do(t, db, `insert into articles (slug, title, body_text, state, published_at)
		select 's' || n, 'Sak', 'skole', 'PUBLISHED', '2026-01-01' from generate_series(1, 25) n`) // all alike
	do(t, db, `insert into people (slug, name) select 'p' || n, 'Skole ' || n from generate_series(1, 7) n`)
	for _, query := range []string{"skole", "skole og zebraer", "skole bolig mat"} {
		seen := map[string]int{}
		var forward []string
		args := page.Args{First: new(6)}
		for range 10 {
			r, err := s.Search(t.Context(), query, nil, args)
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range r.Nodes {
				key := fmt.Sprint(h.Type, h.Ref)
				seen[key]++
				forward = append(forward, key)
			}
			if !r.PageInfo.HasNextPage {
				break
			}
			args.After = r.PageInfo.EndCursor
		}
		if len(seen) != 32 || len(forward) != 32 {
			t.Errorf("%q: %d hits, %d different, want 32", query, len(forward), len(seen))
		}
		r, err := s.Search(t.Context(), query, nil, page.Args{Last: new(5)})
		if err != nil || len(r.Nodes) != 5 || fmt.Sprint(r.Nodes[4].Type, r.Nodes[4].Ref) != forward[31] {
			t.Errorf("%q: the last page is %v, %v", query, r, err)
		}
		if _, err := s.Search(t.Context(), query+"x", nil, page.Args{After: args.After}); err == nil {
			t.Error("another query takes the cursor")
		}
		if _, err := s.Search(t.Context(), query, []search.Type{search.Person}, page.Args{After: args.After}); err == nil {
			t.Error("another choice of types takes the cursor")
		}
	}
}

func TestHighlightsAreTextInParts(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := service(db)
	number(t, db, write, "x", "<b>Skolen</b> & \x02skolene\x03", "Ungdom her <script>", strings.Repeat("ord ", 300)+"i ungdomsskolen sto det <img src=x> "+strings.Repeat("ord ", 300), "PUBLISHED")
	h := find(t, s, "skole").Nodes[0]
	found, err := s.Highlights(t.Context(), h)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[0].Field != search.Title || found[1].Field != search.Body {
		t.Fatalf("%d highlights: %+v", len(found), *found[0])
	}
	if got := fmt.Sprint(found[0].Parts); got != "[{<b> false} {Skolen true} {</b> &  false} {skolene true}]" {
		t.Errorf("the title is %s", got)
	}
	matched := false
	for _, p := range found[1].Parts {
		matched = matched || p.IsMatch && p.Text == "ungdomsskolen"
		if len(p.Text) > 400 {
			t.Error("the whole body is given")
		}
	}
	if !matched {
		t.Errorf("the word within a word is not marked: %+v", found[1])
	}
}

// TestOfTwoWordsEitherWillDo: or counts between two, as words, quotes and their forms; anywhere else it is a word.
func TestOfTwoWordsEitherWillDo(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := service(db)
	for slug, text := range map[string]string{
		"barnehage": "Barnehagen åpnet.", "skole": "Skolen åpnet.", "begge": "Barnehage og skole hånd i hånd.", "or": "En or ved elva.", "begge-penger": "Skolene får penger.",
	} {
		number(t, db, write, slug, "Sak "+slug[:2], "", text, "PUBLISHED")
	}
	for query, want := range map[string]int{
		"barnehage or skole": 4, "barnehage OR skole": 4, "barnehage skole": 1, "barnehagen or skolene penger": 1, "penger barnehage or skole": 1,
		`"hånd i hånd" or penger`: 2, `penger or "hånd i hånd"`: 2, "barnehage or skole or elv": 5, "barnehage or skole -penger": 3, "barnehage or -skole": 1,
		"or": 1, "or elva": 1, "barnehaeg or skoel": 4,
	} {
		r := find(t, s, query)
		n := len(r.Nodes)
		if r.Partial {
			n = 0
		}
		if n != want {
			t.Errorf("%q finds %d, want %d", query, n, want)
		}
		if query == "barnehaeg or skoel" && (r.Suggestion == nil || !strings.Contains(*r.Suggestion, " or ")) {
			t.Errorf("suggested: %v", r.Suggestion)
		}
	}
}

// TestTheNewestThatMatchAreRankedAndRareOnesAreFoundHoweverOld has more articles with two words than are ranked, and fewer, and one
// old one that has two together.
func TestTheNewestThatMatchAreRankedAndRareOnesAreFoundHoweverOld(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := service(db)
	do(t, db, `
		insert into search_documents (kind, ref, name, head, vector, at)
		select 'ARTICLE', n, '', '', to_tsvector('norwegian', 'kommune' || case when n % 10 = 0 then ' omsorg' else '' end || case when n <= 50 or n > 2990 then ' sykehjem' else '' end
			|| case when n = 7 then ' omsorg' when n % 10 = 7 then ' skole' else '' end || case when n % 10 = 3 then ' lærer skole og omsorg' when n = 2 then ' skole lærer' else '' end), timestamptz '2020-01-01' + n * interval '1 hour'
		from generate_series(1, 3000) n`)
	do(t, db, `insert into search_words (word, stem, folded, key, english) select w, search_stem(w), w, search_key(w), w from unnest(array['kommune', 'omsorg', 'sykehjem', 'skole', 'lærer']) w`)
	do(t, db, `analyze search_documents`)
	for query, want := range map[string]struct{ hits, total int }{
		"kommune":                            {400, 1000},
		"kommune omsorg":                     {400, 601},
		"sykehjem kommune":                   {60, 60},
		"kommune -omsorg":                    {400, 1000},
		"sykehjem omsorg":                    {13, 13},
		`"skole og omsorg"`:                  {300, 300},
		`"lærer skole"`:                      {300, 300},
		`"skole lærer"`:                      {1, 1}, // all others have it the other way round
		`"omsorg skole"`:                     {0, 0},
		`"sykehjem omsorg"`:                  {1, 1},
		`"skole lærer" or "sykehjem omsorg"`: {2, 2},
	} {
		seen, args := map[int64]bool{}, page.Args{First: new(50)}
		for {
			r, err := s.Search(t.Context(), query, nil, args)
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range r.Nodes {
				if seen[h.Ref] {
					t.Fatalf("%s: %d comes again", query, h.Ref)
				}
				seen[h.Ref] = true
			}
			if n, err := r.TotalCount(t.Context()); err != nil || n != want.total {
				t.Errorf("%s: %d in all, %v", query, n, err)
			}
			if !r.PageInfo.HasNextPage {
				break
			}
			args.After = r.PageInfo.EndCursor
		}
		if len(seen) != want.hits {
			t.Errorf("%s: %d on all pages, want %d", query, len(seen), want.hits)
		}
	}
}
