package comment

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// Withdrawal is an author's wish to take a comment back. The receipt shows whose it is, or the account does.
type Withdrawal struct {
	CommentID *ID
	Receipt   *string
}

// Withdraw takes a comment back for good: its text is deleted here and in every revision, and its place is held for the
// replies. Doing it again changes nothing. What is nobody's or somebody else's comment is a NOT_FOUND fault.
func (s *Service) Withdraw(ctx context.Context, by account.Viewer, w Withdrawal) (*Comment, error) {
	id, proven, err := s.claimed(by, w.CommentID, w.Receipt)
	if err != nil {
		return nil, err
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		c, err := lock(ctx, tx, id)
		if err != nil {
			return err
		}
		if !c.belongsTo(by, proven) {
			return errNotThere.In("commentId")
		}
		if c.WithdrawnAt != nil {
			return nil
		}
		return withdraw(ctx, tx, by, c)
	})
	if err != nil {
		return nil, err
	}
	return s.own(ctx, by, id)
}

func withdraw(ctx context.Context, tx postgres.Querier, by account.Viewer, c *Comment) error {
	const forget = `
		update comments
		set visibility = 'HIDDEN', withdrawn_at = now(), body = '', body_html = '', signal_codes = '{}',
			featured_at = null, revision = revision + 1
		where id = $1`
	if _, err := tx.ExecContext(ctx, forget, c.ID); err != nil {
		return err
	}
	// What the checks found quotes the text.
	const revisions = `update comment_revisions set body = '', signals = '[]' where comment_id = $1`
	if _, err := tx.ExecContext(ctx, revisions, c.ID); err != nil {
		return err
	}
	const reports = `
		update comment_reports set outcome = 'DISMISSED', closed_at = now()
		where comment_id = $1 and outcome is null`
	if _, err := tx.ExecContext(ctx, reports, c.ID); err != nil {
		return err
	}
	const claim = `
		with unfollowed as (delete from comment_followings where comment_id = $1)
		delete from comment_claims where comment_id = $1`
	if _, err := tx.ExecContext(ctx, claim, c.ID); err != nil {
		return err
	}
	before, after := fateOf{c.Visibility, c.Judgement}, fateOf{Hidden, c.Judgement}
	if err := record(ctx, tx, decision{
		comment: c.ID, revision: c.Revision, action: ActionWithdraw, actor: by.ID, actorKind: ByAuthor, before: &before, after: after,
	}); err != nil {
		return err
	}
	m, now := move{Comment: c, before: c.facts()}, time.Now()
	c.Visibility, c.WithdrawnAt, c.FeaturedAt, c.ReportCount = Hidden, &now, nil, 0
	return tell(ctx, tx, &m)
}

// claimed says which comment somebody calls their own, and whether a receipt has proven that.
// Without a receipt the comment must turn out to be writtenBy the account.
func (s *Service) claimed(by account.Viewer, id *ID, receipt *string) (of ID, proven bool, err error) {
	switch {
	case receipt != nil:
		of, err = s.readReceipt(*receipt)
		if err == nil && id != nil && *id != of {
			err = fault.Invalid("receipt", "BAD_RECEIPT", "Kvitteringen gjelder en annen kommentar.")
		}
		return of, true, err
	case id == nil:
		return 0, false, fault.Invalid("commentId", "REQUIRED", "Si hvilken kommentar det gjelder.")
	case by.Guest():
		return 0, false, fault.Invalid("receipt", "REQUIRED", "Kvitteringen for kommentaren mangler.")
	}
	return *id, false, nil
}

// belongsTo says whether somebody may change a comment as its author. What belongs to an account is the account's alone:
// a receipt from before the account claimed it opens it for reading and no more.
func (c *Comment) belongsTo(by account.Viewer, receipt bool) bool {
	return c.writtenBy(by) || (receipt && c.AccountID == nil)
}

func (c *Comment) writtenBy(by account.Viewer) bool {
	return !by.Guest() && c.AccountID != nil && *c.AccountID == by.ID
}
