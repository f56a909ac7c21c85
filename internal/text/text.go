// Package text makes what readers and authors write safe to store, compare and show. It is pure: strings in, strings out.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Error says why a text cannot be kept. Compare with errors.Is against the Err values below.
type Error struct {
	Code string // stable, for programs
	Text string // in English, for the log
}

// Error gives the English sentence.
func (e *Error) Error() string { return e.Text }

// What Clean, CleanLine and Markdown refuse rather than repair, because repairing would guess at what was meant.
var (
	ErrNUL         = &Error{"TEXT_HAS_NUL", "the text contains a NUL character"}
	ErrEncoding    = &Error{"TEXT_NOT_UTF8", "the text is not valid UTF-8"}
	ErrReplacement = &Error{"TEXT_BROKEN", "the text contains U+FFFD, which stands for characters lost on the way"}
	ErrTooLong     = &Error{"TEXT_TOO_LONG", "the text is too long to be rendered"}
	ErrTangled     = &Error{"TEXT_TANGLED", "the text has more brackets or deeper quotes than can be rendered"}
)

// maxMarks is how many combining marks one letter may carry. Living scripts need four or five.
const maxMarks = 8

// Clean gives s in NFC with \n for every kind of line break and without what cannot be seen or would deceive:
// controls, bidi overrides, zero-width characters, stray tags and towers of combining marks. It trims the ends.
// Joiners stay where scripts and emoji need them. Cleaning twice changes nothing more.
// It fails with ErrEncoding, ErrNUL or ErrReplacement.
func Clean(s string) (string, error) {
	switch {
	case !utf8.ValidString(s):
		return "", ErrEncoding
	case strings.ContainsRune(s, 0):
		return "", ErrNUL
	case strings.ContainsRune(s, utf8.RuneError):
		return "", ErrReplacement
	}
	s = cutMarks(joinLines(s))
	s = norm.NFC.String(dropJoiners(dropHidden(s)))
	return strings.TrimSpace(cutMarks(s)), nil // NFC can split one mark into two, so they are counted again
}

// CleanLine is Clean for names and titles: one line, one space between words.
func CleanLine(s string) (string, error) {
	s, err := Clean(s)
	return strings.Join(strings.Fields(s), " "), err
}

// IsBlank tells whether nothing of s would be seen on a page.
func IsBlank(s string) bool {
	for _, r := range s {
		if !isInvisible(r) {
			return false
		}
	}
	return true
}

// Length counts the characters of s as a reader would: a family emoji is one, and so is a letter with its accents.
func Length(s string) int {
	for _, r := range s {
		if r >= 0x300 && (r < 0x2010 || r > 0x2027) || r == '\r' {
			return uniseg.GraphemeClusterCount(s)
		}
	}
	return utf8.RuneCountInString(s) // nothing here combines
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

func joinLines(s string) string { return lineBreaks.Replace(s) }

// cutMarks drops the combining marks after the eighth in a row.
func cutMarks(s string) string {
	run := 0
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsMark(r):
			if run++; run > maxMarks {
				return -1
			}
		case !unicode.Is(unicode.Cf, r): // a joiner between marks does not start a new tower
			run = 0
		}
		return r
	}, s)
}
