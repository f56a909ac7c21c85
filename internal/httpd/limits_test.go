package httpd_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/httpd"
)

// plain is a server whose API tells who asks.
func plain(t *testing.T, o httpd.Options) *httpd.Server {
	t.Helper()
	s := httpd.New(o)
	s.GraphQL = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = fmt.Fprintf(w, "from %s", account.ViewerFrom(r.Context()).Address)
	})
	return s
}

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	t.Parallel()
	s := plain(t, httpd.Options{Ready: func(context.Context) error { return nil }, Schema: "type Query { a: Int }"})
	for _, path := range []string{"/graphql", "/healthz", "/readyz", "/version", "/schema.graphql", "/nothing-here"} {
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		for header, want := range map[string]string{
			"X-Content-Type-Options":     "nosniff",
			"Referrer-Policy":            "strict-origin-when-cross-origin",
			"Content-Security-Policy":    "default-src 'none'; frame-ancestors 'none'",
			"Cross-Origin-Opener-Policy": "same-origin",
		} {
			if got := w.Header().Get(header); got != want {
				t.Errorf("%s: %s is %q", path, header, got)
			}
		}
		if got := w.Header().Get("Cache-Control"); got == "" || path != "/schema.graphql" && got != "no-store" {
			t.Errorf("%s: Cache-Control is %q", path, got)
		}
		if w.Header().Get("X-Request-Id") == "" {
			t.Errorf("%s: no number to find it by in the log", path)
		}
	}
}

// TestNobodyHoldsAConnectionForLong looks at the server as it is started, with its times made short.
func TestNobodyHoldsAConnectionForLong(t *testing.T) {
	t.Parallel()
	s := plain(t, httpd.Options{}).HTTP("")
	for what, c := range map[string]struct{ is, most time.Duration }{
		"the header": {s.ReadHeaderTimeout, 5 * time.Second}, "the request": {s.ReadTimeout, 10 * time.Second},
		"the answer": {s.WriteTimeout, 30 * time.Second}, "nothing": {s.IdleTimeout, time.Minute},
	} {
		if c.is <= 0 || c.is > c.most {
			t.Errorf("%s may take %s", what, c.is)
		}
	}
	s.ReadHeaderTimeout = 50 * time.Millisecond
	address := listen(t, s)
	slow, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = slow.Close() }()
	_, _ = fmt.Fprint(slow, "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
	_ = slow.SetReadDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.ReadAll(slow); errors.Is(err, context.DeadlineExceeded) || isTimeout(err) {
		t.Error("a header that never ends is waited for")
	}
}

func isTimeout(err error) bool {
	var late net.Error
	return errors.As(err, &late) && late.Timeout()
}

func listen(t *testing.T, s *http.Server) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = s.Serve(l) }()
	t.Cleanup(func() { _ = s.Close() })
	return l.Addr().String()
}

func TestLongHeadersAreNotRead(t *testing.T) {
	t.Parallel()
	address := listen(t, plain(t, httpd.Options{}).HTTP(""))
	for size, want := range map[int]int{1 << 10: http.StatusOK, 64 << 10: http.StatusRequestHeaderFieldsTooLarge} {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = fmt.Fprintf(conn, "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: %s\r\n\r\n", strings.Repeat("x", size))
		resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || resp.StatusCode != want {
			t.Errorf("%d bytes: %v %v, want %d", size, resp, err, want)
		}
		_ = conn.Close()
	}
}

func TestOneCredentialIsEnough(t *testing.T) {
	t.Parallel()
	for phrase, headers := range map[string][]string{
		"two tokens": {"Bearer a", "Bearer b"}, "a token and cookies": {"Bearer a", "Cookie"}, "the same twice": {"Bearer a", "Bearer a"},
	} {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"{__typename}"}`))
		r.Header["Authorization"] = headers
		w := httptest.NewRecorder()
		plain(t, httpd.Options{}).Handler().ServeHTTP(w, r)
		if w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "BAD_USER_INPUT") {
			t.Errorf("%s: HTTP %d %s", phrase, w.Code, w.Body)
		}
	}
}

// TestReadinessFollowsTheDatabase and life does not: a server that cannot reach its database is not to be killed for it.
func TestReadinessFollowsTheDatabase(t *testing.T) {
	t.Parallel()
	var down error
	s := plain(t, httpd.Options{Ready: func(context.Context) error { return down }})
	ask := func(path string) (int, string) {
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		return w.Code, w.Body.String()
	}
	if code, _ := ask("/readyz"); code != http.StatusOK {
		t.Errorf("ready: HTTP %d", code)
	}
	down = errors.New("dial tcp 10.9.8.7:5432: connection refused")
	if code, said := ask("/readyz"); code != http.StatusServiceUnavailable || strings.Contains(said, "10.9.8.7") {
		t.Errorf("no database: HTTP %d %s", code, said)
	}
	if code, _ := ask("/healthz"); code != http.StatusOK {
		t.Errorf("alive without a database: HTTP %d", code)
	}
	down = nil
	s.Drain()
	if code, _ := ask("/readyz"); code != http.StatusServiceUnavailable {
		t.Errorf("stopping: HTTP %d", code)
	}
}
