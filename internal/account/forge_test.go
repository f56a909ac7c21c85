package account

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"strconv"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/gid"
)

// forger makes tokens by hand, as an attacker would, or as we would if we made a mistake.
type forger struct {
	key     *signingKey
	account ID
	session int64
	now     time.Time
}

func forge(t testing.TB, s *Service, c *clock, in *SignedIn) forger {
	t.Helper()
	_, p, err := s.Authenticate(t.Context(), in.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	key, err := s.Keys.signer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return forger{key: key, account: in.Account.ID, session: p.Session, now: c.now()}
}

type fields map[string]any

func (f forger) header(changes fields) fields {
	h := fields{"alg": f.key.method.Alg(), "typ": "JWT", "kid": f.key.id}
	maps.Copy(h, changes)
	return h
}

// says gives good claims with changes; a nil takes a claim away.
func (f forger) says(changes fields) fields {
	c := fields{
		"iss": "innomag", "aud": []string{"innomag"}, "sub": gid.ID{Type: "Account", Key: int64(f.account)}.String(),
		"iat": f.now.Unix(), "nbf": f.now.Unix(), "exp": f.now.Add(10 * time.Minute).Unix(), "jti": "j",
		"sid": strconv.FormatInt(f.session, 10), "roles": []string{"AUTHOR"}, "token_use": "access",
	}
	maps.Copy(c, changes)
	maps.DeleteFunc(c, func(_ string, v any) bool { return v == nil })
	return c
}

func segment(v any) string {
	body, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(body)
}

func seal(header, claims any, sign func(text []byte) []byte) string {
	text := segment(header) + "." + segment(claims)
	return text + "." + base64.RawURLEncoding.EncodeToString(sign([]byte(text)))
}

// signed seals with the magazine's own key: what is wrong is only what the token says.
func (f forger) signed(header, claims any) string {
	return seal(header, claims, by(f.key.method, f.key.sign))
}

// by gives the signatures of a method and a key.
func by(method jwt.SigningMethod, key any) func([]byte) []byte {
	return func(text []byte) []byte {
		sig, err := method.Sign(string(text), key)
		if err != nil {
			panic(err)
		}
		return sig
	}
}

func unsigned([]byte) []byte { return nil }

func hs256(key []byte) func([]byte) []byte {
	return func(text []byte) []byte {
		mac := hmac.New(sha256.New, key)
		mac.Write(text)
		return mac.Sum(nil)
	}
}
