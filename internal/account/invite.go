package account

import (
	"context"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/job"
	"innomag/internal/postgres"
)

// Invite sends somebody a mail with a link that makes an account with these roles. A later invitation to the same address
// replaces it. It fails with FORBIDDEN, INVALID, TAKEN and REQUIRED.
func (s *Service) Invite(ctx context.Context, by Viewer, email string, roles []Role) error {
	if !by.May(Administer) {
		return fault.New(fault.Forbidden, "only administrators invite")
	}
	var f form.Form
	checkEmail(&f, "email", &email)
	roles = slices.Compact(slices.Sorted(slices.Values(roles)))
	if len(roles) == 0 {
		f.Refuse("roles", "REQUIRED", "Velg minst én rolle.")
	}
	if err := f.Err(); err != nil {
		return err
	}
	known, err := credentials(ctx, s.DB, email)
	if err != nil {
		return err
	}
	if known.ID != 0 {
		return meanings["accounts_email_key"]
	}
	return job.Enqueue(ctx, s.DB, jobInvitation, inviting{email, roles, by.ID, by.Language}, job.Options{})
}

type inviting struct {
	Email    string
	Roles    []Role
	By       ID
	Language string
}

func (s *Service) mailInvitation(ctx context.Context, p inviting) error {
	const replace = `update account_links set used_at = $2 where email = $1 and purpose = 'invitation' and used_at is null`
	if _, err := s.DB.ExecContext(ctx, replace, p.Email, s.Now()); err != nil {
		return fmt.Errorf("replacing an invitation: %w", err)
	}
	l := link{Purpose: forInvitation, Email: p.Email, InvitedBy: &p.By}
	for _, r := range p.Roles {
		l.Roles = append(l.Roles, string(r))
	}
	return s.deliver(ctx, l, invitationLifetime, p.Email, p.Language, letterInvitation)
}

// AcceptInvitation makes the account that an invitation is for and signs it in. The first administrator, whose link came by no
// mail, names an address, too. An invitation ends when who sent it may no longer invite. It fails as Create does, and with BAD_LINK.
func (s *Service) AcceptInvitation(ctx context.Context, token string, n Newcomer, device string) (*SignedIn, error) {
	l, err := s.look(ctx, token, forInvitation, forFirstAdmin)
	if err != nil {
		return nil, err
	}
	if l.Purpose == forInvitation {
		n.Email, n.Roles = l.Email, nil
		for _, r := range l.Roles {
			n.Roles = append(n.Roles, Role(r))
		}
	} else {
		n.Roles = []Role{Admin}
	}
	if err := n.check(); err != nil {
		return nil, err
	}
	hash, err := s.passwords.hash(ctx, n.Password)
	if err != nil {
		return nil, fmt.Errorf("hashing the password: %w", err)
	}
	c := &credential{PasswordHash: &hash}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		l, err := s.redeem(ctx, tx, token, forInvitation, forFirstAdmin)
		if err != nil {
			return err
		}
		if err := s.stillInvited(ctx, tx, l); err != nil {
			return err
		}
		return s.admit(ctx, tx, c, n)
	})
	if err != nil {
		return nil, err
	}
	return s.begin(ctx, c, device)
}

// stillInvited fails with BAD_LINK when the reason for the link is gone.
func (s *Service) stillInvited(ctx context.Context, tx postgres.Querier, l *link) error {
	query, args := `select exists (select from accounts where id = $1 and 'ADMIN' = any(roles) and disabled_at is null)`, []any{l.InvitedBy}
	if l.Purpose == forFirstAdmin {
		if _, err := tx.ExecContext(ctx, `select pg_advisory_xact_lock(hashtext('innomag first administrator'))`); err != nil {
			return err
		}
		query, args = `select not exists (select from accounts where 'ADMIN' = any(roles))`, nil
	}
	var still bool
	if err := tx.GetContext(ctx, &still, query, args...); err != nil {
		return fmt.Errorf("asking after an invitation: %w", err)
	}
	if !still {
		return badLink
	}
	return nil
}

// FirstLink gives the address where the first administrator makes an account, while there is no account at all; empty when
// there is one.
func (s *Service) FirstLink(ctx context.Context) (string, error) {
	var some bool
	if err := s.DB.GetContext(ctx, &some, `select exists (select from accounts)`); err != nil || some {
		return "", err
	}
	return s.issue(ctx, s.DB, link{Purpose: forFirstAdmin, Roles: pq.StringArray{string(Admin)}}, linkLifetime)
}
