package graph

import (
	"context"

	"innomag/internal/page"
	"innomag/internal/siblings"
)

func keys[T any](all []T, keyOf func(T) int64) []int64 {
	ids := make([]int64, len(all))
	for i, t := range all {
		ids[i] = keyOf(t)
	}
	return ids
}

// paged gives self's page of a list that hangs under it: in one statement for all siblings, or,
// where the client gave a cursor, which belongs to one list, for self alone.
func paged[T, P any](ctx context.Context, m *siblings.Member[T], self T, keyOf func(T) int64, name string, args page.Args,
	fetch func(ctx context.Context, ids []int64, args page.Args) ([]P, error),
) (P, error) {
	of := func(ctx context.Context, all []T) ([]P, error) { return fetch(ctx, keys(all, keyOf), args) }
	if !args.HasCursor() {
		return siblings.Load(ctx, m, self, name+args.Key(), of)
	}
	found, err := of(ctx, []T{self})
	if err != nil {
		var none P
		return none, err
	}
	return found[0], nil
}
