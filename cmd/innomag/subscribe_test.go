package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"innomag/internal/postgres/pgtest"
)

// subscription is what a client is told, until it ends.
type subscription struct {
	t    testing.TB
	told chan *answer // closed at the end
	end  func() error // why it ended, once it has
}

// next waits for what is told next.
func (s *subscription) next() *answer {
	s.t.Helper()
	select {
	case a, open := <-s.told:
		if !open {
			s.t.Fatalf("the subscription ended: %v", s.end())
		}
		if len(a.Errors) > 0 {
			s.t.Fatalf("told an error: %+v", a.Errors)
		}
		return a
	case <-time.After(patience):
		s.t.Fatalf("told nothing in %s", patience)
		return nil
	}
}

// over waits for the subscription's end and gives the reason.
func (s *subscription) over() error {
	s.t.Helper()
	for {
		select {
		case _, open := <-s.told:
			if !open {
				return s.end()
			}
		case <-time.After(patience):
			s.t.Fatalf("the subscription did not end in %s", patience)
		}
	}
}

// message is one of graphql-transport-ws.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// dial opens a websocket.
func (c *client) dial(ctx context.Context) *websocket.Conn {
	c.t.Helper()
	//nolint:bodyclose // the library closes it
	conn, _, err := websocket.Dial(ctx, "ws"+strings.TrimPrefix(c.server.base, "http")+"/graphql",
		&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = conn.CloseNow() })
	return conn
}

// socket opens a websocket and waits until the server has taken the client's credential.
func (c *client) socket() *websocket.Conn {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), patience)
	defer cancel()
	conn := c.dial(ctx)
	hello := message{Type: "connection_init"}
	if c.token != "" {
		hello.Payload, _ = json.Marshal(map[string]string{"Authorization": "Bearer " + c.token})
	}
	var ack message
	if err := errors.Join(wsjson.Write(ctx, conn, hello), wsjson.Read(ctx, conn, &ack)); err != nil || ack.Type != "connection_ack" {
		c.t.Fatalf("greeting: %+v, %v", ack, err)
	}
	return conn
}

// overSocket subscribes over graphql-transport-ws.
func (c *client) overSocket(query string, v vars) *subscription {
	c.t.Helper()
	conn := c.socket()
	payload, err := json.Marshal(map[string]any{"query": query, "variables": v})
	if err != nil {
		c.t.Fatal(err)
	}
	ctx := c.t.Context()
	if err := wsjson.Write(ctx, conn, message{ID: "1", Type: "subscribe", Payload: payload}); err != nil {
		c.t.Fatal(err)
	}
	var ended error
	s := &subscription{t: c.t, told: make(chan *answer, 64), end: func() error { return ended }}
	go func() {
		defer close(s.told)
		for {
			var m message
			if ended = wsjson.Read(ctx, conn, &m); ended != nil {
				return
			}
			a := &answer{Raw: string(m.Payload)}
			switch m.Type {
			case "next":
				ended = json.Unmarshal(m.Payload, a)
			case "error":
				ended = json.Unmarshal(m.Payload, &a.Errors)
			case "ping":
				ended = wsjson.Write(ctx, conn, message{Type: "pong"})
				continue
			default:
				continue
			}
			if ended != nil {
				return
			}
			s.told <- a
		}
	}()
	return s
}

// overEvents subscribes by server-sent events.
func (c *client) overEvents(query string, v vars) *subscription {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": v})
	if err != nil {
		c.t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(c.t.Context(), http.MethodPost, c.server.base+"/graphql", bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = resp.Body.Close() })
	if kind := resp.Header.Get("Content-Type"); resp.StatusCode != http.StatusOK || kind != "text/event-stream" {
		raw, _ := io.ReadAll(resp.Body)
		c.t.Fatalf("subscribing: HTTP %d %s: %s", resp.StatusCode, kind, raw)
	}
	var ended error
	s := &subscription{t: c.t, told: make(chan *answer, 64), end: func() error { return ended }}
	go func() {
		defer close(s.told)
		ended = readEvents(resp.Body, s.told)
	}()
	return s
}

var errNoComplete = errors.New("the stream was cut without an event complete")

// readEvents reads a stream until it says that it is complete.
func readEvents(stream io.Reader, told chan<- *answer) error {
	lines := bufio.NewScanner(stream)
	lines.Buffer(nil, 1<<20)
	event, data := "", ""
	for lines.Scan() {
		switch name, value, _ := strings.Cut(lines.Text(), ": "); {
		case lines.Text() == "" && event == "complete":
			return nil
		case lines.Text() == "" && event == "next":
			a := &answer{Raw: data}
			if err := json.Unmarshal([]byte(data), a); err != nil {
				return err
			}
			told <- a
			event, data = "", ""
		case name == "event":
			event = value
		case name == "data":
			data += value
		}
	}
	return errors.Join(errNoComplete, lines.Err())
}

// TestSocketsTakeNoBadCredential sends the credential where an app over a websocket does.
func TestSocketsTakeNoBadCredential(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	s := p.serve()
	for phrase, payload := range map[string]string{
		"garbage": `{"Authorization": "Bearer garbage"}`, "no scheme": `{"Authorization": "garbage"}`,
		"a number": `{"Authorization": 7}`, "nothing after the scheme": `{"Authorization": "Bearer "}`,
		"two of them": `{"Authorization": "Bearer a", "authorization": "Bearer b"}`,
	} {
		t.Run(phrase, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			conn := s.guest(t).dial(ctx)
			err := wsjson.Write(ctx, conn, message{Type: "connection_init", Payload: json.RawMessage(payload)})
			var m message
			if err = errors.Join(err, wsjson.Read(ctx, conn, &m)); websocket.CloseStatus(err) != 4401 {
				t.Errorf("answered with %+v, %v; want 4401", m, err)
			}
		})
	}
	for phrase, c := range map[string]struct{ query, code string }{
		"the desk's events":                    {`subscription { moderationQueueChanged { kind } }`, "UNAUTHENTICATED"},
		"what is said of nothing":              {`subscription { commentPublished(subjectId: "QXJ0aWNsZTo5OTk") { id } }`, "NOT_FOUND"},
		"what is said of garbage":              {`subscription { commentPublished(subjectId: "garbage") { id } }`, "BAD_USER_INPUT"},
		"two subscriptions at once":            {`subscription { a: moderationQueueChanged { kind } b: moderationQueueChanged { kind } }`, "QUERY_TOO_COMPLEX"},
		"a change over the socket":             {`mutation { signOut(input: {refreshToken: "x"}) { signedOut } }`, "METHOD_NOT_ALLOWED"},
		"a subscription that does not exist":   {`subscription { articleBurnt { id } }`, "GRAPHQL_VALIDATION_FAILED"},
		"a document that is cut in the middle": {`subscription { comment`, "GRAPHQL_PARSE_FAILED"},
	} {
		t.Run("a guest subscribing to "+phrase, func(t *testing.T) {
			told := s.guest(t).overSocket(c.query, nil)
			select {
			case a := <-told.told:
				if a == nil || a.code() != c.code {
					t.Errorf("told %+v, want %s", a, c.code)
				}
			case <-time.After(patience):
				t.Error("told nothing")
			}
		})
	}
}
