package moderation

import (
	"strings"
	"unicode/utf8"

	"innomag/internal/text"
)

// entry is one line of a word list, read.
type entry struct {
	rule        string // as the list has it
	words       []string
	exact       bool
	front, back bool // a * before, a * after
}

// parseEntry reads a line of a word list; nil when nothing could be matched with it.
func parseEntry(line string) *entry {
	e := &entry{rule: line}
	s := strings.TrimSpace(line)
	if cut, ok := strings.CutPrefix(s, "="); ok {
		e.exact, s = true, cut
	}
	s, e.front = strings.CutPrefix(s, "*")
	s, e.back = strings.CutSuffix(s, "*")
	for _, w := range text.Words(text.Fold(s)) {
		e.words = append(e.words, w.Text)
	}
	switch {
	case len(e.words) == 0:
		return nil
	case (e.front || e.back) && (len(e.words) > 1 || utf8.RuneCountInString(e.words[0]) < 3):
		return nil
	}
	return e
}

// matcher finds the entries of one list. Its cost follows the text, not the list.
type matcher struct {
	roots   map[string][]rootOf // the root of a single word, or of the first word of a phrase
	fronts  map[string]*entry   // idiot*
	backs   map[string]*entry   // *idiot
	insides map[string]*entry   // *idiot*
	longest int                 // runes of the longest wildcard entry
}

type rootOf struct {
	root
	entry *entry
}

// hit is an entry found.
type hit struct {
	entry  *entry
	at     text.Word
	end    int // differs from at.End for a phrase
	hidden bool
}

func newMatcher(list []string) matcher {
	m := matcher{map[string][]rootOf{}, map[string]*entry{}, map[string]*entry{}, map[string]*entry{}, 0}
	for _, line := range list {
		e := parseEntry(line)
		if e == nil {
			continue
		}
		first := e.words[0]
		if e.front || e.back {
			m.longest = max(m.longest, utf8.RuneCountInString(first))
		}
		switch {
		case e.front && e.back:
			m.insides[first] = e
		case e.back:
			m.fronts[first] = e
		case e.front:
			m.backs[first] = e
		default:
			for _, r := range e.roots(0) {
				m.roots[r.text] = append(m.roots[r.text], rootOf{r, e})
			}
		}
	}
	return m
}

func (e *entry) roots(i int) []root {
	if e.exact {
		return []root{{text: e.words[i], ends: ends{"": true}, bare: true}}
	}
	return roots(e.words[i])
}

// find gives the entries met in the readings of a text, at most one for each reading.
func (m matcher) find(readings []text.Word) []hit {
	var out []hit
	for i, w := range readings {
		if len(w.Text) > 200 && w.Reading != text.Assembled {
			continue // nobody reads such a word, and no entry is that long
		}
		if h, ok := m.at(readings, i); ok {
			out = append(out, h)
		}
	}
	return out
}

func (m matcher) at(readings []text.Word, i int) (hit, bool) {
	w := readings[i]
	if e, end := m.whole(readings, i); e != nil {
		return hit{entry: e, at: w, end: end}, true
	}
	if e := m.wild(w.Text); e != nil {
		return hit{entry: e, at: w, end: w.End}, true
	}
	if w.Reading == text.Assembled {
		if e := m.within(w.Text); e != nil {
			return hit{entry: e, at: w, end: w.End, hidden: true}, true
		}
	}
	return hit{}, false
}

const longestEnding = 5

// whole looks for the entry that the word at i is, or the phrase that begins there. It gives the longest.
func (m matcher) whole(readings []text.Word, i int) (found *entry, end int) {
	w := readings[i]
	cut := len(w.Text)
	for range longestEnding + 1 {
		for _, r := range m.roots[w.Text[:cut]] {
			if !r.takes(w.Text[cut:]) {
				continue
			}
			if e, ok := r.entry.follows(readings, i); ok && (found == nil || len(r.entry.words) > len(found.words)) {
				found, end = r.entry, e
			}
		}
		if cut == 0 {
			break
		}
		_, size := utf8.DecodeLastRuneInString(w.Text[:cut])
		cut -= size
	}
	return found, end
}

func (r root) takes(ending string) bool { return r.ends[ending] && (r.bare || ending != "") }

// follows tells whether the words of e after the first stand after the reading at i, and where they end.
func (e *entry) follows(readings []text.Word, i int) (end int, ok bool) {
	end = readings[i].End
next:
	for n := 1; n < len(e.words); n++ {
		start := -1
		for j := i + 1; j < len(readings); j++ {
			w := readings[j]
			if w.Start < end || w.Reading == text.Assembled {
				continue // another reading of what was matched already
			}
			if start < 0 {
				start = w.Start
			}
			if w.Start > start {
				break
			}
			if e.isWord(n, w.Text) {
				i, end = j, w.End
				continue next
			}
		}
		return 0, false
	}
	return end, true
}

func (e *entry) isWord(n int, w string) bool {
	for _, r := range e.roots(n) {
		if ending, ok := strings.CutPrefix(w, r.text); ok && r.takes(ending) {
			return true
		}
	}
	return false
}

// wild looks for an entry with a * that w meets.
func (m matcher) wild(w string) *entry {
	if m.longest == 0 {
		return nil
	}
	for i, n := range w {
		part := w[:i+utf8.RuneLen(n)]
		if e := m.fronts[part]; e != nil {
			return e
		}
		if e := m.backs[w[i:]]; e != nil {
			return e
		}
	}
	return m.inside(w, m.insides)
}

func (m matcher) inside(w string, parts map[string]*entry) *entry {
	if len(parts) == 0 {
		return nil
	}
	for i := range w {
		runes := 0
		for j, n := range w[i:] {
			if e := parts[w[i:i+j+utf8.RuneLen(n)]]; e != nil {
				return e
			}
			if runes++; runes >= m.longest {
				break
			}
		}
	}
	return nil
}

// within looks for a single word of four letters or more inside letters that stood apart, where borders are lost.
func (m matcher) within(w string) *entry {
	for i := range w {
		runes := 0
		for j, n := range w[i:] {
			if runes++; runes > 20 {
				break
			}
			if runes < 4 {
				continue
			}
			for _, r := range m.roots[w[i:i+j+utf8.RuneLen(n)]] {
				if r.bare && len(r.entry.words) == 1 {
					return r.entry
				}
			}
			if e := m.fronts[w[i:i+j+utf8.RuneLen(n)]]; e != nil {
				return e
			}
		}
	}
	return nil
}
