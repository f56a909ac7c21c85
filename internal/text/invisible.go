package text

import (
	"strings"
	"unicode"
)

const (
	zwnj      = '\u200c'
	zwj       = '\u200d'
	cgj       = '\u034f' // combining grapheme joiner: never seen, and never needed here
	blackFlag = '\U0001f3f4'
	cancelTag = '\U000e007f'
)

// isInvisible tells whether r leaves no ink on the page. Some of these are letters and symbols by category.
func isInvisible(r rune) bool {
	switch r {
	case '\u2800', '\u115f', '\u1160', '\u3164', '\uffa0': // blank braille, Hangul fillers
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.IsMark(r) ||
		unicode.In(r, unicode.Cf, unicode.Zs, unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point)
}

// isHidden tells whether r never belongs in a text people read.
func isHidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || r == zwj || r == zwnj:
		return false
	case r == '\u200e' || r == '\u200f': // plain direction marks are honest help in mixed text
		return false
	case r == cgj || unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r):
		return true
	}
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

func isTag(r rune) bool { return r >= 0xe0020 && r <= 0xe007e }

// dropHidden removes hidden characters, and keeps the tags that spell out a flag.
func dropHidden(s string) string {
	if strings.IndexFunc(s, isHidden) < 0 {
		return s
	}
	var b strings.Builder
	for rs := []rune(s); len(rs) > 0; {
		n := flag(rs)
		if n == 0 {
			n = 1
			if isHidden(rs[0]) {
				rs = rs[1:]
				continue
			}
		}
		b.WriteString(string(rs[:n]))
		rs = rs[n:]
	}
	return b.String()
}

// flag counts the runes of the flag that rs begins with: a black flag, tags, and the tag that ends them.
func flag(rs []rune) int {
	if rs[0] != blackFlag {
		return 0
	}
	n := 1
	for n < len(rs) && isTag(rs[n]) {
		n++
	}
	if n == 1 || n > 8 || n == len(rs) || rs[n] != cancelTag {
		return 0
	}
	return n + 1
}

// dropJoiners keeps a ZWJ or ZWNJ only where something on both sides can be joined.
func dropJoiners(s string) string {
	if !strings.ContainsAny(s, "\u200c\u200d") {
		return s
	}
	rs := []rune(s)
	out := make([]rune, 0, len(rs))
	for i, r := range rs {
		if (r == zwj || r == zwnj) && (i+1 == len(rs) || !isJoinable(rs[i+1]) || !isJoinable(base(out))) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// base finds the character that the marks at the end of rs sit on; 0 if there is none.
func base(rs []rune) rune {
	for i := len(rs) - 1; i >= 0; i-- {
		if !unicode.IsMark(rs[i]) && !isTag(rs[i]) && rs[i] != cancelTag {
			return rs[i]
		}
	}
	return 0
}

// isJoinable tells whether a joiner beside r can mean anything. Between Latin, Greek or Cyrillic letters it only hides words.
func isJoinable(r rune) bool {
	if unicode.IsLetter(r) {
		return !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && !isInvisible(r)
	}
	return unicode.In(r, unicode.So, unicode.Sk) || r >= 0x2190 && r <= 0x21ff
}
