// Package mail sends mails: by SMTP where the operator named a server, else into the log, for trying out.
package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net/mail"
	"net/url"
	"time"

	smtp "github.com/wneessen/go-mail"
)

// Message is a mail to one person, of plain text.
type Message struct {
	To      string // an address, nothing else
	Subject string
	Text    string

	// Unsubscribe is the address that a POST without more ends such mails at (RFC 8058); empty for mails that cannot be ended.
	Unsubscribe string
}

// Sender sends mails. That it succeeded means that a server took the mail over. Errors name no address, for they are logged.
type Sender interface {
	Send(ctx context.Context, m Message) error
}

// New gives a sender for a server as smtp://user:password@host:587, or smtps:// for one that speaks TLS from the first byte.
// An empty address is the log. from may have a name, as "InnoMag <post@innomag.no>".
func New(server, from string) (Sender, error) {
	sender, err := mail.ParseAddress(from)
	if err != nil {
		return nil, fmt.Errorf("%q is no sender: %w", from, err)
	}
	if server == "" {
		return Log{}, nil
	}
	u, err := url.Parse(server)
	if err != nil || (u.Scheme != "smtp" && u.Scheme != "smtps") || u.Hostname() == "" || (u.Path != "" && u.Path != "/") || u.RawQuery != "" {
		return nil, errors.New("a mail server is smtp://user:password@host:587 or smtps://user:password@host:465")
	}
	return &SMTP{server: u, from: *sender}, nil
}

// Log writes mails to the log. What is in them is secret, so it is for trying out only.
type Log struct{}

// Send never fails.
func (Log) Send(ctx context.Context, m Message) error {
	slog.WarnContext(ctx, "MAIL NOT SENT, there is no mail server; this is it", "to", m.To, "subject", m.Subject, "text", m.Text)
	return nil
}

// SMTP hands mails to a server, each over a connection of its own.
type SMTP struct {
	TLS *tls.Config // nil: as Go has it, for the host of the address

	server *url.URL
	from   mail.Address
}

// timeout is for each step of the conversation with the server.
const timeout = 15 * time.Second

// Send hands a mail over. A password goes over TLS or not at all.
func (s *SMTP) Send(ctx context.Context, m Message) error {
	msg := smtp.NewMsg(smtp.WithNoDefaultUserAgent())
	if err := msg.FromFormat(s.from.Name, s.from.Address); err != nil {
		return errors.New("the sender of mails is no address")
	}
	if err := msg.To(m.To); err != nil {
		return errors.New("the recipient of a mail is no address")
	}
	msg.Subject(m.Subject)
	msg.SetBodyString(smtp.TypeTextPlain, m.Text)
	msg.SetMessageID()
	msg.SetDate()
	msg.SetGenHeader("Auto-Submitted", "auto-generated") // so that no holiday answers it
	if m.Unsubscribe != "" {
		msg.SetGenHeader(smtp.HeaderListUnsubscribe, "<"+m.Unsubscribe+">")
		msg.SetGenHeader(smtp.HeaderListUnsubscribePost, "List-Unsubscribe=One-Click")
	}
	c, err := smtp.NewClient(s.server.Hostname(), s.options()...)
	if err != nil {
		return fmt.Errorf("preparing to send a mail: %w", err)
	}
	if err := c.DialAndSendWithContext(ctx, msg); err != nil {
		return anonymous(err)
	}
	return nil
}

func (s *SMTP) options() []smtp.Option {
	o := []smtp.Option{smtp.WithTimeout(timeout), smtp.WithTLSPolicy(smtp.TLSOpportunistic), smtp.WithPort(587)}
	if s.TLS != nil {
		o = append(o, smtp.WithTLSConfig(s.TLS))
	}
	if s.server.Scheme == "smtps" {
		o = append(o, smtp.WithSSL(), smtp.WithPort(465))
	}
	if port := s.server.Port(); port != "" {
		var n int
		_, _ = fmt.Sscanf(port, "%d", &n) // digits, says url
		o = append(o, smtp.WithPort(n))
	}
	if user := s.server.User; user != nil {
		password, _ := user.Password()
		o = append(o, smtp.WithTLSPolicy(smtp.TLSMandatory), smtp.WithSMTPAuth(smtp.SMTPAuthAutoDiscover),
			smtp.WithUsername(user.Username()), smtp.WithPassword(password))
	}
	return o
}

// anonymous gives what went wrong without the address of the recipient.
func anonymous(err error) error {
	var refused *smtp.SendError
	if errors.As(err, &refused) {
		return fmt.Errorf("the mail server did not take a mail: %s, code %d", refused.Reason, refused.ErrorCode())
	}
	return fmt.Errorf("handing a mail to the server: %w", err)
}
