package wordpress

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"
	"time"
)

// writer writes an export, element by element. The first error is kept and makes the rest do nothing.
type writer struct {
	out  *bufio.Writer
	zone *time.Location
	end  string // of an element: a line break, but for those that WordPress's oldest reader wants on one line
}

func newWriter(w io.Writer) *writer {
	zone := time.UTC
	if oslo, err := time.LoadLocation("Europe/Oslo"); err == nil {
		zone = oslo
	}
	return &writer{bufio.NewWriterSize(w, 64<<10), zone, "\n"}
}

// printf writes markup; what goes into it must be escaped.
func (w *writer) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(w.out, format, args...) // flush says what went wrong
}

// flush gives the first error there was.
func (w *writer) flush() error { return w.out.Flush() }

// word writes an element for a text without markup.
func (w *writer) word(name, value string) {
	w.printf("<%s>%s</%s>%s", name, html.EscapeString(allowed(value)), name, w.end)
}

func (w *writer) number(name string, value int64) {
	w.printf("<%s>%d</%s>%s", name, value, name, w.end)
}

// cdata writes an element for a text with markup of its own.
func (w *writer) cdata(name, value string) {
	w.printf("<%s><![CDATA[%s]]></%s>%s", name, strings.ReplaceAll(allowed(value), "]]>", "]]]]><![CDATA[>"), name, w.end)
}

// onOneLine writes an element with what is in it on one line.
func (w *writer) onOneLine(name string, inside func()) {
	w.printf("<%s>", name)
	w.end = ""
	inside()
	w.end = "\n"
	w.printf("</%s>\n", name)
}

// date writes a date twice, as WordPress does: in the magazine's own time and in UTC. One that is not
// fixed yet, as a draft's, has only the first.
func (w *writer) date(name string, at time.Time, fixed bool) {
	gmt := "0000-00-00 00:00:00"
	if fixed {
		gmt = at.UTC().Format(time.DateTime)
	}
	w.cdata(name, at.In(w.zone).Format(time.DateTime))
	w.cdata(name+"_gmt", gmt)
}

func (w *writer) meta(element, key, value string) {
	w.printf("<wp:%s>", element)
	w.cdata("wp:meta_key", key)
	w.cdata("wp:meta_value", value)
	w.printf("</wp:%s>\n", element)
}

// allowed leaves out the characters that XML cannot hold.
func allowed(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}

// commentHTML gives a comment's plain text as HTML in which WordPress shows the same.
func commentHTML(body string) string { return html.EscapeString(body) }

// paragraphsOf gives plain text as HTML, a paragraph for each line.
func paragraphsOf(plain string) string {
	if !strings.Contains(plain, "\n") {
		return html.EscapeString(plain)
	}
	var out strings.Builder
	for line := range strings.Lines(plain) {
		if line = strings.TrimSpace(line); line != "" {
			out.WriteString("<p>" + html.EscapeString(line) + "</p>")
		}
	}
	return out.String()
}
