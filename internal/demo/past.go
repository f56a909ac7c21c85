package demo

import (
	"context"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/initiative"
)

// What no room has a verb for, because nobody but a demo should do it: to say that something happened earlier.

// morning gives the time when newspapers come, so many days ago. The future is negative.
func (s *seeder) morning(daysAgo int) time.Time {
	today := date.Today(s.now)
	return time.Date(today.Year, today.Month, today.Day-daysAgo, 5, 30, 0, 0, time.UTC)
}

func (s *seeder) articleWasPublished(ctx context.Context, id article.ID, at time.Time) error {
	const query = `
		update articles
		set published_at = $2::timestamptz, updated_at = $2::timestamptz, created_at = $2::timestamptz - interval '3 days'
		where id = $1 and state = 'PUBLISHED'`
	return s.change(ctx, query, id, at)
}

func (s *seeder) initiativeWasPublished(ctx context.Context, id initiative.ID, at time.Time) error {
	const query = `
		update initiatives
		set published_at = $2::timestamptz, updated_at = $2::timestamptz, created_at = $2::timestamptz - interval '1 day'
		where id = $1 and state = 'PUBLISHED'`
	return s.change(ctx, query, id, at)
}

func (s *seeder) writesAs(ctx context.Context, id account.ID, person directory.PersonID) error {
	return s.change(ctx, `update accounts set person_id = $2 where id = $1`, id, person)
}

func (s *seeder) change(ctx context.Context, query string, args ...any) error {
	if _, err := s.DB.ExecContext(ctx, query, args...); err != nil {
		return fmt.Errorf("changing what no verb changes: %w", err)
	}
	return nil
}
