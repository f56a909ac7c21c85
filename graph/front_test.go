package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/site"
)

type object = map[string]any

func TestAPreviewShowsExactlyOneDraftToWhoeverHoldsTheLink(t *testing.T) {
	t.Parallel()
	m := open(t)
	author := m.hire(t, account.Author)
	draft := must(m.rooms.Articles.Create(t.Context(), author, article.Draft{Title: "Snart", Body: "Utkast.", BodyFormat: article.Markdown}))(t)
	other := must(m.rooms.Articles.Create(t.Context(), author, article.Draft{Title: "Ikke denne", BodyFormat: article.Markdown, Links: article.Links{RelatedIds: []article.ID{draft.ID}}}))(t)
	_ = must(m.rooms.Articles.Update(t.Context(), author, article.Patch{ArticleID: draft.ID, ExpectedRevision: 1, Links: article.Links{RelatedIds: []article.ID{other.ID}}}))(t)
	id := dig(m.ask(t, author, `{ article(slug: "snart") { id } }`, nil), "article.id")
	const make = `mutation($id: ID!, $days: Int!) { createArticlePreview(input: {articleId: $id, days: $days}) { preview { id expiresAt madeBy { name } } token userErrors { field code } } }`
	if a := m.ask(t, author, make, object{"id": id, "days": 91}); dig(a, "createArticlePreview.userErrors.0.field") != "days" || dig(a, "createArticlePreview.token") != nil {
		t.Error(a)
	}
	made := m.ask(t, author, make, object{"id": id, "days": 7})
	token, link := dig(made, "createArticlePreview.token"), dig(made, "createArticlePreview.preview.id")
	const look = `query($t: String!) { articlePreview(token: $t) { robots expiresAt article { id title bodyHtml state bodySource reviewNote viewerCanEdit
		steps { at } revisions { totalCount } previews { id } commenting { closed } related { id title } } } }`
	seen := m.ask(t, guest, look, object{"t": token})
	for path, want := range map[string]any{
		"article.title": "Snart", "article.bodyHtml": "<p>Utkast.</p>", "article.state": "DRAFT", "robots": "noindex, nofollow, noarchive",
		"article.bodySource": nil, "article.reviewNote": nil, "article.steps": nil, "article.revisions": nil, "article.previews": nil,
		"article.commenting": nil, "article.viewerCanEdit": false, "article.related.0": nil,
	} {
		if got := dig(seen, "articlePreview."+path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	if a := m.ask(t, guest, `query($id: ID!) { node(id: $id) { id } article(slug: "snart") { id } articles(filter: {state: DRAFT}) { totalCount } }`, object{"id": id}); dig(a, "node") != nil || dig(a, "article") != nil || dig(a, "articles.totalCount") != 0.0 {
		t.Errorf("the link opened more than it shows: %v", a)
	}
	s := token.(string)
	for _, bad := range []string{"", "x", s[:len(s)-1], s + "A", strings.ToUpper(s), "A" + s[1:], strings.Repeat("A", 5000)} {
		if a := m.ask(t, guest, look, object{"t": bad}); dig(a, "articlePreview") != nil {
			t.Errorf("%.20s… opens %v", bad, a)
		}
	}
	const revoke = `mutation($id: ID!) { revokeArticlePreview(input: {previewId: $id}) { preview { revokedAt } userErrors { code } } }`
	stranger := account.Viewer{ID: m.hire(t, account.Reader).ID + 1, Roles: []account.Role{account.Author}}
	if a := m.ask(t, stranger, revoke, object{"id": link}); dig(a, "revokeArticlePreview.userErrors.0.code") != "NOT_FOUND" {
		t.Error(a)
	}
	if _, err := m.db.Exec(`update article_previews set expires_at = now() - interval '1 s'`); err != nil {
		t.Fatal(err)
	}
	if a := m.ask(t, guest, look, object{"t": token}); dig(a, "articlePreview") != nil {
		t.Error("an expired link opens", a)
	}
	if _, err := m.db.Exec(`update article_previews set expires_at = now() + interval '1 day'`); err != nil {
		t.Fatal(err)
	}
	if a := m.ask(t, author, revoke, object{"id": link}); dig(a, "revokeArticlePreview.preview.revokedAt") == nil {
		t.Error(a)
	}
	if a := m.ask(t, guest, look, object{"t": token}); dig(a, "articlePreview") != nil {
		t.Error("a revoked link opens", a)
	}
	if a := m.ask(t, m.editor, `{ article(slug: "snart") { previews { revokedAt } } }`, nil); dig(a, "article.previews.0.revokedAt") == nil {
		t.Error(a)
	}
}

func TestAChangedNameLeadsReadersOn(t *testing.T) {
	t.Parallel()
	m := open(t)
	f := m.furnish(t, 1)
	rename := func(a *article.Article, slug string) *article.Article {
		return must(m.rooms.Articles.Update(t.Context(), m.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: a.Revision, Slug: &slug}))(t)
	}
	leads := func(by account.Viewer, path string) any {
		return dig(m.ask(t, by, `query($p: String!) { redirect(path: $p) { to target { __typename ... on Node { id } } } }`, object{"p": path}), "redirect.to")
	}
	expect := func(path string, want any) {
		t.Helper()
		if got := leads(guest, path); got != want {
			t.Errorf("%s leads to %v, want %v", path, got, want)
		}
	}
	a := m.article(t, "En", f, nil, nil)
	a = rename(a, "to")
	expect("/artikkel/en", "/artikkel/to")
	a = rename(a, "tre") // a chain
	expect("/artikkel/en", "/artikkel/tre")
	expect("https://innomag.no/artikkel/To/?a=b", "/artikkel/tre")
	expect("/artikler/tre", "/artikkel/tre")
	expect("/artikler/en", "/artikkel/tre")
	a = rename(a, "en") // and round: no loop
	expect("/artikkel/en", nil)
	expect("/artikkel/to", "/artikkel/en")
	expect("/artikkel/tre", "/artikkel/en")
	b := m.article(t, "To", f, nil, nil) // an old name that a new article takes
	expect("/artikkel/to", nil)
	b = rename(b, "fire")
	expect("/artikkel/to", "/artikkel/fire")
	_ = must(m.rooms.Articles.Archive(t.Context(), m.editor, article.Step{ArticleID: b.ID}))(t)
	expect("/artikkel/to", nil) // what is taken away is nowhere
	if leads(m.editor, "/artikkel/to") != "/artikkel/fire" {
		t.Error("editors are not led to what only they see")
	}
	draft := must(m.rooms.Articles.Create(t.Context(), m.editor, article.Draft{Title: "Kladd", BodyFormat: article.Markdown}))(t)
	rename(draft, "renskrevet")
	expect("/artikkel/kladd", nil)

	i := m.initiative(t, "Huset", f)
	slug := "hagen"
	_ = must(m.rooms.Initiatives.Update(t.Context(), m.editor, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: i.Revision, Slug: &slug}))(t)
	expect("/initiativ/huset", "/initiativ/hagen")
	if _, err := m.db.Exec(`insert into article_addresses (path, article_id) values ('/2015/03/en', $1)`, a.ID); err != nil {
		t.Fatal(err)
	}
	expect("/2015/03/en/", "/artikkel/en")

	for _, bad := range []string{"", "/", "x", "http://[", "/\x00", "/" + strings.Repeat("a", 2000)} {
		expect(bad, nil)
	}
	list := m.ask(t, m.editor, `{ redirects(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { path to madeAt target { __typename } } } }`, nil)
	if dig(list, "redirects.totalCount") != 4.0 || dig(list, "redirects.nodes.0.path") != "/2015/03/en" || dig(list, "redirects.nodes.0.madeAt") != nil {
		t.Error(list)
	}
	rest := m.ask(t, m.editor, `query($c: String) { redirects(after: $c) { nodes { path } } some: redirects(text: "INITIATIV") { totalCount } }`, object{"c": dig(list, "redirects.pageInfo.endCursor")})
	if dig(rest, "redirects.nodes.0.path") != "/initiativ/huset" || dig(rest, "some.totalCount") != 1.0 {
		t.Error(rest)
	}

	add := func(path string, target any) object {
		return m.ask(t, m.editor, `mutation($p: String!, $t: ID!) { addRedirect(input: {path: $p, targetId: $t}) { redirect { to madeBy { name } } userErrors { field code } } }`, object{"p": path, "t": target})
	}
	topic := dig(m.ask(t, guest, `{ topic(slug: "velferd") { id } }`, nil), "topic.id")
	if got := add("https://gammel.example/Om-Oss/", topic); dig(got, "addRedirect.redirect.to") != "/tema/velferd" || dig(got, "addRedirect.redirect.madeBy.name") != "Vår editor" {
		t.Error(got)
	}
	expect("/om-oss", "/tema/velferd")
	for path, code := range map[string]string{"/artikkel/en": "TAKEN", "/initiativ/hagen": "TAKEN", "nei": "INVALID"} {
		if got := add(path, topic); dig(got, "addRedirect.userErrors.0.code") != code {
			t.Errorf("%s: %v", path, got)
		}
	}
	for _, none := range []string{"VG9waWM6OTk5", "UGVyc29uOjE"} {
		if got := add("/x", none); dig(got, "addRedirect.userErrors.0.code") != "NOT_FOUND" {
			t.Errorf("%s: %v", none, got)
		}
	}
	for _, path := range []string{"/om-oss", "/2015/03/en"} {
		const remove = `mutation($p: String!) { removeRedirect(input: {path: $p}) { redirect { path } userErrors { code } } }`
		if got := m.ask(t, m.editor, remove, object{"p": path}); dig(got, "removeRedirect.redirect.path") != path {
			t.Error(got)
		}
		if got := m.ask(t, m.editor, remove, object{"p": path}); dig(got, "removeRedirect.userErrors.0.code") != "NOT_FOUND" {
			t.Error(got)
		}
		expect(path, nil)
	}
	if site.Article("x") != "/artikkel/x" || site.Initiative("x") != "/initiativ/x" || site.Topic("x") != "/tema/x" {
		t.Error("the triggers leave redirects at other addresses than the site has")
	}
}

func TestAFrontHasWhatEditorsPutFirstAndThenTheLatest(t *testing.T) {
	t.Parallel()
	m := open(t)
	f := m.furnish(t, 1)
	ids, titles := []any{}, map[string]any{}
	for i := range 6 {
		a := m.article(t, fmt.Sprintf("Sak %d", i), f, nil, nil)
		id := dig(m.ask(t, guest, `query($s: String!) { article(slug: $s) { id } }`, object{"s": a.Slug}), "article.id")
		ids, titles[a.Title] = append(ids, id), id
	}
	const front = `revision topic { name } items(first: 4) { chosen article { title } } chosen { title } latest(first: 2) { totalCount nodes { title } pageInfo { endCursor } }`
	items := func(a any, under string) string {
		var out []string
		for i := 0; dig(a, fmt.Sprintf("%s.items.%d", under, i)) != nil; i++ {
			out = append(out, fmt.Sprintf("%v %v", dig(a, fmt.Sprintf("%s.items.%d.article.title", under, i)), dig(a, fmt.Sprintf("%s.items.%d.chosen", under, i))))
		}
		return strings.Join(out, ", ")
	}
	set := func(in object) any {
		return m.ask(t, m.editor, `mutation($i: SetFrontInput!) { setFront(input: $i) { front { `+front+` } userErrors { field code } } }`, object{"i": in})
	}
	if got := m.ask(t, guest, `{ frontPage { `+front+` } section(topic: "finnes-ikke") { revision } }`, nil); items(got, "frontPage") != "Sak 5 false, Sak 4 false, Sak 3 false, Sak 2 false" || dig(got, "section") != nil {
		t.Error(got)
	}
	set(object{"expectedRevision": 0, "articleIds": []any{ids[0], ids[4]}})
	set(object{"expectedRevision": 0, "articleIds": []any{ids[1]}, "topicId": dig(m.ask(t, guest, `{ topic(slug: "velferd") { id } }`, nil), "topic.id")})
	got := m.ask(t, guest, `{ frontPage { `+front+` } section(topic: "velferd") { `+front+` } }`, nil)
	if items(got, "frontPage") != "Sak 0 true, Sak 4 true, Sak 5 false, Sak 3 false" || items(got, "section") != "Sak 1 true, Sak 5 false, Sak 4 false, Sak 3 false" {
		t.Error(got)
	}
	if dig(got, "frontPage.latest.totalCount") != 4.0 || dig(got, "section.latest.totalCount") != 5.0 || dig(got, "section.topic.name") != "Velferd" {
		t.Error(got)
	}
	more := m.ask(t, guest, `query($a: String, $b: String) { frontPage { latest(after: $a) { nodes { title } } } section(topic: "velferd") { latest(after: $b, first: 2) { nodes { title } pageInfo { hasNextPage } } } }`,
		object{"a": dig(got, "frontPage.latest.pageInfo.endCursor"), "b": dig(got, "section.latest.pageInfo.endCursor")})
	if dig(more, "frontPage.latest.nodes.0.title") != "Sak 2" || dig(more, "section.latest.nodes.0.title") != "Sak 3" || dig(more, "section.latest.pageInfo.hasNextPage") != true {
		t.Error(more)
	}
	stale := set(object{"expectedRevision": 0, "articleIds": []any{}})
	if dig(stale, "setFront.userErrors.0.code") != "CONFLICT" || dig(stale, "setFront.front.revision") != 1.0 {
		t.Error(stale)
	}
	if bad := set(object{"expectedRevision": 1, "articleIds": []any{ids[0], "QXJ0aWNsZTo5OTk5", ids[0]}}); dig(bad, "setFront.userErrors.0.field") != "articleIds.1" || dig(bad, "setFront.userErrors.1.field") != "articleIds.2" {
		t.Error(bad)
	}
	m.ask(t, m.editor, `mutation($id: ID!) { archiveArticle(input: {articleId: $id}) { userErrors { code } } }`, object{"id": ids[0]})
	got = m.ask(t, guest, `{ frontPage { `+front+` } }`, nil)
	if items(got, "frontPage") != "Sak 4 true, Sak 5 false, Sak 3 false, Sak 2 false" || dig(got, "frontPage.chosen.1") != nil {
		t.Error("what was taken away still stands", got)
	}
	if seen := m.ask(t, m.editor, `{ frontPage { chosen { title } } }`, nil); dig(seen, "frontPage.chosen.1") == nil {
		t.Error("editors do not see all that is set", seen)
	}
}

// TestListsUnderATopicAreTheSameAsCountedByHand compares the index of links with a plain look at every article.
func TestListsUnderATopicAreTheSameAsCountedByHand(t *testing.T) {
	t.Parallel()
	m := open(t)
	f := m.furnish(t, 3)
	below := must(m.rooms.Directory.CreateTopic(t.Context(), m.editor, directory.NewTopic{NameNB: "Under", ParentID: &f.topics[0].ID}))(t)
	for i := range 12 {
		links := article.Links{Tags: []string{"alle"}}
		for j, topic := range append(f.topics, below) {
			if (i+1)>>j&1 == 1 {
				links.TopicIds = append(links.TopicIds, topic.ID)
			}
		}
		a := must(m.rooms.Articles.Create(t.Context(), m.editor, article.Draft{Title: fmt.Sprint("Sak ", i), BodyFormat: article.Markdown, Links: links}))(t)
		if i%4 != 3 {
			a = must(m.rooms.Articles.Publish(t.Context(), m.editor, article.Publication{ArticleID: a.ID}))(t)
		}
		if i%6 == 5 {
			_ = must(m.rooms.Articles.Archive(t.Context(), m.editor, article.Step{ArticleID: a.ID}))(t)
		}
		if i == 2 { // links that come later
			_ = must(m.rooms.Articles.Update(t.Context(), m.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: a.Revision, Links: article.Links{TopicIds: links.TopicIds}}))(t)
		}
	}
	for _, topic := range []string{"velferd", "tema-0", "tema-1", "tema-2", "under", "finnes-ikke"} {
		var want, got []string
		const byHand = `
			with recursive below as (select id from topics where slug = $1 union select t.id from topics t join below b on t.parent_id = b.id)
			select title from articles a where state = 'PUBLISHED' and exists (select from article_topics l where l.article_id = a.id and l.topic_id in (select id from below))
			order by published_at desc, id desc`
		if err := m.db.Select(&want, byHand, topic); err != nil {
			t.Fatal(err)
		}
		two, after := 2, (*string)(nil)
		for {
			p, err := m.rooms.Articles.List(t.Context(), guest, &article.Filter{Topic: &topic, State: article.Published}, page.Args{First: &two, After: after})
			if err != nil {
				t.Fatal(err)
			}
			if n, err := p.TotalCount(t.Context()); err != nil || n != len(want) {
				t.Errorf("%s counts %d, want %d, %v", topic, n, len(want), err)
			}
			for _, a := range p.Nodes {
				got = append(got, a.Title)
			}
			if after = p.PageInfo.EndCursor; !p.PageInfo.HasNextPage {
				break
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s lists %v, want %v", topic, got, want)
		}
	}
}
