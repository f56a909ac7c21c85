package comment

import (
	"context"

	"innomag/internal/page"
)

// ExplainQueue gives PostgreSQL's plan for one page of the queue, run and measured, in a format such as text or json.
func (s *Service) ExplainQueue(ctx context.Context, filter *QueueFilter, order QueueOrder, args page.Args, format string) (string, error) {
	sought, err := filter.check()
	if err != nil {
		return "", err
	}
	request, err := sought.list(order).Request(s.Cursors, args)
	if err != nil {
		return "", err
	}
	query, values := sought.page(request)
	rows, err := s.DB.QueryContext(ctx, `explain (analyze, buffers, format `+format+`) `+query, values...)
	if err != nil {
		return "", err
	}
	defer func() { _ = rows.Close() }()
	plan := ""
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return "", err
		}
		plan += line + "\n"
	}
	return plan, rows.Err()
}
