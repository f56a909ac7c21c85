package comment

import (
	"context"
	"errors"
	"fmt"
)

// Sweep forgets what is no longer needed: idempotency keys after 24 hours, network addresses after 30 days.
func (s *Service) Sweep(ctx context.Context) error {
	const (
		keys      = `delete from comment_keys where created_at < now() - interval '24 hours'`
		addresses = `update comments set author_address = null where author_address is not null and created_at < now() - interval '30 days'`
	)
	_, errKeys := s.DB.ExecContext(ctx, keys)
	_, errAddresses := s.DB.ExecContext(ctx, addresses)
	if err := errors.Join(errKeys, errAddresses); err != nil {
		return fmt.Errorf("forgetting what readers no longer need us to know: %w", err)
	}
	return nil
}
