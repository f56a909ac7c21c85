package account

import (
	"context"
	"fmt"

	"innomag/internal/job"
	"innomag/internal/mail"
)

// The jobs of this room. All they do is to write mails: requests answer before it is looked up who exists.
const (
	jobSignUp     = "account.sign_up"
	jobReset      = "account.reset"
	jobInvitation = "account.invitation"
	jobMove       = "account.email_change"
	jobNotice     = "account.password_changed"
	jobIdentity   = "account.identity_linked"
	jobTold       = "account.told"
)

// Jobs gives the handlers of this room's jobs.
func (s *Service) Jobs() map[string]job.Handler {
	return map[string]job.Handler{
		jobSignUp:     job.Handle(s.mailSignUp),
		jobReset:      job.Handle(s.mailReset),
		jobInvitation: job.Handle(s.mailInvitation),
		jobMove:       job.Handle(s.mailMove),
		jobNotice:     job.Handle(s.mailNotice),
		jobIdentity:   job.Handle(s.mailIdentity),
		jobTold:       job.Handle(s.mailTold),
	}
}

// write sends a letter in a language; says is what its text leaves open.
func (s *Service) write(ctx context.Context, to, language string, l letter, says ...any) error {
	words, ok := l[language]
	if !ok {
		words = l["nb"]
	}
	return s.Mail.Send(ctx, mail.Message{To: to, Subject: words.subject, Text: fmt.Sprintf(words.text, says...)})
}
