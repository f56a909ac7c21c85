package comment

import (
	"context"
	"time"

	"innomag/internal/siblings"
)

// Grounds are what the author of a rejected comment is told.
type Grounds struct {
	siblings.Member[*Grounds]

	Reason  Reason    `db:"reason"`
	Message string    `db:"message"` // empty when the moderator wrote none
	At      time.Time `db:"at"`
}

// Rejection says why a comment is rejected, nil when it is not, when no moderator here rejected it, and to those who may not
// see how it was judged.
func (s *Service) Rejection(ctx context.Context, c *Comment) (*Grounds, error) {
	if c.Judgement != Rejected || c.sight < fate {
		return nil, nil
	}
	return siblings.Load(ctx, &c.Member, c, "rejection", func(ctx context.Context, all []*Comment) ([]*Grounds, error) {
		ids := idsOf(all)
		const query = `
			select o.id as owner, l.reason, l.message, l.at
			from unnest($1::bigint[]) as o(id)
			cross join lateral (
				select * from decisions
				where comment_id = o.id and action = 'REJECT' and actor_kind = 'STAFF'
				order by id desc limit 1
			) l`
		var found []*Grounds
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
			return nil, err
		}
		out := make([]*Grounds, len(all))
		for i, of := range siblings.Under(ids, found) {
			if len(of) > 0 {
				out[i] = of[0]
			}
		}
		return out, nil
	})
}

// warning gives what a moderator wrote to the author of a comment with the latest warning of the last 30 days that says
// anything; empty when there is none.
func (s *Service) warning(ctx context.Context, id ID) (string, error) {
	const query = `
		select coalesce((
			select l.message
			from comments c
			join author_actions l on l.author_id = c.author_id
			where c.id = $1 and ` + warns + `
			order by l.id desc limit 1
		), '')`
	var message string
	err := s.DB.GetContext(ctx, &message, query, id)
	return message, err
}

// warns says in SQL which of the actions l about an author is a warning that is told.
const warns = `l.action = 'WARN' and l.message <> '' and l.at > now() - interval '30 days'`
