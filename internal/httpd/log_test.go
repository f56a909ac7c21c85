package httpd_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"innomag/internal/httpd"
	"innomag/internal/media"
)

// TestEachRequestIsOneLineThatCanBeFound of what was asked and what came of it, under the number that the client was told. Not beside
// others: the log is everybody's.
func TestEachRequestIsOneLineThatCanBeFound(t *testing.T) {
	var said bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(httpd.Numbered(slog.NewJSONHandler(&said, nil))))
	defer slog.SetDefault(before)
	s := httpd.New(httpd.Options{})
	s.Pages = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/panic":
			panic("oh")
		case "/half":
			_, _ = fmt.Fprint(w, "half an ans")
			panic("oh")
		case "/inner":
			slog.WarnContext(r.Context(), "what went wrong inside")
		}
		_, _ = fmt.Fprint(w, "whole")
	})
	handler := s.Handler()
	gone, leave := context.WithCancel(t.Context())
	leave()
	for path, c := range map[string]struct {
		ctx    context.Context
		logged int
		lines  int
		aborts bool
	}{
		"/":                             {t.Context(), 200, 1, false},
		"/inner":                        {t.Context(), 200, 2, false},
		"/panic":                        {t.Context(), 500, 2, false},
		"/half":                         {t.Context(), 200, 2, true},
		"/gone":                         {gone, 499, 1, false},
		"/forhandsvisning/GEHEIMNIS123": {t.Context(), 200, 1, false},
		media.UploadPath + "GEHEIMNIS1": {t.Context(), 200, 1, false},
		"/%0A{%22msg%22:%22forged%22}":  {t.Context(), 200, 1, false},
	} {
		said.Reset()
		r, w := httptest.NewRequestWithContext(c.ctx, http.MethodGet, path, nil), httptest.NewRecorder()
		aborted := func() (err error) {
			defer func() { err, _ = recover().(error) }()
			handler.ServeHTTP(w, r)
			return nil
		}()
		if errors.Is(aborted, http.ErrAbortHandler) != c.aborts {
			t.Errorf("%s: the connection is cut: %v", path, aborted)
		}
		if strings.Contains(said.String(), "GEHEIMNIS") {
			t.Errorf("%s: a secret is in the log: %s", path, said.String())
		}
		lines := strings.Split(strings.TrimSpace(said.String()), "\n")
		if len(lines) != c.lines {
			t.Errorf("%s: %d lines, want %d: %s", path, len(lines), c.lines, said.String())
		}
		for i, line := range lines {
			var l struct {
				ID, Msg, Level string
				Status         int
			}
			if err := json.Unmarshal([]byte(line), &l); err != nil || l.ID == "" || l.ID != w.Header().Get("X-Request-Id") {
				t.Errorf("%s: cannot be found by %q: %s", path, w.Header().Get("X-Request-Id"), line)
			}
			if last := i == len(lines)-1; last != (l.Msg == "request") || last && l.Status != c.logged || l.Msg == "panic" && l.Level != "ERROR" {
				t.Errorf("%s: %s", path, line)
			}
		}
		if path == "/panic" && (w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "oh")) {
			t.Errorf("%s: HTTP %d %s", path, w.Code, w.Body)
		}
	}
}
