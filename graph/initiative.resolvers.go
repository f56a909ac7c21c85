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

func (r *queryResolver) Initiative(ctx context.Context, slug string) (*initiative.Initiative, error) {
	return r.initiatives.BySlug(ctx, account.ViewerFrom(ctx), slug)
}

func (r *queryResolver) Initiatives(ctx context.Context, first *int, after *string, last *int, before *string, filter *initiative.Filter) (*initiative.Connection, error) {
	return r.initiatives.List(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) InitiativeFacets(ctx context.Context, filter *initiative.Filter) (*initiative.Facets, error) {
	return r.initiatives.Facets(ctx, account.ViewerFrom(ctx), filter)
}

func (r *queryResolver) Counties(ctx context.Context) ([]*directory.County, error) {
	return r.directory.Counties(ctx)
}

func (r *countyResolver) Municipalities(ctx context.Context, c *directory.County) ([]*directory.Municipality, error) {
	return r.directory.Municipalities(ctx, c)
}

func (r *mutationResolver) CreateInitiative(ctx context.Context, input initiative.New) (*generated.InitiativePayload, error) {
	return initiativePayload(r.initiatives.Create(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UpdateInitiative(ctx context.Context, input initiative.Changes) (*generated.InitiativePayload, error) {
	return initiativePayload(r.initiatives.Update(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) PublishInitiative(ctx context.Context, input initiative.Step) (*generated.InitiativePayload, error) {
	return initiativePayload(r.initiatives.Publish(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) ArchiveInitiative(ctx context.Context, input initiative.Step) (*generated.InitiativePayload, error) {
	return initiativePayload(r.initiatives.Archive(ctx, account.ViewerFrom(ctx), input))
}

func initiativePayload(i *initiative.Initiative, err error) (*generated.InitiativePayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.InitiativePayload{Initiative: i, UserErrors: faults}, nil
}

func (r *initiativeResolver) StatusHistory(ctx context.Context, i *initiative.Initiative) ([]*initiative.StatusChange, error) {
	return r.initiatives.StatusHistory(ctx, i)
}

func (r *initiativeResolver) Partners(ctx context.Context, i *initiative.Initiative) ([]*initiative.Partnership, error) {
	return r.initiatives.Partners(ctx, i)
}

func (r *initiativeResolver) People(ctx context.Context, i *initiative.Initiative) ([]*initiative.Participant, error) {
	return r.initiatives.People(ctx, i)
}

func (r *initiativeResolver) Topics(ctx context.Context, i *initiative.Initiative) ([]*directory.Topic, error) {
	return r.initiatives.Topics(ctx, i)
}

func (r *initiativeResolver) Reports(ctx context.Context, i *initiative.Initiative) ([]*directory.Report, error) {
	return r.initiatives.Reports(ctx, i)
}

func (r *initiativeResolver) Articles(ctx context.Context, i *initiative.Initiative, first *int, after *string, last *int, before *string) (*article.Connection, error) {
	return paged(ctx, &i.Member, i, initiativeKey, "articles", page.Args{First: first, After: after, Last: last, Before: before},
		r.articlesOf("Initiative"))
}

func (r *initiativeResolver) Comments(ctx context.Context, i *initiative.Initiative, first *int, after *string, last *int, before *string, orderBy comment.Order) (*comment.Connection, error) {
	return paged(ctx, &i.Member, i, initiativeKey, "comments "+string(orderBy), page.Args{First: first, After: after, Last: last, Before: before},
		func(ctx context.Context, ids []int64, args page.Args) ([]*comment.Connection, error) {
			return r.comments.Roots(ctx, account.ViewerFrom(ctx), "Initiative", ids, orderBy, args)
		})
}

func (r *initiativeResolver) Thread(ctx context.Context, i *initiative.Initiative, first *int, after *string, last *int, before *string, orderBy comment.Order, maxDepth, repliesPerBranch *int) (*comment.Connection, error) {
	budget := comment.Budget{MaxDepth: maxDepth, RepliesPerBranch: repliesPerBranch}
	return paged(ctx, &i.Member, i, initiativeKey, "thread "+string(orderBy)+budget.Key(), page.Args{First: first, After: after, Last: last, Before: before},
		func(ctx context.Context, ids []int64, args page.Args) ([]*comment.Connection, error) {
			return r.comments.ThreadWithin(ctx, account.ViewerFrom(ctx), "Initiative", ids, orderBy, budget, args)
		})
}

func (r *initiativeResolver) CommentsOpen(ctx context.Context, i *initiative.Initiative) (bool, error) {
	return siblings.Load(ctx, &i.Member, i, "comments open", func(ctx context.Context, all []*initiative.Initiative) ([]bool, error) {
		return r.commentsOpen(ctx, "Initiative", keys(all, initiativeKey))
	})
}

func initiativeKey(i *initiative.Initiative) int64 { return int64(i.ID) }

// Initiative meets Initiative.
func (r *Resolver) Initiative() generated.InitiativeResolver { return &initiativeResolver{r} }

// County meets County.
func (r *Resolver) County() generated.CountyResolver { return &countyResolver{r} }

type (
	initiativeResolver struct{ *Resolver }
	countyResolver     struct{ *Resolver }
)
