// Package steady keeps the program's own goroutines going. net/http and gqlgen look after theirs; a panic in any other would end the
// program, and every request with it.
package steady

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"
)

// pause is how long Run waits before it begins anew, so that what always panics does not do so all the time.
const pause = time.Second

// Panic is the error of what panicked. In the log it has its stack.
type Panic struct {
	Value any
	Stack string
}

// Error gives what the panic was about.
func (p *Panic) Error() string { return fmt.Sprintf("panic: %v", p.Value) }

// LogValue is for slog.
func (p *Panic) LogValue() slog.Value {
	return slog.GroupValue(slog.String("panic", fmt.Sprint(p.Value)), slog.String("stack", p.Stack))
}

// Do gives what fn returns; a *Panic when it panics.
func Do(fn func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &Panic{p, string(debug.Stack())}
		}
	}()
	return fn()
}

// Run calls fn, which goes on until ctx is done. Where it panics, that is logged under the name of what it does, and it is called again
// a second later.
func Run(ctx context.Context, what string, fn func(ctx context.Context)) {
	for {
		err := Do(func() error { fn(ctx); return nil })
		if err == nil {
			return
		}
		slog.ErrorContext(ctx, "a part of the program panicked; it begins anew", "part", what, "err", err)
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
	}
}
