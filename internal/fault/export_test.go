package fault

// Translated says whether a text has its phrase.
func Translated(text string) bool {
	p, ok := phrases[text]
	return ok && p.nn != "" && p.en != ""
}
