package account

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/job"
	"innomag/internal/postgres"
)

// freshSession is how long after signing in an account without a password may change how it signs in.
const freshSession = 15 * time.Minute

// IdentityID identifies an identity.
type IdentityID int64

// MarshalGQL writes the id as a global id.
func (id IdentityID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Identity", int64(id)) }

// UnmarshalGQL reads a global id of an identity.
func (id *IdentityID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Identity", (*int64)(id)) }

// Identity is who an account is elsewhere: it signs in by way of there, too.
type Identity struct {
	ID        IdentityID `db:"id"`
	Issuer    string     `db:"issuer"`
	Email     string     `db:"email"` // as it was there; it opens nothing
	CreatedAt time.Time  `db:"created_at"`
	UsedAt    time.Time  `db:"used_at"`
}

// Unlinking names an identity that is to go.
type Unlinking struct{ IdentityID IdentityID }

var (
	notThisWay   = fault.New(fault.Forbidden, "Du kan ikke logge inn på denne måten.").As("SIGN_IN_REFUSED")
	unverified   = fault.Invalid("", "EMAIL_NOT_VERIFIED", "E-postadressen din er ikke bekreftet der du logger inn.")
	identityUsed = fault.Invalid("", "TAKEN", "Innloggingen hører allerede til en annen konto, eller kontoen har en fra før.")
	signInAgain  = fault.Invalid("", "SIGN_IN_AGAIN", "Logg inn på nytt først.")
	lastWayIn    = fault.Invalid("identityId", "LAST_WAY_IN", "Dette er den eneste måten du kan logge inn på. Velg et passord først.")
)

// Link lets the viewer sign in by way of somebody else from now on. An account that has a password is asked for it; one that has
// none must have signed in within a quarter of an hour. use is as for Enter. It fails with UNAUTHENTICATED, WRONG_PASSWORD,
// RATE_LIMITED, SIGN_IN_AGAIN, SIGN_IN_REFUSED, and with TAKEN when the identity is another account's.
func (s *Service) Link(ctx context.Context, by Viewer, v Vouched, d Door, password string, use func(postgres.Querier) error) error {
	if _, err := s.prove(ctx, by, password); err != nil {
		return err
	}
	return postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := use(tx); err != nil {
			return err
		}
		if err := lockIdentity(ctx, tx, v); err != nil {
			return err
		}
		var a Account
		if err := tx.GetContext(ctx, &a, `select `+columns+` from accounts a where a.id = $1 for no key update`, by.ID); err != nil {
			return fmt.Errorf("finding the account: %w", err)
		}
		if err := s.passes(&a, d); err != nil {
			return err
		}
		added, err := s.addIdentity(ctx, tx, a.ID, v)
		if err != nil {
			return err
		}
		if !added {
			known, err := s.known(ctx, tx, v)
			if err != nil || (known != nil && known.ID == a.ID) {
				return err // it was linked before
			}
			return identityUsed
		}
		return job.Enqueue(ctx, tx, jobIdentity, noticing{a.ID, by.Language}, job.Options{})
	})
}

// Unlink ends a way to sign in. open are the issuers that let people in now; one of them must be left, or a password. It fails with
// UNAUTHENTICATED, LAST_WAY_IN, and with NOT_FOUND whether there is no such identity or it is somebody else's.
func (s *Service) Unlink(ctx context.Context, by Viewer, id IdentityID, open []string) error {
	if by.Guest() {
		return signInFirst
	}
	return postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var hasPassword bool // whoever unlinks another one at the same time waits here
		if err := tx.GetContext(ctx, &hasPassword, `select password_hash is not null from accounts where id = $1 for no key update`, by.ID); err != nil {
			return fmt.Errorf("finding the account: %w", err)
		}
		rows, err := identities(ctx, tx, by.ID)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(rows, func(i *Identity) bool { return i.ID == id }) {
			return fault.Invalid("identityId", "NOT_FOUND", "Innloggingen finnes ikke.")
		}
		left := func(i *Identity) bool { return i.ID != id && slices.Contains(open, i.Issuer) }
		if !hasPassword && !slices.ContainsFunc(rows, left) {
			return lastWayIn
		}
		if _, err := tx.ExecContext(ctx, `delete from account_identities where id = $1 and account_id = $2`, id, by.ID); err != nil {
			return fmt.Errorf("unlinking: %w", err)
		}
		return nil
	})
}

// Identities gives who an account is elsewhere; nil to everyone but the account itself.
func (s *Service) Identities(ctx context.Context, by Viewer, of *Account) ([]*Identity, error) {
	if by.Guest() || by.ID != of.ID {
		return nil, nil
	}
	return identities(ctx, s.DB, of.ID)
}

func identities(ctx context.Context, q postgres.Querier, of ID) ([]*Identity, error) {
	const query = `select id, issuer, email, created_at, used_at from account_identities where account_id = $1 order by id limit 100`
	found := []*Identity{}
	if err := q.SelectContext(ctx, &found, query, of); err != nil {
		return nil, fmt.Errorf("listing identities: %w", err)
	}
	return found, nil
}

func (s *Service) mailIdentity(ctx context.Context, p noticing) error {
	found, err := Accounts(ctx, s.DB, []ID{p.Account})
	if err != nil || found[p.Account] == nil {
		return err
	}
	return s.write(ctx, found[p.Account].EmailAddress, p.Language, letterIdentity)
}

var letterIdentity = letter{
	"nb": {"Du kan logge inn på en ny måte", `Hei!

Fra nå av kan du logge inn på kontoen din ved å logge inn et annet sted, slik du nettopp gjorde. På kontosiden ser du hvor, og kan ta det bort igjen.

Var det ikke deg, så velg et nytt passord og ta det bort.
`},
	"nn": {"Du kan logge inn på ein ny måte", `Hei!

Frå no av kan du logge inn på kontoen din ved å logge inn ein annan stad, slik du nettopp gjorde. På kontosida ser du kvar, og kan ta det bort att.

Var det ikkje deg, så vel eit nytt passord og ta det bort.
`},
	"en": {"There is a new way to sign in to your account", `Hello!

From now on you can sign in to your account by signing in elsewhere, as you just did. The page of your account says where, and lets you take it away.

If it was not you, choose a new password and take it away.
`},
}
