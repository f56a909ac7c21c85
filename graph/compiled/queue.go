package compiled

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"innomag/graph/scalar"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

// queue compiles the queue, for moderators. Others are told by the ordinary way that it is not theirs.
func (c *compiler) queue(f graphql.CollectedField) func(*answer) {
	args := f.ArgumentMap(c.oc.Variables)
	where, ok := pageArgs(args)
	filter, known := queueFilter(args["filter"])
	order, _ := args["orderBy"].(string)
	if !c.by.moderates || !ok || !known {
		return nil
	}
	p, err := c.reads.Comments.QueuePart(filter, comment.QueueOrder(order), where)
	if err != nil {
		return nil
	}
	rows := shifted(p.Rows, len(c.plan.args))
	if c.paging(f, p.Args, p.Page) != nil {
		return nil
	}
	b := c.comments()
	b.discussed = true
	b.need("created_at")
	b.compare = directed(p.Page, func(x, y *commentRow) int { return cmp.Or(x.CreatedAt.Compare(y.CreatedAt), cmp.Compare(x.ID, y.ID)) })
	b.from = "from (" + rows + ") c join discussions d on d.id = c.discussion_id"
	write := connection(c, f, "Comment", func(f graphql.CollectedField) func(*answer, *commentRow) { return c.comment(f, b) },
		func() {}, func(w *answer, _ int) {
			n, err := p.Count(w.ctx)
			if err != nil {
				w.fail(err)
			}
			w.int(n)
		})
	if write == nil {
		return nil
	}
	key := func(c *commentRow) []string { return comment.QueueKey(&c.Comment) }
	return func(w *answer) { write(w, page.Bare(p.Page, b.under(w, 0), key, nil), 0) }
}

var places = regexp.MustCompile(`\$[0-9]+`)

// shifted moves the places of the arguments in a part of a statement, whose first is $1, behind those that were taken.
func shifted(sql string, taken int) string {
	return places.ReplaceAllStringFunc(sql, func(place string) string {
		n, _ := strconv.Atoi(place[1:]) // digits
		return fmt.Sprint("$", n+taken)
	})
}

// queueFilter reads the filter of the queue; false for what the ordinary way must explain.
func queueFilter(given any) (*comment.QueueFilter, bool) {
	if given == nil {
		return nil, true
	}
	fields, ok := given.(map[string]any)
	if !ok {
		return nil, false
	}
	filter := &comment.QueueFilter{}
	for name, v := range fields {
		if v == nil {
			continue
		}
		text, ok := v.(string)
		if !ok {
			return nil, false
		}
		switch name {
		case "queue":
			filter.Queue = comment.QueueName(text)
		case "topic":
			filter.Topic = &text
		case "signal":
			filter.Signal = &text
		case "text":
			filter.Text = &text
		case "subjectId", "authorId":
			id, err := gid.Parse(text)
			if err != nil {
				return nil, false
			}
			if name == "subjectId" {
				filter.SubjectID = &id
			} else {
				filter.AuthorID = &id
			}
		case "olderThan", "newerThan":
			at, err := scalar.UnmarshalDateTime(text)
			if err != nil {
				return nil, false
			}
			if name == "olderThan" {
				filter.OlderThan = &at
			} else {
				filter.NewerThan = &at
			}
		default:
			return nil, false
		}
	}
	return filter, true
}

// counts compiles the numbers of the queue.
func (c *compiler) counts(f graphql.CollectedField) func(*answer) {
	one := object(c, f, nil, countFields, none[comment.QueueCounts], "ModerationCounts")
	if !c.by.moderates || one == nil {
		return nil
	}
	return func(w *answer) {
		found, err := w.reads.Comments.QueueCounts(w.ctx, w.by)
		if err != nil {
			w.fail(err)
			return
		}
		one(w, found)
	}
}

var countFields = map[string]leaf[comment.QueueCounts]{
	"held":       {nil, func(w *answer, n *comment.QueueCounts) { w.int(n.Held) }},
	"reported":   {nil, func(w *answer, n *comment.QueueCounts) { w.int(n.Reported) }},
	"unreviewed": {nil, func(w *answer, n *comment.QueueCounts) { w.int(n.Unreviewed) }},
	"spam":       {nil, func(w *answer, n *comment.QueueCounts) { w.int(n.Spam) }},
	"rejected":   {nil, func(w *answer, n *comment.QueueCounts) { w.int(n.Rejected) }},
}

// subject compiles what comments are about: articles and initiatives, each once however many comments they have.
func (c *compiler) subject(f graphql.CollectedField, b *block[commentRow]) func(*answer, *commentRow) {
	if !b.discussed {
		return nil
	}
	b.need("article", "initiative")
	b.share("d.article_id", "article")
	b.share("d.initiative_id", "initiative")
	a := c.articles()
	a.owner = "a.id"
	// One by one: told to join, PostgreSQL may read all there are.
	a.from = "from (select distinct article from " + b.name() + " where article is not null) o cross join lateral (select * from articles a where a.id = o.article limit 1) a" +
		article.Counted + "where " + c.seenArticle()
	anArticle := c.article(f, a)
	i := c.initiatives()
	i.owner = "i.id"
	i.from = "from (select distinct initiative from " + b.name() + " where initiative is not null) o cross join lateral (select * from initiatives i where i.id = o.initiative limit 1) i" +
		initiative.Counted + "where " + c.seenInitiative()
	anInitiative := c.initiative(f, i)
	if anArticle == nil || anInitiative == nil {
		return nil
	}
	return func(w *answer, row *commentRow) {
		switch {
		case row.ArticleID != nil:
			maybe(w, a.one(w, *row.ArticleID), anArticle)
		case row.InitiativeID != nil:
			maybe(w, i.one(w, *row.InitiativeID), anInitiative)
		default:
			w.fail(errors.New("a comment about nothing"))
		}
	}
}

// fetched writes what a room gives of a row, a list or one thing that may be missing.
func fetched[T, V any](one func(*answer, *V), fetch func(w *answer, row *T) ([]*V, error)) func(*answer, *T) {
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) {
		found, err := fetch(w, row)
		if err != nil {
			w.fail(err)
		}
		list(w, found, one)
	}
}

func fetchedOne[T, V any](one func(*answer, *V), fetch func(w *answer, row *T) (*V, error)) func(*answer, *T) {
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) {
		found, err := fetch(w, row)
		if err != nil {
			w.fail(err)
		}
		maybe(w, found, one)
	}
}
