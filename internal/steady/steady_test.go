package steady_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"innomag/internal/steady"
)

func TestAPanicIsAnErrorWithItsStackInTheLog(t *testing.T) {
	t.Parallel()
	oops := errors.New("oops")
	if err := steady.Do(func() error { return oops }); !errors.Is(err, oops) {
		t.Errorf("an error became %v", err)
	}
	var table map[string]int
	err := steady.Do(func() error { table["nobody made it"]++; return nil })
	if err == nil || !strings.HasPrefix(err.Error(), "panic: ") {
		t.Fatalf("a panic became %v", err)
	}
	var said bytes.Buffer
	slog.New(slog.NewJSONHandler(&said, nil)).Error("it failed", "err", err)
	if !strings.Contains(said.String(), "TestAPanicIsAnErrorWithItsStackInTheLog") {
		t.Errorf("nobody can find it by %s", said.String())
	}
}

// TestWhatPanicsBeginsAnewUntilItsEnd counts the beginnings on a clock of its own.
func TestWhatPanicsBeginsAnewUntilItsEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 10500*time.Millisecond)
		defer cancel()
		begun := 0
		steady.Run(ctx, "what a test does", func(context.Context) { begun++; panic("again") })
		if begun != 11 {
			t.Errorf("it began %d times in ten and a half seconds", begun)
		}
	})
	begun := 0
	steady.Run(t.Context(), "what a test does", func(context.Context) { begun++ })
	if begun != 1 {
		t.Errorf("what ends by itself began %d times", begun)
	}
}
