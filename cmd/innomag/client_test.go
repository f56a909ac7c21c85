package main_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
)

// answer is what came back from the API.
type answer struct {
	Status int         `json:"-"`
	Header http.Header `json:"-"`
	Raw    string      `json:"-"`
	Data   any         `json:"data"`
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	} `json:"errors"`
}

// code is the code of the first error, empty when there is none.
func (a *answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

// at finds what stands at a path, as in "article.comments.nodes.0.id"; nil when nothing does.
func (a *answer) at(path string) any {
	at := a.Data
	for _, step := range strings.Split(path, ".") {
		switch here := at.(type) {
		case map[string]any:
			at = here[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(here) {
				return nil
			}
			at = here[i]
		default:
			return nil
		}
	}
	return at
}

// text is at for a string; empty when there is none.
func (a *answer) text(path string) string {
	s, _ := a.at(path).(string)
	return s
}

// number is at for a number; -1 when there is none.
func (a *answer) number(path string) int {
	n, ok := a.at(path).(float64)
	if !ok {
		return -1
	}
	return int(n)
}

// list is at for a list.
func (a *answer) list(path string) []any {
	l, _ := a.at(path).([]any)
	return l
}

// client is somebody's single-page app.
type client struct {
	t      testing.TB
	server *server
	token  string // empty for a guest
}

func (s *server) guest(t testing.TB) *client { return &client{t: t, server: s} }

// signIn gives the app of somebody who has signed in.
func (s *server) signIn(t testing.TB, email string) *client {
	t.Helper()
	return s.signInWith(t, email, password)
}

func (s *server) signInWith(t testing.TB, email, password string) *client {
	t.Helper()
	c := s.guest(t)
	a := c.ask(`mutation($i: SignInInput!) { signIn(input: $i) {
		accessToken refreshToken expiresAt account { name email roles } userErrors { field code message } } }`,
		vars{"i": vars{"email": email, "password": password}})
	if c.token = a.text("signIn.accessToken"); c.token == "" || a.text("signIn.account.email") != email {
		t.Fatalf("signing in as %s: %s", email, a.Raw)
	}
	return c
}

type vars map[string]any

// say asks the API and gives whatever comes back.
func (c *client) say(query string, v vars) *answer {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": v})
	if err != nil {
		c.t.Fatal(err)
	}
	return c.send(http.MethodPost, "application/json", body)
}

// ask is say for what must be answered without any error.
func (c *client) ask(query string, v vars) *answer {
	c.t.Helper()
	a := c.say(query, v)
	if a.Status != http.StatusOK || len(a.Errors) > 0 {
		c.t.Fatalf("asking %s\nwith %v: HTTP %d: %s", query, v, a.Status, a.Raw)
	}
	return a
}

// send is for requests that a well-behaved app would not make.
func (c *client) send(method, contentType string, body []byte) *answer {
	c.t.Helper()
	r, err := http.NewRequestWithContext(c.t.Context(), method, c.server.base+"/graphql", bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	return c.receive(r)
}

func (c *client) receive(r *http.Request) *answer {
	c.t.Helper()
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	a := &answer{Status: resp.StatusCode, Header: resp.Header, Raw: string(raw)}
	if err := json.Unmarshal(raw, a); err != nil {
		c.t.Fatalf("HTTP %d: not JSON: %s", resp.StatusCode, raw)
	}
	return a
}
