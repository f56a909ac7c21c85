// Package page gives lists as Relay connections: keyset pages in both directions, with cursors that are opaque and signed.
package page

import (
	"context"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"innomag/internal/fault"
)

const (
	defaultSize = 20
	maxSize     = 100
)

// Args is what a client may ask of a connection.
type Args struct {
	First, Last   *int
	After, Before *string
}

// HasCursor says whether the page is one place in one particular list.
func (a Args) HasCursor() bool { return a.After != nil || a.Before != nil }

// Key tells pages of different arguments apart.
func (a Args) Key() string {
	return fmt.Sprint(deref(a.First), deref(a.Last), deref(a.After), deref(a.Before))
}

func deref[T any](p *T) any {
	if p == nil {
		return nil
	}
	return *p
}

// Column is one part of a list's order, the last one unique. Cast is its PostgreSQL type.
type Column struct {
	SQL  string
	Cast string
	Desc bool
}

// List says which list a page is of. A cursor made for one list is refused by another.
type List struct {
	Name  string // the list with its filter and order, as in "articles topic=skole"
	Order []Column
}

// Request is a page that has been checked and can be asked of the database.
type Request struct {
	Limit         int // rows wanted; ask for one more to know whether there is a next page
	backward      bool
	after, before []string
	list          List
	codec         *Codec
}

// Request checks what the client asked for. Faults name the argument.
func (l List) Request(codec *Codec, a Args) (Request, error) {
	r, err := l.sized(codec, a)
	if err != nil {
		return r, err
	}
	if a.After != nil {
		if r.after, err = codec.decode(l, *a.After); err != nil {
			return r, fault.Of(err).In("after")
		}
	}
	if a.Before != nil {
		if r.before, err = codec.decode(l, *a.Before); err != nil {
			return r, fault.Of(err).In("before")
		}
	}
	return r, nil
}

// Later is Request for a statement that is made before its cursors are known: of After and Before only counts whether they are given.
// The arguments of its SQL are empty; Says gives them of each cursor, and Holds says afterwards whether the cursors were good.
func (l List) Later(codec *Codec, a Args) (Request, error) {
	r, err := l.sized(codec, a)
	if a.After != nil {
		r.after = make([]string, len(l.Order))
	}
	if a.Before != nil {
		r.before = make([]string, len(l.Order))
	}
	return r, err
}

// Says gives what a cursor says of a place, if it could be one of this list. Nobody has checked who wrote it: what is found by
// it must not be shown before Holds.
func (r Request) Says(cursor string) (values []string, ok bool) {
	_, body, err := open(cursor)
	if err != nil {
		return nil, false
	}
	values = strings.Split(body, separator)
	if len(values) != len(r.list.Order) {
		return nil, false
	}
	for i, c := range r.list.Order {
		if !castable(values[i], c.Cast) {
			return nil, false
		}
	}
	return values, true
}

// Down says whether the rows that SQL selects run down, by the first column of their order.
func (r Request) Down() bool { return r.list.Order[0].Desc != r.backward }

// Columns is how many values each cursor has.
func (r Request) Columns() int { return len(r.list.Order) }

// Bounds is how many arguments the cursors give SQL.
func (r Request) Bounds() int { return len(r.after) + len(r.before) }

// Holds says whether cursors, nil where none is given, are of this list.
func (r Request) Holds(after, before *string) bool {
	for _, cursor := range []*string{after, before} {
		if cursor != nil {
			if _, err := r.codec.decode(r.list, *cursor); err != nil {
				return false
			}
		}
	}
	return true
}

// castable says whether PostgreSQL reads a text as a type, of those that lists are ordered by.
func castable(text, as string) (ok bool) {
	var err error
	switch as {
	case "bytea":
		var digits string
		if digits, ok = strings.CutPrefix(text, `\x`); !ok {
			return false
		}
		_, err = hex.DecodeString(digits)
	case "int":
		_, err = strconv.ParseInt(text, 10, 32)
	case "bigint":
		_, err = strconv.ParseInt(text, 10, 64)
	case "timestamptz":
		_, err = time.Parse(time.RFC3339Nano, text)
	case "text":
		return utf8.ValidString(text) && !strings.Contains(text, "\x00")
	default:
		return false
	}
	return err == nil
}

// sized reads how much is asked for, and from which end.
func (l List) sized(codec *Codec, a Args) (Request, error) {
	r := Request{Limit: defaultSize, list: l, codec: codec}
	switch {
	case a.First != nil && a.Last != nil:
		return r, fault.Invalid("last", "", "ask for first or for last, not for both")
	case a.First != nil:
		r.Limit = *a.First
		return r, checkSize("first", r.Limit)
	case a.Last != nil:
		r.Limit, r.backward = *a.Last, true
		return r, checkSize("last", r.Limit)
	case a.Before != nil && a.After == nil:
		r.backward = true
	}
	return r, nil
}

// For gives the same page of another list, so that pages of many lists can come from one statement.
func (r Request) For(l List) Request { r.list = l; return r }

func checkSize(arg string, n int) error {
	if n < 0 || n > maxSize {
		return fault.Invalid(arg, "", "%s must be between 0 and %d", arg, maxSize)
	}
	return nil
}

// SQL gives the condition, the order and the limit of the page, and the arguments they take after the first taken ones. The limit stands
// in the text: of one that is an argument PostgreSQL knows nothing, takes it for a tenth of the table, and plans a prepared statement
// anew each time, which costs more than to carry it out.
func (r Request) SQL(taken int) (where, orderAndLimit string, args []any) {
	var conditions []string
	bound := func(values []string, forward bool) {
		if values == nil {
			return
		}
		places := make([]string, len(values))
		for i, v := range values {
			args = append(args, v)
			// By way of text: lib/pq would write a string given for a bytea as the bytes of its letters.
			places[i] = fmt.Sprintf("$%d::text::%s", taken+len(args), r.list.Order[i].Cast)
		}
		conditions = append(conditions, beyond(r.list.Order, places, forward))
	}
	bound(r.after, true)
	bound(r.before, false)
	where = "true"
	if len(conditions) > 0 {
		where = strings.Join(conditions, " and ")
	}
	return where, fmt.Sprintf("order by %s limit %d", r.Order(), r.Limit+1), args
}

// Order gives the order of the rows that SQL selects, for a statement around it.
func (r Request) Order() string {
	parts := make([]string, len(r.list.Order))
	for i, c := range r.list.Order {
		parts[i] = c.SQL
		if c.Desc != r.backward {
			parts[i] += " desc"
		}
	}
	return strings.Join(parts, ", ")
}

// beyond says "after these values in this order". Where all columns run the same way a row comparison does;
// where they do not, the first column is bounded once more so that an index can start at the right place.
func beyond(order []Column, places []string, forward bool) string {
	uniform := true
	for _, c := range order {
		uniform = uniform && c.Desc == order[0].Desc
	}
	op := func(c Column) string {
		if c.Desc == forward {
			return "<"
		}
		return ">"
	}
	if uniform {
		names := make([]string, len(order))
		for i, c := range order {
			names[i] = c.SQL
		}
		return fmt.Sprintf("(%s) %s (%s)", strings.Join(names, ", "), op(order[0]), strings.Join(places, ", "))
	}
	var either []string
	same := ""
	for i, c := range order {
		either = append(either, fmt.Sprintf("(%s%s %s %s)", same, c.SQL, op(c), places[i]))
		same += fmt.Sprintf("%s = %s and ", c.SQL, places[i])
	}
	return fmt.Sprintf("%s %s= %s and (%s)", order[0].SQL, op(order[0]), places[0], strings.Join(either, " or "))
}

// Connection is one page of a list of T.
type Connection[T any] struct {
	Nodes    []T
	PageInfo Info
	request  Request
	keyOf    func(T) []string
	count    func(ctx context.Context) (int, error)
}

// Info says where a page stands in its list.
type Info struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Edge is a node with the cursor of its place.
type Edge[T any] struct {
	Node   T
	Cursor string
}

// Connect makes a page of the rows that Request.SQL found, the extra one included. keyOf gives a row's order columns as
// PostgreSQL reads them; count is asked only if the client wants totalCount.
func Connect[T any](r Request, rows []T, keyOf func(T) []string, count func(ctx context.Context) (int, error)) *Connection[T] {
	c := Bare(r, rows, keyOf, count)
	c.PlaceCursors()
	return c
}

// Bare is Connect without the cursors in PageInfo, which cost more than all the rest. PlaceCursors puts them in.
func Bare[T any](r Request, rows []T, keyOf func(T) []string, count func(ctx context.Context) (int, error)) *Connection[T] {
	more := len(rows) > r.Limit
	if more {
		rows = rows[:r.Limit]
	}
	if r.backward {
		rows = slices.Clone(rows)
		slices.Reverse(rows)
	}
	c := &Connection[T]{Nodes: rows, request: r, keyOf: keyOf, count: count}
	if c.Nodes == nil {
		c.Nodes = []T{}
	}
	c.PageInfo.HasNextPage = (more && !r.backward) || (r.backward && r.before != nil)
	c.PageInfo.HasPreviousPage = (more && r.backward) || (!r.backward && r.after != nil)
	return c
}

// PlaceCursors says in PageInfo where the page begins and ends.
func (c *Connection[T]) PlaceCursors() {
	if n := len(c.Nodes); n > 0 {
		start, end := c.cursor(c.Nodes[0]), c.cursor(c.Nodes[n-1])
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &start, &end
	}
}

// Fixed makes a count that is already known.
func Fixed(n int) func(context.Context) (int, error) {
	return func(context.Context) (int, error) { return n, nil }
}

func (c *Connection[T]) cursor(row T) string {
	return c.request.codec.encode(c.request.list, c.keyOf(row))
}

// Cursor gives the place of one of its nodes.
func (c *Connection[T]) Cursor(row T) string { return c.cursor(row) }

// Edges gives the nodes with their cursors.
func (c *Connection[T]) Edges() []Edge[T] {
	edges := make([]Edge[T], len(c.Nodes))
	for i, n := range c.Nodes {
		edges[i] = Edge[T]{Node: n, Cursor: c.cursor(n)}
	}
	return edges
}

// Holds says whether the cursors that the page was asked by are of its list, see Request.Later.
func (c *Connection[T]) Holds(after, before *string) bool { return c.request.Holds(after, before) }

// TotalCount is the length of the whole list, as far as the viewer may see it.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.count(ctx) }
