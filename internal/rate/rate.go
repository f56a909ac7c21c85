// Package rate says how often somebody may ask. Each key has a time at which all that it was allowed will be used up (GCRA); asking
// moves the time on, and what would move it too far into the future is refused. Nothing is counted in windows that begin anew.
package rate

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/netip"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
)

// Limit is how much is allowed: so much at once, and as much again in each minute.
type Limit struct{ Burst, PerMinute int }

// Off says whether nothing is limited.
func (l Limit) Off() bool { return l.Burst <= 0 || l.PerMinute <= 0 }

func (l Limit) times(n int) Limit { return Limit{n * l.Burst, n * l.PerMinute} }

func (l Limit) each() time.Duration { return time.Minute / time.Duration(l.PerMinute) }

// next moves the time at which all is used up on by n, or says how long to wait before that is allowed.
func (l Limit) next(full, now time.Time, n int) (moved time.Time, wait time.Duration) {
	if full.Before(now) {
		full = now
	}
	moved = full.Add(time.Duration(n) * l.each())
	return moved, moved.Sub(now) - time.Duration(l.Burst)*l.each()
}

// left is how much may be asked for at once.
func (l Limit) left(full, now time.Time) int {
	if full.Before(now) {
		full = now
	}
	return max(0, l.Burst-int(full.Sub(now)/l.each()))
}

// Client is whom something is counted for, and how many times as much as one reader it is allowed.
type Client struct {
	Name  string
	Times int
}

// Crowd is how many times as much as one reader an address is allowed that no stranger on the internet has. It is that of somebody
// at the machine itself, or of a proxy that the operator did not name, with all readers behind it.
const Crowd = 20

// Of gives whom something is counted for: an account, or the network of somebody without one. Networks are IPv4 addresses and IPv6
// /64s, which is what one household has. An address that cannot be read is everybody's who has such.
func Of(account int64, address string) Client {
	if account != 0 {
		return Client{fmt.Sprintf("account %d", account), 1}
	}
	at, err := netip.ParseAddr(address)
	if err != nil {
		return Client{"unknown", Crowd}
	}
	at = at.Unmap().WithZone("")
	if Inside(at) {
		return Client{at.String(), Crowd}
	}
	bits := 32
	if at.Is6() {
		bits = 64
	}
	network, err := at.Prefix(bits)
	if err != nil {
		return Client{"unknown", Crowd}
	}
	return Client{network.String(), 1}
}

var carriers = netip.MustParsePrefix("100.64.0.0/10") // RFC 6598; clouds have their load balancers there

// Inside says whether no stranger on the internet has this address.
func Inside(at netip.Addr) bool {
	return at.IsLoopback() || at.IsPrivate() || at.IsLinkLocalUnicast() || at.IsUnspecified() || carriers.Contains(at.Unmap())
}

// Wait is the fault of who has to wait; errors.As finds how long behind it.
type Wait time.Duration

// Error says how long, for the log.
func (w Wait) Error() string { return "wait " + time.Duration(w).String() }

func tooOften(wait time.Duration) error {
	return fault.New(fault.RateLimited, "too many requests; wait a little").Because(Wait(wait))
}

// Memory counts in this process: for what costs one server only.
type Memory struct {
	limit Limit
	now   func() time.Time

	mu   sync.Mutex
	full *simplelru.LRU[string, time.Time]
}

// NewMemory counts for the keys that asked last. now is the clock; nil is the real one.
func NewMemory(limit Limit, now func() time.Time) *Memory {
	full, err := simplelru.NewLRU[string, time.Time](100_000, nil)
	if err != nil {
		panic(err) // the size is a constant
	}
	return &Memory{limit: limit, now: clock(now), full: full}
}

func clock(now func() time.Time) func() time.Time {
	if now == nil {
		return time.Now
	}
	return now
}

// Take counts n for a client and gives how much is left, or fails with RATE_LIMITED.
func (m *Memory) Take(_ context.Context, who Client, n int) (left int, err error) {
	limit := m.limit.times(who.Times)
	if limit.Off() {
		return m.limit.Burst, nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	now := m.now()
	full, _ := m.full.Get(who.Name)
	moved, wait := limit.next(full, now, min(n, limit.Burst))
	if wait > 0 {
		return limit.left(full, now), tooOften(wait)
	}
	m.full.Add(who.Name, moved)
	return limit.left(moved, now), nil
}

// Shared counts in the database, for all servers together.
type Shared struct {
	db    *sqlx.DB
	limit Limit
	now   func() time.Time
}

// NewShared counts in db. now is the clock; nil is the database's own, which all servers share.
func NewShared(db *sqlx.DB, limit Limit, now func() time.Time) *Shared {
	return &Shared{db: db, limit: limit, now: now}
}

// Take counts n for a client, in one statement, or fails with RATE_LIMITED.
func (s *Shared) Take(ctx context.Context, who Client, n int) error {
	limit := s.limit.times(who.Times)
	if limit.Off() {
		return nil
	}
	var now *time.Time // nil: as the database says
	if s.now != nil {
		at := s.now()
		now = &at
	}
	each := limit.each().Seconds()
	step, burst := float64(min(n, limit.Burst))*each, float64(limit.Burst)*each
	const take = `
		insert into rate_limits as r (key, used_up)
		values ($1, coalesce($2::timestamptz, clock_timestamp()) + make_interval(secs => $3::float8))
		on conflict (key) do update
		set used_up = greatest(r.used_up, coalesce($2::timestamptz, clock_timestamp())) + make_interval(secs => $3::float8)
		where greatest(r.used_up, coalesce($2::timestamptz, clock_timestamp())) + make_interval(secs => $3::float8 - $4::float8) <= coalesce($2::timestamptz, clock_timestamp())
		returning true`
	var taken bool
	err := s.db.GetContext(ctx, &taken, take, who.Name, now, step, burst)
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	const ask = `
		select extract(epoch from used_up + make_interval(secs => $3::float8 - $4::float8) - coalesce($2::timestamptz, clock_timestamp()))
		from rate_limits where key = $1`
	wait := each
	if err := s.db.GetContext(ctx, &wait, ask, who.Name, now, step, burst); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return tooOften(time.Duration(max(wait, 0.001) * float64(time.Second)))
}

// Sweep forgets keys that have all they are allowed.
func Sweep(ctx context.Context, db *sqlx.DB) error {
	_, err := db.ExecContext(ctx, `delete from rate_limits where used_up < now() - interval '1 hour'`)
	return err
}
