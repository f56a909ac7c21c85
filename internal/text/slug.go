package text

import (
	"fmt"
	"hash/crc32"
	"strings"
	"unicode"

	"github.com/gosimple/slug"
	"golang.org/x/text/unicode/norm"
)

const maxSlug = 80

// Slug gives a title as part of a Norwegian web address: blåbær på Østlandet becomes blaabaer-paa-oestlandet.
// At most 80 characters, cut between words where that is possible; empty if s has no letter or digit to spell.
// A script that cannot be spelled in Latin letters gets a short stable code instead.
func Slug(s string) string {
	if len(s) > 4096 {
		s = s[:4096]
	}
	whole := s
	s = slug.MakeLang(norm.NFC.String(strings.ToValidUTF8(s, "")), "nb")
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' }), "-")
	if s == "" && strings.ContainsFunc(whole, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return fmt.Sprintf("t-%08x", crc32.ChecksumIEEE([]byte(whole)))
	}
	if len(s) <= maxSlug {
		return s
	}
	if s[maxSlug] != '-' {
		if cut := strings.LastIndexByte(s[:maxSlug], '-'); cut > maxSlug/2 {
			return s[:cut]
		}
	}
	return strings.Trim(s[:maxSlug], "-")
}
