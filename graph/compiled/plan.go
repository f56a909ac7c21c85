package compiled

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
)

// writer is the answer as it grows.
type writer struct {
	bytes.Buffer
	first bool // the next member of the present object is its first
	found *found

	talked []string // the articles, by slug, whose discussions or counts are shown
}

// found is what a statement brought, by whom it belongs to.
type found struct {
	articles []*articleRow
	byID     map[int64]*articleRow
	replies  map[int64][]*comment.Comment
}

// plan is one root field: which articles, what of them, and how it is written.
type plan struct {
	where string // which articles a, with the discussion d
	order string // of several; empty for one
	limit string
	args  []any

	articles     *level[articleRow]
	contributors *level[contributorRow]
	comments     *level[comment.Comment]
	thread       *level[comment.Comment]
	replies      *level[comment.Comment]

	commentsPart, threadPart, repliesPart comment.Part

	write func(w *writer)
}

// The parts of the statement, told apart by the first column.
const (
	tagArticle = iota
	tagContributor
	tagComment
	tagThread
	tagReply
)

// branch is one part of the statement: what is selected once the common columns are filled up.
type branch struct {
	tag    int64
	name   string
	widths [kinds]int
}

func columnName(k kind, i int) string { return string("tnfio"[k]) + fmt.Sprint(i) }

// selected lists a level's columns under the names they have in the statement's lines.
func selected[T any](l *level[T]) string {
	var b strings.Builder
	var at [kinds]int
	for _, c := range l.columns {
		fmt.Fprintf(&b, ", %s as %s", c.sql, columnName(c.kind, at[c.kind]))
		at[c.kind]++
	}
	return b.String()
}

const (
	contributorsOf = `, k as (
		select a.id as owner, row_number() over (partition by a.id order by l.position) as ord%s
		from a join article_contributors l on l.article_id = a.id join people p on p.id = l.person_id)`
	commentsOf = `, %s as (
		select a.id as owner, c.*
		from a cross join lateral (select a.discussion as id) d
		cross join lateral (select c.id, row_number() over (order by %s) as ord%s from comments c where %s %s) c)`
	repliesOf = `, r as (
		select p.id as owner, c.*
		from c p
		cross join lateral (select row_number() over (order by %s) as ord%s from comments c where %s %s) c)`
)

// statement gives the SQL, and how many columns of each type its lines have.
func (p *plan) statement() (sql string, widths [kinds]int) {
	var b strings.Builder
	ord := "1::bigint"
	if p.order != "" {
		ord = "row_number() over (order by " + p.order + ")"
	}
	fmt.Fprintf(&b, "with a as (\n\t\tselect a.id, d.id as discussion, %s as ord%s\n\t\tfrom articles a%swhere %s %s)",
		ord, selected(p.articles), article.Counted, p.where, p.limit)
	branches := []branch{{tagArticle, "a", p.articles.widths()}}
	if p.contributors != nil {
		fmt.Fprintf(&b, contributorsOf, selected(p.contributors))
		branches = append(branches, branch{tagContributor, "k", p.contributors.widths()})
	}
	if p.comments != nil {
		fmt.Fprintf(&b, commentsOf, "c", p.commentsPart.Order, selected(p.comments), p.commentsPart.Where, p.commentsPart.Limit)
		branches = append(branches, branch{tagComment, "c", p.comments.widths()})
	}
	if p.thread != nil {
		fmt.Fprintf(&b, commentsOf, "h", p.threadPart.Order, selected(p.thread), p.threadPart.Where, p.threadPart.Limit)
		branches = append(branches, branch{tagThread, "h", p.thread.widths()})
	}
	if p.replies != nil {
		fmt.Fprintf(&b, repliesOf, p.repliesPart.Order, selected(p.replies), p.repliesPart.Where, p.repliesPart.Limit)
		branches = append(branches, branch{tagReply, "r", p.replies.widths()})
	}
	for _, part := range branches {
		for k := range widths {
			widths[k] = max(widths[k], part.widths[k])
		}
	}
	for i, part := range branches {
		if i > 0 {
			b.WriteString("\n\tunion all")
		}
		owner := "owner"
		if part.tag == tagArticle {
			owner = "id"
		}
		fmt.Fprintf(&b, "\n\tselect %d::bigint, %s, ord", part.tag, owner)
		for k, width := range widths {
			for i := range width {
				if i < part.widths[k] {
					b.WriteString(", " + columnName(kind(k), i))
				} else {
					b.WriteString(", null::" + sqlTypes[k])
				}
			}
		}
		b.WriteString(" from " + part.name)
	}
	return b.String(), widths
}

// run asks for what the plan needs, and writes it.
func (p *plan) run(ctx context.Context, db *sqlx.DB, by account.Viewer, w *writer) error {
	sql, widths := p.statement()
	rows, err := db.QueryContext(ctx, sql, p.args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var starts [kinds]int
	wide := 3
	for k, width := range widths {
		starts[k] = wide
		wide += width
	}
	values, into := make([]any, wide), make([]any, wide)
	for i := range values {
		into[i] = &values[i]
	}
	f := &found{byID: map[int64]*articleRow{}}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		p.take(f, by, starts, values)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	w.found = f
	if p.articles.places["comment_count"] || p.articles.places["discussion"] {
		for _, a := range f.articles {
			w.talked = append(w.talked, a.Slug)
		}
	}
	p.write(w)
	return nil
}

// take puts one line where it belongs. Lines say their place, so that nothing hangs on the order in which they come; only
// that the articles come before what is theirs.
func (p *plan) take(f *found, by account.Viewer, starts [kinds]int, values []any) {
	owner, ord := values[1].(int64), int(values[2].(int64))
	comments := func(l *level[comment.Comment]) *comment.Comment {
		c := &comment.Comment{}
		l.read(c, starts, values)
		c.SeenBy(by)
		return c
	}
	switch values[0].(int64) {
	case tagArticle:
		a := f.article(owner)
		p.articles.read(a, starts, values)
		place(&f.articles, ord, a)
	case tagContributor:
		c := &contributorRow{}
		p.contributors.read(c, starts, values)
		place(&f.article(owner).contributors, ord, c)
	case tagComment:
		place(&f.article(owner).comments, ord, comments(p.comments))
	case tagThread:
		place(&f.article(owner).thread, ord, comments(p.thread))
	case tagReply:
		if f.replies == nil {
			f.replies = map[int64][]*comment.Comment{}
		}
		list := f.replies[owner]
		place(&list, ord, comments(p.replies))
		f.replies[owner] = list
	}
}

func (f *found) article(id int64) *articleRow {
	a := f.byID[id]
	if a == nil {
		a = &articleRow{}
		f.byID[id] = a
	}
	return a
}

func place[T any](list *[]T, ord int, row T) {
	for len(*list) < ord {
		var none T
		*list = append(*list, none)
	}
	(*list)[ord-1] = row
}
