package compiled

import (
	"database/sql/driver"
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// commentRow is a comment, and what only its viewer can say of it.
type commentRow struct {
	comment.Comment
	liked bool
}

var commentColumns = map[string]column[commentRow]{
	"id":         numberOf("c.id", func(c *commentRow, v int64) { c.ID = comment.ID(v) }),
	"parent":     numberOf("c.parent_id", func(c *commentRow, v int64) { id := comment.ID(v); c.ParentID = &id }),
	"visibility": textOf("nullif(c.visibility, 'PUBLIC')", func(c *commentRow, v string) { c.Visibility = comment.Visibility(v) }), // nearly all are,
	"review":     textOf("c.review", func(c *commentRow, v string) { c.Judgement = comment.Review(v) }),
	"account":    numberOf("c.account_id", func(c *commentRow, v int64) { id := account.ID(v); c.AccountID = &id }),
	"withdrawn":  instantOf("c.withdrawn_at", func(c *commentRow, v time.Time) { c.WithdrawnAt = &v }),
	"html":       textOf("c.body_html", func(c *commentRow, v string) { c.HTML = v }),
	"text":       textOf("c.body", func(c *commentRow, v string) { c.Text = v }),
	"author":     textOf("c.author_name", func(c *commentRow, v string) { c.Author = v }),
	"email":      textOf("c.author_email", func(c *commentRow, v string) { c.Email = &v }),
	"staff":      flagOf("c.author_is_staff", func(c *commentRow, v bool) { c.AuthorIsStaff = v }),
	"created_at": instantOf("c.created_at", func(c *commentRow, v time.Time) { c.CreatedAt = v }),
	"edited_at":  instantOf("c.edited_at", func(c *commentRow, v time.Time) { c.EditedAt = &v }),
	"judged_at":  instantOf("c.judged_at", func(c *commentRow, v time.Time) { c.JudgedAt = &v }),
	"featured":   instantOf("c.featured_at", func(c *commentRow, v time.Time) { c.FeaturedAt = &v }),
	"redacted":   instantOf("c.redacted_at", func(c *commentRow, v time.Time) { c.RedactedAt = &v }),
	"revision":   numberOf("c.revision", func(c *commentRow, v int64) { c.Revision = int(v) }),
	"depth":      numberOf("c.depth", func(c *commentRow, v int64) { c.Depth = int(v) }),
	"replies":    numberOf("c.reply_count", func(c *commentRow, v int64) { c.ReplyCount = int(v) }),
	"likes":      numberOf("c.like_count", func(c *commentRow, v int64) { c.Likes = int(v) }),
	"root_likes": numberOf("c.root_likes", func(c *commentRow, v int64) { c.RootLikes = int(v) }),
	"locked_at":  instantOf("c.locked_at", func(c *commentRow, v time.Time) { c.LockedAt = &v }),
	"path":       octetsOf("c.path", func(c *commentRow, v []byte) { c.Path = v }),
	"root_key":   octetsOf("c.root_key", func(c *commentRow, v []byte) { c.RootKey = v }),
	"article":    numberOf("d.article_id", func(c *commentRow, v int64) { c.ArticleID = &v }),
	"initiative": numberOf("d.initiative_id", func(c *commentRow, v int64) { c.InitiativeID = &v }),
}

// keyColumns are the columns that a place in a list is told by, as their SQL names them.
var keyColumns = map[string]string{"c.path": "path", "c.root_key": "root_key", "c.like_count": "likes", "c.root_likes": "root_likes"}

// sightOf is what a comment must know to say what its viewer may see.
var sightOf = []string{"id", "visibility", "account", "withdrawn"}

var commentFields = map[string]leaf[commentRow]{
	"id":            {nil, func(w *answer, c *commentRow) { w.id("Comment", int64(c.ID)) }},
	"bodyHtml":      {[]string{"html"}, func(w *answer, c *commentRow) { w.stringOrNull(c.BodyHTML()) }},
	"bodyText":      {[]string{"text"}, func(w *answer, c *commentRow) { w.stringOrNull(c.BodyText()) }},
	"authorName":    {[]string{"author"}, func(w *answer, c *commentRow) { w.stringOrNull(c.AuthorName()) }},
	"authorIsStaff": {[]string{"staff"}, func(w *answer, c *commentRow) { w.bool(c.AuthorIsStaff) }},
	"createdAt":     {[]string{"created_at"}, func(w *answer, c *commentRow) { w.time(&c.CreatedAt) }},
	"editedAt":      {[]string{"edited_at"}, func(w *answer, c *commentRow) { w.time(c.EditedAt) }},
	"visibility":    {nil, func(w *answer, c *commentRow) { w.word(string(c.Visibility)) }},
	"review": {[]string{"review"}, func(w *answer, c *commentRow) {
		if r := c.Review(); r != nil {
			w.word(string(*r))
			return
		}
		w.null()
	}},
	"revision":          {[]string{"revision"}, func(w *answer, c *commentRow) { w.int(c.Revision) }},
	"depth":             {[]string{"depth"}, func(w *answer, c *commentRow) { w.int(c.Depth) }},
	"replyCount":        {[]string{"replies"}, func(w *answer, c *commentRow) { w.int(c.ReplyCount) }},
	"moreReplies":       {nil, func(w *answer, c *commentRow) { w.int(c.MoreReplies()) }},
	"likeCount":         {[]string{"likes"}, func(w *answer, c *commentRow) { w.int(c.LikeCount()) }},
	"locked":            {[]string{"locked_at"}, func(w *answer, c *commentRow) { w.bool(c.Locked()) }},
	"featured":          {[]string{"featured", "review"}, func(w *answer, c *commentRow) { w.bool(c.Featured()) }},
	"redacted":          {[]string{"redacted"}, func(w *answer, c *commentRow) { w.bool(c.Redacted()) }},
	"viewerCanWithdraw": {nil, func(w *answer, c *commentRow) { w.bool(c.ViewerCanWithdraw()) }},
	"viewerCanReport":   {nil, func(w *answer, c *commentRow) { w.bool(c.ViewerCanReport()) }},
	"viewerCanModerate": {nil, func(w *answer, c *commentRow) { w.bool(c.ViewerCanModerate(w.ctx)) }},
	"tombstone": {nil, func(w *answer, c *commentRow) {
		if t := c.Tombstone(); t != nil {
			w.word(string(*t))
			return
		}
		w.null()
	}},
}

// comments begins a block of comments c. What their viewer may see is known when they have been read.
func (c *compiler) comments() *block[commentRow] {
	b := newBlock(c, commentColumns, sightOf...)
	b.blank.Visibility = comment.Public
	b.ready = func(w *answer, row *commentRow) { row.SeenBy(w.by) }
	return b
}

// placeWithin has a block of comments come from a part of the comments' room, in which a row above has an alias, as d or p. For each
// row above the part is carried out once and to its end, in its own order, and nothing is joined to what it gives: so the order
// in which rows arrive is that order, however PostgreSQL plans.
func placeWithin(b *block[commentRow], above, alias, key, rows string) {
	b.owner = "o.key"
	b.arrives = func(a, b *commentRow) bool { return a.ID == b.ID }
	b.from = fmt.Sprintf("from %s o cross join lateral (select %s as id) %s cross join lateral (%s) c", above, key, alias, rows)
}

// listed makes a block the rows of a list. It gives what reads their places in it.
func (c *compiler) listed(b *block[commentRow], p comment.Part) (places func()) {
	if p.Budgeted() {
		b.need("depth", "replies")
	}
	b.ready = func(w *answer, row *commentRow) { p.SeenBy(&row.Comment, w.by) }
	return func() {
		for _, key := range p.Keys {
			b.need(keyColumns[key])
		}
	}
}

// discussion compiles comments and thread of a subject. of gives its key, its counts, and what the cache calls its discussion.
func discussion[T any](c *compiler, f graphql.CollectedField, above *block[T], kind string, of func(*T) (key int64, t talk, name string)) func(*answer, *T) {
	args := f.ArgumentMap(c.oc.Variables)
	word, _ := args["orderBy"].(string)
	order := comment.Order(word)
	where, ok := pageArgs(args)
	if !ok {
		return nil
	}
	var (
		p   comment.Part
		err error
	)
	if f.Name == "comments" {
		above.need("roots")
		p, err = c.reads.Comments.RootsPart(kind, order, where, len(c.plan.args))
	} else {
		above.need("shown")
		depth, deep := intArg(args, "maxDepth")
		branch, wide := intArg(args, "repliesPerBranch")
		if !deep || !wide {
			return nil
		}
		p, err = c.reads.Comments.ThreadPart(kind, order, comment.Budget{MaxDepth: depth, RepliesPerBranch: branch}, where, len(c.plan.args))
	}
	if err != nil || c.paging(f, p.Args, p.Page(0)) != nil {
		return nil
	}
	above.share("d.id", "discussion")
	b := c.comments()
	places := c.listed(b, p)
	placeWithin(b, above.name(), "d", "o.discussion", p.Rows)
	write := connection(c, f, "Comment", func(f graphql.CollectedField) func(*answer, *commentRow) { return c.comment(f, b) },
		places, func(w *answer, n int) { w.int(n) })
	if write == nil {
		return nil
	}
	roots := f.Name == "comments"
	return func(w *answer, row *T) {
		key, t, name := of(row)
		w.shows(name)
		total := t.shown
		if roots {
			total = t.roots
		}
		write(w, pageOf(p, key, b.under(w, key)), total)
	}
}

func pageOf(p comment.Part, owner int64, rows []*commentRow) *page.Connection[*commentRow] {
	return page.Bare(p.Page(owner), rows, func(c *commentRow) []string { return p.Key(&c.Comment) }, nil)
}

func (c *compiler) comment(f graphql.CollectedField, b *block[commentRow]) func(*answer, *commentRow) {
	return object(c, f, b, commentFields, func(f graphql.CollectedField) func(*answer, *commentRow) { return c.ofComment(f, b) }, "Comment", "Node")
}

// ofComment compiles what hangs under comments.
func (c *compiler) ofComment(f graphql.CollectedField, b *block[commentRow]) func(*answer, *commentRow) {
	switch f.Name {
	case "replies":
		where, ok := pageArgs(f.ArgumentMap(c.oc.Variables))
		if !ok {
			return nil
		}
		p, err := c.reads.Comments.RepliesPart(where, len(c.plan.args))
		if err != nil || c.paging(f, p.Args, p.Page(0)) != nil {
			return nil
		}
		b.need("replies")
		b.share("c.reply_count", "replies")
		b.key = "c.id"
		r := c.comments()
		places := c.listed(r, p)
		placeWithin(r, "(select key from "+b.name()+" where replies > 0)", "p", "o.key", p.Rows)
		write := connection(c, f, "Comment", func(f graphql.CollectedField) func(*answer, *commentRow) { return c.comment(f, r) },
			places, func(w *answer, n int) { w.int(n) })
		if write == nil {
			return nil
		}
		return func(w *answer, above *commentRow) {
			write(w, pageOf(p, int64(above.ID), r.under(w, int64(above.ID))), above.ReplyCount)
		}
	case "parent":
		b.need("parent")
		b.share("c.parent_id", "above")
		up := c.comments()
		up.owner, up.discussed = "c.id", true
		// One by one: told to join, PostgreSQL may read all comments there are.
		up.from = "from (select distinct above from " + b.name() + " where above is not null) o cross join lateral (select * from comments c where c.id = o.above limit 1) c" +
			" cross join lateral (select * from discussions d where d.id = c.discussion_id limit 1) d where " + c.seenComment()
		one := c.comment(f, up)
		if one == nil {
			return nil
		}
		return func(w *answer, row *commentRow) {
			if row.ParentID == nil {
				w.null()
				return
			}
			maybe(w, up.one(w, int64(*row.ParentID)), one)
		}
	case "subject":
		return c.subject(f, b)
	case "moderation":
		return c.moderation(f, b)
	case "viewerHasLiked":
		liker := c.once("liker", func(w *answer) driver.Value { return w.reads.Comments.Liker(w.by) })
		b.add("liked", flagOf("exists (select from comment_likes l where l.comment_id = c.id and l.liker = "+liker+"::bytea)",
			func(row *commentRow, v bool) { row.liked = v }))
		return func(w *answer, row *commentRow) { w.bool(row.liked) }
	case "viewerCanReply":
		b.meet = meet
		return func(w *answer, row *commentRow) {
			may, err := w.reads.Comments.CanReply(w.ctx, &row.Comment)
			if err != nil {
				w.fail(err)
			}
			w.bool(may)
		}
	}
	return nil
}

// meet lets the comments of a block know each other, for what rooms load for all of them.
func meet(_ *answer, rows []*commentRow) {
	all := make([]*comment.Comment, len(rows))
	for i, row := range rows {
		all[i] = &row.Comment
	}
	siblings.Introduce(all)
}

// seenComment is the condition under which the viewer sees comment c of discussion d.
func (c *compiler) seenComment() string { return renamed(comment.Visible, c.moderates(), c.self()) }
