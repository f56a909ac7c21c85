package account

import (
	"context"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/gid"
)

func TestForgedTokensAreRefused(t *testing.T) {
	t.Parallel()
	for _, a := range Algorithms {
		t.Run(string(a), func(t *testing.T) {
			t.Parallel()
			forgedTokensAreRefused(t, a)
		})
	}
}

func forgedTokensAreRefused(t *testing.T, a Algorithm) {
	s, c, in := adaBy(t, a)
	f := forge(t, s, c, in)
	admit(t, s, f.signed(f.header(nil), f.says(nil))) // or the table would show nothing

	var contacted atomic.Int32
	trap := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { contacted.Add(1) }))
	t.Cleanup(trap.Close)
	raw, public := publicForms(t, f.key)
	publicPEM := pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public})
	theirPublic, theirs, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	byThem := by(jwt.SigningMethodEdDSA, theirs)
	theirRSA, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	theirJWK := fields{"kty": "OKP", "crv": "Ed25519", "kid": "theirs", "x": base64.RawURLEncoding.EncodeToString(theirPublic)}
	theirEC, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	good := f.says(nil)
	admin := f.says(fields{"roles": []string{"ADMIN"}})
	parts := strings.Split(in.AccessToken, ".")
	at := func(d time.Duration) int64 { return f.now.Add(d).Unix() }

	for name, token := range map[string]string{
		"nothing":                      "",
		"one word":                     "token",
		"only dots":                    "..",
		"500 000 dots":                 strings.Repeat(".", 500_000),
		"a huge header":                strings.Repeat("A", 1<<20) + ".e30.e30",
		"a huge kid":                   f.signed(f.header(fields{"kid": strings.Repeat("k", 1<<20)}), good),
		"over 8 KiB though signed":     f.signed(f.header(nil), f.says(fields{"pad": strings.Repeat("x", 8<<10)})),
		"NUL":                          in.AccessToken + "\x00",
		"a line break at the end":      in.AccessToken + "\n",
		"a line break inside":          parts[0] + "." + parts[1] + ".\r\n" + parts[2],
		"a word before":                "Bearer " + in.AccessToken,
		"padding":                      in.AccessToken + "==",
		"not base64":                   "!!!.???.###",
		"a header that is null":        seal(nil, good, byThem),
		"a header that is a list":      seal([]int{1}, good, byThem),
		"claims that are null":         f.signed(f.header(nil), nil),
		"claims that are a list":       f.signed(f.header(nil), []int{1}),
		"alg none":                     seal(f.header(fields{"alg": "none"}), good, unsigned),
		"alg None":                     seal(f.header(fields{"alg": "None"}), good, unsigned),
		"alg NONE":                     seal(f.header(fields{"alg": "NONE"}), good, unsigned),
		"alg empty":                    seal(f.header(fields{"alg": ""}), good, unsigned),
		"alg null":                     seal(f.header(fields{"alg": nil}), good, unsigned),
		"alg a number":                 seal(f.header(fields{"alg": 5}), good, unsigned),
		"alg a list":                   seal(f.header(fields{"alg": []string{string(a)}}), good, unsigned),
		"alg in lower case":            f.signed(f.header(fields{"alg": strings.ToLower(string(a))}), good),
		"no signature":                 seal(f.header(nil), good, unsigned),
		"HS256 by the public key":      seal(f.header(fields{"alg": "HS256"}), good, hs256(raw)),
		"HS256 by its PKIX form":       seal(f.header(fields{"alg": "HS256"}), good, hs256(public)),
		"HS256 by its PEM form":        seal(f.header(fields{"alg": "HS256"}), good, hs256(publicPEM)),
		"HS256 by no key":              seal(f.header(fields{"alg": "HS256"}), good, hs256(nil)),
		"HS256 by the name of the key": seal(f.header(fields{"alg": "HS256"}), good, hs256([]byte(f.key.id))),
		"HS384 by the public key":      seal(f.header(fields{"alg": "HS384"}), good, by(jwt.SigningMethodHS384, raw)),
		"RS256 by another":             seal(f.header(fields{"alg": "RS256"}), good, by(jwt.SigningMethodRS256, theirRSA)),
		"PS256 by another":             seal(f.header(fields{"alg": "PS256"}), good, by(jwt.SigningMethodPS256, theirRSA)),
		"ES256 by another":             seal(f.header(fields{"alg": "ES256"}), good, by(jwt.SigningMethodES256, theirEC)),
		"EdDSA by another":             seal(f.header(fields{"alg": "EdDSA"}), good, byThem),
		"ES256 of zeros":               seal(f.header(fields{"alg": "ES256"}), good, zeros), // CVE-2022-21449
		"another's key":                seal(f.header(nil), good, byThem),
		"kid unknown":                  f.signed(f.header(fields{"kid": "no-such-key"}), good),
		"kid missing":                  f.signed(fields{"alg": a}, good),
		"kid null":                     f.signed(f.header(fields{"kid": nil}), good),
		"kid empty":                    f.signed(f.header(fields{"kid": ""}), good),
		"kid a list":                   f.signed(f.header(fields{"kid": []string{f.key.id}}), good),
		"kid a number":                 f.signed(f.header(fields{"kid": 1}), good),
		"kid an object":                f.signed(f.header(fields{"kid": fields{f.key.id: true}}), good),
		"kid a path":                   seal(f.header(fields{"kid": "../../../../dev/null"}), good, hs256(nil)),
		"kid SQL":                      f.signed(f.header(fields{"kid": f.key.id + "' or '1'='1"}), good),
		"kid an address":               seal(f.header(fields{"kid": trap.URL}), good, byThem),
		"kid with NUL":                 f.signed(f.header(fields{"kid": f.key.id + "\x00"}), good),
		"jku":                          seal(f.header(fields{"kid": "theirs", "jku": trap.URL}), good, byThem),
		"jku beside our kid":           seal(f.header(fields{"jku": trap.URL}), good, byThem),
		"x5u":                          seal(f.header(fields{"kid": "theirs", "x5u": trap.URL}), good, byThem),
		"jwk":                          seal(f.header(fields{"jwk": theirJWK}), good, byThem),
		"jwk without kid":              seal(fields{"alg": a, "jwk": theirJWK}, good, byThem),
		"x5c":                          seal(f.header(fields{"x5c": []string{base64.StdEncoding.EncodeToString(public)}}), good, byThem),
		"crit unknown":                 f.signed(f.header(fields{"crit": []string{"exp2"}, "exp2": 1}), good),
		"crit empty":                   f.signed(f.header(fields{"crit": []string{}}), good),
		"crit null":                    f.signed(f.header(fields{"crit": nil}), good),
		"iss another":                  f.signed(f.header(nil), f.says(fields{"iss": "https://evil.example"})),
		"iss missing":                  f.signed(f.header(nil), f.says(fields{"iss": nil})),
		"iss longer":                   f.signed(f.header(nil), f.says(fields{"iss": "innomag.evil"})),
		"aud another":                  f.signed(f.header(nil), f.says(fields{"aud": "other"})),
		"aud empty list":               f.signed(f.header(nil), f.says(fields{"aud": []string{}})),
		"aud empty string":             f.signed(f.header(nil), f.says(fields{"aud": ""})),
		"aud missing":                  f.signed(f.header(nil), f.says(fields{"aud": nil})),
		"aud a number":                 f.signed(f.header(nil), f.says(fields{"aud": 1})),
		"expired beyond the leeway":    f.signed(f.header(nil), f.says(fields{"exp": at(-31 * time.Second)})),
		"expired long ago":             f.signed(f.header(nil), f.says(fields{"iat": at(-time.Hour), "exp": at(-time.Minute)})),
		"no exp":                       f.signed(f.header(nil), f.says(fields{"exp": nil})),
		"exp zero":                     f.signed(f.header(nil), f.says(fields{"exp": 0})),
		"exp negative":                 f.signed(f.header(nil), f.says(fields{"exp": -1})),
		"exp a string":                 f.signed(f.header(nil), f.says(fields{"exp": "9999999999"})),
		"exp in 100 years":             f.signed(f.header(nil), f.says(fields{"exp": f.now.AddDate(100, 0, 0).Unix()})),
		"exp in 25 hours":              f.signed(f.header(nil), f.says(fields{"exp": at(25 * time.Hour)})),
		"exp beyond all numbers":       f.signed(f.header(nil), f.says(fields{"exp": 1e300})),
		"nbf in the future":            f.signed(f.header(nil), f.says(fields{"nbf": at(32 * time.Second)})),
		"iat in the future":            f.signed(f.header(nil), f.says(fields{"iat": at(32 * time.Second)})),
		"no iat":                       f.signed(f.header(nil), f.says(fields{"iat": nil})),
		"iat and exp far ahead":        f.signed(f.header(nil), f.says(fields{"iat": at(1e6 * time.Second), "exp": at(1e6*time.Second + time.Hour)})),
		"used as a refresh token is":   f.signed(f.header(nil), f.says(fields{"token_use": "refresh"})),
		"no use":                       f.signed(f.header(nil), f.says(fields{"token_use": nil})),
		"sub nobody":                   f.signed(f.header(nil), f.says(fields{"sub": ""})),
		"sub another account":          f.signed(f.header(nil), f.says(fields{"sub": gid.ID{Type: "Account", Key: int64(f.account) + 1}.String()})),
		"sub an article":               f.signed(f.header(nil), f.says(fields{"sub": gid.ID{Type: "Article", Key: int64(f.account)}.String()})),
		"sub a number":                 f.signed(f.header(nil), f.says(fields{"sub": f.account})),
		"sid unknown":                  f.signed(f.header(nil), f.says(fields{"sid": "999999"})),
		"sid missing":                  f.signed(f.header(nil), f.says(fields{"sid": nil})),
		"sid SQL":                      f.signed(f.header(nil), f.says(fields{"sid": "1 or 1=1"})),
		"sid huge":                     f.signed(f.header(nil), f.says(fields{"sid": strings.Repeat("9", 100)})),
		"claims changed":               parts[0] + "." + segment(admin) + "." + parts[2],
		"header changed":               segment(f.header(fields{"x": 1})) + "." + parts[1] + "." + parts[2],
		"signature cut":                in.AccessToken[:len(in.AccessToken)-4],
		"signature missing":            parts[0] + "." + parts[1] + ".",
		"a fourth part":                in.AccessToken + ".e30",
		"a refresh token":              in.RefreshToken,
	} {
		t.Run(name, func(t *testing.T) {
			refuse(t, s, token)
			if len(token) > maxToken {
				quickly(t, func() { refuse(t, s, token) })
			}
		})
	}
	if n := contacted.Load(); n != 0 {
		t.Errorf("%d fetches of a key from the address in a token", n)
	}
	admit(t, s, in.AccessToken) // it still works after all that
}

// publicForms gives the public half of a key, as it is and in the form of PKIX; for one that has none, that of another key.
func publicForms(t *testing.T, k *signingKey) (raw, pkix []byte) {
	t.Helper()
	public := k.verify
	if _, symmetric := public.([]byte); symmetric {
		other, _, err := ed25519.GenerateKey(nil)
		if err != nil {
			t.Fatal(err)
		}
		public = other
	}
	pkix, err := x509.MarshalPKIXPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	switch public := public.(type) {
	case ed25519.PublicKey:
		return public, pkix
	case *rsa.PublicKey:
		return public.N.Bytes(), pkix
	case *ecdsa.PublicKey:
		raw, err = public.Bytes()
	}
	if err != nil || raw == nil {
		t.Fatalf("%T: %v", public, err)
	}
	return raw, pkix
}

func zeros([]byte) []byte { return make([]byte, 64) }

// quickly wants fn to take less than 50 ms, once in a few times: the machine may be busy.
func quickly(t *testing.T, fn func()) {
	t.Helper()
	best := time.Hour
	for range 5 {
		start := time.Now()
		fn()
		best = min(best, time.Since(start))
	}
	if best > 50*time.Millisecond {
		t.Errorf("took %v", best)
	}
}

func TestClocksMayDifferByHalfAMinute(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	at := func(d time.Duration) int64 { return f.now.Add(d).Unix() }
	admit(t, s, f.signed(f.header(nil), f.says(fields{"iat": at(-10 * time.Minute), "nbf": at(-10 * time.Minute), "exp": at(-28 * time.Second)})))
	admit(t, s, f.signed(f.header(nil), f.says(fields{"iat": at(28 * time.Second), "nbf": at(28 * time.Second)})))
}

func TestAnyChangeOfACharacterBreaksAToken(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	for i := range in.AccessToken {
		changed := []byte(in.AccessToken)
		if changed[i] == 'A' {
			changed[i] = 'B'
		} else {
			changed[i] = 'A'
		}
		refuse(t, s, string(changed))
	}
	most, last := in.AccessToken[:len(in.AccessToken)-1], in.AccessToken[len(in.AccessToken)-1]
	for _, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" {
		if byte(c) != last { // some differ only in bits that belong to no byte
			refuse(t, s, most+string(c))
		}
	}
}

func TestAnAccessTokenIsNoRefreshToken(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	for _, token := range []string{in.AccessToken, "", in.RefreshToken[1:], in.RefreshToken + "A", in.RefreshToken + "\n", strings.Repeat("A", 43), strings.Repeat(".", 500_000)} {
		_, err := s.Refresh(t.Context(), token)
		wantCode(t, err, "SESSION_ENDED")
		if err := s.SignOut(t.Context(), token); err != nil {
			t.Fatal(err)
		}
	}
	admit(t, s, in.AccessToken)
	if _, err := s.Refresh(t.Context(), in.RefreshToken); err != nil {
		t.Fatal(err)
	}
}

func TestRolesInATokenAreNotBelieved(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	v := admit(t, s, f.signed(f.header(nil), f.says(fields{"roles": []string{"ADMIN"}})))
	if v.May(Administer) || !v.May(Write) {
		t.Fatalf("the viewer is %v", v.Roles)
	}
}

func FuzzAuthenticate(f *testing.F) {
	s, c, in := ada(f)
	g := forge(f, s, c, in)
	parts := strings.Split(in.AccessToken, ".")
	for _, seed := range []string{
		"", "..", "a.b.c", in.AccessToken, in.RefreshToken, in.AccessToken + "\n", parts[0] + "..", parts[0] + "." + parts[1] + ".",
		seal(g.header(fields{"alg": "none"}), g.says(nil), unsigned),
		seal(g.header(fields{"alg": "HS256"}), g.says(nil), hs256(g.key.verify.(ed25519.PublicKey))),
		g.signed(g.header(fields{"kid": []int{1}}), g.says(nil)),
		g.signed(g.header(fields{"crit": 1}), g.says(nil)),
		g.signed(g.header(nil), g.says(fields{"exp": 1e300})),
		g.signed(g.header(nil), nil),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, token string) {
		v, _, err := s.Authenticate(context.Background(), token)
		if accepted := err == nil; accepted != (token == in.AccessToken) || accepted == v.Guest() {
			t.Fatalf("accepted: %v, viewer %+v, %v", accepted, v, err)
		}
	})
}
