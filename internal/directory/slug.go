package directory

import (
	"context"

	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// FreeSlug is an SQL expression for the name in the address of a new row: $1, or $1-2, $1-3 and so on when the table has it.
// Two writers may still be given the same; write "on conflict (slug) do nothing returning …" and hand the insert to Claim.
func FreeSlug(table string) string {
	return `(
		select candidate
		from generate_series(1, 1000) n
		cross join lateral (select $1::text || case n when 1 then '' else '-' || n end as candidate) c
		where not exists (select from ` + table + ` where slug = candidate)
		order by n
		limit 1
	)`
}

// Claim runs an insert until it returns a row, and gives that row. An insert that returns none has met another writer,
// whose row the next try can see. It is an Unavailable fault when that goes on.
func Claim[T any](ctx context.Context, q postgres.Querier, insert string, args ...any) (none T, err error) {
	for range 20 {
		var rows []T
		if err := q.SelectContext(ctx, &rows, insert, args...); err != nil {
			return none, err
		}
		if len(rows) > 0 {
			return rows[0], nil
		}
	}
	return none, fault.New(fault.Unavailable, "many are adding the same at once; try again")
}
