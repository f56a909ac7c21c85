package compiled

import (
	"bytes"
	"database/sql/driver"
	"time"
)

// column is one value that is read of a row into a T. Its kind says where in the statement's lines it stands: rows of
// different things share columns of the same type.
type column[T any] struct {
	sql  string
	kind kind
	set  func(row *T, v driver.Value)
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

// widths is how many columns of each type there are.
type widths [kinds]int

func textOf[T any](sql string, set func(*T, string)) column[T] {
	return column[T]{sql, text, func(row *T, v driver.Value) {
		if s, ok := v.(string); ok {
			set(row, s)
		}
	}}
}

func numberOf[T any](sql string, set func(*T, int64)) column[T] {
	return column[T]{sql, number, func(row *T, v driver.Value) {
		if n, ok := v.(int64); ok {
			set(row, n)
		}
	}}
}

func flagOf[T any](sql string, set func(*T, bool)) column[T] {
	return column[T]{sql, flag, func(row *T, v driver.Value) {
		if b, ok := v.(bool); ok {
			set(row, b)
		}
	}}
}

// instantOf reads a time; one that is null is not set.
func instantOf[T any](sql string, set func(*T, time.Time)) column[T] {
	return column[T]{sql, instant, func(row *T, v driver.Value) {
		if t, ok := v.(time.Time); ok {
			set(row, t)
		}
	}}
}

// octetsOf reads bytes, which are the driver's until the next line is read.
func octetsOf[T any](sql string, set func(*T, []byte)) column[T] {
	return column[T]{sql, octets, func(row *T, v driver.Value) {
		if b, ok := v.([]byte); ok {
			set(row, bytes.Clone(b))
		}
	}}
}

// leaf is a field without fields of its own: the columns that it needs, and how it is written.
type leaf[T any] struct {
	needs []string
	write func(w *answer, row *T)
}
