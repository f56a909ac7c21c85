package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"innomag/internal/config"
	"innomag/internal/moderation"
	"innomag/internal/wordpress"
)

// files says where the files of attachments come from.
func (c *importWordPressCommand) files(m *magazine) (files wordpress.Files, done func(), err error) {
	files, done = wordpress.Files{Media: m.media}, func() {}
	if c.Uploads != "" {
		if files.Folder, err = os.OpenRoot(c.Uploads); err != nil {
			return files, done, err
		}
		done = func() { _ = files.Folder.Close() }
	}
	if c.Fetch {
		dialer := &net.Dialer{Timeout: 10 * time.Second, Control: moderation.DialPublic}
		files.Client = &http.Client{Timeout: 2 * time.Minute, Transport: &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second}}
	}
	return files, done, nil
}

type importDisqusCommand struct {
	config.Database
	File    string `arg:"" type:"existingfile" help:"The export, as Disqus sends it, unpacked."`
	JSON    bool   `name:"json" help:"Print the report as JSON."`
	DryRun  bool   `help:"Say what would be done, and do nothing."`
	DropPII bool   `name:"drop-pii" help:"Leave out the e-mail and network addresses of those who commented."`
}

// Run imports the comments. What was whole in a broken file is kept, and the place where it broke is named.
func (c *importDisqusCommand) Run(ctx context.Context) error {
	file, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	return with(ctx, c.Database, func(db *database, m *magazine) error {
		report, err := wordpress.ImportDisqus(ctx, db.DB, file, wordpress.Options{
			Progress: progress(os.Stderr), Log: slog.Default(), Receipts: m.comments.Receipts,
			DryRun: c.DryRun, DropPII: c.DropPII,
		})
		return errors.Join(err, printReport(os.Stdout, report, c.JSON))
	})
}

type importSettingsCommand struct {
	config.Database
	File   string `arg:"" type:"existingfile" help:"What wp option list --format=json writes, a JSON object, or lines of name=value."`
	JSON   bool   `name:"json" help:"Print the report as JSON."`
	DryRun bool   `help:"Say what would be done, and do nothing."`
}

// Run changes the policy and says, for each setting, what it is here.
func (c *importSettingsCommand) Run(ctx context.Context) error {
	file, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	return with(ctx, c.Database, func(db *database, _ *magazine) error {
		settings, err := wordpress.ImportSettings(ctx, db.DB, file, c.DryRun)
		if err != nil {
			return err
		}
		return printReport(os.Stdout, settings, c.JSON)
	})
}
