package text_test

import (
	"strings"
	"testing"

	"innomag/internal/text"
)

func TestSlugReadsAsNorwegian(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"Blåbær på Østlandet":                     "blaabaer-paa-oestlandet",
		"Bla\u030abær på Østlandet":               "blaabaer-paa-oestlandet",
		"Å koke suppe på spiker":                  "aa-koke-suppe-paa-spiker",
		"Offentlig sektor: «aldri» vært så sexy!": "offentlig-sektor-aldri-vaert-saa-sexy",
		"change_is__the new_normal":               "change-is-the-new-normal",
		"2024":                                    "2024",
		"Москва":                                  "moskva",
		"!!! – ???":                               "",
		"":                                        "",
		strings.Repeat("samskaping ", 20):         strings.TrimSuffix(strings.Repeat("samskaping-", 7), "-"),
		strings.Repeat("x", 200):                  strings.Repeat("x", 80),
	} {
		if got := text.Slug(title); got != want {
			t.Errorf("Slug(%q) = %q, want %q", title, got, want)
		}
	}
	if a, b := text.Slug("𐐀𐐁"), text.Slug("𐐁𐐀"); a == "" || a == b {
		t.Errorf("an unspelled script gives %q and %q", a, b)
	}
}
