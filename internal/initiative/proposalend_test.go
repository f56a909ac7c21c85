package initiative_test

import (
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/job/jobtest"
	"innomag/internal/mail"
	"innomag/internal/mail/mailtest"
	"innomag/internal/page"
)

func TestTheReaderHearsByMailWhatBecameOfAProposal(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.Secret = []byte(strings.Repeat("s", 32))
	server := mailtest.Start(t, nil)
	var err error
	if n.Mail, err = mail.New("smtp://"+server.Addr, "InnoMag <post@innomag.example>"); err != nil {
		t.Fatal(err)
	}
	accepted := must(n.Propose(ctx, n.guest, suggestion("Kjøp billige klokker")))(t)
	declined := must(n.Propose(ctx, n.guest, suggestion("Verktøydeling")))(t)
	silent := suggestion("Uten adresse")
	silent.Email = nil
	unsigned := must(n.Propose(ctx, n.guest, silent))(t)
	if _, _, err := n.Accept(ctx, n.editor, initiative.Acceptance{ProposalID: accepted.Proposal.ID}); err != nil {
		t.Fatal(err)
	}
	must(n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: declined.Proposal.ID, Reason: "TOO_LITTLE", Message: "Skriv gjerne igjen til høsten."}))(t)
	must(n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: unsigned.Proposal.ID, Reason: "SPAM"}))(t)
	if server.Count() != 0 {
		t.Error("a request sends mail itself")
	}
	jobtest.Do(t, n.db, n.Jobs())
	if server.Count() != 2 {
		t.Fatalf("%d mails", server.Count())
	}
	yes, no := server.Wait(t, 0), server.Wait(t, 1)
	if yes.To != "kari@eksempel.no" || !strings.Contains(yes.Text, "tatt det inn") || strings.Contains(yes.Subject+yes.Text, "klokker") {
		t.Errorf("accepted: %+v", yes)
	}
	if !strings.Contains(no.Text, "ikke opp denne gangen") || !strings.Contains(no.Text, "Vi vet for lite") || !strings.Contains(no.Text, "Skriv gjerne igjen til høsten.") {
		t.Errorf("declined: %+v", no)
	}
}

func TestAReaderTakesAProposalBackWhileNobodyHasDecided(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.Secret = []byte(strings.Repeat("s", 32))
	first, second := must(n.Propose(ctx, n.reader, suggestion("Hagelaget")))(t), must(n.Propose(ctx, n.guest, suggestion("Verktøydeling")))(t)
	for _, by := range []struct {
		who  account.Viewer
		sees bool
	}{{n.reader, true}, {n.guest, false}, {n.kari, false}, {n.editor, true}} {
		found := must(n.ProposalsByIDs(ctx, by.who, []initiative.ProposalID{999, first.Proposal.ID}))(t)
		if found[0] != nil || (found[1] != nil) != by.sees {
			t.Errorf("%s sees %v", by.who.Name, found)
		}
		if found[1] != nil && (found[1].LikelySpam != nil) != (by.who.ID == n.editor.ID) {
			t.Errorf("%s is told what the checks found: %v", by.who.Name, found[1])
		}
	}
	for _, bad := range []string{"", "x", first.Receipt[:20], strings.ToUpper(first.Receipt)} {
		if _, err := n.Withdraw(ctx, initiative.ProposalWithdrawal{Receipt: bad}); fault.Of(err).Code != "BAD_RECEIPT" {
			t.Errorf("%q: %v", bad, err)
		}
	}
	for range 2 {
		p := must(n.Withdraw(ctx, initiative.ProposalWithdrawal{Receipt: first.Receipt}))(t)
		if p.State != initiative.Withdrawn || p.Title != "Hagelaget" || p.Summary != "" || p.Name != "" || p.Email != nil {
			t.Errorf("got %+v", p)
		}
	}
	if left := must(n.Proposals(ctx, n.editor, initiative.Waiting, page.Args{}))(t); len(left.Nodes) != 1 {
		t.Errorf("the queue has %v", left.Nodes)
	}
	if _, _, err := n.Accept(ctx, n.editor, initiative.Acceptance{ProposalID: first.Proposal.ID}); fault.Of(err).Code != "WRONG_STATE" {
		t.Errorf("what was taken back is accepted: %v", err)
	}
	must(n.Decline(ctx, n.editor, initiative.Refusal{ProposalID: second.Proposal.ID, Reason: "SPAM"}))(t)
	if p, err := n.Withdraw(ctx, initiative.ProposalWithdrawal{Receipt: second.Receipt}); fault.Of(err).Code != "WRONG_STATE" || p == nil || p.State != initiative.Declined {
		t.Errorf("what was decided is taken back: %v, %v", p, err)
	}
}

func TestTextsThatAnOlderRendererMadeAreMadeAnew(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	one := must(n.Create(ctx, n.editor, initiative.New{Title: "A", Status: "IDEA", Body: "**Slik** gjør de det."}))(t)
	if err := n.RenderOlder(ctx); err != nil {
		t.Fatal(err)
	}
	var waiting int
	if err := n.db.Get(&waiting, `select count(*) from jobs`); err != nil || waiting != 0 {
		t.Fatalf("%d jobs for nothing, %v", waiting, err)
	}
	n.db.MustExec(`update initiatives set body_renderer = 1, body_html = '<b>gammelt</b>', body_text = 'gammelt'`)
	n.db.MustExec(`insert into initiatives (slug, title, body_source) select 'nr-' || i, 'Nr', '*tekst* ' || i from generate_series(1, 120) i`)
	for range 2 {
		if err := n.RenderOlder(ctx); err != nil {
			t.Fatal(err)
		}
	}
	jobtest.Do(t, n.db, n.Jobs())
	var wrong int
	if err := n.db.Get(&wrong, `select count(*) from initiatives where body_html not like '<p><%' or body_text = ''`); err != nil || wrong != 0 {
		t.Errorf("%d are as they were, %v", wrong, err)
	}
	now := must(n.ByIDs(ctx, n.editor, []initiative.ID{one.ID}))(t)[0]
	if now.BodyHTML != "<p><strong>Slik</strong> gjør de det.</p>" || now.Revision != one.Revision || !now.UpdatedAt.Equal(one.UpdatedAt) {
		t.Errorf("got %+v", now)
	}
}

// TestWhereAProposalCameFromIsForgottenAfterAMonth though nobody ever decided it.
func TestWhereAProposalCameFromIsForgottenAfterAMonth(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.Secret = []byte(strings.Repeat("s", 32))
	by := n.guest
	by.Address = "192.0.2.7"
	for _, title := range []string{"Gammelt forslag", "Nytt forslag"} {
		must(n.Propose(ctx, by, suggestion(title)))(t)
	}
	if _, err := n.db.ExecContext(ctx, `
		update initiative_proposals
		set created_at = now() - case title when 'Gammelt forslag' then interval '30 days 1 minute' else interval '29 days' end`); err != nil {
		t.Fatal(err)
	}
	if err := n.Sweep(ctx); err != nil {
		t.Fatal(err)
	}
	var kept []string
	if err := n.db.SelectContext(ctx, &kept, `select title from initiative_proposals where address = '192.0.2.7'`); err != nil || len(kept) != 1 || kept[0] != "Nytt forslag" {
		t.Errorf("of %q the network address is kept: %v", kept, err)
	}
}
