package account

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"testing"

	"innomag/internal/fault"
)

func TestNeverMoreHashesAtOnceThanThereIsRoomFor(t *testing.T) {
	t.Parallel()
	h := newHasher()
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			if _, _, err := h.matches(t.Context(), goodPassword, ""); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most := int(h.most.Load()); most < 1 || most > max(1, runtime.GOMAXPROCS(0)/2) {
		t.Errorf("%d ran at once on %d processors: at most half of them hash", most, runtime.GOMAXPROCS(0))
	}
	if h.waiting.Load() != 0 || h.running.Load() != 0 {
		t.Errorf("%d wait and %d run when all is done", h.waiting.Load(), h.running.Load())
	}
}

func TestWhoLeavesWhileWaitingForAHashTakesNoRoom(t *testing.T) {
	t.Parallel()
	h := newHasher()
	for range cap(h.slots) {
		h.slots <- struct{}{} // hashes that never end
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := h.hash(ctx, goodPassword); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	h.waiting.Store(maxWaiting)
	if _, err := h.hash(t.Context(), goodPassword); fault.Of(err).Kind != fault.Unavailable {
		t.Fatalf("one too many: %v", err)
	}
	if n := h.waiting.Load(); n != maxWaiting {
		t.Errorf("%d wait", n)
	}
	if h.running.Load() != 0 {
		t.Error("a hash was made")
	}
}

// BenchmarkPassword is what one sign-in costs beside its statements.
func BenchmarkPassword(b *testing.B) {
	h := newHasher()
	hash, err := h.hash(b.Context(), goodPassword)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if ok, _, err := h.matches(b.Context(), goodPassword, hash); err != nil || !ok {
			b.Fatal(ok, err)
		}
	}
}
