package account

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rsa"
	"encoding/base64"
	"math/big"
	"strings"
	"testing"

	"github.com/golang-jwt/jwt/v5"
)

// TestChangingTheAlgorithmSignsNobodyOut rotates through all algorithms: what each signed goes on working, here and on a server
// that heard of none of it, and is refused when its time is over.
func TestChangingTheAlgorithmSignsNobodyOut(t *testing.T) {
	t.Parallel()
	s, c, first := ada(t)
	elsewhere := another(t, s)
	tokens := []string{first.AccessToken}
	for _, a := range []Algorithm{HS256, RS256, ES256, EdDSA, HS256} {
		s.Keys.Use(a)
		if err := s.Keys.Rotate(t.Context()); err != nil {
			t.Fatal(err)
		}
		in := signIn(t, s, "ada@innomag.no")
		if got := header(t, in.AccessToken)["alg"]; got != string(a) {
			t.Fatalf("signed by %v, want %s", got, a)
		}
		tokens = append(tokens, in.AccessToken)
		c.pass(2 * keysPause)
		for _, token := range tokens {
			admit(t, s, token)
			admit(t, elsewhere, token)
		}
	}
	if _, err := s.Refresh(t.Context(), first.RefreshToken); err != nil {
		t.Fatal("the first session cannot go on:", err)
	}
	for _, k := range published(t, s) {
		if k["alg"] == string(HS256) || k["kty"] == "oct" || k["k"] != "" {
			t.Errorf("a secret is published: %v", k)
		}
	}
	if n := len(published(t, s)); n != 4 {
		t.Errorf("%d keys are published, want those of EdDSA twice, RS256 and ES256", n)
	}
	c.pass(accessLifetime + leeway)
	for _, token := range tokens {
		refuse(t, s, token)
	}
}

func TestASettingDoesNotChangeThePresentKey(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	elsewhere := another(t, s)
	elsewhere.Keys.Use(RS256)
	if err := elsewhere.Keys.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := signIn(t, elsewhere, "ada@innomag.no"); kid(t, got.AccessToken) != kid(t, in.AccessToken) {
		t.Fatal("two servers that are set differently would take the key from each other")
	}
}

// TestPublishedKeysVerifyOurTokens reads the keys as any other program would.
func TestPublishedKeysVerifyOurTokens(t *testing.T) {
	t.Parallel()
	for _, a := range []Algorithm{EdDSA, ES256, RS256} {
		s, c, in := adaBy(t, a)
		keys := published(t, s)
		if len(keys) != 1 || keys[0]["kid"] != kid(t, in.AccessToken) {
			t.Fatalf("%s: %v", a, keys)
		}
		public := publicOf(t, keys[0])
		parser := jwt.NewParser(jwt.WithValidMethods([]string{string(a)}), jwt.WithTimeFunc(c.now))
		if _, err := parser.Parse(in.AccessToken, func(*jwt.Token) (any, error) { return public, nil }); err != nil {
			t.Errorf("%s: %v", a, err)
		}
	}
}

func publicOf(t *testing.T, k map[string]string) any {
	t.Helper()
	bytes := func(member string) []byte {
		raw, err := base64.RawURLEncoding.DecodeString(k[member])
		if err != nil || len(raw) == 0 {
			t.Fatalf("%s of %v: %v", member, k, err)
		}
		return raw
	}
	for _, secret := range []string{"d", "p", "q", "k"} {
		if k[secret] != "" {
			t.Fatalf("%q of a key is published", secret)
		}
	}
	switch k["kty"] {
	case "OKP":
		return ed25519.PublicKey(bytes("x"))
	case "EC":
		public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), append(append([]byte{4}, bytes("x")...), bytes("y")...))
		if err != nil {
			t.Fatal(err)
		}
		return public
	case "RSA":
		return &rsa.PublicKey{N: new(big.Int).SetBytes(bytes("n")), E: int(new(big.Int).SetBytes(bytes("e")).Int64())}
	}
	t.Fatalf("key of type %q", k["kty"])
	return nil
}

// TestAKeyServesOnlyTheAlgorithmItWasMadeFor is what HS/RS confusion comes down to: a row that says HS256 beside a public key.
func TestAKeyServesOnlyTheAlgorithmItWasMadeFor(t *testing.T) {
	t.Parallel()
	for _, a := range Algorithms {
		stored, err := a.generate()
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range append(Algorithms, "none", "") {
			_, err := readKey(b, stored)
			if a != b && b != HS256 && err == nil {
				t.Errorf("a key for %s is taken for %q", a, b)
			}
			if a == b && err != nil {
				t.Errorf("%s: %v", a, err)
			}
		}
	}
	if _, err := readKey(HS256, []byte("kort")); err == nil {
		t.Error("a short secret is taken")
	}
}

func TestNamesOfAlgorithms(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Algorithm{"EdDSA": EdDSA, "eddsa": EdDSA, "es256": ES256, "RS256": RS256, "hs256": HS256} {
		var a Algorithm
		if err := a.UnmarshalText([]byte(text)); err != nil || a != want {
			t.Errorf("%s: %q, %v", text, a, err)
		}
	}
	for _, text := range []string{"", "none", "None", "HS384", "PS256", "ES256 "} {
		var a Algorithm
		if err := a.UnmarshalText([]byte(text)); err == nil || !strings.Contains(err.Error(), "EdDSA") {
			t.Errorf("%q: %q, %v", text, a, err)
		}
	}
}
