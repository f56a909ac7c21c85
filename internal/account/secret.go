package account

import (
	"context"
	"crypto/rand"
	"fmt"

	"innomag/internal/postgres"
)

// Secret gives the secret of that name: 32 random bytes, made when first asked for and the same for all servers ever after.
func Secret(ctx context.Context, q postgres.Querier, name string) ([]byte, error) {
	fresh := make([]byte, 32)
	_, _ = rand.Read(fresh) // never fails: it ends the program first
	const offer = `
		insert into secrets (name, value) values ($1, $2)
		on conflict (name) do nothing`
	if _, err := q.ExecContext(ctx, offer, name, fresh); err != nil {
		return nil, fmt.Errorf("making the secret %q: %w", name, err)
	}
	var value []byte
	if err := q.GetContext(ctx, &value, `select value from secrets where name = $1`, name); err != nil {
		return nil, fmt.Errorf("reading the secret %q: %w", name, err)
	}
	return value, nil
}
