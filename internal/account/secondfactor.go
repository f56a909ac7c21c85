package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/postgres"
)

const recoveryCodes = 10

var (
	codeWanted = fault.New(fault.Unauthenticated, "Skriv koden fra autentiseringsappen din.").As("SECOND_FACTOR_REQUIRED").In("code")
	wrongCode  = fault.Invalid("code", "WRONG_CODE", "Koden er feil eller brukt. Vent på den neste.")
)

// Enrolment is what an authenticator app needs.
type Enrolment struct {
	Secret string // to type
	URI    string // to show as a QR code
}

// StartSecondFactor gives the viewer a secret for an authenticator app. It counts only once ConfirmSecondFactor has seen a code of
// it; until then a later start replaces it. It fails with UNAUTHENTICATED, WRONG_PASSWORD, RATE_LIMITED, and with WRONG_STATE when
// the account has a second factor.
func (s *Service) StartSecondFactor(ctx context.Context, by Viewer, password string) (*Enrolment, error) {
	c, err := s.prove(ctx, by, password)
	if err != nil {
		return nil, err
	}
	secret := make([]byte, secretSize)
	_, _ = rand.Read(secret)
	const upsert = `
		insert into second_factors as f (account_id, secret, created_at) values ($1, $2, $3)
		on conflict (account_id) do update set secret = $2, created_at = $3, last_step = 0
		where f.confirmed_at is null`
	r, err := s.DB.ExecContext(ctx, upsert, c.ID, secret, s.Now())
	if err != nil {
		return nil, fmt.Errorf("storing a second factor: %w", err)
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return nil, orErr(err, fault.Invalid("", "WRONG_STATE", "Kontoen har allerede en andre faktor."))
	}
	return &Enrolment{Secret: base32Plain.EncodeToString(secret), URI: totpAddress(secret, c.EmailAddress)}, nil
}

// ConfirmSecondFactor takes a code of the secret that was started, and gives recovery codes, which are shown this once. From now on
// signing in wants a code, and all sessions but the one that asks have ended. It fails with UNAUTHENTICATED, WRONG_CODE, RATE_LIMITED.
func (s *Service) ConfirmSecondFactor(ctx context.Context, by Viewer, code string) ([]string, error) {
	if by.Guest() {
		return nil, signInFirst
	}
	if err := s.slow(ctx, by.ID); err != nil {
		return nil, err
	}
	var codes []string
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		codes = nil
		var f factor
		const lock = `select secret, last_step from second_factors where account_id = $1 and confirmed_at is null for update`
		if err := tx.GetContext(ctx, &f, lock, by.ID); err != nil {
			return err
		}
		step := totpAt(f.Secret, typed(code), s.Now(), f.LastStep)
		if step == 0 {
			return wrongCode
		}
		const confirm = `update second_factors set confirmed_at = $2, last_step = $3 where account_id = $1`
		if _, err := tx.ExecContext(ctx, confirm, by.ID, s.Now(), step); err != nil {
			return err
		}
		hashes := make([][]byte, recoveryCodes)
		for i := range hashes {
			fresh := rand.Text()[:16]
			codes = append(codes, fresh[:4]+"-"+fresh[4:8]+"-"+fresh[8:12]+"-"+fresh[12:])
			hashes[i] = recoveryHash(fresh)
		}
		const insert = `insert into recovery_codes (account_id, hash) select $1, unnest($2::bytea[])`
		if _, err := tx.ExecContext(ctx, insert, by.ID, pq.Array(hashes)); err != nil {
			return err
		}
		return endOthers(ctx, tx, by.ID, by.Session, "second_factor", s.Now())
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, wrongCode
	}
	if err != nil {
		return nil, err
	}
	s.quick(ctx, by.ID)
	s.forget(func(_ int64, of ID) bool { return of == by.ID })
	return codes, nil
}

// RemoveSecondFactor has the account sign in with the password alone again. It fails with UNAUTHENTICATED, WRONG_PASSWORD,
// WRONG_CODE and RATE_LIMITED.
func (s *Service) RemoveSecondFactor(ctx context.Context, by Viewer, password, code string) error {
	c, err := s.prove(ctx, by, password)
	if err != nil {
		return err
	}
	if err := s.second(ctx, c.ID, code); err != nil {
		return err
	}
	if _, err := s.DB.ExecContext(ctx, `delete from second_factors where account_id = $1`, c.ID); err != nil {
		return fmt.Errorf("removing a second factor: %w", err)
	}
	s.forget(func(_ int64, of ID) bool { return of == c.ID })
	return nil
}

type factor struct {
	Secret   []byte `db:"secret"`
	LastStep int64  `db:"last_step"`
}

// second asks an account that has a second factor for it, and uses the code up. It fails with SECOND_FACTOR_REQUIRED, WRONG_CODE
// and RATE_LIMITED. Only whoever knows the password comes here, so its throttle locks out nobody else.
func (s *Service) second(ctx context.Context, id ID, code string) error {
	return s.secondIn(ctx, s.DB, id, code)
}

// secondIn is second in a transaction: the code is used up only if that commits.
func (s *Service) secondIn(ctx context.Context, q postgres.Querier, id ID, code string) error {
	var f factor
	err := q.GetContext(ctx, &f, `select secret, last_step from second_factors where account_id = $1 and confirmed_at is not null`, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading a second factor: %w", err)
	}
	if code = typed(code); code == "" {
		return codeWanted
	}
	if err := s.slow(ctx, id); err != nil {
		return err
	}
	query, arg := `update recovery_codes set used_at = $3 where account_id = $1 and hash = $2 and used_at is null`, any(recoveryHash(code))
	args := []any{id, arg, s.Now()}
	if step := totpAt(f.Secret, code, s.Now(), f.LastStep); step != 0 {
		query, args = `update second_factors set last_step = $2 where account_id = $1 and last_step < $2`, []any{id, step}
	}
	r, err := q.ExecContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("using a code: %w", err)
	}
	if n, err := r.RowsAffected(); err != nil || n != 1 { // of two at once with the same code one succeeds
		return orErr(err, wrongCode)
	}
	s.quick(ctx, id)
	return nil
}

func recoveryHash(code string) []byte {
	sum := sha256.Sum256([]byte(code))
	return sum[:]
}

// slow makes whoever guesses codes of an account wait, from wherever they ask; quick forgets the guesses.
func (s *Service) slow(ctx context.Context, id ID) error {
	return s.throttle.onAccount(ctx, codesOf(id), "")
}

func (s *Service) quick(ctx context.Context, id ID) {
	if err := s.throttle.succeeded(ctx, codesOf(id), ""); err != nil {
		slog.WarnContext(ctx, "forgetting wrong codes", "err", err)
	}
}

func codesOf(id ID) string { return fmt.Sprintf("codes of %d", id) }
