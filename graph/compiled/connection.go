package compiled

import (
	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/page"
)

// connection compiles a page of T. count writes totalCount; nil where it is not known without counting.
func connection[T any](c *compiler, f graphql.CollectedField, of string, node func(graphql.CollectedField) func(*writer, *T),
	count func(*writer, int),
) func(w *writer, page *page.Connection[*T], total int) {
	type part struct {
		alias string
		write func(*writer, *page.Connection[*T], int)
	}
	var parts []part
	cursors, nodes := false, 0
	for _, f := range graphql.CollectFields(c.oc, f.Selections, []string{of + "Connection"}) {
		p := part{alias: f.Alias}
		switch f.Name {
		case "__typename":
			p.write = func(w *writer, _ *page.Connection[*T], _ int) { w.string(of + "Connection") }
		case "totalCount":
			if count == nil {
				return nil
			}
			p.write = func(w *writer, _ *page.Connection[*T], total int) { count(w, total) }
		case "nodes":
			nodes++
			one := node(f)
			if one == nil {
				return nil
			}
			p.write = func(w *writer, p *page.Connection[*T], _ int) { list(w, p.Nodes, one) }
		case "edges":
			nodes++
			one := edge(c, f, of, node)
			if one == nil {
				return nil
			}
			p.write = func(w *writer, p *page.Connection[*T], _ int) {
				list(w, p.Nodes, func(w *writer, row *T) { one(w, p, row) })
			}
		case "pageInfo":
			info, needsCursors := pageInfo[T](c, f)
			if info == nil {
				return nil
			}
			cursors = cursors || needsCursors
			p.write = func(w *writer, p *page.Connection[*T], _ int) { info(w, &p.PageInfo) }
		default:
			return nil
		}
		parts = append(parts, p)
	}
	if nodes > 1 { // lists below the nodes can be asked for once
		return nil
	}
	return func(w *writer, p *page.Connection[*T], total int) {
		if cursors {
			p.PlaceCursors()
		}
		w.open()
		for i := range parts {
			w.key(parts[i].alias)
			parts[i].write(w, p, total)
		}
		w.close()
	}
}

func edge[T any](c *compiler, f graphql.CollectedField, of string, node func(graphql.CollectedField) func(*writer, *T)) func(*writer, *page.Connection[*T], *T) {
	var parts []func(*writer, *page.Connection[*T], *T)
	var aliases []string
	for _, f := range graphql.CollectFields(c.oc, f.Selections, []string{of + "Edge"}) {
		aliases = append(aliases, f.Alias)
		switch f.Name {
		case "__typename":
			parts = append(parts, func(w *writer, _ *page.Connection[*T], _ *T) { w.string(of + "Edge") })
		case "cursor":
			parts = append(parts, func(w *writer, p *page.Connection[*T], row *T) { w.string(p.Cursor(row)) })
		case "node":
			one := node(f)
			if one == nil {
				return nil
			}
			parts = append(parts, func(w *writer, _ *page.Connection[*T], row *T) { one(w, row) })
		default:
			return nil
		}
	}
	return func(w *writer, p *page.Connection[*T], row *T) {
		w.open()
		for i := range parts {
			w.key(aliases[i])
			parts[i](w, p, row)
		}
		w.close()
	}
}

func pageInfo[T any](c *compiler, f graphql.CollectedField) (write func(*writer, *page.Info), cursors bool) {
	var members []member[page.Info]
	for _, f := range graphql.CollectFields(c.oc, f.Selections, []string{"PageInfo"}) {
		m := member[page.Info]{alias: f.Alias}
		switch f.Name {
		case "__typename":
			m.write = func(w *writer, _ *page.Info) { w.string("PageInfo") }
		case "hasNextPage":
			m.write = func(w *writer, i *page.Info) { w.bool(i.HasNextPage) }
		case "hasPreviousPage":
			m.write = func(w *writer, i *page.Info) { w.bool(i.HasPreviousPage) }
		case "startCursor":
			cursors = true
			m.write = func(w *writer, i *page.Info) { w.stringOrNull(i.StartCursor) }
		case "endCursor":
			cursors = true
			m.write = func(w *writer, i *page.Info) { w.stringOrNull(i.EndCursor) }
		default:
			return nil, false
		}
		members = append(members, m)
	}
	return func(w *writer, i *page.Info) {
		w.open()
		for k := range members {
			w.key(members[k].alias)
			members[k].write(w, i)
		}
		w.close()
	}, cursors
}
