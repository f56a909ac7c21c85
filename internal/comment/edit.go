package comment

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// Correction is a new text for one's own comment. The receipt shows whose it is, or the account does.
type Correction struct {
	CommentID        *ID
	Receipt          *string
	ExpectedRevision int
	Body             string
}

// Edit gives a comment a new text, as long after posting as the policy says (EditMinutes). The new text is judged like any other: what is not refused is
// stored, and a public comment stays public or waits for a moderator. A hidden one stays hidden.
// A comment that has changed since the author read it is a Conflict and comes back as it is now; one that can no longer be
// changed is WRONG_STATE. What the author can correct comes back as a fault.List; then nothing is stored.
func (s *Service) Edit(ctx context.Context, by account.Viewer, e Correction) (*Comment, error) {
	raw := e.Body
	var f form.Form
	f.Text("body", &e.Body, true, maxBody)
	if err := f.Err(); err != nil {
		return nil, err
	}
	id, proven, err := s.claimed(by, e.CommentID, e.Receipt)
	if err != nil {
		return nil, err
	}
	c, err := s.own(ctx, by, id)
	if err != nil {
		return nil, err
	}
	if c == nil || !c.belongsTo(by, proven) {
		return nil, errNotThere.In("commentId")
	}
	window, err := s.editWindow(ctx)
	if err != nil {
		return nil, err
	}
	if err := c.mayChange(e.ExpectedRevision, window); err != nil || c.Text == e.Body {
		return c, err
	}
	v, err := s.judgeEdit(ctx, by, c, e.Body, raw)
	if err != nil {
		return nil, err
	}
	refused := s.replace(ctx, by, e, id, v, window)
	if c, err = s.own(ctx, by, id); err != nil {
		return nil, err
	}
	return c, refused
}

// mayChange says whether the text of a comment can still be changed by its author, who has read this revision.
func (c *Comment) mayChange(expected int, window time.Duration) error {
	switch {
	case !c.changeable(window):
		return fault.Invalid("commentId", "WRONG_STATE", "Kommentaren kan ikke endres lenger.")
	case c.Revision != expected:
		return fault.New(fault.Conflict, "Kommentaren er endret i mellomtiden.").In("expectedRevision")
	}
	return nil
}

// become gives a comment the fate that policy found for its new text. Whoever judged it judged another text.
func (c *Comment) become(f fateOf) {
	if c.Judgement != f.review {
		c.JudgedAt = nil
	}
	c.Visibility, c.Judgement = f.visibility, f.review
}

func (c *Comment) changeable(window time.Duration) bool {
	return c.WithdrawnAt == nil && c.RedactedAt == nil && (c.Judgement == Pending || c.Judgement == Approved) &&
		time.Since(c.CreatedAt) < window
}

// editWindow is how long after posting the policy that counts now lets an author change the text.
func (s *Service) editWindow(ctx context.Context) (time.Duration, error) {
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return 0, err
	}
	return rules.Policy.EditWindow(), nil
}

// judgeEdit judges a new text as its author's, wherever the author is now. A refusal is a fault.List.
func (s *Service) judgeEdit(ctx context.Context, by account.Viewer, c *Comment, body, raw string) (judged, error) {
	author := account.Viewer{Address: by.Address, Language: by.Language}
	switch {
	case c.writtenBy(by):
		author = by
	case c.AccountID != nil:
		author.ID, author.Name = *c.AccountID, c.Author
	default: // guests are recognised by where they wrote from
		const address = `select coalesce(host(author_address), $2) from comments where id = $1`
		if err := s.DB.GetContext(ctx, &author.Address, address, c.ID, by.Address); err != nil {
			return judged{}, err
		}
	}
	v, err := s.judge(ctx, author, writing{
		about: c.About(), parent: c.ParentID, name: c.Author, email: deref(c.Email), body: body, raw: raw,
		replaces: c.ID,
	})
	if err != nil {
		return judged{}, err
	}
	return v, v.Faults(by.Language)
}

// replace stores a judged text, unless the comment has changed while it was judged.
func (s *Service) replace(ctx context.Context, by account.Viewer, e Correction, id ID, v judged, window time.Duration) error {
	signals, codes, err := v.stored()
	if err != nil {
		return err
	}
	return postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		c, err := lock(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := c.mayChange(e.ExpectedRevision, window); err != nil {
			return err
		}
		before, verdict := fateOf{c.Visibility, c.Judgement}, v.start()
		after := fateOf{verdict.visibility, verdict.review}
		switch {
		case before.visibility == Hidden:
			after.visibility = Hidden // a comment that waits goes on waiting, whatever its text
		case after.visibility == Public && by.May(account.Moderate) && c.writtenBy(by):
			after.review = Approved
		}
		const update = `
			update comments
			set body = $2, body_html = $3, text_hash = $4, signal_codes = $5, visibility = $6, review = $7,
				edited_at = now(), featured_at = null, revision = revision + 1
			where id = $1`
		if _, err := tx.ExecContext(ctx, update, id, e.Body, text.CommentHTML(e.Body), textHash(e.Body), pq.Array(codes),
			after.visibility, after.review); err != nil {
			return err
		}
		const revision = `insert into comment_revisions (comment_id, revision, body, signals) values ($1, $2, $3, $4)`
		if _, err := tx.ExecContext(ctx, revision, id, c.Revision+1, e.Body, signals); err != nil {
			return err
		}
		d := decision{
			comment: id, revision: c.Revision + 1, action: ActionEdit, actor: by.ID, actorKind: ByAuthor, before: &before, after: before,
		}
		if err := record(ctx, tx, d); err != nil {
			return err
		}
		if after != before {
			d.action, d.actor, d.actorKind, d.after = verdict.action, 0, ByPolicy, after
			if err := record(ctx, tx, d); err != nil {
				return err
			}
		}
		m := move{Comment: c, before: c.facts(), reworded: true}
		c.become(after)
		return tell(ctx, tx, &m)
	})
}
