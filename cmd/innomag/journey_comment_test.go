package main_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

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
		list := a.list("postComment.userErrors")
		got := make([]string, len(list))
		for i, e := range list {
			e, _ := e.(map[string]any)
			got[i] = fmt.Sprint(e["field"], " ", e["code"])
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
			return "moderationQueue.edges." + strconv.Itoa(i) + ".node"
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
