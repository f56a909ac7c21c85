package comment

import (
	"context"
	"time"

	"innomag/internal/event"
	"innomag/internal/postgres"
)

// move is how a comment changes.
type move struct {
	*Comment // as it becomes, but for the revision, which is the one that was judged
	before   facts
	reworded bool // it has another text
	decision DecisionID
}

// facts are all of a comment that decides where it is shown and where it waits, but for its text.
type facts struct {
	visibility                                      Visibility
	review                                          Review
	judged, featured, redacted, lockedAt, withdrawn *time.Time
	reports                                         int
}

// unsaid is what a comment was before it was posted.
var unsaid = facts{visibility: Hidden}

func (c *Comment) facts() facts {
	return facts{c.Visibility, c.Judgement, c.JudgedAt, c.FeaturedAt, c.RedactedAt, c.LockedAt, c.WithdrawnAt, c.ReportCount}
}

// waitsIn gives the part of the queue where a moderator should still look at the comment, empty when nobody need look.
// What a moderator has rejected or filed as spam lies in the queue, too, and does not wait.
func (f facts) waitsIn() QueueName {
	switch {
	case f.withdrawn != nil:
		return ""
	case f.reports > 0:
		return QueueReported
	case f.review == Spam && f.judged == nil:
		return QueueSpam
	case f.review == Pending && f.visibility == Hidden:
		return QueueHeld
	case f.review == Pending:
		return QueueUnreviewed
	}
	return ""
}

// tell says what readers and moderators should hear about how comments moved, in one statement however many did.
func tell(ctx context.Context, tx postgres.Querier, moved ...*move) error {
	var all []event.Event
	for _, m := range moved {
		for _, k := range m.news() {
			all = append(all, event.Event{Kind: k, CommentID: int64(m.ID), ArticleID: m.ArticleID, InitiativeID: m.InitiativeID})
		}
	}
	return event.RecordAll(ctx, tx, all)
}

// news is what happened, by what was so before and what is so after.
func (m *move) news() (kinds []event.Kind) {
	before, after := m.before, m.facts()
	switch {
	case before.visibility == after.visibility:
	case after.visibility == Public:
		kinds = append(kinds, event.CommentPublished)
	default:
		kinds = append(kinds, event.CommentHidden)
	}
	switch was, is := before.waitsIn(), after.waitsIn(); {
	case was == "" && is == "":
	case was == "":
		kinds = append(kinds, event.QueueEntered)
	case is == "":
		kinds = append(kinds, event.QueueLeft)
	case was != is, m.reworded:
		kinds = append(kinds, event.QueueChanged)
	}
	return kinds
}
