package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
)

func (r *mutationResolver) StartSecondFactor(ctx context.Context, input generated.StartSecondFactorInput) (*generated.StartSecondFactorPayload, error) {
	e, err := r.accounts.StartSecondFactor(ctx, account.ViewerFrom(ctx), input.Password)
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.StartSecondFactorPayload{Enrolment: e, UserErrors: faults}, nil
}

func (r *mutationResolver) ConfirmSecondFactor(ctx context.Context, input generated.ConfirmSecondFactorInput) (*generated.ConfirmSecondFactorPayload, error) {
	codes, err := r.accounts.ConfirmSecondFactor(ctx, account.ViewerFrom(ctx), input.Code)
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.ConfirmSecondFactorPayload{RecoveryCodes: codes, UserErrors: faults}, nil
}

func (r *mutationResolver) RemoveSecondFactor(ctx context.Context, input generated.RemoveSecondFactorInput) (*generated.RemoveSecondFactorPayload, error) {
	err := r.accounts.RemoveSecondFactor(ctx, account.ViewerFrom(ctx), input.Password, input.Code)
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.RemoveSecondFactorPayload{Removed: err == nil, UserErrors: faults}, nil
}
