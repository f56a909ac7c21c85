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

	"innomag/internal/postgres"
)

var servedName = regexp.MustCompile(`^/media/([a-z2-7]{32})(?:-[0-9]{1,5})?\.(?:jpg|png)$`)

// Dress gives sanitised HTML in which the uploaded pictures have their width and height, so that the page does not move
// when they come, and all their widths to choose from. A picture is known by its address, whichever of its widths it is.
// ids are the pictures found, each once.
func Dress(ctx context.Context, q postgres.Querier, sanitised string) (dressed string, ids []ID, err error) {
	shapes, err := shapesByName(ctx, q, pictured(sanitised))
	if err != nil || len(shapes) == 0 {
		return sanitised, nil, err
	}
	for _, s := range shapes {
		ids = append(ids, s.ID)
	}
	slices.Sort(ids)
	return dress(sanitised, shapes), ids, nil
}

// DressAll is Dress for many texts, for which it asks once.
func DressAll(ctx context.Context, q postgres.Querier, sanitised []string) ([]string, error) {
	var names []string
	for _, text := range sanitised {
		names = append(names, pictured(text)...)
	}
	shapes, err := shapesByName(ctx, q, names)
	if err != nil || len(shapes) == 0 {
		return sanitised, err
	}
	dressed := make([]string, len(sanitised))
	for i, text := range sanitised {
		dressed[i] = dress(text, shapes)
	}
	return dressed, nil
}

// shapesByName gives the shapes of uploaded pictures by the names in their addresses.
func shapesByName(ctx context.Context, q postgres.Querier, names []string) (map[string]*Shape, error) {
	if len(names) == 0 {
		return nil, nil
	}
	var rows []struct {
		Name  string `db:"name"`
		Shape *Shape `db:"shape"`
	}
	const query = `select p.name, ` + ShapeOf + `p.id) as shape from media p where p.kind = 'IMAGE' and p.name = any($1)`
	if err := q.SelectContext(ctx, &rows, query, pq.Array(names)); err != nil {
		return nil, fmt.Errorf("pictures in a text: %w", err)
	}
	shapes := make(map[string]*Shape, len(rows))
	for _, r := range rows {
		shapes[r.Name] = r.Shape
	}
	return shapes, nil
}

// pictured lists the names of the uploaded pictures that a text shows.
func pictured(text string) (names []string) {
	if !strings.Contains(text, Path) {
		return nil
	}
	walk(text, func(t html.Token) (html.Token, bool) {
		if name := nameIn(t); name != "" {
			names = append(names, name)
		}
		return t, false
	})
	return names
}

func dress(text string, shapes map[string]*Shape) string {
	return walk(text, func(t html.Token) (html.Token, bool) {
		s := shapes[nameIn(t)]
		if s == nil {
			return t, false
		}
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
		return t, true
	})
}

// nameIn is the name of the uploaded picture that an element shows; empty for anything else.
func nameIn(t html.Token) string {
	if t.Data != "img" {
		return ""
	}
	for _, a := range t.Attr {
		if a.Key == "src" {
			if parts := servedName.FindStringSubmatch(a.Val); parts != nil {
				return parts[1]
			}
		}
	}
	return ""
}

// walk gives a text with those of its opening tags replaced that change replaces. All else stays, letter for letter.
func walk(text string, change func(html.Token) (html.Token, bool)) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.String()
		}
		raw := string(z.Raw())
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			if t, changed := change(z.Token()); changed {
				raw = t.String()
			}
		}
		out.WriteString(raw)
	}
}
