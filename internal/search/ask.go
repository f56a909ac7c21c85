package search

import (
	"strings"
	"unicode"
)

const (
	maxQuery = 200 // letters of a query that are read
	maxWords = 12  // words of it that are sought
	maxWord  = 60  // letters of a word that are read; the longest words that are kept have 40
)

// asked is a query as it was written: what must be there, what must not, and what must stand together.
type asked struct {
	words   []string   // sought one by one
	beside  []bool     // words[i] stands right before words[i+1], with nothing quoted between
	phrases [][]string // sought as they stand
	without [][]string // must not be there
	growing bool       // the last of words is still being typed

	wordIn, phraseIn []int // which demand each word and phrase is of; of several in one, any will do
}

// read finds the words of a query. Everything is a query: what is too much is not read, and signs that mean nothing are
// passed over. "Quotes" keep words together, a hyphen before a word or quotes shuts out what has it, and of two that have or
// between them either will do.
func read(query string) asked {
	r := reading{rest: cut(strings.ToValidUTF8(query, " "), maxQuery), left: maxWords}
	for r.next() {
		without := r.hyphen()
		if without && (r.rest == "" || unicode.IsSpace([]rune(r.rest)[0])) {
			continue
		}
		text, quoted := r.piece()
		if !without && !quoted && strings.EqualFold(text, "or") && r.demands > 0 && strings.TrimSpace(r.rest) != "" {
			r.either, r.together = true, false
			continue
		}
		r.add(r.words(text), without, quoted)
	}
	if n := len(r.beside); n > 0 {
		r.beside[n-1] = false
	}
	return r.asked
}

// reading is how far a query has been read.
type reading struct {
	asked

	rest     string
	left     int  // words that may still be read
	demands  int  // how many there are
	either   bool // an or came before
	together bool // nothing stands between the last word and the next
}

// next goes to what is written next, and says whether there is anything.
func (r *reading) next() bool {
	r.rest = strings.TrimLeftFunc(r.rest, unicode.IsSpace)
	return r.rest != ""
}

// hyphen reads a sign that shuts out what follows.
func (r *reading) hyphen() bool {
	for _, sign := range []string{"-", "−"} {
		if after, ok := strings.CutPrefix(r.rest, sign); ok {
			r.rest = after
			return true
		}
	}
	return false
}

// piece reads what stands in quotes, or as far as the next space or quote.
func (r *reading) piece() (text string, quoted bool) {
	rest := r.rest
	if mark := []rune(rest)[0]; strings.ContainsRune(quotes, mark) {
		rest = rest[len(string(mark)):]
		end := strings.IndexAny(rest, quotes)
		if end < 0 {
			end = len(rest)
		}
		r.rest = strings.TrimLeft(rest[end:], quotes)
		return rest[:end], true
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(quotes, c) })
	if end < 0 {
		end = len(rest)
	}
	r.rest = rest[end:]
	return rest[:end], false
}

// words gives the words of a piece, as many as may still be read.
func (r *reading) words(text string) []string {
	words := strings.FieldsFunc(text, func(c rune) bool { return !inWord(c) })
	words = words[:min(len(words), r.left)]
	r.left -= len(words)
	for i, w := range words {
		words[i] = cut(w, maxWord)
	}
	return words
}

// add notes what the words of a piece ask for.
func (r *reading) add(words []string, without, quoted bool) {
	if len(words) == 0 {
		return
	}
	if !without && !r.either {
		r.demands++
	}
	r.either = false
	switch {
	case without:
		r.without = append(r.without, words)
		r.together = false
	case quoted:
		r.phrases, r.phraseIn = append(r.phrases, words), append(r.phraseIn, r.demands)
		r.together = false
	default:
		r.addEach(words)
	}
	r.growing = !without && !quoted && r.rest == ""
}

// addEach notes words that are sought one by one. What is written with a hyphen or a stroke is several, which all must be there.
func (r *reading) addEach(words []string) {
	for i := range words {
		if i > 0 {
			r.demands++
		}
		r.wordIn = append(r.wordIn, r.demands)
	}
	if n := len(r.asked.words); n > 0 {
		r.beside[n-1] = r.together
	}
	for range words {
		r.beside = append(r.beside, true)
	}
	r.asked.words = append(r.asked.words, words...)
	r.together = true
}

const quotes = `"«»“”„`

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// cut gives at most n letters of s.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// literal writes a lexeme as PostgreSQL reads it in a tsquery.
func literal(lexeme string) string {
	return "'" + strings.NewReplacer(`'`, `''`, `\`, `\\`).Replace(lexeme) + "'"
}

// anyOf and allOf join queries; "" where there are none.
func anyOf(queries []string) string { return join(queries, " | ") }
func allOf(queries []string) string { return join(queries, " & ") }

func join(queries []string, with string) string {
	if len(queries) < 2 {
		return strings.Join(queries, "")
	}
	return "(" + strings.Join(queries, with) + ")"
}

// distance counts the letters that have to be added, left out, exchanged or swapped with their neighbour to make b of a.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last, row = last, row, before
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(y)]
}
