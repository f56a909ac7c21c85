package account

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"strings"

	"innomag/internal/text"
)

// A device on which somebody has signed in keeps a token that says so, also when it has signed out. It lets nobody in. It is counted for
// itself when passwords are tried: whoever guesses at an account from the network of its owner does not keep the owner out.

const (
	deviceSize   = 16        // random bytes
	deviceOrigin = "device:" // before what is counted in place of an address
)

// deviceToken gives what a device keeps.
func (s *Service) deviceToken(email string) string {
	id := make([]byte, deviceSize)
	_, _ = rand.Read(id)
	return base64.RawURLEncoding.EncodeToString(append(id, s.deviceMark(id, email)...))
}

func (s *Service) deviceMark(id []byte, email string) []byte {
	mac := hmac.New(sha256.New, s.devices)
	mac.Write(id)
	mac.Write([]byte(strings.ToLower(email)))
	return mac.Sum(nil)
}

// Origin gives what attempts to sign in to an account are counted for: the device, if this account has signed in on it before, else the
// network address. deviceToken is what the device keeps; anything else that is in its place is passed over.
func (s *Service) Origin(email, deviceToken, address string) string {
	email, ok := text.Email(email)
	if !ok || len(deviceToken) != base64.RawURLEncoding.EncodedLen(deviceSize+sha256.Size) {
		return address
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(deviceToken)
	if err != nil || !hmac.Equal(raw[deviceSize:], s.deviceMark(raw[:deviceSize], email)) {
		return address
	}
	return deviceOrigin + base64.RawURLEncoding.EncodeToString(raw[:deviceSize])
}
