package account

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"math/big"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

// Algorithm is how access tokens are signed, by its name in RFC 7518 and RFC 8037.
type Algorithm string

// The algorithms. The first is used unless the operator wants another. HS256 has no public half: nobody but this program can
// verify its tokens, and /.well-known/jwks.json never shows its keys.
const (
	EdDSA Algorithm = "EdDSA"
	ES256 Algorithm = "ES256"
	RS256 Algorithm = "RS256"
	HS256 Algorithm = "HS256"
)

// Algorithms are all that keys may be of.
var Algorithms = []Algorithm{EdDSA, ES256, RS256, HS256}

const (
	rsaBits       = 2048 // RFC 7518, 3.3: at least
	symmetricSize = 32   // bytes; RFC 7518, 3.2: at least as long as the hash
)

// UnmarshalText reads the name of an algorithm, in whatever case.
func (a *Algorithm) UnmarshalText(text []byte) error {
	for _, known := range Algorithms {
		if strings.EqualFold(string(text), string(known)) {
			*a = known
			return nil
		}
	}
	return fmt.Errorf("tokens are signed with EdDSA, ES256, RS256 or HS256, not with %q", text)
}

// methods are the names of the algorithms, for the parser.
func methods() []string {
	names := make([]string, len(Algorithms))
	for i, a := range Algorithms {
		names[i] = string(a)
	}
	return names
}

// generate gives a new key as it is stored: PKCS #8, or for HS256 the bytes themselves.
func (a Algorithm) generate() ([]byte, error) {
	var private any
	var err error
	switch a {
	case HS256:
		secret := make([]byte, symmetricSize)
		_, _ = rand.Read(secret)
		return secret, nil
	case ES256:
		private, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	case RS256:
		private, err = rsa.GenerateKey(rand.Reader, rsaBits)
	case EdDSA:
		_, private, err = ed25519.GenerateKey(rand.Reader)
	default:
		return nil, fmt.Errorf("no keys are made for %q", string(a))
	}
	if err != nil {
		return nil, err
	}
	return x509.MarshalPKCS8PrivateKey(private)
}

// readKey makes a key of what is stored. A key is only ever of the algorithm it was made for.
func readKey(a Algorithm, stored []byte) (*signingKey, error) {
	if a == HS256 {
		if len(stored) < symmetricSize {
			return nil, fmt.Errorf("%d bytes are no key for HS256", len(stored))
		}
		return &signingKey{method: jwt.SigningMethodHS256, sign: stored, verify: stored}, nil
	}
	parsed, err := x509.ParsePKCS8PrivateKey(stored)
	if err != nil {
		return nil, err
	}
	switch key := parsed.(type) {
	case ed25519.PrivateKey:
		if a == EdDSA {
			return &signingKey{method: jwt.SigningMethodEdDSA, sign: key, verify: key.Public()}, nil
		}
	case *ecdsa.PrivateKey:
		if a == ES256 && key.Curve == elliptic.P256() {
			return &signingKey{method: jwt.SigningMethodES256, sign: key, verify: &key.PublicKey}, nil
		}
	case *rsa.PrivateKey:
		if a == RS256 && key.N.BitLen() >= rsaBits {
			return &signingKey{method: jwt.SigningMethodRS256, sign: key, verify: &key.PublicKey}, nil
		}
	}
	return nil, fmt.Errorf("%T is no key for %q", parsed, string(a))
}

// jwk is a public key as in RFC 7517.
type jwk struct {
	Type      string `json:"kty"`
	ID        string `json:"kid"`
	Algorithm string `json:"alg"`
	Use       string `json:"use"`
	Curve     string `json:"crv,omitempty"`
	X         string `json:"x,omitempty"`
	Y         string `json:"y,omitempty"`
	N         string `json:"n,omitempty"`
	E         string `json:"e,omitempty"`
}

// published gives the public half; false for a key that has none.
func (k *signingKey) published() (out jwk, ok bool) {
	b64 := base64.RawURLEncoding.EncodeToString
	out = jwk{ID: k.id, Algorithm: k.method.Alg(), Use: "sig"}
	switch public := k.verify.(type) {
	case ed25519.PublicKey:
		out.Type, out.Curve, out.X = "OKP", "Ed25519", b64(public)
	case *ecdsa.PublicKey:
		point, err := public.Bytes() // 4, x and y
		if err != nil {
			return jwk{}, false
		}
		half := len(point) / 2
		out.Type, out.Curve, out.X, out.Y = "EC", "P-256", b64(point[1:1+half]), b64(point[1+half:])
	case *rsa.PublicKey:
		out.Type, out.N, out.E = "RSA", b64(public.N.Bytes()), b64(big.NewInt(int64(public.E)).Bytes())
	default:
		return jwk{}, false
	}
	return out, true
}
