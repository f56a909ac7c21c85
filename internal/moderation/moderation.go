// Package moderation judges a comment before anyone sees it: signals, and one verdict. It stores nothing.
package moderation

import (
	"context"
	"fmt"
	"slices"
	"time"

	"innomag/internal/fault"
)

// Effect is what a signal asks for. The strongest one asked for decides.
type Effect string

// The effects, weakest first.
const (
	Note   Effect = "NOTE"   // shown to moderators, decides nothing
	Hold   Effect = "HOLD"   // a moderator reads it before it is shown
	Spam   Effect = "SPAM"   // filed as spam; the author is not told
	Refuse Effect = "REFUSE" // not stored; the author is told at once
)

var strength = map[Effect]int{Note: 1, Hold: 2, Spam: 3, Refuse: 4}

// Signal is one thing that a check found, with its evidence. It is kept with the revision it is about.
type Signal struct {
	Check    string     `json:"check"`
	Code     Code       `json:"code"`
	Effect   Effect     `json:"effect"`
	Field    string     `json:"field,omitempty"` // what the evidence is found in: body, name or email
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Evidence is why: which rule met which words where, or which number met which limit.
type Evidence struct {
	Rule  string `json:"rule,omitempty"`  // the entry of the list, the domain, the name
	Text  string `json:"text,omitempty"`  // as the author wrote it
	Start int    `json:"start,omitempty"` // in runes of the cleaned field
	End   int    `json:"end,omitempty"`   // after the last rune; 0 when there is no place to point at
	Value int    `json:"value,omitempty"`
	Limit int    `json:"limit,omitempty"`
	Ref   string `json:"ref,omitempty"` // another comment, a moment, a failure
}

// Action is what becomes of a comment.
type Action string

// The actions.
const (
	Published Action = "PUBLISH"
	Held      Action = "HOLD"
	Spammed   Action = "SPAM"
	Refused   Action = "REFUSE"
)

// Verdict is the decision about a candidate, and everything it rests on.
type Verdict struct {
	Action  Action   `json:"action"`
	Signals []Signal `json:"signals"`
}

// Check looks for one kind of thing. It finds signals, and leaves the decision to Decide.
type Check struct {
	Name string
	Run  func(ctx context.Context, r *Rules, c Candidate) ([]Signal, error)
}

// Checks are the built-in checks, in the order in which their signals are shown. All of them run, every time.
var Checks = []Check{
	{"length", checkLength},
	{"name", checkName},
	{"discussion", checkDiscussion},
	{"mode", checkMode},
	{"words", checkWords},
	{"links", checkLinks},
	{"repeat", checkRepeat},
	{"flood", checkFlood},
	{"record", checkRecord},
	{"form", checkForm},
	{"email", checkEmail},
	{"script", checkScript},
	{"shouting", checkShouting},
}

// Judge runs every check and decides. A check that fails, panics or takes too long holds the comment and says so;
// nothing is lost and nothing slips through. Asking again with the same candidate gives the same verdict.
// Only a text far beyond any limit is refused unread.
func (r *Rules) Judge(ctx context.Context, c Candidate) Verdict {
	if unread := c.beyondReason(); unread != nil {
		return Decide(r.Policy, unread)
	}
	c = c.tidied()
	slow := r.startSlow(ctx, c)
	var found []Signal
	for _, check := range Checks {
		found = append(found, try(ctx, check, r, c)...)
	}
	for i := range slow {
		found = append(found, <-slow[i]...)
	}
	return Decide(r.Policy, found)
}

// Decide makes one verdict of all signals. The policy may have its own mind about what a code asks for.
// Refusing comes before spam, spam before holding, and what nobody objects to is published.
func Decide(p Policy, signals []Signal) Verdict {
	v := Verdict{Action: Published, Signals: append([]Signal{}, signals...)}
	strongest := Note
	for i, s := range v.Signals {
		if own, ok := p.Effects[s.Code]; ok && !catalogue[s.Code].fixed {
			s.Effect = own
		}
		if strength[s.Effect] == 0 {
			s.Effect = Hold // unreadable effects are for people to read
		}
		if v.Signals[i] = s; strength[s.Effect] > strength[strongest] {
			strongest = s.Effect
		}
	}
	switch strongest {
	case Hold:
		v.Action = Held
	case Spam:
		v.Action = Spammed
	case Refuse:
		v.Action = Refused
	}
	return v
}

// Faults gives what to tell an author who is refused, in the language asked for; nil when there is nothing to tell.
func (v Verdict) Faults(lang string) error {
	var l fault.List
	for _, s := range v.Signals {
		if s.Effect != Refuse {
			continue
		}
		e := catalogue[s.Code]
		told := e.told
		if told == "" {
			told = "REFUSED"
		}
		f := fault.Invalid(s.Field, told, "%s", s.say(lang))
		if !slices.ContainsFunc(l, func(o *fault.Error) bool { return o.Text == f.Text && o.Field == f.Field }) {
			l = append(l, f)
		}
	}
	if l == nil {
		return nil
	}
	return l
}

// startSlow sets the checks going that wait for others, each under the time limit. One result per check, in order.
func (r *Rules) startSlow(ctx context.Context, c Candidate) []chan []Signal {
	out := make([]chan []Signal, len(r.slow))
	for i, check := range r.slow {
		out[i] = make(chan []Signal, 1)
		go func() {
			ctx, cancel := context.WithTimeout(ctx, r.patience())
			defer cancel()
			done := make(chan []Signal, 1)
			go func() { done <- try(ctx, check, r, c) }()
			select {
			case s := <-done:
				out[i] <- s
			case <-ctx.Done():
				out[i] <- failed(check, ctx.Err())
			}
		}()
	}
	return out
}

func (r *Rules) patience() time.Duration { return time.Duration(r.Policy.CheckSeconds) * time.Second }

// try runs one check and turns whatever goes wrong into a signal.
func try(ctx context.Context, check Check, r *Rules, c Candidate) (found []Signal) {
	defer func() {
		if p := recover(); p != nil {
			found = failed(check, fmt.Errorf("panic: %v", p))
		}
	}()
	found, err := check.Run(ctx, r, c)
	if err != nil {
		found = append(found, failed(check, err)...)
	}
	for i := range found {
		found[i].Check = check.Name
	}
	return found
}

func failed(check Check, err error) []Signal {
	s := found(CheckFailed, "", Evidence{Ref: clip(err.Error(), 300)})
	s.Check = check.Name
	return []Signal{s}
}

// found makes a signal with the effect its code has unless the policy says otherwise.
func found(code Code, field string, evidence ...Evidence) Signal {
	return Signal{Code: code, Effect: catalogue[code].effect, Field: field, Evidence: evidence}
}
