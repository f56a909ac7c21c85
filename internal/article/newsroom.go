package article

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// States are all states, in the order of an article's way to readers.
var States = []State{StateDraft, InReview, Scheduled, Published, Archived}

// DeskFilter says which articles the newsroom's list holds: those that meet every part that is given.
type DeskFilter struct {
	States         []State // any of them; nil: all
	Kind           *Kind
	Mine           bool // started by the viewer, or with the viewer among the contributors
	PersonID       *directory.PersonID
	Text           *string // in title, slug or lede
	Topic          *string // by slug, with those below it
	Tag            *string // by slug
	ChangedFrom    *time.Time
	ChangedUntil   *time.Time // this moment not included
	PublishedFrom  *time.Time
	PublishedUntil *time.Time // this moment not included
}

// StateCount is how many articles are in a state.
type StateCount struct {
	State State `db:"state"`
	Count int   `db:"count"`
}

// Desk is a page of the newsroom's list, with how many the list would have in each state.
type Desk struct {
	*Connection
	Counts []StateCount
}

// where is what the articles a of the list have in common, whatever state they are in.
func (f DeskFilter) where(by account.Viewer) (w postgres.Where, err error) {
	if !by.May(account.Publish) {
		w.And("(a.state = 'PUBLISHED' or a.created_by = ?)", by.ID)
	}
	if f.Kind != nil {
		w.And("a.kind = ?", *f.Kind)
	}
	if f.Mine {
		var self int64 // nobody
		if by.PersonID != nil {
			self = *by.PersonID
		}
		w.And("a.id in (select id from articles where created_by = ? union select article_id from article_contributors where person_id = ?)", by.ID, self)
	}
	if f.PersonID != nil {
		w.And("a.id in (select article_id from article_contributors where person_id = ?)", *f.PersonID)
	}
	if f.Topic != nil {
		w.And("a.id in (select article_id from article_topics where topic_id in ("+directory.TopicsBelow("?")+"))", postgres.Sought(*f.Topic))
	}
	if f.Tag != nil {
		w.And("a.id in (select l.article_id from article_tags l join tags t on t.id = l.tag_id where t.slug = ?)", postgres.Sought(*f.Tag))
	}
	for _, bound := range []struct {
		part string
		at   *time.Time
	}{
		{"a.updated_at >= ?", f.ChangedFrom},
		{"a.updated_at < ?", f.ChangedUntil},
		{"a.published_at >= ?", f.PublishedFrom},
		{"a.published_at < ?", f.PublishedUntil},
	} {
		if bound.at != nil {
			w.And(bound.part, *bound.at)
		}
	}
	return w, w.AndHas("a.title || ' ' || a.slug || ' ' || a.lede", "filter.text", f.Text)
}

// narrows says whether the filter asks for more than states and kind, of which the numbers are kept.
func (f DeskFilter) narrows() bool {
	f.States, f.Kind = nil, nil
	return !reflect.DeepEqual(f, DeskFilter{})
}

// AtDesk gives a page of the newsroom's list: all that an editor may change, an author's own and what is published; what changed
// last comes first. Counts and page are of one moment. It fails as Forbidden without the permission to write.
func (s *Service) AtDesk(ctx context.Context, by account.Viewer, filter *DeskFilter, args page.Args) (*Desk, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter
	}
	var f DeskFilter
	if filter != nil {
		f = *filter
	}
	w, err := f.where(by)
	if err != nil {
		return nil, err
	}
	counted, known := w.SQL(), w.Args()
	if f.States != nil {
		w.And("a.state = any(?)", pq.Array(f.States))
	}
	request, err := page.List{Name: "newsroom " + w.String(), Order: []page.Column{
		{SQL: "a.updated_at", Cast: "timestamptz", Desc: true},
		{SQL: "a.id", Cast: "bigint", Desc: true},
	}}.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(len(w.Args()))
	query := `select ` + columns + ` from articles a ` + discussion + ` where ` + w.SQL() + ` and ` + where + ` ` + orderAndLimit
	var found []*Article
	var counts []StateCount
	err = postgres.InSnapshot(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := tx.SelectContext(ctx, &found, query, append(w.Args(), values...)...); err != nil {
			return err
		}
		if f.narrows() || !by.May(account.Publish) {
			return tx.SelectContext(ctx, &counts, `select a.state, count(*) from articles a where `+counted+` group by a.state`, known...)
		}
		const query = `select state, sum(n)::bigint as count from article_counts where kind = $1 or $1 is null group by state`
		return tx.SelectContext(ctx, &counts, query, f.Kind)
	})
	if err != nil {
		return nil, fmt.Errorf("the newsroom's list: %w", err)
	}
	introduce(by, found)
	desk := &Desk{Counts: make([]StateCount, len(States))}
	total := 0
	for i, state := range States {
		desk.Counts[i].State = state
		for _, n := range counts {
			if n.State != state {
				continue
			}
			desk.Counts[i].Count = n.Count
			if f.States == nil || slices.Contains(f.States, state) {
				total += n.Count
			}
		}
	}
	desk.Connection = page.Connect(request, found, keyOf(StateDraft), page.Fixed(total))
	return desk, nil
}
