package comment

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// claimTime is how long a moderator has a comment.
const claimTime = 5 * time.Minute

// Claim says who is looking at a comment.
type Claim struct {
	siblings.Member[*Claim]

	AccountID account.ID `db:"account_id"`
	Until     time.Time  `db:"until"`
}

// NextInput asks for a comment to judge.
type NextInput struct {
	Filter *QueueFilter
}

// ReleaseInput gives a comment back.
type ReleaseInput struct {
	CommentID ID
}

// claimed is a comment that was claimed or given back.
type claimed struct {
	ID           ID         `db:"id"`
	CreatedAt    *time.Time `db:"created_at"`
	ArticleID    *int64     `db:"article_id"`
	InitiativeID *int64     `db:"initiative_id"`
}

func (c claimed) tell(ctx context.Context, tx postgres.Querier, kind event.Kind) error {
	return event.Record(ctx, tx, event.Event{Kind: kind, CommentID: int64(c.ID), ArticleID: c.ArticleID, InitiativeID: c.InitiativeID})
}

// Next gives a moderator a comment of the queue that nobody else has, for five minutes, and takes back the one they had.
// It is the oldest after the one they had, or the oldest of all; never their own. Nil means that nothing else waits.
func (s *Service) Next(ctx context.Context, by account.Viewer, in NextInput) (*Comment, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	sought, err := in.Filter.check()
	if err != nil {
		return nil, err
	}
	var next claimed
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		had, err := claimOf(ctx, tx, by)
		if err != nil {
			return err
		}
		if next, err = claimNext(ctx, tx, by, sought, had); err != nil {
			return err
		}
		if next.ID != 0 {
			if err := next.tell(ctx, tx, event.QueueClaimed); err != nil {
				return err
			}
		}
		return releaseOthers(ctx, tx, by, next.ID)
	})
	if err != nil || next.ID == 0 {
		return nil, err
	}
	return s.ByID(ctx, by, next.ID)
}

// claimOf gives the comment a moderator had last, the zero value when there is none.
func claimOf(ctx context.Context, tx postgres.Querier, by account.Viewer) (had claimed, err error) {
	const query = `
		select c.id, c.created_at
		from comment_claims k
		join comments c on c.id = k.comment_id
		where k.account_id = $1
		order by k.until desc limit 1`
	err = tx.GetContext(ctx, &had, query, by.ID)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return had, err
}

// claimNext claims the first comment after the one the moderator had, or the first of all when none follows.
func claimNext(ctx context.Context, tx postgres.Querier, by account.Viewer, q queued, had claimed) (claimed, error) {
	if had.ID != 0 {
		after := q
		after.args = slices.Clone(q.args)
		after.and(`(c.created_at, c.id) > (?, ?)`, *had.CreatedAt, had.ID)
		if next, err := claimFirst(ctx, tx, by, after); err != nil || next.ID != 0 {
			return next, err
		}
	}
	return claimFirst(ctx, tx, by, q)
}

func claimFirst(ctx context.Context, tx postgres.Querier, by account.Viewer, q queued) (claimed, error) {
	me := fmt.Sprintf("$%d", len(q.args)+1)
	pick := `
		with next as (
			select c.id, c.discussion_id
			from comments c
			where ` + q.where + `
			and c.account_id is distinct from ` + me + `
			and not exists (
				select from comment_claims k
				where k.comment_id = c.id and k.account_id <> ` + me + ` and k.until > clock_timestamp()
			)
			` + q.led("order by c.created_at, c.id") + ` limit 1
			for no key update of c skip locked
		)
		select next.id, d.article_id, d.initiative_id
		from next join discussions d on d.id = next.discussion_id`
	const take = `
		insert into comment_claims as k (comment_id, account_id, until)
		values ($1, $2, clock_timestamp() + make_interval(secs => $3))
		on conflict (comment_id) do update
		set account_id = excluded.account_id, until = excluded.until
		where k.account_id = excluded.account_id or k.until <= clock_timestamp()`
	for {
		var next claimed
		err := tx.GetContext(ctx, &next, pick, append(slices.Clone(q.args), by.ID)...)
		if errors.Is(err, sql.ErrNoRows) {
			return claimed{}, nil
		}
		if err != nil {
			return claimed{}, err
		}
		res, err := tx.ExecContext(ctx, take, next.ID, by.ID, claimTime.Seconds())
		if err != nil {
			return claimed{}, err
		}
		// Somebody may have claimed it after this statement began to look and before it got there; then there is another.
		if n, err := res.RowsAffected(); err != nil || n == 1 {
			return next, err
		}
	}
}

// releaseOthers gives back all that a moderator had but one. What is just being taken over is passed by, so that two who
// take over from each other cannot wait for each other.
func releaseOthers(ctx context.Context, tx postgres.Querier, by account.Viewer, but ID) error {
	const query = `
		with gone as (
			delete from comment_claims
			where comment_id in (
				select comment_id from comment_claims where account_id = $1 and comment_id <> $2 for update skip locked
			)
			returning comment_id, until
		)
		select c.id, d.article_id, d.initiative_id
		from gone
		join comments c on c.id = gone.comment_id
		join discussions d on d.id = c.discussion_id
		where gone.until > clock_timestamp()`
	var released []claimed
	if err := tx.SelectContext(ctx, &released, query, by.ID, but); err != nil {
		return err
	}
	for _, c := range released { // one, as a rule
		if err := c.tell(ctx, tx, event.QueueReleased); err != nil {
			return err
		}
	}
	return nil
}

// Release gives back a comment that the moderator had, and the comment as it is. One that somebody else has stays theirs,
// and is a fault.
func (s *Service) Release(ctx context.Context, by account.Viewer, in ReleaseInput) (*Comment, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	refused := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		const find = `
			select c.id, d.article_id, d.initiative_id
			from comments c
			join discussions d on d.id = c.discussion_id
			where c.id = $1`
		var c claimed
		if err := tx.GetContext(ctx, &c, find, in.CommentID); errors.Is(err, sql.ErrNoRows) {
			return errNotThere.In("commentId")
		} else if err != nil {
			return err
		}
		const release = `delete from comment_claims where comment_id = $1 and account_id = $2`
		res, err := tx.ExecContext(ctx, release, c.ID, by.ID)
		if err != nil {
			return err
		}
		switch n, err := res.RowsAffected(); {
		case err != nil:
			return err
		case n == 1:
			return c.tell(ctx, tx, event.QueueReleased)
		}
		const taken = `select exists (select from comment_claims where comment_id = $1 and until > clock_timestamp())`
		var others bool
		if err := tx.GetContext(ctx, &others, taken, c.ID); err != nil || !others {
			return err
		}
		return fault.Invalid("commentId", "WRONG_STATE", "Noen andre har kommentaren nå.")
	})
	c, err := s.ByID(ctx, by, in.CommentID)
	if err != nil {
		return nil, errors.Join(refused, err)
	}
	return c, refused
}

// Claim says who is looking at a comment now, nil when nobody is.
func (s *Service) Claim(ctx context.Context, m *Moderation) (*Claim, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "claim", func(ctx context.Context, all []*Comment) ([]*Claim, error) {
		ids := idsOf(all)
		const query = `
			select comment_id as owner, account_id, until
			from comment_claims
			where comment_id = any($1) and until > clock_timestamp()`
		var found []*Claim
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
			return nil, err
		}
		out := make([]*Claim, len(all))
		for i, claims := range siblings.Under(ids, found) {
			if len(claims) > 0 {
				out[i] = claims[0]
			}
		}
		return out, nil
	})
}
