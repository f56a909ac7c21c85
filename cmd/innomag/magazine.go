package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/config"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/moderation"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/postgres/embedded"
	"innomag/internal/search"
)

// database is the PostgreSQL a command works on: the operator's, or one of the program's own.
type database struct {
	*sqlx.DB
	dsn string
	own *embedded.Server // nil when the operator named a database

	files media.Blobs
}

// open finds the database and brings it to this program's schema. settings hold for every connection.
func open(ctx context.Context, c config.Database, settings map[string]string) (*database, error) {
	d := &database{dsn: c.URL}
	var err error
	if d.files, err = filesAt(c); err != nil {
		return nil, err
	}
	if c.URL == "" {
		folder := c.Data
		if folder == "" {
			folder = embedded.DefaultDir()
		}
		if d.own, err = embedded.Start(ctx, embedded.Options{Dir: folder, Log: slog.Default()}); err != nil {
			return nil, err
		}
		d.dsn = d.own.DSN
	}
	plain := postgres.With(d.dsn, nil)
	d.dsn = postgres.With(d.dsn, settings)
	if d.DB, err = postgres.Open(ctx, d.dsn); err != nil {
		return nil, errors.Join(err, d.close())
	}
	current, err := postgres.Current(ctx, d.DB)
	if err == nil && !current {
		err = migrate(ctx, plain)
	}
	if err != nil {
		return nil, errors.Join(err, d.close())
	}
	return d, nil
}

// migrate brings a database to this program's schema, over a connection of its own: that may take longer than any request.
func migrate(ctx context.Context, dsn string) error {
	patient, err := postgres.Open(ctx, dsn)
	if err != nil {
		return err
	}
	_, err = postgres.Migrate(ctx, patient)
	return errors.Join(err, patient.Close())
}

func (d *database) close() error {
	var err error
	if d.DB != nil {
		if err = d.Close(); postgres.Down(err) {
			err = nil // connections that are gone cannot say goodbye
		}
	}
	if d.own != nil {
		err = errors.Join(err, d.own.Stop())
	}
	return err
}

// died is closed when the program's own database ends before the program does.
func (d *database) died() <-chan struct{} {
	if d.own == nil {
		return nil
	}
	return d.own.Done()
}

// magazine is all rooms on one database.
type magazine struct {
	accounts    *account.Service
	articles    *article.Service
	initiatives *initiative.Service
	directory   *directory.Service
	comments    *comment.Service
	media       *media.Service
	search      *search.Service
}

// filesAt says where pictures are kept: in a bucket, or in a folder, which is beside the database's own when nobody says.
func filesAt(c config.Database) (media.Blobs, error) {
	switch {
	case strings.HasPrefix(c.Media, "s3://"):
		return media.OpenBucket(c.Media)
	case c.Media != "":
		return media.NewDisk(c.Media), nil
	case c.Data != "":
		return media.NewDisk(filepath.Join(filepath.Dir(c.Data), "media")), nil
	}
	return media.NewDisk(filepath.Join(filepath.Dir(embedded.DefaultDir()), "media")), nil
}

func furnish(ctx context.Context, d *database) (*magazine, error) {
	db := d.DB
	accounts, err := account.New(ctx, db)
	if err != nil {
		return nil, err
	}
	secrets, err := account.Secrets(ctx, db, "cursors", "receipts", "media")
	if err != nil {
		return nil, err
	}
	receipts, uploads := secrets["receipts"], secrets["media"]
	codec := page.NewCodec(secrets["cursors"])
	comments := &comment.Service{DB: db, Cursors: codec, Receipts: receipts}
	return &magazine{
		accounts:    accounts,
		articles:    &article.Service{DB: db, Cursors: codec},
		initiatives: &initiative.Service{DB: db, Cursors: codec, Secret: receipts, Weigh: comments.Weigh},
		directory:   &directory.Service{DB: db, Cursors: codec},
		comments:    comments,
		media:       &media.Service{DB: db, Cursors: codec, Secret: uploads, Files: d.files},
		search:      &search.Service{DB: db, Cursors: codec},
	}, nil
}

// outside gives whoever is asked about every comment beside our own checks, nil when the operator named nobody.
func outside(c config.Check) (*moderation.External, error) {
	if c.URL == "" {
		return nil, nil
	}
	e := &moderation.External{URL: c.URL, Secret: []byte(c.Secret), Timeout: c.Timeout, Inside: c.Networks}
	if _, err := e.Check(); err != nil {
		return nil, fmt.Errorf("INNOMAG_CHECK_URL and INNOMAG_CHECK_SECRET: %w", err)
	}
	return e, nil
}
