package moderation

import (
	"fmt"
	"net/netip"
	"syscall"
)

type syscallConn = syscall.RawConn

// reserved are the networks that no stranger's name may lead us into, besides what netip knows to be private or local.
var reserved = func() (out []netip.Prefix) {
	for _, p := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
		"203.0.113.0/24", "240.0.0.0/4",
		"::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
		"fc00::/7", "fec0::/10",
	} {
		out = append(out, netip.MustParsePrefix(p))
	}
	return out
}()

// mayDial judges an address as it is dialled, after its name was resolved, so that a name cannot change its mind in between.
func (e External) mayDial(address string) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dialling %q: %w", address, err)
	}
	ip := ap.Addr()
	for _, p := range e.Inside {
		if p.Contains(ip.Unmap()) {
			return nil
		}
	}
	if !isPublic(ip) {
		return fmt.Errorf("dialling %s: %w", ip, ErrPrivate)
	}
	return nil
}

// isPublic tells whether an address belongs to the open internet.
func isPublic(ip netip.Addr) bool {
	if ip.Zone() != "" {
		return false
	}
	ip = ip.Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsLoopback() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// DialPublic is a net.Dialer's Control that lets nobody into private networks, whatever a name resolves to.
func DialPublic(_, address string, _ syscall.RawConn) error { return External{}.mayDial(address) }
