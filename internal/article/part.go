package article

import (
	"innomag/internal/account"
	"innomag/internal/page"
)

// What a statement of somebody else's needs to read articles a as this room does.
const (
	// Visible says that a viewer may see article a; $1 and $2 are what Sight gives.
	Visible = visible
	// InFront says that article a stands in the list of all articles that readers get.
	InFront = `a.state = 'PUBLISHED' and a.kind = 'ARTICLE'`
	// Counted joins the discussion d of article a, which has its counters.
	Counted = discussion
)

// Sight gives the arguments of Visible.
func Sight(by account.Viewer) []any { return sight(by) }

// Front is a page of the list that List gives to who names no filter. Its name is that list's, so that cursors go on there.
func (s *Service) Front(args page.Args) (page.Request, error) {
	return latest(listName(KindArticle, Published, "", "")).Request(s.Cursors, args)
}

// FrontKey gives an article's place in Front.
func FrontKey(a *Article) []string { return keyOf(Published)(a) }

// SeenBy says who sees a, which decides what they may do with it. State and CreatedBy must have been read.
func (a *Article) SeenBy(by account.Viewer) { a.viewer = by }

// ListPart is a page of articles as a part of somebody else's statement.
type ListPart struct {
	Rows  string // a query for the ids and times of the articles, with the columns id and published_at
	Order string // of articles a
	Args  []any  // of Rows, after those that were taken
	page  page.Request
	kind  string
}

// PartOf is what Of gives for owners of a kind, whose key is o.key, in a statement that has taken so many arguments. Pages that begin
// at a cursor are no part of one.
func (s *Service) PartOf(kind string, args page.Args, taken int) (ListPart, error) {
	request, err := listOf(kind, 0).Request(s.Cursors, args)
	if err != nil {
		return ListPart{}, err
	}
	where, orderAndLimit, values := request.SQL(taken)
	return ListPart{Rows: pageUnder(kind, "o.key", where, orderAndLimit), Order: request.Order(), Args: values, page: request, kind: kind}, nil
}

// Page is the page of one owner.
func (p ListPart) Page(owner int64) page.Request { return p.page.For(listOf(p.kind, owner)) }
