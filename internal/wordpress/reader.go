package wordpress

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	_ "time/tzdata" // the zone must be known on a machine that has none installed
)

// What a Reader accepts unless told otherwise.
const (
	DefaultMaxItem = 64 << 20 // bytes of one item with all its comments
	DefaultMaxText = 16 << 20 // bytes of one text, tag or comment of the XML
	maxDepth       = 32       // elements within elements; an export has six
)

// Reader takes an export apart, one entry at a time, and holds no more than that entry.
// Set the fields before the first Next.
type Reader struct {
	Zone    *time.Location // of dates that are given in local time only; Europe/Oslo
	MaxItem int64          // bytes of one item with all its comments
	MaxText int64          // bytes of one text, tag or comment of the XML
	Note    func(Note)     // hears what was mended on the way; may be nil

	src   *source
	xml   *xml.Decoder
	names map[xml.Name]string
	depth int
	item  string // what is being read, for messages
	items int

	stage   stage
	site    *Site
	pending *xml.StartElement // the element that ended the description of the site
	begins  Place             // where pending begins
	err     error
}

// stage is how far into the file the reader has come.
type stage int

const (
	atRoot stage = iota
	inSite
	inChannel
	done
)

// NewReader makes a reader of in, which is read as Next asks for it and never to the end at once.
func NewReader(in io.Reader) *Reader {
	r := &Reader{MaxItem: DefaultMaxItem, MaxText: DefaultMaxText, Zone: time.UTC}
	if oslo, err := time.LoadLocation("Europe/Oslo"); err == nil {
		r.Zone = oslo
	}
	r.src = newSource(in)
	r.names = map[xml.Name]string{}
	r.xml = xml.NewDecoder(r.src)
	r.xml.Entity = xml.HTMLEntity // old exports write &nbsp; outside CDATA; each stands for one character
	r.xml.CharsetReader = func(name string, _ io.Reader) (io.Reader, error) {
		return nil, r.fail("the file says it is in %s; convert it to UTF-8 first", name)
	}
	return r
}

// Offset is how many bytes of the file have been taken in, for a progress bar.
func (r *Reader) Offset() int64 { return r.src.offset }

// Next gives the next entry, and io.EOF after the last. A *SyntaxError says where the file is not an
// export; another error comes from reading it. After an error Next gives the same error for ever.
func (r *Reader) Next() (Entry, error) {
	if r.err != nil {
		return nil, r.err
	}
	entry, err := r.advance()
	r.reportMended()
	r.item = ""
	if err != nil {
		r.err = err
		return nil, err
	}
	return entry, nil
}

func (r *Reader) advance() (Entry, error) {
	r.src.entryMax, r.src.tokenMax = r.MaxItem, r.MaxText
	if r.stage == atRoot {
		if err := r.open(); err != nil {
			return nil, err
		}
	}
	if r.stage == inSite {
		r.stage = inChannel
		return r.readSite()
	}
	if r.stage == done {
		return nil, io.EOF
	}
	for {
		start, err := r.nextInChannel()
		if err != nil {
			return nil, err
		}
		if start == nil {
			return nil, r.close()
		}
		entry, err := r.readEntry(*start)
		if entry != nil || err != nil {
			return entry, err
		}
	}
}

// open goes down to the channel, or says what the file is instead.
func (r *Reader) open() error {
	root, err := r.firstElement("")
	if err != nil {
		return err
	}
	if root == nil {
		return r.fail("the file is empty")
	}
	if root.Name.Local != "rss" {
		return r.fail("not a WordPress export: the file begins with <%s>, not <rss>", root.Name.Local)
	}
	for _, a := range root.Attr {
		if strings.HasPrefix(rest(a.Value), "wordpress.org/export/") && version(a.Value) == "" {
			return r.fail("unknown format %s; known are 1.0, 1.1 and 1.2", a.Value)
		}
	}
	channel, err := r.firstElement("rss")
	if err != nil {
		return err
	}
	if channel == nil || channel.Name.Local != "channel" {
		return r.fail("not a WordPress export: <rss> has no <channel>")
	}
	r.site = &Site{Place: r.src.place()}
	r.stage = inSite
	return nil
}

// firstElement finds the next start tag, with nothing but space before it; nil if there is none.
func (r *Reader) firstElement(in string) (*xml.StartElement, error) {
	for {
		tok, err := r.token()
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			return &t, nil
		case xml.EndElement:
			return nil, nil
		case xml.CharData:
			if strings.TrimSpace(string(t)) != "" && in == "" {
				return nil, r.fail("not an export: there is text before the first tag")
			}
		}
	}
}

// nextInChannel gives the next element of the channel, or nil at its end.
func (r *Reader) nextInChannel() (*xml.StartElement, error) {
	if start := r.pending; start != nil {
		r.pending = nil
		return start, nil
	}
	for {
		r.src.entryStart = r.src.offset
		tok, err := r.token()
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			r.begins = r.src.place()
			return &t, nil
		case xml.EndElement:
			return nil, nil
		}
	}
}

// close reads on to the end of the document and notes what follows it.
func (r *Reader) close() error {
	r.stage = done
	for r.depth > 0 {
		tok, err := r.token()
		if err != nil {
			return err
		}
		if _, more := tok.(xml.StartElement); more {
			if err := r.skip(); err != nil {
				return err
			}
		}
	}
	for {
		r.src.entryStart, r.src.tokenStart = r.src.offset, r.src.offset
		switch b, err := r.src.ReadByte(); {
		case err != nil && r.src.err != nil:
			return r.explain(err)
		case err != nil:
			return io.EOF
		case b > ' ':
			r.note(r.src.place(), "what follows the last tag was not read")
			return io.EOF
		}
	}
}

// closeEmpty ends an export that has a site and nothing in it.
func (r *Reader) closeEmpty() error {
	if err := r.close(); !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

func (r *Reader) reportMended() {
	if m := &r.src.controls; m.count > 0 {
		r.report(Note{Place: m.first, Item: r.item, Count: m.count, Text: "a control character that XML does not allow was left out"})
		*m = mended{}
	}
	if m := &r.src.bytes; m.count > 0 {
		r.report(Note{Place: m.first, Item: r.item, Count: m.count, Text: "a byte that is not UTF-8 was read as Windows-1252"})
		*m = mended{}
	}
}

// label names the item being read by what is known of it so far.
func (r *Reader) label(i *Item) {
	switch {
	case i.ID != 0 && i.Title != "":
		r.item = fmt.Sprintf("item %d %q", i.ID, shorten(i.Title))
	case i.ID != 0:
		r.item = fmt.Sprintf("item %d", i.ID)
	case i.Title != "":
		r.item = fmt.Sprintf("item %q", shorten(i.Title))
	default:
		r.item = fmt.Sprintf("item number %d", r.items)
	}
}

func shorten(s string) string {
	if chars := []rune(s); len(chars) > 60 {
		return string(chars[:59]) + "…"
	}
	return s
}
