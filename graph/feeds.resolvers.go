package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/jsonld"
	"innomag/internal/site"
)

// feedsOf gives the feeds of the page at a path, "" for the whole magazine.
func (r *Resolver) feedsOf(path string) (*generated.Feeds, error) {
	base := site.Base(r.accounts.Site)
	return &generated.Feeds{
		Rss: base.To(site.Feed(path, site.RSS)), Atom: base.To(site.Feed(path, site.Atom)), JSON: base.To(site.Feed(path, site.JSON)),
	}, nil
}

func (r *queryResolver) Feeds(context.Context) (*generated.Feeds, error) { return r.feedsOf("") }

func (r *topicResolver) Feeds(_ context.Context, t *directory.Topic) (*generated.Feeds, error) {
	return r.feedsOf(site.Topic(t.Slug))
}

func (r *personResolver) Feeds(_ context.Context, p *directory.Person) (*generated.Feeds, error) {
	return r.feedsOf(site.Person(p.Slug))
}

func (r *articleResolver) CommentFeeds(_ context.Context, a *article.Article) (*generated.Feeds, error) {
	return r.feedsOf(site.Comments(site.Article(a.Slug)))
}

func (r *initiativeResolver) CommentFeeds(_ context.Context, i *initiative.Initiative) (*generated.Feeds, error) {
	return r.feedsOf(site.Comments(site.Initiative(i.Slug)))
}

func (r *personResolver) JSONLd(ctx context.Context, p *directory.Person) (string, error) {
	picture, err := r.directory.Portrait(ctx, p)
	if err != nil {
		return "", err
	}
	return jsonld.PersonIn(site.Base(r.accounts.Site), p, picture), nil
}

func (r *organisationResolver) JSONLd(_ context.Context, o *directory.Organisation) (string, error) {
	return jsonld.Organisation(site.Base(r.accounts.Site), o), nil
}
