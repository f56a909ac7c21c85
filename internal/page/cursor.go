package page

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"innomag/internal/fault"
)

// Codec writes and reads cursors. What it reads back is what some server with the same key wrote, for the same list.
type Codec struct{ key []byte }

// NewCodec makes a codec from a secret of at least 32 bytes.
func NewCodec(secret []byte) *Codec { return &Codec{key: secret} }

const (
	macSize   = 8
	separator = "\x1f"
)

func (c *Codec) encode(l List, values []string) string {
	body := strings.Join(values, separator)
	return base64.RawURLEncoding.EncodeToString(append(c.mac(l, body), body...))
}

var errCursor = fault.New(fault.BadUserInput, "this cursor is not one of this list; start again without it")

func (c *Codec) decode(l List, cursor string) ([]string, error) {
	mac, body, err := open(cursor)
	if err != nil {
		return nil, err
	}
	values := strings.Split(body, separator)
	if !hmac.Equal(mac, c.mac(l, body)) || len(values) != len(l.Order) {
		return nil, errCursor
	}
	return values, nil
}

// open takes a cursor apart, whoever wrote it.
func open(cursor string) (mac []byte, body string, err error) {
	if len(cursor) > 8192 {
		return nil, "", errCursor
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || len(raw) < macSize {
		return nil, "", errCursor
	}
	return raw[:macSize], string(raw[macSize:]), nil
}

func (c *Codec) mac(l List, body string) []byte {
	h := hmac.New(sha256.New, c.key)
	h.Write([]byte(l.Name))
	for _, col := range l.Order {
		h.Write([]byte("\x00" + col.SQL + strconv.FormatBool(col.Desc)))
	}
	h.Write([]byte("\x00" + body))
	return h.Sum(nil)[:macSize]
}

// Time writes a time as a key, without losing the microseconds by which PostgreSQL tells rows apart.
func Time(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.999999Z07:00") }

// Int writes a number as a key.
func Int[N ~int | ~int64](n N) string { return strconv.FormatInt(int64(n), 10) }
