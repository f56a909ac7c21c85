package wordpress

import (
	"encoding/hex"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"
)

// stamp is a date as WordPress keeps it, twice: in the site's own time, and in UTC.
type stamp struct{ local, gmt string }

// time prefers UTC. Drafts have only the local date; what never was published has 0000-00-00, which is no date.
func (r *Reader) time(at Place, s stamp) time.Time {
	for _, try := range []struct {
		date string
		zone *time.Location
	}{{s.gmt, time.UTC}, {s.local, r.Zone}} {
		if try.date == "" || strings.HasPrefix(try.date, "0000-00-00") {
			continue
		}
		t, err := time.ParseInLocation(time.DateTime, try.date, try.zone)
		if err == nil {
			return t.UTC()
		}
		r.note(at, "%q is not a date", shorten(try.date))
	}
	return time.Time{}
}

// decodeSlug undoes the percent-encoding of letters outside a–z. WordPress cuts slugs at a number of bytes,
// so that the last letter may be torn; what is left of it is dropped.
func decodeSlug(s string) string { return bounded(decoded(s)) }

// longestName is how many bytes a name may have by which something is remembered; indexes hold some thousand.
const longestName = 500

// bounded gives a name that is no name any more one that is as good and can be remembered.
func bounded(name string) string {
	if len(name) <= longestName {
		return name
	}
	return "sha256-" + hex.EncodeToString(fingerprint(name))
}

func decoded(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	for cut := s; ; {
		plain, err := url.PathUnescape(cut)
		if err == nil && plain != "" && utf8.ValidString(plain) {
			return plain
		}
		last := strings.LastIndexByte(cut, '%')
		if last < 0 || len(s)-last > 3*utf8.UTFMax {
			return s
		}
		cut = cut[:last]
	}
}
