package main_test

import (
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

func TestRotatingTheKeysSignsNobodyOut(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	email := p.hire("editor", "Eva Editor")
	s := p.serve()
	c := s.guest(t)
	a := c.ask(`mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }`, vars{"i": vars{"email": email, "password": password}})
	c.token = a.text("signIn.accessToken")
	if said := p.must("", "keys", "rotate"); !strings.Contains(said, "new key") {
		t.Errorf("it said %q", said)
	}
	if a := c.ask(`{ viewer { name } }`, nil); a.text("viewer.name") != "Eva Editor" {
		t.Errorf("the token is not accepted: %s", a.Raw)
	}
}
