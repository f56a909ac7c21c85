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

// keeper answers somebody who is nobody in particular with what others were answered.
type keeper struct {
	documents *Documents
	cache     *cache.Cache
	stranger  func(*http.Request) (language string, ok bool)
	control   []string // Cache-Control of answers by GET
}

func keeperOf(o Options) keeper {
	control := "public, max-age=0, must-revalidate"
	if o.Shared > 0 {
		control += ", s-maxage=" + strconv.Itoa(int(o.Shared/time.Second))
	}
	return keeper{documents: o.Documents, cache: o.Cache, stranger: o.Stranger, control: []string{control}}
}

// nobody says in which language a request is asked that may be answered with what others were answered.
func (k keeper) nobody(r *http.Request, q *request) (language string, ok bool) {
	if k.cache == nil || q.accept.media == "" || len(r.Header["Cookie"]) > 0 {
		return "", false
	}
	return k.stranger(r)
}

// words are a request as it was written, with all that beside it decides what the answer is. What it means follows from that alone, so
// equal words need not be read again.
func words(method, language, media string, raw []byte) []byte {
	out := make([]byte, 0, len(method)+len(language)+len(media)+len(raw)+3)
	out = append(append(out, method...), 0)
	out = append(append(out, language...), 0)
	out = append(append(out, media...), 0)
	return append(out, raw...)
}

// again answers a request whose like was answered from the cache before, without reading it. False: it did nothing.
func (k keeper) again(w http.ResponseWriter, r *http.Request, q *request) bool {
	language, ok := k.nobody(r, q)
	if !ok || len(q.raw) > longestWords {
		return false
	}
	a := k.cache.Again(words(r.Method, language, q.accept.media, q.raw), version(r))
	if a == nil {
		return false
	}
	k.reply(w, r, q.accept.media, a)
	return true
}

// longestWords is how long a request may be that is known by its words.
const longestWords = 16 << 10

// longestKept is how long a request may be whose answer is kept: longer than the document and the variables that are looked at may be,
// however they are written.
const longestKept = 64 << 10

// fromCache looks for a kept answer.
func (k keeper) fromCache(ctx context.Context, r *http.Request, q *request) (*cache.Answer, *cache.Asked) {
	language, ok := k.nobody(r, q)
	if !ok || len(q.raw) > longestKept || k.documents != nil && k.documents.Only && !k.documents.known[sha256.Sum256([]byte(q.params.Query))] {
		return nil, nil
	}
	if _, told := q.params.Extensions["cost"]; told { // what remains is somebody's own
		return nil, nil
	}
	kept, asked := k.cache.Ask(ctx, &q.params, language, q.accept.media, version(r))
	if kept != nil && len(q.raw) <= longestWords {
		k.cache.Remember(kept, words(r.Method, language, q.accept.media, q.raw))
	}
	return kept, asked
}

func version(r *http.Request) string {
	if v := r.Header[versionKey]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// versionKey is versionHeader as net/http writes it.
var versionKey = http.CanonicalHeaderKey(versionHeader)

// What is said with many answers is made once: headers that are sent are not changed.
var (
	jsonKept     = []string{mediaJSON + "; charset=utf-8"}
	responseKept = []string{mediaResponse + "; charset=utf-8"}
	noSniff      = []string{"nosniff"}
	varyKept     = []string{"Accept-Language, Authorization, Cookie, " + versionHeader, "Accept"}
)

// reply writes an answer that is kept. Caches between us and the reader hear how long they may keep it, by which names it is
// to be purged, and whether it is still the one they have.
func (k keeper) reply(w http.ResponseWriter, r *http.Request, media string, a *cache.Answer) {
	h := w.Header()
	if r.Method == http.MethodGet {
		h["Cache-Control"], h["Etag"], h["Surrogate-Key"], h["Cache-Tag"] = k.control, a.Head.ETag, a.Head.Names, a.Head.Commas
		h["Vary"] = append(h["Vary"], varyKept...)
		if given := r.Header["If-None-Match"]; len(given) > 0 && unchanged(given[0], a.ETag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	} else {
		h["Vary"] = append(h["Vary"], "Accept")
	}
	h["Content-Type"], h["Content-Length"], h["X-Content-Type-Options"] = jsonKept, a.Head.Length, noSniff
	if media == mediaResponse {
		h["Content-Type"] = responseKept
	}
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
