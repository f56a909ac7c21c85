package wordpress

import "strings"

// blocks renders what was written in the block editor: the marks fall away, text outside all blocks is classic.
func (b *body) blocks(content string) string {
	var out, loose, inner strings.Builder
	depth := 0
	flushLoose := func() {
		if s := b.classic(loose.String()); s != "" {
			out.WriteString(s + "\n")
		}
		loose.Reset()
	}
	flushInner := func() {
		out.WriteString(b.markup(inner.String()))
		inner.Reset()
	}
	for _, p := range pieces(content) {
		mark, isMark := blockMark(p)
		switch {
		case !isMark && p.kind == htmlComment:
		case !isMark && depth == 0:
			loose.WriteString(p.raw)
		case !isMark:
			inner.WriteString(p.raw)
		case mark.closes:
			flushInner()
			depth = max(depth-1, 0)
		default:
			flushLoose()
			flushInner()
			if mark.alone {
				b.found.Blocks = addOnce(b.found.Blocks, mark.name)
				continue
			}
			depth++
		}
	}
	flushInner()
	flushLoose()
	return strings.TrimSpace(out.String())
}

// markup renders the inside of a block: HTML that is complete but for shortcodes and addresses to be fetched.
func (b *body) markup(content string) string {
	if strings.TrimSpace(content) == "" {
		return ""
	}
	return strings.Trim(tidyLinks(b.shortcodes(content)), "\n") + "\n"
}

// tidyLinks is linkLines for HTML, where the line must stand in a text and not in a tag.
func tidyLinks(content string) string {
	if !strings.Contains(content, "\nhttp") {
		return content
	}
	var out strings.Builder
	before := ""
	for _, p := range pieces(content) {
		if address := strings.TrimSpace(p.raw); p.kind == plainText && before != "a" && address != p.raw && isAddress(address) {
			out.WriteString(link(address))
		} else {
			out.WriteString(p.raw)
		}
		before = p.name
	}
	return out.String()
}

type mark struct {
	name   string
	closes bool
	alone  bool // <!-- wp:calendar /-->: WordPress fills it in when the page is shown
}

// blockMark reads <!-- wp:name {…} -->, its end, or its self-closing form.
func blockMark(p piece) (mark, bool) {
	if p.kind != htmlComment {
		return mark{}, false
	}
	s := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(p.raw, "<!--"), "-->"))
	if name, closes := strings.CutPrefix(s, "/wp:"); closes {
		return mark{name: name, closes: true}, true
	}
	s, opens := strings.CutPrefix(s, "wp:")
	if !opens {
		return mark{}, false
	}
	name, _, _ := strings.Cut(s, " ")
	return mark{name: strings.TrimSuffix(name, "/"), alone: strings.HasSuffix(s, "/")}, true
}
