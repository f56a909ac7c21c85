package main_test

import (
	"strings"
	"syscall"

	"github.com/coder/websocket"
)

const saved = `article { id slug state revision publishedAt bodyHtml contributors { person { name } } } userErrors { field code message }`

func (j *journey) theAuthorDrafts() {
	j.t.Helper()
	j.author = j.server.signIn(j.t, "arne.forfatter@example.org")
	a := j.author.ask(`mutation($i: CreateArticleInput!) { createArticle(input: $i) { `+saved+` } }`, vars{"i": vars{
		"title": "Repair-kafeen på Åsen", "lede": "Naboene skrur sammen.", "body": "## Hver torsdag\n\nDe **skrur**. <script>alert(1)</script>",
		"tags": []string{"reparasjon"},
	}})
	j.draft, j.draftSlug = a.text("createArticle.article.id"), a.text("createArticle.article.slug")
	j.check(a.text("createArticle.article.state") == "DRAFT" && j.draftSlug != "", "the draft: %s", a.Raw)
	body := a.text("createArticle.article.bodyHtml")
	j.check(strings.Contains(body, "<strong>skrur</strong>") && !strings.Contains(body, "<script"), "the body: %s", body)

	const look = `query($slug: String!, $id: ID!) {
		article(slug: $slug) { id } node(id: $id) { id }
		articles(first: 100) { totalCount nodes { id } } }`
	j.colleague = j.server.signIn(j.t, "kari.kollega@example.org")
	var published int
	if err := j.db.Get(&published, `select count(*) from articles where state = 'PUBLISHED' and kind = 'ARTICLE'`); err != nil {
		j.t.Fatal(err)
	}
	for who, c := range map[string]*client{"a stranger": j.reader, "a reader": j.member, "a moderator": j.moderator, "another author": j.colleague} {
		a := c.ask(look, vars{"slug": j.draftSlug, "id": j.draft})
		j.check(a.at("article") == nil && a.at("node") == nil && !strings.Contains(a.Raw, j.draft), "%s sees the draft: %s", who, a.Raw)
		j.check(a.number("articles.totalCount") == published, "%s counts %d articles of %d", who, a.number("articles.totalCount"), published)
		a = c.ask(`{ articles(filter: {state: DRAFT}) { totalCount nodes { id } } }`, nil)
		j.check(!strings.Contains(a.Raw, j.draft), "%s sees the draft among drafts: %s", who, a.Raw)
		a = c.ask(post, vars{"i": vars{"subjectId": j.draft, "name": "Per", "body": "Er det noen her?"}})
		j.check(a.text("postComment.userErrors.0.code") == "NOT_FOUND", "%s comments on the draft: %s", who, a.Raw)
	}
	a = j.author.ask(look, vars{"slug": j.draftSlug, "id": j.draft})
	j.check(a.text("article.id") == j.draft && a.text("node.id") == j.draft, "the author does not see the draft: %s", a.Raw)
}

const publish = `mutation($i: PublishArticleInput!) { publishArticle(input: $i) { ` + saved + ` } }`

func (j *journey) theEditorPublishes() {
	j.t.Helper()
	mine := func(rest vars) vars { rest["articleId"] = j.draft; return vars{"i": rest} }
	a := j.author.say(publish, mine(vars{}))
	j.check(a.code() == "FORBIDDEN", "an author publishes: %s", a.Raw)
	a = j.author.ask(`mutation($i: ArticleStepInput!) { submitArticle(input: $i) { article { state revision viewerCanWithdraw viewerCanPublish } userErrors { code } } }`, mine(vars{"expectedRevision": 1}))
	j.check(a.text("submitArticle.article.state") == "IN_REVIEW" && a.at("submitArticle.article.viewerCanWithdraw") == true && a.at("submitArticle.article.viewerCanPublish") == false, "submitting: %s", a.Raw)
	j.editor = j.server.signIn(j.t, "eva.redaktør@example.org")
	a = j.editor.ask(`mutation($i: SendBackArticleInput!) { sendBackArticle(input: $i) { article { state } userErrors { field code } } }`, mine(vars{"note": " "}))
	j.check(a.text("sendBackArticle.userErrors.0.code") == "REQUIRED", "sending back without a word: %s", a.Raw)
	a = j.editor.ask(`mutation($i: SendBackArticleInput!) { sendBackArticle(input: $i) { article { state } userErrors { code } } }`, mine(vars{"note": "Hvem skrur?"}))
	j.check(a.text("sendBackArticle.article.state") == "DRAFT", "sending back: %s", a.Raw)
	a = j.author.ask(`query($id: ID!) { node(id: $id) { ... on Article { reviewNote steps { step from to note actor { name } } } } }`, vars{"id": j.draft})
	j.check(a.text("node.reviewNote") == "Hvem skrur?" && a.text("node.steps.1.actor.name") == "Arne Forfatter", "the author reads: %s", a.Raw)
	a = j.author.ask(`mutation($i: ArticleStepInput!) { submitArticle(input: $i) { article { reviewNote } userErrors { code } } }`, mine(vars{}))
	j.check(a.at("submitArticle.article.reviewNote") == nil, "the note stands when the article is back: %s", a.Raw)
	a = j.editor.ask(publish, mine(vars{"expectedRevision": 99}))
	j.check(a.text("publishArticle.userErrors.0.code") == "CONFLICT", "publishing what was not read: %s", a.Raw)
	told := j.reader.overEvents(`subscription { articlePublished { id slug viewerCanEdit } }`, nil)
	a = j.editor.ask(publish, mine(vars{"expectedRevision": 4}))
	j.check(a.text("publishArticle.article.state") == "PUBLISHED" && a.text("publishArticle.article.publishedAt") != "", "publishing: %s", a.Raw)
	j.check(told.next().text("articlePublished.id") == j.draft, "readers who wait were told of another article")
	a = j.reader.ask(`query($slug: String!) { article(slug: $slug) { id } articles(first: 1) { nodes { id } } }`, vars{"slug": j.draftSlug})
	j.check(a.text("article.id") == j.draft && a.text("articles.nodes.0.id") == j.draft, "readers do not see it first: %s", a.Raw)
}

func (j *journey) theArticleAndTheInitiativeShowEachOther() {
	j.t.Helper()
	a := j.author.ask(`mutation {
		lead: createOrganisation(input: {name: "Åsen nabolagshus"}) { organisation { id } userErrors { code } }
		funder: createOrganisation(input: {name: "Oslo kommune", number: "958 935 420"}) { organisation { id number } userErrors { code } } }`, nil)
	lead, funder := a.text("lead.organisation.id"), a.text("funder.organisation.id")
	a = j.author.ask(`mutation($i: CreateInitiativeInput!) { createInitiative(input: $i) {
		initiative { id slug state revision } userErrors { field code } } }`, vars{"i": vars{
		"title": "Repair-kafé Åsen", "summary": "Ting får leve lenger.", "status": "PILOT",
		"partners": []vars{{"organisationId": lead, "role": "LEAD"}, {"organisationId": funder, "role": "FUNDER"}},
	}})
	initiative, slug := a.text("createInitiative.initiative.id"), a.text("createInitiative.initiative.slug")
	j.check(a.text("createInitiative.initiative.state") == "DRAFT", "the initiative: %s", a.Raw)
	a = j.reader.ask(`query($s: String!, $id: ID!) { initiative(slug: $s) { id } node(id: $id) { id } initiatives { nodes { id } } }`, vars{"s": slug, "id": initiative})
	j.check(!strings.Contains(a.Raw, initiative), "readers see the draft of an initiative: %s", a.Raw)

	link := vars{"i": vars{"articleId": j.draft, "expectedRevision": 5, "initiativeIds": []string{initiative}}}
	a = j.editor.ask(`mutation($i: UpdateArticleInput!) { updateArticle(input: $i) { `+saved+` } }`, link)
	j.check(a.number("updateArticle.article.revision") == 6, "linking: %s", a.Raw)
	a = j.reader.open(j.draftSlug)
	j.check(len(a.list("article.initiatives")) == 0, "the article shows a draft: %s", a.Raw)

	j.author.ask(`mutation($id: ID!) { publishInitiative(input: {initiativeId: $id}) { initiative { state } userErrors { code } } }`, vars{"id": initiative})
	a = j.reader.open(j.draftSlug)
	j.check(a.text("article.initiatives.0.id") == initiative, "the article does not show it: %s", a.Raw)
	j.check(a.text("article.initiatives.0.partners.0.role") == "LEAD" && a.text("article.initiatives.0.partners.0.organisation.name") == "Åsen nabolagshus" &&
		a.text("article.initiatives.0.partners.1.role") == "FUNDER", "partners: %s", a.Raw)
	a = j.reader.ask(`query($s: String!) { initiative(slug: $s) {
		title status partners { role organisation { name number initiatives { nodes { slug } } } }
		articles { totalCount nodes { id slug } } } }`, vars{"s": slug})
	j.check(a.text("initiative.articles.nodes.0.id") == j.draft && a.number("initiative.articles.totalCount") == 1, "the initiative does not show the article: %s", a.Raw)
	j.check(a.text("initiative.partners.1.organisation.number") == "958935420" && a.text("initiative.partners.0.organisation.initiatives.nodes.0.slug") == slug,
		"the organisations: %s", a.Raw)
}

func (j *journey) whatIsNotAllowedIsRefused() {
	j.t.Helper()
	before := rows(j.t, j.db)
	approval := vars{"i": vars{"commentId": j.approved, "expectedRevision": 2}}
	unknown := vars{"i": vars{"commentId": "Q29tbWVudDo5OTk5OTk", "expectedRevision": 2}}
	theirs := vars{"i": vars{"articleId": j.draft}}
	change := vars{"i": vars{"articleId": j.draft, "expectedRevision": 3, "title": "Mitt"}}
	const (
		reject   = `mutation($i: RejectCommentInput!) { rejectComment(input: $i) { comment { id } } }`
		update   = `mutation($i: UpdateArticleInput!) { updateArticle(input: $i) { article { id } } }`
		create   = `mutation { createArticle(input: {title: "Snarvei"}) { article { id } } }`
		found    = `mutation { createInitiative(input: {title: "Snarvei"}) { initiative { id } } }`
		archive  = `mutation($i: ArticleStepInput!) { archiveArticle(input: $i) { article { id } } }`
		newTopic = `mutation { createTopic(input: {nameNb: "Snarvei"}) { topic { id } } }`
		desk     = `{ moderationQueue { totalCount } }`
	)
	rejection := vars{"i": vars{"commentId": j.approved, "expectedRevision": 2, "reason": "OTHER"}}
	for phrase, c := range map[string]struct {
		who   *client
		query string
		vars  vars
		code  string
	}{
		"a guest approving":                            {j.reader, approve, approval, "UNAUTHENTICATED"},
		"a guest approving what is not there":          {j.reader, approve, unknown, "UNAUTHENTICATED"},
		"a guest rejecting":                            {j.reader, reject, rejection, "UNAUTHENTICATED"},
		"a guest at the desk":                          {j.reader, desk, nil, "UNAUTHENTICATED"},
		"a guest writing":                              {j.reader, create, nil, "UNAUTHENTICATED"},
		"a guest publishing":                           {j.reader, publish, theirs, "UNAUTHENTICATED"},
		"a reader approving":                           {j.member, approve, approval, "FORBIDDEN"},
		"a reader approving what is not there":         {j.member, approve, unknown, "FORBIDDEN"},
		"a reader at the desk":                         {j.member, desk, nil, "FORBIDDEN"},
		"a reader writing":                             {j.member, create, nil, "FORBIDDEN"},
		"a reader beginning an initiative":             {j.member, found, nil, "FORBIDDEN"},
		"an author approving":                          {j.author, approve, approval, "FORBIDDEN"},
		"an author publishing somebody else's article": {j.colleague, publish, theirs, "FORBIDDEN"},
		"an author changing somebody else's article":   {j.colleague, update, change, "FORBIDDEN"},
		"an author archiving":                          {j.author, archive, theirs, "FORBIDDEN"},
		"an author making a topic":                     {j.author, newTopic, nil, "FORBIDDEN"},
		"a moderator writing":                          {j.moderator, create, nil, "FORBIDDEN"},
		"a moderator publishing":                       {j.moderator, publish, theirs, "FORBIDDEN"},
	} {
		a := c.who.say(c.query, c.vars)
		j.check(a.Status == 200 && a.code() == c.code, "%s: HTTP %d %s, want %s", phrase, a.Status, a.Raw, c.code)
	}
	wrong := j.reader.ask(`mutation { signIn(input: {email: "arne.forfatter@example.org", password: "ikke dette passordet"}) {
		accessToken userErrors { code } } }`, nil)
	j.check(wrong.at("signIn.accessToken") == nil && wrong.text("signIn.userErrors.0.code") == "BAD_CREDENTIALS", "a wrong password: %s", wrong.Raw)
	for table, content := range rows(j.t, j.db) {
		j.check(before[table] == content, "what was refused left something in %s", table)
	}
}

func (j *journey) theServerEndsInOrder() {
	j.t.Helper()
	j.check(j.server.stop() == 0, "the server ended with %d", j.server.code)
	if err := j.asSent.over(); err != nil {
		j.t.Errorf("the event stream: %v", err)
	}
	err := j.asSocket.over()
	j.check(websocket.CloseStatus(err) == websocket.StatusGoingAway, "the websocket was not told that the server goes away: %v", err)
	out := j.program.must("", "recount", "--check")
	j.check(strings.Contains(out, "every counter is right"), "recount: %s", out)
	j.check(j.server.process.Signal(syscall.Signal(0)) != nil, "the process is still there")
}
