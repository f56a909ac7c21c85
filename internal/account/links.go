package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/postgres"
)

const (
	linkLifetime       = time.Hour
	invitationLifetime = 7 * 24 * time.Hour
	linksPerHour       = 5 // to one address: nobody's letter box is flooded through us
)

// purpose is what a link is for.
type purpose string

const (
	forSignUp     purpose = "sign_up"
	forReset      purpose = "reset"
	forInvitation purpose = "invitation"
	forFirstAdmin purpose = "first_admin"
	forOldEmail   purpose = "email_old"
	forNewEmail   purpose = "email_new"
)

// paths are the pages that the links open, after the address of the site. They send the token to the API.
var paths = map[purpose]string{
	forSignUp:     "/account/confirm-email",
	forReset:      "/account/reset-password",
	forInvitation: "/account/accept-invitation",
	forFirstAdmin: "/account/accept-invitation",
	forOldEmail:   "/account/confirm-email-change",
	forNewEmail:   "/account/confirm-email-change",
}

// link is what a token stands for.
type link struct {
	Purpose      purpose        `db:"purpose"`
	AccountID    *ID            `db:"account_id"`
	Email        string         `db:"email"`
	PasswordMark []byte         `db:"password_mark"`
	Name         *string        `db:"name"`
	PasswordHash *string        `db:"password_hash"`
	Roles        pq.StringArray `db:"roles"`
	InvitedBy    *ID            `db:"invited_by"`
	NewEmail     *string        `db:"new_email"`
	Request      *string        `db:"request"`
}

const linkColumns = `purpose, account_id, email, password_mark, name, password_hash, roles, invited_by, new_email, request`

var badLink = fault.Invalid("token", "BAD_LINK", "Lenken er brukt, for gammel eller klippet av. Be om en ny.")

// mark tells one password from another without telling what it is.
func mark(passwordHash string) []byte {
	sum := sha256.Sum256([]byte(passwordHash))
	return sum[:]
}

// unchanged is the condition that an account still has the password mark $2 and the address $3, and is open.
const unchanged = `sha256(convert_to(coalesce(password_hash, ''), 'UTF8')) = $2 and lower(email) = lower($3) and disabled_at is null`

// issue makes a link and gives its address.
func (s *Service) issue(ctx context.Context, q postgres.Querier, l link, life time.Duration) (address string, err error) {
	raw := make([]byte, refreshSize)
	_, _ = rand.Read(raw)
	token := base64.RawURLEncoding.EncodeToString(raw)
	hash, _ := refreshHash(token)
	const insert = `
		insert into account_links (hash, created_at, expires_at, ` + linkColumns + `)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
	_, err = q.ExecContext(ctx, insert, hash, s.Now(), s.Now().Add(life), l.Purpose, l.AccountID, l.Email, l.PasswordMark,
		l.Name, l.PasswordHash, l.Roles, l.InvitedBy, l.NewEmail, l.Request)
	if err != nil {
		return "", fmt.Errorf("making a link: %w", err)
	}
	return s.Site + paths[l.Purpose] + "#token=" + token, nil // browsers keep what follows # to themselves: no log has it
}

// deliver makes a link and mails it, after what else the letter says. A link that could not be mailed is nobody's.
func (s *Service) deliver(ctx context.Context, l link, life time.Duration, to, language string, kind letter, says ...any) error {
	address, err := s.issue(ctx, s.DB, l, life)
	if err != nil {
		return err
	}
	if err = s.write(ctx, to, language, kind, append(says, address)...); err != nil {
		hash, _ := refreshHash(address[strings.LastIndex(address, "=")+1:])
		_, gone := s.DB.ExecContext(context.WithoutCancel(ctx), `delete from account_links where hash = $1`, hash)
		return errors.Join(err, gone)
	}
	return nil
}

// deliverReset mails the owner of an account a link to a new password.
func (s *Service) deliverReset(ctx context.Context, c *credential, language string, kind letter) error {
	if c.DisabledAt != nil {
		return nil
	}
	l := link{Purpose: forReset, AccountID: &c.ID, Email: c.EmailAddress, PasswordMark: mark(c.hash())}
	return s.deliver(ctx, l, linkLifetime, c.EmailAddress, language, kind)
}

// flooded says whether an address has been sent enough links for now.
func (s *Service) flooded(ctx context.Context, email string) (bool, error) {
	var n int
	const query = `select count(*) from account_links where (email = $1 or new_email = $1) and created_at > $2`
	err := s.DB.GetContext(ctx, &n, query, email, s.Now().Add(-time.Hour))
	return n >= linksPerHour, err
}

// look gives the link of a token without using it up. It fails with BAD_LINK.
func (s *Service) look(ctx context.Context, token string, of ...purpose) (*link, error) {
	const query = `select ` + linkColumns + ` from account_links where hash = $1 and used_at is null and expires_at > $2 and purpose = any($3)`
	return s.find(ctx, s.DB, query, token, of)
}

// redeem uses a token up and gives its link. Of two at once only one succeeds, the other fails with BAD_LINK.
func (s *Service) redeem(ctx context.Context, tx postgres.Querier, token string, of ...purpose) (*link, error) {
	const update = `
		update account_links set used_at = $2
		where hash = $1 and used_at is null and expires_at > $2 and purpose = any($3)
		returning ` + linkColumns
	return s.find(ctx, tx, update, token, of)
}

func (s *Service) find(ctx context.Context, q postgres.Querier, query, token string, of []purpose) (*link, error) {
	hash, ok := refreshHash(token)
	if !ok {
		return nil, badLink
	}
	var l link
	err := q.GetContext(ctx, &l, query, hash, s.Now(), pq.Array(of))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, badLink
	}
	if err != nil {
		return nil, fmt.Errorf("reading a link: %w", err)
	}
	return &l, nil
}
