package wordpress

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// source hands the XML decoder one byte at a time: it knows the place, keeps to the limits,
// and mends the bytes that XML forbids but WordPress writes all the same.
type source struct {
	in      *bufio.Reader
	line    int
	offset  int64
	started bool
	ended   bool
	err     error // what reading failed with, other than the end of the file

	queue      [utf8.UTFMax]byte // bytes of a character still to be handed out
	next, last int

	entryStart, entryMax int64
	tokenStart, tokenMax int64

	controls mended // control characters left out
	bytes    mended // bytes that are not UTF-8
}

// mended counts one kind of repair since the last report.
type mended struct {
	first Place
	count int
}

func (m *mended) at(p Place) {
	if m.count == 0 {
		m.first = p
	}
	m.count++
}

func newSource(in io.Reader) *source {
	return &source{in: bufio.NewReaderSize(in, 64<<10), line: 1}
}

func (s *source) place() Place { return Place{Line: s.line, Offset: s.offset} }

// Read is there for the decoder's sake; it only ever calls ReadByte.
func (s *source) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := s.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// ReadByte gives the next byte of well-formed UTF-8 that XML allows.
func (s *source) ReadByte() (byte, error) {
	if s.next < s.last {
		s.next++
		return s.queue[s.next-1], nil
	}
	if !s.started {
		if err := s.start(); err != nil {
			return 0, err
		}
	}
	for {
		b, err := s.in.ReadByte()
		if err != nil {
			return 0, s.stop(err)
		}
		s.offset++
		if s.offset-s.entryStart > s.entryMax {
			return 0, s.fault("more than %d bytes in one entry", s.entryMax)
		}
		if s.offset-s.tokenStart > s.tokenMax {
			return 0, s.fault("more than %d bytes in one text or tag", s.tokenMax)
		}
		switch {
		case b == '\n':
			s.line++
			return b, nil
		case b >= ' ' && b < utf8.RuneSelf, b == '\t', b == '\r':
			return b, nil
		case b == '\v', b == '\f': // a soft line break, as word processors paste it
			s.controls.at(s.place())
			return '\n', nil
		case b < ' ':
			s.controls.at(s.place())
		default:
			return s.character(b)
		}
	}
}

// character hands out the character that begins with b. A stray byte is read as Windows-1252,
// which is what such bytes are on sites that once changed their encoding.
func (s *source) character(b byte) (byte, error) {
	buf := [utf8.UTFMax]byte{b}
	rest, _ := s.in.Peek(utf8.UTFMax - 1)
	char, size := utf8.DecodeRune(buf[:1+copy(buf[1:], rest)])
	switch {
	case char == utf8.RuneError && size == 1:
		s.bytes.at(s.place())
		char = charmap.Windows1252.DecodeByte(b)
	case char == '\uFFFE', char == '\uFFFF':
		s.controls.at(s.place())
		char = utf8.RuneError
	}
	skipped, _ := s.in.Discard(size - 1)
	s.offset += int64(skipped)
	s.last, s.next = utf8.EncodeRune(s.queue[:], char), 1
	return s.queue[0], nil
}

// start looks at the first bytes, where files that are something else give themselves away.
func (s *source) start() error {
	s.started = true
	head, _ := s.in.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		_, _ = s.in.Discard(3)
		s.offset = 3
	case bytes.HasPrefix(head, []byte("\xFE\xFF")), bytes.HasPrefix(head, []byte("\xFF\xFE")),
		bytes.HasPrefix(head, []byte("<\x00")), bytes.HasPrefix(head, []byte("\x00<")):
		return s.fault("the file is in UTF-16; save it as UTF-8 first")
	case bytes.HasPrefix(head, []byte("\x1F\x8B")):
		return s.fault("the file is compressed (gzip); unpack it first")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return s.fault("the file is compressed (zip); unpack it first")
	}
	return nil
}

func (s *source) stop(err error) error {
	if errors.Is(err, io.EOF) {
		s.ended = true
		return io.EOF
	}
	s.err = err
	return err
}

func (s *source) fault(format string, args ...any) error {
	return &SyntaxError{Line: s.line, Offset: s.offset, Text: fmt.Sprintf(format, args...)}
}
