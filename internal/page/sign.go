package page

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
)

// Sign gives a value that Open gives back, and that nobody without the key can make. The purpose keeps what is signed for one
// thing from being used for another.
func (c *Codec) Sign(purpose, value string) string {
	return base64.RawURLEncoding.EncodeToString(append(c.seal(purpose, value), value...))
}

// Open gives the value that was signed for this purpose; not ok for anything else.
func (c *Codec) Open(purpose, signed string) (value string, ok bool) {
	if len(signed) > 1024 {
		return "", false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(signed)
	if err != nil || len(raw) < sha256.Size {
		return "", false
	}
	value = string(raw[sha256.Size:])
	return value, hmac.Equal(raw[:sha256.Size], c.seal(purpose, value))
}

func (c *Codec) seal(purpose, value string) []byte {
	h := hmac.New(sha256.New, c.key)
	h.Write([]byte("signed\x00" + purpose + "\x00" + value))
	return h.Sum(nil)
}
