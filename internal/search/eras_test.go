package search

import (
	"math/rand/v2"
	"testing"
)

// TestStretchesHaveEveryDayOnceAndTheNewestFirst takes magazines of all ages.
func TestStretchesHaveEveryDayOnceAndTheNewestFirst(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	some := []ages{{0, 0, 0}, {20000, 20000, 20000}, {20000, 20000, 0}, {20000, 19990, 12000}, {400000, 20000, -400000}, {-1, -5, -9000}, {3, -3, -70}}
	for range 300 {
		newest := r.IntN(30000) - 3000
		recent := newest - r.IntN(1+r.IntN(3000))
		some = append(some, ages{newest, recent, recent - r.IntN(1+r.IntN(20000))})
	}
	for _, a := range some {
		next := a.newest // the day that the next stretch must have
		many := 0
		stretches := a.stretches()
		for i, eras := range stretches {
			first, last := 0, 0
			for j, era := range eras {
				length := (era + 500_000) / 1_000_000
				from := int(era-length*1_000_000) << (2 * length)
				to := from + 1<<(2*length) - 1
				if j > 0 && from != last+1 {
					t.Fatalf("%+v: stretch %d has a gap before %d", a, i, from)
				}
				if j == 0 {
					first = from
				}
				last = to
			}
			if last != next && (i > 0 || last < next) {
				t.Fatalf("%+v: stretch %d ends on %d, not on %d", a, i, last, next)
			}
			if i == 0 && first > a.recent {
				t.Fatalf("%+v: the first stretch begins on %d", a, first)
			}
			next, many = first-1, max(many, len(eras))
		}
		if next >= a.oldest {
			t.Fatalf("%+v: nothing looks before %d", a, next+1)
		}
		if span := a.newest - a.oldest; len(stretches) > 12 || many > 24+span/4096 {
			t.Errorf("%+v: %d stretches of up to %d eras", a, len(stretches), many)
		}
	}
}
