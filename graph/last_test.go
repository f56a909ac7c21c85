package graph_test

import (
	"testing"

	"innomag/internal/article"
)

func TestTheLastArticlesKeepTheirOwnTags(t *testing.T) {
	t.Parallel()
	m := open(t)
	for _, title := range []string{"A", "B", "C"} {
		made := must(m.rooms.Articles.Create(t.Context(), m.editor, article.Draft{Title: title, BodyFormat: article.Markdown, Links: article.Links{Tags: []string{title}}}))(t)
		_ = must(m.rooms.Articles.Publish(t.Context(), m.editor, article.Publication{ArticleID: made.ID}))(t)
	}
	for _, nodes := range []string{"first: 2", "last: 2", "last: 3"} {
		got := m.ask(t, guest, `{ articles(`+nodes+`) { nodes { title tags { name } } } }`, nil)
		for i := range 2 {
			node := dig(got, "articles.nodes").([]any)[i]
			if dig(node, "title") != dig(node, "tags.0.name") {
				t.Errorf("%s: %v", nodes, node)
			}
		}
	}
}
