package text

import (
	"errors"
	"io"
	"strings"

	nethtml "golang.org/x/net/html"
)

// Plain gives the words of an HTML text, for search and excerpts: entities read, markup gone,
// a line for each block, and nothing of scripts or styles.
func Plain(s string) string {
	var b strings.Builder
	z := nethtml.NewTokenizer(strings.NewReader(strings.ToValidUTF8(s, "")))
	skipping := ""
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) {
				return ""
			}
			return squeeze(b.String())
		case nethtml.TextToken:
			if skipping == "" {
				b.Write(z.Text())
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name := tagName(z)
			if skipping == "" && isUnread(name) {
				skipping = name
			}
			if blocks[name] {
				b.WriteByte('\n')
			}
		case nethtml.EndTagToken:
			name := tagName(z)
			if name == skipping {
				skipping = ""
			}
			if blocks[name] {
				b.WriteByte('\n')
			}
		}
	}
}

func tagName(z *nethtml.Tokenizer) string {
	name, _ := z.TagName()
	return string(name)
}

// isUnread names the dropped elements that have an end tag to wait for.
func isUnread(name string) bool {
	switch name {
	case "link", "meta", "base", "input", "param", "source", "embed", "option", "plaintext":
		return false
	}
	return dropped[name]
}

// squeeze leaves one space between words and one break between lines.
func squeeze(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		if words := strings.Join(strings.Fields(line), " "); words != "" {
			lines = append(lines, words)
		}
	}
	return strings.Join(lines, "\n")
}
