package initiative_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/moderation"
	"innomag/internal/page"
)

func suggestion(title string) initiative.Suggestion {
	return initiative.Suggestion{Title: title, Summary: "Naboer deler verktøy og hjelper hverandre.", County: "innlandet", Name: to("Kari Leser"), Email: to("Kari@Eksempel.no")}
}

func TestAReaderProposesAndAnEditorMakesADraftOfIt(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.Secret = []byte(strings.Repeat("s", 32))
	made := must(n.Propose(ctx, n.guest, suggestion("Verktøydeling")))(t)
	if p := made.Proposal; p.State != initiative.Waiting || p.County != "Innlandet" || *p.Email != "kari@eksempel.no" || p.LikelySpam != nil || p.Codes != nil {
		t.Errorf("the reader is told %+v", p)
	}
	queue := must(n.Proposals(ctx, n.editor, initiative.Waiting, page.Args{}))(t)
	if len(queue.Nodes) != 1 || must(queue.TotalCount(ctx))(t) != 1 {
		t.Fatalf("the queue has %v", queue.Nodes)
	}
	id := queue.Nodes[0].ID
	for _, by := range []account.Viewer{n.guest, n.reader, n.kari} {
		if list := must(n.Proposals(ctx, by, initiative.Waiting, page.Args{}))(t); len(list.Nodes) != 0 || must(list.TotalCount(ctx))(t) != 0 {
			t.Errorf("%s reads the queue", by.Name)
		}
		if _, _, err := n.Accept(ctx, by, initiative.Acceptance{ProposalID: id}); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s accepts: %v", by.Name, err)
		}
		if _, err := n.Decline(ctx, by, initiative.Refusal{ProposalID: 999, Reason: "SPAM"}); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s declines: %v", by.Name, err)
		}
	}
	p, draft, err := n.Accept(ctx, n.editor, initiative.Acceptance{ProposalID: id})
	if err != nil || p.State != initiative.Accepted || draft.State != initiative.Draft || draft.Title != "Verktøydeling" || *draft.CountyCode != "34" || *draft.CreatedBy != n.editor.ID {
		t.Fatalf("got %+v, %+v, %v", p, draft, err)
	}
	if again, made, err := n.Accept(ctx, n.editor, initiative.Acceptance{ProposalID: id}); fault.Of(err).Code != "WRONG_STATE" || again == nil || made != nil {
		t.Errorf("again: %+v, %+v, %v", again, made, err)
	}
	told := must(n.Proposal(ctx, made.Receipt))(t)
	if told.State != initiative.Accepted || told.InitiativeID != nil {
		t.Errorf("the reader is told %+v", told)
	}
	if got := must(n.MadeOf(ctx, n.editor, p))(t); got == nil || got.ID != draft.ID {
		t.Errorf("it was made into %v", got)
	}
	for _, forged := range []string{"", "x", made.Receipt[:len(made.Receipt)-2] + "AA", strings.Repeat("A", 54)} {
		if got := must(n.Proposal(ctx, forged))(t); got != nil {
			t.Errorf("%q opens %+v", forged, got)
		}
	}
	var kept int
	if err := n.db.GetContext(ctx, &kept, `select count(*) from initiative_proposals where address is not null`); err != nil || kept != 0 {
		t.Errorf("%d network addresses are kept, %v", kept, err)
	}
}

func TestAReaderIsToldWhyAProposalWasDeclined(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	made := must(n.Propose(ctx, n.guest, suggestion("Et salg")))(t)
	if _, err := n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: made.Proposal.ID, Reason: "OTHER", Message: strings.Repeat("x", 501)}); fault.Of(err).Code != "TOO_LONG" {
		t.Errorf("got %v", err)
	}
	must(n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: made.Proposal.ID, Reason: "OFF_TOPIC", Message: "Dette er en butikk."}))(t)
	told := must(n.Proposal(ctx, made.Receipt))(t)
	if told.State != initiative.Declined || *told.Reason != "OFF_TOPIC" || told.Message != "Dette er en butikk." || told.DecidedAt == nil {
		t.Errorf("the reader is told %+v", told)
	}
	if _, err := n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: 999, Reason: "SPAM"}); fault.Of(err).Code != "NOT_FOUND" {
		t.Errorf("got %v", err)
	}
}

func TestWhatAReaderCanCorrectIsSaid(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	long := strings.Repeat("x", 2001)
	for what, c := range map[string]struct {
		change func(*initiative.Suggestion)
		want   string
	}{
		"no title":      {func(g *initiative.Suggestion) { g.Title = " " }, "title:REQUIRED"},
		"no summary":    {func(g *initiative.Suggestion) { g.Summary = "" }, "summary:REQUIRED"},
		"no name":       {func(g *initiative.Suggestion) { g.Name = nil }, "name:REQUIRED"},
		"a long goal":   {func(g *initiative.Suggestion) { g.Goal = long }, "goal:TOO_LONG"},
		"a NUL":         {func(g *initiative.Suggestion) { g.Summary = "a\x00b" }, "summary:INVALID_TEXT"},
		"no address":    {func(g *initiative.Suggestion) { g.Email = to("kari") }, "email:INVALID"},
		"a script":      {func(g *initiative.Suggestion) { g.URL = to("javascript:alert(1)") }, "url:INVALID"},
		"no such fylke": {func(g *initiative.Suggestion) { g.County = "Viken" }, "county:NOT_FOUND"},
		"a short key":   {func(g *initiative.Suggestion) { g.IdempotencyKey = to("kort") }, "idempotencyKey:INVALID"},
	} {
		g := suggestion("A")
		c.change(&g)
		if _, err := n.Propose(ctx, n.guest, g); strings.Join(wrong(err), " ") != c.want {
			t.Errorf("%s: %v", what, err)
		}
	}
	var stored int
	if err := n.db.GetContext(ctx, &stored, `select count(*) from initiative_proposals`); err != nil || stored != 0 {
		t.Errorf("%d were stored, %v", stored, err)
	}
}

func TestAProposalThatIsSentTwiceIsStoredOnce(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	var receipts sync.Map
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			g := suggestion("A")
			g.IdempotencyKey = to("en nøkkel til alle")
			p, err := n.Propose(ctx, n.guest, g)
			if err != nil {
				t.Error(err)
				return
			}
			receipts.Store(p.Receipt, true)
		})
	}
	wg.Wait()
	different := 0
	receipts.Range(func(any, any) bool { different++; return true })
	if different != 1 {
		t.Errorf("%d were stored", different)
	}
	g := suggestion("B")
	g.IdempotencyKey = to("en nøkkel til alle")
	if _, err := n.Propose(ctx, n.guest, g); fault.Of(err).Code != "KEY_REUSED" {
		t.Errorf("another with the same key: %v", err)
	}
}

func TestOfTwoEditorsOneDecides(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for round := range 10 {
		p := must(n.Propose(ctx, n.guest, suggestion(fmt.Sprintf("Nr %d", round))))(t).Proposal
		var decided, late atomic.Int32
		var wg sync.WaitGroup
		count := func(err error) {
			switch {
			case err == nil:
				decided.Add(1)
			case fault.Of(err).Code == "WRONG_STATE":
				late.Add(1)
			default:
				t.Error(err)
			}
		}
		for range 2 {
			wg.Go(func() { _, _, err := n.Accept(ctx, n.editor, initiative.Acceptance{ProposalID: p.ID}); count(err) })
			wg.Go(func() {
				_, err := n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: p.ID, Reason: "SPAM"})
				count(err)
			})
		}
		wg.Wait()
		if decided.Load() != 1 || late.Load() != 3 {
			t.Errorf("%d decided, %d were late", decided.Load(), late.Load())
		}
	}
}

func TestProposalsAreJudgedAsCommentsAre(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	var seen moderation.Candidate
	var verdict moderation.Verdict
	var failed error
	n.Weigh = func(_ context.Context, c moderation.Candidate) (moderation.Verdict, error) {
		seen = c
		return verdict, failed
	}
	by := account.Viewer{Address: "192.0.2.7"}

	verdict = moderation.Verdict{Action: moderation.Spammed, Signals: []moderation.Signal{{Code: "BANNED_WORD", Effect: moderation.Spam}}}
	g := suggestion("Kjøp billig")
	g.Website = to("https://spam.example")
	spam := must(n.Propose(ctx, by, g))(t)
	if seen.Form.Trap != "https://spam.example" || !strings.Contains(seen.Body, "Kjøp billig") || seen.Name != "Kari Leser" || seen.Author.Account {
		t.Errorf("the checks saw %+v", seen)
	}
	if spam.Proposal.LikelySpam != nil || spam.Proposal.State != initiative.Waiting {
		t.Errorf("the sender is told %+v", spam.Proposal)
	}
	verdict = moderation.Verdict{Action: moderation.Held}
	must(n.Propose(ctx, by, suggestion("Ekte")))(t)
	if len(seen.Recent.Said) != 1 || !seen.Recent.Said[0].Own || seen.Recent.Address != 1 {
		t.Errorf("of what was said lately the checks saw %+v", seen.Recent)
	}
	queue := must(n.Proposals(ctx, n.editor, initiative.Waiting, page.Args{First: to(1)}))(t)
	if queue.Nodes[0].Title != "Ekte" { // what looks like spam comes last
		t.Errorf("first in the queue is %+v", queue.Nodes[0])
	}
	rest := must(n.Proposals(ctx, n.editor, initiative.Waiting, page.Args{After: queue.PageInfo.EndCursor}))(t)
	if len(rest.Nodes) != 1 || !*rest.Nodes[0].LikelySpam || rest.Nodes[0].SignalCodes()[0] != "BANNED_WORD" {
		t.Errorf("then comes %+v", rest.Nodes)
	}
	verdict = moderation.Verdict{Action: moderation.Refused, Signals: []moderation.Signal{{Code: moderation.TooLong, Effect: moderation.Refuse, Field: "body"}}}
	if _, err := n.Propose(ctx, by, suggestion("For mye")); len(wrong(err)) != 1 || !strings.HasPrefix(wrong(err)[0], "summary:") {
		t.Errorf("got %v", err)
	}
	failed = errors.New("the policy cannot be read")
	if _, err := n.Propose(ctx, by, suggestion("Uheldig")); !errors.Is(err, failed) {
		t.Errorf("got %v", err)
	}
}
