package main

import (
	"context"
	"fmt"
	"os"

	"github.com/jmoiron/sqlx"

	"innomag/internal/config"
	"innomag/internal/directory"
	"innomag/internal/postgres"
)

type importKommunerCommand struct {
	config.Database
	File string `arg:"" type:"existingfile" help:"A CSV with the columns code and name, or oldCode, oldName and newCode."`
}

// Run takes in the file whole or not at all, and moves initiatives out of kommuner that are no more.
func (c *importKommunerCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(db *database, m *magazine) error {
		var loaded directory.LoadedMunicipalities
		var moved int64
		err := postgres.InTx(ctx, db.DB, func(tx *sqlx.Tx) error {
			file, err := os.Open(c.File)
			if err != nil {
				return err
			}
			defer func() { _ = file.Close() }()
			if loaded, err = directory.LoadMunicipalities(ctx, tx, file); err != nil {
				return err
			}
			moved, err = m.initiatives.FollowMunicipalities(ctx, tx)
			return err
		})
		if err == nil {
			fmt.Printf("%s%d initiatives were found a kommune for\n", loaded, moved)
		}
		return err
	})
}
