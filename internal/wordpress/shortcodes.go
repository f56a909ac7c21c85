package wordpress

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// shortcode is one [name key="value"] of a text, with what stands between it and its [/name].
type shortcode struct {
	name  string
	attrs map[string]string
	inner string
	ends  bool // there is a [/name]
	whole string
}

var (
	shortcodeStart = regexp.MustCompile(`^\[([a-zA-Z][a-zA-Z0-9_-]*)((?:\s[^\[\]<>]*|\s(?:[^\[\]"]|"[^"]*")*?)?)(/?)\]`)
	shortcodeAttr  = regexp.MustCompile(`([a-zA-Z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))`)
)

// shortcodes puts HTML in place of the shortcodes that WordPress has of its own. [[name]] is how one writes
// a shortcode that is only text; unknown ones stay as they are and are reported.
func (b *body) shortcodes(content string) string {
	if !strings.Contains(content, "[") {
		return content
	}
	var out strings.Builder
	var tags, ends cutter
	for at := 0; at < len(content); {
		switch content[at] {
		case '<':
			if p, ok := tags.tagAt(content[at:]); ok {
				out.WriteString(p.raw)
				at += len(p.raw)
				continue
			}
		case '[':
			if plain, size := escaped(content[at:]); size > 0 {
				out.WriteString(plain)
				at += size
				continue
			}
			if s, ok := shortcodeAt(content[at:], &ends); ok {
				if shown, known := b.show(s); known {
					out.WriteString(shown)
					at += len(s.whole)
					continue
				}
				if s.looksMeant(content, at) {
					b.found.Shortcodes = addOnce(b.found.Shortcodes, s.name)
				}
			}
		}
		out.WriteByte(content[at])
		at++
	}
	return out.String()
}

// escaped reads [[name …]], which stands for [name …].
func escaped(s string) (plain string, size int) {
	if !strings.HasPrefix(s, "[[") {
		return "", 0
	}
	m := shortcodeStart.FindString(s[1:min(len(s), maxShortcode)])
	if m == "" || !strings.HasPrefix(s[1+len(m):], "]") {
		return "", 0
	}
	return m, len(m) + 2
}

// maxShortcode is how long a shortcode's own tag may be; longer ones are text with a bracket in it.
const maxShortcode = 4096

func shortcodeAt(s string, ends *cutter) (shortcode, bool) {
	m := shortcodeStart.FindStringSubmatch(s[:min(len(s), maxShortcode)])
	if m == nil {
		return shortcode{}, false
	}
	code := shortcode{name: strings.ToLower(m[1]), whole: m[0], attrs: map[string]string{}}
	for _, a := range shortcodeAttr.FindAllStringSubmatch(m[2], -1) {
		code.attrs[strings.ToLower(a[1])] = a[2] + a[3] + a[4]
	}
	if m[3] != "" {
		return code, true
	}
	end := "[/" + m[1] + "]"
	if at := ends.find(end, func() int { return strings.Index(s[len(m[0]):], end) }); at >= 0 {
		code.inner, code.ends = s[len(m[0]):][:at], true
		code.whole = s[:len(m[0])+at+len(end)]
	}
	return code, true
}

// looksMeant tells a plugin's shortcode from an aside such as [sic].
func (s shortcode) looksMeant(content string, at int) bool {
	before := strings.TrimRight(content[:at], " \t")
	after := strings.TrimLeft(content[at+len(s.whole):], " \t")
	ownLine := (before == "" || strings.HasSuffix(before, "\n")) && (after == "" || strings.HasPrefix(after, "\n") || strings.HasPrefix(after, "\r"))
	return s.ends || len(s.attrs) > 0 || strings.Contains(s.name, "_") || ownLine
}

// show gives the HTML of a shortcode that WordPress has of its own.
func (b *body) show(s shortcode) (string, bool) {
	switch s.name {
	case "caption", "wp_caption":
		if s.ends {
			return b.caption(s), true
		}
	case "gallery":
		return b.gallery(s), true
	case "embed":
		if address := strings.TrimSpace(s.inner); isAddress(address) {
			return "\n\n" + link(address) + "\n\n", true
		}
	case "audio", "video":
		for _, key := range []string{"src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv"} {
			if address := s.attrs[key]; isAddress(address) {
				return "\n\n" + link(address) + "\n\n", true
			}
		}
	}
	return "", false
}

// caption sets a picture and the words under it. Old posts have the words in an attribute, newer ones after the picture.
func (b *body) caption(s shortcode) string {
	picture, words := cutPicture(s.inner)
	if old := s.attrs["caption"]; old != "" {
		words = strings.TrimSpace(old)
	}
	if words = strings.TrimSpace(b.shortcodes(words)); words != "" {
		words = "<figcaption>" + words + "</figcaption>"
	}
	class := ""
	if align := s.attrs["align"]; slices.Contains([]string{"alignleft", "alignright", "aligncenter"}, align) {
		class = fmt.Sprintf(` class="%s"`, align)
	}
	return fmt.Sprintf("\n\n<figure%s>%s%s</figure>\n\n", class, strings.TrimSpace(picture), words)
}

// cutPicture divides what a caption holds after the picture, or after the link around it.
func cutPicture(inner string) (picture, words string) {
	end, linked := 0, false
	at := 0
	for _, p := range pieces(inner) {
		at += len(p.raw)
		switch {
		case p.kind == opening && p.name == "a" && end == 0:
			linked = true
		case p.kind == opening && p.name == "img" && end == 0, p.kind == verbatim && end == 0:
			end = at
		case p.kind == closing && p.name == "a" && linked && end > 0:
			return inner[:at], inner[at:]
		}
	}
	return inner[:end], inner[end:]
}

// gallery sets the pictures it names, or those uploaded to the post.
func (b *body) gallery(s shortcode) string {
	named := s.attrs["ids"]
	if named == "" {
		named = s.attrs["include"]
	}
	var images []Image
	switch {
	case named != "":
		images = b.images(named)
	case b.media.Attached != nil:
		images = b.media.Attached()
	}
	if len(images) == 0 {
		return "\n\n"
	}
	var out strings.Builder
	out.WriteString("\n\n<figure class=\"gallery\">")
	for _, i := range images {
		fmt.Fprintf(&out, `<figure><img src="%s" alt="%s" />`, html.EscapeString(i.URL), html.EscapeString(i.Alt))
		if i.Caption != "" {
			out.WriteString("<figcaption>" + i.Caption + "</figcaption>")
		}
		out.WriteString("</figure>")
	}
	out.WriteString("</figure>\n\n")
	return out.String()
}

func (b *body) images(ids string) (images []Image) {
	for field := range strings.FieldsFuncSeq(ids, func(c rune) bool { return c == ',' || c == ' ' }) {
		id, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			continue
		}
		if b.media.Image != nil {
			if image, ok := b.media.Image(id); ok {
				images = append(images, image)
				continue
			}
		}
		b.found.Missing = addOnce(b.found.Missing, id)
	}
	return images
}
