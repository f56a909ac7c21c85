package account

import (
	"bytes"
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"innomag/internal/fault"
	"innomag/internal/postgres/pgtest"
)

// logged is all that this package's tests made it log.
var logged lockedBuffer

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.NewJSONHandler(&logged, nil)))
	m.Run()
}

type lockedBuffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

const goodPassword = "hest batteri stift"

// clock is a time that only the test moves.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// open makes the service on a database of its own.
func open(t testing.TB) (*Service, *clock) {
	t.Helper()
	s, err := New(t.Context(), pgtest.New(t))
	if err != nil {
		t.Fatal(err)
	}
	return s, fix(s)
}

// fix stops the clock of a service.
func fix(s *Service) *clock {
	c := &clock{at: time.Now().Truncate(time.Second).Add(1300 * time.Millisecond)}
	s.Now = c.now
	return c
}

// another is a second server on the same database.
func another(t testing.TB, s *Service) *Service {
	t.Helper()
	other, err := New(t.Context(), s.DB)
	if err != nil {
		t.Fatal(err)
	}
	other.Now = s.Now
	return other
}

func person(t testing.TB, s *Service, email, name string, roles ...Role) *Account {
	t.Helper()
	a, err := s.Create(t.Context(), Newcomer{Email: email, Name: name, Roles: roles, Password: goodPassword})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func signIn(t testing.TB, s *Service, email string) *SignedIn {
	t.Helper()
	in, err := s.SignIn(t.Context(), email, goodPassword, "Firefox", "192.0.2.1")
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// ada gives the service with one author who has signed in.
func ada(t testing.TB) (*Service, *clock, *SignedIn) { return adaBy(t, EdDSA) }

// adaBy is ada with tokens signed by an algorithm.
func adaBy(t testing.TB, a Algorithm) (*Service, *clock, *SignedIn) {
	t.Helper()
	s, c := open(t)
	s.Keys.Use(a)
	person(t, s, "ada@innomag.no", "Ada", Author)
	return s, c, signIn(t, s, "ada@innomag.no")
}

func admit(t testing.TB, s *Service, token string) Viewer {
	t.Helper()
	v, _, err := s.Authenticate(t.Context(), token)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func refuse(t testing.TB, s *Service, token string) {
	t.Helper()
	v, p, err := s.Authenticate(context.WithoutCancel(t.Context()), token)
	if err == nil {
		t.Fatal("the token is accepted")
	}
	if f := fault.Of(err); f.Kind != fault.Unauthenticated || f.Text != badToken.Text || f.Code != "" {
		t.Fatalf("refused with %v (%s), want the one answer", f, f.Kind)
	}
	if !v.Guest() || p != (Proof{}) {
		t.Fatalf("refused, but with viewer %v and proof %v", v, p)
	}
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if err == nil {
		t.Fatalf("it went well, want %s", code)
	}
	if got := fault.Of(err).UserCode(); got != code {
		t.Fatalf("failed with %s (%v), want %s", got, err, code)
	}
}
