package account

import (
	"testing"
	"time"
)

// TestAnAttackerAtTheSameNetworkKeepsNobodyOut has somebody guess from the owner's own address.
func TestAnAttackerAtTheSameNetworkKeepsNobodyOut(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	const email, office = "ada@innomag.no", "192.0.2.7"
	known := s.Origin("  ADA@innomag.no ", in.Device, office)
	if known == office {
		t.Fatal("the device is not known")
	}
	for range perMinute + 5 {
		_, _ = s.SignIn(t.Context(), email, "ikke passordet", "", office)
	}
	_, err := s.SignIn(t.Context(), email, goodPassword, "", office)
	wantCode(t, err, "RATE_LIMITED")
	if _, err := s.SignIn(t.Context(), email, goodPassword, "", known); err != nil {
		t.Fatal("the owner is kept out of a device that is known:", err)
	}
}

func TestAKnownDeviceIsSlowedDownToo(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	known := s.Origin("ada@innomag.no", in.Device, "192.0.2.7")
	for range freeTries {
		_, err := s.SignIn(t.Context(), "ada@innomag.no", "ikke passordet", "", known)
		wantCode(t, err, "BAD_CREDENTIALS")
	}
	_, err := s.SignIn(t.Context(), "ada@innomag.no", goodPassword, "", known)
	wantCode(t, err, "RATE_LIMITED")
	c.pass(longestWait)
	if _, err := s.SignIn(t.Context(), "ada@innomag.no", goodPassword, "", known); err != nil {
		t.Fatal(err)
	}
}

func TestADeviceIsKnownToItsOwnAccountAlone(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	elsewhere := another(t, s)
	if s.Origin("ada@innomag.no", in.Device, "x") != elsewhere.Origin("ada@innomag.no", in.Device, "x") {
		t.Error("two servers disagree")
	}
	for phrase, token := range map[string]string{
		"nothing": "", "garbage": "garbage", "one that was cut": in.Device[1:], "one that was changed": "A" + in.Device[1:] + "", "another token": in.RefreshToken,
	} {
		if token == in.Device {
			continue // it began with an A
		}
		if got := s.Origin("ada@innomag.no", token, "192.0.2.7"); got != "192.0.2.7" {
			t.Errorf("%s: %s", phrase, got)
		}
	}
	if got := s.Origin("kari@innomag.no", in.Device, "192.0.2.7"); got != "192.0.2.7" {
		t.Errorf("Kari tries from Ada's device: %s", got)
	}
	refuse(t, s, in.Device)
	_, err := s.Refresh(t.Context(), in.Device)
	wantCode(t, err, "SESSION_ENDED")
	c.pass(time.Second)
}
