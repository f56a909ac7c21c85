package feed_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"
	"github.com/mmcdole/gofeed"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/feed"
	"innomag/internal/gid"
	"innomag/internal/httpd"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/site"
)

const base = "https://innomag.example"

// hostile is what nobody should write in a title: ends of sections and elements, entities, and what no XML may hold.
const hostile = "]]> </title><script>alert(1)</script> &amp;lt;b&gt; \x01\x0b \ufffe ø \U0001f469\u200d\U0001f680 \u2028"

// canary stands in everything that is not for everyone.
const canary = "kanarifugl"

// house is a magazine on the network.
type house struct {
	*httptest.Server
	db      *sqlx.DB
	counter *pgtest.Counter
	first   int64 // the id of the article that everyone sees
}

func open(t *testing.T) *house {
	t.Helper()
	db, counter := pgtest.Counted(t)
	codec, secret := page.NewCodec(bytes.Repeat([]byte("s"), 32)), bytes.Repeat([]byte("r"), 32)
	comments := &comment.Service{DB: db, Cursors: codec, Receipts: secret}
	server := httpd.New(httpd.Options{Feeds: &feed.Site{
		Base: base, Articles: &article.Service{DB: db, Cursors: codec}, Initiatives: &initiative.Service{DB: db, Cursors: codec},
		Directory: &directory.Service{DB: db, Cursors: codec}, Comments: comments,
	}})
	server.GraphQL, server.Pages = http.NotFoundHandler(), http.NotFoundHandler()
	h := &house{httptest.NewServer(server.Handler()), db, counter, 0}
	t.Cleanup(h.Close)

	number := func(query string, args ...any) (id int64) {
		t.Helper()
		if err := db.Get(&id, query, args...); err != nil {
			t.Fatal(err)
		}
		return id
	}
	topic := number(`insert into topics (slug, name_nb) values ('bolig', 'Bolig & <nærmiljø>') returning id`)
	person := number(`insert into people (slug, name) values ('kari', $1) returning id`, "Kari ]]> <Nordmann>")
	const write = `
		insert into articles (slug, title, lede, body_html, body_text, state, published_at)
		values ($1, $2, $3, $4, $4, $5, case when $5 = 'DRAFT' then null when $5 = 'SCHEDULED' then now() + interval '1 hour' else timestamptz '2026-01-02' end) returning id`
	body := `<p>Se <a href="/tema/bolig">bolig</a> &amp; <img src="/media/a.jpg" srcset="/media/a.jpg 1x, /media/b.jpg 2x" alt="a&quot;b"> ]]&gt;</p>`
	h.first = number(write, "aapen", hostile, hostile, body, "PUBLISHED")
	for _, state := range []string{"DRAFT", "IN_REVIEW", "SCHEDULED", "ARCHIVED"} {
		id := number(write, canary+"-"+strings.ToLower(strings.ReplaceAll(state, "_", "-")), canary, canary, canary, state)
		db.MustExec(`insert into article_topics (article_id, topic_id, position) values ($1, $2, 0)`, id, topic)
		db.MustExec(`insert into article_contributors (article_id, person_id, position, role) values ($1, $2, 0, 'AUTHOR')`, id, person)
	}
	db.MustExec(`insert into article_topics (article_id, topic_id, position) values ($1, $2, 0)`, h.first, topic)
	db.MustExec(`insert into article_contributors (article_id, person_id, position, role) values ($1, $2, 0, 'AUTHOR')`, h.first, person)
	number(`insert into initiatives (slug, title, state, published_at) values ('bo', 'Bo sammen', 'PUBLISHED', '2026-01-02') returning id`)
	number(`insert into initiatives (slug, title, state) values ($1, $1, 'DRAFT') returning id`, canary+"-draft")

	moderator := account.Viewer{Roles: []account.Role{account.Moderator}, Name: "Vår moderator", Address: "192.0.2.9"}
	moderator.ID = account.ID(number(`insert into accounts (email, name, roles) values ('m@example.org', 'Vår moderator', '{MODERATOR}') returning id`))
	say := func(by account.Viewer, text string, parent *comment.ID) *comment.Comment {
		t.Helper()
		name := "Leser <b> ]]>"
		posted, err := comments.Post(t.Context(), by, comment.Draft{SubjectID: gid.ID{Type: "Article", Key: h.first}, ParentID: parent, Name: &name, Body: text})
		if err != nil {
			t.Fatal(err)
		}
		return posted.Comment
	}
	top := say(moderator, "Første & beste <script>alert(1)</script>", nil)
	say(moderator, "Et svar", &top.ID)
	say(account.Viewer{Address: "192.0.2.7"}, canary+" som venter", nil) // waits for a moderator
	gone := say(moderator, canary+" som ble fjernet", &top.ID)
	db.MustExec(`update comments set visibility = 'HIDDEN', review = 'REJECTED' where id = $1`, gone.ID)
	return h
}

func (h *house) ask(t *testing.T, method, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, h.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity") // or the client would ask for gzip by itself
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w, err := h.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Body.Close() }()
	body, err := io.ReadAll(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return w, string(body)
}

// routes are all that everyone may ask for, with the statements that each takes.
var routes = map[string]int{
	"/feed.rss": 4, "/feed.atom": 4, "/feed.json": 4,
	"/tema/bolig/feed.rss": 5, "/tema/bolig/feed.atom": 5, "/tema/bolig/feed.json": 5,
	"/person/kari/feed.rss": 5, "/person/kari/feed.atom": 5, "/person/kari/feed.json": 5,
	"/artikkel/aapen/kommentarer/feed.rss": 2, "/artikkel/aapen/kommentarer/feed.atom": 2, "/artikkel/aapen/kommentarer/feed.json": 2,
	"/initiativ/bo/kommentarer/feed.rss": 2, "/initiativ/bo/kommentarer/feed.atom": 2, "/initiativ/bo/kommentarer/feed.json": 2,
	"/artikkel/aapen/kommentarer": 2, "/artikkel/aapen/kommentarer.json": 2, "/initiativ/bo/kommentarer": 2, "/initiativ/bo/kommentarer.json": 2,
	"/sitemap.xml": 1, "/sitemap/artikler-1.xml": 1, "/sitemap/initiativer-1.xml": 1, "/sitemap/temaer-1.xml": 1, "/sitemap/personer-1.xml": 1,
	"/sitemap/magasinet.xml": 0, "/sitemap-news.xml": 1, "/robots.txt": 0,
	"/oembed?url=" + url.QueryEscape(base+"/artikkel/aapen"): 2, "/oembed?format=json&url=" + url.QueryEscape(base+"/initiativ/bo"): 1,
}

func TestEveryRouteIsForEveryoneAndKeptByCaches(t *testing.T) {
	t.Parallel()
	h := open(t)
	for path, statements := range routes {
		var w *http.Response
		var body string
		if n := h.counter.Count(func() { w, body = h.ask(t, http.MethodGet, path) }); n != statements {
			t.Errorf("%s: %d statements, want %d: %v", path, n, statements, h.counter.Last())
		}
		if w.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s %s", path, w.Status, body)
		}
		if strings.Contains(strings.ToLower(body), canary) {
			t.Errorf("%s tells what is not for everyone: %s", path, body)
		}
		if kept := w.Header.Get("Cache-Control"); !strings.HasPrefix(kept, "public, max-age=") {
			t.Errorf("%s: Cache-Control is %q", path, kept)
		}
		if w.Header.Get("Vary") == "" || w.Header.Get("Etag") == "" || w.Header.Get("Set-Cookie") != "" {
			t.Errorf("%s: the headers are %v", path, w.Header)
		}
		kind := w.Header.Get("Content-Type")
		switch {
		case strings.Contains(kind, "xml"):
			wellFormed(t, path, body)
		case strings.Contains(kind, "json"):
			if !json.Valid([]byte(body)) {
				t.Errorf("%s is no JSON: %s", path, body)
			}
		}
		if strings.Contains(kind, "html") && strings.Contains(body, "<script>") {
			t.Errorf("%s has a script: %s", path, body)
		}
		same, nothing := h.ask(t, http.MethodGet, path, "If-None-Match", w.Header.Get("Etag"))
		if same.StatusCode != http.StatusNotModified || nothing != "" {
			t.Errorf("%s: who has it gets %s and %q", path, same.Status, nothing)
		}
		head, nothing := h.ask(t, http.MethodHead, path)
		if head.StatusCode != http.StatusOK || nothing != "" || head.Header.Get("Etag") != w.Header.Get("Etag") ||
			head.Header.Get("Content-Length") != fmt.Sprint(len(body)) {
			t.Errorf("%s: HEAD gets %s %v", path, head.Status, head.Header)
		}
		if strings.Contains(path, "/feed.") && w.Header.Get("Last-Modified") == "" {
			t.Errorf("%s does not say when it changed", path)
		}
	}
}

// TestWhatIsNotForEveryoneIsAsUnknownAsWhatIsNot compares the answers byte for byte.
func TestWhatIsNotForEveryoneIsAsUnknownAsWhatIsNot(t *testing.T) {
	t.Parallel()
	h := open(t)
	ways := []string{"/artikkel/%s/kommentarer", "/artikkel/%s/kommentarer.json", "/artikkel/%s/kommentarer/feed.rss", "/initiativ/%s/kommentarer", "/oembed?url=" + base + "/artikkel/%s", "/oembed?url=" + base + "/initiativ/%s"}
	for _, way := range ways {
		unknown, words := h.ask(t, http.MethodGet, fmt.Sprintf(way, "ikke-noe"))
		if unknown.StatusCode != http.StatusNotFound || !strings.Contains(words, "finnes ikke") {
			t.Errorf("%s: %s %s", way, unknown.Status, words)
		}
		for _, slug := range []string{canary + "-draft", canary + "-in-review", canary + "-scheduled", canary + "-archived"} {
			if hidden, same := h.ask(t, http.MethodGet, fmt.Sprintf(way, slug)); hidden.StatusCode != http.StatusNotFound || same != words {
				t.Errorf("%s of %s: %s %s", way, slug, hidden.Status, same)
			}
		}
	}
	for path, want := range map[string]int{
		"/tema/nei/feed.rss": 404, "/person/nei/feed.json": 404, "/sitemap/artikler-2.xml": 404, "/sitemap/artikler-0.xml": 404, "/sitemap/artikler-01.xml": 404,
		"/sitemap/artikler-99999999999999999999.xml": 404, "/sitemap/x": 404, "/oembed": 404, "/oembed?url=https://other.example/artikkel/aapen": 404,
		"/oembed?format=xml&url=" + base + "/artikkel/aapen": 501, "/artikkel/aapen/kommentarer?etter=x": 400, "/artikkel/a%00b/kommentarer": 404,
		"/tema/a%00b/feed.rss": 404, "/artikkel/%FF/kommentarer.json": 404, "/tema/%FF/feed.rss": 404, "/oembed?url=" + base + "/artikkel/%00%FF": 404,
	} {
		if w, body := h.ask(t, http.MethodGet, path); w.StatusCode != want {
			t.Errorf("%s: %s %s", path, w.Status, body)
		}
	}
}

func wellFormed(t *testing.T, path, body string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(body)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v: %s", path, err, body)
			return
		}
	}
}

// TestFeedReadersReadWhatWasWritten asks a parser that is not ours.
func TestFeedReadersReadWhatWasWritten(t *testing.T) {
	t.Parallel()
	h := open(t)
	storable := strings.NewReplacer("\x01", "\ufffd", "\x0b", "\ufffd", "\ufffe", "\ufffd").Replace(hostile)
	for _, f := range []site.Format{site.RSS, site.Atom, site.JSON} {
		for _, of := range []string{"", "/tema/bolig", "/person/kari"} {
			_, body := h.ask(t, http.MethodGet, site.Feed(of, f))
			read, err := gofeed.NewParser().ParseString(body)
			if err != nil {
				t.Fatalf("%s %s: %v: %s", of, f, err, body)
			}
			if len(read.Items) != 1 {
				t.Fatalf("%s %s has %d items", of, f, len(read.Items))
			}
			i := read.Items[0]
			want := storable
			if f == site.JSON {
				want = hostile
			}
			if strings.TrimSpace(i.Title) != strings.TrimSpace(want) {
				t.Errorf("%s %s: the title is %q, want %q", of, f, i.Title, want)
			}
			if i.Link != base+"/artikkel/aapen" || i.GUID != fmt.Sprintf("tag:innomag.example,2026:artikkel/%d", h.first) {
				t.Errorf("%s %s: %s %s", of, f, i.Link, i.GUID)
			}
			if i.PublishedParsed == nil || i.PublishedParsed.Year() != 2026 || len(i.Categories) != 1 || i.Categories[0] != "Bolig & <nærmiljø>" {
				t.Errorf("%s %s: %v %v", of, f, i.Published, i.Categories)
			}
			if !strings.Contains(i.Content, `href="`+base+`/tema/bolig"`) || !strings.Contains(i.Content, `src="`+base+`/media/a.jpg"`) ||
				!strings.Contains(i.Content, base+`/media/b.jpg 2x`) || strings.Contains(i.Content, `="/`) {
				t.Errorf("%s %s: the text is %s", of, f, i.Content)
			}
			if len(i.Authors) != 1 || i.Authors[0].Name != "Kari ]]> <Nordmann>" {
				t.Errorf("%s %s: by %v", of, f, i.Authors)
			}
			if f != site.RSS && read.FeedLink != base+site.Feed(of, f) {
				t.Errorf("%s %s says it is at %s", of, f, read.FeedLink)
			}
		}
		_, body := h.ask(t, http.MethodGet, site.Feed("/artikkel/aapen/kommentarer", f))
		read, err := gofeed.NewParser().ParseString(body)
		if err != nil || len(read.Items) != 2 {
			t.Fatalf("comments as %s: %v: %s", f, err, body)
		}
		if !strings.Contains(read.Items[0].Content, "Et svar") || !strings.HasPrefix(read.Items[0].Link, base+"/artikkel/aapen#kommentar-") {
			t.Errorf("comments as %s: %+v", f, read.Items[0])
		}
	}
}

func TestAnIdentityOutlivesTheAddress(t *testing.T) {
	t.Parallel()
	h := open(t)
	_, before := h.ask(t, http.MethodGet, "/feed.atom")
	h.db.MustExec(`update articles set slug = 'ny-adresse' where id = $1`, h.first)
	_, after := h.ask(t, http.MethodGet, "/feed.atom")
	id := fmt.Sprintf("<id>tag:innomag.example,2026:artikkel/%d</id>", h.first)
	if !strings.Contains(before, id) || !strings.Contains(after, id) || !strings.Contains(after, "/artikkel/ny-adresse") {
		t.Errorf("%s\n%s", before, after)
	}
}

func TestADiscussionIsReadPageByPageWithoutAScript(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.db.MustExec(`
		insert into comments (discussion_id, author_name, body, body_html, visibility, review, created_at)
		select d.id, 'Leser ' || n, 'Kommentar ' || n, '<p>Kommentar ' || n || '</p>', 'PUBLIC', 'APPROVED', now() + n * interval '1 second'
		from discussions d, generate_series(1, 230) n where d.article_id = $1`, h.first)
	seen := map[int64]bool{}
	pages := 0
	for path := "/artikkel/aapen/kommentarer.json"; path != ""; pages++ {
		_, body := h.ask(t, http.MethodGet, path)
		var talk struct {
			CommentCount int
			Next         *string
			Comments     []struct {
				ID        int64
				ParentID  *int64
				Depth     int
				Author    *string
				HTML, URL *string
			}
		}
		if err := json.Unmarshal([]byte(body), &talk); err != nil {
			t.Fatal(err)
		}
		for _, c := range talk.Comments {
			if seen[c.ID] {
				t.Errorf("%d comes twice", c.ID)
			}
			seen[c.ID] = true
		}
		if talk.CommentCount != 232 {
			t.Errorf("%d comments", talk.CommentCount)
		}
		if path = ""; talk.Next != nil {
			path = strings.TrimPrefix(*talk.Next, base)
		}
	}
	if len(seen) != 232 || pages != 3 {
		t.Errorf("%d comments on %d pages", len(seen), pages)
	}
	_, body := h.ask(t, http.MethodGet, "/artikkel/aapen/kommentarer")
	for _, want := range []string{`rel="next"`, `type="application/ld+json"`, `"@type":"Comment"`, `id="kommentar-`, `application/json+oembed`} {
		if !strings.Contains(body, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	_, linked, _ := strings.Cut(body, `<script type="application/ld+json">`)
	linked, _, _ = strings.Cut(linked, "</script>")
	var thing map[string]any
	if err := json.Unmarshal([]byte(linked), &thing); err != nil || thing["@type"] != "NewsArticle" {
		t.Errorf("%v: %s", err, linked)
	}
}

func TestACardHasThePictureInTheWidthAskedFor(t *testing.T) {
	t.Parallel()
	h := open(t)
	if _, err := h.db.Exec(`
		with m as (
			insert into media (kind, name, format, source_hash, bytes, width, height, widths)
			values ('IMAGE', 'abcdefghijklmnopqrstuvwxyz234567', 'jpg', '\x00', 1, 1600, 800, '{320,640}') returning id
		)
		update articles set hero_media_id = m.id from m where slug = 'aapen'`); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"":               `"thumbnail_height":320,"thumbnail_url":"` + base + `/media/abcdefghijklmnopqrstuvwxyz234567-640.jpg","thumbnail_width":640`,
		"&maxwidth=400":  `"thumbnail_height":160,"thumbnail_url":"` + base + `/media/abcdefghijklmnopqrstuvwxyz234567-320.jpg","thumbnail_width":320`,
		"&maxwidth=9999": `"thumbnail_height":800,"thumbnail_url":"` + base + `/media/abcdefghijklmnopqrstuvwxyz234567.jpg","thumbnail_width":1600`,
		"&maxwidth=10":   "",
		"&maxwidth=x":    `"thumbnail_width":640`,
	} {
		_, body := h.ask(t, http.MethodGet, "/oembed?url="+url.QueryEscape(base+"/artikkel/aapen")+query)
		if !strings.Contains(body, want) || want == "" && strings.Contains(body, "thumbnail") {
			t.Errorf("%q: %s", query, body)
		}
	}
}
