package graph

import (
	"context"

	"innomag/internal/article"
	"innomag/internal/initiative"
	"innomag/internal/jsonld"
	"innomag/internal/site"
)

func (r *articleResolver) JSONLd(ctx context.Context, a *article.Article) (string, error) {
	var parts jsonld.ArticleParts
	var err error
	if parts.Contributors, err = r.Contributors(ctx, a); err != nil {
		return "", err
	}
	if parts.Topics, err = r.Topics(ctx, a); err != nil {
		return "", err
	}
	if parts.Initiatives, err = r.Initiatives(ctx, a); err != nil {
		return "", err
	}
	return jsonld.Article(site.Base(r.accounts.Site), a, parts), nil
}

func (r *initiativeResolver) JSONLd(ctx context.Context, i *initiative.Initiative) (string, error) {
	var parts jsonld.InitiativeParts
	var err error
	if parts.Partners, err = r.Partners(ctx, i); err != nil {
		return "", err
	}
	if parts.People, err = r.People(ctx, i); err != nil {
		return "", err
	}
	if parts.Topics, err = r.Topics(ctx, i); err != nil {
		return "", err
	}
	return jsonld.Initiative(site.Base(r.accounts.Site), i, parts), nil
}
