// Package postgres is the shared floor of database mechanics: opening, transactions, migrations, and what a broken constraint means.
package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"innomag/internal/fault"
)

// Querier is what a store function needs: a pool or a transaction, it need not know which.
type Querier interface {
	GetContext(ctx context.Context, dest any, query string, args ...any) error
	SelectContext(ctx context.Context, dest any, query string, args ...any) error
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// poolSize is measured: beyond 16 connections on small machines only PostgreSQL's own CPU use grows.
const poolSize = 16

// Limits are the settings under which requests are served: none may hold a connection or a lock for long. Statements are not
// compiled: a simulation of a policy ran for 0.2 s and was compiled for 7, since the planner takes what is found recursively for many.
var Limits = map[string]string{
	"jit":                                 "off",
	"statement_timeout":                   "5s",
	"lock_timeout":                        "2s",
	"idle_in_transaction_session_timeout": "10s",
}

// With gives dsn, a URL or a list of key=value, with settings for every connection. What dsn says itself stays.
// Encryption is used where the server offers it unless dsn or PGSSLMODE says otherwise, and statements are planned once and not
// for each set of arguments, by what it costs to read what is in memory or on a flash drive (docs/decisions/0053). Of several servers the one that takes changes is used. One that does not answer is
// waited for no longer than five seconds.
func With(dsn string, settings map[string]string) string {
	settings, dsn = maps.Clone(settings), apart(dsn)
	if settings == nil {
		settings = map[string]string{}
	}
	settings["plan_cache_mode"] = "force_generic_plan"
	settings["random_page_cost"] = "1.1"
	if os.Getenv("PGSSLMODE") == "" {
		settings["sslmode"] = "prefer"
	}
	if os.Getenv("PGCONNECT_TIMEOUT") == "" {
		settings["connect_timeout"] = "5"
	}
	if c, err := pq.NewConfig(dsn); err == nil && len(c.Multi) > 0 && os.Getenv("PGTARGETSESSIONATTRS") == "" {
		settings["target_session_attrs"] = string(pq.TargetSessionAttrsReadWrite)
	}
	u, err := url.Parse(dsn)
	if err != nil || (u.Scheme != "postgres" && u.Scheme != "postgresql") {
		for _, k := range slices.Sorted(maps.Keys(settings)) {
			if !strings.Contains(" "+dsn, " "+k+"=") {
				dsn += fmt.Sprintf(" %s='%s'", k, settings[k])
			}
		}
		return dsn
	}
	q := u.Query()
	for k, v := range settings {
		if !q.Has(k) {
			q.Set(k, v)
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// apart gives a URL that names several servers with a port each, as libpq takes it, in the form that lib/pq takes: host1,host2 and
// the ports as a parameter. Any other dsn comes back as it is.
func apart(dsn string) string {
	scheme, rest, isURL := strings.Cut(dsn, "://")
	end := strings.IndexAny(rest, "/?#")
	if !isURL || end < 0 {
		end = len(rest)
	}
	user, servers := "", rest[:end]
	if at := strings.LastIndexByte(servers, '@'); at >= 0 {
		user, servers = servers[:at+1], servers[at+1:]
	}
	if !isURL || !strings.Contains(servers, ",") || !strings.Contains(servers, ":") {
		return dsn
	}
	var hosts, ports []string
	for server := range strings.SplitSeq(servers, ",") {
		host, port, ok := strings.Cut(server, ":")
		if !ok {
			port = "5432"
		}
		hosts, ports = append(hosts, host), append(ports, port)
	}
	path, query, _ := strings.Cut(rest[end:], "?")
	if query != "" {
		query = "&" + query
	}
	return scheme + "://" + user + strings.Join(hosts, ",") + path + "?port=" + strings.Join(ports, ",") + query
}

// Open connects to dsn and waits for an answer.
func Open(ctx context.Context, dsn string) (*sqlx.DB, error) {
	connector, err := pq.NewConnector(dsn)
	if bad := new(url.Error); errors.As(err, &bad) {
		err = bad.Err // without the address, which has the password
	}
	if err != nil {
		return nil, fmt.Errorf("connecting to PostgreSQL: %w", err)
	}
	connector.Dialer(dialer{net.Dialer{KeepAliveConfig: alive}})
	db := sqlx.NewDb(sql.OpenDB(Preparing(connector)), "postgres")
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("connecting to PostgreSQL: %w", err), db.Close())
	}
	db.SetMaxOpenConns(poolSize)
	db.SetMaxIdleConns(poolSize) // the default of 2 makes most requests open a connection of their own
	db.SetConnMaxLifetime(30 * time.Minute)
	return db, nil
}

// InTx runs fn in one transaction: all of it happens, or none of it does. It runs fn again as Again does, so fn must have no effect
// but on tx.
func InTx(ctx context.Context, db *sqlx.DB, fn func(tx *sqlx.Tx) error) error {
	return Again(ctx, func() error { return inTx(ctx, db, fn) })
}

// Again runs fn, which is one transaction or one statement, and again after a deadlock, a serialisation failure, a prepared
// statement that a migration has overtaken or a server that takes no more changes, at most three times in all.
func Again(ctx context.Context, fn func() error) error {
	for try := 1; ; try++ {
		err := fn()
		if err == nil || try == 3 || !stale(err) && pq.As(err, pqerror.TRDeadlockDetected, pqerror.TRSerializationFailure, pqerror.ReadOnlySQLTransaction) == nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(rand.N(20 * time.Millisecond)):
		}
	}
}

func inTx(ctx context.Context, db *sqlx.DB, fn func(tx *sqlx.Tx) error) error {
	tx, err := db.BeginTxx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // undoes everything after an error or a panic; does nothing after a commit

	if err := fn(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// InSnapshot runs fn in one transaction that only reads and sees the database as it was when it began, so that what several
// statements say belongs together.
func InSnapshot(ctx context.Context, db *sqlx.DB, fn func(tx *sqlx.Tx) error) error {
	tx, err := db.BeginTxx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Meanings says what breaking each named constraint means to the person asking.
type Meanings map[string]*fault.Error

// Fault turns what PostgreSQL says into words. what is the thing sought, as in "comment".
func (m Meanings) Fault(err error, what string) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, sql.ErrNoRows) {
		return fault.New(fault.NotFound, "%s not found", what)
	}
	if e := pq.As(err, pqerror.UniqueViolation, pqerror.ForeignKeyViolation, pqerror.CheckViolation); e != nil {
		if f, ok := m[e.Constraint]; ok {
			return f.Because(err)
		}
	}
	return fmt.Errorf("%s: %w", what, err)
}

// unconnected is why a connection could not be made, whatever the reason.
type unconnected struct{ error }

func (u unconnected) Unwrap() error { return u.error }

// Down says whether err means that the database could not be reached, was going away or takes no changes now,
// so that the same request may succeed a little later.
func Down(err error) bool {
	var network *net.OpError
	return errors.As(err, new(unconnected)) || errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) || errors.Is(err, sql.ErrConnDone) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		pq.As(err, pqerror.AdminShutdown, pqerror.CrashShutdown, pqerror.CannotConnectNow,
			pqerror.TooManyConnections, pqerror.DiskFull, pqerror.IdleInTransactionSessionTimeout, pqerror.ReadOnlySQLTransaction) != nil
}

// Sought gives a text to look for that PostgreSQL can take: no stored text has a NUL or bytes that are not
// UTF-8, and none that is sought is empty.
func Sought(s string) string {
	if strings.ContainsRune(s, 0) || !utf8.ValidString(s) {
		return ""
	}
	return s
}
