package account

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/jmoiron/sqlx"

	"innomag/internal/form"
	"innomag/internal/job"
	"innomag/internal/postgres"
)

// RequestPasswordReset sends the owner of an account a mail with a link. The answer is the same, and as fast, whether or not
// there is one. It fails with INVALID when email is no address, and with RATE_LIMITED.
func (s *Service) RequestPasswordReset(ctx context.Context, by Viewer, email string) error {
	var f form.Form
	checkEmail(&f, "email", &email)
	if err := f.Err(); err != nil {
		return err
	}
	if err := s.asking.attempt(ctx, email, by.Address); err != nil {
		return err
	}
	return job.Enqueue(ctx, s.DB, jobReset, resetting{email, by.Language}, job.Options{Key: email})
}

type resetting struct{ Email, Language string }

func (s *Service) mailReset(ctx context.Context, p resetting) error {
	if full, err := s.flooded(ctx, p.Email); err != nil || full {
		return err
	}
	c, err := credentials(ctx, s.DB, p.Email)
	if err != nil || c.ID == 0 {
		return err
	}
	return s.deliverReset(ctx, &c, p.Language, letterReset)
}

// ResetPassword gives the account of a link a new password and ends all its sessions. Its owner is told by mail.
// It fails with BAD_LINK and what is wrong with the password.
func (s *Service) ResetPassword(ctx context.Context, by Viewer, token, password string) error {
	var f form.Form
	checkPassword(&f, "password", password)
	if err := f.Err(); err != nil {
		return err
	}
	if _, err := s.look(ctx, token, forReset); err != nil {
		return err
	}
	hash, err := s.passwords.hash(ctx, password)
	if err != nil {
		return fmt.Errorf("hashing the password: %w", err)
	}
	var id ID
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		l, err := s.redeem(ctx, tx, token, forReset)
		if err != nil {
			return err
		}
		id = *l.AccountID
		const update = `
			update accounts set password_hash = $4, tokens_valid_after = $5, email_verified_at = coalesce(email_verified_at, $5)
			where id = $1 and ` + unchanged
		if err := one(tx.ExecContext(ctx, update, id, l.PasswordMark, l.Email, hash, s.Now())); err != nil {
			return err
		}
		if err := endOthers(ctx, tx, id, 0, "password_reset", s.Now()); err != nil {
			return err
		}
		if err := revokeAPITokens(ctx, tx, id, s.Now()); err != nil { // whoever knew the password may have made some
			return err
		}
		return job.Enqueue(ctx, tx, jobNotice, noticing{id, by.Language}, job.Options{})
	})
	if err != nil {
		return err
	}
	s.forget(func(_ int64, of ID) bool { return of == id })
	return nil
}

// ChangePassword gives the viewer a new password and ends all sessions but the one that asks. The owner is told by mail.
// It fails with UNAUTHENTICATED, WRONG_PASSWORD, RATE_LIMITED and what is wrong with the new password.
func (s *Service) ChangePassword(ctx context.Context, by Viewer, current, fresh string) error {
	var f form.Form
	checkPassword(&f, "newPassword", fresh)
	if err := f.Err(); err != nil {
		return err
	}
	c, err := s.prove(ctx, by, current)
	if err != nil {
		return err
	}
	hash, err := s.passwords.hash(ctx, fresh)
	if err != nil {
		return fmt.Errorf("hashing the password: %w", err)
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		const update = `update accounts set password_hash = $4 where id = $1 and ` + unchanged
		if err := one(tx.ExecContext(ctx, update, c.ID, mark(c.hash()), c.EmailAddress, hash)); err != nil {
			return err
		}
		if err := endOthers(ctx, tx, c.ID, by.Session, "password_changed", s.Now()); err != nil {
			return err
		}
		return job.Enqueue(ctx, tx, jobNotice, noticing{c.ID, by.Language}, job.Options{})
	})
	if errors.Is(err, badLink) { // changed meanwhile
		return wrongPassword
	}
	if err != nil {
		return err
	}
	s.forget(func(session int64, of ID) bool { return of == c.ID && session != by.Session })
	return nil
}

type noticing struct {
	Account  ID
	Language string
}

func (s *Service) mailNotice(ctx context.Context, p noticing) error {
	found, err := Accounts(ctx, s.DB, []ID{p.Account})
	if err != nil || found[p.Account] == nil {
		return err
	}
	return s.write(ctx, found[p.Account].EmailAddress, p.Language, letterPasswordChanged)
}

// RequestEmailChange sends two mails, to the present address and to the new one; the account has the new one once both links
// have been followed. It fails with UNAUTHENTICATED, INVALID, WRONG_PASSWORD and RATE_LIMITED, and never says whether the new
// address has an account.
func (s *Service) RequestEmailChange(ctx context.Context, by Viewer, email, password string) error {
	var f form.Form
	checkEmail(&f, "email", &email)
	if err := f.Err(); err != nil {
		return err
	}
	c, err := s.prove(ctx, by, password)
	if err != nil {
		return err
	}
	if err := s.asking.attempt(ctx, email, by.Address); err != nil {
		return err
	}
	request := uuid.NewString()
	return postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		for _, p := range []purpose{forOldEmail, forNewEmail} {
			if err := job.Enqueue(ctx, tx, jobMove, moving{c.ID, p, email, request, by.Language}, job.Options{}); err != nil {
				return err
			}
		}
		return nil
	})
}

type moving struct {
	Account  ID
	Purpose  purpose
	Email    string
	Request  string
	Language string
}

func (s *Service) mailMove(ctx context.Context, p moving) error {
	if full, err := s.flooded(ctx, p.Email); err != nil || full {
		return err
	}
	c, err := credentialsOf(ctx, s.DB, p.Account)
	if err != nil || c.ID == 0 || c.DisabledAt != nil {
		return err
	}
	to, kind := c.EmailAddress, letterOldEmail
	if p.Purpose == forNewEmail {
		to, kind = p.Email, letterNewEmail
		other, err := credentials(ctx, s.DB, p.Email)
		if err != nil {
			return err
		}
		if other.ID != 0 {
			return s.deliverReset(ctx, &other, p.Language, letterKnown)
		}
	}
	l := link{
		Purpose: p.Purpose, AccountID: &c.ID, Email: c.EmailAddress, PasswordMark: mark(c.hash()), NewEmail: &p.Email, Request: &p.Request,
	}
	return s.deliver(ctx, l, linkLifetime, to, p.Language, kind, p.Email)
}

// ConfirmEmailChange follows one of the two links of a change of address. changed says whether it was the second, so that the
// account has the new address. It fails with BAD_LINK, and with TAKEN when another account got the address meanwhile.
func (s *Service) ConfirmEmailChange(ctx context.Context, token string) (changed bool, err error) {
	var id ID
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		changed = false
		l, err := s.redeem(ctx, tx, token, forOldEmail, forNewEmail)
		if err != nil {
			return err
		}
		id = *l.AccountID
		// Whoever locks the account second sees what the first has confirmed.
		if err := one(tx.ExecContext(ctx, `select from accounts where id = $1 and `+unchanged+` for update`, id, l.PasswordMark, l.Email)); err != nil {
			return err
		}
		const both = `select count(distinct purpose) = 2 from account_links where request = $1 and used_at is not null`
		if err := tx.GetContext(ctx, &changed, both, l.Request); err != nil || !changed {
			return err
		}
		_, err = tx.ExecContext(ctx, `update accounts set email = $2, email_verified_at = $3 where id = $1`, id, l.NewEmail, s.Now())
		return meanings.Fault(err, "account")
	})
	if err != nil {
		return false, err
	}
	s.forget(func(_ int64, of ID) bool { return of == id })
	return changed, nil
}
