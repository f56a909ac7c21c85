package guard

import (
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/fault"
)

// The codes that the guards add to those in fault.
const (
	BadRequest           = "BAD_REQUEST"
	MethodNotAllowed     = "METHOD_NOT_ALLOWED"
	NotAcceptable        = "NOT_ACCEPTABLE"
	PayloadTooLarge      = "PAYLOAD_TOO_LARGE"
	UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
	QueryTooComplex      = "QUERY_TOO_COMPLEX"
	TooManyErrors        = "TOO_MANY_ERRORS"
	TooManyOperations    = "TOO_MANY_OPERATIONS"
)

// refusal is an answer to a request that is not carried out. Its text is fixed: nothing of the request is in it.
type refusal struct {
	status int
	code   string
	text   string
	allow  string // the methods that would do, when the method does not
	hangUp bool   // what else the client sends is not read
}

func (r *refusal) Error() string { return r.text }

// write answers a client that asked for media; JSON when it asked for nothing we have.
func (r *refusal) write(w http.ResponseWriter, media string) {
	if r.allow != "" {
		w.Header().Set("Allow", r.allow)
	}
	if r.hangUp {
		w.Header().Set("Connection", "close")
	}
	body, _ := json.Marshal(map[string]any{"errors": []map[string]any{{
		"message": r.text, "extensions": map[string]any{"code": r.code},
	}}})
	begin(w, media, len(body))
	w.WriteHeader(r.status)
	_, _ = w.Write(body)
}

func (r *refusal) graphQL() *gqlerror.Error {
	return &gqlerror.Error{Message: r.text, Extensions: map[string]any{"code": r.code}}
}

func begin(w http.ResponseWriter, media string, length int) {
	if media == "" {
		media = mediaJSON
	}
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(length))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Add("Vary", "Accept")
}

// statuses are for clients of application/graphql-response+json; to those of application/json a well-formed request is
// always 200.
var statuses = map[string]int{
	string(fault.Unauthenticated): http.StatusUnauthorized,
	string(fault.Forbidden):       http.StatusForbidden,
	string(fault.RateLimited):     http.StatusTooManyRequests,
	string(fault.Timeout):         http.StatusGatewayTimeout,
	string(fault.Unavailable):     http.StatusServiceUnavailable,
	string(fault.Internal):        http.StatusInternalServerError,
}

func statusOf(errs gqlerror.List) int {
	for _, e := range errs {
		code := e.Extensions["code"]
		switch code := code.(type) {
		case string:
			if s, ok := statuses[code]; ok {
				return s
			}
		case fault.Kind:
			if s, ok := statuses[string(code)]; ok {
				return s
			}
		}
	}
	return http.StatusBadRequest
}
