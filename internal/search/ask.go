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
	var a asked
	left := maxWords
	take := func(text string) []string {
		words := strings.FieldsFunc(text, func(r rune) bool { return !inWord(r) })
		words = words[:min(len(words), left)]
		left -= len(words)
		for i, w := range words {
			words[i] = cut(w, maxWord)
		}
		return words
	}
	rest := cut(strings.ToValidUTF8(query, " "), maxQuery)
	together := false // nothing stands between the last word and the next
	demands, either := 0, false
	for rest = strings.TrimLeftFunc(rest, unicode.IsSpace); rest != ""; rest = strings.TrimLeftFunc(rest, unicode.IsSpace) {
		sign := strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "−")
		if sign {
			_, rest, _ = strings.Cut(rest, rest[:len("-")])
			rest = strings.TrimPrefix(rest, "\x88\x92") // the rest of a minus
			if rest == "" || unicode.IsSpace([]rune(rest)[0]) {
				continue
			}
		}
		var text string
		quoted := false
		if mark := []rune(rest)[0]; strings.ContainsRune(quotes, mark) {
			quoted = true
			rest = rest[len(string(mark)):]
			end := strings.IndexAny(rest, quotes)
			if end < 0 {
				end = len(rest)
			}
			text, rest = rest[:end], strings.TrimLeft(rest[end:], quotes)
		} else {
			end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(quotes, r) })
			if end < 0 {
				end = len(rest)
			}
			text, rest = rest[:end], rest[end:]
		}
		if !sign && !quoted && strings.EqualFold(text, "or") && demands > 0 && strings.TrimSpace(rest) != "" {
			either, together = true, false
			continue
		}
		words := take(text)
		if len(words) == 0 {
			continue
		}
		if !sign && !either {
			demands++
		}
		either = false
		switch {
		case sign:
			a.without = append(a.without, words)
			together = false
		case quoted:
			a.phrases, a.phraseIn = append(a.phrases, words), append(a.phraseIn, demands)
			together = false
		default:
			for i := range words { // one that is written with a hyphen or a stroke is several, which all must be there
				if i > 0 {
					demands++
				}
				a.wordIn = append(a.wordIn, demands)
			}
			if n := len(a.words); n > 0 {
				a.beside[n-1] = together
			}
			for range words {
				a.beside = append(a.beside, true)
			}
			a.words = append(a.words, words...)
			together = true
		}
		a.growing = !sign && !quoted && rest == ""
	}
	if n := len(a.beside); n > 0 {
		a.beside[n-1] = false
	}
	return a
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
