package comment

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jmoiron/sqlx"

	"innomag/internal/event"
	"innomag/internal/job"
	"innomag/internal/mail"
	"innomag/internal/site"
)

const (
	jobFollow   = "comment.follow"
	jobAnswered = "comment.answered"

	// asksADay is how many mails a day may ask an address whether it wants to hear of answers, whoever writes it down.
	asksADay = 3
	// quoted is how many bytes of an answer stand in the mail about it.
	quoted = 1_000
)

type about struct{ ID ID }

// Jobs are what is done after a request.
func (s *Service) Jobs() map[string]job.Handler {
	return map[string]job.Handler{jobFollow: job.Handle(s.mailFollow), jobAnswered: job.Handle(s.mailAnswer), jobRemind: job.Handle(s.mailReminder)}
}

// TellAnswers has mails written about answers that have become public since it was last run, on whichever server. Posting costs
// nothing for it.
func (s *Service) TellAnswers(ctx context.Context) error {
	return event.ReadOnce(ctx, s.DB, "answers", func(ctx context.Context, tx *sqlx.Tx, events []event.Event) error {
		var ids []ID
		for _, e := range events {
			if e.Kind == event.CommentPublished {
				ids = append(ids, ID(e.CommentID))
			}
		}
		if len(ids) == 0 {
			return nil
		}
		const query = `
			select c.id
			from comments c
			join comment_followings f on f.comment_id = c.parent_id
			where c.id = any($1) and f.confirmed_at is not null and f.ended_at is null
			and not exists (select from comment_answers_told t where t.comment_id = c.id)`
		var answers []ID
		if err := tx.SelectContext(ctx, &answers, query, int64s(ids)); err != nil {
			return err
		}
		jobs := make([]job.Item, len(answers))
		for i, id := range answers {
			jobs[i] = job.Item{Key: strconv.FormatInt(int64(id), 10), Payload: about{id}}
		}
		return job.EnqueueAll(ctx, tx, jobAnswered, jobs)
	})
}

// followed is a comment whose author hears of answers, with what a mail about it says.
type followed struct {
	ID       ID     `db:"id"`
	Email    string `db:"email"`   // as the token knows it: empty for an account's
	Address  string `db:"address"` // where the mail goes
	Language string `db:"language"`
	Title    string `db:"title"`
	Type     string `db:"type"`
	Slug     string `db:"slug"`
}

const (
	followedColumns = `
		f.comment_id as id, coalesce(f.email, '') as email, coalesce(f.email, u.email) as address, f.language,
		coalesce(a.title, i.title) as title, coalesce(a.slug, i.slug) as slug,
		case when a.id is null then 'Initiative' else 'Article' end as type`
	// followedJoin finds followings f that a mail may be about: the comment p stands, and readers see what it is about.
	followedJoin = `
		from comment_followings f
		join comments p on p.id = f.comment_id and p.withdrawn_at is null
		join discussions d on d.id = p.discussion_id
		left join articles a on a.id = d.article_id and a.state = 'PUBLISHED'
		left join initiatives i on i.id = d.initiative_id and i.state = 'PUBLISHED'
		left join accounts u on u.id = p.account_id and u.email_verified_at is not null and u.disabled_at is null`
	followedWhere = `f.ended_at is null and coalesce(f.email, u.email) is not null and coalesce(a.id, i.id) is not null`
)

func (f followed) page() string {
	if f.Type == "Article" {
		return site.Article(f.Slug)
	}
	return site.Initiative(f.Slug)
}

// mailFollow asks an address that a guest wrote down whether it wants to hear of answers. The mail has no word that the guest chose.
func (s *Service) mailFollow(ctx context.Context, j about) error {
	query := `
		select ` + followedColumns + followedJoin + `
		where f.comment_id = $1 and f.confirmed_at is null and ` + followedWhere + `
		and not exists (
			select from comment_followings k
			where lower(k.email) = lower(f.email) and k.voice = f.voice and k.mailed_at > now() - interval '1 hour')
		and (
			select count(*) from comment_followings k
			where lower(k.email) = lower(f.email) and k.mailed_at > now() - interval '1 day') < $2`
	var found []followed
	if err := s.DB.SelectContext(ctx, &found, query, j.ID, asksADay); err != nil || len(found) == 0 || s.Mail == nil {
		return err
	}
	f := found[0]
	l := lettersFollow.in(f.Language)
	link := s.Site.To(site.Answers(s.followToken(f.ID, f.Email)))
	if err := s.Mail.Send(ctx, mail.Message{To: f.Address, Subject: l.subject, Text: fmt.Sprintf(l.text, f.Title, link)}); err != nil {
		return err
	}
	_, err := s.DB.ExecContext(ctx, `update comment_followings set mailed_at = now() where comment_id = $1`, f.ID)
	return err
}

// mailAnswer tells the author of a comment of an answer that everyone can read, once, unless the author wrote that, too.
func (s *Service) mailAnswer(ctx context.Context, j about) error {
	query := `
		select ` + followedColumns + `, c.id as answer, c.author_name as name, c.body
		` + followedJoin + `
		join comments c on c.parent_id = p.id
		where c.id = $1 and c.visibility = 'PUBLIC' and f.confirmed_at is not null and ` + followedWhere + `
		and c.author_id is distinct from p.author_id
		and not exists (select from comment_answers_told t where t.comment_id = c.id)`
	var found []struct {
		followed
		Answer ID     `db:"answer"`
		Name   string `db:"name"`
		Body   string `db:"body"`
	}
	if err := s.DB.SelectContext(ctx, &found, query, j.ID); err != nil || len(found) == 0 || s.Mail == nil {
		return err
	}
	f := found[0]
	l := lettersAnswered.in(f.Language)
	token := s.followToken(f.ID, f.Email)
	err := s.Mail.Send(ctx, mail.Message{
		To: f.Address, Subject: fmt.Sprintf(l.subject, f.Title), Unsubscribe: s.Site.To(site.AnswersEnd(token)),
		Text: fmt.Sprintf(l.text, f.Name, f.Title, excerpt(f.Body), s.Site.To(site.CommentAround(f.page(), int64(f.Answer))), s.Site.To(site.Answers(token))),
	})
	if err != nil {
		return err
	}
	_, err = s.DB.ExecContext(ctx, `insert into comment_answers_told (comment_id) values ($1) on conflict do nothing`, f.Answer)
	return err
}

// excerpt gives the beginning of a text that is too long for a mail.
func excerpt(body string) string {
	if len(body) <= quoted {
		return body
	}
	cut := 0
	for i := range body {
		if i > quoted {
			break
		}
		cut = i
	}
	return body[:cut] + " …"
}
