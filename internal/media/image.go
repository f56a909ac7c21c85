package media

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/form"
	"innomag/internal/postgres"
)

// Image is a picture to show.
type Image struct {
	URL, Alt, Caption, Credit string
	*Shape                    // nil for a picture that is somewhere else on the web, of which we know no more
}

// Shape is what a page has to know of an uploaded picture before the picture has come.
type Shape struct {
	ID          ID      `json:"id"`
	Name        string  `json:"name"`
	Format      string  `json:"format"`
	Width       int     `json:"width"`
	Height      int     `json:"height"`
	Widths      []int64 `json:"widths"`
	Colour      string  `json:"colour"`
	Placeholder string  `json:"placeholder"`
	OwnAlt      string  `json:"alt"`
	OwnCaption  string  `json:"caption"`
	OwnCredit   string  `json:"credit"`
}

// ShapeOf begins an SQL expression for the Shape of a picture, null for none: write the column that has its id behind it,
// and a closing parenthesis.
const ShapeOf = `(select json_build_object('id', m.id, 'name', m.name, 'format', m.format, 'width', m.width, 'height', m.height,
	'widths', m.widths, 'colour', m.colour, 'placeholder', m.placeholder, 'alt', m.alt, 'caption', m.caption, 'credit', m.credit)
	from media m where m.id = `

// Scan reads what ShapeOf gives.
func (s *Shape) Scan(from any) error {
	switch from := from.(type) {
	case []byte:
		return json.Unmarshal(from, s)
	case string:
		return json.Unmarshal([]byte(from), s)
	}
	return fmt.Errorf("a picture's shape cannot be read from %T", from)
}

// Value is never written: the table keeps its columns.
func (s *Shape) Value() (driver.Value, error) {
	return nil, fmt.Errorf("a picture's shape is not stored")
}

// URL is where the largest of the picture is, on this server.
func (s *Shape) URL() string { return Path + s.Name + "." + s.Format }

// at is where the picture is in one of its smaller widths.
func (s *Shape) at(width int) string { return fmt.Sprintf("%s%s-%d.%s", Path, s.Name, width, s.Format) }

// Shown is an uploaded picture with the words that go with it in one place; those that are empty are the picture's own.
func Shown(s *Shape, alt, caption, credit string) *Image {
	or := func(word, own string) string {
		if word == "" {
			return own
		}
		return word
	}
	return &Image{
		URL: s.URL(), Alt: or(alt, s.OwnAlt), Caption: or(caption, s.OwnCaption), Credit: or(credit, s.OwnCredit), Shape: s,
	}
}

// ShownAbove is the picture above a text: one that was uploaded here, one that is somewhere else, or nil.
func ShownAbove(s *Shape, url, alt, caption, credit string) *Image {
	switch {
	case s != nil:
		return Shown(s, alt, caption, credit)
	case url == "":
		return nil
	}
	return &Image{URL: url, Alt: alt, Caption: caption, Credit: credit}
}

// ImageInput is a picture to show above a text, as somebody gives it.
type ImageInput struct {
	URL, Alt, Caption, Credit string
	MediaID                   *ID // one that was uploaded here; then URL does not count
}

// Check tidies what was given, and refuses in f what cannot be kept; field is the input's name.
func (i *ImageInput) Check(f *form.Form, field string) {
	if i.MediaID != nil {
		i.URL = ""
	}
	if i.URL != "" && !strings.HasPrefix(i.URL, "/") {
		f.URL(field+".url", &i.URL)
	}
	f.Line(field+".alt", &i.Alt, false, 300)
	f.Line(field+".caption", &i.Caption, false, 500)
	f.Line(field+".credit", &i.Credit, false, 200)
}

// Variant is a picture in one width.
type Variant struct {
	URL           string
	Width, Height int
}

// Width of the largest in pixels; nil for a picture that is somewhere else.
func (i *Image) Width() *int { return number(i.Shape, func(s *Shape) int { return s.Width }) }

// Height of the largest in pixels; nil for a picture that is somewhere else.
func (i *Image) Height() *int { return number(i.Shape, func(s *Shape) int { return s.Height }) }

// MediaID is the uploaded picture; nil for one that is somewhere else.
func (i *Image) MediaID() *ID {
	if i.Shape == nil {
		return nil
	}
	return &i.ID
}

// Colour is the average of the picture, as #rrggbb; nil where it is not known.
func (i *Image) Colour() *string { return words(i.Shape, func(s *Shape) string { return s.Colour }) }

// Placeholder is the picture in a few pixels, as an address of its own; nil where there is none.
func (i *Image) Placeholder() *string {
	return words(i.Shape, func(s *Shape) string { return s.Placeholder })
}

// Variants gives the picture in all its widths, the narrowest first; none for one that is somewhere else.
func (i *Image) Variants() []Variant {
	if i.Shape == nil {
		return []Variant{}
	}
	return i.variants()
}

// Srcset is Variants as the attribute srcset wants it; empty where there is one at most.
func (i *Image) Srcset() string {
	if i.Shape == nil {
		return ""
	}
	return i.srcset()
}

func (s *Shape) variants() []Variant {
	out := make([]Variant, 0, len(s.Widths)+1)
	for _, w := range s.Widths {
		out = append(out, Variant{s.at(int(w)), int(w), heightAt(int(w), s.Width, s.Height)})
	}
	return append(out, Variant{s.URL(), s.Width, s.Height})
}

func (s *Shape) srcset() string {
	if len(s.Widths) == 0 {
		return ""
	}
	var out []byte
	for n, v := range s.variants() {
		if n > 0 {
			out = append(out, ", "...)
		}
		out = fmt.Appendf(out, "%s %dw", v.URL, v.Width)
	}
	return string(out)
}

func number(s *Shape, of func(*Shape) int) *int {
	if s == nil {
		return nil
	}
	n := of(s)
	return &n
}

func words(s *Shape, of func(*Shape) string) *string {
	if s == nil || of(s) == "" {
		return nil
	}
	text := of(s)
	return &text
}

// Shapes gives the shapes of uploaded pictures, by id.
func Shapes(ctx context.Context, q postgres.Querier, ids []ID) (map[ID]*Shape, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []struct {
		Shape *Shape `db:"shape"`
	}
	query := `select ` + ShapeOf + `asked.id) as shape from (select distinct unnest($1::bigint[]) as id) asked join media p on p.id = asked.id and p.kind = 'IMAGE'`
	if err := q.SelectContext(ctx, &rows, query, pq.Array(ids)); err != nil {
		return nil, fmt.Errorf("shapes of pictures: %w", err)
	}
	out := make(map[ID]*Shape, len(rows))
	for _, r := range rows {
		out[r.Shape.ID] = r.Shape
	}
	return out, nil
}
