package main

import "testing"

func TestTheRoomBetweenTwoCollectionsIsWhatItMustBe(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what        string
		live, roots uint64
		want        int
	}{
		{"nothing", 0, 0, 400},
		{"a small server", 5 << 20, 2 << 20, 400},
		{"nothing kept", 14 << 20, 2 << 20, 250},
		{"half a cache", 38 << 20, 2 << 20, 75},
		{"a full cache", 58 << 20, 2 << 20, 16},
		{"a cache that an operator made larger", 1 << 30, 4 << 20, 16},
	} {
		if got := percentFor(c.live, c.roots); got != c.want {
			t.Errorf("%s: GOGC is %d, want %d", c.what, got, c.want)
		}
	}
}
