package text

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What an article marks for its readers' styles.
const (
	externalClass  = "external"  // a link that leaves the site
	embedClass     = "embed"     // a figure that stands for somebody else's film, sound or message
	footnotesClass = "footnotes" // the section at the end
	externalRel    = "noopener external"
)

// PictureNamed is what the address of a picture begins with that a body names by its id, as in ![](media:TWVkaWE6MQ): a place where
// nothing is, until whoever keeps pictures puts the picture's own address there.
const PictureNamed = "/media/~"

var libraryPicture = regexp.MustCompile(`^media:([A-Za-z0-9_-]{1,64})$`)

// providers are those whose pages may be shown as embeds: as a link with a title, never as a frame, so that nobody is told who reads.
var providers = map[string]string{
	"youtube.com": "YouTube", "youtube-nocookie.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo", "player.vimeo.com": "Vimeo",
	"open.spotify.com": "Spotify", "soundcloud.com": "SoundCloud", "w.soundcloud.com": "SoundCloud", "podcasts.apple.com": "Apple Podcasts",
	"embed.podcasts.apple.com": "Apple Podcasts", "tv.nrk.no": "NRK TV", "radio.nrk.no": "NRK Radio", "acast.com": "Acast", "embed.acast.com": "Acast",
	"twitter.com": "X", "x.com": "X", "instagram.com": "Instagram", "facebook.com": "Facebook", "linkedin.com": "LinkedIn", "bsky.app": "Bluesky",
}

// provider names whose page an address is, empty when nobody on the list.
func provider(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	return providers[strings.TrimPrefix(strings.TrimPrefix(host, "www."), "m.")]
}

var youtubeFrame = regexp.MustCompile(`^/embed/([A-Za-z0-9_-]{6,20})$`)

// page turns the address of a frame into that of the page for people.
func page(frame string) string {
	u, err := url.Parse(frame)
	if err != nil {
		return frame
	}
	switch provider(frame) {
	case "YouTube":
		if m := youtubeFrame.FindStringSubmatch(u.Path); m != nil {
			return "https://www.youtube.com/watch?v=" + m[1]
		}
	case "Vimeo":
		if id, ok := strings.CutPrefix(u.Path, "/video/"); ok {
			return "https://vimeo.com/" + id
		}
	}
	return frame
}

// frameToLink gives what stands in the place of a frame; nil when its page is not one of the list's.
func frameToLink(frame *nethtml.Node) *nethtml.Node {
	to, outside, ok := address(attr(frame, "src"), false)
	if !ok || !outside || provider(to) == "" {
		return nil
	}
	to = page(to)
	return embed(to, attr(frame, "title"))
}

func embed(to, title string) *nethtml.Node {
	if title = strings.Join(strings.Fields(title), " "); title == "" || title == to {
		title = "Se hos " + provider(to)
	}
	link := element(atom.A, nethtml.Attribute{Key: "href", Val: to})
	link.AppendChild(&nethtml.Node{Type: nethtml.TextNode, Data: title})
	settleAddress(link, "href", false)
	figure := element(atom.Figure, nethtml.Attribute{Key: "class", Val: embedClass})
	figure.AppendChild(link)
	return figure
}

func element(a atom.Atom, attrs ...nethtml.Attribute) *nethtml.Node {
	return &nethtml.Node{Type: nethtml.ElementNode, DataAtom: a, Data: a.String(), Attr: attrs}
}

func attr(n *nethtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words is the text below n, in one line.
func wordsOf(n *nethtml.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == nethtml.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// only gives the one element in n, when nothing else stands there.
func only(n *nethtml.Node) *nethtml.Node {
	var one *nethtml.Node
	for c := range n.ChildNodes() {
		switch {
		case c.Type == nethtml.TextNode && strings.TrimSpace(c.Data) == "":
		case c.Type == nethtml.ElementNode && one == nil:
			one = c
		default:
			return nil
		}
	}
	return one
}

// compose gives what is tidy its form: paragraphs of one picture with a title become figures, those of one link to a provider
// become embeds, quotes say who speaks, and headings get names that links can point at.
func compose(root *nethtml.Node) {
	taken, moved := map[string]int{}, map[string]string{}
	var headings, links []*nethtml.Node
	for n := range root.Descendants() {
		switch n.Data {
		case "h2", "h3", "h4":
			headings = append(headings, n)
		case "a":
			links = append(links, n)
		}
	}
	for _, h := range headings {
		was, id := attr(h, "id"), "h-"+Slug(wordsOf(h))
		h.Attr = withoutKey(h.Attr, "id")
		if id == "h-" {
			continue
		}
		free := id
		for taken[free] > 0 {
			taken[id]++
			free = id + "-" + strconv.Itoa(taken[id])
		}
		taken[free] = 1
		h.Attr = append(h.Attr, nethtml.Attribute{Key: "id", Val: free})
		if was != "" {
			moved["#"+was] = "#" + free
		}
	}
	for _, l := range links {
		for i, a := range l.Attr {
			if to, ok := moved[a.Val]; ok && a.Key == "href" {
				l.Attr[i].Val = to
			}
		}
	}
	blocksBelow(root)
}

// blocksBelow gives paragraphs and quotes below n their form.
func blocksBelow(n *nethtml.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type != nethtml.ElementNode:
		case c.Data == "p":
			paragraph(n, c)
		case c.Data == "blockquote":
			speaker(c)
			blocksBelow(c)
		default:
			blocksBelow(c)
		}
		c = next
	}
}

func withoutKey(attrs []nethtml.Attribute, key string) []nethtml.Attribute {
	var kept []nethtml.Attribute
	for _, a := range attrs {
		if a.Key != key {
			kept = append(kept, a)
		}
	}
	return kept
}

// paragraph turns p into a figure or an embed when that is all it holds.
func paragraph(parent, p *nethtml.Node) {
	one := only(p)
	if one == nil || parent.Data == "li" || parent.Data == "td" || parent.Data == "th" {
		return
	}
	var figure *nethtml.Node
	switch one.Data {
	case "figure": // a frame in a paragraph of its own
		p.RemoveChild(one)
		figure = one
	case "img":
		title := strings.TrimSpace(attr(one, "title"))
		named := strings.HasPrefix(attr(one, "src"), PictureNamed)
		if title == "" && !named {
			return
		}
		p.RemoveChild(one)
		figure = element(atom.Figure)
		figure.AppendChild(one)
		if title == "" { // its caption is where the picture is kept
			break
		}
		caption := element(atom.Figcaption)
		words, credit, _ := strings.Cut(title, "|")
		caption.AppendChild(&nethtml.Node{Type: nethtml.TextNode, Data: strings.TrimSpace(words)})
		if credit = strings.TrimSpace(credit); credit != "" {
			cite := element(atom.Cite)
			cite.AppendChild(&nethtml.Node{Type: nethtml.TextNode, Data: credit})
			caption.AppendChild(&nethtml.Node{Type: nethtml.TextNode, Data: " "})
			caption.AppendChild(cite)
		}
		figure.AppendChild(caption)
	case "a":
		if to := attr(one, "href"); provider(to) != "" && only(one) == nil {
			figure = embed(to, wordsOf(one))
		}
	}
	if figure != nil {
		parent.InsertBefore(figure, p)
		parent.RemoveChild(p)
	}
}

// maxSpeaker is how long a line that says who speaks may be, in bytes.
const maxSpeaker = 300

// speaker makes a cite of the last paragraph, or the last line of it, of a quote, when that begins with a long dash, as in
// "— Kari Nord, daglig leder, Nabohjelpa". A quote that is nothing but such a line is left alone: it is what was said.
func speaker(quote *nethtml.Node) {
	last := quote.LastChild
	for last != nil && last.Type == nethtml.TextNode && strings.TrimSpace(last.Data) == "" {
		last = last.PrevSibling
	}
	if last == nil || last.Data != "p" {
		return
	}
	cite := func(who string, before *nethtml.Node) {
		c := element(atom.Cite)
		c.AppendChild(&nethtml.Node{Type: nethtml.TextNode, Data: who})
		quote.InsertBefore(c, before)
	}
	if who, ok := named(wordsOf(last)); ok {
		if last.PrevSibling == nil || strings.TrimSpace(wordsBefore(last)) == "" {
			return
		}
		cite(who, last)
		quote.RemoveChild(last)
		return
	}
	tail := last.LastChild
	if tail == nil || tail.Type != nethtml.TextNode {
		return
	}
	at := strings.LastIndexByte(strings.TrimRight(tail.Data, "\n "), '\n')
	line := tail.Data[at+1:]
	who, ok := named(line)
	if !ok || at < 0 && (tail.PrevSibling == nil || tail.PrevSibling.Data != "br") {
		return
	}
	if at < 0 {
		last.RemoveChild(tail.PrevSibling)
		last.RemoveChild(tail)
	} else {
		tail.Data = strings.TrimRight(tail.Data[:at], " \n")
		if tail.Data == "" && tail.PrevSibling != nil && tail.PrevSibling.Data == "br" {
			last.RemoveChild(tail.PrevSibling)
		}
	}
	cite(who, last.NextSibling)
}

func wordsBefore(n *nethtml.Node) string {
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if p.Type == nethtml.ElementNode {
			return wordsOf(p)
		}
	}
	return ""
}

// named reads who speaks from a line that begins with a long dash.
func named(line string) (who string, ok bool) {
	line = strings.TrimSpace(line)
	for _, dash := range []string{"—", "--"} {
		if who, ok = strings.CutPrefix(line, dash); ok {
			who = strings.TrimSpace(who)
			return who, who != "" && len(who) <= maxSpeaker
		}
	}
	return "", false
}
