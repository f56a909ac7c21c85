package wordpress

import (
	"context"
	"html"
	"regexp"
	"strings"
	"time"
)

// ids finds the numbers that attachments and pingbacks get: WordPress numbers attachments in one row with articles, and
// pingbacks with comments. They begin at a power of ten beyond the last article, so that a growing magazine seldom moves them.
func (e *exporting) ids(ctx context.Context) error {
	var last struct{ Article, Comment int64 }
	const query = `select coalesce((select max(id) from articles), 0) as article, coalesce((select max(id) from comments), 0) as comment`
	if err := e.tx.GetContext(ctx, &last, query); err != nil {
		return err
	}
	e.posts, e.replies = beyond(last.Article), beyond(last.Comment)
	return nil
}

func beyond(last int64) int64 {
	n := int64(1_000_000)
	for n <= last {
		n *= 10
	}
	return n
}

// attachmentID is the number of what was uploaded; those from posts on to twice that are hero images of articles.
func (e *exporting) attachmentID(id int64) int64 {
	if id == 0 {
		return 0
	}
	return 2*e.posts + id
}

// upload is an attachment as an export says it.
type upload struct {
	ID, Parent                                                        int64
	Author, Slug, URL, File, Title, Alt, Caption, Description, Credit string
	Width, Height                                                     int64
	At                                                                time.Time
}

// servedHere finds the addresses of our own files in a text; elsewhere they need the site before them.
var servedHere = regexp.MustCompile(`(["\s])(/media/[a-z2-7]{32})`)

// absolute gives the address of one of our own files its site.
func (e *exporting) absolute(address string) string {
	if strings.HasPrefix(address, "/") {
		return e.o.URL + address
	}
	return address
}

// attachments writes what is known of uploaded files.
func (e *exporting) attachments(ctx context.Context) error {
	const query = `
		select t.id, coalesce(a.id, 0) as parent, coalesce(p.slug, '') as author, t.slug,
			coalesce((select '/media/' || m.name || '.' || m.format from media m where m.id = t.media_id), t.url) as url, t.file, t.title, t.alt, t.caption,
			t.description, t.credit, coalesce(t.width, 0) as width, coalesce(t.height, 0) as height, t.created_at as at
		from wordpress_attachments t
		left join people p on p.id = t.person_id
		left join import_refs r on r.source = t.source and r.kind = 'post' and r.key = t.parent_key
		left join articles a on a.id = r.target_id
		where t.id > $1 order by t.id limit 500`
	for last := int64(0); ; {
		var list []upload
		if err := e.tx.SelectContext(ctx, &list, query, last); err != nil || len(list) == 0 {
			return err
		}
		for _, u := range list {
			last, u.ID, u.URL = u.ID, e.attachmentID(u.ID), e.absolute(u.URL)
			e.attachment(u)
		}
	}
}

// hero writes the hero image of an article that no attachment is, before it.
func (e *exporting) hero(a *exported, id int64, at time.Time) {
	e.attachment(upload{
		ID: id, Parent: a.ID, Author: a.Author, Slug: "bilde-" + number(a.ID), URL: a.HeroURL, Title: a.HeroAlt, Alt: a.HeroAlt,
		Caption: a.HeroCaption, Credit: a.HeroCredit, At: at,
	})
}

func (e *exporting) attachment(u upload) {
	e.w.printf("<item>\n")
	e.w.word("title", html.EscapeString(u.Title))
	e.w.word("link", u.URL)
	e.w.word("pubDate", u.At.UTC().Format(time.RFC1123Z))
	e.w.cdata("dc:creator", u.Author)
	e.w.printf("<guid isPermaLink=\"false\">%s</guid>\n", html.EscapeString(u.URL))
	e.w.word("description", "")
	e.w.cdata("content:encoded", paragraphsOf(u.Description))
	e.w.cdata("excerpt:encoded", html.EscapeString(u.Caption))
	e.w.number("wp:post_id", u.ID)
	e.dates(u.At, u.At, true)
	e.w.word("wp:comment_status", "closed")
	e.w.word("wp:ping_status", "closed")
	e.w.cdata("wp:post_name", u.Slug)
	e.w.word("wp:status", "inherit")
	e.w.number("wp:post_parent", u.Parent)
	e.w.number("wp:menu_order", 0)
	e.w.word("wp:post_type", "attachment")
	e.w.cdata("wp:post_password", "")
	e.w.number("wp:is_sticky", 0)
	e.w.cdata("wp:attachment_url", u.URL)
	if u.File != "" {
		e.w.meta("postmeta", metaFile, u.File)
	}
	if u.Width > 0 && u.Height > 0 {
		e.w.meta("postmeta", metaSize, `a:2:{s:5:"width";i:`+number(u.Width)+`;s:6:"height";i:`+number(u.Height)+`;}`)
	}
	if u.Alt != "" {
		e.w.meta("postmeta", metaAlt, u.Alt)
	}
	if u.Credit != "" {
		e.w.meta("postmeta", metaCredit, u.Credit)
	}
	e.w.printf("</item>\n")
	e.Attachments++
}

// pings writes the notices of other sites among the comments of an article.
func (e *exporting) pings(ctx context.Context, article int64) error {
	var list []struct {
		ID                                        int64
		Kind, Status, Site, URL, Address, Excerpt string
		At                                        time.Time
	}
	const query = `
		select id, kind, status, site, url, coalesce(host(address), '') as address, excerpt, created_at as at
		from wordpress_pings where article_id = $1 order by id`
	if err := e.tx.SelectContext(ctx, &list, query, article); err != nil {
		return err
	}
	for _, p := range list {
		e.w.printf("<wp:comment>\n")
		e.w.number("wp:comment_id", e.replies+p.ID)
		e.w.cdata("wp:comment_author", html.EscapeString(p.Site))
		e.w.cdata("wp:comment_author_email", "")
		e.w.cdata("wp:comment_author_url", p.URL)
		e.w.cdata("wp:comment_author_IP", p.Address)
		e.w.date("wp:comment_date", p.At, true)
		e.w.cdata("wp:comment_content", commentHTML(p.Excerpt))
		e.w.cdata("wp:comment_approved", reviewThere[p.Status])
		e.w.cdata("wp:comment_type", p.Kind)
		e.w.number("wp:comment_parent", 0)
		e.w.number("wp:comment_user_id", 0)
		e.w.printf("</wp:comment>\n")
	}
	e.Pings += len(list)
	return nil
}
