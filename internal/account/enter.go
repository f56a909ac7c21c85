package account

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"
	"unicode"

	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
	"innomag/internal/job"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// Vouched is somebody whom somebody else has signed in. Whoever makes one has checked all signatures.
type Vouched struct {
	Issuer   string // who says so
	Subject  string // who it is there, for ever
	Email    string // as it was said; anything
	Verified bool   // the issuer has seen that mail to Email arrives
	Name     string // as it was said; anything
}

// Door says whom an issuer may let in.
type Door struct {
	Readers bool // accounts that are readers and nothing else
	Staff   bool // accounts that are more
	Create  bool // people we don't know, as readers; needs Readers
}

// Knock counts an attempt to come in by way of somebody else from a network address. It fails with RATE_LIMITED.
func (s *Service) Knock(ctx context.Context, address string) error {
	return s.throttle.fromAddress(ctx, address)
}

// Enter signs in whoever has been vouched for: the account with that identity, else the account with that address, else a new
// reader, as far as the door is open. An account is found by its address only when the issuer has verified it and we have; when we
// have not, whatever somebody had prepared there (password, second factor, sessions) is gone first. use is called in the same
// transaction and uses up what vouched; what it fails with is given back. code is that of the second factor, for accounts that have one.
//
// It fails with SIGN_IN_REFUSED, in the same words for all who may not come this way, with EMAIL_NOT_VERIFIED, SECOND_FACTOR_REQUIRED,
// WRONG_CODE and RATE_LIMITED. Then nothing has changed, and what vouched can be used again.
func (s *Service) Enter(ctx context.Context, v Vouched, d Door, code, device, language string, use func(postgres.Querier) error) (*SignedIn, error) {
	key, err := s.Keys.signer(ctx)
	if err != nil {
		return nil, err
	}
	var in *SignedIn
	var how arrival
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := use(tx); err != nil {
			return err
		}
		var a *Account
		var err error
		if a, how, err = s.identify(ctx, tx, v, d, language); err != nil {
			return err
		}
		if err := s.secondIn(ctx, tx, a.ID, code); err != nil {
			return err
		}
		const insert = `
			insert into sessions (account_id, device, created_at, used_at) values ($1, $2, $3, $3)
			returning id`
		var session int64
		if err := tx.GetContext(ctx, &session, insert, a.ID, deviceName(device), s.Now()); err != nil {
			return err
		}
		in, err = s.tokens(ctx, tx, key, a, session)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("entering by %s: %w", v.Issuer, err)
	}
	if how == tookOver {
		s.forget(func(_ int64, of ID) bool { return of == in.Account.ID })
	}
	return in, nil
}

// arrival is how somebody came by an account.
type arrival int

const (
	cameBack arrival = iota // by an identity that it has
	joined                  // by a verified address
	madeNew
	tookOver // by an address that nobody had verified here
)

// identify finds or makes the account of somebody and locks it.
func (s *Service) identify(ctx context.Context, tx postgres.Querier, v Vouched, d Door, language string) (a *Account, how arrival, err error) {
	if err := lockIdentity(ctx, tx, v); err != nil {
		return nil, 0, err
	}
	for range 3 { // somebody else may make the same account at the same time; then it is there the next time
		a, err = s.known(ctx, tx, v)
		if err != nil || a != nil {
			return a, cameBack, orErr(err, s.passes(a, d))
		}
		email, ok := v.proved()
		if !ok {
			return nil, 0, unverified
		}
		a, how, err = s.byAddress(ctx, tx, v, d, email)
		if err != nil {
			return nil, 0, err
		}
		if a == nil {
			continue
		}
		added, err := s.addIdentity(ctx, tx, a.ID, v)
		if err != nil && fault.Of(err).Code == identityUsed.Code {
			return nil, 0, notThisWay.Because(err)
		}
		if err != nil {
			return nil, 0, err
		}
		if !added {
			continue
		}
		if how == joined { // its owner should know; whoever is new does
			err = job.Enqueue(ctx, tx, jobIdentity, noticing{a.ID, language}, job.Options{})
		}
		return a, how, err
	}
	return nil, 0, fmt.Errorf("finding the account: it changed all the time")
}

// proved gives the address that the issuer has verified, if it has. One that we would store in other letters is not proved:
// ﬁona@example.org may be somebody else's than fiona@example.org.
func (v *Vouched) proved() (email string, ok bool) {
	email, ok = text.Email(v.Email)
	plain := !strings.ContainsFunc(v.Email, func(r rune) bool { return r > unicode.MaxASCII })
	return email, ok && v.Verified && (plain || email == v.Email)
}

// lockIdentity lets those who come as the same take turns.
func lockIdentity(ctx context.Context, tx postgres.Querier, v Vouched) error {
	_, err := tx.ExecContext(ctx, `select pg_advisory_xact_lock(hashtextextended('innomag identity ' || $1 || ' ' || $2, 0))`, v.Issuer, v.Subject)
	return err
}

// known gives the account that has the identity, nil if none has.
func (s *Service) known(ctx context.Context, tx postgres.Querier, v Vouched) (*Account, error) {
	const use = `update account_identities set used_at = $3 where issuer = $1 and subject = $2 returning account_id`
	var id ID
	err := tx.GetContext(ctx, &id, use, v.Issuer, v.Subject, s.Now())
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("finding an identity: %w", err)
	}
	var a Account
	err = tx.GetContext(ctx, &a, `select `+columns+` from accounts a where a.id = $1 for no key update`, id)
	return &a, err
}

// byAddress gives the account with a verified address, made if the door lets new people in. A nil account without an error: another
// one was made at the same time.
func (s *Service) byAddress(ctx context.Context, tx postgres.Querier, v Vouched, d Door, email string) (a *Account, how arrival, err error) {
	var found struct {
		Account

		VerifiedAt *time.Time `db:"email_verified_at"`
	}
	err = tx.GetContext(ctx, &found, `select `+columns+`, a.email_verified_at from accounts a where lower(a.email) = lower($1) for update`, email)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if !d.Create || !d.Readers {
			return nil, 0, notThisWay
		}
		const insert = `
			insert into accounts as a (email, name, roles, email_verified_at) values ($1, $2, '{READER}', $3)
			on conflict (lower(email)) do nothing
			returning ` + columns
		a = new(Account)
		if err = tx.GetContext(ctx, a, insert, email, displayName(v.Name), s.Now()); errors.Is(err, sql.ErrNoRows) {
			return nil, 0, nil
		}
		return a, madeNew, err
	case err != nil:
		return nil, 0, fmt.Errorf("finding the account of an address: %w", err)
	}
	a = &found.Account
	if err := s.passes(a, d); err != nil {
		return nil, 0, err
	}
	if found.VerifiedAt != nil {
		return a, joined, nil
	}
	if a.Viewer().Staff() || !d.Create {
		return nil, 0, notThisWay // nobody has proved to be who was meant
	}
	return a, tookOver, s.takeOver(ctx, tx, a, v)
}

// takeOver gives an account whose address nobody had proved to whoever has: nothing that its maker knows opens it any more.
func (s *Service) takeOver(ctx context.Context, tx postgres.Querier, a *Account, v Vouched) error {
	for _, remove := range []string{
		`delete from second_factors where account_id = $1`,
		`delete from account_identities where account_id = $1`,
		`delete from account_links where account_id = $1`,
		`delete from api_tokens where account_id = $1`,
	} {
		if _, err := tx.ExecContext(ctx, remove, a.ID); err != nil {
			return fmt.Errorf("taking over an account: %w", err)
		}
	}
	if err := endOthers(ctx, tx, a.ID, 0, "taken_over", s.Now()); err != nil {
		return err
	}
	const update = `
		update accounts as a set password_hash = null, name = $2, email_verified_at = $3, tokens_valid_after = $3
		where a.id = $1
		returning ` + columns
	slog.WarnContext(ctx, "an account with an unverified address was taken by whoever owns the address", "account", a.ID)
	return tx.GetContext(ctx, a, update, a.ID, displayName(v.Name), s.Now())
}

// addIdentity says how else an account signs in. false: somebody else did so at the same time. It fails with TAKEN when the account
// has another identity of the same issuer: addresses are given to new people, identities are not.
func (s *Service) addIdentity(ctx context.Context, tx postgres.Querier, id ID, v Vouched) (bool, error) {
	email, _ := text.Email(v.Email)
	const insert = `
		insert into account_identities (account_id, issuer, subject, email, created_at, used_at) values ($1, $2, $3, $4, $5, $5)
		on conflict (issuer, subject) do nothing`
	r, err := tx.ExecContext(ctx, insert, id, v.Issuer, v.Subject, email, s.Now())
	if err != nil {
		return false, postgres.Meanings{"account_identities_account_key": identityUsed}.Fault(err, "identity")
	}
	n, err := r.RowsAffected()
	return n == 1, err
}

// passes fails with SIGN_IN_REFUSED when an account may not come in by a door.
func (*Service) passes(a *Account, d Door) error {
	if staff := a.Viewer().Staff(); a.DisabledAt != nil || (staff && !d.Staff) || (!staff && !d.Readers) {
		return notThisWay
	}
	return nil
}

// displayName makes a name for others to see of whatever an issuer said.
func displayName(s string) string {
	if len(s) > 8*maxName {
		s = s[:8*maxName]
	}
	s, err := text.CleanLine(strings.ToValidUTF8(s, ""))
	if err != nil || text.IsBlank(s) {
		return "Leser"
	}
	if rs := []rune(s); len(rs) > maxName {
		s = strings.TrimSpace(string(rs[:maxName]))
	}
	return s
}
