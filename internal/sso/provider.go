package sso

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"innomag/internal/account"
)

const (
	patience    = 10 * time.Second // for all that is asked of a provider while a browser waits
	largest     = 1 << 20          // of one answer
	rediscover  = time.Hour
	afterFailed = 5 * time.Second // before a provider that did not answer is asked again
)

// Who says which accounts may come by way of a provider.
type Who string

// Those who may come.
const (
	Readers  Who = "readers"
	Staff    Who = "staff"
	Everyone Who = "everyone"
)

// Provider is a provider of OpenID Connect as the operator names it.
type Provider struct {
	Name         string `json:"name"`         // in addresses: small letters, digits and hyphens
	Title        string `json:"title"`        // to show; the name when empty
	Issuer       string `json:"issuer"`       // as https://accounts.google.com; http only on this machine
	ClientID     string `json:"clientId"`     // what the provider calls this magazine
	ClientSecret string `json:"clientSecret"` // what it knows it by
	Who          Who    `json:"who"`          // readers when empty
	Create       bool   `json:"create"`       // people we don't know get a reader's account
}

var nameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,39}$`)

func (p *Provider) check() error {
	if p.Title == "" {
		p.Title = p.Name
	}
	if p.Who == "" {
		p.Who = Readers
	}
	switch u, err := url.Parse(p.Issuer); {
	case !nameForm.MatchString(p.Name):
		return fmt.Errorf("provider %q: a name has small letters, digits and hyphens", p.Name)
	case err != nil || u.Host == "" || (u.Scheme != "https" && (u.Scheme != "http" || !local(u.Hostname()))):
		return fmt.Errorf("provider %q: say who issues, as https://accounts.example", p.Name)
	case p.ClientID == "":
		return fmt.Errorf("provider %q: clientId is missing", p.Name)
	case p.Who != Readers && p.Who != Staff && p.Who != Everyone:
		return fmt.Errorf("provider %q: who is readers, staff or everyone", p.Name)
	case p.Create && p.Who == Staff:
		return fmt.Errorf("provider %q: create makes readers, and only staff may come", p.Name)
	}
	return nil
}

func local(host string) bool { return host == "localhost" || host == "127.0.0.1" || host == "::1" }

// door says whom the provider lets in.
func (p *Provider) door() account.Door {
	return account.Door{Readers: p.Who != Staff, Staff: p.Who != Readers, Create: p.Create}
}

// provider is a provider that may have been found.
type provider struct {
	Provider

	client *http.Client
	now    func() time.Time

	asking sync.Mutex // one at a time; held only while asking
	mu     sync.Mutex
	found  *oidc.Provider
	tried  time.Time
	failed error
}

// errDown is any reason why a provider could not be asked.
var errDown = errors.New("the provider does not answer as it should")

// discover finds out how to talk to the provider, once an hour. What was found goes on being used when asking again fails.
func (p *provider) discover(ctx context.Context) (*oidc.Provider, error) {
	if found, enough, err := p.remembered(); enough {
		return found, err
	}
	p.asking.Lock()
	defer p.asking.Unlock()
	if found, enough, err := p.remembered(); enough {
		return found, err
	}
	// Others wait for the answer, too, and the keys are fetched with the same client later.
	asking, cancel := context.WithTimeout(oidc.ClientContext(context.WithoutCancel(ctx), p.client), patience)
	defer cancel()
	found, err := oidc.NewProvider(asking, p.Issuer)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.tried, p.failed = p.now(), nil
	if err != nil {
		p.failed = fmt.Errorf("%w: %w", errDown, short(err))
		if p.found != nil {
			p.failed = nil
		}
		return p.found, p.failed
	}
	p.found = found
	return found, nil
}

// remembered gives what asking gave the last time, if that is enough for now.
func (p *provider) remembered() (found *oidc.Provider, enough bool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	age := p.now().Sub(p.tried)
	switch {
	case p.failed != nil:
		return nil, age >= 0 && age < afterFailed, p.failed
	default:
		return p.found, p.found != nil && age >= 0 && age < rediscover, nil
	}
}

// config gives what is said to the provider.
func (p *provider) config(found *oidc.Provider, callback string) *oauth2.Config {
	return &oauth2.Config{
		ClientID: p.ClientID, ClientSecret: p.ClientSecret, Endpoint: found.Endpoint(), RedirectURL: callback,
		Scopes: []string{oidc.ScopeOpenID, "email", "profile"},
	}
}

// said is what a provider says about somebody, in the token or when asked with it.
type said struct {
	Email    string `json:"email"`
	Verified truth  `json:"email_verified"`
	Name     string `json:"name"`
	Given    string `json:"given_name"`
	Family   string `json:"family_name"`
}

func (s *said) name() string {
	if s.Name != "" {
		return s.Name
	}
	return strings.TrimSpace(s.Given + " " + s.Family)
}

// truth is true when it says so as JSON does, or as a string, which some providers write. Anything else is false.
type truth bool

// UnmarshalJSON never fails.
func (t *truth) UnmarshalJSON(raw []byte) error {
	*t = string(raw) == "true" || string(raw) == `"true"`
	return nil
}

// signed are the algorithms that a token may be signed with; what a provider says it uses is believed only as far as it is here.
var signed = []string{
	oidc.RS256, oidc.RS384, oidc.RS512, oidc.ES256, oidc.ES384, oidc.ES512, oidc.PS256, oidc.PS384, oidc.PS512, oidc.EdDSA,
}

// redeem asks the provider who has come back with a code. It fails with errDown when the provider does not answer, and with another error when what it says is not
// to be believed.
func (p *provider) redeem(ctx context.Context, callback, code, verifier, nonce string) (account.Vouched, error) {
	var nobody account.Vouched
	ctx, cancel := context.WithTimeout(oidc.ClientContext(ctx, p.client), patience)
	defer cancel()
	found, err := p.discover(ctx)
	if err != nil {
		return nobody, err
	}
	config := p.config(found, callback)
	tokens, err := config.Exchange(ctx, code, oauth2.VerifierOption(verifier))
	if err != nil {
		return nobody, fmt.Errorf("%w: exchanging the code: %w", errDown, withoutAnswer(err))
	}
	raw, _ := tokens.Extra("id_token").(string)
	if raw == "" {
		return nobody, errors.New("no id_token")
	}
	late := func() time.Time { return p.now().Add(-time.Minute) } // its clock may be ahead or behind
	id, err := found.Verifier(&oidc.Config{ClientID: p.ClientID, SupportedSigningAlgs: signed, Now: late}).Verify(ctx, raw)
	if err != nil {
		return nobody, fmt.Errorf("the id_token: %w", short(err))
	}
	if id.Nonce != nonce {
		return nobody, errors.New("the id_token is for another sign-in")
	}
	var says struct {
		said

		Party string `json:"azp"`
	}
	if err := id.Claims(&says); err != nil {
		return nobody, fmt.Errorf("the id_token: %w", err)
	}
	if (len(id.Audience) > 1 || says.Party != "") && says.Party != p.ClientID {
		return nobody, errors.New("the id_token was made for another client")
	}
	if id.Subject == "" || len(id.Subject) > 255 || strings.ContainsRune(id.Subject, 0) {
		return nobody, errors.New("the id_token names nobody")
	}
	if says.Email == "" {
		if says.said, err = p.ask(ctx, found, config, tokens, id.Subject); err != nil {
			return nobody, err
		}
	}
	return account.Vouched{Issuer: p.Issuer, Subject: id.Subject, Email: says.Email, Verified: bool(says.Verified), Name: says.name()}, nil
}

// ask asks who somebody is when the token did not say.
func (p *provider) ask(ctx context.Context, found *oidc.Provider, config *oauth2.Config, tokens *oauth2.Token, subject string) (said, error) {
	var says said
	if found.UserInfoEndpoint() == "" {
		return says, nil
	}
	info, err := found.UserInfo(ctx, config.TokenSource(ctx, tokens))
	if err != nil {
		return says, fmt.Errorf("%w: asking who it is: %w", errDown, withoutAnswer(err))
	}
	if info.Subject != subject {
		return says, errors.New("the answer is about somebody else")
	}
	return says, info.Claims(&says)
}

// withoutAnswer leaves out what the provider answered: it may hold tokens, and the log is no place for them.
func withoutAnswer(err error) error {
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) && refused.Response != nil {
		return fmt.Errorf("refused with %s", refused.Response.Status)
	}
	var cut *url.Error
	if errors.As(err, &cut) {
		return cut.Err
	}
	return errors.New(strings.SplitN(err.Error(), ":", 2)[0])
}

// short leaves of an error what a line of the log may have: some hold all that was answered.
func short(err error) error {
	if said := err.Error(); len(said) > 200 {
		return errors.New(strings.ToValidUTF8(said[:200], "") + "…")
	}
	return err
}

// client asks providers: within limits of time and size, and only where it was told to.
func client(transport http.RoundTripper) *http.Client {
	if transport == nil {
		own := http.DefaultTransport.(*http.Transport).Clone()
		own.MaxResponseHeaderBytes, own.ResponseHeaderTimeout, own.MaxConnsPerHost = 64<<10, patience, 16
		transport = own
	}
	return &http.Client{
		Transport: limited{transport}, Timeout: patience,
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return errors.New("a provider that sends its clients elsewhere")
		},
	}
}

type limited struct{ http.RoundTripper }

// RoundTrip gives an answer that ends with an error after a mebibyte.
func (l limited) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := l.RoundTripper.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	answer.Body = struct {
		io.Reader
		io.Closer
	}{&limitedReader{answer.Body, largest}, answer.Body}
	return answer, nil
}

type limitedReader struct {
	r    io.Reader
	left int
}

func (l *limitedReader) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, errors.New("the answer is too large")
	}
	n, err := l.r.Read(b[:min(len(b), l.left)])
	l.left -= n
	return n, err
}

func (s *Service) provider(name string) *provider {
	at := slices.IndexFunc(s.providers, func(p *provider) bool { return p.Name == name })
	if at < 0 {
		return nil
	}
	return s.providers[at]
}
