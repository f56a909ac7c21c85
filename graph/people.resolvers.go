package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *queryResolver) CommentAuthors(ctx context.Context, first *int, after *string, last *int, before *string, filter *comment.AuthorFilter) (*comment.AuthorConnection, error) {
	return r.comments.Authors(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) SetAuthorStanding(ctx context.Context, input comment.StandingChange) (*generated.SetAuthorStandingPayload, error) {
	a, rejected, err := r.comments.SetStanding(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.SetAuthorStandingPayload{Author: a, RejectedCount: rejected, UserErrors: faults}, nil
}

func (r *commentModerationResolver) Author(ctx context.Context, m *comment.Moderation) (*comment.Author, error) {
	return r.comments.AuthorOf(ctx, m)
}

func (r *commentAuthorResolver) Account(ctx context.Context, a *comment.Author) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &a.Member, a, func(a *comment.Author) *account.ID { return a.AccountID })
}

func (r *commentAuthorResolver) History(ctx context.Context, a *comment.Author) ([]*comment.AuthorAction, error) {
	return r.comments.History(ctx, a)
}

func (r *commentAuthorResolver) Comments(ctx context.Context, a *comment.Author, first *int, after *string, last *int, before *string) (*comment.Connection, error) {
	args := page.Args{First: first, After: after, Last: last, Before: before}
	key := func(a *comment.Author) int64 { return int64(a.ID) }
	return paged(ctx, &a.Member, a, key, "comments ", args, func(ctx context.Context, ids []int64, args page.Args) ([]*comment.Connection, error) {
		return r.comments.CommentsBy(ctx, account.ViewerFrom(ctx), ids, args)
	})
}

func (r *authorActionResolver) Actor(ctx context.Context, a *comment.AuthorAction) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &a.Member, a, func(a *comment.AuthorAction) *account.ID { return &a.ActorID })
}

// accountOf finds the account that something names, for all its siblings at once; nil where it names none.
func accountOf[T any](ctx context.Context, r *Resolver, m *siblings.Member[T], self T, idOf func(T) *account.ID) (*account.Account, error) {
	return accountAs(ctx, r, m, self, "account", idOf)
}

// accountAs is accountOf for rows that name several accounts, each as something.
func accountAs[T any](ctx context.Context, r *Resolver, m *siblings.Member[T], self T, as string, idOf func(T) *account.ID) (*account.Account, error) {
	return siblings.Load(ctx, m, self, as, func(ctx context.Context, all []T) ([]*account.Account, error) {
		ids := make([]account.ID, 0, len(all))
		for _, t := range all {
			if id := idOf(t); id != nil {
				ids = append(ids, *id)
			}
		}
		found, err := account.Accounts(ctx, r.directory.DB, ids)
		if err != nil {
			return nil, err
		}
		out := make([]*account.Account, len(all))
		for i, t := range all {
			if id := idOf(t); id != nil {
				out[i] = found[*id]
			}
		}
		return out, nil
	})
}

// CommentAuthor meets CommentAuthor.
func (r *Resolver) CommentAuthor() generated.CommentAuthorResolver { return &commentAuthorResolver{r} }

// AuthorAction meets AuthorAction.
func (r *Resolver) AuthorAction() generated.AuthorActionResolver { return &authorActionResolver{r} }

type (
	commentAuthorResolver struct{ *Resolver }
	authorActionResolver  struct{ *Resolver }
)
