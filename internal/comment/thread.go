package comment

import (
	"context"
	"encoding/hex"
	"fmt"
	"sync"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// MostLiked is the order in which what readers like best comes first. Likes that come in while somebody turns the pages
// move comments between pages; the other orders never do.
const MostLiked Order = "MOST_LIKED"

// A list of comments is the same statement with another owner, condition and order; one statement serves many owners.
type list struct {
	page.List
	join  string // how discussions d and the owner o meet
	where string // which comments c of theirs
	count string // the counter that says how many there are in all
	walk  *walk  // how to find them instead of by where; nil where an index has them in order
}

var (
	path       = page.Column{SQL: "c.path", Cast: "bytea"}
	pathUp     = page.Column{SQL: "c.path", Cast: "bytea", Desc: true}
	rootsDown  = page.Column{SQL: "c.root_key", Cast: "bytea"}
	rootsUp    = page.Column{SQL: "c.root_key", Cast: "bytea", Desc: true}
	liked      = page.Column{SQL: "c.like_count", Cast: "int", Desc: true}
	rootsLiked = page.Column{SQL: "c.root_likes", Cast: "int", Desc: true}
)

var subjectJoin = map[string]string{
	"Article":    `join discussions d on d.article_id = o.id`,
	"Initiative": `join discussions d on d.initiative_id = o.id`,
}

func roots(of string, order Order) list {
	l := list{join: subjectJoin[of], where: `c.discussion_id = d.id and c.shown and c.depth = 0`, count: `d.shown_root_count`}
	l.Name = "comments of " + of
	l.Order = map[Order][]page.Column{Newest: {pathUp}, Oldest: {path}, MostLiked: {liked, path}}[order]
	return l
}

func thread(of string, order Order, b Budget) list {
	l := list{join: subjectJoin[of], where: `c.discussion_id = d.id and c.shown`, count: `d.shown_count`}
	l.Name = "thread of " + of + b.Key()
	l.Order = map[Order][]page.Column{Newest: {rootsUp, path}, Oldest: {path}, MostLiked: {rootsLiked, rootsDown, path}}[order]
	if b != (Budget{}) || order == MostLiked {
		l.walk = &walk{order, b}
	}
	return l
}

var replies = list{
	List:  page.List{Name: "replies", Order: []page.Column{path}},
	join:  `join comments p on p.id = o.id join discussions d on d.id = p.discussion_id`,
	where: `c.parent_id = p.id and c.shown`,
	count: `p.reply_count`,
}

// of is the list of one owner, which cursors are made for.
func (l list) of(owner int64) list {
	l.Name += fmt.Sprint(" ", owner)
	return l
}

func (l list) keyOf(c *Comment) []string {
	keys := make([]string, len(l.Order))
	for i, col := range l.Order {
		switch col.SQL {
		case path.SQL:
			keys[i] = `\x` + hex.EncodeToString(c.Path)
		case rootsUp.SQL:
			keys[i] = `\x` + hex.EncodeToString(c.RootKey)
		case liked.SQL:
			keys[i] = page.Int(c.Likes)
		case rootsLiked.SQL:
			keys[i] = page.Int(c.RootLikes)
		}
	}
	return keys
}

// Roots gives, for each of several subjects of one type, a page of the comments that answer no other.
// The subjects must be ones that the viewer may see.
func (s *Service) Roots(ctx context.Context, by account.Viewer, of string, ids []int64, order Order, args page.Args) ([]*Connection, error) {
	return s.pages(ctx, by, roots(of, order), ids, args)
}

// Thread gives, for each of several subjects of one type, a page of the whole discussion: flat, depth first.
// The subjects must be ones that the viewer may see.
func (s *Service) Thread(ctx context.Context, by account.Viewer, of string, ids []int64, order Order, args page.Args) ([]*Connection, error) {
	return s.ThreadWithin(ctx, by, of, ids, order, Budget{}, args)
}

// ThreadWithin is Thread with as much below each comment as the budget allows. What it leaves out is counted in the MoreReplies
// of the comment above. A cursor belongs to one budget.
func (s *Service) ThreadWithin(ctx context.Context, by account.Viewer, of string, ids []int64, order Order, b Budget, args page.Args) ([]*Connection, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	return s.pages(ctx, by, thread(of, order, b), ids, args)
}

// Replies gives a page of the direct replies to a comment, oldest first.
func (s *Service) Replies(ctx context.Context, by account.Viewer, c *Comment, args page.Args) (*Connection, error) {
	fetch := func(ctx context.Context, all []*Comment) ([]*Connection, error) {
		ids := make([]int64, len(all))
		for i, c := range all {
			ids[i] = int64(c.ID)
		}
		return s.pages(ctx, by, replies, ids, args)
	}
	if args.HasCursor() { // a place in the replies to this one comment
		return alone(fetch(ctx, []*Comment{c}))
	}
	return siblings.Load(ctx, &c.Member, c, "replies "+args.Key(), fetch)
}

func alone[T any](values []T, err error) (T, error) {
	if err != nil {
		var none T
		return none, err
	}
	return values[0], nil
}

// pages gives a page of a list for each owner, in one statement however many there are.
func (s *Service) pages(ctx context.Context, by account.Viewer, l list, owners []int64, args page.Args) ([]*Connection, error) {
	if len(owners) == 1 { // a cursor belongs to the list of one owner
		l = l.of(owners[0])
	}
	request, err := l.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(1)
	rows, selected := `select * from comments c where `+l.where, columns
	if l.walk != nil {
		rows, selected = l.walk.sql(args, request.Limit, 1)+` where true`, columns+`, c.root_likes`
	}
	query := `
		select o.id as owner, ` + selected + `
		from (select distinct unnest($1::bigint[]) as id) o
		` + l.join + `
		cross join lateral (` + rows + ` and ` + where + ` ` + orderAndLimit + `) c
		order by o.id, ` + request.Order()
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, append([]any{pq.Array(owners)}, values...)...); err != nil {
		return nil, err
	}
	for _, c := range found {
		c.shownTo(by)
		if l.walk != nil {
			c.left = l.walk.leftOut(c)
		}
	}
	lists := siblings.Under(owners, found)

	counts := sync.OnceValues(func() ([]int, error) { return s.counts(ctx, l, owners) })
	out := make([]*Connection, len(owners))
	for i := range owners {
		one := l
		if len(owners) > 1 {
			one = l.of(owners[i])
		}
		out[i] = page.Connect(request.For(one.List), lists[i], l.keyOf, func(context.Context) (int, error) {
			n, err := counts()
			if err != nil {
				return 0, err
			}
			return n[i], nil
		})
	}
	return out, nil
}

func (s *Service) counts(ctx context.Context, l list, owners []int64) ([]int, error) {
	query := `
		select coalesce((select ` + l.count + ` from (select o.id) o ` + l.join + `), 0)
		from unnest($1::bigint[]) with ordinality as o(id, place)
		order by o.place`
	var n []int
	err := s.DB.SelectContext(ctx, &n, query, pq.Array(owners))
	return n, err
}

func int64s[N ~int64](ids []N) any {
	out := make([]int64, len(ids))
	for i, id := range ids {
		out[i] = int64(id)
	}
	return pq.Array(out)
}
