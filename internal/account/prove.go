package account

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"innomag/internal/postgres"
)

// prove has the viewer show once more to be the owner of the account: by its password, or, where it has none, by having signed in
// within a quarter of an hour. It fails with UNAUTHENTICATED, WRONG_PASSWORD, SIGN_IN_AGAIN and RATE_LIMITED.
func (s *Service) prove(ctx context.Context, by Viewer, password string) (*credential, error) {
	if by.Guest() {
		return nil, signInFirst
	}
	c, err := credentialsOf(ctx, s.DB, by.ID)
	if err != nil {
		return nil, err
	}
	if c.ID == by.ID && c.PasswordHash == nil {
		return s.signedInLately(ctx, by, c)
	}
	if err := s.throttle.attempt(ctx, c.EmailAddress, by.Address); err != nil {
		return nil, err
	}
	if len(password) > maxPassword {
		return nil, wrongPassword
	}
	matches, _, err := s.passwords.matches(ctx, password, c.hash())
	if err != nil {
		return nil, fmt.Errorf("comparing the password: %w", err)
	}
	if !matches || c.DisabledAt != nil {
		return nil, wrongPassword
	}
	return &c, s.throttle.succeeded(ctx, c.EmailAddress, by.Address)
}

func (s *Service) signedInLately(ctx context.Context, by Viewer, c credential) (*credential, error) {
	if c.DisabledAt != nil {
		return nil, wrongPassword
	}
	var fresh bool
	const query = `select exists (select from sessions where id = $1 and account_id = $2 and ended_at is null and created_at > $3)`
	if err := s.DB.GetContext(ctx, &fresh, query, by.Session, by.ID, s.Now().Add(-freshSession)); err != nil {
		return nil, fmt.Errorf("asking after a session: %w", err)
	}
	if !fresh {
		return nil, signInAgain
	}
	return &c, nil
}

// credentialsOf finds an account by its id; the zero account if there is none.
func credentialsOf(ctx context.Context, q postgres.Querier, id ID) (credential, error) {
	var c credential
	err := q.GetContext(ctx, &c, `select `+columns+`, a.password_hash from accounts a where a.id = $1`, id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return c, fmt.Errorf("finding the account: %w", err)
	}
	return c, nil
}

// one fails with BAD_LINK unless a statement met exactly one row.
func one(r sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n != 1 {
		return orErr(err, badLink)
	}
	return nil
}

// endOthers ends the sessions of an account but one; zero spares none.
func endOthers(ctx context.Context, q postgres.Querier, id ID, spared int64, why string, now time.Time) error {
	const update = `
		update sessions set ended_at = $4, ended_why = $3
		where account_id = $1 and id <> $2 and ended_at is null`
	if _, err := q.ExecContext(ctx, update, id, spared, why, now); err != nil {
		return fmt.Errorf("ending sessions: %w", err)
	}
	return nil
}
