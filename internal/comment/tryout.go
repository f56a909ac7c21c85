package comment

import (
	"context"
	"errors"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/moderation"
)

// Trial is a text that a moderator tries the rules with.
type Trial struct {
	Text      string
	Name      string
	Email     *string
	SubjectID Subject
	ParentID  *ID
}

// TrialOutcome is what would become of a text, and why.
type TrialOutcome struct {
	Action  moderation.Action
	Signals []*moderation.Signal
	Notice  *string // what the author would be told while the comment waits; nil when it would not
	Refusal error   // what the author would be told to correct; nil when nothing
}

// Try says what would happen if a guest sent in a text now, by the checks and the policy that count, outside checks
// included. Nothing is stored, not even that such a guest was met.
func (s *Service) Try(ctx context.Context, by account.Viewer, t Trial) (*TrialOutcome, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	guest := account.Viewer{Language: by.Language}
	d := Draft{SubjectID: t.SubjectID, ParentID: t.ParentID, Name: &t.Name, Email: t.Email, Body: t.Text}
	v, err := s.tryDraft(ctx, guest, d)
	if faults := fault.List(nil); err != nil && (errors.As(err, &faults) || fault.Of(err).Kind == fault.BadUserInput) {
		return &TrialOutcome{Action: moderation.Refused, Signals: []*moderation.Signal{}, Refusal: err}, nil
	}
	if err != nil {
		return nil, err
	}
	out := &TrialOutcome{Action: v.Action, Signals: []*moderation.Signal{}}
	for i := range v.Signals {
		out.Signals = append(out.Signals, &v.Signals[i])
	}
	if v.Action == moderation.Refused {
		out.Refusal = v.Faults(by.Language)
	}
	if told := v.Waiting(by.Language); told != "" {
		out.Notice = &told
	}
	return out, nil
}

func (s *Service) tryDraft(ctx context.Context, guest account.Viewer, d Draft) (judged, error) {
	if err := d.check(guest); err != nil {
		return judged{}, err
	}
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return judged{}, err
	}
	w := d.writing()
	// The form was open for as long as people take.
	w.form = s.formToken(time.Now().Add(-time.Duration(rules.Policy.FormMinSeconds+1) * time.Second))
	known, err := s.surroundingsOf(ctx, guest, w, rules.Policy)
	if err != nil {
		return judged{}, err
	}
	if err := checkParent(ctx, s.DB, known.Place.ID, d.ParentID); err != nil {
		return judged{}, err
	}
	return s.weigh(ctx, guest, w, rules, known), nil
}
