package directory_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/page"
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
