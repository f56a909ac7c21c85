package postgres

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"innomag/internal/fault"
)

// Where is an SQL condition that grows by what is asked for, with the arguments it takes.
type Where struct {
	parts []string
	args  []any
}

// And adds a part; an argument goes where it has a ?.
func (w *Where) And(part string, args ...any) {
	for _, a := range args {
		w.args = append(w.args, a)
		part = strings.Replace(part, "?", fmt.Sprintf("$%d", len(w.args)), 1)
	}
	w.parts = append(w.parts, part)
}

// maxPart is how many characters one may type into the field above a list.
const maxPart = 200

// AndHas asks for a part of a name, which is an SQL expression of text: upper case, accents and how æ, ø and å are typed do not
// matter, and nothing typed asks for nothing. It is a fault of field when it is too long.
func (w *Where) AndHas(name, field string, part *string) error {
	switch {
	case part == nil || strings.TrimSpace(*part) == "":
	case utf8.RuneCountInString(*part) > maxPart:
		return fault.Invalid(field, "", "at most %d characters", maxPart)
	case Sought(*part) == "":
		w.And("false")
	default:
		w.And("search_fold("+name+") like search_part(?)", *part)
	}
	return nil
}

// SQL gives all parts as one condition.
func (w *Where) SQL() string {
	if len(w.parts) == 0 {
		return "true"
	}
	return strings.Join(w.parts, " and ")
}

// String tells what is asked for from anything else, for the cursors of a list.
func (w *Where) String() string { return fmt.Sprintf("%s %q", w.SQL(), w.args) }

// Args gives the arguments, with room for nobody else's.
func (w *Where) Args() []any { return w.args[:len(w.args):len(w.args)] }
