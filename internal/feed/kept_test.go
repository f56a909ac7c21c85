package feed_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestWhoTakesGzipGetsItUnderATagOfItsOwn asks in every way that clients have, for answers that are worth it and one that is not.
func TestWhoTakesGzipGetsItUnderATagOfItsOwn(t *testing.T) {
	t.Parallel()
	h := open(t)
	for path := range routes {
		plain, body := h.ask(t, http.MethodGet, path, "Accept-Encoding", "identity")
		for accepted, want := range map[string]bool{
			"gzip": true, "br, GZIP;q=0.5": true, "deflate, gzip ; q=1": true, "*;q=0": false, "gzip;q=0": false, "br": false, "gzip;q=x": false,
		} {
			want = want && len(body) > 1024
			w, squeezed := h.ask(t, http.MethodGet, path, "Accept-Encoding", accepted)
			if got := w.Header.Get("Content-Encoding") == "gzip"; got != want {
				t.Fatalf("%s with %q: %v", path, accepted, w.Header)
			}
			if w.Header.Get("Vary") != "Accept-Encoding" || (w.Header.Get("Etag") == plain.Header.Get("Etag")) == want {
				t.Errorf("%s with %q: %v, plain: %v", path, accepted, w.Header, plain.Header)
			}
			if !want {
				if squeezed != body {
					t.Errorf("%s with %q is another body", path, accepted)
				}
				continue
			}
			z, err := gzip.NewReader(strings.NewReader(squeezed))
			if err != nil {
				t.Fatal(err)
			}
			if whole, err := io.ReadAll(z); err != nil || string(whole) != body || len(squeezed) >= len(body) {
				t.Errorf("%s: %v, %d bytes of %d", path, err, len(squeezed), len(body))
			}
			same, nothing := h.ask(t, http.MethodGet, path, "Accept-Encoding", accepted, "If-None-Match", w.Header.Get("Etag"))
			if same.StatusCode != http.StatusNotModified || nothing != "" || same.Header.Get("Etag") != w.Header.Get("Etag") {
				t.Errorf("%s: who has it gets %s %v", path, same.Status, same.Header)
			}
			if other, _ := h.ask(t, http.MethodGet, path, "Accept-Encoding", "identity", "If-None-Match", w.Header.Get("Etag")); other.StatusCode != http.StatusOK {
				t.Errorf("%s: who has it gzipped and wants it plain gets %s", path, other.Status)
			}
		}
	}
}

// TestAFeedThatLostAnArticleIsNotTheSame takes the newest away. What is left is no newer than it was.
func TestAFeedThatLostAnArticleIsNotTheSame(t *testing.T) {
	t.Parallel()
	h := open(t)
	const write = `insert into articles (slug, title, state, published_at, updated_at) values ($1, $1, 'PUBLISHED', $2, $2)`
	for slug, at := range map[string]string{"eldre": "2026-03-01", "nyest": "2026-04-01"} {
		if _, err := h.db.ExecContext(t.Context(), write, slug, at); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"/feed.rss", "/feed.atom", "/feed.json"} {
		before, _ := h.ask(t, http.MethodGet, path)
		tag, at := before.Header.Get("Etag"), before.Header.Get("Last-Modified")
		if _, err := h.db.ExecContext(t.Context(), `update articles set state = 'ARCHIVED', updated_at = updated_at where slug = 'nyest'`); err != nil {
			t.Fatal(err)
		}
		for how, headers := range map[string][]string{
			"by tag": {"If-None-Match", tag}, "by time": {"If-Modified-Since", at}, "by both": {"If-None-Match", tag, "If-Modified-Since", at},
		} {
			if w, body := h.ask(t, http.MethodGet, path, headers...); w.StatusCode != http.StatusOK || strings.Contains(body, "nyest") {
				t.Errorf("%s, %s: %s", path, how, w.Status)
			}
		}
		if w, body := h.ask(t, http.MethodGet, path, "Range", "bytes=0-9"); w.StatusCode != http.StatusOK || len(body) < 100 {
			t.Errorf("%s in part: %s", path, w.Status)
		}
		if _, err := h.db.ExecContext(t.Context(), `update articles set state = 'PUBLISHED', updated_at = updated_at where slug = 'nyest'`); err != nil {
			t.Fatal(err)
		}
	}
}
