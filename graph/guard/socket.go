package guard

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/coder/websocket"

	"innomag/internal/steady"
)

const reasonEnded = "Session ended"

const longestID = 128 // bytes of the id a client gives an operation

// socket is one connection as gqlgen sees it. Between gqlgen and the client it gives operations names of its own, so that
// a client may use an id again as soon as it has said complete, which gqlgen alone would confuse.
type socket struct {
	conn   *websocket.Conn
	ctx    context.Context // of the handshake; ends when the server shuts down
	limits Limits
	late   *time.Timer // closes it when connection_init does not come
	gone   chan struct{}

	mu      sync.Mutex
	begun   bool // connection_init has come
	ready   bool // connection_ack has gone
	closing bool
	names   map[string]string // from the client's ids to ours
	live    map[string]string // from ours to the client's, empty when the client has said complete
	last    int
	silent  *time.Timer // closes it when no pong comes
	expiry  *time.Timer // closes it when the credential ends
	watched *time.Timer // looks whether the credential still counts
	alive   func() bool // whether it does; nil before anybody has been let in
}

func newSocket(ctx context.Context, conn *websocket.Conn, limits Limits) *socket {
	s := &socket{
		conn: conn, ctx: ctx, limits: limits, gone: make(chan struct{}),
		names: map[string]string{}, live: map[string]string{},
	}
	s.late = time.AfterFunc(limits.InitTime, func() {
		if !s.hasBegun() {
			_ = s.WriteClose(closeInitTimeout, "Connection initialisation timeout")
		}
	})
	return s
}

func (s *socket) hasBegun() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.begun
}

// closeAt closes the socket when its credential ends.
func (s *socket) closeAt(at time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expiry = time.AfterFunc(time.Until(at), func() { _ = s.WriteClose(closeUnauthorized, "Token expired") })
}

// watch closes the socket soon after its credential counts no more.
func (s *socket) watch(alive func() bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.alive = alive
	s.watched = time.AfterFunc(s.limits.Watch, func() {
		still := true
		if err := steady.Do(func() error { still = alive(); return nil }); err != nil { // nobody else would recover here
			slog.ErrorContext(s.ctx, "asking whether a session goes on", "err", err)
		}
		if !still {
			_ = s.WriteClose(closeUnauthorized, reasonEnded)
			return
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		if !s.closing {
			s.watched.Reset(s.limits.Watch)
		}
	})
}

// Subprotocol is for gqlgen.
func (s *socket) Subprotocol() string { return s.conn.Subprotocol() }

// NextReader gives gqlgen the next message that it may see. What breaks the protocol closes the socket.
func (s *socket) NextReader() (int, io.Reader, error) {
	for {
		kind, text, err := s.conn.Read(context.Background()) // a context would cut the connection without a word
		if err != nil {
			switch websocket.CloseStatus(err) {
			case websocket.StatusNormalClosure, websocket.StatusNoStatusRcvd, websocket.StatusGoingAway:
				err = transport.ErrWebsocketClosed
			}
			return int(kind), nil, err
		}
		f, ok := readFrame(kind, text)
		if !ok {
			return s.fail(closeInvalid, "Invalid message")
		}
		pass, code, reason := s.admit(&f)
		if code != 0 {
			return s.fail(code, reason)
		}
		if !pass {
			continue
		}
		if text, err = json.Marshal(f); err != nil {
			return s.fail(closeInvalid, "Invalid message")
		}
		return int(kind), bytes.NewReader(text), nil
	}
}

func readFrame(kind websocket.MessageType, text []byte) (f frame, ok bool) {
	if kind != websocket.MessageText || !utf8.Valid(text) || json.Unmarshal(text, &f) != nil {
		return f, false
	}
	return f, len(f.ID) <= longestID
}

// admit looks at a message and gives it our name. It says whether gqlgen shall have it, or why the socket is closed.
func (s *socket) admit(f *frame) (pass bool, code int, reason string) {
	switch f.Type {
	case "ping": // may come at any time, which gqlgen does not expect
		_ = s.write(frame{Type: "pong", Payload: f.Payload})
		return false, 0, ""
	case "pong":
		return s.hasBegun(), 0, ""
	case "connection_init":
		return s.admitInit(f)
	case "subscribe":
		return s.admitSubscribe(f)
	case "complete":
		s.mu.Lock()
		defer s.mu.Unlock()
		ours, known := s.names[f.ID]
		if known {
			delete(s.names, f.ID)
			s.live[ours] = ""
			f.ID, f.Payload = ours, nil
		}
		return known, 0, ""
	}
	return false, closeInvalid, "Invalid message type"
}

func (s *socket) admitInit(f *frame) (pass bool, code int, reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.begun {
		return false, closeTwice, "Too many initialisation requests"
	}
	s.begun = true
	s.late.Stop()
	var payload map[string]json.RawMessage
	if len(f.Payload) > 0 && json.Unmarshal(f.Payload, &payload) != nil {
		return false, closeInvalid, "Invalid message"
	}
	return true, 0, ""
}

func (s *socket) admitSubscribe(f *frame) (pass bool, code int, reason string) {
	s.mu.Lock()
	ready, full := s.ready, len(s.live) >= s.limits.Operations
	_, taken := s.names[f.ID]
	s.mu.Unlock()
	switch {
	case !ready:
		return false, closeUnauthorized, reasonUnauthorized
	case f.ID == "":
		return false, closeInvalid, "Invalid message"
	case taken:
		return false, closeDuplicate, "Subscriber already exists"
	}
	params, bad := readJSON(f.Payload, s.limits)
	if bad != nil {
		return false, closeInvalid, "Invalid message"
	}
	if full {
		return false, 0, s.refuse(f.ID)
	}
	payload, err := json.Marshal(params) // what was read, so that nothing is read twice in two ways
	if err != nil {
		return false, closeInvalid, "Invalid message"
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last++
	ours := strconv.Itoa(s.last)
	s.names[f.ID], s.live[ours] = ours, f.ID
	f.ID, f.Payload = ours, payload
	return true, 0, ""
}

// refuse tells a client that it has enough operations running.
func (s *socket) refuse(id string) string {
	payload, _ := json.Marshal([]any{errOperations.graphQL()})
	_ = s.write(frame{ID: id, Type: "error", Payload: payload})
	return ""
}

// WriteJSON sends gqlgen's message under the client's name for the operation. What concerns an operation that is over for
// the client is dropped, and so is everything once the socket is being closed.
func (s *socket) WriteJSON(v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	var f frame
	if err := json.Unmarshal(text, &f); err != nil {
		return err
	}
	s.mu.Lock()
	if f.Type == "connection_ack" {
		s.ready = true
	}
	theirs, alive := s.live[f.ID], s.alive
	drop := s.closing || f.ID != "" && theirs == ""
	if f.Type == "complete" || f.Type == "error" {
		delete(s.live, f.ID)
		if theirs != "" {
			delete(s.names, theirs)
		}
	}
	s.mu.Unlock()
	if drop {
		return nil
	}
	if f.Type == "next" && alive != nil && !alive() {
		return s.WriteClose(closeUnauthorized, reasonEnded)
	}
	f.ID = theirs
	return s.write(f)
}

// write sends a message, and cuts off a client that does not take it in time: whoever sends would wait with it.
func (s *socket) write(f frame) error {
	text, err := json.Marshal(f)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), s.limits.WriteTime)
	defer cancel()
	return s.conn.Write(ctx, websocket.MessageText, text)
}

func (s *socket) fail(code int, reason string) (int, io.Reader, error) {
	_ = s.WriteClose(code, reason)
	return 0, nil, transport.ErrWebsocketClosed
}

// WriteClose says goodbye in the background. Only the first counts, so that a general one of gqlgen's does not replace ours.
func (s *socket) WriteClose(code int, reason string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing {
		return nil
	}
	s.closing = true
	if s.ctx.Err() != nil && code == transport.WebsocketCloseNormalClosure {
		code, reason = closeGoingAway, "Going away"
	}
	go func() {
		defer close(s.gone)
		_ = s.conn.Close(websocket.StatusCode(code), reason)
	}()
	return nil
}

// Close is for gqlgen. A goodbye that is under way is left to end.
func (s *socket) Close() error {
	s.mu.Lock()
	leaving := s.closing
	s.closing = true
	s.mu.Unlock()
	if leaving {
		return nil
	}
	defer close(s.gone)
	return s.conn.CloseNow()
}

// end waits until the connection is gone and stops what would still have closed it.
func (s *socket) end() {
	_ = s.Close()
	<-s.gone
	s.late.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, t := range []*time.Timer{s.silent, s.expiry, s.watched} {
		if t != nil {
			t.Stop()
		}
	}
}

// SetReadDeadline cuts the connection when nothing has come by then; gqlgen sets it with each ping and lifts it with the pong.
func (s *socket) SetReadDeadline(at time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.silent != nil {
		s.silent.Stop()
		s.silent = nil
	}
	if !at.IsZero() {
		s.silent = time.AfterFunc(time.Until(at), func() { _ = s.conn.CloseNow() })
	}
	return nil
}
