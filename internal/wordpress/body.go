package wordpress

import (
	"fmt"
	"html"
	"strings"
)

// Image is a picture among the attachments of the export.
type Image struct {
	ID      int64
	URL     string
	Alt     string
	Caption string // HTML
	Credit  string // who made it, as our own exports say
}

// Media finds the attachments that galleries name. Either function may be nil.
type Media struct {
	Image    func(id int64) (Image, bool)
	Attached func() []Image // the pictures uploaded to this post, for a gallery that names none
}

// Findings is what Body could not carry over as it was.
type Findings struct {
	Shortcodes []string // unknown ones, left in the text; each once
	Blocks     []string // those that WordPress fills in when it shows the page, and so are gone; each once
	Missing    []int64  // attachments that a gallery names and the export does not have
}

// Body turns the stored content of a post into the HTML that WordPress would have shown: paragraphs set, captions
// and galleries as figures, addresses on a line of their own as links. It is not sanitised: that is for whoever stores it.
func Body(content string, media Media) (string, Findings) {
	b := body{media: media}
	if !strings.Contains(content, "<!-- wp:") {
		return b.classic(content), b.found
	}
	return b.blocks(content), b.found
}

type body struct {
	media Media
	found Findings
}

// classic renders what was written in the classic editor.
func (b *body) classic(content string) string {
	content = dropComments(content)
	return Paragraphs(linkLines(b.shortcodes(content)))
}

// linkLines makes an address that stands alone on its line a link; WordPress would have fetched the page or film for it.
func linkLines(content string) string {
	if !strings.Contains(content, "http") {
		return content
	}
	var out, plain strings.Builder
	for _, p := range pieces(content) {
		if p.kind != verbatim {
			plain.WriteString(p.raw)
			continue
		}
		out.WriteString(linkEach(plain.String()) + p.raw)
		plain.Reset()
	}
	return out.String() + linkEach(plain.String())
}

func linkEach(content string) string {
	lines := strings.Split(content, "\n")
	for i, line := range lines {
		if address := strings.TrimSpace(line); isAddress(address) {
			lines[i] = "\n" + link(address) + "\n"
		}
	}
	return strings.Join(lines, "\n")
}

func isAddress(s string) bool {
	after, found := strings.CutPrefix(s, "https://")
	if !found {
		after, found = strings.CutPrefix(s, "http://")
	}
	return found && after != "" && !strings.ContainsAny(after, " \t<>\"'[]")
}

// link shows an address as itself. It may be escaped already, as in &amp;.
func link(address string) string {
	escaped := html.EscapeString(html.UnescapeString(address))
	return fmt.Sprintf(`<a href="%s">%s</a>`, escaped, escaped)
}

// dropComments leaves out HTML comments, with them WordPress's <!--more--> and <!--nextpage-->.
func dropComments(content string) string {
	if !strings.Contains(content, "<!--") {
		return content
	}
	var out strings.Builder
	for _, p := range pieces(content) {
		if p.kind != htmlComment {
			out.WriteString(p.raw)
		}
	}
	return out.String()
}

func addOnce[T comparable](list []T, v T) []T {
	for _, have := range list {
		if have == v {
			return list
		}
	}
	return append(list, v)
}
