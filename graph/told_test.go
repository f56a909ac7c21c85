package graph_test

import (
	"fmt"
	"testing"
)

func TestAGuestReadsWhyOverTheAPI(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 1)
	queue := m.ask(t, m.moderator, `{ moderationQueue(filter: {queue: HELD}) { nodes { id subject { id } } } }`, nil)
	about := queue["moderationQueue"].(map[string]any)["nodes"].([]any)[0].(map[string]any)["subject"].(map[string]any)["id"]
	const post = `mutation ($s: ID!) { postComment(input: {subjectId: $s, name: "Kari Gjest", body: "Noe helt annet."}) {
		receipt warning comment { id rejection { reason } } userErrors { code } } }`
	posted := m.ask(t, guest, post, map[string]any{"s": about})["postComment"].(map[string]any)
	c := posted["comment"].(map[string]any)
	if posted["warning"] != nil || c["rejection"] != nil {
		t.Fatalf("told before anybody has looked: %v", posted)
	}
	const reject = `mutation ($id: ID!) { rejectComment(input: {commentId: $id, expectedRevision: 1, reason: OFF_TOPIC, note: "igjen", messageToAuthor: "Hold deg til saken."}) {
		comment { moderation { decisions { note messageToAuthor } revisions { revision bodyText } } } userErrors { code } } }`
	got := m.ask(t, m.moderator, reject, map[string]any{"id": c["id"]})["rejectComment"].(map[string]any)
	desk := got["comment"].(map[string]any)["moderation"].(map[string]any)
	if log := fmt.Sprint(desk["decisions"].([]any)[0], desk["revisions"]); log != "map[messageToAuthor:Hold deg til saken. note:igjen] [map[bodyText:Noe helt annet. revision:1]]" {
		t.Errorf("moderators read %s", log)
	}
	got = m.ask(t, guest, `query ($r: String!) { commentByReceipt(receipt: $r) { review rejection { reason message } } }`, map[string]any{"r": posted["receipt"]})
	if why := fmt.Sprint(got["commentByReceipt"]); why != "map[rejection:map[message:Hold deg til saken. reason:OFF_TOPIC] review:REJECTED]" {
		t.Errorf("the guest reads %s", why)
	}
}
