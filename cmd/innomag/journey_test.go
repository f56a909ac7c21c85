package main_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// export is a WordPress file and what a reader finds in one of its articles.
type export struct {
	file    string
	slug    string
	title   string
	caption string
	topic   string
	tag     string
	author  string
	said    string // the beginning of the comment that answers no other
	count   int    // of public comments, in all
}

var exports = map[string]export{
	"our own": {
		file: "../../internal/wordpress/testdata/magasin.wxr.xml", slug: "vaskeriet-paa-toeyen",
		title: "Vaskeriet som fikk naboene til å snakke – igjen", caption: "Maskinene går <em>døgnet</em> rundt",
		topic: "eldre", tag: "blaa-resept", said: "Vi var der i går.", count: 2,
	},
	"the magazine's": {
		file: "../../../shared/wordpress/innomag.wxr.xml", slug: "offentlig-sektor-har-aldri-vaert-sa-sexy",
		title: "Offentlig sektor har aldri vært så sexy", caption: "KS frokostseminar",
		topic: "sosialt-entreprenorskap", tag: "ks-seminar", said: "Vi må skille mellom oppfinnelser og innovasjon", count: 1,
	},
}

// TestTheFirstJourney is the whole way of an article and a comment, as single-page apps and an operator go it.
func TestTheFirstJourney(t *testing.T) {
	t.Parallel()
	for name, from := range exports {
		t.Run("on an export of "+name, func(t *testing.T) {
			t.Parallel()
			if _, err := os.Stat(from.file); err != nil {
				t.Skipf("%s is not here: the journey was not made on it", filepath.Base(from.file))
			}
			j := begin(t, from)
			j.theMagazineComesOver()
			j.theReaderOpensTheArticle()
			j.emptyCommentsAreRefused()
			j.theReaderComments()
			j.nobodyElseSees(j.pending, "Dette angår oss alle")
			j.thePendingCommentIsNotAnswered()
			j.theModeratorFindsItInTheQueue()
			j.theModeratorApproves()
			j.theReplyGoesTheSameWay()
			j.theAuthorDrafts()
			j.theAuthorPublishes()
			j.theArticleAndTheInitiativeShowEachOther()
			j.whatIsNotAllowedIsRefused()
			j.badTokensAreRefused()
			j.theServerEndsInOrder()
		})
	}
}

type journey struct {
	t       *testing.T
	from    export
	db      *sqlx.DB
	program *program
	server  *server

	reader    *client // without an account
	member    *client // a reader with one
	moderator *client
	author    *client
	colleague *client // another author

	article          string // the global id
	asSocket, asSent *subscription
	queue            *subscription
	pending          string // the comment that waits
	receipt          string
	approved         string
	draft            string
	draftSlug        string
}

func begin(t *testing.T, from export) *journey {
	t.Helper()
	dsn := pgtest.NewBlankDSN(t)
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return &journey{t: t, from: from, db: db, program: install(t, "DATABASE_URL="+dsn)}
}

// check says what is wrong, and goes on.
func (j *journey) check(ok bool, format string, args ...any) {
	j.t.Helper()
	if !ok {
		j.t.Errorf(format, args...)
	}
}

// theMagazineComesOver imports the file twice and hires a staff.
func (j *journey) theMagazineComesOver() {
	j.t.Helper()
	j.program.must("", "import", "wordpress", j.from.file)
	once := rows(j.t, j.db)
	j.program.must("", "import", "wordpress", j.from.file)
	for table, content := range rows(j.t, j.db) {
		j.check(once[table] == content, "the second import changed the table %s", table)
	}
	for role, name := range map[string]string{
		"reader": "Randi Leser", "moderator": "Mona Moderator", "author": "Arne Forfatter",
	} {
		j.program.hire(role, name)
	}
	j.program.hire("author", "Kari Kollega")

	j.server = j.program.serve()
	j.reader = j.server.guest(j.t)
	j.member = j.server.signIn(j.t, "randi.leser@example.org")
}

// rows gives the content of every table of the magazine in short.
func rows(t *testing.T, db *sqlx.DB) map[string]string {
	t.Helper()
	var tables []string
	const find = `select tablename from pg_tables where schemaname = 'public' order by 1`
	if err := db.Select(&tables, find); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, table := range tables {
		var sum string
		if err := db.Get(&sum, `select count(*) || ' ' || coalesce(md5(string_agg(x::text, e'\n' order by x::text)), '') from `+table+` x`); err != nil {
			t.Fatal(err)
		}
		out[table] = sum
	}
	return out
}

const page = `
	query($slug: String!) {
		article(slug: $slug) {
			id slug title lede bodyHtml publishedAt commentCount commentsOpen
			heroImage { url caption }
			contributors { role person { name title affiliation } }
			topics { slug name } tags { slug name }
			initiatives { id slug title partners { role organisation { name } } }
			related { slug title }
			comments(first: 50) { totalCount nodes { ...said replies(first: 20) { totalCount nodes { ...said } } } }
			thread(first: 100) { totalCount nodes { ...said parent { id } subject { id } } }
		}
	}
	fragment said on Comment {
		id bodyHtml bodyText authorName createdAt visibility review revision depth replyCount tombstone
	}`

// open gives the article's page.
func (c *client) open(slug string) *answer {
	c.t.Helper()
	return c.ask(page, vars{"slug": slug})
}

func (j *journey) theReaderOpensTheArticle() {
	j.t.Helper()
	a := j.reader.open(j.from.slug)
	j.article = a.text("article.id")
	if j.article == "" {
		j.t.Fatalf("the article is not there: %s", a.Raw)
	}
	body := a.text("article.bodyHtml")
	j.check(a.text("article.title") == j.from.title, "title %q", a.text("article.title"))
	j.check(strings.Contains(body, "<figcaption>"+j.from.caption+"</figcaption>"), "no caption in %s", body)
	j.check(!strings.Contains(body, "[caption") && !strings.Contains(body, "<script"), "the body is not clean: %s", body)
	j.check(a.text("article.publishedAt") != "", "no date")
	j.check(a.text("article.contributors.0.role") == "AUTHOR" && a.text("article.contributors.0.person.name") != "",
		"contributors %v", a.at("article.contributors"))
	j.check(has(a.list("article.topics"), "slug", j.from.topic), "topics %v", a.at("article.topics"))
	j.check(has(a.list("article.tags"), "slug", j.from.tag), "tags %v", a.at("article.tags"))
	j.check(a.number("article.commentCount") == j.from.count, "%d comments, want %d", a.number("article.commentCount"), j.from.count)
	j.check(a.number("article.thread.totalCount") == j.from.count, "the thread has %d", a.number("article.thread.totalCount"))
	j.check(strings.HasPrefix(a.text("article.comments.nodes.0.bodyText"), j.from.said), "the comment is %q", a.text("article.comments.nodes.0.bodyText"))
	j.check(a.at("article.comments.nodes.0.review") == nil, "a reader sees how a comment was judged")
	var hidden int
	if err := j.db.Get(&hidden, `select count(*) from comments where visibility = 'HIDDEN'`); err != nil {
		j.t.Fatal(err)
	}
	j.check(hidden > 0, "the comments that wait, and the spam, were not imported")

	const subscribe = `subscription($id: ID!) { commentPublished(subjectId: $id) { id bodyText authorName visibility parent { id } subject { id } } }`
	j.asSocket = j.reader.overSocket(subscribe, vars{"id": j.article})
	j.asSent = j.reader.overEvents(subscribe, vars{"id": j.article})
}

// has says whether one of the objects has a field of this value.
func has(objects []any, field string, value any) bool {
	return slices.ContainsFunc(objects, func(o any) bool {
		m, _ := o.(map[string]any)
		return m[field] == value
	})
}

const post = `
	mutation($i: PostCommentInput!) {
		postComment(input: $i) {
			comment { id bodyText bodyHtml authorName visibility review revision depth parent { id } subject { id } }
			receipt
			userErrors { field code message }
		}
	}`

func (j *journey) emptyCommentsAreRefused() {
	j.t.Helper()
	before := rows(j.t, j.db)
	for phrase, c := range map[string]struct {
		name, body string
		want       []string
	}{
		"no text":                     {"Ola", "", []string{"body REQUIRED"}},
		"nothing but white space":     {"Ola", " \n\t\u00a0\u2003", []string{"body REQUIRED"}},
		"nothing that can be seen":    {"Ola", "\u200b\u2060\u00ad", []string{"body REQUIRED"}},
		"no name":                     {"", "Godt sagt.", []string{"name REQUIRED"}},
		"an invisible name":           {"\u2800\u3164", "Godt sagt.", []string{"name REQUIRED"}},
		"neither of them":             {"", "", []string{"body REQUIRED", "name REQUIRED"}},
		"far too long a text":         {"Ola", strings.Repeat("æ", 10_001), []string{"body TOO_LONG"}},
		"a name that is a whole text": {strings.Repeat("Ola ", 30), "Godt sagt.", []string{"name TOO_LONG"}},
	} {
		a := j.reader.ask(post, vars{"i": vars{"subjectId": j.article, "name": c.name, "body": c.body}})
		var got []string
		for _, e := range a.list("postComment.userErrors") {
			e, _ := e.(map[string]any)
			field, _ := e["field"].(string)
			code, _ := e["code"].(string)
			got = append(got, field+" "+code)
			j.check(e["message"] != "", "%s: no message", phrase)
		}
		slices.Sort(got)
		j.check(slices.Equal(got, c.want), "%s: %v, want %v", phrase, got, c.want)
		j.check(a.at("postComment.comment") == nil && a.at("postComment.receipt") == nil, "%s: stored: %s", phrase, a.Raw)
	}
	a := j.reader.ask(post, vars{"i": vars{"subjectId": j.article, "body": "Uten navn."}})
	j.check(a.text("postComment.userErrors.0.field") == "name", "name left out: %s", a.Raw)
	for table, content := range rows(j.t, j.db) {
		j.check(before[table] == content, "a refused comment left something in %s", table)
	}
}

func (j *journey) theReaderComments() {
	j.t.Helper()
	input := vars{"i": vars{
		"subjectId": j.article, "name": "Kari Nordmann", "email": "kari@example.org",
		"body": "Dette angår oss alle. <b>Takk!</b>", "idempotencyKey": "nøkkel-nummer-1",
	}}
	a := j.reader.ask(post, input)
	j.pending, j.receipt = a.text("postComment.comment.id"), a.text("postComment.receipt")
	if j.pending == "" || j.receipt == "" {
		j.t.Fatalf("no comment or no receipt: %s", a.Raw)
	}
	j.check(a.text("postComment.comment.visibility") == "HIDDEN" && a.text("postComment.comment.review") == "PENDING", "not pending: %s", a.Raw)
	j.check(a.text("postComment.comment.authorName") == "Kari Nordmann", "by %q", a.text("postComment.comment.authorName"))
	j.check(!strings.Contains(a.text("postComment.comment.bodyHtml"), "<b>"), "HTML went through: %s", a.Raw)
	j.check(a.text("postComment.comment.subject.id") == j.article, "about something else: %s", a.Raw)
	j.check(!strings.Contains(a.Raw, "kari@example.org"), "the address is shown")

	again := j.reader.ask(post, input)
	j.check(again.text("postComment.comment.id") == j.pending && again.text("postComment.receipt") == j.receipt,
		"a retry was answered otherwise: %s", again.Raw)

	const find = `query($r: String!) { commentByReceipt(receipt: $r) { id bodyText visibility review } }`
	a = j.reader.ask(find, vars{"r": j.receipt})
	j.check(a.text("commentByReceipt.id") == j.pending && a.text("commentByReceipt.review") == "PENDING", "by receipt: %s", a.Raw)
	j.check(a.text("commentByReceipt.bodyText") == "Dette angår oss alle. <b>Takk!</b>", "text by receipt: %s", a.Raw)
	for _, wrong := range []string{"", "x", j.receipt[:len(j.receipt)-1], j.receipt + "A", flip(j.receipt)} {
		a = j.reader.ask(find, vars{"r": wrong})
		j.check(a.at("commentByReceipt") == nil, "the receipt %q opened %s", wrong, a.Raw)
	}
}

// flip changes a character in the middle.
func flip(s string) string {
	b := []byte(s)
	if b[len(b)/2]++; b[len(b)/2] > 'y' || b[len(b)/2] == ':' || b[len(b)/2] == '[' {
		b[len(b)/2] = 'a'
	}
	return string(b)
}

// nobodyElseSees looks for a comment wherever a stranger can look.
func (j *journey) nobodyElseSees(id, text string) {
	j.t.Helper()
	for who, c := range map[string]*client{"a stranger": j.reader, "a reader with an account": j.member} {
		a := c.open(j.from.slug)
		j.check(!strings.Contains(a.Raw, text) && !strings.Contains(a.Raw, id), "%s sees it on the page: %s", who, a.Raw)
		count, _ := a.at("article.commentCount").(float64)
		j.check(int(count) == len(a.list("article.thread.nodes")), "%s: the count is %v, the thread has %d", who, count, len(a.list("article.thread.nodes")))
		j.check(a.number("article.thread.totalCount") == int(count), "%s: the thread counts %d", who, a.number("article.thread.totalCount"))

		a = c.ask(`query($id: ID!) { node(id: $id) { id ... on Comment { bodyText } } nodes(ids: [$id]) { id } }`, vars{"id": id})
		j.check(a.at("node") == nil && a.at("nodes.0") == nil, "%s sees it by its id: %s", who, a.Raw)

		a = c.ask(`{ articles(first: 100) { nodes { thread(first: 5, orderBy: NEWEST) { nodes { id } } } } }`, nil)
		j.check(!strings.Contains(a.Raw, id), "%s sees it in a list of articles", who)
	}
}

func (j *journey) thePendingCommentIsNotAnswered() {
	j.t.Helper()
	a := j.reader.ask(post, vars{"i": vars{"subjectId": j.article, "parentId": j.pending, "name": "Per", "body": "Jeg er enig."}})
	j.check(a.text("postComment.userErrors.0.code") == "PARENT_NOT_VISIBLE" && a.text("postComment.userErrors.0.field") == "parentId",
		"a reply shows that it is there: %s", a.Raw)
}

const queue = `
	query($subject: ID) {
		moderationQueue(first: 20, filter: {subjectId: $subject}) {
			totalCount
			edges { cursor node {
				id bodyText revision visibility review
				parent { id bodyText } subject { id title slug }
				moderation { authorEmail signals { check code } decisions { action actorKind actor { name } at } }
			} }
		}
	}`

// waiting gives the path of a comment in the answer to queue.
func waiting(a *answer, id string) string {
	for i, e := range a.list("moderationQueue.edges") {
		if node, _ := e.(map[string]any)["node"].(map[string]any); node["id"] == id {
			return "moderationQueue.edges." + string(rune('0'+i)) + ".node"
		}
	}
	return "nowhere"
}

func (j *journey) theModeratorFindsItInTheQueue() {
	j.t.Helper()
	j.moderator = j.server.signIn(j.t, "mona.moderator@example.org")
	j.queue = j.moderator.overSocket(`subscription { moderationQueueChanged { kind comment { id review } } }`, nil)

	a := j.moderator.ask(queue, vars{"subject": j.article})
	at := waiting(a, j.pending)
	j.check(a.text(at+".review") == "PENDING", "not in the queue: %s", a.Raw)
	j.check(a.text(at+".subject.id") == j.article && a.text(at+".subject.title") == j.from.title, "without its article: %s", a.Raw)
	j.check(a.at(at+".parent") == nil, "it answers nothing, but has a parent: %s", a.Raw)
	j.check(a.text(at+".moderation.authorEmail") == "kari@example.org", "without the address: %s", a.Raw)
	j.check(a.text(at+".moderation.decisions.0.action") == "HOLD" && a.text(at+".moderation.decisions.0.actorKind") == "POLICY", "who held it? %s", a.Raw)
	j.check(a.number("moderationQueue.totalCount") == len(a.list("moderationQueue.edges")), "counts: %s", a.Raw)
}

const approve = `
	mutation($i: ApproveCommentInput!) {
		approveComment(input: $i) {
			comment { id visibility review revision moderation { decisions { action revision actorKind actor { name } at } } }
			userErrors { field code message }
		}
	}`

func (j *journey) theModeratorApproves() {
	j.t.Helper()
	a := j.moderator.ask(approve, vars{"i": vars{"commentId": j.pending, "expectedRevision": 99}})
	j.check(a.text("approveComment.userErrors.0.code") == "CONFLICT" && a.text("approveComment.comment.review") == "PENDING",
		"approving what was not read: %s", a.Raw)

	started := time.Now().Add(-time.Minute)
	a = j.moderator.ask(approve, vars{"i": vars{"commentId": j.pending, "expectedRevision": 1}})
	j.check(len(a.list("approveComment.userErrors")) == 0 && a.text("approveComment.comment.visibility") == "PUBLIC", "approving: %s", a.Raw)
	first := "approveComment.comment.moderation.decisions.0"
	at, err := time.Parse(time.RFC3339, a.text(first+".at"))
	j.check(a.text(first+".action") == "APPROVE" && a.text(first+".actorKind") == "STAFF" && a.text(first+".actor.name") == "Mona Moderator",
		"the log does not say who: %s", a.Raw)
	j.check(err == nil && at.After(started) && at.Before(time.Now().Add(time.Minute)), "the log does not say when: %s", a.Raw)
	j.approved = j.pending

	for how, s := range map[string]*subscription{"over the websocket": j.asSocket, "by events": j.asSent} {
		told := s.next()
		j.check(told.text("commentPublished.id") == j.approved && told.text("commentPublished.visibility") == "PUBLIC" &&
			told.text("commentPublished.authorName") == "Kari Nordmann", "told %s: %s", how, told.Raw)
	}
	told := j.queue.next()
	j.check(told.text("moderationQueueChanged.kind") == "LEFT" && told.text("moderationQueueChanged.comment.id") == j.approved,
		"the desk was told: %s", told.Raw)

	a = j.reader.open(j.from.slug)
	j.check(a.number("article.commentCount") == j.from.count+1, "%d comments, want %d", a.number("article.commentCount"), j.from.count+1)
	j.check(has(a.list("article.thread.nodes"), "id", j.approved) && has(a.list("article.comments.nodes"), "id", j.approved), "not in the thread: %s", a.Raw)
	a = j.moderator.ask(queue, vars{"subject": j.article})
	j.check(waiting(a, j.approved) == "nowhere", "still in the queue: %s", a.Raw)

	a = j.moderator.ask(approve, vars{"i": vars{"commentId": j.approved, "expectedRevision": 1}})
	j.check(a.text("approveComment.userErrors.0.code") == "CONFLICT" && a.text("approveComment.comment.visibility") == "PUBLIC",
		"the second moderator: %s", a.Raw)
}

func (j *journey) theReplyGoesTheSameWay() {
	j.t.Helper()
	a := j.reader.ask(post, vars{"i": vars{"subjectId": j.article, "parentId": j.approved, "name": "Per Hansen", "body": "Jeg er enig med Kari."}})
	reply := a.text("postComment.comment.id")
	j.check(a.text("postComment.comment.parent.id") == j.approved && a.number("postComment.comment.depth") == 1 &&
		a.text("postComment.comment.visibility") == "HIDDEN", "the reply: %s", a.Raw)
	told := j.queue.next()
	j.check(told.text("moderationQueueChanged.kind") == "ENTERED" && told.text("moderationQueueChanged.comment.id") == reply, "the desk was told: %s", told.Raw)
	j.nobodyElseSees(reply, "enig med Kari")

	a = j.moderator.ask(queue, vars{"subject": j.article})
	at := waiting(a, reply)
	j.check(a.text(at+".parent.id") == j.approved && strings.HasPrefix(a.text(at+".parent.bodyText"), "Dette angår"), "without what it answers: %s", a.Raw)

	a = j.moderator.ask(approve, vars{"i": vars{"commentId": reply, "expectedRevision": 1}})
	j.check(a.text("approveComment.comment.visibility") == "PUBLIC", "approving: %s", a.Raw)
	for _, s := range []*subscription{j.asSocket, j.asSent} {
		told := s.next()
		j.check(told.text("commentPublished.id") == reply && told.text("commentPublished.parent.id") == j.approved, "told %s", told.Raw)
	}
	a = j.reader.open(j.from.slug)
	j.check(a.number("article.commentCount") == j.from.count+2, "%d comments, want %d", a.number("article.commentCount"), j.from.count+2)
	thread := a.list("article.thread.nodes")
	under := slices.IndexFunc(thread, func(o any) bool { return o.(map[string]any)["id"] == j.approved })
	j.check(under >= 0 && under+1 < len(thread) && thread[under+1].(map[string]any)["id"] == reply, "the reply does not follow: %s", a.Raw)
	a = j.reader.ask(`query($id: ID!) { node(id: $id) { ... on Comment { replyCount replies { totalCount nodes { id } } } } }`, vars{"id": j.approved})
	j.check(a.number("node.replyCount") == 1 && a.text("node.replies.nodes.0.id") == reply, "replies: %s", a.Raw)
}
