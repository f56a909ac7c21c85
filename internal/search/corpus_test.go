package search_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/page"
	"innomag/internal/search"
	"innomag/internal/text"
)

var codec = page.NewCodec(bytes.Repeat([]byte("s"), 32))

var editor = account.Viewer{ID: 1, Roles: []account.Role{account.Editor}}

// fill puts the corpus into a magazine, the first article the newest, and says what each article's id is.
func fill(t testing.TB, db *sqlx.DB) map[string]int64 {
	t.Helper()
	raw, err := os.ReadFile("testdata/corpus.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, raw, _ = bytes.Cut(raw, []byte("\n\n"))
	ids := map[string]int64{}
	people, topics := map[string]int64{}, map[string]int64{}
	one := func(known map[string]int64, name, insert string) int64 {
		if known[name] == 0 {
			var id int64
			if err := db.Get(&id, insert, text.Slug(name), name); err != nil {
				t.Fatal(err)
			}
			known[name] = id
		}
		return known[name]
	}
	published := time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)
	for i, record := range strings.Split(strings.TrimSuffix(string(raw), "===\n"), "===\n") {
		lines := strings.SplitN(record, "\n", 4)
		head := strings.Split(lines[0], " | ")
		var id int64
		if err := db.Get(&id, `
			insert into articles (slug, title, lede, body_source, body_html, body_text, state, published_at)
			values ($1, $2, $3, $4, $4, $4, 'PUBLISHED', $5) returning id`,
			head[0], lines[1], lines[2], strings.TrimSpace(lines[3]), published.AddDate(0, 0, -7*i)); err != nil {
			t.Fatal(err)
		}
		ids[head[0]] = id
		topic := one(topics, head[1], `insert into topics (slug, name_nb) values ($1, $2) returning id`)
		if _, err := db.Exec(`insert into article_topics (article_id, topic_id, position) values ($1, $2, 0)`, id, topic); err != nil {
			t.Fatal(err)
		}
		for place, name := range strings.Split(head[2], ", ") {
			person := one(people, name, `insert into people (slug, name) values ($1, $2) returning id`)
			if _, err := db.Exec(`insert into article_contributors (article_id, person_id, position, role) values ($1, $2, $3, 'AUTHOR')`, id, person, place); err != nil {
				t.Fatal(err)
			}
		}
	}
	d := directory.Service{DB: db, Cursors: codec}
	for _, name := range []string{"Fjordlys Arbeid AS", "Husrom Boligsamvirke SA", "Tredje Akt SA", "Røde Kors Tromsø", "Innkjøpslaget for velferd"} {
		if _, err := d.CreateOrganisation(t.Context(), editor, directory.NewOrganisation{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	return ids
}

func service(db *sqlx.DB) *search.Service { return &search.Service{DB: db, Cursors: codec} }
