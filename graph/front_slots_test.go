package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestWhatEditorsPutFirstComesAndGoesByItself(t *testing.T) {
	t.Parallel()
	m := open(t)
	f := m.furnish(t, 1)
	var ids []any
	for i := range 3 {
		a := m.article(t, fmt.Sprintf("Sak %d", i), f, nil, nil)
		ids = append(ids, m.articleCalled(t, a.Slug).String())
	}
	const front = `{ frontPage { items(first: 3) { chosen article { title } } chosen { title } latest(first: 3) { totalCount } slots { from until current article { title } } } }`
	first := func(a map[string]any) string {
		return fmt.Sprint(dig(a, "frontPage.items.0.article.title"), " ", dig(a, "frontPage.items.0.chosen"), " ", dig(a, "frontPage.latest.totalCount"))
	}
	set := func(in object) map[string]any {
		return m.ask(t, m.editor, `mutation($i: SetFrontInput!) { setFront(input: $i) { front { revision slots { from until current article { title } } } userErrors { field code } } }`, object{"i": in})
	}
	hour := func(n int) string { return time.Now().Add(time.Duration(n) * time.Hour).UTC().Format(time.RFC3339) }
	for wrong, in := range map[string]object{
		"slots:REQUIRED":              {"expectedRevision": 0},
		"slots:INVALID":               {"expectedRevision": 0, "articleIds": []any{}, "slots": []any{}},
		"slots.0.until:INVALID":       {"expectedRevision": 0, "slots": []any{object{"articleId": ids[0], "from": hour(2), "until": hour(1)}}},
		"slots.1.articleId:INVALID":   {"expectedRevision": 0, "slots": []any{object{"articleId": ids[0]}, object{"articleId": ids[0], "from": hour(2)}}},
		"slots.0.articleId:NOT_FOUND": {"expectedRevision": 0, "slots": []any{object{"articleId": "QXJ0aWNsZTo5OTk5"}}},
		"slots:TOO_MANY":              {"expectedRevision": 0, "slots": manySlots(ids[0], 51)},
		"expectedRevision:CONFLICT":   {"expectedRevision": 7, "slots": []any{}},
	} {
		if got := refusals(set(in), "setFront"); got != wrong {
			t.Errorf("%s, want %s", got, wrong)
		}
	}
	got := set(object{"expectedRevision": 0, "slots": []any{
		object{"articleId": ids[0], "from": hour(1)}, object{"articleId": ids[1], "from": hour(-1), "until": hour(1)},
	}})
	if dig(got, "setFront.front.slots.0.current") != false || dig(got, "setFront.front.slots.1.current") != true || dig(got, "setFront.front.slots.0.until") != nil {
		t.Errorf("set: %v", got)
	}
	if got := m.ask(t, guest, front, nil); first(got) != "Sak 1 true 2" || dig(got, "frontPage.chosen.1") != nil || dig(got, "frontPage.slots") != nil {
		t.Errorf("readers see %v", got)
	}
	if got := m.ask(t, m.editor, front, nil); first(got) != "Sak 1 true 2" || dig(got, "frontPage.chosen.1.title") != "Sak 1" || dig(got, "frontPage.slots.0.article.title") != "Sak 0" {
		t.Errorf("editors see %v", got)
	}

	// What is kept of it ends when a slot begins, though nobody changes anything.
	api, kept := m.server(t)
	ask := func() string {
		return send(t.Context(), api, guest, strings.ReplaceAll(front, "slots { from until current article { title } }", ""), nil).Body.String()
	}
	if now := ask(); !strings.Contains(now, `"items":[{"chosen":true,"article":{"title":"Sak 1"}}`) {
		t.Fatalf("before: %s", now)
	}
	eventually(t, "it is kept", func() bool { return m.counter.Count(func() { ask() }) == 0 }) // what was set a moment ago may still be told
	turn := func(set string) {
		m.db.MustExec(`update front_slots set ` + set)
		m.db.MustExec(`update fronts set revision = revision + 1`)
		kept.Changed(t.Context())
	}
	turn(`starts_at = now() + interval '300 milliseconds' where starts_at > now()`)
	eventually(t, "it comes", func() bool { return strings.Contains(ask(), `"items":[{"chosen":true,"article":{"title":"Sak 0"}}`) })
	turn(`ends_at = now() + interval '200 milliseconds'`)
	eventually(t, "it goes", func() bool { return strings.Contains(ask(), `"items":[{"chosen":false,"article":{"title":"Sak 2"}}`) })
}

// eventually waits until something is so.
func eventually(t testing.TB, what string, is func() bool) {
	t.Helper()
	late, tick := time.After(20*time.Second), time.NewTicker(5*time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-late:
			t.Fatalf("not within 20 s: %s", what)
		}
	}
}

func manySlots(id any, n int) []any {
	var all []any
	for range n {
		all = append(all, object{"articleId": id})
	}
	return all
}

func TestReadersAreNotLedAwayFromWhereSomethingStands(t *testing.T) {
	t.Parallel()
	m := open(t)
	f := m.furnish(t, 1)
	a := m.article(t, "Sak", f, nil, nil)
	m.initiative(t, "Huset", f)
	target := m.articleCalled(t, a.Slug).String()
	for path, want := range map[string]string{
		"/artikkel/sak": "path:TAKEN", "/initiativ/huset": "path:TAKEN", "/tema/velferd": "path:TAKEN", "/person/person-0": "path:TAKEN", "/organisasjon/huset-0": "path:TAKEN",
		"/sok": "path:TAKEN", "/Sok/": "path:TAKEN", "/artikler": "path:TAKEN", "/initiativ": "path:TAKEN", "/graphql": "path:TAKEN", "/redaksjon/saker": "path:TAKEN", "/feed.rss": "path:TAKEN",
		"/": "path:INVALID", "": "path:INVALID",
		"/artikkel/ingen": "", "/tema/ingen": "", "/artikler/ingen": "", "/2015/sok": "", "/person/ingen": "",
	} {
		got := m.ask(t, m.editor, `mutation($p: String!, $t: ID!) { addRedirect(input: {path: $p, targetId: $t}) { redirect { path } userErrors { field code } } }`, object{"p": path, "t": target})
		if refusals(got, "addRedirect") != want {
			t.Errorf("%s: %v, want %q", path, got, want)
		}
	}
}
