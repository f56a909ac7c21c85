package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/page"
)

func (r *queryResolver) Topic(ctx context.Context, slug string) (*directory.Topic, error) {
	return r.directory.TopicBySlug(ctx, slug)
}

func (r *queryResolver) Topics(ctx context.Context, first *int, after *string, last *int, before, text *string) (*directory.TopicConnection, error) {
	return r.directory.Topics(ctx, text, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) Person(ctx context.Context, slug string) (*directory.Person, error) {
	return r.directory.PersonBySlug(ctx, slug)
}

func (r *queryResolver) People(ctx context.Context, first *int, after *string, last *int, before, text *string) (*directory.PersonConnection, error) {
	return r.directory.People(ctx, text, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) Organisation(ctx context.Context, slug string) (*directory.Organisation, error) {
	return r.directory.OrganisationBySlug(ctx, slug)
}

func (r *queryResolver) Organisations(ctx context.Context, text *string, first *int, after *string, last *int, before *string, withTwins bool) (*directory.OrganisationConnection, error) {
	return r.directory.Organisations(ctx, text, withTwins, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) CreatePerson(ctx context.Context, input directory.NewPerson) (*generated.PersonPayload, error) {
	return personPayload(r.directory.CreatePerson(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) CreateOrganisation(ctx context.Context, input directory.NewOrganisation) (*generated.OrganisationPayload, error) {
	return organisationPayload(r.directory.CreateOrganisation(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) UpdateOrganisation(ctx context.Context, input directory.OrganisationChanges) (*generated.OrganisationPayload, error) {
	return organisationPayload(r.directory.UpdateOrganisation(ctx, account.ViewerFrom(ctx), input))
}

func organisationPayload(o *directory.Organisation, err error) (*generated.OrganisationPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.OrganisationPayload{Organisation: o, UserErrors: faults}, nil
}

func (r *organisationResolver) Similar(ctx context.Context, o *directory.Organisation) ([]*directory.Organisation, error) {
	return r.directory.SimilarOrganisations(ctx, o)
}

func (r *mutationResolver) CreateTopic(ctx context.Context, input directory.NewTopic) (*generated.TopicPayload, error) {
	return topicPayload(r.directory.CreateTopic(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) CreateReport(ctx context.Context, input directory.NewReport) (*generated.ReportPayload, error) {
	return reportPayload(r.directory.CreateReport(ctx, account.ViewerFrom(ctx), input))
}

// articlesOf finds the articles of several initiatives, people or topics.
func (r *Resolver) articlesOf(kind string) func(ctx context.Context, ids []int64, args page.Args) ([]*article.Connection, error) {
	return func(ctx context.Context, ids []int64, args page.Args) ([]*article.Connection, error) {
		return r.articles.Of(ctx, account.ViewerFrom(ctx), kind, ids, args)
	}
}

func (r *personResolver) Articles(ctx context.Context, p *directory.Person, first *int, after *string, last *int, before *string) (*article.Connection, error) {
	return paged(ctx, &p.Member, p, func(p *directory.Person) int64 { return int64(p.ID) }, "articles",
		page.Args{First: first, After: after, Last: last, Before: before}, r.articlesOf("Person"))
}

func (r *personResolver) Initiatives(ctx context.Context, p *directory.Person, first *int, after *string, last *int, before *string) (*initiative.Connection, error) {
	return r.initiatives.OfPerson(ctx, account.ViewerFrom(ctx), p, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *organisationResolver) Initiatives(ctx context.Context, o *directory.Organisation, first *int, after *string, last *int, before *string) (*initiative.Connection, error) {
	return r.initiatives.OfOrganisation(ctx, account.ViewerFrom(ctx), o, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *topicResolver) Parent(ctx context.Context, t *directory.Topic) (*directory.Topic, error) {
	return r.directory.Parent(ctx, t)
}

func (r *topicResolver) Articles(ctx context.Context, t *directory.Topic, first *int, after *string, last *int, before *string) (*article.Connection, error) {
	return paged(ctx, &t.Member, t, func(t *directory.Topic) int64 { return int64(t.ID) }, "articles",
		page.Args{First: first, After: after, Last: last, Before: before}, r.articlesOf("Topic"))
}

func (r *reportResolver) Organisations(ctx context.Context, p *directory.Report) ([]*directory.ReportOrganisation, error) {
	return r.directory.ReportOrganisations(ctx, p)
}

func (r *reportResolver) File(ctx context.Context, p *directory.Report) (*media.Media, error) {
	return r.directory.ReportFile(ctx, p)
}

// Person meets Person.
func (r *Resolver) Person() generated.PersonResolver { return &personResolver{r} }

// Organisation meets Organisation.
func (r *Resolver) Organisation() generated.OrganisationResolver { return &organisationResolver{r} }

// Topic meets Topic.
func (r *Resolver) Topic() generated.TopicResolver { return &topicResolver{r} }

// Report meets Report.
func (r *Resolver) Report() generated.ReportResolver { return &reportResolver{r} }

type (
	personResolver       struct{ *Resolver }
	organisationResolver struct{ *Resolver }
	topicResolver        struct{ *Resolver }
	reportResolver       struct{ *Resolver }
)
