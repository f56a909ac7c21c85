package httpd_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"innomag/internal/feed"
	"innomag/internal/httpd"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/rate"
)

// TestReadersPagesAreCountedByNetwork with feeds and forms, and files are not.
func TestReadersPagesAreCountedByNetwork(t *testing.T) {
	t.Parallel()
	at := time.Unix(1_000_000, 0)
	clock := func() time.Time { return at }
	s := httpd.New(httpd.Options{
		Feeds:   &feed.Site{Base: "https://innomag.example"},
		Reads:   rate.NewMemory(rate.Limit{Burst: 1000, PerMinute: 1000}, clock),
		Changes: rate.NewShared(pgtest.New(t), rate.Limit{Burst: 2, PerMinute: 2}, clock),
	})
	s.Pages = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = fmt.Fprint(w, "the page") })
	s.Busy = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = fmt.Fprint(w, "wait")
	})
	handler := s.Handler()
	ask := func(method, path, from string) *httptest.ResponseRecorder {
		r, w := httptest.NewRequest(method, path, nil), httptest.NewRecorder()
		r.RemoteAddr = from
		handler.ServeHTTP(w, r)
		return w
	}
	const reader, neighbour, other = "203.0.113.9:1000", "[2001:db8:1:2::1]:1000", "[2001:db8:1:2::2]:1000"
	for i := range 10 {
		if w := ask(http.MethodGet, "/artikkel/"+strconv.Itoa(i), reader); w.Code != http.StatusOK {
			t.Fatalf("page %d: HTTP %d", i+1, w.Code)
		}
	}
	w := ask(http.MethodGet, "/artikkel/11", reader)
	if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") != "6" || w.Body.String() != "wait" {
		t.Errorf("the eleventh: HTTP %d after %q: %s", w.Code, w.Header().Get("Retry-After"), w.Body)
	}
	for _, path := range []string{"/feed.rss", "/sitemap.xml", "/oembed?url=x"} {
		w := ask(http.MethodGet, path, reader)
		if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), "Vent litt") {
			t.Errorf("%s: HTTP %d after %q: %s", path, w.Code, w.Header().Get("Retry-After"), w.Body)
		}
	}
	for _, path := range []string{"/assets/abc/app.js", "/fonts/newsreader.woff2", "/favicon.svg", "/embed.js", "/robots.txt", "/healthz"} {
		for range 20 {
			if w := ask(http.MethodGet, path, reader); w.Code != http.StatusOK {
				t.Fatalf("%s: HTTP %d", path, w.Code)
			}
		}
	}
	if w := ask(http.MethodGet, "/", neighbour); w.Code != http.StatusOK {
		t.Errorf("another network waits, too: HTTP %d", w.Code)
	}
	for range 9 {
		ask(http.MethodHead, "/", neighbour)
	}
	if w := ask(http.MethodGet, "/", other); w.Code != http.StatusTooManyRequests {
		t.Errorf("an address of the same household has limits of its own: HTTP %d", w.Code)
	}
	at = at.Add(6 * time.Second)
	if w := ask(http.MethodGet, "/artikkel/11", reader); w.Code != http.StatusOK {
		t.Errorf("after the wait: HTTP %d", w.Code)
	}
	for i, want := range []int{http.StatusOK, http.StatusOK, http.StatusTooManyRequests} {
		if w := ask(http.MethodPost, "/artikkel/1/kommentarer", "198.51.100.7:1000"); w.Code != want {
			t.Errorf("form %d: HTTP %d, want %d", i+1, w.Code, want)
		}
	}
}
