package text

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Reading says how a Word was read.
type Reading int

// A plain reading is the word as written; the others see through a disguise.
const (
	Plainly   Reading = iota // folded, nothing more
	Unmasked                 // look-alikes, leet and drawn-out letters resolved
	Assembled                // letters that stood apart put together; words inside may have lost their borders
)

// Word is one way to read a stretch of a text. Start and End count runes.
type Word struct {
	Text       string
	Start, End int
	Reading    Reading
}

// Words gives the plain words of s, in order: letters and digits, folded. s is text as Clean leaves it.
func Words(s string) []Word {
	rs := []rune(s)
	var out []Word
	for _, c := range chunks(rs) {
		out = c.appendPlain(out, rs)
	}
	return out
}

// Readings gives the words of s, and for each disguised stretch every way to read it.
// IDI0T is also idiot, and so is "і d i o t". s is text as Clean leaves it.
func Readings(s string) []Word {
	rs := []rune(s)
	all := chunks(rs)
	out := make([]Word, 0, len(all)+8)
	for _, c := range all {
		out = c.appendPlain(out, rs)
		if !c.simple {
			out = appendReadings(out, rs[c.start:c.end], c, Unmasked)
		}
	}
	for _, run := range spacedOut(all) {
		letters := make([]rune, 0, len(run))
		for _, c := range run {
			letters = append(letters, rs[c.start:c.end]...)
		}
		whole := chunk{start: run[0].start, end: run[len(run)-1].end}
		out = appendReadings(out, letters, whole, Assembled)
	}
	return out
}

// Skeleton gives what s looks like, for telling whether two names could be mistaken for each other: words unmasked, spelled
// out letters joined, a space between words, one shape for i, l and 1, for m and rn, for w and vv.
// å, ø and æ stay distinct. Doing it twice changes nothing more.
func Skeleton(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, ""))
	for {
		next := norm.NFC.String(skeletonOnce(s))
		if next == s {
			return s
		}
		s = next
	}
}

var shapes = strings.NewReplacer("l", "i", "rn", "m", "vv", "w")

func skeletonOnce(s string) string {
	rs := []rune(s)
	all := chunks(rs)
	joined := make(map[int][]chunk)
	for _, run := range spacedOut(all) {
		joined[run[0].start] = run
	}
	var words []string
	for i := 0; i < len(all); i++ {
		letters := rs[all[i].start:all[i].end]
		if run, ok := joined[all[i].start]; ok {
			letters = nil
			for _, c := range run {
				letters = append(letters, rs[c.start:c.end]...)
			}
			i += len(run) - 1
		}
		if w := shapes.Replace(string(shorten(unmask(letters, 'i'), 1))); w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// chunk is a stretch without spaces that may be one word or a disguise for one.
type chunk struct {
	start, end int
	single     bool // one visible letter, digit or sign
	simple     bool // plain lower or upper case Latin without disguise: nothing to read into it
}

// chunks finds the stretches of letters, digits, and signs that stand for letters.
func chunks(rs []rune) []chunk {
	out := make([]chunk, 0, len(rs)/5)
	for i := 0; i < len(rs); {
		if !inChunk(rs, i) {
			i++
			continue
		}
		c := chunk{start: i, simple: true}
		visible, run := 0, 0
		for ; i < len(rs) && inChunk(rs, i); i++ {
			if r := rs[i]; !unicode.IsMark(r) && !unicode.Is(unicode.Cf, r) {
				visible++
			}
			if run++; i == c.start || rs[i] != rs[i-1] {
				run = 1
			}
			if run == 3 || !isSimple(rs[i]) {
				c.simple = false
			}
		}
		c.end, c.single = i, visible == 1
		if visible > 0 {
			out = append(out, c)
		}
	}
	return out
}

func isSimple(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r <= 0xff && r != 'ð' && r != 'þ' && unicode.IsLetter(r)
}

// inChunk tells whether the rune at i belongs to a word: by itself, or as a sign amid letters.
func inChunk(rs []rune, i int) bool {
	letter := func(j int) bool { return j >= 0 && j < len(rs) && (unicode.IsLetter(rs[j]) || lookalike(rs[j]) != 0) }
	switch r := rs[i]; r {
	case '@', '$', '€':
		return letter(i-1) || letter(i+1) || r == '$' && i > 1 && rs[i-1] == r && letter(i-2)
	case '!', '|':
		return letter(i-1) && letter(i+1)
	default:
		if r <= unicode.MaxASCII {
			return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		}
		return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r) || lookalike(r) != 0
	}
}

func isSign(r rune) bool { return strings.ContainsRune("@$€!|", r) }

// appendPlain adds the words of c as written, parted at signs.
func (c chunk) appendPlain(out []Word, rs []rune) []Word {
	var buf [32]rune
	for start := c.start; start < c.end; start++ {
		folded, end := buf[:0], start
		for ; end < c.end && !isSign(rs[end]); end++ {
			folded = appendFolded(folded, rs[end])
		}
		if len(folded) > 0 {
			out = append(out, Word{Text: string(folded), Start: start, End: end})
		}
		start = end
	}
	return out
}

// appendReadings adds the ways to read letters that differ from each other and from the last word of out.
func appendReadings(out []Word, letters []rune, at chunk, how Reading) []Word {
	var seen []string
	if n := len(out); n > 0 && out[n-1].Start == at.start && out[n-1].End == at.end {
		seen = append(seen, out[n-1].Text)
	}
	for _, one := range []rune{'i', 'l'} {
		unmasked := unmask(letters, one)
		for _, run := range []int{1, 2} {
			w := string(shorten(unmasked, run))
			if w != "" && !slices.Contains(seen, w) {
				seen = append(seen, w)
				out = append(out, Word{Text: w, Start: at.start, End: at.end, Reading: how})
			}
		}
	}
	return out
}

// unmask resolves look-alikes in letters, and digits and signs too where there is a letter among them.
func unmask(letters []rune, one rune) []rune {
	out := make([]rune, 0, len(letters)+4)
	lettered := false
	for _, r := range letters {
		out = appendUnmasked(out, r)
	}
	for _, r := range out {
		lettered = lettered || unicode.IsLetter(r)
	}
	for i, r := range out {
		if l := leet(r, one); l != 0 && lettered {
			out[i] = l
		}
	}
	return out
}

// shorten cuts every run of three or more equal letters to n.
func shorten(rs []rune, n int) []rune {
	out := make([]rune, 0, len(rs))
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && rs[j] == rs[i] {
			j++
		}
		run := j - i
		if run >= 3 && !unicode.IsDigit(rs[i]) {
			run = n
		}
		out = append(out, rs[i:i+run]...)
		i = j
	}
	return out
}

// spacedOut finds three or more single letters that stand equally far apart, as in s p a m and s.p.a.m.
func spacedOut(all []chunk) [][]chunk {
	var out [][]chunk
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[i].single && all[j].single {
			gap := all[j].start - all[j-1].end
			if gap > 3 || j > i+1 && gap != all[i+1].start-all[i].end {
				break
			}
			j++
		}
		switch {
		case j-i >= 3:
			out = append(out, all[i:j])
			i = j
		case j-i == 2:
			i++ // the second may begin a run with another gap
		default:
			i = j
		}
	}
	return out
}
