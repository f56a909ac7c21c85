package guard

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/fault"
)

var (
	errFull    = &refusal{status: http.StatusServiceUnavailable, code: string(fault.Unavailable), text: "too many connections are open; try again a little later"}
	errEnded   = &refusal{status: http.StatusUnauthorized, code: string(fault.Unauthenticated), text: "the session has ended, or may do other things now; get a new token and subscribe again"}
	errExpired = &refusal{status: http.StatusUnauthorized, code: string(fault.Unauthenticated), text: "the access token has expired; get a new one and subscribe again"}
)

// stream answers a subscription with server-sent events, one connection for one operation. What is wrong with the request has
// been answered before; what goes wrong from here on is an event.
func (t overHTTP) stream(ctx context.Context, w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor, oc *graphql.OperationContext) {
	leave, ok := t.seats.take(t.address(r))
	if !ok {
		errFull.write(w, mediaJSON)
		return
	}
	defer leave()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	out := &events{w: w, conn: http.NewResponseController(w), patience: t.limits.WriteTime}
	h := w.Header()
	h.Set("Content-Type", mediaStream)
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // proxies that gather output would hold events back
	h.Set("X-Content-Type-Options", "nosniff")
	if out.comment() != nil {
		return
	}
	var expired <-chan time.Time
	if at, limited := t.expires(ctx); limited {
		timer := time.NewTimer(time.Until(at))
		defer timer.Stop()
		expired = timer.C
	}
	alive, watch := time.NewTicker(t.limits.Ping), time.NewTicker(t.limits.Watch)
	defer alive.Stop()
	defer watch.Stop()
	bye := func(why *refusal) {
		if out.next(errorResponse(why)) == nil {
			_ = out.complete()
		}
	}

	answers := t.answers(ctx, exec, oc)
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case <-expired:
			bye(errExpired)
			return
		case <-watch.C:
			if !t.alive(ctx) {
				bye(errEnded)
				return
			}
		case <-alive.C:
			err = out.comment()
		case resp, more := <-answers:
			if !more {
				_ = out.complete()
				return
			}
			if !t.alive(ctx) {
				bye(errEnded)
				return
			}
			err = out.next(resp)
		}
		if err != nil { // the client has gone, or does not read
			return
		}
	}
}

// answers gives what the operation answers until it ends or ctx does.
func (t overHTTP) answers(ctx context.Context, exec graphql.GraphExecutor, oc *graphql.OperationContext) <-chan *graphql.Response {
	out := make(chan *graphql.Response)
	go func() {
		defer close(out)
		defer func() {
			if p := recover(); p != nil {
				_ = t.recover(ctx, p)
			}
		}()
		responses, ctx := exec.DispatchOperation(ctx, oc)
		for resp := responses(ctx); resp != nil; resp = responses(ctx) {
			select {
			case out <- resp:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// events writes server-sent events to a client that has patience to take each.
type events struct {
	w        io.Writer
	conn     *http.ResponseController
	patience time.Duration
}

func (e *events) comment() error { return e.write([]byte(":\n\n")) }

func (e *events) complete() error { return e.write([]byte("event: complete\ndata:\n\n")) }

func (e *events) next(resp *graphql.Response) error {
	head, tail, err := around(resp)
	if err != nil {
		return err
	}
	return e.write([]byte("event: next\ndata: "), head, resp.Data, tail, []byte("\n\n"))
}

func (e *events) write(parts ...[]byte) error {
	_ = e.conn.SetWriteDeadline(time.Now().Add(e.patience)) // also lifts the server's, which is for whole answers
	for _, part := range parts {
		if _, err := e.w.Write(part); err != nil {
			return err
		}
	}
	return e.conn.Flush()
}
