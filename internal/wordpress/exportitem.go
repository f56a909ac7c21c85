package wordpress

import (
	"context"
	"encoding/json"
	"html"
	"regexp"
	"strconv"
	"time"

	"innomag/internal/comment"
)

// What an article's state is called there.
var statusThere = map[string]string{
	"PUBLISHED": "publish", "SCHEDULED": "future", "IN_REVIEW": "pending", "DRAFT": "draft", "ARCHIVED": "trash",
}

// What a judgement of a comment is called there.
var reviewThere = map[string]string{
	string(comment.Approved): Approved, string(comment.Pending): Held, string(comment.Spam): Spam, string(comment.Rejected): Trash,
}

// Our own custom fields carry what WordPress has no field for; Import reads them.
const (
	metaCredit = "_innomag_credit"
	metaStaff  = "innomag_staff"
)

func (e *exporting) article(ctx context.Context, a *exported) error {
	published := a.PublishedAt != nil
	at := a.CreatedAt
	if published {
		at = *a.PublishedAt
	}
	hero := e.attachmentID(a.Hero)
	if a.HeroURL != "" && a.Hero == 0 {
		hero = e.posts + a.ID
		e.hero(a, hero, at)
	}
	e.w.printf("<item>\n")
	e.w.word("title", html.EscapeString(a.Title))
	e.w.word("link", e.o.URL+"/artikler/"+a.Slug)
	if published {
		e.w.word("pubDate", at.UTC().Format(time.RFC1123Z))
	}
	e.w.cdata("dc:creator", a.Author)
	e.w.printf("<guid isPermaLink=\"false\">%s/?p=%d</guid>\n", html.EscapeString(e.o.URL), a.ID)
	e.w.word("description", "")
	e.w.cdata("content:encoded", rawBlock(a.Body))
	e.w.cdata("excerpt:encoded", paragraphsOf(a.Lede))
	e.w.number("wp:post_id", a.ID)
	e.dates(at, a.UpdatedAt, published)
	open := "open"
	if a.Closed {
		open = "closed"
	}
	e.w.word("wp:comment_status", open)
	e.w.word("wp:ping_status", "closed")
	e.w.cdata("wp:post_name", a.Slug)
	e.w.word("wp:status", statusThere[a.State])
	e.w.number("wp:post_parent", a.Parent)
	e.w.number("wp:menu_order", a.MenuOrder)
	e.w.word("wp:post_type", map[string]string{"ARTICLE": "post", "PAGE": "page"}[a.Kind])
	e.w.cdata("wp:post_password", "")
	e.w.number("wp:is_sticky", map[bool]int64{true: 1}[a.Sticky])
	if err := e.attached(ctx, a, hero); err != nil {
		return err
	}
	e.w.printf("</item>\n")
	if a.Kind == "PAGE" {
		e.Pages++
	} else {
		e.Articles++
	}
	return e.w.out.Flush()
}

// attached writes what hangs on an article: what it is about, its fields, and who spoke about it.
func (e *exporting) attached(ctx context.Context, a *exported, hero int64) error {
	for i, slug := range a.TopicSlugs {
		e.ref(Categories, slug, a.TopicNames[i])
	}
	for i, slug := range a.TagSlugs {
		e.ref(Tags, slug, a.TagNames[i])
	}
	if a.HeroURL != "" {
		e.w.meta("postmeta", "_thumbnail_id", number(hero))
	}
	if a.State == "ARCHIVED" {
		before := "draft"
		if a.PublishedAt != nil {
			before = "publish"
		}
		e.w.meta("postmeta", "_wp_trash_meta_status", before)
	}
	var fields []field
	if err := json.Unmarshal(a.Fields, &fields); err != nil {
		return err
	}
	for _, f := range fields {
		e.w.meta("postmeta", f.Key, f.Value)
	}
	if a.Pinged {
		if err := e.pings(ctx, a.ID); err != nil {
			return err
		}
	}
	if a.Discussion != 0 {
		if err := e.comments(ctx, a.Discussion); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporting) dates(at, modified time.Time, fixed bool) {
	e.w.date("wp:post_date", at, fixed)
	e.w.date("wp:post_modified", modified, true)
}

func (e *exporting) ref(taxonomy, slug, name string) {
	e.w.printf("<category domain=\"%s\" nicename=\"%s\">%s</category>\n", taxonomy, html.EscapeString(slug), html.EscapeString(html.EscapeString(name)))
}

// comments writes what readers said, each parent before its replies. They come from the database as they are written.
func (e *exporting) comments(ctx context.Context, discussion int64) error {
	const query = `
		select id, coalesce(parent_id, 0) as parent, author_name as name, coalesce(author_email, '') as email,
			coalesce(host(author_address), '') as address, author_is_staff as staff, visibility, review, created_at as at,
			case when withdrawn_at is null then body else '' end as body, withdrawn_at is not null as withdrawn
		from comments where discussion_id = $1 order by path`
	rows, err := e.tx.QueryxContext(ctx, query, discussion)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var c struct {
			ID, Parent                                     int64
			Name, Email, Address, Visibility, Review, Body string
			Staff, Withdrawn                               bool
			At                                             time.Time
		}
		if err := rows.StructScan(&c); err != nil {
			return err
		}
		status := reviewThere[c.Review]
		switch {
		case c.Withdrawn:
			status = Trash
		case c.Visibility == string(comment.Public):
			status = Approved
		}
		e.w.printf("<wp:comment>\n")
		e.w.number("wp:comment_id", c.ID)
		e.w.cdata("wp:comment_author", html.EscapeString(c.Name))
		e.w.cdata("wp:comment_author_email", c.Email)
		e.w.cdata("wp:comment_author_url", "")
		e.w.cdata("wp:comment_author_IP", c.Address)
		e.w.date("wp:comment_date", c.At, true)
		e.w.cdata("wp:comment_content", commentHTML(c.Body))
		e.w.cdata("wp:comment_approved", status)
		e.w.cdata("wp:comment_type", "comment")
		e.w.number("wp:comment_parent", c.Parent)
		e.w.number("wp:comment_user_id", 0)
		if c.Staff {
			e.w.meta("commentmeta", metaStaff, "1")
		}
		e.w.printf("</wp:comment>\n")
		e.Comments++
	}
	return rows.Err()
}

// rawBlock marks HTML as what WordPress shows as it is. Words in brackets that WordPress would carry out are text here.
func rawBlock(body string) string {
	if body == "" {
		return ""
	}
	return "<!-- wp:html -->\n" + carriedOut.ReplaceAllString(body, "&#91;$1") + "\n<!-- /wp:html -->"
}

var carriedOut = regexp.MustCompile(`(?i)\[(/?(?:caption|wp_caption|gallery|embed|audio|video|playlist)\b)`)

func number(n int64) string { return strconv.FormatInt(n, 10) }
