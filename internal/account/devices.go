package account

import (
	"context"
	"fmt"
	"io"
	"time"

	"innomag/internal/fault"
	"innomag/internal/gid"
)

// SessionID identifies a session.
type SessionID int64

// MarshalGQL writes the id as a global id.
func (id SessionID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Session", int64(id)) }

// UnmarshalGQL reads a global id of a session.
func (id *SessionID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Session", (*int64)(id)) }

// Session is a device on which an account is signed in.
type Session struct {
	ID        SessionID `db:"id"`
	Device    string    `db:"device"`
	CreatedAt time.Time `db:"created_at"`
	UsedAt    time.Time `db:"used_at"`
	Current   bool      `db:"current"` // the one that asks
}

// Ending names a session that is to end.
type Ending struct{ SessionID SessionID }

var signInFirst = fault.New(fault.Unauthenticated, "sign in first")

// Sessions gives the open sessions of an account, the one used last first; nil to everyone but the account itself.
func (s *Service) Sessions(ctx context.Context, by Viewer, of *Account) ([]*Session, error) {
	if by.ID != of.ID || !by.May(OwnAccount) {
		return nil, nil
	}
	const query = `
		select id, device, created_at, used_at, id = $2 as current from sessions
		where account_id = $1 and ended_at is null and used_at > $3
		order by used_at desc, id desc
		limit 100`
	found := []*Session{}
	if err := s.DB.SelectContext(ctx, &found, query, by.ID, by.Session, s.Now().Add(-refreshLifetime)); err != nil {
		return nil, fmt.Errorf("listing sessions: %w", err)
	}
	return found, nil
}

// EndSession ends one of the viewer's own sessions. One that has ended already stays ended. It fails with UNAUTHENTICATED, and
// with NOT_FOUND whether there is no such session or it is somebody else's.
func (s *Service) EndSession(ctx context.Context, by Viewer, id SessionID) error {
	if by.Guest() {
		return signInFirst
	}
	const update = `
		update sessions set ended_at = coalesce(ended_at, $3), ended_why = coalesce(ended_why, 'ended')
		where id = $1 and account_id = $2`
	r, err := s.DB.ExecContext(ctx, update, id, by.ID, s.Now())
	if err != nil {
		return fmt.Errorf("ending a session: %w", err)
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return orErr(err, fault.Invalid("sessionId", "NOT_FOUND", "Økten finnes ikke."))
	}
	s.forget(func(session int64, _ ID) bool { return session == int64(id) })
	return nil
}

// EndOtherSessions ends all of the viewer's sessions but the one that asks. It fails with UNAUTHENTICATED.
func (s *Service) EndOtherSessions(ctx context.Context, by Viewer) error {
	if by.Guest() {
		return signInFirst
	}
	if err := endOthers(ctx, s.DB, by.ID, by.Session, "ended", s.Now()); err != nil {
		return err
	}
	s.forget(func(session int64, of ID) bool { return of == by.ID && session != by.Session })
	return nil
}
