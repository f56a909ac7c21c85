package article

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
)

// published is the SQL for how many articles stand in the list of all that readers get, but for some, an array of ids. Only those
// are counted; of all there is a number.
func published(without string) string {
	return `
		select (select coalesce(sum(n), 0) from article_counts where kind = 'ARTICLE' and state = 'PUBLISHED')
			- (select count(*) from articles a where a.id = any(` + without + `) and ` + InFront + `)`
}

// Drift is a number of articles that is not what there is.
type Drift struct {
	Kind   Kind  `db:"kind"`
	State  State `db:"state"`
	Stored int   `db:"stored"`
	Actual int   `db:"actual"`
}

func (d Drift) String() string {
	return fmt.Sprintf("article_counts.%s.%s says %d and should say %d", d.Kind, d.State, d.Stored, d.Actual)
}

// Check gives every number of articles that has drifted. There should be none, ever: numbers change with the statement that
// changes the article.
func (s *Service) Check(ctx context.Context) ([]Drift, error) { return check(ctx, s.DB) }

func check(ctx context.Context, q postgres.Querier) ([]Drift, error) {
	const query = `
		select kind, state, coalesce(stored.n, 0) as stored, coalesce(actual.n, 0) as actual
		from (select kind, state, count(*) as n from articles group by kind, state) actual
		full join (select kind, state, sum(n) as n from article_counts group by kind, state) stored using (kind, state)
		where coalesce(stored.n, 0) <> coalesce(actual.n, 0)
		order by kind, state`
	var drifts []Drift
	if err := q.SelectContext(ctx, &drifts, query); err != nil {
		return nil, fmt.Errorf("counting articles anew: %w", err)
	}
	return drifts, nil
}

// Recount puts every number of articles right and gives what it had to change.
func (s *Service) Recount(ctx context.Context) ([]Drift, error) {
	var drifts []Drift
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		// Nobody may change an article meanwhile, or a right number would be overwritten with an old one.
		for _, statement := range []string{
			`lock table articles in share row exclusive mode`,
			fmt.Sprintf(`select pg_advisory_xact_lock(%d)`, foldLock),
		} {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		if drifts, err = check(ctx, tx); err != nil || len(drifts) == 0 {
			return err
		}
		_, err = tx.ExecContext(ctx, `
			with gone as (delete from article_counts)
			insert into article_counts select kind, state, count(*) from articles group by kind, state`)
		return err
	})
	return drifts, err
}

const (
	foldAfter = 64 // rows; fewer are added up in no time
	foldLock  = 0x466f6c65
)

// FoldCounts adds up the rows of which the numbers of articles consist, so that they stay cheap to read. It changes no number,
// does nothing while there are few rows, and gives way to another server that is at it.
func (s *Service) FoldCounts(ctx context.Context) error {
	query := fmt.Sprintf(`
		with turn as materialized (
			select pg_try_advisory_xact_lock(%d) as mine
			where (select count(*) from article_counts) > %d
		),
		gone as (
			delete from article_counts where (select mine from turn)
			returning kind, state, n
		)
		insert into article_counts
		select kind, state, sum(n) from gone group by kind, state having sum(n) <> 0`, foldLock, foldAfter)
	if _, err := s.DB.ExecContext(ctx, query); err != nil {
		return fmt.Errorf("folding the numbers of articles: %w", err)
	}
	return nil
}
