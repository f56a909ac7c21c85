package comment

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/page"
)

// Part is a list of comments as a part of somebody else's statement: which comments c there are for each discussion d, or
// for each comment p, and what a page of them is.
type Part struct {
	Rows string   // a query for the comments c, in order, as many as the page takes
	Keys []string // the columns that a place in the list is made of
	Args []any    // of Rows, after those that were taken
	page page.Request
	list list
}

// RootsPart is what Roots gives for subjects of a type, as a part of a statement that has taken so many arguments. What cursors say is
// filled in later: see page.Request.
func (s *Service) RootsPart(of string, order Order, args page.Args, taken int) (Part, error) {
	return s.part(roots(of, order), args, taken)
}

// ThreadPart is what ThreadWithin gives for subjects of a type.
func (s *Service) ThreadPart(of string, order Order, b Budget, args page.Args, taken int) (Part, error) {
	if err := b.check(); err != nil {
		return Part{}, err
	}
	return s.part(thread(of, order, b), args, taken)
}

// RepliesPart is what Replies gives for comments p.
func (s *Service) RepliesPart(args page.Args, taken int) (Part, error) {
	return s.part(replies, args, taken)
}

func (s *Service) part(l list, args page.Args, taken int) (Part, error) {
	request, err := l.Later(s.Cursors, args)
	if err != nil {
		return Part{}, err
	}
	where, orderAndLimit, values := request.SQL(taken)
	rows := `select * from comments c where ` + l.where
	if l.walk != nil {
		rows = l.walk.sql(args, request.Limit, taken) + ` where true`
	}
	p := Part{Rows: rows + ` and ` + where + ` ` + orderAndLimit, Args: values, page: request, list: l}
	for _, column := range l.Order {
		p.Keys = append(p.Keys, column.SQL)
	}
	return p, nil
}

// Page is the page of one owner.
func (p Part) Page(owner int64) page.Request { return p.page.For(p.list.of(owner).List) }

// Key gives a comment's place in the list. Its Keys must have been read.
func (p Part) Key(c *Comment) []string { return p.list.keyOf(c) }

// Budgeted says whether the list leaves comments out; then Depth and ReplyCount must be read.
func (p Part) Budgeted() bool { return p.list.walk != nil && p.list.walk.Budget != (Budget{}) }

// SeenBy says who sees c in the list, which decides what there is of it. Visibility, AccountID and WithdrawnAt must have been read.
func (p Part) SeenBy(c *Comment, by account.Viewer) {
	c.shownTo(by)
	if p.list.walk != nil {
		c.left = p.list.walk.leftOut(c)
	}
}

// SeenBy says who sees c, as Part.SeenBy does of one that is in no list.
func (c *Comment) SeenBy(by account.Viewer) { c.shownTo(by) }

// Visible says that a viewer may see comment c of discussion d at all; $1 is whether the viewer moderates, $2 their id.
const Visible = `($1 or c.account_id = $2 or (c.shown and ` + subjectOpen + `))`

// Liker is how a viewer is known among those who like a comment.
func (s *Service) Liker(by account.Viewer) []byte { return s.voice("like", by) }

// QueuePart is a page of the queue as a statement of somebody else's has it.
type QueuePart struct {
	Rows  string // a query for the comments c, the first of the statement's arguments being Args
	Args  []any
	Page  page.Request
	Count func(ctx context.Context) (int, error) // how long the queue is
}

// QueuePart is what Queue gives to a moderator.
func (s *Service) QueuePart(filter *QueueFilter, order QueueOrder, args page.Args) (QueuePart, error) {
	sought, err := filter.check()
	if err != nil {
		return QueuePart{}, err
	}
	request, err := sought.list(order).Later(s.Cursors, args)
	if err != nil {
		return QueuePart{}, err
	}
	rows, values := sought.rows(request)
	return QueuePart{Rows: rows, Args: values, Page: request, Count: func(ctx context.Context) (int, error) {
		return s.waiting(ctx, sought)
	}}, nil
}

// QueueKey gives a comment's place in the queue.
func QueueKey(c *Comment) []string { return queueKey(c) }
