package sso

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/sso/ssotest"
)

func TestTheSamePersonManyTimesAtOnceIsOneAccount(t *testing.T) {
	t.Parallel()
	one := Provider{Name: "one", Issuer: ssotest.Provider(t, callbackOf("one"), kari), ClientID: ssotest.ClientID, ClientSecret: ssotest.ClientSecret, Create: true}
	two := one
	two.Name, two.Issuer = "two", ssotest.Provider(t, callbackOf("two"), kari)
	s := open(t, Options{Providers: []Provider{one, two}})
	const rounds, each = 4, 6
	for range rounds {
		change(t, s, `delete from accounts`)
		codes := make([]string, each)
		for i := range codes {
			codes[i] = fetch(t, s, []string{"one", "two"}[i%2], kari)
		}
		ids := make([]account.ID, each)
		atOnce(each, func(i int) {
			in, err := s.Exchange(t.Context(), stranger(), codes[i], secret, "", "")
			if err != nil {
				t.Error(err)
				return
			}
			ids[i] = in.Account.ID
		})
		if len(slices.Compact(ids)) != 1 || number(t, s, `select count(*) from accounts`) != 1 || number(t, s, `select count(*) from account_identities`) != 2 {
			t.Fatalf("accounts %v", ids)
		}
	}
}

func TestACodeUsedManyTimesAtOnceGivesOneSession(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	for range 4 {
		change(t, s, `delete from sessions`)
		code := fetch(t, s, "real", kari)
		var mu sync.Mutex
		wins := 0
		atOnce(6, func(int) {
			_, err := s.Exchange(t.Context(), stranger(), code, secret, "", "")
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				wins++
			} else if fault.Of(err).UserCode() != "SIGN_IN_EXPIRED" {
				t.Error(err)
			}
		})
		if wins != 1 || number(t, s, `select count(*) from sessions`) != 1 {
			t.Fatalf("%d signed in", wins)
		}
	}
}

func TestTheSameCallbackManyTimesAtOnceComesBackOnce(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	for range 3 {
		says, browser := comeBack(t, s, "real", kari)
		var mu sync.Mutex
		wins := 0
		atOnce(6, func(int) {
			to, err := s.Return(t.Context(), "real", says, browser)
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Error(err)
			}
			if strings.Contains(to, "#sso=") {
				wins++
			}
		})
		if wins != 1 {
			t.Fatalf("%d came back", wins)
		}
	}
}

func TestLinkingAndUnlinking(t *testing.T) {
	t.Parallel()
	s := real(t, nil)
	person(t, s, "ada@example.org", account.Author)
	signedIn, err := s.Accounts.SignIn(t.Context(), "ada@example.org", goodWord, "", asker())
	if err != nil {
		t.Fatal(err)
	}
	ada := viewer(t, s, signedIn)
	code := fetch(t, s, "real", kari)
	wantCode(t, s.Link(t.Context(), stranger(), code, secret, goodWord), "UNAUTHENTICATED")
	wantCode(t, s.Link(t.Context(), ada, code, secret, "et helt annet passord"), "WRONG_PASSWORD")
	wantCode(t, s.Link(t.Context(), ada, code, "another page's secret", goodWord), "SIGN_IN_EXPIRED")
	if err := s.Link(t.Context(), ada, code, secret, goodWord); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Link(t.Context(), ada, code, secret, goodWord), "SIGN_IN_EXPIRED")
	if err := s.Link(t.Context(), ada, fetch(t, s, "real", kari), secret, goodWord); err != nil {
		t.Errorf("linked already, and once more: %v", err)
	}
	in, err := enter(t, s, "real", kari)
	if err != nil || in.Account.ID != ada.ID {
		t.Fatalf("by way of what was linked: %v", err)
	}
	other := person(t, s, "berit@example.org")
	wantCode(t, s.Link(t.Context(), account.Viewer{ID: other.ID, Address: asker()}, fetch(t, s, "real", kari), secret, goodWord), "TAKEN")

	mine, err := s.Accounts.Identities(t.Context(), ada, &account.Account{ID: ada.ID})
	if err != nil || len(mine) != 1 || mine[0].Email != kari.Email {
		t.Fatalf("identities: %v, %v", mine, err)
	}
	if theirs, err := s.Accounts.Identities(t.Context(), account.Viewer{ID: other.ID, Roles: []account.Role{account.Admin}}, &account.Account{ID: ada.ID}); err != nil || theirs != nil {
		t.Errorf("another reads them: %v, %v", theirs, err)
	}
	wantCode(t, s.Unlink(t.Context(), account.Viewer{ID: other.ID}, mine[0].ID), "NOT_FOUND")
	change(t, s, `update accounts set password_hash = null where id = $1`, ada.ID)
	wantCode(t, s.Unlink(t.Context(), ada, mine[0].ID), "LAST_WAY_IN")
	change(t, s, `update sessions set created_at = now() - interval '1 hour'`)
	wantCode(t, s.Link(t.Context(), ada, fetch(t, s, "real", kari), secret, ""), "SIGN_IN_AGAIN")
	change(t, s, `update accounts set password_hash = 'x' where id = $1`, ada.ID)
	if err := s.Unlink(t.Context(), ada, mine[0].ID); err != nil {
		t.Fatal(err)
	}
	if number(t, s, `select count(*) from account_identities`) != 0 {
		t.Error("it is still there")
	}
}

func TestOfTwoUnlinkedAtOnceOneStays(t *testing.T) {
	t.Parallel()
	one := Provider{Name: "one", Issuer: "https://one.example", ClientID: "x", Create: true}
	two := Provider{Name: "two", Issuer: "https://two.example", ClientID: "x", Create: true}
	s := open(t, Options{Providers: []Provider{one, two}})
	a := person(t, s, kari.Email)
	change(t, s, `update accounts set password_hash = null`)
	for range 50 {
		change(t, s, `delete from account_identities`)
		var ids []account.IdentityID
		const insert = `
			insert into account_identities (account_id, issuer, subject, created_at, used_at)
			select $1, unnest(array['https://one.example', 'https://two.example']), 'kari', now(), now() returning id`
		if err := s.Accounts.DB.Select(&ids, insert, a.ID); err != nil {
			t.Fatal(err)
		}
		atOnce(2, func(i int) {
			if err := s.Unlink(t.Context(), account.Viewer{ID: a.ID, Roles: []account.Role{account.Reader}}, ids[i]); err != nil && fault.Of(err).UserCode() != "LAST_WAY_IN" {
				t.Error(err)
			}
		})
		if n := number(t, s, `select count(*) from account_identities`); n != 1 {
			t.Fatalf("%d left", n)
		}
	}
}
