package httpd

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
)

func TestTheAddressIsTheNearestThatNoTrustedProxyWroteOver(t *testing.T) {
	t.Parallel()
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}
	for what, c := range map[string]struct {
		peer    string
		headers []string
		trusted []netip.Prefix
		want    string
	}{
		"no proxy":                          {"203.0.113.7:1234", nil, nil, "203.0.113.7"},
		"a header from a stranger":          {"203.0.113.7:1234", []string{"1.2.3.4"}, proxies, "203.0.113.7"},
		"nobody is trusted by default":      {"10.0.0.1:1234", []string{"1.2.3.4"}, nil, "10.0.0.1"},
		"one proxy":                         {"10.0.0.1:1234", []string{"203.0.113.7"}, proxies, "203.0.113.7"},
		"two proxies":                       {"10.0.0.1:1234", []string{"203.0.113.7, 10.0.0.2"}, proxies, "203.0.113.7"},
		"the client's own claim":            {"10.0.0.1:1234", []string{"1.2.3.4, 203.0.113.7"}, proxies, "203.0.113.7"},
		"a claim to be a proxy":             {"10.0.0.1:1234", []string{"10.9.9.9, 203.0.113.7"}, proxies, "203.0.113.7"},
		"two headers":                       {"10.0.0.1:1234", []string{"1.2.3.4", "203.0.113.7"}, proxies, "203.0.113.7"},
		"a proxy that says nothing":         {"10.0.0.1:1234", nil, proxies, "10.0.0.1"},
		"a proxy that says nonsense":        {"10.0.0.1:1234", []string{"unknown"}, proxies, "10.0.0.1"},
		"nonsense left of the client":       {"10.0.0.1:1234", []string{"<script>, 203.0.113.7"}, proxies, "203.0.113.7"},
		"IPv6":                              {"[fd00::1]:1234", []string{"2001:db8::7"}, proxies, "2001:db8::7"},
		"IPv4 written as IPv6":              {"[::ffff:10.0.0.1]:1234", []string{"::ffff:203.0.113.7"}, proxies, "203.0.113.7"},
		"a zone":                            {"[fe80::1%eth0]:1234", nil, nil, "fe80::1"},
		"nothing but proxies":               {"10.0.0.1:1234", []string{"10.0.0.3, 10.0.0.2"}, proxies, "10.0.0.3"},
		"spaces and an empty entry between": {"10.0.0.1:1234", []string{" 203.0.113.7 ,"}, proxies, "10.0.0.1"},
	} {
		r := &http.Request{RemoteAddr: c.peer, Header: http.Header{"X-Forwarded-For": c.headers}}
		if got := address(r, c.trusted); got.String() != c.want {
			t.Errorf("%s: got %s, want %s", what, got, c.want)
		}
	}
}

// TestAProxyThatNobodyNamedIsToldOfOnce listens to the log, and so does not run beside others.
func TestAProxyThatNobodyNamedIsToldOfOnce(t *testing.T) {
	var said strings.Builder
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&said, nil)))
	defer slog.SetDefault(before)
	s := New(Options{TrustedProxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.1/32")}})
	h := s.identified(http.NotFoundHandler())
	ask := func(peer, forwarded string) int {
		said.Reset()
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		if r.RemoteAddr = peer; forwarded != "" {
			r.Header.Set("X-Forwarded-For", forwarded)
		}
		h.ServeHTTP(httptest.NewRecorder(), r)
		return strings.Count(said.String(), "INNOMAG_TRUSTED_PROXIES")
	}
	for _, c := range []struct {
		what, peer, forwarded string
		told                  int
	}{
		{"a developer", "127.0.0.1:1", "", 0},
		{"a stranger's claim", "203.0.113.7:1", "1.2.3.4", 0},
		{"a proxy that was named", "10.0.0.1:1", "203.0.113.7", 0},
		{"a colleague by way of a proxy that was named", "10.0.0.1:1", "10.0.0.9", 0},
		{"a proxy that was not", "10.0.0.2:1", "203.0.113.7", 1},
		{"the same again", "10.0.0.2:1", "203.0.113.7", 0},
	} {
		if n := ask(c.peer, c.forwarded); n != c.told {
			t.Errorf("%s: told %d times, want %d", c.what, n, c.told)
		}
	}
}

func FuzzAddress(f *testing.F) {
	f.Add("10.0.0.1:1234", "1.2.3.4, 203.0.113.7")
	trusted := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	f.Fuzz(func(t *testing.T, peer, header string) {
		r := &http.Request{RemoteAddr: peer, Header: http.Header{"X-Forwarded-For": {header}}}
		if a := address(r, trusted); a.IsValid() && (a.Zone() != "" || strings.ContainsAny(a.String(), " ,%")) {
			t.Fatalf("%q is no address to count by", a)
		}
	})
}
