package guard

import (
	"net"
	"net/http"
	"net/netip"
	"sync"
)

// seats bounds how many connections stay open, in all and from one address.
type seats struct {
	mu         sync.Mutex
	all        int
	from       map[string]int
	most       int
	perAddress int
}

func newSeats(limits Limits) *seats {
	return &seats{from: map[string]int{}, most: limits.Sockets, perAddress: limits.SocketsPerAddress}
}

// take gives a seat, and what to call when it is free again; false when there is none.
func (s *seats) take(address string) (leave func(), ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all >= s.most || s.from[address] >= s.perAddress {
		return nil, false
	}
	s.all++
	s.from[address]++
	return sync.OnceFunc(func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.all--
		if s.from[address]--; s.from[address] == 0 {
			delete(s.from, address)
		}
	}), true
}

// peer is the address a request comes from, when nobody knows better: for IPv6 its /64, which one customer has to himself.
func peer(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is6() {
		if p, err := ip.Prefix(64); err == nil {
			return p.String()
		}
	}
	return ip.String()
}
