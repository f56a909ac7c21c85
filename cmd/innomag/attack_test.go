package main_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/mail/mailtest"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// mint makes tokens with the magazine's own key, so that what is wrong with them is only what they say.
type mint struct {
	t      *testing.T
	method jwt.SigningMethod
	key    any
	public []byte // as anybody could write it down; nothing for HS256
	header map[string]any
	claims map[string]any
}

func newMint(t *testing.T, dsn, token string) *mint {
	t.Helper()
	m := &mint{t: t, header: map[string]any{}, claims: map[string]any{}}
	parts := strings.Split(token, ".")
	for i, into := range []*map[string]any{&m.header, &m.claims} {
		raw, err := base64.RawURLEncoding.DecodeString(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, into); err != nil {
			t.Fatal(err)
		}
	}
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var stored []byte
	if err := db.Get(&stored, `select private_key from signing_keys where kid = $1`, m.header["kid"]); err != nil {
		t.Fatal(err)
	}
	alg, _ := m.header["alg"].(string)
	if m.method = jwt.GetSigningMethod(alg); alg == "HS256" {
		m.key = stored
		return m
	}
	if m.key, err = x509.ParsePKCS8PrivateKey(stored); err != nil {
		t.Fatal(err)
	}
	var public any
	switch key := m.key.(type) {
	case ed25519.PrivateKey:
		public = key.Public()
	case *ecdsa.PrivateKey:
		public = &key.PublicKey
	case *rsa.PrivateKey:
		public = &key.PublicKey
	}
	if m.public, err = x509.MarshalPKIXPublicKey(public); err != nil {
		t.Fatal(err)
	}
	return m
}

func with(base, changes map[string]any) map[string]any {
	out := maps.Clone(base)
	maps.Copy(out, changes)
	maps.DeleteFunc(out, func(_ string, v any) bool { return v == nil })
	return out
}

func (m *mint) text(header, claims map[string]any) string {
	part := func(v any) string {
		raw, err := json.Marshal(v)
		if err != nil {
			m.t.Fatal(err)
		}
		return base64.RawURLEncoding.EncodeToString(raw)
	}
	return part(with(m.header, header)) + "." + part(with(m.claims, claims))
}

func (m *mint) signed(header, claims map[string]any) string {
	text := m.text(header, claims)
	sig, err := m.method.Sign(text, m.key)
	if err != nil {
		m.t.Fatal(err)
	}
	return text + "." + base64.RawURLEncoding.EncodeToString(sig)
}

func (m *mint) hmac(key []byte) string {
	text := m.text(map[string]any{"alg": "HS256"}, nil)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return text + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// TestForgedTokensOverHTTP sends the table of attacks to servers that sign by each algorithm, and reads what they log.
func TestForgedTokensOverHTTP(t *testing.T) {
	t.Parallel()
	for _, alg := range []string{"EdDSA", "ES256", "RS256", "HS256"} {
		t.Run(alg, func(t *testing.T) {
			t.Parallel()
			forgedTokensOverHTTP(t, alg)
		})
	}
}

func forgedTokensOverHTTP(t *testing.T, alg string) {
	t.Helper()
	mails := mailtest.Start(t, nil)
	dsn := pgtest.NewDSN(t)
	p := install(t, "DATABASE_URL="+dsn, "INNOMAG_JWT_ALG="+alg, "INNOMAG_SMTP_URL=smtp://"+mails.Addr)
	email := p.hire("editor", "Eva Editor")
	s := p.serve()
	c := s.guest(t)
	const signIn = `mutation($i: SignInInput!) { signIn(input: $i) { accessToken refreshToken } }`
	a := c.ask(signIn, vars{"i": vars{"email": email, "password": password}})
	good, refresh := a.text("signIn.accessToken"), a.text("signIn.refreshToken")
	m := newMint(t, dsn, good)
	if m.header["alg"] != alg {
		t.Fatalf("signed by %v", m.header["alg"])
	}
	var fetched atomic.Int32
	trap := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { fetched.Add(1) }))
	t.Cleanup(trap.Close)
	now := time.Now()
	at := func(d time.Duration) int64 { return now.Add(d).Unix() }
	h := func(name string, value any) map[string]any { return map[string]any{name: value} }
	tokens := map[string]string{
		"alg none":          m.text(h("alg", "none"), nil) + ".",
		"alg None":          m.text(h("alg", "None"), nil) + ".",
		"no alg":            m.text(h("alg", nil), nil) + ".",
		"no signature":      m.text(nil, nil) + ".",
		"HS256, public key": m.hmac(m.public),
		"HS256, PEM":        m.hmac(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: m.public})),
		"HS256, no key":     m.hmac(nil),
		"kid unknown":       m.signed(h("kid", "canary-kid"), nil),
		"kid a path":        m.signed(h("kid", "../../../../etc/passwd"), nil),
		"kid SQL":           m.signed(h("kid", "x' or '1'='1"), nil),
		"kid an address":    m.signed(h("kid", trap.URL), nil),
		"kid a list":        m.signed(h("kid", []string{"canary-kid"}), nil),
		"kid a number":      m.signed(h("kid", 7), nil),
		"no kid":            m.signed(h("kid", nil), nil),
		"kid huge":          m.signed(h("kid", strings.Repeat("k", 7000)), nil),
		"jku":               m.signed(map[string]any{"jku": trap.URL, "kid": "theirs"}, nil),
		"x5u":               m.signed(map[string]any{"x5u": trap.URL, "kid": "theirs"}, nil),
		"jwk":               m.signed(map[string]any{"jwk": map[string]any{"kty": "oct", "k": "AAAA"}, "kid": "theirs"}, nil),
		"crit":              m.signed(map[string]any{"crit": []string{"b64"}, "b64": false}, nil),
		"iss another":       m.signed(nil, h("iss", "https://evil.example")),
		"no iss":            m.signed(nil, h("iss", nil)),
		"aud another":       m.signed(nil, h("aud", "other")),
		"aud empty":         m.signed(nil, h("aud", []string{})),
		"expired":           m.signed(nil, h("exp", at(-33*time.Second))),
		"no exp":            m.signed(nil, h("exp", nil)),
		"exp in 100 years":  m.signed(nil, h("exp", now.AddDate(100, 0, 0).Unix())),
		"not yet":           m.signed(nil, h("nbf", at(time.Minute))),
		"made in time":      m.signed(nil, h("iat", at(time.Minute))),
		"no iat":            m.signed(nil, h("iat", nil)),
		"a refresh token":   refresh,
		"use refresh":       m.signed(nil, h("token_use", "refresh")),
		"tampered":          good[:len(good)-6] + "AAAAAA",
		"cut":               good[:len(good)-6],
		"oversized":         m.signed(nil, h("pad", strings.Repeat("p", 8<<10))),
		"20 000 dots":       strings.Repeat(".", 20_000),
		"an API token":      "innomag_" + strings.Repeat("c", 43),
	}
	for phrase, token := range tokens {
		c.token = token
		start := time.Now()
		a := c.say(`{ viewer { email } articles(first: 1) { totalCount } }`, nil)
		if a.Status != http.StatusUnauthorized || a.code() != "UNAUTHENTICATED" || a.Data != nil || len(a.Errors) != 1 {
			t.Errorf("%s: HTTP %d %s", phrase, a.Status, a.Raw)
		}
		if strings.Contains(a.Raw, "alg") || strings.Contains(a.Raw, "expired") || strings.Contains(a.Raw, "signature") {
			t.Errorf("%s is told why: %s", phrase, a.Raw)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", phrase, took)
		}
	}
	if n := fetched.Load(); n != 0 {
		t.Errorf("%d keys were fetched from addresses in tokens", n)
	}

	// 500 000 dots do not fit into any header.
	r := c.request(t, `{ viewer { email } }`)
	r.Header.Set("Authorization", "Bearer "+strings.Repeat(".", 500_000))
	if resp, err := http.DefaultClient.Do(r); err == nil { // or the server has hung up while they came
		_ = resp.Body.Close()
		if resp.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("500 000 dots: HTTP %d", resp.StatusCode)
		}
	}
	// Two headers, and a token in the address.
	r = c.request(t, `{ viewer { email } }`)
	r.Header["Authorization"] = []string{"Bearer " + good, "Bearer " + tokens["alg none"]}
	if a := c.receive(r); a.Status != http.StatusBadRequest {
		t.Errorf("two headers: HTTP %d %s", a.Status, a.Raw)
	}
	for _, parameter := range []string{"token", "access_token", "Authorization"} {
		r = c.request(t, `{ viewer { email } }`)
		r.URL.RawQuery = parameter + "=" + good
		if a := c.receive(r); a.at("viewer") != nil {
			t.Errorf("a token in the address counts: %s", a.Raw)
		}
	}
	c.token = m.signed(nil, map[string]any{"exp": at(-20 * time.Second), "iat": at(-10 * time.Minute), "nbf": at(-10 * time.Minute)})
	if alive := c.say(`{ viewer { email } }`, nil); alive.Status != http.StatusUnauthorized && alive.text("viewer.email") != email {
		t.Errorf("a clock that is 20 s off: %s", alive.Raw)
	}
	c.token = good
	if a := c.ask(`{ viewer { email } }`, nil); a.text("viewer.email") != email {
		t.Errorf("the good token no longer works: %s", a.Raw)
	}

	// A refresh token that comes back ends its session, and the owner hears of it.
	c.token = ""
	const renew = `mutation($t: String!) { refreshSession(input: {refreshToken: $t}) { accessToken refreshToken userErrors { code } } }`
	next := c.ask(renew, vars{"t": refresh})
	for _, token := range []string{refresh, next.text("refreshSession.refreshToken"), refresh} {
		if a := c.ask(renew, vars{"t": token}); a.text("refreshSession.userErrors.0.code") != "SESSION_ENDED" {
			t.Errorf("replayed: %s", a.Raw)
		}
	}
	c.token = next.text("refreshSession.accessToken")
	if a := c.say(`{ viewer { email } }`, nil); a.Status != http.StatusUnauthorized {
		t.Errorf("the session goes on: %s", a.Raw)
	}
	if told := mails.Wait(t, 0); told.To != email || !strings.Contains(told.Text, "bytte passord") {
		t.Errorf("the owner is told %+v", told)
	}
	if log := s.lastWords(1 << 20); !strings.Contains(log, `"reason":"refresh_reuse"`) {
		t.Error("the log does not say that a refresh token was used twice")
	}

	secrets := []string{
		password, email, "Eva Editor", good, refresh, "canary-kid", "etc/passwd", "evil.example",
		next.text("refreshSession.accessToken"), next.text("refreshSession.refreshToken"), strings.Split(good, ".")[2],
	}
	for _, token := range tokens {
		secrets = append(secrets, token)
	}
	log := s.lastWords(1 << 20)
	for _, secret := range secrets {
		if len(secret) > 4 && strings.Contains(log, secret) {
			t.Errorf("the log has %.60q", secret)
		}
	}
}

func (c *client) request(t *testing.T, query string) *http.Request {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, c.server.base+"/graphql", strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	return r
}
