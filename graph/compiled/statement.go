package compiled

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
)

// plan is how one operation is answered: one statement for all of it, and how what it brings is written. Many answers may be
// made by it at once.
type plan struct {
	blocks []part
	args   []func(w *answer) driver.Value
	late   int // how many things rooms are asked beside the statement
	write  func(w *answer)

	sql    string
	starts widths
	wide   int

	size atomic.Int64 // bytes of the last answer, about
	idle sync.Pool    // of *answer
}

// part is a block of rows of any type.
type part interface {
	name() string
	first() string
	sql() string
	widths() widths
	begin() any
	read(w *answer, owner, place int64, starts widths, values []driver.Value)
	end(w *answer)
	forget(w *answer)
}

// The first columns of every line: which block it belongs to with its place there, and the key of its owner.
const lead = 2

// finish makes the statement. Each block is a query of its own; their rows come one after the other, with nulls where they have
// no such columns.
func (p *plan) finish() {
	var all widths
	for _, b := range p.blocks {
		for k, n := range b.widths() {
			all[k] = max(all[k], n)
		}
	}
	p.wide = lead
	for k, n := range all {
		p.starts[k] = p.wide
		p.wide += n
	}
	if len(p.blocks) == 0 {
		return
	}
	var with, lines strings.Builder
	for i, b := range p.blocks {
		if i > 0 {
			with.WriteString(",\n")
			lines.WriteString("\nunion all\n")
		}
		with.WriteString(b.sql())
		fmt.Fprintf(&lines, "select %s, owner::bigint", b.first())
		mine := b.widths()
		for k, n := range all {
			for j := range n {
				if j < mine[k] {
					lines.WriteString(", " + columnName(kind(k), j)) //nolint:gosec // one of five
				} else {
					lines.WriteString(", null::" + sqlTypes[k])
				}
			}
		}
		lines.WriteString(" from " + b.name())
	}
	p.sql = "with " + with.String() + "\n" + lines.String()
}

// start gives an answer to be filled.
func (p *plan) start() *answer {
	w, ok := p.idle.Get().(*answer)
	if !ok {
		w = &answer{found: make([]any, len(p.blocks)), asked: make([]any, p.late)}
		for i, b := range p.blocks {
			w.found[i] = b.begin()
		}
	}
	w.buf = make([]byte, 0, max(p.size.Load()+p.size.Load()/8, 1<<10))
	return w
}

// keep puts an answer away that has been given, for the next one. Nothing of it stays but room.
func (p *plan) keep(w *answer) {
	p.size.Store(int64(len(w.buf)))
	for _, b := range p.blocks {
		b.forget(w)
	}
	clear(w.asked)
	*w = answer{found: w.found, asked: w.asked}
	p.idle.Put(w)
}

// ask brings what the plan needs. It reads the driver's rows itself: database/sql would copy each value once more and lock for
// each row. What is asked here is short, and is not broken off when the client hangs up; the database ends it after
// statement_timeout.
func (p *plan) ask(ctx context.Context, db *sql.DB, w *answer) error {
	if len(p.blocks) == 0 {
		return nil
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	args := make([]driver.NamedValue, len(p.args))
	for i, value := range p.args {
		args[i] = driver.NamedValue{Ordinal: i + 1, Value: value(w)}
	}
	if w.err != nil {
		return w.err
	}
	if err := conn.Raw(func(c any) error { return p.readAll(context.WithoutCancel(ctx), c, args, w) }); err != nil {
		return err
	}
	for _, b := range p.blocks {
		b.end(w)
	}
	return nil
}

func (p *plan) readAll(ctx context.Context, conn any, args []driver.NamedValue, w *answer) (err error) {
	asker, ok := conn.(driver.QueryerContext)
	if !ok {
		return errors.New("the driver cannot be asked directly")
	}
	rows, err := asker.QueryContext(ctx, p.sql, args)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	values := make([]driver.Value, p.wide)
	for {
		switch err := rows.Next(values); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		first, ok := values[0].(int64)
		owner, known := values[1].(int64)
		block := int(first % maxBlocks)
		if !ok || !known || first < 0 || block >= len(p.blocks) {
			return fmt.Errorf("a line that belongs nowhere: %v", values[:lead])
		}
		p.blocks[block].read(w, owner, first/maxBlocks, p.starts, values)
	}
}
