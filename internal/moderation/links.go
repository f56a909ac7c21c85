package moderation

import (
	"context"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"innomag/internal/text"
)

// link is an address a reader could follow, clickable or not.
type link struct {
	domain     string
	start, end int // bytes
}

// checkLinks counts addresses, meets them with the lists, and looks for those that hide.
func checkLinks(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	var out []Signal
	at := placer{s: c.Body}
	var counted, blocked []Evidence
	all := linksIn(c.Body)
	for _, l := range all {
		e := at.evidence(l.start, l.end)
		e.Rule = l.domain
		if listed := under(l.domain, r.blocked); listed != "" {
			e.Rule = listed
			blocked = append(blocked, e)
		}
		if under(l.domain, r.allowed) == "" {
			counted = append(counted, e)
		}
	}
	if blocked != nil {
		out = append(out, found(BlockedDomain, "body", cap20(blocked)...))
	}
	if n := len(counted); n > r.Policy.MaxLinks {
		list := cap20(counted)
		list[0].Value, list[0].Limit = n, r.Policy.MaxLinks
		out = append(out, found(TooManyLinks, "body", list...))
	}
	if len(counted) > 0 && c.Author.Approved == 0 && !c.Author.Trusted && !c.Author.Staff {
		out = append(out, found(NewcomerLink, "body", counted[0]))
	}
	if len(all) > 0 && nothingBeside(c.Body, all) {
		out = append(out, found(OnlyLinks, "body", Evidence{Value: len(all)}))
	}
	if m := findDisguised(c.Body); m != nil {
		out = append(out, found(DisguisedLink, "body", at.evidence(m[0], m[1])))
	}
	if in := linksIn(c.Name); len(in) > 0 {
		named := placer{s: c.Name}
		out = append(out, found(NameHasLink, "name", named.evidence(in[0].start, in[0].end)))
	}
	return out, nil
}

func cap20(list []Evidence) []Evidence {
	return append([]Evidence(nil), list[:min(len(list), maxHits)]...)
}

// nothingBeside tells whether a text says nothing but addresses.
func nothingBeside(s string, links []link) bool {
	rest := 0
	for _, l := range links {
		if len(text.Words(s[rest:l.start])) > 0 {
			return false
		}
		rest = l.end
	}
	return len(text.Words(s[rest:])) == 0
}

// bare finds addresses that readers copy although they cannot click them.
var bare = regexp.MustCompile(`(?i)\b(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+(?:com|net|org|info|biz|no|se|dk|de|uk|eu|ru|cn|io|co|me|tv|cc|xyz|top|site|online|shop|store|club|live|link|click|bet|casino|vip|pro|app|dev|ly|gl|gg|icu|fun|win|loan|work|buzz)\b(?:/[^\s<>"']*)?`)

// disguised finds addresses written so that no program should see them: hxxp://x, x [dot] com, x (punktum) no.
var disguised = regexp.MustCompile(`(?i)\bhxxps?://\S+|\b[a-z0-9-]{2,63}\s*[\[({<]\s*(?:dot|punkt|punktum|prikk|\.)\s*[\])}>]\s*[a-z]{2,10}\b|\b[a-z0-9-]{3,63}\s+(?:dot|punktum)\s+(?:com|net|org|no|info|io|ru)\b`)

// linksIn finds the clickable addresses in s, and the bare ones, in order.
func linksIn(s string) []link {
	if !strings.Contains(s, ".") {
		return nil
	}
	clickable := text.Links(s)
	var out []link
	for _, m := range findBare(s) {
		for len(clickable) > 0 && clickable[0].Start <= m[0] {
			out = append(out, clicked(clickable[0]))
			clickable = clickable[1:]
		}
		if n := len(out); n > 0 && m[0] < out[n-1].end {
			continue // inside one that was counted
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:m[0]]); before == '@' || before == '.' || before == '-' {
			continue // the end of an e-mail address or of another word
		}
		host, _, _ := strings.Cut(s[m[0]:m[1]], "/")
		if d := domainOf(host); d != "" {
			out = append(out, link{d, m[0], m[1]})
		}
	}
	for _, l := range clickable {
		out = append(out, clicked(l))
	}
	return out
}

// findBare runs the costly pattern only on the words that could be addresses.
func findBare(s string) (out [][]int) {
	for dot := 0; ; {
		next := strings.IndexByte(s[dot:], '.')
		if next < 0 {
			return out
		}
		dot += next
		start := strings.LastIndexAny(s[:dot], " \n\t") + 1
		end := len(s)
		if space := strings.IndexAny(s[dot:], " \n\t"); space >= 0 {
			end = dot + space
		}
		if dot > start && dot+2 < end {
			for _, m := range bare.FindAllStringIndex(s[start:end], -1) {
				out = append(out, []int{start + m[0], start + m[1]})
			}
		}
		dot = end
	}
}

// findDisguised is the pattern again, behind a quick look for what it cannot do without.
func findDisguised(s string) []int {
	if !strings.ContainsAny(s, "[({<") {
		small := strings.ToLower(s)
		if !strings.Contains(small, "hxxp") && !strings.Contains(small, " dot ") && !strings.Contains(small, " punktum ") {
			return nil
		}
	}
	return disguised.FindStringIndex(s)
}

func clicked(l text.Link) link {
	d := domainOf(l.URL.Hostname())
	if d == "" {
		d = strings.ToLower(l.URL.Hostname())
	}
	return link{d, l.Start, l.End}
}

// domainOf gives a domain as the network knows it, in lower case and without a dot at the end; empty when s is none.
func domainOf(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "*."), ".")
	if len(s) > 253 || !strings.Contains(s, ".") || strings.ContainsAny(s, "/@:? \t\n") {
		return ""
	}
	d, err := idna.Lookup.ToASCII(s)
	if err != nil {
		return ""
	}
	return d
}

// under gives the listed domain that d is or stands under, or nothing.
func under(d string, list map[string]bool) string {
	for len(list) > 0 && d != "" {
		if list[d] {
			return d
		}
		_, d, _ = strings.Cut(d, ".")
	}
	return ""
}

// placer turns places in bytes into places in runes; asked in order, it reads the text once.
type placer struct {
	s           string
	bytes, rune int
}

func (p *placer) at(i int) int {
	if i < p.bytes {
		p.bytes, p.rune = 0, 0
	}
	p.rune += utf8.RuneCountInString(p.s[p.bytes:i])
	p.bytes = i
	return p.rune
}

func (p *placer) evidence(start, end int) Evidence {
	return Evidence{Text: clip(p.s[start:end], 200), Start: p.at(start), End: p.at(end)}
}
