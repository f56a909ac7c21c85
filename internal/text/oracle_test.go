package text_test

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rules says what may stand in a rendered text: attributes by element.
type rules map[string][]string

var commentRules = rules{"p": nil, "br": nil, "blockquote": nil, "a": {"href", "rel"}}

var articleRules = rules{
	"p": {}, "br": {}, "hr": {}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "section": {"class"}, "em": {}, "strong": {}, "s": {}, "sub": {}, "sup": {"id"}, "q": {},
	"ul": {}, "ol": {"start"}, "li": {"id"}, "blockquote": {}, "cite": {}, "figure": {"class"}, "figcaption": {}, "pre": {}, "code": {},
	"table": {}, "caption": {}, "thead": {}, "tbody": {}, "tfoot": {}, "tr": {}, "th": {"colspan", "rowspan"},
	"td": {"colspan", "rowspan"}, "a": {"href", "rel", "class"}, "img": {"src", "alt", "width", "height", "loading"},
}

// ids are names that no page uses for anything of its own.
var ids = regexp.MustCompile(`^(h-[a-z0-9-]+|fn(ref\d*)?:\d+)$`)

var digits = regexp.MustCompile(`^[0-9]+$`)

// breaches lists everything in rendered that the rules do not allow, as a browser would read it.
func breaches(rendered string, allowed rules, comment bool) []string {
	var bad []string
	body := &nethtml.Node{Type: nethtml.ElementNode, DataAtom: atom.Div, Data: "div"}
	nodes, err := nethtml.ParseFragment(strings.NewReader(rendered), body)
	if err != nil {
		return []string{err.Error()}
	}
	var walk func(n *nethtml.Node)
	walk = func(n *nethtml.Node) {
		switch n.Type {
		case nethtml.ElementNode:
			attrs, ok := allowed[n.Data]
			if !ok || n.Namespace != "" {
				bad = append(bad, "element "+n.Data)
			}
			for _, a := range n.Attr {
				if problem := judge(n.Data, a, attrs, comment); problem != "" {
					bad = append(bad, problem)
				}
			}
		case nethtml.TextNode:
		default:
			bad = append(bad, fmt.Sprintf("node of type %d", n.Type))
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	return bad
}

func judge(element string, a nethtml.Attribute, allowed []string, comment bool) string {
	what := fmt.Sprintf("%s[%s=%q]", element, a.Key, a.Val)
	if a.Key == "lang" && !comment {
		return ""
	}
	if !slices.Contains(allowed, a.Key) {
		return what
	}
	switch a.Key {
	case "href", "src":
		u, err := url.Parse(a.Val)
		if err != nil || strings.HasPrefix(a.Val, "//") || strings.ContainsAny(a.Val, "\\\t\n\r") {
			return what
		}
		ok := u.Scheme == "http" || u.Scheme == "https"
		if !comment {
			ok = ok || u.Scheme == "" || u.Scheme == "mailto" && a.Key == "href"
		}
		if !ok || u.User != nil || strings.HasPrefix(u.Scheme, "http") && u.Host == "" {
			return what
		}
	case "rel":
		if a.Val != "noopener external" && a.Val != "nofollow ugc noopener" {
			return what
		}
	case "class":
		if a.Val != map[string]string{"a": "external", "figure": "embed", "section": "footnotes"}[element] {
			return what
		}
	case "id":
		if !ids.MatchString(a.Val) {
			return what
		}
	case "width", "height", "start", "colspan", "rowspan":
		if !digits.MatchString(a.Val) {
			return what
		}
	}
	return ""
}
