package comment

import (
	"context"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

// ViewerCanEdit says whether Edit would take a new text from the viewer now.
func (c *Comment) ViewerCanEdit() bool { return c.mine && c.changeable() }

// ViewerCanWithdraw says whether the comment is the viewer's own and still there.
func (c *Comment) ViewerCanWithdraw() bool { return c.mine && c.WithdrawnAt == nil }

// ViewerCanReport says whether the viewer can find something wrong with the comment.
func (c *Comment) ViewerCanReport() bool { return c.Visibility == Public && !c.mine }

// ViewerCanModerate says whether the viewer judges comments, and this one is not their own.
func (c *Comment) ViewerCanModerate(ctx context.Context) bool {
	return !c.mine && account.ViewerFrom(ctx).May(account.Moderate)
}

// CanReply says whether the comment may be answered now: readers see it, nothing above it is locked, and the discussion is open.
func (s *Service) CanReply(ctx context.Context, c *Comment) (bool, error) {
	return siblings.Load(ctx, &c.Member, c, "can reply", func(ctx context.Context, all []*Comment) ([]bool, error) {
		rules, err := s.Judge.current(ctx, s.DB)
		if err != nil {
			return nil, err
		}
		const query = `
			select c.visibility = 'PUBLIC' and ` + subjectOpen + ` and not exists (
					select from comments l
					where l.discussion_id = d.id and l.locked_at is not null and l.path = substring(c.path for length(l.path))
				) as open,
				coalesce(d.mode, '') as mode, d.closed_at, d.closes_at, d.close_after_days, coalesce(a.published_at, i.published_at) as published_at,
				array(
					select m.mode from topic_modes_in_force m
					where m.topic_id in (select topic_id from article_topics where article_id = d.article_id)
					or m.topic_id in (select topic_id from initiative_topics where initiative_id = d.initiative_id)
				) as topic_modes
			from unnest($1::bigint[]) with ordinality as o(id, place)
			join comments c on c.id = o.id
			join discussions d on d.id = c.discussion_id
			left join articles a on a.id = d.article_id
			left join initiatives i on i.id = d.initiative_id
			order by o.place`
		var rows []struct {
			Open bool `db:"open"`
			place
		}
		if err := s.DB.SelectContext(ctx, &rows, query, int64s(idsOf(all))); err != nil {
			return nil, err
		}
		out := make([]bool, len(all))
		for i := range rows {
			rows[i].site = rules.Policy.Mode
			out[i] = rows[i].Open && takesComments(rows[i].discussion(), rules.Policy, time.Now())
		}
		return out, nil
	})
}

// Open says of each article or initiative with one of these ids whether a comment may be posted on it now.
func (s *Service) Open(ctx context.Context, of string, ids []int64) ([]bool, error) {
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return nil, err
	}
	var places []place
	if err := s.DB.SelectContext(ctx, &places, placesOf(of, allOf), pq.Array(ids)); err != nil {
		return nil, err
	}
	out := make([]bool, len(ids))
	for i, p := range places {
		p.site = rules.Policy.Mode
		out[i] = p.Seen && takesComments(p.discussion(), rules.Policy, time.Now())
	}
	return out, nil
}

// takesComments says whether a discussion is closed in none of the ways there are.
func takesComments(d moderation.Discussion, p moderation.Policy, now time.Time) bool {
	tooOld := p.CloseAfterDays > 0 && !d.PublishedAt.IsZero() && now.Sub(d.PublishedAt) >= time.Duration(p.CloseAfterDays)*24*time.Hour
	return !d.Closed && !tooOld && d.Mode != moderation.Closed && (d.ClosesAt.IsZero() || now.Before(d.ClosesAt))
}
