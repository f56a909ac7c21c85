package comment

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/job"
	"innomag/internal/mail"
	"innomag/internal/postgres"
	"innomag/internal/site"
)

// Reminding is how often a moderator is mailed that comments wait, at most.
type Reminding string

// The remindings.
const (
	RemindedNever  Reminding = "OFF"
	RemindedHourly Reminding = "HOURLY"
	RemindedDaily  Reminding = "DAILY"
)

// RemindingChange is what a moderator wants.
type RemindingChange struct{ Every Reminding }

// Reminding says how often the viewer is mailed. Anybody but a moderator is Forbidden.
func (s *Service) Reminding(ctx context.Context, by account.Viewer) (Reminding, error) {
	if !by.May(account.Moderate) {
		return "", errModeratorsOnly
	}
	var every Reminding
	const query = `select coalesce((select every from moderation_mails where account_id = $1), 'OFF')`
	err := s.DB.GetContext(ctx, &every, query, by.ID)
	return every, err
}

// SetReminding has the viewer mailed that often, of what comes from now on. It fails as Reminding does.
func (s *Service) SetReminding(ctx context.Context, by account.Viewer, c RemindingChange) (Reminding, error) {
	if !by.May(account.Moderate) {
		return "", errModeratorsOnly
	}
	const (
		never = `delete from moderation_mails where account_id = $1`
		often = `
			insert into moderation_mails (account_id, every, language) values ($1, $2, $3)
			on conflict (account_id) do update set every = excluded.every, language = excluded.language`
	)
	if c.Every == RemindedNever {
		_, err := s.DB.ExecContext(ctx, never, by.ID)
		return c.Every, err
	}
	_, err := s.DB.ExecContext(ctx, often, by.ID, c.Every, language(by))
	return c.Every, err
}

const jobRemind = "comment.remind"

type reminded struct{ ID account.ID }

// Remind has mails written to moderators whose time has come, where something has come to wait since their last one. Several servers
// may call it at once.
func (s *Service) Remind(ctx context.Context) error {
	const query = `
		update moderation_mails set mailed_at = now()
		where account_id in (
			select m.account_id
			from moderation_mails m
			where m.mailed_at < now() - case m.every when 'HOURLY' then interval '1 hour' else interval '1 day' end
			and (
				exists (select from comments c where c.queue = 'HELD' and c.created_at > m.mailed_at)
				or exists (
					select from comments c
					join comment_reports r on r.comment_id = c.id and r.outcome is null and r.created_at > m.mailed_at
					where c.queue = 'REPORTED')
			)
			for update skip locked
		)
		returning account_id`
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var due []account.ID
		if err := tx.SelectContext(ctx, &due, query); err != nil {
			return err
		}
		jobs := make([]job.Item, len(due))
		for i, id := range due {
			jobs[i] = job.Item{Key: strconv.FormatInt(int64(id), 10), Payload: reminded{id}}
		}
		return job.EnqueueAll(ctx, tx, jobRemind, jobs)
	})
	if err != nil {
		return fmt.Errorf("reminding moderators: %w", err)
	}
	return nil
}

// mailReminder tells a moderator how much waits now; nobody when nothing does any more, nor one who may no longer moderate. The mail
// has nothing of any comment.
func (s *Service) mailReminder(ctx context.Context, j reminded) error {
	var to []struct {
		Email    string `db:"email"`
		Language string `db:"language"`
	}
	const query = `
		select a.email, m.language
		from moderation_mails m
		join accounts a on a.id = m.account_id
		where a.id = $1 and a.disabled_at is null and a.email_verified_at is not null and a.roles && '{MODERATOR,ADMIN}'`
	if err := s.DB.SelectContext(ctx, &to, query, j.ID); err != nil || len(to) == 0 || s.Mail == nil {
		return err
	}
	waits, err := s.WaitingNow(ctx)
	if err != nil || waits.Held+waits.Reported == 0 {
		return err
	}
	l := lettersReminder.in(to[0].Language)
	return s.Mail.Send(ctx, mail.Message{
		To: to[0].Email, Subject: fmt.Sprintf(l.subject, waits.Held+waits.Reported),
		Text: fmt.Sprintf(l.text, waits.Held, waits.Reported, s.Site.To(site.Desk)),
	})
}
