package account

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"innomag/internal/fault"
)

func TestCodesAreThoseOfTheStandard(t *testing.T) {
	t.Parallel()
	secret := []byte("12345678901234567890") // RFC 6238, appendix B
	for at, want := range map[int64]string{59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037"} {
		if got := totp(secret, at/totpStep); got != want {
			t.Errorf("at %d the code is %s, want %s", at, got, want)
		}
	}
}

// guarded is an account with a second factor, and a session from before.
type guarded struct {
	*Service

	t      *testing.T
	clock  *clock
	viewer Viewer
	secret []byte
	spare  []string // recovery codes
}

func guard(t *testing.T) *guarded {
	t.Helper()
	s, c, in := ada(t)
	g := &guarded{Service: s, t: t, clock: c, viewer: admit(t, s, in.AccessToken)}
	e, err := s.StartSecondFactor(t.Context(), g.viewer, goodPassword)
	fine(t, err)
	if g.secret, err = base32Plain.DecodeString(e.Secret); err != nil || !strings.Contains(e.URI, e.Secret) || !strings.HasPrefix(e.URI, "otpauth://totp/InnoMag:ada@innomag.no?") {
		t.Fatalf("the enrolment is %+v, %v", e, err)
	}
	_, err = s.ConfirmSecondFactor(t.Context(), g.viewer, "000000x")
	wantCode(t, err, "WRONG_CODE")
	g.spare, err = s.ConfirmSecondFactor(t.Context(), g.viewer, g.code())
	fine(t, err)
	c.pass(totpStep * time.Second)
	return g
}

func (g *guarded) code() string { return totp(g.secret, g.clock.now().Unix()/totpStep) }

func (g *guarded) signIn(code string) error {
	_, err := g.SignInWith(g.t.Context(), "ada@innomag.no", goodPassword, code, "Firefox", "192.0.2.1")
	return err
}

func TestSigningInWantsACodeAndTakesItOnce(t *testing.T) {
	t.Parallel()
	g := guard(t)
	if len(g.spare) != recoveryCodes {
		t.Fatalf("%d recovery codes", len(g.spare))
	}
	wantCode(t, g.signIn(""), "SECOND_FACTOR_REQUIRED")
	_, err := g.SignInWith(t.Context(), "ada@innomag.no", "feil passord her", g.code(), "", "192.0.2.1")
	wantCode(t, err, "BAD_CREDENTIALS") // the code is not used up by whoever does not know the password
	code := g.code()
	fine(t, g.signIn(code[:3]+" "+code[3:]))
	wantCode(t, g.signIn(code), "WRONG_CODE")
	g.clock.pass(totpStep * time.Second)
	fine(t, g.signIn(g.code()))
	g.clock.pass(10 * totpStep * time.Second)
	early := totp(g.secret, g.clock.now().Unix()/totpStep+1)
	fine(t, g.signIn(early))
	wantCode(t, g.signIn(g.code()), "WRONG_CODE") // older than one that was used
	g.clock.pass(5 * totpStep * time.Second)
	wantCode(t, g.signIn(early), "WRONG_CODE")
}

func TestARecoveryCodeWorksOnce(t *testing.T) {
	t.Parallel()
	g := guard(t)
	fine(t, g.signIn(strings.ToLower(g.spare[0])))
	wantCode(t, g.signIn(g.spare[0]), "WRONG_CODE")
	fine(t, g.signIn(g.spare[1]))
	var stored int
	fine(t, g.DB.Get(&stored, `select count(*) from recovery_codes r where r::text like '%' || $1 || '%'`, g.spare[2]))
	if stored != 0 {
		t.Error("recovery codes are stored as they are")
	}
}

func TestOfTwoAtOnceWithTheSameCodeOneSignsIn(t *testing.T) {
	t.Parallel()
	g := guard(t)
	for _, code := range []string{g.code(), g.spare[0]} {
		errs := make([]error, 3)
		var all sync.WaitGroup
		for i := range errs {
			all.Go(func() { errs[i] = g.second(t.Context(), g.viewer.ID, code) })
		}
		all.Wait()
		won := 0
		for _, err := range errs {
			if err == nil {
				won++
			}
		}
		if won != 1 {
			t.Errorf("%d succeeded: %v", won, errs)
		}
		g.clock.pass(time.Hour)
	}
}

func TestWhoGuessesCodesWaitsFromWhereverTheyAsk(t *testing.T) {
	t.Parallel()
	g := guard(t)
	for i := range freeTries {
		_, err := g.SignInWith(t.Context(), "ada@innomag.no", goodPassword, "12345x", "", "192.0.2."+string(rune('1'+i)))
		wantCode(t, err, "WRONG_CODE")
	}
	_, err := g.SignInWith(t.Context(), "ada@innomag.no", goodPassword, g.code(), "", "198.51.100.1")
	wantKind(t, err, fault.RateLimited)
	g.clock.pass(time.Minute)
	fine(t, g.signIn(g.code()))
}

func TestASecondFactorIsNotReplacedOnlyRemovedWithACode(t *testing.T) {
	t.Parallel()
	g := guard(t)
	_, err := g.StartSecondFactor(t.Context(), g.viewer, goodPassword)
	wantCode(t, err, "WRONG_STATE")
	_, err = g.ConfirmSecondFactor(t.Context(), g.viewer, g.code())
	wantCode(t, err, "WRONG_CODE")
	_, err = g.StartSecondFactor(t.Context(), stranger, goodPassword)
	wantKind(t, err, fault.Unauthenticated)
	wantCode(t, g.RemoveSecondFactor(t.Context(), g.viewer, "feil passord her", g.code()), "WRONG_PASSWORD")
	wantCode(t, g.RemoveSecondFactor(t.Context(), g.viewer, goodPassword, ""), "SECOND_FACTOR_REQUIRED")
	g.clock.pass(time.Hour)
	fine(t, g.RemoveSecondFactor(t.Context(), g.viewer, goodPassword, g.code()))
	fine(t, g.signIn(""))
}

func TestStaffAreReadersUntilTheyHaveASecondFactorWhereItIsRequired(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	person(t, s, "kari@example.org", "Kari", Reader)
	s.RequireSecondFactor = true
	v := admit(t, s, in.AccessToken)
	if v.May(Write) || v.Staff() {
		t.Error("she may write without a second factor")
	}
	if told := in.Account.Permissions(WithViewer(t.Context(), v)); slices.Contains(told, Write) {
		t.Error("she is told that she may write")
	}
	e, err := s.StartSecondFactor(t.Context(), v, goodPassword)
	fine(t, err)
	secret, err := base32Plain.DecodeString(e.Secret)
	fine(t, err)
	if admit(t, s, in.AccessToken).May(Write) {
		t.Error("a factor that nobody has confirmed counts")
	}
	_, err = s.ConfirmSecondFactor(t.Context(), v, totp(secret, s.Now().Unix()/totpStep))
	fine(t, err)
	if !admit(t, s, in.AccessToken).May(Write) {
		t.Error("she may not write with a second factor")
	}
	signIn(t, s, "kari@example.org")
}
