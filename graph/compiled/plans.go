package compiled

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/internal/account"
	"innomag/internal/gid"
)

const (
	// plansKept is how many plans are kept; those used longest ago go first.
	plansKept = 200
	// longestKept is how many bytes a document has at most whose plans are kept. Those of a magazine's pages have a quarter of it.
	longestKept = 8 << 10
	// longestShape bounds what is kept of the variables.
	longestShape = 1 << 10
)

// viewer is what a plan depends on of who asks. What one viewer may see and another of the same kind may not is decided in the
// statement, or by the row.
type viewer struct{ moderates bool }

func kindOf(by account.Viewer) viewer { return viewer{moderates: by.May(account.Moderate)} }

// plans keeps what was compiled. What cannot be is kept, too, as nil.
type plans struct {
	shapes *lru.Cache[operation, shape]
	kept   *lru.Cache[planned, *plan]
}

type operation struct{ query, name string }

type planned struct {
	operation
	shape string
	by    viewer
}

func newPlans() *plans {
	shapes, err := lru.New[operation, shape](plansKept)
	if err != nil {
		panic(err) // the size is none
	}
	kept, err := lru.New[planned, *plan](plansKept)
	if err != nil {
		panic(err)
	}
	return &plans{shapes, kept}
}

// of gives the plan of an operation, nil when it has none. Whether one was kept makes no difference but for time.
func (p *plans) of(oc *graphql.OperationContext, reads *Reads, by viewer) *plan {
	if len(oc.RawQuery) > longestKept {
		return compile(oc, reads, by)
	}
	op := operation{oc.RawQuery, oc.OperationName}
	s, ok := p.shapes.Get(op)
	if !ok {
		s = shapeOf(oc.Operation)
		p.shapes.Add(op, s)
	}
	var room [256]byte
	key, ok := s.of(oc.Variables, room[:0])
	if !ok {
		return compile(oc, reads, by)
	}
	at := planned{op, string(key), by}
	made, ok := p.kept.Get(at)
	if !ok {
		made = compile(oc, reads, by)
		p.kept.Add(at, made)
	}
	return made
}

// free are the arguments that are looked up in the statement, so that one plan is good for all their values.
var free = map[string]string{"Query.article": "slug", "Query.initiative": "slug"}

// shape says which variables make another plan: all but those that are looked up. Of an id it is the type, of a cursor whether there is one.
type shape struct{ names, ids, cursors []string }

func shapeOf(op *ast.OperationDefinition) shape {
	names, ids, cursors, seen := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	var within func(*ast.Value)
	within = func(v *ast.Value) {
		if v == nil {
			return
		}
		if v.Kind == ast.Variable {
			names[v.Raw] = true
		}
		for _, child := range v.Children {
			within(child.Value)
		}
	}
	conditions := func(directives ast.DirectiveList) {
		for _, d := range directives {
			for _, a := range d.Arguments {
				within(a.Value)
			}
		}
	}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.InlineFragment:
				conditions(s.Directives)
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				conditions(s.Directives)
				if !seen[s.Name] {
					seen[s.Name] = true
					walk(s.Definition.SelectionSet)
				}
			case *ast.Field:
				conditions(s.Directives)
				field := s.ObjectDefinition.Name + "." + s.Name
				for _, a := range s.Arguments {
					switch {
					case a.Value.Kind == ast.Variable && free[field] == a.Name:
					case a.Value.Kind == ast.Variable && field == "Query.node":
						ids[a.Value.Raw] = true
					case a.Value.Kind == ast.Variable && (a.Name == "after" || a.Name == "before"):
						cursors[a.Value.Raw] = true
					default:
						within(a.Value)
					}
				}
				walk(s.SelectionSet)
			}
		}
	}
	walk(op.SelectionSet)
	var out shape
	for _, v := range op.VariableDefinitions { // in the order of the document
		switch {
		case names[v.Variable]:
			out.names = append(out.names, v.Variable)
		case ids[v.Variable]:
			out.ids = append(out.ids, v.Variable)
		case cursors[v.Variable]:
			out.cursors = append(out.cursors, v.Variable)
		}
	}
	return out
}

// of writes the values that make the shape behind room; false when they are too long to be kept.
func (s shape) of(variables map[string]any, room []byte) (key []byte, ok bool) {
	for _, name := range s.names {
		switch v := variables[name].(type) {
		case nil:
			room = append(room, 'n')
			if _, given := variables[name]; !given {
				room = append(room, 'o')
			}
		case string:
			room = strconv.AppendQuote(room, v)
		case bool:
			room = strconv.AppendBool(room, v)
		case int64:
			room = strconv.AppendInt(room, v, 10)
		case json.Number:
			room = append(room, v...)
		default:
			text, err := json.Marshal(v)
			if err != nil {
				return nil, false
			}
			room = fmt.Appendf(room, "%T", v)
			room = append(room, text...)
		}
		room = append(room, 0)
		if len(room) > longestShape {
			return nil, false
		}
	}
	for _, name := range s.ids {
		text, _ := variables[name].(string)
		id, err := gid.Parse(text)
		if err != nil {
			return nil, false
		}
		room = append(append(room, id.Type...), 0)
	}
	for _, name := range s.cursors {
		if v := variables[name]; v == nil {
			room = append(room, 'n', 0)
		} else {
			room = append(room, 'c', 0)
		}
	}
	return room, len(room) <= longestShape
}
