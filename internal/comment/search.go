package comment

import (
	"context"
	"strconv"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

const maxQuery = 200 // bytes of a query that are read

// countedTo is how far what a search finds is counted.
const countedTo = 1000

// Search gives a page of the comments that have the words of a query, in any form, the latest first. It is for those who may
// moderate; others find nothing. Every text is a query. TotalCount counts up to 1 000.
//
// The words stand in the statement itself, so that PostgreSQL can see how often each of them occurs: it walks back through time for
// a common word, and asks the index for a rare one.
func (s *Service) Search(ctx context.Context, by account.Viewer, query string, args page.Args) (*Connection, error) {
	query = strings.ToValidUTF8(strings.ReplaceAll(query[:min(len(query), maxQuery)], "\x00", " "), "")
	list := page.List{Name: "comments with " + query, Order: []page.Column{
		{SQL: "c.created_at", Cast: "timestamptz", Desc: true}, {SQL: "c.id", Cast: "bigint", Desc: true},
	}}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(1)
	from := `
		from comments c
		where $1 and to_tsvector('norwegian', c.body) @@ websearch_to_tsquery('norwegian', ` + pq.QuoteLiteral(query) + `)`
	may := by.May(account.Moderate)
	var found []*Comment
	statement := `
		select ` + columns + `
		from (select *` + from + ` and ` + where + ` ` + orderAndLimit + `) c
		join discussions d on d.id = c.discussion_id
		order by ` + request.Order()
	if err := s.DB.SelectContext(ctx, &found, statement, append([]any{may}, values...)...); err != nil {
		return nil, err
	}
	for _, c := range found {
		c.shownTo(by)
	}
	siblings.Introduce(found)
	keyOf := func(c *Comment) []string { return []string{page.Time(c.CreatedAt), page.Int(c.ID)} }
	return page.Connect(request, found, keyOf, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from (select`+from+` limit `+strconv.Itoa(countedTo)+`) n`, may)
		return n, err
	}), nil
}
