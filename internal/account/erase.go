package account

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
	"innomag/internal/postgres"
)

var (
	worksHere    = fault.Invalid("", "WRONG_STATE", "Kontoen har roller i redaksjonen. En administrator må ta dem bort først.")
	notForRobots = fault.New(fault.Forbidden, "an API token does not look after its owner's account")
)

// Erasure is the owner's wish to have an account deleted.
type Erasure struct {
	Password *string // nil where the account has none
}

// Erase deletes the viewer's own account for good, with its sessions, tokens, identities and links. forget removes in the same
// transaction what other rooms keep about it; it is called with the account locked, so that nothing more can come to belong to it.
// It fails with UNAUTHENTICATED, WRONG_PASSWORD, SIGN_IN_AGAIN and RATE_LIMITED, and with WRONG_STATE for whoever works for the magazine.
func (s *Service) Erase(ctx context.Context, by Viewer, e Erasure, forget func(ctx context.Context, tx postgres.Querier) error) error {
	var password string
	if e.Password != nil {
		password = *e.Password
	}
	c, err := s.prove(ctx, by, password)
	if err != nil {
		return err
	}
	if c.works() {
		return worksHere
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := forget(ctx, tx); err != nil { // discussions are locked before accounts, by all who lock both
			return err
		}
		var a Account
		if err := tx.GetContext(ctx, &a, `select `+columns+` from accounts a where a.id = $1 for update`, by.ID); err != nil {
			return err
		}
		if a.works() {
			return worksHere
		}
		if err := forget(ctx, tx); err != nil { // what came in while the lock was waited for
			return err
		}
		const links = `delete from account_links where lower(email) = lower($1) or lower(new_email) = lower($1)`
		if _, err := tx.ExecContext(ctx, links, a.EmailAddress); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `delete from accounts where id = $1`, by.ID)
		return err
	})
	if err != nil {
		return fmt.Errorf("erasing an account: %w", err)
	}
	s.forget(func(_ int64, of ID) bool { return of == by.ID })
	return nil
}

// works says whether somebody is more than a reader.
func (a *Account) works() bool {
	return slices.ContainsFunc(a.RoleNames, func(role string) bool { return role != string(Reader) })
}

// Kept gives what this room keeps about the viewer's own account, as JSON: no secret, and no hash of one. It fails with UNAUTHENTICATED.
func (s *Service) Kept(ctx context.Context, by Viewer) (json.RawMessage, error) {
	switch {
	case by.Guest():
		return nil, signInFirst
	case by.Machine != 0:
		return nil, notForRobots
	}
	const query = `
		select jsonb_build_object(
			'name', a.name, 'email', a.email, 'emailVerifiedAt', a.email_verified_at, 'roles', a.roles,
			'hasPassword', a.password_hash is not null,
			'secondFactorSince', (select f.confirmed_at from second_factors f where f.account_id = a.id),
			'sessions', (select coalesce(jsonb_agg(jsonb_build_object(
				'device', s.device, 'signedInAt', s.created_at, 'endedAt', s.ended_at) order by s.id), '[]') from sessions s where s.account_id = a.id),
			'identities', (select coalesce(jsonb_agg(jsonb_build_object(
				'issuer', i.issuer, 'email', i.email, 'linkedAt', i.created_at, 'usedAt', i.used_at) order by i.id), '[]')
				from account_identities i where i.account_id = a.id),
			'apiTokens', (select coalesce(jsonb_agg(jsonb_build_object(
				'name', t.name, 'hint', t.hint, 'scope', t.scope, 'madeAt', t.created_at, 'expiresAt', t.expires_at, 'revokedAt', t.revoked_at) order by t.id), '[]')
				from api_tokens t where t.account_id = a.id))
		from accounts a where a.id = $1`
	var kept []byte
	if err := s.DB.GetContext(ctx, &kept, query, by.ID); err != nil {
		return nil, fmt.Errorf("gathering what is kept about an account: %w", err)
	}
	return kept, nil
}
