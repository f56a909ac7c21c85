package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"innomag/internal/gid"
)

const (
	issuer         = "innomag"
	audience       = "innomag"
	accessUse      = "access"
	accessLifetime = 10 * time.Minute
	longestLife    = 24 * time.Hour // a token that claims to live longer is refused, whoever signed it
	leeway         = 30 * time.Second
	maxToken       = 8 << 10
)

// claims are what an access token says. The roles are for clients to read: this server never believes them.
type claims struct {
	jwt.RegisteredClaims

	Session string `json:"sid"`
	Roles   []Role `json:"roles"`
	Use     string `json:"token_use"`
}

// Proof is what a verified access token proves: which account holds it, in which session, from when until when.
type Proof struct {
	Account   ID
	Session   int64
	IssuedAt  time.Time
	ExpiresAt time.Time

	machine [sha256.Size]byte // the hash of an API token
}

// access signs an access token for an account in a session.
func (s *Service) access(key *signingKey, a *Account, session int64) (token string, expiresAt time.Time, err error) {
	issued := s.Now().UTC().Truncate(time.Second)
	if issued.Before(a.TokensValidAfter) { // tokens count in seconds: one made in the second of a revocation must outlive it
		issued = a.TokensValidAfter.UTC().Truncate(time.Second).Add(time.Second)
	}
	expiresAt = issued.Add(accessLifetime)
	t := jwt.NewWithClaims(key.method, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer:    issuer,
			Audience:  jwt.ClaimStrings{audience},
			Subject:   gid.ID{Type: "Account", Key: int64(a.ID)}.String(),
			IssuedAt:  jwt.NewNumericDate(issued),
			NotBefore: jwt.NewNumericDate(issued),
			ExpiresAt: jwt.NewNumericDate(expiresAt),
			ID:        rand.Text(),
		},
		Session: strconv.FormatInt(session, 10),
		Roles:   a.Viewer().Roles,
		Use:     accessUse,
	})
	t.Header["kid"] = key.id
	token, err = t.SignedString(key.sign)
	return token, expiresAt, err
}

// errToken is any reason not to believe a token. Other errors of verify say that it could not be checked.
var errToken = errors.New("not one of our access tokens")

func newParser(now func() time.Time) *jwt.Parser {
	return jwt.NewParser(
		jwt.WithValidMethods(methods()),
		jwt.WithIssuer(issuer),
		jwt.WithAudience(audience),
		jwt.WithExpirationRequired(),
		jwt.WithIssuedAt(),
		jwt.WithLeeway(leeway),
		jwt.WithStrictDecoding(),
		jwt.WithTimeFunc(now),
	)
}

// verify reads an access token. It trusts nothing in it before the signature has been checked, but the name of the key. A signature that was
// good is checked once.
func (s *Service) verify(ctx context.Context, token string) (Proof, error) {
	if len(token) > maxToken {
		return Proof{}, errToken
	}
	hash := sha256.Sum256([]byte(token))
	if p, ok := s.remembered(hash); ok {
		return p, nil
	}
	if !compact(token) {
		return Proof{}, errToken
	}
	var c claims
	var key *signingKey
	var broken error
	_, err := s.parser.ParseWithClaims(token, &c, func(t *jwt.Token) (any, error) {
		if _, critical := t.Header["crit"]; critical {
			return nil, errToken // there are no extensions that we understand
		}
		id, _ := t.Header["kid"].(string)
		if key, broken = s.Keys.find(ctx, id); broken != nil {
			return nil, broken
		}
		if key == nil || t.Method != key.method {
			return nil, errToken
		}
		return key.verify, nil
	})
	if broken != nil {
		return Proof{}, broken
	}
	if err != nil {
		return Proof{}, errors.Join(errToken, err)
	}
	p, err := c.proof()
	if err == nil {
		s.remember(hash, key, &c, p)
	}
	return p, err
}

// proof reads verified claims for what the parser does not look at.
func (c *claims) proof() (Proof, error) {
	if c.Use != accessUse || c.IssuedAt == nil || c.ExpiresAt.After(c.IssuedAt.Add(longestLife)) {
		return Proof{}, errToken
	}
	subject, err := gid.Parse(c.Subject)
	if err != nil || subject.Type != "Account" {
		return Proof{}, errToken
	}
	session, err := strconv.ParseInt(c.Session, 10, 64)
	if err != nil {
		return Proof{}, errToken
	}
	return Proof{Account: ID(subject.Key), Session: session, IssuedAt: c.IssuedAt.Time, ExpiresAt: c.ExpiresAt.Time}, nil
}

// compact says whether token has only the characters of one. Decoders would overlook line breaks.
func compact(token string) bool {
	return !strings.ContainsFunc(token, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' && r != '.'
	})
}
