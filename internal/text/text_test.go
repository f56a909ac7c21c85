package text_test

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"innomag/internal/text"
)

func TestCleanLeavesWhatPeopleCanRead(t *testing.T) {
	t.Parallel()
	for _, row := range corpus(t) {
		t.Run(row.phrase, func(t *testing.T) {
			t.Parallel()
			got, err := text.Clean(row.sent)
			if row.refused != "" {
				var e *text.Error
				if !errors.As(err, &e) || e.Code != row.refused {
					t.Fatalf("refusal = %v, want %s", err, row.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got != row.want {
				t.Errorf("Clean(%q) = %q, want %q", row.sent, got, row.want)
			}
			if again, _ := text.Clean(got); again != got {
				t.Errorf("cleaned again it becomes %q", again)
			}
		})
	}
}

func TestCleanLineIsOneLine(t *testing.T) {
	t.Parallel()
	for sent, want := range map[string]string{
		"  Kari \n Nordmann\t": "Kari Nordmann",
		"Ada\u00a0\u2003Byron": "Ada Byron",
		"\u202eadA":            "adA",
		"\n\n":                 "",
	} {
		if got, err := text.CleanLine(sent); got != want || err != nil {
			t.Errorf("CleanLine(%q) = %q, %v; want %q", sent, got, err, want)
		}
	}
	if _, err := text.CleanLine("a\x00"); !errors.Is(err, text.ErrNUL) {
		t.Errorf("NUL in a name: %v", err)
	}
}

func TestBlankIsWhatNobodySees(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"":                         true,
		" \n\t\u00a0\u3000":        true, //nolint:gocritic // blank is what is tested
		"\u3164\u3164":             true,
		"\u2800":                   true,
		"\u115f\u1160\uffa0":       true,
		"\u200b\u200d\ufeff\u2060": true,
		"\u0301\u0308":             true,
		"\ufe0f\U000e0100":         true,
		"\U000e0041":               true,
		".":                        false,
		"å":                        false,
		"👍":                        false,
		"\u200b?":                  false,
	} {
		if got := text.IsBlank(s); got != want {
			t.Errorf("IsBlank(%q) = %v", s, got)
		}
	}
}

func TestLengthCountsWhatReadersSee(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int{
		"":                       0,
		"blåbær":                 6,
		"«Hei» – sa hun…":        15,
		"e\u0301":                1,
		"👨\u200d👩\u200d👧\u200d👦": 1,
		"🇳🇴🇸🇯":                   2,
		"नमस्ते":                 4,
		"a\r\nb":                 3,
		"한국어":                    3,
	} {
		if got := text.Length(s); got != want {
			t.Errorf("Length(%q) = %d, want %d", s, got, want)
		}
	}
}

type corpusRow struct{ phrase, sent, want, refused string }

func corpus(t testing.TB) []corpusRow {
	t.Helper()
	var rows []corpusRow
	for _, line := range lines(t, "testdata/unicode.txt") {
		parts := strings.Split(line, " | ")
		if len(parts) != 3 {
			t.Fatalf("unreadable row %q", line)
		}
		sent, err := strconv.Unquote(parts[1])
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		row := corpusRow{phrase: parts[0], sent: sent, refused: parts[2]}
		if want, err := strconv.Unquote(parts[2]); err == nil {
			row.want, row.refused = want, ""
		}
		rows = append(rows, row)
	}
	return rows
}

func lines(t testing.TB, file string) []string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "# ") {
			out = append(out, line)
		}
	}
	return out
}
