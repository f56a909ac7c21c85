package text_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"innomag/internal/text"
)

func TestFoldEqualsWhatReadersCallTheSame(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"BLÅBÆR":          "blåbær",
		"Bla\u030abær":    "blåbær",
		"fjäll ö":         "fjæll ø",
		"Café à l'Opéra":  "cafe a l'opera",
		"ＩＤＩＯＴ":           "idiot",
		"ﬁn":              "fin",
		"𝓲𝓭𝓲𝓸𝓽":           "idiot",
		"ⓘⓓⓘⓞⓣ":           "idiot",
		"STRASSE straße":  "strasse strasse",
		"ΣΊΣΥΦΟΣ σίσυφος": "σισυφοσ σισυφοσ",
		"vi\u200bagra":    "viagra",
		"z̸a̵l̷g̴o̶":      "zalgo",
		"İstanbul":        "istanbul",
		"ǻ":               "å",
		"får":             "får",
	} {
		if got := text.Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestSkeletonSeesThroughDisguises(t *testing.T) {
	t.Parallel()
	same := [][]string{
		{"Redaksjonen", "REDAKSJONEN", "Rеdaksjonеn", "R3daksj0nen", "r e d a k s j o n e n", "Rédaksjonen", "redaksjoneeen", "ʀᴇᴅᴀᴋsᴊᴏɴᴇɴ"},
		{"Ellen", "EIlen", "E11en", "Еllеn"},
		{"Arne Moen", "Ame Moen", "  arne   moen! "},
		{"Bitten Schei", "Вitten Sсhеi", "B1tten.Schei", "🅑🅘🅣🅣🅔🅝 schei"},
	}
	for _, group := range same {
		for _, s := range group[1:] {
			if a, b := text.Skeleton(group[0]), text.Skeleton(s); a != b {
				t.Errorf("%q is %q but %q is %q", group[0], a, s, b)
			}
		}
	}
	for _, pair := range [][2]string{{"Pål", "Pal"}, {"Anna", "Ana"}, {"Kari", "Kåre"}, {"2024", "zoza"}, {"Jørn", "Jorn"}} {
		if text.Skeleton(pair[0]) == text.Skeleton(pair[1]) {
			t.Errorf("%q is taken for %q", pair[0], pair[1])
		}
	}
}

func TestReadingsSayWhereAndHow(t *testing.T) {
	t.Parallel()
	tests := map[string][]text.Word{
		"Du er IDI0T!": {
			{Text: "du", Start: 0, End: 2},
			{Text: "er", Start: 3, End: 5},
			{Text: "idi0t", Start: 6, End: 11},
			{Text: "idiot", Start: 6, End: 11, Reading: text.Unmasked},
		},
		"ja, і d i o t": {
			{Text: "ja", Start: 0, End: 2},
			{Text: "і", Start: 4, End: 5},
			{Text: "i", Start: 4, End: 5, Reading: text.Unmasked},
			{Text: "d", Start: 6, End: 7},
			{Text: "i", Start: 8, End: 9},
			{Text: "o", Start: 10, End: 11},
			{Text: "t", Start: 12, End: 13},
			{Text: "idiot", Start: 4, End: 13, Reading: text.Assembled},
		},
		"per@nrk.no": {
			{Text: "per", Start: 0, End: 3},
			{Text: "nrk", Start: 4, End: 7},
			{Text: "peranrk", Start: 0, End: 7, Reading: text.Unmasked},
			{Text: "no", Start: 8, End: 10},
		},
		"$100 i 2024": {
			{Text: "100", Start: 1, End: 4},
			{Text: "i", Start: 5, End: 6},
			{Text: "2024", Start: 7, End: 11},
		},
		"viaaaagra": {
			{Text: "viaaaagra", Start: 0, End: 9},
			{Text: "viagra", Start: 0, End: 9, Reading: text.Unmasked},
			{Text: "viaagra", Start: 0, End: 9, Reading: text.Unmasked},
		},
	}
	for s, want := range tests {
		if got := text.Readings(s); !slices.Equal(got, want) {
			t.Errorf("Readings(%q) =\n%v, want\n%v", s, got, want)
		}
	}
}

func TestEveryCharacterFoldsOnce(t *testing.T) {
	t.Parallel()
	for r := rune(0); r < 0x30000; r++ { // above are marks, tags and private use
		s := string(r)
		if f := text.Fold(s); text.Fold(f) != f || !utf8.ValidString(f) {
			t.Errorf("%U folds to %q and then to %q", r, f, text.Fold(f))
		}
	}
}
