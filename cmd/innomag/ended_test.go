package main_test

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/coder/websocket"

	"innomag/internal/postgres/pgtest"
)

// TestSubscriptionsEndWithTheirSession ends a session in every way there is, and looks at what its subscriptions are told.
func TestSubscriptionsEndWithTheirSession(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	admin := p.hire("admin", "Alma Admin")
	s := p.serve()
	boss := s.signIn(t, admin)
	const desk = `subscription { moderationQueueChanged { kind } }`

	for i, c := range []struct {
		phrase string
		ends   func(t *testing.T, m *client, id, refresh string)
	}{
		{"signed out", func(t *testing.T, m *client, _, refresh string) {
			t.Helper()
			m.ask(`mutation($t: String!) { signOut(input: {refreshToken: $t}) { signedOut } }`, vars{"t": refresh})
		}},
		{"shut out", func(t *testing.T, _ *client, id, _ string) {
			t.Helper()
			boss.ask(`mutation($id: ID!) { disableAccount(input: {accountId: $id}) { userErrors { code } } }`, vars{"id": id})
		}},
		{"of another role", func(t *testing.T, _ *client, id, _ string) {
			t.Helper()
			boss.ask(`mutation($id: ID!) { setAccountRoles(input: {accountId: $id, roles: [READER]}) { userErrors { code } } }`, vars{"id": id})
		}},
		{"of a password that was reset elsewhere", func(t *testing.T, m *client, _, _ string) {
			t.Helper()
			other := s.guest(t)
			a := other.ask(`mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }`, vars{"i": vars{"email": m.ask(`{ viewer { email } }`, nil).text("viewer.email"), "password": password}})
			other.token = a.text("signIn.accessToken")
			other.ask(`mutation { endOtherSessions { userErrors { code } } }`, nil)
		}},
	} {
		t.Run("one that is "+c.phrase, func(t *testing.T) {
			t.Parallel()
			email := p.hire("moderator", fmt.Sprintf("Mona Nummer%d", i))
			m := s.guest(t)
			a := m.ask(`mutation($i: SignInInput!) { signIn(input: $i) { accessToken refreshToken account { id } } }`,
				vars{"i": vars{"email": email, "password": password}})
			m.token = a.text("signIn.accessToken")
			socket, stream := m.overSocket(desk, nil), m.overEvents(desk, nil)
			c.ends(t, m, a.text("signIn.account.id"), a.text("signIn.refreshToken"))
			if err := socket.over(); websocket.CloseStatus(err) != 4401 {
				t.Errorf("the socket ended with %v", err)
			}
			last := &answer{}
			for a := range stream.told {
				last = a
			}
			if err := stream.end(); err != nil || last.code() != "UNAUTHENTICATED" {
				t.Errorf("the stream ended with %v, %s", err, last.Raw)
			}
			if a := m.say(`{ viewer { id } }`, nil); a.Status != http.StatusUnauthorized {
				t.Errorf("the token works: %s", a.Raw)
			}
		})
	}
	t.Run("of an API token that was revoked", func(t *testing.T) {
		t.Parallel()
		mona := s.signIn(t, p.hire("moderator", "Mona Maskin"))
		a := mona.ask(`mutation($p: String!) { createApiToken(input: {name: "Tavle", scope: [MODERATE], password: $p}) {
			secret token { id name hint scope usedAt } userErrors { field code } } }`, vars{"p": password})
		machine := s.guest(t)
		machine.token = a.text("createApiToken.secret")
		socket, stream := machine.overSocket(desk, nil), machine.overEvents(desk, nil)
		seen := mona.ask(`{ viewer { apiTokens { name usedAt } } }`, nil)
		if seen.text("viewer.apiTokens.0.usedAt") == "" {
			t.Errorf("listed as %s", seen.Raw)
		}
		if a := machine.ask(`{ viewer { email permissions apiTokens { id } sessions { id } } }`, nil); a.at("viewer.email") != nil || a.at("viewer.apiTokens") != nil || a.at("viewer.sessions") != nil || len(a.list("viewer.permissions")) != 2 {
			t.Errorf("the machine sees %s", a.Raw)
		}
		b := mona.ask(`mutation($id: ID!) { revokeApiToken(input: {tokenId: $id}) { apiTokens { id } userErrors { code } } }`, vars{"id": a.text("createApiToken.token.id")})
		if len(b.list("revokeApiToken.apiTokens")) != 0 {
			t.Errorf("revoking: %s", b.Raw)
		}
		if err := socket.over(); websocket.CloseStatus(err) != 4401 {
			t.Errorf("the socket ended with %v", err)
		}
		for range stream.told { //nolint:revive // until it ends
		}
		if err := stream.end(); err != nil {
			t.Errorf("the stream ended with %v", err)
		}
	})
}
