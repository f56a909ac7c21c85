package directory

import (
	"context"
	"fmt"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/page"
	"innomag/internal/postgres"
)

// entry is a row of the directory.
type entry interface {
	comparable
	key() int64
	address() string
	version() int
}

// shelf says how entries of one kind are read: all kinds are found by slug, by id and in a list.
type shelf[T entry] struct {
	kind      string // as global ids name it
	table     string
	columns   []string
	introduce func([]T) // siblings.Introduce
	names     string    // SQL for what an entry e is found by in a list, as the indexes say it
	addresses string    // SQL by which the old address $2 of the entry $1 leads to it still
	meanings  postgres.Meanings
}

// from lists the columns under the table's alias; into names the field of a larger row that they go to, if any.
func (s shelf[T]) from(alias string, into ...string) string {
	parts := make([]string, len(s.columns))
	for i, c := range s.columns {
		parts[i] = alias + "." + c
		if len(into) > 0 {
			parts[i] += fmt.Sprintf(` as "%s.%s"`, strings.Join(into, "."), c)
		}
	}
	return strings.Join(parts, ", ")
}

// bySlug gives the entry that has this name in its address, or that once had it, or nil.
func (s shelf[T]) bySlug(ctx context.Context, q postgres.Querier, slug string) (none T, err error) {
	var rows []T
	query := `select ` + s.from("e") + ` from ` + s.table + ` e where e.slug = $1`
	if err := q.SelectContext(ctx, &rows, query, postgres.Sought(slug)); err != nil || len(rows) > 0 {
		return first(rows), named(err, s.table)
	}
	query = `select ` + s.from("e") + ` from directory_addresses a join ` + s.table + ` e on e.id = a.ref where a.kind = $2 and a.slug = $1`
	if s.kind == "Organisation" {
		query = `select ` + s.from("e") + ` from organisation_addresses a join organisations e on e.id = a.organisation_id where $2 <> '' and a.slug = $1`
	}
	err = q.SelectContext(ctx, &rows, query, postgres.Sought(slug), s.kind)
	return first(rows), named(err, s.table)
}

func first[T any](rows []T) (none T) {
	if len(rows) == 0 {
		return none
	}
	return rows[0]
}

// found gives those of the entries that there are, each once, introduced to each other.
func (s shelf[T]) found(ctx context.Context, q postgres.Querier, ids []int64) (map[int64]T, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []T
	query := `select ` + s.from("e") + ` from ` + s.table + ` e where e.id = any($1)`
	if err := q.SelectContext(ctx, &rows, query, pq.Array(ids)); err != nil {
		return nil, named(err, s.table)
	}
	s.introduce(rows)
	byID := make(map[int64]T, len(rows))
	for _, r := range rows {
		byID[r.key()] = r
	}
	return byID, nil
}

// byIDs gives the entries in the order asked for, nil where there is none. What was merged leads to what it became.
func byIDs[T entry, ID ~int64](ctx context.Context, q postgres.Querier, s shelf[T], ids []ID) ([]T, error) {
	keys := make([]int64, len(ids))
	for i, id := range ids {
		keys[i] = int64(id)
	}
	byID, err := s.found(ctx, q, keys)
	if err != nil {
		return nil, err
	}
	out := make([]T, len(ids))
	var none T
	missing := false
	for i, k := range keys {
		out[i] = byID[k]
		missing = missing || out[i] == none
	}
	if missing && (s.kind == "Person" || s.kind == "Organisation") {
		return follow(ctx, q, s, keys, out)
	}
	return out, nil
}

// list is the entries that meet w, by slug.
func (s shelf[T]) list(w postgres.Where) page.List {
	return page.List{Name: s.table + " " + w.String(), Order: []page.Column{{SQL: "e.slug", Cast: "text"}}}
}

// page gives a page of entries, by slug: all of them, or those with words in their names, and those that meet w.
func (s shelf[T]) page(ctx context.Context, d *Service, words *string, w postgres.Where, args page.Args) (*page.Connection[T], error) {
	if err := w.AndHas(s.names, "text", words); err != nil {
		return nil, err
	}
	r, err := s.list(w).Request(d.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, order, values := r.SQL(len(w.Args()))
	var rows []T
	query := `select ` + s.from("e") + ` from ` + s.table + ` e where ` + w.SQL() + ` and ` + where + ` ` + order
	if err := d.DB.SelectContext(ctx, &rows, query, append(w.Args(), values...)...); err != nil {
		return nil, named(err, s.table)
	}
	s.introduce(rows)
	count := func(ctx context.Context) (n int, err error) {
		err = named(d.DB.GetContext(ctx, &n, `select count(*) from `+s.table+` e where `+w.SQL(), w.Args()...), s.table)
		return n, err
	}
	return page.Connect(r, rows, func(e T) []string { return []string{e.address()} }, count), nil
}

func named(err error, what string) error { return postgres.Meanings{}.Fault(err, what) }
