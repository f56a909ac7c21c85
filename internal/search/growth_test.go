package search_test

import (
	"context"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
)

// read is what PostgreSQL read: rows of tables and entries of indexes, and blocks of both, wherever they were.
type read struct{ Rows, Blocks int }

// reads says what fn had PostgreSQL read. Nobody else may use the database meanwhile.
func reads(t testing.TB, db *sqlx.DB, fn func()) read {
	t.Helper()
	total := func() (r read) {
		for _, statement := range []string{`select pg_stat_force_next_flush()`, `select pg_stat_clear_snapshot()`} {
			if _, err := db.ExecContext(context.WithoutCancel(t.Context()), statement); err != nil {
				t.Fatal(err)
			}
		}
		const query = `
			select (select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables)
				+ (select sum(idx_tup_read) from pg_stat_user_indexes) as rows,
				(select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0) + coalesce(toast_blks_read + toast_blks_hit, 0)) from pg_statio_user_tables) as blocks`
		if err := db.Get(&r, query); err != nil {
			t.Fatal(err)
		}
		return r
	}
	before := total()
	fn()
	after := total()
	return read{after.Rows - before.Rows, after.Blocks - before.Blocks}
}

// plain fills the index with n articles in which words stand in turns: kommune in six of ten, omsorg in every third, sykehjem and
// barnehage in a quarter each and both only in the oldest but one, narhval in twenty.
func plain(t testing.TB, db *sqlx.DB, n int) {
	t.Helper()
	do(t, db, `
		insert into search_documents (kind, ref, name, head, vector, at)
		select 'ARTICLE', n, '', head, head || setweight(to_tsvector('norwegian', 'fyll' || n % 500 || case when n % 10 < 6 then ' kommune' else '' end
			|| case when n % 3 = 0 then ' omsorg' else '' end || case when n % 4 = 1 or n = 2 then ' sykehjem' else '' end
			|| case when n % 4 = 3 or n = 2 then ' barnehage' else '' end || case when n % ($1 / 20) = 3 then ' narhval' else '' end), 'C'),
			timestamptz '2020-01-01' + n * interval '10 minutes'
		from generate_series(1, $1::int) n, to_tsvector('norwegian', case when n % 20 = 0 then 'kommune og omsorg' else 'tittel' end) head`, n)
	do(t, db, `insert into search_words (word, stem, folded, key, english)
		select w, search_stem(w), w, search_key(w), w from unnest(array['kommune', 'omsorg', 'sykehjem', 'barnehage', 'narhval']) w`)
	do(t, db, `vacuum analyze search_documents`)
	do(t, db, `vacuum analyze search_words`)
	db.SetMaxOpenConns(1)                 // the connection that tells what it has done
	do(t, db, `set enable_seqscan = off`) // what is large is not read whole, and what is small is to be asked the same way
}

// TestSearchReadsNoMoreHoweverMuchThereIs asks a magazine and one six times as large, and compares what PostgreSQL reads for hits
// and for their number. What both have more of than is ranked costs the same; some hundreds may be read because there are that many.
func TestSearchReadsNoMoreHoweverMuchThereIs(t *testing.T) {
	t.Parallel()
	small, large := pgtest.New(t), pgtest.New(t)
	plain(t, small, 2_000)
	plain(t, large, 12_000)
	for query, hits := range map[string]int{
		"narhval": 20, "kommune": 20, "kommu": 20, "kommnue": 20, "kommune omsorg": 20, "barnehage -omsorg": 20, "sykehjem or narhval": 20,
		"kommune omsorg sykehjem zebra": 20, "barnehage sykehjem": 1, `"kommune omsorg"`: 20, `"omsorg kommune"`: 0, `"sykehjem barnehage"`: 1,
		`"omsorg kommune" or "omsorg barnehage"`: 20, `"omsorg kommune" or "sykehjem barnehage"`: 1,
	} {
		for _, what := range []string{"hits", "counts"} {
			var got [2]read
			for i, db := range []*sqlx.DB{small, large} {
				s := service(db)
				ask := func() {
					r, err := s.Search(t.Context(), query, []search.Type{search.Article}, page.Args{})
					if err != nil {
						t.Fatal(err)
					}
					if len(r.Nodes) != hits {
						t.Fatalf("%s finds %d", query, len(r.Nodes))
					}
					if what == "counts" {
						if _, err := r.TotalCount(t.Context()); err != nil {
							t.Fatal(err)
						}
					}
				}
				for range 7 { // what is prepared and planned once is not what a search costs
					ask()
				}
				got[i] = reads(t, db, ask)
			}
			t.Logf("%-40s %-7s %5d → %5d rows, %5d → %5d blocks", query, what, got[0].Rows, got[1].Rows, got[0].Blocks, got[1].Blocks)
			more := read{2_500, 1_400} // 400 instead of 100 that match are ranked
			if what == "counts" {
				more = read{4_200, 2_000} // and 1 000 instead of 300 are counted
			}
			if got[1].Rows > got[0].Rows+more.Rows || got[1].Blocks > got[0].Blocks+more.Blocks {
				t.Errorf("%s, %s: %+v among 2 000 articles, %+v among 12 000", query, what, got[0], got[1])
			}
		}
	}
}
