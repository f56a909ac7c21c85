package comment

import (
	"context"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

// CanEdit says whether Edit would take a new text for the comment from whoever it was read for.
func (s *Service) CanEdit(ctx context.Context, c *Comment) (bool, error) {
	if !c.mine {
		return false, nil
	}
	window, err := s.editWindow(ctx)
	return err == nil && c.changeable(window), err
}

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
		const query = `
			select c.visibility = 'PUBLIC' and ` + subjectOpen + ` and not exists (
					select from comments l
					where l.discussion_id = d.id and l.locked_at is not null and l.path = substring(c.path for length(l.path))
				) as seen,
				coalesce(d.mode, '') as mode, d.closed_at, d.closes_at, d.close_after_days, coalesce(a.published_at, i.published_at) as published_at,
				array(
					select m.mode from topic_modes_in_force m
					where m.topic_id in (select topic_id from article_topics where article_id = d.article_id)
					or m.topic_id in (select topic_id from initiative_topics where initiative_id = d.initiative_id)
				) as topic_modes, ` + siteColumns + `
			from unnest($1::bigint[]) with ordinality as o(id, place)
			join comments c on c.id = o.id
			join discussions d on d.id = c.discussion_id
			left join articles a on a.id = d.article_id
			left join initiatives i on i.id = d.initiative_id
			order by o.place`
		var rows []sited
		if err := s.DB.SelectContext(ctx, &rows, query, int64s(idsOf(all))); err != nil {
			return nil, err
		}
		out := make([]bool, len(all))
		for i := range rows {
			out[i], _ = rows[i].open(time.Now())
		}
		return out, nil
	})
}

// Open says of each article or initiative with one of these ids whether a comment may be posted on it now, and until when that stays
// so if nobody changes anything: zero for as long as that.
func (s *Service) Open(ctx context.Context, of string, ids []int64) (open []bool, until time.Time, err error) {
	query := `select p.*, ` + siteColumns + ` from (` + placesOf(of, allOf) + `) p`
	var places []sited
	if err := s.DB.SelectContext(ctx, &places, query, pq.Array(ids)); err != nil {
		return nil, until, err
	}
	open = make([]bool, len(ids))
	for i := range places {
		var turns time.Time
		open[i], turns = places[i].open(time.Now())
		if open[i] && !turns.IsZero() && (until.IsZero() || turns.Before(until)) {
			until = turns
		}
	}
	return open, until, nil
}

// siteColumns are what the policy says to all places. It is read with them, so that it is the one that counts, whatever rules this server
// judged by last.
const siteColumns = `
	(select policy ->> 'mode' from moderation_policies order by id desc limit 1) as site_mode,
	(select (policy ->> 'closeAfterDays')::int from moderation_policies order by id desc limit 1) as site_days`

// sited is a place on a site; null where the policy does not say.
type sited struct {
	place
	SiteMode *moderation.Mode `db:"site_mode"`
	SiteDays *int             `db:"site_days"`
}

// open says whether a comment may be posted now, and when that ends by itself: zero, never.
func (p *sited) open(now time.Time) (open bool, until time.Time) {
	policy := moderation.DefaultPolicy()
	if p.SiteMode != nil {
		policy.Mode = *p.SiteMode
	}
	if p.SiteDays != nil {
		policy.CloseAfterDays = *p.SiteDays
	}
	p.site = policy.Mode
	d := p.discussion()
	until = d.ClosesAt
	if policy.CloseAfterDays > 0 && !d.PublishedAt.IsZero() {
		if old := d.PublishedAt.Add(time.Duration(policy.CloseAfterDays) * 24 * time.Hour); until.IsZero() || old.Before(until) {
			until = old
		}
	}
	return p.Seen && !d.Closed && d.Mode != moderation.Closed && (until.IsZero() || now.Before(until)), until
}
