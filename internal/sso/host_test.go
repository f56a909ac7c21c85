package sso

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/account"
)

var hostSecret = strings.Repeat("hemmelig", 4)

// said are the claims of a good token, changed by what differs; nil leaves a claim out.
func saidBy(differs jwt.MapClaims) jwt.MapClaims {
	now := time.Now()
	c := jwt.MapClaims{
		"iss": "https://host.example", "aud": "innomag", "sub": "reader-7", "jti": rand.Text(), "iat": now.Unix(), "exp": now.Add(5 * time.Minute).Unix(),
		"email": "Kari@Example.org", "email_verified": true, "name": "Kari fra verten",
	}
	maps.Copy(c, differs)
	maps.DeleteFunc(c, func(_ string, v any) bool { return v == nil })
	return c
}

func signedWith(t testing.TB, method jwt.SigningMethod, key any, c jwt.MapClaims, header map[string]any) string {
	t.Helper()
	token := jwt.NewWithClaims(method, c)
	maps.Copy(token.Header, header)
	s, err := token.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func hosted(t testing.TB, h Host) *Service {
	t.Helper()
	h.Issuer = "https://host.example"
	return open(t, Options{Host: &h})
}

func TestAReaderOfTheHostComesInOnceByEachToken(t *testing.T) {
	t.Parallel()
	s := hosted(t, Host{Secret: hostSecret})
	token := signedWith(t, jwt.SigningMethodHS256, []byte(hostSecret), saidBy(nil), nil)
	in, err := s.EnterHosted(t.Context(), stranger(), token, "", "Firefox")
	if err != nil {
		t.Fatal(err)
	}
	if v := viewer(t, s, in); v.Name != "Kari fra verten" || v.Email != "kari@example.org" || v.Staff() {
		t.Errorf("signed in as %+v", v)
	}
	_, err = s.EnterHosted(t.Context(), stranger(), token, "", "")
	wantCode(t, err, "BAD_HOST_TOKEN")
	again, err := s.EnterHosted(t.Context(), stranger(), signedWith(t, jwt.SigningMethodHS256, []byte(hostSecret), saidBy(jwt.MapClaims{"email": "other@example.org", "email_verified": nil}), nil), "", "")
	if err != nil || again.Account.ID != in.Account.ID {
		t.Errorf("the same reader again: %v", err)
	}
}

func TestATokenManyTimesAtOnceGivesOneSession(t *testing.T) {
	t.Parallel()
	s := hosted(t, Host{Secret: hostSecret})
	for range 20 {
		change(t, s, `delete from sessions`)
		token := signedWith(t, jwt.SigningMethodHS256, []byte(hostSecret), saidBy(nil), nil)
		var mu sync.Mutex
		wins := 0
		atOnce(6, func(int) {
			if _, err := s.EnterHosted(t.Context(), stranger(), token, "", ""); err == nil {
				mu.Lock()
				wins++
				mu.Unlock()
			}
		})
		if wins != 1 {
			t.Fatalf("%d came in", wins)
		}
	}
}

func TestKeysOfEveryKindAreTaken(t *testing.T) {
	t.Parallel()
	_, edwards, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		method         jwt.SigningMethod
		public, signer any
	}{
		{jwt.SigningMethodEdDSA, edwards.Public(), edwards}, {jwt.SigningMethodES256, curve.Public(), curve}, {jwt.SigningMethodRS256, rogueKey.Public(), rogueKey},
	} {
		s := hosted(t, Host{PublicKey: pemOf(t, c.public)})
		if _, err := s.EnterHosted(t.Context(), stranger(), signedWith(t, c.method, c.signer, saidBy(nil), nil), "", ""); err != nil {
			t.Errorf("%s: %v", c.method.Alg(), err)
		}
	}
	x := base64.RawURLEncoding.EncodeToString(edwards.Public().(ed25519.PublicKey))
	set, err := json.Marshal(map[string]any{"keys": []any{map[string]any{"kty": "OKP", "crv": "Ed25519", "kid": "a", "x": x}}})
	if err != nil {
		t.Fatal(err)
	}
	s := hosted(t, Host{JWKS: set})
	for kid, want := range map[any]string{"a": "", "b": "BAD_HOST_TOKEN", "": "BAD_HOST_TOKEN", 7: "BAD_HOST_TOKEN", "../a": "BAD_HOST_TOKEN"} {
		_, err := s.EnterHosted(t.Context(), stranger(), signedWith(t, jwt.SigningMethodEdDSA, edwards, saidBy(nil), map[string]any{"kid": kid}), "", "")
		if want == "" {
			if err != nil {
				t.Errorf("kid %v: %v", kid, err)
			}
			continue
		}
		wantCode(t, err, want)
	}
}

func pemOf(t testing.TB, public any) string {
	t.Helper()
	der, err := x509.MarshalPKIXPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	return string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}))
}

func TestTokensThatTheHostDidNotMeanAreRefused(t *testing.T) {
	t.Parallel()
	byRSA := pemOf(t, rogueKey.Public())
	services := map[string]*Service{"secret": hosted(t, Host{Secret: hostSecret}), "key": hosted(t, Host{PublicKey: byRSA})}
	soon := time.Now().Add(time.Minute).Unix()
	right := func(c jwt.MapClaims) func(testing.TB) string {
		return func(t testing.TB) string {
			return signedWith(t, jwt.SigningMethodHS256, []byte(hostSecret), saidBy(c), nil)
		}
	}
	with := func(method jwt.SigningMethod, key any, header map[string]any) func(testing.TB) string {
		return func(t testing.TB) string { return signedWith(t, method, key, saidBy(nil), header) }
	}
	secretly := []byte(hostSecret)
	for phrase, c := range map[string]struct {
		service string
		token   func(testing.TB) string
	}{
		"alg none":                      {"secret", with(jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, nil)},
		"alg none, a key":               {"key", with(jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, nil)},
		"alg None":                      {"secret", with(jwt.SigningMethodHS256, secretly, map[string]any{"alg": "None"})},
		"HS256 with the public key":     {"key", with(jwt.SigningMethodHS256, []byte(byRSA), nil)},
		"HS256 with nothing":            {"key", with(jwt.SigningMethodHS256, []byte{}, nil)},
		"HS512 with the secret":         {"secret", with(jwt.SigningMethodHS512, secretly, nil)},
		"RS256 where there is a secret": {"secret", with(jwt.SigningMethodRS256, rogueKey, nil)},
		"RS512 with the key":            {"key", with(jwt.SigningMethodRS512, rogueKey, nil)},
		"PS256 with the key":            {"key", with(jwt.SigningMethodPS256, rogueKey, nil)},
		"another secret":                {"secret", with(jwt.SigningMethodHS256, []byte("another"), nil)},
		"crit":                          {"secret", with(jwt.SigningMethodHS256, secretly, map[string]any{"crit": []string{"x"}})},
		"a signature cut off":           {"secret", func(t testing.TB) string { s := right(nil)(t); return s[:len(s)-4] }},
		"claims of another": {"secret", func(t testing.TB) string {
			a, b := strings.Split(right(nil)(t), "."), strings.Split(right(nil)(t), ".")
			return a[0] + "." + b[1] + "." + a[2]
		}},
		"another issuer":                   {"secret", right(jwt.MapClaims{"iss": "https://other.example"})},
		"no issuer":                        {"secret", right(jwt.MapClaims{"iss": nil})},
		"another audience":                 {"secret", right(jwt.MapClaims{"aud": "other"})},
		"no audience":                      {"secret", right(jwt.MapClaims{"aud": nil})},
		"an empty audience":                {"secret", right(jwt.MapClaims{"aud": []string{}})},
		"no subject":                       {"secret", right(jwt.MapClaims{"sub": nil})},
		"a subject that is a number":       {"secret", right(jwt.MapClaims{"sub": 7})},
		"a long subject":                   {"secret", right(jwt.MapClaims{"sub": strings.Repeat("a", 256)})},
		"a subject with a NUL":             {"secret", right(jwt.MapClaims{"sub": "a\x00"})},
		"no jti":                           {"secret", right(jwt.MapClaims{"jti": nil})},
		"a long jti":                       {"secret", right(jwt.MapClaims{"jti": strings.Repeat("a", 129)})},
		"no exp":                           {"secret", right(jwt.MapClaims{"exp": nil})},
		"no iat":                           {"secret", right(jwt.MapClaims{"iat": nil, "exp": soon})},
		"eleven minutes":                   {"secret", right(jwt.MapClaims{"exp": time.Now().Add(11 * time.Minute).Unix()})},
		"a hundred years":                  {"secret", right(jwt.MapClaims{"exp": time.Now().AddDate(100, 0, 0).Unix()})},
		"from the future, for ten minutes": {"secret", right(jwt.MapClaims{"iat": time.Now().Add(time.Hour).Unix(), "exp": time.Now().Add(70 * time.Minute).Unix()})},
		"expired":                          {"secret", right(jwt.MapClaims{"iat": time.Now().Add(-10 * time.Minute).Unix(), "exp": time.Now().Add(-time.Minute).Unix()})},
		"not yet":                          {"secret", right(jwt.MapClaims{"nbf": time.Now().Add(2 * time.Minute).Unix()})},
		"an exp that is a word":            {"secret", right(jwt.MapClaims{"exp": "soon"})},
		"far too long":                     {"secret", right(jwt.MapClaims{"name": strings.Repeat("a", maxHostToken)})},
		"nothing":                          {"secret", func(testing.TB) string { return "" }},
		"dots":                             {"secret", func(testing.TB) string { return strings.Repeat(".", 500_000) }},
		"one of our own access tokens": {"secret", func(t testing.TB) string {
			return signedWith(t, jwt.SigningMethodHS256, secretly, jwt.MapClaims{"iss": "innomag", "aud": "innomag", "sub": "x", "exp": soon}, nil)
		}},
	} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			s := services[c.service]
			_, err := s.EnterHosted(t.Context(), stranger(), c.token(t), "", "")
			wantCode(t, err, "BAD_HOST_TOKEN")
			if n := number(t, s, `select (select count(*) from accounts) + (select count(*) from host_tokens_used)`); n != 0 {
				t.Error("it left something behind")
			}
		})
	}
	none := open(t, Options{})
	_, err := none.EnterHosted(t.Context(), stranger(), right(nil)(t), "", "")
	wantCode(t, err, "BAD_HOST_TOKEN")
}

func TestTheHostLetsInReadersOnly(t *testing.T) {
	t.Parallel()
	for phrase, c := range map[string]struct {
		roles  []account.Role
		claims jwt.MapClaims
		want   string
	}{
		"staff":                  {[]account.Role{account.Editor}, nil, "SIGN_IN_REFUSED"},
		"a reader":               {nil, nil, ""},
		"a reader, not verified": {nil, jwt.MapClaims{"email_verified": false}, "EMAIL_NOT_VERIFIED"},
		"a reader, no address":   {nil, jwt.MapClaims{"email": nil}, "EMAIL_NOT_VERIFIED"},
	} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			s := hosted(t, Host{Secret: hostSecret})
			person(t, s, kari.Email, c.roles...)
			token := signedWith(t, jwt.SigningMethodHS256, []byte(hostSecret), saidBy(c.claims), nil)
			_, err := s.EnterHosted(t.Context(), stranger(), token, "", "")
			if c.want != "" {
				wantCode(t, err, c.want)
			} else if err != nil {
				t.Error(err)
			}
		})
	}
}
