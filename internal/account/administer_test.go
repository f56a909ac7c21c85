package account

import (
	"slices"
	"sync"
	"testing"

	"innomag/internal/fault"
	"innomag/internal/page"
)

func wantKind(t *testing.T, err error, kind fault.Kind) {
	t.Helper()
	if err == nil || fault.Of(err).Kind != kind {
		t.Fatalf("got %v, want %s", err, kind)
	}
}

func TestAnAccountSeesAndEndsItsOwnSessions(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	person(t, s, "ada@innomag.no", "Ada", Author)
	bo := person(t, s, "bo@innomag.no", "Bo", Admin)
	signIn(t, s, "ada@innomag.no")
	c.pass(1e9)
	there := signIn(t, s, "ada@innomag.no")
	c.pass(1e9)
	here := signIn(t, s, "ada@innomag.no")
	v := admit(t, s, here.AccessToken)
	listed, err := s.Sessions(t.Context(), v, here.Account)
	if err != nil || len(listed) != 3 || !listed[0].Current || listed[1].Current || listed[0].Device != "Firefox" {
		t.Fatalf("%d sessions, %v", len(listed), err)
	}
	if others, err := s.Sessions(t.Context(), v, bo); err != nil || others != nil {
		t.Error("somebody else's sessions are listed")
	}
	if others, err := s.Sessions(t.Context(), bo.Viewer(), here.Account); err != nil || others != nil {
		t.Error("administrators see the devices of others")
	}
	wantCode(t, s.EndSession(t.Context(), bo.Viewer(), listed[1].ID), "NOT_FOUND")
	wantCode(t, s.EndSession(t.Context(), v, 999_999), "NOT_FOUND")
	wantKind(t, s.EndSession(t.Context(), stranger, listed[1].ID), fault.Unauthenticated)
	wantKind(t, s.EndOtherSessions(t.Context(), stranger), fault.Unauthenticated)
	admit(t, s, there.AccessToken)
	for range 2 { // the second finds it ended
		fine(t, s.EndSession(t.Context(), v, listed[1].ID))
	}
	refuse(t, s, there.AccessToken)
	fine(t, s.EndOtherSessions(t.Context(), v))
	listed, err = s.Sessions(t.Context(), v, here.Account)
	if err != nil || len(listed) != 1 || !listed[0].Current {
		t.Errorf("%d sessions are left, %v", len(listed), err)
	}
	admit(t, s, here.AccessToken)
}

func TestRolesAreGivenByAdministratorsToOthers(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	boss := person(t, s, "sjef@innomag.no", "Sjef", Admin).Viewer()
	author := admit(t, s, in.AccessToken)
	_, err := s.SetRoles(t.Context(), author, boss.ID, []Role{Reader})
	wantKind(t, err, fault.Forbidden)
	_, err = s.SetRoles(t.Context(), boss, boss.ID, []Role{Reader})
	wantCode(t, err, "OWN_ACCOUNT")
	_, err = s.SetRoles(t.Context(), boss, author.ID, nil)
	wantCode(t, err, "REQUIRED")
	_, err = s.SetRoles(t.Context(), boss, 999_999, []Role{Reader})
	wantCode(t, err, "NOT_FOUND")
	a, err := s.SetRoles(t.Context(), boss, author.ID, []Role{Moderator, Author, Moderator})
	fine(t, err)
	if got := a.Viewer().Roles; !slices.Equal(got, []Role{Author, Moderator}) {
		t.Errorf("it is %v", got)
	}
	refuse(t, s, in.AccessToken) // it says the old roles
	again, err := s.Refresh(t.Context(), in.RefreshToken)
	fine(t, err)
	if !admit(t, s, again.AccessToken).May(Moderate) {
		t.Error("the session does not go on with the new roles")
	}
}

func TestADisabledAccountIsOutAndComesBack(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	boss := person(t, s, "sjef@innomag.no", "Sjef", Admin).Viewer()
	id := in.Account.ID
	_, err := s.Disable(t.Context(), boss, boss.ID)
	wantCode(t, err, "OWN_ACCOUNT")
	a, err := s.Disable(t.Context(), boss, id)
	fine(t, err)
	if a.DisabledAt == nil {
		t.Error("it is not disabled")
	}
	refuse(t, s, in.AccessToken)
	_, err = s.Refresh(t.Context(), in.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	_, err = s.SignIn(t.Context(), "ada@innomag.no", goodPassword, "", "192.0.2.1")
	wantCode(t, err, "BAD_CREDENTIALS")
	_, err = s.Enable(t.Context(), boss, id)
	fine(t, err)
	refuse(t, s, in.AccessToken)
	admit(t, s, signIn(t, s, "ada@innomag.no").AccessToken)
}

func TestOfTwoAdministratorsWhoDisableEachOtherOneIsLeft(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	for range 5 {
		_, err := s.DB.Exec(`delete from accounts`)
		fine(t, err)
		a, b := person(t, s, "a@innomag.no", "A", Admin).Viewer(), person(t, s, "b@innomag.no", "B", Admin).Viewer()
		var both sync.WaitGroup
		both.Go(func() { _, _ = s.Disable(t.Context(), a, b.ID) })
		both.Go(func() { _, _ = s.SetRoles(t.Context(), b, a.ID, []Role{Reader}) })
		both.Wait()
		var left int
		fine(t, s.DB.Get(&left, `select count(*) from accounts where 'ADMIN' = any(roles) and disabled_at is null`))
		if left != 1 {
			t.Fatalf("%d administrators are left", left)
		}
	}
}

func TestAccountsAreListedForAdministrators(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	boss := person(t, s, "sjef@innomag.no", "Sjef", Admin).Viewer()
	for _, name := range []string{"Ada", "Bo", "Åse"} {
		person(t, s, name+"@example.org", name, Author)
	}
	_, err := s.DB.Exec(`update accounts set disabled_at = now() where name = 'Bo'`)
	fine(t, err)
	_, err = s.List(t.Context(), Viewer{ID: 9, Roles: []Role{Editor, Moderator}}, nil, page.Args{})
	wantKind(t, err, fault.Forbidden)
	author, yes, two := Author, true, 2
	for phrase, c := range map[string]struct {
		filter *Filter
		want   []string
	}{
		"all":               {nil, []string{"Åse", "Bo", "Ada", "Sjef"}},
		"of a role":         {&Filter{Role: &author}, []string{"Åse", "Bo", "Ada"}},
		"shut out":          {&Filter{Disabled: &yes}, []string{"Bo"}},
		"by address":        {&Filter{Text: ptr("ADA@EX")}, []string{"Ada"}},
		"by a name":         {&Filter{Text: ptr("åse")}, []string{"Åse"}},
		"with a wild card":  {&Filter{Text: ptr("%")}, nil},
		"with a NUL":        {&Filter{Text: ptr("A\x00")}, nil},
		"as nobody is both": {&Filter{Role: &author, Text: ptr("sjef")}, nil},
	} {
		list, err := s.List(t.Context(), boss, c.filter, page.Args{})
		fine(t, err)
		var names []string
		for _, a := range list.Nodes {
			names = append(names, a.Name)
		}
		if n, err := list.TotalCount(t.Context()); !slices.Equal(names, c.want) || n != len(c.want) || err != nil {
			t.Errorf("%s: %v, counted %d, %v", phrase, names, n, err)
		}
	}
	first, err := s.List(t.Context(), boss, nil, page.Args{First: &two})
	fine(t, err)
	rest, err := s.List(t.Context(), boss, nil, page.Args{After: first.PageInfo.EndCursor})
	fine(t, err)
	if len(first.Nodes) != 2 || len(rest.Nodes) != 2 || rest.Nodes[0].Name != "Ada" {
		t.Errorf("pages of %d and %d", len(first.Nodes), len(rest.Nodes))
	}
	_, err = s.List(t.Context(), boss, &Filter{Role: &author}, page.Args{After: first.PageInfo.EndCursor})
	wantKind(t, err, fault.BadUserInput)
}

func ptr[T any](v T) *T { return &v }
