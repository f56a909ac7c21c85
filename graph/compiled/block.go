package compiled

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"
)

// block is one kind of row of a statement: where its rows come from, what is read of them, and whose they are.
type block[T any] struct {
	place int    // among the blocks of the plan; its name in the statement is b and this number
	key   string // SQL for what blocks below know a row by; empty where none is below
	owner string // SQL for the key of the row above; 0 where none is
	order string // SQL for a row's place among those of the same owner; empty where there is one, or order comes otherwise
	from  string // what follows select; the block above has the alias o

	known   map[string]column[T]
	columns []column[T]
	named   map[string]bool
	shared  []string // columns that blocks below find by name

	discussed bool // from has the discussion d whole

	// arrives says that the rows of an owner come one after the other and in order, and tells them apart, for an owner may stand above
	// twice. Then PostgreSQL need not number them, which costs it more than to find them. Nil where order says the place.
	arrives func(a, b *T) (same bool)
	// compare says the order of all rows where they tell it themselves and none comes twice; nil where order does.
	compare func(a, b *T) int

	blank T                          // what a row is before anything is read into it
	ready func(w *answer, row *T)    // is done to each row when it has been read
	meet  func(w *answer, rows []*T) // is done to all rows
}

func newBlock[T any](c *compiler, known map[string]column[T], always ...string) *block[T] {
	b := &block[T]{place: len(c.plan.blocks), owner: "0", known: known, named: map[string]bool{}}
	c.plan.blocks = append(c.plan.blocks, b)
	b.need(always...)
	return b
}

func (b *block[T]) name() string { return fmt.Sprint("b", b.place) }

func (b *block[T]) need(names ...string) {
	for _, name := range names {
		if b.named[name] {
			continue
		}
		c, ok := b.known[name]
		if !ok {
			panic("compiled: no column " + name)
		}
		b.add(name, c)
	}
}

// add reads a column that is made for this query.
func (b *block[T]) add(name string, c column[T]) {
	if !b.named[name] {
		b.named[name] = true
		b.columns = append(b.columns, c)
	}
}

// share lets blocks below find an expression by a name.
func (b *block[T]) share(sql, name string) {
	if column := sql + " as " + name; !slices.Contains(b.shared, column) {
		b.shared = append(b.shared, column)
	}
}

func (b *block[T]) widths() (w widths) {
	for _, c := range b.columns {
		w[c.kind]++
	}
	return w
}

// first is the column that says of a row to which block it belongs, and its place there.
func (b *block[T]) first() string {
	if b.order == "" {
		return fmt.Sprintf("%d::bigint", b.place)
	}
	return fmt.Sprintf("place::bigint * %d + %d", maxBlocks, b.place)
}

func columnName(k kind, i int) string { return string("tnfio"[k]) + fmt.Sprint(i) }

// sql is the block as a part of the statement's with.
func (b *block[T]) sql() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s as (select %s as owner", b.name(), b.owner)
	if b.order != "" {
		fmt.Fprintf(&s, ", %s as place", b.order)
	}
	if b.key != "" {
		fmt.Fprintf(&s, ", %s as key", b.key)
	}
	for _, column := range b.shared {
		s.WriteString(", " + column)
	}
	var at widths
	for _, c := range b.columns {
		fmt.Fprintf(&s, ", %s as %s", c.sql, columnName(c.kind, at[c.kind]))
		at[c.kind]++
	}
	s.WriteString(" " + b.from + ")")
	return s.String()
}

// lines are the rows of a block in one answer.
type lines[T any] struct {
	slab  []T
	marks []mark
	rows  []*T
	of    map[int64]span
	begun int // the first row of those that are arriving
}

type mark struct {
	owner, place int64
	row          int
}

type span struct{ from, to int }

func (m mark) compare(other mark) int {
	return cmp.Or(cmp.Compare(m.owner, other.owner), cmp.Compare(m.place, other.place))
}

func (b *block[T]) begin() any { return &lines[T]{of: map[int64]span{}} }

// read takes one line of the statement.
func (b *block[T]) read(w *answer, owner, place int64, starts widths, values []driver.Value) {
	l := w.found[b.place].(*lines[T])
	l.slab = append(l.slab, b.blank)
	row := &l.slab[len(l.slab)-1]
	for i := range b.columns {
		c := &b.columns[i]
		c.set(row, values[starts[c.kind]])
		starts[c.kind]++
	}
	if b.ready != nil {
		b.ready(w, row)
	}
	if b.arrives != nil {
		place = b.arrived(l, owner, row)
	}
	l.marks = append(l.marks, mark{owner, place, len(l.marks)})
}

// arrived counts the place of the row that came last.
func (b *block[T]) arrived(l *lines[T], owner int64, row *T) (place int64) {
	n := len(l.marks)
	if n == 0 || l.marks[n-1].owner != owner || b.arrives(&l.slab[l.begun], row) {
		l.begun = n
		return 0
	}
	return l.marks[n-1].place + 1
}

// end puts the lines in order, whatever order they came in, and each once: one owner may stand in the statement twice.
func (b *block[T]) end(w *answer) {
	l := w.found[b.place].(*lines[T])
	if b.compare != nil {
		slices.SortFunc(l.marks, func(x, y mark) int { return b.compare(&l.slab[x.row], &l.slab[y.row]) })
		for i := range l.marks {
			l.marks[i].place = int64(i)
		}
	}
	if !slices.IsSortedFunc(l.marks, mark.compare) {
		slices.SortFunc(l.marks, mark.compare)
	}
	l.rows = slices.Grow(l.rows, len(l.marks))
	for i, m := range l.marks {
		at := l.of[m.owner]
		switch {
		case i > 0 && m.owner == l.marks[i-1].owner && m.place == l.marks[i-1].place:
			continue
		case at.to == 0:
			at.from = len(l.rows)
		}
		l.rows = append(l.rows, &l.slab[m.row])
		at.to = len(l.rows)
		l.of[m.owner] = at
	}
	if b.meet != nil {
		b.meet(w, l.rows)
	}
}

// forget makes room for the next answer.
func (b *block[T]) forget(w *answer) {
	l := w.found[b.place].(*lines[T])
	clear(l.slab)
	clear(l.rows)
	clear(l.of)
	l.slab, l.marks, l.rows, l.begun = l.slab[:0], l.marks[:0], l.rows[:0], 0
}

// under gives the rows of an owner, in order.
func (b *block[T]) under(w *answer, owner int64) []*T {
	l := w.found[b.place].(*lines[T])
	at := l.of[owner]
	return l.rows[at.from:at.to]
}

// one gives the row of an owner that has one at most.
func (b *block[T]) one(w *answer, owner int64) *T {
	if rows := b.under(w, owner); len(rows) > 0 {
		return rows[0]
	}
	return nil
}

// all gives the rows of every owner.
func (b *block[T]) all(w *answer) []*T { return w.found[b.place].(*lines[T]).rows }
