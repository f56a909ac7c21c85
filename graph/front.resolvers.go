package graph

import (
	"context"

	"innomag/graph/cache"
	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/redirect"
	"innomag/internal/siblings"
	"innomag/internal/site"
)

func (r *queryResolver) ArticlePreview(ctx context.Context, token string) (*article.Previewing, error) {
	return r.articles.ByPreview(ctx, token)
}

func (r *mutationResolver) CreateArticlePreview(ctx context.Context, input article.PreviewWish) (*generated.CreateArticlePreviewPayload, error) {
	p, token, err := r.articles.MakePreview(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	out := &generated.CreateArticlePreviewPayload{Preview: p, UserErrors: faults}
	if p != nil {
		out.Token = &token
	}
	return out, nil
}

func (r *mutationResolver) RevokeArticlePreview(ctx context.Context, input article.Revocation) (*generated.RevokeArticlePreviewPayload, error) {
	p, err := r.articles.RevokePreview(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.RevokeArticlePreviewPayload{Preview: p, UserErrors: faults}, nil
}

func (r *articleResolver) Previews(ctx context.Context, a *article.Article) ([]*article.Preview, error) {
	return r.articles.Previews(ctx, a)
}

func (r *articlePreviewLinkResolver) MadeBy(ctx context.Context, p *article.Preview) (*account.Account, error) {
	return accountOf(ctx, r.Resolver, &p.Member, p, func(p *article.Preview) *account.ID { return p.MadeByID })
}

func (r *queryResolver) FrontPage(ctx context.Context) (*article.Front, error) {
	f, err := r.articles.FrontPage(ctx)
	return turning(ctx, f), err
}

func (r *queryResolver) Section(ctx context.Context, topic string) (*article.Front, error) {
	t, err := r.directory.TopicBySlug(ctx, topic)
	if err != nil {
		return nil, err
	}
	f, err := r.articles.Section(ctx, t)
	return turning(ctx, f), err
}

// turning says, to whoever may keep the answer, until when it may be kept.
func turning(ctx context.Context, f *article.Front) *article.Front {
	if f != nil && f.TurnsIn != nil {
		cache.Within(ctx, *f.TurnsIn)
	}
	return f
}

func (r *frontResolver) Slots(ctx context.Context, f *article.Front) ([]*article.Slot, error) {
	return r.articles.Slots(ctx, account.ViewerFrom(ctx), f)
}

func (r *mutationResolver) SetFront(ctx context.Context, input article.Placing) (*generated.FrontPayload, error) {
	f, err := r.articles.SetFront(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.FrontPayload{Front: f, UserErrors: faults}, nil
}

func (r *frontResolver) Items(ctx context.Context, f *article.Front, first int) ([]*article.FrontItem, error) {
	return r.articles.Items(ctx, account.ViewerFrom(ctx), f, first)
}

func (r *frontResolver) Chosen(ctx context.Context, f *article.Front) ([]*article.Article, error) {
	return r.articles.Chosen(ctx, account.ViewerFrom(ctx), f)
}

func (r *frontResolver) Latest(ctx context.Context, f *article.Front, first *int, after *string, last *int, before *string) (*article.Connection, error) {
	return r.articles.Latest(ctx, account.ViewerFrom(ctx), f, page.Args{First: first, After: after, Last: last, Before: before})
}

// Redirect gives where an address leads, unless what is there is kept from the viewer.
func (r *queryResolver) Redirect(ctx context.Context, path string) (*redirect.Redirect, error) {
	found, err := r.redirects.Find(ctx, path)
	if err != nil || found == nil {
		return nil, err
	}
	if target, err := r.target(ctx, found); err != nil || target == nil {
		return nil, err
	}
	return found, nil
}

func (r *queryResolver) TakenAway(ctx context.Context, path string) (bool, error) {
	return r.redirects.Gone(ctx, path)
}

func (r *queryResolver) Redirects(ctx context.Context, first *int, after *string, last *int, before, text *string) (*redirect.Connection, error) {
	return r.redirects.List(ctx, account.ViewerFrom(ctx), text, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) AddRedirect(ctx context.Context, input redirect.New) (*generated.RedirectPayload, error) {
	return redirectPayload(r.redirects.Add(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) RemoveRedirect(ctx context.Context, input redirect.Old) (*generated.RedirectPayload, error) {
	return redirectPayload(r.redirects.Remove(ctx, account.ViewerFrom(ctx), input))
}

func redirectPayload(found *redirect.Redirect, err error) (*generated.RedirectPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.RedirectPayload{Redirect: found, UserErrors: faults}, nil
}

// target finds what is at the end of a redirect, for all its siblings at once.
func (r *Resolver) target(ctx context.Context, at *redirect.Redirect) (generated.Node, error) {
	return siblings.Load(ctx, &at.Member, at, "target", func(ctx context.Context, all []*redirect.Redirect) ([]generated.Node, error) {
		ids := make([]gid.ID, len(all))
		for i, one := range all {
			ids[i] = one.Target()
		}
		return r.nodes(ctx, ids)
	})
}

func (r *redirectResolver) Target(ctx context.Context, at *redirect.Redirect) (generated.RedirectTarget, error) {
	found, err := r.target(ctx, at)
	if err != nil || found == nil {
		return nil, err
	}
	target, _ := found.(generated.RedirectTarget)
	return target, nil
}

// To is the present address of what is found there; of what is kept from the viewer it is the old one.
func (r *redirectResolver) To(ctx context.Context, at *redirect.Redirect) (string, error) {
	found, err := r.target(ctx, at)
	if err != nil {
		return "", err
	}
	switch t := found.(type) {
	case *article.Article:
		return site.Article(t.Slug), nil
	case *initiative.Initiative:
		return site.Initiative(t.Slug), nil
	case *directory.Topic:
		return site.Topic(t.Slug), nil
	}
	return at.Path, nil
}

func (r *redirectResolver) MadeBy(ctx context.Context, at *redirect.Redirect) (*account.Account, error) {
	if !account.ViewerFrom(ctx).May(account.Publish) {
		return nil, nil //nolint:nilnil // kept from readers
	}
	return accountOf(ctx, r.Resolver, &at.Member, at, func(at *redirect.Redirect) *account.ID { return at.MadeBy })
}

func (r *articleResolver) ReadMore(ctx context.Context, a *article.Article, first int) ([]*article.ReadMore, error) {
	return r.articles.ReadMore(ctx, account.ViewerFrom(ctx), a, first)
}

func (r *queryResolver) Tag(ctx context.Context, slug string) (*directory.Tag, error) {
	return r.directory.TagBySlug(ctx, slug)
}

func (r *queryResolver) Tags(ctx context.Context, first *int, after *string, last *int, before, text *string) (*directory.TagConnection, error) {
	return r.directory.Tags(ctx, text, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *queryResolver) Report(ctx context.Context, slug string) (*directory.Report, error) {
	return r.directory.ReportBySlug(ctx, slug)
}

func (r *queryResolver) Reports(ctx context.Context, first *int, after *string, last *int, before, text *string) (*directory.ReportConnection, error) {
	return r.directory.Reports(ctx, text, page.Args{First: first, After: after, Last: last, Before: before})
}

// ArticlePreviewLink meets ArticlePreviewLink.
func (r *Resolver) ArticlePreviewLink() generated.ArticlePreviewLinkResolver {
	return &articlePreviewLinkResolver{r}
}

// Front meets Front.
func (r *Resolver) Front() generated.FrontResolver { return &frontResolver{r} }

// Redirect meets Redirect.
func (r *Resolver) Redirect() generated.RedirectResolver { return &redirectResolver{r} }

type (
	articlePreviewLinkResolver struct{ *Resolver }
	frontResolver              struct{ *Resolver }
	redirectResolver           struct{ *Resolver }
)
