package graph_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
)

// refusals lists what a mutation's answer says is wrong, as field:CODE.
func refusals(answer map[string]any, field string) string {
	var all []string
	list, _ := dig(answer, field+".userErrors").([]any)
	for _, e := range list {
		all = append(all, fmt.Sprintf("%v:%v", dig(e, "field"), dig(e, "code")))
	}
	return strings.Join(all, " ")
}

func TestWhatTheDirectorySaysIsChanged(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, d := t.Context(), m.rooms.Directory
	author := m.hire(t, account.Author)
	picture := m.picture(t, 40, 30)
	must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Tatt"}))(t)
	kari := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Kari Vik"}))(t)
	top := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Omsorg"}))(t)
	below := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Eldre", ParentID: &top.ID}))(t)
	nav := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: "Nav"}))(t)
	report := must(d.CreateReport(ctx, m.editor, directory.NewReport{Title: "Rapporten", Organisations: []directory.NewReportOrganisation{{OrganisationID: nav.ID, Role: directory.Maker}}}))(t)
	must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "A", BodyFormat: article.Markdown, Links: article.Links{Tags: []string{"Skole", "Oppvekst"}}}))(t)
	tag := must(d.TagBySlug(ctx, "skole"))(t)
	id := func(kind string, key any) string { return fmt.Sprint(gid.ID{Type: kind, Key: keyOf(key)}) }

	const person = `mutation($i: UpdatePersonInput!) { updatePerson(input: $i) { person { id slug name title bio revision portrait { url width height } } userErrors { field code } } }`
	const topic = `mutation($i: UpdateTopicInput!) { updateTopic(input: $i) { topic { slug name nn: name(locale: NN) description revision parent { slug } } userErrors { field code } } }`
	const word = `mutation($i: UpdateTagInput!) { updateTag(input: $i) { tag { slug name revision } userErrors { field code } } }`
	const made = `mutation($i: UpdateReportInput!) { updateReport(input: $i) { report { slug title year url summary revision organisations { role } } userErrors { field code } } }`
	for _, c := range []struct {
		phrase, mutation string
		by               account.Viewer
		input            object
		wrong            string
		want             string // fields and what they become
	}{
		{
			"a person by an author", person, author,
			object{"personId": id("Person", kari.ID), "expectedRevision": 1, "name": " Kari  Aas ", "slug": "kari-aas", "title": "forsker", "bio": "Skriver om skole.", "portraitId": id("Media", picture.ID)},
			"", "name:Kari Aas slug:kari-aas title:forsker bio:Skriver om skole. revision:2",
		},
		{"a person who was saved meanwhile", person, m.editor, object{"personId": id("Person", kari.ID), "expectedRevision": 1, "name": "X"}, "expectedRevision:CONFLICT", "name:Kari Aas revision:2"},
		{"a person without a name", person, m.editor, object{"personId": id("Person", kari.ID), "expectedRevision": 2, "name": " ", "title": strings.Repeat("x", 201)}, "name:REQUIRED title:TOO_LONG", ""},
		{"a person at another's address", person, m.editor, object{"personId": id("Person", kari.ID), "expectedRevision": 2, "slug": "Tatt"}, "slug:TAKEN", ""},
		{"a person with no picture of ours", person, m.editor, object{"personId": id("Person", kari.ID), "expectedRevision": 2, "portraitId": id("Media", 999)}, "portraitId:NOT_FOUND", ""},
		{"a person who is not there", person, m.editor, object{"personId": id("Person", 999), "expectedRevision": 2}, "personId:NOT_FOUND", ""},
		{
			"a topic", topic, m.editor,
			object{"topicId": id("Topic", below.ID), "expectedRevision": 1, "nameNb": "Eldreomsorg", "nameNn": "Eldreomsorga", "slug": "eldreomsorg", "description": "Om å bli gammel."},
			"", "name:Eldreomsorg nn:Eldreomsorga slug:eldreomsorg description:Om å bli gammel. revision:2",
		},
		{"a topic below itself", topic, m.editor, object{"topicId": id("Topic", top.ID), "expectedRevision": 1, "parentId": id("Topic", top.ID)}, "parentId:INVALID", ""},
		{"a topic below one below it", topic, m.editor, object{"topicId": id("Topic", top.ID), "expectedRevision": 1, "parentId": id("Topic", below.ID)}, "parentId:INVALID", ""},
		{"a topic below nothing", topic, m.editor, object{"topicId": id("Topic", top.ID), "expectedRevision": 1, "parentId": id("Topic", 999)}, "parentId:NOT_FOUND", ""},
		{"a topic at another's address", topic, m.editor, object{"topicId": id("Topic", top.ID), "expectedRevision": 1, "slug": "eldreomsorg"}, "slug:TAKEN", ""},
		{"a topic to the top", topic, m.editor, object{"topicId": id("Topic", below.ID), "expectedRevision": 2, "parentId": nil}, "", "parent:<nil> revision:3"},
		{"a tag", word, m.editor, object{"tagId": id("Tag", tag.ID), "expectedRevision": 1, "name": "Skolen"}, "", "name:Skolen slug:skolen revision:2"},
		{"a tag that is another", word, m.editor, object{"tagId": id("Tag", tag.ID), "expectedRevision": 2, "name": "oppvekst"}, "name:TAKEN", ""},
		{"a tag that was saved meanwhile", word, m.editor, object{"tagId": id("Tag", tag.ID), "expectedRevision": 1, "name": "X"}, "expectedRevision:CONFLICT", "name:Skolen"},
		{
			"a report", made, author,
			object{"reportId": id("Report", report.ID), "expectedRevision": 1, "title": "Rapport 2", "slug": "rapport-2", "year": 2020, "url": "https://eksempel.no/r", "summary": "Kort."},
			"", "title:Rapport 2 slug:rapport-2 year:2020 url:https://eksempel.no/r summary:Kort. revision:2 organisations:[map[role:MAKER]]",
		},
		{"a report and who made it", made, m.editor, object{"reportId": id("Report", report.ID), "expectedRevision": 2, "year": nil, "organisations": []any{object{"organisationId": id("Organisation", nav.ID), "role": "LEAD"}}}, "", "year:<nil> organisations:[map[role:LEAD]]"},
		{"a report of nobody's", made, m.editor, object{"reportId": id("Report", report.ID), "expectedRevision": 3, "year": 12, "organisations": []any{object{"organisationId": id("Organisation", 99), "role": "LEAD"}}}, "year:INVALID", ""},
		{"a report by who is not there", made, m.editor, object{"reportId": id("Report", report.ID), "expectedRevision": 3, "organisations": []any{object{"organisationId": id("Organisation", 99), "role": "LEAD"}}}, "organisations.0.organisationId:NOT_FOUND", ""},
		{"a report with a file that is a picture", made, m.editor, object{"reportId": id("Report", report.ID), "expectedRevision": 3, "fileId": id("Media", picture.ID)}, "fileId:NOT_FOUND", ""},
	} {
		got := m.ask(t, c.by, c.mutation, object{"i": c.input})
		for field := range got {
			if wrong := refusals(got, field); wrong != c.wrong {
				t.Errorf("%s: %s, want %s", c.phrase, wrong, c.wrong)
			}
			kind := strings.ToLower(strings.TrimPrefix(field, "update"))
			entry := dig(got, field+"."+kind)
			if (c.want == "") != (entry == nil) {
				t.Errorf("%s: got %v", c.phrase, entry)
			}
			for _, pair := range strings.Split(c.want, " ") {
				name, value, _ := strings.Cut(pair, ":")
				if c.want != "" && strings.Contains(pair, ":") && !strings.HasPrefix(fmt.Sprint(dig(entry, name)), value) {
					t.Errorf("%s: %s is %v, want %s", c.phrase, name, dig(entry, name), value)
				}
			}
		}
	}
	found := m.ask(t, guest, `{ old: person(slug: "kari-vik") { slug portrait { width alt } useCount usedIn { id } } report(slug: "rapporten") { slug } tag(slug: "skole") { name }
		redirect(path: "/tema/eldre") { to } topic(slug: "eldreomsorg") { parent { id } } }`, nil)
	for path, want := range map[string]any{
		"old.slug": "kari-aas", "old.portrait.width": 40.0, "old.useCount": nil, "old.usedIn": nil, "report.slug": "rapport-2", "tag.name": "Skolen", "redirect.to": "/tema/eldreomsorg", "topic.parent": nil,
	} {
		if dig(found, path) != want {
			t.Errorf("%s is %v, want %v", path, dig(found, path), want)
		}
	}
	if gone := m.ask(t, m.editor, person, object{"i": object{"personId": id("Person", kari.ID), "expectedRevision": 2, "portraitId": nil}}); dig(gone, "updatePerson.person.portrait") != nil {
		t.Errorf("the picture stays: %v", gone)
	}
	log := m.ask(t, author, `query($of: ID) { directoryChanges(of: $of) { totalCount nodes { action name changedBy { name } subject { id ... on Person { name } } fields { field before after } } } }`, object{"of": id("Person", kari.ID)})
	for path, want := range map[string]any{
		"totalCount": 2.0, "nodes.0.fields.0.field": "portrait", "nodes.0.fields.0.after": nil, "nodes.1.name": "Kari Vik", "nodes.1.changedBy.name": "Vår author", "nodes.1.subject.name": "Kari Aas",
		"nodes.1.fields.1.field": "name", "nodes.1.fields.1.before": "Kari Vik", "nodes.1.fields.1.after": "Kari Aas", "nodes.1.fields.0.before": nil,
	} {
		if got := dig(log, "directoryChanges."+path); got != want {
			t.Errorf("the log says %s is %v, want %v", path, got, want)
		}
	}
}

// keyOf gives the number in an id of any type.
func keyOf(id any) int64 {
	var n int64
	_, _ = fmt.Sscan(fmt.Sprint(id), &n)
	return n
}

func TestWhatIsUsedIsNotDeletedAndWhatIsNotGoes(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, d := t.Context(), m.rooms.Directory
	for i, used := range []bool{true, false} {
		p := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: fmt.Sprint("Person ", i)}))(t)
		o := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: fmt.Sprint("Hus ", i)}))(t)
		topic := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: fmt.Sprint("Emne ", i)}))(t)
		r := must(d.CreateReport(ctx, m.editor, directory.NewReport{Title: fmt.Sprint("Rapport ", i)}))(t)
		tags := []string{"Brukt"}
		if used {
			must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "Kladd", BodyFormat: article.Markdown, Links: article.Links{
				Contributors: []*article.ContributorInput{{PersonID: p.ID, Role: "SOURCE"}, {PersonID: p.ID, Role: "AUTHOR"}}, TopicIds: []directory.TopicID{topic.ID}, ReportIds: []directory.ReportID{r.ID}, Tags: tags,
			}}))(t)
			must(m.rooms.Initiatives.Create(ctx, m.editor, initiative.New{Title: "I", Status: "IDEA", Partners: []initiative.NewPartner{{OrganisationID: o.ID, Role: "LEAD"}, {OrganisationID: o.ID, Role: "FUNDER"}}}))(t)
			must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Under", ParentID: &topic.ID}))(t)
		} else {
			m.db.MustExec(`insert into tags (slug, name) values ('ubrukt', 'Ubrukt')`)
			tags[0] = "Ubrukt"
		}
		word := must(d.TagBySlug(ctx, strings.ToLower(tags[0])))(t)
		for _, c := range []struct {
			kind string
			key  any
			uses string
		}{
			{"Person", p.ID, "1"}, {"Organisation", o.ID, "1"}, {"Topic", topic.ID, "2"}, {"Tag", word.ID, "1"}, {"Report", r.ID, "1"},
		} {
			lower, id := strings.ToLower(c.kind), gid.ID{Type: c.kind, Key: keyOf(c.key)}.String()
			mutation := fmt.Sprintf(`mutation($id: ID!) { delete%s(input: {%sId: $id}) { %s { id useCount usedIn { __typename id } } userErrors { field code } } }`, c.kind, lower, lower)
			got := m.ask(t, m.editor, mutation, object{"id": id})
			wrong, uses := refusals(got, "delete"+c.kind), fmt.Sprint(dig(got, "delete"+c.kind+"."+lower+".useCount"))
			switch {
			case used && (wrong != lower+"Id:IN_USE" || uses != c.uses || dig(got, "delete"+c.kind+"."+lower+".usedIn.0.id") == nil):
				t.Errorf("a %s that is used: %v", lower, got)
			case !used && (wrong != "" || dig(got, "delete"+c.kind+"."+lower+".id") != id):
				t.Errorf("a %s that nothing uses: %v", lower, got)
			}
			there := dig(m.ask(t, m.editor, `query($id: ID!) { node(id: $id) { id } }`, object{"id": id}), "node.id") != nil
			if there != used {
				t.Errorf("the %s is there: %v", lower, there)
			}
			if again := m.ask(t, m.editor, mutation, object{"id": id}); !used && refusals(again, "delete"+c.kind) != lower+"Id:NOT_FOUND" {
				t.Errorf("a %s that is gone: %v", lower, again)
			}
		}
	}
	log := m.ask(t, m.editor, `{ directoryChanges { totalCount nodes { action name subject { id } fields { field before after } } } }`, nil)
	if dig(log, "directoryChanges.totalCount") != 5.0 || dig(log, "directoryChanges.nodes.0.action") != "DELETE" || dig(log, "directoryChanges.nodes.4.name") != "Person 1" || dig(log, "directoryChanges.nodes.4.subject") != nil {
		t.Errorf("the log says %v", log)
	}
}

func TestTwoTagsBecomeOneAndTheOldWordMeansTheOther(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, d := t.Context(), m.rooms.Directory
	write := func(title string, tags ...string) *article.Article {
		return must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: title, BodyFormat: article.Markdown, Links: article.Links{Tags: tags}}))(t)
	}
	write("En", "Frivillige")
	write("To", "Skole", "Frivillige", "Frivillighet")
	write("Tre", "Frivillighet")
	from, into := must(d.TagBySlug(ctx, "frivillige"))(t), must(d.TagBySlug(ctx, "frivillighet"))(t)
	merge := func(from, into directory.TagID) map[string]any {
		return m.ask(t, m.editor, `mutation($f: ID!, $i: ID!) { mergeTags(input: {fromId: $f, intoId: $i}) { tag { name useCount } userErrors { field code } } }`,
			object{"f": gid.ID{Type: "Tag", Key: int64(from)}.String(), "i": gid.ID{Type: "Tag", Key: int64(into)}.String()})
	}
	for want, pair := range map[string][2]directory.TagID{"intoId:INVALID": {from.ID, from.ID}, "fromId:NOT_FOUND": {999, into.ID}, "intoId:NOT_FOUND": {from.ID, 999}} {
		if got := merge(pair[0], pair[1]); refusals(got, "mergeTags") != want {
			t.Errorf("%v, want %s", got, want)
		}
	}
	if got := merge(from.ID, into.ID); dig(got, "mergeTags.tag.useCount") != 3.0 {
		t.Errorf("merged: %v", got)
	}
	four := write("Fire", "frivillige", "Frivillighet", "Ny")
	var now string
	if err := m.db.Get(&now, `select string_agg(t.slug, ' ' order by l.position) from article_tags l join tags t on t.id = l.tag_id where l.article_id = $1`, four.ID); err != nil || now != "frivillighet ny" {
		t.Errorf("whoever writes the old word gets %q, %v", now, err)
	}
	if one := must(d.TagBySlug(ctx, "frivillige"))(t); one == nil || one.ID != into.ID {
		t.Errorf("the old address leads to %v", one)
	}
}

// TestTagsAreMergedAndDeletedWhileArticlesAreSaved has editors save articles with a tag that others merge away and delete.
func TestTagsAreMergedAndDeletedWhileArticlesAreSaved(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, d := t.Context(), m.rooms.Directory
	a := must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "A", BodyFormat: article.Markdown, Links: article.Links{Tags: []string{"Blir"}}}))(t)
	for round := range 30 {
		must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "B", BodyFormat: article.Markdown, Links: article.Links{Tags: []string{"Går", "Blir"}}}))(t)
		from, into := must(d.TagBySlug(ctx, "gaar"))(t), must(d.TagBySlug(ctx, "blir"))(t)
		var all sync.WaitGroup
		all.Go(func() {
			if _, err := m.rooms.Articles.Update(ctx, m.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: round + 1, Links: article.Links{Tags: []string{"Går", "Ny"}}}); err != nil {
				t.Errorf("saving: %v", err)
			}
		})
		all.Go(func() {
			if _, err := m.rooms.Articles.MergeTags(ctx, m.editor, directory.TagMerge{FromID: from.ID, IntoID: into.ID}); err != nil {
				t.Errorf("merging: %v", err)
			}
		})
		all.Wait()
		var now string
		if err := m.db.Get(&now, `select string_agg(t.slug, ' ' order by l.position) from article_tags l join tags t on t.id = l.tag_id where l.article_id = $1`, a.ID); err != nil || now != "blir ny" && now != "gaar ny" {
			t.Fatalf("round %d: the article has %q, %v", round, now, err)
		}
		m.db.MustExec(`delete from directory_addresses`)
	}
}
