// Package seal signs what the magazine sends to services that the operator named, so that they can tell it from what others send.
package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"time"
)

// The headers of a signed request.
const (
	TimestampHeader = "X-InnoMag-Timestamp"
	SignatureHeader = "X-InnoMag-Signature"
)

// MinSecret is how many bytes a secret must have.
const MinSecret = 16

// Sign gives the signature of a body: v1= and the hexadecimal HMAC-SHA-256 of the time stamp, a dot and the body.
func Sign(secret []byte, stamp string, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(stamp))
	mac.Write([]byte{'.'})
	mac.Write(body)
	return "v1=" + hex.EncodeToString(mac.Sum(nil))
}

// Put writes the headers of a request with this body. The time stamp is in seconds since 1970.
func Put(h http.Header, secret, body []byte, at time.Time) {
	stamp := strconv.FormatInt(at.Unix(), 10)
	h.Set(TimestampHeader, stamp)
	h.Set(SignatureHeader, Sign(secret, stamp, body))
}
