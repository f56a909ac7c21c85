package article

import (
	"cmp"
	"context"
	"fmt"
	"sync"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Filter says which articles a list holds. It must have a state.
type Filter struct {
	Topic *string // by slug, with those below it
	Tag   *string // by slug
	State State
	Kind  Kind // articles, if empty
}

// List gives articles, the latest first. Lists of other states than PUBLISHED hold what the viewer may edit.
func (s *Service) List(ctx context.Context, by account.Viewer, filter *Filter, args page.Args) (*Connection, error) {
	f := Filter{State: Published, Kind: KindArticle}
	if filter != nil {
		f = *filter
		f.Kind = cmp.Or(f.Kind, KindArticle)
	}
	topic, tag := deref(f.Topic), deref(f.Tag)
	list := latest(listName(f.Kind, f.State, topic, tag))
	if f.State != Published {
		list.Order[0].SQL = "a.updated_at"
	}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	from := `
		from articles a ` + discussion + `
		where a.state = '` + string(f.State) + `' and a.kind = '` + string(f.Kind) + `' and ` + visible + `
		and (not $3 or exists (select from article_topics t where t.article_id = a.id and t.topic_id in (` + directory.TopicsBelow("$4") + `)))
		and (not $5 or exists (select from article_tags t join tags on tags.id = t.tag_id where t.article_id = a.id and tags.slug = $6))`
	who := append(sight(by), f.Topic != nil, postgres.Sought(topic), f.Tag != nil, postgres.Sought(tag))
	if f.State == Published && f.Kind == KindArticle && (f.Topic == nil) != (f.Tag == nil) {
		kind, owner := "Topic", "(select id from topics where slug = $1)"
		if f.Tag != nil {
			kind, owner = "Tag", "(select id from tags where slug = $1)"
		}
		return s.under(ctx, by, request, kind, owner, postgres.Sought(topic+tag), nil)
	}
	where, orderAndLimit, values := request.SQL(len(who))
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, `select `+columns+from+` and `+where+` `+orderAndLimit, append(who, values...)...); err != nil {
		return nil, err
	}
	introduce(by, found)
	return page.Connect(request, found, keyOf(f.State), func(ctx context.Context) (n int, err error) {
		if f == (Filter{State: Published, Kind: KindArticle}) {
			return n, s.DB.GetContext(ctx, &n, published(`$1::bigint[]`), int64s[ID](nil))
		}
		err = s.DB.GetContext(ctx, &n, `select count(*)`+from, who...)
		return n, err
	}), nil
}

func listName(k Kind, s State, topic, tag string) string {
	return fmt.Sprintf("articles %s %s %q %q", k, s, topic, tag)
}

// latest orders by when something was published. It orders by id, too, so that no two are equal.
func latest(name string) page.List {
	return page.List{Name: name, Order: []page.Column{
		{SQL: "a.published_at", Cast: "timestamptz", Desc: true},
		{SQL: "a.id", Cast: "bigint", Desc: true},
	}}
}

func keyOf(s State) func(*Article) []string {
	return func(a *Article) []string {
		if s != Published {
			return []string{page.Time(a.UpdatedAt), page.Int(a.ID)}
		}
		return []string{page.Time(*a.PublishedAt), page.Int(a.ID)}
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// What articles can be listed under, and the tables that link them, which know when readers got to see each article.
var shelves = map[string]struct{ table, owner string }{
	"Initiative": {"article_initiatives", "initiative_id"},
	"Person":     {"article_contributors", "person_id"},
	"Tag":        {"article_tags", "tag_id"},
	"Topic":      {"article_topics", "topic_id"},
}

// linked is the SQL for the published articles a, by id and time, that are linked to an owner.
func linked(kind, owner string) string {
	s := shelves[kind]
	return `(select article_id as id, published_at, ` + s.owner + ` as owner from ` + s.table + ` where published_at is not null) a where a.owner = ` + owner
}

// below is the SQL for the topic with an id, and all below it.
func below(topic string) string {
	return `(
		with recursive below as (
			select ` + topic + ` as id
			union
			select t.id from topics t join below b on t.parent_id = b.id
		)
		select id from below)`
}

// pageUnder is the SQL for a page of the published articles that are linked to an owner: so many are read off the index of each
// topic below it as the page has, however many there are.
func pageUnder(kind, owner, where, orderAndLimit string) string {
	one := func(owner string) string {
		return `select distinct a.published_at, a.id from ` + linked(kind, owner) + ` and ` + where + ` ` + orderAndLimit
	}
	if kind != "Topic" {
		return one(owner)
	}
	return `select distinct a.published_at, a.id from ` + below(owner) + ` b cross join lateral (` + one("b.id") + `) a ` + orderAndLimit
}

// countUnder is the SQL for how many there are.
func countUnder(kind, owner, where string) string {
	if kind != "Topic" {
		return `select count(distinct a.id) from ` + linked(kind, owner) + ` and ` + where
	}
	return `select count(distinct a.id) from ` + below(owner) + ` b cross join lateral (select a.id from ` + linked(kind, "b.id") + ` and ` + where + `) a`
}

// under gives a page of the published articles of one owner, which is an SQL expression of $1, without some.
func (s *Service) under(ctx context.Context, by account.Viewer, request page.Request, kind, owner string, key any, without []ID) (*Connection, error) {
	const others = `a.id <> all($2::bigint[])`
	where, orderAndLimit, values := request.SQL(2)
	query := `
		select ` + columns + `
		from (` + pageUnder(kind, owner, where+` and `+others, orderAndLimit) + `) k
		join articles a on a.id = k.id ` + discussion + `
		order by ` + request.Order()
	known := []any{key, int64s(without)}
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, query, append(known, values...)...); err != nil {
		return nil, err
	}
	introduce(by, found)
	return page.Connect(request, found, keyOf(Published), func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, countUnder(kind, owner, others), known...)
		return n, err
	}), nil
}

// newest gives a page of the published articles, those of an owner where a kind is given, without some.
func (s *Service) newest(ctx context.Context, by account.Viewer, name, kind string, key int64, without []ID, args page.Args) (*Connection, error) {
	request, err := latest(name).Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	if kind != "" {
		return s.under(ctx, by, request, kind, "$1::bigint", key, without)
	}
	const from = `
		from articles a ` + discussion + `
		where a.state = 'PUBLISHED' and a.kind = 'ARTICLE' and a.id <> all($1::bigint[])`
	where, orderAndLimit, values := request.SQL(1)
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, `select `+columns+from+` and `+where+` `+orderAndLimit, append([]any{int64s(without)}, values...)...); err != nil {
		return nil, err
	}
	introduce(by, found)
	return page.Connect(request, found, keyOf(Published), func(ctx context.Context) (n int, err error) {
		return n, s.DB.GetContext(ctx, &n, published(`$1::bigint[]`), int64s(without))
	}), nil
}

// listOf is the list of the articles of one initiative, person or topic.
func listOf(kind string, id int64) page.List {
	return latest(fmt.Sprint("articles of ", kind, " ", id))
}

// Of gives, for each of several initiatives, people or topics, a page of its published articles, the latest first.
func (s *Service) Of(ctx context.Context, by account.Viewer, kind string, ids []int64, args page.Args) ([]*Connection, error) {
	request, err := listOf(kind, ids[0]).Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(1)
	query := `
		select o.id as owner, ` + columns + `
		from (select distinct unnest($1::bigint[]) as id) o
		cross join lateral (` + pageUnder(kind, "o.id", where, orderAndLimit) + `) k
		join articles a on a.id = k.id ` + discussion + `
		order by o.id, ` + request.Order()
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, query, append([]any{pq.Array(ids)}, values...)...); err != nil {
		return nil, err
	}
	introduce(by, found)
	lists := siblings.Under(ids, found)

	counts := sync.OnceValues(func() ([]int, error) {
		query := `
			select (` + countUnder(kind, "o.id", "true") + `)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			order by o.place`
		var n []int
		err := s.DB.SelectContext(ctx, &n, query, pq.Array(ids))
		return n, err
	})
	out := make([]*Connection, len(ids))
	for i, id := range ids {
		out[i] = page.Connect(request.For(listOf(kind, id)), lists[i], keyOf(Published), func(context.Context) (int, error) {
			n, err := counts()
			if err != nil {
				return 0, err
			}
			return n[i], nil
		})
	}
	return out, nil
}
