package article

import (
	"unicode/utf8"

	"innomag/internal/fault"
)

// Rendered gives a text as readers would see it. A text that is too long, or no author's, is a fault of the field body.
func (s *Service) Rendered(body string, format Format) (string, error) {
	if utf8.RuneCountInString(body) > maxBody {
		return "", fault.Invalid("body", "TOO_LONG", "Teksten er for lang.")
	}
	w := words{source: body, format: format}
	err := w.render()
	return w.html, err
}
