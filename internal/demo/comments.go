package demo

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/postgres"
)

// writeComments brings in what readers have said, and then lets some of them say more, and the moderator judge it.
func (s *seeder) writeComments(ctx context.Context, all *content) error {
	for _, d := range all.discussions {
		var earlier map[string]comment.ID
		name, subject, err := s.subjectOf(d)
		if err == nil && d.Article != "" {
			earlier, err = s.bringIn(ctx, all, d)
		}
		if err == nil {
			err = s.talk(ctx, conversation{name: name, about: subject, earlier: earlier}, "", nil, d.Comments)
		}
		if err != nil {
			return fmt.Errorf("comments on %q: %w", name, err)
		}
	}
	return nil
}

func (s *seeder) subjectOf(d discussion) (string, comment.Subject, error) {
	if d.Article != "" {
		id, err := one(s.articles, d.Article)
		return d.Article, gid.ID{Type: "Article", Key: int64(id)}, err
	}
	id, err := one(s.initiatives, d.Initiative)
	return d.Initiative, gid.ID{Type: "Initiative", Key: int64(id)}, err
}

// bringIn imports the comments of a discussion that were made in the past, all or none, and gives their ids by their keys.
func (s *seeder) bringIn(ctx context.Context, all *content, d discussion) (ids map[string]comment.ID, err error) {
	published, err := s.publishedAt(all, d.Article)
	if err != nil {
		return nil, err
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if ids, err = remembered(ctx, tx, d.Article); err != nil || len(ids) > 0 {
			return err
		}
		b := past{published: published, byKey: map[string]*comment.Imported{}}
		if err := b.gather(d.Article, nil, d.Comments); err != nil {
			return err
		}
		if err := comment.Import(ctx, tx, comment.Batch{ArticleID: int64(s.articles[d.Article]), Comments: b.list}); err != nil {
			return err
		}
		for key, c := range b.byKey {
			ids[key] = c.ID
			if err := remember(ctx, tx, "comment", key, int64(c.ID), c.Body); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		s.log.DebugContext(ctx, "demo: imported", "comments", len(ids), "article", d.Article)
	}
	return ids, err
}

func (s *seeder) publishedAt(all *content, slug string) (time.Time, error) {
	for _, p := range all.articles {
		if p.slug == slug {
			return s.morning(p.DaysAgo), nil
		}
	}
	return time.Time{}, errors.New("there is no such article")
}

// past is what was said earlier, parents first.
type past struct {
	published time.Time
	list      []*comment.Imported
	byKey     map[string]*comment.Imported
}

func (b *past) gather(above string, parent *comment.Imported, remarks []remark) error {
	for i, r := range remarks {
		key := keyBelow(above, i)
		if r.Hours == 0 {
			continue // it is posted now, and so are its replies
		}
		if r.As != "" || r.State != "" {
			return fmt.Errorf("%s: what was said earlier was said by guests and approved", key)
		}
		c := &comment.Imported{
			Parent: parent, AuthorName: r.Name, AuthorEmail: r.Email, Body: r.Text, Review: comment.Approved,
			CreatedAt: b.published.Add(time.Duration(r.Hours)*time.Hour + time.Duration(11*len(b.list)%60)*time.Minute),
		}
		b.list, b.byKey[key] = append(b.list, c), c
		if err := b.gather(key, c, r.Replies); err != nil {
			return err
		}
	}
	return nil
}

// keyBelow names a comment by its place: article/0/2 is the third reply to the first comment.
func keyBelow(above string, i int) string { return above + "/" + strconv.Itoa(i) }

// conversation is a discussion as it goes on.
type conversation struct {
	name    string
	about   comment.Subject
	earlier map[string]comment.ID // what was said before, by key
}

// talk posts what is said now. A key of its own makes sure that each is said once, however often the demo is started.
func (s *seeder) talk(ctx context.Context, c conversation, above string, parent *comment.ID, remarks []remark) error {
	if above == "" {
		above = c.name
	}
	for i, r := range remarks {
		key := keyBelow(above, i)
		id, ok := c.earlier[key]
		if !ok {
			var err error
			if id, err = s.say(ctx, c, key, parent, r); err != nil {
				return fmt.Errorf("%s: %w", key, err)
			}
			s.log.DebugContext(ctx, "demo: said", "comment", key)
		}
		if err := s.talk(ctx, c, key, &id, r.Replies); err != nil {
			return err
		}
	}
	return nil
}

// say posts a comment and judges it, if it is to be judged and has not been.
func (s *seeder) say(ctx context.Context, c conversation, key string, parent *comment.ID, r remark) (comment.ID, error) {
	key = "demo:" + key
	d := comment.Draft{SubjectID: c.about, ParentID: parent, Body: r.Text, IdempotencyKey: &key}
	var by account.Viewer
	if r.As == "" {
		d.Name, d.Email = &r.Name, &r.Email
	} else {
		var err error
		if by, err = one(s.viewers, r.As); err != nil {
			return 0, err
		}
	}
	posted, err := s.Comments.Post(ctx, by, d)
	if err != nil {
		return 0, err
	}
	said := posted.Comment
	if said.Judgement == comment.Pending {
		err = s.judge(ctx, said, r)
	}
	return said.ID, err
}

func (s *seeder) judge(ctx context.Context, c *comment.Comment, r remark) error {
	moderator := s.viewers["moderator"]
	switch r.State {
	case comment.Pending:
		return nil
	case comment.Rejected:
		_, err := s.Comments.Reject(ctx, moderator, comment.Rejection{
			CommentID: c.ID, ExpectedRevision: c.Revision, Reason: r.Reason, Note: r.Note,
		})
		return err
	case "", comment.Approved:
		_, err := s.Comments.Approve(ctx, moderator, comment.Approval{CommentID: c.ID, ExpectedRevision: c.Revision})
		return err
	}
	return fmt.Errorf("no remark of the demo is %s", r.State)
}
