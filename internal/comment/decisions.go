package comment

import (
	"context"
	"encoding/json"
	"fmt"

	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

const decisionsShown = 50

// Decisions gives what has been decided about a comment, the latest first, at most 50.
func (s *Service) Decisions(ctx context.Context, m *Moderation) ([]*Decision, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "decisions", func(ctx context.Context, all []*Comment) ([][]*Decision, error) {
		ids := idsOf(all)
		const query = `
			select l.comment_id as owner, l.id, l.action, l.revision, l.actor_id, l.actor_kind, l.reason, l.note, l.at
			from unnest($1::bigint[]) as o(id)
			cross join lateral (select * from decisions where comment_id = o.id order by id desc limit $2) l
			order by l.id desc`
		var found []*Decision
		err := s.DB.SelectContext(ctx, &found, query, int64s(ids), decisionsShown)
		return siblings.Under(ids, found), err
	})
}

// Signals gives what the checks found in a comment's present text.
func (s *Service) Signals(ctx context.Context, m *Moderation) ([]*moderation.Signal, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "signals", func(ctx context.Context, all []*Comment) ([][]*moderation.Signal, error) {
		const query = `
			select (select r.signals from comment_revisions r where r.comment_id = o.id order by r.revision desc limit 1)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			order by o.place`
		var found [][]byte
		if err := s.DB.SelectContext(ctx, &found, query, int64s(idsOf(all))); err != nil {
			return nil, err
		}
		out := make([][]*moderation.Signal, len(all))
		for i, stored := range found {
			if stored == nil {
				continue
			}
			if err := json.Unmarshal(stored, &out[i]); err != nil {
				return nil, fmt.Errorf("signals of comment %d: %w", all[i].ID, err)
			}
		}
		return out, nil
	})
}

func idsOf(all []*Comment) []ID {
	ids := make([]ID, len(all))
	for i, c := range all {
		ids[i] = c.ID
	}
	return ids
}
