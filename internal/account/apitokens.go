package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/job"
	"innomag/internal/postgres"
)

const (
	// apiTokenPrefix lets people, and programs that look for secrets in what is published, see what a token is.
	apiTokenPrefix = "innomag_"
	apiTokenSize   = 32 // random bytes

	maxAPITokens    = 50 // of one account that work
	maxAPITokenName = 60
	apiTokenLife    = 90 * 24 * time.Hour
	longestAPILife  = 366 * 24 * time.Hour
	noticeUse       = time.Minute // how exact it is kept when a token was used last
)

// APITokenID identifies an API token. It is not the token.
type APITokenID int64

// MarshalGQL writes the id as a global id.
func (id APITokenID) MarshalGQL(w io.Writer) { gid.Marshal(w, "ApiToken", int64(id)) }

// UnmarshalGQL reads a global id of an API token.
func (id *APITokenID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "ApiToken", (*int64)(id)) }

// APIToken is what a machine asks with, in the name of its owner. The token itself is shown once, when it is made.
type APIToken struct {
	ID         APITokenID     `db:"id"`
	Name       string         `db:"name"`
	ScopeNames pq.StringArray `db:"scope"`
	Hint       string         `db:"hint"` // its last characters
	CreatedAt  time.Time      `db:"created_at"`
	ExpiresAt  time.Time      `db:"expires_at"`
	UsedAt     *time.Time     `db:"used_at"` // nil: never
}

// Scope is what the token may do of what its owner may.
func (t *APIToken) Scope() []Permission {
	scope := make([]Permission, len(t.ScopeNames))
	for i, name := range t.ScopeNames {
		scope[i] = Permission(name)
	}
	return scope
}

// NewAPIToken describes a token that is to be made.
type NewAPIToken struct {
	Name      string
	Scope     []Permission
	ExpiresAt *time.Time // nil: in 90 days
	Password  string     // of the account: an access token that was stolen must not outlive itself
}

// RevokedAPIToken names a token that is to work no more.
type RevokedAPIToken struct {
	TokenID APITokenID `json:"tokenId"`
}

const apiTokenColumns = `t.id, t.name, t.scope, t.hint, t.created_at, t.expires_at, t.used_at`

func (n *NewAPIToken) check(by Viewer, now time.Time) error {
	var f form.Form
	f.Line("name", &n.Name, true, maxAPITokenName)
	n.Scope = slices.Compact(slices.Sorted(slices.Values(n.Scope)))
	if len(n.Scope) == 0 {
		f.Refuse("scope", "REQUIRED", "Velg minst én rettighet.")
	}
	for _, p := range n.Scope {
		if p == OwnAccount || !by.May(p) {
			f.Refuse("scope", "INVALID", "Nøkkelen kan ikke få rettigheten %s.", p)
		}
	}
	if n.ExpiresAt == nil {
		at := now.Add(apiTokenLife)
		n.ExpiresAt = &at
	}
	if !n.ExpiresAt.After(now) || n.ExpiresAt.After(now.Add(longestAPILife)) {
		f.Refuse("expiresAt", "INVALID", "Velg et tidspunkt innen ett år.")
	}
	return f.Err()
}

// CreateAPIToken makes a token for a machine, which may do what is in its scope as long as its owner may, too. The secret is given this
// once; the owner is told by mail. It fails with UNAUTHENTICATED, WRONG_PASSWORD, RATE_LIMITED, TOO_MANY, and what is wrong with n.
func (s *Service) CreateAPIToken(ctx context.Context, by Viewer, n NewAPIToken) (t *APIToken, secret string, err error) {
	if !by.May(OwnAccount) {
		return nil, "", signInFirst
	}
	if err := n.check(by, s.Now()); err != nil {
		return nil, "", err
	}
	c, err := s.prove(ctx, by, n.Password)
	if err != nil {
		return nil, "", err
	}
	raw := make([]byte, apiTokenSize)
	_, _ = rand.Read(raw)
	secret = apiTokenPrefix + base64.RawURLEncoding.EncodeToString(raw)
	hash, _ := apiTokenHash(secret)
	t = &APIToken{}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var live int
		const lock = `select from accounts where id = $1 and disabled_at is null for update` // so that many at once are counted
		if err := one(tx.ExecContext(ctx, lock, c.ID)); err != nil {
			return err
		}
		const count = `select count(*) from api_tokens where account_id = $1 and revoked_at is null and expires_at > $2`
		if err := tx.GetContext(ctx, &live, count, c.ID, s.Now()); err != nil {
			return err
		}
		if live >= maxAPITokens {
			return fault.Invalid("", "TOO_MANY", "Kontoen kan ha høyst %d nøkler.", maxAPITokens)
		}
		const insert = `
			insert into api_tokens as t (account_id, name, scope, hash, hint, created_at, expires_at)
			values ($1, $2, $3, $4, $5, $6, $7)
			returning ` + apiTokenColumns
		if err := tx.GetContext(ctx, t, insert, c.ID, n.Name, pq.Array(n.Scope), hash[:], secret[len(secret)-4:], s.Now(), n.ExpiresAt); err != nil {
			return err
		}
		return job.Enqueue(ctx, tx, jobTold, telling{c.ID, by.Language, toldAPIToken}, job.Options{})
	})
	if errors.Is(err, badLink) { // shut out meanwhile
		return nil, "", wrongPassword
	}
	if err != nil {
		return nil, "", fmt.Errorf("making an API token: %w", err)
	}
	return t, secret, nil
}

// APITokens gives the tokens of an account that work, the newest first; nil to everyone but the account itself, and to its tokens.
func (s *Service) APITokens(ctx context.Context, by Viewer, of *Account) ([]*APIToken, error) {
	if by.ID != of.ID || !by.May(OwnAccount) {
		return nil, nil
	}
	const query = `
		select ` + apiTokenColumns + ` from api_tokens t
		where t.account_id = $1 and t.revoked_at is null and t.expires_at > $2
		order by t.id desc
		limit 100`
	found := []*APIToken{}
	if err := s.DB.SelectContext(ctx, &found, query, by.ID, s.Now()); err != nil {
		return nil, fmt.Errorf("listing API tokens: %w", err)
	}
	return found, nil
}

// RevokeAPIToken ends one of the viewer's own tokens. One that has ended stays so. It fails with UNAUTHENTICATED, and with NOT_FOUND
// whether there is no such token or it is somebody else's.
func (s *Service) RevokeAPIToken(ctx context.Context, by Viewer, id APITokenID) error {
	if !by.May(OwnAccount) {
		return signInFirst
	}
	const update = `update api_tokens set revoked_at = coalesce(revoked_at, $3) where id = $1 and account_id = $2`
	r, err := s.DB.ExecContext(ctx, update, id, by.ID, s.Now())
	if err != nil {
		return fmt.Errorf("revoking an API token: %w", err)
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return orErr(err, fault.Invalid("tokenId", "NOT_FOUND", "Nøkkelen finnes ikke."))
	}
	s.forget(func(_ int64, of ID) bool { return of == by.ID })
	return nil
}

// revokeAPITokens ends all tokens of an account.
func revokeAPITokens(ctx context.Context, q postgres.Querier, id ID, now time.Time) error {
	if _, err := q.ExecContext(ctx, `update api_tokens set revoked_at = $2 where account_id = $1 and revoked_at is null`, id, now); err != nil {
		return fmt.Errorf("revoking API tokens: %w", err)
	}
	return nil
}

// machine is an API token that works, and its owner.
type machine struct {
	Account

	TokenID   APITokenID     `db:"token_id"`
	Scope     pq.StringArray `db:"scope"`
	ExpiresAt time.Time      `db:"expires_at"`
	UsedAt    *time.Time     `db:"used_at"`
}

type seenMachine struct {
	machine *machine // nil: there is none
	at      time.Time
}

// authenticateMachine is Authenticate for API tokens.
func (s *Service) authenticateMachine(ctx context.Context, token string) (Viewer, Proof, error) {
	hash, ok := apiTokenHash(token)
	if !ok {
		return Viewer{}, Proof{}, badToken
	}
	m, err := s.machine(ctx, hash)
	if err != nil {
		return Viewer{}, Proof{}, fmt.Errorf("checking an API token: %w", err)
	}
	if m == nil || m.DisabledAt != nil || !m.ExpiresAt.After(s.Now()) {
		return Viewer{}, Proof{}, badToken
	}
	v := s.viewer(&m.Account)
	v.Machine, v.Scope = m.TokenID, []Permission{}
	for _, p := range m.Scope {
		v.Scope = append(v.Scope, Permission(p))
	}
	if !v.May(Write) {
		v.PersonID = nil
	}
	return v, Proof{Account: m.ID, IssuedAt: s.Now(), ExpiresAt: m.ExpiresAt, machine: hash}, nil
}

// machine finds a token by its hash, nil when there is none that works. What was found is believed for as long as a session is.
func (s *Service) machine(ctx context.Context, hash [sha256.Size]byte) (*machine, error) {
	now := s.Now()
	v := s.machines.get(hash)
	if age := now.Sub(v.at); v.machine != nil && age >= 0 && age < believed {
		return v.machine, nil
	}
	const query = `
		select ` + columns + `, t.id as token_id, t.scope, t.expires_at, t.used_at
		from api_tokens t
		join accounts a on a.id = t.account_id
		where t.hash = $1 and t.revoked_at is null and t.expires_at > $2`
	m := &machine{}
	err := s.DB.GetContext(ctx, m, query, hash[:], now)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if m.UsedAt == nil || now.Sub(*m.UsedAt) >= noticeUse {
		const used = `update api_tokens set used_at = $2 where id = $1 and (used_at is null or used_at < $2)`
		if _, err := s.DB.ExecContext(ctx, used, m.TokenID, now); err != nil {
			return nil, err
		}
	}
	s.machines.change(hash, func(seenMachine) seenMachine { return seenMachine{m, now} })
	return m, nil
}

// isAPIToken says whether a token says of itself that it is one for machines.
func isAPIToken(token string) bool { return strings.HasPrefix(token, apiTokenPrefix) }

// apiTokenHash gives what is stored of a token, and whether it has the form of one.
func apiTokenHash(token string) (hash [sha256.Size]byte, ok bool) {
	text, ok := strings.CutPrefix(token, apiTokenPrefix)
	if !ok || len(text) != base64.RawURLEncoding.EncodedLen(apiTokenSize) {
		return hash, false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil || len(raw) != apiTokenSize {
		return hash, false
	}
	return sha256.Sum256(raw), true
}
