package article

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/siblings"
)

// Contributor is a person's part in an article.
type Contributor struct {
	Person *directory.Person
	Role   ContributorRole
}

// ContributorRole is what a person did for an article.
type ContributorRole string

// Note is what the magazine discloses or corrects.
type Note struct {
	ArticleID ID        `db:"article_id"`
	Kind      NoteKind  `db:"kind"`
	NotedOn   date.Date `db:"noted_on"`
	Text      string    `db:"text"`
}

// NoteKind is why a note stands with an article.
type NoteKind string

// Contributors gives the byline and those who are quoted, in order.
func (s *Service) Contributors(ctx context.Context, a *Article) ([]*Contributor, error) {
	return siblings.Load(ctx, &a.Member, a, "contributors", func(ctx context.Context, all []*Article) ([][]*Contributor, error) {
		query := `
			select l.article_id as owner, l.role as contributor_role, ` + directory.PersonColumns("p") + `
			from article_contributors l
			join people p on p.id = l.person_id
			where l.article_id = any($1)
			order by l.article_id, l.position`
		var found []struct {
			Role ContributorRole `db:"contributor_role"`
			directory.Person
		}
		ids := idsOf(all)
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
			return nil, err
		}
		people, list := make([]*directory.Person, len(found)), make([]*Contributor, len(found))
		for i := range found {
			people[i] = &found[i].Person
			list[i] = &Contributor{Role: found[i].Role, Person: people[i]}
		}
		siblings.Introduce(people)
		return siblings.ByKey(ids, list, func(c *Contributor) ID { return ID(c.Person.Owner) }), nil
	})
}

// Notes gives what the magazine discloses or corrects, oldest first.
func (s *Service) Notes(ctx context.Context, a *Article) ([]*Note, error) {
	return siblings.Load(ctx, &a.Member, a, "notes", func(ctx context.Context, all []*Article) ([][]*Note, error) {
		const query = `
			select article_id, kind, noted_on, text
			from article_notes
			where article_id = any($1)
			order by article_id, noted_on, position`
		var found []*Note
		ids := idsOf(all)
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
			return nil, err
		}
		return siblings.ByKey(ids, found, func(n *Note) ID { return n.ArticleID }), nil
	})
}

// Topics gives what an article is about, most important first.
func (s *Service) Topics(ctx context.Context, a *Article) ([]*directory.Topic, error) {
	return parts[directory.Topic](ctx, s, a, "topics", `
		select l.article_id as owner, `+directory.TopicColumns("t")+`
		from article_topics l
		join topics t on t.id = l.topic_id`)
}

// Tags gives an article's free words, in order.
func (s *Service) Tags(ctx context.Context, a *Article) ([]*directory.Tag, error) {
	return parts[directory.Tag](ctx, s, a, "tags", `
		select l.article_id as owner, `+directory.TagColumns("t")+`
		from article_tags l
		join tags t on t.id = l.tag_id`)
}

// Reports gives the publications an article builds on, in order.
func (s *Service) Reports(ctx context.Context, a *Article) ([]*directory.Report, error) {
	return parts[directory.Report](ctx, s, a, "reports", `
		select l.article_id as owner, `+directory.ReportColumns("r")+`
		from article_reports l
		join reports r on r.id = l.report_id`)
}

// parts loads what is linked to articles by a table l, in its order, for all siblings of a.
func parts[T any, P interface {
	*T
	siblings.Row[P]
}](ctx context.Context, s *Service, a *Article, name, query string) ([]P, error) {
	return siblings.Load(ctx, &a.Member, a, name, func(ctx context.Context, all []*Article) ([][]P, error) {
		ids := idsOf(all)
		var found []P
		err := s.DB.SelectContext(ctx, &found, query+`
			where l.article_id = any($1)
			order by l.article_id, l.position`, int64s(ids))
		return siblings.Under(ids, found), err
	})
}

// Related gives other articles worth reading, in the editor's order, those that the viewer may see.
func (s *Service) Related(ctx context.Context, by account.Viewer, a *Article) ([]*Article, error) {
	return siblings.Load(ctx, &a.Member, a, "related", func(ctx context.Context, all []*Article) ([][]*Article, error) {
		const query = `
			select l.article_id as owner, ` + columns + `
			from article_related l
			join articles a on a.id = l.related_id ` + discussion + `
			where l.article_id = any($3) and ` + visible + `
			order by l.article_id, l.position`
		var found []*Article
		ids := idsOf(all)
		if err := s.DB.SelectContext(ctx, &found, query, append(sight(by), int64s(ids))...); err != nil {
			return nil, err
		}
		introduce(by, found)
		return siblings.Under(ids, found), nil
	})
}
