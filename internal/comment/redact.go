package comment

import (
	"context"
	"database/sql"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
	"innomag/internal/text"
)

// redacted is what stands in the place of a text that a moderator took away without writing another.
const redacted = "[Fjernet av redaksjonen]"

// Redaction is a moderator's decision that a text cannot stand as it is.
type Redaction struct {
	CommentID        ID
	ExpectedRevision int
	Body             *string // what everyone sees instead; nil or blank: that the text was removed
	Note             string
}

// Redact replaces a comment's text for everyone and seals the original, which only administrators see again. A public
// comment stays public and counts as read, which speaks neither for nor against its author; a hidden one stays hidden.
// A comment that has changed since the moderator read it is a Conflict, and comes back as it is now.
func (s *Service) Redact(ctx context.Context, by account.Viewer, r Redaction) (*Comment, error) {
	var f form.Form
	f.Text("note", &r.Note, false, maxRemark)
	body := redacted
	if r.Body != nil {
		f.Text("body", r.Body, false, maxBody)
		if !text.IsBlank(*r.Body) {
			body = *r.Body
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return s.decide(ctx, by, Item{r.CommentID, r.ExpectedRevision}, ruling{
		action: ActionRedact, note: r.Note, reports: upheld, rewords: true,
		turn: func(c *Comment) error {
			if c.WithdrawnAt != nil {
				return errWithdrawn
			}
			if now := time.Now(); c.RedactedAt == nil {
				c.RedactedAt = &now
			}
			if c.Visibility == Public {
				c.Judgement, c.JudgedAt = Approved, nil
			}
			return nil
		},
		then: func(ctx context.Context, tx postgres.Querier, c *Comment) error {
			if err := reword(ctx, tx, c, body, nil, `{}`); err != nil {
				return err
			}
			const revision = `insert into comment_revisions (comment_id, revision, body, by_magazine) values ($1, $2, $3, true)`
			_, err := tx.ExecContext(ctx, revision, c.ID, c.Revision+1, body)
			return err
		},
	})
}

// reword gives a comment that is held another text. codes is an array of what the checks found in it, as PostgreSQL writes it.
func reword(ctx context.Context, tx postgres.Querier, c *Comment, body string, hash []byte, codes string) error {
	const query = `
		update comments
		set body = $2, body_html = $3, text_hash = $4, signal_codes = $5
		where id = $1`
	_, err := tx.ExecContext(ctx, query, c.ID, body, text.CommentHTML(body), hash, codes)
	return err
}

// unredact brings back the text that a comment had at a revision.
func unredact(ctx context.Context, tx postgres.Querier, c *Comment, revision int) error {
	const query = `
		insert into comment_revisions (comment_id, revision, body, signals, by_magazine)
		select comment_id, $3, body, signals, by_magazine from comment_revisions
		where comment_id = $1 and revision <= $2
		order by revision desc limit 1
		returning body, by_magazine, array(select s ->> 'code' from jsonb_array_elements(signals) s)::text as codes`
	var was struct {
		Body       string `db:"body"`
		ByMagazine bool   `db:"by_magazine"`
		Codes      string `db:"codes"`
	}
	if err := tx.GetContext(ctx, &was, query, c.ID, revision, c.Revision+1); err != nil {
		return err
	}
	if was.ByMagazine { // it was redacted before
		return reword(ctx, tx, c, was.Body, nil, was.Codes)
	}
	if _, err := tx.ExecContext(ctx, `update comments set redacted_at = null where id = $1`, c.ID); err != nil {
		return err
	}
	return reword(ctx, tx, c, was.Body, textHash(was.Body), was.Codes)
}

// Redacted says whether the magazine replaced the text.
func (c *Comment) Redacted() bool { return c.RedactedAt != nil && c.sight >= words }

// OriginalText gives what the author wrote before the magazine redacted it, nil when it did not and to all but administrators.
func (s *Service) OriginalText(ctx context.Context, by account.Viewer, m *Moderation) (*string, error) {
	if !by.May(account.Administer) {
		return nil, nil
	}
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "originalText", func(ctx context.Context, all []*Comment) ([]*string, error) {
		const query = `
			select case when c.redacted_at is not null then (
				select r.body from comment_revisions r where r.comment_id = o.id and not r.by_magazine order by r.revision desc limit 1
			) end
			from unnest($1::bigint[]) with ordinality as o(id, place)
			left join comments c on c.id = o.id
			order by o.place`
		var found []sql.NullString
		err := s.DB.SelectContext(ctx, &found, query, int64s(idsOf(all)))
		originals := make([]*string, len(found))
		for i, f := range found {
			if f.Valid {
				originals[i] = &f.String
			}
		}
		return originals, err
	})
}

var errWithdrawn = fault.Invalid("commentId", "WRONG_STATE", "Kommentaren er trukket tilbake av den som skrev den.")
