package compiled

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/graph/cache"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// root compiles a field of Query; nil when it cannot be.
func (c *compiler) root(f graphql.CollectedField) func(*answer) {
	switch f.Name {
	case "article":
		if slug := c.slug(f); slug != "" {
			return c.oneArticle(f, "a.slug = "+slug)
		}
	case "articles":
		return c.front(f)
	case "initiative":
		if slug := c.slug(f); slug != "" {
			return c.oneInitiative(f, "i.slug = "+slug)
		}
	case "initiatives":
		return c.allInitiatives(f)
	case "topics":
		return c.allTopics(f)
	case "node":
		return c.node(f)
	case "frontPage":
		return c.frontPage(f)
	case "moderationQueue":
		return c.queue(f)
	case "moderationCounts":
		return c.counts(f)
	}
	return nil
}

// slug binds the name that a thing is asked for by.
// errNoText is why a slug that is no text is left to the ordinary way, which says what is wrong with it.
var errNoText = errors.New("not a text")

// slug binds what a field's slug is.
func (c *compiler) slug(f graphql.CollectedField) (place string) {
	of, ok := c.given(f, "slug")
	if !ok {
		return ""
	}
	return c.bind(func(w *answer) driver.Value {
		slug, is := of(w).(string)
		if !is {
			w.err = errNoText
		}
		return postgres.Sought(slug)
	})
}

func (c *compiler) oneArticle(f graphql.CollectedField, which string) func(*answer) {
	b := c.articles()
	b.from = "from articles a" + article.Counted + "where " + which + " and " + c.seenArticle()
	return first(b, c.article(f, b))
}

func (c *compiler) oneInitiative(f graphql.CollectedField, which string) func(*answer) {
	b := c.initiatives()
	b.from = "from initiatives i" + initiative.Counted + "where " + which + " and " + c.seenInitiative()
	return first(b, c.initiative(f, b))
}

// first writes the only row of a block, or null.
func first[T any](b *block[T], one func(*answer, *T)) func(*answer) {
	if one == nil {
		return nil
	}
	return func(w *answer) { maybe(w, b.one(w, 0), one) }
}

// node compiles what has an id of a type that is known here.
func (c *compiler) node(f graphql.CollectedField) func(*answer) {
	of, ok := c.given(f, "id")
	if !ok {
		return nil
	}
	read := func(w *answer) gid.ID {
		text, _ := of(w).(string)
		id, _ := gid.Parse(text) // 0 is nobody's
		return id
	}
	kind := read(&answer{vars: c.oc.Variables}).Type
	key := func() string { return c.bind(func(w *answer) driver.Value { return read(w).Key }) }
	switch kind {
	case "Article":
		return c.oneArticle(f, "a.id = "+key())
	case "Initiative":
		return c.oneInitiative(f, "i.id = "+key())
	case "Comment":
		b := c.comments()
		b.discussed = true
		b.from = "from comments c join discussions d on d.id = c.discussion_id where c.id = " + key() + " and " + c.seenComment()
		return first(b, c.comment(f, b))
	}
	return nil
}

// front compiles the list of all articles.
func (c *compiler) front(f graphql.CollectedField) func(*answer) {
	where, ok := wholeList(f.ArgumentMap(c.oc.Variables))
	if !ok {
		return nil
	}
	request, err := c.reads.Articles.Front(where)
	if err != nil {
		return nil
	}
	b := c.articles()
	if !c.paged(f, request, &b.from, nil, "articles a", article.InFront) {
		return nil
	}
	b.need("published_at")
	b.compare = directed(request, func(x, y *articleRow) int {
		return cmp.Or(x.PublishedAt.Compare(*y.PublishedAt), cmp.Compare(x.ID, y.ID))
	})
	b.from += article.Counted
	write := connection(c, f, "Article", func(f graphql.CollectedField) func(*answer, *articleRow) { return c.article(f, b) },
		func() {}, nil)
	if write == nil {
		return nil
	}
	return func(w *answer) { write(w, page.Bare(request, b.under(w, 0), frontKey, nil), 0) }
}

func frontKey(a *articleRow) []string { return article.FrontKey(&a.Article) }

// directed turns an order round where a page runs down.
func directed[T any](r page.Request, up func(x, y *T) int) func(x, y *T) int {
	if !r.Down() {
		return up
	}
	return func(x, y *T) int { return up(y, x) }
}

// paged gives where a page of a table's rows comes from, and the order of its rows, where that is wanted.
func (c *compiler) paged(f graphql.CollectedField, request page.Request, from, order *string, table, which string) bool {
	beyond, limit, values := request.SQL(len(c.plan.args))
	if c.paging(f, values, request) != nil {
		return false
	}
	alias := table[len(table)-1:]
	if order != nil {
		*order = "row_number() over (order by " + request.Order() + ")"
	}
	*from = "from (select * from " + table + " where " + which + " and " + beyond + " " + limit + ") " + alias
	return true
}

// allInitiatives compiles the list of all initiatives.
func (c *compiler) allInitiatives(f graphql.CollectedField) func(*answer) {
	where, ok := wholeList(f.ArgumentMap(c.oc.Variables))
	if !ok {
		return nil
	}
	request, err := c.reads.Initiatives.Front(where)
	if err != nil {
		return nil
	}
	b := c.initiatives()
	if !c.paged(f, request, &b.from, nil, "initiatives i", initiative.Listed) {
		return nil
	}
	b.need("published_at")
	b.compare = directed(request, func(x, y *initiativeRow) int {
		return cmp.Or(x.PublishedAt.Compare(*y.PublishedAt), cmp.Compare(x.ID, y.ID))
	})
	b.from += initiative.Counted
	write := connection(c, f, "Initiative", func(f graphql.CollectedField) func(*answer, *initiativeRow) { return c.initiative(f, b) },
		func() {}, nil)
	if write == nil {
		return nil
	}
	key := func(i *initiativeRow) []string { return initiative.FrontKey(&i.Initiative) }
	return func(w *answer) { write(w, page.Bare(request, b.under(w, 0), key, nil), 0) }
}

// allTopics compiles the list of all topics.
func (c *compiler) allTopics(f graphql.CollectedField) func(*answer) {
	where, ok := wholeList(f.ArgumentMap(c.oc.Variables))
	if !ok {
		return nil
	}
	request, err := directory.TopicsPage(c.reads.Articles.Cursors, where)
	if err != nil {
		return nil
	}
	b := newBlock(c, topicColumns, "slug")
	if !c.paged(f, request, &b.from, &b.order, "topics e", "true") {
		return nil
	}
	b.from += " join topics t on t.id = e.id"
	write := connection(c, f, "Topic", func(f graphql.CollectedField) func(*answer, *directory.Topic) { return c.topic(f, b) },
		func() {}, nil)
	if write == nil {
		return nil
	}
	key := func(t *directory.Topic) []string { return []string{t.Slug} }
	return func(w *answer) { write(w, page.Bare(request, b.under(w, 0), key, nil), 0) }
}

// turning is how long a front stays as it is.
type turning struct{ in time.Duration }

// frontPage compiles the first articles of the front page.
func (c *compiler) frontPage(f graphql.CollectedField) func(*answer) {
	turns := newBlock(c, map[string]column[turning]{
		"in": numberOf(article.TurnsIn, func(t *turning, v int64) { t.in = time.Duration(v) * time.Microsecond }),
	}, "in")
	one := object(c, f, nil, map[string]leaf[turning]{}, func(f graphql.CollectedField) func(*answer, *turning) {
		first, ok := intArg(f.ArgumentMap(c.oc.Variables), "first")
		if f.Name != "items" || !ok || first == nil || *first < 0 || *first > 100 {
			return nil
		}
		b := c.articles()
		b.order = "k.place"
		b.from = "from (" + article.FrontItems(strconv.Itoa(*first)) + ") k join articles a on a.id = k.id" + article.Counted
		item := object(c, f, nil, map[string]leaf[articleRow]{
			"chosen": {nil, func(w *answer, a *articleRow) { w.bool(a.chosen) }},
		}, func(f graphql.CollectedField) func(*answer, *articleRow) {
			if f.Name != "article" {
				return nil
			}
			return c.article(f, b)
		}, "FrontItem")
		if item == nil {
			return nil
		}
		b.add("chosen", flagOf("k.chosen", func(a *articleRow, v bool) { a.chosen = v }))
		return func(w *answer, _ *turning) { list(w, b.under(w, 0), item) }
	}, "Front")
	if one == nil {
		return nil
	}
	return func(w *answer) {
		t := turns.one(w, 0)
		if t.in > 0 {
			cache.Within(w.ctx, t.in)
		}
		one(w, t)
	}
}
