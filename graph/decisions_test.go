package graph_test

import (
	"fmt"
	"testing"
)

func TestDecidingWorksOverTheAPI(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 3)
	queue := m.ask(t, m.moderator, `{ moderationQueue(filter: {queue: HELD}) { nodes { id revision bodyText subject { id } } } }`, nil)
	held := queue["moderationQueue"].(map[string]any)["nodes"].([]any)
	first := held[0].(map[string]any)
	item := map[string]any{"commentId": first["id"], "expectedRevision": first["revision"]}
	is := func(what string, got any, want string) {
		t.Helper()
		if fmt.Sprint(got) != want {
			t.Errorf("%s: %v, want %s", what, got, want)
		}
	}

	// The same reading twice: the first counts, the second is stale.
	got := m.ask(t, m.moderator, `mutation ($i: ModerateCommentsItem!) { moderateComments(input: {items: [$i, $i], action: APPROVE}) {
		results { comment { visibility review } userErrors { field code } } userErrors { code } } }`, map[string]any{"i": item})
	is("in bulk", got["moderateComments"],
		"map[results:[map[comment:map[review:APPROVED visibility:PUBLIC] userErrors:[]] "+
			"map[comment:map[review:APPROVED visibility:PUBLIC] userErrors:[map[code:CONFLICT field:expectedRevision]]]] userErrors:[]]")

	got = m.ask(t, m.moderator, `mutation ($id: ID!) { redactComment(input: {commentId: $id, expectedRevision: 2, body: "Noe er tatt ut."}) {
		comment { bodyText redacted featured locked moderation { originalText decisions { id action undoes } } } userErrors { code } } }`,
		map[string]any{"id": first["id"]})
	c := got["redactComment"].(map[string]any)["comment"].(map[string]any)
	desk := c["moderation"].(map[string]any)
	is("redacted", []any{c["bodyText"], c["redacted"], c["featured"], c["locked"], desk["originalText"]}, "[Noe er tatt ut. true false false <nil>]")
	got = m.ask(t, m.admin, `query ($id: ID!) { node(id: $id) { ... on Comment { moderation { originalText } } } }`, map[string]any{"id": first["id"]})
	is("the original", got["node"], fmt.Sprintf("map[moderation:map[originalText:%v]]", first["bodyText"]))

	latest := desk["decisions"].([]any)[0].(map[string]any)["id"]
	got = m.ask(t, m.moderator, `mutation ($id: ID!) { undoDecision(input: {decisionId: $id}) {
		comment { bodyText redacted moderation { decisions { action undoes } } } userErrors { code } } }`, map[string]any{"id": latest})
	c = got["undoDecision"].(map[string]any)["comment"].(map[string]any)
	is("undone", []any{c["bodyText"], c["redacted"]}, fmt.Sprint([]any{first["bodyText"], false}))
	is("the log", c["moderation"].(map[string]any)["decisions"].([]any)[0], fmt.Sprintf("map[action:UNDO undoes:%v]", latest))

	got = m.ask(t, m.moderator, `mutation ($id: ID!) { closeDiscussion(input: {subjectId: $id}) {
		discussion { closedAt mode slowSeconds subject { id commentsOpen } } userErrors { code } } }`, map[string]any{"id": first["subject"].(map[string]any)["id"]})
	d := got["closeDiscussion"].(map[string]any)["discussion"].(map[string]any)
	is("closed", d["subject"].(map[string]any)["commentsOpen"], "false")
	if d["closedAt"] == nil || d["mode"] != nil {
		t.Errorf("closed: %v", d)
	}
}
