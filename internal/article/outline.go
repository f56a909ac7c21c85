package article

import (
	"context"

	"innomag/internal/directory"
	"innomag/internal/siblings"
	"innomag/internal/text"
)

// Quote is what somebody says in an article, set apart from the text.
type Quote struct {
	text.Quote
	Person *directory.Person // the contributor of that name, if one is
}

// Outline gives what the text of an article holds beside its paragraphs, in the order of the text.
func (s *Service) Outline(ctx context.Context, a *Article) (*text.Outline, error) {
	return siblings.Load(ctx, &a.Member, a, "outline", func(ctx context.Context, all []*Article) ([]*text.Outline, error) {
		out := make([]*text.Outline, len(all))
		for i, a := range all {
			b, err := s.Body(ctx, a) // the first loads them all
			if err != nil {
				return nil, err
			}
			o := text.OutlineOf(b.HTML)
			out[i] = &o
		}
		return out, nil
	})
}

// Quotes gives what people say in an article. A speaker who contributed to it is that person, whose title and affiliation stand
// where the quote says none.
func (s *Service) Quotes(ctx context.Context, a *Article) ([]*Quote, error) {
	o, err := s.Outline(ctx, a)
	if err != nil || len(o.Quotes) == 0 {
		return []*Quote{}, err
	}
	contributors, err := s.Contributors(ctx, a)
	if err != nil {
		return nil, err
	}
	byName := map[string]*directory.Person{}
	for _, c := range contributors {
		if c.Person != nil {
			byName[text.Fold(c.Person.Name)] = c.Person
		}
	}
	quotes := make([]*Quote, len(o.Quotes))
	for i, q := range o.Quotes {
		quotes[i] = &Quote{Quote: q, Person: byName[text.Fold(q.Speaker)]}
		if p := quotes[i].Person; p != nil && q.Title == "" && q.Affiliation == "" {
			quotes[i].Title, quotes[i].Affiliation = p.Title, p.Affiliation
		}
	}
	return quotes, nil
}
