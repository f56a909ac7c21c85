package graph

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

func (r *queryResolver) NewsroomArticles(ctx context.Context, first *int, after *string, last *int, before *string, filter *article.DeskFilter) (*article.Desk, error) {
	return r.articles.AtDesk(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) NewsroomInitiatives(ctx context.Context, first *int, after *string, last *int, before *string, filter *initiative.DeskFilter) (*initiative.Desk, error) {
	return r.initiatives.AtDesk(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}
