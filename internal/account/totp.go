package account

import (
	"crypto/hmac"
	"crypto/sha1" //nolint:gosec // RFC 6238 as every authenticator app has it
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"net/url"
	"strings"
	"time"
)

const (
	totpStep   = 30 // seconds
	totpDigits = 6
	totpDrift  = 1 // steps that the clock of a telephone may be off
	secretSize = 20
)

var base32Plain = base32.StdEncoding.WithPadding(base32.NoPadding)

// totp gives the code of a secret in a step of time: RFC 6238 with SHA-1, six digits, thirty seconds.
func totp(secret []byte, step int64) string {
	mac := hmac.New(sha1.New, secret)
	_ = binary.Write(mac, binary.BigEndian, step)
	sum := mac.Sum(nil)
	at := sum[len(sum)-1] & 0xf
	n := binary.BigEndian.Uint32(sum[at:]) & 0x7fffffff
	return fmt.Sprintf("%06d", n%1_000_000)
}

// totpAt gives the step in which a code is right, after the last that was used; zero when there is none.
func totpAt(secret []byte, code string, now time.Time, last int64) int64 {
	if len(code) != totpDigits {
		return 0
	}
	present := now.Unix() / totpStep
	found := int64(0)
	for step := present - totpDrift; step <= present+totpDrift; step++ {
		if hmac.Equal([]byte(totp(secret, step)), []byte(code)) && step > last {
			found = step
		}
	}
	return found
}

// totpAddress is what authenticator apps read from a QR code.
func totpAddress(secret []byte, email string) string {
	q := url.Values{"secret": {base32Plain.EncodeToString(secret)}, "issuer": {"InnoMag"}}
	return "otpauth://totp/" + url.PathEscape("InnoMag:"+email) + "?" + q.Encode()
}

// typed gives a code without what people put between its characters.
func typed(code string) string {
	if len(code) > 64 {
		return ""
	}
	return strings.ToUpper(strings.NewReplacer(" ", "", "-", "").Replace(code))
}
