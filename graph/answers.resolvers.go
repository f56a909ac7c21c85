package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
)

func (r *queryResolver) AnswersByMail(ctx context.Context, token, receipt *string) (*comment.Following, error) {
	return r.comments.FollowingOf(ctx, account.ViewerFrom(ctx), token, receipt)
}

func (r *queryResolver) CommentCounts(ctx context.Context, articles, initiatives []string) ([]*comment.SubjectCount, error) {
	return r.comments.SubjectCounts(ctx, articles, initiatives)
}

func (r *mutationResolver) FollowAnswers(ctx context.Context, input comment.Follow) (*generated.AnswersByMailPayload, error) {
	return answersByMail(r.comments.Follow(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) ConfirmAnswers(ctx context.Context, input comment.Confirmation) (*generated.AnswersByMailPayload, error) {
	return answersByMail(r.comments.ConfirmFollowing(ctx, input))
}

func (r *mutationResolver) StopAnswers(ctx context.Context, input comment.Unfollow) (*generated.AnswersByMailPayload, error) {
	return answersByMail(r.comments.StopFollowing(ctx, account.ViewerFrom(ctx), input))
}

func answersByMail(state comment.Following, err error) (*generated.AnswersByMailPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	payload := &generated.AnswersByMailPayload{UserErrors: faults}
	if len(faults) == 0 {
		payload.AnswersByMail = &state
	}
	return payload, nil
}
