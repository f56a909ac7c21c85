package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/sso"
)

func (r *queryResolver) SignInProviders(context.Context) ([]*sso.Offer, error) {
	if r.sso == nil {
		return []*sso.Offer{}, nil
	}
	return r.sso.Offers(), nil
}

func (r *mutationResolver) SignInWithProvider(ctx context.Context, input generated.SignInWithProviderInput) (*generated.SignInPayload, error) {
	in, err := r.sso.Exchange(ctx, account.ViewerFrom(ctx), input.Code, input.Verifier, given(input.SecondFactor), deviceFrom(ctx))
	return signedIn(ctx, in, err)
}

func (r *mutationResolver) SignInWithHostToken(ctx context.Context, input generated.SignInWithHostTokenInput) (*generated.SignInPayload, error) {
	in, err := r.sso.EnterHosted(ctx, account.ViewerFrom(ctx), input.Token, given(input.SecondFactor), deviceFrom(ctx))
	return signedIn(ctx, in, err)
}

func (r *mutationResolver) LinkIdentity(ctx context.Context, input generated.LinkIdentityInput) (*generated.IdentitiesPayload, error) {
	by := account.ViewerFrom(ctx)
	return r.identities(ctx, by, r.sso.Link(ctx, by, input.Code, input.Verifier, given(input.Password)))
}

func (r *mutationResolver) UnlinkIdentity(ctx context.Context, input account.Unlinking) (*generated.IdentitiesPayload, error) {
	by := account.ViewerFrom(ctx)
	return r.identities(ctx, by, r.sso.Unlink(ctx, by, input.IdentityID))
}

func (r *Resolver) identities(ctx context.Context, by account.Viewer, err error) (*generated.IdentitiesPayload, error) {
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	found, err := r.accounts.Identities(ctx, by, &account.Account{ID: by.ID})
	return &generated.IdentitiesPayload{Identities: found, UserErrors: faults}, err
}

func (r *accountResolver) Identities(ctx context.Context, of *account.Account) ([]*account.Identity, error) {
	return r.accounts.Identities(ctx, account.ViewerFrom(ctx), of)
}

func (r *identityResolver) Provider(_ context.Context, of *account.Identity) (*string, error) {
	if r.sso == nil {
		return nil, nil
	}
	name, _ := r.sso.Title(of.Issuer)
	if name == "" {
		return nil, nil
	}
	return &name, nil
}

func (r *identityResolver) Title(_ context.Context, of *account.Identity) (string, error) {
	if r.sso != nil {
		if _, title := r.sso.Title(of.Issuer); title != "" {
			return title, nil
		}
	}
	return of.Issuer, nil
}

// Identity meets Identity.
func (r *Resolver) Identity() generated.IdentityResolver { return &identityResolver{r} }

type identityResolver struct{ *Resolver }

func given(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
