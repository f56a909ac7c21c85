package comment

import (
	"context"
	"time"

	"innomag/internal/account"
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
