package httpd

import (
	"net/http"
	"slices"
	"sync"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
)

// Single-page apps may leave their tokens to the browser. They say so on every request, by `Authorization: Cookie` in place of
// `Authorization: Bearer …`: other sites cannot send that header without asking first, links and forms not at all.
// `Authorization: Cookie renew` comes without an access token, to sign in and to refresh the session.
const (
	schemeCookie = "Cookie"
	renewal      = "renew"

	accessCookie  = "innomag-access"
	refreshCookie = "innomag-refresh"
	deviceCookie  = "innomag-device"
	deviceKept    = 365 * 24 * time.Hour
	hostPrefix    = "__Host-" // browsers take it only with Secure, for the host itself and for all paths
)

var (
	errElsewhere = fault.New(fault.Forbidden, "pages of this origin may not use the cookies")
	errNoCookie  = fault.New(fault.Unauthenticated, "there is no cookie with an access token: sign in, or call refreshSession with Authorization: Cookie renew")
)

// keeper keeps the tokens of one request in cookies that no script can read.
type keeper struct {
	secure bool
	r      *http.Request

	mu sync.Mutex
	w  http.ResponseWriter
}

// Give keeps the tokens of a session. Both stay as long as the session could: a browser that dropped the access token when it
// expires would make a guest of its user without a word.
func (k *keeper) Give(in *account.SignedIn) {
	k.set(accessCookie, in.AccessToken, int(account.SessionLifetime.Seconds()))
	k.set(refreshCookie, in.RefreshToken, int(account.SessionLifetime.Seconds()))
	k.set(deviceCookie, in.Device, int(deviceKept.Seconds()))
}

// Forget has the browser drop both.
func (k *keeper) Forget() {
	k.set(accessCookie, "", -1)
	k.set(refreshCookie, "", -1)
}

// Device gives what tells this device from others at sign-in. It stays when somebody signs out.
func (k *keeper) Device() string { return k.read(deviceCookie) }

// RefreshToken gives the refresh token, empty when there is none.
func (k *keeper) RefreshToken() string { return k.read(refreshCookie) }

func (k *keeper) name(of string) string {
	if k.secure {
		return hostPrefix + of
	}
	return of // browsers do not all keep Secure cookies of http://localhost
}

func (k *keeper) set(name, value string, maxAge int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	c := &http.Cookie{
		Name: k.name(name), Value: value, Path: "/", MaxAge: maxAge,
		HttpOnly: true, Secure: k.secure, SameSite: http.SameSiteStrictMode,
	}
	// The last word counts: two mutations of one request may both sign in.
	h := k.w.Header()
	h["Set-Cookie"] = slices.DeleteFunc(h["Set-Cookie"], func(line string) bool {
		known, err := http.ParseSetCookie(line)
		return err == nil && known.Name == c.Name
	})
	http.SetCookie(k.w, c)
}

// read gives a cookie's value, empty when there is none, or more than one of that name.
func (k *keeper) read(name string) string {
	all := k.r.CookiesNamed(k.name(name))
	if len(all) != 1 {
		return ""
	}
	return all[0].Value
}

// keeperFor gives the keeper of a request's tokens. It fails with FORBIDDEN for pages that are neither ours nor the operator's:
// the header that asks for it would have stopped them before, in any browser that keeps to CORS.
func (s *Server) keeperFor(w http.ResponseWriter, r *http.Request) (*keeper, error) {
	if !s.ours(r) {
		return nil, errElsewhere
	}
	return &keeper{secure: s.SecureCookies, r: r, w: w}, nil
}

var sameSite = http.NewCrossOriginProtection()

// ours says whether a request comes from a page of this host, or of an origin that the operator named, or from no page at all.
func (s *Server) ours(r *http.Request) bool {
	asking := *r
	asking.Method = http.MethodPost // reading with somebody's cookies is for our own pages, too
	return sameSite.Check(&asking) == nil || s.origins != nil && s.origins.OriginAllowed(r)
}
