package initiative

import (
	"context"

	"github.com/lib/pq"

	"innomag/internal/directory"
	"innomag/internal/siblings"
)

// part is one of the things that belong to an initiative.
type part[V any] struct {
	Owner ID `db:"initiative_id"`
	Value *V `db:"value"`
}

// parts loads what belongs to an initiative and to all its siblings. The query takes their ids and gives initiative_id
// and the columns of value; tell hears of every value found, whoever it belongs to.
func parts[V any](ctx context.Context, s *Service, i *Initiative, key, query string, tell func([]*V)) ([]*V, error) {
	return siblings.Load(ctx, &i.Member, i, key, func(ctx context.Context, all []*Initiative) ([][]*V, error) {
		ids := make([]ID, len(all)) // an initiative is there twice when two of a list have it
		for n, i := range all {
			ids[n] = i.ID
		}
		var rows []part[V]
		if err := s.DB.SelectContext(ctx, &rows, query, pq.Array(ids)); err != nil {
			return nil, named(err, key+" of initiatives")
		}
		values := make([]*V, len(rows))
		for n, r := range rows {
			values[n] = r.Value
		}
		out := make([][]*V, len(all))
		for n, of := range siblings.ByKey(ids, rows, func(r part[V]) ID { return r.Owner }) {
			for _, r := range of {
				out[n] = append(out[n], r.Value)
			}
		}
		tell(values)
		return out, nil
	})
}

// StatusHistory gives every status the initiative has had, oldest first.
func (s *Service) StatusHistory(ctx context.Context, i *Initiative) ([]*StatusChange, error) {
	const query = `
		select initiative_id, status as "value.status", since as "value.since", note as "value.note"
		from initiative_statuses
		where initiative_id = any($1)
		order by initiative_id, position`
	return parts(ctx, s, i, "statuses", query, func([]*StatusChange) {})
}

// Partners gives the organisations behind the initiative, each in its role, in order.
func (s *Service) Partners(ctx context.Context, i *Initiative) ([]*Partnership, error) {
	query := `
		select p.initiative_id, p.role as "value.role", ` + directory.OrganisationColumns("o", "value", "organisation") + `
		from initiative_partners p
		join organisations o on o.id = p.organisation_id
		where p.initiative_id = any($1)
		order by p.initiative_id, p.position`
	return parts(ctx, s, i, "partners", query, func(found []*Partnership) {
		organisations := make([]*directory.Organisation, len(found))
		for n, p := range found {
			organisations[n] = p.Organisation
		}
		siblings.Introduce(organisations)
	})
}

// People gives those who work on the initiative, in order.
func (s *Service) People(ctx context.Context, i *Initiative) ([]*Participant, error) {
	query := `
		select ip.initiative_id, ip.role as "value.role", ` + directory.PersonColumns("p", "value", "person") + `
		from initiative_people ip
		join people p on p.id = ip.person_id
		where ip.initiative_id = any($1)
		order by ip.initiative_id, ip.position`
	return parts(ctx, s, i, "people", query, func(found []*Participant) {
		people := make([]*directory.Person, len(found))
		for n, p := range found {
			people[n] = p.Person
		}
		siblings.Introduce(people)
	})
}

// Topics gives what the initiative is about, in order.
func (s *Service) Topics(ctx context.Context, i *Initiative) ([]*directory.Topic, error) {
	query := `
		select it.initiative_id, ` + directory.TopicColumns("t", "value") + `
		from initiative_topics it
		join topics t on t.id = it.topic_id
		where it.initiative_id = any($1)
		order by it.initiative_id, it.position`
	return parts(ctx, s, i, "topics", query, siblings.Introduce[*directory.Topic])
}

// Reports gives the publications about the initiative, in order.
func (s *Service) Reports(ctx context.Context, i *Initiative) ([]*directory.Report, error) {
	query := `
		select ir.initiative_id, ` + directory.ReportColumns("r", "value") + `
		from initiative_reports ir
		join reports r on r.id = ir.report_id
		where ir.initiative_id = any($1)
		order by ir.initiative_id, ir.position`
	return parts(ctx, s, i, "reports", query, siblings.Introduce[*directory.Report])
}
