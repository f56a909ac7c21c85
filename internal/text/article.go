package text

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafehtml "github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ArticleRenderer is the version of Markdown and SanitizeHTML. Stored HTML made by an older one should be made again.
const ArticleRenderer = 2

const maxSource = 1 << 20 // bytes an article may have

// Markup inside the Markdown is passed on, because SanitizeHTML has the last word about it.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.Footnote),
	goldmark.WithRendererOptions(unsafehtml.WithUnsafe()),
)

// Markdown renders an author's Markdown, in which the HTML that SanitizeHTML allows may be mixed.
// It fails with ErrTooLong above one mebibyte, and with ErrTangled on what no author writes.
func Markdown(src string) (string, error) {
	switch {
	case len(src) > maxSource:
		return "", ErrTooLong
	case isTangled(src):
		return "", ErrTangled
	}
	var b bytes.Buffer
	if err := markdown.Convert([]byte(strings.ToValidUTF8(src, "")), &b); err != nil {
		return "", err
	}
	return SanitizeHTML(b.String()), nil
}

// isTangled finds the shapes that cost the square of their length to parse. Articles come nowhere near.
func isTangled(src string) bool {
	const maxBrackets, maxQuotes = 4000, 50
	if strings.Count(src, "[") > maxBrackets {
		return true
	}
	for line := range strings.Lines(src) {
		quotes := line[:len(line)-len(strings.TrimLeft(line, "> \t-*+0123456789.)"))]
		if strings.Count(quotes, ">") > maxQuotes || strings.Count(quotes, "- ")+strings.Count(quotes, "* ")+strings.Count(quotes, "+ ") > maxQuotes {
			return true
		}
	}
	return false
}

// footnote are the names that footnotes and the places that point at them have.
var footnote = regexp.MustCompile(`^fn(ref\d{0,3})?:\d{1,4}$`)

var articlePolicy = func() *bluemonday.Policy {
	var (
		web    = regexp.MustCompile(`^(?:(?i:https?)://|[^:\\]*$|[^:\\/?#]*[/?#])`)
		link   = regexp.MustCompile(web.String() + `|^(?i:mailto):`)
		pixels = regexp.MustCompile(`^[0-9]{1,5}$`)
		cells  = regexp.MustCompile(`^[0-9]{1,3}$`)
	)
	p := bluemonday.NewPolicy()
	p.AllowElements("section", "p", "br", "hr", "h2", "h3", "h4", "em", "strong", "s", "sub", "sup", "q", "ul", "ol", "li",
		"blockquote", "cite", "figure", "figcaption", "pre", "code",
		"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
	p.AllowAttrs("href").Matching(link).OnElements("a")
	p.AllowAttrs("rel").Matching(regexp.MustCompile("^" + externalRel + "$")).OnElements("a")
	p.AllowAttrs("class").Matching(regexp.MustCompile("^" + externalClass + "$")).OnElements("a")
	p.AllowAttrs("class").Matching(regexp.MustCompile("^" + embedClass + "$")).OnElements("figure")
	p.AllowAttrs("class").Matching(regexp.MustCompile("^" + footnotesClass + "$")).OnElements("section")
	p.AllowAttrs("id").Matching(regexp.MustCompile(`^h-[a-z0-9-]{1,100}$`)).OnElements("h2", "h3", "h4")
	p.AllowAttrs("id").Matching(footnote).OnElements("li", "sup")
	p.AllowAttrs("src").Matching(web).OnElements("img")
	p.AllowAttrs("alt").OnElements("img")
	p.AllowAttrs("width", "height").Matching(pixels).OnElements("img")
	p.AllowAttrs("loading").Matching(regexp.MustCompile(`^(lazy|eager)$`)).OnElements("img")
	p.AllowAttrs("colspan", "rowspan").Matching(cells).OnElements("th", "td")
	p.AllowAttrs("start").Matching(cells).OnElements("ol")
	p.AllowAttrs("lang").Matching(regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)).Globally()
	p.AllowURLSchemes("http", "https", "mailto")
	p.AllowRelativeURLs(true)
	p.RequireParseableURLs(true)
	return p
}()

// SanitizeHTML gives the part of an author's HTML that an article may contain, well nested: paragraphs, headings from h2
// to h4, emphasis, lists, quotes, figures, images from the web or this site, tables, and links that are http, https,
// mailto or relative. Headings get an id, links to other sites get class and rel "external"; frames of known providers become links
// with a title, in figures of the class "embed". Older markup becomes its present equivalent.
// HTML nested beyond reason comes back as plain text.
func SanitizeHTML(s string) string {
	nodes, err := parse(s)
	if err != nil {
		return plainParagraph(s)
	}
	root := &nethtml.Node{Type: nethtml.ElementNode, DataAtom: atom.Body, Data: "body"}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	tidy(root)
	compose(root)
	var b strings.Builder
	for c := range root.ChildNodes() {
		if err := nethtml.Render(&b, c); err != nil {
			return plainParagraph(s)
		}
	}
	return strings.TrimSpace(articlePolicy.Sanitize(b.String())) // the sanitiser comes last, whatever tidy did
}

func plainParagraph(s string) string {
	return articlePolicy.Sanitize("<p>" + html.EscapeString(Plain(s)) + "</p>")
}

// parse reads s as the inside of a page's body. It fails when elements nest more than a few hundred deep.
func parse(s string) ([]*nethtml.Node, error) {
	body := &nethtml.Node{Type: nethtml.ElementNode, DataAtom: atom.Body, Data: "body"}
	return nethtml.ParseFragment(strings.NewReader(strings.ToValidUTF8(s, "")), body)
}
