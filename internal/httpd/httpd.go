// Package httpd is the program as seen from the network: routes, who asks, limits on time and size, and the headers of answers.
package httpd

import (
	"context"
	"encoding/json"
	"log/slog"
	"maps"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rs/cors"

	"innomag/graph"
	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/feed"
	"innomag/internal/media"
	"innomag/internal/rate"
	"innomag/internal/sso"
)

// Options are what the server needs to know.
type Options struct {
	Accounts       *account.Service
	TrustedProxies []netip.Prefix
	AllowedOrigins []string
	SecureCookies  bool                            // the magazine is at https
	Ready          func(ctx context.Context) error // nil when requests can be answered
	Version        string
	Media          *media.Service
	Open           *OpenData // nil: there is none
	Feeds          *feed.Site
	SSO            *sso.Service // nil: nobody else signs people in
	Schema         string       // what everybody may read at /schema.graphql; empty: nothing is there
	Reads          *rate.Memory // what one network may read beside the API's answers, counted with them; nil: as much as it likes
	Changes        *rate.Shared // how many forms it may send, counted with the API's changes; nil: as many as it likes

	// Observe is told of every answer: the pattern of its address, its status, and how long it took. Nil: nobody is.
	Observe func(route string, status int, took time.Duration)
}

// Server answers requests.
type Server struct {
	Options
	GraphQL  http.Handler // what answers at /graphql
	origins  *cors.Cors   // nil: no other site's pages
	Pages    http.Handler // what answers where nothing else does: the magazine in a browser
	Busy     http.Handler // the page for who asks for too many; nil: a line of text
	draining atomic.Bool
	active   sync.WaitGroup // requests and sockets
	unnamed  sync.Once      // a proxy was noticed
}

// New makes a server.
func New(o Options) *Server {
	s := &Server{Options: o}
	if len(o.AllowedOrigins) > 0 {
		s.origins = cors.New(cors.Options{
			AllowedOrigins:   o.AllowedOrigins,
			AllowedMethods:   []string{http.MethodGet, http.MethodPost},
			AllowedHeaders:   []string{"Authorization", "Content-Type", "Accept", "Last-Event-ID"},
			AllowCredentials: true, // the operator named them: config refuses *
			MaxAge:           600,
		})
	}
	return s
}

// Drain makes /readyz say no, so that no new requests are sent here.
func (s *Server) Drain() { s.draining.Store(true) }

// Wait returns when no request and no socket is left, or when ctx is done.
func (s *Server) Wait(ctx context.Context) {
	left := make(chan struct{})
	go func() {
		s.active.Wait()
		close(left)
	}()
	select {
	case <-left:
	case <-ctx.Done():
	}
}

// Handler gives everything the program answers.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", s.crossOrigin(s.identified(s.GraphQL)))
	mux.HandleFunc("GET /.well-known/jwks.json", s.keys)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.HandleFunc("GET /version", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, s.Version) })
	s.openMedia(mux)
	s.auth(mux)
	if s.Schema != "" {
		mux.Handle("GET "+SchemaPath, published(s.Schema))
	}
	mux.Handle("/", s.forReaders())
	return s.logged(secured(mux))
}

// HTTP gives a server with limits on time and size. A slow client must not hold a connection for long.
func (s *Server) HTTP(addr string) *http.Server {
	return &http.Server{
		Addr:              addr,
		Handler:           s.Handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          slog.NewLogLogger(slog.Default().Handler(), slog.LevelDebug),
	}
}

// identified finds out who asks. A token that is not good is an error, never a guest: a client whose token has run out
// would otherwise act as a stranger without knowing it.
func (s *Server) identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stranger := account.Viewer{Language: reads(r)}
		if at := address(r, s.TrustedProxies); at.IsValid() {
			stranger.Address = at.String()
			s.notice(r, at)
		}
		ctx := graph.WithDevice(account.WithViewer(r.Context(), stranger), device(r.UserAgent()))
		ctx, err := s.asks(ctx, w, r)
		if err != nil {
			refuse(ctx, w, err)
			return
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// asks puts whoever asks into the place of the stranger.
func (s *Server) asks(ctx context.Context, w http.ResponseWriter, r *http.Request) (context.Context, error) {
	given := r.Header.Values("Authorization")
	switch {
	case len(given) > 1:
		return ctx, fault.New(fault.BadUserInput, "one Authorization header, please")
	case len(given) == 1:
		scheme, how, _ := strings.Cut(given[0], " ")
		if strings.EqualFold(scheme, schemeCookie) {
			return s.byCookie(ctx, w, r, strings.TrimSpace(how))
		}
		return s.holder(ctx, given[0])
	case r.Header.Get("Upgrade") != "" && s.ours(r): // browsers cannot set headers here: what the first message says counts
		return context.WithValue(ctx, cookieKey{}, (&keeper{secure: s.SecureCookies, r: r}).read(accessCookie)), nil
	}
	return ctx, nil
}

type cookieKey struct{} // the access token that came with a handshake

// byCookie has the tokens of a request kept by the browser.
func (s *Server) byCookie(ctx context.Context, w http.ResponseWriter, r *http.Request, how string) (context.Context, error) {
	k, err := s.keeperFor(w, r)
	if err != nil {
		return ctx, err
	}
	ctx = graph.WithKeeper(ctx, k)
	if strings.EqualFold(how, renewal) {
		return ctx, nil
	}
	return s.inCookie(ctx, k.read(accessCookie), how)
}

func (s *Server) inCookie(ctx context.Context, token, how string) (context.Context, error) {
	if how != "" {
		return ctx, errScheme
	}
	if token == "" {
		return ctx, errNoCookie
	}
	return s.holder(ctx, "Bearer "+token)
}

var errScheme = fault.New(fault.Unauthenticated, "the Authorization header must be: Bearer and an access token; or Cookie; or Cookie renew")

type expiryKey struct{}

type proofKey struct{}

// Authenticate is for sockets, which bring their Authorization in their first message, or none.
func (s *Server) Authenticate(ctx context.Context, authorization string) (context.Context, error) {
	if authorization == "" {
		return ctx, nil
	}
	if scheme, how, _ := strings.Cut(authorization, " "); strings.EqualFold(scheme, schemeCookie) {
		token, _ := ctx.Value(cookieKey{}).(string)
		return s.inCookie(ctx, token, how)
	}
	return s.holder(ctx, authorization)
}

// holder puts whoever holds the token of an Authorization in the place of the stranger who sent it.
func (s *Server) holder(ctx context.Context, authorization string) (context.Context, error) {
	scheme, token, _ := strings.Cut(authorization, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ctx, errScheme
	}
	viewer, proof, err := s.Accounts.Authenticate(ctx, strings.TrimSpace(token))
	if err != nil {
		return ctx, err
	}
	stranger := account.ViewerFrom(ctx)
	viewer.Address, viewer.Language = stranger.Address, stranger.Language
	ctx = context.WithValue(account.WithViewer(ctx, viewer), proofKey{}, proof)
	return context.WithValue(ctx, expiryKey{}, proof.ExpiresAt), nil
}

// Expires says when the token behind a request stops working; false for a stranger's.
func Expires(ctx context.Context) (time.Time, bool) {
	at, ok := ctx.Value(expiryKey{}).(time.Time)
	return at, ok
}

// Alive says whether who asked may still be believed to be that: the session goes on and its account may what it might.
func (s *Server) Alive(ctx context.Context) bool {
	proof, ok := ctx.Value(proofKey{}).(account.Proof)
	if !ok {
		return true // a stranger
	}
	still, err := s.Accounts.Still(ctx, account.ViewerFrom(ctx), proof)
	if err != nil && ctx.Err() != nil {
		return true // its request is over anyway
	}
	if err != nil {
		slog.WarnContext(ctx, "asking whether a session goes on", "err", err)
		return true // nothing has ended; the database does not answer
	}
	return still
}

func device(userAgent string) string {
	if len(userAgent) > 200 {
		userAgent = userAgent[:200]
	}
	return strings.ToValidUTF8(strings.ReplaceAll(userAgent, "\x00", ""), "")
}

// refuse answers a request that gets no further, in the shape of a GraphQL error.
func refuse(ctx context.Context, w http.ResponseWriter, err error) {
	f := fault.Of(err)
	status := http.StatusBadRequest
	switch f.Kind {
	case fault.Unauthenticated:
		status = http.StatusUnauthorized
		w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
	case fault.Forbidden:
		status = http.StatusForbidden
	case fault.Internal, fault.Unavailable:
		status = http.StatusServiceUnavailable
		if ctx.Err() == nil {
			slog.ErrorContext(ctx, "who asks cannot be found out; the client was told to try again", "err", err)
		}
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": []any{map[string]any{
		"message": f.Text, "extensions": map[string]any{"code": f.Kind},
	}}})
}

// crossOrigin lets the pages of the sites that the operator named use the API, and no others.
func (s *Server) crossOrigin(next http.Handler) http.Handler {
	if s.origins == nil {
		return next
	}
	return s.origins.Handler(next)
}

// always are the headers that every answer has, made once: net/http sends them and nobody changes them.
var always = http.Header{
	"X-Content-Type-Options":     {"nosniff"},
	"Referrer-Policy":            {"strict-origin-when-cross-origin"},
	"Content-Security-Policy":    {"default-src 'none'; frame-ancestors 'none'"},
	"Cross-Origin-Opener-Policy": {"same-origin"},
	"Cache-Control":              {"no-store"},
}

// secured sets the headers that every answer has.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		maps.Copy(w.Header(), always)
		next.ServeHTTP(w, r)
	})
}

func (s *Server) keys(w http.ResponseWriter, r *http.Request) {
	set, err := s.Accounts.Keys.JWKS()
	if err != nil {
		refuse(r.Context(), w, err)
		return
	}
	w.Header().Set("Content-Type", "application/jwk-set+json")
	w.Header().Set("Cache-Control", "public, max-age=300")
	_, _ = w.Write(set)
}

func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	switch err := s.Ready(ctx); {
	case s.draining.Load():
		say(w, http.StatusServiceUnavailable, "stopping")
	case err == nil:
		say(w, http.StatusOK, "ready")
	default:
		if r.Context().Err() == nil {
			slog.WarnContext(ctx, "not ready: the database does not answer", "err", err)
		}
		say(w, http.StatusServiceUnavailable, "not ready")
	}
}

func say(w http.ResponseWriter, code int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write([]byte(text + "\n"))
}
