package comment

import (
	"context"
	"database/sql"
	"fmt"
)

// Sweep forgets what is no longer needed: idempotency keys after 24 hours, network addresses after 30 days.
func (s *Service) Sweep(ctx context.Context) error {
	const (
		keys      = `delete from comment_keys where created_at < now() - interval '24 hours'`
		addresses = `
			update comments set author_address = null
			where id in (
				select id from comments
				where author_address is not null and created_at < now() - interval '30 days'
				order by id limit 1000
				for no key update skip locked)`
	)
	_, err := s.DB.ExecContext(ctx, keys)
	for err == nil { // a thousand at a time, so that no moderator waits for long
		var done sql.Result
		if done, err = s.DB.ExecContext(ctx, addresses); err != nil {
			break
		}
		var n int64
		if n, err = done.RowsAffected(); n == 0 {
			break
		}
	}
	if err != nil {
		return fmt.Errorf("forgetting what readers no longer need us to know: %w", err)
	}
	return nil
}
