package web

import (
	"html/template"

	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/jsonld"
	"innomag/internal/site"
)

// structured tells search engines of an article what the page tells readers.
func (a *articleView) structured(base site.Base) template.JS {
	known := &article.Article{
		Slug: a.Slug, Title: a.Title, Lede: a.Lede, PublishedAt: &a.PublishedAt, UpdatedAt: a.UpdatedAt, CommentCount: a.CommentCount,
	}
	if a.HeroImage.Ours() {
		known.HeroURL, known.HeroAlt = base.To(a.HeroImage.URL), a.HeroImage.Alt
		known.HeroCaption, known.HeroCredit = a.HeroImage.Caption, a.HeroImage.Credit
	}
	var parts jsonld.ArticleParts
	for _, c := range a.Contributors {
		parts.Contributors = append(parts.Contributors, &article.Contributor{
			Role:   article.ContributorRole(c.Role),
			Person: &directory.Person{Slug: c.Person.Slug, Name: c.Person.Name, Title: c.Person.Title, Affiliation: c.Person.Affiliation},
		})
	}
	for _, t := range a.Topics {
		parts.Topics = append(parts.Topics, &directory.Topic{Slug: t.Slug, NameNB: t.Name})
	}
	return template.JS(jsonld.Article(base, known, parts)) //nolint:gosec // JSON, with every < escaped
}
