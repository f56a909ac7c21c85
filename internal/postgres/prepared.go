package postgres

import (
	"context"
	"database/sql/driver"
	"strings"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

// preparedPerConn is how many statements a connection keeps prepared. The program has some hundreds; each costs PostgreSQL
// some tens of kilobytes on each connection.
const preparedPerConn = 200

// Preparing gives connections that prepare a query, or a statement with arguments, when it is asked for the second time, and keep it.
// Without it lib/pq sends each such statement in two rounds, and PostgreSQL reads and plans it anew each time.
// The connector must be one of lib/pq, or one whose connections can do all that those of lib/pq can.
func Preparing(c driver.Connector) driver.Connector { return preparing{c} }

type preparing struct{ driver.Connector }

func (p preparing) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := p.Connector.Connect(ctx)
	if err != nil {
		return nil, unconnected{err}
	}
	conn := &preparingConn{pqConn: c.(pqConn)}
	conn.kept, err = simplelru.NewLRU(preparedPerConn, func(_ string, s pqStmt) {
		if s != nil {
			_ = s.Close() // where that fails, the connection is broken, and the next statement will tell
		}
	})
	return conn, err
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

// pqStmt is what we ask of a statement of lib/pq.
type pqStmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

type preparingConn struct {
	pqConn
	kept  *simplelru.LRU[string, pqStmt] // nil for those asked for once
	inTx  bool
	reads bool // only, because the transaction was begun so
	left  bool // by a server that takes no changes: another may be found by a new connection
}

// IsValid is for database/sql, which gives up a connection that is not.
func (c *preparingConn) IsValid() bool { return !c.left && c.pqConn.IsValid() }

// refused finds out whether the server refused a change because it only reads, as a standby does or a primary that is none any more.
// The connection is given up then. Nothing has been done, so outside a transaction database/sql may ask again on another.
func (c *preparingConn) refused(err error) error {
	if pq.As(err, pqerror.ReadOnlySQLTransaction) == nil || c.reads {
		return err
	}
	c.left = true
	if c.inTx {
		return err
	}
	return driver.ErrBadConn
}

// prepared gives the statement for a query; nil when it is to be sent as it is.
func (c *preparingConn) prepared(ctx context.Context, query string, args []driver.NamedValue) (pqStmt, error) {
	if len(args) == 0 && !single(query) {
		return nil, nil
	}
	s, seen := c.kept.Get(query)
	if !seen {
		c.kept.Add(query, nil)
		return nil, nil
	}
	if s != nil {
		return s, nil
	}
	made, err := c.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	s = made.(pqStmt)
	c.kept.Add(query, s)
	return s, nil
}

// single says whether a text without arguments is surely one query and not several statements.
func single(query string) bool {
	query = strings.TrimSpace(query)
	return (strings.HasPrefix(query, "select ") || strings.HasPrefix(query, "with ")) && !strings.Contains(query, ";")
}

// outdated says whether err means that a prepared statement no longer fits the tables, or is no longer there. It is then
// forgotten. Outside a transaction the query can be sent again as it is; a transaction has failed, and InTx runs it again.
func (c *preparingConn) outdated(query string, err error) bool {
	if !stale(err) {
		return false
	}
	c.kept.Remove(query)
	return true
}

func stale(err error) bool {
	switch e := pq.As(err, pqerror.FeatureNotSupported, pqerror.InvalidSQLStatementName); {
	case e == nil:
		return false
	case e.Code == pqerror.InvalidSQLStatementName:
		return true
	default: // the message may be translated, the place in PostgreSQL's source is not
		return e.Routine == "RevalidateCachedQuery"
	}
}

// QueryContext is for database/sql.
func (c *preparingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	s, err := c.prepared(ctx, query, args)
	if err != nil {
		return nil, err
	}
	if s != nil {
		rows, err := s.QueryContext(ctx, args)
		if err == nil || !c.outdated(query, err) || c.inTx {
			return rows, c.refused(err)
		}
	}
	rows, err := c.pqConn.QueryContext(ctx, query, args)
	return rows, c.refused(err)
}

// ExecContext is for database/sql.
func (c *preparingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	s, err := c.prepared(ctx, query, args)
	if err != nil {
		return nil, err
	}
	if s != nil {
		res, err := s.ExecContext(ctx, args)
		if err == nil || !c.outdated(query, err) || c.inTx {
			return res, c.refused(err)
		}
	}
	res, err := c.pqConn.ExecContext(ctx, query, args)
	return res, c.refused(err)
}

// BeginTx is for database/sql.
func (c *preparingConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	tx, err := c.pqConn.BeginTx(ctx, opts)
	if err != nil {
		if !opts.ReadOnly && pq.As(err, pqerror.FeatureNotSupported) != nil { // a standby begins nothing that may change something
			c.left = true
			return nil, driver.ErrBadConn
		}
		return nil, err
	}
	c.inTx, c.reads = true, opts.ReadOnly
	return preparingTx{tx, c}, nil
}

type preparingTx struct {
	driver.Tx
	conn *preparingConn
}

func (t preparingTx) Commit() error {
	t.conn.inTx, t.conn.reads = false, false
	return t.Tx.Commit()
}

func (t preparingTx) Rollback() error {
	t.conn.inTx, t.conn.reads = false, false
	return t.Tx.Rollback()
}
