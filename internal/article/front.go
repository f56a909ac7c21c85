package article

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// Front is the front page, or the page of a topic: what editors put first, and then what is latest.
type Front struct {
	Topic     *directory.Topic // nil: the front page
	Revision  int              `db:"revision"` // 0: nobody has set it yet
	UpdatedAt *time.Time       `db:"updated_at"`

	// TurnsIn is how long it takes until a slot begins or ends, nil when none does.
	TurnsIn *time.Duration

	slots []slot // in order, seen by readers or not
}

// Slot is a place on a front that an editor gave an article, perhaps for a time.
type Slot struct {
	Article *Article
	From    *time.Time // nil: from the beginning
	Until   *time.Time // nil: for ever
	Current bool       // at this moment
}

type slot struct {
	Article     ID
	From, Until *time.Time
	Current     bool
}

// set are the articles of the slots, those of this moment alone or all.
func (f *Front) set(all bool) []ID {
	ids := []ID{}
	for _, s := range f.slots {
		if all || s.Current {
			ids = append(ids, s.Article)
		}
	}
	return ids
}

// FrontItem is an article on a front.
type FrontItem struct {
	Article *Article
	Chosen  bool // by an editor; else it is there because it is new
}

// Placing says what is to stand first.
type Placing struct {
	TopicID          *directory.TopicID // nil: on the front page
	ExpectedRevision int
	ArticleIds       []ID         // always; nil where Slots are given
	Slots            []*SlotInput // the same with times
}

// SlotInput is a place for an article.
type SlotInput struct {
	ArticleID   ID
	From, Until *time.Time
}

// places gives what is to stand first as slots, and how the input names each article.
func (p *Placing) places(f *form.Form) (slots []*SlotInput, field func(i int) string) {
	switch {
	case p.ArticleIds == nil && p.Slots == nil:
		f.Refuse("slots", "REQUIRED", "Feltet må fylles ut.")
	case p.ArticleIds != nil && p.Slots != nil:
		f.Refuse("slots", "INVALID", "Si det på én måte.")
	case p.Slots != nil:
		f.Entries("slots", len(p.Slots))
		for i, s := range p.Slots {
			if s.From != nil && s.Until != nil && !s.Until.After(*s.From) {
				f.Refuse(form.At("slots", i, "until"), "INVALID", "Slutten må komme etter begynnelsen.")
			}
		}
		return p.Slots, func(i int) string { return form.At("slots", i, "articleId") }
	}
	f.Entries("articleIds", len(p.ArticleIds))
	for _, id := range p.ArticleIds {
		slots = append(slots, &SlotInput{ArticleID: id})
	}
	return slots, func(i int) string { return form.At("articleIds", i, "") }
}

// FrontPage gives the front page.
func (s *Service) FrontPage(ctx context.Context) (*Front, error) { return s.front(ctx, nil) }

// Section gives the page of a topic; nil when the topic is nil.
func (s *Service) Section(ctx context.Context, t *directory.Topic) (*Front, error) {
	if t == nil {
		return nil, nil //nolint:nilnil // as for what is not there
	}
	return s.front(ctx, t)
}

func (s *Service) front(ctx context.Context, t *directory.Topic) (*Front, error) {
	const query = `
		select f.revision, f.updated_at,
			(select coalesce(json_agg(json_build_object('article', article_id, 'from', starts_at, 'until', ends_at,
				'current', coalesce(starts_at <= now(), true) and coalesce(ends_at > now(), true)) order by position), '[]')
			from front_slots where front_id = f.id) as slots,
			(select extract(epoch from min(t) - now())
			from front_slots s cross join lateral (values (starts_at), (ends_at)) v(t)
			where s.front_id = f.id and t > now()) as turns_in
		from fronts f where f.topic_id is not distinct from $1`
	var found []struct {
		Front
		Slots   []byte   `db:"slots"`
		TurnsIn *float64 `db:"turns_in"` // seconds
	}
	if err := s.DB.SelectContext(ctx, &found, query, topicKey(t)); err != nil {
		return nil, err
	}
	f := &Front{Topic: t}
	if len(found) > 0 {
		f.Revision, f.UpdatedAt = found[0].Revision, found[0].UpdatedAt
		if err := json.Unmarshal(found[0].Slots, &f.slots); err != nil {
			return nil, fmt.Errorf("slots of a front: %w", err)
		}
		if seconds := found[0].TurnsIn; seconds != nil {
			in := time.Duration(*seconds * float64(time.Second))
			f.TurnsIn = &in
		}
	}
	return f, nil
}

func topicKey(t *directory.Topic) *int64 {
	if t == nil {
		return nil
	}
	key := int64(t.ID)
	return &key
}

// Chosen gives what editors put first, as far as the viewer may see it. Readers see what is published and stands there at this moment.
func (s *Service) Chosen(ctx context.Context, by account.Viewer, f *Front) ([]*Article, error) {
	return s.chosen(ctx, by, f.set(by.May(account.Publish)))
}

// Slots gives all that editors put first, with the times it stands there.
func (s *Service) Slots(ctx context.Context, by account.Viewer, f *Front) ([]*Slot, error) {
	found, err := s.ByIDs(ctx, by, f.set(true))
	if err != nil {
		return nil, err
	}
	out := []*Slot{}
	for i, a := range found {
		if a != nil { // it went while we looked
			out = append(out, &Slot{a, f.slots[i].From, f.slots[i].Until, f.slots[i].Current})
		}
	}
	return out, nil
}

func (s *Service) chosen(ctx context.Context, by account.Viewer, ids []ID) ([]*Article, error) {
	found, err := s.ByIDs(ctx, by, ids)
	if err != nil {
		return nil, err
	}
	seen := []*Article{}
	for _, a := range found {
		if a != nil && (a.State == Published || by.May(account.Publish)) {
			seen = append(seen, a)
		}
	}
	return seen, nil
}

// Items gives the first articles of a front: what editors put first and readers can see, then the latest of the others.
func (s *Service) Items(ctx context.Context, by account.Viewer, f *Front, first int) ([]*FrontItem, error) {
	if first < 0 || first > 100 {
		return nil, fault.New(fault.BadUserInput, "first must be between 0 and 100").In("first")
	}
	chosen, err := s.chosen(ctx, by, f.set(false))
	if err != nil {
		return nil, err
	}
	items := []*FrontItem{}
	for _, a := range chosen {
		if a.State == Published && len(items) < first {
			items = append(items, &FrontItem{a, true})
		}
	}
	if rest := first - len(items); rest > 0 {
		latest, err := s.Latest(ctx, by, f, page.Args{First: &rest})
		if err != nil {
			return nil, err
		}
		for _, a := range latest.Nodes {
			items = append(items, &FrontItem{a, false})
		}
	}
	return items, nil
}

// Latest gives a page of the articles of a front that no editor put first, the latest first.
func (s *Service) Latest(ctx context.Context, by account.Viewer, f *Front, args page.Args) (*Connection, error) {
	name, kind, key := "front page", "", int64(0)
	if f.Topic != nil {
		name, kind, key = fmt.Sprint("section ", f.Topic.ID), "Topic", int64(f.Topic.ID)
	}
	return s.newest(ctx, by, name, kind, key, f.set(false), args)
}

// SetFront says what stands first. When somebody set it since ExpectedRevision, 0 before anybody has, the fault is a Conflict and the
// front comes back as it is. A topic or article that is not there is NOT_FOUND, an article twice is INVALID.
func (s *Service) SetFront(ctx context.Context, by account.Viewer, p Placing) (*Front, error) {
	if !by.May(account.Publish) {
		return nil, errNotEditor
	}
	var t *directory.Topic
	if p.TopicID != nil {
		found, err := directory.Topics(ctx, s.DB, []directory.TopicID{*p.TopicID})
		if err != nil {
			return nil, err
		}
		if t = found[0]; t == nil {
			return nil, fault.Invalid("topicId", "NOT_FOUND", "Emnet finnes ikke.")
		}
	}
	var f form.Form
	slots, field := p.places(&f)
	if err := f.Err(); err != nil {
		return nil, err
	}
	ids, from, until := make([]ID, len(slots)), make([]*time.Time, len(slots)), make([]*time.Time, len(slots))
	for i, s := range slots {
		ids[i], from[i], until[i] = s.ArticleID, s.From, s.Until
	}
	refused := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := mayStandFirst(ctx, tx, ids, field); err != nil {
			return err
		}
		front, err := holdFront(ctx, tx, t, p.ExpectedRevision)
		if err != nil {
			return err
		}
		const fill = `
			with counted as (update fronts set revision = revision + 1, updated_by = $3, updated_at = now() where id = $1)
			insert into front_slots (front_id, position, article_id, starts_at, ends_at)
			select $1, o.place, o.id, o.starts_at, o.ends_at
			from unnest($2::bigint[], $4::timestamptz[], $5::timestamptz[]) with ordinality o(id, starts_at, ends_at, place)`
		if _, err := tx.ExecContext(ctx, `delete from front_slots where front_id = $1`, front); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, fill, front, int64s(ids), by.ID, pq.Array(from), pq.Array(until))
		return err
	})
	if refused != nil && fault.Of(refused).Kind != fault.Conflict {
		return nil, refused
	}
	now, err := s.front(ctx, t)
	if err != nil {
		return nil, err
	}
	return now, refused
}

// mayStandFirst says which of the articles cannot be put first: those that are not there, and those that are there twice.
func mayStandFirst(ctx context.Context, tx postgres.Querier, ids []ID, field func(int) string) error {
	var missing []int
	const find = `
		select o.place - 1 from unnest($1::bigint[]) with ordinality o(id, place)
		where not exists (select from articles a where a.id = o.id and a.kind = 'ARTICLE') order by o.place`
	if err := tx.SelectContext(ctx, &missing, find, int64s(ids)); err != nil {
		return err
	}
	var f form.Form
	for _, i := range missing {
		f.Refuse(field(i), "NOT_FOUND", "Artikkelen finnes ikke.")
	}
	seen := map[ID]bool{}
	for i, id := range ids {
		if seen[id] {
			f.Refuse(field(i), "INVALID", "Artikkelen står alt på listen.")
		}
		seen[id] = true
	}
	return f.Err()
}

// holdFront gives the key of a front that is still as its editor saw it, and lets nobody else change it until the transaction ends.
func holdFront(ctx context.Context, tx postgres.Querier, t *directory.Topic, expected int) (int64, error) {
	const begin = `insert into fronts (topic_id, revision) values ($1, 0) on conflict do nothing`
	if _, err := tx.ExecContext(ctx, begin, topicKey(t)); err != nil {
		return 0, err
	}
	var now struct {
		ID       int64 `db:"id"`
		Revision int   `db:"revision"`
	}
	const hold = `select id, revision from fronts where topic_id is not distinct from $1 for no key update`
	if err := tx.GetContext(ctx, &now, hold, topicKey(t)); err != nil {
		return 0, err
	}
	if now.Revision != expected {
		return 0, errFrontStale
	}
	return now.ID, nil
}

var errFrontStale = fault.New(fault.Conflict, "Noen andre har endret siden i mellomtiden.").In("expectedRevision")
