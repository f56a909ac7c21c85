package guard

import (
	"bytes"
	"encoding/json"
)

// measure says whether a text that may be JSON has more levels or values than it may. It reads each byte once, and understands no more
// than what is in quotes.
func measure(text []byte, limits Limits) *refusal {
	level, values := 0, 1
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = closing(text, i)
		case ',':
			if values++; values > limits.Values {
				return errValues
			}
		case '{', '[':
			if level++; level > limits.Nesting {
				return errNesting
			}
		case '}', ']':
			level--
		}
	}
	return nil
}

// closing gives where the string ends that begins at a place: where its closing quote is, or the end of the text.
func closing(text []byte, begun int) int {
	for at := begun + 1; at < len(text); {
		n := bytes.IndexByte(text[at:], '"')
		if n < 0 {
			break
		}
		end := at + n
		from := end
		for from > begun+1 && text[from-1] == '\\' {
			from--
		}
		if (end-from)%2 == 0 { // as many backslashes as stand in pairs
			return end
		}
		at = end + 1
	}
	return len(text)
}

// members gives the names and values of an object to each, in their order, until that refuses one. What stands in body must be valid
// JSON; when it is no object, that is refused.
func members(body []byte, each func(key string, raw []byte) *refusal) *refusal {
	at := space(body, 0)
	if at == len(body) || body[at] != '{' {
		return errJSON
	}
	for at = space(body, at+1); body[at] != '}'; {
		end := value(body, at)
		var key string
		if !decodeString(body[at:end], &key) {
			return errJSON
		}
		at = space(body, space(body, end)+1) // after the colon
		end = value(body, at)
		if bad := each(key, body[at:end]); bad != nil {
			return bad
		}
		if at = space(body, end); body[at] == ',' {
			at = space(body, at+1)
		}
	}
	return nil
}

// space gives where the next character stands that is no white space.
func space(text []byte, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
		at++
	}
	return at
}

// value gives where the value ends that begins at a place in valid JSON.
func value(text []byte, at int) int {
	level := 0
	for ; at < len(text); at++ {
		switch c := text[at]; c {
		case '"':
			if at = closing(text, at); level == 0 {
				return at + 1
			}
		case '{', '[':
			level++
		case '}', ']':
			switch level--; level {
			case 0:
				return at + 1
			case -1: // of a number, true, false or null that is the last
				return at
			}
		case ',', ':', ' ', '\n', '\r', '\t':
			if level == 0 {
				return at
			}
		}
	}
	return at
}

// decodeString reads a string, which is a copy where nothing in it is escaped.
func decodeString(raw []byte, into *string) bool {
	if bytes.IndexByte(raw, '\\') >= 0 {
		return json.Unmarshal(raw, into) == nil
	}
	if len(raw) < 2 || raw[0] != '"' {
		return false
	}
	*into = string(raw[1 : len(raw)-1])
	return true
}
