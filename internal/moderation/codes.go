package moderation

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Code is what a check found. Codes are stable: policies, stored signals and clients know them.
type Code string

// The codes.
const (
	Required         Code = "REQUIRED"
	TooShort         Code = "TOO_SHORT"
	TooLong          Code = "TOO_LONG"
	NameReserved     Code = "NAME_RESERVED"
	NameSharedStaff  Code = "NAME_SHARED_WITH_STAFF"
	NameHasLink      Code = "NAME_HAS_LINK"
	DiscussionClosed Code = "DISCUSSION_CLOSED"
	ThreadLocked     Code = "THREAD_LOCKED"
	PreModerated     Code = "PRE_MODERATED"
	NotTrusted       Code = "NOT_TRUSTED"
	BannedWord       Code = "BANNED_WORD"
	SuspectWord      Code = "SUSPECT_WORD"
	HiddenWord       Code = "HIDDEN_WORD"
	OnlyLinks        Code = "ONLY_LINKS"
	TooManyLinks     Code = "TOO_MANY_LINKS"
	BlockedDomain    Code = "BLOCKED_DOMAIN"
	NewcomerLink     Code = "NEWCOMER_LINK"
	DisguisedLink    Code = "DISGUISED_LINK"
	Duplicate        Code = "DUPLICATE"
	Copied           Code = "COPIED"
	NearDuplicate    Code = "NEAR_DUPLICATE"
	TooFast          Code = "TOO_FAST"
	SlowMode         Code = "SLOW_MODE"
	AddressBusy      Code = "ADDRESS_BUSY"
	DiscussionBusy   Code = "DISCUSSION_BUSY"
	Banned           Code = "BANNED"
	Suspended        Code = "SUSPENDED"
	AlwaysHeld       Code = "ALWAYS_HELD"
	FirstComments    Code = "FIRST_COMMENTS"
	OftenRejected    Code = "OFTEN_REJECTED"
	Honeypot         Code = "HONEYPOT"
	FormTooFast      Code = "FORM_TOO_FAST"
	FormStale        Code = "FORM_STALE"
	FormForged       Code = "FORM_FORGED"
	FormMissing      Code = "FORM_MISSING"
	EmailInvalid     Code = "EMAIL_INVALID"
	DisposableEmail  Code = "DISPOSABLE_EMAIL"
	BrokenText       Code = "BROKEN_TEXT"
	MixedScript      Code = "MIXED_SCRIPT"
	StackedMarks     Code = "STACKED_MARKS"
	BidiTrick        Code = "BIDI_TRICK"
	Invisible        Code = "INVISIBLE"
	Shouting         Code = "SHOUTING"
	ReportedOutside  Code = "REPORTED_OUTSIDE"
	CheckFailed      Code = "CHECK_FAILED"
)

// finding is what one code means.
type finding struct {
	effect Effect // unless the policy says otherwise
	fixed  bool   // the policy may not say otherwise
	told   string // the code an author is told; REFUSED when empty
	why    words  // to moderators
	say    words  // to the author, when refused; empty: a general sentence
}

// words are one sentence in the languages we write. {rule}, {text}, {value}, {limit}, {ref} and {field} are filled in.
type words struct{ nb, nn, en string }

// in picks the sentence for a BCP 47 tag. Anything but Nynorsk and English is answered in Bokmål.
func (w words) in(lang string) string {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch {
	case primary == "nn" && w.nn != "":
		return w.nn
	case primary == "en" && w.en != "":
		return w.en
	}
	return w.nb
}

// Why tells a moderator in one sentence what was found.
func (s Signal) Why(lang string) string {
	e, known := catalogue[s.Code]
	if !known {
		return string(s.Code)
	}
	return s.fill(e.why.in(lang), lang)
}

// say tells the author what is wrong and what to do, and gives away no list.
func (s Signal) say(lang string) string {
	w := catalogue[s.Code].say
	if w.nb == "" {
		w = words{
			"Kommentaren bryter reglene våre og kan ikke publiseres slik den er.",
			"Kommentaren bryt reglane våre og kan ikkje publiserast slik han er.",
			"The comment breaks our rules and cannot be published as it is.",
		}
	}
	return s.fill(w.in(lang), lang)
}

var fields = map[string]words{
	"body":  {"Kommentaren", "Kommentaren", "The comment"},
	"name":  {"Navnet", "Namnet", "The name"},
	"email": {"E-postadressen", "E-postadressa", "The e-mail address"},
}

func (s Signal) fill(sentence, lang string) string {
	var e Evidence
	if len(s.Evidence) > 0 {
		e = s.Evidence[0]
	}
	field := s.Field
	if w, ok := fields[field]; ok {
		field = w.in(lang)
	}
	return strings.NewReplacer("{rule}", e.Rule, "{text}", e.Text, "{ref}", e.Ref, "{field}", field,
		"{value}", strconv.Itoa(e.Value), "{limit}", strconv.Itoa(e.Limit), "{count}", strconv.Itoa(len(s.Evidence))).Replace(sentence)
}

// Waiting tells the author of a held comment why it waits, in the language asked for; empty when it does not wait.
// It says no more than that author may know. A comment filed as spam waits, as far as its author is told.
func (v Verdict) Waiting(lang string) string {
	if v.Action != Held && v.Action != Spammed {
		return ""
	}
	var codes []Code
	for _, s := range v.Signals {
		if strength[s.Effect] >= strength[Hold] {
			codes = append(codes, s.Code)
		}
	}
	only := Code("")
	if len(codes) == 1 {
		only = codes[0]
	}
	switch only {
	case PreModerated:
		return words{
			"Kommentaren vises når en moderator har lest den. Det gjelder alle kommentarer her.",
			"Kommentaren blir vist når ein moderator har lese han. Det gjeld alle kommentarar her.",
			"The comment will be shown when a moderator has read it, as all comments here.",
		}.in(lang)
	case FirstComments, NotTrusted:
		return words{
			"Kommentaren vises når en moderator har lest den. Det gjelder alle som er nye her.",
			"Kommentaren blir vist når ein moderator har lese han. Det gjeld alle som er nye her.",
			"The comment will be shown when a moderator has read it, as for everyone who is new here.",
		}.in(lang)
	}
	return words{
		"Kommentaren venter på at en moderator skal lese den.",
		"Kommentaren ventar på at ein moderator skal lese han.",
		"The comment is waiting for a moderator to read it.",
	}.in(lang)
}

// Codes gives every code there is, in alphabetical order.
func Codes() []Code { return slices.Sorted(maps.Keys(catalogue)) }
