package directory

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
	"innomag/internal/text"
)

// Person is somebody quoted, writing or working on an initiative. Not an account.
type Person struct {
	siblings.Member[*Person]

	ID          PersonID `db:"id"`
	Slug        string   `db:"slug"`
	Name        string   `db:"name"`
	Title       string   `db:"title"`
	Affiliation string   `db:"affiliation"`
	Bio         string   `db:"bio"`
	Revision    int      `db:"revision"`

	PortraitID *media.ID `db:"portrait_id"`
}

// IsNode marks a person as a Node.
func (*Person) IsNode() {}

func (p *Person) key() int64      { return int64(p.ID) }
func (p *Person) address() string { return p.Slug }
func (p *Person) version() int    { return p.Revision }

// What a list of people is made of.
type (
	// PersonConnection is a page of people.
	PersonConnection = page.Connection[*Person]
	// PersonEdge is a person in a list.
	PersonEdge = page.Edge[*Person]
)

var people = shelf[*Person]{
	kind: "Person", table: "people",
	columns:   []string{"id", "slug", "name", "title", "affiliation", "bio", "revision", "portrait_id"},
	introduce: siblings.Introduce[*Person],
	names:     "e.name || ' ' || e.slug || ' ' || e.affiliation",
	addresses: led("Person"),
	meanings: postgres.Meanings{
		"people_slug_key":         fault.Invalid("slug", "TAKEN", "En annen person har denne adressen."),
		"people_portrait_id_fkey": fault.Invalid("portraitId", "NOT_FOUND", "Bildet finnes ikke."),
	},
}

// PersonColumns lists what a Person is read from, under the alias of the table people. Give into, the db name of a field,
// when the person is part of a larger row.
func PersonColumns(alias string, into ...string) string { return people.from(alias, into...) }

// People gives people by their ids, in that order, nil where there is none. The id of one who was merged into another leads to that one.
func People(ctx context.Context, q postgres.Querier, ids []PersonID) ([]*Person, error) {
	return byIDs(ctx, q, people, ids)
}

// PersonBySlug gives the person with this name in the address, or nil.
func (s *Service) PersonBySlug(ctx context.Context, slug string) (*Person, error) {
	return people.bySlug(ctx, s.DB, slug)
}

// People gives a page of people, by slug: all of them, or those with words in their name or affiliation.
func (s *Service) People(ctx context.Context, words *string, args page.Args) (*PersonConnection, error) {
	return people.page(ctx, s, words, postgres.Where{}, args)
}

// NewPerson is what somebody says of a new person.
type NewPerson struct {
	Name        string
	Title       string
	Affiliation string
	Bio         string
	PortraitID  *media.ID // an uploaded picture
}

func (n *NewPerson) check() (slug string, err error) {
	var f form.Form
	f.Line("name", &n.Name, true, 200)
	f.Line("title", &n.Title, false, 200)
	f.Line("affiliation", &n.Affiliation, false, 200)
	f.Text("bio", &n.Bio, false, maxBio)
	return f.Slug("name", nil, n.Name), f.Err()
}

// CreatePerson adds a person. It fails as Forbidden without the permission to write, and as a fault.List for what
// is wrong with the input.
func (s *Service) CreatePerson(ctx context.Context, by account.Viewer, n NewPerson) (*Person, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	slug, err := n.check()
	if err != nil {
		return nil, err
	}
	if err := mustShow(ctx, s.DB, n.PortraitID); err != nil {
		return nil, err
	}
	p, err := enterPerson(ctx, s.DB, slug, n)
	return p, people.meanings.Fault(err, "person")
}

// EnterPerson adds a person within somebody's transaction. What is said of the person must have been checked, and the name must have
// a letter or digit.
func EnterPerson(ctx context.Context, tx postgres.Querier, n NewPerson) (*Person, error) {
	return enterPerson(ctx, tx, text.Slug(n.Name), n)
}

func enterPerson(ctx context.Context, q postgres.Querier, slug string, n NewPerson) (*Person, error) {
	insert := `
		insert into people as p (slug, name, title, affiliation, bio, portrait_id)
		values (` + FreeSlug("people") + `, $2, $3, $4, $5, $6)
		on conflict (slug) do nothing
		returning ` + PersonColumns("p")
	return Claim[*Person](ctx, q, insert, slug, n.Name, n.Title, n.Affiliation, n.Bio, n.PortraitID)
}

// maxBio is how many characters may say who a person is.
const maxBio = 2000

// mustShow is a fault of portraitId unless it is an uploaded picture, or none.
func mustShow(ctx context.Context, q postgres.Querier, picture *media.ID) error {
	if picture == nil {
		return nil
	}
	var f form.Form
	if err := media.RefuseUnknown(ctx, q, &f, "portraitId", *picture, media.Picture); err != nil {
		return err
	}
	return f.Err()
}

// PersonChanges is what is to be said of a person from now on; nil leaves a thing as it is.
type PersonChanges struct {
	PersonID         PersonID
	ExpectedRevision int
	Name             *string
	Slug             *string
	Title            *string
	Affiliation      *string
	Bio              *string
	PortraitID       graphql.Omittable[*media.ID] // null takes it away
}

// UpdatePerson changes a person; an address that is left leads there still. It fails as Forbidden without the permission to write,
// as a fault.List, and as a Conflict with the person as it is now.
func (s *Service) UpdatePerson(ctx context.Context, by account.Viewer, c PersonChanges) (*Person, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	var f form.Form
	line(&f, "name", c.Name, true, 200)
	line(&f, "title", c.Title, false, 200)
	line(&f, "affiliation", c.Affiliation, false, 200)
	if c.Bio != nil {
		f.Text("bio", c.Bio, false, maxBio)
	}
	slug := newSlug(&f, c.Slug)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return people.change(ctx, s, by, "personId", int64(c.PersonID), c.ExpectedRevision, func(tx *sqlx.Tx, _ *Person) (set sets, err error) {
		given(&set, "name", c.Name)
		given(&set, "slug", slug)
		given(&set, "title", c.Title)
		given(&set, "affiliation", c.Affiliation)
		given(&set, "bio", c.Bio)
		if picture, said := c.PortraitID.ValueOK(); said {
			set.to("portrait_id", picture)
			err = mustShow(ctx, tx, picture)
		}
		return set, err
	})
}

// Departure names an entry that is to go.
type (
	// PersonDeparture names a person.
	PersonDeparture struct{ PersonID PersonID }
	// OrganisationDeparture names an organisation.
	OrganisationDeparture struct{ OrganisationID OrganisationID }
	// TopicDeparture names a topic.
	TopicDeparture struct{ TopicID TopicID }
	// TagDeparture names a tag.
	TagDeparture struct{ TagID TagID }
	// ReportDeparture names a report.
	ReportDeparture struct{ ReportID ReportID }
)

// DeletePerson takes away a person whom nothing names. It fails as Forbidden without the permission to publish, and with the code
// IN_USE, and the person, when something does.
func (s *Service) DeletePerson(ctx context.Context, by account.Viewer, d PersonDeparture) (*Person, error) {
	return people.remove(ctx, s, by, "personId", int64(d.PersonID))
}

// Portrait gives the picture of a person, or nil.
func (s *Service) Portrait(ctx context.Context, p *Person) (*media.Image, error) {
	return siblings.Load(ctx, &p.Member, p, "portrait", func(ctx context.Context, all []*Person) ([]*media.Image, error) {
		out := make([]*media.Image, len(all))
		var ids []media.ID
		for _, p := range all {
			if p.PortraitID != nil {
				ids = append(ids, *p.PortraitID)
			}
		}
		shapes, err := media.Shapes(ctx, s.DB, ids)
		if err != nil {
			return nil, err
		}
		for i, p := range all {
			if p.PortraitID == nil {
				continue
			}
			if shape := shapes[*p.PortraitID]; shape != nil {
				out[i] = media.Shown(shape, "", "", "")
			}
		}
		return out, nil
	})
}
