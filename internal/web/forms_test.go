package web

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestFormsOfOtherSitesChangeNothing(t *testing.T) {
	t.Parallel()
	asked := 0
	p, err := New(Options{Site: "https://blad.example", Ask: func(context.Context, string, string, map[string]any) (json.RawMessage, error) {
		asked++
		return json.RawMessage(`{}`), nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/artikkel/x/kommentarer", "/initiativ/x/kommentarer", "/kvittering/endre", "/kvittering/trekk", "/melding"} {
		for site, allowed := range map[string]bool{"cross-site": false, "same-site": false, "same-origin": true} {
			asked = 0
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, path, strings.NewReader("kommentar=1&k=x&grunn=SPAM"))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set("Sec-Fetch-Site", site)
			w := httptest.NewRecorder()
			p.ServeHTTP(w, r)
			if (w.Code != http.StatusForbidden) != allowed || (asked > 0) != allowed {
				t.Errorf("%s from %s: %d, asked %d times", path, site, w.Code, asked)
			}
		}
	}
}
