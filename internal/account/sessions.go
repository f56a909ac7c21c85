package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/job"
	"innomag/internal/postgres"
)

// SessionLifetime is how long a session lasts that is not used.
const SessionLifetime = refreshLifetime

const (
	refreshLifetime = 30 * 24 * time.Hour // a session that is not used for so long ends
	refreshSize     = 32                  // random bytes
)

// Refresh gives new tokens for a refresh token and uses it up. Of several who come with the same token one succeeds.
// Whoever comes with a used one may have stolen it, or the first may have: the session ends for both, and the owner is told by mail.
// It fails with SESSION_ENDED.
func (s *Service) Refresh(ctx context.Context, refreshToken string) (*SignedIn, error) {
	hash, ok := refreshHash(refreshToken)
	if !ok {
		return nil, sessionEnded
	}
	key, err := s.Keys.signer(ctx)
	if err != nil {
		return nil, err
	}
	var in *SignedIn
	var reused session
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		in, reused = nil, session{}
		id, err := useUp(ctx, tx, hash, s.Now())
		if errors.Is(err, sql.ErrNoRows) {
			if reused, err = endReused(ctx, tx, hash, s.Now()); err != nil || reused.ID == 0 {
				return err
			}
			// No error: the end of the session is to stay.
			return job.Enqueue(ctx, tx, jobTold, telling{reused.AccountID, "", toldReuse}, job.Options{})
		}
		if err != nil {
			return err
		}
		a, err := resume(ctx, tx, id, s.Now())
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		in, err = s.tokens(ctx, tx, key, a, id)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("refreshing the session: %w", err)
	}
	if reused.ID != 0 {
		s.forget(func(id int64, _ ID) bool { return id == reused.ID })
		slog.WarnContext(ctx, "refresh token used twice: session ended", "reason", "refresh_reuse", "account", reused.AccountID, "session", reused.ID)
	}
	if in == nil {
		return nil, sessionEnded
	}
	return in, nil
}

// SignOut ends the session of a refresh token, used or not. One that is none of ours ends nothing, and that is no error.
func (s *Service) SignOut(ctx context.Context, refreshToken string) error {
	hash, ok := refreshHash(refreshToken)
	if !ok {
		return nil
	}
	const update = `
		update sessions s set ended_at = $2, ended_why = 'signed_out'
		from refresh_tokens t
		where t.hash = $1 and s.id = t.session_id and s.ended_at is null
		returning s.id, s.account_id`
	var ended session
	err := s.DB.GetContext(ctx, &ended, update, hash, s.Now())
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("ending the session: %w", err)
	}
	s.forget(func(id int64, _ ID) bool { return id == ended.ID })
	return nil
}

// EndAll ends all sessions of an account; no token given out before works any more. It fails with NOT_FOUND.
func (s *Service) EndAll(ctx context.Context, id ID) error {
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var found ID
		const revoke = `update accounts set tokens_valid_after = $2 where id = $1 returning id`
		if err := tx.GetContext(ctx, &found, revoke, id, s.Now()); err != nil {
			return err
		}
		const end = `
			update sessions set ended_at = $2, ended_why = 'all_ended'
			where account_id = $1 and ended_at is null`
		if _, err := tx.ExecContext(ctx, end, id, s.Now()); err != nil {
			return err
		}
		return revokeAPITokens(ctx, tx, id, s.Now())
	})
	if err != nil {
		return postgres.Meanings{}.Fault(err, "account")
	}
	s.forget(func(_ int64, of ID) bool { return of == id })
	return nil
}

// Sweep removes sessions that nobody can go on with, and keys that verify no more. Run it now and then.
func (s *Service) Sweep(ctx context.Context) error {
	now := s.Now()
	if _, err := s.DB.ExecContext(ctx, `delete from sessions where used_at < $1`, now.Add(-refreshLifetime)); err != nil {
		return fmt.Errorf("sweeping sessions: %w", err)
	}
	// A used token is kept while its session lasts, for its second use must be noticed; not longer than it would have worked.
	if _, err := s.DB.ExecContext(ctx, `delete from refresh_tokens where expires_at < $1`, now); err != nil {
		return fmt.Errorf("sweeping refresh tokens: %w", err)
	}
	// Links are counted for an hour by when they were made, so they are kept a day longer than they work.
	if _, err := s.DB.ExecContext(ctx, `delete from account_links where expires_at < $1`, now.Add(-longestLife)); err != nil {
		return fmt.Errorf("sweeping links: %w", err)
	}
	if _, err := s.DB.ExecContext(ctx, `delete from api_tokens where expires_at < $1 or revoked_at < $1`, now.Add(-refreshLifetime)); err != nil {
		return fmt.Errorf("sweeping API tokens: %w", err)
	}
	if _, err := s.DB.ExecContext(ctx, `delete from signing_keys where retired_at < $1`, now.Add(-longestLife)); err != nil {
		return fmt.Errorf("sweeping signing keys: %w", err)
	}
	if err := s.sweepTries(ctx); err != nil {
		return fmt.Errorf("sweeping tries to sign in: %w", err)
	}
	return nil
}

type session struct {
	ID        int64 `db:"id"`
	AccountID ID    `db:"account_id"`
}

// tokens gives a session its next pair of tokens.
func (s *Service) tokens(ctx context.Context, q postgres.Querier, key *signingKey, a *Account, session int64) (*SignedIn, error) {
	raw := make([]byte, refreshSize)
	_, _ = rand.Read(raw)
	refresh := base64.RawURLEncoding.EncodeToString(raw)
	hash, _ := refreshHash(refresh)
	const insert = `insert into refresh_tokens (hash, session_id, created_at, expires_at) values ($1, $2, $3, $4)`
	if _, err := q.ExecContext(ctx, insert, hash, session, s.Now(), s.Now().Add(refreshLifetime)); err != nil {
		return nil, err
	}
	access, expiresAt, err := s.access(key, a, session)
	if err != nil {
		return nil, err
	}
	a.own = true
	return &SignedIn{AccessToken: access, RefreshToken: refresh, ExpiresAt: expiresAt, Account: a, Device: s.deviceToken(a.EmailAddress)}, nil
}

// refreshHash gives what is stored of a refresh token, and whether it has the form of one.
func refreshHash(token string) (hash []byte, ok bool) {
	if len(token) != base64.RawURLEncoding.EncodedLen(refreshSize) {
		return nil, false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil || len(raw) != refreshSize {
		return nil, false
	}
	sum := sha256.Sum256(raw)
	return sum[:], true
}

// useUp marks a token as used and gives its session. Of two at once only one finds it unused.
func useUp(ctx context.Context, q postgres.Querier, hash []byte, now time.Time) (session int64, err error) {
	const update = `
		update refresh_tokens set used_at = $2
		where hash = $1 and used_at is null and expires_at > $2
		returning session_id`
	err = q.GetContext(ctx, &session, update, hash, now)
	return session, err
}

// endReused ends the session of a token that had been used. The zero session: there was nothing to end.
func endReused(ctx context.Context, q postgres.Querier, hash []byte, now time.Time) (session, error) {
	const update = `
		update sessions s set ended_at = $2, ended_why = 'refresh_reuse'
		from refresh_tokens t
		where t.hash = $1 and t.used_at is not null and s.id = t.session_id and s.ended_at is null
		returning s.id, s.account_id`
	var ended session
	err := q.GetContext(ctx, &ended, update, hash, now)
	if errors.Is(err, sql.ErrNoRows) {
		return session{}, nil
	}
	return ended, err
}

// resume goes on with a session and gives its account, if both are still open.
func resume(ctx context.Context, q postgres.Querier, session int64, now time.Time) (*Account, error) {
	const update = `
		update sessions s set used_at = $2
		from accounts a
		where s.id = $1 and a.id = s.account_id and s.ended_at is null and a.disabled_at is null
		returning ` + columns
	var a Account
	return &a, q.GetContext(ctx, &a, update, session, now)
}
