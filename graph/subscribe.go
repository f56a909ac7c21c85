package graph

import (
	"context"
	"log/slog"

	"innomag/internal/event"
	"innomag/internal/steady"
)

// told turns events into what a subscriber asked for. load looks with the subscriber's own eyes: what it finds no longer
// there, or no longer to be seen, is passed over. The channel is closed when the events end.
func told[T any](ctx context.Context, events <-chan event.Event, load func(event.Event) (*T, error)) <-chan *T {
	out := make(chan *T)
	go func() {
		defer close(out)
		for e := range events {
			var v *T
			err := steady.Do(func() (err error) { v, err = load(e); return err })
			if gone(ctx) {
				return
			}
			if err != nil {
				slog.WarnContext(ctx, "telling a subscriber", "event", e.ID, "err", err)
				continue
			}
			if v == nil {
				continue
			}
			select {
			case out <- v:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
