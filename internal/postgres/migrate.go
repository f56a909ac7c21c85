package postgres

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*.sql
var migrations embed.FS

func migrationFiles() fs.FS {
	sub, err := fs.Sub(migrations, "migrations")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

func provider(db *sqlx.DB) (*goose.Provider, error) {
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, db.DB, migrationFiles(), goose.WithSessionLocker(locker))
}

// Migrate applies every migration not yet applied, each in its own transaction, and says how many.
// Servers that start at once take turns. A database newer than this program is an error: an old program must not write to it.
func Migrate(ctx context.Context, db *sqlx.DB) (applied int, err error) {
	p, err := provider(db)
	if err != nil {
		return 0, fmt.Errorf("migrations: %w", err)
	}
	at, newest, err := p.GetVersions(ctx)
	if err != nil {
		return 0, fmt.Errorf("reading the schema version: %w", err)
	}
	if at > newest {
		return 0, fmt.Errorf("the database is at schema version %d and this program knows only %d: start the newer program", at, newest)
	}
	if at == newest {
		return 0, nil
	}
	done, err := p.Up(ctx)
	if err != nil {
		return len(done), fmt.Errorf("migrating: %w", err)
	}
	return len(done), nil
}

// Current says, by one statement, whether the database is at exactly the schema of this program.
func Current(ctx context.Context, q Querier) (bool, error) {
	var at int64
	err := q.GetContext(ctx, &at, `select coalesce(max(version_id), 0) from goose_db_version`)
	if pq.As(err, pqerror.UndefinedTable) != nil {
		at, err = 0, nil // nobody has migrated it
	}
	return err == nil && at == newest(), err
}

// newest is the number of the last migration.
func newest() (n int64) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, name := range names {
		digits, _, _ := strings.Cut(strings.TrimPrefix(name, "migrations/"), "_")
		of, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			panic(err) // goose would not take it either
		}
		n = max(n, of)
	}
	return n
}

// Schema is how far a database is from this program.
type Schema struct {
	Database int64    // the version of the database; 0 for an empty one
	Program  int64    // the newest version that this program knows
	Pending  []string // migrations that the database lacks, in order
}

// Versions compares a database with this program, and changes nothing in it.
func Versions(ctx context.Context, db *sqlx.DB) (v Schema, err error) {
	var made bool
	if err := db.GetContext(ctx, &made, `select to_regclass('goose_db_version') is not null`); err != nil {
		return v, fmt.Errorf("reading the schema version: %w", err)
	}
	var done []int64
	if made {
		const applied = `select version_id from goose_db_version where is_applied and version_id > 0 order by 1`
		if err := db.SelectContext(ctx, &done, applied); err != nil {
			return v, fmt.Errorf("reading the schema version: %w", err)
		}
	}
	if len(done) > 0 {
		v.Database = done[len(done)-1]
	}
	p, err := provider(db)
	if err != nil {
		return v, fmt.Errorf("migrations: %w", err)
	}
	for _, s := range p.ListSources() {
		v.Program = max(v.Program, s.Version)
		if !slices.Contains(done, s.Version) {
			v.Pending = append(v.Pending, path.Base(s.Path))
		}
	}
	return v, nil
}

// MigrationsHash changes when any migration does.
func MigrationsHash() string {
	sum := sha256.New()
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, name := range names {
		body, err := migrations.ReadFile(name)
		if err != nil {
			panic(err) // the file is embedded above
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(body))
		sum.Write(body)
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
}
