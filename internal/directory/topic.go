package directory

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Topic is what things are about. Topics form a tree.
type Topic struct {
	siblings.Member[*Topic]

	ID          TopicID  `db:"id"`
	Slug        string   `db:"slug"`
	ParentID    *TopicID `db:"parent_id"`
	NameNB      string   `db:"name_nb"`
	NameNN      string   `db:"name_nn"`
	NameEN      string   `db:"name_en"`
	Description string   `db:"description"`
	Revision    int      `db:"revision"`
}

// IsRedirectTarget marks a topic as something to be led to.
func (*Topic) IsRedirectTarget() {}

// IsNode marks a topic as a Node.
func (*Topic) IsNode() {}

// Name is the name in a language, or in Bokmål where it has none in that.
func (t *Topic) Name(locale Locale) string {
	switch {
	case locale == NN && t.NameNN != "":
		return t.NameNN
	case locale == EN && t.NameEN != "":
		return t.NameEN
	}
	return t.NameNB
}

func (t *Topic) key() int64      { return int64(t.ID) }
func (t *Topic) address() string { return t.Slug }
func (t *Topic) version() int    { return t.Revision }

// What a list of topics is made of.
type (
	// TopicConnection is a page of topics.
	TopicConnection = page.Connection[*Topic]
	// TopicEdge is a topic in a list.
	TopicEdge = page.Edge[*Topic]
)

var topics = shelf[*Topic]{
	kind: "Topic", table: "topics",
	columns:   []string{"id", "slug", "parent_id", "name_nb", "name_nn", "name_en", "description", "revision"},
	introduce: siblings.Introduce[*Topic],
	names:     "e.name_nb || ' ' || e.name_nn || ' ' || e.name_en || ' ' || e.slug",
	meanings:  topicMeanings, // a trigger leaves a redirect
}

// TopicColumns lists what a Topic is read from, under the alias of the table topics. Give into, the db name of a field,
// when the topic is part of a larger row.
func TopicColumns(alias string, into ...string) string { return topics.from(alias, into...) }

// TopicsBelow is an SQL query for the ids of the topic whose slug is the parameter place, as in "$1", and of all below it.
func TopicsBelow(place string) string {
	return `
		with recursive below as (
			select id from topics where slug = ` + place + `
			union -- not "union all": it ends, whatever the tree looks like
			select t.id from topics t join below on t.parent_id = below.id
		)
		select id from below`
}

// Topics gives topics by their ids, in that order, nil where there is none.
func Topics(ctx context.Context, q postgres.Querier, ids []TopicID) ([]*Topic, error) {
	return byIDs(ctx, q, topics, ids)
}

// TopicBySlug gives the topic with this name in the address, or nil.
func (s *Service) TopicBySlug(ctx context.Context, slug string) (*Topic, error) {
	return topics.bySlug(ctx, s.DB, slug)
}

// Topics gives a page of topics, by slug: all of them, or those with words in a name.
func (s *Service) Topics(ctx context.Context, words *string, args page.Args) (*TopicConnection, error) {
	return topics.page(ctx, s, words, postgres.Where{}, args)
}

// Parent gives the topic above t, or nil at the top.
func (s *Service) Parent(ctx context.Context, t *Topic) (*Topic, error) {
	return siblings.Load(ctx, &t.Member, t, "parent", func(ctx context.Context, all []*Topic) ([]*Topic, error) {
		var above []int64
		for _, t := range all {
			if t.ParentID != nil {
				above = append(above, int64(*t.ParentID))
			}
		}
		byID, err := topics.found(ctx, s.DB, above)
		out := make([]*Topic, len(all))
		for i, t := range all {
			if t.ParentID != nil {
				out[i] = byID[int64(*t.ParentID)]
			}
		}
		return out, err
	})
}

// NewTopic is what an editor says of a new topic.
type NewTopic struct {
	NameNB      string
	NameNN      string
	NameEN      string
	Description string
	ParentID    *TopicID
}

func (n *NewTopic) check() (slug string, err error) {
	var f form.Form
	f.Line("nameNb", &n.NameNB, true, 100)
	f.Line("nameNn", &n.NameNN, false, 100)
	f.Line("nameEn", &n.NameEN, false, 100)
	f.Text("description", &n.Description, false, 1000)
	return f.Slug("nameNb", nil, n.NameNB), f.Err()
}

var topicMeanings = postgres.Meanings{
	"topics_slug_key":       fault.Invalid("slug", "TAKEN", "Et annet emne har denne adressen."),
	"topics_parent_id_fkey": fault.Invalid("parentId", "NOT_FOUND", "Emnet over finnes ikke."),
}

// CreateTopic adds a topic. It fails as Forbidden without the permission to publish, and as a fault.List or a fault
// about parentId for what is wrong with the input.
func (s *Service) CreateTopic(ctx context.Context, by account.Viewer, n NewTopic) (*Topic, error) {
	if err := mustHold(by, account.Publish); err != nil {
		return nil, err
	}
	slug, err := n.check()
	if err != nil {
		return nil, err
	}
	insert := `
		insert into topics as t (slug, name_nb, name_nn, name_en, description, parent_id)
		values (` + FreeSlug("topics") + `, $2, $3, $4, $5, $6)
		on conflict (slug) do nothing
		returning ` + TopicColumns("t")
	t, err := Claim[*Topic](ctx, s.DB, insert, slug, n.NameNB, n.NameNN, n.NameEN, n.Description, n.ParentID)
	return t, topicMeanings.Fault(err, "topic")
}

// TopicChanges is what is to be said of a topic from now on; nil leaves a thing as it is.
type TopicChanges struct {
	TopicID          TopicID
	ExpectedRevision int
	NameNB           *string
	NameNN           *string
	NameEN           *string
	Slug             *string
	Description      *string
	ParentID         graphql.Omittable[*TopicID] // null puts it at the top
}

// UpdateTopic changes a topic; readers who come by an address it leaves are led on. It fails as Forbidden without the permission to
// publish, as a fault.List, as a fault of parentId that is not there or is below the topic, and as a Conflict with the topic as it
// is now.
func (s *Service) UpdateTopic(ctx context.Context, by account.Viewer, c TopicChanges) (*Topic, error) {
	if err := mustHold(by, account.Publish); err != nil {
		return nil, err
	}
	var f form.Form
	line(&f, "nameNb", c.NameNB, true, 100)
	line(&f, "nameNn", c.NameNN, false, 100)
	line(&f, "nameEn", c.NameEN, false, 100)
	if c.Description != nil {
		f.Text("description", c.Description, false, 1000)
	}
	slug := newSlug(&f, c.Slug)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return topics.change(ctx, s, by, "topicId", int64(c.TopicID), c.ExpectedRevision, func(tx *sqlx.Tx, now *Topic) (set sets, err error) {
		given(&set, "name_nb", c.NameNB)
		given(&set, "name_nn", c.NameNN)
		given(&set, "name_en", c.NameEN)
		given(&set, "slug", slug)
		given(&set, "description", c.Description)
		if parent, said := c.ParentID.ValueOK(); said {
			set.to("parent_id", parent)
			err = mustStayTree(ctx, tx, now.ID, parent)
		}
		return set, err
	})
}

// mustStayTree is a fault of parentId when a topic would come to be below itself. Those who move topics take turns: two moves that
// are good alone can make a ring together.
func mustStayTree(ctx context.Context, tx *sqlx.Tx, id TopicID, parent *TopicID) error {
	if parent == nil {
		return nil
	}
	if _, err := tx.ExecContext(ctx, `select pg_advisory_xact_lock(hashtextextended('topics move', 0))`); err != nil {
		return err
	}
	const above = `
		with recursive above as (
			select id, parent_id from topics where id = $1
			union
			select t.id, t.parent_id from topics t join above on t.id = above.parent_id
		)
		select exists (select from above where id = $2)`
	var ring bool
	if err := tx.GetContext(ctx, &ring, above, *parent, id); err != nil {
		return err
	}
	if ring {
		return fault.Invalid("parentId", "INVALID", "Et emne kan ikke ligge under seg selv.")
	}
	return nil
}

// DeleteTopic takes away a topic that nothing is about and that has none below it. It fails as Forbidden without the permission to
// publish, and with the code IN_USE, and the topic, otherwise.
func (s *Service) DeleteTopic(ctx context.Context, by account.Viewer, d TopicDeparture) (*Topic, error) {
	return topics.remove(ctx, s, by, "topicId", int64(d.TopicID))
}

// TopicsPage is a page of the list of all topics, of topics e, as a statement of somebody else's needs it.
func TopicsPage(cursors *page.Codec, args page.Args) (page.Request, error) {
	return topics.list(postgres.Where{}).Later(cursors, args)
}
