package wordpress

import (
	"regexp"
	"slices"
	"strings"
)

// Paragraphs gives text with blank lines between its paragraphs, as people write in WordPress's classic editor
// and in comments, the <p> and <br> that it means. HTML that has its paragraphs already comes back as it was.
func Paragraphs(html string) string {
	html = strings.ReplaceAll(html, "\r\n", "\n")
	html = strings.ReplaceAll(html, "\r", "\n")
	p := paragrapher{}
	for _, piece := range pieces(html) {
		p.take(piece)
	}
	p.flush()
	return strings.TrimSpace(p.out.String())
}

// paragrapher collects a run of text and inline tags until a block begins or ends, then sets it in paragraphs.
type paragrapher struct {
	out  strings.Builder
	open []string // blocks we are inside, innermost last
	run  []piece
}

func (p *paragrapher) take(next piece) {
	if next.kind == verbatim && (next.name == "pre" || next.name == "script" || next.name == "style") {
		p.flush()
		p.out.WriteString(next.raw)
		return
	}
	if (next.kind != opening && next.kind != closing) || !blocks[next.name] {
		p.run = append(p.run, next)
		return
	}
	p.flush()
	p.out.WriteString(next.raw)
	switch {
	case empty[next.name]:
	case next.kind == opening:
		p.open = append(p.open, next.name)
	default:
		p.leave(next.name)
	}
}

// maxNesting is how far out a closing tag looks for its opening tag; beyond that the text is not meant for readers.
const maxNesting = 100

// leave closes the innermost block of this name, and whatever was left open in it.
func (p *paragrapher) leave(name string) {
	for i := len(p.open) - 1; i >= max(0, len(p.open)-maxNesting); i-- {
		if p.open[i] == name {
			p.open = p.open[:i]
			return
		}
	}
}

// flush sets the run that has come to its end.
func (p *paragrapher) flush() {
	run := p.run
	p.run = p.run[:0]
	if len(run) == 0 {
		return
	}
	if blank(run) {
		for _, piece := range run {
			p.out.WriteString(piece.raw)
		}
		return
	}
	inside := ""
	if len(p.open) > 0 {
		inside = p.open[len(p.open)-1]
	}
	parts, unclosed := split(run)
	switch {
	case inside == "", inside == "blockquote", containers[inside] && len(parts) > 1:
		parts[len(parts)-1] += unclosed
		p.out.WriteString("<p>" + strings.Join(parts, "</p>\n<p>") + "</p>\n")
	default:
		p.out.WriteString(strings.Join(parts, "<br />\n<br />\n"))
	}
}

var (
	blankLine = regexp.MustCompile(`[ \t]*\n[ \t]*(?:\n[ \t]*)+`)
	lineBreak = regexp.MustCompile(`[ \t]*\n[ \t]*`)
)

// split cuts a run at its blank lines. Inline tags that are open at a cut are closed before it and opened again after,
// so that every paragraph is whole; unclosed is what would close those still open at the end.
func split(run []piece) (parts []string, unclosed string) {
	var part strings.Builder
	var open []piece
	said := false // whether part holds more than tags opened again
	afterBreak := false
	for _, piece := range run {
		if piece.kind != plainText {
			open = follow(open, piece)
			part.WriteString(piece.raw)
			said = said || shows(piece)
			if afterBreak = piece.name == "br"; afterBreak {
				part.WriteString("\n")
			}
			continue
		}
		for i, stretch := range blankLine.Split(piece.raw, -1) {
			if i > 0 {
				if said {
					parts = append(parts, trimPart(part.String())+closings(open))
				}
				part.Reset()
				for _, tag := range open {
					part.WriteString(tag.raw)
				}
				said = false
			}
			if afterBreak || !said {
				stretch = strings.TrimLeft(stretch, " \t\n")
			}
			afterBreak = afterBreak && stretch == ""
			said = said || strings.TrimSpace(stretch) != ""
			part.WriteString(lineBreak.ReplaceAllString(stretch, "<br />\n"))
		}
	}
	if said {
		parts = append(parts, trimPart(part.String()))
	}
	return parts, closings(open)
}

// trimPart takes off the space and the line break that a paragraph's end makes needless.
func trimPart(s string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "<br />"))
}

func closings(open []piece) string {
	s := ""
	for _, tag := range slices.Backward(open) {
		s += "</" + tag.name + ">"
	}
	return s
}

// maxInline is how many inline tags are carried over a blank line; more would let a small text grow large.
const maxInline = 8

// follow keeps account of which inline tags are open.
func follow(open []piece, p piece) []piece {
	switch {
	case p.kind == opening && !empty[p.name] && !strings.HasSuffix(p.raw, "/>"):
		if len(open) == maxInline {
			return open
		}
		return append(open, p)
	case p.kind == closing:
		for i := len(open) - 1; i >= 0; i-- {
			if open[i].name == p.name {
				return append(open[:i:i], open[i+1:]...)
			}
		}
	}
	return open
}

// blank says whether a run shows nothing: white space, comments and tags around nothing.
func blank(run []piece) bool {
	return !slices.ContainsFunc(run, shows)
}

func shows(p piece) bool {
	return p.kind == plainText && strings.TrimSpace(p.raw) != "" || p.kind == verbatim || p.kind == opening && empty[p.name]
}
