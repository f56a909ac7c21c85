package comment

import (
	"innomag/internal/account"
	"innomag/internal/page"
)

// Part is a list of comments as a part of somebody else's statement: which comments c there are for each discussion d, or
// for each comment p, and what a page of them is.
type Part struct {
	Where string // the condition on c, and on d or p
	Order string // for a statement around it
	Limit string // the order and the limit
	Args  []any  // of Where and Limit, after those that were taken
	page  page.Request
	list  list
}

// RootsPart is what Roots gives for articles, as a part of a statement that has taken so many arguments. Pages that begin
// at a cursor are no part of one.
func (s *Service) RootsPart(order Order, args page.Args, taken int) (Part, error) {
	return s.part(roots("Article", order), args, taken)
}

// ThreadPart is what Thread gives for articles. It has no part in the order of likes.
func (s *Service) ThreadPart(order Order, args page.Args, taken int) (Part, error) {
	return s.part(thread("Article", order, Budget{}), args, taken)
}

// RepliesPart is what Replies gives for comments p.
func (s *Service) RepliesPart(args page.Args, taken int) (Part, error) {
	return s.part(replies, args, taken)
}

func (s *Service) part(l list, args page.Args, taken int) (Part, error) {
	request, err := l.Request(s.Cursors, args)
	if err != nil {
		return Part{}, err
	}
	where, orderAndLimit, values := request.SQL(taken)
	return Part{Where: l.where + " and " + where, Order: request.Order(), Limit: orderAndLimit, Args: values, page: request, list: l}, nil
}

// Connect makes the page of one owner of the rows that were found for it.
func (p Part) Connect(owner int64, rows []*Comment) *Connection {
	return page.Bare(p.page.For(p.list.of(owner).List), rows, p.list.keyOf, nil)
}

// SeenBy says who sees c, which decides what there is of it. Visibility and AccountID must have been read.
func (c *Comment) SeenBy(by account.Viewer) { c.shownTo(by) }
