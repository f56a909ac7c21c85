package moderation_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/fault"
	"innomag/internal/moderation"
)

const letter = "Kommunen må lytte mer til de sosiale entreprenørene, for de kjenner hverdagen til brukerne bedre enn noen andre gjør."

func age(d time.Duration) *time.Duration { return &d }

// Each row changes one fact about an innocent comment.
var facts = map[string]struct {
	change func(c *moderation.Candidate, p *moderation.Policy)
	want   string
}{
	"nothing": {func(*moderation.Candidate, *moderation.Policy) {}, "PUBLISH"},

	"no name":                    {func(c *moderation.Candidate, _ *moderation.Policy) { c.Name = " \u200b" }, "REFUSE REQUIRED"},
	"a name that cannot be kept": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Name = "Kari\x00" }, "REFUSE BROKEN_TEXT"},
	"a long name":                {func(c *moderation.Candidate, _ *moderation.Policy) { c.Name = strings.Repeat("å", 61) }, "REFUSE TOO_LONG"},
	"a name of 60":               {func(c *moderation.Candidate, _ *moderation.Policy) { c.Name = strings.Repeat("åe", 30) }, "PUBLISH"},
	"a staff name":               {named("Bitten Schei"), "REFUSE NAME_RESERVED"},
	"a staff name, shouted":      {named("BITTEN SCHEI"), "REFUSE NAME_RESERVED"},
	"a staff name, turned":       {named("Schei, Bitten"), "REFUSE NAME_RESERVED"},
	"a staff name, in one":       {named("bittenschei"), "REFUSE NAME_RESERVED"},
	"a staff name in leet":       {named("B1tten 5chei"), "REFUSE NAME_RESERVED"},
	"a staff name in Cyrillic":   {named("Вittеn Sсhеi"), "REFUSE NAME_RESERVED MIXED_SCRIPT(Вittеn,Sсhеi)"},
	"a staff name spaced out":    {named("O l a N o r d m a n n"), "REFUSE NAME_RESERVED"},
	"rn for m":                   {named("Ola Nordrnann"), "REFUSE NAME_RESERVED"},
	"half a staff name":          {named("Bitten"), "PUBLISH"},
	"more than a staff name":     {named("Bitten Scheie"), "PUBLISH"},
	"a role":                     {named("Moderator"), "REFUSE NAME_RESERVED"},
	"a role and a name":          {named("Kari, redaktør"), "REFUSE NAME_RESERVED"},
	"a role without its ø":       {named("redaktor"), "REFUSE NAME_RESERVED"},
	"the magazine":               {named("Inn0Mag"), "REFUSE NAME_RESERVED"},
	"a word like a role":         {named("Systemkritikeren"), "PUBLISH"},
	"an account called the same": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Name, c.Author.Account = "Ola Nordmann", true
	}, "HOLD NAME_SHARED_WITH_STAFF"},
	"staff themselves": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Name, c.Author = "Ola Nordmann", moderation.Author{Staff: true}
	}, "PUBLISH"},
	"a name that sells":  {named("www.kjop.com"), "HOLD NAME_HAS_LINK(www.kjop.com)"},
	"a name that swears": {named("Idioten"), "HOLD SUSPECT_WORD(Idioten)"},

	"closed by hand": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Discussion.Closed = true }, "REFUSE DISCUSSION_CLOSED"},
	"closed by mode": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Discussion.Mode = moderation.Closed }, "REFUSE DISCUSSION_CLOSED"},
	"closed by date": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Discussion.ClosesAt = now }, "REFUSE DISCUSSION_CLOSED"},
	"closes later":   {func(c *moderation.Candidate, _ *moderation.Policy) { c.Discussion.ClosesAt = now.Add(time.Second) }, "PUBLISH"},
	"closed by age": {func(c *moderation.Candidate, p *moderation.Policy) {
		p.CloseAfterDays, c.Discussion.PublishedAt = 14, now.AddDate(0, 0, -14)
	}, "REFUSE DISCUSSION_CLOSED"},
	"young enough": {func(c *moderation.Candidate, p *moderation.Policy) {
		p.CloseAfterDays, c.Discussion.PublishedAt = 14, now.AddDate(0, 0, -13)
	}, "PUBLISH"},
	"a locked thread": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Discussion.ThreadLocked = true }, "REFUSE THREAD_LOCKED"},

	"a mode that says nothing":       {mode(""), "HOLD PRE_MODERATED"},
	"everyone is read first":         {mode(moderation.PreModerate), "HOLD PRE_MODERATED"},
	"regulars where trust is wanted": {mode(moderation.TrustedOnly), "HOLD NOT_TRUSTED"},
	"the trusted where trust is wanted": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Discussion.Mode, c.Author.Trusted = moderation.TrustedOnly, true
	}, "PUBLISH"},
	"five approved are trusted": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Discussion.Mode, c.Author.Approved = moderation.TrustedOnly, 5
	}, "PUBLISH"},
	"staff are not read first": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Discussion.Mode, c.Author.Staff = moderation.PreModerate, true
	}, "PUBLISH"},

	"the same again":          {heard(letter, true, time.Hour), "REFUSE DUPLICATE"},
	"the same in other dress": {heard(strings.ToUpper(letter)+"!!", true, time.Hour), "REFUSE DUPLICATE"},
	"the same long ago":       {heard(letter, true, 25*time.Hour), "PUBLISH"},
	"the same by others":      {heard(letter, false, time.Hour), "HOLD COPIED"},
	"almost the same":         {heard(strings.Replace(letter, "entreprenørene", "gründerne", 1), false, time.Hour), "HOLD NEAR_DUPLICATE"},
	"something else":          {heard("Dette handler om noe helt annet, nemlig hvordan skolen kan bli bedre for de yngste barna i bygda vår her nord.", false, 0), "PUBLISH"},
	"what everyone says": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Body, c.Recent.Said = "Helt enig!", []moderation.Said{{Body: "helt enig", At: now}}
	}, "PUBLISH"},

	"a guest in a hurry":    {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.Guest = 5 }, "REFUSE TOO_FAST"},
	"a guest within limits": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.Guest = 4 }, "PUBLISH"},
	"an account in a hurry": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.Account = 10 }, "REFUSE TOO_FAST"},
	"a busy network":        {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.Address = 30 }, "HOLD ADDRESS_BUSY"},
	"a busy discussion":     {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.Discussion = 60 }, "HOLD DISCUSSION_BUSY"},
	"no limit": {func(c *moderation.Candidate, p *moderation.Policy) {
		c.Recent.Guest, p.GuestPace = 999, moderation.Pace{}
	}, "PUBLISH"},
	"no pause": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.LastHere = now.Add(-9 * time.Second) }, "REFUSE SLOW_MODE"},
	"a pause":  {func(c *moderation.Candidate, _ *moderation.Policy) { c.Recent.LastHere = now.Add(-10 * time.Second) }, "PUBLISH"},
	"a slow discussion": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Discussion.SlowSeconds, c.Recent.LastHere = 300, now.Add(-time.Minute)
	}, "REFUSE SLOW_MODE"},
	"an edit has no pace": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Edit, c.Recent.Guest, c.Recent.LastHere, c.Form.Trap = true, 99, now, "x"
	}, "PUBLISH"},

	"banned":      {func(c *moderation.Candidate, _ *moderation.Policy) { c.Author.Banned = true }, "REFUSE BANNED"},
	"suspended":   {func(c *moderation.Candidate, _ *moderation.Policy) { c.Author.SuspendedUntil = now.Add(time.Hour) }, "REFUSE SUSPENDED"},
	"back again":  {func(c *moderation.Candidate, _ *moderation.Policy) { c.Author.SuspendedUntil = now }, "PUBLISH"},
	"always held": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Author.AlwaysHold = true }, "HOLD ALWAYS_HELD"},
	"new":         {func(c *moderation.Candidate, _ *moderation.Policy) { c.Author.Approved = 0 }, "HOLD FIRST_COMMENTS"},
	"new, but trusted": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Author = moderation.Author{Trusted: true}
	}, "PUBLISH"},
	"often rejected": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Author.Rejected = 2 }, "HOLD OFTEN_REJECTED"},
	"too few to speak of": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Author = moderation.Author{Approved: 1, Rejected: 3}
	}, "PUBLISH"},
	"rejections lose trust": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Discussion.Mode, c.Author = moderation.TrustedOnly, moderation.Author{Approved: 6, Rejected: 4}
	}, "HOLD NOT_TRUSTED OFTEN_REJECTED"},

	"a filled trap":       {func(c *moderation.Candidate, _ *moderation.Policy) { c.Form.Trap = "http://x" }, "SPAM HONEYPOT"},
	"quicker than people": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Form.Age = age(2 * time.Second) }, "HOLD FORM_TOO_FAST"},
	"as quick as people":  {func(c *moderation.Candidate, _ *moderation.Policy) { c.Form.Age = age(3 * time.Second) }, "PUBLISH"},
	"a form left open":    {func(c *moderation.Candidate, _ *moderation.Policy) { c.Form.Age = age(25 * time.Hour) }, "PUBLISH FORM_STALE"},
	"a forged form":       {func(c *moderation.Candidate, _ *moderation.Policy) { c.Form.Forged = true }, "HOLD FORM_FORGED"},
	"no form":             {func(_ *moderation.Candidate, p *moderation.Policy) { p.FormRequired = true }, "HOLD FORM_MISSING"},

	"an e-mail address":          {mail("kari.berg+x@epost.no"), "PUBLISH"},
	"half an e-mail address":     {mail("kari@"), "REFUSE EMAIL_INVALID"},
	"two e-mail addresses":       {mail("a@b.no, c@d.no"), "REFUSE EMAIL_INVALID"},
	"a disposable address":       {mail("x@Mailinator.com"), "HOLD DISPOSABLE_EMAIL"},
	"under a disposable address": {mail("x@eu.yopmail.com"), "HOLD DISPOSABLE_EMAIL"},

	"long":              {func(c *moderation.Candidate, _ *moderation.Policy) { c.Body = strings.Repeat("ord å ", 1667) }, "REFUSE TOO_LONG"},
	"as long as may be": {func(c *moderation.Candidate, _ *moderation.Policy) { c.Body = strings.Repeat("ord å le ", 1111) }, "PUBLISH"},
	"ten megabytes":     {func(c *moderation.Candidate, _ *moderation.Policy) { c.Body = strings.Repeat("a", 10<<20) }, "REFUSE TOO_LONG"},
	"too many runes to store": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Body = strings.Repeat("👨‍👩‍👧 ", 2000)
	}, "REFUSE TOO_LONG"},

	"the policy makes light of it": {func(c *moderation.Candidate, p *moderation.Policy) {
		c.Body, p.Effects = "Din idiot", map[moderation.Code]moderation.Effect{moderation.SuspectWord: moderation.Note}
	}, "PUBLISH SUSPECT_WORD(idiot)"},
	"the policy is stricter": {func(c *moderation.Candidate, p *moderation.Policy) {
		c.Body, p.Effects = "Din idiot", map[moderation.Code]moderation.Effect{moderation.SuspectWord: moderation.Refuse}
	}, "REFUSE SUSPECT_WORD(idiot)"},
	"spam goes before waiting": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Form.Trap, c.Author.Approved = "x", 0
	}, "SPAM FIRST_COMMENTS HONEYPOT"},
	"refusing goes before spam": {func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Form.Trap, c.Discussion.Closed = "x", true
	}, "REFUSE DISCUSSION_CLOSED HONEYPOT"},
}

func named(name string) func(*moderation.Candidate, *moderation.Policy) {
	return func(c *moderation.Candidate, _ *moderation.Policy) { c.Name = name }
}

func mode(m moderation.Mode) func(*moderation.Candidate, *moderation.Policy) {
	return func(c *moderation.Candidate, _ *moderation.Policy) { c.Discussion.Mode = m }
}

func mail(address string) func(*moderation.Candidate, *moderation.Policy) {
	return func(c *moderation.Candidate, _ *moderation.Policy) { c.Email = address }
}

func heard(body string, own bool, ago time.Duration) func(*moderation.Candidate, *moderation.Policy) {
	return func(c *moderation.Candidate, _ *moderation.Policy) {
		c.Recent.Said = []moderation.Said{{ID: "17", Body: body, Own: own, At: now.Add(-ago)}}
	}
}

func TestFactsLeadToDecisions(t *testing.T) {
	t.Parallel()
	for phrase, f := range facts {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			c, p := said(letter), testPolicy()
			f.change(&c, &p)
			v := rulesOf(t, p).Judge(context.Background(), c)
			if got := summary(v); got != f.want {
				t.Errorf("got %s, want %s", got, f.want)
			}
			for _, lang := range []string{"nb", "nn-NO", "EN", "de", ""} {
				told := fault.All(v.Faults(lang))
				if refused := v.Action == moderation.Refused; refused != (v.Faults(lang) != nil) {
					t.Errorf("refused is %v, but the author is told %v", refused, told)
				}
				if waits := v.Action == moderation.Held || v.Action == moderation.Spammed; waits != (v.Waiting(lang) != "") {
					t.Errorf("waits is %v, but the author is told %q", waits, v.Waiting(lang))
				}
				if v.Action == moderation.Refused && (strings.ContainsAny(told[0].Text, "{}") || told[0].UserCode() == "BAD_USER_INPUT") {
					t.Errorf("the author is told %+v", told[0])
				}
			}
			raw, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			var back moderation.Verdict
			if err := json.Unmarshal(raw, &back); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(v, back); diff != "" {
				t.Errorf("a stored verdict reads otherwise: %s", diff)
			}
		})
	}
}
