package main_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/postgres/pgtest"
	"innomag/internal/sso/ssotest"
)

// gate is an address that is known before the server behind it is.
type gate struct {
	*httptest.Server
	behind atomic.Pointer[url.URL]
}

// lead says where the server behind the gate is.
func (g *gate) lead(t testing.TB, to string) {
	t.Helper()
	behind, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	g.behind.Store(behind)
}

func newGate(t testing.TB) *gate {
	g := &gate{}
	g.Server = httptest.NewServer(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(g.behind.Load()) }})
	t.Cleanup(g.Close)
	return g
}

const (
	withProvider = `mutation($i: SignInWithProviderInput!) { signInWithProvider(input: $i) { accessToken account { id name email roles } userErrors { code } } }`
	withHost     = `mutation($i: SignInWithHostTokenInput!) { signInWithHostToken(input: $i) { accessToken account { name } userErrors { code } } }`
	hostSecret   = "en hemmelighet som er lang nok til dette"
)

// TestAReaderSignsInByWayOfAProviderAndLinksIt is the whole journey, with a browser and a real provider, on the whole program.
func TestAReaderSignsInByWayOfAProviderAndLinksIt(t *testing.T) {
	t.Parallel()
	front := newGate(t)
	issuer := ssotest.Provider(t, front.URL+"/auth/test/callback",
		ssotest.Person{ID: "1", Email: "kari@example.org", First: "Kari", Last: "Leser", Verified: true},
		ssotest.Person{ID: "2", Email: "siri@privat.example", First: "Siri", Last: "Privat", Verified: true})
	providers, err := json.Marshal([]map[string]any{
		{"name": "test", "title": "Prøvetilbyder", "issuer": issuer, "clientId": ssotest.ClientID, "clientSecret": ssotest.ClientSecret, "who": "everyone", "create": true},
		{"name": "down", "issuer": "http://127.0.0.1:1", "clientId": "x"},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_URL="+front.URL, "INNOMAG_SSO_PROVIDERS="+string(providers),
		`INNOMAG_HOST_TOKEN={"issuer": "https://host.example", "secret": "`+hostSecret+`"}`)
	email := p.hire("editor", "Siri Sjef")
	s := p.serve()
	front.lead(t, s.base)

	offered := s.guest(t).ask(`{ signInProviders { name title } }`, nil)
	if offered.text("signInProviders.0.title") != "Prøvetilbyder" || offered.text("signInProviders.1.name") != "down" {
		t.Fatalf("offered: %s", offered.Raw)
	}
	const verifier = "what only this page knows"
	sum := sha256.Sum256([]byte(verifier))
	start := func(provider, returnTo string) string {
		return front.URL + "/auth/" + provider + "/start?" + url.Values{
			"returnTo": {returnTo}, "challenge": {base64.RawURLEncoding.EncodeToString(sum[:])},
		}.Encode()
	}
	comeBack := func(as string) (code string) {
		at := ssotest.SignIn(t, ssotest.Browser(t, ""), start("test", "/konto"), as)
		code, ok := strings.CutPrefix(at.Fragment, "sso=")
		if !ok || at.Path != "/konto" || at.RawQuery != "" {
			t.Fatalf("back at %s", at)
		}
		return code
	}

	reader := s.guest(t)
	a := reader.ask(withProvider, vars{"i": vars{"code": comeBack("kari@example.org"), "verifier": verifier}})
	if a.text("signInWithProvider.account.name") != "Kari Leser" || a.text("signInWithProvider.account.roles.0") != "READER" {
		t.Fatalf("a new reader: %s", a.Raw)
	}
	reader.token = a.text("signInWithProvider.accessToken")
	a = reader.ask(`{ viewer { email identities { provider title email } } }`, nil)
	if a.text("viewer.identities.0.provider") != "test" || a.text("viewer.email") != "kari@example.org" {
		t.Errorf("who the reader is: %s", a.Raw)
	}

	editor := s.signIn(t, email)
	const link = `mutation($i: LinkIdentityInput!) { linkIdentity(input: $i) { identities { id email } userErrors { field code } } }`
	a = editor.ask(link, vars{"i": vars{"code": comeBack("siri@privat.example"), "verifier": verifier, "password": password}})
	if a.text("linkIdentity.identities.0.email") != "siri@privat.example" {
		t.Fatalf("linking: %s", a.Raw)
	}
	id := a.text("linkIdentity.identities.0.id")
	a = s.guest(t).ask(withProvider, vars{"i": vars{"code": comeBack("siri@privat.example"), "verifier": verifier}})
	if a.text("signInWithProvider.account.email") != email {
		t.Errorf("by way of what was linked: %s", a.Raw)
	}
	const unlink = `mutation($i: UnlinkIdentityInput!) { unlinkIdentity(input: $i) { identities { id } userErrors { code } } }`
	if a = reader.ask(unlink, vars{"i": vars{"identityId": id}}); a.text("unlinkIdentity.userErrors.0.code") != "NOT_FOUND" {
		t.Errorf("another's: %s", a.Raw)
	}
	if a = editor.ask(unlink, vars{"i": vars{"identityId": id}}); len(a.list("unlinkIdentity.identities")) != 0 || len(a.list("unlinkIdentity.userErrors")) != 0 {
		t.Errorf("unlinking: %s", a.Raw)
	}

	for at, want := range map[string]string{
		start("down", "/konto"):               "/konto#sso_error=PROVIDER_UNAVAILABLE",
		front.URL + "/auth/test/callback?x=1": "/#sso_error=SIGN_IN_EXPIRED",
	} {
		r, err := ssotest.Browser(t, "").Get(at)
		if err != nil {
			t.Fatal(err)
		}
		_ = r.Body.Close()
		if got := r.Request.URL; got.Path+"#"+got.Fragment != want {
			t.Errorf("%s: sent to %s", at, got)
		}
	}
	for at, want := range map[string]int{
		start("test", "https://evil.example"): http.StatusBadRequest, start("nobody", "/"): http.StatusNotFound, front.URL + "/auth/nobody/callback": http.StatusNotFound,
	} {
		r, err := http.Get(at)
		if err != nil {
			t.Fatal(err)
		}
		_ = r.Body.Close()
		if r.StatusCode != want || r.Header.Get("Location") != "" {
			t.Errorf("%s: %d", at, r.StatusCode)
		}
	}

	now := time.Now()
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{
		"iss": "https://host.example", "aud": "innomag", "sub": "7", "jti": "1", "iat": now.Unix(), "exp": now.Add(time.Minute).Unix(),
		"email": "ola@example.org", "email_verified": true, "name": "Ola Vert",
	}).SignedString([]byte(hostSecret))
	if err != nil {
		t.Fatal(err)
	}
	if a = s.guest(t).ask(withHost, vars{"i": vars{"token": token}}); a.text("signInWithHostToken.account.name") != "Ola Vert" {
		t.Errorf("by way of the host: %s", a.Raw)
	}
	if a = s.guest(t).ask(withHost, vars{"i": vars{"token": token}}); a.text("signInWithHostToken.userErrors.0.code") != "BAD_HOST_TOKEN" {
		t.Errorf("a second time: %s", a.Raw)
	}
	for _, canary := range []string{"code=", "state=", "#sso=", token, hostSecret, ssotest.ClientSecret} {
		if strings.Contains(s.lastWords(1000), canary) {
			t.Errorf("%q is in the log", canary)
		}
	}
}
