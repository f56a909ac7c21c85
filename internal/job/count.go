package job

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"
)

// Numbers say how many jobs there are.
type Numbers struct {
	Waiting int `db:"waiting"` // for their time, their next attempt, or a worker who has them
	Late    int `db:"late"`    // of those: should have been done a minute ago
	GivenUp int `db:"given_up"`
}

// Count counts all jobs that are not done.
func Count(ctx context.Context, db *sqlx.DB) (n Numbers, err error) {
	const query = `
		select (select count(*) from jobs where done_at is null and dead_at is null) as waiting,
			(select count(*) from jobs where done_at is null and dead_at is null and run_at < now() - interval '1 minute'
				and (leased_until is null or leased_until < now())) as late,
			(select count(*) from jobs where dead_at is not null) as given_up`
	if err := db.GetContext(ctx, &n, query); err != nil {
		return n, fmt.Errorf("counting jobs: %w", err)
	}
	return n, nil
}
