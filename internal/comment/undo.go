package comment

import (
	"context"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// Undoing takes a decision back.
type Undoing struct{ DecisionID DecisionID }

// past is a decision, and what it takes to take it back.
type past struct {
	CommentID        ID         `db:"comment_id"`
	Revision         int        `db:"revision"` // that was judged
	Action           Action     `db:"action"`
	ActorKind        ActorKind  `db:"actor_kind"`
	ActorID          account.ID `db:"actor_id"`
	VisibilityBefore Visibility `db:"visibility_before"`
	ReviewBefore     Review     `db:"review_before"`
	JudgedBefore     bool       `db:"judged_before"`
	Reports          int        `db:"reports"` // that it closed
	Outlived         bool       `db:"outlived"`
}

// undoable are the actions of moderators that can be taken back.
var undoable = map[Action]bool{
	ActionApprove: true, ActionReject: true, ActionSpam: true, ActionRestore: true, ActionRedact: true,
	ActionFeature: true, ActionUnfeature: true, ActionLock: true, ActionUnlock: true,
}

// Undo puts a comment back as it was before a moderator's decision: how it was judged, its text when that was redacted, and
// the reports that were closed. It must be the latest decision about the comment, and nothing may have changed since:
// else it is a Conflict, and the comment comes back as it is now.
func (s *Service) Undo(ctx context.Context, by account.Viewer, u Undoing) (*Comment, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	d, err := s.past(ctx, u.DecisionID)
	switch {
	case err != nil:
		return nil, err
	case d == nil:
		return nil, fault.Invalid("decisionId", "NOT_FOUND", "Avgjørelsen finnes ikke.")
	case d.ActorKind != ByStaff || !undoable[d.Action]:
		err = fault.Invalid("decisionId", "WRONG_STATE", "Denne avgjørelsen kan ikke angres.")
	case d.Action == ActionRedact && d.ActorID != by.ID && !by.May(account.Administer):
		return nil, fault.New(fault.Forbidden, "only administrators, and whoever sealed a text, open it again").In("decisionId")
	case d.Outlived:
		err = errStale.In("decisionId")
	}
	if err != nil {
		c, unread := s.ByID(ctx, by, d.CommentID)
		if unread != nil {
			return nil, unread
		}
		return c, err
	}
	// Every decision counts the revision up by one, so the revision says whether anything has changed since.
	c, err := s.decide(ctx, by, Item{d.CommentID, d.Revision + 1}, ruling{
		action: ActionUndo, undoes: u.DecisionID, evenOwn: d.Action == ActionLock || d.Action == ActionUnlock || d.Action == ActionUnfeature,
		rewords: d.Action == ActionRedact, turn: d.turnBack, then: d.restore(u.DecisionID),
	})
	if fault.Of(err).Kind == fault.Conflict {
		err = errStale.In("decisionId")
	}
	return c, err
}

func (s *Service) past(ctx context.Context, id DecisionID) (*past, error) {
	const query = `
		select d.comment_id, d.revision, d.action, d.actor_kind, coalesce(d.actor_id, 0) as actor_id, coalesce(d.visibility_before, '') as visibility_before,
			coalesce(d.review_before, '') as review_before, d.judged_before,
			(select count(*) from comment_reports r where r.closed_by = d.id) as reports,
			exists (select from decisions l where l.comment_id = d.comment_id and l.id > d.id) as outlived
		from decisions d
		join comments c on c.id = d.comment_id
		where d.id = $1`
	var found []*past
	if err := s.DB.SelectContext(ctx, &found, query, id); err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

func (d *past) turnBack(c *Comment) error {
	now := time.Now()
	if c.Judgement != d.ReviewBefore || (c.JudgedAt != nil) != d.JudgedBefore {
		c.JudgedAt = nil
		if d.JudgedBefore {
			c.JudgedAt = &now
		}
	}
	c.Visibility, c.Judgement = d.VisibilityBefore, d.ReviewBefore
	c.ReportCount += d.Reports
	switch d.Action {
	case ActionFeature:
		c.FeaturedAt = nil
	case ActionUnfeature:
		c.FeaturedAt = &now
	case ActionLock:
		c.LockedAt = nil
	case ActionUnlock:
		c.LockedAt = &now
	}
	return nil
}

// restore brings back what is not in the comment itself: the reports that were closed, and the text that was replaced.
func (d *past) restore(decision DecisionID) func(context.Context, postgres.Querier, *Comment) error {
	return func(ctx context.Context, tx postgres.Querier, c *Comment) error {
		const reopen = `
			update comment_reports
			set outcome = null, closed_at = null, closed_by = null
			where closed_by = $1`
		if _, err := tx.ExecContext(ctx, reopen, decision); err != nil {
			return err
		}
		if d.Action != ActionRedact {
			return nil
		}
		return unredact(ctx, tx, c, d.Revision)
	}
}
