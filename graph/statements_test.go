package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/initiative"
)

// stock fills a magazine with n of everything, and a leading article with so many comments of three replies each.
// Some readers' comments wait, and a moderator has approved some.
func stock(t testing.TB, n, comments int) *magazine {
	t.Helper()
	m := open(t)
	f := m.furnish(t, n)
	initiatives, articles := make([]*initiative.Initiative, 0, n), make([]*article.Article, 0, n)
	for i := range n {
		initiatives = append(initiatives, m.initiative(t, fmt.Sprintf("Prosjekt %d", i), f))
	}
	for i := range n {
		articles = append(articles, m.article(t, fmt.Sprintf("Sak %d", i), f, initiatives, articles))
		for _, about := range []comment.Subject{
			{Type: "Initiative", Key: int64(initiatives[i].ID)}, {Type: "Article", Key: int64(articles[i].ID)},
		} {
			m.wait(t, about)
			m.talk(t, about, 2, 1)
		}
	}
	leader := m.article(t, "Leder", f, initiatives, articles)
	m.talk(t, gid.ID{Type: "Article", Key: int64(leader.ID)}, comments, 3)
	return m
}

// wait has guests comment and answer: one comment is approved, an answer to it waits.
func (m *magazine) wait(t testing.TB, about comment.Subject) {
	t.Helper()
	c := m.say(t, guest, about, nil)
	must(m.rooms.Comments.Approve(t.Context(), m.moderator, comment.Approval{CommentID: c.ID, ExpectedRevision: c.Revision}))(t)
	m.say(t, guest, about, &c.ID)
}

const (
	inShort = `id slug title commentCount viewerCanEdit`
	persons = `person { id slug name }`
	partner = `partners { role organisation { id name url } }`
	topics  = `topics { id slug name parent { id name } }`
	reports = `reports { id title organisations { role organisation { name } } }`
	project = `initiatives { ` + inShort + ` ` + partner + ` people { role ` + persons + ` } statusHistory { status since } ` + topics + ` }`
	parts   = `bodyHtml contributors { role ` + persons + ` } ` + topics + ` tags { name } notes { text } ` + reports
	talk    = `totalCount nodes { id bodyHtml authorName parent { id authorName } subject { id title } replies(first: 3) { totalCount nodes { id bodyText parent { id } subject { id } } } }`
)

// TestAPageTakesAFixedNumberOfStatements counts what is asked of the database, in a small magazine and in a larger one.
func TestAPageTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	small, large := stock(t, 2, 2), stock(t, 10, 20)
	readers, desk, newsroom := guest, small.moderator, small.editor
	for phrase, c := range map[string]struct {
		by    account.Viewer
		query string
		want  int
	}{
		// The article with its text; bylines; topics, and those above; tags; notes; reports, and who made them; initiatives,
		// their partners, people, histories, topics, and those above; related, and their bylines; comments, their number and
		// subject; replies, their numbers, what they answer and their subject.
		"the article page": {readers, `{ article(slug: "leder") { ` + inShort + ` ` + parts + ` ` + project + `
			related { ` + inShort + ` contributors { ` + persons + ` } } comments(first: 20) { ` + talk + ` } } }`, 23},
		"a thread":            {readers, `{ article(slug: "leder") { thread(first: 100) { totalCount nodes { id bodyHtml depth parent { id } subject { id title } } } } }`, 5},
		"a list of nodes":     {readers, `{ articles(first: 10) { totalCount nodes { ` + inShort + ` ` + parts + ` ` + project + ` related { ` + inShort + ` } } } }`, 17},
		"a list of edges":     {readers, `{ articles(first: 10) { edges { cursor node { ` + inShort + ` ` + parts + ` } } nodes { ` + inShort + ` ` + parts + ` } } }`, 1},
		"lists with comments": {readers, `{ articles(first: 10) { nodes { id comments(first: 2) { ` + talk + ` } } } }`, 8},
		"initiatives with everything": {readers, `{ initiatives(first: 10) { totalCount nodes { ` + inShort + ` ` + partner + ` people { role ` + persons + ` }
			statusHistory { status since note } ` + topics + ` ` + reports + `
			articles(first: 3) { totalCount nodes { slug contributors { ` + persons + ` } } }
			comments(first: 2) { nodes { id replies(first: 2) { nodes { id } } } } } } }`, 16}, // with what initiatives are counted by, for the first time
		"the queue": {desk, `{ moderationQueue(first: 20, filter: {queue: ALL}) { totalCount nodes { id bodyText review parent { id bodyText } subject { id slug title }
			moderation { authorEmail signals { check code evidence { text } } revisions { revision bodyText signals { code } } decisions { action actorKind actor { name } at } } rejection { reason message } } } }`, 9},
		"the newsroom's list":                {newsroom, `{ newsroomArticles(first: 20, filter: {text: "a", mine: false}) { totalCount counts { state count } nodes { ` + inShort + ` contributors { ` + persons + ` } } } }`, 3},
		"the newsroom's list of initiatives": {newsroom, `{ newsroomInitiatives(first: 20) { totalCount counts { state count } nodes { ` + inShort + ` ` + topics + ` } } }`, 4},
		"organisations that may be the same": {newsroom, `{ organisations(withTwins: true) { totalCount nodes { name similar { name } initiatives(first: 0) { totalCount } } } }`, 5},
		// What the words mean, the hits, articles, initiatives, topics with their articles and people, organisations, people;
		// highlights of all; counts.
		"a search": {readers, `{ search(query: "0", first: 10) { totalCount counts { type count } suggestion nodes { highlights { field parts { text isMatch } }
			node { ... on Article { title } ... on Initiative { title } ... on Organisation { name } ... on Person { name } ... on Topic { name } } } } }`, 9},
		"a search for a misspelling":       {readers, `{ search(query: "prosjket") { suggestion nodes { node { ... on Initiative { id title } } } } }`, 4},
		"a search in comments":             {desk, `{ searchComments(query: "eget", first: 100) { totalCount nodes { id bodyText subject { id title } } } }`, 4},
		"what pages are about, for robots": {readers, `{ articles(first: 10) { nodes { jsonLd } } initiatives(first: 10) { nodes { jsonLd } } }`, 8},
		"topics with their articles":       {readers, `{ topics(first: 10) { totalCount nodes { name parent { name } articles(first: 2) { totalCount nodes { slug contributors { ` + persons + ` } } } } } }`, 6},
		"people with their work":           {readers, `{ people(first: 10) { nodes { name articles(first: 2) { totalCount nodes { slug } } initiatives(first: 2) { totalCount nodes { slug ` + partner + ` } } } } }`, 6},
		"organisations":                    {readers, `{ organisations(first: 10) { nodes { name initiatives(first: 2) { totalCount nodes { slug ` + partner + ` } } } } }`, 4},
	} {
		t.Run(phrase, func(t *testing.T) {
			few, many := small.statements(t, c.by, c.query), large.statements(t, c.by, c.query)
			if len(few) != c.want || len(many) != c.want {
				t.Errorf("%d statements for a few, %d for many, want %d\nfor a few:\n%s\nfor many:\n%s", len(few), len(many), c.want, listed(few), listed(many))
			}
		})
	}
}

// statements gives what was asked of the database for one query, which must find something.
func (m *magazine) statements(t testing.TB, by account.Viewer, query string) []string {
	t.Helper()
	m.counter.Count(func() { m.ask(t, by, query, nil) })
	return m.counter.Last()
}

// listed shortens statements to a line each.
func listed(statements []string) string {
	lines := make([]string, len(statements))
	for i, s := range statements {
		s = strings.Join(strings.Fields(s), " ")
		if from := strings.Index(s, " from "); from > 60 {
			s = s[:50] + " …" + s[from:]
		}
		lines[i] = "  " + s[:min(len(s), 200)]
	}
	return strings.Join(lines, "\n")
}
