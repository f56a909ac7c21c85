package graph

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/imports"
	"innomag/internal/page"
)

func (r *queryResolver) ImportRuns(ctx context.Context, first *int, after *string, last *int, before *string) (*imports.Connection, error) {
	return r.imports.Runs(ctx, account.ViewerFrom(ctx), page.Args{First: first, After: after, Last: last, Before: before})
}
