package account

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"innomag/internal/job"
	"innomag/internal/mail"
	"innomag/internal/mail/mailtest"
)

// post is a service whose mails go through a real server.
type post struct {
	*Service

	t      *testing.T
	clock  *clock
	server *mailtest.Server
}

func openPost(t *testing.T) *post {
	t.Helper()
	s, c := open(t)
	p := &post{s, t, c, mailtest.Start(t, nil)}
	p.Site = "https://innomag.example"
	var err error
	if p.Mail, err = mail.New("smtp://"+p.server.Addr, "InnoMag <post@innomag.example>"); err != nil {
		t.Fatal(err)
	}
	return p
}

// deliver does the jobs that are there, in order, as workers would, and gives the mails that came of them.
func (p *post) deliver() []mailtest.Message {
	p.t.Helper()
	before := p.server.Count()
	var jobs []job.Job
	if err := p.DB.Select(&jobs, `update jobs set done_at = now(), attempt = 1 where done_at is null returning id, kind, payload, attempt, max_attempts`); err != nil {
		p.t.Fatal(err)
	}
	slices.SortFunc(jobs, func(a, b job.Job) int { return int(a.ID - b.ID) })
	for _, j := range jobs {
		if err := p.Jobs()[j.Kind](p.t.Context(), j); err != nil {
			p.t.Fatal(err)
		}
	}
	var came []mailtest.Message
	for i := before; i < p.server.Count(); i++ {
		came = append(came, p.server.Wait(p.t, i))
	}
	return came
}

var linked = regexp.MustCompile(`https://innomag\.example(/account/[a-z-]+)#token=([A-Za-z0-9_-]{43})\s`)

// token gives the token of a mail to somebody.
func (p *post) token(m mailtest.Message, to, path string) string {
	p.t.Helper()
	found := linked.FindStringSubmatch(m.Text)
	if m.To != to || found == nil || found[1] != path {
		p.t.Fatalf("the mail is %+v, want one to %s with a link to %s", m, to, path)
	}
	return found[2]
}

// only gives the one mail that there must be.
func (p *post) only() mailtest.Message {
	p.t.Helper()
	came := p.deliver()
	if len(came) != 1 {
		p.t.Fatalf("%d mails: %+v", len(came), came)
	}
	return came[0]
}

var stranger = Viewer{Address: "198.51.100.7"}

func fine(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestAReaderSignsUpAndConfirmsByMail(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	fine(t, p.SignUp(t.Context(), stranger, Newcomer{Email: " Kari@Example.org ", Name: "Kari", Password: goodPassword, Roles: []Role{Admin}}))
	_, err := p.SignIn(t.Context(), "kari@example.org", goodPassword, "", "192.0.2.1")
	wantCode(t, err, "BAD_CREDENTIALS")
	token := p.token(p.only(), "kari@example.org", "/account/confirm-email")
	_, err = p.ConfirmEmail(t.Context(), stranger, token, "et annet passord", "")
	wantCode(t, err, "WRONG_PASSWORD")
	in, err := p.ConfirmEmail(t.Context(), stranger, token, goodPassword, "Firefox")
	fine(t, err)
	if v := admit(t, p.Service, in.AccessToken); !slices.Equal(v.Roles, []Role{Reader}) || v.Name != "Kari" {
		t.Errorf("it is %+v", v)
	}
	var verified bool
	fine(t, p.DB.Get(&verified, `select email_verified_at is not null from accounts where email = 'kari@example.org'`))
	if !verified {
		t.Error("the address is not verified")
	}
	_, err = p.ConfirmEmail(t.Context(), stranger, token, goodPassword, "")
	wantCode(t, err, "BAD_LINK")
	signIn(t, p.Service, "kari@example.org")
}

func TestSigningUpTellsNobodyButTheOwnerThatThereIsAnAccount(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	fine(t, p.SignUp(t.Context(), stranger, Newcomer{Email: "ADA@innomag.no", Name: "Ikke Ada", Password: goodPassword}))
	m := p.only()
	p.token(m, "ada@innomag.no", "/account/reset-password")
	if strings.Contains(m.Text, "Ikke Ada") {
		t.Error("a stranger's words are in our mail")
	}
	for email, want := range map[string]int{"ada@innomag.no": 1, "ola@example.org": 0} {
		fine(t, p.RequestPasswordReset(t.Context(), stranger, email))
		if n := len(p.deliver()); n != want {
			t.Errorf("%d mails to %s", n, email)
		}
	}
	_, err := p.DB.Exec(`update accounts set disabled_at = now()`)
	fine(t, err)
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	if n := len(p.deliver()); n != 0 {
		t.Errorf("%d mails to a disabled account", n)
	}
}

func TestOfTwoSignUpsTheFirstConfirmedStays(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	fine(t, p.SignUp(t.Context(), stranger, Newcomer{Email: "kari@example.org", Name: "En tyv", Password: "tyvens lange passord"}))
	thief := p.token(p.only(), "kari@example.org", "/account/confirm-email")
	fine(t, p.SignUp(t.Context(), Viewer{Address: "192.0.2.9"}, Newcomer{Email: "kari@example.org", Name: "Kari", Password: goodPassword}))
	kari := p.token(p.only(), "kari@example.org", "/account/confirm-email")
	_, err := p.ConfirmEmail(t.Context(), stranger, thief, goodPassword, "")
	wantCode(t, err, "WRONG_PASSWORD")
	_, err = p.ConfirmEmail(t.Context(), stranger, kari, goodPassword, "")
	fine(t, err)
	_, err = p.ConfirmEmail(t.Context(), stranger, thief, "tyvens lange passord", "")
	if err == nil {
		t.Fatal("the same address has two accounts")
	}
	signIn(t, p.Service, "kari@example.org")
}

func TestAResetSetsThePasswordAndEndsAllSessions(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	in := signIn(t, p.Service, "ada@innomag.no")
	_, machine := robot(t, p.Service, in.Account.Viewer(), Read)
	if m := p.only(); m.To != "ada@innomag.no" || strings.Contains(m.Text, machine) {
		t.Errorf("the owner is told of a token by %+v", m)
	}
	admit(t, p.Service, machine)
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	first := p.token(p.only(), "ada@innomag.no", "/account/reset-password")
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	second := p.token(p.only(), "ada@innomag.no", "/account/reset-password")
	wantCode(t, p.ResetPassword(t.Context(), stranger, first, "kort"), "TOO_SHORT")
	fine(t, p.ResetPassword(t.Context(), stranger, first, "et helt nytt passord"))
	refuse(t, p.Service, in.AccessToken)
	refuse(t, p.Service, machine)
	_, err := p.Refresh(t.Context(), in.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	if m := p.only(); m.To != "ada@innomag.no" || linked.MatchString(m.Text) {
		t.Errorf("the owner is told by %+v", m)
	}
	for _, dead := range []string{first, second, "", "x", strings.Repeat("A", 43)} {
		wantCode(t, p.ResetPassword(t.Context(), stranger, dead, "enda et nytt passord"), "BAD_LINK")
	}
	_, err = p.SignIn(t.Context(), "ada@innomag.no", "et helt nytt passord", "", "192.0.2.1")
	fine(t, err)
}

func TestALinkIsOfOneKindAndForAnHour(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	token := p.token(p.only(), "ada@innomag.no", "/account/reset-password")
	_, err := p.ConfirmEmail(t.Context(), stranger, token, goodPassword, "")
	wantCode(t, err, "BAD_LINK")
	_, err = p.AcceptInvitation(t.Context(), token, Newcomer{Name: "X", Password: goodPassword}, "")
	wantCode(t, err, "BAD_LINK")
	_, err = p.ConfirmEmailChange(t.Context(), token)
	wantCode(t, err, "BAD_LINK")
	p.clock.pass(time.Hour)
	wantCode(t, p.ResetPassword(t.Context(), stranger, token, goodPassword), "BAD_LINK")
	p.clock.pass(25 * time.Hour)
	fine(t, p.Sweep(t.Context()))
	var left int
	fine(t, p.DB.Get(&left, `select count(*) from account_links`))
	if left != 0 {
		t.Errorf("%d links are left", left)
	}
}

func TestOfManyWithTheSameLinkOneSucceeds(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	token := p.token(p.only(), "ada@innomag.no", "/account/reset-password")
	errs := make([]error, 6)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() { errs[i] = p.ResetPassword(t.Context(), stranger, token, goodPassword+string(rune('a'+i))) })
	}
	all.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else {
			wantCode(t, err, "BAD_LINK")
		}
	}
	if won != 1 {
		t.Errorf("%d succeeded", won)
	}
}

func TestNobodysLetterBoxIsFlooded(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	n := 0
	for i := range 12 { // each from somewhere else
		by := Viewer{Address: "203.0.113." + string(rune('1'+i%9))}
		if err := p.RequestPasswordReset(t.Context(), by, "ada@innomag.no"); err != nil {
			wantCode(t, err, "RATE_LIMITED")
		}
		n += len(p.deliver())
	}
	if n != linksPerHour {
		t.Errorf("%d mails in an hour", n)
	}
	p.clock.pass(2 * time.Hour)
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	p.only()
}

// away is a mail server that cannot be reached.
type away struct{}

func (away) Send(context.Context, mail.Message) error { return errors.New("away") }

func TestALinkThatCouldNotBeMailedDoesNotCount(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	there := p.Mail
	p.Mail = away{}
	for range linksPerHour + 1 {
		if err := p.mailReset(t.Context(), resetting{Email: "ada@innomag.no"}); err == nil {
			t.Fatal("the mail was sent")
		}
	}
	p.Mail = there
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	token := p.token(p.only(), "ada@innomag.no", "/account/reset-password")
	if strings.Contains(logged.String(), token) {
		t.Error("the token is in the log")
	}
	var stored int
	fine(t, p.DB.Get(&stored, `select count(*) from account_links l where l::text like '%' || $1 || '%'`, token))
	if stored != 0 {
		t.Error("the token is stored")
	}
}
