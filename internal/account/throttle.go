package account

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"net/netip"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
	"innomag/internal/rate"
)

const (
	perMinute   = 20 // attempts to sign in from one address
	freeTries   = 3  // before somebody has to wait
	longestWait = 15 * time.Minute
	forgetTries = time.Hour
)

// Wait is how long to wait before another attempt. errors.As finds it behind a RATE_LIMITED fault, for Retry-After.
type Wait time.Duration

// Error says how long, for the log.
func (w Wait) Error() string { return "wait " + time.Duration(w).String() }

// throttle slows down those who guess passwords, on all servers together. It never locks an account: what one address does to an
// account leaves its owner at another address alone.
type throttle struct {
	db        *sqlx.DB
	now       func() time.Time
	purpose   string // what is counted apart
	addresses *rate.Shared
}

// newThrottle counts in db what is tried for a purpose.
func newThrottle(db *sqlx.DB, now func() time.Time, purpose string) *throttle {
	return &throttle{db: db, now: now, purpose: purpose, addresses: rate.NewShared(db, rate.Limit{Burst: perMinute, PerMinute: perMinute}, now)}
}

// attempt counts an attempt before it is made, so that many at once count as many. It fails with RATE_LIMITED.
func (t *throttle) attempt(ctx context.Context, email, address string) error {
	if err := t.fromAddress(ctx, address); err != nil {
		return err
	}
	return t.onAccount(ctx, email, address)
}

func tooMany(wait time.Duration) error {
	seconds := int(math.Ceil(wait.Seconds()))
	return fault.New(fault.RateLimited, "For mange forsøk. Vent %s og prøv igjen.", inWords(seconds)).Because(Wait(wait))
}

// succeeded forgets the tries: whoever knows the password was only mistyping.
func (t *throttle) succeeded(ctx context.Context, email, address string) error {
	_, err := t.db.ExecContext(ctx, `delete from sign_in_tries where key = $1`, t.key(email, address))
	return err
}

func (t *throttle) key(email, address string) []byte {
	sum := sha256.Sum256([]byte(t.purpose + "\x00" + email + "\x00" + neighbourhood(address)))
	return sum[:]
}

func (t *throttle) fromAddress(ctx context.Context, address string) error {
	who := rate.Of(0, address)
	if strings.HasPrefix(address, deviceOrigin) {
		who = rate.Client{Name: address, Times: 1}
	}
	who.Name = t.purpose + " " + who.Name
	err := t.addresses.Take(ctx, who, 1)
	var wait rate.Wait
	if errors.As(err, &wait) {
		return tooMany(time.Duration(wait))
	}
	return err
}

func (t *throttle) onAccount(ctx context.Context, email, address string) error {
	now, key := t.now(), t.key(email, address)
	const count = `
		insert into sign_in_tries as t (key, tries, last, until) values ($1, 1, $2, $2)
		on conflict (key) do update
		set (tries, last, until) = (
			select n, $2::timestamptz, $2::timestamptz + case when n >= $4 then least(interval '1 second' * 2 ^ least(n - $4, 30), $5::float8 * interval '1 second') else interval '0' end
			from (select case when t.last < $3 then 1 else t.tries + 1 end) as next (n)
		)
		where t.until <= $2
		returning true`
	var counted bool
	err := t.db.GetContext(ctx, &counted, count, key, now, now.Add(-forgetTries), freeTries, longestWait.Seconds())
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	var seconds float64
	err = t.db.GetContext(ctx, &seconds, `select extract(epoch from until - $2::timestamptz) from sign_in_tries where key = $1`, key, now)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return tooMany(time.Duration(max(seconds, 0.001) * float64(time.Second)))
}

// sweepTries forgets those that would not be counted any more.
func (s *Service) sweepTries(ctx context.Context) error {
	_, err := s.DB.ExecContext(ctx, `delete from sign_in_tries where last < $1`, s.Now().Add(-forgetTries))
	return err
}

// neighbourhood gives a known device as it is, else what one household or server farm hands out to itself: an IPv4 address, or a /64 of IPv6.
func neighbourhood(address string) string {
	if strings.HasPrefix(address, deviceOrigin) {
		return address
	}
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return ""
	}
	if ip = ip.Unmap().WithZone(""); ip.Is4() {
		return ip.String()
	}
	prefix, err := ip.Prefix(64)
	if err != nil {
		return ""
	}
	return prefix.String()
}

func inWords(seconds int) string {
	switch minutes := (seconds + 59) / 60; {
	case seconds == 1:
		return "ett sekund"
	case seconds < 60:
		return fmt.Sprintf("%d sekunder", seconds)
	case minutes == 1:
		return "ett minutt"
	default:
		return fmt.Sprintf("%d minutter", minutes)
	}
}
