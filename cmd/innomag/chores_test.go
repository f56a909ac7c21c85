package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestAChoreThatFailsOrPanicsHoldsUpNoOther on a clock of its own: what fails is told of once in a minute and when it is over, and the
// others go on.
func TestAChoreThatFailsOrPanicsHoldsUpNoOther(t *testing.T) {
	var said bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&said, nil)))
	defer slog.SetDefault(before)
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 130500*time.Millisecond)
		defer cancel()
		after, elsewhere := 0, 0
		fails := 100
		house(ctx, []round{
			{time.Second, []*chore{
				{what: "panicking", do: func(context.Context) error { panic("oh") }},
				{what: "failing", do: func(context.Context) error {
					if fails--; fails > 0 {
						return errors.New("no")
					}
					return nil
				}},
				{what: "going on", do: func(context.Context) error { after++; return nil }},
			}},
			{10 * time.Second, []*chore{{what: "beside", do: func(context.Context) error { elsewhere++; return nil }}}},
			{time.Second, []*chore{{what: "waiting", do: func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }}}},
		})
		if after != 130 || elsewhere != 13 {
			t.Errorf("the others were done %d and %d times", after, elsewhere)
		}
	})
	for line, want := range map[string]int{
		"chore=panicking": 3, `msg="a chore failed; it is tried again with each round" chore=failing`: 2,
		`msg="a chore is done again" chore=failing`: 1, "chore=waiting": 0,
	} {
		if n := strings.Count(said.String(), line); n != want {
			t.Errorf("%d lines of %s, want %d:\n%s", n, line, want, said.String())
		}
	}
}
