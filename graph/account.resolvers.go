package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/fault"
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
	from := account.ViewerFrom(ctx).Address
	if k, kept := keeperFrom(ctx); kept {
		from = r.accounts.Origin(input.Email, k.Device(), from)
	}
	in, err := r.accounts.SignInWith(ctx, input.Email, input.Password, code, deviceFrom(ctx), from)
	return signedIn(ctx, in, err)
}

func (r *mutationResolver) RefreshSession(ctx context.Context, input generated.RefreshSessionInput) (*generated.SignInPayload, error) {
	in, err := r.accounts.Refresh(ctx, refreshToken(ctx, input.RefreshToken))
	if k, kept := keeperFrom(ctx); kept && fault.Of(err).UserCode() == "SESSION_ENDED" {
		k.Forget()
	}
	return signedIn(ctx, in, err)
}

// refreshToken gives the token that was sent, else the one that the browser keeps.
func refreshToken(ctx context.Context, given *string) string {
	if given != nil {
		return *given
	}
	if k, kept := keeperFrom(ctx); kept {
		return k.RefreshToken()
	}
	return ""
}

// signedIn tells the tokens of a session, or has them kept.
func signedIn(ctx context.Context, s *account.SignedIn, err error) (*generated.SignInPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return &generated.SignInPayload{UserErrors: faults}, nil
	}
	out := &generated.SignInPayload{ExpiresAt: &s.ExpiresAt, Account: s.Account, UserErrors: faults}
	if k, kept := keeperFrom(ctx); kept {
		k.Give(s)
	} else {
		out.AccessToken, out.RefreshToken = &s.AccessToken, &s.RefreshToken
	}
	return out, nil
}

func (r *mutationResolver) SignOut(ctx context.Context, input generated.SignOutInput) (*generated.SignOutPayload, error) {
	if err := r.accounts.SignOut(ctx, refreshToken(ctx, input.RefreshToken)); err != nil {
		return nil, err
	}
	if k, kept := keeperFrom(ctx); kept {
		k.Forget()
	}
	return &generated.SignOutPayload{SignedOut: true, UserErrors: []*generated.UserError{}}, nil
}
