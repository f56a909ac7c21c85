package account

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/fault"
)

func TestWhatIsWrongWithANewcomerIsSaidAtOnce(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	person(t, s, "taken@innomag.no", "Tor")
	good := Newcomer{Email: "ada@innomag.no", Name: "Ada", Password: goodPassword}
	with := func(change func(*Newcomer)) Newcomer {
		n := good
		change(&n)
		return n
	}
	email := func(e string) Newcomer { return with(func(n *Newcomer) { n.Email = e }) }
	name := func(s string) Newcomer { return with(func(n *Newcomer) { n.Name = s }) }
	password := func(p string) Newcomer { return with(func(n *Newcomer) { n.Password = p }) }
	for what, try := range map[string]struct {
		newcomer Newcomer
		want     []string
	}{
		"nothing at all":          {Newcomer{}, []string{"name REQUIRED", "email REQUIRED", "password REQUIRED"}},
		"a blank name":            {name(" \u200b\u2060 "), []string{"name REQUIRED"}},
		"a long name":             {name(strings.Repeat("å", 61)), []string{"name TOO_LONG"}},
		"a name with NUL":         {name("A\x00da"), []string{"name INVALID_TEXT"}},
		"no at":                   {email("ada"), []string{"email INVALID"}},
		"two at":                  {email("a@b@innomag.no"), []string{"email INVALID"}},
		"no name before":          {email("@innomag.no"), []string{"email INVALID"}},
		"no place behind":         {email("ada@"), []string{"email INVALID"}},
		"a space":                 {email("a da@innomag.no"), []string{"email INVALID"}},
		"a header":                {email("ada@innomag.no\r\nBcc: eve@evil.example"), []string{"email INVALID"}},
		"an address with NUL":     {email("ada@inno\x00mag.no"), []string{"email INVALID"}},
		"broken UTF-8":            {email("ada\xff@innomag.no"), []string{"email INVALID"}},
		"something invisible":     {email("a\u200bda@innomag.no"), []string{"email INVALID"}},
		"another direction":       {email("a\u202eda@innomag.no"), []string{"email INVALID"}},
		"a name and an address":   {email("Ada <ada@innomag.no>"), []string{"email INVALID"}},
		"dots in a row":           {email("ada@innomag..no"), []string{"email INVALID"}},
		"a very long address":     {email(strings.Repeat("a", 250) + "@x.no"), []string{"email INVALID"}},
		"one that is taken":       {email("taken@innomag.no"), []string{"email TAKEN"}},
		"taken, in another case":  {email(" Taken@InnoMag.no "), []string{"email TAKEN"}},
		"an unknown role":         {with(func(n *Newcomer) { n.Roles = []Role{Editor, "KING"} }), []string{"roles INVALID"}},
		"a short password":        {password("elleve tegn"), []string{"password TOO_SHORT"}},
		"a long password":         {password(strings.Repeat("x", 1025)), []string{"password TOO_LONG"}},
		"a password not in UTF-8": {password(strings.Repeat("\xff", 12)), []string{"password INVALID_TEXT"}},
	} {
		a, err := s.Create(t.Context(), try.newcomer)
		if err == nil || a != nil {
			t.Errorf("%s: made", what)
			continue
		}
		var got []string
		for _, f := range fault.All(err) {
			got = append(got, f.Field+" "+f.Code)
			if f.Kind != fault.BadUserInput {
				t.Errorf("%s: %v", what, err)
			}
		}
		if diff := cmp.Diff(try.want, got); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	var n int
	if err := s.DB.Get(&n, `select count(*) from accounts`); err != nil || n != 1 {
		t.Errorf("%d accounts, %v", n, err)
	}
}

func TestANewcomerIsAReaderUnlessSomebodySaysOtherwise(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	ada := person(t, s, "Ada@Innomag.no", "  Ada \n Lovelace ")
	if ada.Name != "Ada Lovelace" || ada.EmailAddress != "ada@innomag.no" || !cmp.Equal(ada.Viewer().Roles, []Role{Reader}) {
		t.Errorf("Ada is %+v", ada)
	}
	eva := person(t, s, "eva@innomag.no", "Eva", Moderator, Editor, Moderator)
	if !cmp.Equal(eva.Viewer().Roles, []Role{Editor, Moderator}) {
		t.Errorf("Eva is %v", eva.RoleNames)
	}
}

func TestPrivateFieldsAreForTheAccountItselfAndAdministrators(t *testing.T) {
	t.Parallel()
	a := &Account{ID: 7, EmailAddress: "ada@innomag.no", RoleNames: []string{"AUTHOR"}}
	for who, try := range map[string]struct {
		viewer Viewer
		sees   bool
	}{
		"a guest":          {Viewer{}, false},
		"another reader":   {Viewer{ID: 8, Roles: []Role{Reader}}, false},
		"a moderator":      {Viewer{ID: 8, Roles: []Role{Moderator}}, false},
		"an editor":        {Viewer{ID: 8, Roles: []Role{Editor}}, false},
		"an administrator": {Viewer{ID: 8, Roles: []Role{Admin}}, true},
		"the account":      {a.Viewer(), true},
	} {
		ctx := WithViewer(t.Context(), try.viewer)
		email, roles, permissions := a.Email(ctx), a.Roles(ctx), a.Permissions(ctx)
		if (email != nil) != try.sees || (roles != nil) != try.sees || (permissions != nil) != try.sees {
			t.Errorf("%s: %v %v %v", who, email, roles, permissions)
		}
		if try.sees && (*email != "ada@innomag.no" || !cmp.Equal(roles, []Role{Author}) || !cmp.Equal(permissions, []Permission{Read, Comment, OwnAccount, Write})) {
			t.Errorf("%s: %v %v %v", who, *email, roles, permissions)
		}
	}
}

func TestWhoSignsInSeesTheirOwnFieldsInTheAnswer(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	next, err := s.Refresh(t.Context(), in.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []*Account{in.Account, next.Account} { // asked by a guest, as the request began
		if a.Email(context.Background()) == nil || a.Roles(context.Background()) == nil {
			t.Error("the account cannot see itself")
		}
	}
}

func TestAccountsComeInOneStatement(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	ada, eva := person(t, s, "ada@innomag.no", "Ada"), person(t, s, "eva@innomag.no", "Eva")
	found, err := Accounts(t.Context(), s.DB, []ID{eva.ID, ada.ID, eva.ID, 999, 0, -1})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[ada.ID].Name != "Ada" || found[eva.ID].Name != "Eva" {
		t.Fatalf("found %v", found)
	}
	if found, err := Accounts(t.Context(), nil, nil); err != nil || len(found) != 0 {
		t.Fatal("nobody asked for, and yet", found, err)
	}
}

func TestNoHashOfAPasswordIsAcceptedUnlessItIsOne(t *testing.T) {
	t.Parallel()
	h := newHasher()
	for _, hash := range []string{
		"x", "$", "$argon2id$v=19$m=19456,t=2,p=1$$", "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$c2FsdHNhbHRzYWx0c2FsdA",
		"$argon2id$v=19$m=19456,t=0,p=1$c2FsdHNhbHRzYWx0$c2FsdHNhbHRzYWx0c2FsdA", "$argon2id$v=19$m=4294967295,t=2,p=1$c2FsdHNhbHRzYWx0$c2FsdHNhbHRzYWx0c2FsdA",
		"$argon2id$v=19$m=-1,t=2,p=1$c2FsdHNhbHRzYWx0$c2FsdHNhbHRzYWx0c2FsdA", "$argon2id$v=16$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$c2FsdHNhbHRzYWx0c2FsdA",
	} {
		if matches, _, err := h.matches(t.Context(), "", hash); matches || err == nil {
			t.Errorf("%s is taken for a hash", hash)
		}
	}
}
