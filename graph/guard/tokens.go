package guard

import "strings"

// tooLong says which limit a document passes, as one that parses it would find out: tokens, comments among them, or fields as they are
// written. Empty: none. It makes nothing of them and goes no further than the first that is too many. Of a document that is none it may
// say anything: whoever parses it will refuse it.
func tooLong(document string, limits Limits) (what string) {
	var s scan
	for at := 0; at < len(document); {
		c := document[at]
		if c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '\r' {
			at++
			continue
		}
		begun := at
		switch {
		case nameByte[c] && !digit(c):
			for at++; at < len(document) && nameByte[document[at]]; at++ {
			}
			s.name(document[begun:at])
		case digit(c), c == '-':
			at = afterNumber(document, at)
		case c == '"':
			at = afterString(document, at)
		case c == '#':
			for at++; at < len(document) && document[at] != '\n' && document[at] != '\r'; at++ {
			}
		case c == 0xef: // a byte order mark, which is white space
			at += len("\ufeff")
			continue
		case c == '.':
			at += len("...")
			s.after = '.'
		default:
			at++
			s.sign(c)
		}
		switch s.tokens++; {
		case s.tokens > limits.Tokens:
			return "tokens"
		case s.fields > limits.Fields+1: // the name after an alias has been counted, its colon perhaps not
			return "fields"
		}
	}
	if s.fields > limits.Fields {
		return "fields"
	}
	return ""
}

// scan is what has been seen of a document.
type scan struct {
	tokens, fields int
	braces, parens int
	after          byte // what the next name belongs to, when it is no field: a spread, its type, or a directive
}

func (s *scan) name(name string) {
	switch {
	case s.braces == 0 || s.parens > 0:
	case s.after == '.' && name == "on":
		s.after = 'o'
		return
	case s.after == 0:
		s.fields++
	}
	s.after = 0
}

func (s *scan) sign(c byte) {
	s.after = 0
	switch c {
	case '(':
		s.parens++
	case ')':
		s.parens--
	case '{':
		if s.parens == 0 {
			s.braces++
		}
	case '}':
		if s.parens == 0 {
			s.braces--
		}
	case ':': // the name before it was an alias
		if s.braces > 0 && s.parens == 0 {
			s.fields--
		}
	case '@':
		s.after = '@'
	}
}

// afterNumber gives where a number ends that begins at a place.
func afterNumber(document string, at int) int {
	digits := func() {
		for at < len(document) && digit(document[at]) {
			at++
		}
	}
	is := func(one, other byte) bool {
		if at < len(document) && (document[at] == one || document[at] == other) {
			at++
			return true
		}
		return false
	}
	is('-', '-')
	digits()
	if is('.', '.') {
		digits()
	}
	if is('e', 'E') {
		is('+', '-')
		digits()
	}
	return at
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// afterString gives where a string ends that begins at a place.
func afterString(document string, at int) int {
	if strings.HasPrefix(document[at:], `"""`) {
		for at += len(`"""`); at < len(document); {
			n := strings.IndexByte(document[at:], '"')
			if n < 0 {
				return len(document)
			}
			quotes := at + n
			end := quotes
			for end < len(document) && document[end] == '"' {
				end++
			}
			switch {
			case end-quotes < len(`"""`):
				at = end
			case document[quotes-1] == '\\':
				at = quotes + len(`"""`)
			default:
				return end
			}
		}
		return at
	}
	for at++; at < len(document); at++ {
		switch document[at] {
		case '\\':
			at++
		case '"':
			return at + 1
		case '\n', '\r':
			return at
		}
	}
	return at
}

// nameByte has the letters, digits and the underscore.
var nameByte = func() (is [256]bool) {
	for _, c := range []byte("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		is[c] = true
	}
	return is
}()
