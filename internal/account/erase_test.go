package account

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"innomag/internal/fault"
	"innomag/internal/postgres"
)

func nothingElse(context.Context, postgres.Querier) error { return nil }

// TestAnAccountWithoutAPasswordActsRightAfterSigningIn has somebody who only signs in by way of others do what wants a password.
func TestAnAccountWithoutAPasswordActsRightAfterSigningIn(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	person(t, s, "ola@innomag.no", "Ola", Reader)
	by := admit(t, s, signIn(t, s, "ola@innomag.no").AccessToken)
	s.DB.MustExec(`update accounts set password_hash = null`)
	s.DB.MustExec(`update sessions set created_at = $1`, c.now())

	if _, err := s.StartSecondFactor(t.Context(), by, ""); err != nil {
		t.Errorf("a second factor: %v", err)
	}
	if _, secret, err := s.CreateAPIToken(t.Context(), by, NewAPIToken{Name: "Robot", Scope: []Permission{Read}}); err != nil {
		t.Errorf("an API token: %v", err)
	} else if machine := admit(t, s, secret); machine.May(OwnAccount) {
		t.Error("a machine looks after the account")
	} else if _, err := s.prove(t.Context(), machine, ""); fault.Of(err).UserCode() != "SIGN_IN_AGAIN" {
		t.Errorf("a machine has signed in lately: %v", err)
	}
	c.pass(freshSession + time.Second)
	_, err := s.StartSecondFactor(t.Context(), by, goodPassword)
	wantCode(t, err, "SIGN_IN_AGAIN")
	wantCode(t, s.Erase(t.Context(), by, Erasure{}, nothingElse), "SIGN_IN_AGAIN")
	wantCode(t, s.ChangePassword(t.Context(), by, "", goodPassword), "SIGN_IN_AGAIN")

	s.DB.MustExec(`update sessions set created_at = $1`, c.now())
	if err := s.ChangePassword(t.Context(), by, "", goodPassword); err != nil {
		t.Fatalf("the first password: %v", err)
	}
	_, err = s.StartSecondFactor(t.Context(), by, "")
	wantCode(t, err, "WRONG_PASSWORD") // from now on there is one to ask for
}

func TestWhoErasesAnAccountLeavesNothingOfIt(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	ola := person(t, s, "Ola@innomag.no", "Ola", Reader)
	in := signIn(t, s, "ola@innomag.no")
	by := admit(t, s, in.AccessToken)
	robot(t, s, by, Read)
	if err := s.RequestEmailChange(t.Context(), by, "ny@innomag.no", goodPassword); err != nil {
		t.Fatal(err)
	}
	kept, err := s.Kept(t.Context(), by)
	if err != nil {
		t.Fatal(err)
	}
	var told struct {
		Email    string
		Sessions []struct{ Device string }
		Tokens   []struct{ Name string } `json:"apiTokens"`
	}
	if err := json.Unmarshal(kept, &told); err != nil || told.Email != "ola@innomag.no" || len(told.Sessions) != 1 || len(told.Tokens) != 1 {
		t.Fatalf("told %s, %v", kept, err)
	}

	wantCode(t, s.Erase(t.Context(), by, Erasure{}, nothingElse), "WRONG_PASSWORD")
	wantCode(t, s.Erase(t.Context(), Viewer{}, Erasure{}, nothingElse), "UNAUTHENTICATED")
	password := goodPassword
	if err := s.Erase(t.Context(), by, Erasure{&password}, nothingElse); err != nil {
		t.Fatal(err)
	}
	refuse(t, s, in.AccessToken)
	for _, table := range []string{"accounts", "sessions", "refresh_tokens", "api_tokens", "account_links"} {
		var n int
		if err := s.DB.Get(&n, `select count(*) from `+table); err != nil || n != 0 {
			t.Errorf("%s has %d rows left, %v", table, n, err)
		}
	}
	if _, err := s.Create(t.Context(), Newcomer{Email: ola.EmailAddress, Name: "En annen Ola", Password: goodPassword}); err != nil {
		t.Errorf("the address cannot be used again: %v", err)
	}
}

func TestStaffAreNotErasedWhileTheyAreStaff(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	password := goodPassword
	by := admit(t, s, in.AccessToken)
	wantCode(t, s.Erase(t.Context(), by, Erasure{&password}, nothingElse), "WRONG_STATE")
	forget := func(ctx context.Context, tx postgres.Querier) error { // somebody makes it staff in the middle
		_, err := tx.ExecContext(ctx, `update accounts set roles = '{EDITOR}'`)
		return err
	}
	s.DB.MustExec(`update accounts set roles = '{READER}'`)
	wantCode(t, s.Erase(t.Context(), by, Erasure{&password}, forget), "WRONG_STATE")
	var n int
	if err := s.DB.Get(&n, `select count(*) from accounts where roles = '{READER}'`); err != nil || n != 1 {
		t.Error("what was refused has changed something", n, err)
	}
}
