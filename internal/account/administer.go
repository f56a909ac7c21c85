package account

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// Filter picks accounts. What is nil picks all.
type Filter struct {
	Role     *Role
	Text     *string // in the name or the address, in upper or lower case
	Disabled *bool
}

type (
	// Connection is a page of accounts.
	Connection = page.Connection[*Account]
	// Edge is an account in a list.
	Edge = page.Edge[*Account]
)

// RoleChange says what an account is to be.
type RoleChange struct {
	AccountID ID
	Roles     []Role
}

// Target names an account.
type Target struct{ AccountID ID }

var onlyAdministrators = fault.New(fault.Forbidden, "only administrators look after accounts")

// List gives the accounts that a filter picks, the newest first. It fails with FORBIDDEN, and with BAD_USER_INPUT for a page
// that cannot be.
func (s *Service) List(ctx context.Context, by Viewer, filter *Filter, args page.Args) (*Connection, error) {
	if !by.May(Administer) {
		return nil, onlyAdministrators
	}
	where, values := filter.sql()
	list := page.List{Name: fmt.Sprintf("accounts %q", values), Order: []page.Column{{SQL: "a.id", Cast: "bigint", Desc: true}}}
	r, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	place, order, more := r.SQL(len(values))
	var rows []*Account
	query := `select ` + columns + ` from accounts a where ` + where + ` and ` + place + ` ` + order
	if err := s.DB.SelectContext(ctx, &rows, query, append(slices.Clone(values), more...)...); err != nil {
		return nil, fmt.Errorf("listing accounts: %w", err)
	}
	count := func(ctx context.Context) (n int, err error) {
		return n, s.DB.GetContext(ctx, &n, `select count(*) from accounts a where `+where, values...)
	}
	return page.Connect(r, rows, func(a *Account) []string { return []string{page.Int(a.ID)} }, count), nil
}

// sql gives the condition, always with the same arguments.
func (f *Filter) sql() (where string, values []any) {
	role, sought, disabled := "", "", ""
	if f != nil && f.Role != nil {
		role = string(*f.Role)
	}
	if f != nil && f.Text != nil {
		sought = *f.Text
	}
	if f != nil && f.Disabled != nil {
		disabled = fmt.Sprint(*f.Disabled)
	}
	where = `($1 = '' or $1 = any(a.roles))
		and ($2 = '' or position(lower($2) in lower(a.name || ' ' || a.email)) > 0)
		and ($3 = '' or $3::text = (a.disabled_at is not null)::text)`
	if sought != "" && postgres.Sought(sought) == "" {
		where = "false and " + where
		sought = ""
	}
	return where, []any{role, sought, disabled}
}

// SetRoles makes an account what roles say. Its access tokens are refused from now on, and its sessions go on with new ones.
// It fails with FORBIDDEN, REQUIRED, OWN_ACCOUNT and NOT_FOUND.
func (s *Service) SetRoles(ctx context.Context, by Viewer, id ID, roles []Role) (*Account, error) {
	roles = slices.Compact(slices.Sorted(slices.Values(roles)))
	if len(roles) == 0 {
		return nil, fault.Invalid("roles", "REQUIRED", "Velg minst én rolle.")
	}
	return s.administer(ctx, by, id, func(tx *sqlx.Tx) error {
		const update = `update accounts set roles = $2, tokens_valid_after = $3 where id = $1 and roles <> $2`
		_, err := tx.ExecContext(ctx, update, id, pq.Array(roles), s.Now())
		return err
	})
}

// Disable shuts an account out, ends all its sessions and revokes its API tokens; what it wrote stays. Disabling it again changes nothing.
// It fails with FORBIDDEN, OWN_ACCOUNT and NOT_FOUND.
func (s *Service) Disable(ctx context.Context, by Viewer, id ID) (*Account, error) {
	return s.administer(ctx, by, id, func(tx *sqlx.Tx) error {
		const update = `update accounts set disabled_at = $2, tokens_valid_after = $2 where id = $1 and disabled_at is null`
		if _, err := tx.ExecContext(ctx, update, id, s.Now()); err != nil {
			return err
		}
		if err := revokeAPITokens(ctx, tx, id, s.Now()); err != nil {
			return err
		}
		return endOthers(ctx, tx, id, 0, "disabled", s.Now())
	})
}

// Enable lets an account sign in again. It fails with FORBIDDEN, OWN_ACCOUNT and NOT_FOUND.
func (s *Service) Enable(ctx context.Context, by Viewer, id ID) (*Account, error) {
	return s.administer(ctx, by, id, func(tx *sqlx.Tx) error {
		_, err := tx.ExecContext(ctx, `update accounts set disabled_at = null where id = $1`, id)
		return err
	})
}

// administer changes somebody else's account. Whoever changes must be an administrator still, and nobody changes their own: so
// there is always one left, also when two change each other at once.
func (s *Service) administer(ctx context.Context, by Viewer, id ID, change func(*sqlx.Tx) error) (*Account, error) {
	if !by.May(Administer) {
		return nil, onlyAdministrators
	}
	if id == by.ID {
		return nil, fault.Invalid("accountId", "OWN_ACCOUNT", "Dette er din egen konto.")
	}
	var a Account
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var locked []Account
		const lock = `select ` + columns + ` from accounts a where a.id in ($1, $2) order by a.id for update`
		if err := tx.SelectContext(ctx, &locked, lock, by.ID, id); err != nil {
			return err
		}
		still := func(b Account) bool { return b.ID == by.ID && b.DisabledAt == nil && b.Viewer().May(Administer) }
		if !slices.ContainsFunc(locked, still) {
			return onlyAdministrators
		}
		if err := change(tx); err != nil {
			return err
		}
		return tx.GetContext(ctx, &a, `select `+columns+` from accounts a where a.id = $1`, id)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.Invalid("accountId", "NOT_FOUND", "Kontoen finnes ikke.")
	}
	if err != nil {
		return nil, fmt.Errorf("changing an account: %w", err)
	}
	s.forget(func(_ int64, of ID) bool { return of == id })
	return &a, nil
}
