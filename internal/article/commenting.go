package article

import (
	"context"
	"fmt"
	"strings"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Commenting is how readers may comment on an article.
type Commenting struct {
	Closed         bool             // takes no comments
	CloseAfterDays *int             // after publication; nil: as the site says
	Mode           *moderation.Mode // nil: as topic or site say
	SlowSeconds    int              // between two comments of the same author; 0: none
}

// Discuss sets how readers may comment, in the caller's transaction. The room of comments does it; graph introduces the two.
type Discuss func(ctx context.Context, tx postgres.Querier, by account.Viewer, id ID, c Commenting) error

func (c *Commenting) lines() string {
	var b strings.Builder
	if c.Closed {
		b.WriteString("CLOSED\n")
	}
	if c.CloseAfterDays != nil {
		fmt.Fprintf(&b, "CLOSE_AFTER_DAYS %d\n", *c.CloseAfterDays)
	}
	if c.Mode != nil {
		fmt.Fprintf(&b, "MODE %s\n", *c.Mode)
	}
	if c.SlowSeconds > 0 {
		fmt.Fprintf(&b, "SLOW_SECONDS %d\n", c.SlowSeconds)
	}
	return b.String()
}

func (c *Commenting) check(f *form.Form) {
	if c == nil {
		return
	}
	if d := c.CloseAfterDays; d != nil && (*d < 1 || *d > 3650) {
		f.Refuse("comments.closeAfterDays", "INVALID", "Velg mellom %d og %d dager.", 1, 3650)
	}
	if c.SlowSeconds < 0 || c.SlowSeconds > 3600 {
		f.Refuse("comments.slowSeconds", "INVALID", "Velg mellom 0 og %d sekunder.", 3600)
	}
}

var errNotCommenting = fault.Invalid("comments", "INVALID", "Bare redaktører og moderatorer bestemmer hvordan det kommenteres.")

// discuss sets how readers may comment on an article, when that is given and is not so already.
func (s *Service) discuss(ctx context.Context, tx postgres.Querier, by account.Viewer, id ID, c *Commenting) error {
	if c == nil {
		return nil
	}
	now, err := commenting(ctx, tx, []ID{id})
	switch {
	case err != nil:
		return err
	case len(now) > 0 && now[0].lines() == c.lines():
		return nil
	case !by.May(account.Publish) && !by.May(account.Moderate):
		return errNotCommenting
	}
	return s.Discuss(ctx, tx, by, id, *c)
}

func commenting(ctx context.Context, q postgres.Querier, ids []ID) ([]*Commenting, error) {
	const query = `
		select d.closed_at is not null as closed, d.close_after_days as closeafterdays, d.mode, coalesce(d.slow_seconds, 0) as slowseconds
		from unnest($1::bigint[]) with ordinality o(id, place)
		left join discussions d on d.article_id = o.id
		order by o.place`
	var found []*Commenting
	err := q.SelectContext(ctx, &found, query, int64s(ids))
	return found, err
}

// Commenting gives how readers may comment on an article; nil to those who do not write it.
func (s *Service) Commenting(ctx context.Context, a *Article) (*Commenting, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil //nolint:nilnil // as for what is not there
	}
	return siblings.Load(ctx, &a.Member, a, "commenting", func(ctx context.Context, all []*Article) ([]*Commenting, error) {
		return commenting(ctx, s.DB, idsOf(all))
	})
}
