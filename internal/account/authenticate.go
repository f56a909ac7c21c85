package account

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

const (
	// believed is how long a server acts on what it read about a session before it reads again.
	believed           = 5 * time.Second
	rememberedSessions = 10_000
)

// seen is what the database said about a session: its account, or nil when it has ended.
type seen struct {
	account *Account
	at      time.Time
}

// Authenticate says who holds an access token or an API token, and what the token proves: until when, above all. Roles are those of the
// account now, not those in the token. A session that ended or an account that was closed is noticed at once on the server
// where it happened, within five seconds on the others. It fails with UNAUTHENTICATED, always in the same words; any other
// error means that the token could not be checked.
func (s *Service) Authenticate(ctx context.Context, token string) (Viewer, Proof, error) {
	if isAPIToken(token) {
		return s.authenticateMachine(ctx, token)
	}
	p, err := s.verify(ctx, token)
	if errors.Is(err, errToken) {
		return Viewer{}, Proof{}, badToken.Because(err)
	}
	if err != nil {
		return Viewer{}, Proof{}, fmt.Errorf("checking an access token: %w", err)
	}
	a, err := s.holder(ctx, p.Session)
	if err != nil {
		return Viewer{}, Proof{}, fmt.Errorf("checking a session: %w", err)
	}
	if a == nil || a.ID != p.Account || a.DisabledAt != nil || p.IssuedAt.Before(a.TokensValidAfter) {
		return Viewer{}, Proof{}, badToken
	}
	v := s.viewer(a)
	v.Session = p.Session
	return v, p, nil
}

// Still says whether somebody whom Authenticate let in would be let in as the same now: the session or API token goes on, and the
// account may no less and no more. It notices within the same time as Authenticate.
func (s *Service) Still(ctx context.Context, v Viewer, p Proof) (bool, error) {
	var a *Account
	if v.Machine != 0 {
		m, err := s.machine(ctx, p.machine)
		if err != nil {
			return false, fmt.Errorf("checking an API token: %w", err)
		}
		if m == nil {
			return false, nil
		}
		a = &m.Account
	} else {
		var err error
		if a, err = s.holder(ctx, p.Session); err != nil {
			return false, fmt.Errorf("checking a session: %w", err)
		}
		if a != nil && p.IssuedAt.Before(a.TokensValidAfter) {
			return false, nil
		}
	}
	return a != nil && a.ID == p.Account && a.DisabledAt == nil && s.Now().Before(p.ExpiresAt.Add(leeway)) &&
		slices.Equal(s.viewer(a).Roles, v.Roles), nil
}

// viewer gives an account as somebody who asks.
func (s *Service) viewer(a *Account) Viewer {
	v := a.Viewer()
	if s.RequireSecondFactor && v.Staff() && !a.Guarded {
		v.Roles, v.PersonID = []Role{Reader}, nil // until there is one, it may only set it up
	}
	return v
}

// holder gives the account of a session, nil when the session has ended.
func (s *Service) holder(ctx context.Context, session int64) (*Account, error) {
	now := s.Now()
	v := s.sessions.get(session)
	if age := now.Sub(v.at); age >= 0 && age < believed { // the clock may have been set back
		return v.account, nil
	}
	const query = `
		select ` + columns + `
		from sessions s
		join accounts a on a.id = s.account_id
		where s.id = $1 and s.ended_at is null`
	a := &Account{}
	err := s.DB.GetContext(ctx, a, query, session)
	if errors.Is(err, sql.ErrNoRows) {
		a, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	s.sessions.change(session, func(seen) seen { return seen{account: a, at: now} })
	return a, nil
}

// forget has sessions read again at their next use, and API tokens, which are in none.
func (s *Service) forget(which func(session int64, of ID) bool) {
	s.sessions.forget(func(session int64, v seen) bool {
		return which(session, v.of())
	})
	s.machines.forget(func(_ [sha256.Size]byte, v seenMachine) bool { return v.machine == nil || which(0, v.machine.ID) })
}

func (v seen) of() ID {
	if v.account == nil {
		return 0
	}
	return v.account.ID
}
