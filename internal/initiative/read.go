package initiative

import (
	"context"
	"fmt"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// visible is the condition under which a viewer sees an initiative, and what it takes as $2 and $3:
// published ones are for everyone, others for their author and for editors.
func visible(v account.Viewer) (condition string, args []any) {
	const seen = "(i.state = 'PUBLISHED' or $2::boolean or i.created_by = $3)"
	return seen, []any{v.May(account.Publish), v.ID} // a guest's id is 0, which nobody has
}

// BySlug gives the initiative with this name in the address, or nil when there is none that the viewer may see.
func (s *Service) BySlug(ctx context.Context, viewer account.Viewer, slug string) (*Initiative, error) {
	condition, args := visible(viewer)
	var rows []*Initiative
	err := s.DB.SelectContext(ctx, &rows,
		`select `+columns+` from `+tables+` where i.slug = $1 and `+condition, append([]any{postgres.Sought(slug)}, args...)...)
	if err != nil || len(rows) == 0 {
		return nil, named(err, "initiative")
	}
	return rows[0], nil
}

// ByIDs gives initiatives in the order of their ids, nil where there is none that the viewer may see.
func (s *Service) ByIDs(ctx context.Context, viewer account.Viewer, ids []ID) ([]*Initiative, error) {
	condition, args := visible(viewer)
	var rows []*Initiative
	err := s.DB.SelectContext(ctx, &rows,
		`select `+columns+` from `+tables+` where i.id = any($1) and `+condition, append([]any{pq.Array(ids)}, args...)...)
	if err != nil {
		return nil, named(err, "initiatives")
	}
	siblings.Introduce(rows)
	place := make(map[ID]*Initiative, len(rows))
	for _, i := range rows {
		place[i.ID] = i
	}
	out := make([]*Initiative, len(ids))
	for n, id := range ids {
		out[n] = place[id]
	}
	return out, nil
}

// Filter says which initiatives a list holds.
type Filter struct {
	Topic  *string // the slug; those of topics below count, too
	Status *Status
	State  State
}

// name tells the lists of different filters apart, for their cursors.
func (f Filter) name() string {
	name := "initiatives state=" + string(f.State)
	if f.Status != nil {
		name += " status=" + string(*f.Status)
	}
	if f.Topic != nil {
		name += " topic=" + *f.Topic
	}
	return name
}

// order is the latest first. What is not published has no such time, and the time it was saved stands in.
func (f Filter) order() []page.Column {
	latest := "i.updated_at"
	if f.State == Published {
		latest = "i.published_at"
	}
	return []page.Column{{SQL: latest, Cast: "timestamptz", Desc: true}, {SQL: "i.id", Cast: "bigint", Desc: true}}
}

// keys gives what a row is ordered by; see order.
func (f Filter) keys(i *Initiative) []string {
	if f.State == Published {
		return []string{page.Time(*i.PublishedAt), page.Int(i.ID)}
	}
	return []string{page.Time(i.UpdatedAt), page.Int(i.ID)}
}

// condition is what the rows of the list have in common, with its arguments.
func (f Filter) condition(v account.Viewer) (string, []any) {
	var parts []string
	var args []any
	if f.State == Published {
		parts = append(parts, "i.state = 'PUBLISHED'") // as the index says it
	} else {
		seen, who := visible(v)
		parts, args = append(parts, "i.state = $1", seen), append([]any{f.State}, who...)
	}
	if f.Status != nil {
		args = append(args, *f.Status)
		parts = append(parts, fmt.Sprintf("i.status = $%d", len(args)))
	}
	if f.Topic != nil {
		args = append(args, postgres.Sought(*f.Topic))
		parts = append(parts, fmt.Sprintf("i.id in (select initiative_id from initiative_topics where topic_id in (%s))",
			directory.TopicsBelow(fmt.Sprintf("$%d", len(args)))))
	}
	return strings.Join(parts, " and "), args
}

// List gives a page of initiatives, the latest first. Without a filter it holds the published ones.
func (s *Service) List(ctx context.Context, viewer account.Viewer, filter *Filter, args page.Args) (*Connection, error) {
	if filter == nil {
		filter = &Filter{State: Published}
	}
	r, err := page.List{Name: filter.name(), Order: filter.order()}.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	condition, values := filter.condition(viewer)
	where, order, more := r.SQL(len(values))
	query := `select ` + columns + ` from ` + tables + ` where ` + condition + ` and ` + where + ` ` + order
	var rows []*Initiative
	if err := s.DB.SelectContext(ctx, &rows, query, append(values[:len(values):len(values)], more...)...); err != nil {
		return nil, named(err, "initiatives")
	}
	siblings.Introduce(rows)
	count := func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from initiatives i where `+condition, values...)
		return n, named(err, "initiatives")
	}
	return page.Connect(r, rows, filter.keys, count), nil
}

func named(err error, what string) error { return postgres.Meanings{}.Fault(err, what) }
