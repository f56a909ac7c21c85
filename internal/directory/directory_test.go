package directory_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

var (
	author = account.Viewer{ID: 1, Roles: []account.Role{account.Author}}
	editor = account.Viewer{ID: 2, Roles: []account.Role{account.Editor}}
	reader = account.Viewer{ID: 3, Roles: []account.Role{account.Reader}}
)

func service(t *testing.T) *directory.Service {
	t.Helper()
	return serviceOn(pgtest.New(t))
}

func serviceOn(db *sqlx.DB) *directory.Service {
	return &directory.Service{DB: db, Cursors: page.NewCodec([]byte(strings.Repeat("k", 32)))}
}

func must[T any](t *testing.T) func(T, error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// wrong lists what an error says is wrong, as field:CODE.
func wrong(err error) []string {
	if err == nil {
		return nil
	}
	var out []string
	for _, f := range fault.All(err) {
		out = append(out, f.Field+":"+f.UserCode())
	}
	return out
}

func to[T any](v T) *T { return &v }

func TestThoseWhoDoNotWriteAddNothing(t *testing.T) {
	t.Parallel()
	s := &directory.Service{} // refused before the database is asked
	ctx := t.Context()
	for name, add := range map[string]func(account.Viewer) error{
		"a person": func(v account.Viewer) error {
			_, err := s.CreatePerson(ctx, v, directory.NewPerson{Name: "Ada"})
			return err
		},
		"an organisation": func(v account.Viewer) error {
			_, err := s.CreateOrganisation(ctx, v, directory.NewOrganisation{Name: "Nav"})
			return err
		},
		"a topic": func(v account.Viewer) error {
			_, err := s.CreateTopic(ctx, v, directory.NewTopic{NameNB: "Skole"})
			return err
		},
		"a report": func(v account.Viewer) error {
			_, err := s.CreateReport(ctx, v, directory.NewReport{Title: "Skole"})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, v := range []account.Viewer{{}, reader} {
				if err := add(v); fault.Of(err).Kind != fault.Forbidden {
					t.Errorf("got %v", err)
				}
			}
		})
	}
	if _, err := s.CreateTopic(ctx, author, directory.NewTopic{NameNB: "Skole"}); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("an author added a topic: %v", err)
	}
}

func TestNamesakesGetAddressesOfTheirOwn(t *testing.T) {
	t.Parallel()
	s := service(t)
	var mu sync.Mutex
	var got []string
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			p, err := s.CreatePerson(t.Context(), author, directory.NewPerson{Name: " Åse  Sørlie "})
			if err != nil {
				t.Error(err)
				return
			}
			if p.Name != "Åse Sørlie" {
				t.Errorf("name %q", p.Name)
			}
			mu.Lock()
			defer mu.Unlock()
			got = append(got, p.Slug)
		})
	}
	wg.Wait()
	slices.Sort(got)
	want := []string{"aase-soerlie", "aase-soerlie-2", "aase-soerlie-3", "aase-soerlie-4", "aase-soerlie-5", "aase-soerlie-6", "aase-soerlie-7", "aase-soerlie-8"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestInputIsRefusedFieldByField(t *testing.T) {
	t.Parallel()
	s, ctx := service(t), t.Context()
	long := strings.Repeat("x", 2001)
	cases := map[string]struct {
		err  func() error
		want []string
	}{
		"a person without a name": {func() error {
			_, err := s.CreatePerson(ctx, author, directory.NewPerson{Name: " ", Title: long})
			return err
		}, []string{"name:REQUIRED", "title:TOO_LONG"}},
		"a person whose name cannot be an address": {func() error {
			_, err := s.CreatePerson(ctx, author, directory.NewPerson{Name: "!?"})
			return err
		}, []string{"name:INVALID"}},
		"an organisation with a wrong number and a bad address": {func() error {
			_, err := s.CreateOrganisation(ctx, author, directory.NewOrganisation{Name: "Nav", Number: to("889 640 783"), URL: to("nav.no")})
			return err
		}, []string{"url:INVALID", "number:INVALID"}},
		"an organisation number with letters": {func() error {
			_, err := s.CreateOrganisation(ctx, author, directory.NewOrganisation{Name: "Nav", Number: to("88964078x")})
			return err
		}, []string{"number:INVALID"}},
		"a topic below one that is not there": {func() error {
			_, err := s.CreateTopic(ctx, editor, directory.NewTopic{NameNB: "Skole", ParentID: to(directory.TopicID(99))})
			return err
		}, []string{"parentId:NOT_FOUND"}},
		"a topic without a name in Bokmål": {func() error {
			_, err := s.CreateTopic(ctx, editor, directory.NewTopic{NameEN: "School"})
			return err
		}, []string{"nameNb:REQUIRED"}},
		"a report of unknown organisations": {func() error {
			_, err := s.CreateReport(ctx, author, directory.NewReport{Title: "Hva virker?", Organisations: []directory.NewReportOrganisation{
				{OrganisationID: 98, Role: directory.Maker}, {OrganisationID: 99, Role: directory.Lead},
			}})
			return err
		}, []string{"organisations.0.organisationId:NOT_FOUND", "organisations.1.organisationId:NOT_FOUND"}},
		"a report from another age": {func() error {
			_, err := s.CreateReport(ctx, author, directory.NewReport{Title: "Hva virker?", Year: to(1066), Summary: long})
			return err
		}, []string{"summary:TOO_LONG", "year:INVALID"}},
		"a report of too many": {func() error {
			_, err := s.CreateReport(ctx, author, directory.NewReport{Title: "Hva virker?", Organisations: make([]directory.NewReportOrganisation, 51)})
			return err
		}, []string{"organisations:TOO_MANY"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := wrong(c.err()); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAnOrganisationNumberIsKnownOnce(t *testing.T) {
	t.Parallel()
	s, ctx := service(t), t.Context()
	var wg sync.WaitGroup
	for _, number := range []string{"889640782", "889 640 782", "889\u00a0640\u00a0782 ", "889640782"} {
		wg.Go(func() {
			o, err := s.CreateOrganisation(ctx, author, directory.NewOrganisation{Name: "Nav", Number: &number, URL: to("https://www.nav.no")})
			if err != nil || o.Slug != "nav" || *o.Number != "889640782" || *o.URL() != "https://www.nav.no" {
				t.Errorf("%q: got %+v, %v", number, o, err)
			}
		})
	}
	wg.Wait()
	other := must[*directory.Organisation](t)(s.CreateOrganisation(ctx, author, directory.NewOrganisation{Name: "Nav", Number: to(" ")}))
	if other.Slug != "nav-2" || other.Number != nil || other.URL() != nil {
		t.Errorf("got %+v", other)
	}
}

func TestTopicsAreNamedInTheLanguageAskedFor(t *testing.T) {
	t.Parallel()
	topic := directory.Topic{NameNB: "Eldreomsorg", NameEN: "Care of the elderly"}
	for locale, want := range map[directory.Locale]string{
		directory.NB: "Eldreomsorg", directory.NN: "Eldreomsorg", directory.EN: "Care of the elderly",
	} {
		if got := topic.Name(locale); got != want {
			t.Errorf("%s: got %s", locale, got)
		}
	}
}

func TestEntriesAreFoundBySlugAndByID(t *testing.T) {
	t.Parallel()
	s, ctx := service(t), t.Context()
	a := must[*directory.Person](t)(s.CreatePerson(ctx, author, directory.NewPerson{Name: "Ada", Title: "Lektor", Affiliation: "HVL"}))
	b := must[*directory.Person](t)(s.CreatePerson(ctx, author, directory.NewPerson{Name: "Bo"}))
	got := must[*directory.Person](t)(s.PersonBySlug(ctx, "ada"))
	if got == nil || got.ID != a.ID || got.Title != "Lektor" || got.Affiliation != "HVL" {
		t.Errorf("got %+v", got)
	}
	for _, slug := range []string{"nobody", "", "ada\x00"} {
		if p, err := s.PersonBySlug(ctx, slug); p != nil || err != nil {
			t.Errorf("%q: got %+v, %v", slug, p, err)
		}
	}
	found := must[[]*directory.Person](t)(directory.People(ctx, s.DB, []directory.PersonID{b.ID, 999, a.ID, b.ID}))
	if len(found) != 4 || found[0].ID != b.ID || found[1] != nil || found[2].ID != a.ID || found[3].ID != b.ID {
		t.Errorf("got %v", found)
	}
	if none, err := directory.Topics(ctx, s.DB, nil); len(none) != 0 || err != nil {
		t.Errorf("got %v, %v", none, err)
	}
}

func TestListsAreInTheOrderOfSlugsBothWays(t *testing.T) {
	t.Parallel()
	s, ctx := service(t), t.Context()
	for _, name := range []string{"Dal", "Aas", "Berg", "Eik", "Caspersen"} {
		must[*directory.Person](t)(s.CreatePerson(ctx, author, directory.NewPerson{Name: name}))
	}
	slugs := func(args page.Args) (*directory.PersonConnection, string) {
		c := must[*directory.PersonConnection](t)(s.People(ctx, args))
		var out []string
		for _, e := range c.Edges() {
			out = append(out, e.Node.Slug)
		}
		return c, strings.Join(out, " ")
	}
	first, got := slugs(page.Args{First: to(2)})
	if total := must[int](t)(first.TotalCount(ctx)); got != "aas berg" || !first.PageInfo.HasNextPage || total != 5 {
		t.Errorf("got %s of %d", got, total)
	}
	if _, got = slugs(page.Args{First: to(2), After: first.PageInfo.EndCursor}); got != "caspersen dal" {
		t.Errorf("then %s", got)
	}
	last, got := slugs(page.Args{Last: to(2)})
	if got != "dal eik" || !last.PageInfo.HasPreviousPage {
		t.Errorf("last %s", got)
	}
	if _, got = slugs(page.Args{Last: to(2), Before: last.PageInfo.StartCursor}); got != "berg caspersen" {
		t.Errorf("before that %s", got)
	}
	if _, err := s.Topics(ctx, page.Args{After: first.PageInfo.EndCursor}); fault.Of(err).Kind != fault.BadUserInput {
		t.Errorf("a cursor of people was taken for topics: %v", err)
	}
}

func TestParentsOfAListComeInOneStatement(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	s, ctx := serviceOn(db), t.Context()
	top := must[*directory.Topic](t)(s.CreateTopic(ctx, editor, directory.NewTopic{NameNB: "Arbeid"}))
	for _, name := range []string{"Bedrift", "Coaching", "Deltid"} {
		must[*directory.Topic](t)(s.CreateTopic(ctx, editor, directory.NewTopic{NameNB: name, ParentID: &top.ID}))
	}
	n := counter.Count(func() {
		list := must[*directory.TopicConnection](t)(s.Topics(ctx, page.Args{}))
		for i, topic := range list.Nodes {
			parent := must[*directory.Topic](t)(s.Parent(ctx, topic))
			if i == 0 && parent != nil {
				t.Errorf("%s has a parent", topic.Slug)
			}
			if i > 0 && (parent == nil || parent.Slug != "arbeid") {
				t.Errorf("%s is below %v", topic.Slug, parent)
			}
			if parent != nil {
				if above := must[*directory.Topic](t)(s.Parent(ctx, parent)); above != nil {
					t.Errorf("%s is not at the top", parent.Slug)
				}
			}
		}
	})
	if n != 2 {
		t.Errorf("%d statements: %q", n, counter.Last())
	}
}

func TestOrganisationsOfReportsComeInOneStatement(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	s, ctx := serviceOn(db), t.Context()
	nav := must[*directory.Organisation](t)(s.CreateOrganisation(ctx, author, directory.NewOrganisation{Name: "Nav"}))
	ks := must[*directory.Organisation](t)(s.CreateOrganisation(ctx, author, directory.NewOrganisation{Name: "KS"}))
	var ids []directory.ReportID
	for _, title := range []string{"En", "To"} {
		r := must[*directory.Report](t)(s.CreateReport(ctx, author, directory.NewReport{
			Title: title, Year: to(2019), URL: to("https://example.no/r.pdf"),
			Organisations: []directory.NewReportOrganisation{
				{OrganisationID: ks.ID, Role: directory.Commissioner},
				{OrganisationID: nav.ID, Role: directory.Maker},
				{OrganisationID: nav.ID, Role: directory.Maker}, // said twice, kept once
				{OrganisationID: nav.ID, Role: directory.Publisher},
			},
		}))
		ids = append(ids, r.ID)
	}
	n := counter.Count(func() {
		for _, r := range must[[]*directory.Report](t)(directory.Reports(ctx, db, ids)) {
			var got []string
			for _, o := range must[[]*directory.ReportOrganisation](t)(s.ReportOrganisations(ctx, r)) {
				got = append(got, o.Organisation.Slug+" "+string(o.Role))
			}
			if want := []string{"ks COMMISSIONER", "nav MAKER", "nav PUBLISHER"}; !slices.Equal(got, want) || *r.Year != 2019 {
				t.Errorf("got %v", got)
			}
		}
	})
	if n != 2 {
		t.Errorf("%d statements: %q", n, counter.Last())
	}
}

func inTx(t *testing.T, db *sqlx.DB, fn func(ctx context.Context, tx *sqlx.Tx) error) {
	t.Helper()
	if err := postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error { return fn(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

func TestTagsAreMadeOnceWhoeverComesFirst(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	ensure := func(names ...string) (ids []directory.TagID) {
		inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) (err error) {
			ids, err = directory.EnsureTags(ctx, tx, names)
			return err
		})
		return ids
	}
	first := ensure("Skole", "eldre")
	var again []directory.TagID
	if n := counter.Count(func() { again = ensure("ny", " skole ", "SKOLE", "!!", "Eldre") }); n != 1 {
		t.Errorf("%d statements", n)
	}
	if len(again) != 3 || again[1] != first[0] || again[2] != first[1] {
		t.Errorf("first %v, then %v", first, again)
	}
	found := must[[]*directory.Tag](t)(directory.Tags(t.Context(), db, again))
	if found[0].Name != "ny" || found[1].Name != "Skole" || found[2].Slug != "eldre" {
		t.Errorf("got %+v", found)
	}
	if none := ensure(); none != nil {
		t.Errorf("got %v", none)
	}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			names := []string{"a", "b", "c"}
			if i%2 == 0 {
				slices.Reverse(names)
			}
			if ids := ensure(names...); len(ids) != 3 {
				t.Errorf("got %v", ids)
			}
		})
	}
	wg.Wait()
}

func TestPeopleAndTopicsAreMadeUnlessTheyAreThere(t *testing.T) {
	t.Parallel()
	s := service(t)
	inTx(t, s.DB, func(ctx context.Context, tx *sqlx.Tx) error {
		a := must[directory.PersonID](t)(directory.EnsurePerson(ctx, tx, "ada", "Ada"))
		b := must[directory.PersonID](t)(directory.EnsurePerson(ctx, tx, "ada", "Ada Lovelace"))
		top := must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "arbeid", "Arbeid", nil))
		below := must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "deltid", "Deltid", &top))
		same := must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "deltid", "Noe annet", nil))
		topics := must[[]*directory.Topic](t)(directory.Topics(ctx, tx, []directory.TopicID{same}))
		if a != b || below != same || *topics[0].ParentID != top || topics[0].NameNB != "Deltid" {
			t.Errorf("got %v %v, %v %v, %+v", a, b, below, same, topics[0])
		}
		return nil
	})
}
