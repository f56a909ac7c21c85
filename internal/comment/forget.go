package comment

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// erasedName stands where the name of somebody stood who wants to be forgotten.
const erasedName = "Slettet konto"

// Forget takes back all comments of an account for good, in the caller's transaction: texts, names, addresses and what the checks
// found are deleted, here and in every revision, and nothing says any more whose they were. Tombstones hold the places of those that were answered, so that the others can
// still be read. The log keeps that there was something, and what was decided, not what it said.
func Forget(ctx context.Context, tx postgres.Querier, by account.Viewer) error {
	var ids []ID
	if err := tx.SelectContext(ctx, &ids, `select id from comments where account_id = $1 order by id`, by.ID); err != nil || len(ids) == 0 {
		return err
	}
	held, err := lockAll(ctx, tx, ids)
	if err != nil {
		return err
	}
	now := time.Now()
	var moved []*move
	var log []decision
	for _, id := range ids {
		c := held[id]
		if c == nil || c.WithdrawnAt != nil {
			continue
		}
		before, after := fateOf{c.Visibility, c.Judgement}, fateOf{Hidden, c.Judgement}
		log = append(log, decision{
			comment: id, revision: c.Revision, action: ActionWithdraw, actor: by.ID, actorKind: ByAuthor, before: &before, after: after,
		})
		m := &move{Comment: c, before: c.facts()}
		c.Visibility, c.WithdrawnAt, c.FeaturedAt, c.ReportCount = Hidden, &now, nil, 0
		moved = append(moved, m)
	}
	for _, statement := range []string{
		`update comments
		set visibility = 'HIDDEN', withdrawn_at = coalesce(withdrawn_at, now()), body = '', body_html = '', signal_codes = '{}', text_hash = null,
			featured_at = null, revision = revision + 1, author_name = '` + erasedName + `', author_email = null, author_address = null,
			account_id = null, author_id = null
		where id = any($1)`,
		`update comment_revisions set body = '', signals = '[]' where comment_id = any($1)`,
		`update comment_reports set outcome = 'DISMISSED', closed_at = now() where comment_id = any($1) and outcome is null`,
		`delete from comment_claims where comment_id = any($1)`,
		`delete from comment_followings where comment_id = any($1)`,
	} {
		if _, err := tx.ExecContext(ctx, statement, int64s(ids)); err != nil {
			return fmt.Errorf("forgetting comments: %w", err)
		}
	}
	if len(log) == 0 {
		return nil
	}
	if _, err := recordAll(ctx, tx, log); err != nil {
		return err
	}
	return tell(ctx, tx, moved...)
}

// Kept gives what this room keeps about the viewer's account, as JSON: every comment with all its texts, and what the viewer
// reported. What others wrote, decided or noted is not in it.
func (s *Service) Kept(ctx context.Context, by account.Viewer) (json.RawMessage, error) {
	if by.Guest() {
		return nil, fault.New(fault.Unauthenticated, "sign in first")
	}
	const query = `
		select jsonb_build_object(
			'comments', (select coalesce(jsonb_agg(jsonb_build_object(
				'about', coalesce(a.title, i.title), 'name', c.author_name, 'email', c.author_email, 'address', host(c.author_address),
				'text', c.body, 'visibility', c.visibility, 'review', c.review, 'postedAt', c.created_at, 'editedAt', c.edited_at, 'withdrawnAt', c.withdrawn_at,
				'earlierTexts', (select coalesce(jsonb_agg(jsonb_build_object('text', r.body, 'writtenAt', r.created_at) order by r.revision), '[]')
					from comment_revisions r where r.comment_id = c.id and r.body <> c.body)
				) order by c.id), '[]')
				from comments c
				join discussions d on d.id = c.discussion_id
				left join articles a on a.id = d.article_id
				left join initiatives i on i.id = d.initiative_id
				where c.account_id = $1),
			'reports', (select coalesce(jsonb_agg(jsonb_build_object(
				'reason', r.reason, 'note', r.note, 'reportedAt', r.created_at, 'outcome', r.outcome) order by r.id), '[]')
				from comment_reports r where r.account_id = $1))`
	var kept []byte
	if err := s.DB.GetContext(ctx, &kept, query, by.ID); err != nil {
		return nil, fmt.Errorf("gathering what is kept about somebody's comments: %w", err)
	}
	return kept, nil
}
