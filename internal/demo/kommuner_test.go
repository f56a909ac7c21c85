package demo

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestTheKommunerAreThoseOfToday holds the list to what is known of it without asking SSB: how many kommuner each fylke has had since
// 2024, that a number begins with its fylke's and stands once, and that a name, in one language or in several, is written as SSB does.
func TestTheKommunerAreThoseOfToday(t *testing.T) {
	t.Parallel()
	raw, err := files.ReadFile("content/kommuner.csv")
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(raw) {
		t.Fatal("it is no UTF-8")
	}
	r := csv.NewReader(strings.NewReader(string(raw)))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{ // the fylker of 2024
		"03": 1, "11": 23, "15": 27, "18": 41, "31": 12, "32": 21, "33": 18, "34": 46, "39": 6, "40": 17, "42": 25, "46": 43, "50": 38, "55": 21, "56": 18,
	}
	number, name := regexp.MustCompile(`^[0-9]{4}$`), regexp.MustCompile(`^\p{Lu}[\p{Ll}ŋ]+([ -](og |\p{Lu})?[\p{Ll}]+)*$`)
	var numbers []string
	seen := map[string]bool{} // fylke and name
	got := map[string]int{}
	for _, row := range rows[1:] {
		code, whole := row[0], row[3]
		if !number.MatchString(code) {
			t.Errorf("%q is no number", code)
			continue
		}
		numbers = append(numbers, code)
		got[code[:2]]++
		if seen[code[:2]+whole] {
			t.Errorf("%s is twice in one fylke", whole)
		}
		seen[code[:2]+whole] = true
		for _, one := range strings.Split(whole, " - ") {
			if one != "Ås" && one != "Hå" && one != "Bø" && one != "Ål" && one != "Os" && !name.MatchString(one) {
				t.Errorf("%s %q is not written as a name", code, one)
			}
		}
	}
	if !slices.IsSorted(numbers) || len(slices.Compact(slices.Clone(numbers))) != len(numbers) || len(numbers) != 357 {
		t.Errorf("%d numbers, which should be 357, in order, each once", len(numbers))
	}
	for fylke, n := range want {
		if got[fylke] != n {
			t.Errorf("fylke %s has %d kommuner, want %d", fylke, got[fylke], n)
		}
	}
}
