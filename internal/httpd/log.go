package httpd

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/google/uuid"

	"innomag/internal/media"
	"innomag/internal/site"
)

type requestKey struct{} // the number of a request

// Numbered is a handler of a log whose lines carry the number of the request they belong to, as id: the same that the client is told
// in X-Request-Id.
func Numbered(h slog.Handler) slog.Handler { return numbered{h} }

type numbered struct{ slog.Handler }

// Handle is for slog.
func (n numbered) Handle(ctx context.Context, r slog.Record) error {
	if id, ok := ctx.Value(requestKey{}).(string); ok {
		r.AddAttrs(slog.String("id", id))
	}
	return n.Handler.Handle(ctx, r)
}

// WithAttrs is for slog.
func (n numbered) WithAttrs(attrs []slog.Attr) slog.Handler {
	return numbered{n.Handler.WithAttrs(attrs)}
}

// WithGroup is for slog.
func (n numbered) WithGroup(name string) slog.Handler { return numbered{n.Handler.WithGroup(name)} }

// statusGone is what the log says of a request whose client did not wait for the answer. It is nginx's number; no client sees it.
const statusGone = 499

// logged writes a line for each request: what a person did is in there, who the person is and what was said is not. A panic that
// nobody caught is answered and told of; the program goes on.
func (s *Server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.active.Add(1)
		defer s.active.Done()
		start, id := time.Now(), uuid.NewString()
		r = r.WithContext(context.WithValue(r.Context(), requestKey{}, id))
		ctx := r.Context()
		w.Header().Set("X-Request-Id", id)
		out := &status{ResponseWriter: w, ctx: ctx}
		defer func() {
			p := recover()
			switch {
			case p == http.ErrAbortHandler: //nolint:errorlint // net/http compares it so
				defer panic(p) // whoever cut the answer off has told why
			case p != nil:
				slog.ErrorContext(ctx, "panic", "value", p, "stack", string(debug.Stack()))
				if out.code == 0 {
					http.Error(out, "Noe gikk galt hos oss. Prøv igjen om litt.", http.StatusInternalServerError)
				} else {
					defer panic(http.ErrAbortHandler) // half an answer must not look like one
				}
			}
			if out.code == 0 {
				out.begin(http.StatusOK)
			}
			took := time.Since(start)
			if s.Observe != nil {
				s.Observe(r.Pattern, out.code, took)
			}
			slog.InfoContext(ctx, "request", "method", r.Method, "path", sayable(r.URL.Path), "status", out.code, "ms", took.Milliseconds())
		}()
		next.ServeHTTP(out, r)
	})
}

// secret are the beginnings of addresses whose rest opens something.
var secret = []string{media.UploadPath, site.Preview("")}

// sayable is a path without what is a secret in it.
func sayable(path string) string {
	for _, beginning := range secret {
		if strings.HasPrefix(path, beginning) {
			return beginning + "…"
		}
	}
	return path
}

type status struct {
	http.ResponseWriter
	ctx  context.Context // of the request
	code int             // as the log tells it; 0 until the answer begins
}

func (s *status) begin(code int) {
	s.code = code
	if errors.Is(s.ctx.Err(), context.Canceled) {
		s.code = statusGone
	}
}

// WriteHeader is for net/http. What is said on the way to the answer, as 100 Continue, is not the status.
func (s *status) WriteHeader(code int) {
	if s.code == 0 && (code >= http.StatusOK || code == http.StatusSwitchingProtocols) {
		s.begin(code)
	}
	s.ResponseWriter.WriteHeader(code)
}

// Write is for net/http.
func (s *status) Write(b []byte) (int, error) {
	if s.code == 0 {
		s.begin(http.StatusOK)
	}
	return s.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (s *status) Unwrap() http.ResponseWriter { return s.ResponseWriter }

// Flush sends what has been written so far, for server-sent events.
func (s *status) Flush() { _ = http.NewResponseController(s.ResponseWriter).Flush() }
