package initiative

import (
	"context"
	"encoding/json"
	"fmt"

	"innomag/internal/account"
	"innomag/internal/postgres"
)

// Forget takes a reader's name, address and network from what the account proposed, in the caller's transaction. The proposals
// themselves are about others, and stay.
func Forget(ctx context.Context, tx postgres.Querier, by account.Viewer) error {
	const query = `update initiative_proposals set name = '', email = '', address = null where account_id = $1`
	if _, err := tx.ExecContext(ctx, query, by.ID); err != nil {
		return fmt.Errorf("forgetting who proposed initiatives: %w", err)
	}
	return nil
}

// Kept gives what the viewer's account proposed, as JSON.
func Kept(ctx context.Context, q postgres.Querier, by account.Viewer) (json.RawMessage, error) {
	const query = `
		select coalesce(jsonb_agg(jsonb_build_object(
			'title', p.title, 'summary', p.summary, 'goal', p.goal, 'targetGroup', p.target_group, 'url', p.url, 'name', p.name, 'email', p.email,
			'address', host(p.address), 'state', p.state, 'proposedAt', p.created_at) order by p.id), '[]')
		from initiative_proposals p where p.account_id = $1`
	var kept []byte
	if err := q.GetContext(ctx, &kept, query, by.ID); err != nil {
		return nil, fmt.Errorf("gathering what somebody proposed: %w", err)
	}
	return kept, nil
}
