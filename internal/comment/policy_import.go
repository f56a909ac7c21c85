package comment

import (
	"context"
	"reflect"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
)

// ImportPolicy lets change make another policy of the one that counts, for an operator who brings settings from another
// system, and gives both. A policy that comes out the same is not stored, and in a dry run none is. What is wrong with the
// result is a fault.List, or whatever error change gives; then nothing is stored.
func ImportPolicy(ctx context.Context, db *sqlx.DB, dryRun bool, change func(moderation.Policy) (moderation.Policy, error)) (before, after moderation.Policy, err error) {
	err = postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `lock table moderation_policies in share row exclusive mode`); err != nil {
			return err
		}
		var err error
		if before, err = storedPolicy(ctx, tx); err != nil {
			return err
		}
		if after, err = change(before); err != nil {
			return err
		}
		if err := after.Check(); err != nil {
			return err
		}
		if dryRun || reflect.DeepEqual(before, after) {
			return nil
		}
		return storePolicy(ctx, tx, account.Viewer{}, after)
	})
	return before, after, err
}
