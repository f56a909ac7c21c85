package guard

import (
	"net"
	"net/http"
	"sync"

	"innomag/internal/rate"
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

// take gives a seat, and what to call when it is free again; false when there is none. Those who may be many have at most half of
// all seats, as rate.Of tells them.
func (s *seats) take(address string) (leave func(), ok bool) {
	who := rate.Of(0, address)
	most := s.perAddress
	if who.Times > 1 {
		most = max(most, min(most*who.Times, s.most/2))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all >= s.most || s.from[who.Name] >= most {
		return nil, false
	}
	s.all++
	s.from[who.Name]++
	return sync.OnceFunc(func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.all--
		if s.from[who.Name]--; s.from[who.Name] == 0 {
			delete(s.from, who.Name)
		}
	}), true
}

// peer is the address a request comes from, when nobody knows better.
func peer(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
