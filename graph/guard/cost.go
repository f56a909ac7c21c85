package guard

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// enough is where counting stops: it is above every limit, and two of them can be added and multiplied without overflow.
const enough = 1 << 30

// tally is what a selection asks for, with every use of a fragment counted.
type tally struct {
	depth         int // levels of fields
	introspection int // of them below __schema and __type
	width         int // fields side by side
	fields        int
	aliases       int
	directives    int
	cost          int // objects, apart from rows
	rows          int // objects below nodes and edges, for one row: the field above says how many there are
}

// and adds what stands beside t.
func (t tally) and(other tally) tally {
	return tally{
		depth:         max(t.depth, other.depth),
		introspection: max(t.introspection, other.introspection),
		width:         add(t.width, other.width),
		fields:        add(t.fields, other.fields),
		aliases:       add(t.aliases, other.aliases),
		directives:    add(t.directives, other.directives),
		cost:          add(t.cost, other.cost),
		rows:          add(t.rows, other.rows),
	}
}

// counter counts a document in one walk. A fragment is walked once however often it is used, so that the work grows with the
// length of the document and not with what it unfolds to.
type counter struct {
	limits    Limits
	weights   map[string]int
	variables map[string]any
	fragments map[string]tally
	steps     int // selections looked at; for the tests

	deferred  bool // @defer stands somewhere
	longAlias bool
}

func (c *counter) operation(op *ast.OperationDefinition) tally {
	c.fragments = map[string]tally{}
	t := c.selections(op.SelectionSet)
	t.directives = add(t.directives, c.directives(op.Directives))
	for _, v := range op.VariableDefinitions {
		t.directives = add(t.directives, c.directives(v.Directives))
	}
	t.cost = add(t.cost, t.rows) // the root's own `nodes`
	return t
}

func (c *counter) selections(set ast.SelectionSet) (t tally) {
	for _, s := range set {
		c.steps++
		switch s := s.(type) {
		case *ast.Field:
			t = t.and(c.field(s))
		case *ast.InlineFragment:
			t = t.and(c.selections(s.SelectionSet))
			t.directives = add(t.directives, c.directives(s.Directives))
		case *ast.FragmentSpread:
			t = t.and(c.fragment(s.Definition))
			t.directives = add(t.directives, c.directives(s.Directives))
		}
	}
	return t
}

func (c *counter) fragment(f *ast.FragmentDefinition) tally {
	t, known := c.fragments[f.Name]
	if !known {
		c.fragments[f.Name] = tally{} // a fragment that reached itself would end here; validation has refused it before
		t = c.selections(f.SelectionSet)
		t.directives = add(t.directives, c.directives(f.Directives))
		c.fragments[f.Name] = t
	}
	return t
}

func (c *counter) field(f *ast.Field) tally {
	below := c.selections(f.SelectionSet)
	t := tally{
		depth:         below.depth + 1,
		introspection: below.introspection,
		width:         1,
		fields:        add(below.fields, 1),
		aliases:       below.aliases,
		directives:    add(below.directives, c.directives(f.Directives)),
	}
	if f.Alias != f.Name {
		t.aliases = add(t.aliases, 1)
		c.longAlias = c.longAlias || len(f.Alias) > c.limits.AliasLength
	}
	if f.Name == "__schema" || f.Name == "__type" {
		t.depth, t.introspection, t.cost = 1, t.depth, schemaCost
		return t
	}
	one := add(c.own(f), add(below.cost, mul(c.page(f), below.rows)))
	switch {
	case !isList(f):
		t.cost = one
	case f.Name == "nodes" || f.Name == "edges":
		t.rows = mul(c.ids(f, 1), one)
	default:
		t.cost = mul(c.ids(f, c.limits.List), one)
	}
	return t
}

// schemaCost is what a look at the schema counts, whatever it asks for: no database is asked.
const schemaCost = 100

// own is what the field's value itself counts: one for an object, nothing for a leaf, or its weight.
func (c *counter) own(f *ast.Field) int {
	if f.ObjectDefinition != nil {
		if w, ok := c.weights[f.ObjectDefinition.Name+"."+f.Name]; ok {
			return w
		}
	}
	if len(f.SelectionSet) > 0 {
		return 1
	}
	return 0
}

// page is how many rows the field has at most, by first and last or by what the server takes when neither is said.
func (c *counter) page(f *ast.Field) int {
	if f.Definition == nil {
		return c.limits.List
	}
	args := f.Definition.Arguments
	if args.ForName("first") == nil && args.ForName("last") == nil {
		return c.limits.List
	}
	n, said := c.number(f, "first")
	m, also := c.number(f, "last")
	if !said && !also {
		return c.limits.Page
	}
	return max(n, m)
}

// number is the value of an argument. What is not a number the server takes stays in force as the largest there is; a
// negative one counts as a page, for the resolver to refuse in its own words.
func (c *counter) number(f *ast.Field, name string) (n int, said bool) {
	arg := f.Arguments.ForName(name)
	if arg == nil {
		return 0, false
	}
	v, err := arg.Value.Value(c.variables)
	if err != nil {
		return enough, true
	}
	if v == nil {
		return 0, false
	}
	var x float64
	switch v := v.(type) {
	case int:
		x = float64(v)
	case int32:
		x = float64(v)
	case int64:
		x = float64(v)
	case float64:
		x = v
	case json.Number:
		x, err = v.Float64()
	case string:
		x, err = strconv.ParseFloat(v, 64)
	default:
		return enough, true
	}
	switch {
	case err != nil, math.IsNaN(x), x > enough:
		return enough, true
	case x < 0:
		return c.limits.Page, true
	}
	return int(x), true
}

// ids is how many objects the field has: as many as it is given ids, or usual when it is given none.
func (c *counter) ids(f *ast.Field, usual int) int {
	arg := f.Arguments.ForName("ids")
	if arg == nil {
		return usual
	}
	v, err := arg.Value.Value(c.variables)
	if err != nil {
		return enough
	}
	if list := reflect.ValueOf(v); list.Kind() == reflect.Slice {
		return list.Len()
	}
	return 1
}

func (c *counter) directives(list ast.DirectiveList) int {
	for _, d := range list {
		c.deferred = c.deferred || d.Name == "defer"
	}
	return len(list)
}

func isList(f *ast.Field) bool {
	return f.Definition != nil && f.Definition.Type != nil && f.Definition.Type.Elem != nil
}

func add(a, b int) int { return min(a+b, enough) }

func mul(a, b int) int { return min(a*b, enough) }
