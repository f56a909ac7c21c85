package compiled

import (
	"encoding/json"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/graph/cache"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/date"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/siblings"
)

// What can be read in one statement. A field that is not here is carried out as all others are, and so is the whole query
// that asks for it. What a viewer may see of a row is decided by the row itself, as everywhere.

// articleRow is an article with its text and what is said about it.
type articleRow struct {
	article.Article
	talk
	html, text string
	chosen     bool // by an editor, in a list where others are not
}

// talk is the discussion of a row.
type talk struct {
	roots int // comments that answer none
	shown int // comments in its thread
}

func articleKey(a *articleRow) int64 { return int64(a.ID) }

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
	"created_by":      numberOf("a.created_by", func(a *articleRow, v int64) { id := account.ID(v); a.CreatedBy = &id }),
	"hero_url":        textOf("nullif(a.hero_url, '')", func(a *articleRow, v string) { a.HeroURL = v }),
	"hero_alt":        textOf("nullif(a.hero_alt, '')", func(a *articleRow, v string) { a.HeroAlt = v }),
	"hero_caption":    textOf("nullif(a.hero_caption, '')", func(a *articleRow, v string) { a.HeroCaption = v }),
	"hero_credit":     textOf("nullif(a.hero_credit, '')", func(a *articleRow, v string) { a.HeroCredit = v }),
	"hero_shape": textOf(media.ShapeOf+"a.hero_media_id)::text", func(a *articleRow, v string) {
		a.HeroShape = &media.Shape{}
		_ = json.Unmarshal([]byte(v), a.HeroShape) // PostgreSQL has written it
	}),
	"comment_count": numberOf("d.comment_count", func(a *articleRow, v int64) { a.CommentCount = int(v) }),
	"roots":         numberOf("d.shown_root_count", func(a *articleRow, v int64) { a.roots = int(v) }),
	"shown":         numberOf("d.shown_count", func(a *articleRow, v int64) { a.shown = int(v) }),
}

var articleFields = map[string]leaf[articleRow]{
	"id":             {nil, func(w *answer, a *articleRow) { w.id("Article", int64(a.ID)) }},
	"kind":           {[]string{"kind"}, func(w *answer, a *articleRow) { w.word(string(a.Kind)) }},
	"slug":           {nil, func(w *answer, a *articleRow) { w.string(a.Slug) }},
	"title":          {[]string{"title"}, func(w *answer, a *articleRow) { w.string(a.Title) }},
	"lede":           {[]string{"lede"}, func(w *answer, a *articleRow) { w.string(a.Lede) }},
	"bodyHtml":       {[]string{"body_html"}, func(w *answer, a *articleRow) { w.string(a.html) }},
	"bodyText":       {[]string{"body_text"}, func(w *answer, a *articleRow) { w.string(a.text) }},
	"bodyFormat":     {[]string{"body_format"}, func(w *answer, a *articleRow) { w.word(string(a.BodyFormat)) }},
	"state":          {[]string{"state"}, func(w *answer, a *articleRow) { w.word(string(a.State)) }},
	"publishedAt":    {[]string{"published_at"}, func(w *answer, a *articleRow) { w.time(a.PublishedAt) }},
	"updatedAt":      {[]string{"updated_at"}, func(w *answer, a *articleRow) { w.time(&a.UpdatedAt) }},
	"revision":       {[]string{"revision"}, func(w *answer, a *articleRow) { w.int(a.Revision) }},
	"readingMinutes": {[]string{"reading_minutes"}, func(w *answer, a *articleRow) { w.int(a.ReadingMinutes) }},
	"commentCount": {[]string{"comment_count"}, func(w *answer, a *articleRow) {
		w.shows("C" + a.Slug)
		w.int(a.CommentCount)
	}},
	"viewerCanEdit":       can((*article.Article).ViewerCanEdit),
	"viewerCanSubmit":     can((*article.Article).ViewerCanSubmit),
	"viewerCanWithdraw":   can((*article.Article).ViewerCanWithdraw),
	"viewerCanSendBack":   can((*article.Article).ViewerCanSendBack),
	"viewerCanPublish":    can((*article.Article).ViewerCanPublish),
	"viewerCanSchedule":   can((*article.Article).ViewerCanSchedule),
	"viewerCanUnschedule": can((*article.Article).ViewerCanUnschedule),
	"viewerCanUnpublish":  can((*article.Article).ViewerCanUnpublish),
	"viewerCanArchive":    can((*article.Article).ViewerCanArchive),
}

func can(may func(*article.Article) bool) leaf[articleRow] {
	return leaf[articleRow]{[]string{"state", "created_by"}, func(w *answer, a *articleRow) { w.bool(may(&a.Article)) }}
}

// shows notes that the answer has the discussion or the counts of something.
func (w *answer) shows(what string) {
	for i := len(w.talked) - 1; i >= 0; i-- { // mostly the last
		if w.talked[i] == what {
			return
		}
	}
	w.talked = append(w.talked, what)
}

// articles begins a block of articles a and their discussions d.
func (c *compiler) articles() *block[articleRow] {
	b := newBlock(c, articleColumns, "id", "slug")
	b.ready = func(w *answer, a *articleRow) { a.SeenBy(w.by) }
	return b
}

// seenArticle is the condition under which the viewer sees article a.
func (c *compiler) seenArticle() string { return renamed(article.Visible, c.publishes(), c.self()) }

func (c *compiler) article(f graphql.CollectedField, b *block[articleRow]) func(*answer, *articleRow) {
	return object(c, f, b, articleFields, func(f graphql.CollectedField) func(*answer, *articleRow) { return c.ofArticle(f, b) },
		"Article", "Node", "CommentSubject", "RedirectTarget")
}

// ofArticle compiles what hangs under articles.
func (c *compiler) ofArticle(f graphql.CollectedField, b *block[articleRow]) func(*answer, *articleRow) {
	switch f.Name {
	case "heroImage":
		b.need("hero_url", "hero_alt", "hero_caption", "hero_credit", "hero_shape")
		return heroImage(c, f, articleImage)
	case "contributors":
		return people(c, f, b, "a.id", "article_contributors", "article_id", "Contributor", articleKey)
	case "topics":
		return topicsOf(c, f, b, "a.id", "article_topics", "article_id", articleKey)
	case "reports":
		return reportsOf(c, f, b, "a.id", "article_reports", "article_id", articleKey)
	case "tags":
		tags := below(c, b, "a.id", tagColumns)
		tags.order = "l.position"
		tags.from = "from " + b.name() + " o join article_tags l on l.article_id = o.key join tags t on t.id = l.tag_id"
		return under(tags, object(c, f, tags, tagFields, none, "Tag", "Node"), articleKey)
	case "notes":
		notes := below(c, b, "a.id", noteColumns)
		notes.order = "dense_rank() over (partition by l.article_id order by l.noted_on, l.position)"
		notes.from = "from " + b.name() + " o join article_notes l on l.article_id = o.key"
		return under(notes, object(c, f, notes, noteFields, none, "ArticleNote"), articleKey)
	case "initiatives":
		i := c.initiatives()
		b.key, i.owner, i.order = "a.id", "o.key", "l.position"
		i.from = "from " + b.name() + " o join article_initiatives l on l.article_id = o.key join initiatives i on i.id = l.initiative_id" +
			initiative.Counted + "where " + c.seenInitiative()
		return under(i, c.initiative(f, i), articleKey)
	case "related":
		r := c.articles()
		b.key, r.owner, r.order = "a.id", "o.key", "l.position"
		r.from = "from " + b.name() + " o join article_related l on l.article_id = o.key join articles a on a.id = l.related_id" +
			article.Counted + "where " + c.seenArticle()
		return under(r, c.article(f, r), articleKey)
	case "commentsOpen":
		open := asking(c, b, func(w *answer, rows []*articleRow) ([]bool, error) {
			return commentsOpen(w, "Article", keysOf(rows, articleKey))
		})
		return func(w *answer, a *articleRow) {
			w.shows("C" + a.Slug)
			w.bool(open(w, a))
		}
	case "readMore":
		return c.readMore(f, b)
	case "comments", "thread":
		b.key = "a.id"
		return discussion(c, f, b, "Article", func(a *articleRow) (int64, talk, string) { return int64(a.ID), a.talk, "C" + a.Slug })
	}
	return nil
}

// readMore compiles what to read next, which the room chooses by the words of all that is near.
func (c *compiler) readMore(f graphql.CollectedField, b *block[articleRow]) func(*answer, *articleRow) {
	first, ok := intArg(f.ArgumentMap(c.oc.Variables), "first")
	if !ok || first == nil {
		return nil
	}
	b.need("title", "lede") // are compared
	b.meet = func(w *answer, rows []*articleRow) {
		all := make([]*article.Article, len(rows))
		for i, row := range rows {
			all[i] = &row.Article
		}
		siblings.Introduce(all)
	}
	one := object(c, f, nil, map[string]leaf[article.ReadMore]{
		"chosen": {nil, func(w *answer, r *article.ReadMore) { w.bool(r.Chosen) }},
	}, func(f graphql.CollectedField) func(*answer, *article.ReadMore) {
		if f.Name != "article" {
			return nil
		}
		whole := c.wholeArticle(f)
		if whole == nil {
			return nil
		}
		return func(w *answer, r *article.ReadMore) { whole(w, &articleRow{Article: *r.Article}) }
	}, "ReadMore")
	return fetched(one, func(w *answer, a *articleRow) ([]*article.ReadMore, error) {
		return w.reads.Articles.ReadMore(w.ctx, w.by, &a.Article, *first)
	})
}

// wholeArticle compiles what there is of an article that a room gave: all that is not text or hangs under it.
func (c *compiler) wholeArticle(f graphql.CollectedField) func(*answer, *articleRow) {
	image := func(f graphql.CollectedField) func(*answer, *articleRow) {
		if f.Name != "heroImage" {
			return nil
		}
		return heroImage(c, f, articleImage)
	}
	for _, f := range c.selected(f.Selections, "Article", "Node", "CommentSubject", "RedirectTarget") {
		if f.Name == "bodyHtml" || f.Name == "bodyText" {
			return nil
		}
	}
	return object(c, f, nil, articleFields, image, "Article", "Node", "CommentSubject", "RedirectTarget")
}

func articleImage(a *articleRow) *media.Image { return a.HeroImage() }

// heroImage compiles the picture above a row.
func heroImage[T any](c *compiler, f graphql.CollectedField, of func(*T) *media.Image) func(*answer, *T) {
	one := object(c, f, nil, imageFields, none[media.Image], "Image")
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) { maybe(w, of(row), one) }
}

// under writes the rows of a block that belong to one above.
func under[T, U any](b *block[U], one func(*answer, *U), keyOf func(*T) int64) func(*answer, *T) {
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) { list(w, b.under(w, keyOf(row)), one) }
}

func keysOf[T any](rows []*T, keyOf func(*T) int64) []int64 {
	keys := make([]int64, len(rows))
	for i, row := range rows {
		keys[i] = keyOf(row)
	}
	return keys
}

var noteColumns = map[string]column[article.Note]{
	"kind":     textOf("l.kind", func(n *article.Note, v string) { n.Kind = article.NoteKind(v) }),
	"noted_on": textOf("l.noted_on::text", func(n *article.Note, v string) { n.NotedOn = day(v) }),
	"text":     textOf("l.text", func(n *article.Note, v string) { n.Text = v }),
}

var noteFields = map[string]leaf[article.Note]{
	"kind":    {[]string{"kind"}, func(w *answer, n *article.Note) { w.word(string(n.Kind)) }},
	"notedOn": {[]string{"noted_on"}, func(w *answer, n *article.Note) { n.NotedOn.MarshalGQL(w) }},
	"text":    {[]string{"text"}, func(w *answer, n *article.Note) { w.string(n.Text) }},
}

// day reads a date as PostgreSQL writes it.
func day(text string) date.Date {
	d, _ := date.Parse(text) // PostgreSQL has written it
	return d
}

var imageFields = map[string]leaf[media.Image]{
	"url":     {nil, func(w *answer, i *media.Image) { w.string(i.URL) }},
	"alt":     {nil, func(w *answer, i *media.Image) { w.string(i.Alt) }},
	"caption": {nil, func(w *answer, i *media.Image) { w.string(i.Caption) }},
	"credit":  {nil, func(w *answer, i *media.Image) { w.string(i.Credit) }},
	"width":   {nil, func(w *answer, i *media.Image) { w.intOrNull(i.Width()) }},
	"height":  {nil, func(w *answer, i *media.Image) { w.intOrNull(i.Height()) }},
	"srcset":  {nil, func(w *answer, i *media.Image) { w.string(i.Srcset()) }},
	"colour":  {nil, func(w *answer, i *media.Image) { w.stringOrNull(i.Colour()) }},
	"mediaId": {nil, func(w *answer, i *media.Image) {
		if id := i.MediaID(); id != nil {
			id.MarshalGQL(w)
			return
		}
		w.null()
	}},
	"placeholder": {nil, func(w *answer, i *media.Image) { w.stringOrNull(i.Placeholder()) }},
}

// commentsOpen says where comments may be posted, and to whoever may keep the answer until when.
func commentsOpen(w *answer, of string, ids []int64) ([]bool, error) {
	open, until, err := w.reads.Comments.Open(w.ctx, of, ids)
	cache.Until(w.ctx, until)
	return open, err
}
