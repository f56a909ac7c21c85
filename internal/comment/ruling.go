package comment

import (
	"context"
	"errors"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// Item is a comment at the revision that a moderator read.
type Item struct {
	CommentID        ID
	ExpectedRevision int
}

// outcome is what moderators make of readers' reports.
type outcome string

const (
	upheld    outcome = "UPHELD"
	dismissed outcome = "DISMISSED"
)

// ruling is what is decided about one comment or about many: what it makes of each, and what it leaves behind.
type ruling struct {
	action      Action
	reason      Reason
	note        string
	message     string // to the author
	undoes      DecisionID
	reports     outcome              // what becomes of readers' open reports; empty: they stay open
	anyRevision bool                 // it is not about the text, so it cannot be stale
	evenOwn     bool                 // moderators may do it to their own comments too
	rewords     bool                 // it brings another text
	turn        func(*Comment) error // makes the comment what it becomes, or says why it cannot be

	// then does what else belongs to it, in the same transaction; nil: nothing. For rulings about a single comment.
	then func(ctx context.Context, tx postgres.Querier, c *Comment) error
}

var (
	errStale = fault.New(fault.Conflict, "Kommentaren er endret i mellomtiden.").In("expectedRevision")
	errOwn   = fault.New(fault.Forbidden, "nobody judges their own comment").In("commentId")
)

// decide carries out what a moderator decided about the revision that was read, writes it down and tells who listens.
func (s *Service) decide(ctx context.Context, by account.Viewer, item Item, r ruling) (*Comment, error) {
	refused, err := s.decideAll(ctx, by, []Item{item}, r)
	if err == nil {
		err = refused[0]
	}
	c, unread := s.ByID(ctx, by, item.CommentID)
	if unread != nil {
		return nil, errors.Join(err, unread)
	}
	return c, err
}

// decideAll carries out one ruling about many comments in one transaction, in the same number of statements however many
// there are. Each comment stands for itself: refused says, in their order, why nothing was decided about it, nil where it was.
func (s *Service) decideAll(ctx context.Context, by account.Viewer, items []Item, r ruling) (refused []error, err error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		ids := make([]ID, len(items))
		for i, item := range items {
			ids[i] = item.CommentID
		}
		held, err := lockAll(ctx, tx, ids)
		if err != nil {
			return err
		}
		var moved []*move
		moved, refused = r.rule(by, items, held)
		if len(moved) == 0 {
			return nil
		}
		return r.carryOut(ctx, tx, by, moved)
	})
	return refused, err
}

// ownOf says whether a comment is the viewer's own, by account or, for a guest's, by the e-mail address given with it.
func (c *Comment) ownOf(by account.Viewer) bool {
	return c.writtenBy(by) || (c.AccountID == nil && c.Email != nil && by.Email != "" && strings.EqualFold(*c.Email, by.Email))
}

// rule turns the comments that are held into what they become, and says of the others why they stay as they are.
// What is named twice has changed when its second turn comes.
func (r ruling) rule(by account.Viewer, items []Item, held map[ID]*Comment) (moved []*move, refused []error) {
	refused = make([]error, len(items))
	ruled := make(map[ID]bool, len(items))
	for i, item := range items {
		c := held[item.CommentID]
		switch {
		case c == nil:
			refused[i] = errNotThere.In("commentId")
			continue
		case !r.evenOwn && c.ownOf(by):
			refused[i] = errOwn
			continue
		case ruled[c.ID], !r.anyRevision && c.Revision != item.ExpectedRevision:
			refused[i] = errStale
			continue
		}
		ruled[c.ID] = true
		before := c.facts()
		if refused[i] = r.turn(c); refused[i] != nil {
			continue
		}
		if r.reports != "" {
			c.ReportCount = 0
		}
		if c.facts() != before || r.then != nil { // else it was decided so already
			moved = append(moved, &move{Comment: c, before: before, reworded: r.rewords})
		}
	}
	return moved, refused
}

func (r ruling) carryOut(ctx context.Context, tx postgres.Querier, by account.Viewer, moved []*move) error {
	if err := saveFacts(ctx, tx, moved); err != nil {
		return err
	}
	log := make([]decision, len(moved))
	for i, m := range moved {
		log[i] = decision{
			comment: m.ID, revision: m.Revision, action: r.action, actor: by.ID, actorKind: ByStaff, reason: r.reason, note: r.note,
			message: r.message, undoes: r.undoes, before: &fateOf{m.before.visibility, m.before.review}, after: fateOf{m.Visibility, m.Judgement},
			judgedBefore: m.before.judged != nil,
		}
	}
	ids, err := recordAll(ctx, tx, log)
	if err != nil {
		return err
	}
	for i, m := range moved {
		m.decision = ids[i]
	}
	if r.reports != "" {
		if err := answerReports(ctx, tx, moved, r.reports); err != nil {
			return err
		}
	}
	if r.then != nil {
		for _, m := range moved {
			if err := r.then(ctx, tx, m.Comment); err != nil {
				return err
			}
		}
	}
	return tell(ctx, tx, moved...)
}
