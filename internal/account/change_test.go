package account

import (
	"testing"

	"innomag/internal/fault"
)

func TestChangingThePasswordEndsTheOtherSessions(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	here, there := signIn(t, p.Service, "ada@innomag.no"), signIn(t, p.Service, "ada@innomag.no")
	fine(t, p.RequestPasswordReset(t.Context(), stranger, "ada@innomag.no"))
	reset := p.token(p.only(), "ada@innomag.no", "/account/reset-password")
	v := admit(t, p.Service, here.AccessToken)
	v.Language = "en"
	wantCode(t, p.ChangePassword(t.Context(), v, "feil passord her", "et helt nytt passord"), "WRONG_PASSWORD")
	wantCode(t, p.ChangePassword(t.Context(), v, goodPassword, "kort"), "TOO_SHORT")
	if f := fault.Of(p.ChangePassword(t.Context(), stranger, goodPassword, "et helt nytt passord")); f.Kind != fault.Unauthenticated {
		t.Errorf("a stranger gets %s", f.Kind)
	}
	fine(t, p.ChangePassword(t.Context(), v, goodPassword, "et helt nytt passord"))
	admit(t, p.Service, here.AccessToken)
	refuse(t, p.Service, there.AccessToken)
	_, err := p.Refresh(t.Context(), there.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	_, err = p.Refresh(t.Context(), here.RefreshToken)
	fine(t, err)
	wantCode(t, p.ResetPassword(t.Context(), stranger, reset, "tyvens lange passord"), "BAD_LINK")
	if m := p.only(); m.Subject != "Your password has been changed" {
		t.Errorf("the owner is told %q", m.Subject)
	}
}

func TestAnAddressChangesWhenBothAreConfirmed(t *testing.T) {
	t.Parallel()
	for phrase, order := range map[string][2]int{"the old first": {0, 1}, "the new first": {1, 0}} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			p := openPost(t)
			person(t, p.Service, "ada@innomag.no", "Ada", Author)
			v := admit(t, p.Service, signIn(t, p.Service, "ada@innomag.no").AccessToken)
			wantCode(t, p.RequestEmailChange(t.Context(), v, "ny@innomag.no", "feil passord her"), "WRONG_PASSWORD")
			wantCode(t, p.RequestEmailChange(t.Context(), v, "ny", goodPassword), "INVALID")
			fine(t, p.RequestEmailChange(t.Context(), v, "NY@innomag.no", goodPassword))
			came := p.deliver()
			if len(came) != 2 {
				t.Fatalf("%d mails", len(came))
			}
			tokens := []string{
				p.token(came[0], "ada@innomag.no", "/account/confirm-email-change"),
				p.token(came[1], "ny@innomag.no", "/account/confirm-email-change"),
			}
			changed, err := p.ConfirmEmailChange(t.Context(), tokens[order[0]])
			if err != nil || changed {
				t.Fatalf("after one link: %v, %v", changed, err)
			}
			_, err = p.ConfirmEmailChange(t.Context(), tokens[order[0]])
			wantCode(t, err, "BAD_LINK")
			changed, err = p.ConfirmEmailChange(t.Context(), tokens[order[1]])
			if err != nil || !changed {
				t.Fatalf("after both links: %v, %v", changed, err)
			}
			signIn(t, p.Service, "ny@innomag.no")
		})
	}
}

func TestAnAddressOfSomebodyElseIsNotTakenOverAndNotTold(t *testing.T) {
	t.Parallel()
	p := openPost(t)
	person(t, p.Service, "ada@innomag.no", "Ada", Author)
	person(t, p.Service, "bo@innomag.no", "Bo", Editor)
	v := admit(t, p.Service, signIn(t, p.Service, "ada@innomag.no").AccessToken)
	fine(t, p.RequestEmailChange(t.Context(), v, "bo@innomag.no", goodPassword))
	came := p.deliver()
	if len(came) != 2 {
		t.Fatalf("%d mails", len(came))
	}
	changed, err := p.ConfirmEmailChange(t.Context(), p.token(came[0], "ada@innomag.no", "/account/confirm-email-change"))
	if err != nil || changed {
		t.Errorf("%v, %v", changed, err)
	}
	p.token(came[1], "bo@innomag.no", "/account/reset-password")
}
