package comment

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

const revisionsShown = 50

// Revision is a text that a comment has had.
type Revision struct {
	siblings.Member[*Revision]

	Revision  int                  `db:"revision"`
	CreatedAt time.Time            `db:"created_at"`
	BodyText  *string              `db:"body"` // nil when it was withdrawn, or is sealed
	Signals   []*moderation.Signal `db:"-"`    // none where the text is nil, as they quote it
	Found     []byte               `db:"signals"`
}

// Revisions gives the texts a comment has had and what the checks found in each, the latest first, at most 50.
// What the magazine redacted only administrators read; what its author withdrew nobody does.
func (s *Service) Revisions(ctx context.Context, by account.Viewer, m *Moderation) ([]*Revision, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "revisions", func(ctx context.Context, all []*Comment) ([][]*Revision, error) {
		query := `
			select o.id as owner, r.revision, r.created_at, case when open then r.body end as body, case when open then r.signals end as signals
			from unnest($1::bigint[]) as o(id)
			join comments c on c.id = o.id
			cross join lateral (select * from comment_revisions where comment_id = o.id order by revision desc limit ` + strconv.Itoa(revisionsShown) + `) r
			cross join lateral (select c.withdrawn_at is null and (c.redacted_at is null or r.by_magazine or $2) as open) sight
			order by r.revision desc`
		ids := idsOf(all)
		var found []*Revision
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids), by.May(account.Administer)); err != nil {
			return nil, err
		}
		for _, r := range found {
			if r.Found == nil {
				continue
			}
			if err := json.Unmarshal(r.Found, &r.Signals); err != nil {
				return nil, fmt.Errorf("signals of comment %d at revision %d: %w", r.Owner, r.Revision, err)
			}
		}
		return siblings.Under(ids, found), nil
	})
}
