package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/postgres"
)

//go:embed seed.sql
var seedSQL string

// seed fills an empty database with so many comments and what they are about, once; the data is kept for the next time. A
// million comments take some minutes.
func seed(ctx context.Context, db *sqlx.DB, comments int) error {
	var n int
	if err := db.GetContext(ctx, &n, `select count(*) from articles`); err != nil || n > 0 {
		return err
	}
	start := time.Now()
	progress("filling a database with %d comments, once", comments)
	err := postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `set local session_replication_role = replica; set local maintenance_work_mem = '512MB'; set local work_mem = '128MB';
			set local temp_buffers = '256MB'`); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `select set_config('bench.comments', $1, true)`, strconv.Itoa(comments)); err != nil {
			return err
		}
		// Rows come in without the indexes, which are built afterwards.
		var indexes []struct{ Name, Def string }
		const find = `
			select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as def
			from pg_index i
			where i.indrelid = 'comments'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`
		if err := tx.SelectContext(ctx, &indexes, find); err != nil {
			return err
		}
		for _, i := range indexes {
			if _, err := tx.ExecContext(ctx, `drop index `+i.Name); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, seedSQL); err != nil {
			return err
		}
		for _, i := range indexes {
			if _, err := tx.ExecContext(ctx, i.Def); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("filling the database: %w", err)
	}
	for _, sql := range []string{`vacuum analyze`, `checkpoint`} {
		if _, err := db.ExecContext(ctx, sql); err != nil {
			return err
		}
	}
	if comments <= 100_000 { // the others are filled by the same statements
		if drifts, err := (&comment.Service{DB: db}).Check(ctx); err != nil || len(drifts) > 0 {
			return errors.Join(err, fmt.Errorf("the seed has %d wrong counters, such as %v", len(drifts), drifts[:min(3, len(drifts))]))
		}
	}
	progress("filled in %s", time.Since(start).Round(time.Second))
	return nil
}
