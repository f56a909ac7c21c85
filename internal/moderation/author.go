package moderation

import (
	"context"
	"strings"
	"time"
)

// isTrusted tells whether an author is shown at once where only the trusted are.
func (a Author) isTrusted(p Policy) bool {
	earned := a.Trusted || a.Approved >= p.TrustAfter && !a.isOftenRejected(p)
	return !a.AlwaysHold && (a.Staff || earned && !a.Unproven)
}

func (a Author) rejectedPercent() int {
	if a.Approved+a.Rejected == 0 {
		return 0
	}
	return 100 * a.Rejected / (a.Approved + a.Rejected)
}

func (a Author) isOftenRejected(p Policy) bool {
	return a.Approved+a.Rejected >= p.RejectedFrom && a.rejectedPercent() >= p.RejectedPercent
}

// checkRecord looks at what moderators decided about the author, and about what the author wrote before.
func checkRecord(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	var out []Signal
	a, p := c.Author, r.Policy
	if a.Banned {
		out = append(out, found(Banned, ""))
	}
	if c.Now.Before(a.SuspendedUntil) {
		out = append(out, found(Suspended, "", Evidence{Ref: a.SuspendedUntil.In(oslo).Format("2006-01-02 15:04")}))
	}
	if a.AlwaysHold {
		out = append(out, found(AlwaysHeld, ""))
	}
	if a.Staff || a.Trusted {
		return out, nil
	}
	if a.Approved < p.HoldFirst {
		out = append(out, found(FirstComments, "", Evidence{Value: a.Approved, Limit: p.HoldFirst}))
	}
	if a.isOftenRejected(p) {
		out = append(out, found(OftenRejected, "", Evidence{Value: a.rejectedPercent(), Limit: p.RejectedPercent}))
	}
	return out, nil
}

// oslo is the time the magazine's readers live by; UTC where the machine does not know it.
var oslo = func() *time.Location {
	if l, err := time.LoadLocation("Europe/Oslo"); err == nil {
		return l
	}
	return time.UTC
}()

// checkFlood counts what came lately from one place or to one place. The author is told to slow down; a crowd only waits.
func checkFlood(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if c.Edit || c.Author.Staff {
		return nil, nil
	}
	var out []Signal
	p, n := r.Policy, c.Recent
	for _, f := range []struct {
		code  Code
		whose string
		count int
		pace  Pace
	}{
		{TooFast, "guest", n.Guest, p.GuestPace},
		{TooFast, "account", n.Account, p.AccountPace},
		{AddressBusy, "address", n.Address, p.AddressPace},
		{DiscussionBusy, "discussion", n.Discussion, p.DiscussionPace},
	} {
		if f.pace.Count > 0 && f.count >= f.pace.Count {
			out = append(out, found(f.code, "", Evidence{Rule: f.whose, Value: f.count, Limit: f.pace.Count}))
		}
	}
	slow := c.Discussion.SlowSeconds
	if slow == 0 {
		slow = p.SlowSeconds
	}
	if since := int(c.Now.Sub(n.LastHere).Seconds()); slow > 0 && !n.LastHere.IsZero() && since < slow {
		out = append(out, found(SlowMode, "", Evidence{Value: max(since, 0), Limit: slow}))
	}
	return out, nil
}

// checkForm tells people from programs by how the form was filled in.
func checkForm(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if c.Edit {
		return nil, nil
	}
	var out []Signal
	f, p := c.Form, r.Policy
	if f.Trap != "" {
		out = append(out, found(Honeypot, "", Evidence{Text: clip(f.Trap, 100)}))
	}
	switch {
	case f.Forged:
		out = append(out, found(FormForged, ""))
	case f.Age == nil:
		if p.FormRequired {
			out = append(out, found(FormMissing, ""))
		}
	case *f.Age < time.Duration(p.FormMinSeconds)*time.Second:
		out = append(out, found(FormTooFast, "", Evidence{Value: int(f.Age.Seconds()), Limit: p.FormMinSeconds}))
	case *f.Age > time.Duration(p.FormMaxSeconds)*time.Second:
		out = append(out, found(FormStale, "", Evidence{Value: int(f.Age.Seconds()), Limit: p.FormMaxSeconds}))
	}
	return out, nil
}

// checkEmail wants an address that could reach somebody, tomorrow too. No address is fine.
func checkEmail(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if c.Email == "" {
		return nil, nil
	}
	local, host, ok := strings.Cut(c.Email, "@")
	domain := domainOf(host)
	if !ok || local == "" || len(c.Email) > 254 || domain == "" || strings.ContainsAny(c.Email, " \t\r\n<>,;:\"()[]\\") {
		return []Signal{found(EmailInvalid, "email")}, nil
	}
	if listed := under(domain, r.disposable); listed != "" {
		return []Signal{found(DisposableEmail, "email", Evidence{Rule: listed})}, nil
	}
	return nil, nil
}
