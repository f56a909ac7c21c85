// Package form checks and tidies what people send in, and collects all that is wrong with it.
package form

import (
	"net/url"
	"strconv"
	"strings"

	"innomag/internal/fault"
	"innomag/internal/text"
)

// Form collects the faults of one input.
type Form struct{ faults fault.List }

// Refuse adds a fault about a field. The message is for people, in Norwegian.
func (f *Form) Refuse(field, code, format string, args ...any) {
	f.faults = append(f.faults, fault.Invalid(field, code, format, args...))
}

// Err is nil when nothing was wrong, else a fault.List.
func (f *Form) Err() error {
	if len(f.faults) == 0 {
		return nil
	}
	return f.faults
}

// Line tidies a text of one line and refuses one that is missing or longer than max user-perceived characters.
func (f *Form) Line(field string, value *string, required bool, max int) {
	f.check(field, value, required, max, text.CleanLine)
}

// Text tidies a text of several lines and refuses one that is missing or longer than max user-perceived characters.
func (f *Form) Text(field string, value *string, required bool, max int) {
	f.check(field, value, required, max, text.Clean)
}

func (f *Form) check(field string, value *string, required bool, max int, clean func(string) (string, error)) {
	if len(*value) > 16*max+64 { // before any work on it; a character of 16 bytes is a long one
		f.Refuse(field, "TOO_LONG", "Teksten kan ha høyst %d tegn.", max)
		return
	}
	tidy, err := clean(*value)
	if err != nil {
		f.Refuse(field, "INVALID_TEXT", "Teksten har tegn som ikke kan lagres.")
		return
	}
	*value = tidy
	switch n := text.Length(tidy); {
	case n > max:
		f.Refuse(field, "TOO_LONG", "Teksten kan ha høyst %d tegn, denne har %d.", max, n)
	case required && text.IsBlank(tidy):
		f.Refuse(field, "REQUIRED", "Feltet må fylles ut.")
	}
}

// URL refuses what is not an absolute http or https address. Empty is fine.
func (f *Form) URL(field string, value *string) {
	*value = strings.TrimSpace(*value)
	if *value == "" {
		return
	}
	u, err := url.Parse(*value)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.User != nil || len(*value) > 2000 || strings.ContainsAny(*value, "\x00\ufffd") {
		f.Refuse(field, "INVALID", "Skriv en hel nettadresse, som https://eksempel.no.")
		return
	}
	*value = u.String()
}

// MaxEntries is how many entries a list in an input may have.
const MaxEntries = 50

// Entries refuses a list that is too long.
func (f *Form) Entries(field string, n int) {
	if n > MaxEntries {
		f.Refuse(field, "TOO_MANY", "Listen kan ha høyst %d oppføringer.", MaxEntries)
	}
}

// At names a field within an entry of a list, as in contributors.0.personId.
func At(list string, i int, field string) string {
	name := list + "." + strconv.Itoa(i)
	if field != "" {
		name += "." + field
	}
	return name
}

// Slug gives the name in the address: the one asked for, else one made from the title.
// An empty result has been refused.
func (f *Form) Slug(field string, asked *string, title string) string {
	from := title
	if asked != nil && strings.TrimSpace(*asked) != "" {
		from = *asked
	}
	slug := text.Slug(from)
	if slug == "" && f.faults == nil {
		f.Refuse(field, "INVALID", "Adressen må ha minst én bokstav eller ett tall.")
	}
	return slug
}
