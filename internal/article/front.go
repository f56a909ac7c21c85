package article

import (
	"context"
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

	set []ID // in order, seen by readers or not
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
	ArticleIds       []ID
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
			array(select article_id from front_slots where front_id = f.id order by position) as set
		from fronts f where f.topic_id is not distinct from $1`
	var found []struct {
		Front
		Set pq.Int64Array `db:"set"`
	}
	if err := s.DB.SelectContext(ctx, &found, query, topicKey(t)); err != nil {
		return nil, err
	}
	f := &Front{Topic: t}
	if len(found) > 0 {
		f.Revision, f.UpdatedAt = found[0].Revision, found[0].UpdatedAt
		f.set = mapped(found[0].Set, func(id int64) ID { return ID(id) })
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

// Chosen gives what editors put first, as far as the viewer may see it. Readers see what is published.
func (s *Service) Chosen(ctx context.Context, by account.Viewer, f *Front) ([]*Article, error) {
	found, err := s.ByIDs(ctx, by, f.set)
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
	chosen, err := s.Chosen(ctx, by, f)
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
	return s.newest(ctx, by, name, kind, key, f.set, args)
}

var errManySlots = fault.Invalid("articleIds", "TOO_MANY", "Listen kan ha høyst %d oppføringer.", form.MaxEntries)

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
	if len(p.ArticleIds) > form.MaxEntries {
		return nil, errManySlots
	}
	refused := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var f form.Form
		var missing []int
		const find = `
			select o.place - 1 from unnest($1::bigint[]) with ordinality o(id, place)
			where not exists (select from articles a where a.id = o.id and a.kind = 'ARTICLE') order by o.place`
		if err := tx.SelectContext(ctx, &missing, find, int64s(p.ArticleIds)); err != nil {
			return err
		}
		for _, i := range missing {
			f.Refuse(form.At("articleIds", i, ""), "NOT_FOUND", "Artikkelen finnes ikke.")
		}
		seen := map[ID]bool{}
		for i, id := range p.ArticleIds {
			if seen[id] {
				f.Refuse(form.At("articleIds", i, ""), "INVALID", "Artikkelen står alt på listen.")
			}
			seen[id] = true
		}
		if err := f.Err(); err != nil {
			return err
		}
		const begin = `insert into fronts (topic_id, revision) values ($1, 0) on conflict do nothing`
		if _, err := tx.ExecContext(ctx, begin, topicKey(t)); err != nil {
			return err
		}
		var now struct {
			ID       int64 `db:"id"`
			Revision int   `db:"revision"`
		}
		if err := tx.GetContext(ctx, &now, `select id, revision from fronts where topic_id is not distinct from $1 for no key update`, topicKey(t)); err != nil {
			return err
		}
		if now.Revision != p.ExpectedRevision {
			return errFrontStale
		}
		if _, err := tx.ExecContext(ctx, `delete from front_slots where front_id = $1`, now.ID); err != nil {
			return err
		}
		const fill = `
			with counted as (update fronts set revision = revision + 1, updated_by = $3, updated_at = now() where id = $1)
			insert into front_slots (front_id, position, article_id)
			select $1, o.place, o.id from unnest($2::bigint[]) with ordinality o(id, place)`
		_, err := tx.ExecContext(ctx, fill, now.ID, int64s(p.ArticleIds), by.ID)
		return err
	})
	if refused != nil && fault.Of(refused).Kind != fault.Conflict {
		return nil, refused
	}
	f, err := s.front(ctx, t)
	if err != nil {
		return nil, err
	}
	return f, refused
}

var errFrontStale = fault.New(fault.Conflict, "Noen andre har endret siden i mellomtiden.").In("expectedRevision")
