package account

import (
	"slices"
	"testing"
	"time"

	"innomag/internal/fault"
)

func TestAnInvitationMakesAnAccountWithItsRoles(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	boss := person(t, p.Service, "sjef@innomag.no", "Sjef", Admin).Viewer()
	editor := Viewer{ID: 99, Roles: []Role{Editor}}
	if f := fault.Of(p.Invite(t.Context(), editor, "ny@innomag.no", []Role{Author})); f.Kind != fault.Forbidden {
		t.Errorf("an editor gets %s", f.Kind)
	}
	wantCode(t, p.Invite(t.Context(), boss, "sjef@innomag.no", []Role{Author}), "TAKEN")
	wantCode(t, p.Invite(t.Context(), boss, "ny@innomag.no", nil), "REQUIRED")
	fine(t, p.Invite(t.Context(), boss, "ny@innomag.no", []Role{Admin}))
	replaced := p.token(p.only(), "ny@innomag.no", "/account/accept-invitation")
	fine(t, p.Invite(t.Context(), boss, "ny@innomag.no", []Role{Moderator, Author}))
	token := p.token(p.only(), "ny@innomag.no", "/account/accept-invitation")
	p.clock.pass(6 * 24 * time.Hour)
	n := Newcomer{Email: "annen@innomag.no", Name: "Ny", Password: goodPassword, Roles: []Role{Admin}}
	_, err := p.AcceptInvitation(t.Context(), replaced, n, "")
	wantCode(t, err, "BAD_LINK")
	in, err := p.AcceptInvitation(t.Context(), token, n, "Firefox")
	fine(t, err)
	if v := admit(t, p.Service, in.AccessToken); !slices.Equal(v.Roles, []Role{Author, Moderator}) || in.Account.EmailAddress != "ny@innomag.no" {
		t.Errorf("it is %+v", v)
	}
	_, err = p.AcceptInvitation(t.Context(), token, n, "")
	wantCode(t, err, "BAD_LINK")
}

func TestAnInvitationEndsWithThePowerOfWhoSentIt(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	boss := person(t, p.Service, "sjef@innomag.no", "Sjef", Admin).Viewer()
	fine(t, p.Invite(t.Context(), boss, "ny@innomag.no", []Role{Admin}))
	token := p.token(p.only(), "ny@innomag.no", "/account/accept-invitation")
	_, err := p.DB.Exec(`update accounts set roles = '{EDITOR}'`)
	fine(t, err)
	_, err = p.AcceptInvitation(t.Context(), token, Newcomer{Name: "Ny", Password: goodPassword}, "")
	wantCode(t, err, "BAD_LINK")
}

func TestTheFirstLinkMakesOneAdministrator(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	var tokens []string
	for range 2 {
		address, err := p.FirstLink(t.Context())
		fine(t, err)
		tokens = append(tokens, linked.FindStringSubmatch(address + "\n")[2])
	}
	_, err := p.AcceptInvitation(t.Context(), tokens[0], Newcomer{Name: "Sjef", Password: goodPassword}, "")
	wantCode(t, err, "REQUIRED")
	in, err := p.AcceptInvitation(t.Context(), tokens[0], Newcomer{Email: "sjef@innomag.no", Name: "Sjef", Password: goodPassword}, "")
	fine(t, err)
	if !admit(t, p.Service, in.AccessToken).May(Administer) {
		t.Error("it is no administrator")
	}
	_, err = p.AcceptInvitation(t.Context(), tokens[1], Newcomer{Email: "to@innomag.no", Name: "To", Password: goodPassword}, "")
	wantCode(t, err, "BAD_LINK")
	if address, err := p.FirstLink(t.Context()); err != nil || address != "" {
		t.Errorf("there is another link: %q, %v", address, err)
	}
}
