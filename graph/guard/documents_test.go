package guard

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func listOf(t *testing.T, documents map[string]string) *Documents {
	t.Helper()
	dir := t.TempDir()
	raw, err := json.Marshal(documents)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"persisted-documents.json": string(raw), "more.graphql": "{ more: hello }", "readme.txt": "no document"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d, err := LoadDocuments(dir)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDocumentsAreAskedForByTheirHash(t *testing.T) {
	t.Parallel()
	const text = "{ __typename }"
	sum := sha256.Sum256([]byte(text))
	hash := hex.EncodeToString(sum[:])
	d := listOf(t, map[string]string{"abc123": text})
	if d.Len() != 2 {
		t.Fatalf("%d documents", d.Len())
	}
	api := Handler(New(newStub(), Options{Documents: d}), Limits{})
	ext := func(hash string) string { return `{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}` }
	for what, c := range map[string]struct {
		request *http.Request
		want    string
	}{
		"by the build's hash":    {post(`{"documentId":"abc123"}`), `"data"`},
		"by SHA-256":             {post(`{"documentId":"` + hash + `"}`), `"data"`},
		"by sha256:…":            {post(`{"documentId":"sha256:` + hash + `","extensions":{}}`), `"data"`},
		"by extension":           {post(`{"extensions":` + ext(hash) + `}`), `"data"`},
		"by GET":                 {httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?documentId=abc123", nil), `"data"`},
		"by GET, extension":      {httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?extensions="+url.QueryEscape(ext(hash)), nil), `"data"`},
		"one nobody knows":       {post(`{"documentId":"ffff"}`), PersistedQueryNotFound},
		"one, with its text":     {post(`{"query":"{ __typename }","extensions":` + ext("ffff") + `}`), `"data"`},
		"no hash at all":         {post(`{"documentId":""}`), BadRequest},
		"something else":         {post(`{"documentId":["a"]}`), BadRequest},
		"a path":                 {post(`{"documentId":"../../etc/passwd"}`), BadRequest},
		"neither text nor hash":  {post(`{"extensions":{"persistedQuery":{}}}`), BadRequest},
		"an extension that lies": {post(`{"extensions":{"persistedQuery":7}}`), BadRequest},
	} {
		a := do(t, api, c.request)
		if !strings.Contains(a.body, c.want) {
			t.Errorf("%s: HTTP %d %s, want %s", what, a.status, a.body, c.want)
		}
	}
}

func TestOnlyKnownDocumentsAreCarriedOutWhereTheOperatorSaysSo(t *testing.T) {
	t.Parallel()
	d := listOf(t, map[string]string{"abc123": "{ __typename }"})
	free := false
	d.Only, d.Free = true, func(context.Context) bool { return free }
	s := newStub()
	api := Handler(New(s, Options{Documents: d}), Limits{})
	for body, want := range map[string]string{
		`{"documentId":"abc123"}`:       `"data"`,
		`{"query":"{ __typename }"}`:    `"data"`, // the text of one that is known
		`{"query":"{ more: hello}"}`:    PersistedQueryRequired,
		`{"query":"{ b: __typename }"}`: PersistedQueryRequired,
		`{"query":"{"}`:                 PersistedQueryRequired,
		`{"query":"{ c: __typename }","extensions":{"persistedQuery":{"sha256Hash":"abc123"}}}`: PersistedQueryRequired,
		`{"query":"","documentId":"nobody"}`:                                                    PersistedQueryNotFound,
	} {
		if a := do(t, api, post(body)); !strings.Contains(a.body, want) {
			t.Errorf("%s: HTTP %d %s, want %s", body, a.status, a.body, want)
		}
	}
	free = true
	if a := do(t, api, post(`{"query":"{ d: __typename }"}`)); !strings.Contains(a.body, `"data"`) {
		t.Errorf("the newsroom is not free: %s", a.body)
	}
}

func TestAListThatCannotBeReadIsAnError(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{"list.json": `["a"]`, "cut.json": `{"a":`, "same.json": `{"e5d8e0b6a4e5c7f6":"{ a }"}`} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"list.json", "cut.json", "none.json"} {
		if _, err := LoadDocuments(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}
