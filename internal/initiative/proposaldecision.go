package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/job"
	"innomag/internal/mail"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Acceptance makes a draft of a proposal.
type Acceptance struct{ ProposalID ProposalID }

// Refusal declines a proposal.
type Refusal struct {
	ProposalID ProposalID
	Reason     DeclineReason
	Message    string // to the reader
}

// Accept makes a draft of the editor's own of what a reader proposed. It fails as Forbidden without the permission to publish,
// and with the code WRONG_STATE when somebody has decided already; then the proposal comes with the error.
func (s *Service) Accept(ctx context.Context, by account.Viewer, a Acceptance) (p *Proposal, made *Initiative, err error) {
	err = s.decide(ctx, by, a.ProposalID, &p, func(tx *sqlx.Tx) error {
		n := New{
			Title: p.Title, Summary: p.Summary, Goal: p.Goal, TargetGroup: p.TargetGroup, ContactURL: p.URL(),
			Municipality: p.Municipality, County: p.County,
		}
		c, slug, err := n.checked()
		if err != nil {
			return err
		}
		if made, err = c.create(ctx, tx, by, slug); err != nil {
			return err
		}
		const accept = `
			update initiative_proposals set state = 'ACCEPTED', initiative_id = $2, decided_at = now(), decided_by = $3, address = null
			where id = $1`
		_, err = tx.ExecContext(ctx, accept, p.ID, made.ID, by.ID)
		return err
	})
	if err != nil {
		made = nil
	}
	return p, made, err
}

// Decline says no to what a reader proposed, and why. It fails as Accept does.
func (s *Service) Decline(ctx context.Context, by account.Viewer, r Refusal) (p *Proposal, err error) {
	var f form.Form
	f.Text("message", &r.Message, false, 500)
	if err := f.Err(); err != nil && by.May(account.Publish) {
		return nil, err
	}
	err = s.decide(ctx, by, r.ProposalID, &p, func(tx *sqlx.Tx) error {
		const decline = `
			update initiative_proposals set state = 'DECLINED', reason = $2, message = $3, decided_at = now(), decided_by = $4, address = null
			where id = $1`
		_, err := tx.ExecContext(ctx, decline, p.ID, r.Reason, r.Message, by.ID)
		return err
	})
	return p, err
}

// decide lets one editor decide once: p is held while do does what was decided, and is told as it then is.
func (s *Service) decide(ctx context.Context, by account.Viewer, id ProposalID, p **Proposal, do func(tx *sqlx.Tx) error) error {
	if !by.May(account.Publish) {
		return fault.New(fault.Forbidden, "only editors decide about proposals")
	}
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		find := `select ` + proposalColumns + ` from initiative_proposals p where p.id = $1`
		var rows []*Proposal
		if err := tx.SelectContext(ctx, &rows, find+` for update`, id); err != nil {
			return err
		}
		if *p = nil; len(rows) == 0 {
			return fault.Invalid("proposalId", "NOT_FOUND", "Forslaget finnes ikke.")
		}
		if *p = rows[0]; (*p).State != Waiting {
			return fault.Invalid("proposalId", "WRONG_STATE", "Forslaget er alt avgjort.")
		}
		if err := do(tx); err != nil {
			return err
		}
		if (*p).Email != nil {
			if err := job.Enqueue(ctx, tx, jobDecided, decided{id}, job.Options{}); err != nil {
				return err
			}
		}
		return tx.GetContext(ctx, *p, find, id)
	})
	if err != nil && fault.Of(err).Code != "WRONG_STATE" {
		*p = nil
	}
	return meanings.Fault(err, "proposal")
}

// MadeOf gives the draft that was made of a proposal, as far as the viewer may see it; nil when there is none.
func (s *Service) MadeOf(ctx context.Context, by account.Viewer, p *Proposal) (*Initiative, error) {
	return siblings.Load(ctx, &p.Member, p, "made of", func(ctx context.Context, all []*Proposal) ([]*Initiative, error) {
		ids := make([]ID, len(all))
		for i, p := range all {
			if p.InitiativeID != nil {
				ids[i] = *p.InitiativeID
			}
		}
		return s.ByIDs(ctx, by, ids)
	})
}

const jobDecided = "initiative.proposal_decided"

type decided struct{ ID ProposalID }

// Jobs are what is done after a request.
func (s *Service) Jobs() map[string]job.Handler {
	return map[string]job.Handler{jobDecided: job.Handle(s.mailDecision), jobRender: job.Handle(s.renderAnew)}
}

// why is what a reader is told for each reason.
var why = map[DeclineReason]string{
	"OFF_TOPIC":    "Det ligger utenfor det magasinet skriver om.",
	"TOO_LITTLE":   "Vi vet for lite om det ennå til å følge det.",
	"ALREADY_HERE": "Vi følger det allerede.",
}

// mailDecision tells the reader what became of a proposal. The mail has no word that a stranger chose: the address may be anybody's.
func (s *Service) mailDecision(ctx context.Context, d decided) error {
	var rows []*Proposal
	if err := s.DB.SelectContext(ctx, &rows, `select `+proposalColumns+` from initiative_proposals p where p.id = $1`, d.ID); err != nil {
		return named(err, "proposal")
	}
	if len(rows) == 0 || rows[0].Email == nil || s.Mail == nil {
		return nil // it is gone, or the address is
	}
	p := rows[0]
	text := "Hei!\n\nTakk for at du foreslo et initiativ til InnoMag. "
	if p.State == Accepted {
		text += "Redaksjonen har tatt det inn og arbeider videre med det. Det står på nettstedet når det er klart.\n"
	} else {
		text += "Redaksjonen følger det ikke opp denne gangen.\n"
		if p.Reason != nil && why[*p.Reason] != "" {
			text += "\n" + why[*p.Reason] + "\n"
		}
		if p.Message != "" {
			text += "\nRedaksjonen skriver:\n\n" + p.Message + "\n"
		}
	}
	return s.Mail.Send(ctx, mail.Message{To: *p.Email, Subject: "Om forslaget ditt til InnoMag", Text: text})
}
