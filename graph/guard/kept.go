package guard

import (
	"context"
	"crypto/sha256"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/graph/cache"
)

// versionHeader tells a client which version of the magazine its change is in. A client that sends it back with a query gets
// no answer that is older, from whichever server.
const versionHeader = "InnoMag-Version"

// fromCache looks for a kept answer for somebody who is nobody in particular.
func (t overHTTP) fromCache(ctx context.Context, r *http.Request, q *request) (*cache.Answer, *cache.Asked) {
	if t.cache == nil || t.documents != nil && t.documents.Only && !t.documents.known[sha256.Sum256([]byte(q.params.Query))] || q.accept.media == "" || len(r.Header["Cookie"]) > 0 {
		return nil, nil
	}
	language, ok := t.stranger(r)
	if _, told := q.params.Extensions["cost"]; !ok || told { // what remains is somebody's own
		return nil, nil
	}
	return t.cache.Ask(ctx, &q.params, language, q.accept.media, r.Header.Get(versionHeader))
}

// replyKept writes an answer that is kept. Caches between us and the reader hear how long they may keep it, by which names it is
// to be purged, and whether it is still the one they have.
func (t overHTTP) replyKept(w http.ResponseWriter, r *http.Request, media string, a *cache.Answer) {
	if r.Method == http.MethodGet {
		h := w.Header()
		control := "public, max-age=0, must-revalidate"
		if t.shared > 0 {
			control += ", s-maxage=" + strconv.Itoa(int(t.shared/time.Second))
		}
		h.Set("Cache-Control", control)
		h.Set("ETag", a.ETag)
		h.Set("Surrogate-Key", strings.Join(a.Tags, " "))
		h.Set("Cache-Tag", strings.Join(a.Tags, ","))
		h.Add("Vary", "Accept-Language, Authorization, Cookie, "+versionHeader)
		if unchanged(r.Header.Get("If-None-Match"), a.ETag) {
			h.Add("Vary", "Accept")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	begin(w, media, len(a.Body))
	_, _ = w.Write(a.Body)
}

// unchanged says whether one of the tags of If-None-Match is the present one (RFC 9110, 13.1.2).
func unchanged(list, etag string) bool {
	for tag := range strings.SplitSeq(list, ",") {
		if tag = strings.TrimSpace(tag); tag == "*" || strings.TrimPrefix(tag, "W/") == etag {
			return true
		}
	}
	return false
}

// whole gives an answer as it goes out.
func whole(resp *graphql.Response) []byte {
	head, tail, err := around(resp)
	if err != nil || len(resp.Data) == 0 {
		return nil
	}
	body := make([]byte, 0, len(head)+len(resp.Data)+len(tail))
	return append(append(append(body, head...), resp.Data...), tail...)
}
