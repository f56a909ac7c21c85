package httpd

import (
	"log/slog"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"innomag/internal/rate"
)

// address gives the network address of whoever sent a request. X-Forwarded-For counts only as far as trusted proxies wrote
// it: read from the right, the first address that is no trusted proxy is the client; what stands left of it anybody can write.
func address(r *http.Request, trusted []netip.Prefix) netip.Addr {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	at := peer.Addr().Unmap().WithZone("")
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, hop := range slices.Backward(hops) {
		if !slices.ContainsFunc(trusted, func(p netip.Prefix) bool { return p.Contains(at) }) {
			break
		}
		next, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			break
		}
		at = next.Unmap().WithZone("")
	}
	return at
}

// notice tells the operator, once, of a proxy that was not named: its readers are counted as one crowd.
func (s *Server) notice(r *http.Request, at netip.Addr) {
	if len(r.Header["X-Forwarded-For"]) == 0 || !rate.Inside(at) {
		return
	}
	if peer, err := netip.ParseAddrPort(r.RemoteAddr); err != nil || peer.Addr().Unmap().WithZone("") != at {
		return
	}
	s.unnamed.Do(func() {
		slog.WarnContext(r.Context(), "a proxy is not among INNOMAG_TRUSTED_PROXIES: its readers share one limit, and nobody can be told from another", "proxy", at.String())
	})
}
