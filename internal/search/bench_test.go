package search_test

import (
	"fmt"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
)

// stock fills the index with n articles of some 150 words that are as unequal in number as words are; six in ten have kommune,
// one in twenty has sykehjem, too, one in twenty barnehage and no kommune, and twenty have narhval. The articles themselves are not read by a search.
func stock(b *testing.B, db *sqlx.DB, n int) {
	b.Helper()
	for _, statement := range []string{
		fmt.Sprintf(`
			insert into search_documents (kind, ref, name, head, vector, at)
			select 'ARTICLE', n, '', head, head || setweight(to_tsvector('norwegian', body), 'C'), timestamptz '2020-01-01' + n * interval '10 minutes'
			from (
				select n, setweight(to_tsvector('norwegian', case when random() < 0.03 then 'kommune ' else '' end || 'tittel' || n), 'A') as head,
					(select string_agg('ord' || floor(exp(random() * ln(20000)))::int, ' ') || case when n %% 10 < 6 then ' kommune' else '' end
						|| case when n %% 20 = 5 then ' sykehjem' else '' end || case when n %% 20 = 7 then ' barnehage' else '' end
						|| case when n %% (%[1]d / 20) = 3 then ' narhval' else '' end
					from generate_series(1, 150 + n %% 2)) as body
				from generate_series(1, %[1]d) n) t`, n),
		`insert into search_words (word, stem, folded, key, english)
			select w, search_stem(w), w, search_key(w), w from (
				select 'ord' || k as w from generate_series(1, 20000) k union all values ('kommune'), ('sykehjem'), ('barnehage'), ('narhval')) t`,
		fmt.Sprintf(`insert into search_words (word, stem, folded, key, english) select w, w, w, w, w from (select 'tittel' || k as w from generate_series(1, %d) k) t`, n),
		`vacuum analyze search_documents`, `vacuum analyze search_words`,
	} {
		if _, err := db.Exec(statement); err != nil {
			b.Fatalf("%s: %v", statement, err)
		}
	}
}

// BenchmarkSearch asks a small magazine and a large one, in turns.
func BenchmarkSearch(b *testing.B) {
	sizes := []int{1000, 100000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	services := map[int]*search.Service{}
	for _, n := range sizes {
		db := pgtest.New(b)
		stock(b, db, n)
		services[n] = service(db)
	}
	for _, query := range []string{"narhval", "kommune", "kommune sykehjem", "kommune barnehage", "kommu", "kommnue", "barnehage -kommune", `"kommune sykehjem"`, "kommune ord7 ord11 zebra"} {
		for _, n := range sizes {
			b.Run(fmt.Sprintf("%s/%d", query, n), func(b *testing.B) {
				for b.Loop() {
					r, err := services[n].Search(b.Context(), query, nil, page.Args{})
					if err != nil {
						b.Fatal(err)
					}
					if len(r.Nodes) == 0 && query[0] != '"' {
						b.Fatal("nothing is found")
					}
				}
			})
			b.Run(fmt.Sprintf("%s/%d/counts", query, n), func(b *testing.B) {
				for b.Loop() {
					r, err := services[n].Search(b.Context(), query, nil, page.Args{First: new(0)})
					if err != nil {
						b.Fatal(err)
					}
					if _, err := r.TotalCount(b.Context()); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
