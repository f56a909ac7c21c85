package comment

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/moderation"
)

// ExplainSurroundings gives PostgreSQL's plan for what is asked before a text is judged, run and measured, as JSON.
func (s *Service) ExplainSurroundings(ctx context.Context, by account.Viewer, d Draft) (plan string, err error) {
	if err := d.check(by); err != nil {
		return "", err
	}
	w := d.writing()
	query := `explain (analyze, buffers, format json) ` + surroundingOf[w.about.Type]
	err = s.DB.GetContext(ctx, &plan, query, s.surroundingArguments(by, w, moderation.DefaultPolicy())...)
	return plan, err
}
