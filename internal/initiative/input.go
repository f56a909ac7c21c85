package initiative

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/form"
	"innomag/internal/media"
	"innomag/internal/text"
)

// NewPartner is an organisation's part, as somebody gives it.
type NewPartner struct {
	OrganisationID directory.OrganisationID
	Role           PartnerRole
}

// NewParticipant is a person's part, as somebody gives it.
type NewParticipant struct {
	PersonID directory.PersonID
	Role     string
}

// New is what an author says of a new initiative.
type New struct {
	Title        string
	Slug         *string // made from the title when it is nil or empty
	Summary      string
	Goal         string
	TargetGroup  string
	Body         string // Markdown
	HeroImage    *media.ImageInput
	Status       Status
	StatusSince  *date.Date // today when nil
	StatusNote   string
	StartedOn    *date.Date
	EndedOn      *date.Date
	Municipality string
	County       string
	ContactName  string
	ContactURL   *string
	Partners     []NewPartner
	People       []NewParticipant
	TopicIDs     []directory.TopicID
	ReportIDs    []directory.ReportID
}

// Changes is what an author wants changed: nil leaves a thing as it is, and a list that is not nil replaces the list.
type Changes struct {
	InitiativeID     ID
	ExpectedRevision int
	Title            *string
	Slug             *string
	Summary          *string
	Goal             *string
	TargetGroup      *string
	Body             *string
	HeroImage        graphql.Omittable[*media.ImageInput] // null takes it away
	Status           *Status
	StatusSince      *date.Date
	StatusNote       *string
	StartedOn        graphql.Omittable[*date.Date]
	EndedOn          graphql.Omittable[*date.Date]
	Municipality     *string
	County           *string
	ContactName      *string
	ContactURL       graphql.Omittable[*string]
	Partners         []NewPartner
	People           []NewParticipant
	TopicIDs         []directory.TopicID
	ReportIDs        []directory.ReportID

	bodyHTML, bodyText *string // rendered when the input is checked
}

// changes says the same as changes to an initiative that has nothing yet.
func (n New) changes() Changes {
	return Changes{
		Title: &n.Title, Slug: n.Slug, Summary: &n.Summary, Goal: &n.Goal, TargetGroup: &n.TargetGroup, Body: &n.Body,
		HeroImage: graphql.OmittableOf(n.HeroImage),
		Status:    &n.Status, StatusSince: n.StatusSince, StatusNote: &n.StatusNote,
		StartedOn: graphql.OmittableOf(n.StartedOn), EndedOn: graphql.OmittableOf(n.EndedOn),
		Municipality: &n.Municipality, County: &n.County,
		ContactName: &n.ContactName, ContactURL: graphql.OmittableOf(n.ContactURL),
		Partners: n.Partners, People: n.People, TopicIDs: n.TopicIDs, ReportIDs: n.ReportIDs,
	}
}

// check tidies what was given and refuses what cannot be kept. It asks the database nothing.
func (c *Changes) check(f *form.Form) {
	line := func(field string, value *string, required bool, max int) {
		if value != nil {
			f.Line(field, value, required, max)
		}
	}
	paragraphs := func(field string, value *string, max int) {
		if value != nil {
			f.Text(field, value, false, max)
		}
	}
	line("title", c.Title, true, 200)
	paragraphs("summary", c.Summary, 1000)
	paragraphs("goal", c.Goal, 2000)
	paragraphs("targetGroup", c.TargetGroup, 500)
	paragraphs("statusNote", c.StatusNote, 500)
	line("municipality", c.Municipality, false, 100)
	line("county", c.County, false, 100)
	line("contactName", c.ContactName, false, 200)
	if url, given := c.ContactURL.ValueOK(); given && url != nil {
		f.URL("contactUrl", url)
	}
	if hero := c.HeroImage.Value(); hero != nil {
		hero.Check(f, "heroImage")
	}
	if c.Body != nil {
		f.Text("body", c.Body, false, maxBody)
		c.render(f)
	}
	c.checkLists(f)
}

const maxBody = 500_000

// render makes the body's HTML and plain text.
func (c *Changes) render(f *form.Form) {
	if f.Err() != nil {
		return // nothing will be saved
	}
	html, err := text.Markdown(*c.Body)
	if err != nil {
		f.Refuse("body", "TOO_LONG", "Teksten kan ha høyst %d tegn.", maxBody)
		return
	}
	plain := text.Plain(html)
	c.bodyHTML, c.bodyText = &html, &plain
}

func (c *Changes) checkLists(f *form.Form) {
	f.Entries("partners", len(c.Partners))
	f.Entries("people", len(c.People))
	f.Entries("topicIds", len(c.TopicIDs))
	f.Entries("reportIds", len(c.ReportIDs))
	if f.Err() != nil {
		return // the lists may be very long
	}
	seen := map[any]bool{}
	for i, p := range c.Partners {
		if seen[p] {
			f.Refuse(form.At("partners", i, "organisationId"), "DUPLICATE", "Organisasjonen står allerede i denne rollen.")
		}
		seen[p] = true
	}
	for i := range c.People {
		p := &c.People[i]
		f.Line(form.At("people", i, "role"), &p.Role, false, 200)
		if seen[p.PersonID] {
			f.Refuse(form.At("people", i, "personId"), "DUPLICATE", "Personen står allerede på listen.")
		}
		seen[p.PersonID] = true
	}
}

// hero is the picture as it is stored: empty for none.
func (c *Changes) hero() media.ImageInput {
	if hero := c.HeroImage.Value(); hero != nil {
		return *hero
	}
	return media.ImageInput{}
}

// contactURL is the address as it is stored: empty for none.
func (c *Changes) contactURL() string {
	if url := c.ContactURL.Value(); url != nil {
		return strings.TrimSpace(*url)
	}
	return ""
}
