package directory_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

func TestAnIDIsOfOneKind(t *testing.T) {
	t.Parallel()
	type id interface {
		MarshalGQL(w io.Writer)
	}
	written := func(v id) string {
		var b strings.Builder
		v.MarshalGQL(&b)
		return strings.Trim(b.String(), `"`)
	}
	kinds := map[string]string{
		"person": written(directory.PersonID(7)), "organisation": written(directory.OrganisationID(7)),
		"topic": written(directory.TopicID(7)), "tag": written(directory.TagID(7)), "report": written(directory.ReportID(7)),
	}
	for kind, s := range kinds {
		read := map[string]func() (int64, error){
			"person":       func() (int64, error) { var v directory.PersonID; err := v.UnmarshalGQL(s); return int64(v), err },
			"organisation": func() (int64, error) { var v directory.OrganisationID; err := v.UnmarshalGQL(s); return int64(v), err },
			"topic":        func() (int64, error) { var v directory.TopicID; err := v.UnmarshalGQL(s); return int64(v), err },
			"tag":          func() (int64, error) { var v directory.TagID; err := v.UnmarshalGQL(s); return int64(v), err },
			"report":       func() (int64, error) { var v directory.ReportID; err := v.UnmarshalGQL(s); return int64(v), err },
		}
		for as, fn := range read {
			if key, err := fn(); (err == nil) != (as == kind) || (as == kind && key != 7) {
				t.Errorf("the id of a %s read as that of a %s: %d, %v", kind, as, key, err)
			}
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
		c := must[*directory.PersonConnection](t)(s.People(ctx, nil, args))
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
	if _, err := s.Topics(ctx, nil, page.Args{After: first.PageInfo.EndCursor}); fault.Of(err).Kind != fault.BadUserInput {
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
		list := must[*directory.TopicConnection](t)(s.Topics(ctx, nil, page.Args{}))
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
