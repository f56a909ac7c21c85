package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
)

func (r *queryResolver) CommentReportByReceipt(ctx context.Context, receipt string) (*comment.Report, error) {
	return r.comments.ReportByReceipt(ctx, receipt)
}

func (r *mutationResolver) EditComment(ctx context.Context, input comment.Correction) (*generated.EditCommentPayload, error) {
	c, err := r.comments.Edit(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.EditCommentPayload{Comment: c, UserErrors: faults}, nil
}

func (r *mutationResolver) WithdrawComment(ctx context.Context, input comment.Withdrawal) (*generated.WithdrawCommentPayload, error) {
	c, err := r.comments.Withdraw(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.WithdrawCommentPayload{Comment: c, UserErrors: faults}, nil
}

func (r *mutationResolver) ReportComment(ctx context.Context, input comment.Complaint) (*generated.ReportCommentPayload, error) {
	receipt, err := r.comments.Report(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	if receipt == "" {
		return &generated.ReportCommentPayload{UserErrors: faults}, nil
	}
	return &generated.ReportCommentPayload{Receipt: &receipt, UserErrors: faults}, nil
}

func (r *mutationResolver) LikeComment(ctx context.Context, input comment.Liking) (*generated.LikeCommentPayload, error) {
	return likePayload(r.comments.Like(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UnlikeComment(ctx context.Context, input comment.Liking) (*generated.LikeCommentPayload, error) {
	return likePayload(r.comments.Unlike(ctx, account.ViewerFrom(ctx), input))
}

func likePayload(c *comment.Comment, err error) (*generated.LikeCommentPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.LikeCommentPayload{Comment: c, UserErrors: faults}, nil
}

func (r *mutationResolver) ClaimEarlierComments(ctx context.Context) (*generated.ClaimEarlierCommentsPayload, error) {
	n, err := r.comments.ClaimEarlier(ctx, account.ViewerFrom(ctx))
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	if len(faults) > 0 {
		return &generated.ClaimEarlierCommentsPayload{UserErrors: faults}, nil
	}
	return &generated.ClaimEarlierCommentsPayload{Count: &n, UserErrors: faults}, nil
}

func (r *commentResolver) ViewerHasLiked(ctx context.Context, c *comment.Comment) (bool, error) {
	return r.comments.Liked(ctx, account.ViewerFrom(ctx), c)
}

func (r *commentResolver) ThreadPage(ctx context.Context, c *comment.Comment, first *int) (*comment.Connection, error) {
	return r.comments.ThreadAround(ctx, account.ViewerFrom(ctx), c, first)
}

// ViewerCanEdit says whether editComment would take a new text from the viewer now.
func (r *commentResolver) ViewerCanEdit(ctx context.Context, c *comment.Comment) (bool, error) {
	return r.comments.CanEdit(ctx, c)
}

func (r *commentResolver) ViewerCanReply(ctx context.Context, c *comment.Comment) (bool, error) {
	return r.comments.CanReply(ctx, c)
}

func (r *commentModerationResolver) Reports(ctx context.Context, m *comment.Moderation) ([]*comment.Report, error) {
	return r.comments.Reports(ctx, m)
}
