package moderation

import (
	"slices"
	"strings"

	"innomag/internal/text"
)

// Rules are a policy made ready for use. They are safe for many at once; make new ones when the policy or the staff changes.
//
// An entry of a word list matches whole words however they are inflected in Norwegian: idiot finds idiotene, and press does
// not find WordPress. "=fag" finds only that form; "idiot*" finds what begins so, "*idiot" what ends so, and "*idiot*" what
// has it inside; "dra til helvete" finds the words in a row.
type Rules struct {
	Policy Policy

	banned, suspect  matcher
	reserved         map[string]string // name key → as the list or the staff has it
	reservedWords    map[string]string // a name may not have these words in it
	blocked, allowed map[string]bool
	disposable       map[string]bool
	slow             []Check
}

// Compile makes rules of a policy and the names of staff. Slow checks are those that wait for somebody outside, as
// External.Check does; they run beside the others. It fails with the faults of the policy.
func Compile(p Policy, staff []string, slow ...Check) (*Rules, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	r := &Rules{
		Policy: p, banned: newMatcher(p.BannedWords), suspect: newMatcher(p.SuspectWords),
		reserved: map[string]string{}, reservedWords: map[string]string{},
		blocked: domains(p.BlockedDomains), allowed: domains(p.AllowedDomains), disposable: domains(p.DisposableDomains),
		slow: slow,
	}
	for _, d := range disposableDomains {
		r.disposable[d] = true
	}
	for _, name := range p.ReservedNames {
		r.reserve(name)
		if words := nameWords(name); len(words) == 1 {
			r.reservedWords[words[0]] = name
		}
	}
	for _, name := range staff {
		r.reserve(name)
	}
	return r, nil
}

func (r *Rules) reserve(name string) {
	words := nameWords(name)
	for _, key := range nameKeys(words) {
		r.reserved[key] = name
	}
}

var plainLetters = strings.NewReplacer("å", "a", "ø", "o", "æ", "ae")

// nameWords gives the words of a name as they look, with å as a.
func nameWords(name string) []string {
	return strings.Fields(plainLetters.Replace(text.Skeleton(name)))
}

// nameKeys gives what two names share when one could be taken for the other, however they are spaced or ordered.
func nameKeys(words []string) []string {
	if len(words) == 0 {
		return nil
	}
	asWritten := strings.Join(words, "")
	sorted := slices.Sorted(slices.Values(words))
	return []string{asWritten, strings.Join(sorted, "")}
}

func domains(list []string) map[string]bool {
	out := make(map[string]bool, len(list))
	for _, entry := range list {
		out[domainOf(entry)] = true
	}
	return out
}
