package main_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"innomag/internal/postgres/pgtest"
)

// browser is a single-page app that leaves its tokens to the browser.
type browser struct {
	*client
	cookies map[string]*http.Cookie
}

func (s *server) browser(t testing.TB) *browser {
	return &browser{client: s.guest(t), cookies: map[string]*http.Cookie{}}
}

// post asks with headers, which a nil value takes away, and keeps the cookies of the answer.
func (b *browser) post(authorization, query string, headers map[string]string) *answer {
	b.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query})
	if err != nil {
		b.t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(b.t.Context(), http.MethodPost, b.server.base+"/graphql", strings.NewReader(string(body)))
	if err != nil {
		b.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	return b.carry(r, authorization, headers)
}

func (b *browser) carry(r *http.Request, authorization string, headers map[string]string) *answer {
	b.t.Helper()
	if authorization != "" {
		r.Header.Set("Authorization", authorization)
	}
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	for _, c := range b.cookies {
		r.AddCookie(&http.Cookie{Name: c.Name, Value: c.Value})
	}
	a := b.receive(r)
	for _, line := range a.Header.Values("Set-Cookie") {
		c, err := http.ParseSetCookie(line)
		if err != nil {
			b.t.Fatal(err)
		}
		if b.cookies[c.Name] = c; c.MaxAge < 0 {
			delete(b.cookies, c.Name)
		}
	}
	return a
}

const signInKept = `mutation { signIn(input: {email: "eva.editor@example.org", password: "` + password + `"}) {
	accessToken refreshToken expiresAt account { name } userErrors { code } } }`

// kept gives a browser in which Eva has signed in, and a server at an address of http or https.
func kept(t *testing.T, site string, settings ...string) *browser {
	t.Helper()
	p := install(t, append(settings, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_URL="+site)...)
	p.hire("editor", "Eva Editor")
	b := p.serve().browser(t)
	a := b.post("Cookie renew", signInKept, nil)
	if a.text("signIn.account.name") != "Eva Editor" || a.at("signIn.accessToken") != nil || a.at("signIn.refreshToken") != nil || a.text("signIn.expiresAt") == "" {
		t.Fatalf("signing in: %s", a.Raw)
	}
	return b
}

func TestTokensCanBeLeftToTheBrowser(t *testing.T) {
	t.Parallel()
	for site, prefix := range map[string]string{"https://blad.example": "__Host-", "http://localhost:8080": ""} {
		t.Run(site, func(t *testing.T) {
			t.Parallel()
			b := kept(t, site)
			if len(b.cookies) != 3 {
				t.Fatalf("cookies %v", b.cookies)
			}
			for _, name := range []string{"innomag-access", "innomag-refresh", "innomag-device"} {
				c := b.cookies[prefix+name]
				if c == nil || !c.HttpOnly || c.Secure != (prefix != "") || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.Domain != "" || c.MaxAge < 86_400 {
					t.Errorf("%s is %+v", name, c)
				}
			}
			const who = `{ viewer { name email } }`
			if a := b.post("Cookie", who, nil); a.text("viewer.email") != "eva.editor@example.org" {
				t.Errorf("asking: %s", a.Raw)
			}
			before := *b.cookies[prefix+"innomag-refresh"]
			stolen := &browser{client: b.client, cookies: map[string]*http.Cookie{before.Name: &before}}
			if a := b.post("Cookie renew", `mutation { refreshSession(input: {}) { accessToken account { name } userErrors { code } } }`, nil); a.text("refreshSession.account.name") != "Eva Editor" || a.at("refreshSession.accessToken") != nil {
				t.Fatalf("refreshing: %s", a.Raw)
			}
			if b.cookies[before.Name].Value == before.Value {
				t.Error("the refresh token is the same as before")
			}
			if a := b.post("Cookie", who, nil); a.text("viewer.name") != "Eva Editor" {
				t.Errorf("asking after a refresh: %s", a.Raw)
			}
			access := b.cookies[prefix+"innomag-access"]
			a := b.post("Cookie renew", `mutation { signOut(input: {}) { signedOut } }`, nil)
			if a.at("signOut.signedOut") != true || len(b.cookies) != 1 || b.cookies[prefix+"innomag-device"] == nil {
				t.Errorf("signing out: %s, cookies %v", a.Raw, b.cookies)
			}
			if a := b.post("Cookie", who, nil); a.Status != http.StatusUnauthorized || a.code() != "UNAUTHENTICATED" {
				t.Errorf("asking without cookies: HTTP %d %s", a.Status, a.Raw)
			}
			b.cookies[access.Name] = access
			if a := b.post("Cookie", who, nil); a.Status != http.StatusUnauthorized {
				t.Errorf("asking with the cookie of a session that ended: HTTP %d %s", a.Status, a.Raw)
			}
			if a := stolen.post("Cookie renew", `mutation { refreshSession(input: {}) { userErrors { code } } }`, nil); a.text("refreshSession.userErrors.0.code") != "SESSION_ENDED" || len(stolen.cookies) != 0 {
				t.Errorf("a used refresh token: %s, cookies %v", a.Raw, stolen.cookies)
			}
		})
	}
}

// TestOtherSitesDoNothingWithTheCookiesOfAReader sends what a browser would send for a hostile page.
func TestOtherSitesDoNothingWithTheCookiesOfAReader(t *testing.T) {
	t.Parallel()
	const app = "https://app.blad.example"
	b := kept(t, "https://blad.example", "INNOMAG_ALLOWED_ORIGINS="+app)
	const who, change = `{ viewer { name } }`, `mutation { endOtherSessions { userErrors { code } } }`
	name := func(a *answer) string { return a.text("viewer.name") }

	for phrase, c := range map[string]struct {
		authorization string
		headers       map[string]string
		status        int
	}{
		"a page of another site":              {"Cookie", map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, 403},
		"a page of a sibling":                 {"Cookie", map[string]string{"Sec-Fetch-Site": "same-site", "Origin": "https://evil.blad.example"}, 403},
		"an old browser, another origin":      {"Cookie", map[string]string{"Origin": "https://evil.example"}, 403},
		"a page with no origin":               {"Cookie", map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "null"}, 403},
		"an origin that begins like the app":  {"Cookie", map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": app + ".evil.example"}, 403},
		"renewing from another site":          {"Cookie renew", map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, 403},
		"some other word behind Cookie":       {"Cookie monster", nil, 401},
		"a scheme that is none":               {"Basic ZXZhOmV2YQ==", nil, 401},
		"the app that the operator named":     {"Cookie", map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": app}, 200},
		"a page of our own":                   {"Cookie", map[string]string{"Sec-Fetch-Site": "same-origin"}, 200},
		"a program that is no browser at all": {"Cookie", nil, 200},
	} {
		for kind, query := range map[string]string{"query": who, "mutation": change} {
			if a := b.post(c.authorization, query, c.headers); a.Status != c.status || (c.status != 200) != (len(a.Errors) > 0) {
				t.Errorf("%s, %s: HTTP %d %s", phrase, kind, a.Status, a.Raw)
			}
		}
		r := b.get(who)
		if a := b.carry(r, c.authorization, c.headers); a.Status != c.status {
			t.Errorf("%s, GET: HTTP %d %s", phrase, a.Status, a.Raw)
		}
	}
	// Without the header, which needs a preflight, cookies are not even looked at: not by forms, not by links, not by images.
	for _, headers := range []map[string]string{nil, {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}} {
		if a := b.post("", who, headers); a.Status != 200 || name(a) != "" {
			t.Errorf("cookies alone make somebody of a request: %s", a.Raw)
		}
		if a := b.carry(b.get(who), "", headers); a.Status != 200 || name(a) != "" {
			t.Errorf("cookies alone make somebody of a GET: %s", a.Raw)
		}
	}
	if a := b.carry(b.get(change), "Cookie", nil); a.Status != http.StatusMethodNotAllowed {
		t.Errorf("a GET changes something: HTTP %d %s", a.Status, a.Raw)
	}
	// Two cookies of one name: one of them was tossed in by a neighbour.
	tossed := b.get(who)
	tossed.AddCookie(&http.Cookie{Name: "__Host-innomag-access", Value: "theirs"})
	if a := b.carry(tossed, "Cookie", nil); a.Status != http.StatusUnauthorized {
		t.Errorf("two cookies: HTTP %d %s", a.Status, a.Raw)
	}
	plain := &browser{client: b.client, cookies: map[string]*http.Cookie{"x": {Name: "innomag-access", Value: b.cookies["__Host-innomag-access"].Value}}}
	if a := plain.post("Cookie", who, nil); a.Status != http.StatusUnauthorized {
		t.Errorf("a cookie without __Host- counts on https: HTTP %d %s", a.Status, a.Raw)
	}
}

func (b *browser) get(query string) *http.Request {
	b.t.Helper()
	r, err := http.NewRequestWithContext(b.t.Context(), http.MethodGet, b.server.base+"/graphql", nil)
	if err != nil {
		b.t.Fatal(err)
	}
	q := r.URL.Query()
	q.Set("query", query)
	r.URL.RawQuery = q.Encode()
	return r
}

func TestOnlyNamedOriginsMayUseCredentials(t *testing.T) {
	t.Parallel()
	for _, try := range []struct{ allowed, origin, granted, credentials string }{
		{"https://app.example", "https://app.example", "https://app.example", "true"},
		{"https://app.example", "https://evil.example", "", ""},
	} {
		p := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_ALLOWED_ORIGINS="+try.allowed)
		s := p.serve()
		r, err := http.NewRequestWithContext(t.Context(), http.MethodOptions, s.base+"/graphql", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Origin", try.origin)
		r.Header.Set("Access-Control-Request-Method", "POST")
		r.Header.Set("Access-Control-Request-Headers", "authorization,content-type")
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		origin, credentials := resp.Header.Get("Access-Control-Allow-Origin"), resp.Header.Get("Access-Control-Allow-Credentials")
		if origin != try.granted || credentials != try.credentials {
			t.Errorf("%s from %s: origin %q, credentials %q", try.allowed, try.origin, origin, credentials)
		}
		b := s.browser(t)
		want := http.StatusUnauthorized // it may ask, and has no cookie
		if try.credentials == "" {
			want = http.StatusForbidden
		}
		if a := b.post("Cookie", `{ viewer { id } }`, map[string]string{"Origin": try.origin}); a.Status != want {
			t.Errorf("%s from %s: HTTP %d %s", try.allowed, try.origin, a.Status, a.Raw)
		}
	}
}

func TestSocketsAndEventsTakeCookies(t *testing.T) {
	t.Parallel()
	b := kept(t, "https://blad.example", "INNOMAG_ALLOWED_ORIGINS=https://app.blad.example")
	own := "http" + strings.TrimPrefix(b.server.base, "http")
	var cookies []string
	for _, c := range b.cookies {
		cookies = append(cookies, c.Name+"="+c.Value)
	}
	for phrase, c := range map[string]struct {
		origin, authorization, cookies string
		code                           websocket.StatusCode // 0: let in
		name                           any
	}{
		"our own page":                  {own, "Cookie", strings.Join(cookies, "; "), 0, "Eva Editor"},
		"the operator's app":            {"https://app.blad.example", "Cookie", strings.Join(cookies, "; "), 0, "Eva Editor"},
		"a page that does not say so":   {own, "", strings.Join(cookies, "; "), 0, nil},
		"a page that has no cookie":     {own, "Cookie", "", 4401, nil},
		"a page with a cookie that is":  {own, "Cookie", "__Host-innomag-access=garbage", 4401, nil},
		"a page that wants to renew":    {own, "Cookie renew", strings.Join(cookies, "; "), 4401, nil},
		"a cookie of plain http":        {own, "Cookie", strings.ReplaceAll(strings.Join(cookies, "; "), "__Host-", ""), 4401, nil},
		"a page of http where https is": {"http://app.blad.example", "Cookie", strings.Join(cookies, "; "), 4401, nil},
	} {
		t.Run(phrase, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			h := http.Header{"Origin": {c.origin}}
			if c.cookies != "" {
				h.Set("Cookie", c.cookies)
			}
			//nolint:bodyclose // the library closes it
			conn, _, err := websocket.Dial(ctx, "ws"+strings.TrimPrefix(b.server.base, "http")+"/graphql",
				&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: h})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = conn.CloseNow() }()
			hello := message{Type: "connection_init"}
			if c.authorization != "" {
				hello.Payload, _ = json.Marshal(map[string]string{"Authorization": c.authorization})
			}
			var m message
			_ = wsjson.Write(ctx, conn, hello)
			err = wsjson.Read(ctx, conn, &m)
			if websocket.CloseStatus(err) != c.code && (c.code != 0 || err != nil) {
				t.Fatalf("%+v, %v; want %d", m, err, c.code)
			}
			if c.code != 0 {
				return
			}
			_ = wsjson.Write(ctx, conn, message{ID: "1", Type: "subscribe", Payload: json.RawMessage(`{"query": "{ viewer { name } }"}`)})
			if err := wsjson.Read(ctx, conn, &m); err != nil {
				t.Fatal(err)
			}
			a := &answer{}
			if err := json.Unmarshal(m.Payload, a); err != nil || a.at("viewer.name") != c.name {
				t.Errorf("%s, %v", m.Payload, err)
			}
		})
	}
	t.Run("events", func(t *testing.T) {
		ask := func(authorization string, headers map[string]string) int {
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, b.server.base+"/graphql",
				strings.NewReader(`{"query": "subscription { moderationQueueChanged { kind } }"}`))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Accept", "text/event-stream")
			r.Header.Set("Authorization", authorization)
			r.Header.Set("Cookie", strings.Join(cookies, "; "))
			for name, value := range headers {
				r.Header.Set(name, value)
			}
			resp, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			_ = resp.Body.Close()
			return resp.StatusCode
		}
		if code := ask("Cookie", nil); code != http.StatusOK {
			t.Errorf("HTTP %d", code)
		}
		if code := ask("Cookie", map[string]string{"Origin": "https://evil.example"}); code != http.StatusForbidden {
			t.Errorf("from another site: HTTP %d", code)
		}
	})
}
