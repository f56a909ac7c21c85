package initiative_test

import (
	"strings"
	"testing"

	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/page"
)

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
