package wordpress

import (
	"context"
	"database/sql"
	"fmt"
	"html"
	"io"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// ExportOptions is what an export needs to be told.
type ExportOptions struct {
	URL   string // where readers find the magazine, without a slash at the end
	Title string
}

// Exported says what was written, and what there is that the format has no place for.
type Exported struct {
	Authors, Categories, Tags, Articles, Pages, Attachments, Comments, Pings int

	Initiatives   int `json:"initiativesLeftOut"`
	OnInitiatives int `json:"commentsOnInitiativesLeftOut"`
	Contributors  int `json:"contributorsLeftOut"` // all but the first author of each article
	Notes         int `json:"notesLeftOut"`
	Reports       int `json:"reportsLeftOut"`
}

// exporting is an export under way.
type exporting struct {
	*Exported
	w  *writer
	tx *sqlx.Tx
	o  ExportOptions

	posts, replies int64 // numbers from which on no article and no comment has one: see ids
}

// Export writes the magazine as WordPress eXtended RSS, which WordPress and Import read: authors, topics, tags, articles and
// pages of every state with their hero images, the comments on them, and what an import kept for WordPress's sake. It is the magazine of one moment, whatever is written
// meanwhile, and holds some articles at a time in memory. Addresses stay as they are when WordPress is told to use
// /artikler/%postname%/.
func Export(ctx context.Context, db *sqlx.DB, to io.Writer, o ExportOptions) (*Exported, error) {
	tx, err := db.BeginTxx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	e := &exporting{Exported: &Exported{}, w: newWriter(to), tx: tx, o: o}
	e.head()
	for _, part := range []func(context.Context) error{e.ids, e.authors, e.categories, e.tags, e.attachments, e.articles, e.leftOut} {
		if err := part(ctx); err != nil {
			return nil, fmt.Errorf("exporting: %w", err)
		}
	}
	e.w.printf("</channel>\n</rss>\n")
	if err := e.w.flush(); err != nil {
		return nil, fmt.Errorf("writing the export: %w", err)
	}
	return e.Exported, nil
}

func (e *exporting) head() {
	e.w.printf(`<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
`)
	e.w.word("title", e.o.Title)
	e.w.word("link", e.o.URL)
	e.w.word("description", "")
	e.w.word("language", "nb-NO")
	e.w.word("wp:wxr_version", "1.2")
	e.w.word("wp:base_site_url", e.o.URL)
	e.w.word("wp:base_blog_url", e.o.URL)
}

func (e *exporting) authors(ctx context.Context) error {
	var list []struct {
		ID         int64
		Slug, Name string
	}
	const query = `
		select id, slug, name from people p
		where exists (select from article_contributors where person_id = p.id and role = 'AUTHOR')
		or exists (select from wordpress_attachments where person_id = p.id)
		order by id`
	if err := e.tx.SelectContext(ctx, &list, query); err != nil {
		return err
	}
	for _, a := range list {
		e.w.onOneLine("wp:author", func() {
			e.w.number("wp:author_id", a.ID)
			e.w.cdata("wp:author_login", a.Slug)
			e.w.cdata("wp:author_email", "") // nobody's business
			e.w.cdata("wp:author_display_name", html.EscapeString(a.Name))
		})
	}
	e.Authors = len(list)
	return nil
}

func (e *exporting) categories(ctx context.Context) error {
	var list []struct {
		ID                              int64
		Slug, Parent, Name, Description string
	}
	const query = `
		with recursive t (id, slug, parent, name, description, depth) as (
			select id, slug, '', name_nb, description, 0 from topics where parent_id is null
			union all
			select c.id, c.slug, t.slug, c.name_nb, c.description, t.depth + 1 from topics c join t on t.id = c.parent_id
		)
		select id, slug, parent, name, description from t order by depth, id`
	if err := e.tx.SelectContext(ctx, &list, query); err != nil {
		return err
	}
	for _, t := range list {
		e.w.onOneLine("wp:category", func() {
			e.w.number("wp:term_id", t.ID)
			e.w.cdata("wp:category_nicename", t.Slug)
			e.w.cdata("wp:category_parent", t.Parent)
			e.w.cdata("wp:cat_name", html.EscapeString(t.Name))
			e.w.cdata("wp:category_description", paragraphsOf(t.Description))
		})
	}
	e.Categories = len(list)
	return nil
}

func (e *exporting) tags(ctx context.Context) error {
	var list []struct {
		ID         int64
		Slug, Name string
	}
	if err := e.tx.SelectContext(ctx, &list, `select id, slug, name from tags order by id`); err != nil {
		return err
	}
	for _, t := range list {
		e.w.onOneLine("wp:tag", func() {
			e.w.number("wp:term_id", t.ID)
			e.w.cdata("wp:tag_slug", t.Slug)
			e.w.cdata("wp:tag_name", html.EscapeString(t.Name))
		})
	}
	e.Tags = len(list)
	return nil
}

// exported is an article as an export says it.
type exported struct {
	ID          int64
	Slug        string
	Title       string
	Lede        string
	Body        string     `db:"body_html"`
	HeroURL     string     `db:"hero_url"`
	HeroAlt     string     `db:"hero_alt"`
	HeroCaption string     `db:"hero_caption"`
	HeroCredit  string     `db:"hero_credit"`
	State       string     `db:"state"`
	PublishedAt *time.Time `db:"published_at"`
	CreatedAt   time.Time  `db:"created_at"`
	UpdatedAt   time.Time  `db:"updated_at"`
	Author      string
	Kind        string
	Hero        int64 // the attachment that is the hero image; 0 if none is
	Closed      bool
	Discussion  int64
	Sticky      bool
	Parent      int64 // page
	MenuOrder   int64 `db:"menu_order"`
	Fields      []byte
	Pinged      bool

	TopicSlugs pq.StringArray `db:"topic_slugs"`
	TopicNames pq.StringArray `db:"topic_names"`
	TagSlugs   pq.StringArray `db:"tag_slugs"`
	TagNames   pq.StringArray `db:"tag_names"`
}

func (e *exporting) articles(ctx context.Context) error {
	const query = `
		select a.id, a.kind, a.slug, a.title, a.lede, a.body_html,
			coalesce((select '/media/' || m.name || '.' || m.format from media m where m.id = a.hero_media_id), a.hero_url) as hero_url, a.hero_alt, a.hero_caption, a.hero_credit, a.state,
			a.published_at, a.created_at, a.updated_at, coalesce(d.closed_at is not null, false) as closed, coalesce(d.id, 0) as discussion,
			coalesce((select p.slug from article_contributors c join people p on p.id = c.person_id
				where c.article_id = a.id and c.role = 'AUTHOR' order by c.position limit 1), '') as author,
			array(select t.slug from article_topics l join topics t on t.id = l.topic_id where l.article_id = a.id order by l.position, t.id) as topic_slugs,
			array(select t.name_nb from article_topics l join topics t on t.id = l.topic_id where l.article_id = a.id order by l.position, t.id) as topic_names,
			array(select t.slug from article_tags l join tags t on t.id = l.tag_id where l.article_id = a.id order by l.position, t.id) as tag_slugs,
			array(select t.name from article_tags l join tags t on t.id = l.tag_id where l.article_id = a.id order by l.position, t.id) as tag_names,
			coalesce(x.sticky, false) as sticky, coalesce(x.menu_order, 0) as menu_order, coalesce(x.fields, '[]') as fields,
			coalesce((select a.id from import_refs r join articles a on a.id = r.target_id
				where r.source = x.source and r.kind = 'post' and r.key = x.parent_key), 0) as parent,
			coalesce((select min(t.id) from wordpress_attachments t
				where (t.url = a.hero_url or t.media_id = a.hero_media_id) and t.alt = a.hero_alt and t.caption = a.hero_caption and t.credit = a.hero_credit), 0) as hero,
			exists (select from wordpress_pings p where p.article_id = a.id) as pinged
		from articles a
		left join discussions d on d.article_id = a.id
		left join wordpress_extras x on x.article_id = a.id
		where a.id > $1 order by a.id limit 50`
	for last := int64(0); ; {
		var list []*exported
		if err := e.tx.SelectContext(ctx, &list, query, last); err != nil || len(list) == 0 {
			return err
		}
		for _, a := range list {
			a.HeroURL, a.Body = e.absolute(a.HeroURL), servedHere.ReplaceAllString(a.Body, "${1}"+e.o.URL+"${2}")
			if err := e.article(ctx, a); err != nil {
				return err
			}
		}
		last = list[len(list)-1].ID
	}
}

// leftOut counts what the format has no place for.
func (e *exporting) leftOut(ctx context.Context) error {
	const query = `
		select (select count(*) from initiatives) as initiatives,
			(select count(*) from comments c join discussions d on d.id = c.discussion_id where d.initiative_id is not null) as oninitiatives,
			(select count(*) from article_contributors) - (select count(distinct article_id) from article_contributors where role = 'AUTHOR') as contributors,
			(select count(*) from article_notes) as notes,
			(select count(*) from reports) as reports`
	return postgres.Querier(e.tx).GetContext(ctx, e.Exported, query)
}

// String says it as an operator reads it.
func (e *Exported) String() string {
	var out strings.Builder
	for _, line := range []struct {
		n    int
		what string
	}{
		{e.Authors, "authors"},
		{e.Categories, "categories"},
		{e.Tags, "tags"},
		{e.Articles, "articles"},
		{e.Pages, "pages"},
		{e.Attachments, "attachments"},
		{e.Comments, "comments"},
		{e.Pings, "pingbacks and trackbacks"},
	} {
		fmt.Fprintf(&out, "%8d %s\n", line.n, line.what)
	}
	fmt.Fprintf(&out, "WordPress has no place for %d initiatives, %d comments on them, %d contributors beside the first author, %d notes and %d reports.\n",
		e.Initiatives, e.OnInitiatives, e.Contributors, e.Notes, e.Reports)
	return out.String()
}
