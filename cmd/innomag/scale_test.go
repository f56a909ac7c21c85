package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/graph"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/feed"
	"innomag/internal/httpd"
	"innomag/internal/initiative"
	"innomag/internal/media"
	cursors "innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
	"innomag/internal/site"
	"innomag/internal/sso"
	"innomag/internal/web"
)

// grown is a magazine of a certain size, as readers reach it, without what keeps answers.
type grown struct {
	db       *sqlx.DB
	counter  *pgtest.Counter
	api      http.Handler
	site     http.Handler
	articles int
}

// grow fills a magazine: articles of some 60 words under 60 topics by 200 people, a hundredth as many under the last topic and by
// the last person whatever the size, and initiatives with topics, places, partners and periods.
func grow(t testing.TB, articles, initiatives int) *grown {
	t.Helper()
	db, counter := pgtest.Counted(t)
	accounts, err := account.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	secret := bytes.Repeat([]byte("s"), 32)
	codec := cursors.NewCodec(secret)
	rooms := graph.Rooms{
		Accounts:    accounts,
		Articles:    &article.Service{DB: db, Cursors: codec},
		Initiatives: &initiative.Service{DB: db, Cursors: codec, Secret: secret},
		Directory:   &directory.Service{DB: db, Cursors: codec},
		Comments:    &comment.Service{DB: db, Cursors: codec, Receipts: secret},
		Media:       &media.Service{DB: db, Cursors: codec, Secret: secret, Files: media.NewDisk(t.TempDir())},
		Search:      &search.Service{DB: db, Cursors: codec},
	}
	const address = "https://magazine.test"
	if rooms.SSO, err = sso.New(accounts, sso.Options{Site: address}); err != nil {
		t.Fatal(err)
	}
	resolver := graph.NewResolver(rooms)
	server := httpd.New(httpd.Options{Accounts: accounts, Media: rooms.Media, SSO: rooms.SSO, Feeds: &feed.Site{
		Base: site.Base(address), Articles: rooms.Articles, Initiatives: rooms.Initiatives, Directory: rooms.Directory, Comments: rooms.Comments,
	}})
	if server.Pages, err = web.New(web.Options{Ask: graph.Local(resolver), Site: address}); err != nil {
		t.Fatal(err)
	}
	g := &grown{db: db, counter: counter, api: graph.Handler(resolver, graph.Options{}), articles: articles}
	server.GraphQL = g.api
	g.site = server.Handler()
	g.fill(t, initiatives)
	return g
}

func (g *grown) fill(t testing.TB, initiatives int) {
	t.Helper()
	c, err := g.db.Connx(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	sizes := strings.NewReplacer("{articles}", fmt.Sprint(g.articles), "{initiatives}", fmt.Sprint(initiatives))
	for _, statement := range []string{
		`set session_replication_role = replica`, // no triggers: what they would write is written here
		`select setseed(0.5)`,
		`insert into topics (slug, name_nb, parent_id) select 'emne-' || n, 'Emne ' || n, case when n > 8 then 1 + n % 8 end from generate_series(1, 60) n`,
		`insert into tags (slug, name) select 'merke-' || n, 'merke ' || n from generate_series(1, 40) n`,
		`insert into people (slug, name) select 'person-' || n, 'Person ' || n from generate_series(1, 200) n`,
		`insert into organisations (slug, name) select 'org-' || n, 'Organisasjon ' || n from generate_series(1, greatest(50, {initiatives} / 20)) n`,
		`insert into municipalities (code, name, county_code) select c.code || lpad(n::text, 2, '0'), c.name || ' ' || n, c.code from counties c, generate_series(1, 24) n`,

		`create temp table texts as
		select n, case when n % 33 = 0 then 'Kommune ' else '' end || 'Sak ' || n as title, 'Om ord' || n % 500 || ' og ord' || n % 300 as lede,
			(select string_agg('ord' || floor(exp(random() * ln(5000)))::int, ' ') from generate_series(1, 50 + n % 2))
				|| case when n % 10 < 6 then ' kommune' else '' end || case when n % 10 in (1, 7) then ' omsorg' else '' end
				|| case when n % 20 = 5 then ' sykehjem' else '' end || case when n % ({articles} / 20) = 3 then ' narhval' else '' end as body
		from generate_series(1, {articles}) n`,
		`insert into articles (id, slug, title, lede, body_source, body_html, body_text, state, published_at, updated_at)
		overriding system value
		select n, 'sak-' || n, title, lede, body, '<p>' || body || '</p>', body, 'PUBLISHED', at, at
		from texts, lateral (select timestamptz '2006-01-01' + n * interval '90 minutes' as at) t order by n`,
		`insert into article_counts select kind, state, count(*) from articles group by kind, state`,
		`insert into discussions (article_id) select id from articles`,
		`insert into article_topics (article_id, topic_id, position, published_at)
		select a.id, case when k = 3 then 60 else 1 + (a.id * k * 7) % 59 end, k, a.published_at from articles a, generate_series(1, 3) k
		where k < 3 or a.id % ({articles} / 100) = 1 on conflict do nothing`,
		`insert into article_tags (article_id, tag_id, position, published_at) select a.id, 1 + (a.id * k) % 40, k, a.published_at from articles a, generate_series(1, 2) k on conflict do nothing`,
		`insert into article_contributors (article_id, position, person_id, role, published_at)
		select a.id, k, case when k = 3 then 200 else 1 + (a.id * k) % 199 end, 'AUTHOR', a.published_at from articles a, generate_series(1, 3) k
		where k = 1 or k = 3 and a.id % ({articles} / 100) = 1 on conflict do nothing`,
		`with f as (insert into fronts (topic_id) values (2), (3) returning id)
		insert into front_slots (front_id, position, article_id, starts_at, ends_at)
		select f.id, k, {articles} - k * 100, case k when 2 then timestamptz '2020-01-01' end, case k when 3 then timestamptz '2020-01-01' end from f, generate_series(1, 6) k`,
		`insert into article_related (article_id, related_id, position) select id, 1 + id % {articles}, 1 from articles`,

		`insert into initiatives (slug, title, summary, body_text, status, started_on, ended_on, county_code, county, municipality_code, municipality, state, published_at)
		select 'prosjekt-' || n, 'Prosjekt nummer ' || n, 'Hjelp til ' || (array['naboer', 'skoler', 'eldre', 'unge', 'bønder'])[1 + n % 5],
			repeat('Slik gjør de det i hverdagen. ', 5), (array['IDEA', 'PILOT', 'RUNNING', 'SCALED', 'ENDED'])[1 + n % 5],
			date '2005-01-01' + (n % 7000), case when n % 3 = 0 then date '2005-01-01' + (n % 7000) + 700 end,
			m.county_code, c.name, m.code, m.name, 'PUBLISHED', timestamptz '2020-01-01' + n * interval '1 minute'
		from generate_series(1, {initiatives}) n
		join (select *, row_number() over (order by code) as r from municipalities) m on m.r = 1 + n % 360
		join counties c on c.code = m.county_code`,
		`insert into discussions (initiative_id) select id from initiatives`,
		`insert into initiative_topics (initiative_id, topic_id, position) select i.id, 1 + (i.id * k * 7) % 60, k from initiatives i, generate_series(1, 3) k on conflict do nothing`,
		`insert into initiative_partners (initiative_id, organisation_id, role, position)
		select i.id, 1 + (i.id * k * 13) % (select count(*) from organisations), (array['LEAD', 'PARTNER', 'FUNDER'])[k], k from initiatives i, generate_series(1, 3) k on conflict do nothing`,
		`insert into article_initiatives (article_id, initiative_id, position, published_at) select id, 1 + id % {initiatives}, 1, published_at from articles`,
		`select refresh_initiative_facets(array(select id from initiatives))`,

		`insert into search_documents (kind, ref, name, head, vector, at)
		select 'ARTICLE', n, search_fold(a.title), head, head || setweight(to_tsvector('norwegian', body), 'C'), published_at
		from texts join articles a on a.id = n, lateral (select setweight(to_tsvector('norwegian', texts.title), 'A') || setweight(to_tsvector('norwegian', texts.lede), 'B') as head) h`,
		`insert into search_documents (kind, ref, name, head, vector, at)
		select 'INITIATIVE', id, search_fold(title), head, head || setweight(to_tsvector('norwegian', body_text), 'C'), published_at
		from initiatives, lateral (select setweight(to_tsvector('norwegian', title), 'A') || setweight(to_tsvector('norwegian', summary), 'B') as head) h`,
		`insert into search_words (word, stem, folded, key, english)
		select distinct w, search_stem(w), search_fold(w), search_key(w), w from (
			select 'ord' || k as w from generate_series(1, 5000) k union all values ('kommune'), ('sykehjem'), ('omsorg'), ('narhval'), ('sak'), ('prosjekt'), ('nummer'), ('eldre'), ('skoler')) t`,
		`insert into search_words (word, stem, folded, key, english) select n::text, n::text, n::text, n::text, n::text from generate_series(1, {articles}) n`,
		`select setval(pg_get_serial_sequence('articles', 'id'), {articles})`,
		`drop table texts`,
		`set session_replication_role = origin`,
		`vacuum analyze`,
	} {
		if _, err := c.ExecContext(t.Context(), sizes.Replace(statement)); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

// get asks for a page, which must be there.
func (g *grown) get(t testing.TB, path string) string {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	w := httptest.NewRecorder()
	g.site.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: %d %s", path, w.Code, w.Body)
	}
	return w.Body.String()
}

// ask asks the API.
func (g *grown) ask(t testing.TB, query string) map[string]any {
	t.Helper()
	body, _ := json.Marshal(map[string]any{"query": query})
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	g.api.ServeHTTP(w, r)
	var answer struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s: %v %s", query, err, w.Body)
	}
	return answer.Data
}

// far gives the address of a page far in: behind so many of the list at an address.
func (g *grown) far(t testing.TB, path, list string, behind int) string {
	t.Helper()
	cursor := ""
	for got := 0; got < behind; got += 100 {
		after := ""
		if cursor != "" {
			after = `, after: "` + cursor + `"`
		}
		d := g.ask(t, strings.Replace(list, "$", `first: 100`+after, 1))
		var find func(v any) string
		find = func(v any) string {
			m, _ := v.(map[string]any)
			if s, ok := m["endCursor"].(string); ok {
				return s
			}
			for _, below := range m {
				if s := find(below); s != "" {
					return s
				}
			}
			return ""
		}
		if cursor = find(d); cursor == "" {
			t.Fatalf("%s has no %d", path, behind)
		}
	}
	return path + "?etter=" + url.QueryEscape(cursor)
}

var nextPage = regexp.MustCompile(`etter=([A-Za-z0-9_%-]+)`)

// onwards follows the link to the next page so often.
func (g *grown) onwards(t testing.TB, path string, times int) string {
	t.Helper()
	at := path
	for range times {
		next := nextPage.FindStringSubmatch(g.get(t, at))
		if next == nil {
			t.Fatalf("%s leads nowhere", at)
		}
		at = path + "?etter=" + next[1]
	}
	return at
}

// changed is a change of what initiatives are counted by, so that no number is remembered.
func (g *grown) changed(t testing.TB) {
	t.Helper()
	if _, err := g.db.ExecContext(t.Context(), `update initiatives set started_on = started_on + 1 where id = 1`); err != nil {
		t.Fatal(err)
	}
}

// visit is something a reader, a feed reader or a robot asks for.
type visit struct {
	name   string
	path   string
	before func(t testing.TB) // not measured
}

// visits are what is asked for most. Far in is behind nine tenths of the articles, at most 20 000.
func (g *grown) visits(t testing.TB) []visit {
	t.Helper()
	deep := min(g.articles*9/10, 20_000)
	return []visit{
		{"front page", "/", nil},
		{"articles", "/artikler", nil},
		{"articles, far in", g.far(t, "/artikler", `{ articles($) { pageInfo { endCursor } } }`, deep), nil},
		{"topic", "/tema/emne-9", nil},
		{"topic with others below", "/tema/emne-1", nil},
		{"topic, far in", g.onwards(t, "/tema/emne-1", min(deep/400, 20)), nil},
		{"topic of few articles", "/tema/emne-60", nil},
		{"section front", "/tema/emne-2", nil}, // with slots, one of which has ended
		{"section front, far in", g.onwards(t, "/tema/emne-2", min(deep/400, 20)), nil},
		{"author", "/person/person-7", nil},
		{"author of few articles", "/person/person-200", nil},
		{"article", "/artikkel/sak-300", nil},
		{"initiative", "/initiativ/prosjekt-77", nil},
		{"initiatives, remembered", "/initiativ", nil},
		{"initiatives, after a change", "/initiativ", g.changed},
		{"initiatives in a fylke, after a change", "/initiativ?fylke=34", g.changed},
		{"initiatives of a status, after a change", "/initiativ?status=PILOT", g.changed},
		{"initiatives of both, after a change", "/initiativ?status=PILOT&fylke=34", g.changed},
		{"feed", "/feed.atom", nil},
		{"feed of a topic", "/tema/emne-1/feed.rss", nil},
		{"feed of an author", "/person/person-7/feed.json", nil},
		{"sitemap", "/sitemap.xml", nil},
		{"sitemap of news", "/sitemap-news.xml", nil},
	}
}

// searches are words that few, many and nearly all articles have.
func searches() (out []visit) {
	for _, q := range []string{"narhval", "kommune", "kommune omsorg", "kommu", "kommnue", `"kommune omsorg"`, "kommune -omsorg", "sykehjem or narhval", "ord1 ord2 ord3"} {
		out = append(out, visit{"search: " + q, "/sok?q=" + url.QueryEscape(q), nil})
	}
	return out
}

// read is what PostgreSQL read: rows of tables and of indexes, and blocks of both, wherever they were.
type read struct{ Rows, Blocks int }

// reads says what fn had PostgreSQL read. Nobody else may use the database meanwhile.
func (g *grown) reads(t testing.TB, fn func()) read {
	t.Helper()
	g.db.SetMaxOpenConns(1)        // the connection that tells what it has done
	for others := 1; others > 0; { // tell what they did when they end, however late
		const query = `select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`
		if err := g.db.Get(&others, query); err != nil {
			t.Fatal(err)
		}
	}
	total := func() (r read) {
		for _, statement := range []string{`select pg_stat_force_next_flush()`, `select pg_stat_clear_snapshot()`} {
			if _, err := g.db.ExecContext(context.WithoutCancel(t.Context()), statement); err != nil {
				t.Fatal(err)
			}
		}
		const query = `
			select (select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables)
				+ (select sum(idx_tup_read) from pg_stat_user_indexes) as rows,
				(select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0) + coalesce(toast_blks_read + toast_blks_hit, 0)) from pg_statio_user_tables) as blocks`
		if err := g.db.Get(&r, query); err != nil {
			t.Fatal(err)
		}
		return r
	}
	before := total()
	fn()
	after := total()
	return read{after.Rows - before.Rows, after.Blocks - before.Blocks}
}

// TestPagesReadNoMoreHoweverMuchThereIs asks a magazine and one five times as large for what readers ask for, and compares what
// PostgreSQL reads for it.
func TestPagesReadNoMoreHoweverMuchThereIs(t *testing.T) {
	t.Parallel()
	small, large := grow(t, 2_000, 400), grow(t, 10_000, 2_000)
	few, many := small.visits(t), large.visits(t)
	for i := range few {
		var got [2]read
		var asked [2]int
		for j, g := range []*grown{small, large} {
			v := []visit{few[i], many[i]}[j]
			g.get(t, v.path) // what is prepared, planned and remembered once is not what a page costs
			g.get(t, v.path)
			if v.before != nil {
				v.before(t)
			}
			got[j] = g.reads(t, func() { asked[j] = g.counter.Count(func() { g.get(t, v.path) }) })
		}
		t.Logf("%-42s %5d → %5d rows, %5d → %5d blocks", few[i].name, got[0].Rows, got[1].Rows, got[0].Blocks, got[1].Blocks)
		if asked[0] != asked[1] {
			t.Errorf("%s: %d statements among 2 000 articles, %d among 10 000", few[i].name, asked[0], asked[1])
		}
		// An index is a little deeper, and what is read by it lies further apart; a small table is read whole.
		if got[1].Rows > got[0].Rows*5/4+1000 || got[1].Blocks > got[0].Blocks+400 {
			t.Errorf("%s: %+v among 2 000 articles, %+v among 10 000", few[i].name, got[0], got[1])
		}
	}
}

// TestPagesArePlannedOnce asks ten times for what readers ask for. PostgreSQL plans a statement anew the first five times, and then
// for ever where it finds the plan it could keep dear, which for the front page is longer than the reading.
func TestPagesArePlannedOnce(t *testing.T) {
	t.Parallel()
	g := grow(t, 10_000, 2_000)
	g.db.SetMaxOpenConns(1) // the connection that tells how often it has planned
	for _, v := range g.visits(t) {
		for range 10 {
			if v.before != nil {
				v.before(t)
			}
			g.get(t, v.path)
		}
	}
	var anew []string
	if err := g.db.Select(&anew, `select format('%s of %s: %s', custom_plans, custom_plans + generic_plans, statement) from pg_prepared_statements where custom_plans > 5`); err != nil {
		t.Fatal(err)
	}
	for _, statement := range anew {
		t.Errorf("planned anew each time, %s", statement)
	}
	var kept int
	if err := g.db.Get(&kept, `select count(*) from pg_prepared_statements where generic_plans > 4`); err != nil || kept < 10 {
		t.Errorf("%d statements have a plan that is kept, %v", kept, err)
	}
}

// BenchmarkPages asks a magazine of 1 000 articles and one of 100 000 for what readers ask for; see docs/performance.md. They take
// turns at every step, so that whatever else the machine does slows both; medians are reported.
func BenchmarkPages(b *testing.B) {
	sizes := []*grown{grow(b, 1_000, 500)}
	if !testing.Short() {
		sizes = append(sizes, grow(b, 100_000, 50_000))
	}
	visits := make([][]visit, len(sizes))
	for j, g := range sizes {
		visits[j] = append(g.visits(b), searches()...)
	}
	for i := range visits[0] {
		b.Run(regexp.MustCompile(`[ ,:]+`).ReplaceAllString(visits[0][i].name, "_"), func(b *testing.B) {
			took := make([][]time.Duration, len(sizes))
			for b.Loop() {
				for j, g := range sizes {
					v := visits[j][i]
					if v.before != nil {
						v.before(b)
					}
					began := time.Now()
					g.get(b, v.path)
					took[j] = append(took[j], time.Since(began))
				}
			}
			var medians []float64
			for j, g := range sizes {
				slices.Sort(took[j])
				medians = append(medians, float64(took[j][len(took[j])/2].Microseconds()))
				b.ReportMetric(medians[j], fmt.Sprintf("µs/of-%d", g.articles))
			}
			b.ReportMetric(medians[len(medians)-1]/medians[0], "ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}
