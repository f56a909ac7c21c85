package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"innomag/internal/config"
	"innomag/internal/wordpress"
)

type exportCommand struct {
	Everything exportEverythingCommand `cmd:"" default:"withargs" help:"Write everything but secrets, for restore."`

	WordPress exportWordPressCommand `cmd:"" name:"wordpress" help:"Write articles, authors, topics, tags and comments as WordPress reads them (WXR)."`
}

type exportWordPressCommand struct {
	config.Database
	File  string `arg:"" optional:"" type:"path" help:"Where to write; standard output if not given. The file is there when it is whole."`
	URL   string `name:"url" env:"INNOMAG_URL" default:"http://localhost:8080" help:"Where readers find the magazine."`
	Title string `default:"InnoMag" help:"What the magazine is called."`
	JSON  bool   `name:"json" help:"Print the report as JSON."`
}

// Run writes the file and says what there is in it, and what it has no place for.
func (c *exportWordPressCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(db *database, _ *magazine) error {
		var report *wordpress.Exported
		err := writeWhole(c.File, func(w io.Writer) (err error) {
			report, err = wordpress.Export(ctx, db.DB, w, wordpress.ExportOptions{URL: c.URL, Title: c.Title})
			return err
		})
		if err != nil {
			return err
		}
		return printReport(os.Stderr, report, c.JSON)
	})
}

// writeWhole lets write fill a file that takes its name only when it is whole; standard output if there is no name.
func writeWhole(name string, write func(io.Writer) error) error {
	if name == "" {
		return write(os.Stdout)
	}
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*.part")
	if err != nil {
		return fmt.Errorf("making the file: %w", err)
	}
	err = write(file)
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return os.Rename(file.Name(), name)
}
