package directory

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Person is somebody quoted, writing or working on an initiative. Not an account.
type Person struct {
	siblings.Member[*Person]

	ID          PersonID `db:"id"`
	Slug        string   `db:"slug"`
	Name        string   `db:"name"`
	Title       string   `db:"title"`
	Affiliation string   `db:"affiliation"`
}

// IsNode marks a person as a Node.
func (*Person) IsNode() {}

func (p *Person) key() int64      { return int64(p.ID) }
func (p *Person) address() string { return p.Slug }

// What a list of people is made of.
type (
	// PersonConnection is a page of people.
	PersonConnection = page.Connection[*Person]
	// PersonEdge is a person in a list.
	PersonEdge = page.Edge[*Person]
)

var people = shelf[*Person]{"people", []string{"id", "slug", "name", "title", "affiliation"}, siblings.Introduce[*Person], "e.name || ' ' || e.slug || ' ' || e.affiliation"}

// PersonColumns lists what a Person is read from, under the alias of the table people. Give into, the db name of a field,
// when the person is part of a larger row.
func PersonColumns(alias string, into ...string) string { return people.from(alias, into...) }

// People gives people by their ids, in that order, nil where there is none.
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
}

func (n *NewPerson) check() (slug string, err error) {
	var f form.Form
	f.Line("name", &n.Name, true, 200)
	f.Line("title", &n.Title, false, 200)
	f.Line("affiliation", &n.Affiliation, false, 200)
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
	insert := `
		insert into people as p (slug, name, title, affiliation)
		values (` + FreeSlug("people") + `, $2, $3, $4)
		on conflict (slug) do nothing
		returning ` + PersonColumns("p")
	p, err := Claim[*Person](ctx, s.DB, insert, slug, n.Name, n.Title, n.Affiliation)
	return p, named(err, "person")
}
