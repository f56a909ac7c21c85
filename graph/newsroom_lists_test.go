package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
)

// titles lists what stands below a field of an answer, by title or name, in order.
func titles(answer map[string]any, field string) string {
	var all []string
	nodes, _ := dig(answer, field+".nodes").([]any)
	for _, n := range nodes {
		for _, word := range []string{"title", "name"} {
			if t, ok := dig(n, word).(string); ok && t != "" {
				all = append(all, t)
			}
		}
	}
	return strings.Join(all, ", ")
}

// counts lists how many there are in each state, in order.
func counts(answer map[string]any, field string) string {
	var all []string
	list, _ := dig(answer, field+".counts").([]any)
	for _, n := range list {
		all = append(all, fmt.Sprint(dig(n, "count")))
	}
	return strings.Join(all, " ")
}

func TestTheNewsroomFindsItsArticles(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, articles, d := t.Context(), m.rooms.Articles, m.rooms.Directory
	author := m.hire(t, account.Author)
	ase := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Åse Sørlie"}))(t)
	m.db.MustExec(`update accounts set person_id = $1 where id = $2`, ase.ID, author.ID)
	self := int64(ase.ID)
	author.PersonID = &self
	top := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Omsorg"}))(t)
	below := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Eldre", ParentID: &top.ID}))(t)
	write := func(by account.Viewer, d article.Draft) *article.Article {
		d.BodyFormat = article.Markdown
		return must(articles.Create(ctx, by, d))(t)
	}
	none := []*article.ContributorInput{}
	write(m.editor, article.Draft{Title: "Redaktørens kladd", Links: article.Links{Contributors: none}})
	byline := write(m.editor, article.Draft{Title: "Åse om eldre", Links: article.Links{
		Contributors: []*article.ContributorInput{{PersonID: ase.ID, Role: "AUTHOR"}}, TopicIds: []directory.TopicID{below.ID}, Tags: []string{"Hjem"},
	}})
	must(articles.Publish(ctx, m.editor, article.Publication{ArticleID: byline.ID}))(t)
	waits := write(author, article.Draft{Title: "Til gjennomsyn", Lede: "Om ÆRE og 50 % mer."})
	must(articles.Submit(ctx, author, article.Step{ArticleID: waits.ID}))(t)
	write(author, article.Draft{Title: "Forfatterens kladd", Links: article.Links{Contributors: none}})
	write(m.editor, article.Draft{Title: "Om oss", Kind: article.KindPage})
	const query = `query($f: NewsroomArticleFilter, $first: Int, $after: String) { newsroomArticles(filter: $f, first: $first, after: $after) {
		totalCount counts { state count } nodes { title } pageInfo { endCursor hasNextPage } } }`
	for phrase, c := range map[string]struct {
		by     account.Viewer
		filter map[string]any
		want   string
		counts string
	}{
		"an editor, everything":    {m.editor, nil, "Om oss, Forfatterens kladd, Til gjennomsyn, Åse om eldre, Redaktørens kladd", "3 1 0 1 0"},
		"an author, everything":    {author, nil, "Forfatterens kladd, Til gjennomsyn, Åse om eldre", "1 1 0 1 0"},
		"articles only":            {m.editor, object{"kind": "ARTICLE"}, "Forfatterens kladd, Til gjennomsyn, Åse om eldre, Redaktørens kladd", "2 1 0 1 0"},
		"what waits":               {m.editor, object{"states": []string{"IN_REVIEW"}}, "Til gjennomsyn", "3 1 0 1 0"},
		"drafts and what is shown": {m.editor, object{"states": []string{"DRAFT", "PUBLISHED"}, "kind": "ARTICLE"}, "Forfatterens kladd, Åse om eldre, Redaktørens kladd", "2 1 0 1 0"},
		"no state at all":          {m.editor, object{"states": []string{}}, "", "3 1 0 1 0"},
		"the author's own":         {author, object{"mine": true}, "Forfatterens kladd, Til gjennomsyn, Åse om eldre", "1 1 0 1 0"},
		"the editor's own":         {m.editor, object{"mine": true}, "Om oss, Åse om eldre, Redaktørens kladd", "2 0 0 1 0"},
		"those of a person":        {m.editor, object{"personId": gid.ID{Type: "Person", Key: int64(ase.ID)}.String()}, "Til gjennomsyn, Åse om eldre", "0 1 0 1 0"},
		"a part of a title":        {m.editor, object{"text": "AASE om"}, "Åse om eldre", "0 0 0 1 0"},
		"a part of an address":     {m.editor, object{"text": "redaktoerens-kl"}, "Redaktørens kladd", "1 0 0 0 0"},
		"a part of a lede":         {m.editor, object{"text": "50 % m"}, "Til gjennomsyn", "0 1 0 0 0"},
		"what like has meant":      {m.editor, object{"text": "5_ % m"}, "", "0 0 0 0 0"},
		"nothing typed":            {author, object{"text": "  "}, "Forfatterens kladd, Til gjennomsyn, Åse om eldre", "1 1 0 1 0"},
		"what nobody can store":    {m.editor, object{"text": "a\x00"}, "", "0 0 0 0 0"},
		"another's draft":          {author, object{"text": "redaktørens"}, "", "0 0 0 0 0"},
		"a topic":                  {m.editor, object{"topic": "omsorg"}, "Åse om eldre", "0 0 0 1 0"},
		"a tag":                    {m.editor, object{"tag": "hjem"}, "Åse om eldre", "0 0 0 1 0"},
		"before there was any":     {m.editor, object{"changedUntil": "2001-01-01T00:00:00Z"}, "", "0 0 0 0 0"},
		"since there was any":      {m.editor, object{"changedFrom": "2001-01-01T00:00:00Z", "publishedFrom": "2001-01-01T00:00:00Z"}, "Åse om eldre", "0 0 0 1 0"},
		"published long ago":       {m.editor, object{"publishedUntil": "2001-01-01T00:00:00Z"}, "", "0 0 0 0 0"},
	} {
		t.Run(phrase, func(t *testing.T) {
			got := m.ask(t, c.by, query, object{"f": c.filter})
			if titles(got, "newsroomArticles") != c.want || counts(got, "newsroomArticles") != c.counts {
				t.Errorf("found %s (%s), want %s (%s)", titles(got, "newsroomArticles"), counts(got, "newsroomArticles"), c.want, c.counts)
			}
			n := 0
			if c.want != "" {
				n = strings.Count(c.want, ", ") + 1
			}
			if total := dig(got, "newsroomArticles.totalCount"); total != float64(n) {
				t.Errorf("%v in all, want %d", total, n)
			}
		})
	}
	var walked []string
	for after := any(nil); ; {
		got := m.ask(t, author, query, object{"f": object{"mine": true, "states": []string{"DRAFT", "IN_REVIEW", "PUBLISHED"}}, "first": 1, "after": after})
		walked = append(walked, titles(got, "newsroomArticles"))
		if dig(got, "newsroomArticles.pageInfo.hasNextPage") != true {
			break
		}
		after = dig(got, "newsroomArticles.pageInfo.endCursor")
	}
	if got := strings.Join(walked, ", "); got != "Forfatterens kladd, Til gjennomsyn, Åse om eldre" {
		t.Errorf("page by page: %s", got)
	}
	m.db.MustExec(`update articles set updated_at = now() + interval '1 second' where title = 'Åse om eldre'`)
	if got := titles(m.ask(t, author, query, nil), "newsroomArticles"); !strings.HasPrefix(got, "Åse") {
		t.Errorf("what changed last is not first: %s", got)
	}
}

func TestTheNewsroomFindsItsInitiatives(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, author := t.Context(), m.hire(t, account.Author)
	top := must(m.rooms.Directory.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Omsorg"}))(t)
	below := must(m.rooms.Directory.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Eldre", ParentID: &top.ID}))(t)
	add := func(by account.Viewer, n initiative.New) *initiative.Initiative {
		n.Status = initiative.Idea
		return must(m.rooms.Initiatives.Create(ctx, by, n))(t)
	}
	open := add(m.editor, initiative.New{Title: "Besøksvenn", TopicIDs: []directory.TopicID{below.ID}})
	must(m.rooms.Initiatives.Publish(ctx, m.editor, initiative.Step{InitiativeID: open.ID}))(t)
	add(m.editor, initiative.New{Title: "Redaktørens", Summary: "Om Ålesund"})
	add(author, initiative.New{Title: "Forfatterens"})
	const query = `query($f: NewsroomInitiativeFilter) { newsroomInitiatives(filter: $f) { totalCount counts { state count } nodes { title } edges { cursor node { id } } } }`
	for phrase, c := range map[string]struct {
		by     account.Viewer
		filter map[string]any
		want   string
		counts string
	}{
		"an editor, everything": {m.editor, nil, "Forfatterens, Redaktørens, Besøksvenn", "2 1 0"},
		"an author, everything": {author, nil, "Forfatterens, Besøksvenn", "1 1 0"},
		"drafts":                {m.editor, object{"states": []string{"DRAFT"}}, "Forfatterens, Redaktørens", "2 1 0"},
		"the author's own":      {author, object{"mine": true}, "Forfatterens", "1 0 0"},
		"a part of a summary":   {m.editor, object{"text": "aalesund"}, "Redaktørens", "1 0 0"},
		"a part of a title":     {m.editor, object{"text": "besøk"}, "Besøksvenn", "0 1 0"},
		"a topic above":         {m.editor, object{"topic": "omsorg"}, "Besøksvenn", "0 1 0"},
	} {
		t.Run(phrase, func(t *testing.T) {
			got := m.ask(t, c.by, query, object{"f": c.filter})
			if titles(got, "newsroomInitiatives") != c.want || counts(got, "newsroomInitiatives") != c.counts {
				t.Errorf("found %s (%s), want %s (%s)", titles(got, "newsroomInitiatives"), counts(got, "newsroomInitiatives"), c.want, c.counts)
			}
		})
	}
}

func TestTheDirectoryIsFoundByAPartOfAName(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx, d := t.Context(), m.rooms.Directory
	must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Åse Sørlie", Affiliation: "Ås kommune"}))(t)
	must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Ola Vik"}))(t)
	number := "889640782"
	must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: "Fyrlykta AS", Number: &number}))(t)
	must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: "Fyrlykta"}))(t)
	must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: "Bærekraftfondet"}))(t)
	must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Skole", NameEN: "Schools"}))(t)
	must(d.CreateReport(ctx, m.editor, directory.NewReport{Title: "Høyt under taket"}))(t)
	must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "A", BodyFormat: article.Markdown, Links: article.Links{Tags: []string{"Frivillighet", "50 prosent"}}}))(t)
	for query, want := range map[string]string{
		`people(text: "sorl") { totalCount nodes { name } }`:                                                  "Åse Sørlie",
		`people(text: "ÅS KOMM") { totalCount nodes { name } }`:                                               "Åse Sørlie",
		`people(text: "%") { totalCount nodes { name } }`:                                                     "",
		`people(text: "") { totalCount nodes { name } }`:                                                      "Åse Sørlie, Ola Vik",
		`organisations(text: "889 640 782") { totalCount nodes { name } }`:                                    "Fyrlykta AS",
		`organisations(text: "6407") { totalCount nodes { name } }`:                                           "Fyrlykta AS",
		`organisations(text: "baerek") { totalCount nodes { name initiatives { totalCount } } }`:              "Bærekraftfondet",
		`organisations(withTwins: true) { totalCount nodes { name similar { name } } }`:                       "Fyrlykta, Fyrlykta AS",
		`organisations(withTwins: true, text: "bærek") { totalCount nodes { name } }`:                         "",
		`topics(text: "school") { totalCount nodes { name } }`:                                                "Skole",
		`tags(text: "frivill") { totalCount nodes { name } }`:                                                 "Frivillighet",
		`reports(text: "hoyt") { totalCount nodes { title } }`:                                                "Høyt under taket",
		`reports(text: "hoyt", first: 0) { totalCount nodes { title } pageInfo { hasNextPage } }`:             "",
		`people(text: "ola", last: 1) { totalCount nodes { name } pageInfo { hasPreviousPage } }`:             "Ola Vik",
		`organisations(text: "fyrlykta", first: 1) { totalCount nodes { name } edges { cursor } }`:            "Fyrlykta",
		`topics(text: "finnes ikke") { totalCount nodes { name } edges { cursor node { name } } }`:            "",
		`tags(text: "50 p") { totalCount nodes { name slug } }`:                                               "50 prosent",
		`people(text: "vik", first: 5) { totalCount nodes { name slug affiliation title } edges { cursor } }`: "Ola Vik",
	} {
		field, _, _ := strings.Cut(query, "(")
		if got := titles(m.ask(t, m.editor, "{ "+query+" }", nil), field); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}
