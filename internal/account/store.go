package account

import (
	"context"
	"fmt"

	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// columns are those of an Account, from accounts a. An account whose tokens were never revoked says -infinity, which is no
// time to Go.
const columns = `a.id, a.email, a.name, a.roles, a.person_id, greatest(a.tokens_valid_after, 'epoch') as tokens_valid_after, a.disabled_at, a.password_hash is not null as has_password,
	exists (select from second_factors f where f.account_id = a.id and f.confirmed_at is not null) as second_factor`

// Accounts loads accounts in one statement. Ids of none are missing from the answer.
func Accounts(ctx context.Context, q postgres.Querier, ids []ID) (map[ID]*Account, error) {
	found := make(map[ID]*Account, len(ids))
	if len(ids) == 0 {
		return found, nil
	}
	keys := make([]int64, len(ids))
	for i, id := range ids {
		keys[i] = int64(id)
	}
	var rows []*Account
	if err := q.SelectContext(ctx, &rows, `select `+columns+` from accounts a where a.id = any($1)`, pq.Array(keys)); err != nil {
		return nil, fmt.Errorf("loading accounts: %w", err)
	}
	for _, a := range rows {
		found[a.ID] = a
	}
	return found, nil
}
