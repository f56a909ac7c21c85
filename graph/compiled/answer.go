package compiled

import (
	"context"
	"encoding/base64"
	"strconv"
	"time"

	"innomag/internal/account"
)

// answer is one answer to a plan: whom it is for, what was found, and what of it is written.
type answer struct {
	ctx   context.Context //nolint:containedctx // an answer lasts as long as its request
	reads *Reads
	by    account.Viewer
	vars  map[string]any

	found  []any    // *lines[T], by the place of the block
	asked  []any    // what rooms were asked beside the statement, by its place
	talked []string // of what discussions or counts are shown, as graph/cache names them
	err    error    // the first thing that went wrong; what has been written is worth nothing then

	buf []byte
}

// fail notes what went wrong.
func (w *answer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// Write is for what writes itself.
func (w *answer) Write(p []byte) (int, error) {
	w.buf = append(w.buf, p...)
	return len(p), nil
}

func (w *answer) raw(s string) { w.buf = append(w.buf, s...) }
func (w *answer) null()        { w.buf = append(w.buf, "null"...) }
func (w *answer) int(n int)    { w.buf = strconv.AppendInt(w.buf, int64(n), 10) }
func (w *answer) bool(b bool)  { w.buf = strconv.AppendBool(w.buf, b) }

// id writes a global id, as gid does.
func (w *answer) id(kind string, key int64) {
	var room [64]byte
	plain := strconv.AppendInt(append(append(room[:0], kind...), ':'), key, 10)
	w.buf = append(w.buf, '"')
	w.buf = base64.RawURLEncoding.AppendEncode(w.buf, plain)
	w.buf = append(w.buf, '"')
}

// word writes a word that needs no escapes, as the values of enums.
func (w *answer) word(s string) {
	w.buf = append(append(append(w.buf, '"'), s...), '"')
}

func (w *answer) time(t *time.Time) {
	if t == nil {
		w.null()
		return
	}
	w.buf = append(w.buf, '"')
	w.buf = t.UTC().AppendFormat(w.buf, time.RFC3339Nano)
	w.buf = append(w.buf, '"')
}

func (w *answer) stringOrNull(s *string) {
	if s == nil {
		w.null()
		return
	}
	w.string(*s)
}

func (w *answer) intOrNull(n *int) {
	if n == nil {
		w.null()
		return
	}
	w.int(*n)
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// special says whether one of eight bytes has to be escaped in a string of JSON. It may say so of bytes that follow one that has.
func special(x uint64) bool {
	quote, backslash := x^(ones*'"'), x^(ones*'\\')
	return ((x-ones*0x20)&^x|(quote-ones)&^quote|(backslash-ones)&^backslash)&highs != 0
}

// string writes s as gqlgen does. Most texts have next to nothing to escape, so eight bytes are looked at at once.
func (w *answer) string(s string) {
	const hex = "0123456789ABCDEF"
	b := w.buf
	b = append(b, '"')
	start, i := 0, 0
	for i < len(s) {
		if i+8 <= len(s) && !special(uint64(s[i])|uint64(s[i+1])<<8|uint64(s[i+2])<<16|uint64(s[i+3])<<24|
			uint64(s[i+4])<<32|uint64(s[i+5])<<40|uint64(s[i+6])<<48|uint64(s[i+7])<<56) {
			i += 8
			continue
		}
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			i++
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '\t':
			b = append(b, `\t`...)
		case '\r':
			b = append(b, `\r`...)
		case '\n':
			b = append(b, `\n`...)
		case '\\', '"':
			b = append(b, '\\', c)
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		}
		i++
		start = i
	}
	b = append(b, s[start:]...)
	b = append(b, '"')
	w.buf = b
}
