package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"innomag/graph"
	"innomag/internal/account"
	"innomag/internal/rate"
)

// TestWhoAsksTooOftenIsTold at two servers: changes are counted together, reads by each.
func TestWhoAsksTooOftenIsTold(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 1)
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	clock := func() time.Time { return now }
	servers := make([]http.Handler, 2)
	for i := range servers {
		servers[i] = graph.Handler(graph.NewResolver(m.rooms), graph.Options{Rates: graph.Rates{
			Reads:      rate.NewMemory(rate.Limit{Burst: 60, PerMinute: 60}, clock),
			Changes:    rate.NewShared(m.db, rate.Limit{Burst: 4, PerMinute: 60}, clock),
			OwnChanges: rate.NewShared(m.db, rate.Limit{Burst: 8, PerMinute: 60}, clock),
		}})
	}
	turn := 0
	change := func(by account.Viewer) string {
		turn++
		return send(t.Context(), servers[turn%2], by, `mutation { signOut(input: {refreshToken: "x"}) { __typename } }`, nil).Body.String()
	}
	limited := func(answer string) bool { return strings.Contains(answer, `"RATE_LIMITED"`) }
	at := func(address string) account.Viewer { return account.Viewer{Address: address} }
	for i := range 5 {
		if answer := change(at("2001:db8::1")); limited(answer) != (i == 4) {
			t.Fatalf("change %d: %s", i+1, answer)
		}
	}
	if answer := change(at("2001:db8::ffff")); !limited(answer) {
		t.Errorf("a neighbour in the same /64 is another: %s", answer)
	}
	if answer := change(at("2001:db8:0:1::1")); limited(answer) {
		t.Errorf("another network has to wait: %s", answer)
	}
	for i := range 4*rate.Crowd + 1 { // a proxy that nobody named: its readers are neither one nor without limit
		if answer := change(at("10.0.0.1")); limited(answer) != (i == 4*rate.Crowd) {
			t.Fatalf("change %d by way of a proxy: %s", i+1, answer)
		}
	}
	editor := m.editor
	editor.Address = "2001:db8::1"
	for i := range 9 {
		if answer := change(editor); limited(answer) != (i == 8) {
			t.Fatalf("an account's change %d: %s", i+1, answer)
		}
	}
	w := send(t.Context(), servers[0], at("2001:db8::1"), `mutation { a: signOut(input: {refreshToken: "x"}) { __typename } b: signOut(input: {refreshToken: "x"}) { __typename } }`, nil,
		"Accept", "application/graphql-response+json")
	if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") != "2" || !strings.Contains(w.Body.String(), `"retryAfter":2`) {
		t.Errorf("two changes at once: HTTP %d, %v, %s", w.Code, w.Header(), w.Body)
	}
	now = now.Add(2 * time.Second)
	if answer := change(at("2001:db8::1")); limited(answer) {
		t.Errorf("after the wait: %s", answer)
	}

	const read = `{ articles(first: 20) { nodes { title } } }`
	for _, server := range servers {
		var costs []string
		for range 4 {
			body := fmt.Sprintf(`{"query":%q,"extensions":{"cost":true}}`, read)
			var answer struct {
				Errors     []any
				Extensions struct {
					Cost struct{ Requested, Limit, Remaining *int }
				}
			}
			if err := json.Unmarshal(post(t, server, at("203.0.113.9"), body), &answer); err != nil {
				t.Fatal(err)
			}
			if c := answer.Extensions.Cost; c.Requested != nil {
				costs = append(costs, fmt.Sprint(*c.Requested, " of ", *c.Limit, ", left ", *c.Remaining))
			} else {
				costs = append(costs, "refused")
			}
		}
		if got := strings.Join(costs, "; "); got != "21 of 10000, left 39; 21 of 10000, left 18; refused; refused" {
			t.Errorf("%s", got)
		}
	}
}
