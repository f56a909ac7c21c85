package demo

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/postgres"
	"innomag/internal/redirect"
)

// writeMunicipalities takes in the kommuner there are: their official numbers and names, in the form of SSB's Klass.
func (s *seeder) writeMunicipalities(ctx context.Context, _ *content) error {
	list, err := files.ReadFile("content/kommuner.csv")
	if err != nil {
		return err
	}
	return postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		_, err := directory.LoadMunicipalities(ctx, tx, bytes.NewReader(list))
		return err
	})
}

// writeFronts puts first what editors put first, some of it for a time.
func (s *seeder) writeFronts(ctx context.Context, all *content) error {
	at := func(days *int) *time.Time {
		if days == nil {
			return nil
		}
		t := s.morning(-*days)
		return &t
	}
	for _, f := range all.fronts {
		placing, now, err := s.frontOf(ctx, f)
		if err != nil {
			return fmt.Errorf("front %q: %w", f.Topic, err)
		}
		if now.Revision > 0 { // by a demo that was interrupted
			continue
		}
		for _, slot := range f.Slots {
			id, err := one(s.articles, slot.Article)
			if err != nil {
				return fmt.Errorf("front %q: %w", f.Topic, err)
			}
			placing.Slots = append(placing.Slots, &article.SlotInput{ArticleID: id, From: at(slot.From), Until: at(slot.Until)})
		}
		if _, err := s.Articles.SetFront(ctx, s.viewers["editor"], placing); err != nil {
			return fmt.Errorf("front %q: %w", f.Topic, err)
		}
	}
	return nil
}

func (s *seeder) frontOf(ctx context.Context, f front) (p article.Placing, now *article.Front, err error) {
	if f.Topic == "" {
		now, err = s.Articles.FrontPage(ctx)
		return p, now, err
	}
	id, err := one(s.topics, f.Topic)
	if err != nil {
		return p, nil, err
	}
	topics, err := directory.Topics(ctx, s.DB, []directory.TopicID{id})
	if err != nil {
		return p, nil, err
	}
	p.TopicID = &id
	now, err = s.Articles.Section(ctx, topics[0])
	return p, now, err
}

// writeRedirects leads on from where things were before.
func (s *seeder) writeRedirects(ctx context.Context, all *content) error {
	old := &redirect.Service{DB: s.DB}
	for _, r := range all.redirects {
		var to gid.ID
		switch {
		case r.Article != "":
			to = gid.ID{Type: "Article", Key: int64(s.articles[r.Article])}
		case r.Initiative != "":
			to = gid.ID{Type: "Initiative", Key: int64(s.initiatives[r.Initiative])}
		default:
			to = gid.ID{Type: "Topic", Key: int64(s.topics[r.Topic])}
		}
		if _, err := old.Add(ctx, s.viewers["editor"], redirect.New{Path: r.Path, TargetID: to}); err != nil {
			return fmt.Errorf("redirect %q: %w", r.Path, err)
		}
	}
	return nil
}

// writeProposals has readers propose what the magazine should follow.
func (s *seeder) writeProposals(ctx context.Context, all *content) error {
	for i, p := range all.proposals {
		key := fmt.Sprintf("innomag-demo-%d", i)
		_, err := s.Initiatives.Propose(ctx, account.Viewer{}, initiative.Suggestion{
			Title: p.Title, Summary: p.Summary, Goal: p.Goal, TargetGroup: p.TargetGroup, Municipality: p.Municipality,
			URL: &p.URL, Name: &p.Name, Email: &p.Email, IdempotencyKey: &key,
		})
		if err != nil {
			return fmt.Errorf("proposal %q: %w", p.Title, err)
		}
	}
	return nil
}
