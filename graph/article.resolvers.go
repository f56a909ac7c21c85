package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *queryResolver) Article(ctx context.Context, slug string) (*article.Article, error) {
	return r.articles.BySlug(ctx, account.ViewerFrom(ctx), slug)
}

func (r *queryResolver) Articles(ctx context.Context, first *int, after *string, last *int, before *string, filter *article.Filter) (*article.Connection, error) {
	return r.articles.List(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) CreateArticle(ctx context.Context, input article.Draft) (*generated.ArticlePayload, error) {
	return articlePayload(r.articles.Create(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UpdateArticle(ctx context.Context, input article.Patch) (*generated.ArticlePayload, error) {
	return articlePayload(r.articles.Update(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) SubmitArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	return articlePayload(r.articles.Submit(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) PublishArticle(ctx context.Context, input article.Publication) (*generated.ArticlePayload, error) {
	return articlePayload(r.articles.Publish(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) ArchiveArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	return articlePayload(r.articles.Archive(ctx, account.ViewerFrom(ctx), input))
}

func articlePayload(a *article.Article, err error) (*generated.ArticlePayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ArticlePayload{Article: a, UserErrors: faults}, nil
}

func (r *articleResolver) BodyHTML(ctx context.Context, a *article.Article) (string, error) {
	b, err := r.articles.Body(ctx, a)
	if err != nil {
		return "", err
	}
	return b.HTML, nil
}

func (r *articleResolver) BodyText(ctx context.Context, a *article.Article) (string, error) {
	b, err := r.articles.Body(ctx, a)
	if err != nil {
		return "", err
	}
	return b.Text, nil
}

func (r *articleResolver) BodySource(ctx context.Context, a *article.Article) (*string, error) {
	return r.articles.Source(ctx, a)
}

func (r *articleResolver) Contributors(ctx context.Context, a *article.Article) ([]*article.Contributor, error) {
	return r.articles.Contributors(ctx, a)
}

func (r *articleResolver) Topics(ctx context.Context, a *article.Article) ([]*directory.Topic, error) {
	return r.articles.Topics(ctx, a)
}

func (r *articleResolver) Tags(ctx context.Context, a *article.Article) ([]*directory.Tag, error) {
	return r.articles.Tags(ctx, a)
}

func (r *articleResolver) Reports(ctx context.Context, a *article.Article) ([]*directory.Report, error) {
	return r.articles.Reports(ctx, a)
}

func (r *articleResolver) Notes(ctx context.Context, a *article.Article) ([]*article.Note, error) {
	return r.articles.Notes(ctx, a)
}

func (r *articleResolver) Related(ctx context.Context, a *article.Article) ([]*article.Article, error) {
	return r.articles.Related(ctx, account.ViewerFrom(ctx), a)
}

func (r *articleResolver) Initiatives(ctx context.Context, a *article.Article) ([]*initiative.Initiative, error) {
	return siblings.Load(ctx, &a.Member, a, "initiatives", func(ctx context.Context, all []*article.Article) ([][]*initiative.Initiative, error) {
		return r.initiatives.ForArticles(ctx, account.ViewerFrom(ctx), keys(all, articleKey))
	})
}

func (r *articleResolver) Comments(ctx context.Context, a *article.Article, first *int, after *string, last *int, before *string, orderBy comment.Order) (*comment.Connection, error) {
	return paged(ctx, &a.Member, a, articleKey, "comments "+string(orderBy), page.Args{First: first, After: after, Last: last, Before: before},
		func(ctx context.Context, ids []int64, args page.Args) ([]*comment.Connection, error) {
			return r.comments.Roots(ctx, account.ViewerFrom(ctx), "Article", ids, orderBy, args)
		})
}

func (r *articleResolver) Thread(ctx context.Context, a *article.Article, first *int, after *string, last *int, before *string, orderBy comment.Order, maxDepth, repliesPerBranch *int) (*comment.Connection, error) {
	budget := comment.Budget{MaxDepth: maxDepth, RepliesPerBranch: repliesPerBranch}
	return paged(ctx, &a.Member, a, articleKey, "thread "+string(orderBy)+budget.Key(), page.Args{First: first, After: after, Last: last, Before: before},
		func(ctx context.Context, ids []int64, args page.Args) ([]*comment.Connection, error) {
			return r.comments.ThreadWithin(ctx, account.ViewerFrom(ctx), "Article", ids, orderBy, budget, args)
		})
}

func (r *articleResolver) CommentsOpen(ctx context.Context, a *article.Article) (bool, error) {
	return siblings.Load(ctx, &a.Member, a, "comments open", func(ctx context.Context, all []*article.Article) ([]bool, error) {
		return r.comments.Open(ctx, "Article", keys(all, articleKey))
	})
}

func articleKey(a *article.Article) int64 { return int64(a.ID) }

// Article meets Article.
func (r *Resolver) Article() generated.ArticleResolver { return &articleResolver{r} }

type articleResolver struct{ *Resolver }
