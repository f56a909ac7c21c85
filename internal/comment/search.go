package comment

import (
	"context"
	"strings"

	"innomag/internal/account"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

const maxQuery = 200 // bytes of a query that are read

// Search gives a page of the comments that have the words of a query, in any form, the latest first. It is for those who may
// moderate; others find nothing. Every text is a query.
func (s *Service) Search(ctx context.Context, by account.Viewer, query string, args page.Args) (*Connection, error) {
	query = strings.ToValidUTF8(strings.ReplaceAll(query[:min(len(query), maxQuery)], "\x00", " "), "")
	list := page.List{Name: "comments with " + query, Order: []page.Column{
		{SQL: "c.created_at", Cast: "timestamptz", Desc: true}, {SQL: "c.id", Cast: "bigint", Desc: true},
	}}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(2)
	const from = `
		from comments c join discussions d on d.id = c.discussion_id
		where $2 and to_tsvector('norwegian', c.body) @@ websearch_to_tsquery('norwegian', $1)`
	may := by.May(account.Moderate)
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, `select `+columns+from+` and `+where+` `+orderAndLimit, append([]any{query, may}, values...)...); err != nil {
		return nil, err
	}
	for _, c := range found {
		c.shownTo(by)
	}
	siblings.Introduce(found)
	keyOf := func(c *Comment) []string { return []string{page.Time(c.CreatedAt), page.Int(c.ID)} }
	return page.Connect(request, found, keyOf, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*)`+from, query, may)
		return n, err
	}), nil
}
