package moderation

import (
	"context"
	"time"
	"unicode"
	"unicode/utf8"

	"innomag/internal/text"
)

// checkLength wants a text that can be stored, is not blank, and is neither too short nor too long for a reader.
func checkLength(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if err := c.broken["body"]; err != nil {
		return []Signal{found(BrokenText, "body", Evidence{Ref: err.Error()})}, nil //nolint:nilerr // it is what was found
	}
	if text.IsBlank(c.Body) {
		return []Signal{found(Required, "body")}, nil
	}
	// The database counts runes, so nothing over the limit in runes can be kept either.
	n := text.Length(c.Body)
	if runes := utf8.RuneCountInString(c.Body); runes > mostBody {
		n = runes
	}
	switch p := r.Policy; {
	case n > p.MaxLength:
		return []Signal{found(TooLong, "body", Evidence{Value: n, Limit: p.MaxLength})}, nil
	case n < p.MinLength:
		return []Signal{found(TooShort, "body", Evidence{Value: n, Limit: p.MinLength})}, nil
	}
	return nil, nil
}

// checkName wants a name that is not the magazine's, nor that of somebody who works there.
func checkName(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if err := c.broken["name"]; err != nil {
		return []Signal{found(BrokenText, "name", Evidence{Ref: err.Error()})}, nil //nolint:nilerr // it is what was found
	}
	if text.IsBlank(c.Name) {
		return []Signal{found(Required, "name")}, nil
	}
	if n := text.Length(c.Name); n > r.Policy.MaxName {
		return []Signal{found(TooLong, "name", Evidence{Value: n, Limit: r.Policy.MaxName})}, nil
	}
	if c.Author.Staff {
		return nil, nil
	}
	whose := r.whose(c.Name)
	if whose == "" {
		return nil, nil
	}
	code := NameReserved
	if c.Author.Account { // somebody signed in may honestly be called the same; people look at it
		code = NameSharedStaff
	}
	return []Signal{found(code, "name", Evidence{Rule: whose, Text: c.Name})}, nil
}

// whose gives the reserved name that name could be taken for, or nothing.
func (r *Rules) whose(name string) string {
	names := nameWords(name)
	for _, key := range nameKeys(names) {
		if whose := r.reserved[key]; whose != "" {
			return whose
		}
	}
	for _, w := range names {
		if whose := r.reservedWords[w]; whose != "" {
			return whose
		}
	}
	return ""
}

// checkDiscussion wants a discussion that is open.
func checkDiscussion(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	var out []Signal
	d := c.Discussion
	closed := func(why string, e Evidence) {
		e.Ref = why
		out = append(out, found(DiscussionClosed, "", e))
	}
	if d.Closed {
		closed("by hand", Evidence{})
	}
	if d.Mode == Closed {
		closed("by mode", Evidence{})
	}
	if !d.ClosesAt.IsZero() && !c.Now.Before(d.ClosesAt) {
		closed("since "+d.ClosesAt.UTC().Format(time.RFC3339), Evidence{})
	}
	if days := r.Policy.CloseAfterDays; days > 0 && !d.PublishedAt.IsZero() {
		if age := int(c.Now.Sub(d.PublishedAt).Hours() / 24); age >= days {
			closed("by age", Evidence{Value: age, Limit: days})
		}
	}
	if d.ThreadLocked {
		out = append(out, found(ThreadLocked, ""))
	}
	return out, nil
}

// checkMode holds those whom the mode wants read first.
func checkMode(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if c.Author.Staff {
		return nil, nil
	}
	switch c.Discussion.Mode {
	case PostModerate, Closed:
		return nil, nil
	case TrustedOnly:
		if c.Author.isTrusted(r.Policy) {
			return nil, nil
		}
		return []Signal{found(NotTrusted, "", Evidence{Value: c.Author.Approved, Limit: r.Policy.TrustAfter})}, nil
	}
	return []Signal{found(PreModerated, "")}, nil
}

// checkShouting notices a text written in capital letters.
func checkShouting(_ context.Context, _ *Rules, c Candidate) ([]Signal, error) {
	const enough, limit = 20, 70
	var letters, upper int
	for _, r := range c.Body {
		if unicode.IsUpper(r) {
			letters, upper = letters+1, upper+1
		} else if unicode.IsLower(r) {
			letters++
		}
	}
	if letters < enough || upper*100 < limit*letters {
		return nil, nil
	}
	return []Signal{found(Shouting, "body", Evidence{Value: upper * 100 / letters, Limit: limit})}, nil
}
