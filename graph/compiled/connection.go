package compiled

import (
	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/page"
)

// counted is a page of a list, and how long the list is where that is known.
type counted[T any] struct {
	*page.Connection[*T]
	total int
}

// connection compiles a page of T. places is called when the rows must know their places in the list, for cursors; count writes
// totalCount; nil where it is not known without counting.
func connection[T any](c *compiler, f graphql.CollectedField, of string, node func(graphql.CollectedField) func(*answer, *T),
	places func(), count func(*answer, int),
) func(w *answer, page *page.Connection[*T], total int) {
	var parts []member[counted[T]]
	cursors := false
	for _, f := range c.selected(f.Selections, of+"Connection") {
		p := member[counted[T]]{}
		switch f.Name {
		case "__typename":
			p.write = func(w *answer, _ *counted[T]) { w.word(of + "Connection") }
		case "totalCount":
			if count == nil {
				return nil
			}
			p.write = func(w *answer, p *counted[T]) { count(w, p.total) }
		case "nodes":
			one := node(f)
			if one == nil {
				return nil
			}
			p.write = func(w *answer, p *counted[T]) { list(w, p.Nodes, one) }
		case "edges":
			one := edge(c, f, of, node, places)
			if one == nil {
				return nil
			}
			p.write = func(w *answer, p *counted[T]) {
				list(w, p.Nodes, func(w *answer, row *T) { one(w, &placed[T]{p.Connection, row}) })
			}
		case "pageInfo":
			info, needsCursors := pageInfo(c, f)
			if info == nil {
				return nil
			}
			if needsCursors {
				cursors = true
				places()
			}
			p.write = func(w *answer, p *counted[T]) { info(w, &p.PageInfo) }
		default:
			return nil
		}
		parts = append(parts, p.named(f, len(parts)))
	}
	write := written(parts)
	after, before := c.cursor(f, "after"), c.cursor(f, "before")
	return func(w *answer, p *page.Connection[*T], total int) {
		if !p.Holds(after(w), before(w)) {
			w.fail(errCursor)
			return
		}
		if cursors {
			p.PlaceCursors()
		}
		write(w, &counted[T]{p, total})
	}
}

// placed is a row in its list.
type placed[T any] struct {
	list *page.Connection[*T]
	row  *T
}

func edge[T any](c *compiler, f graphql.CollectedField, of string, node func(graphql.CollectedField) func(*answer, *T), places func()) func(*answer, *placed[T]) {
	var parts []member[placed[T]]
	for _, f := range c.selected(f.Selections, of+"Edge") {
		p := member[placed[T]]{}
		switch f.Name {
		case "__typename":
			p.write = func(w *answer, _ *placed[T]) { w.word(of + "Edge") }
		case "cursor":
			places()
			p.write = func(w *answer, at *placed[T]) { w.string(at.list.Cursor(at.row)) }
		case "node":
			one := node(f)
			if one == nil {
				return nil
			}
			p.write = func(w *answer, at *placed[T]) { one(w, at.row) }
		default:
			return nil
		}
		parts = append(parts, p.named(f, len(parts)))
	}
	return written(parts)
}

var pageInfoFields = map[string]leaf[page.Info]{
	"hasNextPage":     {nil, func(w *answer, i *page.Info) { w.bool(i.HasNextPage) }},
	"hasPreviousPage": {nil, func(w *answer, i *page.Info) { w.bool(i.HasPreviousPage) }},
	"startCursor":     {nil, func(w *answer, i *page.Info) { w.stringOrNull(i.StartCursor) }},
	"endCursor":       {nil, func(w *answer, i *page.Info) { w.stringOrNull(i.EndCursor) }},
}

// pageInfo compiles a page's place, and says whether it needs cursors, which cost more than all the rest.
func pageInfo(c *compiler, f graphql.CollectedField) (write func(*answer, *page.Info), cursors bool) {
	for _, f := range c.selected(f.Selections, "PageInfo") {
		cursors = cursors || f.Name == "startCursor" || f.Name == "endCursor"
	}
	return object(c, f, nil, pageInfoFields, none[page.Info], "PageInfo"), cursors
}
