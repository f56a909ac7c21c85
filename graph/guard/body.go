package guard

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"
)

const methods = "GET, POST, OPTIONS"

var (
	errMethod   = &refusal{status: http.StatusMethodNotAllowed, code: MethodNotAllowed, text: "use GET or POST", allow: methods}
	errMedia    = &refusal{status: http.StatusUnsupportedMediaType, code: UnsupportedMediaType, text: "send application/json, in UTF-8", hangUp: true}
	errCoding   = &refusal{status: http.StatusUnsupportedMediaType, code: UnsupportedMediaType, text: "send the body uncompressed", hangUp: true}
	errLarge    = &refusal{status: http.StatusRequestEntityTooLarge, code: PayloadTooLarge, text: "the body is too large", hangUp: true}
	errLongURL  = &refusal{status: http.StatusRequestURITooLong, code: PayloadTooLarge, text: "the query string is too long; use POST"}
	errSlow     = &refusal{status: http.StatusRequestTimeout, code: "TIMEOUT", text: "the body took too long to arrive", hangUp: true}
	errCut      = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the body could not be read", hangUp: true}
	errNoAnswer = &refusal{status: http.StatusNotAcceptable, code: NotAcceptable, text: "answers are application/graphql-response+json, application/json or, to subscriptions, text/event-stream"}
)

// Body stands in front of a server made by New. It reads the request itself, so that nothing but well-formed requests of
// bounded size come further, and answers all others with a text of fixed size in which nothing of the request is repeated.
// Websocket handshakes pass; the transport behind looks at them.
func Body(next http.Handler, limits Limits) http.Handler { return body(next, keeper{}, limits) }

func body(next http.Handler, kept keeper, limits Limits) http.Handler {
	limits = limits.orDefaults()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isHandshake(r) {
			next.ServeHTTP(w, r)
			return
		}
		if r.Method == http.MethodOptions { // what is left when nobody in front has answered a preflight
			w.Header().Set("Allow", methods)
			w.WriteHeader(http.StatusNoContent)
			return
		}
		q := &request{accept: readAccept(r.Header)}
		room := bodies.Get().(*bytes.Buffer)
		defer func() { // nothing of it is left in what was read from it
			if room.Cap() <= 2*int(limits.Body) {
				room.Reset()
				bodies.Put(room)
			}
		}()
		bad := read(w, r, q, room, limits)
		if bad == nil && kept.again(w, r, q) {
			return
		}
		if bad == nil {
			bad = q.parse(r.Method, limits)
		}
		if bad != nil {
			bad.write(w, q.accept.media)
			return
		}
		q.params.Headers = r.Header
		next.ServeHTTP(w, withRequest(r, q))
	})
}

// read takes what r asks into q as it was written, or says what is wrong with r.
func read(w http.ResponseWriter, r *http.Request, q *request, room *bytes.Buffer, limits Limits) (bad *refusal) {
	if q.accept.media == "" && !q.accept.stream {
		return errNoAnswer
	}
	switch r.Method {
	case http.MethodGet:
		if len(r.URL.RawQuery) > limits.URL {
			return errLongURL
		}
		q.raw = []byte(r.URL.RawQuery)
	case http.MethodPost:
		if bad := checkHeader(r, limits); bad != nil {
			return bad
		}
		q.raw, bad = readBody(w, r, room, limits)
	default:
		return errMethod
	}
	return bad
}

// parse reads what was written.
func (q *request) parse(method string, limits Limits) (bad *refusal) {
	if method == http.MethodGet {
		q.params, bad = readURL(string(q.raw), limits)
	} else {
		q.params, bad = readJSON(q.raw, limits)
	}
	return bad
}

func checkHeader(r *http.Request, limits Limits) *refusal {
	kinds := r.Header.Values("Content-Type")
	if len(kinds) != 1 {
		return errMedia
	}
	// Forms and text may be posted across sites without asking first; JSON may not.
	kind, params, err := mime.ParseMediaType(kinds[0])
	if err != nil || kind != mediaJSON || wrongCharset(params) {
		return errMedia
	}
	for _, coding := range r.Header.Values("Content-Encoding") {
		if !strings.EqualFold(strings.TrimSpace(coding), "identity") {
			return errCoding
		}
	}
	if r.ContentLength > limits.Body {
		return errLarge
	}
	return nil
}

// bodies are where requests are read to.
var bodies = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func readBody(w http.ResponseWriter, r *http.Request, room *bytes.Buffer, limits Limits) ([]byte, *refusal) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(limits.BodyTime)) // net/http lifts it after the body
	_, err := room.ReadFrom(http.MaxBytesReader(w, r.Body, limits.Body))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, errLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, errSlow
	case err != nil && !errors.Is(err, io.EOF):
		return nil, errCut
	}
	return room.Bytes(), nil
}

// isHandshake says whether r wants to become a websocket. Other upgrades, such as h2c, are ignored as HTTP allows.
func isHandshake(r *http.Request) bool {
	return hasToken(r.Header, "Connection", "upgrade") && hasToken(r.Header, "Upgrade", "websocket")
}

func hasToken(h http.Header, name, token string) bool {
	for _, value := range h.Values(name) {
		for part := range strings.SplitSeq(value, ",") {
			if strings.EqualFold(strings.TrimSpace(part), token) {
				return true
			}
		}
	}
	return false
}
