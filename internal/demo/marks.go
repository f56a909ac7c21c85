package demo

import (
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/postgres"
)

// source is the demo's name among the sources of imports.
const source = "demo"

// The marks tell a demo that was interrupted from a magazine that somebody has begun to use.
const (
	begun = "begun"
	done  = "done"
)

type state struct{ Begun, Done, Occupied bool }

func look(ctx context.Context, q postgres.Querier) (st state, err error) {
	const query = `
		select
			exists (select from import_refs where source = $1 and kind = 'mark' and key = $2) as begun,
			exists (select from import_refs where source = $1 and kind = 'mark' and key = $3) as done,
			exists (select from accounts) or exists (select from articles) as occupied`
	if err = q.GetContext(ctx, &st, query, source, begun, done); err != nil {
		return st, fmt.Errorf("looking for a magazine: %w", err)
	}
	return st, nil
}

func (s *seeder) mark(ctx context.Context, key string) error {
	return remember(ctx, s.DB, "mark", key, 0, "")
}

func remember(ctx context.Context, q postgres.Querier, kind, key string, id int64, text string) error {
	const query = `
		insert into import_refs (source, kind, key, target_id, fingerprint)
		values ($1, $2, $3, $4, $5)
		on conflict do nothing`
	sum := sha256.Sum256([]byte(text))
	if _, err := q.ExecContext(ctx, query, source, kind, key, id, sum[:]); err != nil {
		return fmt.Errorf("remembering %s %q: %w", kind, key, err)
	}
	return nil
}

// remembered gives the comments of a discussion that were imported, by their keys.
func remembered(ctx context.Context, tx *sqlx.Tx, discussion string) (map[string]comment.ID, error) {
	var rows []struct {
		Key string     `db:"key"`
		ID  comment.ID `db:"target_id"`
	}
	const query = `
		select key, target_id from import_refs
		where source = $1 and kind = 'comment' and starts_with(key, $2 || '/')`
	if err := tx.SelectContext(ctx, &rows, query, source, discussion); err != nil {
		return nil, err
	}
	out := make(map[string]comment.ID, len(rows))
	for _, r := range rows {
		out[r.Key] = r.ID
	}
	return out, nil
}
