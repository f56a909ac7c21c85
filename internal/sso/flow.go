package sso

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

const (
	flowLifetime   = 15 * time.Minute // to sign in at the provider
	ticketLifetime = 5 * time.Minute  // to fetch the session, perhaps with a code of the second factor
	maxReturn      = 1000
	// Lifetime is how long a browser has to remember what Start gave it.
	Lifetime = flowLifetime
)

// What a page is told after #sso_error= when signing in did not work.
const (
	sayDown    = "PROVIDER_UNAVAILABLE" // the provider does not answer, or does not answer as it should
	sayDenied  = "SIGN_IN_DENIED"       // the person or the provider said no
	sayExpired = "SIGN_IN_EXPIRED"      // too late, a second time, or in another browser than it began in
)

// Start gives the address at a provider where a browser goes to sign in. returnTo is where it ends: a path of the magazine, or an
// address at a site that the operator named. challenge is the SHA-256, in base64url, of a secret that the page keeps for Exchange.
// browser is what Start gave this browser before, if anything, and then what it is to remember for Return.
//
// It fails with NOT_FOUND for a provider there is none of, BAD_USER_INPUT and RATE_LIMITED. A provider that does not answer is told
// to the page, at the address that is given.
func (s *Service) Start(ctx context.Context, name, returnTo, challenge, browser, from string) (address, remember string, err error) {
	p := s.provider(name)
	if p == nil {
		return "", "", unknown
	}
	to, ok := s.returns(returnTo)
	if !ok {
		return "", "", fault.New(fault.BadUserInput, "returnTo must be a path of the magazine or an address that the operator allows").In("returnTo")
	}
	digest, ok := digest(challenge)
	if !ok {
		return "", "", fault.New(fault.BadUserInput, "challenge must be the SHA-256 of a secret, in base64url without padding").In("challenge")
	}
	if err := s.Accounts.Knock(ctx, from); err != nil {
		return "", "", err
	}
	found, err := p.discover(ctx)
	if err != nil {
		slog.WarnContext(ctx, "a provider cannot be asked", "provider", name, "err", err)
		return failed(to, sayDown), browser, nil
	}
	if len(browser) != len(rand.Text()) {
		browser = rand.Text()
	}
	state, nonce, verifier := rand.Text(), rand.Text(), oauth2.GenerateVerifier()
	const insert = `
		insert into sso_flows (state, provider, browser, challenge, nonce, verifier, return_to, expires_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8)`
	_, err = s.Accounts.DB.ExecContext(ctx, insert, hashed(state), name, hashed(browser), digest, nonce, verifier, to, s.Now().Add(flowLifetime))
	if err != nil {
		return "", "", fmt.Errorf("beginning to sign in: %w", err)
	}
	return p.config(found, s.callback(p)).AuthCodeURL(state, oidc.Nonce(nonce), oauth2.S256ChallengeOption(verifier)), browser, nil
}

// callback is where a provider sends browsers back to. Each has its own, so that what one says is never taken for another's.
func (s *Service) callback(p *provider) string { return s.callbacks + "/auth/" + p.Name + "/callback" }

// flow is a sign-in under way.
type flow struct {
	Nonce    string `db:"nonce"`
	Verifier string `db:"verifier"`
	ReturnTo string `db:"return_to"`
}

// Return takes a browser that a provider has sent back, with what it says, and gives the address it goes on to: where it wanted to
// return, with #sso= and a code for Exchange, or #sso_error= and why there is none. A browser that did not begin this is sent
// to the front page: nobody can be signed in as somebody else by being given an address. It fails with NOT_FOUND for a provider
// there is none of, and when the database does.
func (s *Service) Return(ctx context.Context, name string, says url.Values, browser string) (address string, err error) {
	p := s.provider(name)
	if p == nil {
		return "", unknown
	}
	const take = `
		update sso_flows set returned_at = $4
		where state = $1 and provider = $2 and browser = $3 and returned_at is null and expires_at > $4
		returning nonce, verifier, return_to`
	var f flow
	err = s.Accounts.DB.GetContext(ctx, &f, take, hashed(says.Get("state")), name, hashed(browser), s.Now())
	if errors.Is(err, sql.ErrNoRows) {
		return failed(s.site+"/", sayExpired), nil
	}
	if err != nil {
		return "", fmt.Errorf("coming back from a provider: %w", err)
	}
	v, say := s.hear(ctx, p, f, says)
	if say != "" {
		return failed(f.ReturnTo, say), nil
	}
	ticket := rand.Text()
	const keep = `
		update sso_flows
		set ticket = $2, issuer = $3, subject = $4, email = $5, verified = $6, name = $7, expires_at = $8, nonce = '', verifier = ''
		where state = $1`
	_, err = s.Accounts.DB.ExecContext(ctx, keep, hashed(says.Get("state")), hashed(ticket), v.Issuer, v.Subject,
		storable(v.Email), v.Verified, storable(v.Name), s.Now().Add(ticketLifetime))
	if err != nil {
		return "", fmt.Errorf("keeping what a provider said: %w", err)
	}
	return f.ReturnTo + "#sso=" + ticket, nil // browsers keep what follows # to themselves: no log has it
}

// hear finds out who has come back; say is why nobody has.
func (s *Service) hear(ctx context.Context, p *provider, f flow, says url.Values) (v account.Vouched, say string) {
	if iss := says.Get("iss"); iss != "" && iss != p.Issuer { // RFC 9207: another provider's answer
		slog.WarnContext(ctx, "a provider answered as another", "provider", p.Name)
		return v, sayDenied
	}
	if says.Get("error") != "" || says.Get("code") == "" {
		return v, sayDenied
	}
	v, err := p.redeem(ctx, s.callback(p), says.Get("code"), f.Verifier, f.Nonce)
	if err != nil {
		slog.WarnContext(ctx, "what a provider said is not believed", "provider", p.Name, "err", err)
		return v, sayDown
	}
	return v, ""
}

// storable makes text of what may be anything.
func storable(s string) string {
	const most = 500
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\x00", "")
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return s
}

// Exchange signs in whoever came back with a code, if it is the page that began it: verifier is what the challenge was made of. It
// fails with SIGN_IN_EXPIRED and as account.Enter does; after SECOND_FACTOR_REQUIRED and WRONG_CODE the code is still good.
func (s *Service) Exchange(ctx context.Context, by account.Viewer, code, verifier, second, device string) (*account.SignedIn, error) {
	v, p, use, err := s.ticket(ctx, code, verifier)
	if err != nil {
		return nil, err
	}
	return s.Accounts.Enter(ctx, v, p.door(), second, device, by.Language, use)
}

// Link has the viewer sign in by way of a provider from now on. It fails with SIGN_IN_EXPIRED and as account.Link does.
func (s *Service) Link(ctx context.Context, by account.Viewer, code, verifier, password string) error {
	if by.Guest() {
		return fault.New(fault.Unauthenticated, "sign in first")
	}
	v, p, use, err := s.ticket(ctx, code, verifier)
	if err != nil {
		return err
	}
	return s.Accounts.Link(ctx, by, v, p.door(), password, use)
}

// ticket gives what a code stands for, and what uses it up. Of two at once one succeeds.
func (s *Service) ticket(ctx context.Context, code, verifier string) (v account.Vouched, p *provider, use func(postgres.Querier) error, err error) {
	var row struct {
		Provider  string `db:"provider"`
		Challenge []byte `db:"challenge"`
		Issuer    string `db:"issuer"`
		Subject   string `db:"subject"`
		Email     string `db:"email"`
		Verified  bool   `db:"verified"`
		Name      string `db:"name"`
	}
	const find = `
		select provider, challenge, issuer, subject, email, verified, name from sso_flows
		where ticket = $1 and expires_at > $2`
	err = s.Accounts.DB.GetContext(ctx, &row, find, hashed(code), s.Now())
	if errors.Is(err, sql.ErrNoRows) || (err == nil && subtle.ConstantTimeCompare(row.Challenge, hashed(verifier)) != 1) {
		return v, nil, nil, expired
	}
	if err != nil {
		return v, nil, nil, fmt.Errorf("finding a sign-in: %w", err)
	}
	if p = s.provider(row.Provider); p == nil || p.Issuer != row.Issuer { // it was one of ours until a moment ago
		return v, nil, nil, expired
	}
	v = account.Vouched{Issuer: row.Issuer, Subject: row.Subject, Email: row.Email, Verified: row.Verified, Name: row.Name}
	return v, p, func(tx postgres.Querier) error {
		r, err := tx.ExecContext(ctx, `delete from sso_flows where ticket = $1 and expires_at > $2`, hashed(code), s.Now())
		if err != nil {
			return fmt.Errorf("using a sign-in: %w", err)
		}
		if n, err := r.RowsAffected(); err != nil || n != 1 {
			return errors.Join(err, expired)
		}
		return nil
	}, nil
}

// returns gives the whole address that a return leads to, if it may lead there.
func (s *Service) returns(to string) (address string, ok bool) {
	odd := func(r rune) bool { return r == '\\' || r == '#' || unicode.IsControl(r) || unicode.IsSpace(r) } // browsers read these in ways of their own
	if len(to) > maxReturn || strings.ContainsFunc(to, odd) {
		return "", false
	}
	if to == "" {
		to = "/"
	}
	u, err := url.Parse(to)
	if err != nil || u.User != nil || u.Opaque != "" {
		return "", false
	}
	if strings.HasPrefix(to, "/") {
		return s.site + to, u.Host == "" && u.Scheme == "" && !strings.HasPrefix(to, "//")
	}
	origin := u.Scheme + "://" + u.Host
	site, err := url.Parse(s.site)
	return to, err == nil && (origin == site.Scheme+"://"+site.Host || slices.Contains(s.origins, origin))
}

func failed(to, say string) string { return to + "#sso_error=" + say }
