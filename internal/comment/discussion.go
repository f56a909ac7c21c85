package comment

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
)

// Discussion is how comments are met on one article or initiative, as moderators set it.
type Discussion struct {
	About       Subject
	ClosedAt    *time.Time       `db:"closed_at"` // by hand; nil: it is not
	ClosesAt    *time.Time       `db:"closes_at"` // nil: at no set time
	Mode        *moderation.Mode `db:"mode"`      // nil: as topic or site say
	SlowSeconds int              `db:"slow_seconds"`

	id int64
}

// Closing closes a discussion, or opens it until a time.
type Closing struct {
	SubjectID Subject
	ClosesAt  *time.Time
}

// ModeChange sets how comments are met in a discussion.
type ModeChange struct {
	SubjectID   Subject
	Mode        *moderation.Mode // nil: as topic or site say
	SlowSeconds int              // between two comments of the same author; 0: none
}

const maxSlowSeconds = 3600

// Discussion gives how comments are met on an article or initiative; nil when there is none.
func (s *Service) Discussion(ctx context.Context, by account.Viewer, about Subject) (*Discussion, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	column, table, ok := columnsFor(about)
	if !ok {
		return nil, nil
	}
	query := `
		select d.closed_at, d.closes_at, d.mode, coalesce(d.slow_seconds, 0) as slow_seconds
		from ` + table + ` s
		left join discussions d on d.` + column + ` = s.id
		where s.id = $1`
	var found []*Discussion
	if err := s.DB.SelectContext(ctx, &found, query, about.Key); err != nil || len(found) == 0 {
		return nil, err
	}
	found[0].About = about
	return found[0], nil
}

// CloseDiscussion takes no more comments on an article or initiative, from now or from a time to come. One that is closed
// already stays as it is. A subject that is not there is NOT_FOUND, a time that has passed is INVALID.
func (s *Service) CloseDiscussion(ctx context.Context, by account.Viewer, c Closing) (*Discussion, error) {
	return s.changeDiscussion(ctx, by, c.SubjectID, "CLOSE", c.check(), func(d *Discussion) {
		switch now := time.Now(); {
		case d.ClosedAt != nil:
		case c.ClosesAt != nil:
			d.ClosesAt = c.ClosesAt
		default:
			d.ClosedAt = &now
		}
	})
}

// ReopenDiscussion takes comments on an article or initiative again, until a time to come when one is given. A subject that
// is not there is NOT_FOUND, a time that has passed is INVALID. A mode that is CLOSED stays so.
func (s *Service) ReopenDiscussion(ctx context.Context, by account.Viewer, c Closing) (*Discussion, error) {
	return s.changeDiscussion(ctx, by, c.SubjectID, "REOPEN", c.check(), func(d *Discussion) {
		d.ClosedAt, d.ClosesAt = nil, c.ClosesAt
	})
}

// SetDiscussionMode says who is read before being shown, and how long an author must wait between two comments.
// A subject that is not there is NOT_FOUND, a time that is negative or longer than an hour is INVALID.
func (s *Service) SetDiscussionMode(ctx context.Context, by account.Viewer, c ModeChange) (*Discussion, error) {
	var f form.Form
	if c.SlowSeconds < 0 || c.SlowSeconds > maxSlowSeconds {
		f.Refuse("slowSeconds", "INVALID", "Velg mellom 0 og %d sekunder.", maxSlowSeconds)
	}
	return s.changeDiscussion(ctx, by, c.SubjectID, "MODE", f.Err(), func(d *Discussion) {
		d.Mode, d.SlowSeconds = c.Mode, c.SlowSeconds
	})
}

func (c Closing) check() error {
	var f form.Form
	if c.ClosesAt != nil && !c.ClosesAt.After(time.Now()) {
		f.Refuse("closesAt", "INVALID", "Velg et tidspunkt som ikke har vært.")
	}
	return f.Err()
}

// changeDiscussion lets to change a discussion that nobody else can comment in meanwhile, and writes down what it became.
func (s *Service) changeDiscussion(ctx context.Context, by account.Viewer, about Subject, action string, wrong error, to func(*Discussion)) (d *Discussion, err error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	if wrong != nil {
		return nil, wrong
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if d, err = begin(ctx, tx, about); err != nil {
			return err
		}
		before := *d
		if to(d); *d == before {
			return nil
		}
		const query = `
			with changed as (
				update discussions
				set closed_at = $2, closes_at = $3, mode = $4, slow_seconds = $5
				where id = $1
			)
			insert into discussion_actions (discussion_id, action, closed_at, closes_at, mode, slow_seconds, actor_id)
			values ($1, $6, $2, $3, $4, $5, $7)`
		_, err := tx.ExecContext(ctx, query, d.id, d.ClosedAt, d.ClosesAt, d.Mode, d.SlowSeconds, action, by.ID)
		return err
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}

// begin takes the discussion of an article or initiative for change, making it when nobody has said anything yet.
func begin(ctx context.Context, tx postgres.Querier, about Subject) (*Discussion, error) {
	column, table, ok := columnsFor(about)
	if !ok {
		return nil, errNoDiscussion
	}
	there := `
		insert into discussions (` + column + `)
		select s.id from ` + table + ` s
		where s.id = $1 and not exists (select from discussions where ` + column + ` = $1)
		on conflict do nothing`
	if _, err := tx.ExecContext(ctx, there, about.Key); err != nil {
		return nil, err
	}
	hold := `
		select id, closed_at, closes_at, mode, slow_seconds from discussions
		where ` + column + ` = $1
		for no key update`
	var found []struct {
		ID int64 `db:"id"`
		Discussion
	}
	if err := tx.SelectContext(ctx, &found, hold, about.Key); err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, errNoDiscussion
	}
	d := &found[0].Discussion
	d.id, d.About = found[0].ID, about
	return d, nil
}

var errNoDiscussion = fault.Invalid("subjectId", "NOT_FOUND", "Dette kan ikke kommenteres.")

// columnsFor says where a subject is kept; not ok when it is nothing that can be commented on.
func columnsFor(about Subject) (column, table string, ok bool) {
	switch about.Type {
	case "Article":
		return "article_id", "articles", true
	case "Initiative":
		return "initiative_id", "initiatives", true
	}
	return "", "", false
}
