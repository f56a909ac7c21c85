package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
	"innomag/internal/postgres/embedded"
)

// cluster is the PostgreSQL that holds a database for each size of magazine.
type cluster struct {
	*embedded.Server
	dir string
	bin embedded.Binaries
}

func open(ctx context.Context, dir string) (*cluster, error) {
	server, err := embedded.Start(ctx, embedded.Options{Dir: dir, Set: []string{
		"max_connections=200", // the variants keep theirs
		"shared_buffers=512MB", "max_wal_size=4GB", "checkpoint_timeout=30min",
	}})
	if err != nil {
		return nil, err
	}
	c := &cluster{Server: server, dir: dir}
	for _, b := range embedded.Find(ctx) {
		if b.Major == server.Major && c.bin.Dir == "" {
			c.bin = b
		}
	}
	return c, nil
}

func (c *cluster) close() error { return c.Stop() }

// at says how to connect to a database of the cluster.
func (c *cluster) at(name string) string {
	return strings.Replace(c.DSN, "dbname=innomag", "dbname="+name, 1)
}

// magazine gives the database with so many comments; the first time it is made and filled.
func (c *cluster) magazine(ctx context.Context, comments int) (db *sqlx.DB, dsn string, err error) {
	name := fmt.Sprintf("bench_%d", comments)
	admin, err := postgres.Open(ctx, postgres.With(c.DSN, nil))
	if err != nil {
		return nil, "", err
	}
	var there bool
	err = admin.GetContext(ctx, &there, `select exists (select from pg_database where datname = $1)`, name)
	if err == nil && !there {
		_, err = admin.ExecContext(ctx, `create database `+name)
	}
	if err = errors.Join(err, admin.Close()); err != nil {
		return nil, "", err
	}
	dsn = c.at(name)
	if db, err = postgres.Open(ctx, postgres.With(dsn, nil)); err != nil {
		return nil, "", err
	}
	if _, err = postgres.Migrate(ctx, db); err == nil {
		err = seed(ctx, db, comments)
	}
	if err != nil {
		return nil, "", errors.Join(err, db.Close())
	}
	return db, dsn, nil
}

// environment names a database to programs that read PG… variables, as PostgreSQL's own and node-pg do.
func environment(dsn string) []string {
	env := []string{}
	for part := range strings.FieldsSeq(dsn) {
		name, value, _ := strings.Cut(part, "=")
		if variable, ok := map[string]string{"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE", "password": "PGPASSWORD"}[name]; ok {
			env = append(env, variable+"="+strings.Trim(value, "'"))
		}
	}
	return env
}

// program gives the path of one of PostgreSQL's own programs; empty when it is not there.
func (c *cluster) program(name string) string {
	path := filepath.Join(c.bin.Dir, name)
	if _, err := os.Stat(path); c.bin.Dir == "" || err != nil {
		return ""
	}
	return path
}
