package comment

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
)

// maxBulk is how many comments one decision may be about.
const maxBulk = 200

// Bulk is one decision about many comments.
type Bulk struct {
	Items           []Item
	Action          Action // APPROVE, REJECT, SPAM or RESTORE
	Reason          *Reason
	Note            string
	MessageToAuthor string // of a rejection
}

// Result is what came of deciding about one comment among many.
type Result struct {
	CommentID ID
	Comment   *Comment // as it is now; nil when there is none
	Refused   error    // why nothing was decided about it; nil: it was
}

// DecideAll decides the same about up to 200 comments. Each stands for itself: the results, in the order of the items, say
// what came of it. What is wrong with the input as a whole comes back as a fault, and then nothing is decided.
func (s *Service) DecideAll(ctx context.Context, by account.Viewer, b Bulk) ([]*Result, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	r, err := b.check()
	if err != nil {
		return nil, err
	}
	refused, err := s.decideAll(ctx, by, b.Items, r)
	if err != nil {
		return nil, err
	}
	ids := make([]ID, len(b.Items))
	for i, item := range b.Items {
		ids[i] = item.CommentID
	}
	found, err := s.ByIDs(ctx, by, ids)
	if err != nil {
		return nil, err
	}
	results := make([]*Result, len(b.Items))
	for i, id := range ids {
		results[i] = &Result{id, found[i], inPayload(refused[i])}
	}
	return results, nil
}

func (b *Bulk) check() (ruling, error) {
	var f form.Form
	if len(b.Items) > maxBulk {
		f.Refuse("items", "TOO_MANY", "Velg høyst %d kommentarer om gangen.", maxBulk)
	}
	f.Text("note", &b.Note, false, maxRemark)
	f.Text("messageToAuthor", &b.MessageToAuthor, false, maxRemark)
	if b.MessageToAuthor != "" && b.Action != ActionReject {
		f.Refuse("messageToAuthor", "INVALID", "Bare en avvisning kan ha en melding til den som skrev.")
	}
	var r ruling
	switch b.Action {
	case ActionApprove:
		r = approving()
	case ActionReject:
		if b.Reason == nil {
			f.Refuse("reason", "REQUIRED", "Velg en grunn.")
			break
		}
		r = rejecting(*b.Reason, b.MessageToAuthor)
	case ActionSpam:
		r = filingAsSpam()
	case ActionRestore:
		r = restoring()
	default:
		f.Refuse("action", "INVALID", "Dette kan ikke gjøres med flere kommentarer om gangen.")
	}
	r.note = b.Note
	return r, f.Err()
}

// inPayload lets a refusal stand beside the other results of an answer, which it must not end.
func inPayload(refused error) error {
	if refused != nil && fault.Of(refused).Kind == fault.Forbidden {
		return fault.Invalid("commentId", "OWN_COMMENT", "Dette er din egen kommentar.")
	}
	return refused
}
