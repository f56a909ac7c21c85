package httpd

import (
	"net/http"
	"sync"

	"golang.org/x/text/language"
)

var languages = language.NewMatcher([]language.Tag{language.MustParse("nb"), language.MustParse("nn"), language.English})

// wishes are the Accept-Language headers that came lately, and what they come to: browsers have few, and reading one costs
// as much as answering from the cache.
var wishes = struct {
	sync.RWMutex
	of map[string]string
}{of: map[string]string{}}

const (
	wishesKept  = 1_000
	longestWish = 200 // bytes of a header that is kept
)

// reads gives the language, of those we write, that whoever asks would rather read: nb, nn or en.
func reads(r *http.Request) string {
	wish := r.Header.Get("Accept-Language")
	if wish == "" {
		return "nb"
	}
	wishes.RLock()
	best, ok := wishes.of[wish]
	wishes.RUnlock()
	if ok {
		return best
	}
	_, at := language.MatchStrings(languages, wish)
	best = []string{"nb", "nn", "en"}[at]
	if len(wish) <= longestWish {
		wishes.Lock()
		defer wishes.Unlock()
		if len(wishes.of) >= wishesKept {
			clear(wishes.of)
		}
		wishes.of[wish] = best
	}
	return best
}
