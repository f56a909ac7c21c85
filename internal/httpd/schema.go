package httpd

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"time"
)

// SchemaPath is where the schema is, when the operator wants it to be read.
const SchemaPath = "/schema.graphql"

// published serves the schema as text, with a tag that is another when the schema is.
func published(schema string) http.Handler {
	sum := sha256.Sum256([]byte(schema))
	tag := `"` + hex.EncodeToString(sum[:16]) + `"`
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/plain; charset=utf-8")
		h.Set("Cache-Control", "public, max-age=0, must-revalidate")
		h.Set("ETag", tag)
		h.Set("Access-Control-Allow-Origin", "*") // tools in a browser, of any site: there is nothing in it that is somebody's
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(schema))
	})
}
