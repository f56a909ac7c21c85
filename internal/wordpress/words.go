package wordpress

import (
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"

	"innomag/internal/text"
)

// tidy cleans a text of several lines. What text.Clean refuses because somebody could correct it is mended here,
// where nobody can.
func tidy(s string) string {
	clean, err := text.Clean(strings.ToValidUTF8(strings.NewReplacer("\uFFFD", "?", "\x00", "").Replace(s), "?"))
	if err != nil {
		return ""
	}
	return clean
}

// line cleans a text of one line.
func line(s string) string { return strings.Join(strings.Fields(tidy(s)), " ") }

// lineOf gives HTML as a line of plain text.
func lineOf(html string) string { return line(text.Plain(html)) }

// keptSlug is a name in an address that can stay as it is.
var keptSlug = regexp.MustCompile(`^[a-z0-9]+(?:[-_]+[a-z0-9]+)*$`)

// slugOf gives the first of the words that can stand in an address, spelled for one.
// What WordPress had in its addresses stays the same if it can.
func slugOf(words ...string) string {
	for _, w := range words {
		if keptSlug.MatchString(w) && len(w) <= 200 {
			return w
		}
		if slug := text.Slug(w); slug != "" {
			return slug
		}
	}
	return ""
}

// commentText gives a comment's HTML as the plain text that a reader would have typed: paragraphs and line breaks, quotes
// behind >, the addresses of links and pictures after their words.
func commentText(html string) string {
	w := &commentWriter{}
	w.open()
	z := nethtml.NewTokenizer(strings.NewReader(strings.ReplaceAll(html, "\r\n", "\n")))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			for len(w.quotes) > 1 {
				w.closeQuote()
			}
			w.closeLink()
			return tidy(manyBreaks.ReplaceAllString(w.quotes[0].String(), "\n\n"))
		case nethtml.TextToken:
			w.text(string(z.Text()))
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			w.start(z.Token())
		case nethtml.EndTagToken:
			w.end(z.Token().Data)
		}
	}
}

var manyBreaks = regexp.MustCompile(`[ \t]*\n(?:[ \t]*\n)+`)

type commentWriter struct {
	quotes  []*strings.Builder // the text, and the quotes in it that are still open
	skip    string             // element whose text is not for reading
	address string             // of the link that is open
	label   int                // where its words begin
	broken  bool               // a <br> was the last thing; a line break after it is the same one
}

func (w *commentWriter) open() { w.quotes = append(w.quotes, &strings.Builder{}) }

func (w *commentWriter) out() *strings.Builder { return w.quotes[len(w.quotes)-1] }

func (w *commentWriter) text(s string) {
	if w.skip != "" {
		return
	}
	if w.broken {
		s = strings.TrimPrefix(s, "\n")
	}
	w.broken = false
	w.out().WriteString(s)
}

func (w *commentWriter) start(t nethtml.Token) {
	w.broken = false
	switch t.Data {
	case "script", "style":
		w.skip = t.Data
	case "br":
		w.out().WriteByte('\n')
		w.broken = true
	case "blockquote":
		if w.closeLink(); len(w.quotes) < 10 {
			w.out().WriteString("\n\n")
			w.open()
		}
	case "li":
		w.out().WriteString("\n- ")
	case "a":
		w.closeLink()
		w.address, w.label = attribute(t, "href"), w.out().Len()
	case "img":
		w.out().WriteString(strings.TrimSpace(attribute(t, "alt") + " " + attribute(t, "src")))
	default:
		if blocks[t.Data] {
			w.out().WriteString("\n\n")
		}
	}
}

func (w *commentWriter) end(name string) {
	w.broken = false
	switch {
	case name == w.skip:
		w.skip = ""
	case name == "a":
		w.closeLink()
	case name == "blockquote":
		if len(w.quotes) > 1 {
			w.closeQuote()
		}
	case blocks[name] && name != "li":
		w.out().WriteString("\n\n")
	}
}

// closeLink writes the address of a link after its words, unless they say it already.
func (w *commentWriter) closeLink() {
	address := w.address
	w.address = ""
	if !isAddress(address) && !strings.HasPrefix(address, "mailto:") {
		return
	}
	switch label := strings.TrimSpace(w.out().String()[w.label:]); {
	case label == "":
		w.out().WriteString(address)
	case !strings.Contains(label, strings.TrimSuffix(address, "/")):
		w.out().WriteString(" (" + address + ")")
	}
}

func (w *commentWriter) closeQuote() {
	w.closeLink()
	quote := strings.TrimSpace(manyBreaks.ReplaceAllString(w.out().String(), "\n\n"))
	w.quotes = w.quotes[:len(w.quotes)-1]
	if quote != "" {
		w.out().WriteString("> " + strings.ReplaceAll(quote, "\n", "\n> ") + "\n\n")
	}
}

func attribute(t nethtml.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
