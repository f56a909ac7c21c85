package comment

import (
	"context"
	"fmt"
	"sync"

	"innomag/internal/account"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// ThreadAround gives the page of the whole discussion, oldest first, that has the comment in its middle, or the place where
// it would stand were it shown. Its cursors go on in both directions in the subject's thread of that order.
// It is nil when there is no discussion that the viewer may see.
func (s *Service) ThreadAround(ctx context.Context, by account.Viewer, c *Comment, first *int) (*Connection, error) {
	args := page.Args{First: first}
	return siblings.Load(ctx, &c.Member, c, "thread around "+args.Key(), func(ctx context.Context, all []*Comment) ([]*Connection, error) {
		return s.around(ctx, by, all, args)
	})
}

func (s *Service) around(ctx context.Context, by account.Viewer, all []*Comment, args page.Args) ([]*Connection, error) {
	requests := make([]page.Request, len(all))
	lists := make([]list, len(all))
	for i, c := range all {
		subject := c.About()
		lists[i] = thread(subject.Type, Oldest, Budget{}).of(subject.Key)
		var err error
		if requests[i], err = lists[i].Request(s.Cursors, args); err != nil {
			return nil, err
		}
	}
	size := requests[0].Limit
	found, err := s.neighbours(ctx, by, all, size)
	if err != nil {
		return nil, err
	}
	counts := sync.OnceValues(func() ([]int, error) { return s.shownAround(ctx, all) })
	out := make([]*Connection, len(all))
	for i, c := range all {
		if found[i] == nil {
			continue
		}
		rows, before, after := window(found[i], c, size)
		out[i] = page.Connect(requests[i], rows, lists[i].keyOf, func(context.Context) (int, error) {
			n, err := counts()
			if err != nil {
				return 0, err
			}
			return n[i], nil
		})
		out[i].PageInfo.HasPreviousPage, out[i].PageInfo.HasNextPage = before, after
	}
	return out, nil
}

// neighbours gives, for each comment, up to size comments on either side of its place and one more, in order.
func (s *Service) neighbours(ctx context.Context, by account.Viewer, all []*Comment, size int) ([][]*Comment, error) {
	query := fmt.Sprintf(`
		select o.id as owner, `+columns+`
		from unnest($1::bigint[]) as o(id)
		join comments t on t.id = o.id
		join discussions d on d.id = t.discussion_id
		cross join lateral (
			(select * from comments b where b.discussion_id = d.id and b.shown and b.path < t.path order by b.path desc limit %[1]d)
			union all
			(select * from comments a where a.discussion_id = d.id and a.shown and a.path >= t.path order by a.path limit %[1]d)
		) c
		where $2 or `+subjectOpen+`
		order by c.path`, size+1) // in the text: see page.Request.SQL
	ids := idsOf(all)
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, int64s(ids), by.May(account.Moderate)); err != nil {
		return nil, err
	}
	for _, c := range found {
		c.shownTo(by)
	}
	return siblings.Under(ids, found), nil
}

// window cuts rows to size with the place of c in the middle, or as near to it as the ends allow,
// and says whether more stand before and after.
func window(rows []*Comment, c *Comment, size int) (cut []*Comment, before, after bool) {
	place := 0
	for place < len(rows) && string(rows[place].Path) < string(c.Path) {
		place++
	}
	start := max(0, min(place-(size-1)/2, len(rows)-size))
	end := min(len(rows), start+size)
	return rows[start:end], start > 0, end < len(rows)
}

// shownAround counts the discussion that each comment stands in.
func (s *Service) shownAround(ctx context.Context, all []*Comment) ([]int, error) {
	const query = `
		select coalesce((select d.shown_count from comments c join discussions d on d.id = c.discussion_id where c.id = o.id), 0)
		from unnest($1::bigint[]) with ordinality as o(id, place)
		order by o.place`
	var n []int
	err := s.DB.SelectContext(ctx, &n, query, int64s(idsOf(all)))
	return n, err
}
