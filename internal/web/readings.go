package web

import (
	"context"
	"html/template"
	"net/http"
	"strconv"

	"innomag/internal/jsonld"
	"innomag/internal/site"
)

// pathOf gives where the article or initiative with this slug is read.
func pathOf(kind, slug string) string {
	if kind == "Initiative" {
		return site.Initiative(slug)
	}
	return site.Article(slug)
}

func parseNumber(number string) (int64, error) { return strconv.ParseInt(number, 10, 64) }

func missing(_ context.Context, v *visit) (*page, error) {
	return &page{Template: "missing", Status: http.StatusNotFound, Title: v.messages.text("notFoundTitle"), Hidden: true}, nil
}

// frontView is the front page: the latest article leads, two follow, the rest are a list.
type frontView struct {
	Lead        *articleView
	Seconds     []articleView
	Rest        []articleView
	More        bool
	Initiatives []initiativeView
	Topics      []topicView
}

func front(ctx context.Context, v *visit) (*page, error) {
	var got struct {
		Articles struct {
			Nodes    []articleView
			PageInfo pageInfo
		}
		Initiatives struct{ Nodes []initiativeView }
		Topics      struct{ Nodes []topicView }
	}
	if err := v.query(ctx, "FrontPage", map[string]any{"locale": v.locale()}, &got); err != nil {
		return nil, err
	}
	view := frontView{Initiatives: got.Initiatives.Nodes, More: got.Articles.PageInfo.HasNextPage}
	for _, t := range got.Topics.Nodes {
		if t.Parent == nil {
			view.Topics = append(view.Topics, t)
		}
	}
	for i := range got.Articles.Nodes {
		a := got.Articles.Nodes[i]
		switch {
		case i == 0:
			view.Lead = &a
		case i <= 2:
			view.Seconds = append(view.Seconds, a)
		default:
			view.Rest = append(view.Rest, a)
		}
	}
	return &page{
		Template: "front", View: view, Description: v.messages.text("footerAbout"), Path: "/", Feed: site.Feed("", site.Atom),
		Structured: template.JS(jsonld.Magazine(site.Base(v.site.String()))), //nolint:gosec // JSON, with every < escaped
	}, nil
}

type articlePage struct {
	Article *articleView
	Talk    *talk
}

func readArticle(ctx context.Context, v *visit) (*page, error) { return v.article(ctx, nil) }

// article reads an article, with the form as somebody filled it in, or an empty one.
func (v *visit) article(ctx context.Context, filled *form) (*page, error) {
	var got struct{ Article *articleView }
	slug := v.PathValue("slug")
	if err := v.query(ctx, "ArticlePage", map[string]any{"slug": slug, "locale": v.locale()}, &got); err != nil || got.Article == nil {
		return nil, err
	}
	a := got.Article
	t, err := v.talk(ctx, a.ID, site.Article(a.Slug), filled)
	if err != nil {
		return nil, err
	}
	return &page{
		Template: "article", View: articlePage{a, t}, Kind: "article",
		Title: a.Title, Description: a.Lede, Path: site.Article(a.Slug), Picture: a.HeroImage,
		Structured: a.structured(site.Base(v.site.String())),
	}, nil
}
