package guard

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"unicode/utf16"
	"unicode/utf8"
)

// encoding/json looks at each byte of a string by itself: to say of 200 kB whether they are JSON took it longer than a page takes. So
// requests are read here, strings eight bytes at a time where nothing in them is escaped, to the same end.

// look says whether text is one value of JSON and nothing else, as json.Valid does, with no more levels and values than it may have.
// Of an object it gives the members, in their order.
func look(text []byte, limits Limits) (members []member, bad *refusal) {
	l := looker{text: text, limits: limits, values: 1}
	end, bad := l.value(space(text, 0), 0)
	if bad == nil && space(text, end) != len(text) {
		bad = errJSON
	}
	return l.members, bad
}

// member is a name and a value as they are written.
type member struct{ name, value []byte }

type looker struct {
	text    []byte
	limits  Limits
	values  int
	members []member // of the outermost object
}

// value gives where the value ends that begins at a place.
func (l *looker) value(at, level int) (end int, bad *refusal) {
	if at >= len(l.text) {
		return at, errJSON
	}
	var ok bool
	switch c := l.text[at]; c {
	case '{', '[':
		if level++; level > l.limits.Nesting {
			return at, errNesting
		}
		return l.list(at, level, c+2) // } and ] stand two behind { and [
	case '"':
		end, ok = soundString(l.text, at)
	case 't':
		end, ok = word(l.text, at, "true")
	case 'f':
		end, ok = word(l.text, at, "false")
	case 'n':
		end, ok = word(l.text, at, "null")
	default:
		end, ok = number(l.text, at)
	}
	if !ok {
		return end, errJSON
	}
	return end, nil
}

// list reads a list, or an object when it is closed by a brace.
func (l *looker) list(at, level int, closed byte) (end int, bad *refusal) {
	if l.is(space(l.text, at+1), closed) {
		return space(l.text, at+1) + 1, nil
	}
	for {
		at = space(l.text, at+1) // after the opening, or a comma
		name, named := at, at
		if closed == '}' {
			if !l.is(at, '"') {
				return at, errJSON
			}
			var ok bool
			if at, ok = soundString(l.text, at); !ok {
				return at, errJSON
			}
			named = at
			if at = space(l.text, at); !l.is(at, ':') {
				return at, errJSON
			}
			at = space(l.text, at+1)
		}
		value := at
		if at, bad = l.value(at, level); bad != nil {
			return at, bad
		}
		if level == 1 && closed == '}' {
			l.members = append(l.members, member{l.text[name:named], l.text[value:at]})
		}
		switch at = space(l.text, at); {
		case l.is(at, closed):
			return at + 1, nil
		case !l.is(at, ','):
			return at, errJSON
		}
		if l.values++; l.values > l.limits.Values {
			return at, errValues
		}
	}
}

func (l *looker) is(at int, c byte) bool { return at < len(l.text) && l.text[at] == c }

// soundString gives where the string ends that begins at a place, behind its closing quote.
func soundString(text []byte, begun int) (end int, ok bool) {
	at := begun + 1
	plain := bytes.IndexByte(text[at:], '"')
	if plain < 0 {
		return len(text), false
	}
	if bytes.IndexByte(text[at:at+plain], '\\') < 0 {
		return at + plain + 1, !hasControl(text[at : at+plain])
	}
	for at < len(text) {
		switch c := text[at]; {
		case c == '"':
			return at + 1, true
		case c < ' ':
			return at, false
		case c != '\\':
			at++
		default:
			n := escape(text[at:])
			if n == 0 {
				return at, false
			}
			at += n
		}
	}
	return at, false
}

// hasControl says whether there is a byte below the space.
func hasControl(text []byte) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		if x := binary.LittleEndian.Uint64(text); (x-ones*' ')&^x&tops != 0 {
			return true
		}
	}
	for _, c := range text {
		if c < ' ' {
			return true
		}
	}
	return false
}

// escape gives how long what text begins with, a backslash, is; 0 when it means nothing.
func escape(text []byte) int {
	if len(text) < 2 {
		return 0
	}
	switch text[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if _, ok := unit(text); ok {
			return 6
		}
	}
	return 0
}

// unit reads \uXXXX.
func unit(text []byte) (rune, bool) {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range text[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

func word(text []byte, at int, is string) (end int, ok bool) {
	return at + len(is), len(text)-at >= len(is) && string(text[at:at+len(is)]) == is
}

func number(text []byte, at int) (end int, ok bool) {
	digits := func() bool {
		begun := at
		for at < len(text) && digit(text[at]) {
			at++
		}
		return at > begun
	}
	is := func(one, other byte) bool {
		if at < len(text) && (text[at] == one || text[at] == other) {
			at++
			return true
		}
		return false
	}
	is('-', '-')
	if !is('0', '0') && !digits() || is('.', '.') && !digits() {
		return at, false
	}
	if is('e', 'E') {
		is('+', '-')
		if !digits() {
			return at, false
		}
	}
	return at, true
}

// space gives where the next character stands that is no white space.
func space(text []byte, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
		at++
	}
	return at
}

// decoded makes of the sound value that begins at a place what encoding/json does, numbers left as they are written.
func decoded(text []byte, at int) (v any, end int) {
	switch text[at] {
	case '{':
		out := map[string]any{}
		for at = space(text, at+1); text[at] != '}'; {
			key, end := decodedString(text, at)
			out[key], end = decoded(text, space(text, space(text, end)+1))
			if at = space(text, end); text[at] == ',' {
				at = space(text, at+1)
			}
		}
		return out, at + 1
	case '[':
		out := []any{}
		for at = space(text, at+1); text[at] != ']'; {
			v, end = decoded(text, at)
			out = append(out, v)
			if at = space(text, end); text[at] == ',' {
				at = space(text, at+1)
			}
		}
		return out, at + 1
	case '"':
		return decodedString(text, at)
	case 't':
		return true, at + len("true")
	case 'f':
		return false, at + len("false")
	case 'n':
		return nil, at + len("null")
	}
	end, _ = number(text, at)
	return json.Number(text[at:end]), end
}

// decodedString is what a sound string says that begins at a place, and where it ends. Half of a surrogate pair becomes U+FFFD.
func decodedString(text []byte, begun int) (said string, end int) {
	at := begun + 1
	plain := bytes.IndexByte(text[at:], '"')
	if bytes.IndexByte(text[at:at+plain], '\\') < 0 {
		return string(text[at : at+plain]), at + plain + 1
	}
	out := make([]byte, 0, 2*plain)
	for {
		switch c := text[at]; {
		case c == '"':
			return string(out), at + 1
		case c != '\\':
			out = append(out, c)
			at++
		case text[at+1] != 'u':
			out = append(out, meant(text[at+1]))
			at += 2
		default:
			r, _ := unit(text[at:])
			at += 6
			if utf16.IsSurrogate(r) {
				low, there := unit(text[at:])
				if r = utf16.DecodeRune(r, low); there && r != utf8.RuneError {
					at += 6
				}
			}
			out = utf8.AppendRune(out, r)
		}
	}
}

// meant is what a letter behind a backslash stands for.
func meant(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}
