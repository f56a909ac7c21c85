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

// socket opens a websocket and waits until the server has taken the client's credential.
func (c *client) socket() *websocket.Conn {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), patience)
	defer cancel()
	//nolint:bodyclose // the library closes it
	conn, _, err := websocket.Dial(ctx, "ws"+strings.TrimPrefix(c.server.base, "http")+"/graphql",
		&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = conn.CloseNow() })
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
