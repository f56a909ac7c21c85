package web

import (
	"html/template"
	"strings"

	"innomag/internal/article"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/jsonld"
	"innomag/internal/site"
	"innomag/internal/text"
)

func (v *visit) base() site.Base { return site.Base(v.site.String()) }

// linked puts what is told of several things into one script element.
func linked(told ...string) template.JS {
	if len(told) == 1 {
		return template.JS(told[0]) //nolint:gosec // JSON, with every < escaped
	}
	return template.JS("[" + strings.Join(told, ",") + "]") //nolint:gosec // JSON, with every < escaped
}

func (p *person) known() *directory.Person {
	return &directory.Person{Slug: p.Slug, Name: p.Name, Title: p.Title, Affiliation: p.Affiliation}
}

// structured tells search engines of an article, and of what is said about it, what the page tells readers.
func (a *articleView) structured(base site.Base, said []jsonld.Remark) string {
	known := &article.Article{
		Slug: a.Slug, Title: a.Title, Lede: a.Lede, PublishedAt: &a.PublishedAt, UpdatedAt: a.UpdatedAt, CommentCount: a.CommentCount,
	}
	if a.HeroImage.Ours() {
		known.HeroURL, known.HeroAlt = base.To(a.HeroImage.URL), a.HeroImage.Alt
		known.HeroCaption, known.HeroCredit = a.HeroImage.Caption, a.HeroImage.Credit
	}
	parts := jsonld.ArticleParts{Topics: topicsOf(a.Topics), Comments: said}
	for _, c := range a.Contributors {
		parts.Contributors = append(parts.Contributors, &article.Contributor{Role: article.ContributorRole(c.Role), Person: c.Person.known()})
	}
	for _, i := range a.Initiatives {
		parts.Initiatives = append(parts.Initiatives, &initiative.Initiative{Slug: i.Slug, Title: i.Title, State: initiative.Published})
	}
	return jsonld.Article(base, known, parts)
}

// structured tells of an initiative, and of what is said about it, where anything is.
func (i *initiativeView) structured(base site.Base, said []jsonld.Remark) []string {
	known := &initiative.Initiative{
		Slug: i.Slug, Title: i.Title, Summary: i.Summary, Goal: i.Goal, Municipality: i.Municipality, County: i.County,
		ContactName: i.ContactName, StartedOn: day(i.StartedOn), EndedOn: day(i.EndedOn), CommentCount: len(said),
	}
	if i.HeroImage.Ours() {
		known.HeroURL, known.HeroAlt = base.To(i.HeroImage.URL), i.HeroImage.Alt
		known.HeroCaption, known.HeroCredit = i.HeroImage.Caption, i.HeroImage.Credit
	}
	if i.ContactURL != nil {
		known.ContactURLText = *i.ContactURL
	}
	parts := jsonld.InitiativeParts{Topics: topicsOf(i.Topics)}
	for _, p := range i.Partners {
		parts.Partners = append(parts.Partners, &initiative.Partnership{
			Role: initiative.PartnerRole(p.Role), Organisation: &directory.Organisation{Slug: p.Organisation.Slug, Name: p.Organisation.Name},
		})
	}
	for _, p := range i.People {
		parts.People = append(parts.People, &initiative.Participant{Person: &directory.Person{Slug: p.Person.Slug, Name: p.Person.Name}})
	}
	told := []string{jsonld.Initiative(base, known, parts)}
	if len(said) > 0 {
		told = append(told, jsonld.InitiativeRemarks(base, known, said))
	}
	return told
}

func topicsOf(topics []topicView) []*directory.Topic {
	out := make([]*directory.Topic, len(topics))
	for i, t := range topics {
		out[i] = &directory.Topic{Slug: t.Slug, NameNB: t.Name}
	}
	return out
}

// day reads a date of the API; nil where there is none.
func day(iso *string) *date.Date {
	if iso == nil {
		return nil
	}
	d, err := date.Parse(*iso)
	if err != nil {
		return nil
	}
	return &d
}

// remarks are the comments that the page shows to everyone.
func (t *talk) remarks() []jsonld.Remark {
	if t == nil || t.Shown == nil {
		return nil
	}
	var out []jsonld.Remark
	for _, c := range t.Shown.Nodes {
		number, err := parseNumber(c.Number())
		if err != nil || c.Tombstone != "" || c.Visibility != "PUBLIC" || c.AuthorName == "" {
			continue
		}
		r := jsonld.Remark{ID: number, Text: text.Plain(string(c.BodyHTML)), Name: c.AuthorName, At: c.CreatedAt, EditedAt: c.EditedAt, Likes: c.LikeCount}
		if c.Parent != nil {
			r.Parent, _ = parseNumber(numberOf(c.Parent.ID)) // 0 is none
		}
		out = append(out, r)
	}
	return out
}
