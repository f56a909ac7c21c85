package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
)

func (r *accountResolver) APITokens(ctx context.Context, a *account.Account) ([]*account.APIToken, error) {
	return r.accounts.APITokens(ctx, account.ViewerFrom(ctx), a)
}

func (r *mutationResolver) CreateAPIToken(ctx context.Context, input account.NewAPIToken) (*generated.CreateAPITokenPayload, error) {
	t, secret, err := r.accounts.CreateAPIToken(ctx, account.ViewerFrom(ctx), input)
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	out := &generated.CreateAPITokenPayload{Token: t, UserErrors: faults}
	if t != nil {
		out.Secret = &secret
	}
	return out, nil
}

func (r *mutationResolver) RevokeAPIToken(ctx context.Context, input account.RevokedAPIToken) (*generated.RevokeAPITokenPayload, error) {
	faults, failed := userErrors(r.accounts.RevokeAPIToken(ctx, account.ViewerFrom(ctx), input.TokenID))
	if failed != nil {
		return nil, failed
	}
	by := account.ViewerFrom(ctx)
	left, err := r.accounts.APITokens(ctx, by, &account.Account{ID: by.ID})
	return &generated.RevokeAPITokenPayload{APITokens: left, UserErrors: faults}, err
}
