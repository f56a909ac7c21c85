package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

func (r *mutationResolver) ApproveComment(ctx context.Context, input comment.Approval) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Approve(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) RejectComment(ctx context.Context, input comment.Rejection) (*generated.ModerateCommentPayload, error) {
	return moderated(r.comments.Reject(ctx, account.ViewerFrom(ctx), input))
}

func moderated(c *comment.Comment, err error) (*generated.ModerateCommentPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ModerateCommentPayload{Comment: c, UserErrors: faults}, nil
}

func (r *commentModerationResolver) Signals(ctx context.Context, m *comment.Moderation) ([]*moderation.Signal, error) {
	return r.comments.Signals(ctx, m)
}

func (r *commentModerationResolver) Revisions(ctx context.Context, m *comment.Moderation) ([]*comment.Revision, error) {
	return r.comments.Revisions(ctx, account.ViewerFrom(ctx), m)
}

func (r *commentModerationResolver) Decisions(ctx context.Context, m *comment.Moderation) ([]*comment.Decision, error) {
	return r.comments.Decisions(ctx, m)
}

// Actor finds who decided, for all decisions of the answer at once.
func (r *decisionResolver) Actor(ctx context.Context, d *comment.Decision) (*account.Account, error) {
	return siblings.Load(ctx, &d.Member, d, "actor", func(ctx context.Context, all []*comment.Decision) ([]*account.Account, error) {
		ids := make([]account.ID, 0, len(all))
		for _, d := range all {
			if d.ActorID != nil {
				ids = append(ids, *d.ActorID)
			}
		}
		found, err := account.Accounts(ctx, r.directory.DB, ids)
		if err != nil {
			return nil, err
		}
		out := make([]*account.Account, len(all))
		for i, d := range all {
			if d.ActorID != nil {
				out[i] = found[*d.ActorID]
			}
		}
		return out, nil
	})
}

// CommentModeration meets CommentModeration.
func (r *Resolver) CommentModeration() generated.CommentModerationResolver {
	return &commentModerationResolver{r}
}

// Decision meets Decision.
func (r *Resolver) Decision() generated.DecisionResolver { return &decisionResolver{r} }

type (
	commentModerationResolver struct{ *Resolver }
	decisionResolver          struct{ *Resolver }
)

func (r *signalResolver) Code(_ context.Context, s *moderation.Signal) (string, error) {
	return string(s.Code), nil
}

// Signal meets Signal.
func (r *Resolver) Signal() generated.SignalResolver { return &signalResolver{r} }

type signalResolver struct{ *Resolver }
