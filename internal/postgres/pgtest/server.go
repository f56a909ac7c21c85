package pgtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"innomag/internal/postgres"
	"innomag/internal/postgres/embedded"
)

// server is where the test databases are made.
type server struct {
	dsn     string
	admin   *sqlx.DB
	version int // as in 150018

	prepare sync.Mutex
	ready   string // name of the template, once it is migrated
	names   atomic.Int64
}

// theServer starts or joins the server on first use. It is not stopped: it ends with the process.
var theServer = sync.OnceValues(func() (*server, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	dsn := os.Getenv("INNOMAG_TEST_DATABASE_URL")
	if dsn == "" {
		own, err := embedded.StartTemporary(ctx, nil)
		if err != nil {
			return nil, err
		}
		dsn = own.DSN
	}
	admin, err := postgres.Open(ctx, dsn)
	if err != nil {
		return nil, err
	}
	admin.SetMaxIdleConns(2) // many test binaries share one server
	s := &server{dsn: dsn, admin: admin}
	return s, admin.GetContext(ctx, &s.version, `select current_setting('server_version_num')::int`)
})

// template returns the name of a database that has all migrations and no rows. All packages with the same migrations
// share it; whoever comes first makes it while the others wait.
func (s *server) template(ctx context.Context) (string, error) {
	s.prepare.Lock()
	defer s.prepare.Unlock()
	if s.ready != "" {
		return s.ready, nil
	}
	name := "innomag_test_" + postgres.MigrationsHash()
	conn, err := s.admin.Connx(ctx) // the lock belongs to a connection
	if err != nil {
		return "", err
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, `select pg_advisory_lock(hashtext('innomag test template'))`); err != nil {
		return "", err
	}
	defer func() {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), `select pg_advisory_unlock(hashtext('innomag test template'))`)
	}()

	// Only a template that was migrated to the end is marked as one.
	const whole = `select exists (select from pg_database where datname = $1 and datistemplate)`
	var done bool
	if err := conn.GetContext(ctx, &done, whole, name); err != nil {
		return "", err
	}
	if !done {
		if err := s.make(ctx, conn, name); err != nil {
			return "", err
		}
	}
	s.ready = name
	return name, nil
}

func (s *server) make(ctx context.Context, conn *sqlx.Conn, name string) error {
	if _, err := conn.ExecContext(ctx, `drop database if exists `+name); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, `create database `+name+` template template0`); err != nil {
		return err
	}
	db, err := postgres.Open(ctx, onDatabase(s.dsn, name))
	if err != nil {
		return err
	}
	_, err = postgres.Migrate(ctx, db)
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, `alter database `+name+` is_template true`)
	return err
}

// nextName is one that no other test binary uses on the same server.
func (s *server) nextName() string {
	return fmt.Sprintf("innomag_test_%d_%d_%d", os.Getpid(), started, s.names.Add(1))
}

// started tells two binaries apart that had the same process id, say in two containers.
var started = time.Now().UnixNano()

func (s *server) clone(ctx context.Context, name, template string) error {
	how := ""
	if s.version >= 150000 {
		how = ` strategy file_copy` // twice as fast as the default where nothing is flushed to disk
	}
	for {
		_, err := s.admin.ExecContext(ctx, `create database `+name+` template `+template+how)
		if pq.As(err, pqerror.ObjectInUse) == nil {
			return err
		}
		// The connection that migrated the template may take a moment to go, and the server's patience ends after five seconds.
		if ctx.Err() != nil {
			return err
		}
	}
}

func (s *server) drop(ctx context.Context, name string) error {
	_, err := s.admin.ExecContext(ctx, `drop database if exists `+name+` with (force)`)
	return err
}

// onDatabase points dsn, a URL or a list of settings, to another database of the same server.
func onDatabase(dsn, name string) string {
	if u, err := url.Parse(dsn); err == nil && strings.HasPrefix(u.Scheme, "postgres") {
		u.Path = "/" + name
		return u.String()
	}
	return dsn + " dbname=" + name // the last one wins
}
