package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives s for comparing words: compatibility forms resolved, case folded, accents and format characters gone.
// å, ø and æ stay letters of their own, for får is not far; the Swedish ä and ö count as æ and ø.
// Folding twice changes nothing more.
func Fold(s string) string {
	var b strings.Builder
	var buf [16]rune
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "")) {
		for _, f := range appendFolded(buf[:0], r) {
			b.WriteRune(f)
		}
	}
	return norm.NFC.String(b.String())
}

// foldedCommon holds the folded forms of the runes that most texts are made of: Latin, Greek, Cyrillic.
var foldedCommon = func() (table [0x530][]rune) {
	for r := range table {
		table[r] = foldSlowly(nil, rune(r))
	}
	return table
}()

// appendFolded adds the folded form of r, a rune of an NFC string: often one rune, none for a mark, several for a ligature.
func appendFolded(dst []rune, r rune) []rune {
	if r < rune(len(foldedCommon)) {
		return append(dst, foldedCommon[r]...)
	}
	return foldSlowly(dst, r)
}

func foldSlowly(dst []rune, r rune) []rune {
	if r == utf8.RuneError || unicode.IsMark(r) || unicode.Is(unicode.Cf, r) {
		return dst
	}
	var raw [4]byte
	d := norm.NFKD.Properties(append(raw[:0], string(r)...)).Decomposition()
	if d == nil {
		return appendLower(dst, r)
	}
	from := len(dst)
	for _, p := range string(d) {
		switch n := len(dst); {
		case !unicode.IsMark(p) && !unicode.Is(unicode.Cf, p):
			dst = appendLower(dst, p)
		case n == from:
		case p == '\u030a' && dst[n-1] == 'a':
			dst[n-1] = 'å'
		case p == '\u0308' && dst[n-1] == 'a':
			dst[n-1] = 'æ'
		case p == '\u0308' && dst[n-1] == 'o':
			dst[n-1] = 'ø'
		}
	}
	return dst
}

// appendLower adds r in lower case, going by upper case so that every form of a letter ends as one.
func appendLower(dst []rune, r rune) []rune {
	switch r {
	case 'ß', 'ẞ':
		return append(dst, 's', 's')
	case 'ŉ':
		return append(dst, 'n')
	}
	return append(dst, unicode.ToLower(unicode.ToUpper(r)))
}
