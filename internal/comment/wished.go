package comment

import (
	"context"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
)

// Wished is how comments are met as an article's editor sets it, together with the article.
type Wished struct {
	Closed         bool
	CloseAfterDays *int // after publication, in the place of the site's days; nil: as the site says
	Mode           *moderation.Mode
	SlowSeconds    int
}

// Wish sets how comments are met on an article or initiative, in the caller's transaction, which has checked who asks for what.
// A time to close that a moderator set stays.
func Wish(ctx context.Context, tx postgres.Querier, by account.Viewer, about Subject, w Wished) error {
	d, err := begin(ctx, tx, about)
	if err != nil {
		return err
	}
	switch now := time.Now(); {
	case !w.Closed:
		d.ClosedAt = nil
	case d.ClosedAt == nil:
		d.ClosedAt = &now
	}
	const query = `
		with changed as (
			update discussions
			set closed_at = $2, mode = $3, slow_seconds = $4, close_after_days = $5
			where id = $1
		)
		insert into discussion_actions (discussion_id, action, closed_at, closes_at, mode, slow_seconds, close_after_days, actor_id)
		values ($1, 'ARTICLE', $2, $6, $3, $4, $5, $7)`
	if _, err = tx.ExecContext(ctx, query, d.id, d.ClosedAt, w.Mode, w.SlowSeconds, w.CloseAfterDays, d.ClosesAt, by.ID); err != nil {
		return fmt.Errorf("how an article is commented on: %w", err)
	}
	return nil
}
