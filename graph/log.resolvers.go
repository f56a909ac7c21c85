package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/date"
	"innomag/internal/page"
)

func (r *queryResolver) Decisions(ctx context.Context, first *int, after *string, last *int, before *string, filter *comment.DecisionFilter) (*comment.DecisionConnection, error) {
	return r.comments.Log(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) ModerationFigures(ctx context.Context, from date.Date, to date.Date) (*comment.Figures, error) {
	return r.comments.Figures(ctx, account.ViewerFrom(ctx), from, to)
}

func (r *decisionResolver) Comment(ctx context.Context, d *comment.Decision) (*comment.Comment, error) {
	return r.comments.Judged(ctx, account.ViewerFrom(ctx), d)
}

func (r *decisionResolver) ViewerCanUndo(ctx context.Context, d *comment.Decision) (bool, error) {
	return r.comments.MayUndo(ctx, account.ViewerFrom(ctx), d)
}

func (r *moderatorCountResolver) Actor(ctx context.Context, c *comment.ModeratorCount) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &c.Member, c, func(c *comment.ModeratorCount) *account.ID { return &c.ActorID })
}

// ModeratorCount meets ModeratorCount.
func (r *Resolver) ModeratorCount() generated.ModeratorCountResolver {
	return &moderatorCountResolver{r}
}

type moderatorCountResolver struct{ *Resolver }
