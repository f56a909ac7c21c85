package httpd

import (
	"errors"
	"log/slog"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"innomag/internal/rate"
)

// What an answer made for readers counts, in the measure of the API's costs: a page, a feed or a piece for another site is a few
// statements of one kind, and what tells of everything reads whole tables.
const (
	pageCost  = 100
	wholeCost = 2_000
)

// static is the beginning of addresses whose answers lie ready in memory. They count nothing.
var static = []string{"/assets/", "/fonts/", "/favicon.svg", "/embed.js", "/robots.txt"}

// paced counts what is made for readers outside the API against the same limits as the API: reading by its cost, a form that is sent
// as a change. Who has taken all is told so, and for how long, by busy.
func (s *Server) paced(busy, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		wait, err := s.take(r)
		if err != nil && r.Context().Err() == nil { // who cannot count must not stop the magazine
			slog.WarnContext(r.Context(), "counting requests; this one is answered uncounted", "err", err)
		}
		if wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
			busy.ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// take counts a request for the network it comes from, and says how long that network has to wait instead.
func (s *Server) take(r *http.Request) (time.Duration, error) {
	for _, beginning := range static {
		if strings.HasPrefix(r.URL.Path, beginning) {
			return 0, nil
		}
	}
	who, err := rate.Of(0, ""), error(nil)
	if at := address(r, s.TrustedProxies); at.IsValid() {
		who = rate.Of(0, at.String())
	}
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		if s.Changes != nil {
			err = s.Changes.Take(r.Context(), who, 1)
		}
	case s.Reads != nil:
		cost := pageCost
		if strings.HasPrefix(r.URL.Path, "/data/") || strings.HasPrefix(r.URL.Path, "/sitemap") {
			cost = wholeCost
		}
		_, err = s.Reads.Take(r.Context(), who, cost)
	}
	var wait rate.Wait
	if errors.As(err, &wait) {
		return time.Duration(wait), nil
	}
	return 0, err
}

// tooOften is for programs; people get a page.
func tooOften(w http.ResponseWriter, _ *http.Request) {
	say(w, http.StatusTooManyRequests, "For mange forespørsler fra dette nettet på kort tid. Vent litt, og prøv igjen.")
}

// forReaders answers what is made for them outside the API: feeds and what tells of everything, and the pages for all else.
func (s *Server) forReaders() http.Handler {
	told := http.NewServeMux()
	s.openData(told)
	if s.Feeds != nil {
		s.Feeds.Mount(told)
	}
	feeds, pages := s.paced(http.HandlerFunc(tooOften), told), http.NotFoundHandler()
	if s.Pages != nil {
		busy := http.Handler(http.HandlerFunc(tooOften))
		if s.Busy != nil {
			busy = s.Busy
		}
		pages = s.paced(busy, s.identified(s.Pages))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := told.Handler(r); pattern != "" {
			feeds.ServeHTTP(w, r)
			return
		}
		pages.ServeHTTP(w, r)
	})
}
