package main_test

import (
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestWhatIsPrivateReachesNoStranger puts rare words where they are private, and looks for them in all that a guest and a reader are
// told, and in the log.
func TestWhatIsPrivateReachesNoStranger(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	p.hire("editor", "Eva Kanari")
	p.hire("reader", "Liv Leser")
	s := p.serve()
	editor := s.signIn(t, "eva.kanari@example.org")
	const create = `mutation($t: String!, $b: String!) { createArticle(input: {title: $t, body: $b, lede: "Ingress."}) { article { id slug revision } userErrors { field code } } }`
	a := editor.ask(create, vars{"t": "Undulat i utkast", "b": "Hemmeligheten heter undulat."})
	draft, draftSlug := a.text("createArticle.article.id"), a.text("createArticle.article.slug")
	a = editor.ask(create, vars{"t": "En sak for alle", "b": "Den kan alle lese."})
	open, slug := a.text("createArticle.article.id"), a.text("createArticle.article.slug")
	editor.ask(`mutation($i: PublishArticleInput!) { publishArticle(input: $i) { userErrors { code } } }`, vars{"i": vars{"articleId": open, "expectedRevision": a.number("createArticle.article.revision")}})
	guest := s.guest(t)
	a = guest.ask(`mutation($i: PostCommentInput!) { postComment(input: $i) { comment { id visibility } receipt userErrors { code } } }`, vars{"i": vars{
		"subjectId": open, "name": "Gjest", "email": "papegoye@example.org", "body": "Papegøyen venter på svar.", "idempotencyKey": "papegoye-0001",
	}})
	held, receipt := a.text("postComment.comment.id"), a.text("postComment.receipt")
	if held == "" || a.text("postComment.comment.visibility") != "HIDDEN" {
		t.Fatalf("the comment does not wait: %s", a.Raw)
	}
	me := editor.ask(`{ viewer { id } }`, nil).text("viewer.id")

	canaries := []string{"undulat", "papegoye", "papegøye", "eva.kanari@example.org", strings.ToLower(receipt)}
	for who, c := range map[string]*client{"a guest": s.guest(t), "a reader": s.signIn(t, "liv.leser@example.org")} {
		for _, query := range []string{
			`{ articles(first: 50) { totalCount nodes { id title slug commentCount related { title } } } }`,
			`{ articles(first: 50, filter: {state: DRAFT}) { totalCount nodes { title } } }`,
			`{ article(slug: "` + draftSlug + `") { title bodyText bodySource } }`,
			`{ article(slug: "` + slug + `") { title bodySource commentCount comments { totalCount nodes { bodyText authorName moderation { authorEmail } } } thread { totalCount nodes { bodyText } } } }`,
			`{ node(id: "` + draft + `") { id ... on Article { title } } }`,
			`{ node(id: "` + held + `") { id ... on Comment { bodyText authorName } } }`,
			`{ node(id: "` + me + `") { id ... on Account { name email roles sessions { id } } } }`,
			`{ nodes(ids: ["` + draft + `", "` + held + `", "` + me + `"]) { id } }`,
			`{ search(query: "undulat") { totalCount } }`,
			`{ accounts(first: 5) { nodes { email } } }`,
			`{ moderationQueue(first: 5) { nodes { bodyText } } }`,
		} {
			a := c.say(query, nil)
			told := strings.ToLower(a.Raw)
			for _, id := range []string{draft, held, me} {
				if strings.Contains(a.Raw, `"`+id+`"`) {
					t.Errorf("%s asks %s and is told an id: %s", who, query, a.Raw)
				}
			}
			for _, canary := range canaries {
				if strings.Contains(told, canary) {
					t.Errorf("%s asks %s and is told %q: %s", who, query, canary, a.Raw)
				}
			}
		}
		known, unknown := c.say(`{ article(slug: "`+draftSlug+`") { title } }`, nil), c.say(`{ article(slug: "finnes-ikke") { title } }`, nil)
		if known.Raw != unknown.Raw {
			t.Errorf("%s can tell a draft from nothing: %s and %s", who, known.Raw, unknown.Raw)
		}
		if a := c.ask(`{ articles(filter: {state: DRAFT}) { totalCount } search(query: "undulat") { totalCount } article(slug: "`+slug+`") { commentCount } }`, nil); a.number("articles.totalCount") != 0 || a.number("search.totalCount") != 0 || a.number("article.commentCount") != 0 {
			t.Errorf("%s counts what is not to be seen: %s", who, a.Raw)
		}
	}
	log := strings.ToLower(s.lastWords(1 << 20))
	for _, canary := range canaries {
		if strings.Contains(log, canary) {
			t.Errorf("the log has %q", canary)
		}
	}
}
