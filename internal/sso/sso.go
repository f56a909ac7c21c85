// Package sso lets people in whom somebody else has signed in: a provider of OpenID Connect, or a site that hosts the magazine's
// comments and knows its own readers. It checks what they say; who that is here, the accounts decide.
package sso

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
)

// Service knows those who vouch for people.
type Service struct {
	Accounts *account.Service
	Now      func() time.Time // the clock

	site      string   // where returns without a host lead
	callbacks string   // what the addresses that providers send browsers back to begin with
	origins   []string // others that returns may lead to
	providers []*provider
	host      *host // nil: there is none
}

// Options say whom to believe, and where browsers are.
type Options struct {
	Site      string   // where readers find the magazine, as https://innomag.no
	Callbacks string   // where browsers reach this server, as https://api.innomag.no; empty is Site
	Origins   []string // other sites that people may return to
	Providers []Provider
	Host      *Host             // a site that vouches for its readers; nil when there is none
	Transport http.RoundTripper // to the providers; nil is one of its own. For tests
}

// New makes the service. It asks nobody yet: a provider that is down stops nothing but signing in there. It fails when the options
// cannot be meant.
func New(accounts *account.Service, o Options) (*Service, error) {
	s := &Service{Accounts: accounts, Now: accounts.Now, site: o.Site, callbacks: o.Callbacks, origins: o.Origins}
	if s.callbacks == "" {
		s.callbacks = s.site
	}
	s.callbacks = strings.TrimRight(s.callbacks, "/")
	names, issuers := map[string]bool{}, map[string]bool{}
	for _, p := range o.Providers {
		if err := p.check(); err != nil {
			return nil, err
		}
		if names[p.Name] || issuers[p.Issuer] {
			return nil, fmt.Errorf("provider %q: there is another one with this name or issuer", p.Name)
		}
		names[p.Name], issuers[p.Issuer] = true, true
		s.providers = append(s.providers, &provider{Provider: p, client: client(o.Transport), now: func() time.Time { return s.Now() }})
	}
	if o.Host != nil {
		if issuers[o.Host.Issuer] {
			return nil, fmt.Errorf("host tokens: a provider has the issuer %s, too", o.Host.Issuer)
		}
		var err error
		if s.host, err = o.Host.open(func() time.Time { return s.Now() }); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Offer is a provider as people choose it.
type Offer struct {
	Name  string // as in /auth/NAME/start
	Title string // to show
}

// Offers gives the providers in the order the operator named them.
func (s *Service) Offers() []*Offer {
	out := make([]*Offer, len(s.providers))
	for i, p := range s.providers {
		out[i] = &Offer{p.Name, p.Title}
	}
	return out
}

// Title gives the name to show of an issuer, and of which provider it is; empty when nobody vouches as that any more.
func (s *Service) Title(issuer string) (name, title string) {
	for _, p := range s.providers {
		if p.Issuer == issuer {
			return p.Name, p.Title
		}
	}
	if s.host != nil && s.host.Issuer == issuer {
		return "", s.host.Title
	}
	return "", ""
}

// Unlink ends a way to sign in, as account.Unlink does.
func (s *Service) Unlink(ctx context.Context, by account.Viewer, id account.IdentityID) error {
	var open []string
	for _, p := range s.providers {
		if d := p.door(); (by.Staff() && d.Staff) || (!by.Staff() && d.Readers) {
			open = append(open, p.Issuer)
		}
	}
	if s.host != nil && !by.Staff() {
		open = append(open, s.host.Issuer)
	}
	return s.Accounts.Unlink(ctx, by, id, open)
}

// Sweep removes what has expired. Run it now and then.
func (s *Service) Sweep(ctx context.Context) error {
	for _, table := range []string{"sso_flows", "host_tokens_used"} {
		if _, err := s.Accounts.DB.ExecContext(ctx, `delete from `+table+` where expires_at < $1`, s.Now()); err != nil {
			return fmt.Errorf("sweeping %s: %w", table, err)
		}
	}
	return nil
}

var (
	expired = fault.Invalid("code", "SIGN_IN_EXPIRED", "Innloggingen er brukt eller for gammel. Begynn på nytt.")
	unknown = fault.New(fault.NotFound, "there is no such provider")
)

func hashed(s string) []byte {
	sum := sha256.Sum256([]byte(s))
	return sum[:]
}

// digest reads the SHA-256 that a page made of its verifier, in base64url without padding.
func digest(challenge string) ([]byte, bool) {
	if len(challenge) != base64.RawURLEncoding.EncodedLen(sha256.Size) {
		return nil, false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(challenge)
	return raw, err == nil && len(raw) == sha256.Size
}

// Secure says whether browsers reach this server over TLS.
func (s *Service) Secure() bool { return strings.HasPrefix(s.callbacks, "https://") }
