package account

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/job"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

var wrongPassword = fault.Invalid("password", "WRONG_PASSWORD", "Passordet er feil.")

// SignUp sends a newcomer a mail with a link that makes the account. The answer is the same, and as slow, whether or not the
// address has an account; in that case its owner is told. It fails as Create does but never with TAKEN, and with RATE_LIMITED.
func (s *Service) SignUp(ctx context.Context, by Viewer, n Newcomer) error {
	n.Roles = nil
	if err := n.check(); err != nil {
		return err
	}
	if err := s.asking.attempt(ctx, n.Email, by.Address); err != nil {
		return err
	}
	hash, err := s.passwords.hash(ctx, n.Password)
	if err != nil {
		return fmt.Errorf("hashing the password: %w", err)
	}
	return job.Enqueue(ctx, s.DB, jobSignUp, signingUp{n.Email, n.Name, hash, by.Language}, job.Options{})
}

type signingUp struct{ Email, Name, Hash, Language string }

func (s *Service) mailSignUp(ctx context.Context, p signingUp) error {
	if full, err := s.flooded(ctx, p.Email); err != nil || full {
		return err
	}
	known, err := credentials(ctx, s.DB, p.Email)
	if err != nil {
		return err
	}
	if known.ID != 0 {
		return s.deliverReset(ctx, &known, p.Language, letterKnown)
	}
	l := link{Purpose: forSignUp, Email: p.Email, Name: &p.Name, PasswordHash: &p.Hash}
	return s.deliver(ctx, l, linkLifetime, p.Email, p.Language, letterSignUp)
}

// ConfirmEmail makes the account that a sign-up asked for and signs it in. The password is asked for again, so that nobody can
// have somebody else confirm an account that is not theirs. It fails with BAD_LINK, WRONG_PASSWORD, TAKEN and RATE_LIMITED.
func (s *Service) ConfirmEmail(ctx context.Context, by Viewer, token, password, device string) (*SignedIn, error) {
	l, err := s.look(ctx, token, forSignUp)
	if err != nil {
		return nil, err
	}
	if err := s.asking.attempt(ctx, "confirming "+l.Email, by.Address); err != nil {
		return nil, err
	}
	if len(password) > maxPassword {
		return nil, wrongPassword
	}
	if matches, _, err := s.passwords.matches(ctx, password, *l.PasswordHash); err != nil || !matches {
		return nil, orErr(err, wrongPassword)
	}
	c := &credential{PasswordHash: l.PasswordHash}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		l, err := s.redeem(ctx, tx, token, forSignUp)
		if err != nil {
			return err
		}
		return s.admit(ctx, tx, c, Newcomer{Email: l.Email, Name: *l.Name, Roles: []Role{Reader}})
	})
	if err != nil {
		return nil, err
	}
	return s.begin(ctx, c, device)
}

// admit makes an account whose address has been proved.
func (s *Service) admit(ctx context.Context, tx postgres.Querier, c *credential, n Newcomer) error {
	const insert = `
		insert into accounts as a (email, name, roles, password_hash, email_verified_at) values ($1, $2, $3, $4, $5)
		returning ` + columns
	return meanings.Fault(tx.GetContext(ctx, &c.Account, insert, n.Email, n.Name, pq.Array(n.Roles), c.hash(), s.Now()), "account")
}

func orErr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

func checkEmail(f *form.Form, field string, email *string) {
	if tidy, ok := text.Email(*email); ok {
		*email = tidy
		return
	}
	f.Refuse(field, "INVALID", "Dette er ikke en e-postadresse.")
}
