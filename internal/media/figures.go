package media

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/lib/pq"
	"golang.org/x/net/html"

	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

var servedName = regexp.MustCompile(`^/media/([a-z2-7]{32})(?:-[0-9]{1,5})?\.(?:jpg|png)$`)

// Dressed is a text whose uploaded pictures a page can show.
type Dressed struct {
	HTML    string
	Shown   []ID     // the pictures found, each once
	Missing []string // what the text calls pictures that are not there, each once; they are not in HTML
}

// Refuse adds a fault to f about the field of the text for each picture that it names and that is not there.
func (d Dressed) Refuse(f *form.Form, field string) {
	for _, id := range d.Missing {
		f.Refuse(field, "NOT_FOUND", "Bildet media:%s finnes ikke i bildearkivet.", id)
	}
}

// Dress gives sanitised HTML in which the uploaded pictures have their width and height, so that the page does not move
// when they come, and all their widths to choose from. A picture is known by its address, whichever of its widths it is, or by its
// id; one that is named by its id has the caption and the credit that are kept with it, where the text says none of its own. Until the
// caller's transaction ends nobody deletes what is shown.
func Dress(ctx context.Context, q postgres.Querier, sanitised string) (Dressed, error) {
	all, err := dressAll(ctx, q, []string{sanitised}, " for key share of p")
	if err != nil {
		return Dressed{}, err
	}
	return all[0], nil
}

// DressAll is Dress for many texts, for which it asks once. It holds nothing.
func DressAll(ctx context.Context, q postgres.Querier, sanitised []string) ([]Dressed, error) {
	return dressAll(ctx, q, sanitised, "")
}

func dressAll(ctx context.Context, q postgres.Querier, texts []string, lock string) ([]Dressed, error) {
	var called []string
	for _, t := range texts {
		called = append(called, pictured(t)...)
	}
	shapes, err := shapesOf(ctx, q, called, lock)
	if err != nil {
		return nil, err
	}
	out := make([]Dressed, len(texts))
	for i, t := range texts {
		out[i] = dress(t, shapes)
	}
	return out, nil
}

// shapesOf gives the shapes of uploaded pictures by what texts call them: the name in the address, or PictureNamed and the id.
func shapesOf(ctx context.Context, q postgres.Querier, called []string, lock string) (map[string]*Shape, error) {
	var names []string
	var ids []ID
	for _, c := range called {
		if ref, is := strings.CutPrefix(c, text.PictureNamed); !is {
			names = append(names, c)
		} else if id, err := gid.Parse(ref); err == nil && id.Type == "Media" {
			ids = append(ids, ID(id.Key))
		}
	}
	if len(names)+len(ids) == 0 {
		return nil, nil
	}
	var rows []struct {
		Name  string `db:"name"`
		Shape *Shape `db:"shape"`
	}
	query := `select p.name, ` + ShapeOf + `p.id) as shape from media p where p.kind = 'IMAGE' and (p.name = any($1) or p.id = any($2))` + lock
	if err := q.SelectContext(ctx, &rows, query, pq.Array(names), pq.Array(ids)); err != nil {
		return nil, fmt.Errorf("pictures in a text: %w", err)
	}
	shapes := make(map[string]*Shape, 2*len(rows))
	for _, r := range rows {
		shapes[r.Name] = r.Shape
		shapes[text.PictureNamed+gid.ID{Type: "Media", Key: int64(r.Shape.ID)}.String()] = r.Shape
	}
	return shapes, nil
}

// pictured lists what a text calls the uploaded pictures that it shows.
func pictured(sanitised string) (called []string) {
	if !strings.Contains(sanitised, Path) {
		return nil
	}
	each(sanitised, func(_ string, t html.Token) string {
		if name := nameIn(t); name != "" {
			called = append(called, name)
		}
		return ""
	})
	return called
}

func dress(sanitised string, shapes map[string]*Shape) Dressed {
	if !strings.Contains(sanitised, Path) {
		return Dressed{HTML: sanitised}
	}
	var d Dressed
	var kept *Shape // named by its id in the figure that is open
	captioned := false
	d.HTML = each(sanitised, func(raw string, t html.Token) string {
		switch {
		case t.Data == "figure" && t.Type == html.StartTagToken:
			kept, captioned = nil, false
		case t.Data == "figcaption":
			captioned = true
		case t.Data == "figure" && t.Type == html.EndTagToken && kept != nil && !captioned:
			return caption(kept) + raw
		}
		name := nameIn(t)
		if name == "" {
			return raw
		}
		s, byID := shapes[name], strings.HasPrefix(name, text.PictureNamed)
		switch {
		case s == nil && byID:
			d.Missing = append(d.Missing, strings.TrimPrefix(name, text.PictureNamed))
			return ""
		case s == nil:
			return raw
		case byID:
			kept = s
		}
		d.Shown = append(d.Shown, s.ID)
		return s.worn(t).String()
	})
	d.Shown, d.Missing = once(d.Shown), once(d.Missing)
	return d
}

// once sorts a list and leaves out what is there twice.
func once[T int64 | string | ID](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

// caption is what is kept with a picture, as the end of a figure; empty when nothing is.
func caption(s *Shape) string {
	parts := make([]string, 0, 2)
	if s.OwnCaption != "" {
		parts = append(parts, html.EscapeString(s.OwnCaption))
	}
	if s.OwnCredit != "" {
		parts = append(parts, "<cite>"+html.EscapeString(s.OwnCredit)+"</cite>")
	}
	if len(parts) == 0 {
		return ""
	}
	return "<figcaption>" + strings.Join(parts, " ") + "</figcaption>"
}

// worn is an image's tag with all that a page needs to know of the picture.
func (s *Shape) worn(t html.Token) html.Token {
	worn := []html.Attribute{
		{Key: "src", Val: s.URL()}, {Key: "width", Val: strconv.Itoa(s.Width)}, {Key: "height", Val: strconv.Itoa(s.Height)},
	}
	if all := s.srcset(); all != "" {
		worn = append(worn, html.Attribute{Key: "srcset", Val: all}, html.Attribute{Key: "sizes", Val: fmt.Sprintf("(max-width: %dpx) 100vw, %dpx", min(s.Width, 960), min(s.Width, 960))})
	}
	described := false
	for _, a := range t.Attr {
		switch a.Key {
		case "src", "width", "height", "srcset", "sizes", "loading":
			continue
		case "alt":
			described = described || a.Val != ""
			if a.Val == "" {
				continue
			}
		}
		worn = append(worn, a)
	}
	if !described {
		worn = append(worn, html.Attribute{Key: "alt", Val: s.OwnAlt})
	}
	worn = append(worn, html.Attribute{Key: "loading", Val: "lazy"})
	t.Attr = worn
	return t
}

// nameIn is what an element calls the uploaded picture that it shows: its name, or PictureNamed and its id; empty for anything else.
func nameIn(t html.Token) string {
	if t.Data != "img" {
		return ""
	}
	for _, a := range t.Attr {
		if a.Key != "src" {
			continue
		}
		if strings.HasPrefix(a.Val, text.PictureNamed) {
			return a.Val
		}
		if parts := servedName.FindStringSubmatch(a.Val); parts != nil {
			return parts[1]
		}
	}
	return ""
}

// each gives a text with every tag as write says, which gets it letter for letter and read. All else stays.
func each(sanitised string, write func(raw string, t html.Token) string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(sanitised))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.String()
		}
		raw := string(z.Raw())
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			raw = write(raw, z.Token())
		}
		out.WriteString(raw)
	}
}
