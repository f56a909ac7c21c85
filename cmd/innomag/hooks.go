package main

import (
	"context"
	"fmt"

	"innomag/internal/site"
	"innomag/internal/webhook"
)

// hooks gives whoever tells the operator's services what happens.
func hooks(ctx context.Context, db *database, c *serveCommand) (*webhook.Service, error) {
	var all []webhook.Hook
	if err := read("INNOMAG_WEBHOOKS", c.Webhooks, "[", &all); err != nil {
		return nil, err
	}
	s, err := webhook.New(db.DB, site.Base(c.Site), all)
	if err != nil {
		return nil, fmt.Errorf("INNOMAG_WEBHOOKS: %w", err)
	}
	return s, s.Start(ctx)
}
