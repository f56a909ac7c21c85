package siblings_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"innomag/internal/siblings"
)

type leaf struct {
	siblings.Member[*leaf]
	n int
}

func doubled(calls *atomic.Int32) func(context.Context, []*leaf) ([]int, error) {
	return func(_ context.Context, all []*leaf) ([]int, error) {
		calls.Add(1)
		out := make([]int, len(all))
		for i, l := range all {
			out[i] = 2 * l.n
		}
		return out, nil
	}
}

func TestAllSiblingsAreFetchedOnceAndEachGetsItsOwn(t *testing.T) {
	t.Parallel()
	rows := make([]*leaf, 100)
	for i := range rows {
		rows[i] = &leaf{n: i}
	}
	siblings.Introduce(rows)
	var calls atomic.Int32
	var wg sync.WaitGroup
	for _, l := range rows {
		wg.Go(func() {
			got, err := siblings.Load(t.Context(), &l.Member, l, "doubled", doubled(&calls))
			if err != nil || got != 2*l.n {
				t.Errorf("row %d got %d, %v", l.n, got, err)
			}
		})
	}
	wg.Wait()
	if calls.Load() != 1 {
		t.Fatalf("fetched %d times", calls.Load())
	}
}

func TestEachKeyIsFetchedForItself(t *testing.T) {
	t.Parallel()
	rows := []*leaf{{n: 1}, {n: 2}}
	siblings.Introduce(rows)
	var calls atomic.Int32
	for _, key := range []string{"first 3", "first 5", "first 3"} {
		if _, err := siblings.Load(t.Context(), &rows[0].Member, rows[0], key, doubled(&calls)); err != nil {
			t.Fatal(err)
		}
	}
	if calls.Load() != 2 {
		t.Fatalf("fetched %d times, want 2", calls.Load())
	}
}

func TestARowLoadedAloneIsItsOwnGroup(t *testing.T) {
	t.Parallel()
	l := &leaf{n: 21}
	var calls atomic.Int32
	got, err := siblings.Load(t.Context(), &l.Member, l, "doubled", doubled(&calls))
	if err != nil || got != 42 {
		t.Fatalf("got %d, %v", got, err)
	}
}

func TestAnErrorReachesEverySibling(t *testing.T) {
	t.Parallel()
	rows := []*leaf{{n: 1}, {n: 2}}
	siblings.Introduce(rows)
	down := errors.New("down")
	for _, l := range rows {
		_, err := siblings.Load(t.Context(), &l.Member, l, "x", func(context.Context, []*leaf) ([]int, error) { return nil, down })
		if !errors.Is(err, down) {
			t.Fatalf("got %v", err)
		}
	}
}

func TestByKeyKeepsTheOrderAskedFor(t *testing.T) {
	t.Parallel()
	got := siblings.ByKey([]int{3, 1, 2, 1}, []int{10, 31, 11, 30}, func(v int) int { return v / 10 })
	if len(got[0]) != 2 || got[0][0] != 31 || len(got[1]) != 2 || len(got[2]) != 0 || len(got[3]) != 2 {
		t.Fatalf("got %v", got)
	}
}
