package httpd

import (
	"log/slog"
	"net/http"
	"strings"

	"innomag/internal/fault"
	"innomag/internal/sso"
)

// auth answers browsers that sign in by way of a provider: start sends them there, callback takes them back.
func (s *Server) auth(mux *http.ServeMux) {
	if s.SSO == nil {
		return
	}
	mux.HandleFunc("GET /auth/{provider}/start", s.start)
	mux.HandleFunc("GET /auth/{provider}/callback", s.callback)
}

func (s *Server) start(w http.ResponseWriter, r *http.Request) {
	from, remembered := "", ""
	if at := address(r, s.TrustedProxies); at.IsValid() {
		from = at.String()
	}
	if c, err := r.Cookie(s.ssoCookie().Name); err == nil {
		remembered = c.Value
	}
	ask := r.URL.Query()
	to, remember, err := s.SSO.Start(r.Context(), r.PathValue("provider"), ask.Get("returnTo"), ask.Get("challenge"), remembered, from)
	if err != nil {
		turnAway(w, err)
		return
	}
	if remember != "" {
		c := s.ssoCookie()
		c.Value = remember
		http.SetCookie(w, &c)
	}
	leave(w, to)
}

func (s *Server) callback(w http.ResponseWriter, r *http.Request) {
	remembered := ""
	if c, err := r.Cookie(s.ssoCookie().Name); err == nil {
		remembered = c.Value
	}
	to, err := s.SSO.Return(r.Context(), r.PathValue("provider"), r.URL.Query(), remembered)
	if err != nil {
		turnAway(w, err)
		return
	}
	leave(w, to)
}

// ssoCookie is how a browser remembers that it began to sign in. Lax: it must come along when a provider sends the browser back.
func (s *Server) ssoCookie() http.Cookie {
	c := http.Cookie{
		Name: "innomag_sso", Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode, MaxAge: int(sso.Lifetime.Seconds()),
	}
	if s.SSO.Secure() {
		c.Name, c.Secure = "__Host-innomag_sso", true
	}
	return c
}

// leave sends a browser on. Where it came from is nobody's business: the address has a code in it.
func leave(w http.ResponseWriter, to string) {
	w.Header().Set("Referrer-Policy", "no-referrer")
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusSeeOther)
}

// turnAway answers a browser that cannot be sent anywhere.
func turnAway(w http.ResponseWriter, err error) {
	f := fault.Of(err)
	switch f.Kind {
	case fault.NotFound:
		say(w, http.StatusNotFound, f.Text)
	case fault.BadUserInput:
		say(w, http.StatusBadRequest, f.Text)
	case fault.RateLimited:
		say(w, http.StatusTooManyRequests, f.Text)
	default:
		slog.Error("signing in by way of a provider failed", "err", err)
		say(w, http.StatusServiceUnavailable, strings.ToLower(string(fault.Unavailable)))
	}
}
