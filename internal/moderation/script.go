package moderation

import (
	"context"
	"strings"
	"unicode"

	"innomag/internal/text"
)

// maxStack is how many marks a letter carries in honest writing; pointed Hebrew has three.
const maxStack = 3

// checkScript looks for writing that deceives the eye: alphabets mixed in a word, towers of marks, and what Clean took away.
func checkScript(_ context.Context, _ *Rules, c Candidate) ([]Signal, error) {
	var out []Signal
	for _, in := range []struct{ field, text string }{{"body", c.Body}, {"name", c.Name}} {
		if mixed := mixedWords(in.text); mixed != nil {
			out = append(out, found(MixedScript, in.field, mixed...))
		}
		if most := tallest(in.text); most > maxStack {
			out = append(out, found(StackedMarks, in.field, Evidence{Value: most, Limit: maxStack}))
		}
	}
	bidi, invisible := 0, 0
	for _, r := range c.Raw {
		switch {
		case r < 0xa0:
		case r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			bidi++
		case strings.ContainsRune("\u200b\u2060\ufeff\u00ad\u034f\u180e", r) || r >= 0xe0000 && r <= 0xe007f:
			invisible++
		}
	}
	if bidi > 0 {
		out = append(out, found(BidiTrick, "body", Evidence{Value: bidi}))
	}
	if invisible > 0 {
		out = append(out, found(Invisible, "body", Evidence{Value: invisible}))
	}
	return out, nil
}

// alphabets are those whose letters are mistaken for each other.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee, unicode.Lisu}

// mixedWords gives the words of s that are written in more than one of the alphabets.
func mixedWords(s string) []Evidence {
	if isLatin(s) {
		return nil
	}
	var out []Evidence
	rs := []rune(s)
	for _, w := range text.Words(s) {
		if len(out) == maxHits {
			break
		}
		seen := -1
		for _, r := range rs[w.Start:w.End] {
			a := alphabet(r)
			if a < 0 || a == seen {
				continue
			}
			if seen >= 0 {
				out = append(out, Evidence{Text: string(rs[w.Start:w.End]), Start: w.Start, End: w.End})
				break
			}
			seen = a
		}
	}
	return out
}

// isLatin tells cheaply that a text has no letter beyond the Latin ones.
func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x370 && (r < 0x2000 || r > 0x2bff) }) < 0
}

func alphabet(r rune) int {
	switch r {
	case '\u00b5', '\u03bc', '\u2126', '\u03a9', '\u03c0', '\u0394': // units and numbers stand beside Latin letters honestly
		return -1
	}
	for i, table := range alphabets {
		if unicode.Is(table, r) {
			return i
		}
	}
	return -1
}

// tallest counts the marks on the letter that carries most.
func tallest(s string) int {
	most, run := 0, 0
	for _, r := range s {
		if r < 0x300 || !unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Variation_Selector, r) {
			run = 0
			continue
		}
		run++
		most = max(most, run)
	}
	return most
}
