package graph_test

import (
	"fmt"
	"testing"

	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
)

// busyNewsroom is a magazine in which n of everything was proposed, changed, merged and used.
func busyNewsroom(t *testing.T, n int) *magazine {
	t.Helper()
	m, ctx := open(t), t.Context()
	f := m.furnish(t, n)
	d := m.rooms.Directory
	var about []*initiative.Initiative
	for i := range n {
		about = append(about, m.initiative(t, fmt.Sprintf("Prosjekt %d", i), f))
		m.article(t, fmt.Sprintf("Sak %d", i), f, about, nil)
		must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{
			Title: fmt.Sprintf("Sitert %d", i), BodyFormat: article.Markdown, Body: fmt.Sprintf("> Ja.\n>\n> — Person %d", i),
			Links: article.Links{Contributors: []*article.ContributorInput{{PersonID: f.people[i].ID, Role: "SOURCE"}}},
		}))(t)
	}
	for i := range n {
		made := must(m.rooms.Initiatives.Propose(ctx, guest, initiative.Suggestion{Title: fmt.Sprintf("Forslag %d", i), Summary: "Et godt sted å møtes.", Name: ptr("Kari")}))(t)
		if i%2 == 0 {
			if _, _, err := m.rooms.Initiatives.Accept(ctx, m.editor, initiative.Acceptance{ProposalID: made.Proposal.ID}); err != nil {
				t.Fatal(err)
			}
		}
		must(d.UpdatePerson(ctx, m.editor, directory.PersonChanges{PersonID: f.people[i].ID, ExpectedRevision: 1, Bio: ptr("Skriver.")}))(t)
		must(d.UpdateTopic(ctx, m.editor, directory.TopicChanges{TopicID: f.topics[i].ID, ExpectedRevision: 1, Description: ptr("Om det.")}))(t)
		twin := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: fmt.Sprintf("Tvilling %d", i)}))(t)
		house := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: fmt.Sprintf("Dobbelt hus %d", i)}))(t)
		for _, merge := range []string{
			fmt.Sprintf(`mutation { mergePeople(input: {fromId: %q, intoId: %q}) { userErrors { code } } }`, gid.ID{Type: "Person", Key: int64(twin.ID)}, gid.ID{Type: "Person", Key: int64(f.people[i].ID)}),
			fmt.Sprintf(`mutation { mergeOrganisations(input: {fromId: %q, intoId: %q}) { userErrors { code } } }`, gid.ID{Type: "Organisation", Key: int64(house.ID)}, gid.ID{Type: "Organisation", Key: int64(f.organisations[i].ID)}),
		} {
			m.ask(t, m.editor, merge, nil)
		}
	}
	return m
}

func ptr[T any](v T) *T { return &v }

// TestTheNewsroomsListsTakeAFixedNumberOfStatements counts what is asked of the database by the pages behind the magazine.
func TestTheNewsroomsListsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	small, large := busyNewsroom(t, 2), busyNewsroom(t, 7)
	const used = `useCount usedIn { __typename id }`
	for phrase, c := range map[string]struct {
		query string
		want  int
	}{
		"proposals":                            {`{ initiativeProposals(first: 20, state: ACCEPTED) { totalCount nodes { id title email signalCodes initiative { id title state } } } }`, 3},
		"people and what names them":           {`{ people(first: 20) { totalCount nodes { name ` + used + ` } } }`, 5},        // and articles, initiatives
		"organisations and what names them":    {`{ organisations(first: 20) { totalCount nodes { name ` + used + ` } } }`, 5}, // and initiatives, reports
		"topics and what is about them":        {`{ topics(first: 20) { totalCount nodes { name ` + used + ` } } }`, 6},        // and articles, initiatives, topics
		"tags and what has them":               {`{ tags(first: 20) { totalCount nodes { name ` + used + ` } } }`, 4},          // and articles
		"reports and what builds on them":      {`{ reports(first: 20) { totalCount nodes { title ` + used + ` } } }`, 5},      // and articles, initiatives
		"the log of changes":                   {`{ directoryChanges(first: 50) { totalCount nodes { action name subject { __typename id } into { id } changedBy { name } fields { field before after } } } }`, 10},
		"merges":                               {`{ directoryMerges(first: 50) { totalCount nodes { name into { __typename id } mergedBy { name } undoneBy { name } viewerCanUndo } } }`, 5},
		"articles with quotes and who said it": {`{ newsroomArticles(first: 20) { nodes { title quotes { text person { name } } } } }`, 5},
	} {
		t.Run(phrase, func(t *testing.T) {
			few, many := small.statements(t, small.editor, c.query), large.statements(t, large.editor, c.query)
			if len(few) != c.want || len(many) != c.want {
				t.Errorf("%d statements for a few, %d for many, want %d\nfor a few:\n%s\nfor many:\n%s", len(few), len(many), c.want, listed(few), listed(many))
			}
		})
	}
}

func TestAMergeIsUndoneByEditorsWhoSawItAsItIs(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, d := t.Context(), m.rooms.Directory
	kari := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Kari Vik"}))(t)
	other := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Kari M. Vik"}))(t)
	must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "A", BodyFormat: article.Markdown, Links: article.Links{Contributors: []*article.ContributorInput{{PersonID: kari.ID, Role: "AUTHOR"}}}}))(t)
	id := func(p *directory.Person) string { return gid.ID{Type: "Person", Key: int64(p.ID)}.String() }
	merged := m.ask(t, m.editor, `mutation($f: ID!, $i: ID!) { mergePeople(input: {fromId: $f, intoId: $i}) { person { id name revision useCount } userErrors { code } } }`, object{"f": id(kari), "i": id(other)})
	if dig(merged, "mergePeople.person.id") != id(other) || dig(merged, "mergePeople.person.useCount") != 1.0 {
		t.Errorf("got %v", merged)
	}
	if led := m.ask(t, guest, `query($id: ID!) { node(id: $id) { id } person(slug: "kari-vik") { name } }`, object{"id": id(kari)}); dig(led, "node.id") != id(other) || dig(led, "person.name") != "Kari M. Vik" {
		t.Errorf("who comes by the old id or address finds %v", led)
	}
	list := m.ask(t, m.editor, `query($id: ID!) { directoryMerges(into: $id) { totalCount nodes { id name viewerCanUndo mergedBy { name } into { id } } } directoryChanges(of: $id) { nodes { action name into { id } subject { id } } } }`, object{"id": id(other)})
	for path, want := range map[string]any{
		"directoryMerges.totalCount": 1.0, "directoryMerges.nodes.0.name": "Kari Vik", "directoryMerges.nodes.0.viewerCanUndo": true, "directoryMerges.nodes.0.mergedBy.name": "Vår editor",
		"directoryMerges.nodes.0.into.id": id(other), "directoryChanges.nodes.0.action": "MERGE", "directoryChanges.nodes.0.into.id": id(other), "directoryChanges.nodes.0.name": "Kari Vik",
	} {
		if got := dig(list, path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	const undo = `mutation($m: ID!, $r: Int!) { undoMerge(input: {mergeId: $m, expectedRevision: $r}) { merge { undoneAt undoneBy { name } viewerCanUndo } back { id ... on Person { name useCount } } stays { id ... on Person { revision useCount } } userErrors { field code message } } }`
	merge := dig(list, "directoryMerges.nodes.0.id")
	stale := m.ask(t, m.editor, undo, object{"m": merge, "r": 1})
	if refusals(stale, "undoMerge") != "expectedRevision:CONFLICT" || dig(stale, "undoMerge.stays.revision") != 2.0 || dig(stale, "undoMerge.back") != nil || dig(stale, "undoMerge.merge.undoneAt") != nil {
		t.Errorf("got %v", stale)
	}
	done := m.ask(t, m.editor, undo, object{"m": merge, "r": 2})
	if refusals(done, "undoMerge") != "" || dig(done, "undoMerge.back.id") != id(kari) || dig(done, "undoMerge.back.useCount") != 1.0 || dig(done, "undoMerge.stays.useCount") != 0.0 ||
		dig(done, "undoMerge.merge.undoneBy.name") != "Vår editor" || dig(done, "undoMerge.merge.viewerCanUndo") != false {
		t.Errorf("got %v", done)
	}
	if again := m.ask(t, m.editor, undo, object{"m": merge, "r": 3}); refusals(again, "undoMerge") != "mergeId:WRONG_STATE" {
		t.Errorf("got %v", again)
	}
	log := m.ask(t, m.editor, `query($id: ID!) { directoryChanges(of: $id) { totalCount nodes { action } } }`, object{"id": id(kari)})
	if dig(log, "directoryChanges.totalCount") != 2.0 || dig(log, "directoryChanges.nodes.0.action") != "UNMERGE" {
		t.Errorf("the log says %v", log)
	}
}
