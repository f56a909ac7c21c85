package account

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/lib/pq"

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

// Secrets gives several secrets by their names, those that are there already by one statement.
func Secrets(ctx context.Context, q postgres.Querier, names ...string) (map[string][]byte, error) {
	var there []struct {
		Name  string
		Value []byte
	}
	if err := q.SelectContext(ctx, &there, `select name, value from secrets where name = any($1)`, pq.Array(names)); err != nil {
		return nil, fmt.Errorf("reading secrets: %w", err)
	}
	all := make(map[string][]byte, len(names))
	for _, s := range there {
		all[s.Name] = s.Value
	}
	for _, name := range names {
		if all[name] != nil {
			continue
		}
		var err error
		if all[name], err = Secret(ctx, q, name); err != nil {
			return nil, err
		}
	}
	return all, nil
}
