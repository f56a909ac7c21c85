package comment

import (
	"context"
	"strconv"

	"innomag/internal/account"
	"innomag/internal/siblings"
)

// Latest gives at most n of the comments on an article or initiative that everyone may read, the latest first: none where the
// subject is not public.
func (s *Service) Latest(ctx context.Context, about Subject, n int) ([]*Comment, error) {
	query := `
		select ` + columns + `
		from (select $1::bigint as id) o ` + subjectJoin[about.Type] + `
		cross join lateral (
			select * from comments
			where discussion_id = d.id and visibility = 'PUBLIC'
			order by created_at desc, id desc limit ` + strconv.Itoa(n) + `
		) c
		where ` + subjectOpen + `
		order by c.created_at desc, c.id desc`
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, about.Key); err != nil {
		return nil, err
	}
	for _, c := range found {
		c.shownTo(account.Viewer{})
	}
	siblings.Introduce(found)
	return found, nil
}
