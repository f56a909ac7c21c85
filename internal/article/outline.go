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

// former gives the names of those who were merged into the contributors of an article, by whom they became.
func (s *Service) former(ctx context.Context, a *Article) (map[directory.PersonID][]string, error) {
	return siblings.Load(ctx, &a.Member, a, "former names", func(ctx context.Context, all []*Article) ([]map[directory.PersonID][]string, error) {
		var ids []directory.PersonID
		for _, a := range all {
			contributors, err := s.Contributors(ctx, a) // the first loads them all
			if err != nil {
				return nil, err
			}
			for _, c := range contributors {
				ids = append(ids, c.Person.ID)
			}
		}
		names, err := directory.FormerNames(ctx, s.DB, ids)
		out := make([]map[directory.PersonID][]string, len(all))
		for i := range all {
			out[i] = names
		}
		return out, err
	})
}

// Quotes gives what people say in an article. A speaker who contributed to it, under the name of now or under that of an entry that was
// merged, is that person, whose title and affiliation stand where the quote says none.
func (s *Service) Quotes(ctx context.Context, a *Article) ([]*Quote, error) {
	o, err := s.Outline(ctx, a)
	if err != nil || len(o.Quotes) == 0 {
		return []*Quote{}, err
	}
	contributors, err := s.Contributors(ctx, a)
	if err != nil {
		return nil, err
	}
	former, err := s.former(ctx, a)
	if err != nil {
		return nil, err
	}
	byName := map[string]*directory.Person{}
	for _, c := range contributors {
		for _, name := range former[c.Person.ID] {
			if name = text.Fold(name); byName[name] == nil {
				byName[name] = c.Person
			}
		}
	}
	for _, c := range contributors {
		byName[text.Fold(c.Person.Name)] = c.Person
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
