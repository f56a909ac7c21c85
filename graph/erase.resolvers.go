package graph

import (
	"context"
	"encoding/json"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/initiative"
	"innomag/internal/postgres"
)

func (r *queryResolver) AccountData(ctx context.Context) (string, error) {
	by := account.ViewerFrom(ctx)
	about, err := r.accounts.Kept(ctx, by)
	if err != nil {
		return "", err
	}
	wrote, err := r.comments.Kept(ctx, by)
	if err != nil {
		return "", err
	}
	proposed, err := initiative.Kept(ctx, r.accounts.DB, by)
	if err != nil {
		return "", err
	}
	all, err := json.MarshalIndent(map[string]json.RawMessage{"account": about, "discussions": wrote, "proposedInitiatives": proposed}, "", "  ")
	return string(all), err
}

func (r *mutationResolver) EraseAccount(ctx context.Context, input account.Erasure) (*generated.EraseAccountPayload, error) {
	by := account.ViewerFrom(ctx)
	err := r.accounts.Erase(ctx, by, input, func(ctx context.Context, tx postgres.Querier) error {
		if err := comment.Forget(ctx, tx, by); err != nil {
			return err
		}
		return initiative.Forget(ctx, tx, by)
	})
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	if k, kept := keeperFrom(ctx); kept && len(faults) == 0 {
		k.Forget()
	}
	return &generated.EraseAccountPayload{Erased: len(faults) == 0, UserErrors: faults}, nil
}
