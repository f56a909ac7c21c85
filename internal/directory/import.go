package directory

import (
	"context"

	"github.com/jmoiron/sqlx"
)

// ImportPerson keeps somebody who comes from another magazine. With id 0 it is a new person, whoever else has that name,
// and slug gets a number when it is taken; else the person of an earlier import gets the name. Whoever was merged into another since is that
// other, under that name. It gives the person's id.
func ImportPerson(ctx context.Context, tx *sqlx.Tx, id PersonID, slug, name string) (PersonID, error) {
	if id != 0 {
		if led, err := LedTo(ctx, tx, id); err != nil || led != id {
			return led, err
		}
		_, err := tx.ExecContext(ctx, `update people set name = $2 where id = $1`, id, name)
		return id, named(err, "person")
	}
	insert := `
		insert into people (slug, name)
		values (` + FreeSlug("people") + `, $2)
		on conflict (slug) do nothing
		returning id`
	id, err := Claim[PersonID](ctx, tx, insert, slug, name)
	return id, named(err, "person")
}

// ImportedTopic is what another magazine says of a topic.
type ImportedTopic struct {
	Slug        string
	Name        string // in Bokmål
	Description string
	ParentID    *TopicID // nil at the top
}

// ImportTopic keeps a topic that comes from another magazine and gives its id. With id 0 a topic of that slug is taken over
// as it stands (and described, if it was not) or made if there is none; else the topic of an earlier import becomes what t
// says, but for its slug. A topic stays where it is rather than below itself.
func ImportTopic(ctx context.Context, tx *sqlx.Tx, id TopicID, t ImportedTopic) (TopicID, error) {
	if id == 0 {
		id, err := EnsureTopic(ctx, tx, t.Slug, t.Name, t.ParentID)
		if err != nil || t.Description == "" {
			return id, err
		}
		const describe = `update topics set description = $2 where id = $1 and description = ''`
		_, err = tx.ExecContext(ctx, describe, id, t.Description)
		return id, named(err, "topic")
	}
	const update = `
		with recursive below as (
			select $1::bigint as id
			union
			select t.id from topics t join below on t.parent_id = below.id
		)
		update topics
		set name_nb = $2, description = $3,
			parent_id = case when $4::bigint in (select id from below) then parent_id else $4 end
		where id = $1`
	_, err := tx.ExecContext(ctx, update, id, t.Name, t.Description, t.ParentID)
	return id, named(err, "topic")
}

// ImportTag keeps a tag that comes from another magazine and gives its id. With id 0 a tag of that slug is taken over
// as it stands, or made if there is none; else the tag of an earlier import gets the name.
func ImportTag(ctx context.Context, tx *sqlx.Tx, id TagID, slug, name string) (TagID, error) {
	if id != 0 {
		_, err := tx.ExecContext(ctx, `update tags set name = $2 where id = $1`, id, name)
		return id, named(err, "tag")
	}
	const ensure = `
		with made as (
			insert into tags (slug, name)
			select $1, $2 where not exists (select from tags where slug = $1)
			on conflict (slug) do update set slug = excluded.slug
			returning id
		)
		select id from made union all select id from tags where slug = $1`
	err := tx.GetContext(ctx, &id, ensure, slug, name)
	return id, named(err, "tag")
}
