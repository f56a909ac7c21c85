package graph

import (
	"context"

	"innomag/graph/cache"
	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
	"innomag/internal/text"
)

func (r *queryResolver) Article(ctx context.Context, slug string) (*article.Article, error) {
	return r.articles.BySlug(ctx, account.ViewerFrom(ctx), slug)
}

func (r *queryResolver) Articles(ctx context.Context, first *int, after *string, last *int, before *string, filter *article.Filter) (*article.Connection, error) {
	return r.articles.List(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) CreateArticle(ctx context.Context, input article.Draft) (*generated.ArticlePayload, error) {
	a, err := r.articles.Create(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, nil, nil)
}

func (r *mutationResolver) UpdateArticle(ctx context.Context, input article.Patch) (*generated.ArticlePayload, error) {
	read := input // what follows tidies the input
	a, err := r.articles.Update(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, &read.ExpectedRevision, &read)
}

func (r *mutationResolver) SubmitArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	a, err := r.articles.Submit(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *mutationResolver) PublishArticle(ctx context.Context, input article.Publication) (*generated.ArticlePayload, error) {
	a, err := r.articles.Publish(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *mutationResolver) ArchiveArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	a, err := r.articles.Archive(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *mutationResolver) WithdrawArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	a, err := r.articles.Withdraw(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *mutationResolver) SendBackArticle(ctx context.Context, input article.Review) (*generated.ArticlePayload, error) {
	a, err := r.articles.SendBack(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *mutationResolver) UnscheduleArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	a, err := r.articles.Unschedule(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *mutationResolver) UnpublishArticle(ctx context.Context, input article.Step) (*generated.ArticlePayload, error) {
	a, err := r.articles.Unpublish(ctx, account.ViewerFrom(ctx), input)
	return r.articlePayload(ctx, a, err, input.ExpectedRevision, nil)
}

func (r *subscriptionResolver) ArticlePublished(ctx context.Context) (<-chan *article.Article, error) {
	events := r.events.Subscribe(ctx, func(e event.Event) bool { return e.Kind == event.ArticlePublished })
	return told(ctx, events, func(e event.Event) (*article.Article, error) {
		found, err := r.articles.ByIDs(ctx, account.ViewerFrom(ctx), []article.ID{article.ID(*e.ArticleID)})
		if err != nil || found[0] == nil || found[0].State != article.Published {
			return nil, err
		}
		return found[0], nil
	}), nil
}

func (r *mutationResolver) RestoreArticle(ctx context.Context, input article.Restoration) (*generated.RestoreArticlePayload, error) {
	a, leftOut, err := r.articles.Restore(ctx, account.ViewerFrom(ctx), input)
	p, err := r.articlePayload(ctx, a, err, &input.ExpectedRevision, nil)
	if err != nil {
		return nil, err
	}
	if leftOut == nil || len(p.UserErrors) > 0 {
		leftOut = []*article.Reference{}
	}
	return &generated.RestoreArticlePayload{Article: p.Article, Conflict: p.Conflict, LeftOut: leftOut, UserErrors: p.UserErrors}, nil
}

// articlePayload tells what came of a change. Where somebody else was first it tells what they did since the revision that was read.
func (r *Resolver) articlePayload(ctx context.Context, a *article.Article, err error, read *int, patch *article.Patch) (*generated.ArticlePayload, error) {
	faults, unexpected := userErrors(err)
	if unexpected != nil {
		return nil, unexpected
	}
	p := &generated.ArticlePayload{Article: a, UserErrors: faults}
	if a != nil && read != nil && fault.Of(err).Kind == fault.Conflict {
		if p.Conflict, err = r.articles.Meanwhile(ctx, a, *read, patch); err != nil {
			return nil, err
		}
	}
	return p, nil
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
		return r.commentsOpen(ctx, "Article", keys(all, articleKey))
	})
}

// commentsOpen says where comments may be posted, and to whoever may keep the answer until when.
func (r *Resolver) commentsOpen(ctx context.Context, of string, ids []int64) ([]bool, error) {
	open, until, err := r.comments.Open(ctx, of, ids)
	cache.Until(ctx, until)
	return open, err
}

func (r *articleResolver) Steps(ctx context.Context, a *article.Article) ([]*article.Taken, error) {
	return r.articles.Steps(ctx, a)
}

func (r *articleResolver) ReviewNote(ctx context.Context, a *article.Article) (*string, error) {
	return r.articles.ReviewNote(ctx, a)
}

func (r *articleStepResolver) Actor(ctx context.Context, t *article.Taken) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &t.Member, t, func(t *article.Taken) *account.ID { return t.ActorID })
}

func (r *articleResolver) Headings(ctx context.Context, a *article.Article) ([]*text.Heading, error) {
	o, err := r.articles.Outline(ctx, a)
	if err != nil {
		return nil, err
	}
	return pointers(o.Headings), nil
}

func (r *articleResolver) Figures(ctx context.Context, a *article.Article) ([]*text.Figure, error) {
	o, err := r.articles.Outline(ctx, a)
	if err != nil {
		return nil, err
	}
	return pointers(o.Figures), nil
}

func (r *articleResolver) Embeds(ctx context.Context, a *article.Article) ([]*text.Embed, error) {
	o, err := r.articles.Outline(ctx, a)
	if err != nil {
		return nil, err
	}
	return pointers(o.Embeds), nil
}

func (r *articleResolver) Quotes(ctx context.Context, a *article.Article) ([]*article.Quote, error) {
	return r.articles.Quotes(ctx, a)
}

func pointers[T any](list []T) []*T {
	out := make([]*T, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

func (r *articleResolver) Commenting(ctx context.Context, a *article.Article) (*article.Commenting, error) {
	return r.articles.Commenting(ctx, a)
}

func (r *articleResolver) Revisions(ctx context.Context, a *article.Article, first *int, after *string, last *int, before *string) (*article.RevisionConnection, error) {
	return r.articles.Revisions(ctx, a, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *articleResolver) Version(ctx context.Context, a *article.Article, revision int) (*article.Revision, error) {
	return r.articles.Version(ctx, a, revision)
}

func (r *articleResolver) Comparison(ctx context.Context, a *article.Article, from, to int) (*article.Comparison, error) {
	return r.articles.Compare(ctx, a, from, to)
}

func (r *articleRevisionResolver) SavedBy(ctx context.Context, v *article.Revision) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &v.Member, v, func(v *article.Revision) *account.ID { return v.SavedBy })
}

func (r *articleRevisionResolver) Body(ctx context.Context, v *article.Revision) (string, error) {
	return r.articles.SourceOf(ctx, v)
}

func (r *articleRevisionResolver) BodyHTML(ctx context.Context, v *article.Revision) (string, error) {
	return r.articles.HTMLOf(ctx, v)
}

func (r *articleConflictResolver) Actor(ctx context.Context, c *article.Conflict) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &c.Member, c, func(c *article.Conflict) *account.ID { return c.ActorID })
}

// discuss lets the room of comments set what an editor wishes for an article.
func discuss(ctx context.Context, tx postgres.Querier, by account.Viewer, id article.ID, c article.Commenting) error {
	return comment.Wish(ctx, tx, by, comment.Subject{Type: "Article", Key: int64(id)}, comment.Wished(c))
}

func articleKey(a *article.Article) int64 { return int64(a.ID) }

// Article meets Article.
func (r *Resolver) Article() generated.ArticleResolver { return &articleResolver{r} }

// ArticleStep meets ArticleStep.
func (r *Resolver) ArticleStep() generated.ArticleStepResolver { return &articleStepResolver{r} }

// ArticleRevision meets ArticleRevision.
func (r *Resolver) ArticleRevision() generated.ArticleRevisionResolver {
	return &articleRevisionResolver{r}
}

// ArticleConflict meets ArticleConflict.
func (r *Resolver) ArticleConflict() generated.ArticleConflictResolver {
	return &articleConflictResolver{r}
}

type (
	articleResolver         struct{ *Resolver }
	articleStepResolver     struct{ *Resolver }
	articleRevisionResolver struct{ *Resolver }
	articleConflictResolver struct{ *Resolver }
)

func (r *queryResolver) RenderedBody(ctx context.Context, body string, bodyFormat article.Format) (string, error) {
	return r.articles.Rendered(ctx, body, bodyFormat)
}
