package comment

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

const actionsShown = 50

// AuthorAction is an entry in the log of what moderators did about an author.
type AuthorAction struct {
	siblings.Member[*AuthorAction]

	ID      int64          `db:"id"`
	Action  StandingAction `db:"action"`
	Until   *time.Time     `db:"until"`
	Note    string         `db:"note"`
	ActorID account.ID     `db:"actor_id"`
	At      time.Time      `db:"at"`

	MessageToAuthor string `db:"message"`
}

// History gives what moderators did about an author, the latest first, at most 50.
func (s *Service) History(ctx context.Context, a *Author) ([]*AuthorAction, error) {
	return siblings.Load(ctx, &a.Member, a, "history", func(ctx context.Context, all []*Author) ([][]*AuthorAction, error) {
		ids := authorIDs(all)
		query := `
			select l.author_id as owner, l.id, l.action, l.until, l.note, l.message, l.actor_id, l.at
			from unnest($1::bigint[]) as o(id)
			cross join lateral (select * from author_actions where author_id = o.id order by id desc limit ` + strconv.Itoa(actionsShown) + `) l
			order by l.id desc`
		var found []*AuthorAction
		err := s.DB.SelectContext(ctx, &found, query, pq.Array(ids))
		return siblings.Under(ids, found), err
	})
}

func authorIDs(all []*Author) []int64 {
	ids := make([]int64, len(all))
	for i, a := range all {
		ids[i] = int64(a.ID)
	}
	return ids
}

// CommentsBy gives, for each of several authors, a page of what they wrote, the latest first.
func (s *Service) CommentsBy(ctx context.Context, by account.Viewer, authors []int64, args page.Args) ([]*Connection, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	listOf := func(author int64) page.List {
		return page.List{
			Name: fmt.Sprint("comments by ", author),
			Order: []page.Column{
				{SQL: "c.created_at", Cast: "timestamptz", Desc: true}, {SQL: "c.id", Cast: "bigint", Desc: true},
			},
		}
	}
	request, err := listOf(authors[0]).Request(s.Cursors, args) // a cursor comes with one author alone
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(1)
	query := `
		select o.id as owner, ` + columns + `
		from unnest($1::bigint[]) with ordinality as o(id, place)
		cross join lateral (select * from comments c where c.author_id = o.id and ` + where + ` ` + orderAndLimit + `) c
		join discussions d on d.id = c.discussion_id
		order by o.place, ` + request.Order()
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, append([]any{pq.Array(authors)}, values...)...); err != nil {
		return nil, err
	}
	for _, c := range found {
		c.shownTo(by)
	}
	wrote := siblings.Under(authors, found)
	counts := sync.OnceValues(func() (n []int, err error) {
		const query = `
			select (select count(*) from comments where author_id = o.id)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			order by o.place`
		err = s.DB.SelectContext(ctx, &n, query, pq.Array(authors))
		return n, err
	})
	out := make([]*Connection, len(authors))
	for i, author := range authors {
		out[i] = page.Connect(request.For(listOf(author)), wrote[i], queueKey, func(context.Context) (int, error) {
			n, err := counts()
			if err != nil {
				return 0, err
			}
			return n[i], nil
		})
	}
	return out, nil
}
