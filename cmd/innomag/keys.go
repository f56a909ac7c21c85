package main

import (
	"context"
	"fmt"

	"innomag/internal/account"
	"innomag/internal/config"
)

type keysCommand struct {
	Rotate rotateKeysCommand `cmd:"" help:"Sign with a new key from now on. What the old one signed works until it expires; nobody is signed out."`
}

type rotateKeysCommand struct {
	config.Database
	config.Tokens
}

// Run makes a new key. Servers that run take it up within a minute.
func (c *rotateKeysCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(_ *database, m *magazine) error {
		if err := signWith(m.accounts.Keys, c.Tokens); err != nil {
			return err
		}
		if err := m.accounts.Keys.Rotate(ctx); err != nil {
			return err
		}
		fmt.Println("tokens are signed with a new key within a minute")
		return nil
	})
}

// signWith has new keys be of the algorithm that the operator wants.
func signWith(keys *account.Keys, c config.Tokens) error {
	var a account.Algorithm
	if err := a.UnmarshalText([]byte(c.Algorithm)); err != nil {
		return fmt.Errorf("INNOMAG_JWT_ALG: %w", err)
	}
	keys.Use(a)
	return nil
}
