package graph_test

import (
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/gid"
)

func TestAGuestStandsInTheBylineByName(t *testing.T) {
	t.Parallel()
	m := open(t)
	author := m.hire(t, account.Author)
	ada := must(m.rooms.Directory.CreatePerson(t.Context(), m.editor, directory.NewPerson{Name: "Ada Vik"}))(t)
	id := gid.ID{Type: "Person", Key: int64(ada.ID)}.String()
	const parts = `article { id revision contributors { role person { id slug name title affiliation } } } userErrors { field code }`
	create := func(contributors ...any) map[string]any {
		return m.ask(t, author, `mutation($i: CreateArticleInput!) { createArticle(input: $i) { `+parts+` } }`, object{"i": object{"title": "Sak", "contributors": contributors}})
	}
	for wrong, contributors := range map[string][]any{
		"contributors.0.personId:REQUIRED":                         {object{"role": "AUTHOR"}},
		"contributors.0.name:REQUIRED contributors.0.name:INVALID": {object{"name": " "}},
		"contributors.0.name:INVALID":                              {object{"name": "Ada", "personId": id}},
		"contributors.1.title:TOO_LONG":                            {object{"personId": id}, object{"name": "Gjest", "title": strings.Repeat("x", 201)}},
		"contributors.0.personId:NOT_FOUND":                        {object{"personId": gid.ID{Type: "Person", Key: 999}.String()}},
	} {
		if got := create(contributors...); refusals(got, "createArticle") != wrong {
			t.Errorf("%v, want %s", got, wrong)
		}
	}
	got := create(object{"personId": id}, object{"name": " Ada  Vik ", "title": "gjest", "affiliation": "Huset", "role": "PHOTOGRAPHER"}, object{"name": "Ada Vik", "title": "gjest", "affiliation": "Huset"})
	for path, want := range map[string]any{
		"0.person.slug": "ada-vik", "1.person.slug": "ada-vik-2", "1.person.name": "Ada Vik", "1.person.title": "gjest", "1.role": "PHOTOGRAPHER", "2.person.slug": "ada-vik-2", "2.role": "AUTHOR",
	} {
		if dig(got, "createArticle.article.contributors."+path) != want {
			t.Errorf("%s is %v, want %v", path, dig(got, "createArticle.article.contributors."+path), want)
		}
	}
	again := m.ask(t, author, `mutation($i: UpdateArticleInput!) { updateArticle(input: $i) { `+parts+` } }`, object{"i": object{
		"articleId": dig(got, "createArticle.article.id"), "expectedRevision": 1,
		"contributors": []any{object{"name": "Ada Vik", "title": "gjest", "affiliation": "Huset"}, object{"name": "Bo", "role": "TRANSLATOR"}},
	}})
	if dig(again, "updateArticle.article.contributors.0.person.slug") != "ada-vik-2" || dig(again, "updateArticle.article.contributors.1.person.name") != "Bo" || dig(again, "updateArticle.article.contributors.2") != nil {
		t.Errorf("saved again: %v", again)
	}
	var people int
	if err := m.db.Get(&people, `select count(*) from people`); err != nil || people != 3 {
		t.Errorf("there are %d people, %v", people, err)
	}
}
