package wordpress

import (
	"encoding/xml"
	"html"
	"io"
	"strings"
	"time"
)

// discussed is a thread of a Disqus export: a page that was commented on.
type discussed struct {
	Place
	id, forum, link, title string
	identifier             string // what the site itself called the page
	created                time.Time
	closed, deleted        bool
}

// posted is a comment of a Disqus export. It travels as JSON between reading and writing.
type posted struct {
	Place
	ID, Thread, Parent        string
	Message                   string // HTML
	Name, Username, Email, IP string
	Created                   time.Time
	Deleted, Spam, Held       bool
}

// disqusReader takes a Disqus export apart as Reader does one of WordPress, within the same limits.
type disqusReader struct {
	*Reader
	opened bool
}

func newDisqusReader(in io.Reader) *disqusReader { return &disqusReader{Reader: NewReader(in)} }

// next gives the next thread or comment, and io.EOF after the last. A *SyntaxError says where the file is broken.
func (r *disqusReader) next() (any, error) {
	if r.err != nil {
		return nil, r.err
	}
	found, err := r.advance()
	r.reportMended()
	r.item = ""
	r.err = err
	return found, err
}

func (r *disqusReader) advance() (any, error) {
	r.src.entryMax, r.src.tokenMax = r.MaxItem, r.MaxText
	if !r.opened {
		if err := r.open(); err != nil {
			return nil, err
		}
		r.opened = true
	}
	if r.stage == done {
		return nil, io.EOF
	}
	for {
		start, err := r.nextInChannel()
		switch {
		case err != nil:
			return nil, err
		case start == nil:
			return nil, r.close()
		}
		switch r.name(start.Name) {
		case "disqus:thread":
			return r.thread(*start)
		case "disqus:post":
			return r.post(*start)
		}
		if err := r.skip(); err != nil {
			return nil, err
		}
	}
}

func (r *disqusReader) open() error {
	root, err := r.firstElement("")
	switch {
	case err != nil:
		return err
	case root == nil:
		return r.fail("the file is empty")
	case root.Name.Local == "rss":
		return r.fail("this is an export of WordPress; bring it in with: innomag import wordpress")
	case r.name(root.Name) != "disqus:disqus":
		return r.fail("not a Disqus export: the file begins with <%s>, not <disqus xmlns=\"http://disqus.com\">", shorten(root.Name.Local))
	}
	return nil
}

func (r *disqusReader) thread(start xml.StartElement) (any, error) {
	t := &discussed{Place: r.begins, id: idOf(start)}
	r.item = "thread " + shorten(t.id)
	err := r.children(func(name string, _ xml.StartElement) error {
		switch name {
		case "disqus:id":
			return r.word(&t.identifier)
		case "disqus:forum":
			return r.word(&t.forum)
		case "disqus:link":
			return r.word(&t.link)
		case "disqus:title":
			return r.word(&t.title)
		case "disqus:createdAt":
			return r.moment(&t.created)
		case "disqus:isClosed":
			return r.flag(name, &t.closed)
		case "disqus:isDeleted":
			return r.flag(name, &t.deleted)
		}
		return r.skip()
	})
	return t, err
}

func (r *disqusReader) post(start xml.StartElement) (any, error) {
	p := &posted{Place: r.begins, ID: idOf(start)}
	r.item = "post " + shorten(p.ID)
	approved := true
	err := r.children(func(name string, start xml.StartElement) error {
		switch name {
		case "disqus:message":
			return r.into(&p.Message)
		case "disqus:createdAt":
			return r.moment(&p.Created)
		case "disqus:isDeleted":
			return r.flag(name, &p.Deleted)
		case "disqus:isSpam":
			return r.flag(name, &p.Spam)
		case "disqus:isApproved":
			return r.flag(name, &approved)
		case "disqus:ipAddress":
			return r.word(&p.IP)
		case "disqus:thread":
			p.Thread = idOf(start)
		case "disqus:parent":
			p.Parent = idOf(start)
		case "disqus:author":
			return r.author(p)
		}
		return r.skip()
	})
	p.Held = !approved
	return p, err
}

func (r *disqusReader) author(p *posted) error {
	err := r.children(func(name string, _ xml.StartElement) error {
		switch name {
		case "disqus:name":
			return r.word(&p.Name)
		case "disqus:username":
			return r.word(&p.Username)
		case "disqus:email":
			return r.word(&p.Email)
		}
		return r.skip()
	})
	p.Name, p.Username = html.UnescapeString(p.Name), html.UnescapeString(p.Username)
	return err
}

// idOf gives the attribute dsq:id, which is Disqus's own number for everything.
func idOf(start xml.StartElement) string {
	for _, a := range start.Attr {
		if a.Name.Local == "id" {
			return bounded(strings.TrimSpace(a.Value))
		}
	}
	return ""
}

// flag reads true or false; empty is false.
func (r *disqusReader) flag(name string, to *bool) error {
	var s string
	if err := r.word(&s); err != nil {
		return err
	}
	switch strings.ToLower(s) {
	case "true", "1":
		*to = true
	case "false", "0", "":
		*to = false
	default:
		return r.fail("%q is neither true nor false in <%s>", shorten(s), strings.TrimPrefix(name, "disqus:"))
	}
	return nil
}

// moment reads a time, which is in UTC whether it says so or not.
func (r *disqusReader) moment(to *time.Time) error {
	at := r.src.place()
	var s string
	if err := r.word(&s); err != nil || s == "" || strings.HasPrefix(s, "0000-00-00") {
		return err
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateTime} {
		t, err := time.Parse(layout, s)
		if err == nil {
			*to = t.UTC()
			return nil
		}
	}
	r.note(at, "%q is not a date", shorten(s))
	return nil
}
