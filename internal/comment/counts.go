package comment

import (
	"context"
	"fmt"

	"innomag/internal/account"
)

// QueueCounts says how many comments wait in each part of the queue.
type QueueCounts struct {
	Held, Reported, Unreviewed, Spam, Rejected int
}

// QueueCounts gives exact numbers without counting comments. Anybody but a moderator is Forbidden.
func (s *Service) QueueCounts(ctx context.Context, by account.Viewer) (*QueueCounts, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	return s.WaitingNow(ctx)
}

// WaitingNow is QueueCounts for whoever runs the server: numbers, and no comment.
func (s *Service) WaitingNow(ctx context.Context) (*QueueCounts, error) {
	var found []struct {
		Queue QueueName `db:"queue"`
		N     int       `db:"n"`
	}
	if err := s.DB.SelectContext(ctx, &found, `select queue, sum(n) as n from queue_counts group by queue`); err != nil {
		return nil, err
	}
	var c QueueCounts
	parts := map[QueueName]*int{
		QueueHeld: &c.Held, QueueReported: &c.Reported, QueueUnreviewed: &c.Unreviewed, QueueSpam: &c.Spam, QueueRejected: &c.Rejected,
	}
	for _, f := range found {
		if n := parts[f.Queue]; n != nil {
			*n = f.N
		}
	}
	return &c, nil
}

// waiting says how many comments a filter picks: from the counts where only the queue is named, else by counting them.
func (s *Service) waiting(ctx context.Context, q queued) (n int, err error) {
	if q.filter == (QueueFilter{Queue: q.filter.Queue}) {
		const known = `select coalesce(sum(n), 0) from queue_counts where queue = $1 or $1 = 'ALL'`
		return n, s.DB.GetContext(ctx, &n, known, q.filter.Queue)
	}
	return n, s.DB.GetContext(ctx, &n, `select count(*) from comments c where `+q.where, q.args...)
}

const (
	foldAfter = 64 // rows; fewer are added up in no time
	foldLock  = 0x466f6c64
)

// FoldCounts adds up the rows of which the queue's numbers consist, so that they stay cheap to read. It changes no number,
// does nothing while there are few rows, and gives way to another server that is at it.
func (s *Service) FoldCounts(ctx context.Context) error {
	query := fmt.Sprintf(`
		with turn as materialized (
			select pg_try_advisory_xact_lock(%d) as mine
			where (select count(*) from queue_counts) > %d
		),
		gone as (
			delete from queue_counts where (select mine from turn)
			returning queue, n
		)
		insert into queue_counts
		select queue, sum(n) from gone group by queue having sum(n) <> 0`, foldLock, foldAfter)
	if _, err := s.DB.ExecContext(ctx, query); err != nil {
		return fmt.Errorf("folding the queue's numbers: %w", err)
	}
	return nil
}
