package graph

import (
	"context"
	"time"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *queryResolver) CommentByReceipt(ctx context.Context, receipt string) (*comment.Comment, error) {
	return r.comments.ByReceipt(ctx, account.ViewerFrom(ctx), receipt)
}

func (r *mutationResolver) PostComment(ctx context.Context, input comment.Draft) (*generated.PostCommentPayload, error) {
	posted, err := r.comments.Post(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	if posted == nil {
		return &generated.PostCommentPayload{UserErrors: faults}, nil
	}
	payload := &generated.PostCommentPayload{Comment: posted.Comment, Receipt: &posted.Receipt, UserErrors: faults}
	if posted.Notice != "" {
		payload.Notice = &posted.Notice
	}
	if posted.Warning != "" {
		payload.Warning = &posted.Warning
	}
	return payload, nil
}

func (r *queryResolver) CommentForm(ctx context.Context) (*comment.Form, error) {
	return r.comments.NewForm(ctx, time.Now())
}

func (r *commentResolver) Parent(ctx context.Context, c *comment.Comment) (*comment.Comment, error) {
	return r.comments.Parent(ctx, account.ViewerFrom(ctx), c)
}

func (r *commentResolver) Replies(ctx context.Context, c *comment.Comment, first *int, after *string, last *int, before *string) (*comment.Connection, error) {
	return r.comments.Replies(ctx, account.ViewerFrom(ctx), c, page.Args{First: first, After: after, Last: last, Before: before})
}

// Subject finds what comments are about: all of them at once, in one statement for articles and one for initiatives.
func (r *commentResolver) Subject(ctx context.Context, c *comment.Comment) (generated.CommentSubject, error) {
	return siblings.Load(ctx, &c.Member, c, "subject", func(ctx context.Context, all []*comment.Comment) ([]generated.CommentSubject, error) {
		ids := make([]gid.ID, len(all))
		for i, c := range all {
			ids[i] = c.About()
		}
		nodes, err := r.nodes(ctx, ids)
		if err != nil {
			return nil, err
		}
		subjects := make([]generated.CommentSubject, len(nodes))
		for i, n := range nodes {
			switch n := n.(type) {
			case *article.Article:
				subjects[i] = n
			case *initiative.Initiative:
				subjects[i] = n
			}
		}
		return subjects, nil
	})
}

func (r *subscriptionResolver) CommentPublished(ctx context.Context, subjectID gid.ID) (<-chan *comment.Comment, error) {
	subject, err := r.nodes(ctx, []gid.ID{subjectID})
	if err != nil {
		return nil, err
	}
	if _, ok := subject[0].(generated.CommentSubject); !ok {
		return nil, fault.New(fault.NotFound, "there is no such article or initiative").In("subjectId")
	}
	events := r.events.Subscribe(ctx, func(e event.Event) bool {
		return e.Kind == event.CommentPublished && e.About(subjectID.Type, subjectID.Key)
	})
	return told(ctx, events, func(e event.Event) (*comment.Comment, error) {
		return r.comments.ByID(ctx, account.ViewerFrom(ctx), comment.ID(e.CommentID))
	}), nil
}

// Comment meets Comment.
func (r *Resolver) Comment() generated.CommentResolver { return &commentResolver{r} }

type commentResolver struct{ *Resolver }
