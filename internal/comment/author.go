package comment

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"net/netip"
	"strings"
	"time"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// AuthorKind says how an author is recognised.
type AuthorKind string

// The kinds of authors.
const (
	ByAccount AuthorKind = "ACCOUNT"
	ByEmail   AuthorKind = "EMAIL" // a guest with an address that nobody has verified
	ByGuest   AuthorKind = "GUEST" // a guest with a name, at a network
)

// standing is what is known of an author.
type standing struct {
	ID             int64      `db:"id"`
	Kind           AuthorKind `db:"kind"`
	ApprovedCount  int        `db:"approved_count"`
	RejectedCount  int        `db:"rejected_count"`
	TrustedAt      *time.Time `db:"trusted_at"`
	AlwaysHoldAt   *time.Time `db:"always_hold_at"`
	SuspendedUntil *time.Time `db:"suspended_until"`
	BannedAt       *time.Time `db:"banned_at"`
	BannedUntil    *time.Time `db:"banned_until"`
}

const standingColumns = `
	a.id, a.kind, a.approved_count, a.rejected_count, a.trusted_at, a.always_hold_at,
	a.suspended_until, a.banned_at, a.banned_until`

// recognise says who comments, as far as one can be told from another. Two people with the same name are two authors
// unless they write from the same network.
func (s *Service) recognise(by account.Viewer, name, email string) (AuthorKind, []byte) {
	switch {
	case !by.Guest():
		return ByAccount, s.keyed("account", fmt.Sprint(by.ID))
	case email != "":
		return ByEmail, s.keyed("email", strings.ToLower(email))
	default:
		return ByGuest, s.keyed("guest", text.Skeleton(name)+"\x00"+network(by.Address).String())
	}
}

// keyed gives a hash that recognises a value without telling it.
func (s *Service) keyed(kind, value string) []byte {
	h := hmac.New(sha256.New, s.Receipts)
	h.Write([]byte(kind + "\x00" + value))
	return h.Sum(nil)
}

// network gives the range of addresses that is taken for one household or office: 256 IPv4 addresses, or an IPv6 /64.
func network(address string) netip.Prefix {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{}
	}
	bits := 24
	if a.Is6() {
		bits = 64
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return p
}

// meet finds an author, or makes a new one.
func meet(ctx context.Context, q postgres.Querier, by account.Viewer, kind AuthorKind, key []byte, name string) (standing, error) {
	const query = `
		insert into comment_authors as a (kind, key, account_id, name)
		values ($1, $2, nullif($3, 0), $4)
		on conflict (key) do update set name = excluded.name
		returning ` + standingColumns
	var st standing
	err := q.GetContext(ctx, &st, query, kind, key, int64(by.ID), name)
	return st, err
}

// author puts a standing into the words of moderation. An e-mail address that nobody has verified proves little: approved
// comments under it end the holding of first comments, and never make anybody trusted.
func (st standing) author(by account.Viewer, now time.Time) moderation.Author {
	a := moderation.Author{
		Account: !by.Guest(), Staff: by.Staff(), Unproven: by.Guest(),
		Trusted: st.TrustedAt != nil && !by.Guest(), AlwaysHold: st.AlwaysHoldAt != nil,
		Approved: st.ApprovedCount, Rejected: st.RejectedCount,
	}
	a.Banned = st.BannedAt != nil && (st.BannedUntil == nil || st.BannedUntil.After(now))
	if st.SuspendedUntil != nil {
		a.SuspendedUntil = *st.SuspendedUntil
	}
	return a
}
