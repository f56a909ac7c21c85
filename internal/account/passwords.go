package account

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"innomag/internal/fault"
	"innomag/internal/form"
)

const (
	minPassword = 12 // bytes, as the next
	maxPassword = 1024
)

// cost is what one hash takes. Hashes made at another cost are made anew when their owner signs in.
type cost struct {
	memory uint32 // KiB
	time   uint32
	lanes  uint8
}

var (
	presentCost = cost{memory: 19 * 1024, time: 2, lanes: 1}
	errNotAHash = errors.New("not an argon2id hash")
)

// maxWaiting is how many may wait for a hash: about as many as are done before a request takes too long.
const maxWaiting = 500

const (
	saltSize = 16
	hashSize = 32
)

// hasher makes and compares password hashes, at most on half of the processors at once, so that whoever reads meanwhile finds the
// others free; each hash takes 19 MiB and some 25 ms of one. Those who come meanwhile wait for their turn.
type hasher struct {
	slots   chan struct{}
	waiting atomic.Int32 // those at work, too
	running atomic.Int32
	most    atomic.Int32 // that ran at once
	dummy   string       // of no password; compared with when there is no account, so that the answer takes as long
}

func newHasher() *hasher {
	return &hasher{slots: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2)), dummy: encode(presentCost, make([]byte, saltSize), make([]byte, hashSize))}
}

func checkPassword(f *form.Form, field, password string) {
	switch {
	case password == "":
		f.Refuse(field, "REQUIRED", "Skriv et passord.")
	case len(password) < minPassword:
		f.Refuse(field, "TOO_SHORT", "Passordet må ha minst %d tegn.", minPassword)
	case len(password) > maxPassword:
		f.Refuse(field, "TOO_LONG", "Passordet kan ha høyst %d tegn.", maxPassword)
	case !utf8.ValidString(password):
		f.Refuse(field, "INVALID_TEXT", "Passordet har tegn som ikke kan lagres.")
	}
}

// hash gives the PHC string of a password. It fails when ctx ends first, and with UNAVAILABLE when too
// many wait.
func (h *hasher) hash(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltSize)
	_, _ = rand.Read(salt)
	sum, err := h.derive(ctx, presentCost, password, salt, hashSize)
	if err != nil {
		return "", err
	}
	return encode(presentCost, salt, sum), nil
}

// matches says whether hash is of this password, and whether it ought to be made anew. An empty hash takes as long and never
// matches. It fails when ctx ends first, or when hash is none of ours.
func (h *hasher) matches(ctx context.Context, password, hash string) (matches, outdated bool, err error) {
	known := hash != ""
	if !known {
		hash = h.dummy
	}
	c, salt, want, err := decode(hash)
	if err != nil {
		return false, false, err
	}
	got, err := h.derive(ctx, c, password, salt, len(want))
	if err != nil {
		return false, false, err
	}
	outdated = c != presentCost || len(salt) != saltSize || len(want) != hashSize
	return subtle.ConstantTimeCompare(got, want) == 1 && known, outdated, nil
}

func (h *hasher) derive(ctx context.Context, c cost, password string, salt []byte, size int) ([]byte, error) {
	defer h.waiting.Add(-1)
	if h.waiting.Add(1) > maxWaiting {
		return nil, fault.New(fault.Unavailable, "too many people sign in at this moment; try again a little later")
	}
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	now := h.running.Add(1)
	defer h.running.Add(-1)
	for most := h.most.Load(); now > most && !h.most.CompareAndSwap(most, now); most = h.most.Load() {
	}
	typed := norm.NFC.String(password) // some keyboards send å as a and a ring
	return argon2.IDKey([]byte(typed), salt, c.time, c.memory, c.lanes, uint32(size)), nil
}

func encode(c cost, salt, sum []byte) string {
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.memory, c.time, c.lanes, b64(salt), b64(sum))
}

func decode(phc string) (c cost, salt, sum []byte, err error) {
	parts := strings.Split(phc, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return c, nil, nil, errNotAHash
	}
	if n, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.memory, &c.time, &c.lanes); n != 3 || err != nil {
		return c, nil, nil, errNotAHash
	}
	salt, saltErr := base64.RawStdEncoding.Strict().DecodeString(parts[4])
	sum, sumErr := base64.RawStdEncoding.Strict().DecodeString(parts[5])
	if saltErr != nil || sumErr != nil || len(salt) < 8 || len(sum) < 16 || len(sum) > 64 ||
		c.memory > 1<<20 || c.time < 1 || c.time > 100 || c.lanes < 1 {
		return c, nil, nil, errNotAHash
	}
	return c, salt, sum, nil
}
