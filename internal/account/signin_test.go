package account

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"innomag/internal/fault"
)

func TestWhoSignsInIsKnownByTheAccessToken(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	v, proof, err := s.Authenticate(t.Context(), in.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	if v.ID != in.Account.ID || v.Name != "Ada" || !v.May(Write) || v.May(Moderate) {
		t.Fatalf("viewer is %+v", v)
	}
	if !proof.ExpiresAt.Equal(in.ExpiresAt) || !in.ExpiresAt.Equal(c.now().Truncate(time.Second).Add(10*time.Minute)) {
		t.Fatalf("expires at %v, says %v", proof.ExpiresAt, in.ExpiresAt)
	}
	var device string
	if err := s.DB.Get(&device, `select device from sessions where id = $1`, proof.Session); err != nil || device != "Firefox" {
		t.Fatalf("device %q, %v", device, err)
	}
}

func TestTheAddressMayBeTypedInAnyCase(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	person(t, s, " Ås@Innomag.NO ", "Åse")
	for _, typed := range []string{"ås@innomag.no", "ÅS@INNOMAG.NO\n", "a\u030as@innomag.no"} {
		if in := signIn(t, s, typed); in.Account.EmailAddress != "ås@innomag.no" {
			t.Errorf("%q signed in %q", typed, in.Account.EmailAddress)
		}
	}
}

func TestWhoIsNotLetInLearnsNothing(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	person(t, s, "ada@innomag.no", "Ada")
	gone := person(t, s, "gone@innomag.no", "Gro")
	mute := person(t, s, "mute@innomag.no", "Mia")
	s.DB.MustExec(`update accounts set disabled_at = now() where id = $1`, gone.ID)
	s.DB.MustExec(`update accounts set password_hash = null where id = $1`, mute.ID)
	for name, try := range map[string]struct{ email, password string }{
		"a wrong password":       {"ada@innomag.no", "hest batteri stifT"},
		"no password":            {"ada@innomag.no", ""},
		"a huge password":        {"ada@innomag.no", strings.Repeat("x", 1<<20)},
		"an unknown account":     {"eve@innomag.no", goodPassword},
		"unknown and huge":       {"eve@innomag.no", strings.Repeat("x", 1<<20)},
		"a disabled account":     {"gone@innomag.no", goodPassword},
		"without a password":     {"mute@innomag.no", goodPassword},
		"and none given":         {"mute@innomag.no", ""},
		"no address":             {"", goodPassword},
		"an address with NUL":    {"ada@innomag.no\x00", goodPassword},
		"broken UTF-8":           {"ada\xff@innomag.no", "\xff\xff\xff\xff"},
		"a huge address":         {strings.Repeat("a", 1<<20) + "@innomag.no", goodPassword},
		"an address and its tag": {"ada@innomag.no or 1=1", goodPassword},
	} {
		c.pass(time.Hour)
		in, err := s.SignIn(t.Context(), try.email, try.password, "", "")
		if in != nil || err == nil {
			t.Fatalf("%s: let in", name)
		}
		f := fault.Of(err)
		if f.Kind != fault.Unauthenticated || f.Code != "BAD_CREDENTIALS" || f.Error() != badCredentials.Error() || f.Field != "" {
			t.Errorf("%s: %v (%s, %s)", name, f, f.Kind, f.Code)
		}
	}
}

func TestTheAnswerTakesAsLongForAnUnknownAccount(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	person(t, s, "ada@innomag.no", "Ada")
	took := map[string][]time.Duration{}
	for i := range 15 {
		for _, email := range []string{"ada@innomag.no", "eve@innomag.no"} { // by turns, for the machine may be busy
			c.pass(time.Hour)
			start := time.Now()
			_, err := s.SignIn(t.Context(), email, "feil passord her", "", fmt.Sprintf("192.0.2.%d", i))
			took[email] = append(took[email], time.Since(start))
			wantCode(t, err, "BAD_CREDENTIALS")
		}
	}
	median := func(email string) time.Duration { return slices.Sorted(slices.Values(took[email]))[7] }
	known, unknown := median("ada@innomag.no"), median("eve@innomag.no")
	if ratio := float64(known) / float64(unknown); ratio > 2.5 || ratio < 0.4 {
		t.Errorf("known %v, unknown %v", known, unknown)
	}
}

func TestGuessingGetsSlowerAndTheOwnerElsewhereIsNotHeldUp(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	person(t, s, "ada@innomag.no", "Ada")
	guess := func() error {
		_, err := s.SignIn(t.Context(), "ada@innomag.no", "feil passord her", "", "198.51.100.7")
		return err
	}
	for range freeTries {
		wantCode(t, guess(), "BAD_CREDENTIALS")
	}
	for _, want := range []time.Duration{1 * time.Second, 2 * time.Second, 4 * time.Second} {
		err := guess()
		wantCode(t, err, "RATE_LIMITED")
		var wait Wait
		if !errors.As(err, &wait) || time.Duration(wait) != want {
			t.Fatalf("wait %v, want %v", wait, want)
		}
		c.pass(want)
		wantCode(t, guess(), "BAD_CREDENTIALS")
	}
	signIn(t, s, "ada@innomag.no") // from 192.0.2.1
	wantCode(t, guess(), "RATE_LIMITED")
	for range 20 {
		c.pass(longestWait)
		wantCode(t, guess(), "BAD_CREDENTIALS") // never longer than that, never for good
	}
	c.pass(longestWait)
	if _, err := s.SignIn(t.Context(), "ada@innomag.no", goodPassword, "", "198.51.100.7"); err != nil {
		t.Fatal(err)
	}
	for range freeTries {
		wantCode(t, guess(), "BAD_CREDENTIALS") // success forgets
	}
}

func TestOneAddressMayTryTwentyTimesAMinuteWhoeverItTries(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	servers, turn := []*throttle{s.throttle, another(t, s).throttle}, 0
	try := func(i int, address string) error { // at either of two servers
		turn++
		return servers[turn%2].attempt(t.Context(), fmt.Sprintf("a%d@innomag.no", i), address)
	}
	for i := range perMinute {
		if err := try(i, fmt.Sprintf("2001:db8:1:2::%x", i+1)); err != nil { // one household
			t.Fatalf("attempt %d: %v", i, err)
		}
	}
	wantCode(t, try(20, "2001:db8:1:2:ffff::1"), "RATE_LIMITED")
	if err := try(20, "2001:db8:1:3::1"); err != nil {
		t.Fatalf("the neighbours: %v", err)
	}
	c.pass(3 * time.Second)
	if err := try(20, "2001:db8:1:2::1"); err != nil {
		t.Fatalf("three seconds later: %v", err)
	}
	wantCode(t, try(21, "2001:db8:1:2::1"), "RATE_LIMITED")
	c.pass(time.Minute)
	for i := range perMinute {
		if err := try(100+i, "2001:db8:1:2::1"); err != nil {
			t.Fatalf("a minute later, attempt %d: %v", i, err)
		}
	}
}

// TestOfManyGuessesAtOnceAtTwoServersFewAreMade counts them as many, wherever they are made.
func TestOfManyGuessesAtOnceAtTwoServersFewAreMade(t *testing.T) {
	t.Parallel()
	s, c := open(t)
	servers := []*throttle{s.throttle, another(t, s).throttle}
	var all sync.WaitGroup
	var made atomic.Int32
	for i := range 16 {
		all.Go(func() {
			if servers[i%2].attempt(t.Context(), "ada@innomag.no", "198.51.100.7") == nil {
				made.Add(1)
			}
		})
	}
	all.Wait()
	if made.Load() != freeTries {
		t.Errorf("%d of 16 guesses at once were made, want %d", made.Load(), freeTries)
	}
	c.pass(forgetTries + time.Second)
	fine(t, s.Sweep(t.Context()))
	var n int
	if err := s.DB.Get(&n, `select count(*) from sign_in_tries`); err != nil || n != 0 {
		t.Errorf("%d are remembered: %v", n, err)
	}
}

func TestTheMemoryRemembersOnlySoMuch(t *testing.T) {
	t.Parallel()
	m := newMemory[int, int](100)
	for i := range 10_000 {
		m.change(i, func(int) int { return i })
		if len(m.recent) > 100 || len(m.older) > 100 {
			t.Fatalf("%d and %d remembered", len(m.recent), len(m.older))
		}
		for back := range min(i, 99) {
			if m.get(i-back) != i-back {
				t.Fatalf("%d forgotten after %d", i-back, i)
			}
		}
	}
}

func TestAnOldHashIsMadeAnewAtSignIn(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	a := person(t, s, "ada@innomag.no", "Ada")
	cheap := cost{memory: 64, time: 1, lanes: 1}
	salt := []byte("saltsaltsaltsalt")
	sum, err := s.passwords.derive(t.Context(), cheap, goodPassword, salt, hashSize)
	if err != nil {
		t.Fatal(err)
	}
	s.DB.MustExec(`update accounts set password_hash = $2 where id = $1`, a.ID, encode(cheap, salt, sum))
	signIn(t, s, "ada@innomag.no")
	var hash string
	if err := s.DB.Get(&hash, `select password_hash from accounts where id = $1`, a.ID); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Fatalf("the hash is %s", hash)
	}
	signIn(t, s, "ada@innomag.no")
	s.DB.MustExec(`update accounts set password_hash = '$2y$10$abc' where id = $1`, a.ID)
	_, err = s.SignIn(t.Context(), "ada@innomag.no", goodPassword, "", "")
	wantCode(t, err, "BAD_CREDENTIALS")
}

func TestAPasswordChangedWhileItIsComparedLetsNobodyIn(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	person(t, s, "ada@innomag.no", "Ada")
	c, err := credentials(t.Context(), s.DB, "ada@innomag.no")
	if err != nil {
		t.Fatal(err)
	}
	s.DB.MustExec(`update accounts set password_hash = 'another'`)
	_, err = s.begin(t.Context(), &c, "")
	wantCode(t, err, "BAD_CREDENTIALS")
}

func TestOnlySoManyHashAtOnceAndNobodyWaitsForEver(t *testing.T) {
	t.Parallel()
	h := newHasher()
	for range cap(h.slots) {
		h.slots <- struct{}{}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := h.hash(ctx, goodPassword); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
}

func TestAHugePasswordIsNotHashed(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	person(t, s, "ada@innomag.no", "Ada")
	for range cap(s.passwords.slots) {
		s.passwords.slots <- struct{}{} // whoever wants to hash now waits in vain
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	_, err := s.SignIn(ctx, "ada@innomag.no", strings.Repeat("x", maxPassword+1), "", "")
	wantCode(t, err, "BAD_CREDENTIALS")
}

func TestAPasswordIsTheSameFromEveryKeyboard(t *testing.T) {
	t.Parallel()
	h := newHasher()
	hash, err := h.hash(t.Context(), "blåbærsyltetøy")
	if err != nil {
		t.Fatal(err)
	}
	if same, outdated, err := h.matches(t.Context(), "bla\u030abærsyltetøy", hash); !same || outdated || err != nil {
		t.Fatal(same, outdated, err)
	}
}

func TestWhatADeviceCallsItselfFitsOnALine(t *testing.T) {
	t.Parallel()
	for name, give := range map[string]string{
		"long": strings.Repeat("å", 5000), "NUL": "a\x00b", "broken": "\xff", "lines": "a\r\nSet-Cookie: b",
	} {
		got := deviceName(give)
		if len([]rune(got)) > maxDevice || strings.ContainsAny(got, "\x00\r\n") || !utf8.ValidString(got) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
