package wordpress

import "strings"

// piece is a stretch of HTML: a tag, a comment, something to leave alone, or text.
type piece struct {
	kind pieceKind
	raw  string
	name string // of a tag, lower case
}

type pieceKind int

const (
	plainText   pieceKind = iota
	opening               // <p>
	closing               // </p>
	htmlComment           // <!-- … -->
	verbatim              // <pre>, <script> and the like, to their end
)

// pieces cuts HTML up without changing a byte: joined again, the pieces are the input.
func pieces(html string) []piece {
	var out []piece
	var c cutter
	from := 0
	for at := 0; at < len(html); {
		if html[at] != '<' {
			next := strings.IndexByte(html[at:], '<')
			if next < 0 {
				break
			}
			at += next
		}
		p, ok := c.tagAt(html[at:])
		if !ok {
			at++
			continue
		}
		if at > from {
			out = append(out, piece{kind: plainText, raw: html[from:at]})
		}
		out = append(out, p)
		at += len(p.raw)
		from = at
	}
	if from < len(html) {
		out = append(out, piece{kind: plainText, raw: html[from:]})
	}
	return out
}

// cutter remembers what does not end in the rest of the text, so that nobody looks for it again and again.
type cutter struct{ endless map[string]bool }

// tagAt reads the tag or comment that s begins with, if it is one and is complete.
func (c *cutter) tagAt(s string) (piece, bool) {
	if strings.HasPrefix(s, "<!--") {
		if end := c.find("<!--", func() int { return strings.Index(s[4:], "-->") }); end >= 0 {
			return piece{kind: htmlComment, raw: s[:4+end+3]}, true
		}
		return piece{}, false
	}
	kind, at := opening, 1
	if strings.HasPrefix(s, "</") {
		kind, at = closing, 2
	}
	start := at
	for at < len(s) && isNameByte(s[at], at > start) {
		at++
	}
	if at == start {
		return piece{}, false
	}
	name := strings.ToLower(s[start:at])
	end := tagEnd(s, at)
	if end < 0 {
		return piece{}, false
	}
	if kind == opening && leftAlone[name] && s[end-2] != '/' {
		if stop := c.find(name, func() int { return closeOf(s[end:], name) }); stop >= 0 {
			return piece{kind: verbatim, raw: s[:end+stop], name: name}, true
		}
	}
	return piece{kind: kind, raw: s[:end], name: name}, true
}

func (c *cutter) find(what string, look func() int) int {
	if c.endless[what] {
		return -1
	}
	at := look()
	if at < 0 {
		if c.endless == nil {
			c.endless = map[string]bool{}
		}
		c.endless[what] = true
	}
	return at
}

// tagEnd is where the tag ends whose attributes begin at from; quotes may hold a >. -1 if it never does.
func tagEnd(s string, from int) int {
	var quote byte
	for at := from; at < len(s); at++ {
		switch b := s[at]; {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '>':
			return at + 1
		case b == '<':
			return -1 // a new tag begins; the first was only a < in the text
		case (b == '"' || b == '\'') && s[at-1] == '=':
			quote = b
		}
	}
	return -1
}

// closeOf is where the closing tag of name ends in s, or -1.
func closeOf(s, name string) int {
	for from := 0; ; {
		at := strings.Index(s[from:], "</")
		if at < 0 {
			return -1
		}
		at += from
		if end := at + 2 + len(name); end < len(s) && strings.EqualFold(s[at+2:end], name) && !isNameByte(s[end], true) {
			if stop := strings.IndexByte(s[end:], '>'); stop >= 0 {
				return end + stop + 1
			}
		}
		from = at + 2
	}
}

func isNameByte(b byte, inside bool) bool {
	return b|0x20 >= 'a' && b|0x20 <= 'z' || inside && (b >= '0' && b <= '9' || b == '-' || b == ':')
}

func set(names string) map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		m[name] = true
	}
	return m
}

//nolint:misspell // <center> is how HTML spells it
var (
	// leftAlone hold text in which white space or < mean something.
	leftAlone = set("pre script style textarea svg math select iframe object video audio noscript template")
	// containers hold paragraphs.
	containers = set("div blockquote section article main aside header footer address form fieldset details center nav")
	// blocks stand by themselves; what is in them, unless they are containers too, is a single run of text.
	blocks = set(`div blockquote section article main aside header footer address form fieldset details figure center nav
		p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup col
		hr figcaption summary legend menu hgroup search dialog map area option style script`)
	// empty never have a closing tag.
	empty = set("br hr img input wbr col area embed source track param base link meta")
)
