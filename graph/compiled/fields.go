package compiled

import (
	"time"

	"innomag/graph/scalar"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
)

// What can be read in one statement. A field that is not here is carried out as all others are, and so is the whole query
// that asks for it. What a viewer may see of a row is decided by the row itself, as everywhere.

// articleRow is an article with its text, and its place in the statement.
type articleRow struct {
	article.Article
	html, text string
	discussion int64
	roots      int // comments that answer none
	shown      int // comments in its thread

	contributors []*contributorRow
	comments     []*comment.Comment
	thread       []*comment.Comment
}

type contributorRow struct {
	role   string
	person directory.Person
}

var articleColumns = map[string]column[articleRow]{
	"id":              numberOf("a.id", func(a *articleRow, v int64) { a.ID = article.ID(v) }),
	"kind":            textOf("a.kind", func(a *articleRow, v string) { a.Kind = article.Kind(v) }),
	"slug":            textOf("a.slug", func(a *articleRow, v string) { a.Slug = v }),
	"title":           textOf("a.title", func(a *articleRow, v string) { a.Title = v }),
	"lede":            textOf("a.lede", func(a *articleRow, v string) { a.Lede = v }),
	"body_html":       textOf("a.body_html", func(a *articleRow, v string) { a.html = v }),
	"body_text":       textOf("a.body_text", func(a *articleRow, v string) { a.text = v }),
	"body_format":     textOf("a.body_format", func(a *articleRow, v string) { a.BodyFormat = article.Format(v) }),
	"state":           textOf("a.state", func(a *articleRow, v string) { a.State = article.State(v) }),
	"published_at":    instantOf("a.published_at", func(a *articleRow, v time.Time) { a.PublishedAt = &v }),
	"updated_at":      instantOf("a.updated_at", func(a *articleRow, v time.Time) { a.UpdatedAt = v }),
	"revision":        numberOf("a.revision", func(a *articleRow, v int64) { a.Revision = int(v) }),
	"reading_minutes": numberOf("a.reading_minutes", func(a *articleRow, v int64) { a.ReadingMinutes = int(v) }),
	"comment_count":   numberOf("d.comment_count", func(a *articleRow, v int64) { a.CommentCount = int(v) }),
	"discussion":      numberOf("d.id", func(a *articleRow, v int64) { a.discussion = v }),
	"roots":           numberOf("d.shown_root_count", func(a *articleRow, v int64) { a.roots = int(v) }),
	"shown":           numberOf("d.shown_count", func(a *articleRow, v int64) { a.shown = int(v) }),
}

var articleFields = map[string]leaf[articleRow]{
	"id":             {nil, func(w *writer, a *articleRow) { a.ID.MarshalGQL(w) }},
	"kind":           {[]string{"kind"}, func(w *writer, a *articleRow) { w.string(string(a.Kind)) }},
	"slug":           {[]string{"slug"}, func(w *writer, a *articleRow) { w.string(a.Slug) }},
	"title":          {[]string{"title"}, func(w *writer, a *articleRow) { w.string(a.Title) }},
	"lede":           {[]string{"lede"}, func(w *writer, a *articleRow) { w.string(a.Lede) }},
	"bodyHtml":       {[]string{"body_html"}, func(w *writer, a *articleRow) { w.string(a.html) }},
	"bodyText":       {[]string{"body_text"}, func(w *writer, a *articleRow) { w.string(a.text) }},
	"bodyFormat":     {[]string{"body_format"}, func(w *writer, a *articleRow) { w.string(string(a.BodyFormat)) }},
	"state":          {[]string{"state"}, func(w *writer, a *articleRow) { w.string(string(a.State)) }},
	"publishedAt":    {[]string{"published_at"}, func(w *writer, a *articleRow) { w.time(a.PublishedAt) }},
	"updatedAt":      {[]string{"updated_at"}, func(w *writer, a *articleRow) { w.time(&a.UpdatedAt) }},
	"revision":       {[]string{"revision"}, func(w *writer, a *articleRow) { w.int(a.Revision) }},
	"readingMinutes": {[]string{"reading_minutes"}, func(w *writer, a *articleRow) { w.int(a.ReadingMinutes) }},
	"commentCount":   {[]string{"comment_count"}, func(w *writer, a *articleRow) { w.int(a.CommentCount) }},
}

var contributorColumns = map[string]column[contributorRow]{
	"role":        textOf("l.role", func(c *contributorRow, v string) { c.role = v }),
	"id":          numberOf("p.id", func(c *contributorRow, v int64) { c.person.ID = directory.PersonID(v) }),
	"slug":        textOf("p.slug", func(c *contributorRow, v string) { c.person.Slug = v }),
	"name":        textOf("p.name", func(c *contributorRow, v string) { c.person.Name = v }),
	"title":       textOf("p.title", func(c *contributorRow, v string) { c.person.Title = v }),
	"affiliation": textOf("p.affiliation", func(c *contributorRow, v string) { c.person.Affiliation = v }),
}

var contributorFields = map[string]leaf[contributorRow]{
	"role": {[]string{"role"}, func(w *writer, c *contributorRow) { w.string(c.role) }},
}

var personFields = map[string]leaf[contributorRow]{
	"id":          {[]string{"id"}, func(w *writer, c *contributorRow) { c.person.ID.MarshalGQL(w) }},
	"slug":        {[]string{"slug"}, func(w *writer, c *contributorRow) { w.string(c.person.Slug) }},
	"name":        {[]string{"name"}, func(w *writer, c *contributorRow) { w.string(c.person.Name) }},
	"title":       {[]string{"title"}, func(w *writer, c *contributorRow) { w.string(c.person.Title) }},
	"affiliation": {[]string{"affiliation"}, func(w *writer, c *contributorRow) { w.string(c.person.Affiliation) }},
}

var commentColumns = map[string]column[comment.Comment]{
	"id":         numberOf("c.id", func(c *comment.Comment, v int64) { c.ID = comment.ID(v) }),
	"visibility": textOf("c.visibility", func(c *comment.Comment, v string) { c.Visibility = comment.Visibility(v) }),
	"account":    numberOf("c.account_id", func(c *comment.Comment, v int64) { id := account.ID(v); c.AccountID = &id }),
	"withdrawn":  instantOf("c.withdrawn_at", func(c *comment.Comment, v time.Time) { c.WithdrawnAt = &v }),
	"html":       textOf("c.body_html", func(c *comment.Comment, v string) { c.HTML = v }),
	"text":       textOf("c.body", func(c *comment.Comment, v string) { c.Text = v }),
	"author":     textOf("c.author_name", func(c *comment.Comment, v string) { c.Author = v }),
	"staff":      flagOf("c.author_is_staff", func(c *comment.Comment, v bool) { c.AuthorIsStaff = v }),
	"created_at": instantOf("c.created_at", func(c *comment.Comment, v time.Time) { c.CreatedAt = v }),
	"edited_at":  instantOf("c.edited_at", func(c *comment.Comment, v time.Time) { c.EditedAt = &v }),
	"revision":   numberOf("c.revision", func(c *comment.Comment, v int64) { c.Revision = int(v) }),
	"depth":      numberOf("c.depth", func(c *comment.Comment, v int64) { c.Depth = int(v) }),
	"replies":    numberOf("c.reply_count", func(c *comment.Comment, v int64) { c.ReplyCount = int(v) }),
	"likes":      numberOf("c.like_count", func(c *comment.Comment, v int64) { c.Likes = int(v) }),
	"locked_at":  instantOf("c.locked_at", func(c *comment.Comment, v time.Time) { c.LockedAt = &v }),
	"path":       octetsOf("c.path", func(c *comment.Comment, v []byte) { c.Path = v }),
	"root_key":   octetsOf("c.root_key", func(c *comment.Comment, v []byte) { c.RootKey = v }),
}

// sightOf is what a comment must know to say what its viewer may see.
var sightOf = []string{"id", "visibility", "account", "withdrawn"}

var commentFields = map[string]leaf[comment.Comment]{
	"id":            {nil, func(w *writer, c *comment.Comment) { c.ID.MarshalGQL(w) }},
	"bodyHtml":      {[]string{"html"}, func(w *writer, c *comment.Comment) { w.stringOrNull(c.BodyHTML()) }},
	"bodyText":      {[]string{"text"}, func(w *writer, c *comment.Comment) { w.stringOrNull(c.BodyText()) }},
	"authorName":    {[]string{"author"}, func(w *writer, c *comment.Comment) { w.stringOrNull(c.AuthorName()) }},
	"authorIsStaff": {[]string{"staff"}, func(w *writer, c *comment.Comment) { w.bool(c.AuthorIsStaff) }},
	"createdAt":     {[]string{"created_at"}, func(w *writer, c *comment.Comment) { w.time(&c.CreatedAt) }},
	"editedAt":      {[]string{"edited_at"}, func(w *writer, c *comment.Comment) { w.time(c.EditedAt) }},
	"visibility":    {nil, func(w *writer, c *comment.Comment) { w.string(string(c.Visibility)) }},
	"revision":      {[]string{"revision"}, func(w *writer, c *comment.Comment) { w.int(c.Revision) }},
	"depth":         {[]string{"depth"}, func(w *writer, c *comment.Comment) { w.int(c.Depth) }},
	"replyCount":    {[]string{"replies"}, func(w *writer, c *comment.Comment) { w.int(c.ReplyCount) }},
	"likeCount":     {[]string{"likes"}, func(w *writer, c *comment.Comment) { w.int(c.LikeCount()) }},
	"locked":        {[]string{"locked_at"}, func(w *writer, c *comment.Comment) { w.bool(c.Locked()) }},
	"tombstone": {nil, func(w *writer, c *comment.Comment) {
		if t := c.Tombstone(); t != nil {
			w.string(string(*t))
			return
		}
		w.null()
	}},
}

func (w *writer) string(s string) { scalar.MarshalString(s).MarshalGQL(w) }

func (w *writer) stringOrNull(s *string) {
	if s == nil {
		w.null()
		return
	}
	w.string(*s)
}

func (w *writer) time(t *time.Time) {
	if t == nil {
		w.null()
		return
	}
	scalar.MarshalDateTime(*t).MarshalGQL(w)
}
