package demo

import (
	"context"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/date"
	"innomag/internal/gid"
)

// writeArticles writes them all before it relates them to each other, and opens them last.
func (s *seeder) writeArticles(ctx context.Context, all *content) error {
	for _, step := range []func(context.Context, piece) error{s.draft, s.relate, s.open} {
		for _, p := range all.articles {
			if err := step(ctx, p); err != nil {
				return fmt.Errorf("article %q: %w", p.slug, err)
			}
		}
	}
	return nil
}

func (s *seeder) draft(ctx context.Context, p piece) error {
	by, err := one(s.viewers, p.By)
	if err != nil {
		return err
	}
	links, err := s.linksOf(p)
	if err != nil {
		return err
	}
	return ensure(ctx, s, "article", p.slug, s.articles, func() (article.ID, error) {
		found, err := s.Articles.BySlug(ctx, by, p.slug)
		if found == nil {
			return 0, err
		}
		return found.ID, err
	}, func() (article.ID, error) {
		hero, err := s.picture(ctx, p.slug)
		if err != nil {
			return 0, err
		}
		body, err := s.illustrate(ctx, p.body)
		if err != nil {
			return 0, err
		}
		made, err := s.Articles.Create(ctx, by, article.Draft{
			Title: p.Title, Slug: &p.slug, Lede: p.Lede, Body: body, BodyFormat: article.Markdown, HeroImage: hero, Links: links,
		})
		if err != nil {
			return 0, err
		}
		return made.ID, nil
	})
}

func (s *seeder) linksOf(p piece) (l article.Links, err error) {
	l.Tags = p.Tags
	if l.TopicIds, err = named(s.topics, p.Topics); err != nil {
		return l, err
	}
	if l.ReportIds, err = named(s.reports, p.Reports); err != nil {
		return l, err
	}
	initiatives, err := named(s.initiatives, p.Initiatives)
	if err != nil {
		return l, err
	}
	for _, id := range initiatives {
		l.InitiativeIds = append(l.InitiativeIds, gid.ID{Type: "Initiative", Key: int64(id)})
	}
	for _, c := range p.Contributors {
		id, err := one(s.people, c.Name)
		if err != nil {
			return l, err
		}
		l.Contributors = append(l.Contributors, &article.ContributorInput{PersonID: id, Role: c.Role})
	}
	for _, n := range p.Notes {
		on := date.Of(s.morning(p.DaysAgo - n.DaysAfter))
		l.Notes = append(l.Notes, &article.NoteInput{Kind: n.Kind, NotedOn: &on, Text: n.Text})
	}
	return l, nil
}

// relate points an article at others, unless it does already.
func (s *seeder) relate(ctx context.Context, p piece) error {
	ids, err := named(s.articles, p.Related)
	if err != nil {
		return err
	}
	editor := s.viewers["editor"]
	a, err := s.Articles.BySlug(ctx, editor, p.slug)
	if err != nil {
		return err
	}
	now, err := s.Articles.Related(ctx, editor, a)
	if err != nil || len(now) == len(ids) {
		return err
	}
	_, err = s.Articles.Update(ctx, editor, article.Patch{
		ArticleID: a.ID, ExpectedRevision: a.Revision, Links: article.Links{RelatedIds: ids},
	})
	return err
}

// open gives an article to the readers, at its time: some have been out for weeks, one will be in a few days.
func (s *seeder) open(ctx context.Context, p piece) error {
	if p.State == article.StateDraft {
		return nil
	}
	if p.State == article.InReview {
		return s.submit(ctx, p)
	}
	editor, at := s.viewers["editor"], s.morning(p.DaysAgo)
	a, err := s.Articles.BySlug(ctx, editor, p.slug)
	if err != nil {
		return err
	}
	if a.State == article.StateDraft {
		if a, err = s.publish(ctx, editor, a, at); err != nil {
			return err
		}
	}
	if a.State == article.Scheduled {
		return nil
	}
	return s.articleWasPublished(ctx, a.ID, at)
}

// submit hands a draft to the editors.
func (s *seeder) submit(ctx context.Context, p piece) error {
	by, err := one(s.viewers, p.By)
	if err != nil {
		return err
	}
	a, err := s.Articles.BySlug(ctx, by, p.slug)
	if err != nil || a.State != article.StateDraft {
		return err
	}
	_, err = s.Articles.Submit(ctx, by, article.Step{ArticleID: a.ID})
	return err
}

func (s *seeder) publish(ctx context.Context, by account.Viewer, a *article.Article, at time.Time) (*article.Article, error) {
	return s.Articles.Publish(ctx, by, article.Publication{ArticleID: a.ID, ExpectedRevision: &a.Revision, PublishAt: &at})
}
