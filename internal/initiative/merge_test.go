package initiative_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

func TestTwoOrganisationsBecomeOneAndTheOldNameLeadsThere(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	old := must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "NAV kontor", Number: to("889 640 782"), URL: to("https://nav.example")}))(t)
	i := must(n.Create(ctx, n.kari, initiative.New{Title: "A", Partners: []initiative.NewPartner{
		{old.ID, initiative.Lead}, {n.nav.ID, initiative.Lead}, {old.ID, initiative.Funder}, {n.ks.ID, initiative.Funder},
	}}))(t)
	report := must(n.directory.CreateReport(ctx, n.kari, directory.NewReport{Title: "R", Organisations: []directory.NewReportOrganisation{
		{OrganisationID: old.ID, Role: directory.Publisher}, {OrganisationID: old.ID, Role: directory.Maker}, {OrganisationID: n.nav.ID, Role: directory.Maker},
	}}))(t)
	person := must(n.directory.CreatePerson(ctx, n.kari, directory.NewPerson{Name: "Eli", Affiliation: "nav Kontor"}))(t)
	for _, by := range []account.Viewer{n.guest, n.reader, n.kari} {
		if _, err := n.MergeOrganisations(ctx, by, directory.Merge{FromID: old.ID, IntoID: n.nav.ID}); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s merged: %v", by.Name, err)
		}
	}
	one := must(n.MergeOrganisations(ctx, n.editor, directory.Merge{FromID: old.ID, IntoID: n.nav.ID}))(t)
	if one.ID != n.nav.ID || one.Name != "Nav" || *one.Number != "889640782" || *one.URL() != "https://nav.example" || one.Revision != 2 {
		t.Errorf("got %+v", one)
	}
	now := must(n.BySlug(ctx, n.kari, "a"))(t)
	if got := n.parts(t, now); !strings.Contains(got, "nav LEAD, nav FUNDER, ks FUNDER") || now.Revision != 2 {
		t.Errorf("revision %d: %s", now.Revision, got)
	}
	var roles []string
	for _, o := range must(n.directory.ReportOrganisations(ctx, report))(t) {
		roles = append(roles, o.Organisation.Slug+" "+string(o.Role))
	}
	slices.Sort(roles)
	if got := strings.Join(roles, ", "); got != "nav MAKER, nav PUBLISHER" {
		t.Errorf("the report is by %s", got)
	}
	if p := must(n.directory.PersonBySlug(ctx, person.Slug))(t); p.Affiliation != "Nav" {
		t.Errorf("Eli works at %s", p.Affiliation)
	}
	if o := must(n.directory.OrganisationBySlug(ctx, "nav-kontor"))(t); o == nil || o.ID != n.nav.ID {
		t.Errorf("the old address leads to %+v", o)
	}
	// And on, when the one that stayed is merged, too.
	must(n.MergeOrganisations(ctx, n.editor, directory.Merge{FromID: n.nav.ID, IntoID: n.ks.ID}))(t)
	for _, slug := range []string{"nav-kontor", "nav", "ks"} {
		if o := must(n.directory.OrganisationBySlug(ctx, slug))(t); o == nil || o.ID != n.ks.ID {
			t.Errorf("%s leads to %+v", slug, o)
		}
	}
	found := must(directory.Organisations(ctx, n.db, []directory.OrganisationID{old.ID, 999, n.nav.ID, n.ks.ID}))(t)
	if found[0].ID != n.ks.ID || found[1] != nil || found[2].ID != n.ks.ID || found[3].ID != n.ks.ID {
		t.Errorf("ids lead to %v", found)
	}
	var was string
	if err := n.db.GetContext(ctx, &was, `select was->>'name' || ' ' || (moved->'initiatives')::text from organisation_merges where from_id = $1`, old.ID); err != nil || was != fmt.Sprintf("NAV kontor [%d]", i.ID) {
		t.Errorf("it is kept that %s, %v", was, err)
	}
}

func TestWhatIsTwoIsNotMerged(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	a := must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "A", Number: to("889640782")}))(t)
	b := must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "B", Number: to("974760673")}))(t)
	for name, c := range map[string]struct {
		merge directory.Merge
		want  string
	}{
		"with itself":      {directory.Merge{FromID: a.ID, IntoID: a.ID}, "intoId:INVALID"},
		"two numbers":      {directory.Merge{FromID: a.ID, IntoID: b.ID}, "intoId:INVALID"},
		"from nothing":     {directory.Merge{FromID: 999, IntoID: b.ID}, "fromId:NOT_FOUND"},
		"into nothing":     {directory.Merge{FromID: n.nav.ID, IntoID: 999}, "intoId:NOT_FOUND"},
		"nothing and none": {directory.Merge{FromID: 998, IntoID: 999}, "fromId:NOT_FOUND"},
	} {
		if _, err := n.MergeOrganisations(ctx, n.editor, c.merge); strings.Join(wrong(err), " ") != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestNoPartnerIsLostWhileOrganisationsAreMerged has editors merge two organisations into each other while authors write
// both into initiatives.
func TestNoPartnerIsLostWhileOrganisationsAreMerged(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for round := range 15 {
		organisation := func(name string) *directory.Organisation {
			return must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: fmt.Sprintf("%s %d", name, round)}))(t)
		}
		a, b := organisation("A"), organisation("B")
		draft := n.draft(t, fmt.Sprintf("Utkast %d", round))
		var wg sync.WaitGroup
		for _, m := range []directory.Merge{{FromID: a.ID, IntoID: b.ID}, {FromID: b.ID, IntoID: a.ID}} {
			wg.Go(func() {
				if _, err := n.MergeOrganisations(ctx, n.editor, m); err != nil && fault.Of(err).Code != "NOT_FOUND" {
					t.Errorf("merging: %v", err)
				}
			})
		}
		saved := make([]error, 2)
		for k, o := range []*directory.Organisation{a, b} {
			wg.Go(func() {
				_, saved[k] = n.Create(ctx, n.kari, initiative.New{Title: fmt.Sprintf("Nytt %d %d", round, k), Partners: []initiative.NewPartner{{o.ID, initiative.Lead}}})
			})
		}
		wg.Go(func() {
			_, err := n.Update(ctx, n.kari, initiative.Changes{InitiativeID: draft.ID, ExpectedRevision: 1, Partners: []initiative.NewPartner{{a.ID, initiative.Lead}}})
			if err != nil && fault.Of(err).Code != "NOT_FOUND" {
				t.Errorf("saving: %v", err)
			}
		})
		wg.Wait()
		one := must(n.directory.OrganisationBySlug(ctx, a.Slug))(t)
		if other := must(n.directory.OrganisationBySlug(ctx, b.Slug))(t); one == nil || other == nil || one.ID != other.ID {
			t.Fatalf("%v and %v", one, other)
		}
		for k, err := range saved {
			if err != nil && fault.Of(err).Code != "NOT_FOUND" {
				t.Errorf("creating: %v", err)
			}
			if err != nil {
				continue
			}
			i := must(n.BySlug(ctx, n.kari, fmt.Sprintf("nytt-%d-%d", round, k)))(t)
			if partners := must(n.Partners(ctx, i))(t); len(partners) != 1 || partners[0].Organisation.ID != one.ID {
				t.Errorf("%s has %v", i.Slug, partners)
			}
		}
	}
}

func TestOrganisationsAreChangedFoundAndLikened(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	o := must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "Stiftelsen Varmestua AS", Number: to("889640782")}))(t)
	must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "Varmestua"}))(t)
	must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "Varmestuen"}))(t)
	var names []string
	for _, s := range must(n.directory.SimilarOrganisations(ctx, o))(t) {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, ", "); got != "Varmestua, Varmestuen" {
		t.Errorf("like it are %s", got)
	}
	if got := must(n.directory.SimilarOrganisations(ctx, n.ks))(t); len(got) != 0 {
		t.Errorf("like KS is %v", got[0])
	}
	for sought, want := range map[string]int{"varmestu": 3, "889 640 782": 1, "ukjent": 0, "\x00": 0, "%": 0} {
		list := must(n.directory.Organisations(ctx, &sought, false, page.Args{First: to(2)}))(t)
		if got := must(list.TotalCount(ctx))(t); got != want || len(list.Nodes) != min(2, want) {
			t.Errorf("%q finds %d", sought, got)
		}
	}
	change := directory.OrganisationChanges{OrganisationID: o.ID, ExpectedRevision: 1, Name: to("Varmestova"), Slug: to("varmestova"), Number: to(" ")}
	now := must(n.directory.UpdateOrganisation(ctx, n.kari, change))(t)
	if now.Name != "Varmestova" || now.Slug != "varmestova" || now.Number != nil || now.Revision != 2 {
		t.Errorf("got %+v", now)
	}
	if led := must(n.directory.OrganisationBySlug(ctx, o.Slug))(t); led == nil || led.ID != o.ID {
		t.Errorf("the old address leads to %+v", led)
	}
	stale, err := n.directory.UpdateOrganisation(ctx, n.kari, change)
	if fault.Of(err).Kind != fault.Conflict || stale.Revision != 2 {
		t.Errorf("got %+v, %v", stale, err)
	}
	for what, c := range map[string]struct {
		change directory.OrganisationChanges
		want   string
	}{
		"a wrong number": {directory.OrganisationChanges{Number: to("123456789")}, "number:INVALID"},
		"no name":        {directory.OrganisationChanges{Name: to(" ")}, "name:REQUIRED"},
		"a taken slug":   {directory.OrganisationChanges{Slug: to("nav")}, "slug:TAKEN"},
		"a wrong URL":    {directory.OrganisationChanges{URL: to("javascript:alert(1)")}, "url:INVALID"},
	} {
		c.change.OrganisationID, c.change.ExpectedRevision = o.ID, 2
		if _, err := n.directory.UpdateOrganisation(ctx, n.kari, c.change); strings.Join(wrong(err), " ") != c.want {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := n.directory.UpdateOrganisation(ctx, n.reader, change); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a reader: %v", err)
	}
}
