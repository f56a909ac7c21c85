package text

import (
	"strconv"
	"strings"

	nethtml "golang.org/x/net/html"
)

// Outline is what an article's HTML holds beside its paragraphs.
type Outline struct {
	Headings []Heading
	Figures  []Figure
	Quotes   []Quote
	Embeds   []Embed
}

// Heading is a section's title, and the name by which a link points at it.
type Heading struct {
	ID, Text string
	Level    int // 2 to 4
}

// Figure is a picture in a text.
type Figure struct {
	URL, Alt, Caption, Credit string
	Width, Height             *int // in pixels, where they are known
}

// Quote is what somebody said, set apart from the text.
type Quote struct {
	Text                        string // plain, a line for each paragraph
	Speaker, Title, Affiliation string // empty where it is not said
}

// Embed is a link to somebody else's film, sound or message.
type Embed struct{ URL, Provider, Title string }

// OutlineOf reads the outline of an HTML that SanitizeHTML or Markdown has made. Nil lists are empty.
func OutlineOf(sanitised string) Outline {
	var o Outline
	nodes, err := parse(sanitised)
	if err != nil {
		return o
	}
	for _, n := range nodes {
		o.read(n)
	}
	return o
}

func (o *Outline) read(n *nethtml.Node) {
	if n.Type != nethtml.ElementNode {
		return
	}
	switch n.Data {
	case "h2", "h3", "h4":
		o.Headings = append(o.Headings, Heading{attr(n, "id"), wordsOf(n), int(n.Data[1] - '0')})
		return
	case "img":
		o.Figures = append(o.Figures, picture(n))
		return
	case "blockquote":
		o.Quotes = append(o.Quotes, quote(n, nil))
		return
	case "figure":
		o.figure(n)
		return
	}
	for c := range n.ChildNodes() {
		o.read(c)
	}
}

// figure reads a figure: an embed, a quote with its speaker below it, or pictures that share a caption.
func (o *Outline) figure(n *nethtml.Node) {
	var said, caption, link *nethtml.Node
	var pictures []*nethtml.Node
	for c := range n.Descendants() {
		switch c.Data {
		case "blockquote":
			said = c
		case "figcaption":
			caption = c
		case "img":
			pictures = append(pictures, c)
		case "a":
			if link == nil {
				link = c
			}
		}
	}
	switch {
	case attr(n, "class") == embedClass && link != nil:
		o.Embeds = append(o.Embeds, Embed{attr(link, "href"), provider(attr(link, "href")), wordsOf(link)})
	case said != nil:
		o.Quotes = append(o.Quotes, quote(said, caption))
	default:
		for _, img := range pictures {
			f := picture(img)
			if caption != nil {
				f.Caption, f.Credit = captioned(caption)
			}
			o.Figures = append(o.Figures, f)
		}
	}
}

func picture(img *nethtml.Node) Figure {
	f := Figure{URL: attr(img, "src"), Alt: attr(img, "alt")}
	for key, to := range map[string]**int{"width": &f.Width, "height": &f.Height} {
		if n, err := strconv.Atoi(attr(img, key)); err == nil {
			*to = &n
		}
	}
	return f
}

// captioned tells a caption from the credit, which is in a cite.
func captioned(caption *nethtml.Node) (words, credit string) {
	var said []string
	for c := range caption.Descendants() {
		switch {
		case c.Type != nethtml.TextNode:
		case within(c, "cite", caption):
			credit += c.Data
		default:
			said = append(said, c.Data)
		}
	}
	return strings.Join(strings.Fields(strings.Join(said, "")), " "), strings.TrimSpace(credit)
}

func within(n *nethtml.Node, name string, below *nethtml.Node) bool {
	for p := n.Parent; p != nil && p != below; p = p.Parent {
		if p.Data == name {
			return true
		}
	}
	return false
}

// quote reads what was said, and who said it: from a cite in it, or from the caption of the figure it is in.
func quote(said, caption *nethtml.Node) Quote {
	var lines []string
	who := ""
	for c := range said.ChildNodes() {
		switch {
		case c.Data == "cite" && c.Type == nethtml.ElementNode:
			who = wordsOf(c)
		case c.Type == nethtml.TextNode:
			lines = append(lines, strings.Join(strings.Fields(c.Data), " "))
		default:
			lines = append(lines, wordsOf(c))
		}
	}
	if who == "" && caption != nil {
		who = wordsOf(caption)
	}
	kept := lines[:0]
	for _, l := range lines {
		if l != "" {
			kept = append(kept, l)
		}
	}
	q := Quote{Text: strings.Join(kept, "\n")}
	parts := strings.SplitN(strings.TrimLeft(who, "—–- "), ",", 3)
	for i, to := range []*string{&q.Speaker, &q.Title, &q.Affiliation} {
		if i < len(parts) {
			*to = strings.TrimSpace(parts[i])
		}
	}
	return q
}
