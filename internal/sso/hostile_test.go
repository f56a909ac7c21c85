package sso

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// rogue is a provider that does as it likes.
type rogue struct {
	*httptest.Server

	key    *rsa.PrivateKey
	claims jwt.MapClaims // of the next id_token, beside what belongs there
	sign   func(r *rogue, c jwt.MapClaims) string
	on     map[string]http.HandlerFunc // in place of what belongs at a path
	nonce  string
	about  map[string]any // what it says when asked
}

var rogueKey = func() *rsa.PrivateKey {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	return key
}()

func newRogue(t testing.TB) *rogue {
	t.Helper()
	r := &rogue{key: rogueKey, claims: jwt.MapClaims{}, on: map[string]http.HandlerFunc{}, sign: signedRight}
	r.about = map[string]any{"sub": kari.ID, "email": kari.Email, "email_verified": true, "name": "Kari"}
	r.Server = httptest.NewServer(r)
	t.Cleanup(r.Close)
	return r
}

func signedRight(r *rogue, c jwt.MapClaims) string {
	t := jwt.NewWithClaims(jwt.SigningMethodRS256, c)
	t.Header["kid"] = "k"
	s, err := t.SignedString(r.key)
	if err != nil {
		panic(err)
	}
	return s
}

func (r *rogue) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if instead := r.on[req.URL.Path]; instead != nil {
		instead(w, req)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	var answer any
	switch req.URL.Path {
	case "/.well-known/openid-configuration":
		answer = map[string]any{
			"issuer": r.URL, "authorization_endpoint": r.URL + "/auth", "token_endpoint": r.URL + "/token", "jwks_uri": r.URL + "/keys",
			"userinfo_endpoint": r.URL + "/userinfo", "id_token_signing_alg_values_supported": []string{"RS256", "HS256", "none"},
		}
	case "/keys":
		n := base64.RawURLEncoding.EncodeToString(r.key.N.Bytes())
		e := base64.RawURLEncoding.EncodeToString(big.NewInt(int64(r.key.E)).Bytes())
		answer = map[string]any{"keys": []any{map[string]any{"kty": "RSA", "kid": "k", "use": "sig", "alg": "RS256", "n": n, "e": e}}}
	case "/token":
		c := jwt.MapClaims{
			"iss": r.URL, "aud": "innomag", "sub": kari.ID, "nonce": r.nonce, "iat": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(),
			"email": kari.Email, "email_verified": true, "name": "Kari",
		}
		for k, v := range r.claims {
			c[k] = v
			if v == nil {
				delete(c, k)
			}
		}
		answer = map[string]any{"access_token": "canary-access", "token_type": "Bearer", "id_token": r.sign(r, c)}
	case "/userinfo":
		answer = r.about
	default:
		http.NotFound(w, req)
		return
	}
	_ = json.NewEncoder(w).Encode(answer)
}

// back goes to the rogue and comes back, and gives where the browser is sent then.
func (r *rogue) back(t testing.TB, s *Service) string {
	t.Helper()
	address, browser, err := s.Start(t.Context(), "rogue", "/konto", challenge, "", asker())
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(address, "#") {
		return address // it was not even asked
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	r.nonce = u.Query().Get("nonce")
	to, err := s.Return(t.Context(), "rogue", url.Values{"state": {u.Query().Get("state")}, "code": {"canary-code"}}, browser)
	if err != nil {
		t.Fatal(err)
	}
	return to
}

func (r *rogue) service(t testing.TB) *Service {
	t.Helper()
	return open(t, Options{Providers: []Provider{{Name: "rogue", Issuer: r.URL, ClientID: "innomag", ClientSecret: "canary-secret", Create: true}}})
}

func answers(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}
}

// sends has a browser, or us, go elsewhere; elsewhere must not be asked.
func sends(t testing.TB) http.HandlerFunc {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a redirect was followed") }))
	t.Cleanup(elsewhere.Close)
	return func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, elsewhere.URL+r.URL.Path, http.StatusTemporaryRedirect)
	}
}

// TestARogueThatBehavesIsBelieved shows that the others are refused for what they do.
func TestARogueThatBehavesIsBelieved(t *testing.T) {
	t.Parallel()
	for phrase, prepare := range map[string]func(*rogue){
		"all in the token":           func(*rogue) {},
		"asked":                      func(r *rogue) { r.claims["email"] = nil },
		"verified, as a string":      func(r *rogue) { r.claims["email_verified"] = "true" },
		"several audiences":          func(r *rogue) { r.claims["aud"], r.claims["azp"] = []string{"innomag", "other"}, "innomag" },
		"a clock half a minute slow": func(r *rogue) { r.claims["exp"] = time.Now().Add(-30 * time.Second).Unix() },
	} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			r := newRogue(t)
			prepare(r)
			s := r.service(t)
			_, code, found := strings.Cut(r.back(t, s), "#sso=")
			if !found {
				t.Fatal("not believed: " + logged.String())
			}
			if _, err := s.Exchange(t.Context(), stranger(), code, secret, "", ""); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestARogueIsRefusedAndLeavesNothing(t *testing.T) {
	t.Parallel()
	const configuration = "/.well-known/openid-configuration"
	huge := strings.Repeat(" ", largest+10)
	for phrase, prepare := range map[string]func(testing.TB, *rogue){
		"is down":           func(_ testing.TB, r *rogue) { r.Close() },
		"fails":             func(_ testing.TB, r *rogue) { r.on[configuration] = answers(500, "stack trace") },
		"talks nonsense":    func(_ testing.TB, r *rogue) { r.on[configuration] = answers(200, "<html>") },
		"talks without end": func(_ testing.TB, r *rogue) { r.on[configuration] = answers(200, huge+"{}") },
		"says to be another": func(_ testing.TB, r *rogue) {
			r.on[configuration] = answers(200, `{"issuer": "https://accounts.google.com"}`)
		},
		"sends us elsewhere":           func(t testing.TB, r *rogue) { r.on[configuration] = sends(t) },
		"sends the code elsewhere":     func(t testing.TB, r *rogue) { r.on["/token"] = sends(t) },
		"sends for the keys elsewhere": func(t testing.TB, r *rogue) { r.on["/keys"] = sends(t) },
		"refuses the code": func(_ testing.TB, r *rogue) {
			r.on["/token"] = answers(400, `{"error":"invalid_grant","error_description":"canary-code"}`)
		},
		"answers the code with nonsense": func(_ testing.TB, r *rogue) { r.on["/token"] = answers(200, `[1,2`) },
		"answers the code without end":   func(_ testing.TB, r *rogue) { r.on["/token"] = answers(200, huge+`{"access_token":"x"}`) },
		"gives no id_token":              func(_ testing.TB, r *rogue) { r.on["/token"] = answers(200, `{"access_token":"canary-access"}`) },
		"gives a number for an id_token": func(_ testing.TB, r *rogue) {
			r.on["/token"] = answers(200, `{"access_token":"canary-access","id_token":7}`)
		},
		"has no keys":                 func(_ testing.TB, r *rogue) { r.on["/keys"] = answers(200, `{"keys":[]}`) },
		"has keys without end":        func(_ testing.TB, r *rogue) { r.on["/keys"] = answers(200, huge+`{"keys":[]}`) },
		"another nonce":               func(_ testing.TB, r *rogue) { r.claims["nonce"] = "another" },
		"no nonce":                    func(_ testing.TB, r *rogue) { r.claims["nonce"] = nil },
		"another issuer":              func(_ testing.TB, r *rogue) { r.claims["iss"] = "https://accounts.google.com" },
		"another audience":            func(_ testing.TB, r *rogue) { r.claims["aud"] = "other" },
		"several audiences, no party": func(_ testing.TB, r *rogue) { r.claims["aud"] = []string{"innomag", "other"} },
		"another party":               func(_ testing.TB, r *rogue) { r.claims["azp"] = "other" },
		"an old token":                func(_ testing.TB, r *rogue) { r.claims["exp"] = time.Now().Add(-2 * time.Minute).Unix() },
		"no end":                      func(_ testing.TB, r *rogue) { r.claims["exp"] = nil },
		"nobody":                      func(_ testing.TB, r *rogue) { r.claims["sub"] = "" },
		"somebody with a long name":   func(_ testing.TB, r *rogue) { r.claims["sub"] = strings.Repeat("a", 300) },
		"alg none": func(_ testing.TB, r *rogue) {
			r.sign = func(_ *rogue, c jwt.MapClaims) string {
				s, _ := jwt.NewWithClaims(jwt.SigningMethodNone, c).SignedString(jwt.UnsafeAllowNoneSignatureType)
				return s
			}
		},
		"alg HS256 with the client's secret": func(_ testing.TB, r *rogue) {
			r.sign = func(_ *rogue, c jwt.MapClaims) string {
				s, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString([]byte("canary-secret"))
				return s
			}
		},
		"signed by another": func(_ testing.TB, r *rogue) {
			r.sign = func(r *rogue, c jwt.MapClaims) string {
				right := signedRight(r, c)
				return right[:strings.LastIndexByte(right, '.')+1] + base64.RawURLEncoding.EncodeToString(make([]byte, 256))
			}
		},
		"asked, about somebody else": func(_ testing.TB, r *rogue) { r.claims["email"], r.about["sub"] = nil, "somebody else" },
		"asked, and fails": func(_ testing.TB, r *rogue) {
			r.claims["email"], r.on["/userinfo"] = nil, answers(500, "canary-access")
		},
		"asked, and talks without end": func(_ testing.TB, r *rogue) {
			r.claims["email"], r.on["/userinfo"] = nil, answers(200, huge+"{}")
		},
	} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			r := newRogue(t)
			prepare(t, r)
			s := r.service(t)
			if to := r.back(t, s); to != site+"/konto#sso_error=PROVIDER_UNAVAILABLE" {
				t.Errorf("sent to %s", to)
			}
			if n := number(t, s, `select (select count(*) from accounts) + (select count(*) from sessions) + (select count(*) from sso_flows where ticket is not null)`); n != 0 {
				t.Errorf("%d things left behind", n)
			}
		})
	}
	t.Cleanup(func() {
		for _, canary := range []string{"canary-code", "canary-access", "canary-secret", kari.Email} {
			if strings.Contains(logged.String(), canary) {
				t.Errorf("%s is in the log", canary)
			}
		}
	})
}

func TestAnUnverifiedAddressIsToldWhoeverHasIt(t *testing.T) {
	t.Parallel()
	for phrase, value := range map[string]any{"false": false, "nothing": nil, "a word": "yes", "a number": 1, "a list": []bool{true}} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			r := newRogue(t)
			r.claims["email_verified"] = value
			s := r.service(t)
			for range 2 { // before there is such an account, and after
				_, code, _ := strings.Cut(r.back(t, s), "#sso=")
				_, err := s.Exchange(t.Context(), stranger(), code, secret, "", "")
				wantCode(t, err, "EMAIL_NOT_VERIFIED")
				if number(t, s, `select count(*) from accounts`) == 0 {
					person(t, s, kari.Email)
				}
			}
		})
	}
}

// TestASlowProviderIsNotWaitedForLong: and while it is slow, others are told at once.
func TestASlowProviderIsNotWaitedForLong(t *testing.T) {
	t.Parallel()
	r := newRogue(t)
	hold := make(chan struct{})
	t.Cleanup(func() { close(hold) })
	asked := make(chan struct{}, 100)
	var awake atomic.Bool
	rest := *r
	rest.on = nil
	r.on["/.well-known/openid-configuration"] = func(w http.ResponseWriter, req *http.Request) {
		if awake.Load() {
			rest.ServeHTTP(w, req)
			return
		}
		asked <- struct{}{}
		<-hold
	}
	s := r.service(t)
	s.providers[0].client.Timeout = moment
	for range 5 {
		if to := r.back(t, s); to != site+"/konto#sso_error=PROVIDER_UNAVAILABLE" {
			t.Errorf("sent to %s", to)
		}
	}
	if n := len(asked); n != 1 {
		t.Errorf("it was asked %d times, want once", n)
	}
	now := time.Now()
	s.Now = func() time.Time { return now.Add(afterFailed + time.Second) }
	awake.Store(true)
	if to := r.back(t, s); !strings.Contains(to, "#sso=") {
		t.Errorf("when it is there again: %s", to)
	}
}

func TestAProviderThatGoesAwayLaterIsStillKnown(t *testing.T) {
	t.Parallel()
	r := newRogue(t)
	s := r.service(t)
	if to := r.back(t, s); !strings.Contains(to, "#sso=") {
		t.Fatalf("sent to %s", to)
	}
	r.on["/.well-known/openid-configuration"] = answers(500, "")
	now := time.Now()
	s.Now = func() time.Time { return now.Add(rediscover + time.Second) }
	r.claims["exp"] = now.Add(2 * rediscover).Unix()
	if to := r.back(t, s); !strings.Contains(to, "#sso=") {
		t.Errorf("sent to %s", to)
	}
}

func TestOptionsThatCannotBeMeantAreRefused(t *testing.T) {
	t.Parallel()
	good := Provider{Name: "good", Issuer: "https://good.example", ClientID: "x"}
	for phrase, change := range map[string]func(*Provider){
		"no name":                func(p *Provider) { p.Name = "" },
		"a name that is a path":  func(p *Provider) { p.Name = "../x" },
		"no issuer":              func(p *Provider) { p.Issuer = "" },
		"an issuer without TLS":  func(p *Provider) { p.Issuer = "http://good.example" },
		"a client without an id": func(p *Provider) { p.ClientID = "" },
		"nobody who may come":    func(p *Provider) { p.Who = "anybody" },
		"new people among staff": func(p *Provider) { p.Who, p.Create = Staff, true },
	} {
		p := good
		change(&p)
		if _, err := New(real(t, nil).Accounts, Options{Providers: []Provider{p}}); err == nil {
			t.Errorf("%s: taken", phrase)
		}
	}
	if _, err := New(real(t, nil).Accounts, Options{Providers: []Provider{good, good}}); err == nil {
		t.Error("the same twice: taken")
	}
	for phrase, h := range map[string]Host{
		"no issuer":            {Secret: strings.Repeat("s", 32)},
		"a short secret":       {Issuer: "i", Secret: "short"},
		"no key":               {Issuer: "i"},
		"two keys":             {Issuer: "i", Secret: strings.Repeat("s", 32), PublicKey: "x"},
		"a key that is no PEM": {Issuer: "i", PublicKey: "x"},
		"keys that are none":   {Issuer: "i", JWKS: []byte(`{"keys":[]}`)},
		"a secret among keys":  {Issuer: "i", JWKS: []byte(`{"keys":[{"kty":"oct","kid":"a","k":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"}]}`)},
	} {
		if _, err := h.open(time.Now); err == nil {
			t.Errorf("%s: taken", phrase)
		}
	}
}
