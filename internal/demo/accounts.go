package demo

import (
	"context"
	"database/sql"
	"errors"

	"innomag/internal/account"
)

func (s *seeder) writeAccounts(ctx context.Context, _ *content) error {
	ids := map[string]account.ID{}
	for _, p := range staff {
		err := ensure(ctx, s, "account", p.key, ids, func() (id account.ID, err error) {
			err = s.DB.GetContext(ctx, &id, `select id from accounts where lower(email) = $1`, emailOf(p.key))
			if errors.Is(err, sql.ErrNoRows) {
				return 0, nil
			}
			return id, err
		}, func() (account.ID, error) {
			a, err := s.Accounts.Create(ctx, account.Newcomer{
				Email: emailOf(p.key), Name: p.name, Roles: []account.Role{p.role}, Password: Password,
			})
			if err != nil {
				return 0, err
			}
			return a.ID, nil
		})
		if err != nil {
			return err
		}
		s.viewers[p.key] = account.Viewer{ID: ids[p.key], Name: p.name, Roles: []account.Role{p.role}}
	}
	return nil
}

// introduceAuthors ties the accounts that write to the people who are named in bylines.
func (s *seeder) introduceAuthors(ctx context.Context, _ *content) error {
	for _, p := range staff {
		if !p.person {
			continue
		}
		person, err := one(s.people, p.name)
		if err != nil {
			return err
		}
		viewer := s.viewers[p.key]
		if err := s.writesAs(ctx, viewer.ID, person); err != nil {
			return err
		}
		id := int64(person)
		viewer.PersonID = &id
		s.viewers[p.key] = viewer
	}
	return nil
}
