package account

import (
	"crypto/rand"
	mathrand "math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
)

// remembers is how many tokens are kept.
func (s *Service) remembers() int {
	s.verified.mu.Lock()
	defer s.verified.mu.Unlock()
	return len(s.verified.recent) + len(s.verified.older)
}

func (s *Service) unlearn() { s.verified = newMemory[[32]byte, verified](rememberedSessions) }

// The cost of a signature and of reading claims is paid once; what is left is a hash and two looks into memory.
func TestATokenThatIsKnownIsNotVerifiedAgain(t *testing.T) { //nolint:paralleltest // it counts allocations
	s, _, in := ada(t)
	admit(t, s, in.AccessToken)
	per := testing.AllocsPerRun(100, func() {
		if _, _, err := s.Authenticate(t.Context(), in.AccessToken); err != nil {
			t.Error(err)
		}
	})
	if per > 4 {
		t.Errorf("%.0f allocations for a token that is known", per)
	}
}

// TestAKnownTokenIsBelievedAsLongAsItWouldBeAnew does at random what ends tokens, moves the clock to and fro, and asks twice each time:
// with what is remembered, and with nothing. The answers never differ.
func TestAKnownTokenIsBelievedAsLongAsItWouldBeAnew(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	tokens := []string{in.AccessToken}
	f := forge(t, s, c, in)
	admitted, refused, known := 0, 0, 0
	events := []func(){
		func() { // another session
			key, err := s.Keys.signer(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			var session int64
			if err := s.DB.Get(&session, `insert into sessions (account_id, device, created_at, used_at) values ($1, '', $2, $2) returning id`, in.Account.ID, c.now()); err != nil {
				t.Fatal(err)
			}
			token, _, err := s.access(key, in.Account, session)
			if err != nil {
				t.Fatal(err)
			}
			tokens = append(tokens, token)
		},
		func() {
			if err := s.Keys.Rotate(t.Context()); err != nil {
				t.Fatal(err)
			}
		},
		func() { // one that is good later
			at := func(d time.Duration) int64 { return c.now().Add(d).Unix() }
			tokens = append(tokens, f.signed(f.header(nil), f.says(fields{"iat": at(0), "nbf": at(90 * time.Second), "exp": at(4 * time.Minute)})))
		},
		func() { s.DB.MustExec(`update accounts set tokens_valid_after = $1`, c.now()) },
		func() {
			s.DB.MustExec(`update accounts set disabled_at = case when disabled_at is null then now() end`)
		},
		func() {
			s.DB.MustExec(`update accounts set roles = case when roles = '{AUTHOR}' then '{MODERATOR}'::text[] else '{AUTHOR}' end`)
		},
		func() {
			s.DB.MustExec(`update sessions set ended_at = $1, ended_why = 'signed_out' where id = (select min(id) from sessions where ended_at is null)`, c.now())
		},
		func() { // a key that became known to others is replaced under its name
			stored, err := EdDSA.generate()
			if err != nil {
				t.Fatal(err)
			}
			s.DB.MustExec(`update signing_keys set private_key = $1 where kid = (select min(kid) from signing_keys)`, stored)
			if err := s.Keys.refresh(t.Context(), 0); err != nil {
				t.Fatal(err)
			}
		},
		func() {
			s.DB.MustExec(`delete from signing_keys where retired_at is not null`)
			if err := s.Keys.refresh(t.Context(), 0); err != nil {
				t.Fatal(err)
			}
		},
	}
	for range 250 {
		switch n := mrand(60); {
		case n < len(events):
			events[n]()
		case n < 15:
			s.DB.MustExec(`update accounts set disabled_at = null`)
			events[0]()
		case n < 20:
			c.pass(-time.Duration(mrand(120)) * time.Second)
		default:
			c.pass(time.Duration(mrand(20)) * time.Second)
		}
		for _, token := range tokens[max(0, len(tokens)-6):] {
			before := s.remembers()
			v, p, err := s.Authenticate(t.Context(), token)
			known += before
			kept := s.verified
			s.unlearn()
			again, proof, errAnew := s.Authenticate(t.Context(), token)
			s.verified = kept
			if !reflect.DeepEqual(v, again) || p != proof || (err == nil) != (errAnew == nil) {
				t.Fatalf("remembered: %+v %+v %v\nanew: %+v %+v %v", v, p, err, again, proof, errAnew)
			}
			if err == nil {
				admitted++
			} else {
				refused++
			}
		}
	}
	if admitted < 50 || refused < 50 || known == 0 {
		t.Errorf("%d times admitted, %d refused, %d remembered: nothing was tried", admitted, refused, known)
	}
}

func mrand(n int) int { return mathrand.IntN(n) }

func TestAKnownTokenEndsToTheSecond(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	_, p, err := s.Authenticate(t.Context(), in.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	c.pass(p.ExpiresAt.Add(leeway).Sub(c.now()) - time.Millisecond)
	admit(t, s, in.AccessToken)
	c.pass(time.Millisecond)
	refuse(t, s, in.AccessToken)
	c.pass(f.now.Add(-leeway - 2*time.Second).Sub(c.now())) // the clock was set back, to before it was made
	refuse(t, s, in.AccessToken)
}

func TestOnlyTokensOfOursAreRemembered(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	admit(t, s, in.AccessToken)
	before := s.remembers()
	parts := strings.Split(in.AccessToken, ".")
	for range 300 {
		refuse(t, s, parts[0]+"."+segment(f.says(fields{"jti": rand.Text()}))+"."+parts[2])
		refuse(t, s, seal(f.header(fields{"kid": rand.Text()}), f.says(nil), unsigned))
		refuse(t, s, f.signed(f.header(nil), f.says(fields{"token_use": "refresh", "jti": rand.Text()})))
	}
	if after := s.remembers(); after != before {
		t.Errorf("%d are remembered after a flood of forged ones, %d before", after, before)
	}
}

func TestAsManyTokensAreRememberedAsThereIsRoomFor(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	s.verified = newMemory[[32]byte, verified](5)
	var tokens []string
	for range 50 {
		tokens = append(tokens, f.signed(f.header(nil), f.says(fields{"jti": rand.Text()})))
	}
	for range 2 {
		for _, token := range tokens {
			admit(t, s, token)
			if n := s.remembers(); n > 10 {
				t.Fatalf("%d are remembered where there is room for 10", n)
			}
		}
	}
}
