// Package ssotest is for tests: a real provider of OpenID Connect with people in it, and what a browser does there.
package ssotest

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/zitadel/oidc/v3/example/server/exampleop"
	"github.com/zitadel/oidc/v3/example/server/storage"
)

// What the provider knows the magazine by.
const (
	ClientID     = "innomag"
	ClientSecret = "en hemmelighet mellom to"
)

// Password is everybody's at the provider.
const Password = "verysecure"

// Person is somebody the provider knows.
type Person struct {
	ID, Email, First, Last string
	Verified               bool
}

type people []Person

func (p people) find(is func(Person) bool) *storage.User {
	for _, one := range p {
		if is(one) {
			return &storage.User{
				ID: one.ID, Username: one.Email, Password: Password, FirstName: one.First, LastName: one.Last,
				Email: one.Email, EmailVerified: one.Verified,
			}
		}
	}
	return nil
}

func (p people) GetUserByID(id string) *storage.User {
	return p.find(func(one Person) bool { return one.ID == id })
}

func (p people) GetUserByUsername(name string) *storage.User {
	return p.find(func(one Person) bool { return one.Email == name })
}

func (p people) ExampleClientID() string { return storage.ServiceUserID }

// Provider starts a provider that sends browsers back to callback, and gives its issuer.
func Provider(t testing.TB, callback string, known ...Person) (issuer string) {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	issuer = "http://" + server.Listener.Addr().String()
	clients := map[string]*storage.Client{ClientID: storage.WebClient(ClientID, ClientSecret, callback)}
	server.Config.Handler = exampleop.SetupServer(issuer, storage.NewStorageWithClients(people(known), clients), nil, false)
	server.Start()
	t.Cleanup(server.Close)
	return issuer
}

// Browser keeps cookies and follows where it is sent, but not to what begins with stop; empty stops nowhere.
func Browser(t testing.TB, stop string) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if stop != "" && strings.HasPrefix(r.URL.String(), stop) {
			return http.ErrUseLastResponse
		}
		return nil
	}}
}

var hidden = regexp.MustCompile(`name="id" value="([^"]+)"`)

// SignIn has a browser sign in as somebody at the provider, from the address it was sent to. It gives where the browser ended, or would
// have gone next.
func SignIn(t testing.TB, browser *http.Client, address, email string) *url.URL {
	t.Helper()
	page := visit(t, browser, http.MethodGet, address, nil)
	form := hidden.FindStringSubmatch(page.body)
	if form == nil {
		t.Fatalf("no form to sign in at %s: %s", page.at, page.body)
	}
	action := page.at.ResolveReference(&url.URL{Path: "/login/username"}).String()
	said := url.Values{"id": {form[1]}, "username": {email}, "password": {Password}}
	return visit(t, browser, http.MethodPost, action, strings.NewReader(said.Encode())).at
}

type page struct {
	at   *url.URL
	body string
}

func visit(t testing.TB, browser *http.Client, method, address string, form io.Reader) page {
	t.Helper()
	ask, err := http.NewRequestWithContext(t.Context(), method, address, form)
	if err != nil {
		t.Fatal(err)
	}
	if form != nil {
		ask.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	r, err := browser.Do(ask)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Body.Close() }()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	at := r.Request.URL
	if next, err := r.Location(); err == nil {
		at = next
	}
	return page{at, string(body)}
}
