package graph_test

import (
	"strings"
	"testing"

	"innomag/internal/directory"
)

func TestWhatIsFollowedSaysWhere(t *testing.T) {
	t.Parallel()
	m := open(t)
	m.rooms.Accounts.Site = "https://magazine.test"
	f := m.furnish(t, 1)
	a := m.article(t, "Sak", f, nil, nil)
	m.initiative(t, "Huset", f)
	picture := m.picture(t, 40, 30)
	must(m.rooms.Directory.CreatePerson(t.Context(), m.editor, directory.NewPerson{Name: "Åse </script>", Title: "forsker", Bio: "Ser etter.", PortraitID: &picture.ID}))(t)
	got := m.ask(t, guest, `query($s: String!) { feeds { rss atom json } topic(slug: "velferd") { feeds { atom } } people { nodes { jsonLd feeds { rss } } } organisations { nodes { jsonLd } }
		article(slug: $s) { commentFeeds { json } } initiative(slug: "huset") { commentFeeds { rss } } }`, object{"s": a.Slug})
	for path, want := range map[string]string{
		"feeds.rss": "https://magazine.test/feed.rss", "feeds.atom": "https://magazine.test/feed.atom", "feeds.json": "https://magazine.test/feed.json",
		"topic.feeds.atom": "https://magazine.test/tema/velferd/feed.atom", "people.nodes.1.feeds.rss": "https://magazine.test/person/person-0/feed.rss",
		"article.commentFeeds.json": "https://magazine.test/artikkel/sak/kommentarer/feed.json", "initiative.commentFeeds.rss": "https://magazine.test/initiativ/huset/kommentarer/feed.rss",
	} {
		if dig(got, path) != want {
			t.Errorf("%s is %v, want %s", path, dig(got, path), want)
		}
	}
	person, _ := dig(got, "people.nodes.0.jsonLd").(string)
	for _, part := range []string{`"@type":"Person"`, `"jobTitle":"forsker"`, `"description":"Ser etter."`, `"image":"https://magazine.test/media/`} {
		if !strings.Contains(person, part) {
			t.Errorf("%s is not in %s", part, person)
		}
	}
	if strings.Contains(person, "</script") {
		t.Errorf("it ends its element: %s", person)
	}
	if o, _ := dig(got, "organisations.nodes.0.jsonLd").(string); !strings.Contains(o, `"@type":"Organization"`) {
		t.Errorf("an organisation is %s", o)
	}
}
