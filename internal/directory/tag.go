package directory

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
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

	Revision int `db:"revision"`
}

// IsNode marks a tag as a Node.
func (*Tag) IsNode() {}

func (t *Tag) key() int64      { return int64(t.ID) }
func (t *Tag) address() string { return t.Slug }
func (t *Tag) version() int    { return t.Revision }

var tags = shelf[*Tag]{
	kind: "Tag", table: "tags",
	columns:   []string{"id", "slug", "name", "revision"},
	introduce: siblings.Introduce[*Tag],
	names:     "e.name || ' ' || e.slug",
	addresses: led("Tag"),
	meanings:  postgres.Meanings{"tags_slug_key": fault.Invalid("name", "TAKEN", "Et annet stikkord heter det. Slå dem sammen i stedet.")},
}

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

// TagChanges is what is to be said of a tag from now on.
type TagChanges struct {
	TagID            TagID
	ExpectedRevision int
	Name             string
}

// UpdateTag gives a tag another name, and the address that goes with it; whoever writes the old name means the tag still. It fails
// as Forbidden without the permission to publish, as a fault.List, and as a Conflict with the tag as it is now.
func (s *Service) UpdateTag(ctx context.Context, by account.Viewer, c TagChanges) (*Tag, error) {
	if err := mustHold(by, account.Publish); err != nil {
		return nil, err
	}
	var f form.Form
	f.Line("name", &c.Name, true, 60)
	slug := f.Slug("name", nil, c.Name)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return tags.change(ctx, s, by, "tagId", int64(c.TagID), c.ExpectedRevision, func(tx *sqlx.Tx, now *Tag) (set sets, err error) {
		set.to("name", c.Name)
		set.to("slug", slug)
		_, err = tx.ExecContext(ctx, `delete from directory_addresses where kind = 'Tag' and slug = $1 and ref = $2`, slug, now.ID)
		return set, err
	})
}

// DeleteTag takes away a tag that no article has. It fails as Forbidden without the permission to publish, and with the code
// IN_USE, and the tag, when one has.
func (s *Service) DeleteTag(ctx context.Context, by account.Viewer, d TagDeparture) (*Tag, error) {
	return tags.remove(ctx, s, by, "tagId", int64(d.TagID))
}

// TagMerge names two tags that mean the same.
type TagMerge struct {
	FromID TagID // goes
	IntoID TagID // stays
}

// BeginTagMerge holds both tags of a merge, so that nothing new gets the one that goes. Whoever keeps what has it moves it, and ends
// with EndTagMerge.
func BeginTagMerge(ctx context.Context, tx *sqlx.Tx, m TagMerge) error {
	if m.FromID == m.IntoID {
		return fault.Invalid("intoId", "INVALID", "Et stikkord kan ikke slås sammen med seg selv.")
	}
	if _, err := tx.ExecContext(ctx, `select id from tags where id in ($1, $2) order by id for update`, m.FromID, m.IntoID); err != nil {
		return named(err, "tags")
	}
	if _, _, err := tags.hold(ctx, tx, "fromId", int64(m.FromID)); err != nil {
		return err
	}
	_, _, err := tags.hold(ctx, tx, "intoId", int64(m.IntoID))
	return err
}

// EndTagMerge takes away the tag that goes; whoever writes its name means the other from now on.
func EndTagMerge(ctx context.Context, tx *sqlx.Tx, by account.Viewer, m TagMerge) (*Tag, error) {
	_, was, err := tags.hold(ctx, tx, "fromId", int64(m.FromID))
	if err != nil {
		return nil, err
	}
	for _, do := range []string{
		`update directory_addresses set ref = $2 where kind = 'Tag' and ref = $1`,
		`insert into directory_addresses (kind, slug, ref) select 'Tag', slug, $2 from tags where id = $1 on conflict (kind, slug) do update set ref = excluded.ref`,
		`with gone as (delete from tags where id = $1) update tags set revision = revision + 1 where id = $2`,
	} {
		if _, err := tx.ExecContext(ctx, do, m.FromID, m.IntoID); err != nil {
			return nil, named(err, "merging tags")
		}
	}
	if err := tags.log(ctx, tx, by, Merged, int64(m.FromID), was); err != nil {
		return nil, err
	}
	found, err := Tags(ctx, tx, []TagID{m.IntoID})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}
