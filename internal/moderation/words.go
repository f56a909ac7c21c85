package moderation

import (
	"context"
	"slices"

	"innomag/internal/text"
)

// maxHits bounds the evidence of one signal; more would tell nobody more.
const maxHits = 20

// checkWords looks for listed words in the text and the name, through inflection and disguise.
func checkWords(_ context.Context, r *Rules, c Candidate) ([]Signal, error) {
	var out []Signal
	for _, in := range []struct{ field, text string }{{"body", c.Body}, {"name", c.Name}} {
		readings := text.Readings(in.text)
		out = append(out, judgeWords(in.field, in.text, readings, r.banned, BannedWord)...)
		out = append(out, judgeWords(in.field, in.text, readings, r.suspect, SuspectWord)...)
	}
	return out, nil
}

func judgeWords(field, s string, readings []text.Word, m matcher, code Code) []Signal {
	var sure, hidden, all []Evidence
	runes := []rune(nil)
	for _, h := range m.find(readings) {
		if len(all) == maxHits || slices.ContainsFunc(all, func(e Evidence) bool { return h.at.Start < e.End && e.Start < h.end }) {
			continue // one place is told about once
		}
		if runes == nil {
			runes = []rune(s)
		}
		e := Evidence{Rule: h.entry.rule, Text: string(runes[h.at.Start:h.end]), Start: h.at.Start, End: h.end}
		all = append(all, e)
		if h.hidden {
			hidden = append(hidden, e)
		} else {
			sure = append(sure, e)
		}
	}
	var out []Signal
	if sure != nil {
		out = append(out, found(code, field, sure...))
	}
	if hidden != nil {
		out = append(out, found(HiddenWord, field, hidden...))
	}
	return out
}
