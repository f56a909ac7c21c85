package account

import (
	"context"
	"crypto/sha256"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
	"innomag/internal/mail"
	"innomag/internal/page"
)

// Service lets people in, and keeps count of who is.
type Service struct {
	DB   *sqlx.DB
	Keys *Keys
	Now  func() time.Time // the clock
	Mail mail.Sender
	Site string // where the links in mails lead, as https://innomag.no

	// RequireSecondFactor makes staff without one readers until they have one.
	RequireSecondFactor bool
	// Cursors sign the places in lists.
	Cursors *page.Codec

	passwords *hasher
	throttle  *throttle // of those who guess passwords
	asking    *throttle // of those who ask for mails
	parser    *jwt.Parser
	verified  *memory[[sha256.Size]byte, verified]
	sessions  *memory[int64, seen]
	devices   []byte // the secret of what devices keep
	machines  *memory[[sha256.Size]byte, seenMachine]
}

// New makes the service on a migrated database.
func New(ctx context.Context, db *sqlx.DB) (*Service, error) {
	s := &Service{DB: db, Now: time.Now, Mail: mail.Log{}, passwords: newHasher(), sessions: newMemory[int64, seen](rememberedSessions)}
	now := func() time.Time { return s.Now() } // Now may be set later
	s.machines = newMemory[[sha256.Size]byte, seenMachine](rememberedSessions)
	s.verified = newMemory[[sha256.Size]byte, verified](rememberedSessions)
	s.throttle, s.asking, s.parser = newThrottle(db, now, "signing in"), newThrottle(db, now, "asking"), newParser(now)
	secrets, err := Secrets(ctx, db, "cursors", "devices")
	if err != nil {
		return nil, err
	}
	s.Cursors, s.devices = page.NewCodec(secrets["cursors"]), secrets["devices"]
	s.Keys, err = openKeys(ctx, db, now)
	return s, err
}

// SignedIn is what signing in gives.
type SignedIn struct {
	AccessToken  string
	RefreshToken string
	ExpiresAt    time.Time // of the access token
	Device       string    // for the device to keep, see Origin
	Account      *Account
}

// The answers to those who are not let in. Each has one text whatever the reason was.
var (
	badCredentials = fault.New(fault.Unauthenticated, "E-postadressen eller passordet er feil.").As("BAD_CREDENTIALS")
	sessionEnded   = fault.New(fault.Unauthenticated, "Du er ikke lenger logget inn. Logg inn på nytt.").As("SESSION_ENDED")
	badToken       = fault.New(fault.Unauthenticated, "the access token is not valid: get a new one with refreshSession or signIn")
)
