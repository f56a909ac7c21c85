package compiled

import (
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

// compiler turns a selection into a plan. Whatever it does not know makes it give up, which is no error.
type compiler struct {
	oc    *graphql.OperationContext
	reads Reads
	by    account.Viewer
	plan  *plan
}

// member writes one member of an object.
type member[T any] struct {
	alias string
	write func(w *writer, row *T)
}

// object compiles what is selected of a T. special compiles fields that are more than a leaf; nil from it gives up.
func object[T any](c *compiler, f graphql.CollectedField, l *level[T], leaves map[string]leaf[T],
	special func(graphql.CollectedField) func(*writer, *T), typeName string, interfaces ...string,
) func(*writer, *T) {
	var members []member[T]
	for _, f := range graphql.CollectFields(c.oc, f.Selections, append(interfaces, typeName)) {
		m := member[T]{alias: f.Alias}
		if known, ok := leaves[f.Name]; ok {
			l.need(known.needs)
			m.write = known.write
		} else if f.Name == "__typename" {
			m.write = func(w *writer, _ *T) { w.string(typeName) }
		} else if m.write = special(f); m.write == nil {
			return nil
		}
		members = append(members, m)
	}
	return func(w *writer, row *T) {
		w.open()
		for i := range members {
			w.key(members[i].alias)
			members[i].write(w, row)
		}
		w.close()
	}
}

func none[T any](graphql.CollectedField) func(*writer, *T) { return nil }

// root compiles a field of Query; nil when it cannot be.
func (c *compiler) root(f graphql.CollectedField) *plan {
	p := &plan{articles: newLevel(articleColumns, "id", "slug")}
	c.plan = p
	switch args := f.ArgumentMap(c.oc.Variables); f.Name {
	case "article":
		slug, ok := args["slug"].(string)
		if !ok {
			return nil
		}
		p.where = "a.slug = $3 and " + article.Visible
		p.args = append(article.Sight(c.by), postgres.Sought(slug))
		one := c.article(f)
		if one == nil {
			return nil
		}
		p.write = func(w *writer) {
			if len(w.found.articles) == 0 {
				w.null()
				return
			}
			one(w, w.found.articles[0])
		}
	case "articles":
		if args["filter"] != nil {
			return nil
		}
		where, ok := pageArgs(args)
		if !ok {
			return nil
		}
		request, err := c.reads.Articles.Front(where)
		if err != nil {
			return nil
		}
		beyond, limit, values := request.SQL(0)
		p.where, p.order, p.limit, p.args = article.InFront+" and "+beyond, request.Order(), limit, values
		p.articles.need([]string{"published_at"}) // for the cursors
		front := connection(c, f, "Article", c.article, nil)
		if front == nil {
			return nil
		}
		p.write = func(w *writer) {
			front(w, page.Bare(request, w.found.articles, func(a *articleRow) []string { return article.FrontKey(&a.Article) }, nil), 0)
		}
	default:
		return nil
	}
	return p
}

func (c *compiler) article(f graphql.CollectedField) func(*writer, *articleRow) {
	return object(c, f, c.plan.articles, articleFields, c.ofArticle, "Article", "Node", "CommentSubject")
}

// ofArticle compiles the lists below an article. Each can be asked for once.
func (c *compiler) ofArticle(f graphql.CollectedField) func(*writer, *articleRow) {
	p := c.plan
	switch f.Name {
	case "contributors":
		if p.contributors != nil {
			return nil
		}
		p.contributors = newLevel(contributorColumns)
		one := object(c, f, p.contributors, contributorFields, func(f graphql.CollectedField) func(*writer, *contributorRow) {
			if f.Name != "person" {
				return nil
			}
			return object(c, f, p.contributors, personFields, none[contributorRow], "Person", "Node")
		}, "Contributor")
		if one == nil {
			return nil
		}
		return func(w *writer, a *articleRow) { list(w, a.contributors, one) }
	case "comments":
		p.articles.need([]string{"discussion", "roots"})
		return c.discussion(f, &p.comments, &p.commentsPart, c.reads.Comments.RootsPart,
			func(a *articleRow) ([]*comment.Comment, int) { return a.comments, a.roots })
	case "thread":
		p.articles.need([]string{"discussion", "shown"})
		return c.discussion(f, &p.thread, &p.threadPart, c.reads.Comments.ThreadPart,
			func(a *articleRow) ([]*comment.Comment, int) { return a.thread, a.shown })
	}
	return nil
}

func (c *compiler) discussion(f graphql.CollectedField, l **level[comment.Comment], part *comment.Part,
	partOf func(comment.Order, page.Args, int) (comment.Part, error), rows func(*articleRow) ([]*comment.Comment, int),
) func(*writer, *articleRow) {
	args := f.ArgumentMap(c.oc.Variables)
	order, _ := args["orderBy"].(string)
	where, ok := pageArgs(args)
	if !ok || where.HasCursor() || *l != nil || args["maxDepth"] != nil || args["repliesPerBranch"] != nil || order == string(comment.MostLiked) {
		return nil
	}
	var err error
	if *part, err = partOf(comment.Order(order), where, len(c.plan.args)); err != nil {
		return nil
	}
	c.plan.args = append(c.plan.args, part.Args...)
	*l = newLevel(commentColumns, append([]string{"path", "root_key"}, sightOf...)...)
	special := none[comment.Comment]
	if f.Name == "comments" {
		special = c.replies
	}
	write := c.comments(f, *l, special)
	if write == nil {
		return nil
	}
	return func(w *writer, a *articleRow) {
		found, total := rows(a)
		write(w, part.Connect(int64(a.ID), found), total)
	}
}

func (c *compiler) comments(f graphql.CollectedField, l *level[comment.Comment], special func(graphql.CollectedField) func(*writer, *comment.Comment)) func(*writer, *page.Connection[*comment.Comment], int) {
	return connection(c, f, "Comment", func(f graphql.CollectedField) func(*writer, *comment.Comment) {
		return object(c, f, l, commentFields, special, "Comment", "Node")
	}, total)
}

func (c *compiler) replies(f graphql.CollectedField) func(*writer, *comment.Comment) {
	p := c.plan
	where, ok := pageArgs(f.ArgumentMap(c.oc.Variables))
	if f.Name != "replies" || !ok || where.HasCursor() || p.replies != nil {
		return nil
	}
	var err error
	if p.repliesPart, err = c.reads.Comments.RepliesPart(where, len(p.args)); err != nil {
		return nil
	}
	p.args = append(p.args, p.repliesPart.Args...)
	p.comments.need([]string{"replies"})
	p.replies = newLevel(commentColumns, append([]string{"path"}, sightOf...)...)
	write := c.comments(f, p.replies, none[comment.Comment])
	if write == nil {
		return nil
	}
	return func(w *writer, above *comment.Comment) {
		write(w, p.repliesPart.Connect(int64(above.ID), w.found.replies[int64(above.ID)]), above.ReplyCount)
	}
}

// total writes totalCount where it is known.
func total(w *writer, n int) { w.int(n) }

// pageArgs reads the arguments of a connection.
func pageArgs(args map[string]any) (a page.Args, ok bool) {
	for name, into := range map[string]**int{"first": &a.First, "last": &a.Last} {
		switch v := args[name].(type) {
		case nil:
		case int64:
			n := int(v)
			*into = &n
		case json.Number:
			n64, err := v.Int64()
			if err != nil {
				return a, false
			}
			n := int(n64)
			*into = &n
		default:
			return a, false
		}
	}
	for name, into := range map[string]**string{"after": &a.After, "before": &a.Before} {
		switch v := args[name].(type) {
		case nil:
		case string:
			*into = &v
		default:
			return a, false
		}
	}
	return a, true
}

func list[T any](w *writer, rows []*T, one func(*writer, *T)) {
	w.WriteByte('[')
	for i, row := range rows {
		if i > 0 {
			w.WriteByte(',')
		}
		one(w, row)
	}
	w.WriteByte(']')
}
