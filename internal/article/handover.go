package article

import (
	"context"
	"encoding/json"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/form"
)

// byline is a person's part in an article that was handed to somebody else, as it is kept.
type byline struct {
	ID       int64           `json:"id"` // of the article
	Role     ContributorRole `json:"role"`
	Position int             `json:"position"`
	Doubled  bool            `json:"doubled"` // the one who stayed had it already
}

type bylines struct {
	ids, positions []int64
	roles          []string
	doubled        []bool
}

func bylinesOf(kept json.RawMessage) (b bylines, err error) {
	if kept == nil {
		return b, nil
	}
	var all []byline
	if err := json.Unmarshal(kept, &all); err != nil {
		return b, err
	}
	for _, l := range all {
		b.ids, b.positions = append(b.ids, l.ID), append(b.positions, int64(l.Position))
		b.roles, b.doubled = append(b.roles, string(l.Role)), append(b.doubled, l.Doubled)
	}
	return b, nil
}

// HoldOfPerson holds the articles that name a person, and those that kept names, in order. It comes before anything that holds people.
func HoldOfPerson(ctx context.Context, tx *sqlx.Tx, id directory.PersonID, kept json.RawMessage) error {
	b, err := bylinesOf(kept)
	if err != nil {
		return err
	}
	const query = `
		select id from articles
		where id = any($2) or id in (select article_id from article_contributors where person_id = $1)
		order by id for no key update`
	_, err = tx.ExecContext(ctx, query, id, pq.Array(b.ids))
	return err
}

// HandPerson names another person where articles named one, in the caller's transaction, and says what it did. Each article comes to a new
// revision, so that nobody saves over it unawares.
func HandPerson(ctx context.Context, tx *sqlx.Tx, by account.Viewer, from, into directory.PersonID) (json.RawMessage, error) {
	const same = `exists (select from article_contributors o where o.article_id = l.article_id and o.role = l.role and o.person_id = $2)`
	const query = `
		with moved as (
			update article_contributors l set person_id = $2 where l.person_id = $1 and not ` + same + `
			returning l.article_id, l.role, l.position
		),
		doubled as (
			delete from article_contributors l where l.person_id = $1 and ` + same + `
			returning l.article_id, l.role, l.position
		),
		every as (select *, false as doubled from moved union all select *, true from doubled)
		select coalesce(jsonb_agg(jsonb_build_object('id', article_id, 'role', role, 'position', position, 'doubled', doubled)), '[]') from every`
	var raw []byte
	if err := tx.GetContext(ctx, &raw, query, from, into); err != nil {
		return nil, err
	}
	b, err := bylinesOf(raw)
	if err != nil {
		return nil, err
	}
	return raw, renamed(ctx, tx, by, b.ids)
}

// renamed counts a revision of articles whose bylines are other from now on. When the texts were written stays as it is.
func renamed(ctx context.Context, tx *sqlx.Tx, by account.Viewer, ids []int64) error {
	var changed []ID
	if err := tx.SelectContext(ctx, &changed, `update articles set revision = revision + 1 where id = any($1) returning id`, pq.Array(ids)); err != nil {
		return err
	}
	return keepRevisions(ctx, tx, by.ID, nil, changed...)
}

// TakeBackPerson names a person again where articles name another since HandPerson. Where that other is not named any more it cannot be
// done, which is a fault of mergeId in f.
func TakeBackPerson(ctx context.Context, tx *sqlx.Tx, by account.Viewer, from, into directory.PersonID, kept json.RawMessage, f *form.Form) error {
	b, err := bylinesOf(kept)
	if err != nil {
		return err
	}
	const query = `
		with had as (
			select u.*, a.title from unnest($3::bigint[], $4::text[], $5::int[], $6::bool[]) u(id, role, position, doubled)
			join articles a on a.id = u.id -- one that is gone takes its byline along
		),
		moved as (
			update article_contributors o set person_id = $1
			from had l where o.article_id = l.id and o.role = l.role and o.person_id = $2 and not l.doubled
			returning o.article_id, o.role
		),
		again as (
			insert into article_contributors (article_id, person_id, role, position) select id, $1, role, position from had where doubled
		)
		select distinct title from had l
		where not doubled and not exists (select from moved o where o.article_id = l.id and o.role = l.role)`
	var lost []string
	if err := tx.SelectContext(ctx, &lost, query, from, into, pq.Array(b.ids), pq.Array(b.roles), pq.Array(b.positions), pq.Array(b.doubled)); err != nil {
		return err
	}
	for _, title := range lost {
		f.Refuse("mergeId", "WRONG_STATE", "Den som ble igjen, er ikke lenger nevnt som før i artikkelen «%s». Sett personen inn der igjen først.", title)
	}
	if len(lost) > 0 {
		return nil // nothing will be kept
	}
	return renamed(ctx, tx, by, b.ids)
}
