package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/config"
	"innomag/internal/job"
	"innomag/internal/page"
)

func (r *queryResolver) SigningKeys(ctx context.Context) ([]*account.KeyInfo, error) {
	return r.accounts.Keys.List(ctx)
}

func (r *queryResolver) Settings(context.Context) ([]*config.Setting, error) { return r.settings, nil }

func (r *queryResolver) Jobs(ctx context.Context, first *int, after *string, last *int, before *string, state job.State) (*job.Connection, error) {
	return job.List(ctx, r.directory.DB, r.directory.Cursors, state, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) RotateSigningKey(ctx context.Context) (*generated.RotateSigningKeyPayload, error) {
	if err := r.accounts.Keys.Rotate(ctx); err != nil {
		return nil, err
	}
	keys, err := r.accounts.Keys.List(ctx)
	return &generated.RotateSigningKeyPayload{SigningKeys: keys}, err
}

func (r *mutationResolver) RetryJob(ctx context.Context, input job.Retrial) (*generated.RetryJobPayload, error) {
	tried, err := job.Retry(ctx, r.directory.DB, input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.RetryJobPayload{Job: tried, UserErrors: faults}, nil
}
