package directory

import (
	"context"

	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Tag is a free word on an article.
type Tag struct {
	siblings.Member[*Tag]

	ID   TagID  `db:"id"`
	Slug string `db:"slug"`
	Name string `db:"name"`
}

// IsNode marks a tag as a Node.
func (*Tag) IsNode() {}

func (t *Tag) key() int64      { return int64(t.ID) }
func (t *Tag) address() string { return t.Slug }

var tags = shelf[*Tag]{"tags", []string{"id", "slug", "name"}, siblings.Introduce[*Tag], "e.name || ' ' || e.slug"}

// TagColumns lists what a Tag is read from, under the alias of the table tags. Give into, the db name of a field,
// when the tag is part of a larger row.
func TagColumns(alias string, into ...string) string { return tags.from(alias, into...) }

// Tags gives tags by their ids, in that order, nil where there is none.
func Tags(ctx context.Context, q postgres.Querier, ids []TagID) ([]*Tag, error) {
	return byIDs(ctx, q, tags, ids)
}

// What a list of tags is made of.
type (
	// TagConnection is a page of tags.
	TagConnection = page.Connection[*Tag]
	// TagEdge is a tag in a list.
	TagEdge = page.Edge[*Tag]
)

// TagBySlug gives the tag with this name in the address, or nil.
func (s *Service) TagBySlug(ctx context.Context, slug string) (*Tag, error) {
	return tags.bySlug(ctx, s.DB, slug)
}

// Tags gives a page of tags, by slug: all of them, or those with words in their name.
func (s *Service) Tags(ctx context.Context, words *string, args page.Args) (*TagConnection, error) {
	return tags.page(ctx, s, words, postgres.Where{}, args)
}
