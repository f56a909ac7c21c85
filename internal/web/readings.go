package web

import (
	"context"
	"net/http"
	"net/url"
)

// Where things are. The app has the same in its routes.
func articlePath(slug string) string { return "/artikkel/" + url.PathEscape(slug) }

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
	return &page{Template: "front", View: view, Description: v.messages.text("footerAbout"), Path: "/"}, nil
}

type articlePage struct {
	Article    *articleView
	Discussion *discussionView
}

func article(ctx context.Context, v *visit) (*page, error) {
	var got struct{ Article *articleView }
	slug := v.PathValue("slug")
	if err := v.query(ctx, "ArticlePage", map[string]any{"slug": slug, "locale": v.locale()}, &got); err != nil || got.Article == nil {
		return nil, err
	}
	a := got.Article
	d, err := v.discussion(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	return &page{
		Template: "article", View: articlePage{a, d}, Kind: "article",
		Title: a.Title, Description: a.Lede, Path: articlePath(a.Slug), Picture: a.HeroImage,
	}, nil
}

// discussion reads the first page of what is said about an article or an initiative.
func (v *visit) discussion(ctx context.Context, subject string) (*discussionView, error) {
	var got struct{ Node *discussionView }
	err := v.query(ctx, "Discussion", map[string]any{"subject": subject, "order": "OLDEST"}, &got)
	return got.Node, err
}
