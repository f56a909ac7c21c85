package main_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
			j.theEditorPublishes()
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
	editor    *client

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
		"reader": "Randi Leser", "moderator": "Mona Moderator", "author": "Arne Forfatter", "editor": "Eva Redaktør",
	} {
		j.program.hire(role, name)
	}
	j.program.hire("author", "Kari Kollega")

	j.server = j.program.serve()
	j.reader = j.server.guest(j.t)
	j.member = j.server.signIn(j.t, "randi.leser@example.org")
}

// rows gives the content of every table of the magazine in short; how often somebody asked, and how far what happened has been told, is no content.
func rows(t *testing.T, db *sqlx.DB) map[string]string {
	t.Helper()
	var tables []string
	const find = `select tablename from pg_tables where schemaname = 'public' and tablename not in ('rate_limits', 'sign_in_tries', 'event_readers') order by 1`
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
