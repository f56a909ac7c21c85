package initiative

import (
	"context"

	"innomag/internal/account"
)

// CountInTheTable counts facets in SQL, as what is not published is counted.
func (s *Service) CountInTheTable(ctx context.Context, filter *Filter) (*Facets, error) {
	return s.count(ctx, account.Viewer{}, filter)
}
