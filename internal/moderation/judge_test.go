package moderation_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/moderation"
	"innomag/internal/text"
)

func TestFailedCheckHoldsAndSaysSo(t *testing.T) {
	t.Parallel()
	fails := moderation.Check{Name: "outside", Run: func(context.Context, *moderation.Rules, moderation.Candidate) ([]moderation.Signal, error) {
		return nil, errors.New("no answer")
	}}
	panics := moderation.Check{Name: "broken", Run: func(context.Context, *moderation.Rules, moderation.Candidate) ([]moderation.Signal, error) {
		panic("divide by zero")
	}}
	v := rulesOf(t, testPolicy(), fails, panics).Judge(context.Background(), said(letter))
	want := moderation.Verdict{Action: moderation.Held, Signals: []moderation.Signal{
		{Check: "outside", Code: moderation.CheckFailed, Effect: moderation.Hold, Evidence: []moderation.Evidence{{Ref: "no answer"}}},
		{Check: "broken", Code: moderation.CheckFailed, Effect: moderation.Hold, Evidence: []moderation.Evidence{{Ref: "panic: divide by zero"}}},
	}}
	if diff := cmp.Diff(want, v); diff != "" {
		t.Error(diff)
	}
	if why := v.Signals[0].Why("nb"); why != "Kontrollen virket ikke: no answer" {
		t.Errorf("the moderator reads %q", why)
	}
}

func TestCheckThatTakesTooLongHolds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		end := make(chan struct{})
		defer close(end)
		for phrase, run := range map[string]func(context.Context){
			"heeding the limit": func(ctx context.Context) { <-ctx.Done() },
			"heeding nothing":   func(context.Context) { <-end },
		} {
			slow := moderation.Check{Name: "slow", Run: func(ctx context.Context, _ *moderation.Rules, _ moderation.Candidate) ([]moderation.Signal, error) {
				run(ctx)
				return nil, ctx.Err()
			}}
			rules := rulesOf(t, testPolicy(), slow)
			began := time.Now()
			v := rules.Judge(t.Context(), said(letter))
			if got := summary(v); got != "HOLD CHECK_FAILED" {
				t.Errorf("%s: %s", phrase, got)
			}
			if took := time.Since(began); took != 3*time.Second {
				t.Errorf("%s: it took %v", phrase, took)
			}
		}
	})
}

func TestEveryFindingIsKept(t *testing.T) {
	t.Parallel()
	c := said("DU ER EN IDI0T, se hxxp://x og https://spam.example.com/a nå da folkens")
	c.Author, c.Form.Trap, c.Discussion.Closed, c.Email = moderation.Author{Banned: true}, "x", true, "a@yopmail.com"
	v := rulesOf(t, testPolicy()).Judge(context.Background(), c)
	want := "REFUSE DISCUSSION_CLOSED SUSPECT_WORD(IDI0T) BLOCKED_DOMAIN(https://spam.example.com/a) " +
		"NEWCOMER_LINK(https://spam.example.com/a) DISGUISED_LINK(hxxp://x) BANNED FIRST_COMMENTS HONEYPOT DISPOSABLE_EMAIL"
	if got := summary(v); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSimulationLeavesTheCandidateAlone(t *testing.T) {
	t.Parallel()
	signals := []moderation.Signal{{Code: moderation.Shouting, Effect: moderation.Note}}
	p := testPolicy()
	p.Effects = map[moderation.Code]moderation.Effect{moderation.Shouting: moderation.Spam}
	if v := moderation.Decide(p, signals); v.Action != moderation.Spammed {
		t.Errorf("decided %s", v.Action)
	}
	if signals[0].Effect != moderation.Note {
		t.Error("deciding changed the signal it was given")
	}
	if v := moderation.Decide(p, []moderation.Signal{{Code: "OLD", Effect: "??"}}); v.Action != moderation.Held {
		t.Errorf("an unreadable effect leads to %s", v.Action)
	}
}

func TestEveryCodeIsReached(t *testing.T) {
	t.Parallel()
	reached := "REPORTED_OUTSIDE CHECK_FAILED " // by the tests of outside checks
	for _, f := range facts {
		reached += f.want + " "
	}
	for _, row := range readComments(t) {
		reached += row.want + " "
	}
	for _, code := range moderation.Codes() {
		if !strings.Contains(reached, string(code)) {
			t.Errorf("no test reaches %s", code)
		}
	}
}

func FuzzJudgeNeverFails(f *testing.F) {
	for _, row := range readComments(f) {
		f.Add(row.text, "Kari")
	}
	p := testPolicy()
	rules, err := moderation.Compile(p, []string{"Bitten Schei"})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, body, name string) {
		c := said(body)
		c.Name = name
		v := rules.Judge(context.Background(), c)
		for _, s := range v.Signals {
			if s.Code == moderation.CheckFailed {
				t.Errorf("%s failed on %q: %v", s.Check, body, s.Evidence)
			}
		}
		clean, err1 := text.Clean(body)
		line, err2 := text.CleanLine(name)
		if err1 == nil && err2 == nil {
			c.Body, c.Name = clean, line
			for i := range v.Signals { // evidence is clipped for reading, so only short quotes are compared
				v.Signals[i].Evidence = shortQuotes(v.Signals[i].Evidence)
			}
			checkEvidence(t, c, v)
		}
	})
}

func shortQuotes(list []moderation.Evidence) (out []moderation.Evidence) {
	for _, e := range list {
		if !strings.HasSuffix(e.Text, "…") {
			out = append(out, e)
		}
	}
	return out
}

func FuzzAnyWordListCompiles(f *testing.F) {
	f.Add("idiot*", "idiotene")
	f.Add("=fag", "faget fag")
	f.Add("dra til helvete", "dra  til helvetet")
	f.Fuzz(func(t *testing.T, entry, body string) {
		p := testPolicy()
		p.SuspectWords = []string{entry, "idiot"}
		rules, err := moderation.Compile(p, nil)
		if err != nil {
			return
		}
		v := rules.Judge(context.Background(), said(body))
		for _, s := range v.Signals {
			if s.Code == moderation.CheckFailed {
				t.Errorf("%q on %q: %v", entry, body, s.Evidence)
			}
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	rules := rulesOf(b, moderation.DefaultPolicy())
	typical := strings.Repeat(letter+" Se også https://www.ks.no/rapport for tallene, og spør gjerne om mer. ", 2)
	many := said(typical)
	for i := range 20 {
		many.Recent.Said = append(many.Recent.Said, moderation.Said{ID: "1", At: now, Body: strings.Repeat("Noe helt annet om skolen i bygda, nummer "+string(rune('a'+i))+". ", 8)})
	}
	for name, c := range map[string]moderation.Candidate{
		"typical": said(typical), "typical among twenty": many, "ten thousand letters": said(strings.Repeat(letter+" ", 10_000/len(letter))),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rules.Judge(context.Background(), c)
			}
		})
	}
}
