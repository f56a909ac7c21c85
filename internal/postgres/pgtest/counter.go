package pgtest

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// Counter knows the statements that were sent through one database handle. It counts what is asked of the database:
// begin, commit and rollback are not among them, nor is a ping.
type Counter struct {
	mu         sync.Mutex
	statements []string
}

// Counted returns a database as New does, and a counter of the statements sent through it.
func Counted(t testing.TB) (*sqlx.DB, *Counter) {
	t.Helper()
	return CountedOn(t, NewDSN(t))
}

// CountedOn is Counted for a database that exists already.
func CountedOn(t testing.TB, dsn string) (*sqlx.DB, *Counter) {
	t.Helper()
	connector, err := pq.NewConnector(postgres.With(dsn, nil))
	if err != nil {
		t.Fatal(err)
	}
	c := &Counter{}
	db := sqlx.NewDb(sql.OpenDB(postgres.Preparing(countingConnector{connector, c})), "postgres")
	db.SetMaxOpenConns(16)
	db.SetMaxIdleConns(16)
	t.Cleanup(func() { _ = db.Close() })
	return db, c
}

// Count returns how many statements were sent while fn ran.
func (c *Counter) Count(fn func()) int {
	c.mu.Lock()
	c.statements = nil
	c.mu.Unlock()
	fn()
	return len(c.Last())
}

// Last returns the statements since the last Count began, in order: print them when the number is wrong.
func (c *Counter) Last() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.statements)
}

// sent notes a statement, unless the driver asks for it to be sent again.
func (c *Counter) sent(statement string, err error) {
	if errors.Is(err, driver.ErrBadConn) || errors.Is(err, driver.ErrSkip) {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.statements = append(c.statements, statement)
}

type countingConnector struct {
	driver.Connector
	counter *Counter
}

func (c countingConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return countingConn{conn.(pqConn), c.counter}, nil
}

// pqConn is everything that database/sql looks for in a connection of lib/pq.
type pqConn interface {
	driver.Conn
	driver.Pinger
	driver.ExecerContext
	driver.QueryerContext
	driver.ConnPrepareContext
	driver.ConnBeginTx
	driver.SessionResetter
	driver.Validator
	driver.NamedValueChecker
}

type countingConn struct {
	pqConn
	counter *Counter
}

func (c countingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	res, err := c.pqConn.ExecContext(ctx, query, args)
	c.counter.sent(query, err)
	return res, err
}

func (c countingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	rows, err := c.pqConn.QueryContext(ctx, query, args)
	c.counter.sent(query, err)
	return rows, err
}

func (c countingConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	s, err := c.pqConn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if s, ok := s.(pqStmt); ok {
		return countingStmt{s, query, c.counter}, nil
	}
	c.counter.sent(query, nil) // a COPY: one statement, however many rows follow
	return s, nil
}

// pqStmt is everything that database/sql looks for in a statement of lib/pq.
type pqStmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// countingStmt counts when it runs, not when it is prepared.
type countingStmt struct {
	pqStmt
	query   string
	counter *Counter
}

func (s countingStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	res, err := s.pqStmt.ExecContext(ctx, args)
	s.counter.sent(s.query, err)
	return res, err
}

func (s countingStmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	rows, err := s.pqStmt.QueryContext(ctx, args)
	s.counter.sent(s.query, err)
	return rows, err
}
