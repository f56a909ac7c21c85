package graph_test

import (
	"testing"

	"innomag/internal/account"
)

func TestAuthorsAndPolicyTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	small, large := stock(t, 2, 2), stock(t, 5, 10)
	for phrase, c := range map[string]struct {
		query string
		want  int
	}{
		// Authors, how many; accounts; histories, and who made them; what they wrote, how much, and about what.
		"those who comment": {`{ commentAuthors(first: 20) { totalCount nodes { id name kind banned account { id name } history { action actor { name } }
			comments(first: 2) { totalCount nodes { id bodyText subject { title } } } } } }`, 8},
		"the queue with its authors": {`{ moderationQueue(first: 20, filter: {queue: ALL}) { nodes { id moderation { author { id name approvedCount account { name }
			history { action } comments(first: 2) { nodes { id } } } } } } }`, 5},
		"the policy":       {`{ moderationPolicy { mode bannedWords guestPace { count seconds } effects { code effect } setBy { name } setAt } topicModes { topic { name } mode } }`, 4},
		"topics and modes": {`{ topics(first: 10) { nodes { name moderationMode } } }`, 2},
	} {
		t.Run(phrase, func(t *testing.T) {
			few, many := small.statements(t, small.moderator, c.query), large.statements(t, large.moderator, c.query)
			if len(few) != len(many) || len(many) > c.want {
				t.Errorf("%d statements for a few, %d for many, want %d:\n%s", len(few), len(many), c.want, listed(many))
			}
		})
	}
}

func TestThePolicyAndThePeopleAreReachedOverTheAPI(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 1)
	ask := func(query string, vars map[string]any) map[string]any {
		t.Helper()
		return m.ask(t, m.moderator, query, vars)
	}
	at := func(in any, path ...string) any {
		t.Helper()
		for _, key := range path {
			in, _ = in.(map[string]any)[key]
		}
		return in
	}
	set := ask(`mutation($in: ModerationPolicyInput!) { setModerationPolicy(input: $in) { policy { mode holdFirst effects { code effect } setBy { name } } userErrors { field code } } }`,
		map[string]any{"in": map[string]any{"mode": "POST_MODERATE", "holdFirst": 0, "effects": []any{map[string]any{"code": "SHOUTING", "effect": "HOLD"}}}})
	if at(set, "setModerationPolicy", "policy", "mode") != "POST_MODERATE" || at(set, "setModerationPolicy", "policy", "setBy", "name") == nil {
		t.Errorf("the policy is %v", set)
	}
	wrong := ask(`mutation { setModerationPolicy(input: {maxLinks: -1}) { policy { mode } userErrors { field code message } } }`, nil)
	errs, _ := at(wrong, "setModerationPolicy", "userErrors").([]any)
	if len(errs) != 1 || at(errs[0], "field") != "maxLinks" || at(wrong, "setModerationPolicy", "policy") != nil {
		t.Errorf("a wrong policy: %v", wrong)
	}
	article, _ := at(ask(`{ article(slug: "sak-0") { id topics { id } } }`, nil), "article").(map[string]any)
	trial := ask(`query($id: ID!) { testModeration(input: {text: "ALT ER HELT FEIL OG GALT HER I DENNE SAKEN", name: "Ola", subjectId: $id}) { action notice signals { code effect } userErrors { code } } }`,
		map[string]any{"id": article["id"]})
	if at(trial, "testModeration", "action") != "HOLD" || at(trial, "testModeration", "notice") == nil {
		t.Errorf("a trial gives %v", trial)
	}
	simulated := ask(`{ simulateModerationPolicy(input: {policy: {mode: CLOSED}, last: 100}) { simulation { replayed unchanged changes { from to count examples { id } } } userErrors { field } } }`, nil)
	changes, _ := at(simulated, "simulateModerationPolicy", "simulation", "changes").([]any)
	if len(changes) == 0 || at(changes[0], "to") != "REFUSE" {
		t.Errorf("a simulation gives %v", simulated)
	}
	topics, _ := article["topics"].([]any)
	mode := ask(`mutation($id: ID!) { setTopicMode(input: {topicId: $id, mode: PRE_MODERATE}) { topicMode { mode topic { moderationMode } } userErrors { code } } }`, map[string]any{"id": at(topics[0], "id")})
	if at(mode, "setTopicMode", "topicMode", "topic", "moderationMode") != "PRE_MODERATE" {
		t.Errorf("the mode of a topic: %v", mode)
	}
	authors, _ := at(ask(`{ commentAuthors(first: 100) { nodes { id kind } } }`, nil), "commentAuthors", "nodes").([]any)
	for _, a := range authors {
		if at(a, "kind") != "GUEST" {
			continue
		}
		id := at(a, "id")
		banned := ask(`mutation($id: ID!) { setAuthorStanding(input: {authorId: $id, action: BAN, rejectWaiting: true, note: "nok"}) {
			author { banned bannedUntil history { action note actor { name } } } rejectedCount userErrors { code } } }`, map[string]any{"id": id})
		if at(banned, "setAuthorStanding", "author", "banned") != true {
			t.Errorf("banned: %v", banned)
		}
		if unseen := m.ask(t, account.Viewer{}, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": id}); unseen["node"] != nil {
			t.Error("a stranger sees an author")
		}
		break
	}
}
