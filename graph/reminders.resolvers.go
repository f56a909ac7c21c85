package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
)

func (r *queryResolver) ModerationMail(ctx context.Context) (comment.Reminding, error) {
	return r.comments.Reminding(ctx, account.ViewerFrom(ctx))
}

func (r *mutationResolver) SetModerationMail(ctx context.Context, input comment.RemindingChange) (*generated.SetModerationMailPayload, error) {
	every, err := r.comments.SetReminding(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.SetModerationMailPayload{ModerationMail: &every, UserErrors: faults}, nil
}
