package account

import (
	"fmt"
	"math"
	"net/netip"
	"strings"
	"time"

	"innomag/internal/fault"
)

const (
	perMinute   = 20 // attempts to sign in from one address
	freeTries   = 3  // before somebody has to wait
	longestWait = 15 * time.Minute
	forgetTries = time.Hour
	remembered  = 10_000 // addresses, and pairs of account and address
)

// Wait is how long to wait before another attempt. errors.As finds it behind a RATE_LIMITED fault, for Retry-After.
type Wait time.Duration

// Error says how long, for the log.
func (w Wait) Error() string { return "wait " + time.Duration(w).String() }

// throttle slows down those who guess passwords. It never locks an account: what one address does to an account
// leaves its owner at another address alone.
type throttle struct {
	now       func() time.Time
	addresses *memory[string, time.Time] // when all that was allowed will be used up
	tries     *memory[pair, tries]
}

type pair struct{ email, address string }

type tries struct {
	count       int // since the last success
	last, until time.Time
}

func newThrottle(now func() time.Time) *throttle {
	return &throttle{now: now, addresses: newMemory[string, time.Time](remembered), tries: newMemory[pair, tries](remembered)}
}

// attempt counts an attempt before it is made, so that many at once count as many. It fails with RATE_LIMITED.
func (t *throttle) attempt(email, address string) error {
	address = neighbourhood(address)
	wait := t.fromAddress(address)
	if wait == 0 {
		wait = t.onAccount(pair{email, address})
	}
	if wait > 0 {
		return tooMany(wait)
	}
	return nil
}

func tooMany(wait time.Duration) error {
	seconds := int(math.Ceil(wait.Seconds()))
	return fault.New(fault.RateLimited, "For mange forsøk. Vent %s og prøv igjen.", inWords(seconds)).Because(Wait(wait))
}

// succeeded forgets the tries: whoever knows the password was only mistyping.
func (t *throttle) succeeded(email, address string) {
	t.tries.change(pair{email, neighbourhood(address)}, func(tries) tries { return tries{} })
}

func (t *throttle) fromAddress(address string) (wait time.Duration) {
	const each = time.Minute / perMinute
	now := t.now()
	t.addresses.change(address, func(until time.Time) time.Time {
		if until.Before(now) {
			until = now
		}
		if wait = until.Add(each).Sub(now) - time.Minute; wait > 0 {
			return until
		}
		wait = 0
		return until.Add(each)
	})
	return wait
}

func (t *throttle) onAccount(p pair) (wait time.Duration) {
	now := t.now()
	t.tries.change(p, func(n tries) tries {
		if wait = n.until.Sub(now); wait > 0 {
			return n
		}
		wait = 0
		if now.Sub(n.last) > forgetTries {
			n.count = 0
		}
		n.count++
		n.last, n.until = now, now
		if n.count >= freeTries {
			n.until = now.Add(min(time.Second<<min(n.count-freeTries, 30), longestWait))
		}
		return n
	})
	return wait
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
