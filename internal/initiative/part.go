package initiative

import "innomag/internal/page"

// What a statement of somebody else's needs to read initiatives i as this room does.
const (
	// Visible says that a viewer may see initiative i; $1 is whether the viewer publishes, $2 their id.
	Visible = `(i.state = 'PUBLISHED' or $1 or i.created_by = $2)`
	// Listed says that initiative i stands in the list of all initiatives that readers get.
	Listed = `i.state = 'PUBLISHED'`
	// Counted joins the discussion d of initiative i, which has its counters.
	Counted = ` left join discussions d on d.initiative_id = i.id `
)

// Front is a page of the list that List gives to who names no filter. Its name is that list's, so that cursors go on there.
func (s *Service) Front(args page.Args) (page.Request, error) {
	all := Filter{State: Published}
	return page.List{Name: all.name(), Order: all.order()}.Later(s.Cursors, args)
}

// FrontKey gives an initiative's place in Front.
func FrontKey(i *Initiative) []string { return Filter{State: Published}.keys(i) }
