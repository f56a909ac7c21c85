package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Change says what became of a piece of text.
type Change string

// The changes.
const (
	Same    Change = "SAME"
	Added   Change = "ADDED"
	Removed Change = "REMOVED"
	Changed Change = "CHANGED" // of a block: another stands in its place
)

// Span is some words of a block, and what became of them.
type Span struct {
	Change Change
	Text   string
}

// Block is a paragraph before and after. One that was added has no before, one that was removed no after.
type Block struct {
	Change        Change
	Before, After []Span
}

// Diff compares two texts paragraph by paragraph, where a paragraph is a line that is not blank, and word by word within those that
// stand in each other's place. Joined by line breaks, the blocks' Before are the paragraphs of before, and so for After.
func Diff(before, after string) []Block {
	old, young := paragraphs(before), paragraphs(after)
	var blocks []Block
	var out, in []string
	settle := func() {
		n := min(len(out), len(in))
		for i := range n {
			b := Block{Change: Changed}
			b.Before, b.After = spans(out[i], in[i])
			blocks = append(blocks, b)
		}
		for _, p := range out[n:] {
			blocks = append(blocks, Block{Change: Removed, Before: []Span{{Removed, p}}})
		}
		for _, p := range in[n:] {
			blocks = append(blocks, Block{Change: Added, After: []Span{{Added, p}}})
		}
		out, in = nil, nil
	}
	for _, c := range compare(old, young) {
		switch c.change {
		case Removed:
			out = append(out, c.parts...)
		case Added:
			in = append(in, c.parts...)
		default:
			settle()
			for _, p := range c.parts {
				same := []Span{{Same, p}}
				blocks = append(blocks, Block{Same, same, same})
			}
		}
	}
	settle()
	return blocks
}

// spans tells the words apart that two paragraphs have in common.
func spans(before, after string) (old, young []Span) {
	for _, c := range compare(wordsAndGaps(before), wordsAndGaps(after)) {
		s := Span{c.change, strings.Join(c.parts, "")}
		if c.change != Added {
			old = append(old, s)
		}
		if c.change != Removed {
			young = append(young, s)
		}
	}
	return old, young
}

type run struct {
	change Change
	parts  []string
}

// compare finds the runs of parts that two lists have in common. The library compares letters, so each part is given one.
func compare(before, after []string) []run {
	letters, parts := map[string]rune{}, []string{}
	spell := func(list []string) []rune {
		word := make([]rune, len(list))
		for i, p := range list {
			r, known := letters[p]
			if !known {
				r = rune(len(parts) + 1)
				if r >= 0xd800 { // the surrogates are no letters
					r += 0x800
				}
				if r > utf8.MaxRune {
					r = utf8.MaxRune // a million different words: what is left over counts as one
				}
				letters[p] = r
				parts = append(parts, p)
			}
			word[i] = r
		}
		return word
	}
	d := diffmatchpatch.New() // after a second it settles for a coarser answer
	var runs []run
	old, young := before, after
	for _, found := range d.DiffMainRunes(spell(before), spell(after), false) {
		n := utf8.RuneCountInString(found.Text)
		switch found.Type {
		case diffmatchpatch.DiffDelete:
			runs, old = append(runs, run{Removed, old[:n]}), old[n:]
		case diffmatchpatch.DiffInsert:
			runs, young = append(runs, run{Added, young[:n]}), young[n:]
		default:
			runs, old, young = append(runs, run{Same, young[:n]}), old[n:], young[n:]
		}
	}
	return runs
}

func paragraphs(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimRight(line, "\r\n"); !IsBlank(line) {
			out = append(out, line)
		}
	}
	return out
}

// wordsAndGaps cuts a paragraph where words begin and end; nothing is lost.
func wordsAndGaps(s string) []string {
	var out []string
	start, inside := 0, false
	for i, r := range s {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if i > start && (word != inside || !word) {
			out, start = append(out, s[start:i]), i
		}
		inside = word
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}
