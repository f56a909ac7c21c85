package search_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
)

// kinds are queries of every kind that costs in its own way.
var kinds = []string{
	"narhval", "kommune", "kommune sykehjem", "kommune barnehage", "kommu", "kommnue", "barnehage -kommune",
	`"kommune sykehjem"`, `"sykehjem kommune"`, `"ord1 ord2"`, "kommune ord7 ord11 zebra", "kommune ord7 ord11", "sykehjem or narhval",
}

// stock fills the index with n articles of so many words that are as unequal in number as words are; six in ten have kommune,
// one in twenty has sykehjem, too, one in twenty barnehage and no kommune, and twenty have narhval. The articles themselves are not read by a search.
func stock(b testing.TB, db *sqlx.DB, n, words int) {
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
					from generate_series(1, %[2]d + n %% 2)) as body
				from generate_series(1, %[1]d) n) t`, n, words),
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

// BenchmarkSearch asks a small magazine and a large one; see docs/performance.md. They take turns at every step, so that whatever
// else the machine does slows both; medians are reported.
func BenchmarkSearch(b *testing.B) {
	sizes := []int{1000, 100000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	services := map[int]*search.Service{}
	for _, n := range sizes {
		db := pgtest.New(b)
		stock(b, db, n, 150)
		services[n] = service(db)
	}
	for _, query := range kinds {
		for what, first := range map[string]*int{"hits": nil, "counts": new(0)} {
			b.Run(what+" "+query, func(b *testing.B) {
				took := map[int][]time.Duration{}
				for b.Loop() {
					for _, n := range sizes {
						began := time.Now()
						r, err := services[n].Search(b.Context(), query, nil, page.Args{First: first})
						if err != nil {
							b.Fatal(err)
						}
						if first != nil {
							if _, err := r.TotalCount(b.Context()); err != nil {
								b.Fatal(err)
							}
						}
						took[n] = append(took[n], time.Since(began))
					}
				}
				var medians []float64
				for _, n := range sizes {
					slices.Sort(took[n])
					medians = append(medians, float64(took[n][len(took[n])/2].Microseconds()))
					b.ReportMetric(medians[len(medians)-1], fmt.Sprintf("µs/of-%d", n))
				}
				b.ReportMetric(medians[len(medians)-1]/medians[0], "ratio")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}
