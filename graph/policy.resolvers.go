package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/moderation"
)

func (r *queryResolver) ModerationPolicy(ctx context.Context) (*comment.PolicyInForce, error) {
	return r.comments.PolicyInForce(ctx, account.ViewerFrom(ctx))
}

func (r *mutationResolver) SetModerationPolicy(ctx context.Context, input comment.PolicyChanges) (*generated.SetModerationPolicyPayload, error) {
	p, err := r.comments.ChangePolicy(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.SetModerationPolicyPayload{Policy: p, UserErrors: faults}, nil
}

func (r *moderationPolicyResolver) SetBy(ctx context.Context, p *comment.PolicyInForce) (*account.Account, error) {
	if p.SetByID == nil {
		return nil, nil
	}
	found, err := account.Accounts(ctx, r.directory.DB, []account.ID{*p.SetByID})
	return found[*p.SetByID], err
}

func (r *queryResolver) TopicModes(ctx context.Context) ([]*comment.TopicMode, error) {
	return r.comments.TopicModes(ctx, account.ViewerFrom(ctx))
}

func (r *mutationResolver) SetTopicMode(ctx context.Context, input comment.TopicModeChange) (*generated.SetTopicModePayload, error) {
	mode, err := r.comments.SetTopicMode(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.SetTopicModePayload{TopicMode: mode, UserErrors: faults}, nil
}

func (r *topicResolver) ModerationMode(ctx context.Context, t *directory.Topic) (*moderation.Mode, error) {
	return r.comments.ModeOf(ctx, account.ViewerFrom(ctx), t)
}

func (r *queryResolver) TestModeration(ctx context.Context, input comment.Trial) (*generated.ModerationTrial, error) {
	o, err := r.comments.Try(ctx, account.ViewerFrom(ctx), input)
	if err != nil {
		return nil, err
	}
	faults, err := userErrors(o.Refusal)
	if err != nil {
		return nil, err
	}
	return &generated.ModerationTrial{Action: o.Action, Signals: o.Signals, Notice: o.Notice, UserErrors: faults}, nil
}

func (r *queryResolver) SimulateModerationPolicy(ctx context.Context, input comment.Rehearsal) (*generated.ModerationSimulationResult, error) {
	found, err := r.comments.Simulate(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ModerationSimulationResult{Simulation: found, UserErrors: faults}, nil
}

// ModerationPolicy meets ModerationPolicy.
func (r *Resolver) ModerationPolicy() generated.ModerationPolicyResolver {
	return &moderationPolicyResolver{r}
}

type moderationPolicyResolver struct{ *Resolver }
