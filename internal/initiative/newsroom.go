package initiative

import (
	"context"
	"slices"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// States are all states.
var States = []State{Draft, Published, Archived}

// DeskFilter says which initiatives the newsroom's list holds: those that meet every part that is given.
type DeskFilter struct {
	States []State // any of them; nil: all
	Mine   bool    // entered by the viewer
	Text   *string // in title, slug or summary
	Topic  *string // by slug, with those below it
}

// StateCount is how many initiatives are in a state.
type StateCount struct {
	State State `db:"state"`
	Count int   `db:"count"`
}

// Desk is a page of the newsroom's list, with how many the list would have in each state.
type Desk struct {
	*Connection
	Counts []StateCount
}

// AtDesk gives a page of the newsroom's list: all that an editor may change, an author's own and what is published; what changed
// last comes first. Counts and page are of one moment. It fails as Forbidden without the permission to write.
func (s *Service) AtDesk(ctx context.Context, by account.Viewer, filter *DeskFilter, args page.Args) (*Desk, error) {
	if !by.May(account.Write) {
		return nil, fault.New(fault.Forbidden, "only those who write for the magazine see the newsroom's lists")
	}
	var f DeskFilter
	if filter != nil {
		f = *filter
	}
	var w postgres.Where
	if !by.May(account.Publish) {
		w.And("(i.state = 'PUBLISHED' or i.created_by = ?)", by.ID)
	}
	if f.Mine {
		w.And("i.created_by = ?", by.ID)
	}
	if f.Topic != nil { // a row of facets has the topics above its own
		w.And(`i.id in (
			select initiative_id from initiative_facets
			where topic_ids && array(select id from topics where slug = ?)
		)`, postgres.Sought(*f.Topic))
	}
	if err := w.AndHas("i.title || ' ' || i.slug || ' ' || i.summary", "filter.text", f.Text); err != nil {
		return nil, err
	}
	counted, known := w.SQL(), w.Args()
	if f.States != nil {
		w.And("i.state = any(?)", pq.Array(f.States))
	}
	r, err := page.List{Name: "newsroom " + w.String(), Order: []page.Column{
		{SQL: "i.updated_at", Cast: "timestamptz", Desc: true},
		{SQL: "i.id", Cast: "bigint", Desc: true},
	}}.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, order, values := r.SQL(len(w.Args()))
	var rows []*Initiative
	var counts []StateCount
	err = postgres.InSnapshot(ctx, s.DB, func(tx *sqlx.Tx) error {
		query := `select ` + columns + ` from ` + tables + ` where ` + w.SQL() + ` and ` + where + ` ` + order
		if err := tx.SelectContext(ctx, &rows, query, append(w.Args(), values...)...); err != nil {
			return err
		}
		return tx.SelectContext(ctx, &counts, `select i.state, count(*) from initiatives i where `+counted+` group by i.state`, known...)
	})
	if err != nil {
		return nil, named(err, "the newsroom's list")
	}
	siblings.Introduce(rows)
	desk := &Desk{Counts: make([]StateCount, len(States))}
	total := 0
	for at, state := range States {
		desk.Counts[at].State = state
		for _, n := range counts {
			if n.State != state {
				continue
			}
			desk.Counts[at].Count = n.Count
			if f.States == nil || slices.Contains(f.States, state) {
				total += n.Count
			}
		}
	}
	desk.Connection = page.Connect(r, rows, Filter{State: Draft}.keys, page.Fixed(total))
	return desk, nil
}
