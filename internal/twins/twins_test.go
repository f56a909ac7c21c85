package twins_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/initiative"
)

func TestTwoOrganisationsBecomeOneAndTheOldNameLeadsThere(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	nav, ks := n.organisation(t, "Nav", nil), n.organisation(t, "KS", nil)
	old := must(n.directory.CreateOrganisation(ctx, n.kari, directory.NewOrganisation{Name: "NAV kontor", Number: to("889 640 782"), URL: to("https://nav.example")}))(t)
	i := must(n.initiatives.Create(ctx, n.kari, initiative.New{Title: "A", Partners: []initiative.NewPartner{
		{OrganisationID: old.ID, Role: initiative.Lead}, {OrganisationID: nav.ID, Role: initiative.Lead}, {OrganisationID: old.ID, Role: initiative.Funder}, {OrganisationID: ks.ID, Role: initiative.Funder},
	}}))(t)
	report := must(n.directory.CreateReport(ctx, n.kari, directory.NewReport{Title: "R", Organisations: []directory.NewReportOrganisation{
		{OrganisationID: old.ID, Role: directory.Publisher}, {OrganisationID: old.ID, Role: directory.Maker}, {OrganisationID: nav.ID, Role: directory.Maker},
	}}))(t)
	eli := n.person(t, directory.NewPerson{Name: "Eli", Affiliation: "nav Kontor"})
	for _, by := range []account.Viewer{n.guest, n.reader, n.kari} {
		if _, err := n.Organisations(ctx, by, directory.OrganisationMerge{FromID: old.ID, IntoID: nav.ID}); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s merged: %v", by.Name, err)
		}
	}
	one := must(n.Organisations(ctx, n.editor, directory.OrganisationMerge{FromID: old.ID, IntoID: nav.ID}))(t)
	if one.ID != nav.ID || one.Name != "Nav" || *one.Number != "889640782" || *one.URL() != "https://nav.example" || one.Revision != 2 {
		t.Errorf("got %+v", one)
	}
	now := must(n.initiatives.BySlug(ctx, n.kari, "a"))(t)
	var partners, roles []string
	for _, p := range must(n.initiatives.Partners(ctx, now))(t) {
		partners = append(partners, p.Organisation.Slug+" "+string(p.Role))
	}
	for _, o := range must(n.directory.ReportOrganisations(ctx, report))(t) {
		roles = append(roles, o.Organisation.Slug+" "+string(o.Role))
	}
	slices.Sort(roles)
	if got := strings.Join(partners, ", "); got != "nav LEAD, nav FUNDER, ks FUNDER" || now.Revision != 2 || now.ID != i.ID {
		t.Errorf("revision %d: %s", now.Revision, got)
	}
	if got := strings.Join(roles, ", "); got != "nav MAKER, nav PUBLISHER" {
		t.Errorf("the report is by %s", got)
	}
	if p := must(n.directory.PersonBySlug(ctx, eli.Slug))(t); p.Affiliation != "Nav" || p.Revision != 2 {
		t.Errorf("Eli works at %s", p.Affiliation)
	}
	// And on, when the one that stayed is merged, too.
	must(n.Organisations(ctx, n.editor, directory.OrganisationMerge{FromID: nav.ID, IntoID: ks.ID}))(t)
	for _, slug := range []string{"nav-kontor", "nav", "ks"} {
		if o := must(n.directory.OrganisationBySlug(ctx, slug))(t); o == nil || o.ID != ks.ID {
			t.Errorf("%s leads to %+v", slug, o)
		}
	}
	found := must(directory.Organisations(ctx, n.DB, []directory.OrganisationID{old.ID, 999, nav.ID, ks.ID}))(t)
	if found[0].ID != ks.ID || found[1] != nil || found[2].ID != ks.ID || found[3].ID != ks.ID {
		t.Errorf("ids lead to %v", found)
	}
}

func TestWhatIsTwoIsNotMerged(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	a, b, nav := n.organisation(t, "A", to("889640782")), n.organisation(t, "B", to("974760673")), n.organisation(t, "Nav", nil)
	for name, c := range map[string]struct {
		merge directory.OrganisationMerge
		want  string
	}{
		"with itself":      {directory.OrganisationMerge{FromID: a.ID, IntoID: a.ID}, "intoId:INVALID"},
		"two numbers":      {directory.OrganisationMerge{FromID: a.ID, IntoID: b.ID}, "intoId:INVALID"},
		"from nothing":     {directory.OrganisationMerge{FromID: 999, IntoID: b.ID}, "fromId:NOT_FOUND"},
		"into nothing":     {directory.OrganisationMerge{FromID: nav.ID, IntoID: 999}, "intoId:NOT_FOUND"},
		"nothing and none": {directory.OrganisationMerge{FromID: 998, IntoID: 999}, "fromId:NOT_FOUND"},
	} {
		if _, err := n.Organisations(ctx, n.editor, c.merge); wrong(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	kari, per := n.person(t, directory.NewPerson{Name: "Kari Vik"}), n.person(t, directory.NewPerson{Name: "Per"})
	for i, p := range []*directory.Person{kari, per} {
		if _, err := n.DB.Exec(`update accounts set person_id = $1 where id = $2`, p.ID, []account.ID{n.kari.ID, n.editor.ID}[i]); err != nil {
			t.Fatal(err)
		}
	}
	for want, m := range map[string]directory.PersonMerge{
		"intoId:INVALID": {FromID: kari.ID, IntoID: per.ID}, "fromId:NOT_FOUND": {FromID: 999, IntoID: per.ID}, "intoId:NOT_FOUND": {FromID: kari.ID, IntoID: 999},
	} {
		if _, err := n.People(ctx, n.editor, m); wrong(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	for _, by := range []account.Viewer{n.guest, n.reader, n.kari} {
		_, err := n.People(ctx, by, directory.PersonMerge{FromID: kari.ID, IntoID: per.ID})
		_, undoing := n.Undo(ctx, by, directory.Undoing{MergeID: 1})
		if fault.Of(err).Kind != fault.Forbidden || fault.Of(undoing).Kind != fault.Forbidden {
			t.Errorf("%q: %v, %v", by.Name, err, undoing)
		}
	}
}

func TestTwoEntriesForOnePersonBecomeOne(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	old := n.person(t, directory.NewPerson{Name: "Kari Vik", Title: "rådgiver", Bio: "Skriver."})
	one := n.person(t, directory.NewPerson{Name: "Kari M. Vik", Title: "forsker", Affiliation: "Senteret"})
	if _, err := n.DB.Exec(`update accounts set person_id = $1 where id = $2`, old.ID, n.kari.ID); err != nil {
		t.Fatal(err)
	}
	quoted := n.article(t, "Sitert", article.ContributorInput{PersonID: old.ID, Role: "SOURCE"}, article.ContributorInput{PersonID: old.ID, Role: "AUTHOR"}, article.ContributorInput{PersonID: one.ID, Role: "AUTHOR"})
	i := must(n.initiatives.Create(ctx, n.editor, initiative.New{Title: "I", People: []initiative.NewParticipant{{PersonID: old.ID, Role: "leder"}, {PersonID: one.ID, Role: "forsker"}}}))(t)
	before := n.everything(t)
	got := must(n.People(ctx, n.editor, directory.PersonMerge{FromID: old.ID, IntoID: one.ID}))(t)
	if got.ID != one.ID || got.Name != "Kari M. Vik" || got.Title != "forsker" || got.Affiliation != "Senteret" || got.Bio != "Skriver." {
		t.Errorf("got %+v", got)
	}
	if led := must(n.directory.PersonBySlug(ctx, "kari-vik"))(t); led == nil || led.ID != one.ID {
		t.Errorf("the old address leads to %+v", led)
	}
	if found := must(directory.People(ctx, n.DB, []directory.PersonID{old.ID}))(t); found[0] == nil || found[0].ID != one.ID {
		t.Errorf("the old id leads to %v", found)
	}
	now := must(n.articles.BySlug(ctx, n.editor, quoted.Slug))(t)
	var by []string
	for _, c := range must(n.articles.Contributors(ctx, now))(t) {
		by = append(by, c.Person.Slug+" "+string(c.Role))
	}
	if strings.Join(by, ", ") != "kari-m-vik SOURCE, kari-m-vik AUTHOR" || now.Revision != 2 || !now.UpdatedAt.Equal(quoted.UpdatedAt) {
		t.Errorf("revision %d is by %v", now.Revision, by)
	}
	if quotes := must(n.articles.Quotes(ctx, now))(t); len(quotes) != 1 || quotes[0].Person == nil || quotes[0].Person.ID != one.ID || quotes[0].Title != "forsker" {
		t.Errorf("the quote is of %+v", quotes[0])
	}
	var writes directory.PersonID
	if err := n.DB.Get(&writes, `select person_id from accounts where id = $1`, n.kari.ID); err != nil || writes != one.ID {
		t.Errorf("the account writes as %d, %v", writes, err)
	}
	if people := must(n.initiatives.People(ctx, must(n.initiatives.BySlug(ctx, n.editor, i.Slug))(t)))(t); len(people) != 1 || people[0].Role != "forsker" {
		t.Errorf("on the initiative work %v", people)
	}
	// Whoever saves over it unawares hears of it.
	if _, err := n.articles.Update(ctx, n.editor, article.Patch{ArticleID: quoted.ID, ExpectedRevision: 1, Title: to("X")}); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("saved over it: %v", err)
	}
	if !n.lastMerge(t).ViewerCanUndo(account.WithViewer(ctx, n.editor)) || n.lastMerge(t).ViewerCanUndo(account.WithViewer(ctx, n.kari)) {
		t.Error("who may undo it is told wrongly")
	}

	undone := must(n.undo(t, n.lastMerge(t)))(t)
	if undone.UndoneAt == nil || *undone.UndoneBy != n.editor.ID {
		t.Errorf("got %+v", undone)
	}
	if diff := cmp.Diff(before, n.everything(t)); diff != "" {
		t.Errorf("it is not as it was (-was +is):\n%s", diff)
	}
	if quotes := must(n.articles.Quotes(ctx, must(n.articles.BySlug(ctx, n.editor, quoted.Slug))(t)))(t); quotes[0].Person.ID != old.ID {
		t.Errorf("the quote is of %+v", quotes[0].Person)
	}
	if _, err := n.Undo(ctx, n.editor, directory.Undoing{MergeID: undone.ID, ExpectedRevision: 1}); wrong(err) != "mergeId:WRONG_STATE" {
		t.Errorf("undone again: %v", err)
	}
	// And it can be merged again.
	must(n.People(ctx, n.editor, directory.PersonMerge{FromID: old.ID, IntoID: one.ID}))(t)
}

// TestWhatWasMergedIsGivenBackAsItWas merges people and organisations of invented magazines in any order, and undoes all of it, the last
// first.
func TestWhatWasMergedIsGivenBackAsItWas(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for round := range 6 {
		random := rand.New(rand.NewPCG(uint64(round), 1)) //nolint:gosec // a test's own
		var people []directory.PersonID
		var organisations []directory.OrganisationID
		names := make([]string, 5)
		for k := range names {
			names[k] = fmt.Sprintf("Hus %d %d", round, k)
			var number *string
			if k == 0 {
				number = to([]string{"889640782", "974760673", "915933149", "971032081", "938801363", "964338531"}[round])
			}
			organisations = append(organisations, n.organisation(t, names[k], number).ID)
			people = append(people, n.person(t, directory.NewPerson{Name: fmt.Sprintf("Folk %d %d", round, k), Affiliation: names[random.IntN(k+1)]}).ID)
		}
		for k := range 4 {
			var in initiative.New
			in.Title = fmt.Sprintf("I %d %d", round, k)
			for _, o := range random.Perm(5)[:3] {
				in.Partners = append(in.Partners, initiative.NewPartner{OrganisationID: organisations[o], Role: []initiative.PartnerRole{initiative.Lead, initiative.Funder}[random.IntN(2)]})
				in.People = append(in.People, initiative.NewParticipant{PersonID: people[o], Role: "x"})
			}
			must(n.initiatives.Create(ctx, n.editor, in))(t)
			var by []article.ContributorInput
			var made []directory.NewReportOrganisation
			for _, p := range random.Perm(5)[:3] {
				by = append(by, article.ContributorInput{PersonID: people[p], Role: []article.ContributorRole{"AUTHOR", "SOURCE"}[random.IntN(2)]})
				made = append(made, directory.NewReportOrganisation{OrganisationID: organisations[p], Role: []directory.ReportRole{directory.Maker, directory.Publisher}[random.IntN(2)]})
			}
			n.article(t, fmt.Sprintf("A %d %d", round, k), by...)
			must(n.directory.CreateReport(ctx, n.editor, directory.NewReport{Title: fmt.Sprintf("R %d %d", round, k), Organisations: made}))(t)
		}
		before := n.everything(t)
		var done []*directory.Merge
		for len(done) < 6 {
			a, b := random.IntN(5), random.IntN(5)
			var err error
			if random.IntN(2) == 0 {
				_, err = n.People(ctx, n.editor, directory.PersonMerge{FromID: people[a], IntoID: people[b]})
			} else {
				_, err = n.Organisations(ctx, n.editor, directory.OrganisationMerge{FromID: organisations[a], IntoID: organisations[b]})
			}
			if err == nil {
				done = append(done, n.lastMerge(t))
			}
		}
		for _, m := range slices.Backward(done) {
			must(n.undo(t, m))(t)
		}
		if diff := cmp.Diff(before, n.everything(t)); diff != "" {
			t.Fatalf("round %d: it is not as it was (-was +is):\n%s", round, diff)
		}
	}
}

func TestWhatCannotBeGivenBackIsTold(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	made := 0
	// organisations merges two of which the one that goes leads an initiative.
	organisations := func(t *testing.T) (m *directory.Merge, led *initiative.Initiative) {
		made++
		from, into := n.organisation(t, fmt.Sprintf("Fra %d", made), nil), n.organisation(t, fmt.Sprintf("Til %d", made), nil)
		led = must(n.initiatives.Create(ctx, n.editor, initiative.New{Title: fmt.Sprintf("Ledet %d", made), Partners: []initiative.NewPartner{{OrganisationID: from.ID, Role: initiative.Lead}}}))(t)
		must(n.Organisations(ctx, n.editor, directory.OrganisationMerge{FromID: from.ID, IntoID: into.ID}))(t)
		return n.lastMerge(t), led
	}
	refused := func(t *testing.T, m *directory.Merge, want, says string) {
		t.Helper()
		before := n.everything(t)
		_, err := n.undo(t, m)
		if wrong(err) != want || !strings.Contains(fmt.Sprint(err), says) {
			t.Errorf("%v, want %s %q", err, want, says)
		}
		if diff := cmp.Diff(before, n.everything(t)); diff != "" {
			t.Errorf("something was done:\n%s", diff)
		}
	}

	m, led := organisations(t)
	other := n.organisation(t, "En annen", nil)
	must(n.initiatives.Update(ctx, n.editor, initiative.Changes{InitiativeID: led.ID, ExpectedRevision: 2, Partners: []initiative.NewPartner{{OrganisationID: other.ID, Role: initiative.Lead}}}))(t)
	refused(t, m, "mergeId:WRONG_STATE", led.Title)
	must(n.initiatives.Update(ctx, n.editor, initiative.Changes{InitiativeID: led.ID, ExpectedRevision: 3, Partners: []initiative.NewPartner{{OrganisationID: directory.OrganisationID(m.IntoID), Role: initiative.Lead}}}))(t)
	must(n.undo(t, m))(t) // as the message says

	m, _ = organisations(t)
	must(n.directory.UpdateOrganisation(ctx, n.editor, directory.OrganisationChanges{OrganisationID: other.ID, ExpectedRevision: other.Revision, Slug: to(fmt.Sprintf("fra-%d", made))}))(t)
	refused(t, m, "mergeId:TAKEN", "adressen")

	m, _ = organisations(t)
	third := n.organisation(t, "Tredje", nil)
	must(n.Organisations(ctx, n.editor, directory.OrganisationMerge{FromID: directory.OrganisationID(m.IntoID), IntoID: third.ID}))(t)
	later := n.lastMerge(t)
	if _, err := n.Undo(ctx, n.editor, directory.Undoing{MergeID: m.ID, ExpectedRevision: 2}); wrong(err) != "mergeId:WRONG_STATE" {
		t.Errorf("got %v", err)
	}
	must(n.undo(t, later))(t)
	must(n.undo(t, m))(t)

	m, _ = organisations(t)
	if stale, err := n.Undo(ctx, n.editor, directory.Undoing{MergeID: m.ID, ExpectedRevision: 1}); fault.Of(err).Kind != fault.Conflict || stale == nil || stale.ID != m.ID {
		t.Errorf("got %v, %v", stale, err)
	}
	if _, err := n.Undo(ctx, n.editor, directory.Undoing{MergeID: 999, ExpectedRevision: 1}); wrong(err) != "mergeId:NOT_FOUND" {
		t.Errorf("got %v", err)
	}

	numbered := n.organisation(t, "Med nummer", to("889640782"))
	must(n.Organisations(ctx, n.editor, directory.OrganisationMerge{FromID: numbered.ID, IntoID: third.ID}))(t)
	m = n.lastMerge(t)
	must(n.directory.UpdateOrganisation(ctx, n.editor, directory.OrganisationChanges{OrganisationID: third.ID, ExpectedRevision: n.revisionOf(t, m), Number: to("")}))(t)
	n.organisation(t, "Tok nummeret", to("889640782"))
	refused(t, m, "mergeId:TAKEN", "889640782")

	kari, per := n.person(t, directory.NewPerson{Name: "Kari Vik"}), n.person(t, directory.NewPerson{Name: "Per"})
	a := n.article(t, "Av Kari", article.ContributorInput{PersonID: kari.ID, Role: "AUTHOR"})
	must(n.People(ctx, n.editor, directory.PersonMerge{FromID: kari.ID, IntoID: per.ID}))(t)
	m = n.lastMerge(t)
	must(n.articles.Update(ctx, n.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: 2, Links: article.Links{Contributors: []*article.ContributorInput{}}}))(t)
	refused(t, m, "mergeId:WRONG_STATE", a.Title)
}

// TestOfTwoWhoUndoOneMergeOneDoes has editors undo the same merge at once, while others save what it is about.
func TestOfTwoWhoUndoOneMergeOneDoes(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for round := range 12 {
		kari, per := n.person(t, directory.NewPerson{Name: fmt.Sprintf("Kari %d", round)}), n.person(t, directory.NewPerson{Name: fmt.Sprintf("Per %d", round)})
		a := n.article(t, fmt.Sprintf("Sak %d", round), article.ContributorInput{PersonID: kari.ID, Role: "AUTHOR"})
		must(n.People(ctx, n.editor, directory.PersonMerge{FromID: kari.ID, IntoID: per.ID}))(t)
		m := n.lastMerge(t)
		revision := n.revisionOf(t, m)
		var all sync.WaitGroup
		results := make([]error, 3)
		for k := range results {
			all.Go(func() {
				_, results[k] = n.Undo(ctx, n.editor, directory.Undoing{MergeID: m.ID, ExpectedRevision: revision})
			})
		}
		var saved error
		all.Go(func() {
			_, saved = n.articles.Update(ctx, n.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: 2, Title: to("Ny")})
		})
		all.Wait()
		won := 0
		for _, err := range results {
			if err == nil {
				won++
			} else if code := wrong(err); code != "mergeId:WRONG_STATE" && code != "expectedRevision:CONFLICT" {
				t.Errorf("round %d: %v", round, err)
			}
		}
		if won != 1 {
			t.Errorf("round %d: %d undid it: %v", round, won, results)
		}
		if saved != nil && fault.Of(saved).Kind != fault.Conflict {
			t.Errorf("round %d: saving: %v", round, saved)
		}
		by := must(n.articles.Contributors(ctx, must(n.articles.BySlug(ctx, n.editor, a.Slug))(t)))(t)
		if len(by) != 1 || by[0].Person.ID != kari.ID {
			t.Errorf("round %d: it is by %v", round, by)
		}
	}
}

// TestNoPartnerIsLostWhileOrganisationsAreMerged has editors merge two organisations into each other while authors write both into
// initiatives.
func TestNoPartnerIsLostWhileOrganisationsAreMerged(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for round := range 15 {
		a, b := n.organisation(t, fmt.Sprintf("A %d", round), nil), n.organisation(t, fmt.Sprintf("B %d", round), nil)
		draft := must(n.initiatives.Create(ctx, n.kari, initiative.New{Title: fmt.Sprintf("Utkast %d", round)}))(t)
		var wg sync.WaitGroup
		for _, m := range []directory.OrganisationMerge{{FromID: a.ID, IntoID: b.ID}, {FromID: b.ID, IntoID: a.ID}} {
			wg.Go(func() {
				if _, err := n.Organisations(ctx, n.editor, m); err != nil && fault.Of(err).Code != "NOT_FOUND" {
					t.Errorf("merging: %v", err)
				}
			})
		}
		saved := make([]error, 2)
		for k, o := range []*directory.Organisation{a, b} {
			wg.Go(func() {
				_, saved[k] = n.initiatives.Create(ctx, n.kari, initiative.New{Title: fmt.Sprintf("Nytt %d %d", round, k), Partners: []initiative.NewPartner{{OrganisationID: o.ID, Role: initiative.Lead}}})
			})
		}
		wg.Go(func() {
			_, err := n.initiatives.Update(ctx, n.kari, initiative.Changes{InitiativeID: draft.ID, ExpectedRevision: 1, Partners: []initiative.NewPartner{{OrganisationID: a.ID, Role: initiative.Lead}}})
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
			i := must(n.initiatives.BySlug(ctx, n.kari, fmt.Sprintf("nytt-%d-%d", round, k)))(t)
			if partners := must(n.initiatives.Partners(ctx, i))(t); len(partners) != 1 || partners[0].Organisation.ID != one.ID {
				t.Errorf("%s has %v", i.Slug, partners)
			}
		}
	}
}
