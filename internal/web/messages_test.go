package web

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestEveryTextIsThereInEveryLanguage compares the tables: the same keys, and the same places to fill.
func TestEveryTextIsThereInEveryLanguage(t *testing.T) {
	t.Parallel()
	for _, part := range []string{"reader", "staff", "newsroom"} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			tables, err := readMessages(os.DirFS("."), part)
			if err != nil {
				t.Fatal(err)
			}
			compareTables(t, tables)
		})
	}
}

// TestWritersTextsHideNoOthers: the app puts both tables into one.
func TestWritersTextsHideNoOthers(t *testing.T) {
	t.Parallel()
	staff, err := readMessages(os.DirFS("."), "staff")
	if err != nil {
		t.Fatal(err)
	}
	newsroom, err := readMessages(os.DirFS("."), "newsroom")
	if err != nil {
		t.Fatal(err)
	}
	for key := range newsroom["nb"] {
		if said, ok := staff["nb"][key]; ok {
			t.Errorf("%q is in both, there as %q", key, said)
		}
	}
}

func compareTables(t *testing.T, tables map[string]messages) {
	t.Helper()
	places := regexp.MustCompile(`\{\w+\}`)
	in := func(said string) []string {
		found := places.FindAllString(said, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for key, said := range tables["nb"] {
		for _, language := range languages {
			other, ok := tables[language][key]
			if !ok || other == "" {
				t.Errorf("%s has no text for %q", language, key)
			} else if !slices.Equal(in(said), in(other)) {
				t.Errorf("%s: %q has other places to fill than in nb: %q", language, key, other)
			}
		}
	}
	for _, language := range languages {
		if len(tables[language]) != len(tables["nb"]) {
			t.Errorf("%s has %d texts, nb has %d", language, len(tables[language]), len(tables["nb"]))
		}
	}
}

// sameEverywhere are words that Bokmål and English share.
var sameEverywhere = []string{
	"Administrator", "Bokmål", "Import", "Moderator", "Nynorsk", "PDF", "Partner", "Person", "Pilot", "Spam", "Status", "Under", "format", "person", "spam",
}

func TestEnglishTextsAreEnglish(t *testing.T) {
	t.Parallel()
	letters := regexp.MustCompile(`\p{L}{2,}`)
	for _, part := range []string{"reader", "staff", "newsroom"} {
		tables, err := readMessages(os.DirFS("."), part)
		if err != nil {
			t.Fatal(err)
		}
		for key, said := range tables["en"] {
			words := regexp.MustCompile(`\{\w+\}`).ReplaceAllString(said, "")
			if said == tables["nb"][key] && key != "minutes" && letters.MatchString(words) && !slices.Contains(sameEverywhere, said) {
				t.Errorf("%s: %q is %q in both", part, key, said)
			}
			if strings.ContainsAny(said, "æøåÆØÅ") && !slices.Contains(sameEverywhere, said) {
				t.Errorf("%s: %q is %q in English", part, key, said)
			}
		}
	}
}

// TestPagesHaveNoTextsOfTheirOwn looks for words in templates and components that stand in no table of texts.
func TestPagesHaveNoTextsOfTheirOwn(t *testing.T) {
	t.Parallel()
	names := []string{"InnoMag", "Bokmål", "Nynorsk", "English", "Enter", "Esc", "Ctrl S", "kid"}
	between := regexp.MustCompile(`<\w[^<>{}]*>([^<>{}]*\p{L}{2,}[^<>{}]*)</`)
	attribute := regexp.MustCompile(`\b(?:placeholder|title|aria-label|alt)="([^"{]*\p{L}{2,}[^"{]*)"`)
	var files []string
	for _, pattern := range []string{"templates/*.html", "app/src/reader/*.tsx", "app/src/pages/*.tsx", "app/src/staff/*.tsx"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		files = append(files, found...)
	}
	for _, name := range files {
		if name == "templates/api.html" { // developers' page is in English
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		source := regexp.MustCompile(`\{\{.*?\}\}`).ReplaceAllString(string(raw), "{}")
		for _, found := range slices.Concat(between.FindAllStringSubmatch(source, -1), attribute.FindAllStringSubmatch(source, -1)) {
			if said := strings.TrimSpace(found[1]); !slices.Contains(names, said) && !strings.HasPrefix(said, "http") && !strings.HasPrefix(said, "/") {
				t.Errorf("%s says %q", name, said)
			}
		}
	}
}

func TestTimesAreNorwegian(t *testing.T) {
	t.Parallel()
	tables, err := readMessages(messageFiles, "reader")
	if err != nil {
		t.Fatal(err)
	}
	late := time.Date(2026, 7, 31, 22, 30, 0, 0, time.UTC)
	for language, want := range map[string]string{"nb": "1. august 2026 kl. 00.30", "en": "1 August 2026 at 00:30"} {
		if got := tables[language].dateTime(late); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
	if got := tables["nb"].day("2026-05-17"); got != "17. mai 2026" {
		t.Errorf("a day is %q", got)
	}
}

func TestLanguageFormLeadsNowhereElse(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/artikkel/a?b=c": "/artikkel/a?b=c", "": "/", "https://example.org": "/", "//example.org": "/", `/\example.org`: "/", "/a\r\nb": "/",
	} {
		if got := local(path); got != want {
			t.Errorf("%q leads to %q, want %q", path, got, want)
		}
	}
}

func TestTitlesDoNotBreakWithinAWord(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"Hull i CV-en er bra": "Hull i CV-\u2060en er bra", "CV-er, EU-et": "CV-\u2060er, EU-\u2060et", "Ytre-Kyst": "Ytre-Kyst", "Uten": "Uten", "NAV-": "NAV-",
	} {
		if got := whole(title); got != want {
			t.Errorf("%q became %q", title, got)
		}
	}
}
