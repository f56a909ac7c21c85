package graph_test

import (
	"fmt"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/gid"
)

// deep finds a value in an answer by names and places.
func deep(t testing.TB, v any, path ...any) any {
	t.Helper()
	for _, step := range path {
		switch at := step.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok {
				t.Fatalf("no %q in %v", at, v)
			}
			v = m[at]
		case int:
			l, ok := v.([]any)
			if !ok || at >= len(l) {
				t.Fatalf("no %d in %v", at, v)
			}
			v = l[at]
		}
	}
	return v
}

func TestAReaderCorrectsLikesReportsAndWithdraws(t *testing.T) {
	t.Parallel()
	m := open(t)
	a := m.article(t, "Leder", m.furnish(t, 1), nil, nil)
	about := gid.ID{Type: "Article", Key: int64(a.ID)}
	m.talk(t, about, 1, 3)
	ola := account.Viewer{Address: "198.51.100.7"}

	posted := deep(t, m.ask(t, ola, `mutation($about: ID!) { postComment(input: {subjectId: $about, name: "Ola", body: "Min mening <b>"}) {
		receipt comment { id revision viewerCanEdit viewerCanWithdraw viewerCanReport } userErrors { code } } }`, map[string]any{"about": about.String()}), "postComment")
	if deep(t, posted, "comment", "viewerCanEdit") != true || deep(t, posted, "comment", "viewerCanReport") != false {
		t.Fatal(posted)
	}
	receipt := deep(t, posted, "receipt")
	edited := m.ask(t, ola, `mutation($r: String!) { editComment(input: {receipt: $r, expectedRevision: 1, body: "Min <mening>"}) {
		comment { bodyHtml revision visibility } userErrors { field code message } } }`, map[string]any{"r": receipt})
	if got := fmt.Sprint(deep(t, edited, "editComment")); got != `map[comment:map[bodyHtml:<p>Min &lt;mening&gt;</p> revision:2 visibility:HIDDEN] userErrors:[]]` {
		t.Fatal(got)
	}
	stale := m.ask(t, ola, `mutation($r: String!) { editComment(input: {receipt: $r, expectedRevision: 1, body: "for sent"}) {
		comment { bodyText revision } userErrors { field code } } }`, map[string]any{"r": receipt})
	if got := fmt.Sprint(deep(t, stale, "editComment")); got != `map[comment:map[bodyText:Min <mening> revision:2] userErrors:[map[code:CONFLICT field:expectedRevision]]]` {
		t.Fatal(got)
	}

	page := m.ask(t, ola, `{ article(slug: "leder") { thread(orderBy: MOST_LIKED, repliesPerBranch: 1) { nodes {
		id depth moreReplies replyCount threadPage(first: 2) { nodes { id } pageInfo { hasNextPage } } } } } }`, nil)
	first := deep(t, page, "article", "thread", "nodes", 0)
	if deep(t, first, "moreReplies") != 2.0 || deep(t, first, "replyCount") != 3.0 || deep(t, first, "threadPage", "pageInfo", "hasNextPage") != true {
		t.Fatal(page)
	}
	id := deep(t, first, "id")
	liked := m.ask(t, ola, `mutation($id: ID!) { likeComment(input: {commentId: $id}) { comment { likeCount viewerHasLiked viewerCanReply } userErrors { code } } }`, map[string]any{"id": id})
	if got := fmt.Sprint(deep(t, liked, "likeComment")); got != `map[comment:map[likeCount:1 viewerCanReply:true viewerHasLiked:true] userErrors:[]]` {
		t.Fatal(got)
	}
	unliked := m.ask(t, ola, `mutation($id: ID!) { unlikeComment(input: {commentId: $id}) { comment { likeCount viewerHasLiked } userErrors { code } } }`, map[string]any{"id": id})
	if got := fmt.Sprint(deep(t, unliked, "unlikeComment")); got != `map[comment:map[likeCount:0 viewerHasLiked:false] userErrors:[]]` {
		t.Fatal(got)
	}
	reported := m.ask(t, ola, `mutation($id: ID!) { reportComment(input: {commentId: $id, reason: OFF_TOPIC, note: "annet"}) { receipt userErrors { code } } }`, map[string]any{"id": id})
	report := m.ask(t, ola, `query($r: String!) { commentReportByReceipt(receipt: $r) { reason note outcome } }`, map[string]any{"r": deep(t, reported, "reportComment", "receipt")})
	if got := fmt.Sprint(deep(t, report, "commentReportByReceipt")); got != `map[note:annet outcome:<nil> reason:OFF_TOPIC]` {
		t.Fatal(got)
	}
	seen := m.ask(t, m.admin, `query($id: ID!) { node(id: $id) { ... on Comment { viewerCanModerate moderation { reports { reason note } } } } }`, map[string]any{"id": id})
	if got := fmt.Sprint(deep(t, seen, "node")); got != `map[moderation:map[reports:[map[note:annet reason:OFF_TOPIC]]] viewerCanModerate:true]` {
		t.Fatal(got)
	}

	gone := m.ask(t, ola, `mutation($r: String!) { withdrawComment(input: {receipt: $r}) { comment { bodyText bodyHtml tombstone } userErrors { code } } }`, map[string]any{"r": receipt})
	if got := fmt.Sprint(deep(t, gone, "withdrawComment")); got != `map[comment:map[bodyHtml:<nil> bodyText:<nil> tombstone:WITHDRAWN] userErrors:[]]` {
		t.Fatal(got)
	}
	claimed := m.ask(t, m.editor, `mutation { claimEarlierComments { count userErrors { code } } }`, nil)
	if got := fmt.Sprint(deep(t, claimed, "claimEarlierComments")); got != `map[count:0 userErrors:[]]` {
		t.Fatal(got)
	}
}

func TestAThreadWithAllThatReadersDoTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	m := open(t)
	a := m.article(t, "Leder", m.furnish(t, 1), nil, nil)
	m.talk(t, gid.ID{Type: "Article", Key: int64(a.ID)}, 3, 4)
	for _, size := range []int{2, 15} {
		// The article; the thread; likes; whether it may be answered; the page around; reports.
		got := m.statements(t, m.moderator, fmt.Sprintf(`{ article(slug: "leder") { thread(first: %d, orderBy: %s, maxDepth: 1) { nodes {
			likeCount viewerHasLiked viewerCanReply viewerCanEdit moreReplies threadPage(first: 3) { nodes { id } } moderation { reports { note } } } } } }`, size, comment.MostLiked))
		if len(got) > 7 || len(got) < 6 { // the rules are read anew every few seconds
			t.Errorf("%d statements for %d comments:\n%s", len(got), size, listed(got))
		}
	}
}
