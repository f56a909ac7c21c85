package comment

import (
	"context"
	"time"

	"innomag/internal/account"
	"innomag/internal/postgres"
)

// Locking names the comment that a thread begins with.
type Locking struct{ CommentID ID }

// LockThread lets nobody answer a comment any more, nor anything below it. A thread that is locked stays as it is.
func (s *Service) LockThread(ctx context.Context, by account.Viewer, l Locking) (*Comment, error) {
	return s.decide(ctx, by, Item{CommentID: l.CommentID}, ruling{
		action: ActionLock, anyRevision: true, evenOwn: true,
		turn: func(c *Comment) error {
			if now := time.Now(); c.LockedAt == nil {
				c.LockedAt = &now
			}
			return nil
		},
	})
}

// UnlockThread lets readers answer again, as far as nothing above the comment is locked.
func (s *Service) UnlockThread(ctx context.Context, by account.Viewer, l Locking) (*Comment, error) {
	return s.decide(ctx, by, Item{CommentID: l.CommentID}, ruling{
		action: ActionUnlock, anyRevision: true, evenOwn: true,
		turn: func(c *Comment) error {
			c.LockedAt = nil
			return nil
		},
	})
}

// Locked says whether a moderator has locked the thread that begins with the comment.
func (c *Comment) Locked() bool { return c.LockedAt != nil }

// threadLocked says whether a comment, or any that it stands below, is locked. The deepest comments stand beside their
// parents, so it is the parents that are asked and not the path.
func threadLocked(ctx context.Context, q postgres.Querier, id ID) (locked bool, err error) {
	const query = `
		with recursive up as (
			select parent_id, locked_at from comments where id = $1
			union all
			select p.parent_id, p.locked_at from up join comments p on p.id = up.parent_id where up.locked_at is null
		)
		select exists (select from up where locked_at is not null)`
	err = q.GetContext(ctx, &locked, query, id)
	return locked, err
}
