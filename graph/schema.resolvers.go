package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/media"
)

const maxNodes = 100

func (r *queryResolver) Node(ctx context.Context, id gid.ID) (generated.Node, error) {
	found, err := r.nodes(ctx, []gid.ID{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

func (r *queryResolver) Nodes(ctx context.Context, ids []*gid.ID) ([]generated.Node, error) {
	if len(ids) > maxNodes {
		return nil, fault.New(fault.BadUserInput, "at most %d ids at once", maxNodes).In("ids")
	}
	all := make([]gid.ID, len(ids))
	for i, id := range ids {
		all[i] = *id
	}
	return r.nodes(ctx, all)
}

// nodes finds objects of any types, in one statement for each type.
func (r *Resolver) nodes(ctx context.Context, ids []gid.ID) ([]generated.Node, error) {
	by := account.ViewerFrom(ctx)
	places, keys := map[string][]int{}, map[string][]int64{}
	for i, id := range ids {
		places[id.Type] = append(places[id.Type], i)
		keys[id.Type] = append(keys[id.Type], id.Key)
	}
	out := make([]generated.Node, len(ids))
	for kind, at := range places {
		var err error
		switch k := keys[kind]; kind {
		case "Article":
			err = fill(out, at, k, func(ids []article.ID) ([]*article.Article, error) { return r.articles.ByIDs(ctx, by, ids) })
		case "Initiative":
			err = fill(out, at, k, func(ids []initiative.ID) ([]*initiative.Initiative, error) { return r.initiatives.ByIDs(ctx, by, ids) })
		case "Comment":
			err = fill(out, at, k, func(ids []comment.ID) ([]*comment.Comment, error) { return r.comments.ByIDs(ctx, by, ids) })
		case "CommentAuthor":
			err = fill(out, at, k, func(ids []comment.AuthorID) ([]*comment.Author, error) { return r.comments.AuthorsByIDs(ctx, by, ids) })
		case "Person":
			err = fill(out, at, k, func(ids []directory.PersonID) ([]*directory.Person, error) {
				return directory.People(ctx, r.directory.DB, ids)
			})
		case "Organisation":
			err = fill(out, at, k, func(ids []directory.OrganisationID) ([]*directory.Organisation, error) {
				return directory.Organisations(ctx, r.directory.DB, ids)
			})
		case "Topic":
			err = fill(out, at, k, func(ids []directory.TopicID) ([]*directory.Topic, error) {
				return directory.Topics(ctx, r.directory.DB, ids)
			})
		case "Tag":
			err = fill(out, at, k, func(ids []directory.TagID) ([]*directory.Tag, error) { return directory.Tags(ctx, r.directory.DB, ids) })
		case "Report":
			err = fill(out, at, k, func(ids []directory.ReportID) ([]*directory.Report, error) {
				return directory.Reports(ctx, r.directory.DB, ids)
			})
		case "InitiativeProposal":
			err = fill(out, at, k, func(ids []initiative.ProposalID) ([]*initiative.Proposal, error) {
				return r.initiatives.ProposalsByIDs(ctx, by, ids)
			})
		case "Media":
			err = fill(out, at, k, func(ids []media.ID) ([]*media.Media, error) { return r.media.ByIDs(ctx, by, ids) })
		case "Account":
			err = fill(out, at, k, func(ids []account.ID) ([]*account.Account, error) { return r.ownAccount(ctx, by, ids) })
		default:
			err = fault.New(fault.BadUserInput, "there is no type %q", kind)
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// fill puts what find finds in the places it was asked for. What is not there stays null.
func fill[ID ~int64, T interface {
	comparable
	generated.Node
}](out []generated.Node, places []int, keys []int64, find func([]ID) ([]T, error)) error {
	ids := make([]ID, len(keys))
	for i, k := range keys {
		ids[i] = ID(k)
	}
	found, err := find(ids)
	if err != nil {
		return err
	}
	var none T
	for i, n := range found {
		if n != none { // a nil pointer in an interface would not be null
			out[places[i]] = n
		}
	}
	return nil
}

// ownAccount lets accounts be found by themselves and by administrators.
func (r *Resolver) ownAccount(ctx context.Context, by account.Viewer, ids []account.ID) ([]*account.Account, error) {
	found, err := account.Accounts(ctx, r.directory.DB, ids)
	if err != nil {
		return nil, err
	}
	out := make([]*account.Account, len(ids))
	for i, id := range ids {
		if id == by.ID || by.May(account.Administer) {
			out[i] = found[id]
		}
	}
	return out, nil
}

// Query meets Query.
func (r *Resolver) Query() generated.QueryResolver { return &queryResolver{r} }

// Mutation meets Mutation.
func (r *Resolver) Mutation() generated.MutationResolver { return &mutationResolver{r} }

// Subscription meets Subscription.
func (r *Resolver) Subscription() generated.SubscriptionResolver { return &subscriptionResolver{r} }

type (
	queryResolver        struct{ *Resolver }
	mutationResolver     struct{ *Resolver }
	subscriptionResolver struct{ *Resolver }
)
