package account

import (
	"crypto/sha256"
	"time"
)

// verified is an access token that has been verified: what it proves, and by which key and between which times it does. A token is
// told by its hash, so that nobody finds one in here who does not have it.
type verified struct {
	proof       Proof
	key         string            // its id
	print       [sha256.Size]byte // and what it is
	from, until time.Time
}

// remembered gives what a token proves that has been verified before, if verifying it anew could find nothing else: its time has come
// and is not over, and its key still verifies. Whether its session goes on, and what its account may, is not remembered here.
func (s *Service) remembered(token [sha256.Size]byte) (Proof, bool) {
	v := s.verified.get(token)
	if v.key == "" {
		return Proof{}, false
	}
	if now := s.Now(); now.Before(v.from) || !now.Before(v.until) {
		return Proof{}, false
	}
	key := s.Keys.known(v.key)
	return v.proof, key != nil && key.print == v.print
}

// remember keeps what a token proved. Only tokens that we signed come here, so nobody can push others' out with ones they made up.
func (s *Service) remember(token [sha256.Size]byte, key *signingKey, c *claims, p Proof) {
	from := c.IssuedAt.Time
	if c.NotBefore != nil && c.NotBefore.After(from) {
		from = c.NotBefore.Time
	}
	v := verified{proof: p, key: key.id, print: key.print, from: from.Add(-leeway), until: c.ExpiresAt.Add(leeway)}
	s.verified.change(token, func(verified) verified { return v })
}
