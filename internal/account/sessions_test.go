package account

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

func (s *Service) endedWhy(t testing.TB, a *Account) (why []string) {
	t.Helper()
	if err := s.DB.Select(&why, `select coalesce(ended_why, '') from sessions where account_id = $1 order by id`, a.ID); err != nil {
		t.Fatal(err)
	}
	return why
}

func TestARefreshGivesTheNextTokensOfTheSameSession(t *testing.T) {
	t.Parallel()
	s, c, first := ada(t)
	c.pass(11 * time.Minute)
	refuse(t, s, first.AccessToken)
	second, err := s.Refresh(t.Context(), first.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	admit(t, s, second.AccessToken)
	if second.RefreshToken == first.RefreshToken || second.Account.Name != "Ada" {
		t.Fatalf("second is %+v", second)
	}
	if why := s.endedWhy(t, first.Account); len(why) != 1 || why[0] != "" {
		t.Fatalf("sessions: %q", why)
	}
	var clear int
	if err := s.DB.Get(&clear, `select count(*) from refresh_tokens where position($1::bytea in hash) > 0 or octet_length(hash) <> 32`, []byte(second.RefreshToken)); err != nil || clear != 0 {
		t.Fatalf("%d tokens are not stored as hashes, %v", clear, err)
	}
}

func TestATokenThatIsUsedTwiceEndsItsSessionAndNoOther(t *testing.T) {
	t.Parallel()
	s, _, stolen := ada(t)
	other := signIn(t, s, "ada@innomag.no")
	next, err := s.Refresh(t.Context(), stolen.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	admit(t, s, next.AccessToken)
	_, err = s.Refresh(t.Context(), stolen.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	_, err = s.Refresh(t.Context(), next.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	refuse(t, s, next.AccessToken)
	refuse(t, s, stolen.AccessToken)
	admit(t, s, other.AccessToken)
	var told int
	if err := s.DB.Get(&told, `select count(*) from jobs where kind = $1 and payload->>'What' = $2`, jobTold, toldReuse); err != nil || told != 1 {
		t.Errorf("the owner is told %d times, %v", told, err)
	}
	if why := s.endedWhy(t, stolen.Account); why[0] != "refresh_reuse" || why[1] != "" {
		t.Fatalf("sessions ended because: %q", why)
	}
}

func TestATheftIsLoggedAndNothingSecretIs(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	secrets := []string{in.AccessToken, in.RefreshToken, goodPassword, "ada@innomag.no"}
	next, err := s.Refresh(t.Context(), in.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Refresh(t.Context(), in.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	forged := f.signed(f.header(fields{"kid": "secretkid"}), f.says(nil))
	_, _, err = s.Authenticate(t.Context(), forged)
	for _, secret := range append(secrets, next.AccessToken, next.RefreshToken, forged, "secretkid") {
		if strings.Contains(logged.String(), secret) {
			t.Errorf("logged: %s", secret)
		}
		if strings.Contains(err.Error(), secret) { // the cause may be logged elsewhere
			t.Errorf("in the error: %s", secret)
		}
	}
	if want := fmt.Sprintf(`"reason":"refresh_reuse","account":%d,"session":%d`, f.account, f.session); !strings.Contains(logged.String(), want) {
		t.Errorf("%s is not in the log", want)
	}
}

func TestOfTwoRefreshesAtOnceOneWinsAndTheSessionEnds(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	for round := range 100 {
		if round > 0 {
			session, err := credentials(t.Context(), s.DB, "ada@innomag.no")
			if err != nil {
				t.Fatal(err)
			}
			if in, err = s.begin(t.Context(), &session, ""); err != nil { // without a hash of the password each time
				t.Fatal(err)
			}
		}
		var winners []*SignedIn
		var mu sync.Mutex
		var both sync.WaitGroup
		for range 2 {
			both.Go(func() {
				next, err := s.Refresh(t.Context(), in.RefreshToken)
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					winners = append(winners, next)
				}
			})
		}
		both.Wait()
		if len(winners) != 1 {
			t.Fatalf("round %d: %d winners", round, len(winners))
		}
		refuse(t, s, winners[0].AccessToken)
		_, err := s.Refresh(t.Context(), winners[0].RefreshToken)
		wantCode(t, err, "SESSION_ENDED")
	}
	for _, why := range s.endedWhy(t, in.Account) {
		if why != "refresh_reuse" {
			t.Fatalf("a session ended because %q", why)
		}
	}
}

func TestSigningOutEndsTheSessionAtOnce(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	elsewhere := another(t, s)
	other := signIn(t, s, "ada@innomag.no")
	admit(t, s, in.AccessToken)
	admit(t, elsewhere, in.AccessToken)
	for range 2 { // signing out twice is fine
		if err := s.SignOut(t.Context(), in.RefreshToken); err != nil {
			t.Fatal(err)
		}
	}
	refuse(t, s, in.AccessToken)
	c.pass(believed)
	refuse(t, elsewhere, in.AccessToken)
	_, err := s.Refresh(t.Context(), in.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	admit(t, s, other.AccessToken)
	if why := s.endedWhy(t, in.Account); why[0] != "signed_out" {
		t.Fatalf("sessions ended because: %q", why)
	}
}

func TestEndingAllLeavesNothingThatWorksAndANewSignInDoesAtOnce(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	other := signIn(t, s, "ada@innomag.no")
	admit(t, s, other.AccessToken)
	if err := s.EndAll(t.Context(), in.Account.ID); err != nil {
		t.Fatal(err)
	}
	for _, old := range []*SignedIn{in, other} {
		refuse(t, s, old.AccessToken)
		_, err := s.Refresh(t.Context(), old.RefreshToken)
		wantCode(t, err, "SESSION_ENDED")
	}
	admit(t, s, signIn(t, s, "ada@innomag.no").AccessToken) // within the same second
	wantCode(t, s.EndAll(t.Context(), 999), "NOT_FOUND")
}

func TestTokensFromBeforeARevocationAreRefusedThoughTheSessionLives(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	admit(t, s, in.AccessToken)
	c.pass(100 * time.Millisecond) // the same second
	s.DB.MustExec(`update accounts set tokens_valid_after = $1`, c.now())
	c.pass(believed)
	refuse(t, s, in.AccessToken)
	next, err := s.Refresh(t.Context(), in.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	admit(t, s, next.AccessToken)
}

func TestADisabledAccountIsOutWithinFiveSeconds(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	admit(t, s, in.AccessToken)
	s.DB.MustExec(`update accounts set disabled_at = now()`)
	c.pass(believed)
	refuse(t, s, in.AccessToken)
	_, err := s.Refresh(t.Context(), in.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
}

func TestANewRoleCountsWithinFiveSeconds(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	if admit(t, s, in.AccessToken).May(Moderate) {
		t.Fatal("Ada moderates before her time")
	}
	s.DB.MustExec(`update accounts set roles = '{MODERATOR}'`)
	c.pass(believed)
	if v := admit(t, s, in.AccessToken); !v.May(Moderate) || v.May(Write) {
		t.Fatalf("Ada is %v", v.Roles)
	}
}

func TestADatabaseThatIsDownIsNoReasonToSignOut(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	c.pass(believed)
	if err := s.DB.Close(); err != nil {
		t.Fatal(err)
	}
	_, _, err := s.Authenticate(t.Context(), in.AccessToken)
	wantCode(t, err, "INTERNAL")
	_, err = s.Refresh(t.Context(), in.RefreshToken)
	wantCode(t, err, "INTERNAL")
	_, err = s.SignIn(t.Context(), "ada@innomag.no", goodPassword, "", "")
	wantCode(t, err, "INTERNAL")
}

func TestASessionEndsWhenNobodyUsesItForAMonth(t *testing.T) {
	t.Parallel()
	s, c, idle := ada(t)
	busy := signIn(t, s, "ada@innomag.no")
	var err error
	for range 2 {
		c.pass(20 * 24 * time.Hour)
		if busy, err = s.Refresh(t.Context(), busy.RefreshToken); err != nil {
			t.Fatal(err)
		}
	}
	_, err = s.Refresh(t.Context(), idle.RefreshToken)
	wantCode(t, err, "SESSION_ENDED")
	if err := s.Keys.Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	var sessions, tokens int
	if err := s.DB.QueryRow(`select (select count(*) from sessions), (select count(*) from refresh_tokens)`).Scan(&sessions, &tokens); err != nil {
		t.Fatal(err)
	}
	if sessions != 1 || tokens != 2 { // the one in use, and the one before, whose second use would tell of a theft
		t.Fatalf("%d sessions and %d tokens are left", sessions, tokens)
	}
	if _, err := s.Refresh(t.Context(), busy.RefreshToken); err != nil {
		t.Fatal(err)
	}
}
