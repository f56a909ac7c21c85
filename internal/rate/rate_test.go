package rate_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"innomag/internal/fault"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/rate"
)

// clock is a faked one.
type clock struct{ at atomic.Int64 }

func newClock() *clock {
	c := &clock{}
	c.at.Store(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).UnixNano())
	return c
}

func (c *clock) now() time.Time       { return time.Unix(0, c.at.Load()).UTC() }
func (c *clock) pass(d time.Duration) { c.at.Add(int64(d)) }

var k = rate.Of(7, "")

// takers are both ways of counting, two of each that should know of one another where they are shared.
func takers(t *testing.T, c *clock, limit rate.Limit) map[string]func(n int) error {
	t.Helper()
	db := pgtest.New(t)
	one, two := rate.NewShared(db, limit, c.now), rate.NewShared(db, limit, c.now)
	memory := rate.NewMemory(limit, c.now)
	var turn atomic.Int64
	return map[string]func(n int) error{
		"in memory": func(n int) error {
			_, err := memory.Take(t.Context(), k, n)
			return err
		},
		"shared by two servers": func(n int) error {
			if turn.Add(1)%2 == 0 {
				return one.Take(t.Context(), k, n)
			}
			return two.Take(t.Context(), k, n)
		},
	}
}

func waitOf(t *testing.T, err error) time.Duration {
	t.Helper()
	var w rate.Wait
	if !errors.As(err, &w) || fault.Of(err).Kind != fault.RateLimited {
		t.Fatalf("%v is not RATE_LIMITED", err)
	}
	return time.Duration(w)
}

func TestSoMuchAtOnceAndSoMuchInEachMinute(t *testing.T) {
	t.Parallel()
	c := newClock()
	for way, take := range takers(t, c, rate.Limit{Burst: 10, PerMinute: 60}) {
		for i := range 10 {
			if err := take(1); err != nil {
				t.Fatalf("%s: number %d: %v", way, i+1, err)
			}
		}
		wait := waitOf(t, take(1))
		if wait <= 900*time.Millisecond || wait > time.Second {
			t.Errorf("%s: one more has to wait %s, want a second", way, wait)
		}
		c.pass(wait - 10*time.Millisecond)
		waitOf(t, take(1))
		c.pass(20 * time.Millisecond)
		if err := take(1); err != nil {
			t.Errorf("%s: after the wait: %v", way, err)
		}
		if wait := waitOf(t, take(5)); wait < 4*time.Second || wait > 5*time.Second {
			t.Errorf("%s: five more have to wait %s", way, wait)
		}
		c.pass(time.Hour)
		if err := take(50); err != nil {
			t.Errorf("%s: what is more than all at once is all at once: %v", way, err)
		}
		waitOf(t, take(1))
		c.pass(time.Hour)
	}
}

func TestManyAtOnceTakeNoMoreThanIsAllowed(t *testing.T) {
	t.Parallel()
	c := newClock()
	for way, take := range takers(t, c, rate.Limit{Burst: 10, PerMinute: 60}) {
		var all sync.WaitGroup
		var taken atomic.Int64
		for range 40 {
			all.Go(func() {
				if take(1) == nil {
					taken.Add(1)
				}
			})
		}
		all.Wait()
		if n := taken.Load(); n != 10 {
			t.Errorf("%s: %d of 40 at once were allowed, want 10", way, n)
		}
	}
}

func TestTheClockOfTheDatabaseCountsForAllServers(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := rate.NewShared(db, rate.Limit{Burst: 2, PerMinute: 1}, nil)
	for i, fine := range []bool{true, true, false} {
		if err := s.Take(t.Context(), k, 1); (err == nil) != fine {
			t.Errorf("number %d: %v", i+1, err)
		}
	}
	db.MustExec(`update rate_limits set used_up = now() - interval '2 hours'`)
	if err := rate.Sweep(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	var n int
	if err := db.Get(&n, `select count(*) from rate_limits`); err != nil || n != 0 {
		t.Errorf("%d keys are left: %v", n, err)
	}
}

// TestACrowdIsAllowedMoreThanOneReaderAndNotEverything: behind such an address is a proxy that nobody named, or a developer.
func TestACrowdIsAllowedMoreThanOneReaderAndNotEverything(t *testing.T) {
	t.Parallel()
	c := newClock()
	limit := rate.Limit{Burst: 5, PerMinute: 60}
	db := pgtest.New(t)
	memory, shared := rate.NewMemory(limit, c.now), rate.NewShared(db, limit, c.now)
	for way, take := range map[string]func(who rate.Client) error{
		"in memory": func(who rate.Client) error {
			_, err := memory.Take(t.Context(), who, 1)
			return err
		},
		"shared": func(who rate.Client) error { return shared.Take(t.Context(), who, 1) },
	} {
		proxy := rate.Of(0, "10.0.0.1")
		for i := range 5 * rate.Crowd {
			if err := take(proxy); err != nil {
				t.Fatalf("%s: number %d: %v", way, i+1, err)
			}
		}
		if wait := waitOf(t, take(proxy)); wait > time.Second/rate.Crowd {
			t.Errorf("%s: the next waits %s, as long as one reader would", way, wait)
		}
		if err := take(rate.Of(0, "10.0.0.2")); err != nil {
			t.Errorf("%s: another proxy: %v", way, err)
		}
	}
}

func TestWhomSomethingIsCountedFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		account int64
		address string
		want    string
	}{
		{7, "203.0.113.7", "account 7"},
		{0, "203.0.113.7", "203.0.113.7/32"},
		{0, "::ffff:203.0.113.7", "203.0.113.7/32"},
		{0, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
		{0, "2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"},
		{0, "127.0.0.1", "a crowd at 127.0.0.1"},
		{0, "10.1.2.3", "a crowd at 10.1.2.3"},
		{0, "::ffff:10.1.2.3", "a crowd at 10.1.2.3"},
		{0, "100.64.1.2", "a crowd at 100.64.1.2"},
		{0, "::1", "a crowd at ::1"},
		{0, "fd00::1", "a crowd at fd00::1"},
		{0, "fe80::1%eth0", "a crowd at fe80::1"},
		{0, "", "a crowd at unknown"},
		{0, "nonsense", "a crowd at unknown"},
	} {
		got := rate.Of(c.account, c.address)
		name := got.Name
		if got.Times == rate.Crowd {
			name = "a crowd at " + name
		}
		if name != c.want {
			t.Errorf("%d at %s: %q, want %q", c.account, c.address, name, c.want)
		}
	}
	off := rate.NewMemory(rate.Limit{}, nil)
	for range 1000 {
		if _, err := off.Take(context.Background(), k, 1000); err != nil {
			t.Fatal("what is off limits")
		}
	}
}
