package initiative

import (
	"context"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// visible is the condition under which a viewer sees an initiative, and what it takes as $2 and $3:
// published ones are for everyone, others for their author and for editors.
func visible(v account.Viewer) (condition string, args []any) {
	seen := strings.NewReplacer("$1", "$2::boolean", "$2", "$3").Replace(Visible)
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

// List gives a page of initiatives, the latest first. Without a filter it holds the published ones.
func (s *Service) List(ctx context.Context, viewer account.Viewer, filter *Filter, args page.Args) (*Connection, error) {
	if filter == nil {
		filter = &Filter{State: Published}
	}
	if err := filter.check(); err != nil {
		return nil, err
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
		if filter.State == Published {
			return s.total(ctx, filter)
		}
		err = s.DB.GetContext(ctx, &n, `select count(*) from initiatives i where `+condition, values...)
		return n, named(err, "initiatives")
	}
	return page.Connect(r, rows, filter.keys, count), nil
}

func named(err error, what string) error { return postgres.Meanings{}.Fault(err, what) }
