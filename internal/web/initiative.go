package web

import (
	"context"

	"innomag/internal/site"
)

type initiativePage struct {
	Initiative *initiativeView
	Talk       *talk
}

func (i initiativePage) discussion() *talk { return i.Talk }

func readInitiative(ctx context.Context, v *visit) (*page, error) { return v.initiative(ctx, nil) }

// initiative reads an initiative, with the form as somebody filled it in, or an empty one.
func (v *visit) initiative(ctx context.Context, filled *form) (*page, error) {
	var got struct{ Initiative *initiativeView }
	err := v.query(ctx, "InitiativePage", map[string]any{"slug": v.PathValue("slug"), "locale": v.locale()}, &got)
	if err != nil || got.Initiative == nil {
		return nil, err
	}
	i := got.Initiative
	t, err := v.talk(ctx, i.ID, site.Initiative(i.Slug), filled)
	if err != nil {
		return nil, err
	}
	return &page{
		Template: "initiative", View: initiativePage{i, t}, Title: i.Title, Description: i.Summary, Path: site.Initiative(i.Slug), Kind: "article", Picture: i.HeroImage,
		Feed: site.Feed(site.Comments(site.Initiative(i.Slug)), site.Atom), FeedTitle: v.messages.text("feedOf", "title", i.Title),
		Structured: linked(i.structured(v.base(), t.remarks())...),
	}, nil
}
