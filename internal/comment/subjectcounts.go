package comment

import (
	"context"

	"github.com/lib/pq"

	"innomag/internal/fault"
)

// SubjectCount is how many comments an article or an initiative has that everyone can read.
type SubjectCount struct {
	Kind  string `db:"kind"` // Article or Initiative
	Slug  string `db:"slug"`
	Count int    `db:"count"`
}

// maxCounted is how many articles and initiatives may be counted at once.
const maxCounted = 100

// SubjectCounts counts for lists of other sites: articles by their slugs, then initiatives, each once and in the order asked. What
// readers cannot see is left out. It asks the database once.
func (s *Service) SubjectCounts(ctx context.Context, articles, initiatives []string) ([]*SubjectCount, error) {
	if len(articles)+len(initiatives) > maxCounted {
		return nil, fault.New(fault.BadUserInput, "at most %d at once", maxCounted).In("articles")
	}
	const query = `
		select 'Article' as kind, a.slug, coalesce(d.comment_count, 0) as count, 1 as part, min(o.place) as place
		from unnest($1::text[]) with ordinality as o(slug, place)
		join articles a on a.slug = o.slug and a.state = 'PUBLISHED'
		left join discussions d on d.article_id = a.id
		group by a.slug, d.comment_count
		union all
		select 'Initiative', i.slug, coalesce(d.comment_count, 0), 2, min(o.place)
		from unnest($2::text[]) with ordinality as o(slug, place)
		join initiatives i on i.slug = o.slug and i.state = 'PUBLISHED'
		left join discussions d on d.initiative_id = i.id
		group by i.slug, d.comment_count
		order by part, place`
	var rows []struct {
		SubjectCount
		Part  int   `db:"part"`
		Place int64 `db:"place"`
	}
	if err := s.DB.SelectContext(ctx, &rows, query, pq.Array(articles), pq.Array(initiatives)); err != nil {
		return nil, err
	}
	out := make([]*SubjectCount, len(rows))
	for i := range rows {
		out[i] = &rows[i].SubjectCount
	}
	return out, nil
}
