package main_test

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base32"
	endian "encoding/binary"
	"fmt"
	"testing"
	"time"

	"innomag/internal/postgres/pgtest"
)

// appCode is what an authenticator app would show.
func appCode(t *testing.T, secret string, at time.Time) string {
	t.Helper()
	key, err := base32.StdEncoding.DecodeString(secret)
	if err != nil {
		t.Fatal(err)
	}
	mac := hmac.New(sha1.New, key)
	_ = endian.Write(mac, endian.BigEndian, at.Unix()/30)
	sum := mac.Sum(nil)
	return fmt.Sprintf("%06d", endian.BigEndian.Uint32(sum[sum[19]&0xf:])&0x7fffffff%1_000_000)
}

// TestStaffSetUpTheirSecondFactorBeforeTheyWork runs a server that requires one.
func TestStaffSetUpTheirSecondFactorBeforeTheyWork(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_REQUIRE_SECOND_FACTOR=true")
	email := p.hire("admin", "Siri Sjef")
	s := p.serve()
	const signIn = `mutation($i: SignInInput!) { signIn(input: $i) { accessToken userErrors { code } } }`
	c := s.guest(t)
	c.token = c.ask(signIn, vars{"i": vars{"email": email, "password": password}}).text("signIn.accessToken")
	if a := c.say(`{ accounts { totalCount } }`, nil); a.code() != "FORBIDDEN" {
		t.Errorf("without a second factor: %s", a.Raw)
	}
	a := c.ask(`mutation($i: StartSecondFactorInput!) { startSecondFactor(input: $i) { enrolment { secret uri } userErrors { code } } }`, vars{"i": vars{"password": password}})
	secret := a.text("startSecondFactor.enrolment.secret")
	now := time.Now()
	a = c.ask(`mutation($i: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $i) { recoveryCodes userErrors { code } } }`,
		vars{"i": vars{"code": appCode(t, secret, now)}})
	codes := a.list("confirmSecondFactor.recoveryCodes")
	if len(codes) != 10 {
		t.Fatalf("confirming: %s", a.Raw)
	}
	a = c.ask(`{ accounts { totalCount } viewer { secondFactor sessions { current } } }`, nil)
	if a.number("accounts.totalCount") != 1 || a.at("viewer.secondFactor") != true || len(a.list("viewer.sessions")) != 1 {
		t.Errorf("with a second factor: %s", a.Raw)
	}
	for phrase, try := range map[string]struct {
		code any
		want string
	}{
		"no code":         {nil, "SECOND_FACTOR_REQUIRED"},
		"a used code":     {appCode(t, secret, now), "WRONG_CODE"},
		"a recovery code": {codes[0], ""},
	} {
		a = s.guest(t).ask(signIn, vars{"i": vars{"email": email, "password": password, "code": try.code}})
		got := ""
		if wrong := a.list("signIn.userErrors"); len(wrong) > 0 {
			got = a.text("signIn.userErrors.0.code")
		}
		if got != try.want {
			t.Errorf("%s: %s", phrase, a.Raw)
		}
	}
}
