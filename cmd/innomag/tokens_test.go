package main_test

import (
	"crypto/ed25519"
	"encoding/base64"
	"net/http"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/account"
)

// badTokensAreRefused shows that a token which is not good is an error, and never makes a guest of whoever sent it.
func (j *journey) badTokensAreRefused() {
	j.t.Helper()
	good := j.moderator.token
	for phrase, token := range map[string]string{
		"garbage":                    "garbage",
		"nothing":                    " ",
		"three dots":                 "...",
		"far too long":               strings.Repeat("a", 9000),
		"a signature that was cut":   good[:len(good)-4],
		"another signature":          flipLast(good),
		"no signature at all":        unsigned(j, good),
		"signed by somebody else":    signedBySomebodyElse(j, good),
		"signed with the public key": symmetric(j, good),
		"expired an hour ago":        j.expired(),
	} {
		c := *j.reader
		c.token = token
		a := c.say(`{ viewer { name } articles(first: 1) { totalCount } }`, nil)
		j.check(a.Status == http.StatusUnauthorized && a.code() == "UNAUTHENTICATED" && a.Data == nil, "%s: HTTP %d %s", phrase, a.Status, a.Raw)
		j.check(strings.HasPrefix(a.Header.Get("WWW-Authenticate"), "Bearer"), "%s: no WWW-Authenticate", phrase)
	}
	a := j.moderator.ask(`{ viewer { name } }`, nil)
	j.check(a.text("viewer.name") == "Mona Moderator", "the good token: %s", a.Raw)
	a = j.reader.ask(`{ viewer { name } }`, nil)
	j.check(a.at("viewer") == nil, "a guest is somebody: %s", a.Raw)
}

// expired gives a token of the moderator's that was good an hour ago.
func (j *journey) expired() string {
	j.t.Helper()
	s, err := account.New(j.t.Context(), j.db)
	if err != nil {
		j.t.Fatal(err)
	}
	s.Now = func() time.Time { return time.Now().Add(-time.Hour) }
	in, err := s.SignIn(j.t.Context(), "mona.moderator@example.org", password, "", "")
	if err != nil {
		j.t.Fatal(err)
	}
	return in.AccessToken
}

func parts(j *journey, token string) (header, claims map[string]any) {
	j.t.Helper()
	var c jwt.MapClaims
	t, _, err := jwt.NewParser().ParseUnverified(token, &c)
	if err != nil {
		j.t.Fatal(err)
	}
	return t.Header, c
}

func unsigned(j *journey, token string) string {
	j.t.Helper()
	_, claims := parts(j, token)
	forged, err := jwt.NewWithClaims(jwt.SigningMethodNone, jwt.MapClaims(claims)).SignedString(jwt.UnsafeAllowNoneSignatureType)
	if err != nil {
		j.t.Fatal(err)
	}
	return forged
}

func signedBySomebodyElse(j *journey, token string) string {
	j.t.Helper()
	header, claims := parts(j, token)
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		j.t.Fatal(err)
	}
	t := jwt.NewWithClaims(jwt.SigningMethodEdDSA, jwt.MapClaims(claims))
	t.Header["kid"] = header["kid"]
	forged, err := t.SignedString(key)
	if err != nil {
		j.t.Fatal(err)
	}
	return forged
}

// symmetric signs with what everyone can read at /.well-known/jwks.json.
func symmetric(j *journey, token string) string {
	j.t.Helper()
	header, claims := parts(j, token)
	r, err := http.NewRequestWithContext(j.t.Context(), http.MethodGet, j.server.base+"/.well-known/jwks.json", nil)
	if err != nil {
		j.t.Fatal(err)
	}
	keys := (&client{t: j.t, server: j.server}).receive(r)
	_, x, found := strings.Cut(keys.Raw, `"x":"`)
	x, _, _ = strings.Cut(x, `"`)
	public, err := base64.RawURLEncoding.DecodeString(x)
	if !found || err != nil {
		j.t.Fatalf("no public key: %s", keys.Raw)
	}
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims(claims))
	t.Header["kid"] = header["kid"]
	forged, err := t.SignedString(public)
	if err != nil {
		j.t.Fatal(err)
	}
	return forged
}

// flipLast changes the signature but not its length.
func flipLast(token string) string {
	at := strings.LastIndexByte(token, '.')
	return token[:at+1] + flip(token[at+1:])
}
