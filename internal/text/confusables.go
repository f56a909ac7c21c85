package text

import "unicode"

// lookalikes pairs letters of other scripts, and odd Latin ones, with the plain Latin letter they are mistaken for.
// Upper case stands apart where its shape does: Greek Ν looks like N, and ν like v.
var lookalikes = pairs(
	// Cyrillic
	"аa", "вb", "сc", "ԁd", "еe", "ғf", "һh", "іi", "ӏl", "јj", "кk", "мm", "нh", "оo", "рp", "ԛq", "гr", "ѕs", "тt", "ѵv",
	"ԝw", "шw", "ѡw", "хx", "уy", "үy", "ұy", "ьb", "ԍg", "ҫc", "ԑe", "єe", "қk", "ҡk", "ӕæ", "өø", "пn", "АA", "ВB", "ЕE", "ЗE",
	// Greek
	"αa", "βb", "γy", "δd", "εe", "ηn", "ιi", "κk", "μu", "νv", "οo", "ρp", "σo", "ςs", "τt", "υu", "χx", "ωw", "φø", "ϲc", "ϳj",
	"ΑA", "ΒB", "ΕE", "ΖZ", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΟO", "ΡP", "ΤT", "ΥY", "ΧX",
	// Armenian, Cherokee, Lisu
	"օo", "սu", "ոn", "հh", "ցg", "քp", "զq", "յj", "Լl", "Տs", "ՕO", "ՍU",
	"ᎪA", "ᏴB", "ᏟC", "ᎠD", "ᎬE", "ᏀG", "ᎻH", "ᎥI", "ᎫJ", "ᏦK", "ᏞL", "ᎷM", "ᏢP", "ᎡR", "ᏚS", "ᎢT", "ᏙV", "ᎳW", "ᏃZ",
	"ꓮA", "ꓐB", "ꓚC", "ꓓD", "ꓰE", "ꓝF", "ꓖG", "ꓧH", "ꓲI", "ꓙJ", "ꓗK", "ꓡL", "ꓟM", "ꓠN", "ꓳO", "ꓑP", "ꓣR", "ꓢS", "ꓔT", "ꓴU",
	"ꓦV", "ꓪW", "ꓫX", "ꓬY", "ꓜZ",
	// Latin with hooks and strokes, turned letters, phonetic small capitals
	"ıi", "ȷj", "ɑa", "ɓb", "ƃb", "ƅb", "ƈc", "đd", "ɗd", "ɖd", "ðd", "ǝe", "ɘe", "əe", "ɛe", "ƒf", "ɡg", "ɠg", "ħh", "ɦh", "ɨi", "ɩi",
	"ƙk", "łl", "ƚl", "ɫl", "ɭl", "ɯm", "ɱm", "ŋn", "ɲn", "ɳn", "ɔo", "ɵø", "ƥp", "þp", "ɾr", "ɽr", "ʂs", "ŧt", "ƭt", "ʈt", "ʉu", "ʊu",
	"ʋv", "ʍw", "ƴy", "ƶz", "ʐz",
	"ᴀa", "ʙb", "ᴄc", "ᴅd", "ᴇe", "ꜰf", "ɢg", "ʜh", "ɪi", "ᴊj", "ᴋk", "ʟl", "ᴍm", "ɴn", "ᴏo", "ᴘp", "ʀr", "ꜱs", "ᴛt", "ᴜu", "ᴠv", "ᴡw",
	"ʏy", "ᴢz",
)

func pairs(list ...string) map[rune]rune {
	m := make(map[rune]rune, 2*len(list))
	for _, p := range list {
		rs := []rune(p)
		m[rs[0]] = unicode.ToLower(rs[1])
	}
	for r, to := range m {
		if other := unicode.ToLower(r); m[other] == 0 {
			m[other] = to
		}
		if other := unicode.ToUpper(r); m[other] == 0 && other > unicode.MaxASCII {
			m[other] = to
		}
	}
	return m
}

// enclosed are where the alphabets in brackets, circles and squares begin.
var enclosed = []rune{0x249c, 0x24b6, 0x24d0, 0x1f110, 0x1f130, 0x1f150, 0x1f170}

// lookalike gives the Latin letter that r is mistaken for, or 0.
func lookalike(r rune) rune {
	if r <= unicode.MaxASCII {
		return 0
	}
	for _, first := range enclosed {
		if r >= first && r < first+26 {
			return 'a' + r - first
		}
	}
	return lookalikes[r]
}

// appendUnmasked adds r folded, and as the Latin letters it passes itself off as.
func appendUnmasked(dst []rune, r rune) []rune {
	if l := lookalike(r); l != 0 {
		return append(dst, l)
	}
	from := len(dst)
	dst = appendFolded(dst, r)
	for i, f := range dst[from:] {
		if l := lookalike(f); l != 0 {
			dst[from+i] = l
		}
	}
	return dst
}

// leet gives the letter that a digit or sign stands for between letters, or 0. A 1 is an i or an l: one is the asker's choice.
func leet(r, one rune) rune {
	switch r {
	case '0':
		return 'o'
	case '1', '|':
		return one
	case '3', '€':
		return 'e'
	case '4', '@':
		return 'a'
	case '5', '$':
		return 's'
	case '7':
		return 't'
	case '!':
		return 'i'
	}
	return 0
}
