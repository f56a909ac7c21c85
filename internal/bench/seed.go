package main

import (
	"context"
	_ "embed"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/postgres"
)

//go:embed seed.sql
var seedSQL string

// seed fills an empty database, once. It takes some minutes; the data is kept for the next time.
func seed(ctx context.Context, db *sqlx.DB) error {
	var n int
	if err := db.GetContext(ctx, &n, `select count(*) from articles`); err != nil || n > 0 {
		return err
	}
	start := time.Now()
	fmt.Println("filling the database, once; some minutes")
	err := postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `set local session_replication_role = replica; set local maintenance_work_mem = '512MB'; set local work_mem = '128MB'`); err != nil {
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
	if _, err := (&comment.Service{DB: db}).Recount(ctx); err != nil {
		return err
	}
	for _, sql := range []string{`vacuum full comments`, `vacuum analyze`} {
		if _, err := db.ExecContext(ctx, sql); err != nil {
			return err
		}
	}
	fmt.Printf("filled in %s\n", time.Since(start).Round(time.Second))
	return nil
}
