package compiled

import (
	"time"
)

// column is one value that is read of a row into a T. Its kind says where in the statement's rows it stands: rows of
// different things share columns of the same type.
type column[T any] struct {
	sql  string
	kind kind
	set  func(row *T, v any)
}

type kind byte

const (
	text kind = iota
	number
	flag
	instant
	octets
	kinds
)

var sqlTypes = [kinds]string{"text", "bigint", "boolean", "timestamptz", "bytea"}

func textOf[T any](sql string, set func(*T, string)) column[T] {
	return column[T]{sql, text, func(row *T, v any) {
		if s, ok := v.(string); ok {
			set(row, s)
		}
	}}
}

func numberOf[T any](sql string, set func(*T, int64)) column[T] {
	return column[T]{sql, number, func(row *T, v any) {
		if n, ok := v.(int64); ok {
			set(row, n)
		}
	}}
}

func flagOf[T any](sql string, set func(*T, bool)) column[T] {
	return column[T]{sql, flag, func(row *T, v any) {
		if b, ok := v.(bool); ok {
			set(row, b)
		}
	}}
}

// instantOf reads a time; one that is null is not set.
func instantOf[T any](sql string, set func(*T, time.Time)) column[T] {
	return column[T]{sql, instant, func(row *T, v any) {
		if t, ok := v.(time.Time); ok {
			set(row, t)
		}
	}}
}

func octetsOf[T any](sql string, set func(*T, []byte)) column[T] {
	return column[T]{sql, octets, func(row *T, v any) {
		if b, ok := v.([]byte); ok {
			set(row, b)
		}
	}}
}

// leaf is a field without fields of its own: the columns that it needs, and how it is written.
type leaf[T any] struct {
	needs []string
	write func(w *writer, row *T)
}

// level is one kind of row in the statement: of articles, of bylines, of comments.
type level[T any] struct {
	known   map[string]column[T]
	columns []column[T]
	places  map[string]bool
}

func newLevel[T any](known map[string]column[T], always ...string) *level[T] {
	l := &level[T]{known: known, places: map[string]bool{}}
	l.need(always)
	return l
}

func (l *level[T]) need(names []string) {
	for _, name := range names {
		if !l.places[name] {
			l.places[name] = true
			l.columns = append(l.columns, l.known[name])
		}
	}
}

// widths is how many columns of each type the level has.
func (l *level[T]) widths() (w [kinds]int) {
	for _, c := range l.columns {
		w[c.kind]++
	}
	return w
}

// read fills a row from the values of one line of the statement.
func (l *level[T]) read(row *T, starts [kinds]int, values []any) {
	at := starts
	for _, c := range l.columns {
		c.set(row, values[at[c.kind]])
		at[c.kind]++
	}
}
