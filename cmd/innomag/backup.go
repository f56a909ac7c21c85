package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"innomag/internal/backup"
	"innomag/internal/config"
)

type exportEverythingCommand struct {
	config.Database
	File string `arg:"" optional:"" type:"path" help:"Where to write; standard output if not given. The file is there when it is whole."`
	JSON bool   `name:"json" help:"Print the report as JSON."`
}

// Run writes everything as it is at this moment, but for secrets, and says what there was.
func (c *exportEverythingCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(db *database, _ *magazine) error {
		var sum *backup.Summary
		err := writeWhole(c.File, func(w io.Writer) (err error) {
			sum, err = backup.Export(ctx, db.DB, w, backup.Options{Files: db.files, Progress: progress(os.Stderr)})
			return err
		})
		if err != nil {
			return err
		}
		return tell(sum, c.JSON, "written")
	})
}

type restoreCommand struct {
	config.Database
	File string `arg:"" type:"existingfile" help:"What innomag export wrote."`
	JSON bool   `name:"json" help:"Print the report as JSON."`
}

// Run reads the file into an empty magazine: all of it, or nothing.
func (c *restoreCommand) Run(ctx context.Context) error {
	file, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	return with(ctx, c.Database, func(db *database, _ *magazine) error {
		sum, err := backup.Restore(ctx, db.DB, file, info.Size(), backup.Options{Files: db.files, Progress: progress(os.Stderr)})
		if err != nil {
			return err
		}
		return tell(sum, c.JSON, "restored")
	})
}

// tell says what went out or came in, beside the file and not in it.
func tell(sum *backup.Summary, asJSON bool, done string) error {
	if asJSON {
		return json.NewEncoder(os.Stderr).Encode(sum)
	}
	var rows int64
	for _, n := range sum.Rows {
		rows += n
	}
	_, err := fmt.Fprintf(os.Stderr, "%s: %d articles, %d initiatives, %d comments, %d accounts, %d files; %d rows, %d bytes\n", done,
		sum.Rows["articles"], sum.Rows["initiatives"], sum.Rows["comments"], sum.Rows["accounts"], sum.Files, rows, sum.Bytes)
	return err
}
