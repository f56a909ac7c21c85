package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxEmail is how many bytes an address may have: RFC 5321, 4.5.3.1.
const maxEmail = 254

// Email gives an address as it is stored and compared: trimmed, composed, in lower case. It says whether it may be one;
// only a mail that arrives can say that it is.
func Email(s string) (email string, ok bool) {
	if len(s) > 4*maxEmail {
		return "", false
	}
	email = norm.NFKC.String(strings.ToLower(strings.TrimSpace(s)))
	at := strings.LastIndexByte(email, '@')
	if at < 1 || len(email) > maxEmail || strings.ContainsFunc(email, notInEmail) || strings.ContainsAny(email, `<>()[]\,;:"`) {
		return "", false
	}
	local, domain := email[:at], email[at+1:]
	for _, dotted := range []string{local, domain} {
		if strings.HasPrefix(dotted, ".") || strings.HasSuffix(dotted, ".") || strings.Contains(dotted, "..") {
			return "", false
		}
	}
	return email, domain != "" && !strings.Contains(local, "@")
}

func notInEmail(r rune) bool {
	return r == unicode.ReplacementChar || unicode.IsSpace(r) || !unicode.IsGraphic(r) ||
		unicode.In(r, unicode.Other_Default_Ignorable_Code_Point)
}
