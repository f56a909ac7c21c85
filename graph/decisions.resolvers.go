package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/gid"
)

func (r *mutationResolver) MarkCommentAsSpam(ctx context.Context, input comment.Ruling) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.MarkAsSpam(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) RestoreComment(ctx context.Context, input comment.Ruling) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Restore(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) FeatureComment(ctx context.Context, input comment.Ruling) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Feature(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UnfeatureComment(ctx context.Context, input comment.Ruling) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Unfeature(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) RedactComment(ctx context.Context, input comment.Redaction) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Redact(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UndoDecision(ctx context.Context, input comment.Undoing) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Undo(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) LockThread(ctx context.Context, input comment.Locking) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.LockThread(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UnlockThread(ctx context.Context, input comment.Locking) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.UnlockThread(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) ModerateComments(ctx context.Context, input comment.Bulk) (*generated.ModerateCommentsPayload, error) {
	decided, err := r.comments.DecideAll(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	results := make([]*generated.ModerateCommentsResult, len(decided))
	for i, d := range decided {
		why, err := userErrors(d.Refused)
		if err != nil {
			return nil, err
		}
		results[i] = &generated.ModerateCommentsResult{CommentID: gid.ID{Type: "Comment", Key: int64(d.CommentID)}, Comment: d.Comment, UserErrors: why}
	}
	return &generated.ModerateCommentsPayload{Results: results, UserErrors: faults}, nil
}

func (r *queryResolver) Discussion(ctx context.Context, subjectID gid.ID) (*comment.Discussion, error) {
	return r.comments.Discussion(ctx, account.ViewerFrom(ctx), subjectID)
}

func (r *mutationResolver) CloseDiscussion(ctx context.Context, input comment.Closing) (*generated.DiscussionPayload, error) {
	return discussed(r.comments.CloseDiscussion(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) ReopenDiscussion(ctx context.Context, input comment.Closing) (*generated.DiscussionPayload, error) {
	return discussed(r.comments.ReopenDiscussion(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) SetDiscussionMode(ctx context.Context, input comment.ModeChange) (*generated.DiscussionPayload, error) {
	return discussed(r.comments.SetDiscussionMode(ctx, account.ViewerFrom(ctx), input))
}

func discussed(d *comment.Discussion, err error) (*generated.DiscussionPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.DiscussionPayload{Discussion: d, UserErrors: faults}, nil
}

func (r *discussionResolver) Subject(ctx context.Context, d *comment.Discussion) (generated.CommentSubject, error) {
	found, err := r.nodes(ctx, []gid.ID{d.About})
	if err != nil {
		return nil, err
	}
	subject, _ := found[0].(generated.CommentSubject)
	return subject, nil
}

func (r *commentModerationResolver) OriginalText(ctx context.Context, m *comment.Moderation) (*string, error) {
	return r.comments.OriginalText(ctx, account.ViewerFrom(ctx), m)
}

func (r *commentResolver) Rejection(ctx context.Context, c *comment.Comment) (*comment.Grounds, error) {
	return r.comments.Rejection(ctx, c)
}

// Discussion meets Discussion.
func (r *Resolver) Discussion() generated.DiscussionResolver { return &discussionResolver{r} }

type discussionResolver struct{ *Resolver }
