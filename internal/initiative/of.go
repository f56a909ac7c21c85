package initiative

import (
	"context"
	"fmt"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// anchor is something that initiatives hang on: the table that links them, and how it knows its own.
type anchor[T any] struct {
	table, column string
	key           func(T) (int64, *siblings.Member[T])
}

var onOrganisation = anchor[*directory.Organisation]{
	"initiative_partners", "organisation_id",
	func(o *directory.Organisation) (int64, *siblings.Member[*directory.Organisation]) {
		return int64(o.ID), &o.Member
	},
}

var onPerson = anchor[*directory.Person]{
	"initiative_people", "person_id",
	func(p *directory.Person) (int64, *siblings.Member[*directory.Person]) { return int64(p.ID), &p.Member },
}

// OfOrganisation gives a page of the initiatives that the organisation takes part in and the viewer may see, the latest first.
// The pages of all siblings come in one statement, and so do their counts.
func (s *Service) OfOrganisation(ctx context.Context, viewer account.Viewer, o *directory.Organisation, args page.Args) (*Connection, error) {
	return onOrganisation.page(ctx, s, viewer, o, args)
}

// OfPerson gives a page of the initiatives that the person works on and the viewer may see, the latest first.
// The pages of all siblings come in one statement, and so do their counts.
func (s *Service) OfPerson(ctx context.Context, viewer account.Viewer, p *directory.Person, args page.Args) (*Connection, error) {
	return onPerson.page(ctx, s, viewer, p, args)
}

func (a anchor[T]) page(ctx context.Context, s *Service, viewer account.Viewer, self T, args page.Args) (*Connection, error) {
	fetch := func(ctx context.Context, all []T) ([]*Connection, error) { return a.pages(ctx, s, viewer, all, args) }
	if args.HasCursor() { // which is a place in this one's list, and in no other
		one, err := fetch(ctx, []T{self})
		if err != nil {
			return nil, err
		}
		return one[0], nil
	}
	_, member := a.key(self)
	return siblings.Load(ctx, member, self, "initiatives "+args.Key(), fetch)
}

// latest orders an anchor's initiatives: what is not published stands where it was begun.
var latest = []page.Column{
	{SQL: "coalesce(i.published_at, i.created_at)", Cast: "timestamptz", Desc: true},
	{SQL: "i.id", Cast: "bigint", Desc: true},
}

func latestKeys(i *Initiative) []string {
	at := i.CreatedAt
	if i.PublishedAt != nil {
		at = *i.PublishedAt
	}
	return []string{page.Time(at), page.Int(i.ID)}
}

// hung is an initiative under the anchor it was found by.
type hung struct {
	Anchor int64 `db:"anchor"`
	*Initiative
}

func (a anchor[T]) pages(ctx context.Context, s *Service, viewer account.Viewer, all []T, args page.Args) ([]*Connection, error) {
	ids, requests := a.ids(all), make([]page.Request, len(all))
	for n, id := range ids {
		var err error
		list := page.List{Name: fmt.Sprintf("initiatives %s=%d", a.column, id), Order: latest}
		if requests[n], err = list.Request(s.Cursors, args); err != nil {
			return nil, err
		}
	}
	seen, who := visible(viewer)
	where, orderAndLimit, values := requests[0].SQL(1 + len(who))
	order, _, _ := strings.Cut(strings.TrimPrefix(orderAndLimit, "order by "), " limit ")
	query := `
		select anchor, ` + columns + `
		from (select distinct unnest($1::bigint[]) as anchor) a
		cross join lateral (
			select * from initiatives i
			where i.id in (select initiative_id from ` + a.table + ` where ` + a.column + ` = anchor)
				and ` + seen + ` and ` + where + `
			` + orderAndLimit + `
		) i
		left join discussions d on d.initiative_id = i.id
		order by anchor, ` + order
	var rows []hung
	if err := s.DB.SelectContext(ctx, &rows, query, append(append([]any{pq.Array(ids)}, who...), values...)...); err != nil {
		return nil, named(err, "initiatives by "+a.column)
	}
	found := make([]*Initiative, len(rows))
	under := map[int64][]*Initiative{}
	for n, r := range rows {
		found[n] = r.Initiative
		under[r.Anchor] = append(under[r.Anchor], r.Initiative)
	}
	siblings.Introduce(found)

	out := make([]*Connection, len(all))
	for n, t := range all {
		count := func(ctx context.Context) (int, error) { return a.count(ctx, s, viewer, t) }
		out[n] = page.Connect(requests[n], under[ids[n]], latestKeys, count)
	}
	return out, nil
}

// count says how many initiatives hang on self, as far as the viewer may see them, and asks for all siblings at once.
func (a anchor[T]) count(ctx context.Context, s *Service, viewer account.Viewer, self T) (int, error) {
	_, member := a.key(self)
	return siblings.Load(ctx, member, self, "initiatives count", func(ctx context.Context, all []T) ([]int, error) {
		seen, who := visible(viewer)
		query := `
			select l.` + a.column + ` as anchor, count(distinct i.id) as n
			from ` + a.table + ` l
			join initiatives i on i.id = l.initiative_id
			where l.` + a.column + ` = any($1) and ` + seen + `
			group by l.` + a.column
		var rows []struct{ Anchor, N int64 }
		ids := a.ids(all)
		if err := s.DB.SelectContext(ctx, &rows, query, append([]any{pq.Array(ids)}, who...)...); err != nil {
			return nil, named(err, "initiatives by "+a.column)
		}
		number := map[int64]int{}
		for _, r := range rows {
			number[r.Anchor] = int(r.N)
		}
		out := make([]int, len(all))
		for n, id := range ids {
			out[n] = number[id]
		}
		return out, nil
	})
}

func (a anchor[T]) ids(all []T) []int64 {
	ids := make([]int64, len(all))
	for n, t := range all {
		ids[n], _ = a.key(t)
	}
	return ids
}

// ForArticles gives the initiatives that each of the articles writes about, in the articles' own order, as far as the
// viewer may see them. All are loaded in one statement and know each other.
func (s *Service) ForArticles(ctx context.Context, viewer account.Viewer, articleIDs []int64) ([][]*Initiative, error) {
	seen, who := visible(viewer)
	query := `
		select ai.article_id as anchor, ` + columns + `
		from article_initiatives ai
		join (` + tables + `) on i.id = ai.initiative_id
		where ai.article_id = any($1) and ` + seen + `
		order by ai.article_id, ai.position`
	var rows []hung
	if err := s.DB.SelectContext(ctx, &rows, query, append([]any{pq.Array(articleIDs)}, who...)...); err != nil {
		return nil, named(err, "initiatives of articles")
	}
	found := make([]*Initiative, len(rows))
	for n, r := range rows {
		found[n] = r.Initiative
	}
	siblings.Introduce(found)
	out := make([][]*Initiative, len(articleIDs))
	for n, of := range siblings.ByKey(articleIDs, rows, func(r hung) int64 { return r.Anchor }) {
		for _, r := range of {
			out[n] = append(out[n], r.Initiative)
		}
	}
	return out, nil
}
