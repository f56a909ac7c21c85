package httpd_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/httpd"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// site serves files over HTTP.
type site struct {
	*httptest.Server
	media *media.Service
	kari  account.Viewer
}

func serve(t *testing.T) *site {
	t.Helper()
	db := pgtest.New(t)
	s := &site{kari: account.Viewer{Roles: []account.Role{account.Author}}, media: &media.Service{
		DB: db, Cursors: page.NewCodec(bytes.Repeat([]byte("k"), 32)), Secret: bytes.Repeat([]byte("s"), 32), Files: media.NewDisk(t.TempDir()),
	}}
	const insert = `insert into accounts (email, name, roles) values ('kari@example.no', 'Kari', '{AUTHOR}') returning id`
	if err := db.Get(&s.kari.ID, insert); err != nil {
		t.Fatal(err)
	}
	server := httpd.New(httpd.Options{Media: s.media, AllowedOrigins: []string{"https://app.example"}})
	server.GraphQL, server.Pages = http.NotFoundHandler(), http.NotFoundHandler()
	s.Server = httptest.NewServer(server.Handler())
	t.Cleanup(s.Close)
	return s
}

func (s *site) do(t *testing.T, method, path string, body io.Reader, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, body)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Body.Close() }()
	content, err := io.ReadAll(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return w, string(content)
}

func (s *site) address(t *testing.T, say media.New) string {
	t.Helper()
	u, err := s.media.CreateUpload(t.Context(), s.kari, say)
	if err != nil {
		t.Fatal(err)
	}
	return u.URL
}

func picture() string {
	var b strings.Builder
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 400, 300))); err != nil {
		panic(err)
	}
	return b.String()
}

func TestAPictureIsPutAndServed(t *testing.T) {
	t.Parallel()
	s := serve(t)
	content := picture()
	at := s.address(t, media.New{Size: len(content)})
	w, body := s.do(t, http.MethodPut, at, strings.NewReader(content), "Content-Type", "image/jpeg", "Origin", "https://app.example")
	var answer struct {
		Media struct {
			ID, URL       string
			Width, Height int
		}
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil || w.StatusCode != http.StatusCreated || answer.Media.Width != 400 || w.Header.Get("Access-Control-Allow-Origin") != "https://app.example" {
		t.Fatalf("HTTP %d %v: %s", w.StatusCode, w.Header, body)
	}
	url := answer.Media.URL
	if again, _ := s.do(t, http.MethodPut, at, strings.NewReader(content)); again.StatusCode != http.StatusCreated || again.Header.Get("Location") != url {
		t.Errorf("the same again: HTTP %d", again.StatusCode)
	}

	w, body = s.do(t, http.MethodGet, url, nil)
	for header, want := range map[string]string{
		"Content-Type": "image/png", "Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "default-src 'none'; sandbox", "Cross-Origin-Resource-Policy": "cross-origin", "Accept-Ranges": "bytes",
	} {
		if got := w.Header.Get(header); got != want {
			t.Errorf("%s is %q, want %q", header, got, want)
		}
	}
	if c, err := png.DecodeConfig(strings.NewReader(body)); err != nil || c.Width != 400 {
		t.Errorf("%v %v", c, err)
	}
	if w, _ := s.do(t, http.MethodGet, url, nil, "If-None-Match", w.Header.Get("ETag")); w.StatusCode != http.StatusNotModified {
		t.Errorf("a known ETag: HTTP %d", w.StatusCode)
	}
	if w, part := s.do(t, http.MethodGet, url, nil, "Range", "bytes=1-3"); w.StatusCode != http.StatusPartialContent || part != "PNG" {
		t.Errorf("a part: HTTP %d %q", w.StatusCode, part)
	}
	if w, part := s.do(t, http.MethodHead, url, nil); w.StatusCode != http.StatusOK || part != "" || w.ContentLength != int64(len(body)) {
		t.Errorf("the head: HTTP %d", w.StatusCode)
	}
	for _, missing := range []string{"/media/x", "/media/" + strings.Repeat("a", 32) + ".jpg", "/media/..%2f..%2fetc%2fpasswd", "/media/"} {
		if w, _ := s.do(t, http.MethodGet, missing, nil); w.StatusCode != http.StatusNotFound {
			t.Errorf("%s: HTTP %d", missing, w.StatusCode)
		}
	}
}

func TestAReportIsOnlyOfferedForSaving(t *testing.T) {
	t.Parallel()
	s := serve(t)
	const content = "%PDF-1.4\n<script>alert(1)</script>"
	w, _ := s.do(t, http.MethodPut, s.address(t, media.New{Size: len(content), Kind: media.File}), strings.NewReader(content))
	w, body := s.do(t, http.MethodGet, w.Header.Get("Location"), nil)
	if body != content || w.Header.Get("Content-Disposition") != "attachment" || w.Header.Get("Content-Type") != "application/pdf" ||
		w.Header.Get("Content-Security-Policy") != "default-src 'none'; sandbox" {
		t.Errorf("got %v", w.Header)
	}
}

func TestARefusedUploadSaysWhyInHTTPAndInWords(t *testing.T) {
	t.Parallel()
	s := serve(t)
	good := picture()
	used := s.address(t, media.New{Size: len(good)})
	s.do(t, http.MethodPut, used, strings.NewReader(good))
	for name, c := range map[string]struct {
		at     string
		body   io.Reader
		status int
		code   string
	}{
		"a forged address": {media.UploadPath + "abc", strings.NewReader(good), 404, "BAD_LINK"},
		"another file":     {used, strings.NewReader(strings.Repeat("x", len(good))), 409, "USED"},
		"another length":   {s.address(t, media.New{Size: 5}), strings.NewReader("123456"), 400, "WRONG_LENGTH"},
		"no length":        {s.address(t, media.New{Size: 5}), io.MultiReader(strings.NewReader("12345")), 411, "WRONG_LENGTH"},
		"too large":        {s.address(t, media.New{Size: 5}), strings.NewReader(strings.Repeat("x", 11<<20)), 413, "TOO_LARGE"},
		"no picture":       {s.address(t, media.New{Size: 5}), strings.NewReader("<svg>"), 415, "UNSUPPORTED_TYPE"},
		"half a picture":   {s.address(t, media.New{Size: len(good) / 2}), strings.NewReader(good[:len(good)/2]), 422, "BROKEN_FILE"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, body := s.do(t, http.MethodPut, c.at, c.body, "Accept-Language", "en")
			var answer struct {
				Errors []struct {
					Message    string
					Extensions struct{ Code string }
				}
			}
			if err := json.Unmarshal([]byte(body), &answer); err != nil || len(answer.Errors) != 1 {
				t.Fatalf("HTTP %d: %s", w.StatusCode, body)
			}
			e := answer.Errors[0]
			if w.StatusCode != c.status || e.Extensions.Code != c.code || strings.ContainsAny(e.Message, "æøå") || !strings.Contains(e.Message, " ") {
				t.Errorf("HTTP %d, %+v", w.StatusCode, e)
			}
		})
	}
	if w, _ := s.do(t, http.MethodPost, used, strings.NewReader(good)); w.StatusCode != http.StatusNotFound {
		t.Errorf("POST: HTTP %d", w.StatusCode)
	}
	if w, _ := s.do(t, http.MethodOptions, used, nil, "Origin", "https://app.example", "Access-Control-Request-Method", "PUT"); w.Header.Get("Access-Control-Allow-Methods") != "PUT" {
		t.Errorf("an app may not ask: %v", w.Header)
	}
	if w, _ := s.do(t, http.MethodOptions, used, nil, "Origin", "https://evil.example", "Access-Control-Request-Method", "PUT"); w.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("everybody may ask: %v", w.Header)
	}
}
