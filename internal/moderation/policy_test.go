package moderation_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/fault"
	"innomag/internal/moderation"
)

func TestDefaultPolicyHoldsAndTravels(t *testing.T) {
	t.Parallel()
	p := moderation.DefaultPolicy()
	if err := p.Check(); err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var back moderation.Policy
	if err := json.Unmarshal(raw, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, back); diff != "" {
		t.Errorf("a stored policy reads otherwise: %s", diff)
	}
	p.BannedWords[0] = "changed"
	if moderation.DefaultPolicy().BannedWords[0] == "changed" {
		t.Error("one newsroom's list is another's")
	}
}

func TestPolicyThatCannotBeMeantIsRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(p *moderation.Policy)
		fields []string
	}{
		"an unknown mode":       {func(p *moderation.Policy) { p.Mode = "OPEN" }, []string{"mode"}},
		"lengths the wrong way": {func(p *moderation.Policy) { p.MinLength, p.MaxLength = 100, 50 }, []string{"minLength"}},
		"beyond the database":   {func(p *moderation.Policy) { p.MaxLength, p.MaxName = 10_001, 61 }, []string{"maxLength", "maxName"}},
		"a negative limit":      {func(p *moderation.Policy) { p.MaxLinks = -1 }, []string{"maxLinks"}},
		"a pace without a time": {func(p *moderation.Policy) { p.GuestPace = moderation.Pace{Count: 3} }, []string{"guestPace.seconds"}},
		"a list too long":       {func(p *moderation.Policy) { p.SuspectWords = make([]string, 2001) }, []string{"suspectWords"}},
		"an entry too long":     {func(p *moderation.Policy) { p.BannedWords = []string{"ok", strings.Repeat("a", 101)} }, []string{"bannedWords.1"}},
		"an entry of nothing":   {func(p *moderation.Policy) { p.BannedWords = []string{" *!* "} }, []string{"bannedWords.0"}},
		"a star beside little":  {func(p *moderation.Policy) { p.SuspectWords = []string{"a*"} }, []string{"suspectWords.0"}},
		"a domain that is none": {func(p *moderation.Policy) { p.BlockedDomains = []string{"https://x.no/a"} }, []string{"blockedDomains.0"}},
		"an unknown code":       {effect("NONE", moderation.Hold), []string{"effects.NONE"}},
		"an unknown effect":     {effect(moderation.Shouting, "EXPLODE"), []string{"effects.SHOUTING"}},
		"what must stay":        {effect(moderation.CheckFailed, moderation.Note), []string{"effects.CHECK_FAILED"}},
		"letting the banned in": {effect(moderation.Banned, moderation.Note), []string{"effects.BANNED"}},
	}
	for phrase, tt := range tests {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			p := moderation.DefaultPolicy()
			tt.change(&p)
			err := p.Check()
			if err == nil {
				t.Fatal("it was taken")
			}
			var got []string
			for _, f := range fault.All(err) {
				got = append(got, f.Field)
			}
			slices.Sort(got)
			if diff := cmp.Diff(tt.fields, got); diff != "" {
				t.Error(diff)
			}
			if _, err := moderation.Compile(p, nil); err == nil {
				t.Error("rules were made of it")
			}
		})
	}
}

func effect(code moderation.Code, e moderation.Effect) func(*moderation.Policy) {
	return func(p *moderation.Policy) { p.Effects = map[moderation.Code]moderation.Effect{code: e} }
}

func TestNearestModeCounts(t *testing.T) {
	t.Parallel()
	const (
		none    = moderation.Mode("")
		post    = moderation.PostModerate
		trusted = moderation.TrustedOnly
		pre     = moderation.PreModerate
		closed  = moderation.Closed
	)
	for phrase, tt := range map[string]struct {
		site, article moderation.Mode
		topics        []moderation.Mode
		want          moderation.Mode
	}{
		"nothing set":                 {none, none, nil, pre},
		"only the site":               {post, none, nil, post},
		"the article over the site":   {pre, post, nil, post},
		"the article over its topics": {pre, post, []moderation.Mode{closed, pre}, post},
		"a topic over the site":       {pre, none, []moderation.Mode{post}, post},
		"the strictest of the topics": {post, none, []moderation.Mode{post, none, closed, trusted}, closed},
		"a closed site":               {closed, post, []moderation.Mode{post}, closed},
		"a closed article":            {post, closed, nil, closed},
		"a mode nobody knows":         {"X", "Y", []moderation.Mode{"Z"}, pre},
	} {
		if got := moderation.Resolve(tt.site, tt.article, tt.topics...); got != tt.want {
			t.Errorf("%s: %s, want %s", phrase, got, tt.want)
		}
	}
}
