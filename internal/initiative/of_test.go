package initiative_test

import (
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

// projects makes three published initiatives and a draft: Nav takes part in all, KS in the first and in two roles.
func (n *newsroom) projects(t *testing.T) []initiative.ID {
	t.Helper()
	var ids []initiative.ID
	for k, title := range []string{"A", "B", "C", "D"} {
		c := initiative.New{
			Title: title, Partners: []initiative.NewPartner{{n.nav.ID, initiative.Lead}}, People: []initiative.NewParticipant{{n.ada.ID, ""}},
			TopicIDs: []directory.TopicID{n.part.ID}, ReportIDs: []directory.ReportID{n.report.ID},
		}
		if k == 0 {
			c.Partners = append(c.Partners, initiative.NewPartner{OrganisationID: n.ks.ID, Role: initiative.Funder},
				initiative.NewPartner{OrganisationID: n.ks.ID, Role: initiative.Partner})
			c.People = append(c.People, initiative.NewParticipant{PersonID: n.bo.ID})
		}
		i := must(n.Create(t.Context(), n.kari, c))(t)
		ids = append(ids, i.ID)
		if title != "D" {
			must(n.Publish(t.Context(), n.kari, initiative.Step{InitiativeID: i.ID}))(t)
		}
	}
	return ids
}

func TestAWholePageTakesAsManyStatementsAsItHasKindsOfThings(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.projects(t)
	count := n.counter.Count(func() {
		list := must(n.List(ctx, n.guest, nil, page.Args{}))(t)
		for _, i := range list.Nodes {
			n.parts(t, i)
			for _, p := range must(n.Partners(ctx, i))(t) {
				of := must(n.OfOrganisation(ctx, n.guest, p.Organisation, page.Args{First: to(2)}))(t)
				must(of.TotalCount(ctx))(t)
				if p.Organisation.ID == n.nav.ID && titles(of.Nodes) != "C B" { // Nav is met under every initiative
					t.Errorf("nav: %s", titles(of.Nodes))
				}
				for _, other := range of.Nodes {
					must(n.Topics(ctx, other))(t)
				}
			}
			for _, topic := range must(n.Topics(ctx, i))(t) {
				must(n.directory.Parent(ctx, topic))(t)
			}
			for _, r := range must(n.Reports(ctx, i))(t) {
				must(n.directory.ReportOrganisations(ctx, r))(t)
			}
		}
	})
	if count != 11 {
		t.Errorf("%d statements:\n%s", count, strings.Join(n.counter.Last(), "\n"))
	}
}

func TestEachOrganisationHasPagesOfItsOwn(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.projects(t)
	organisations := must(n.directory.Organisations(ctx, nil, false, page.Args{}))(t).Nodes // ks, nav
	for name, c := range map[string]struct {
		viewer  account.Viewer
		ks, nav string
		total   int
	}{
		"a guest":    {n.guest, "A", "C B", 3},
		"the author": {n.kari, "A", "D C", 4},
	} {
		t.Run(name, func(t *testing.T) {
			fresh := must(directory.Organisations(ctx, n.db, []directory.OrganisationID{organisations[0].ID, organisations[1].ID}))(t)
			args := page.Args{First: to(2)}
			ks, nav := must(n.OfOrganisation(ctx, c.viewer, fresh[0], args))(t), must(n.OfOrganisation(ctx, c.viewer, fresh[1], args))(t)
			if titles(ks.Nodes) != c.ks || titles(nav.Nodes) != c.nav || ks.PageInfo.HasNextPage || !nav.PageInfo.HasNextPage {
				t.Errorf("ks %s, nav %s", titles(ks.Nodes), titles(nav.Nodes))
			}
			if k, v := must(ks.TotalCount(ctx))(t), must(nav.TotalCount(ctx))(t); k != 1 || v != c.total {
				t.Errorf("ks %d, nav %d", k, v)
			}
			args.After = nav.PageInfo.EndCursor
			rest := must(n.OfOrganisation(ctx, c.viewer, fresh[1], args))(t)
			if got := titles(nav.Nodes) + " " + titles(rest.Nodes); len(got) != 2*c.total-1 {
				t.Errorf("nav altogether %s", got)
			}
			if _, err := n.OfOrganisation(ctx, c.viewer, fresh[0], args); err == nil {
				t.Error("KS took a cursor of Nav's")
			}
			last := must(n.OfOrganisation(ctx, c.viewer, fresh[1], page.Args{Last: to(1)}))(t)
			if titles(last.Nodes) != "A" {
				t.Errorf("nav's last is %s", titles(last.Nodes))
			}
		})
	}
}

func TestAPersonHasInitiatives(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.projects(t)
	got := must(n.OfPerson(ctx, n.guest, n.ada, page.Args{}))(t)
	if total := must(got.TotalCount(ctx))(t); titles(got.Nodes) != "C B A" || total != 3 {
		t.Errorf("got %s of %d", titles(got.Nodes), total)
	}
	if got := must(n.OfPerson(ctx, n.guest, n.bo, page.Args{First: to(0)}))(t); len(got.Nodes) != 0 || !got.PageInfo.HasNextPage {
		t.Errorf("got %s", titles(got.Nodes))
	}
}

func TestArticlesKnowTheirInitiativesInOrder(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	ids := n.projects(t)
	var articles []int64
	for _, slug := range []string{"en", "to", "tre"} {
		var id int64
		if err := n.db.GetContext(ctx, &id, `insert into articles (slug, title) values ($1, $1) returning id`, slug); err != nil {
			t.Fatal(err)
		}
		articles = append(articles, id)
	}
	write := func(article int64, about ...initiative.ID) {
		for k, id := range about {
			must(n.db.ExecContext(ctx, `insert into article_initiatives (article_id, initiative_id, position) values ($1, $2, $3)`, article, id, k))(t)
		}
	}
	write(articles[0], ids[2], ids[0], ids[3])
	write(articles[2], ids[0])
	var found [][]*initiative.Initiative
	count := n.counter.Count(func() {
		found = must(n.ForArticles(ctx, n.guest, articles))(t)
		for _, of := range found {
			for _, i := range of {
				must(n.Topics(ctx, i))(t)
			}
		}
	})
	if count != 2 || titles(found[0]) != "C A" || titles(found[1]) != "" || titles(found[2]) != "A" {
		t.Errorf("got %q %q %q in %d statements", titles(found[0]), titles(found[1]), titles(found[2]), count)
	}
}
