package account

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

const maxName = 60

// Newcomer is an account to be made.
type Newcomer struct {
	Email    string
	Name     string
	Roles    []Role // none: a reader
	Password string
}

var meanings = postgres.Meanings{
	"accounts_email_key": fault.Invalid("email", "TAKEN", "E-postadressen er allerede i bruk."),
}

// Create makes an account. What is wrong comes as a fault.List with fields and codes, all at once but for TAKEN.
func (s *Service) Create(ctx context.Context, n Newcomer) (*Account, error) {
	if err := n.check(); err != nil {
		return nil, err
	}
	hash, err := s.passwords.hash(ctx, n.Password)
	if err != nil {
		return nil, fmt.Errorf("hashing the password: %w", err)
	}
	const insert = `
		insert into accounts as a (email, name, roles, password_hash) values ($1, $2, $3, $4)
		returning ` + columns
	var a Account
	if err := s.DB.GetContext(ctx, &a, insert, n.Email, n.Name, pq.Array(n.Roles), hash); err != nil {
		return nil, meanings.Fault(err, "account")
	}
	return &a, nil
}

func (n *Newcomer) check() error {
	var f form.Form
	f.Line("name", &n.Name, true, maxName)
	if email, ok := text.Email(n.Email); ok {
		n.Email = email
	} else if strings.TrimSpace(n.Email) == "" {
		f.Refuse("email", "REQUIRED", "Skriv en e-postadresse.")
	} else {
		f.Refuse("email", "INVALID", "Dette er ikke en e-postadresse.")
	}
	n.Roles = slices.Compact(slices.Sorted(slices.Values(n.Roles)))
	if len(n.Roles) == 0 {
		n.Roles = []Role{Reader}
	}
	for _, r := range n.Roles {
		if _, known := Permissions[r]; !known {
			f.Refuse("roles", "INVALID", "Det finnes ingen rolle som heter %.40q.", string(r))
		}
	}
	checkPassword(&f, "password", n.Password)
	return f.Err()
}
