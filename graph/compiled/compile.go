package compiled

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/internal/account"
	"innomag/internal/page"
)

// compiler turns an operation into a plan. Whatever it does not know makes it give up, which is no error. What it makes must
// hold for every value of the variables that do not shape a plan, and for every viewer of the same kind; see shape.
type compiler struct {
	oc    *graphql.OperationContext
	reads *Reads
	by    viewer
	plan  *plan

	bound map[string]string // the places of arguments that are asked for more than once
}

// maxBlocks bounds the statements that are made. No page of ours has half as many.
const maxBlocks = 40

// compile gives nil for what it does not know.
func compile(oc *graphql.OperationContext, reads *Reads, by viewer) *plan {
	c := &compiler{oc: oc, reads: reads, by: by, plan: &plan{}, bound: map[string]string{}}
	var members []member[struct{}]
	for _, f := range c.selected(oc.Operation.SelectionSet, "Query") {
		m := member[struct{}]{}
		if f.Name == "__typename" {
			m.write = func(w *answer, _ *struct{}) { w.word("Query") }
		} else if write := c.root(f); write != nil {
			m.write = func(w *answer, _ *struct{}) { write(w) }
		} else {
			return nil
		}
		members = append(members, m.named(f, len(members)))
	}
	if len(c.plan.blocks) > maxBlocks {
		return nil
	}
	write := written(members)
	c.plan.write = func(w *answer) { write(w, nil) }
	c.plan.finish()
	return c.plan
}

// bind gives the place in the statement of an argument that is known when the question is.
func (c *compiler) bind(value func(w *answer) driver.Value) string {
	c.plan.args = append(c.plan.args, value)
	return fmt.Sprintf("$%d", len(c.plan.args))
}

// once is bind for what may be wanted in several places.
func (c *compiler) once(name string, value func(w *answer) driver.Value) string {
	place, ok := c.bound[name]
	if !ok {
		place = c.bind(value)
		c.bound[name] = place
	}
	return place
}

// constants binds the values that part of a statement takes.
func (c *compiler) constants(values []any) error {
	for _, v := range values {
		fixed, err := driver.DefaultParameterConverter.ConvertValue(v)
		if err != nil {
			return err
		}
		c.bind(func(*answer) driver.Value { return fixed })
	}
	return nil
}

// given is the value of an argument that does not shape the plan.
func (c *compiler) given(f graphql.CollectedField, name string) (of func(w *answer) any, ok bool) {
	a := f.Arguments.ForName(name)
	if a == nil || a.Value == nil {
		return nil, false
	}
	if a.Value.Kind == ast.Variable {
		variable := a.Value.Raw
		return func(w *answer) any { return w.vars[variable] }, true
	}
	fixed, err := a.Value.Value(c.oc.Variables)
	return func(*answer) any { return fixed }, err == nil
}

// cursor gives where a page begins or ends; nil where it is not given.
func (c *compiler) cursor(f graphql.CollectedField, name string) func(w *answer) *string {
	of, ok := c.given(f, name)
	if !ok {
		return func(*answer) *string { return nil }
	}
	return func(w *answer) *string {
		if cursor, is := of(w).(string); is {
			return &cursor
		}
		return nil
	}
}

// errCursor is why a page whose cursor is none of its list is left to the ordinary way, which says so.
var errCursor = errors.New("not a cursor of this list")

// paging binds the arguments of a page of a list: what is known, and behind it what the cursors say when they come. One plan
// serves all pages behind the first.
func (c *compiler) paging(f graphql.CollectedField, args []any, r page.Request) error {
	known := len(args) - r.Bounds()
	if err := c.constants(args[:known]); err != nil {
		return err
	}
	for _, name := range []string{"after", "before"} {
		of := c.cursor(f, name)
		if of(&answer{vars: c.oc.Variables}) == nil {
			continue
		}
		for i := range r.Columns() {
			c.bind(func(w *answer) driver.Value {
				cursor := of(w)
				if cursor == nil {
					w.fail(errCursor)
					return nil
				}
				values, ok := r.Says(*cursor)
				if !ok {
					w.fail(errCursor)
					return nil
				}
				return values[i]
			})
		}
	}
	return nil
}

// seesAll and self are what the rooms' conditions on what a viewer may see take.
func (c *compiler) publishes() string {
	return c.once("publishes", func(w *answer) driver.Value { return w.by.May(account.Publish) })
}

func (c *compiler) moderates() string {
	return c.once("moderates", func(w *answer) driver.Value { return w.by.May(account.Moderate) })
}

func (c *compiler) self() string {
	return c.once("self", func(w *answer) driver.Value { return int64(w.by.ID) })
}

// member writes one member of an object.
type member[T any] struct {
	name  string // with what stands before it
	write func(w *answer, row *T)
}

func (m member[T]) named(f graphql.CollectedField, place int) member[T] {
	open := ","
	if place == 0 {
		open = "{"
	}
	m.name = open + `"` + f.Alias + `":` // a name of GraphQL needs no escapes
	return m
}

func written[T any](members []member[T]) func(w *answer, row *T) {
	if len(members) == 0 {
		return func(w *answer, _ *T) { w.raw("{}") }
	}
	return func(w *answer, row *T) {
		for i := range members {
			w.buf = append(w.buf, members[i].name...)
			members[i].write(w, row)
		}
		w.buf = append(w.buf, '}')
	}
}

// selected gives the fields that are selected of an object of these types. A field that an object has by an interface and by itself
// is collected twice and written once, as gqlgen does.
func (c *compiler) selected(set ast.SelectionSet, types ...string) []graphql.CollectedField {
	all := graphql.CollectFields(c.oc, set, types)
	seen := make(map[string]bool, len(all))
	var once []graphql.CollectedField
	for _, f := range all {
		if !seen[f.Alias] {
			seen[f.Alias] = true
			once = append(once, f)
		}
	}
	return once
}

// object compiles what is selected of a T. b is where its columns come from; nil for what comes whole. special compiles fields that
// are more than a leaf; nil from it gives up.
func object[T any](c *compiler, f graphql.CollectedField, b *block[T], leaves map[string]leaf[T],
	special func(graphql.CollectedField) func(*answer, *T), typeName string, interfaces ...string,
) func(*answer, *T) {
	var members []member[T]
	for _, f := range c.selected(f.Selections, append(interfaces, typeName)...) {
		m := member[T]{}
		if known, ok := leaves[f.Name]; ok {
			if b != nil {
				b.need(known.needs...)
			}
			m.write = known.write
		} else if f.Name == "__typename" {
			m.write = func(w *answer, _ *T) { w.word(typeName) }
		} else if m.write = special(f); m.write == nil {
			return nil
		}
		members = append(members, m.named(f, len(members)))
	}
	return written(members)
}

// none compiles nothing, for objects that have leaves only.
func none[T any](graphql.CollectedField) func(*answer, *T) { return nil }

// list writes rows one after the other.
func list[T any](w *answer, rows []*T, one func(*answer, *T)) {
	w.buf = append(w.buf, '[')
	for i, row := range rows {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		one(w, row)
	}
	w.buf = append(w.buf, ']')
}

// maybe writes an object that may be missing.
func maybe[T any](w *answer, row *T, one func(*answer, *T)) {
	if row == nil {
		w.null()
		return
	}
	one(w, row)
}

// asking gives what a room knows of the rows of a block, and asks it for all of them when the first is written.
func asking[T, V any](c *compiler, b *block[T], load func(w *answer, rows []*T) ([]V, error)) func(w *answer, row *T) V {
	place := c.plan.late
	c.plan.late++
	return func(w *answer, row *T) (none V) {
		known, ok := w.asked[place].(map[*T]V)
		if !ok {
			rows := b.all(w)
			known = make(map[*T]V, len(rows))
			w.asked[place] = known
			values, err := load(w, rows)
			if err != nil || len(values) != len(rows) {
				w.fail(fmt.Errorf("asking a room: %d of %d: %w", len(values), len(rows), err))
				return none
			}
			for i, row := range rows {
				known[row] = values[i]
			}
		}
		return known[row]
	}
}

// renamed puts the places of arguments into a room's condition, in which they are $1 and $2.
func renamed(condition, first, second string) string {
	return strings.NewReplacer("$1", first+"::boolean", "$2", second+"::bigint").Replace(condition)
}

// wholeList reads the arguments of a connection that may be asked for less than all by others; then it gives up.
func wholeList(args map[string]any) (a page.Args, ok bool) {
	for name, v := range args {
		switch name {
		case "first", "after", "last", "before":
		default:
			if v != nil {
				return a, false
			}
		}
	}
	return pageArgs(args)
}

// pageArgs reads the arguments of a connection.
func pageArgs(args map[string]any) (a page.Args, ok bool) {
	for name, into := range map[string]**int{"first": &a.First, "last": &a.Last} {
		n, ok := intArg(args, name)
		if !ok {
			return a, false
		}
		*into = n
	}
	for name, into := range map[string]**string{"after": &a.After, "before": &a.Before} {
		switch v := args[name].(type) {
		case nil:
		case string:
			*into = &v
		default:
			return a, false
		}
	}
	return a, true
}

// intArg reads a number that may be missing.
func intArg(args map[string]any, name string) (n *int, ok bool) {
	var n64 int64
	switch v := args[name].(type) {
	case nil:
		return nil, true
	case int64:
		n64 = v
	case json.Number:
		var err error
		if n64, err = v.Int64(); err != nil {
			return nil, false
		}
	default:
		return nil, false
	}
	short := int(n64)
	return &short, true
}
