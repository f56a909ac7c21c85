package sso

import (
	"context"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

const (
	hostTokenLife = 10 * time.Minute // the longest that a token may work
	hostLeeway    = 30 * time.Second
	maxHostToken  = 8 << 10
	maxJTI        = 128
	minSecret     = 32 // bytes; shorter ones can be guessed from one token
)

// Host is a site that vouches for its own readers with signed tokens. Exactly one of Secret, PublicKey and JWKS is set.
type Host struct {
	Issuer    string          `json:"issuer"`    // what iss says
	Audience  string          `json:"audience"`  // what aud says; innomag when empty
	Title     string          `json:"title"`     // to show; the issuer when empty
	Secret    string          `json:"secret"`    // for HS256, at least 32 bytes
	PublicKey string          `json:"publicKey"` // for EdDSA, ES256 or RS256, in PEM
	JWKS      json.RawMessage `json:"jwks"`      // several such keys, told apart by kid
	Create    *bool           `json:"create"`    // readers we don't know get an account; true when nothing is said
}

type host struct {
	Host

	now    func() time.Time
	parser *jwt.Parser
	keys   map[string]hostKey // by kid; a single key has none
}

type hostKey struct {
	method jwt.SigningMethod
	key    any
}

var badHostToken = fault.Invalid("token", "BAD_HOST_TOKEN", "Innloggingen er brukt eller for gammel. Begynn på nytt.")

func (h Host) open(now func() time.Time) (*host, error) {
	if h.Audience == "" {
		h.Audience = "innomag"
	}
	if h.Title == "" {
		h.Title = h.Issuer
	}
	out := &host{Host: h, now: now, keys: map[string]hostKey{}}
	set := 0
	for _, is := range []bool{h.Secret != "", h.PublicKey != "", len(h.JWKS) > 0} {
		if is {
			set++
		}
	}
	switch {
	case h.Issuer == "":
		return nil, errors.New("host tokens: issuer is missing")
	case set != 1:
		return nil, errors.New("host tokens: give one of secret, publicKey and jwks")
	case h.Secret != "" && len(h.Secret) < minSecret:
		return nil, fmt.Errorf("host tokens: the secret must have at least %d bytes", minSecret)
	case h.Secret != "":
		out.keys[""] = hostKey{jwt.SigningMethodHS256, []byte(h.Secret)}
	case h.PublicKey != "":
		block, _ := pem.Decode([]byte(h.PublicKey))
		if block == nil {
			return nil, errors.New("host tokens: publicKey is not PEM")
		}
		parsed, err := x509.ParsePKIXPublicKey(block.Bytes)
		if err != nil {
			return nil, fmt.Errorf("host tokens: publicKey: %w", err)
		}
		if out.keys[""], err = publicKey(parsed); err != nil {
			return nil, err
		}
	default:
		var keys jose.JSONWebKeySet
		if err := json.Unmarshal(h.JWKS, &keys); err != nil {
			return nil, fmt.Errorf("host tokens: jwks: %w", err)
		}
		for _, k := range keys.Keys {
			key, err := publicKey(k.Key)
			if err != nil || k.KeyID == "" || !k.IsPublic() {
				return nil, errors.Join(err, errors.New("host tokens: jwks: every key needs a kid and is a public one"))
			}
			out.keys[k.KeyID] = key
		}
		if len(out.keys) == 0 {
			return nil, errors.New("host tokens: jwks has no key")
		}
	}
	out.parser = jwt.NewParser(
		jwt.WithValidMethods([]string{"HS256", "EdDSA", "RS256", "ES256"}), // and then only the one of the key
		jwt.WithIssuer(h.Issuer), jwt.WithAudience(h.Audience), jwt.WithExpirationRequired(), jwt.WithIssuedAt(),
		jwt.WithLeeway(hostLeeway), jwt.WithStrictDecoding(), jwt.WithTimeFunc(now),
	)
	return out, nil
}

func publicKey(key any) (hostKey, error) {
	switch k := key.(type) {
	case ed25519.PublicKey:
		return hostKey{jwt.SigningMethodEdDSA, k}, nil
	case *rsa.PublicKey:
		if k.N.BitLen() >= 2048 {
			return hostKey{jwt.SigningMethodRS256, k}, nil
		}
	case *ecdsa.PublicKey:
		if k.Curve == elliptic.P256() {
			return hostKey{jwt.SigningMethodES256, k}, nil
		}
	}
	return hostKey{}, fmt.Errorf("host tokens: %T is no key for EdDSA, ES256 or RS256 of 2048 bits", key)
}

type hostClaims struct {
	jwt.RegisteredClaims

	Email    string `json:"email"`
	Verified truth  `json:"email_verified"`
	Name     string `json:"name"`
}

// verify reads a token of the host. It trusts nothing in it before the signature has been checked, but the name of the key.
func (h *host) verify(token string) (*hostClaims, error) {
	if len(token) > maxHostToken {
		return nil, errors.New("too long")
	}
	var c hostClaims
	_, err := h.parser.ParseWithClaims(token, &c, func(t *jwt.Token) (any, error) {
		if _, critical := t.Header["crit"]; critical {
			return nil, errors.New("an extension that is not understood")
		}
		kid := ""
		if h.JWKS != nil {
			kid, _ = t.Header["kid"].(string)
		}
		key, known := h.keys[kid]
		if !known || t.Method != key.method {
			return nil, errors.New("no key for it")
		}
		return key.key, nil
	})
	switch {
	case err != nil:
		return nil, err
	case c.Subject == "" || len(c.Subject) > 255 || strings.ContainsRune(c.Subject, 0):
		return nil, errors.New("sub is missing or too long")
	case c.ID == "" || len(c.ID) > maxJTI:
		return nil, errors.New("jti is missing or too long")
	case c.IssuedAt == nil:
		return nil, errors.New("iat is missing")
	case c.ExpiresAt.After(c.IssuedAt.Add(hostTokenLife)) || c.ExpiresAt.After(h.now().Add(hostTokenLife+hostLeeway)):
		return nil, errors.New("it works for too long")
	}
	return &c, nil
}

// EnterHosted signs in a reader whom the host vouches for. Each token is good once, unless signing in fails. It fails with BAD_HOST_TOKEN, in the
// same words whatever was wrong with it, and as account.Enter does.
func (s *Service) EnterHosted(ctx context.Context, by account.Viewer, token, second, device string) (*account.SignedIn, error) {
	if err := s.Accounts.Knock(ctx, by.Address); err != nil {
		return nil, err
	}
	if s.host == nil {
		return nil, badHostToken
	}
	c, err := s.host.verify(token)
	if err != nil {
		slog.InfoContext(ctx, "a host token was refused", "err", err)
		return nil, badHostToken
	}
	v := account.Vouched{
		Issuer: s.host.Issuer, Subject: c.Subject, Verified: bool(c.Verified), Email: storable(c.Email), Name: storable(c.Name),
	}
	d := account.Door{Readers: true, Create: s.host.Create == nil || *s.host.Create}
	return s.Accounts.Enter(ctx, v, d, second, device, by.Language, func(tx postgres.Querier) error {
		const use = `insert into host_tokens_used (hash, expires_at) values ($1, $2) on conflict do nothing`
		r, err := tx.ExecContext(ctx, use, hashed(s.host.Issuer+"\n"+c.ID), c.ExpiresAt.Add(hostLeeway+time.Minute))
		if err != nil {
			return fmt.Errorf("using a host token: %w", err)
		}
		if n, err := r.RowsAffected(); err != nil || n != 1 {
			return errors.Join(err, badHostToken)
		}
		return nil
	})
}
