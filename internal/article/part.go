package article

import (
	"strings"

	"innomag/internal/account"
	"innomag/internal/page"
)

// What a statement of somebody else's needs to read articles a as this room does.
const (
	// Visible says that a viewer may see article a; $1 says whether the viewer publishes, $2 whose account it is.
	Visible = visible
	// InFront says that article a stands in the list of all articles that readers get.
	InFront = `a.state = 'PUBLISHED' and a.kind = 'ARTICLE'`
	// Counted joins the discussion d of article a, which has its counters.
	Counted = discussion
)

// Front is a page of the list that List gives to who names no filter. Its name is that list's, so that cursors go on there.
func (s *Service) Front(args page.Args) (page.Request, error) {
	return latest(listName(KindArticle, Published, "", "")).Later(s.Cursors, args)
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

// PartOf is what Of gives for owners of a kind, whose key is o.key, in a statement that has taken so many arguments. What cursors say is
// filled in later: see page.Request.
func (s *Service) PartOf(kind string, args page.Args, taken int) (ListPart, error) {
	request, err := listOf(kind, 0).Later(s.Cursors, args)
	if err != nil {
		return ListPart{}, err
	}
	where, orderAndLimit, values := request.SQL(taken)
	return ListPart{Rows: pageUnder(kind, "o.key", where, orderAndLimit), Order: request.Order(), Args: values, page: request, kind: kind}, nil
}

// Page is the page of one owner.
func (p ListPart) Page(owner int64) page.Request { return p.page.For(listOf(p.kind, owner)) }

// slotted is the SQL for the articles that editors put first on the front page and that stand there at this moment.
const slotted = `fronts f join front_slots s on s.front_id = f.id
	where f.topic_id is null and coalesce(s.starts_at <= now(), true) and coalesce(s.ends_at > now(), true)`

// TurnsIn is the SQL for the microseconds until a slot of the front page begins or ends, null when none does.
const TurnsIn = `(
	select ceil(extract(epoch from min(t) - now()) * 1000000)::bigint
	from fronts f join front_slots s on s.front_id = f.id cross join lateral (values (s.starts_at), (s.ends_at)) v(t)
	where f.topic_id is null and t > now())`

// FrontItems is the SQL for what Items gives of the front page: id, chosen and place of so many articles.
func FrontItems(count string) string {
	return `
		select k.id, k.chosen, row_number() over (order by k.part, k.place) as place
		from (
			(
				select s.article_id as id, true as chosen, 0 as part, s.position::bigint as place
				from ` + strings.Replace(slotted, "where", "join articles a on a.id = s.article_id where a.state = 'PUBLISHED' and", 1) + `
				order by s.position limit ` + count + `
			)
			union all
			(
				select a.id, false, 1, row_number() over (order by a.published_at desc, a.id desc)
				from articles a
				where ` + InFront + ` and a.id <> all(array(select s.article_id from ` + slotted + `))
				order by a.published_at desc, a.id desc limit ` + count + `
			)
		) k
		order by k.part, k.place limit ` + count
}
