package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *mutationResolver) MergeOrganisations(ctx context.Context, input directory.OrganisationMerge) (*generated.OrganisationPayload, error) {
	return organisationPayload(r.twins.Organisations(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) MergePeople(ctx context.Context, input directory.PersonMerge) (*generated.PersonPayload, error) {
	return personPayload(r.twins.People(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UndoMerge(ctx context.Context, input directory.Undoing) (*generated.UndoMergePayload, error) {
	m, err := r.twins.Undo(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil || m == nil {
		return &generated.UndoMergePayload{UserErrors: faults}, err
	}
	found, err := r.nodes(ctx, []gid.ID{{Type: m.Kind, Key: m.FromID}, m.Into()})
	if err != nil {
		return nil, err
	}
	p := &generated.UndoMergePayload{Merge: m, Stays: found[1], UserErrors: faults}
	if len(faults) == 0 {
		p.Back = found[0]
	}
	return p, nil
}

func (r *queryResolver) DirectoryMerges(ctx context.Context, first *int, after *string, last *int, before *string, into *gid.ID) (*directory.MergeConnection, error) {
	return r.directory.Merges(ctx, account.ViewerFrom(ctx), into, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *directoryMergeResolver) Into(ctx context.Context, m *directory.Merge) (generated.Node, error) {
	return siblings.Load(ctx, &m.Member, m, "into", func(ctx context.Context, all []*directory.Merge) ([]generated.Node, error) {
		ids := make([]gid.ID, len(all))
		for i, m := range all {
			ids[i] = m.Into()
		}
		return r.nodes(ctx, ids)
	})
}

func (r *directoryMergeResolver) MergedBy(ctx context.Context, m *directory.Merge) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &m.Member, m, func(m *directory.Merge) *account.ID { return m.MergedBy })
}

func (r *directoryMergeResolver) UndoneBy(ctx context.Context, m *directory.Merge) (*account.Account, error) {
	return accountAs(ctx, r.Resolver, &m.Member, m, "undone by", func(m *directory.Merge) *account.ID { return m.UndoneBy })
}

// DirectoryMerge meets DirectoryMerge.
func (r *Resolver) DirectoryMerge() generated.DirectoryMergeResolver {
	return &directoryMergeResolver{r}
}

type directoryMergeResolver struct{ *Resolver }
