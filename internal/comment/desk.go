package comment

import (
	"context"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
)

// Moderation is what moderators need to judge a comment.
type Moderation struct {
	Comment     *Comment
	AuthorEmail *string
}

// maxRemark is how much a moderator may add to a decision.
const maxRemark = 1000

// Reason says why a comment is rejected.
type Reason string

// Approval is a moderator's decision that a comment is good.
type Approval struct {
	CommentID        ID
	ExpectedRevision int
}

// Rejection is a moderator's decision that a comment breaks the rules.
type Rejection struct {
	CommentID        ID
	ExpectedRevision int
	Reason           Reason
	Note             string
	MessageToAuthor  string
}

// Ruling is a moderator's decision that needs no reason, about the revision that was read.
type Ruling struct {
	CommentID        ID
	ExpectedRevision int
	Note             string
}

// Approve makes a comment public. A comment that has changed since the moderator read it is a Conflict,
// and comes back as it is now.
func (s *Service) Approve(ctx context.Context, by account.Viewer, a Approval) (*Comment, error) {
	return s.decide(ctx, by, Item(a), approving())
}

// Reject hides a comment and keeps why, which its author is told. A comment that has changed since the moderator read it
// is a Conflict, and comes back as it is now.
func (s *Service) Reject(ctx context.Context, by account.Viewer, r Rejection) (*Comment, error) {
	var f form.Form
	f.Text("messageToAuthor", &r.MessageToAuthor, false, maxRemark)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return s.noted(ctx, by, Ruling{r.CommentID, r.ExpectedRevision, r.Note}, rejecting(r.Reason, r.MessageToAuthor))
}

// MarkAsSpam hides a comment and files it as spam. A comment that has changed since the moderator read it is a Conflict,
// and comes back as it is now.
func (s *Service) MarkAsSpam(ctx context.Context, by account.Viewer, r Ruling) (*Comment, error) {
	return s.noted(ctx, by, r, filingAsSpam())
}

// Restore makes a comment public and approved that was rejected, filed as spam or hidden after reports; any other is in the
// WRONG_STATE. A comment that has changed since the moderator read it is a Conflict, and comes back as it is now.
func (s *Service) Restore(ctx context.Context, by account.Viewer, r Ruling) (*Comment, error) {
	return s.noted(ctx, by, r, restoring())
}

// Feature lifts a public, approved comment out; any other is in the WRONG_STATE. A comment that has changed since the
// moderator read it is a Conflict, and comes back as it is now.
func (s *Service) Feature(ctx context.Context, by account.Viewer, r Ruling) (*Comment, error) {
	return s.noted(ctx, by, r, ruling{action: ActionFeature, turn: func(c *Comment) error {
		if c.Visibility != Public || c.Judgement != Approved {
			return fault.Invalid("commentId", "WRONG_STATE", "Bare synlige og godkjente kommentarer kan løftes fram.")
		}
		if now := time.Now(); c.FeaturedAt == nil {
			c.FeaturedAt = &now
		}
		return nil
	}})
}

// Unfeature puts a featured comment back among the others. A comment that has changed since the moderator read it is a
// Conflict, and comes back as it is now.
func (s *Service) Unfeature(ctx context.Context, by account.Viewer, r Ruling) (*Comment, error) {
	return s.noted(ctx, by, r, ruling{action: ActionUnfeature, evenOwn: true, turn: func(c *Comment) error {
		c.FeaturedAt = nil
		return nil
	}})
}

// noted decides with a note for the log.
func (s *Service) noted(ctx context.Context, by account.Viewer, r Ruling, what ruling) (*Comment, error) {
	var f form.Form
	f.Text("note", &r.Note, false, maxRemark)
	if err := f.Err(); err != nil {
		return nil, err
	}
	what.note = r.Note
	return s.decide(ctx, by, Item{r.CommentID, r.ExpectedRevision}, what)
}

func approving() ruling {
	return ruling{action: ActionApprove, reports: dismissed, turn: judging(Public, Approved)}
}

func rejecting(why Reason, message string) ruling {
	return ruling{action: ActionReject, reason: why, message: message, reports: upheld, turn: judging(Hidden, Rejected)}
}

func filingAsSpam() ruling {
	return ruling{action: ActionSpam, reports: upheld, turn: judging(Hidden, Spam)}
}

func restoring() ruling {
	approve := judging(Public, Approved)
	return ruling{action: ActionRestore, reports: dismissed, turn: func(c *Comment) error {
		if c.Judgement != Rejected && c.Judgement != Spam && (c.Visibility != Hidden || c.ReportCount == 0) {
			return fault.Invalid("commentId", "WRONG_STATE", "Bare kommentarer som er avvist, søppel eller skjult etter varsler, kan hentes tilbake.")
		}
		return approve(c)
	}}
}

// judging makes a comment what a moderator found it to be. That policy thought so before does not make it judged.
func judging(v Visibility, r Review) func(*Comment) error {
	return func(c *Comment) error {
		if c.WithdrawnAt != nil {
			return errWithdrawn
		}
		if now := time.Now(); c.JudgedAt == nil || c.Judgement != r {
			c.JudgedAt = &now
		}
		c.Visibility, c.Judgement = v, r
		return nil
	}
}

// Featured says whether a moderator lifted the comment out. It is so only while the comment is public and approved.
func (c *Comment) Featured() bool {
	return c.FeaturedAt != nil && c.Visibility == Public && c.Judgement == Approved
}
