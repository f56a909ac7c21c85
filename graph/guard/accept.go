package guard

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

const (
	mediaJSON     = "application/json"
	mediaResponse = "application/graphql-response+json"
	mediaStream   = "text/event-stream"
)

// accept is what a client takes in answer.
type accept struct {
	media  string // one of the two kinds of JSON, or empty when the client takes neither
	stream bool   // whether it asked for events by name
}

type preference struct {
	quality float64
	named   bool
	place   int
}

// over says whether p is wanted more than other: by quality, then by name rather than by wildcard, then by place.
func (p preference) over(other preference) bool {
	switch {
	case p.quality != other.quality:
		return p.quality > other.quality
	case p.named != other.named:
		return p.named
	}
	return p.named && p.place < other.place
}

// readAccept reads the Accept header. A client that names nothing gets application/json.
func readAccept(h http.Header) accept {
	header := strings.Join(h.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return accept{media: mediaJSON}
	}
	wanted := map[string]preference{}
	place := 0
	for part := range strings.SplitSeq(header, ",") {
		kind, params, err := mime.ParseMediaType(part)
		if err != nil || wrongCharset(params) {
			continue
		}
		if _, twice := wanted[kind]; !twice {
			place++
			wanted[kind] = preference{quality(params), true, place}
		}
	}
	plain, response := preferenceFor(wanted, mediaJSON), preferenceFor(wanted, mediaResponse)
	a := accept{stream: wanted[mediaStream].quality > 0}
	switch {
	case response.quality > 0 && response.over(plain):
		a.media = mediaResponse
	case plain.quality > 0:
		a.media = mediaJSON
	}
	return a
}

func preferenceFor(wanted map[string]preference, media string) preference {
	if p, ok := wanted[media]; ok {
		return p
	}
	for _, wildcard := range []string{"application/*", "*/*"} {
		if p, ok := wanted[wildcard]; ok {
			return preference{quality: p.quality}
		}
	}
	return preference{}
}

func quality(params map[string]string) float64 {
	q, said := params["q"]
	if !said {
		return 1
	}
	f, err := strconv.ParseFloat(q, 64)
	if err != nil || f < 0 || f > 1 { // a comparison with NaN is false: it stays and is never above anything
		return 0
	}
	return f
}

func wrongCharset(params map[string]string) bool {
	charset, said := params["charset"]
	return said && !strings.EqualFold(charset, "utf-8")
}
