package article

import (
	"context"
	"unicode/utf8"

	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/media"
)

// Rendered gives a text as readers would see it. A text that is too long, or no author's, or names a picture that is not there, is a fault
// of the field body.
func (s *Service) Rendered(ctx context.Context, body string, format Format) (string, error) {
	if utf8.RuneCountInString(body) > maxBody {
		return "", fault.Invalid("body", "TOO_LONG", "Teksten er for lang.")
	}
	w := words{source: body, format: format}
	if err := w.render(); err != nil {
		return "", err
	}
	dressed, err := media.DressAll(ctx, s.DB, []string{w.html})
	if err != nil {
		return "", err
	}
	var f form.Form
	dressed[0].Refuse(&f, "body")
	return dressed[0].HTML, f.Err()
}
