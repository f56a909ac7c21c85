package guard

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/fault"
)

var (
	errGetQueries = &refusal{status: http.StatusMethodNotAllowed, code: MethodNotAllowed, text: "GET is for queries; use POST", allow: "POST"}
	errEvents     = &refusal{status: http.StatusNotAcceptable, code: NotAcceptable, text: "subscriptions are answered as text/event-stream, or over a websocket"}
	errOnlyEvents = &refusal{status: http.StatusNotAcceptable, code: NotAcceptable, text: "only subscriptions are answered as text/event-stream"}
	errPanic      = &refusal{status: http.StatusInternalServerError, code: string(fault.Internal), text: "something went wrong on our side", hangUp: true}
	errTime       = &refusal{status: http.StatusGatewayTimeout, code: string(fault.Timeout), text: "this took too long; ask for less, or again a little later"}
)

// overHTTP answers what Body has read. In place of gqlgen's transports it answers with the statuses, the headers and the
// shape that GraphQL over HTTP asks for, and reads no body a second time.
type overHTTP struct {
	limits  Limits
	seats   *seats
	address func(*http.Request) string
	expires func(context.Context) (time.Time, bool)
	alive   func(context.Context) bool
	recover graphql.RecoverFunc

	keeper
}

// Supports is for gqlgen: without Body in front nothing is answered.
func (overHTTP) Supports(r *http.Request) bool { return requestOf(r) != nil }

// Do is for gqlgen.
func (t overHTTP) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	q, ctx := requestOf(r), r.Context()
	defer func() {
		if p := recover(); p != nil {
			if p == http.ErrAbortHandler { //nolint:errorlint // net/http compares it so
				panic(p)
			}
			_ = t.recover(ctx, p)
			errPanic.write(w, q.accept.media)
		}
	}()
	t.documents.fill(&q.params)
	kept, asked := t.fromCache(ctx, r, q)
	if kept != nil {
		t.reply(w, r, q.accept.media, kept)
		return
	}
	if asked != nil {
		ctx = asked.Watch(ctx)
		defer func() { asked.Keep(ctx, nil, nil) }() // whatever happens, nobody waits for ever
	}
	now := graphql.Now()
	q.params.ReadTime = graphql.TraceTiming{Start: now, End: now}
	oc, errs := exec.CreateOperationContext(ctx, &q.params)
	ctx = graphql.WithOperationContext(ctx, oc)
	if errs != nil {
		reply(w, q.accept.media, exec.DispatchError(ctx, few(errs, t.limits.Errors)))
		return
	}
	if bad := misplaced(oc.Operation.Operation, r.Method, q.accept); bad != nil {
		bad.write(w, q.accept.media)
		return
	}
	if oc.Operation.Operation == ast.Subscription {
		t.stream(ctx, w, r, exec, oc)
		return
	}
	responses, ctx := exec.DispatchOperation(ctx, oc)
	resp := responses(ctx)
	if resp == nil { // the time was up, or the client has gone and hears nothing
		errTime.write(w, q.accept.media)
		return
	}
	if oc.Operation.Operation == ast.Mutation {
		if version := t.cache.Changed(ctx); version != "" {
			w.Header().Set(versionHeader, version)
		}
	}
	if asked != nil && len(resp.Errors) == 0 {
		if kept := asked.Keep(ctx, oc, whole(resp)); kept != nil {
			t.reply(w, r, q.accept.media, kept)
			return
		}
	}
	reply(w, q.accept.media, resp)
}

// misplaced says why this kind of operation cannot be answered here.
func misplaced(kind ast.Operation, method string, a accept) *refusal {
	switch {
	case kind != ast.Query && method == http.MethodGet:
		return errGetQueries
	case kind == ast.Subscription && !a.stream:
		return errEvents
	case kind != ast.Subscription && a.media == "":
		return errOnlyEvents
	}
	return nil
}

// reply writes an answer. A request that was not carried out has no data at all; to clients of
// application/graphql-response+json it has a status that says so.
func reply(w http.ResponseWriter, media string, resp *graphql.Response) {
	head, tail, err := around(resp)
	if err != nil {
		errPanic.write(w, media)
		return
	}
	begin(w, media, len(head)+len(resp.Data)+len(tail))
	if len(resp.Errors) > 0 && resp.Errors[0] != nil {
		if seconds, ok := resp.Errors[0].Extensions["retryAfter"].(int); ok {
			w.Header().Set("Retry-After", strconv.Itoa(seconds))
		}
	}
	if len(resp.Data) == 0 && media == mediaResponse {
		w.WriteHeader(statusOf(resp.Errors))
	}
	if _, err := w.Write(head); err != nil {
		return
	}
	_, _ = w.Write(append(resp.Data, tail...)) // at once: most have room for a brace, and each write is a call of the system
}

// around gives what stands before and after the data, which is JSON already and is not copied.
func around(resp *graphql.Response) (head, tail []byte, err error) {
	head = append(head, '{')
	if len(resp.Errors) > 0 {
		if head, err = appendMember(head, "errors", resp.Errors); err != nil {
			return nil, nil, err
		}
	}
	if len(resp.Data) > 0 {
		if len(head) > 1 {
			head = append(head, ',')
		}
		head = append(head, `"data":`...)
	}
	if len(resp.Extensions) > 0 {
		if len(resp.Errors) > 0 || len(resp.Data) > 0 {
			tail = append(tail, ',')
		}
		if tail, err = appendMember(tail, "extensions", resp.Extensions); err != nil {
			return nil, nil, err
		}
	}
	return head, append(tail, '}'), nil
}

func appendMember(to []byte, name string, value any) ([]byte, error) {
	raw, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	to = append(append(append(to, '"'), name...), `":`...)
	return append(to, raw...), nil
}

func errorResponse(r *refusal) *graphql.Response {
	return &graphql.Response{Errors: gqlerror.List{r.graphQL()}}
}
