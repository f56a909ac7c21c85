package wordpress

import (
	"context"
	"errors"
	"fmt"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
)

// querier is what to look with: in a dry run it sees what has been written so far.
func (i *importer) querier() postgres.Querier {
	if i.dry != nil {
		return i.dry
	}
	return i.db
}

// inTx runs fn in a transaction; in a dry run, in the one that is never committed.
func (i *importer) inTx(ctx context.Context, fn func(tx *sqlx.Tx) error) error {
	if i.dry != nil {
		return fn(i.dry)
	}
	return postgres.InTx(ctx, i.db, fn)
}

// tryTx is inTx, but a dry run forgets at once what fn did: a long one would hold too many locks.
func (i *importer) tryTx(ctx context.Context, fn func(tx *sqlx.Tx) error) error {
	if i.dry == nil {
		return postgres.InTx(ctx, i.db, fn)
	}
	if _, err := i.dry.ExecContext(ctx, `savepoint try`); err != nil {
		return err
	}
	err := fn(i.dry)
	_, undone := i.dry.ExecContext(ctx, `rollback to savepoint try`)
	return errors.Join(err, undone)
}

// end notes that the import came to its end.
func (i *importer) end(ctx context.Context) error {
	if i.batch == 0 || i.dry != nil {
		return nil
	}
	if _, err := i.db.ExecContext(ctx, `update import_batches set ended_at = now() where id = $1`, i.batch); err != nil {
		return fmt.Errorf("ending the batch: %w", err)
	}
	return nil
}
