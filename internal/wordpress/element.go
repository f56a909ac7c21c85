package wordpress

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// token gives the next piece of XML, within the limits; io.EOF only outside all elements.
func (r *Reader) token() (xml.Token, error) {
	r.src.tokenStart = r.src.offset
	tok, err := r.xml.Token()
	if errors.Is(err, io.EOF) && r.src.err == nil {
		return nil, io.EOF
	}
	if err != nil {
		err = r.explain(err)
		if e := (*SyntaxError)(nil); errors.As(err, &e) && e.Item == "" {
			e.Item = r.item
		}
		return nil, err
	}
	switch tok.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > maxDepth {
			return nil, r.fail("elements within elements, more than %d deep", maxDepth)
		}
	case xml.EndElement:
		r.depth--
	case xml.Directive:
		// A document type is where entity bombs and external files are declared.
		return nil, r.fail("a <!…> declaration, which an export never has")
	}
	return tok, nil
}

// children calls each for every element up to the end of the present one; each must read its element to the end.
func (r *Reader) children(each func(name string, start xml.StartElement) error) error {
	for {
		tok, err := r.token()
		if err != nil {
			return err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if err := each(r.name(t.Name), t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip reads past the present element.
func (r *Reader) skip() error {
	return r.children(func(string, xml.StartElement) error { return r.skip() })
}

// text gives what stands in the present element, which may hold nothing but text.
func (r *Reader) text() (string, error) {
	var first string
	var all strings.Builder
	for {
		tok, err := r.token()
		if err != nil {
			return "", err
		}
		switch t := tok.(type) {
		case xml.CharData:
			// Nearly every text is one piece; more come of a ]]> that had to be split.
			if first == "" {
				first = string(t)
				continue
			}
			if all.Len() == 0 {
				all.WriteString(first)
			}
			all.Write(t)
			if int64(all.Len()) > r.MaxText {
				return "", r.fail("more than %d bytes in one text or tag", r.MaxText)
			}
		case xml.StartElement:
			return "", r.fail("<%s> where only text belongs", t.Name.Local)
		case xml.EndElement:
			if all.Len() > 0 {
				return all.String(), nil
			}
			return first, nil
		}
	}
}

// into reads the text of the present element to a string.
func (r *Reader) into(to *string) error {
	s, err := r.text()
	*to = s
	return err
}

// word reads the text of the present element without the space around it.
func (r *Reader) word(to *string) error {
	err := r.into(to)
	*to = strings.TrimSpace(*to)
	return err
}

// number reads the present element as a whole number; an empty one is 0.
func (r *Reader) number(name string, to *int64) error {
	var s string
	if err := r.word(&s); err != nil || s == "" {
		return err
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return r.fail("%q is not a number in <%s>", shorten(s), name)
	}
	*to = n
	return nil
}

// name gives an element the name it has in the format's own files, whatever prefix this file uses.
// A name from a namespace we do not know is empty.
func (r *Reader) name(n xml.Name) string {
	if known, ok := r.names[n]; ok {
		return known
	}
	known := ""
	switch space := strings.TrimSuffix(rest(n.Space), "/"); {
	case space == "":
		known = n.Local
	case space == "purl.org/rss/1.0/modules/content":
		known = "content:" + n.Local
	case space == "purl.org/dc/elements/1.1":
		known = "dc:" + n.Local
	case space == "disqus.com":
		known = "disqus:" + n.Local
	case version(n.Space) != "" && strings.HasSuffix(space, "/excerpt"):
		known = "excerpt:" + n.Local
	case version(n.Space) != "":
		known = "wp:" + n.Local
	}
	if len(r.names) < 1000 { // a hostile file could have a new name each time
		r.names[n] = known
	}
	return known
}

// version finds the version of the format in the address of its namespace: 1.0, 1.1, 1.2 or nothing.
func version(space string) string {
	after, found := strings.CutPrefix(rest(space), "wordpress.org/export/")
	if !found {
		return ""
	}
	switch v, tail, _ := strings.Cut(after, "/"); v {
	case "1.0", "1.1", "1.2":
		if tail == "" || strings.TrimSuffix(tail, "/") == "excerpt" {
			return v
		}
	}
	return ""
}

// rest is an address without http:// or https://; WordPress has written both.
func rest(address string) string {
	address = strings.TrimPrefix(address, "https://")
	return strings.TrimPrefix(address, "http://")
}
