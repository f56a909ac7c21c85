package guard

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/coder/websocket"

	"innomag/internal/fault"
)

const subprotocol = "graphql-transport-ws"

// How a socket is closed, as graphql-transport-ws has it.
const (
	closeGoingAway    = 1001
	closeInvalid      = 4400
	closeUnauthorized = 4401
	closeForbidden    = 4403
	closeInitTimeout  = 4408
	closeDuplicate    = 4409
	closeTwice        = 4429
	closeInternal     = 4500
)

const reasonUnauthorized = "Unauthorized" //nolint:misspell // the protocol's spelling

var (
	errOperations  = &refusal{code: TooManyOperations, text: "too many operations are running on this connection"}
	errSubprotocol = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the websocket must speak graphql-transport-ws"}
	errHandshake   = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "this is not a websocket handshake that can be accepted"}
	errOrigin      = &refusal{status: http.StatusForbidden, code: string(fault.Forbidden), text: "pages from this origin may not open a websocket"}
)

// overSocket is gqlgen's websocket, made to keep to graphql-transport-ws: its close codes, one operation for an id, bounds on
// messages, operations, connections and time, and no mutations.
type overSocket struct {
	limits       Limits
	seats        *seats
	address      func(*http.Request) string
	origins      []string
	authenticate func(context.Context, string) (context.Context, error)
	expires      func(context.Context) (time.Time, bool)
	alive        func(context.Context) bool
	recover      graphql.RecoverFunc
}

// Supports is for gqlgen.
func (overSocket) Supports(r *http.Request) bool { return isHandshake(r) }

// Do is for gqlgen.
func (t overSocket) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	leave, ok := t.seats.take(t.address(r))
	if !ok {
		errFull.write(w, mediaJSON)
		return
	}
	defer leave()
	s := t.open(w, r)
	if s == nil {
		return
	}
	defer s.end()
	defer func() {
		if p := recover(); p != nil {
			_ = t.recover(r.Context(), p)
			_ = s.WriteClose(closeInternal, "Internal error")
		}
	}()
	inner := transport.Websocket{
		Implementation:   opened{s},
		PingPongInterval: t.limits.Ping,
		InitFunc: func(ctx context.Context, payload transport.InitPayload) (context.Context, *transport.InitPayload, error) {
			return t.begin(ctx, s, payload)
		},
	}
	inner.Do(w, r.WithContext(context.WithValue(r.Context(), socketKey{}, true)), exec)
}

// open shakes hands. It has answered already when it gives nil.
func (t overSocket) open(w http.ResponseWriter, r *http.Request) *socket {
	if !hasToken(r.Header, "Sec-WebSocket-Protocol", subprotocol) {
		errSubprotocol.write(w, mediaJSON)
		return nil
	}
	conn, err := websocket.Accept(handshake{w}, r, &websocket.AcceptOptions{
		Subprotocols: []string{subprotocol}, OriginPatterns: t.origins,
	})
	if err != nil {
		return nil
	}
	conn.SetReadLimit(t.limits.Message)
	return newSocket(r.Context(), conn, t.limits)
}

// begin lets a client in, or says with which code it is shown out.
func (t overSocket) begin(ctx context.Context, s *socket, payload transport.InitPayload) (context.Context, *transport.InitPayload, error) {
	authorization, err := authorizationIn(payload)
	if err == nil {
		var known context.Context
		if known, err = t.authenticate(ctx, authorization); err == nil {
			if at, limited := t.expires(known); limited {
				s.closeAt(at)
			}
			s.watch(func() bool { return t.alive(known) })
			return known, nil, nil
		}
	}
	code, reason := closeInternal, "Internal error"
	switch fault.Of(err).Kind {
	case fault.Unauthenticated, fault.BadUserInput:
		code, reason = closeUnauthorized, reasonUnauthorized
	case fault.Forbidden:
		code, reason = closeForbidden, "Forbidden"
	default:
		_ = t.recover(ctx, err) // for the log
	}
	return transport.AppendCloseReason(transport.WithWebsocketCloseCode(ctx, code), reason), nil, err
}

// authorizationIn reads the credential, if there is one. One that is no string must not make a guest of its sender.
func authorizationIn(payload transport.InitPayload) (string, error) {
	found := ""
	for _, key := range []string{"Authorization", "authorization"} {
		value, given := payload[key]
		if !given || value == nil {
			continue
		}
		text, ok := value.(string)
		if !ok || found != "" {
			return "", errCredential
		}
		found = text
	}
	return found, nil
}

var errCredential = fault.New(fault.Unauthenticated, "this credential is not accepted")

// strangersOnly serves guests and nobody who claims to be more.
func strangersOnly(ctx context.Context, authorization string) (context.Context, error) {
	if authorization != "" {
		return ctx, errCredential
	}
	return ctx, nil
}

// opened hands a socket that is open already to gqlgen, which logs and answers failed handshakes in its own way.
type opened struct{ s *socket }

func (o opened) Accept(http.ResponseWriter, *http.Request, transport.WebsocketAcceptOptions) (transport.WebsocketConn, error) {
	return o.s, nil
}

// handshake answers a failed handshake as JSON and in fixed words.
type handshake struct{ http.ResponseWriter }

// Unwrap is for http.ResponseController and for the websocket library.
func (h handshake) Unwrap() http.ResponseWriter { return h.ResponseWriter }

func (h handshake) WriteHeader(status int) {
	bad := *errHandshake
	switch status {
	case http.StatusSwitchingProtocols:
		h.ResponseWriter.WriteHeader(status)
		return
	case http.StatusForbidden:
		bad = *errOrigin
	default:
		bad.status = status
	}
	bad.write(h.ResponseWriter, mediaJSON)
}

func (h handshake) Write(text []byte) (int, error) { return len(text), nil }

// frame is a message of graphql-transport-ws.
type frame struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}
