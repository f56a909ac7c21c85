// Package siblings loads what hangs under the rows of a list once for the whole list.
//
// Rows that came from one statement know each other. When the first of them is asked for its replies, say,
// the replies of all are loaded in one statement, and the others find theirs waiting. The number of statements
// thus follows the shape of the query, never the length of a list, and no timer decides what goes together.
package siblings

import (
	"context"
	"slices"
	"sync"
)

// Group is the rows that came from one statement.
type Group[T any] struct {
	rows  []T
	mu    sync.Mutex
	loads map[string]any // *load[V] by key
}

// Member is embedded in a row type T so that its rows can know each other.
type Member[T any] struct {
	Owner int64 `db:"owner"` // the row it was loaded for, where it was loaded for one
	group *Group[T]
	place int
}

func (m *Member[T]) enter(g *Group[T], place int) { m.group, m.place = g, place }
func (m *Member[T]) owner() int64                 { return m.Owner }

// Row is what a type becomes by embedding Member.
type Row[T any] interface {
	enter(g *Group[T], place int)
	owner() int64
}

// Introduce makes rows siblings. It must happen before they are shared between goroutines.
func Introduce[T Row[T]](rows []T) {
	g := &Group[T]{rows: slices.Clone(rows)} // whoever turns the page round, turns not the places
	for i, r := range rows {
		r.enter(g, i)
	}
}

// Under makes rows siblings and gives each owner its own, in the order of the owners.
func Under[K ~int64, T Row[T]](owners []K, rows []T) [][]T {
	Introduce(rows)
	return ByKey(owners, rows, func(r T) K { return K(r.owner()) })
}

type load[V any] struct {
	once   sync.Once
	values []V
	err    error
}

// Load gives self's part of what fetch finds for all of self's siblings. fetch runs once per key and group;
// it gets every sibling and returns one value for each, in the same order. key names what is fetched, arguments included.
// The first caller's ctx is the one used: siblings belong to one response.
func Load[T, V any](ctx context.Context, m *Member[T], self T, key string, fetch func(ctx context.Context, all []T) ([]V, error)) (V, error) {
	var none V
	if m.group == nil { // loaded alone
		values, err := fetch(ctx, []T{self})
		if err != nil {
			return none, err
		}
		return values[0], nil
	}
	g := m.group
	g.mu.Lock()
	if g.loads == nil {
		g.loads = map[string]any{}
	}
	l, ok := g.loads[key].(*load[V])
	if !ok {
		l = &load[V]{}
		g.loads[key] = l
	}
	g.mu.Unlock()

	l.once.Do(func() { l.values, l.err = fetch(ctx, g.rows) })
	if l.err != nil {
		return none, l.err
	}
	return l.values[m.place], nil
}

// ByKey puts values found in any order in the order of the keys asked for; several may belong to one key.
func ByKey[K comparable, V any](keys []K, values []V, keyOf func(V) K) [][]V {
	place := make(map[K][]int, len(keys))
	for i, k := range keys {
		place[k] = append(place[k], i)
	}
	out := make([][]V, len(keys))
	for _, v := range values {
		for _, i := range place[keyOf(v)] {
			out[i] = append(out[i], v)
		}
	}
	return out
}
