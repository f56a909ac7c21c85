// Package initiative keeps the projects of social innovation that the magazine follows: what they want, how far they have
// come, and who is behind them.
package initiative

import (
	"context"
	"io"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/mail"
	"innomag/internal/media"
	"innomag/internal/moderation"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// Service reads initiatives and changes them.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
	Secret  []byte      // signs the receipts of proposals
	Mail    mail.Sender // tells readers what became of their proposals; nil tells nobody
	// Weigh judges what readers propose by the policy for comments. Without it all of it waits, unjudged.
	Weigh func(ctx context.Context, c moderation.Candidate) (moderation.Verdict, error)

	tally tally
}

// ID identifies an initiative.
type ID int64

// MarshalGQL writes the id as a global id.
func (id ID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Initiative", int64(id)) }

// UnmarshalGQL reads a global id of an initiative.
func (id *ID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Initiative", (*int64)(id)) }

// Status is how far an initiative has come.
type Status string

// The statuses, in the order of a life that goes well.
const (
	Idea    Status = "IDEA"
	Pilot   Status = "PILOT"
	Running Status = "RUNNING"
	Scaled  Status = "SCALED"
	Ended   Status = "ENDED"
)

// State is whether readers see an initiative.
type State string

// The states.
const (
	Draft     State = "DRAFT"
	Published State = "PUBLISHED"
	Archived  State = "ARCHIVED"
)

// Initiative is one project.
type Initiative struct {
	siblings.Member[*Initiative] `db:"-"`

	ID               ID          `db:"id"`
	Slug             string      `db:"slug"`
	Title            string      `db:"title"`
	Summary          string      `db:"summary"`
	Goal             string      `db:"goal"`
	TargetGroup      string      `db:"target_group"`
	BodyHTML         string      `db:"body_html"`
	Markdown         string      `db:"body_source"`
	Status           Status      `db:"status"`
	StartedOn        *date.Date  `db:"started_on"`
	EndedOn          *date.Date  `db:"ended_on"`
	Municipality     string      `db:"municipality"`
	County           string      `db:"county"`
	CountyCode       *string     `db:"county_code"`
	MunicipalityCode *string     `db:"municipality_code"`
	ContactName      string      `db:"contact_name"`
	ContactURLText   string      `db:"contact_url"`
	State            State       `db:"state"`
	PublishedAt      *time.Time  `db:"published_at"`
	CreatedBy        *account.ID `db:"created_by"`
	CreatedAt        time.Time   `db:"created_at"`
	UpdatedAt        time.Time   `db:"updated_at"`
	Revision         int         `db:"revision"`
	CommentCount     int         `db:"comment_count"`

	HeroURL     string       `db:"hero_url"`
	HeroAlt     string       `db:"hero_alt"`
	HeroCaption string       `db:"hero_caption"`
	HeroCredit  string       `db:"hero_credit"`
	HeroMediaID *media.ID    `db:"hero_media_id"`
	HeroShape   *media.Shape `db:"hero_shape"` // nil for a picture that was not uploaded here
}

// columns are read from initiatives i left join discussions d.
const columns = `i.id, i.slug, i.title, i.summary, i.goal, i.target_group, i.body_html, i.body_source, i.status,
	i.started_on, i.ended_on, i.municipality, i.county, i.county_code, i.municipality_code, i.contact_name, i.contact_url,
	i.state, i.published_at, i.created_by, i.created_at, i.updated_at, i.revision,
	i.hero_url, i.hero_alt, i.hero_caption, i.hero_credit, i.hero_media_id, ` + media.ShapeOf + `i.hero_media_id) as hero_shape,
	coalesce(d.comment_count, 0) as comment_count`

// tables is what columns are read from.
const tables = `initiatives i left join discussions d on d.initiative_id = i.id`

// IsRedirectTarget marks an initiative as something to be led to.
func (*Initiative) IsRedirectTarget() {}

// IsNode marks an initiative as a Node.
func (*Initiative) IsNode() {}

// IsCommentSubject marks an initiative as something to comment on.
func (*Initiative) IsCommentSubject() {}

// HeroImage is the picture above the initiative, nil when there is none.
func (i *Initiative) HeroImage() *media.Image {
	return media.ShownAbove(i.HeroShape, i.HeroURL, i.HeroAlt, i.HeroCaption, i.HeroCredit)
}

// ContactURL is where to ask about the initiative, or nil.
func (i *Initiative) ContactURL() *string {
	if i.ContactURLText == "" {
		return nil
	}
	return &i.ContactURLText
}

// EditableBy says whether somebody may change the initiative: its author, or an editor.
func (i *Initiative) EditableBy(v account.Viewer) bool {
	own := i.CreatedBy != nil && *i.CreatedBy == v.ID && !v.Guest()
	return v.May(account.Publish) || (own && v.May(account.Write))
}

// ViewerCanEdit says whether the viewer of this request may change the initiative.
func (i *Initiative) ViewerCanEdit(ctx context.Context) bool {
	return i.EditableBy(account.ViewerFrom(ctx))
}

// ViewerCanPublish says whether the viewer of this request may open the initiative to everyone, which it is not yet.
func (i *Initiative) ViewerCanPublish(ctx context.Context) bool {
	return i.State != Published && i.ViewerCanEdit(ctx)
}

// ViewerCanArchive says whether the viewer of this request may take the initiative away from readers.
func (i *Initiative) ViewerCanArchive(ctx context.Context) bool {
	return i.State != Archived && account.ViewerFrom(ctx).May(account.Publish)
}

// BodySource is the Markdown of the body, or nil to those who may not change it.
func (i *Initiative) BodySource(ctx context.Context) *string {
	if !i.ViewerCanEdit(ctx) {
		return nil
	}
	return &i.Markdown
}

// StatusChange is a status that an initiative came to have.
type StatusChange struct {
	Status Status    `db:"status"`
	Since  date.Date `db:"since"`
	Note   string    `db:"note"`
}

// PartnerRole is the role of an organisation in an initiative.
type PartnerRole string

// The roles.
const (
	Lead         PartnerRole = "LEAD"
	Partner      PartnerRole = "PARTNER"
	Funder       PartnerRole = "FUNDER"
	Commissioner PartnerRole = "COMMISSIONER"
	Researcher   PartnerRole = "RESEARCHER"
)

// Partnership is an organisation's part in an initiative.
type Partnership struct {
	Organisation *directory.Organisation `db:"organisation"`
	Role         PartnerRole             `db:"role"`
}

// Participant is a person's part in an initiative.
type Participant struct {
	Person *directory.Person `db:"person"`
	Role   string            `db:"role"`
}

// What a list of initiatives is made of.
type (
	// Connection is a page of initiatives.
	Connection = page.Connection[*Initiative]
	// Edge is an initiative in a list.
	Edge = page.Edge[*Initiative]
)
