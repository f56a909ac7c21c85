package directory

import (
	"context"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/text"
)

// EnsureTags gives the tags of these names in their order, each once, and makes those that are new. Names that differ only
// in what an address cannot show are one tag; names without a letter or digit are left out.
func EnsureTags(ctx context.Context, tx *sqlx.Tx, names []string) ([]TagID, error) {
	var slugs, tidy []string
	known := map[string]bool{}
	for _, name := range names {
		name, err := text.CleanLine(name)
		if err != nil {
			return nil, fmt.Errorf("tag: %w", err)
		}
		if slug := text.Slug(name); slug != "" && !known[slug] {
			known[slug] = true
			slugs, tidy = append(slugs, slug), append(tidy, name)
		}
	}
	if len(slugs) == 0 {
		return nil, nil
	}
	// A row that another writer commits meanwhile is not among those that are there; the update finds it.
	const ensure = `
		with wished as (select * from unnest($1::text[], $2::text[]) with ordinality w(slug, name, i)),
		led as ( -- by a name that a tag once had
			select a.slug, a.ref from directory_addresses a join tags t on t.id = a.ref
			where a.kind = 'Tag' and a.slug = any($1) and not exists (select from tags n where n.slug = a.slug)
		),
		present as (select id, slug from tags where slug = any($1) for key share), -- nobody takes them away before they are given
		made as (
			insert into tags (slug, name)
			select slug, name from wished w
			where not exists (select from tags t where t.slug = w.slug) and not exists (select from led where led.slug = w.slug)
			order by slug -- so that two writers do not wait for each other
			on conflict (slug) do update set slug = excluded.slug
			returning id, slug
		),
		there as (
			select id, slug from made
			union all
			select id, slug from present
			union all
			select a.ref, a.slug from led a
		)
		select there.id from wished join there using (slug) order by wished.i`
	for range 3 { // one that somebody has just taken away is made anew
		var ids []TagID
		if err := tx.SelectContext(ctx, &ids, ensure, pq.Array(slugs), pq.Array(tidy)); err != nil {
			return nil, named(err, "tags")
		}
		if len(ids) == len(slugs) {
			return once(ids), nil
		}
	}
	return nil, fault.New(fault.Unavailable, "many are changing the same tags at once; try again")
}

// once leaves out what stands in a list already.
func once[T comparable](list []T) []T {
	seen := map[T]bool{}
	return slices.DeleteFunc(list, func(v T) bool {
		before := seen[v]
		seen[v] = true
		return before
	})
}

// EnsurePerson gives the person with this name in the address and makes one with this name if there is none.
func EnsurePerson(ctx context.Context, tx *sqlx.Tx, slug, name string) (id PersonID, err error) {
	const ensure = `
		with made as (
			insert into people (slug, name)
			select $1, $2 where not exists (select from people where slug = $1)
			on conflict (slug) do update set slug = excluded.slug
			returning id
		)
		select id from made union all select id from people where slug = $1`
	err = tx.GetContext(ctx, &id, ensure, slug, name)
	return id, named(err, "person")
}

// EnsureTopic gives the topic with this name in the address; if there is none it makes one with this name in Bokmål
// below parent, or at the top when that is nil. One that is there stays where it is.
func EnsureTopic(ctx context.Context, tx *sqlx.Tx, slug, nameNB string, parent *TopicID) (id TopicID, err error) {
	const ensure = `
		with made as (
			insert into topics (slug, name_nb, parent_id)
			select $1, $2, $3 where not exists (select from topics where slug = $1)
			on conflict (slug) do update set slug = excluded.slug
			returning id
		)
		select id from made union all select id from topics where slug = $1`
	err = tx.GetContext(ctx, &id, ensure, slug, nameNB, parent)
	return id, named(err, "topic")
}
