package main

import "testing"

func TestTheRoomBetweenTwoCollectionsStaysTheSame(t *testing.T) {
	t.Parallel()
	for live, want := range map[uint64]int{0: 400, 1 << 20: 400, 10 << 20: 400, 40 << 20: 100, 60 << 20: 66, 1 << 30: 25} {
		if got := roomFor(live); got != want {
			t.Errorf("GOGC for %d MB is %d, want %d", live>>20, got, want)
		}
	}
}
