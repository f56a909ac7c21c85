package sso

import (
	"strings"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/sso/ssotest"
)

func TestSomebodyNewBecomesAReaderAndStaysTheSame(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	in, err := enter(t, s, "real", kari)
	if err != nil {
		t.Fatal(err)
	}
	v := viewer(t, s, in)
	if v.Name != "Kari Leser" || v.Email != kari.Email || v.Staff() {
		t.Errorf("signed in as %+v", v)
	}
	if number(t, s, `select count(*) from accounts where email_verified_at is not null and password_hash is null`) != 1 {
		t.Error("the address was verified there, and is not here")
	}
	again, err := enter(t, s, "real", kari)
	if err != nil || again.Account.ID != in.Account.ID {
		t.Errorf("the second time: %v, account %v, want %v", err, again, in.Account.ID)
	}
	if n := number(t, s, `select count(*) from jobs where kind = 'account.identity_linked'`); n != 0 {
		t.Errorf("%d letters about the new way to sign in to somebody who has no other", n)
	}
	change(t, s, `update accounts set email = 'kari@nytt.example'`)
	if again, err = enter(t, s, "real", kari); err != nil || again.Account.ID != in.Account.ID {
		t.Errorf("with another address here: %v", err)
	}
}

func TestAVerifiedAccountIsJoinedAndKeepsItsPassword(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	a := person(t, s, kari.Email, account.Editor)
	in, err := enter(t, s, "real", kari)
	if err != nil || in.Account.ID != a.ID {
		t.Fatalf("joined %v: %v", in, err)
	}
	if n := number(t, s, `select count(*) from jobs where kind = 'account.identity_linked'`); n != 1 {
		t.Errorf("%d letters about the new way to sign in, want 1", n)
	}
	if !viewer(t, s, in).May(account.Publish) {
		t.Error("the roles are gone")
	}
	if _, err := s.Accounts.SignIn(t.Context(), kari.Email, goodWord, "", asker()); err != nil {
		t.Error(err)
	}
}

// TestAnAccountThatNobodyConfirmedKeepsNothingItsMakerKnows is about somebody who makes an account with another's address and waits.
func TestAnAccountThatNobodyConfirmedKeepsNothingItsMakerKnows(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	a := person(t, s, kari.Email)
	change(t, s, `update accounts set email_verified_at = null`)
	before, err := s.Accounts.SignIn(t.Context(), kari.Email, goodWord, "", asker())
	if err != nil {
		t.Fatal(err)
	}
	maker := viewer(t, s, before)
	if _, err := s.Accounts.StartSecondFactor(t.Context(), maker, goodWord); err != nil {
		t.Fatal(err)
	}
	change(t, s, `update second_factors set confirmed_at = now()`)
	change(t, s, `insert into account_identities (account_id, issuer, subject, created_at, used_at) values ($1, 'https://elsewhere.example', 'maker', now(), now())`, a.ID)

	in, err := enter(t, s, "real", kari)
	if err != nil || in.Account.ID != a.ID || in.Account.Name != "Kari Leser" {
		t.Fatalf("taken: %v, %+v", err, in)
	}
	if _, _, err := s.Accounts.Authenticate(t.Context(), before.AccessToken); err == nil {
		t.Error("the maker's access token still works")
	}
	if _, err := s.Accounts.Refresh(t.Context(), before.RefreshToken); err == nil {
		t.Error("the maker's session goes on")
	}
	_, err = s.Accounts.SignIn(t.Context(), kari.Email, goodWord, "", asker())
	wantCode(t, err, "BAD_CREDENTIALS")
	if n := number(t, s, `select count(*) from account_identities where subject = 'maker'`); n != 0 {
		t.Error("the maker's identity still opens it")
	}
	viewer(t, s, in)
}

func TestAnAddressThatTheProviderHasNotVerifiedOpensNothing(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	_, err := enter(t, s, "real", mons)
	wantCode(t, err, "EMAIL_NOT_VERIFIED")
	a := person(t, s, mons.Email)
	_, err = enter(t, s, "real", mons)
	wantCode(t, err, "EMAIL_NOT_VERIFIED")
	if n := number(t, s, `select count(*) from account_identities`); n != 0 {
		t.Errorf("%d identities", n)
	}
	// Whoever links it while signed in has shown to own both.
	in, err := s.Accounts.SignIn(t.Context(), mons.Email, goodWord, "", asker())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Link(t.Context(), viewer(t, s, in), fetch(t, s, "real", mons), secret, goodWord); err != nil {
		t.Fatal(err)
	}
	if in, err = enter(t, s, "real", mons); err != nil || in.Account.ID != a.ID {
		t.Errorf("after linking: %v", err)
	}
}

// TestLettersThatLookAlikeAreNotTheSameAddress: what we store of an address is folded, what a provider verified is not.
func TestLettersThatLookAlikeAreNotTheSameAddress(t *testing.T) {
	t.Parallel()
	for _, email := range []string{"ﬁona@example.org", "\u212aari@example.org"} {
		like := ssotest.Person{ID: "like", Email: email, First: "L", Last: "L", Verified: true}
		s := real(t, func(p *Provider) { p.Issuer = ssotest.Provider(t, callbackOf("real"), like) })
		person(t, s, "fiona@example.org", account.Admin)
		person(t, s, "kari@example.org", account.Admin)
		_, err := enter(t, s, "real", like)
		wantCode(t, err, "EMAIL_NOT_VERIFIED")
	}
}

func TestADoorIsOpenToThoseItIsFor(t *testing.T) {
	t.Parallel()
	all := func(t *testing.T, s *Service) { person(t, s, kari.Email, account.Moderator) }
	for phrase, c := range map[string]struct {
		who     Who
		create  bool
		prepare func(*testing.T, *Service)
		want    string
	}{
		"staff where readers come":      {Readers, true, all, "SIGN_IN_REFUSED"},
		"staff where staff come":        {Staff, false, all, ""},
		"staff where everyone comes":    {Everyone, true, all, ""},
		"a reader where staff come":     {Staff, false, func(t *testing.T, s *Service) { person(t, s, kari.Email) }, "SIGN_IN_REFUSED"},
		"a reader where readers come":   {Readers, false, func(t *testing.T, s *Service) { person(t, s, kari.Email) }, ""},
		"somebody unknown":              {Readers, false, nil, "SIGN_IN_REFUSED"},
		"somebody unknown, among staff": {Staff, false, nil, "SIGN_IN_REFUSED"},
		"somebody who was shut out":     {Everyone, true, func(t *testing.T, s *Service) { all(t, s); change(t, s, `update accounts set disabled_at = now()`) }, "SIGN_IN_REFUSED"},
		"staff whom nobody confirmed": {Everyone, true, func(t *testing.T, s *Service) {
			all(t, s)
			change(t, s, `update accounts set email_verified_at = null`)
		}, "SIGN_IN_REFUSED"},
		"another's identity, same house": {Everyone, true, func(t *testing.T, s *Service) {
			a := person(t, s, kari.Email)
			change(t, s, `insert into account_identities (account_id, issuer, subject, created_at, used_at) values ($1, $2, 'who had the address before', now(), now())`, a.ID, s.providers[0].Issuer)
		}, "SIGN_IN_REFUSED"},
	} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			s := real(t, func(p *Provider) { p.Who, p.Create = c.who, c.create })
			if c.prepare != nil {
				c.prepare(t, s)
			}
			before := number(t, s, `select count(*) from accounts`)
			_, err := enter(t, s, "real", kari)
			if c.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			wantCode(t, err, c.want)
			if number(t, s, `select count(*) from sessions`) != 0 || number(t, s, `select count(*) from accounts`) != before {
				t.Error("it left something behind")
			}
		})
	}
}

func TestTheSecondFactorIsAskedForAndTheCodeStaysGood(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	person(t, s, kari.Email, account.Editor)
	in, err := s.Accounts.SignIn(t.Context(), kari.Email, goodWord, "", asker())
	if err != nil {
		t.Fatal(err)
	}
	v := viewer(t, s, in)
	if _, err := s.Accounts.StartSecondFactor(t.Context(), v, goodWord); err != nil {
		t.Fatal(err)
	}
	change(t, s, `update second_factors set confirmed_at = now()`)
	change(t, s, `insert into recovery_codes (account_id, hash) values ($1, sha256('AAAABBBBCCCCDDDD'))`, v.ID)
	code := fetch(t, s, "real", kari)
	for _, try := range []struct{ second, want string }{{"", "SECOND_FACTOR_REQUIRED"}, {"123456", "WRONG_CODE"}, {"", "SECOND_FACTOR_REQUIRED"}} {
		_, err := s.Exchange(t.Context(), stranger(), code, secret, try.second, "")
		wantCode(t, err, try.want)
	}
	if _, err := s.Exchange(t.Context(), stranger(), code, secret, "AAAA-BBBB-CCCC-DDDD", ""); err != nil {
		t.Fatal(err)
	}
	_, err = s.Exchange(t.Context(), stranger(), code, secret, "AAAA-BBBB-CCCC-DDDD", "")
	wantCode(t, err, "SIGN_IN_EXPIRED")
}

func TestOnlyTheBrowserAndThePageThatBeganGoOn(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	says, browser := comeBack(t, s, "real", kari)
	front := site + "/#sso_error=SIGN_IN_EXPIRED"
	for phrase, other := range map[string]string{"no browser": "", "another browser": strings.Repeat("A", len(browser))} {
		if to, err := s.Return(t.Context(), "real", says, other); err != nil || to != front {
			t.Errorf("%s: %s, %v", phrase, to, err)
		}
	}
	to, err := s.Return(t.Context(), "real", says, browser)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.Return(t.Context(), "real", says, browser); err != nil || again != front {
		t.Errorf("a second time: %s, %v", again, err)
	}
	_, code, _ := strings.Cut(to, "#sso=")
	for _, verifier := range []string{"", "another page's secret"} {
		_, err := s.Exchange(t.Context(), stranger(), code, verifier, "", "")
		wantCode(t, err, "SIGN_IN_EXPIRED")
	}
	for _, code := range []string{"", "A", strings.Repeat("x", 1<<16), "\x00"} {
		_, err := s.Exchange(t.Context(), stranger(), code, secret, "", "")
		wantCode(t, err, "SIGN_IN_EXPIRED")
	}
	start := time.Now()
	s.Now = func() time.Time { return start.Add(ticketLifetime + time.Second) }
	_, err = s.Exchange(t.Context(), stranger(), code, secret, "", "")
	wantCode(t, err, "SIGN_IN_EXPIRED")
	if err := s.Sweep(t.Context()); err != nil || number(t, s, `select count(*) from sso_flows`) != 0 {
		t.Errorf("what has expired is still there: %v", err)
	}
}

func TestOneProvidersAnswerIsNotAnothers(t *testing.T) {
	t.Parallel()
	one := Provider{Name: "one", Issuer: ssotest.Provider(t, callbackOf("one"), kari), ClientID: ssotest.ClientID, ClientSecret: ssotest.ClientSecret, Create: true}
	two := one
	two.Name, two.Issuer = "two", ssotest.Provider(t, callbackOf("two"), kari)
	s := open(t, Options{Providers: []Provider{one, two}})
	says, browser := comeBack(t, s, "one", kari)
	if to, err := s.Return(t.Context(), "two", says, browser); err != nil || !strings.HasSuffix(to, "#sso_error=SIGN_IN_EXPIRED") {
		t.Errorf("another's state: %s, %v", to, err)
	}
	says.Set("iss", two.Issuer)
	if to, err := s.Return(t.Context(), "one", says, browser); err != nil || to != site+"/konto#sso_error=SIGN_IN_DENIED" {
		t.Errorf("another's iss: %s, %v", to, err)
	}
}

func TestSayingNoIsTold(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	says, browser := comeBack(t, s, "real", kari)
	says.Del("code")
	says.Set("error", "access_denied")
	if to, err := s.Return(t.Context(), "real", says, browser); err != nil || to != site+"/konto#sso_error=SIGN_IN_DENIED" {
		t.Errorf("%s, %v", to, err)
	}
}

func TestReturnsLeadNowhereElse(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	for to, want := range map[string]string{
		"":                              site + "/",
		"/":                             site + "/",
		"/a/b?c=d":                      site + "/a/b?c=d",
		"https://app.example/x":         "https://app.example/x",
		"http://magazine.test/x":        "http://magazine.test/x",
		"//evil.example":                "",
		"/\\evil.example":               "",
		"\\\\evil.example":              "",
		"/\t/evil.example":              "",
		"/\n/evil.example":              "",
		"\u00a0//evil.example":          "",
		"https://evil.example":          "",
		"https://app.example.evil.no/":  "",
		"https://app.example@evil.no/":  "",
		"https://evil@app.example/":     "",
		"http://app.example/":           "",
		"https://app.example:444/":      "",
		"https:app.example":             "",
		"javascript:alert(1)":           "",
		"data:text/html,x":              "",
		"evil":                          "",
		"/x#sso=forged":                 "",
		"/%":                            "",
		"/" + strings.Repeat("a", 1000): "",
	} {
		address, _, err := s.Start(t.Context(), "real", to, challenge, "", asker())
		got, _ := s.returns(to)
		if (err == nil) != (want != "") || (err == nil && got != want) {
			t.Errorf("%q: %q (%s), %v; want %q", to, got, address, err, want)
		}
	}
	for _, bad := range []string{"", "short", challenge + "=", challenge + "\n", strings.Repeat("a", 1<<16)} {
		if _, _, err := s.Start(t.Context(), "real", "/", bad, "", asker()); err == nil {
			t.Errorf("challenge %.20q is taken", bad)
		}
	}
	if _, _, err := s.Start(t.Context(), "nobody", "/", challenge, "", asker()); err == nil {
		t.Error("a provider that there is none of")
	}
}

func TestBrowsersThatStartAllTheTimeAreSlowedDown(t *testing.T) {
	t.Parallel()
	s, from := real(t, nil), asker()
	for range 25 {
		if _, _, err := s.Start(t.Context(), "real", "/", challenge, "", from); err != nil {
			wantCode(t, err, "RATE_LIMITED")
			return
		}
	}
	t.Error("nobody was slowed down")
}
