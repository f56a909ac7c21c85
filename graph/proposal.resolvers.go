package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

func (r *queryResolver) InitiativeProposals(ctx context.Context, first *int, after *string, last *int, before *string, state initiative.ProposalState) (*initiative.ProposalConnection, error) {
	return r.initiatives.Proposals(ctx, account.ViewerFrom(ctx), state, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) InitiativeProposal(ctx context.Context, receipt string) (*initiative.Proposal, error) {
	return r.initiatives.Proposal(ctx, receipt)
}

func (r *mutationResolver) ProposeInitiative(ctx context.Context, input initiative.Suggestion) (*generated.ProposeInitiativePayload, error) {
	made, err := r.initiatives.Propose(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	out := &generated.ProposeInitiativePayload{UserErrors: faults}
	if made != nil {
		out.Proposal, out.Receipt = made.Proposal, &made.Receipt
	}
	return out, nil
}

func (r *mutationResolver) WithdrawInitiativeProposal(ctx context.Context, input initiative.ProposalWithdrawal) (*generated.ProposalPayload, error) {
	p, err := r.initiatives.Withdraw(ctx, input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ProposalPayload{Proposal: p, UserErrors: faults}, nil
}

func (r *mutationResolver) AcceptProposal(ctx context.Context, input initiative.Acceptance) (*generated.ProposalPayload, error) {
	p, made, err := r.initiatives.Accept(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ProposalPayload{Proposal: p, Initiative: made, UserErrors: faults}, nil
}

func (r *mutationResolver) DeclineProposal(ctx context.Context, input initiative.Refusal) (*generated.ProposalPayload, error) {
	p, err := r.initiatives.Decline(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ProposalPayload{Proposal: p, UserErrors: faults}, nil
}

// Initiative gives the draft made of a proposal; those of a page in one statement.
func (r *initiativeProposalResolver) Initiative(ctx context.Context, p *initiative.Proposal) (*initiative.Initiative, error) {
	return r.initiatives.MadeOf(ctx, account.ViewerFrom(ctx), p)
}

// InitiativeProposal meets InitiativeProposal.
func (r *Resolver) InitiativeProposal() generated.InitiativeProposalResolver {
	return &initiativeProposalResolver{r}
}

type initiativeProposalResolver struct{ *Resolver }
