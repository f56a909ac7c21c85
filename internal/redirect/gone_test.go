package redirect_test

import "testing"

// TestOnlyWhatReadersSawIsGone archives articles and initiatives that readers saw and some that they never did.
func TestOnlyWhatReadersSawIsGone(t *testing.T) {
	t.Parallel()
	r := open(t)
	article := func(slug, state, published, from string) {
		id := r.insert(`insert into articles (slug, title, state, published_at) values ($1, $1, $2, `+published+`) returning id`, slug, state)
		if from != "" {
			r.insert(`insert into article_steps (article_id, revision, step, from_state, to_state) values ($1, 2, 'ARCHIVE', $2, 'ARCHIVED') returning article_id`, id, from)
		}
	}
	article("lest", "ARCHIVED", "now()", "PUBLISHED")
	article("utkast", "ARCHIVED", "null", "DRAFT")
	article("planlagt", "ARCHIVED", "now()", "SCHEDULED") // its time has come since
	article("tilbake", "DRAFT", "now()", "PUBLISHED")
	for slug, published := range map[string]string{"sett": "now()", "usett": "null"} {
		r.insert(`insert into initiatives (slug, title, state, published_at) values ($1, $1, 'ARCHIVED', `+published+`) returning id`, slug)
	}
	for path, want := range map[string]bool{
		"/artikkel/lest": true, "https://innomag.example/artikkel/lest/?a=b": true, "/artikkel/utkast": false, "/artikkel/planlagt": false,
		"/artikkel/tilbake": false, "/artikkel/ny": false, "/artikkel/aldri": false, "/initiativ/sett": true, "/initiativ/usett": false,
		"/initiativ/hagen": false, "/tema/arbeid": false, "": false, "/": false, "/artikkel/": false,
	} {
		if is, err := r.Gone(t.Context(), path); err != nil || is != want {
			t.Errorf("%s: %v, %v, want %v", path, is, err, want)
		}
	}
}
