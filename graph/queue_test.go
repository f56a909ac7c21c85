package graph_test

import (
	"testing"

	"innomag/internal/comment"
)

// TestAPageOfTheQueueTakesAFixedNumberOfStatements counts what is asked of the database for a page on which every comment
// has a claim, among few comments and among many.
func TestAPageOfTheQueueTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	const query = `{
		moderationCounts { held reported unreviewed spam rejected }
		moderationQueue(first: 20, filter: {queue: ALL}) {
			totalCount
			nodes {
				id bodyText review parent { id bodyText } subject { id slug title }
				moderation { authorEmail claim { account { name } until } signals { code } decisions { action actor { name } } }
			}
		}
	}`
	// The page with parents and subjects; its total, the counts, claims, who has them, signals, decisions, who made them.
	const want = 8
	for phrase, m := range map[string]*magazine{"a few": stock(t, 2, 2), "many": stock(t, 10, 20)} {
		const claim = `insert into comment_claims select id, $1, now() + interval '5 minutes' from comments`
		if _, err := m.rooms.Comments.DB.Exec(claim, m.moderator.ID); err != nil {
			t.Fatal(err)
		}
		if got := m.statements(t, m.moderator, query); len(got) != want {
			t.Errorf("%d statements for %s, want %d\n%s", len(got), phrase, want, listed(got))
		}
	}
}

func TestTheDeskWorksOverTheAPI(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 1)
	const next = `mutation { claimNextComment(input: {filter: {queue: HELD}}) {
		comment { id review moderation { claim { account { name } } } } userErrors { code } } }`
	got := m.ask(t, m.moderator, next, nil)["claimNextComment"].(map[string]any)
	c, ok := got["comment"].(map[string]any)
	if !ok || c["review"] != string(comment.Pending) {
		t.Fatalf("next: %v", got)
	}
	claim := c["moderation"].(map[string]any)["claim"].(map[string]any)
	if claim["account"].(map[string]any)["name"] != m.moderator.Name {
		t.Fatalf("claimed: %v", claim)
	}
	const release = `mutation ($id: ID!) { releaseComment(input: {commentId: $id}) {
		comment { moderation { claim { until } } } userErrors { code } } }`
	got = m.ask(t, m.moderator, release, map[string]any{"id": c["id"]})["releaseComment"].(map[string]any)
	if claim := got["comment"].(map[string]any)["moderation"].(map[string]any)["claim"]; claim != nil {
		t.Fatalf("after giving it back: %v", claim)
	}
}
