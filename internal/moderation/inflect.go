package moderation

import (
	"strings"
	"unicode/utf8"
)

// A word matches a listed one when it is that word and an ending. This is a light touch on purpose: endings of nouns,
// adjectives and verbs in Bokmål and Nynorsk, and the few that English adds; no derivation, so press is not expression.

// ends is a set of endings.
type ends map[string]bool

func endings(list string) ends {
	out := ends{"": true}
	for e := range strings.FieldsSeq(list) {
		out[e] = true
	}
	return out
}

var (
	// after a consonant: idiot-ene, dum-t, drep-te
	afterConsonant = endings("a as ane anes ar ars are ast aste e es ed ede en ens ende ene enes er ers ere est este et ets s t te tes")
	// after a vowel: hore-ne, tispe-r, snu-dde
	afterVowel = endings("a ane ar d dd dde de des ende est n ns ne nes r rs re s t te tes tt")
	// after -er, as lærer does: lærer-ne, lærer-e
	afterAgent = endings("e en ens es ne nes ane anes ar et s")
	// after a stem that gave up its last vowel: hor-a, hor-er, drep-te
	afterCut = endings("a ane anes ar as ast d de en ende ens er ene enes ers es et ets ing s st t te tes")
	// after a stem that was changed inside: dumm-e, jævl-er
	afterChange = endings("a ane anes ar are ast aste e en ende ene enes ens er ers ere es est este et")
	// what longer words take besides: fuck-ing
	longer = endings("ing inga ingen ings in")
)

// root is the unchanging part of a listed word, with the endings it takes.
type root struct {
	text string
	ends ends
	bare bool // the root itself is a word
}

// roots gives what to look for to find word in all its forms.
func roots(word string) []root {
	n := utf8.RuneCountInString(word)
	if n < 3 {
		return []root{{text: word, ends: ends{"": true}, bare: true}}
	}
	last, stem := lastRune(word)
	switch {
	case strings.HasSuffix(word, "er") && n >= 5:
		return []root{{word, afterAgent, true}, {stem[:len(stem)-1] + "r", afterChange, false}}
	case isVowel(last):
		out := []root{{word, afterVowel, true}}
		if (last == 'e' || last == 'a') && n >= 4 {
			out = append(out, root{stem, afterCut, false})
		}
		return out
	}
	own := afterConsonant
	out := []root{{word, own, true}}
	if n >= 4 {
		out = append(out, root{word, longer, false})
	}
	if last == 'm' && !strings.HasSuffix(stem, "m") {
		out = append(out, root{word + "m", afterChange, false})
	}
	if n >= 5 && (strings.HasSuffix(word, "el") || strings.HasSuffix(word, "en")) {
		out = append(out, root{stem[:len(stem)-1] + string(last), afterChange, false})
	}
	return out
}

func lastRune(s string) (last rune, before string) {
	last, size := utf8.DecodeLastRuneInString(s)
	return last, s[:len(s)-size]
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouyåøæ", r) }
