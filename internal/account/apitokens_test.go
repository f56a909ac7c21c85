package account

import (
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/fault"
)

// robot gives a token of Ada's for a machine.
func robot(t testing.TB, s *Service, by Viewer, scope ...Permission) (*APIToken, string) {
	t.Helper()
	made, secret, err := s.CreateAPIToken(t.Context(), by, NewAPIToken{Name: "Robot", Scope: scope, Password: goodPassword})
	if err != nil {
		t.Fatal(err)
	}
	return made, secret
}

func TestAMachineMayWhatItsScopeAndItsOwnerMay(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	boss := person(t, s, "sjef@innomag.no", "Sjef", Admin).Viewer()
	ada := person(t, s, "ada@innomag.no", "Ada", Editor).Viewer()
	made, secret := robot(t, s, ada, Write, Comment)
	if !strings.HasPrefix(secret, "innomag_") || !strings.HasSuffix(secret, made.Hint) || len(made.Hint) > 4 {
		t.Errorf("token %q, hint %q", secret, made.Hint)
	}
	if got := admit(t, s, secret).Permissions(); !cmp.Equal(got, []Permission{Read, Comment, Write}) {
		t.Errorf("it may %v", got)
	}
	v := admit(t, s, secret)
	if v.ID != ada.ID || v.Session != 0 || v.Machine != made.ID {
		t.Errorf("the viewer is %+v", v)
	}
	readOnly, quiet := robot(t, s, ada, Read)
	if got := admit(t, s, quiet).Permissions(); !cmp.Equal(got, []Permission{Read}) {
		t.Errorf("one for reading may %v", got)
	}
	if !cmp.Equal(readOnly.Scope(), []Permission{Read}) {
		t.Errorf("scope %v", readOnly.Scope())
	}

	if _, err := s.SetRoles(t.Context(), boss, ada.ID, []Role{Reader}); err != nil {
		t.Fatal(err)
	}
	if got := admit(t, s, secret).Permissions(); !cmp.Equal(got, []Permission{Read, Comment}) {
		t.Errorf("of a reader it may %v", got)
	}
	if _, err := s.SetRoles(t.Context(), boss, ada.ID, []Role{Admin}); err != nil {
		t.Fatal(err)
	}
	if got := admit(t, s, secret).Permissions(); !cmp.Equal(got, []Permission{Read, Comment, Write}) {
		t.Errorf("of an administrator it may %v", got)
	}
	s.RequireSecondFactor = true
	if got := admit(t, s, secret).Permissions(); !cmp.Equal(got, []Permission{Read, Comment}) {
		t.Errorf("of staff without a second factor it may %v", got)
	}
	s.RequireSecondFactor = false

	if _, err := s.Disable(t.Context(), boss, ada.ID); err != nil {
		t.Fatal(err)
	}
	refuse(t, s, secret)
	if _, err := s.Enable(t.Context(), boss, ada.ID); err != nil {
		t.Fatal(err)
	}
	refuse(t, s, secret) // it was revoked, not only held
	c.pass(time.Second)
}

func TestATokenIsRevokedAtOnceAndElsewhereInSeconds(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	ada := person(t, s, "ada@innomag.no", "Ada", Author).Viewer()
	made, secret := robot(t, s, ada, Write)
	elsewhere := another(t, s)
	admit(t, elsewhere, secret)
	if err := s.RevokeAPIToken(t.Context(), ada, made.ID); err != nil {
		t.Fatal(err)
	}
	refuse(t, s, secret)
	c.pass(believed)
	refuse(t, elsewhere, secret)
	if err := s.RevokeAPIToken(t.Context(), ada, made.ID); err != nil {
		t.Fatal("revoking it again:", err)
	}
	kari := person(t, s, "kari@innomag.no", "Kari", Admin).Viewer()
	other, secret := robot(t, s, ada, Write)
	wantCode(t, s.RevokeAPIToken(t.Context(), kari, other.ID), "NOT_FOUND")
	wantCode(t, s.RevokeAPIToken(t.Context(), ada, 999_999), "NOT_FOUND")
	admit(t, s, secret)
}

func TestATokenEndsInTime(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	ada := person(t, s, "ada@innomag.no", "Ada", Author).Viewer()
	made, secret := robot(t, s, ada, Write)
	if got := made.ExpiresAt.Sub(c.now()).Round(time.Hour); got != apiTokenLife {
		t.Errorf("it lasts %v", got)
	}
	c.pass(apiTokenLife - time.Second)
	admit(t, s, secret)
	c.pass(time.Second)
	refuse(t, s, secret) // also while the server remembers it
	if left, err := s.APITokens(t.Context(), ada, &Account{ID: ada.ID}); err != nil || len(left) != 0 {
		t.Errorf("%d are listed, %v", len(left), err)
	}
	c.pass(refreshLifetime + time.Second)
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	var kept int
	if err := s.DB.Get(&kept, `select count(*) from api_tokens`); err != nil || kept != 0 {
		t.Errorf("%d are kept, %v", kept, err)
	}
}

func TestWhatATokenWasMadeOfIsKeptAsAHash(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	ada := person(t, s, "ada@innomag.no", "Ada", Author).Viewer()
	_, secret := robot(t, s, ada, Write)
	var found bool
	const anywhere = `select exists (select from api_tokens t where t::text like '%' || $1 || '%') or exists (select from jobs j where j::text like '%' || $1 || '%')`
	if err := s.DB.Get(&found, anywhere, secret[8:20]); err != nil || found {
		t.Errorf("the secret is in the database: %v, %v", found, err)
	}
	if strings.Contains(logged.String(), secret[8:]) {
		t.Error("the secret is in the log")
	}
	for _, never := range []string{secret + "A", secret[:len(secret)-1], "innomag_", "innomag_" + strings.Repeat("A", 43), "INNOMAG_" + secret[8:], secret[8:], secret + "\n"} {
		refuse(t, s, never)
	}
	listed := func() *APIToken {
		all, err := s.APITokens(t.Context(), ada, &Account{ID: ada.ID})
		if err != nil || len(all) != 1 {
			t.Fatalf("%d tokens, %v", len(all), err)
		}
		return all[0]
	}
	if listed().UsedAt != nil {
		t.Error("used before it was")
	}
	admit(t, s, secret)
	first := listed().UsedAt
	if first == nil || c.now().Sub(*first).Abs() > time.Millisecond {
		t.Fatalf("used at %v", first)
	}
	c.pass(30 * time.Second)
	admit(t, s, secret)
	if !listed().UsedAt.Equal(*first) {
		t.Error("each use is a write")
	}
	c.pass(31 * time.Second)
	admit(t, s, secret)
	if listed().UsedAt.Equal(*first) {
		t.Error("the last use is not kept")
	}
}

func TestNobodyGetsMoreByAToken(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	ada := person(t, s, "ada@innomag.no", "Ada", Author).Viewer()
	_, secret := robot(t, s, ada, Write)
	machine := admit(t, s, secret)
	past, far, soon := c.now().Add(-time.Second), c.now().Add(longestAPILife+time.Second), c.now().Add(time.Hour)
	for phrase, try := range map[string]struct {
		by   Viewer
		n    NewAPIToken
		code string
	}{
		"a guest":                   {Viewer{}, NewAPIToken{Name: "x", Scope: []Permission{Read}, Password: goodPassword}, "UNAUTHENTICATED"},
		"a token":                   {machine, NewAPIToken{Name: "x", Scope: []Permission{Read}, Password: goodPassword}, "UNAUTHENTICATED"},
		"more than one may":         {ada, NewAPIToken{Name: "x", Scope: []Permission{Moderate}, Password: goodPassword}, "INVALID"},
		"one's account":             {ada, NewAPIToken{Name: "x", Scope: []Permission{OwnAccount}, Password: goodPassword}, "INVALID"},
		"what there is not":         {ada, NewAPIToken{Name: "x", Scope: []Permission{"ALL"}, Password: goodPassword}, "INVALID"},
		"nothing":                   {ada, NewAPIToken{Name: "x", Password: goodPassword}, "REQUIRED"},
		"no name":                   {ada, NewAPIToken{Scope: []Permission{Read}, Password: goodPassword}, "REQUIRED"},
		"a long name":               {ada, NewAPIToken{Name: strings.Repeat("x", 61), Scope: []Permission{Read}, Password: goodPassword}, "TOO_LONG"},
		"another password":          {ada, NewAPIToken{Name: "x", Scope: []Permission{Read}, Password: "et annet passord"}, "WRONG_PASSWORD"},
		"no password":               {ada, NewAPIToken{Name: "x", Scope: []Permission{Read}}, "WRONG_PASSWORD"},
		"one that is over":          {ada, NewAPIToken{Name: "x", Scope: []Permission{Read}, ExpiresAt: &past, Password: goodPassword}, "INVALID"},
		"one for ever":              {ada, NewAPIToken{Name: "x", Scope: []Permission{Read}, ExpiresAt: &far, Password: goodPassword}, "INVALID"},
		"one in order, to be sure,": {ada, NewAPIToken{Name: "x", Scope: []Permission{Read, Read}, ExpiresAt: &soon, Password: goodPassword}, ""},
	} {
		_, given, err := s.CreateAPIToken(t.Context(), try.by, try.n)
		got := ""
		if err != nil {
			got = fault.All(err)[0].UserCode()
		}
		if got != try.code || (err == nil) != (given != "") {
			t.Errorf("%s: %v, want %s", phrase, err, try.code)
		}
		s.DB.MustExec(`truncate sign_in_tries, rate_limits`)
	}
	if left, err := s.Sessions(t.Context(), machine, &Account{ID: ada.ID}); err != nil || left != nil {
		t.Errorf("a token sees sessions: %v, %v", left, err)
	}
	if left, err := s.APITokens(t.Context(), machine, &Account{ID: ada.ID}); err != nil || left != nil {
		t.Errorf("a token sees tokens: %v, %v", left, err)
	}
	ctx := WithViewer(t.Context(), machine)
	me := &Account{ID: ada.ID, EmailAddress: "ada@innomag.no"}
	if me.Email(ctx) != nil {
		t.Error("a token sees the address of its owner")
	}
}

// TestAnAccountHasOnlySoManyTokens makes them all at once.
func TestAnAccountHasOnlySoManyTokens(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	ada := person(t, s, "ada@innomag.no", "Ada", Author).Viewer()
	s.DB.MustExec(`
		insert into api_tokens (account_id, name, scope, hash, hint, created_at, expires_at)
		select $1, 'n', '{READ}', sha256(n::text::bytea), 'hint', $2, $2::timestamptz + interval '1 day' from generate_series(1, $3) n`, ada.ID, c.now(), maxAPITokens-2)
	var made atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			_, _, err := s.CreateAPIToken(t.Context(), ada, NewAPIToken{Name: "x", Scope: []Permission{Read}, Password: goodPassword})
			if err == nil {
				made.Add(1)
			} else if code := fault.Of(err).UserCode(); code != "TOO_MANY" && code != "RATE_LIMITED" {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := made.Load(); n > 2 {
		t.Errorf("%d were made, 2 were left", n)
	}
}
