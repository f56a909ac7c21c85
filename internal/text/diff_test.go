package text_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/text"
)

// side reads one side of a comparison back, paragraph by paragraph.
func side(blocks []text.Block, of func(text.Block) []text.Span) string {
	var lines []string
	for _, b := range blocks {
		spans := of(b)
		if spans == nil {
			continue
		}
		line := ""
		for _, s := range spans {
			line += s.Text
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func before(b text.Block) []text.Span { return b.Before }
func after(b text.Block) []text.Span  { return b.After }

func TestDiffShowsTheWordsThatChanged(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct{ before, after, want string }{
		"nothing":             {"a\n\nb", "a\nb", "SAME[a|a] SAME[b|b]"},
		"a paragraph is new":  {"a\n\nc", "a\n\nb\n\nc", "SAME[a|a] ADDED[|+b] SAME[c|c]"},
		"a paragraph is gone": {"a\n\nb\n\nc", "a\n\nc", "SAME[a|a] REMOVED[-b|] SAME[c|c]"},
		"a word is another":   {"Vi fikk to hus.", "Vi fikk tre hus.", "CHANGED[Vi fikk -to hus.|Vi fikk +tre hus.]"},
		"from nothing":        {"", "å", "ADDED[|+å]"},
		"both empty":          {"", " \n", ""},
		"a letter's accent":   {"fore", "fôre", "CHANGED[-fore|+fôre]"},
	} {
		var got []string
		for _, b := range text.Diff(c.before, c.after) {
			got = append(got, fmt.Sprintf("%s[%s|%s]", b.Change, marked(b.Before), marked(b.After)))
		}
		if joined := strings.Join(got, " "); joined != c.want {
			t.Errorf("%s: %s, want %s", what, joined, c.want)
		}
	}
}

func marked(spans []text.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(map[text.Change]string{text.Added: "+", text.Removed: "-"}[s.Change] + s.Text)
	}
	return b.String()
}

// lossless says that both texts can be read from their comparison, and that what is the same is the same on both sides.
func lossless(t *testing.T, old, young string) {
	t.Helper()
	blocks := text.Diff(old, young)
	for what, c := range map[string][2]string{"before": {old, side(blocks, before)}, "after": {young, side(blocks, after)}} {
		if want := onlyLines(c[0]); c[1] != want {
			t.Errorf("%s is read back as %q, want %q", what, c[1], want)
		}
	}
	for _, b := range blocks {
		if b.Change == text.Same && marked(b.Before) != marked(b.After) {
			t.Errorf("not the same: %v", b)
		}
	}
}

func onlyLines(s string) string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimRight(line, "\r\n"); !text.IsBlank(line) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func FuzzDiffLosesNothing(f *testing.F) {
	f.Add("a b\nc", "a d\n\nc e")
	f.Add("æ\u0301 \ud7ff", "\ue000 x")
	f.Fuzz(func(t *testing.T, old, young string) { lossless(t, old, young) })
}

func TestDiffOfManyDifferentWordsLosesNothing(t *testing.T) {
	t.Parallel()
	var old, young strings.Builder
	for i := range 70_000 { // more than there are letters below the surrogates
		fmt.Fprintf(&old, "ord%d ", i)
		fmt.Fprintf(&young, "ord%d ", i+i%7000/6999)
	}
	lossless(t, old.String(), young.String())
}
