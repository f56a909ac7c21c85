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
	where, orderAndLimit, values := request.SQL(len(who))
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, `select `+columns+from+` and `+where+` `+orderAndLimit, append(who, values...)...); err != nil {
		return nil, err
	}
	introduce(by, found)
	return page.Connect(request, found, keyOf(f.State), func(ctx context.Context) (n int, err error) {
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

// What articles can be listed under, and how an owner o and its articles meet.
var owners = map[string]string{
	"Initiative": `exists (select from article_initiatives l where l.initiative_id = o.id and l.article_id = a.id)`,
	"Person":     `exists (select from article_contributors l where l.person_id = o.id and l.article_id = a.id)`,
	"Topic": `exists (select from article_topics l where l.article_id = a.id and l.topic_id in (
		with recursive below as (
			select o.id
			union
			select t.id from topics t join below b on t.parent_id = b.id
		)
		select id from below))`,
}

// Of gives, for each of several initiatives, people or topics, a page of its published articles, the latest first.
func (s *Service) Of(ctx context.Context, by account.Viewer, kind string, ids []int64, args page.Args) ([]*Connection, error) {
	named := func(id int64) page.List { return latest(fmt.Sprint("articles of ", kind, " ", id)) }
	request, err := named(ids[0]).Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	published := `a.state = 'PUBLISHED' and a.kind = 'ARTICLE' and ` + owners[kind]
	where, orderAndLimit, values := request.SQL(1)
	query := `
		select o.id as owner, ` + columns + `
		from unnest($1::bigint[]) with ordinality as o(id, place)
		cross join lateral (select * from articles a where ` + published + ` and ` + where + ` ` + orderAndLimit + `) a
		` + discussion + `
		order by o.place, ` + request.Order()
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, query, append([]any{pq.Array(ids)}, values...)...); err != nil {
		return nil, err
	}
	introduce(by, found)
	lists := siblings.Under(ids, found)

	counts := sync.OnceValues(func() ([]int, error) {
		query := `
			select (select count(*) from articles a where ` + published + `)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			order by o.place`
		var n []int
		err := s.DB.SelectContext(ctx, &n, query, pq.Array(ids))
		return n, err
	})
	out := make([]*Connection, len(ids))
	for i, id := range ids {
		out[i] = page.Connect(request.For(named(id)), lists[i], keyOf(Published), func(context.Context) (int, error) {
			n, err := counts()
			if err != nil {
				return 0, err
			}
			return n[i], nil
		})
	}
	return out, nil
}
