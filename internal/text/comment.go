package text

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/microcosm-cc/bluemonday"
)

// CommentRenderer is the version of CommentHTML. Stored HTML made by an older one should be made again.
const CommentRenderer = 1

// commentRel tells search engines and browsers that a link is a reader's, not ours.
const commentRel = "nofollow ugc noopener"

var commentPolicy = func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "blockquote")
	p.AllowAttrs("href").Matching(regexp.MustCompile(`^(?i:https?)://`)).OnElements("a")
	p.AllowAttrs("rel").Matching(regexp.MustCompile("^" + commentRel + "$")).OnElements("a")
	p.AllowURLSchemes("http", "https")
	p.RequireParseableURLs(true)
	return p
}()

// CommentHTML renders a reader's plain text: paragraphs, line breaks, quotes on lines that begin with >, and links
// from bare http and https addresses. Everything else is shown as it was typed; no image, no markup.
func CommentHTML(s string) string {
	var b strings.Builder
	lines := strings.Split(joinLines(strings.ToValidUTF8(s, "")), "\n")
	for len(lines) > 0 {
		n := sameKind(lines)
		writeBlock(&b, lines[:n])
		lines = lines[n:]
	}
	return commentPolicy.Sanitize(b.String()) // a second wall, in case the first has a hole
}

type lineKind int

const (
	blankLine lineKind = iota
	quoteLine
	plainLine
)

func kindOf(line string) lineKind {
	switch {
	case IsBlank(line):
		return blankLine
	case strings.HasPrefix(line, ">"):
		return quoteLine
	}
	return plainLine
}

// sameKind counts the lines at the start of lines that are of one kind.
func sameKind(lines []string) int {
	n := 1
	for n < len(lines) && kindOf(lines[n]) == kindOf(lines[0]) {
		n++
	}
	return n
}

func writeBlock(b *strings.Builder, lines []string) {
	switch kindOf(lines[0]) {
	case plainLine:
		writeParagraph(b, lines)
	case quoteLine:
		b.WriteString("<blockquote>")
		unquoted := make([]string, len(lines))
		for i, line := range lines {
			unquoted[i] = strings.TrimPrefix(strings.TrimPrefix(line, ">"), " ")
		}
		writeParagraph(b, unquoted)
		b.WriteString("</blockquote>")
	}
}

func writeParagraph(b *strings.Builder, lines []string) {
	b.WriteString("<p>")
	for i, line := range lines {
		if i > 0 {
			b.WriteString("<br>")
		}
		writeLine(b, strings.TrimRightFunc(line, unicode.IsSpace))
	}
	b.WriteString("</p>")
}

func writeLine(b *strings.Builder, line string) {
	rest := 0
	for _, l := range Links(line) {
		b.WriteString(html.EscapeString(line[rest:l.Start]))
		address := html.EscapeString(line[l.Start:l.End])
		b.WriteString(`<a href="` + address + `" rel="` + commentRel + `">` + address + `</a>`)
		rest = l.End
	}
	b.WriteString(html.EscapeString(line[rest:]))
}

// Link is a web address found in a plain text.
type Link struct {
	Start, End int // bytes
	URL        *url.URL
}

const maxAddress = 2048 // bytes; browsers promise no more, and trimming costs the square of it

// Links finds the http and https addresses in s that CommentHTML would make clickable.
// An address that carries a user name is left out: it is there to deceive.
func Links(s string) []Link {
	var out []Link
	for rest := 0; ; {
		start, end := nextAddress(s, rest)
		if end == 0 {
			return out
		}
		rest = end
		before, _ := utf8.DecodeLastRuneInString(s[:start])
		if unicode.IsLetter(before) || unicode.IsDigit(before) || end-start > maxAddress {
			continue
		}
		end = start + len(trimAddress(s[start:end]))
		u, err := url.Parse(s[start:end])
		if err != nil || u.Hostname() == "" || u.User != nil {
			continue
		}
		out = append(out, Link{Start: start, End: end, URL: u})
	}
}

// nextAddress finds the next http:// or https:// from rest on, and where what follows it stops being an address.
func nextAddress(s string, rest int) (start, end int) {
	for {
		at := strings.Index(s[rest:], "://")
		if at < 0 {
			return 0, 0
		}
		at += rest
		rest = at + len("://")
		for _, scheme := range []string{"https", "http"} {
			if start = at - len(scheme); start < 0 || !strings.EqualFold(s[start:at], scheme) {
				continue
			}
			if end = strings.IndexFunc(s[rest:], endsAddress); end < 0 {
				return start, len(s)
			}
			return start, rest + end
		}
	}
}

func endsAddress(r rune) bool {
	return strings.ContainsRune("<>\"'`\\", r) || unicode.IsSpace(r) || !unicode.IsGraphic(r)
}

// trimAddress leaves out the punctuation that ends the sentence rather than the address.
func trimAddress(s string) string {
	for s != "" {
		last := s[len(s)-1]
		switch {
		case strings.IndexByte(".,;:!?*_~", last) >= 0:
		case last == ')' && strings.Count(s, ")") > strings.Count(s, "("):
		case last == ']' && strings.Count(s, "]") > strings.Count(s, "["):
		case last == '}' && strings.Count(s, "}") > strings.Count(s, "{"):
		default:
			for _, tail := range []string{"»", "”", "’", "…", "–"} {
				if strings.HasSuffix(s, tail) {
					return trimAddress(strings.TrimSuffix(s, tail))
				}
			}
			return s
		}
		s = s[:len(s)-1]
	}
	return s
}
