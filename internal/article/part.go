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
