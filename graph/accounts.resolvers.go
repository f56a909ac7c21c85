package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/page"
)

// Account meets Account.
func (r *Resolver) Account() generated.AccountResolver { return &accountResolver{r} }

type accountResolver struct{ *Resolver }

func (r *accountResolver) Sessions(ctx context.Context, a *account.Account) ([]*account.Session, error) {
	return r.accounts.Sessions(ctx, account.ViewerFrom(ctx), a)
}

func (r *queryResolver) Accounts(ctx context.Context, first *int, after *string, last *int, before *string, filter *account.Filter) (*account.Connection, error) {
	return r.accounts.List(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) EndSession(ctx context.Context, input account.Ending) (*generated.SessionsPayload, error) {
	return r.sessionsLeft(ctx, r.accounts.EndSession(ctx, account.ViewerFrom(ctx), input.SessionID))
}

func (r *mutationResolver) EndOtherSessions(ctx context.Context) (*generated.SessionsPayload, error) {
	return r.sessionsLeft(ctx, r.accounts.EndOtherSessions(ctx, account.ViewerFrom(ctx)))
}

func (r *mutationResolver) sessionsLeft(ctx context.Context, err error) (*generated.SessionsPayload, error) {
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	by := account.ViewerFrom(ctx)
	left, err := r.accounts.Sessions(ctx, by, &account.Account{ID: by.ID})
	return &generated.SessionsPayload{Sessions: left, UserErrors: faults}, err
}

func (r *mutationResolver) SetAccountRoles(ctx context.Context, input account.RoleChange) (*generated.AccountPayload, error) {
	return accountChanged(r.accounts.SetRoles(ctx, account.ViewerFrom(ctx), input.AccountID, input.Roles))
}

func (r *mutationResolver) DisableAccount(ctx context.Context, input account.Target) (*generated.AccountPayload, error) {
	return accountChanged(r.accounts.Disable(ctx, account.ViewerFrom(ctx), input.AccountID))
}

func (r *mutationResolver) EnableAccount(ctx context.Context, input account.Target) (*generated.AccountPayload, error) {
	return accountChanged(r.accounts.Enable(ctx, account.ViewerFrom(ctx), input.AccountID))
}

func accountChanged(a *account.Account, err error) (*generated.AccountPayload, error) {
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.AccountPayload{Account: a, UserErrors: faults}, nil
}
