package main_test

import (
	"regexp"
	"strings"
	"testing"

	"innomag/internal/mail/mailtest"
	"innomag/internal/postgres/pgtest"
)

var linkToken = regexp.MustCompile(`https://blad\.example(/account/[a-z-]+)#token=([A-Za-z0-9_-]{43})\s`)

func tokenIn(t *testing.T, text, path string) string {
	t.Helper()
	found := linkToken.FindStringSubmatch(text + "\n")
	if found == nil || found[1] != path {
		t.Fatalf("no link to %s in %q", path, text)
	}
	return found[2]
}

// TestAMagazineBeginsWithALinkAndGrowsByMail runs the program without any account, as its first operator would.
func TestAMagazineBeginsWithALinkAndGrowsByMail(t *testing.T) {
	t.Parallel()
	mails := mailtest.Start(t, nil)
	mails.Refuse(1)
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_SMTP_URL=smtp://"+mails.Addr, "INNOMAG_URL=https://blad.example/")
	s := p.serve()
	within(t, "the first link is printed", func() bool { return strings.Contains(s.printed(), "account create") })
	a := s.guest(t).ask(`mutation($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { accessToken account { roles } userErrors { code } } }`,
		vars{"i": vars{"token": tokenIn(t, s.printed(), "/account/accept-invitation"), "email": "sjef@blad.example", "name": "Sjef", "password": password}})
	boss := s.guest(t)
	boss.token = a.text("acceptInvitation.accessToken")

	a = boss.ask(`mutation { inviteAccount(input: {email: "mona@blad.example", roles: [MODERATOR]}) { accepted userErrors { code } } }`, nil)
	if a.at("inviteAccount.accepted") != true {
		t.Fatalf("inviting: %s", a.Raw)
	}
	invited := mails.Wait(t, 0) // refused once, and tried again
	a = s.guest(t).ask(`mutation($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { account { name roles } } }`,
		vars{"i": vars{"token": tokenIn(t, invited.Text, "/account/accept-invitation"), "name": "Mona", "password": password}})
	if roles := a.list("acceptInvitation.account.roles"); len(roles) != 1 || roles[0] != "MODERATOR" {
		t.Errorf("accepting: %s", a.Raw)
	}

	const signUp = `mutation($i: SignUpInput!) { signUp(input: $i) { accepted userErrors { field code } } }`
	a = s.guest(t).ask(signUp, vars{"i": vars{"email": "kari@example.org", "name": "Kari", "password": password}})
	known := s.guest(t).ask(signUp, vars{"i": vars{"email": "mona@blad.example", "name": "Kari", "password": password}})
	if a.Raw != known.Raw || a.at("signUp.accepted") != true {
		t.Errorf("who exists is told: %s\n%s", a.Raw, known.Raw)
	}
	letters := map[string]string{}
	for i := 1; i <= 2; i++ {
		m := mails.Wait(t, i)
		letters[m.To] = m.Text
	}
	a = s.guest(t).ask(`mutation($i: ConfirmEmailInput!) { confirmEmail(input: $i) { account { name roles } userErrors { code } } }`,
		vars{"i": vars{"token": tokenIn(t, letters["kari@example.org"], "/account/confirm-email"), "password": password}})
	if a.text("confirmEmail.account.name") != "Kari" {
		t.Errorf("confirming: %s", a.Raw)
	}
	tokenIn(t, letters["mona@blad.example"], "/account/reset-password")

	if code := s.stop(); code != 0 {
		t.Errorf("the server ended with %d", code)
	}
	if strings.Contains(s.lastWords(1000), "token=") || strings.Contains(s.lastWords(1000), "@") {
		t.Errorf("the log has links or addresses:\n%s", s.lastWords(1000))
	}
}
