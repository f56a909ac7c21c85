package directory

import (
	"context"

	"github.com/lib/pq"

	"innomag/internal/gid"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Uses is what points at an entry: articles, initiatives and reports, in whatever state they are, topics below, and the account that
// writes as a person.
type Uses struct {
	Count int
	First []gid.ID // the latest of them, of each type at most maxUses
}

const maxUses = 20

// What points at entries of each kind, by the id asked.id.
var usesOf = map[string]string{
	"Person": `
		select distinct 'Article' as type, article_id as key from article_contributors where person_id = asked.id
		union all select 'Initiative', initiative_id from initiative_people where person_id = asked.id
		union all select 'Account', id from accounts where person_id = asked.id`,
	"Organisation": `
		select distinct 'Initiative' as type, initiative_id as key from initiative_partners where organisation_id = asked.id
		union all select distinct 'Report', report_id from report_organisations where organisation_id = asked.id`,
	"Topic": `
		select 'Article' as type, article_id as key from article_topics where topic_id = asked.id
		union all select 'Initiative', initiative_id from initiative_topics where topic_id = asked.id
		union all select 'Topic', id from topics where parent_id = asked.id`,
	"Tag": `select 'Article' as type, article_id as key from article_tags where tag_id = asked.id`,
	"Report": `
		select 'Article' as type, article_id as key from article_reports where report_id = asked.id
		union all select 'Initiative', initiative_id from initiative_reports where report_id = asked.id`,
}

// uses finds what points at each of several entries.
func (s shelf[T]) uses(ctx context.Context, q postgres.Querier, all []T) ([]*Uses, error) {
	ids := make([]int64, len(all))
	for i, e := range all {
		ids[i] = e.key()
	}
	query := `
		select asked.id, u.type, u.key, u.n
		from (select distinct unnest($1::bigint[]) as id) asked
		cross join lateral (
			select type, key, count(*) over () as n, row_number() over (partition by type order by key desc) as place
			from (` + usesOf[s.kind] + `) every
		) u
		where u.place <= $2
		order by asked.id, u.type, u.key desc`
	var rows []struct {
		ID   int64
		Type string
		Key  int64
		N    int
	}
	if err := q.SelectContext(ctx, &rows, query, pq.Array(ids), maxUses); err != nil {
		return nil, named(err, "uses of "+s.table)
	}
	byID := map[int64]*Uses{}
	for _, r := range rows {
		u := byID[r.ID]
		if u == nil {
			u = &Uses{Count: r.N}
			byID[r.ID] = u
		}
		u.First = append(u.First, gid.ID{Type: r.Type, Key: r.Key})
	}
	out := make([]*Uses, len(all))
	for i, id := range ids {
		if out[i] = byID[id]; out[i] == nil {
			out[i] = &Uses{}
		}
	}
	return out, nil
}

// PersonUses says what names a person.
func (s *Service) PersonUses(ctx context.Context, p *Person) (*Uses, error) {
	return siblings.Load(ctx, &p.Member, p, "uses", func(ctx context.Context, all []*Person) ([]*Uses, error) { return people.uses(ctx, s.DB, all) })
}

// OrganisationUses says what an organisation takes part in.
func (s *Service) OrganisationUses(ctx context.Context, o *Organisation) (*Uses, error) {
	return siblings.Load(ctx, &o.Member, o, "uses", func(ctx context.Context, all []*Organisation) ([]*Uses, error) {
		return organisations.uses(ctx, s.DB, all)
	})
}

// TopicUses says what is about a topic, and which topics are right below it.
func (s *Service) TopicUses(ctx context.Context, t *Topic) (*Uses, error) {
	return siblings.Load(ctx, &t.Member, t, "uses", func(ctx context.Context, all []*Topic) ([]*Uses, error) { return topics.uses(ctx, s.DB, all) })
}

// TagUses says which articles have a tag.
func (s *Service) TagUses(ctx context.Context, t *Tag) (*Uses, error) {
	return siblings.Load(ctx, &t.Member, t, "uses", func(ctx context.Context, all []*Tag) ([]*Uses, error) { return tags.uses(ctx, s.DB, all) })
}

// ReportUses says what builds on a report.
func (s *Service) ReportUses(ctx context.Context, r *Report) (*Uses, error) {
	return siblings.Load(ctx, &r.Member, r, "uses", func(ctx context.Context, all []*Report) ([]*Uses, error) { return reports.uses(ctx, s.DB, all) })
}
