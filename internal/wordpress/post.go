package wordpress

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/media"
	"innomag/internal/text"
)

// keyOf is what an item is remembered by; empty if nothing tells it from others.
func keyOf(item *Item) string {
	switch {
	case item.ID != 0:
		return strconv.FormatInt(item.ID, 10)
	case item.GUID != "":
		return "guid " + bounded(item.GUID)
	case item.Link != "":
		return "link " + bounded(item.Link)
	}
	return ""
}

// claim gives the key of a post and says whether the post can be imported: it is the first in the file that has the key.
func (i *importer) claim(item *Item) (key string, ok bool) {
	key = keyOf(item)
	switch {
	case key == "":
		i.report.remark("without id, guid or link, not imported", "line %d", item.Line)
		return "", false
	case i.posts[key]:
		i.report.remark("in the file more than once, the first imported", "%s, line %d", nameOf(item), item.Line)
		return "", false
	}
	i.posts[key] = true
	return key, true
}

// article turns a post into what the magazine has, and remarks on what is lost.
func (i *importer) article(item *Item, key string) article.Imported {
	body, found := Body(item.Content, i.survey.media(item.ID))
	i.lost(item, found)
	in := article.Imported{
		Kind: kindOf(item), Title: lineOf(item.Title), Lede: tidy(text.Plain(item.Excerpt)), BodyHTML: i.relink(i.repicture(body, item)), Hero: i.hero(item),
		CreatedAt: firstOf(item.Published, item.Modified), UpdatedAt: firstOf(item.Modified, item.Published),
	}
	in.State = i.state(item)
	switch in.State {
	case article.Published:
		in.PublishedAt = firstOf(item.Published, item.Modified)
	case article.Scheduled:
		in.PublishedAt = firstOf(item.Published)
		in.CreatedAt, in.UpdatedAt = firstOf(item.Modified), firstOf(item.Modified)
	case article.Archived:
		if item.Value("_wp_trash_meta_status") == "publish" { // it can come back where it stood
			in.PublishedAt = firstOf(item.Published)
		}
	}
	slug := strings.TrimSuffix(item.Slug, "__trashed")
	if text.IsBlank(in.Title) {
		in.Title = "Uten tittel"
		if slug != "" {
			in.Title = slug
		}
		i.report.remark("post or page without a title", "%s", nameOf(item))
	}
	in.Slug = slugFor(item, key)
	i.link(item, &in)
	return in
}

func kindOf(item *Item) article.Kind {
	if item.Type == "page" {
		return article.KindPage
	}
	return article.KindArticle
}

// slugFor is what a post would like to be called in addresses.
func slugFor(item *Item, key string) string {
	return slugOf(strings.TrimSuffix(item.Slug, "__trashed"), lineOf(item.Title), "innlegg "+key)
}

// firstOf gives the first date there is.
func firstOf(dates ...time.Time) *time.Time {
	for _, d := range dates {
		if !d.IsZero() {
			return &d
		}
	}
	return nil
}

// state says where a post stands here. What only some could read there is a draft, which fewer can read.
func (i *importer) state(item *Item) article.State {
	switch {
	case item.Status == "trash":
		return article.Archived
	case item.Password != "":
		i.report.remark("post or page behind a password, now a draft; the password is not kept", "%s", nameOf(item))
		return article.StateDraft
	}
	switch item.Status {
	case "publish":
		return article.Published
	case "future":
		return article.Scheduled
	case "pending":
		return article.InReview
	case "draft":
		return article.StateDraft
	case "private":
		i.report.remark("private post or page, now a draft", "%s", nameOf(item))
		return article.StateDraft
	}
	i.report.remark("post or page of unknown status, now a draft", "%s is %q", nameOf(item), shorten(item.Status))
	return article.StateDraft
}

// hero finds the featured image.
func (i *importer) hero(item *Item) (hero article.ImageInput) {
	named := item.Value("_thumbnail_id")
	if named == "" || named == "0" || named == "-1" {
		return hero
	}
	id, _ := strconv.ParseInt(named, 10, 64) // what is no number is no attachment either
	image, ok := i.survey.images[id]
	switch {
	case !ok:
		i.report.remark("featured image that is not in the file", "attachment %s of %s", shorten(named), nameOf(item))
	case !isAddress(image.URL):
		i.report.remark("featured image without a web address", "%q of %s", shorten(image.URL), nameOf(item))
	default:
		hero = article.ImageInput{URL: image.URL, Alt: line(image.Alt), Caption: lineOf(image.Caption), Credit: line(image.Credit)}
		if file := i.media[named]; file != nil && file.Kind == media.Picture {
			hero.URL, hero.MediaID = file.URL(), &file.ID
		}
	}
	return hero
}

// link finds what a post points at.
func (i *importer) link(item *Item, in *article.Imported) {
	if id := i.people[item.Creator]; id != 0 {
		in.AuthorIDs = append(in.AuthorIDs, directory.PersonID(id))
	}
	for _, t := range item.Terms {
		switch t.Taxonomy {
		case Categories:
			in.TopicIDs = addOnce(in.TopicIDs, directory.TopicID(i.topics[t.Slug]))
		case Tags:
			in.TagIDs = addOnce(in.TagIDs, directory.TagID(i.tags[t.Slug]))
		default:
			i.report.remark("word of a taxonomy that is not imported", "%s %q", shorten(t.Taxonomy), shorten(t.Name))
		}
	}
}

// lost remarks on what a post has that the magazine has no place for.
func (i *importer) lost(item *Item, found Findings) {
	for _, name := range found.Shortcodes {
		i.report.remark("unknown shortcode, left in the text", "[%s] in %s", name, nameOf(item))
	}
	for _, name := range found.Blocks {
		i.report.remark("block that WordPress fills in when the page is shown, left out", "%s in %s", name, nameOf(item))
	}
	for _, id := range found.Missing {
		i.report.remark("picture of a gallery that is not in the file", "attachment %d in %s", id, nameOf(item))
	}
}

// closedAt is when the discussion of a post was closed, as far as can be told; nil if it is open.
func closedAt(item *Item) *time.Time {
	if item.CommentsOpen {
		return nil
	}
	if at := firstOf(item.Modified, item.Published); at != nil {
		return at
	}
	now := time.Now()
	return &now
}

// nameOf is how messages call an item.
func nameOf(item *Item) string {
	title := lineOf(item.Title)
	if title == "" {
		title = item.Slug
	}
	return fmt.Sprintf("%s %d %q", shorten(item.Type), item.ID, shorten(title))
}
