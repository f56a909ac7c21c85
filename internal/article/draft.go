package article

import (
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/media"
	"innomag/internal/text"
)

const (
	maxTitle = 200
	maxLede  = 1_000
	maxBody  = 500_000
	maxTag   = 60
)

// ImageInput is a picture to show.
type ImageInput = media.ImageInput

// ContributorInput is a person's part in an article: somebody in the directory, or a guest by name, who is entered there.
type ContributorInput struct {
	PersonID           directory.PersonID // 0: a guest
	Name               *string
	Title, Affiliation *string
	Role               ContributorRole
}

// check tidies what is said of a guest.
func (c *ContributorInput) check(f *form.Form, i int) {
	switch {
	case c.PersonID == 0 && c.Name == nil:
		f.Refuse(form.At("contributors", i, "personId"), "REQUIRED", "Feltet må fylles ut.")
		return
	case c.PersonID != 0 && (c.Name != nil || c.Title != nil || c.Affiliation != nil):
		f.Refuse(form.At("contributors", i, "name"), "INVALID", "Si det på én måte.")
		return
	case c.PersonID != 0:
		return
	}
	for field, value := range map[string]**string{"title": &c.Title, "affiliation": &c.Affiliation} {
		if *value == nil {
			*value = new(string)
		}
		f.Line(form.At("contributors", i, field), *value, false, 200)
	}
	f.Line(form.At("contributors", i, "name"), c.Name, true, 200)
	if text.Slug(*c.Name) == "" {
		f.Refuse(form.At("contributors", i, "name"), "INVALID", "Adressen må ha minst én bokstav eller ett tall.")
	}
}

// NoteInput is a note to readers; it is dated today when it has no date.
type NoteInput struct {
	Kind    NoteKind
	NotedOn *date.Date
	Text    string
}

// Draft is a new article.
type Draft struct {
	Kind       Kind // an article, if empty
	Title      string
	Slug       *string // made from the title when nil
	Lede       string
	Body       string
	BodyFormat Format
	HeroImage  *ImageInput
	Links
}

// Patch changes what is given of an article and leaves the rest.
type Patch struct {
	ArticleID        ID
	ExpectedRevision int
	Title            *string
	Slug             *string
	Lede             *string
	Body             *string
	BodyFormat       *Format
	HeroImage        graphql.Omittable[*ImageInput] // null takes it away
	Links

	restoredFrom *int
}

// Links is what an article points at. A list that is nil is not given.
type Links struct {
	Contributors  []*ContributorInput
	TopicIds      []directory.TopicID
	Tags          []string
	InitiativeIds []gid.ID
	ReportIds     []directory.ReportID
	RelatedIds    []ID
	Notes         []*NoteInput
	Comments      *Commenting
}

func (l *Links) check(f *form.Form) {
	f.Entries("contributors", len(l.Contributors))
	f.Entries("topicIds", len(l.TopicIds))
	f.Entries("tags", len(l.Tags))
	f.Entries("initiativeIds", len(l.InitiativeIds))
	f.Entries("reportIds", len(l.ReportIds))
	f.Entries("relatedIds", len(l.RelatedIds))
	f.Entries("notes", len(l.Notes))
	l.Comments.check(f)
	for i := range l.Tags {
		f.Line(form.At("tags", i, ""), &l.Tags[i], true, maxTag)
	}
	if len(l.Contributors) <= form.MaxEntries {
		for i, c := range l.Contributors {
			c.check(f, i)
		}
	}
	for i := range l.Notes {
		f.Text(form.At("notes", i, "text"), &l.Notes[i].Text, true, 2_000)
	}
	for i, id := range l.InitiativeIds {
		if id.Type != "Initiative" {
			f.Refuse(form.At("initiativeIds", i, ""), "NOT_FOUND", "Dette er ikke et initiativ.")
		}
	}
}

// words is the text of an article as it is stored.
type words struct {
	slug, title, lede string
	source            string
	format            Format
	html, plain       string
	minutes           int
	hero              ImageInput
}

func (w *words) check(f *form.Form) {
	f.Line("title", &w.title, true, maxTitle)
	f.Text("lede", &w.lede, false, maxLede)
	f.Text("body", &w.source, false, maxBody)
	w.hero.Check(f, "heroImage")
}

// render makes the HTML that readers get, the plain text for search, and the reading time, once for all readings.
func (w *words) render() (err error) {
	switch w.format {
	case HTML:
		w.html = text.SanitizeHTML(w.source)
	case Markdown:
		if w.html, err = text.Markdown(w.source); err != nil {
			return fault.Invalid("body", "INVALID", "Teksten kan ikke leses som Markdown.").Because(err)
		}
	default:
		return fmt.Errorf("article format %q", w.format)
	}
	w.measure()
	return nil
}

// measure makes of the HTML what is counted and searched.
func (w *words) measure() {
	w.plain = text.Plain(w.html)
	w.minutes = max(1, (len(strings.Fields(w.plain))+199)/200)
}
