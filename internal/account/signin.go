package account

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
	"innomag/internal/text"
)

// SignIn starts a session on a device for whoever knows the password. device is what the browser calls itself, address where
// it asks from: the network address, or what Origin makes of it. It fails with BAD_CREDENTIALS, the same and as slowly whether the account is unknown, disabled or the password
// wrong, and with RATE_LIMITED after many attempts.
func (s *Service) SignIn(ctx context.Context, email, password, device, address string) (*SignedIn, error) {
	return s.SignInWith(ctx, email, password, "", device, address)
}

// SignInWith is SignIn with a code of the second factor, or a recovery code, for accounts that have one. Once the password was
// right it fails with SECOND_FACTOR_REQUIRED when there is no code, and with WRONG_CODE.
func (s *Service) SignInWith(ctx context.Context, email, password, code, device, address string) (*SignedIn, error) {
	email, _ = text.Email(email) // one that is no address is nobody's
	if err := s.throttle.attempt(ctx, email, address); err != nil {
		return nil, err
	}
	if len(password) > maxPassword {
		return nil, badCredentials
	}
	c, err := credentials(ctx, s.DB, email)
	if err != nil {
		return nil, err
	}
	matches, outdated, err := s.passwords.matches(ctx, password, c.hash())
	if errors.Is(err, errNotAHash) {
		slog.ErrorContext(ctx, "password hash not readable", "account", c.ID)
		return nil, badCredentials
	}
	if err != nil {
		return nil, fmt.Errorf("comparing the password: %w", err)
	}
	if !matches || c.DisabledAt != nil {
		return nil, badCredentials
	}
	if outdated {
		if err := s.rehash(ctx, &c, password); err != nil {
			return nil, err
		}
	}
	if err := s.second(ctx, c.ID, code); err != nil {
		return nil, err
	}
	in, err := s.begin(ctx, &c, device)
	if err != nil {
		return nil, err
	}
	if err := s.throttle.succeeded(ctx, email, address); err != nil {
		slog.WarnContext(ctx, "forgetting tries to sign in", "err", err)
	}
	return in, nil
}

// credential is an account with what it signs in with.
type credential struct {
	Account

	PasswordHash *string `db:"password_hash"`
}

func (c *credential) hash() string {
	if c.PasswordHash == nil {
		return ""
	}
	return *c.PasswordHash
}

// credentials finds an account by its address; the zero account if there is none.
func credentials(ctx context.Context, q postgres.Querier, email string) (credential, error) {
	const query = `select ` + columns + `, a.password_hash from accounts a where lower(a.email) = lower($1)`
	var c credential
	if err := q.GetContext(ctx, &c, query, email); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return c, fmt.Errorf("finding the account: %w", err)
	}
	return c, nil
}

// rehash stores the password at the present cost, unless it was changed meanwhile.
func (s *Service) rehash(ctx context.Context, c *credential, password string) error {
	fresh, err := s.passwords.hash(ctx, password)
	if err != nil {
		return fmt.Errorf("hashing the password anew: %w", err)
	}
	const update = `update accounts set password_hash = $3 where id = $1 and password_hash = $2`
	if _, err := s.DB.ExecContext(ctx, update, c.ID, c.hash(), fresh); err != nil {
		return fmt.Errorf("storing the password anew: %w", err)
	}
	c.PasswordHash = &fresh
	return nil
}

// begin makes a session, if the account is still open and its password still the one that was compared.
func (s *Service) begin(ctx context.Context, c *credential, device string) (*SignedIn, error) {
	const insert = `
		insert into sessions (account_id, device, created_at, used_at)
		select id, $3, $4, $4 from accounts
		where id = $1 and password_hash = $2 and disabled_at is null
		for share
		returning id`
	key, err := s.Keys.signer(ctx)
	if err != nil {
		return nil, err
	}
	var in *SignedIn
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var session int64
		if err := tx.GetContext(ctx, &session, insert, c.ID, c.hash(), deviceName(device), s.Now()); err != nil {
			return err
		}
		in, err = s.tokens(ctx, tx, key, &c.Account, session)
		return err
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, badCredentials
	}
	if err != nil {
		return nil, fmt.Errorf("beginning a session: %w", err)
	}
	return in, nil
}

const maxDevice = 200

// deviceName makes a line of what a browser calls itself, which may be anything.
func deviceName(s string) string {
	if len(s) > 4*maxDevice {
		s = s[:4*maxDevice]
	}
	s, err := text.CleanLine(s)
	if err != nil {
		return ""
	}
	if rs := []rune(s); len(rs) > maxDevice {
		s = string(rs[:maxDevice])
	}
	return s
}
