package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *mutationResolver) UpdatePerson(ctx context.Context, input directory.PersonChanges) (*generated.PersonPayload, error) {
	return personPayload(r.directory.UpdatePerson(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) DeletePerson(ctx context.Context, input directory.PersonDeparture) (*generated.PersonPayload, error) {
	return personPayload(r.directory.DeletePerson(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) DeleteOrganisation(ctx context.Context, input directory.OrganisationDeparture) (*generated.OrganisationPayload, error) {
	return organisationPayload(r.directory.DeleteOrganisation(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UpdateTopic(ctx context.Context, input directory.TopicChanges) (*generated.TopicPayload, error) {
	return topicPayload(r.directory.UpdateTopic(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) DeleteTopic(ctx context.Context, input directory.TopicDeparture) (*generated.TopicPayload, error) {
	return topicPayload(r.directory.DeleteTopic(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UpdateTag(ctx context.Context, input directory.TagChanges) (*generated.TagPayload, error) {
	return tagPayload(r.directory.UpdateTag(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) MergeTags(ctx context.Context, input directory.TagMerge) (*generated.TagPayload, error) {
	return tagPayload(r.articles.MergeTags(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) DeleteTag(ctx context.Context, input directory.TagDeparture) (*generated.TagPayload, error) {
	return tagPayload(r.directory.DeleteTag(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UpdateReport(ctx context.Context, input directory.ReportChanges) (*generated.ReportPayload, error) {
	return reportPayload(r.directory.UpdateReport(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) DeleteReport(ctx context.Context, input directory.ReportDeparture) (*generated.ReportPayload, error) {
	return reportPayload(r.directory.DeleteReport(ctx, account.ViewerFrom(ctx), input))
}

func personPayload(p *directory.Person, err error) (*generated.PersonPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.PersonPayload{Person: p, UserErrors: faults}, nil
}

func topicPayload(t *directory.Topic, err error) (*generated.TopicPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.TopicPayload{Topic: t, UserErrors: faults}, nil
}

func tagPayload(t *directory.Tag, err error) (*generated.TagPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.TagPayload{Tag: t, UserErrors: faults}, nil
}

func reportPayload(p *directory.Report, err error) (*generated.ReportPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.ReportPayload{Report: p, UserErrors: faults}, nil
}

func (r *queryResolver) DirectoryChanges(ctx context.Context, first *int, after *string, last *int, before *string, of *gid.ID) (*directory.ChangeConnection, error) {
	return r.directory.Changes(ctx, account.ViewerFrom(ctx), of, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *directoryChangeResolver) Subject(ctx context.Context, c *directory.Change) (generated.Node, error) {
	return siblings.Load(ctx, &c.Member, c, "subject", func(ctx context.Context, all []*directory.Change) ([]generated.Node, error) {
		ids := make([]gid.ID, len(all))
		for i, c := range all {
			ids[i] = c.Subject()
		}
		return r.nodes(ctx, ids)
	})
}

func (r *directoryChangeResolver) Into(ctx context.Context, c *directory.Change) (generated.Node, error) {
	return siblings.Load(ctx, &c.Member, c, "into", func(ctx context.Context, all []*directory.Change) ([]generated.Node, error) {
		var ids []gid.ID
		var places []int
		for i, c := range all {
			if id := c.Into(); id.Key != 0 {
				ids, places = append(ids, id), append(places, i)
			}
		}
		found, err := r.nodes(ctx, ids)
		if err != nil {
			return nil, err
		}
		out := make([]generated.Node, len(all))
		for i, place := range places {
			out[place] = found[i]
		}
		return out, nil
	})
}

func (r *directoryChangeResolver) ChangedBy(ctx context.Context, c *directory.Change) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &c.Member, c, func(c *directory.Change) *account.ID { return c.ChangedBy })
}

func (r *personResolver) Portrait(ctx context.Context, p *directory.Person) (*media.Image, error) {
	return r.directory.Portrait(ctx, p)
}

// useCount says how many things use an entry.
func useCount(u *directory.Uses, err error) (*int, error) {
	if err != nil {
		return nil, err
	}
	return &u.Count, nil
}

// usedIn finds what uses each of several entries, and then all that in one statement for each type.
func usedIn[T any](ctx context.Context, r *Resolver, m *siblings.Member[T], self T, uses func(context.Context, T) (*directory.Uses, error)) ([]generated.Node, error) {
	return siblings.Load(ctx, m, self, "used in", func(ctx context.Context, all []T) ([][]generated.Node, error) {
		var ids []gid.ID
		ends := make([]int, len(all))
		for i, one := range all {
			u, err := uses(ctx, one)
			if err != nil {
				return nil, err
			}
			ids = append(ids, u.First...)
			ends[i] = len(ids)
		}
		found, err := r.nodes(ctx, ids)
		if err != nil {
			return nil, err
		}
		out := make([][]generated.Node, len(all))
		for i, start := 0, 0; i < len(all); i, start = i+1, ends[i] {
			out[i] = []generated.Node{}
			for _, n := range found[start:ends[i]] {
				if n != nil {
					out[i] = append(out[i], n)
				}
			}
		}
		return out, nil
	})
}

func (r *personResolver) UseCount(ctx context.Context, p *directory.Person) (*int, error) {
	return useCount(r.directory.PersonUses(ctx, p))
}

func (r *personResolver) UsedIn(ctx context.Context, p *directory.Person) ([]generated.Node, error) {
	return usedIn(ctx, r.Resolver, &p.Member, p, r.directory.PersonUses)
}

func (r *organisationResolver) UseCount(ctx context.Context, o *directory.Organisation) (*int, error) {
	return useCount(r.directory.OrganisationUses(ctx, o))
}

func (r *organisationResolver) UsedIn(ctx context.Context, o *directory.Organisation) ([]generated.Node, error) {
	return usedIn(ctx, r.Resolver, &o.Member, o, r.directory.OrganisationUses)
}

func (r *topicResolver) UseCount(ctx context.Context, t *directory.Topic) (*int, error) {
	return useCount(r.directory.TopicUses(ctx, t))
}

func (r *topicResolver) UsedIn(ctx context.Context, t *directory.Topic) ([]generated.Node, error) {
	return usedIn(ctx, r.Resolver, &t.Member, t, r.directory.TopicUses)
}

func (r *tagResolver) UseCount(ctx context.Context, t *directory.Tag) (*int, error) {
	return useCount(r.directory.TagUses(ctx, t))
}

func (r *tagResolver) UsedIn(ctx context.Context, t *directory.Tag) ([]generated.Node, error) {
	return usedIn(ctx, r.Resolver, &t.Member, t, r.directory.TagUses)
}

func (r *reportResolver) UseCount(ctx context.Context, p *directory.Report) (*int, error) {
	return useCount(r.directory.ReportUses(ctx, p))
}

func (r *reportResolver) UsedIn(ctx context.Context, p *directory.Report) ([]generated.Node, error) {
	return usedIn(ctx, r.Resolver, &p.Member, p, r.directory.ReportUses)
}

// Tag meets Tag.
func (r *Resolver) Tag() generated.TagResolver { return &tagResolver{r} }

// DirectoryChange meets DirectoryChange.
func (r *Resolver) DirectoryChange() generated.DirectoryChangeResolver {
	return &directoryChangeResolver{r}
}

type (
	tagResolver             struct{ *Resolver }
	directoryChangeResolver struct{ *Resolver }
)
