package main

import (
	"context"
	"fmt"

	"innomag/internal/config"
)

type keysCommand struct {
	Rotate rotateKeysCommand `cmd:"" help:"Sign with a new key from now on. What the old one signed works until it expires; nobody is signed out."`
}

type rotateKeysCommand struct{ config.Database }

// Run makes a new key. Servers that run take it up within a minute.
func (c *rotateKeysCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(_ *database, m *magazine) error {
		if err := m.accounts.Keys.Rotate(ctx); err != nil {
			return err
		}
		fmt.Println("tokens are signed with a new key within a minute")
		return nil
	})
}
