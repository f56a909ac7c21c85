// Package gid writes and reads global ids: opaque to clients, typed to us, so that node(id) works
// and an id of the wrong kind is a clear error before any query runs.
package gid

import (
	"encoding/base64"
	"fmt"
	"io"
	"strconv"
	"strings"

	"innomag/internal/fault"
)

// ID is a global id whose type is only known when it is read, as in node(id).
type ID struct {
	Type string // the GraphQL type, as in "Article"
	Key  int64  // the row
}

// String gives the form that clients see.
func (id ID) String() string {
	return base64.RawURLEncoding.EncodeToString([]byte(id.Type + ":" + strconv.FormatInt(id.Key, 10)))
}

// Parse reads what String wrote. Anything else is a BadUserInput fault.
func Parse(s string) (ID, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(s)
	if err != nil || len(s) > 64 {
		return ID{}, invalid(s)
	}
	kind, digits, ok := strings.Cut(string(raw), ":")
	key, err := strconv.ParseInt(digits, 10, 64)
	id := ID{Type: kind, Key: key}
	if !ok || err != nil || key <= 0 || id.String() != s { // one row has one id: "+7" and "07" are no ids
		return ID{}, invalid(s)
	}
	return id, nil
}

func invalid(s string) error {
	if len(s) > 64 {
		s = s[:64] + "…"
	}
	return fault.New(fault.BadUserInput, "%q is not an id", s)
}

// MarshalGQL writes the id as a GraphQL ID.
func (id ID) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(id.String())) }

// UnmarshalGQL reads a GraphQL ID.
func (id *ID) UnmarshalGQL(v any) (err error) {
	s, ok := v.(string)
	if !ok {
		return invalid(fmt.Sprint(v))
	}
	*id, err = Parse(s)
	return err
}

// Marshal writes the id of one row of one type. The ID types of the rooms are built on it.
func Marshal(w io.Writer, kind string, key int64) { ID{Type: kind, Key: key}.MarshalGQL(w) }

// Unmarshal reads the id of one row and refuses those of other types.
func Unmarshal(v any, kind string, key *int64) error {
	var id ID
	if err := id.UnmarshalGQL(v); err != nil {
		return err
	}
	if id.Type != kind {
		return fault.New(fault.BadUserInput, "an id of type %s stands where one of type %s belongs", id.Type, kind)
	}
	*key = id.Key
	return nil
}
