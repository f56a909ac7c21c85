package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/event"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *queryResolver) ModerationQueue(ctx context.Context, first *int, after *string, last *int, before *string, filter *comment.QueueFilter, orderBy comment.QueueOrder) (*comment.Connection, error) {
	return r.comments.Queue(ctx, account.ViewerFrom(ctx), filter, orderBy, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) ModerationCounts(ctx context.Context) (*comment.QueueCounts, error) {
	return r.comments.QueueCounts(ctx, account.ViewerFrom(ctx))
}

func (r *mutationResolver) ClaimNextComment(ctx context.Context, input comment.NextInput) (*generated.ClaimCommentPayload, error) {
	return claimed(r.comments.Next(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) ReleaseComment(ctx context.Context, input comment.ReleaseInput) (*generated.ClaimCommentPayload, error) {
	return claimed(r.comments.Release(ctx, account.ViewerFrom(ctx), input))
}

func claimed(c *comment.Comment, err error) (*generated.ClaimCommentPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ClaimCommentPayload{Comment: c, UserErrors: faults}, nil
}

func (r *subscriptionResolver) ModerationQueueChanged(ctx context.Context) (<-chan *generated.ModerationQueueChange, error) {
	kinds := map[event.Kind]generated.ModerationQueueChangeKind{
		event.QueueEntered:  generated.ModerationQueueChangeKindEntered,
		event.QueueLeft:     generated.ModerationQueueChangeKindLeft,
		event.QueueChanged:  generated.ModerationQueueChangeKindChanged,
		event.QueueClaimed:  generated.ModerationQueueChangeKindClaimed,
		event.QueueReleased: generated.ModerationQueueChangeKindReleased,
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

// Counts gives the queue's numbers as they are when the change is told, to those who ask for them.
func (r *moderationQueueChangeResolver) Counts(ctx context.Context, _ *generated.ModerationQueueChange) (*comment.QueueCounts, error) {
	return r.comments.QueueCounts(ctx, account.ViewerFrom(ctx))
}

func (r *commentModerationResolver) Claim(ctx context.Context, m *comment.Moderation) (*comment.Claim, error) {
	return r.comments.Claim(ctx, m)
}

// Account finds who has a comment, for all claims of the answer at once.
func (r *commentClaimResolver) Account(ctx context.Context, c *comment.Claim) (*account.Account, error) {
	return siblings.Load(ctx, &c.Member, c, "account", func(ctx context.Context, all []*comment.Claim) ([]*account.Account, error) {
		ids := make([]account.ID, len(all))
		for i, c := range all {
			ids[i] = c.AccountID
		}
		found, err := account.Accounts(ctx, r.directory.DB, ids)
		out := make([]*account.Account, len(all))
		for i, id := range ids {
			out[i] = found[id]
		}
		return out, err
	})
}

// CommentClaim meets CommentClaim.
func (r *Resolver) CommentClaim() generated.CommentClaimResolver { return &commentClaimResolver{r} }

// ModerationQueueChange meets ModerationQueueChange.
func (r *Resolver) ModerationQueueChange() generated.ModerationQueueChangeResolver {
	return &moderationQueueChangeResolver{r}
}

type (
	commentClaimResolver          struct{ *Resolver }
	moderationQueueChangeResolver struct{ *Resolver }
)
