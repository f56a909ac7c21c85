package comment_test

import (
	"fmt"
	"slices"
	"testing"
)

func TestCountsOfManyAreReadAtOnceInTheOrderAsked(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.publish(t, "uten-svar")
	r.exec(t, `insert into articles (slug, title) values ('kladd', 'Kladd')`)
	r.exec(t, `insert into initiatives (slug, title, state, published_at) values ('hagen', 'Hagen', 'PUBLISHED', now())`)
	first := r.public(t, "En.", nil)
	r.public(t, "To.", first)
	r.post(t, "Tre, som venter.", nil)
	got, err := r.SubjectCounts(t.Context(), []string{"uten-svar", "kladd", "om-naboskap", "finnes-ikke", "uten-svar"}, []string{"hagen"})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, c := range got {
		said = append(said, fmt.Sprint(c.Kind, " ", c.Slug, " ", c.Count))
	}
	if want := []string{"Article uten-svar 0", "Article om-naboskap 2", "Initiative hagen 0"}; !slices.Equal(said, want) {
		t.Errorf("counts: %q", said)
	}
	if got, err := r.SubjectCounts(t.Context(), nil, nil); err != nil || len(got) != 0 {
		t.Errorf("of nothing: %v, %v", got, err)
	}
	if _, err := r.SubjectCounts(t.Context(), make([]string, 101), nil); faultOf(t, err).Kind != "BAD_USER_INPUT" {
		t.Errorf("of too many: %v", err)
	}
}
