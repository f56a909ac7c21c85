package comment

import (
	"context"

	"innomag/internal/siblings"
)

const decisionsShown = 50

// Decisions gives what has been decided about a comment, the latest first, at most 50.
func (s *Service) Decisions(ctx context.Context, m *Moderation) ([]*Decision, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "decisions", func(ctx context.Context, all []*Comment) ([][]*Decision, error) {
		ids := make([]ID, len(all))
		for i, c := range all {
			ids[i] = c.ID
		}
		const query = `
			select l.id, l.comment_id, l.action, l.revision, l.actor_id, l.actor_kind, l.reason, l.note, l.at
			from unnest($1::bigint[]) as o(id)
			cross join lateral (select * from decisions where comment_id = o.id order by id desc limit $2) l
			order by l.id desc`
		var found []*Decision
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids), decisionsShown); err != nil {
			return nil, err
		}
		return siblings.ByKey(ids, found, func(d *Decision) ID { return d.CommentID }), nil
	})
}
