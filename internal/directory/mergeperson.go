package directory

import (
	"context"
	"encoding/json"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/form"
	"innomag/internal/media"
	"innomag/internal/postgres"
)

// personKept is what a merge of people moved in the directory; nil is nothing.
type personKept struct {
	Addresses   []string  `json:"addresses"`
	Title       *string   `json:"title"` // what the one who stayed took over
	Affiliation *string   `json:"affiliation"`
	Bio         *string   `json:"bio"`
	PortraitID  *media.ID `json:"portraitId"`
}

// BeginPersonMerge holds both people of a merge, so that nothing new can name the one who goes. Whoever keeps what names them moves it, and
// ends with EndPersonMerge. It fails as a fault about fromId or intoId.
func BeginPersonMerge(ctx context.Context, tx *sqlx.Tx, m PersonMerge) (from, into *Person, was []byte, err error) {
	return people.both(ctx, tx, int64(m.FromID), int64(m.IntoID))
}

// EndPersonMerge moves old addresses, tells of the one who stays what was only told of the other, keeps all that was moved and takes away
// the one who goes. others is what other rooms have moved already.
func EndPersonMerge(ctx context.Context, tx *sqlx.Tx, by account.Viewer, from, into *Person, was []byte, others Kept) (*Person, error) {
	own := personKept{Addresses: []string{}}
	for _, p := range []struct {
		to        **string
		has, gets string
	}{
		{&own.Title, into.Title, from.Title}, {&own.Affiliation, into.Affiliation, from.Affiliation}, {&own.Bio, into.Bio, from.Bio},
	} {
		if p.has == "" && p.gets != "" {
			*p.to = &p.gets
		}
	}
	if into.PortraitID == nil {
		own.PortraitID = from.PortraitID
	}
	const move = `update directory_addresses set ref = $2 where kind = 'Person' and ref = $1 returning slug`
	if err := tx.SelectContext(ctx, &own.Addresses, move, from.ID, into.ID); err != nil {
		return nil, named(err, "merging people")
	}
	kept, err := json.Marshal(own)
	if err != nil {
		return nil, err
	}
	others["directory"] = kept
	if err := people.gone(ctx, tx, by, int64(from.ID), int64(into.ID), was, others); err != nil {
		return nil, err
	}
	const complete = `
		with led as (
			insert into directory_addresses (kind, slug, ref) values ('Person', $2, $1)
			on conflict (kind, slug) do update set ref = excluded.ref
		)
		update people set title = coalesce($3, title), affiliation = coalesce($4, affiliation), bio = coalesce($5, bio),
			portrait_id = coalesce($6, portrait_id), revision = revision + 1
		where id = $1`
	if _, err := tx.ExecContext(ctx, complete, into.ID, from.Slug, own.Title, own.Affiliation, own.Bio, own.PortraitID); err != nil {
		return nil, named(err, "merging people")
	}
	stays, _, err := people.hold(ctx, tx, "intoId", int64(into.ID))
	return stays, err
}

// UndoPersonMerge gives back the person who went, and the addresses. The others that keep something follow, with the faults of all in f:
// when there is one, the caller's transaction must not be committed. It fails as a Conflict when the person who stayed was saved
// meanwhile.
func UndoPersonMerge(ctx context.Context, tx *sqlx.Tx, by account.Viewer, u Undoing, f *form.Form) error {
	m, kept, err := findMerge(ctx, tx, u.MergeID, " for update")
	if err != nil {
		return err
	}
	if _, err := people.standing(ctx, tx, m, u.ExpectedRevision); err != nil {
		return err
	}
	var was struct{ Slug string }
	var own personKept
	if err := errorsOf(json.Unmarshal(m.Was, &was), json.Unmarshal(kept["directory"], &own)); err != nil {
		return err
	}
	if err := people.refuseTaken(ctx, tx, f, "slug", &was.Slug, "En annen person har nå adressen «%s»."); err != nil {
		return err
	}
	if err := f.Err(); err != nil {
		return err
	}
	// A portrait that nobody showed meanwhile may have been deleted; it is gone for good.
	const without = `
		update directory_merges set was = jsonb_set(was, '{portrait_id}', 'null')
		where id = $1 and was->>'portrait_id' is not null and not exists (select from media where id = (was->>'portrait_id')::bigint)
		returning was`
	var portraitless [][]byte
	if err := tx.SelectContext(ctx, &portraitless, without, m.ID); err != nil {
		return named(err, "undoing a merge")
	}
	if len(portraitless) > 0 {
		m.Was = portraitless[0]
	}
	if err := people.back(ctx, tx, by, m, "id, slug, name, title, affiliation, bio, portrait_id, created_at"); err != nil {
		return err
	}
	const back = `
		with addresses as (update directory_addresses set ref = $1 where kind = 'Person' and ref = $2 and slug = any($3)),
		own as (delete from directory_addresses where kind = 'Person' and ref = $2 and slug = $4)
		update people set
			title = case when title = $5 then '' else title end,
			affiliation = case when affiliation = $6 then '' else affiliation end,
			bio = case when bio = $7 then '' else bio end,
			portrait_id = case when portrait_id = $8 then null else portrait_id end,
			revision = revision + 1
		where id = $2`
	_, err = tx.ExecContext(ctx, back, m.FromID, m.IntoID, pq.Array(own.Addresses), was.Slug, own.Title, own.Affiliation, own.Bio, own.PortraitID)
	return named(err, "undoing a merge")
}

// FormerNames gives the names of those who were merged into people, by whom they became.
func FormerNames(ctx context.Context, q postgres.Querier, ids []PersonID) (map[PersonID][]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	const query = `
		with recursive became as (
			select m.from_id, m.into_id as at, m.was->>'name' as name, 1 as steps from directory_merges m where m.kind = 'Person' and m.into_id = any($1) and m.undone_at is null
			union all
			select m.from_id, b.at, m.was->>'name', b.steps + 1 from became b
			join directory_merges m on m.kind = 'Person' and m.into_id = b.from_id and m.undone_at is null where b.steps < 50
		)
		select at, name from became`
	var rows []struct {
		At   PersonID
		Name string
	}
	if err := q.SelectContext(ctx, &rows, query, pq.Array(ids)); err != nil {
		return nil, named(err, "former names")
	}
	names := map[PersonID][]string{}
	for _, r := range rows {
		names[r.At] = append(names[r.At], r.Name)
	}
	return names, nil
}

// LedTo gives the id that a person's id leads to: its own, or that of whom the person was merged into.
func LedTo(ctx context.Context, q postgres.Querier, id PersonID) (PersonID, error) {
	found, err := People(ctx, q, []PersonID{id})
	if err != nil || found[0] == nil {
		return id, err
	}
	return found[0].ID, nil
}
