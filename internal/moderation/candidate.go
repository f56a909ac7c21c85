package moderation

import (
	"strings"
	"time"
	"unicode/utf8"

	"innomag/internal/text"
)

// Candidate is everything a check may look at. Whoever asks has gathered it beforehand.
type Candidate struct {
	Body  string // as text.Clean leaves it
	Raw   string // as it was sent, to see what Clean took away; may be empty
	Name  string // as text.CleanLine leaves it
	Email string
	Now   time.Time
	Edit  bool // a new text for a comment that is there: pace and form do not matter

	Author     Author
	Discussion Discussion
	Recent     Recent
	Form       Form

	broken map[string]error // fields that text.Clean refuses, and why
}

// Author is what is known of whoever writes.
type Author struct {
	Account        bool // signed in, so the name is the account's
	Staff          bool // belongs to the magazine
	Unproven       bool // anybody could have written the name or the address, so that no record makes trusted
	Trusted        bool // a moderator has said so
	AlwaysHold     bool // a moderator has said so
	Banned         bool
	SuspendedUntil time.Time // zero: not suspended
	Approved       int       // comments that a moderator approved
	Rejected       int       // comments that a moderator rejected or filed as spam
}

// Discussion is where the comment would stand.
type Discussion struct {
	Mode         Mode // as Resolve finds it; empty counts as pre-moderated
	Closed       bool // by hand
	ClosesAt     time.Time
	PublishedAt  time.Time // of what is discussed, for closing by age
	ThreadLocked bool
	SlowSeconds  int // least pause between two comments of one author here; 0 when the policy's counts
}

// Recent is what was said lately. Counts leave the candidate itself out, and cover the spans that the policy names.
type Recent struct {
	Said       []Said
	Guest      int       // by this guest, in Policy.GuestPace
	Account    int       // by this account, in Policy.AccountPace
	Address    int       // from this range of addresses, in Policy.AddressPace
	Discussion int       // in this discussion by anyone, in Policy.DiscussionPace
	LastHere   time.Time // this author's latest comment in this discussion; zero when there is none
}

// Said is a comment to compare with.
type Said struct {
	ID   string // shown to moderators
	Body string
	Own  bool // by the same account, guest or address
	At   time.Time
}

// Form is what the form tells about the one who filled it in.
type Form struct {
	Trap   string         // a field that people do not see
	Age    *time.Duration // since the form was handed out; nil when no token came with it
	Forged bool           // the token is not one of ours
}

// beyondReason finds texts so long that reading them would be the attack: a character of 16 bytes is a long one.
func (c Candidate) beyondReason() (out []Signal) {
	for _, in := range []struct {
		field, text string
		limit       int
	}{{"body", c.Body, mostBody}, {"body", c.Raw, 4 * mostBody}, {"name", c.Name, mostName}, {"email", c.Email, mostBody}} {
		if len(in.text) > 16*in.limit && out == nil {
			s := found(TooLong, in.field, Evidence{Value: utf8.RuneCountInString(in.text), Limit: in.limit})
			s.Check = "length"
			out = append(out, s)
		}
	}
	return out
}

// What the database keeps.
const (
	mostBody = 10_000 // runes
	mostName = 60     // user-perceived characters
)

// tidied makes sure that a check meets texts as text.Clean leaves them, whoever asks.
func (c Candidate) tidied() Candidate {
	c.broken = map[string]error{}
	c.Body = c.clean("body", c.Body, text.Clean)
	c.Name = c.clean("name", c.Name, text.CleanLine)
	c.Email = strings.TrimSpace(c.Email)
	return c
}

func (c Candidate) clean(field, s string, clean func(string) (string, error)) string {
	tidy, err := clean(s)
	if err != nil {
		c.broken[field] = err
		return strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", ""), "")
	}
	return tidy
}

// clip cuts s to n runes.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
