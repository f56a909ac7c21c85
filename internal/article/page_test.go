package article_test

import (
	"testing"

	"innomag/internal/article"
	"innomag/internal/page"
)

func TestAPageIsFoundByItsNameAndStandsInNoListOfArticles(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	d.publish(t, d.draft(t, "En sak"))
	about, err := d.Create(t.Context(), d.author, article.Draft{Kind: article.KindPage, Title: "Om oss", Body: "Vi er ti.", BodyFormat: article.Markdown})
	if err != nil {
		t.Fatal(err)
	}
	d.publish(t, about)
	found, err := d.BySlug(t.Context(), reader, "om-oss")
	if err != nil || found == nil || found.Kind != article.KindPage {
		t.Errorf("by its name: %+v, %v", found, err)
	}
	for name, c := range map[string]struct {
		filter *article.Filter
		want   string
	}{
		"no filter":    {nil, "En sak"},
		"no kind":      {&article.Filter{State: article.Published}, "En sak"},
		"pages wanted": {&article.Filter{State: article.Published, Kind: article.KindPage}, "Om oss"},
	} {
		list, err := d.List(t.Context(), reader, c.filter, page.Args{})
		if err != nil || len(list.Nodes) != 1 || list.Nodes[0].Title != c.want {
			t.Errorf("%s: %+v, %v", name, list, err)
		}
		if n, err := list.TotalCount(t.Context()); err != nil || n != 1 {
			t.Errorf("%s: %d in all, %v", name, n, err)
		}
	}
}
