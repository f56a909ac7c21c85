package sso

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/sso/ssotest"
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

const (
	site     = "http://magazine.test"
	goodWord = "hest batteri stift"
	secret   = "a secret that the page keeps to itself"
)

var (
	challenge = func() string {
		sum := sha256.Sum256([]byte(secret))
		return base64.RawURLEncoding.EncodeToString(sum[:])
	}()
	kari = ssotest.Person{ID: "kari-1", Email: "kari@example.org", First: "Kari", Last: "Leser", Verified: true}
	mons = ssotest.Person{ID: "mons-1", Email: "mons@example.org", First: "Mons", Last: "Ubekreftet"}
)

// callbackOf is where the provider of that name sends browsers back to.
func callbackOf(name string) string { return site + "/auth/" + name + "/callback" }

var askers atomic.Int32

// asker is the network address of somebody new, so that nobody is slowed down for what others tried.
func asker() string {
	n := askers.Add(1)
	return fmt.Sprintf("192.0.%d.%d", n/200, n%200+1)
}

// open makes the service on a database of its own.
func open(t testing.TB, o Options) *Service {
	t.Helper()
	accounts, err := account.New(t.Context(), pgtest.New(t))
	if err != nil {
		t.Fatal(err)
	}
	return openOn(t, accounts, o)
}

func openOn(t testing.TB, accounts *account.Service, o Options) *Service {
	t.Helper()
	o.Site = site
	s, err := New(accounts, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// real makes the service with one provider, a real one that knows Kari and Mons. change may change what the operator says of it.
func real(t testing.TB, change func(*Provider)) *Service {
	t.Helper()
	p := Provider{
		Name: "real", Issuer: ssotest.Provider(t, callbackOf("real"), kari, mons), ClientID: ssotest.ClientID, ClientSecret: ssotest.ClientSecret,
		Who: Everyone, Create: true,
	}
	if change != nil {
		change(&p)
	}
	return open(t, Options{Providers: []Provider{p}, Origins: []string{"https://app.example"}})
}

// fetch goes the whole way through a provider and gives the code that came back.
func fetch(t testing.TB, s *Service, name string, who ssotest.Person) (code string) {
	t.Helper()
	says, browser := comeBack(t, s, name, who)
	to, err := s.Return(t.Context(), name, says, browser)
	if err != nil {
		t.Fatal(err)
	}
	code, ok := strings.CutPrefix(to, site+"/konto#sso=")
	if !ok {
		t.Fatalf("sent to %s", to)
	}
	return code
}

// comeBack signs in at a provider and gives what the browser comes back with.
func comeBack(t testing.TB, s *Service, name string, who ssotest.Person) (says url.Values, browser string) {
	t.Helper()
	address, browser, err := s.Start(t.Context(), name, "/konto", challenge, "", asker())
	if err != nil {
		t.Fatal(err)
	}
	at := ssotest.SignIn(t, ssotest.Browser(t, site), address, who.Email)
	if !strings.HasPrefix(at.String(), callbackOf(name)+"?") {
		t.Fatalf("the provider sent the browser to %s", at)
	}
	return at.Query(), browser
}

func stranger() account.Viewer { return account.Viewer{Address: asker(), Language: "nb"} }

// enter goes the whole way and signs in.
func enter(t testing.TB, s *Service, name string, who ssotest.Person) (*account.SignedIn, error) {
	t.Helper()
	return s.Exchange(t.Context(), stranger(), fetch(t, s, name, who), secret, "", "Firefox")
}

func person(t testing.TB, s *Service, email string, roles ...account.Role) *account.Account {
	t.Helper()
	a, err := s.Accounts.Create(t.Context(), account.Newcomer{Email: email, Name: "Kari Nordmann", Roles: roles, Password: goodWord})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func viewer(t testing.TB, s *Service, in *account.SignedIn) account.Viewer {
	t.Helper()
	v, _, err := s.Accounts.Authenticate(t.Context(), in.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	v.Address = asker()
	return v
}

func number(t testing.TB, s *Service, query string, args ...any) (n int) {
	t.Helper()
	if err := s.Accounts.DB.Get(&n, query, args...); err != nil {
		t.Fatal(err)
	}
	return n
}

func change(t testing.TB, s *Service, query string, args ...any) {
	t.Helper()
	if _, err := s.Accounts.DB.Exec(query, args...); err != nil {
		t.Fatal(err)
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

// at once runs fn so many times at the same time.
func atOnce(n int, fn func(i int)) {
	var all sync.WaitGroup
	ready := make(chan struct{})
	for i := range n {
		all.Go(func() {
			<-ready
			fn(i)
		})
	}
	close(ready)
	all.Wait()
}

var _ http.RoundTripper = limited{}

const moment = 50 * time.Millisecond
