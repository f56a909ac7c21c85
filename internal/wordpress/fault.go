package wordpress

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
)

// SyntaxError says where a file stops being an export, and what was being read there.
// Everything before the item it names has been handed out whole.
type SyntaxError struct {
	Line   int
	Offset int64
	Item   string // as in `post 57 "Om oss"`; empty outside items
	Text   string
}

// Error gives place, item and reason in one line.
func (e *SyntaxError) Error() string {
	if e.Item == "" {
		return fmt.Sprintf("line %d (byte %d): %s", e.Line, e.Offset, e.Text)
	}
	return fmt.Sprintf("line %d (byte %d), in %s: %s", e.Line, e.Offset, e.Item, e.Text)
}

// Note is something the reader mended or left out, and went on.
type Note struct {
	Place
	Item  string // as in SyntaxError
	Text  string
	Count int // how often, from Place to the end of the entry
}

// String gives the note in one line.
func (n Note) String() string {
	s := fmt.Sprintf("line %d (byte %d)", n.Line, n.Offset)
	if n.Item != "" {
		s += ", in " + n.Item
	}
	s += ": " + n.Text
	if n.Count > 1 {
		s += fmt.Sprintf(" (%d times)", n.Count)
	}
	return s
}

// fail makes an error at the place reached.
func (r *Reader) fail(format string, args ...any) error {
	return &SyntaxError{Line: r.src.line, Offset: r.src.offset, Item: r.item, Text: fmt.Sprintf(format, args...)}
}

// explain puts what the XML decoder says into words with a place.
func (r *Reader) explain(err error) error {
	var mine *SyntaxError
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &mine):
		return mine
	case r.src.err != nil:
		return fmt.Errorf("reading the file at byte %d: %w", r.src.offset, r.src.err)
	case errors.As(err, &syntax) && r.src.ended && strings.Contains(syntax.Msg, "unexpected EOF"):
		return r.fail("the file ends here, in the middle")
	case errors.As(err, &syntax):
		return r.fail("not well-formed XML: %s", syntax.Msg)
	default:
		return r.fail("%s", strings.TrimPrefix(err.Error(), "xml: "))
	}
}

func (r *Reader) note(at Place, format string, args ...any) {
	r.report(Note{Place: at, Item: r.item, Text: fmt.Sprintf(format, args...), Count: 1})
}

func (r *Reader) report(n Note) {
	if r.Note != nil && n.Count > 0 {
		r.Note(n)
	}
}
