package text

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropped are elements whose content is not for reading either.
var dropped = map[string]bool{
	"script": true, "style": true, "iframe": true, "object": true, "embed": true, "applet": true, "svg": true, "math": true,
	"noscript": true, "noembed": true, "noframes": true, "template": true, "title": true, "head": true, "xmp": true,
	"textarea": true, "select": true, "option": true, "button": true, "plaintext": true, "audio": true, "video": true,
	"canvas": true, "frameset": true, "link": true, "meta": true, "base": true, "input": true, "param": true, "source": true,
}

// renamed are older or higher elements, and what stands for them in an article.
var renamed = map[string]atom.Atom{
	"h1": atom.H2, "h5": atom.H4, "h6": atom.H4, "b": atom.Strong, "i": atom.Em, "strike": atom.S, "del": atom.S,
	"tt": atom.Code, "kbd": atom.Code, "samp": atom.Code, "listing": atom.Pre, "dl": atom.Ul, "dt": atom.Li, "dd": atom.Li,
}

// blocks are elements that end a line of text.
var blocks = map[string]bool{
	"p": true, "div": true, "section": true, "article": true, "header": true, "footer": true, "main": true, "aside": true,
	"nav": true, "address": true, "center": true, "details": true, "summary": true, "fieldset": true, "form": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "ul": true, "ol": true, "li": true, "dl": true,
	"dt": true, "dd": true, "blockquote": true, "figure": true, "figcaption": true, "pre": true, "hr": true, "br": true,
	"table": true, "caption": true, "thead": true, "tbody": true, "tfoot": true, "tr": true, "th": true, "td": true,
}

// holdsParagraphs are elements whose loose lines may become paragraphs.
var holdsParagraphs = map[string]bool{
	"body": true, "blockquote": true, "li": true, "td": true, "th": true, "div": true, "section": true, "article": true, "main": true,
}

// tidy walks below n: drops what must go, renames what is old, turns loose divs into paragraphs and settles addresses.
func tidy(n *nethtml.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == nethtml.TextNode:
		case c.Data == "iframe" && c.Namespace == "" && c.Type == nethtml.ElementNode:
			if link := frameToLink(c); link != nil {
				n.InsertBefore(link, c)
			}
			n.RemoveChild(c)
		case c.Type != nethtml.ElementNode || c.Namespace != "" || dropped[c.Data]:
			n.RemoveChild(c)
		default:
			tidy(c)
			settle(n, c)
		}
		c = next
	}
}

// settle gives the element c, whose inside is tidy already, its final name and attributes.
func settle(parent, c *nethtml.Node) {
	if to, ok := renamed[c.Data]; ok {
		c.DataAtom, c.Data = to, to.String()
	}
	switch c.Data {
	case "li", "sup":
		if !footnote.MatchString(attr(c, "id")) {
			c.Attr = withoutKey(c.Attr, "id")
		}
	case "figure":
		if attr(c, "class") != embedClass {
			c.Attr = withoutKey(c.Attr, "class")
		}
	case "a":
		settleAddress(c, "href", true)
	case "img":
		for i, a := range c.Attr {
			if named := libraryPicture.FindStringSubmatch(strings.TrimSpace(a.Val)); named != nil && a.Key == "src" {
				c.Attr[i].Val = PictureNamed + named[1]
			}
		}
		if !settleAddress(c, "src", false) {
			parent.RemoveChild(c)
		}
	case "div", "section":
		if slices.Contains(strings.Fields(attr(c, "class")), footnotesClass) && c.FirstChild != nil {
			c.DataAtom, c.Data, c.Attr = atom.Section, "section", []nethtml.Attribute{{Key: "class", Val: footnotesClass}}
			return
		}
		loosen(parent, c)
	case "article", "header", "footer", "main", "aside", "nav", "address", "center", "details", "summary", "form", "fieldset":
		loosen(parent, c)
	}
}

// loosen makes a paragraph of a division that is one, and keeps the words of others apart, which are unwrapped later.
func loosen(parent, c *nethtml.Node) {
	if holdsParagraphs[parent.Data] && !hasBlock(c) && c.FirstChild != nil {
		c.DataAtom, c.Data, c.Attr = atom.P, "p", nil
		return
	}
	parent.InsertBefore(&nethtml.Node{Type: nethtml.TextNode, Data: "\n"}, c)
	parent.InsertBefore(&nethtml.Node{Type: nethtml.TextNode, Data: "\n"}, c.NextSibling)
}

func hasBlock(n *nethtml.Node) bool {
	for c := range n.Descendants() {
		if c.Type == nethtml.ElementNode && blocks[c.Data] && c.Data != "br" {
			return true
		}
	}
	return false
}

// settleAddress makes the attribute called key safe or removes it, and marks links that leave the site.
func settleAddress(n *nethtml.Node, key string, mail bool) bool {
	var kept []nethtml.Attribute
	found, outside := false, false
	for _, a := range n.Attr {
		switch {
		case a.Key == key && !found:
			if a.Val, outside, found = address(a.Val, mail); found {
				kept = append(kept, a)
			}
		case a.Key != key && a.Key != "rel" && a.Key != "class":
			kept = append(kept, a)
		}
	}
	if outside && key == "href" {
		kept = append(kept, nethtml.Attribute{Key: "class", Val: externalClass}, nethtml.Attribute{Key: "rel", Val: externalRel})
	}
	n.Attr = kept
	return found
}

// address gives raw as an address an article may point at, and tells whether it leaves the site.
// What browsers and parsers read differently (backslashes, controls, user names) is refused.
func address(raw string, mail bool) (clean string, outside, ok bool) {
	s := strings.TrimSpace(raw)
	if s == "" || strings.ContainsFunc(s, func(r rune) bool { return r == '\\' || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
		return "", false, false
	}
	if strings.HasPrefix(s, "//") {
		s = "https:" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.User != nil {
		return "", false, false
	}
	switch u.Scheme {
	case "":
		return s, false, true
	case "http", "https":
		return s, true, u.Hostname() != ""
	case "mailto":
		return s, false, mail && u.Opaque != ""
	}
	return "", false, false
}
