package graph_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestAPostIsAFewStatements: what is asked before a comment is judged and what is stored with it does not follow how much there is to
// ask and to store. Each is a statement because the next one needs what it gave, or must see what was committed while it waited.
func TestAPostIsAFewStatements(t *testing.T) {
	t.Parallel()
	m := stock(t, 2, 2)
	about := m.articleCalled(t, "leder")
	post := func(key string) string {
		answer := m.ask(t, guest, `mutation Post($input: PostCommentInput!) {
			postComment(input: $input) { comment { id createdAt visibility } receipt notice userErrors { field code } } }`,
			map[string]any{"input": map[string]any{
				"subjectId": about.String(), "name": "Kari", "body": "Så bra, " + key + "!", "idempotencyKey": key,
			}})
		return fmt.Sprint(answer)
	}
	if first := post("the-first-of-all"); !strings.Contains(first, "userErrors") { // policy is read, and kept for a while
		t.Fatal(first)
	}
	m.counter.Count(func() { post("the-second-one") })
	// All that is known when a text comes in; all that is stored.
	if got := m.counter.Last(); len(got) != 2 {
		t.Errorf("a post takes %d statements, want 2:\n%s", len(got), listed(got))
	}
	if one, two := post("the-second-one"), post("the-second-one"); one != two {
		t.Errorf("a post that is sent again is answered otherwise:\n%s\n%s", one, two)
	}
}
