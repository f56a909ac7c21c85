package comment

import (
	"context"
	"database/sql"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

// TopicMode is how comments are met on articles about a topic.
type TopicMode struct {
	Topic *directory.Topic
	Mode  *moderation.Mode // nil: as the site says
}

// TopicModeChange sets the mode of a topic, or takes it away.
type TopicModeChange struct {
	TopicID directory.TopicID
	Mode    *moderation.Mode
}

// TopicModes gives the topics that have a mode of their own, by slug.
func (s *Service) TopicModes(ctx context.Context, by account.Viewer) ([]*TopicMode, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	var ids []directory.TopicID
	const query = `select m.topic_id from topic_modes m join topics t on t.id = m.topic_id order by t.slug`
	if err := s.DB.SelectContext(ctx, &ids, query); err != nil {
		return nil, err
	}
	return s.topicModes(ctx, ids)
}

// SetTopicMode makes a mode count on all servers for what is about a topic and has no mode of its own.
// No mode gives the topic back to the site's. An unknown topic is a NOT_FOUND fault.
func (s *Service) SetTopicMode(ctx context.Context, by account.Viewer, c TopicModeChange) (*TopicMode, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	there, err := alone(directory.Topics(ctx, s.DB, []directory.TopicID{c.TopicID}))
	if err != nil {
		return nil, err
	}
	if there == nil {
		return nil, fault.Invalid("topicId", "NOT_FOUND", "Emnet finnes ikke.")
	}
	if c.Mode == nil {
		_, err = s.DB.ExecContext(ctx, `delete from topic_modes where topic_id = $1`, c.TopicID)
	} else {
		const set = `
			insert into topic_modes (topic_id, mode)
			select id, $2 from topics where id = $1
			on conflict (topic_id) do update set mode = excluded.mode`
		_, err = s.DB.ExecContext(ctx, set, c.TopicID, *c.Mode)
	}
	if err != nil {
		return nil, err
	}
	return alone(s.topicModes(ctx, []directory.TopicID{c.TopicID}))
}

// ModeOf gives a topic's own mode, nil where it has none and to all but moderators.
func (s *Service) ModeOf(ctx context.Context, by account.Viewer, t *directory.Topic) (*moderation.Mode, error) {
	if !by.May(account.Moderate) {
		return nil, nil
	}
	return siblings.Load(ctx, &t.Member, t, "mode", func(ctx context.Context, all []*directory.Topic) ([]*moderation.Mode, error) {
		ids := make([]directory.TopicID, len(all))
		for i, t := range all {
			ids[i] = t.ID
		}
		return s.modesOf(ctx, ids)
	})
}

func (s *Service) topicModes(ctx context.Context, ids []directory.TopicID) ([]*TopicMode, error) {
	topics, err := directory.Topics(ctx, s.DB, ids)
	if err != nil {
		return nil, err
	}
	modes, err := s.modesOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := []*TopicMode{}
	for i, t := range topics {
		if t != nil {
			out = append(out, &TopicMode{t, modes[i]})
		}
	}
	return out, nil
}

func (s *Service) modesOf(ctx context.Context, ids []directory.TopicID) ([]*moderation.Mode, error) {
	const query = `
		select (select m.mode from topic_modes m where m.topic_id = o.id)
		from unnest($1::bigint[]) with ordinality as o(id, place)
		order by o.place`
	var found []sql.Null[moderation.Mode]
	if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
		return nil, err
	}
	modes := make([]*moderation.Mode, len(ids))
	for i := range found {
		if found[i].Valid {
			modes[i] = &found[i].V
		}
	}
	return modes, nil
}
