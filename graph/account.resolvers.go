package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
)

func (r *queryResolver) Viewer(ctx context.Context) (*account.Account, error) {
	by := account.ViewerFrom(ctx)
	if by.Guest() {
		return nil, nil
	}
	found, err := account.Accounts(ctx, r.directory.DB, []account.ID{by.ID})
	return found[by.ID], err
}

func (r *mutationResolver) SignIn(ctx context.Context, input generated.SignInInput) (*generated.SignInPayload, error) {
	code := ""
	if input.Code != nil {
		code = *input.Code
	}
	return signedIn(r.accounts.SignInWith(ctx, input.Email, input.Password, code, deviceFrom(ctx), account.ViewerFrom(ctx).Address))
}

func (r *mutationResolver) RefreshSession(ctx context.Context, input generated.RefreshSessionInput) (*generated.SignInPayload, error) {
	return signedIn(r.accounts.Refresh(ctx, input.RefreshToken))
}

func signedIn(s *account.SignedIn, err error) (*generated.SignInPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return &generated.SignInPayload{UserErrors: faults}, nil
	}
	return &generated.SignInPayload{
		AccessToken: &s.AccessToken, RefreshToken: &s.RefreshToken, ExpiresAt: &s.ExpiresAt, Account: s.Account, UserErrors: faults,
	}, nil
}

func (r *mutationResolver) SignOut(ctx context.Context, input generated.SignOutInput) (*generated.SignOutPayload, error) {
	if err := r.accounts.SignOut(ctx, input.RefreshToken); err != nil {
		return nil, err
	}
	return &generated.SignOutPayload{SignedOut: true, UserErrors: []*generated.UserError{}}, nil
}
