package moderation

import (
	"context"
	"math/bits"
	"strings"
	"time"
	"unicode"

	"innomag/internal/text"
)

// What is shorter is said by many without having been copied.
const (
	copyFrom    = 40 // runes
	similarFrom = 60
	maxSaid     = 200
)

// checkRepeat compares with what was said lately: the same by the author, the same by others, almost the same.
func checkRepeat(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	if len(c.Recent.Said) == 0 {
		return nil, nil
	}
	var out []Signal
	own := normal(c.Body)
	var mine, other *trigrams
	worst := Evidence{}
	for _, said := range c.Recent.Said[:min(len(c.Recent.Said), maxSaid)] {
		if len(said.Body) > 2*len(c.Body)+copyFrom || len(c.Body) > 2*len(said.Body)+copyFrom {
			continue // not worth the reading
		}
		theirs := normal(said.Body)
		if theirs == own {
			recent := c.Now.Sub(said.At) < time.Duration(r.Policy.RepeatHours)*time.Hour
			switch {
			case said.Own && recent:
				out = append(out, found(Duplicate, "body", Evidence{Ref: said.ID}))
			case !said.Own && len(own) >= copyFrom:
				out = append(out, found(Copied, "body", Evidence{Ref: said.ID}))
			}
			continue
		}
		if !comparable(len(own), len(theirs), r.Policy.SimilarPercent) {
			continue
		}
		if mine == nil {
			mine, other = new(trigrams), new(trigrams)
			mine.add(own)
		}
		*other = trigrams{}
		other.add(theirs)
		if alike := mine.alike(other); alike >= r.Policy.SimilarPercent && alike > worst.Value {
			worst = Evidence{Value: alike, Limit: r.Policy.SimilarPercent, Ref: said.ID}
		}
	}
	if worst.Limit > 0 {
		out = append(out, found(NearDuplicate, "body", worst))
	}
	return firstOfEach(out), nil
}

// comparable tells whether texts of these lengths could be alike enough at all.
func comparable(a, b, percent int) bool {
	return min(a, b) >= similarFrom && min(a, b)*100 >= max(a, b)*(percent-10)
}

// firstOfEach keeps one signal of each code: a text copied twenty times is one finding.
func firstOfEach(signals []Signal) []Signal {
	seen := map[Code]bool{}
	var out []Signal
	for _, s := range signals {
		if !seen[s.Code] {
			seen[s.Code] = true
			out = append(out, s)
		}
	}
	return out
}

// normal gives a text as its folded words, so that case, accents, spacing and punctuation do not make it another.
func normal(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range text.Fold(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || unicode.IsLetter(r) || unicode.IsNumber(r):
			out = append(out, r)
		case len(out) > 0 && out[len(out)-1] != ' ':
			out = append(out, ' ')
		}
	}
	if len(out) == 0 {
		return s // signs and emoji alone
	}
	return strings.TrimRight(string(out), " ")
}

// trigrams is the set of three-letter sequences of a text, as marks in a bit map. Two may share a mark; a few
// shared marks do not change what is alike.
type trigrams struct{ marks [1 << 10]uint64 }

func (t *trigrams) add(s string) {
	a, b := ' ', ' '
	for _, c := range s {
		h := (uint64(a)<<42 ^ uint64(b)<<21 ^ uint64(c)) * 0x9e3779b97f4a7c15 >> 48
		t.marks[h>>6] |= 1 << (h & 63)
		a, b = b, c
	}
}

// alike gives the share of sequences that two texts have in common, in percent of all they have.
func (t *trigrams) alike(o *trigrams) int {
	both, either := 0, 0
	for i, m := range t.marks {
		both += bits.OnesCount64(m & o.marks[i])
		either += bits.OnesCount64(m | o.marks[i])
	}
	if either == 0 {
		return 0
	}
	return 100 * both / either
}
