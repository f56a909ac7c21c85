package search

import (
	"context"
	"fmt"
)

const (
	batch     = 50   // documents that are indexed in one transaction of the chore
	batches   = 20   // of them at a time, so that other chores come to their turn
	wordsEach = 2000 // words that a sweep looks at
)

// CatchUp indexes what waits for it: what is linked to something whose name has changed, and what was here before the index.
// It says how many things it indexed. Several servers share the work.
func (s *Service) CatchUp(ctx context.Context) (indexed int, err error) {
	const query = `
		with picked as (
			select kind, ref from search_stale where later limit $1 for update skip locked
		),
		taken as (
			delete from search_stale s using picked where s.kind = picked.kind and s.ref = picked.ref and s.later
			returning s.kind, s.ref
		)
		select count(*) from (select search_refresh(kind, ref) from (select * from taken order by kind, ref) t offset 0) n`
	for range batches {
		var n int
		if err := s.DB.GetContext(ctx, &n, query, batch); err != nil {
			return indexed, fmt.Errorf("indexing for search: %w", err)
		}
		if indexed += n; n == 0 {
			break
		}
	}
	return indexed, nil
}

// Sweep forgets words that stand twice, and words that no document has any more. It looks at those it has not seen for the longest.
func (s *Service) Sweep(ctx context.Context) error {
	const query = `
		with picked as (
			select ctid as place, word, stem from search_words order by swept_at limit $1 for update skip locked
		),
		gone as (
			delete from search_words w using picked
			where w.ctid = picked.place and (
				not search_has(picked.stem)
				or exists (select from search_words twin where twin.word = picked.word and twin.ctid < picked.place))
			returning w.ctid
		)
		update search_words w set swept_at = now() from picked where w.ctid = picked.place and w.ctid not in (select ctid from gone)`
	if _, err := s.DB.ExecContext(ctx, query, wordsEach); err != nil {
		return fmt.Errorf("sweeping the words of search: %w", err)
	}
	return nil
}
