package moderation

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"innomag/internal/fault"
	"innomag/internal/text"
)

// Policy is what the newsroom has decided: limits, lists, and what each finding leads to. It travels as JSON.
type Policy struct {
	Mode Mode `json:"mode"`

	MinLength     int      `json:"minLength"` // user-perceived characters
	MaxLength     int      `json:"maxLength"`
	MaxName       int      `json:"maxName"`
	ReservedNames []string `json:"reservedNames"` // besides the names of staff

	BannedWords  []string `json:"bannedWords"` // see Rules for how entries are written
	SuspectWords []string `json:"suspectWords"`

	MaxLinks       int      `json:"maxLinks"`
	BlockedDomains []string `json:"blockedDomains"`
	AllowedDomains []string `json:"allowedDomains"` // never counted

	RepeatHours    int `json:"repeatHours"`    // how long the same text by the same author is a repeat
	SimilarPercent int `json:"similarPercent"` // from how much two texts count as alike; 101 switches it off

	GuestPace      Pace `json:"guestPace"`
	AccountPace    Pace `json:"accountPace"`
	AddressPace    Pace `json:"addressPace"`
	DiscussionPace Pace `json:"discussionPace"`
	SlowSeconds    int  `json:"slowSeconds"` // least pause between two comments of one author in one discussion

	HoldFirst       int `json:"holdFirst"`       // approved comments an author needs before not being held for it
	TrustAfter      int `json:"trustAfter"`      // approved comments that make an author trusted
	RejectedPercent int `json:"rejectedPercent"` // the share of rejected comments that holds the next
	RejectedFrom    int `json:"rejectedFrom"`    // how many judged comments it takes to speak of a share

	CloseAfterDays int `json:"closeAfterDays"` // 0: never

	EditMinutes   int `json:"editMinutes"`   // how long after posting an author may change the text; 0: not at all
	ReportsToHide int `json:"reportsToHide"` // readers who report a public comment before it is hidden until a moderator looks; 0: they never do

	FormMinSeconds int  `json:"formMinSeconds"`
	FormMaxSeconds int  `json:"formMaxSeconds"`
	FormRequired   bool `json:"formRequired"`

	DisposableDomains []string `json:"disposableDomains"` // besides our own list

	CheckSeconds int             `json:"checkSeconds"` // how long an outside check may take
	Effects      map[Code]Effect `json:"effects"`      // what a code leads to here, where it differs
}

// Pace is how many comments may come in how long a time. A count of zero is no limit.
type Pace struct {
	Count   int `json:"count"`
	Seconds int `json:"seconds"`
}

// Span is the time in which comments are counted.
func (p Pace) Span() time.Duration { return time.Duration(p.Seconds) * time.Second }

// EditWindow is how long after posting an author may change the text.
func (p Policy) EditWindow() time.Duration { return time.Duration(p.EditMinutes) * time.Minute }

// DefaultPolicy is where a newsroom starts.
func DefaultPolicy() Policy {
	return Policy{
		Mode:      PreModerate,
		MinLength: 1, MaxLength: mostBody, MaxName: mostName,
		ReservedNames: reservedNames(), BannedWords: bannedWords(), SuspectWords: suspectWords(),
		MaxLinks:    2,
		RepeatHours: 24, SimilarPercent: 80,
		GuestPace: Pace{30, 600}, AccountPace: Pace{60, 600}, AddressPace: Pace{200, 600}, DiscussionPace: Pace{300, 600}, SlowSeconds: 0,
		HoldFirst: 1, TrustAfter: 5, RejectedPercent: 40, RejectedFrom: 5,
		EditMinutes: 15, ReportsToHide: 3,
		FormMinSeconds: 3, FormMaxSeconds: 24 * 3600,
		CheckSeconds: 3,
	}
}

// What a list may hold. Matching costs by the word read, not by the list; this bounds memory and the desk's patience.
const (
	maxEntries = 2000
	maxEntry   = 100
)

// Check refuses a policy that cannot be meant, naming every field at fault.
func (p Policy) Check() error {
	var l fault.List
	refuse := func(field, code, format string, args ...any) {
		l = append(l, fault.Invalid(field, code, format, args...))
	}
	if strictness[p.Mode] == 0 {
		refuse("mode", "INVALID", "Velg en modus som finnes.")
	}
	for _, n := range p.numbers() {
		if n.value < n.low || n.value > n.high {
			refuse(n.field, "INVALID", "Tallet må være fra %d til %d.", n.low, n.high)
		}
	}
	if p.MinLength > p.MaxLength {
		refuse("minLength", "INVALID", "Den minste lengden er større enn den største.")
	}
	for field, list := range p.lists() {
		if len(list) > maxEntries {
			refuse(field, "TOO_MANY", "Listen kan ha høyst %d oppføringer.", maxEntries)
			continue
		}
		for i, entry := range list {
			if problem := entryProblem(field, entry); problem != "" {
				refuse(fmt.Sprintf("%s.%d", field, i), "INVALID", "%s", problem)
			}
		}
	}
	for code, effect := range p.Effects {
		e, known := catalogue[code]
		switch {
		case !known:
			refuse("effects."+string(code), "NOT_FOUND", "Ingen kontroll gir dette signalet.")
		case e.fixed:
			refuse("effects."+string(code), "INVALID", "Virkningen av dette signalet kan ikke endres.")
		case strength[effect] == 0:
			refuse("effects."+string(code), "INVALID", "Velg en virkning som finnes.")
		}
	}
	if l == nil {
		return nil
	}
	return l
}

type number struct {
	field            string
	value, low, high int
}

func (p Policy) numbers() []number {
	const day, many = 24 * 3600, 1_000_000
	out := []number{
		{"minLength", p.MinLength, 0, 1000},
		{"maxLength", p.MaxLength, 1, mostBody},
		{"maxName", p.MaxName, 1, mostName},
		{"maxLinks", p.MaxLinks, 0, 100},
		{"repeatHours", p.RepeatHours, 0, 24 * 31},
		{"similarPercent", p.SimilarPercent, 50, 101},
		{"slowSeconds", p.SlowSeconds, 0, day},
		{"holdFirst", p.HoldFirst, 0, 1000},
		{"trustAfter", p.TrustAfter, 1, 1000},
		{"rejectedPercent", p.RejectedPercent, 1, 101},
		{"rejectedFrom", p.RejectedFrom, 1, 1000},
		{"closeAfterDays", p.CloseAfterDays, 0, 36_500},
		{"editMinutes", p.EditMinutes, 0, 31 * 24 * 60},
		{"reportsToHide", p.ReportsToHide, 0, 1000},
		{"formMinSeconds", p.FormMinSeconds, 0, 600},
		{"formMaxSeconds", p.FormMaxSeconds, 60, 31 * day},
		{"checkSeconds", p.CheckSeconds, 1, 30},
	}
	for field, pace := range map[string]Pace{
		"guestPace": p.GuestPace, "accountPace": p.AccountPace, "addressPace": p.AddressPace, "discussionPace": p.DiscussionPace,
	} {
		out = append(out, number{field + ".count", pace.Count, 0, many})
		if pace.Count > 0 {
			out = append(out, number{field + ".seconds", pace.Seconds, 1, 31 * day})
		}
	}
	return out
}

func (p Policy) lists() map[string][]string {
	return map[string][]string{
		"reservedNames": p.ReservedNames, "bannedWords": p.BannedWords, "suspectWords": p.SuspectWords,
		"blockedDomains": p.BlockedDomains, "allowedDomains": p.AllowedDomains, "disposableDomains": p.DisposableDomains,
	}
}

func entryProblem(field, entry string) string {
	switch {
	case utf8.RuneCountInString(entry) > maxEntry:
		return fmt.Sprintf("Oppføringen kan ha høyst %d tegn.", maxEntry)
	case !utf8.ValidString(entry) || strings.ContainsRune(entry, 0):
		return "Oppføringen har tegn som ikke kan lagres."
	case strings.HasSuffix(field, "Domains"):
		if domainOf(entry) == "" {
			return "Skriv et domene, som eksempel.no."
		}
	case len(text.Words(entry)) == 0:
		return "Oppføringen har verken bokstav eller tall."
	case strings.HasSuffix(field, "Words") && parseEntry(entry) == nil:
		return "Et ord med * må ha minst tre bokstaver."
	}
	return ""
}
