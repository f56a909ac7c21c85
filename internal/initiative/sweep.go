package initiative

import (
	"context"
	"fmt"
)

// Sweep forgets the network addresses of those who proposed initiatives, 30 days after they did. A decision forgets them before.
func (s *Service) Sweep(ctx context.Context) error {
	const forget = `
		update initiative_proposals set address = null
		where address is not null and created_at < now() - interval '30 days'`
	if _, err := s.DB.ExecContext(ctx, forget); err != nil {
		return fmt.Errorf("forgetting where proposals came from: %w", err)
	}
	return nil
}
