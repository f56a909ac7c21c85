// Package jsonld says in schema.org's words what a page is about, for search engines. What it gives may be put into
// <script type="application/ld+json"> as it is.
package jsonld

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/site"
)

// thing is an object of schema.org. Members that say nothing are left out.
type thing map[string]any

// add says one thing more, unless there is nothing to say.
func (t thing) add(name string, value any) thing {
	switch v := value.(type) {
	case string:
		if v == "" {
			return t
		}
	case thing:
		if len(v) == 0 {
			return t
		}
	case []thing:
		if len(v) == 0 {
			return t
		}
	case []string:
		if len(v) == 0 {
			return t
		}
	}
	t[name] = value
	return t
}

// text gives t for a script element. encoding/json writes <, >, &, U+2028 and U+2029 as escapes, so that nothing in it
// ends the element, and bytes that are no UTF-8 as U+FFFD.
func (t thing) text() string {
	t["@context"] = "https://schema.org"
	out, err := json.Marshal(t)
	if err != nil { // strings, numbers, lists and objects can always be written
		panic(fmt.Sprintf("jsonld: %v", err))
	}
	return string(out)
}

func of(kind string) thing { return thing{"@type": kind} }

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// publisher is the magazine.
func publisher(base site.Base) thing {
	return of("Organization").add("@id", base.To("/#utgiver")).add("name", site.Name).add("url", base.To("/"))
}

func person(base site.Base, p *directory.Person) thing {
	t := of("Person").add("name", p.Name).add("url", base.To(site.Person(p.Slug))).add("jobTitle", p.Title)
	if p.Affiliation != "" {
		t.add("affiliation", of("Organization").add("name", p.Affiliation))
	}
	return t
}

func organisation(base site.Base, o *directory.Organisation) thing {
	t := of("Organization").add("name", o.Name).add("url", base.To(site.Organisation(o.Slug)))
	if o.Number != nil {
		t.add("identifier", of("PropertyValue").add("propertyID", "organisasjonsnummer").add("value", *o.Number))
	}
	if u := o.URL(); u != nil {
		t.add("sameAs", *u)
	}
	return t
}

// absolute gives the address of a picture, which is a path where it was uploaded here.
func absolute(base site.Base, address string) string {
	if strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//") {
		return base.To(address)
	}
	return address
}

// picture tells of a picture; nothing of none.
func picture(base site.Base, i *media.Image) thing {
	if i == nil {
		return nil
	}
	return of("ImageObject").add("url", absolute(base, i.URL)).add("caption", i.Caption).add("creditText", i.Credit)
}

func names(topics []*directory.Topic) []string {
	out := make([]string, len(topics))
	for i, t := range topics {
		out[i] = t.NameNB
	}
	return out
}

// ArticleParts are what a NewsArticle tells of an article beside itself. Each may be empty.
type ArticleParts struct {
	Contributors []*article.Contributor
	Topics       []*directory.Topic
	Initiatives  []*initiative.Initiative
	Comments     []Remark // as everyone reads them
}

// What a contributor's role is called at schema.org. Those who are quoted are mentioned.
var contributorRoles = map[article.ContributorRole]string{
	"AUTHOR": "author", "EDITOR": "editor", "TRANSLATOR": "translator", "SOURCE": "mentions",
	"PHOTOGRAPHER": "contributor", "ILLUSTRATOR": "contributor",
}

func newsArticle(base site.Base, a *article.Article) thing {
	at := base.To(site.Article(a.Slug))
	t := of("NewsArticle").add("@id", at).add("url", at).add("headline", a.Title).add("description", a.Lede).
		add("mainEntityOfPage", at).add("inLanguage", site.Language).add("isAccessibleForFree", true).
		add("publisher", publisher(base)).add("commentCount", a.CommentCount)
	if a.PublishedAt != nil {
		t.add("datePublished", instant(*a.PublishedAt))
	}
	return t.add("dateModified", instant(modified(a.PublishedAt, a.UpdatedAt)))
}

// modified is when what readers see last changed: not before they could see it.
func modified(published *time.Time, updated time.Time) time.Time {
	if published != nil && published.After(updated) {
		return *published
	}
	return updated
}

// Article tells of an article as a NewsArticle.
func Article(base site.Base, a *article.Article, parts ArticleParts) string {
	t := newsArticle(base, a).add("keywords", names(parts.Topics))
	if len(parts.Topics) > 0 {
		t.add("articleSection", parts.Topics[0].NameNB)
	}
	t.add("image", picture(base, a.HeroImage()))
	by := map[string][]thing{}
	for _, c := range parts.Contributors {
		role := contributorRoles[c.Role]
		if role == "" {
			role = "contributor"
		}
		by[role] = append(by[role], person(base, c.Person))
	}
	if len(by["author"]) == 0 {
		by["author"] = []thing{publisher(base)}
	}
	for role, people := range by {
		t.add(role, people)
	}
	var about []thing
	for _, i := range parts.Initiatives {
		if i.State != initiative.Published { // an editor sees others, too; what is told here is for everyone
			continue
		}
		about = append(about, of("Project").add("@id", base.To(site.Initiative(i.Slug))).add("name", i.Title))
	}
	return t.add("about", about).add("comment", remarks(base, site.Article(a.Slug), parts.Comments)).text()
}

// InitiativeParts are what a Project tells of an initiative beside itself. Each may be empty.
type InitiativeParts struct {
	Partners []*initiative.Partnership
	People   []*initiative.Participant
	Topics   []*directory.Topic
}

func project(base site.Base, i *initiative.Initiative) thing {
	at := base.To(site.Initiative(i.Slug))
	return of("Project").add("@id", at).add("url", at).add("name", i.Title).add("description", i.Summary)
}

// Initiative tells of an initiative as a Project.
func Initiative(base site.Base, i *initiative.Initiative, parts InitiativeParts) string {
	t := project(base, i).add("keywords", names(parts.Topics)).add("knowsAbout", i.Goal).add("image", picture(base, i.HeroImage()))
	if i.StartedOn != nil {
		t.add("foundingDate", i.StartedOn.String())
	}
	if i.EndedOn != nil {
		t.add("dissolutionDate", i.EndedOn.String())
	}
	if i.Municipality != "" || i.County != "" {
		t.add("location", of("Place").add("address",
			of("PostalAddress").add("addressLocality", i.Municipality).add("addressRegion", i.County).add("addressCountry", "NO")))
	}
	if i.ContactName != "" || i.ContactURLText != "" {
		t.add("contactPoint", of("ContactPoint").add("name", i.ContactName).add("url", i.ContactURLText))
	}
	by := map[string][]thing{}
	for _, p := range parts.Partners {
		role := map[initiative.PartnerRole]string{
			initiative.Lead: "parentOrganization", initiative.Funder: "funder", initiative.Commissioner: "sponsor",
		}[p.Role]
		if role == "" {
			role = "member"
		}
		by[role] = append(by[role], organisation(base, p.Organisation))
	}
	for _, p := range parts.People {
		by["member"] = append(by["member"], person(base, p.Person))
	}
	for role, who := range by {
		t.add(role, who)
	}
	return t.text()
}

// Person tells of a person.
func Person(base site.Base, p *directory.Person) string { return PersonIn(base, p, nil) }

// PersonIn tells of a person with a picture, nil where there is none.
func PersonIn(base site.Base, p *directory.Person, picture *media.Image) string {
	t := person(base, p).add("@id", base.To(site.Person(p.Slug))).add("description", p.Bio)
	if picture != nil {
		t.add("image", absolute(base, picture.URL))
	}
	return t.text()
}

// Organisation tells of an organisation.
func Organisation(base site.Base, o *directory.Organisation) string {
	return organisation(base, o).add("@id", base.To(site.Organisation(o.Slug))).text()
}

// Magazine tells of the magazine itself, and where it is searched.
func Magazine(base site.Base) string {
	return of("WebSite").add("@id", base.To("/#nettsted")).add("url", base.To("/")).add("name", site.Name).
		add("inLanguage", site.Language).add("publisher", publisher(base)).
		add("potentialAction", of("SearchAction").
			add("target", of("EntryPoint").add("urlTemplate", base.To(site.Search("")+"?q={search_term_string}"))).
			add("query-input", "required name=search_term_string")).text()
}

// Crumb is one step on the way to a page. Path is as package site gives it.
type Crumb struct{ Name, Path string }

// Breadcrumbs tells the way to a page, the page itself last.
func Breadcrumbs(base site.Base, way ...Crumb) string {
	steps := make([]thing, len(way))
	for i, c := range way {
		steps[i] = of("ListItem").add("position", i+1).add("name", c.Name).add("item", base.To(c.Path))
	}
	return of("BreadcrumbList").add("itemListElement", steps).text()
}

// Remark is a comment as everyone reads it.
type Remark struct {
	ID       int64 // the number in the database, as in its address
	Text     string
	Name     string // of who wrote it
	At       time.Time
	EditedAt *time.Time
	Likes    int
	Parent   int64 // the comment it answers; 0 when it answers none
}

// ArticleDiscussion tells of an article's comments as its readers see them: those with a text. It nests nothing: a reply
// names what it answers.
func ArticleDiscussion(base site.Base, a *article.Article, comments []*comment.Comment) string {
	return newsArticle(base, a).add("comment", remarks(base, site.Article(a.Slug), public(comments))).text()
}

// InitiativeDiscussion tells of an initiative's comments in the same way.
func InitiativeDiscussion(base site.Base, i *initiative.Initiative, comments []*comment.Comment) string {
	return InitiativeRemarks(base, i, public(comments))
}

// InitiativeRemarks tells of what is said about an initiative. schema.org lets works have comments and projects none, so it is
// a DiscussionForumPosting about the project.
func InitiativeRemarks(base site.Base, i *initiative.Initiative, comments []Remark) string {
	at := base.To(site.Initiative(i.Slug))
	t := of("DiscussionForumPosting").add("@id", base.To(site.Comments(site.Initiative(i.Slug)))).add("mainEntityOfPage", at).
		add("headline", i.Title).add("text", i.Summary).add("url", at).add("author", publisher(base)).add("about", project(base, i)).
		add("commentCount", i.CommentCount).add("comment", remarks(base, site.Initiative(i.Slug), comments))
	if i.PublishedAt != nil {
		t.add("datePublished", instant(*i.PublishedAt))
	}
	return t.text()
}

// public gives the comments that everyone can read, whoever looks; the others are places only.
func public(comments []*comment.Comment) []Remark {
	var out []Remark
	for _, c := range comments {
		body, name := c.BodyText(), c.AuthorName()
		if c.Visibility != comment.Public || c.Tombstone() != nil || body == nil || name == nil {
			continue
		}
		r := Remark{ID: int64(c.ID), Text: *body, Name: *name, At: c.CreatedAt, EditedAt: c.EditedAt, Likes: c.Likes}
		if c.ParentID != nil {
			r.Parent = int64(*c.ParentID)
		}
		out = append(out, r)
	}
	return out
}

func remarks(base site.Base, page string, comments []Remark) []thing {
	var out []thing
	for _, c := range comments {
		at := base.To(site.Comment(page, c.ID))
		t := of("Comment").add("@id", at).add("url", at).add("text", c.Text).add("author", of("Person").add("name", c.Name)).
			add("dateCreated", instant(c.At))
		if c.EditedAt != nil {
			t.add("dateModified", instant(*c.EditedAt))
		}
		if c.Likes > 0 {
			t.add("upvoteCount", c.Likes)
		}
		if c.Parent != 0 {
			t.add("parentItem", of("Comment").add("@id", base.To(site.Comment(page, c.Parent))))
		}
		out = append(out, t)
	}
	return out
}
