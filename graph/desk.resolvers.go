package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/event"
	"innomag/internal/moderation"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *queryResolver) ModerationQueue(ctx context.Context, first *int, after *string, last *int, before *string, filter *comment.QueueFilter) (*comment.Connection, error) {
	return r.comments.Queue(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

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

func (r *subscriptionResolver) ModerationQueueChanged(ctx context.Context) (<-chan *generated.ModerationQueueChange, error) {
	kinds := map[event.Kind]generated.ModerationQueueChangeKind{
		event.QueueEntered: generated.ModerationQueueChangeKindEntered,
		event.QueueLeft:    generated.ModerationQueueChangeKindLeft,
	}
	events := r.events.Subscribe(ctx, func(e event.Event) bool { return kinds[e.Kind] != "" })
	return told(ctx, events, func(e event.Event) (*generated.ModerationQueueChange, error) {
		c, err := r.comments.ByID(ctx, account.ViewerFrom(ctx), comment.ID(e.CommentID))
		if err != nil || c == nil {
			return nil, err
		}
		return &generated.ModerationQueueChange{Kind: kinds[e.Kind], Comment: c}, nil
	}), nil
}

func (r *commentModerationResolver) Signals(ctx context.Context, m *comment.Moderation) ([]*moderation.Signal, error) {
	return r.comments.Signals(ctx, m)
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
