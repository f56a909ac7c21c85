package graph_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/graph"
	"innomag/graph/cache"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
)

var lasting = flag.Duration("for", 0, "how long answers that are kept are compared with others, at least")

// What has been seen before answers have been compared enough.
const (
	leastWrites = 40 // changes that were carried out
	leastKept   = 40 // answers that were compared and had been kept
)

// instance is a server of several: it shares nothing with the others but the database.
type instance struct {
	api     http.Handler
	kept    *cache.Cache
	counter *pgtest.Counter
}

func (m *magazine) instance(t testing.TB, o graph.Options) instance {
	t.Helper()
	db, counter := pgtest.CountedOn(t, m.dsn)
	return instance{graph.Handler(graph.NewResolver(m.on(db)), o), o.Cache, counter}
}

// on gives the rooms of another server.
func (m *magazine) on(db *sqlx.DB) graph.Rooms {
	r := m.rooms
	r.Comments = &comment.Service{DB: db, Cursors: m.rooms.Comments.Cursors, Receipts: m.rooms.Comments.Receipts}
	r.Articles = &article.Service{DB: db, Cursors: m.rooms.Articles.Cursors}
	r.Initiatives = &initiative.Service{DB: db, Cursors: m.rooms.Initiatives.Cursors, Secret: m.rooms.Initiatives.Secret, Weigh: r.Comments.Weigh}
	r.Directory = &directory.Service{DB: db, Cursors: m.rooms.Directory.Cursors}
	r.Search = &search.Service{DB: db, Cursors: m.rooms.Search.Cursors}
	return r
}

// TestNoAnswerIsOlderThanAChange has readers and writers of all roles at two servers at once: whenever they pause, what a server
// answers, kept or not, must be what one that keeps nothing says, to everybody. It ends when enough has been compared, however long
// that takes; -args -for 10m makes it longer.
func TestNoAnswerIsOlderThanAChange(t *testing.T) {
	t.Parallel()
	m := stock(t, 4, 3)
	m.disturb(t)
	plain := m.instance(t, graph.Options{FieldByField: true})
	servers := make([]instance, 2)
	for i := range servers {
		kept, err := cache.New(t.Context(), m.dsn, 8<<20)
		if err != nil {
			t.Fatal(err)
		}
		servers[i] = m.instance(t, graph.Options{Cache: kept})
	}
	author, reader, stranger := m.hire(t, account.Author), m.hire(t, account.Reader), guest
	stranger.Address, stranger.Language = "192.0.2.77", "en"
	writers := []account.Viewer{guest, reader, author, m.editor, m.moderator, m.admin}
	readers := append([]account.Viewer{guest, guest, guest, guest, stranger, stranger}, writers...)
	seed := uint64(1)
	if *lasting > 0 {
		seed = uint64(time.Now().UnixNano())
		t.Logf("seed %d", seed)
	}
	schema, _ := contract(t)
	v := &inventor{Rand: rand.New(rand.NewPCG(seed, 2)), schema: schema}
	queries := questions(v)

	var (
		busy   sync.RWMutex // held for reading by who asks or changes something
		turns  = make(chan struct{})
		mu     sync.Mutex
		newest string
		asked  = queries[:10] // what is asked at present, of all there is
		writes = map[string]int{}
		reads  atomic.Int64
		all    sync.WaitGroup
	)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	again := func(do func(r *rand.Rand), r *rand.Rand) {
		all.Go(func() {
			for ctx.Err() == nil {
				busy.RLock()
				do(r)
				busy.RUnlock()
				select {
				case turns <- struct{}{}:
				case <-ctx.Done():
				}
			}
		})
	}
	for i := range uint64(3) {
		again(func(r *rand.Rand) {
			what, carriedOut, version := m.change(t, r, writers, servers[r.IntN(2)])
			mu.Lock()
			defer mu.Unlock()
			if carriedOut {
				writes[what]++
				writes["all"]++
			}
			if len(version) > len(newest) || len(version) == len(newest) && version > newest {
				newest = version
			}
		}, rand.New(rand.NewPCG(seed, 10+i)))
		again(func(r *rand.Rand) {
			for range 4 {
				send(t.Context(), servers[r.IntN(2)].api, readers[r.IntN(len(readers))], asked[r.IntN(len(asked))], nil)
				reads.Add(1)
			}
		}, rand.New(rand.NewPCG(seed, 20+i)))
	}
	compared, kept, turned, different := map[string]int{}, 0, 0, 0
	for begun, enough := time.Now(), false; !enough && different == 0; {
		busy.Lock()
		for _, q := range asked {
			by := readers[v.IntN(len(readers))]
			for i, s := range servers {
				want := answered(t, plain.api, by, q)
				var got string
				statements := s.counter.Count(func() { got = send(t.Context(), s.api, by, q, nil, "InnoMag-Version", newest).Body.String() })
				if answered(t, plain.api, by, q) != want { // by the clock, while we asked
					turned++
					continue
				}
				if got != want {
					t.Errorf("server %d, after %d changes, to %v: %s\ngot  %s\nwant %s", i, writes["all"], by.Roles, q, got, want)
					different++
				}
				if by.Guest() && statements == 0 {
					kept++
				}
				compared[fmt.Sprint(by.Roles)]++
			}
		}
		v.Shuffle(len(queries), func(i, j int) { queries[i], queries[j] = queries[j], queries[i] })
		enough = time.Since(begun) >= *lasting && writes["all"] >= leastWrites && kept >= leastKept
		busy.Unlock()
		for range 12 {
			<-turns
		}
	}
	cancel()
	all.Wait()
	t.Logf("%d changes: %v", writes["all"], writes)
	t.Logf("%d reads beside them; compared, by role: %v; of guests' %d were kept; %d turned by the clock meanwhile; %d differences", reads.Load(), compared, kept, turned, different)
}

// questions are what is asked: pages, what is found by its id or its words, what turns by the clock, and what nobody would think of.
func questions(v *inventor) []string {
	queries := []string{
		frontOf,
		`{ frontPage { revision items(first: 5) { chosen article { title commentCount commentsOpen } } latest(first: 2) { totalCount nodes { title } } } section(topic: "velferd") { topic { name } items(first: 3) { article { slug } } } }`,
		`{ topics { nodes { name articles { nodes { title commentCount } } } } }`,
		`{ person(slug: "person-0") { name articles { nodes { title commentCount } } } }`,
		`{ initiatives { nodes { title commentCount commentsOpen articles { nodes { title commentCount } } comments(first: 2) { nodes { bodyText } } } } }`,
		`{ articles(first: 10) { nodes { slug commentsOpen } } }`,
	}
	slugs := []string{"leder", "sak-0", "sak-1", "sak-2", "sak-3", "ro", "finnes-ikke"}
	for range 40 {
		queries = append(queries, v.query(slugs, nodes, false))
	}
	for _, s := range slugs {
		queries = append(queries, strings.ReplaceAll(strings.ReplaceAll(pageOf, "query($slug: String!) ", ""), "$slug", fmt.Sprintf("%q", s)),
			fmt.Sprintf(`{ article(slug: %q) { commentsOpen comments(first: 3) { nodes { bodyText canReply } } } }`, s))
	}
	const found = ` { totalCount isPartial suggestion counts { type count } edges { cursor } nodes { node { __typename ... on Article { title commentCount } ... on Initiative { title } ... on Person { name }
		... on Organisation { name } ... on Topic { name } } highlights { field parts { text isMatch } } } } }`
	for _, words := range []string{"tittel", "prosjekt", "prosjket", `\"sak 1\"`, "navn -tittel", "emne or leder", "titt", "zzz"} {
		queries = append(queries, fmt.Sprintf(`{ search(query: "%s", first: 5)`, words)+found)
	}
	queries = append(queries, `{ search(query: "tittel navn", types: [PERSON, TOPIC])`+found)
	for i := range int64(6) {
		id := func(kind string, key int64) string { return fmt.Sprintf("%q", gid.ID{Type: kind, Key: key}) }
		queries = append(queries,
			fmt.Sprintf(`{ node(id: %s) { id ... on Article { title commentCount commentsOpen topics { name } } } }`, id("Article", 1+i)),
			fmt.Sprintf(`{ node(id: %s) { id ... on Comment { bodyText likeCount replies(first: 3) { totalCount nodes { bodyText } } } } }`, id("Comment", 1+3*i)),
			fmt.Sprintf(`{ nodes(ids: [%s, %s, %s, %s, %s]) { __typename id ... on Article { title commentCount } ... on Initiative { title commentCount } ... on Comment { bodyText visibility } ... on Person { name } ... on Topic { name } } }`,
				id("Article", 1+i), id("Initiative", 1+i), id("Comment", 2+5*i), id("Person", 1+i), id("Topic", 1+i)),
		)
	}
	return queries
}

// change changes something that strangers read, by the API as somebody or behind its back. It gives what it was, whether it was carried
// out, and the version it is in.
func (m *magazine) change(t *testing.T, r *rand.Rand, writers []account.Viewer, s instance) (what string, carriedOut bool, version string) {
	ctx := context.WithoutCancel(t.Context())
	n := m.posts.Add(1)
	var a, c struct {
		ID       int64
		Revision int
	}
	if err := m.db.Get(&a, `select id, revision from articles where slug <> 'leder' order by random() limit 1`); err != nil {
		t.Error(err)
		return "", false, ""
	}
	if err := m.db.Get(&c, `select id, revision from comments order by random() limit 1`); err != nil {
		t.Error(err)
		return "", false, ""
	}
	if r.IntN(2) == 0 {
		behind := []string{
			fmt.Sprintf(`update articles set title = 'Tittel %d' where id = %d`, n, a.ID),
			fmt.Sprintf(`update articles set state = case when state = 'PUBLISHED' then 'ARCHIVED' else 'PUBLISHED' end, published_at = coalesce(published_at, now()) where id = %d`, a.ID),
			fmt.Sprintf(`update people set name = 'Navn %d' where id = %d`, n, 1+r.IntN(3)),
			fmt.Sprintf(`update topics set name_nb = 'Emne %d' where id = %d`, n, 1+r.IntN(3)),
			fmt.Sprintf(`update comments set body = 'Rettet %d', body_html = '<p>Rettet %d</p>' where id = %d`, n, n, c.ID),
			fmt.Sprintf(`update articles set published_at = now() - interval '%d minutes' where id = %d and state = 'PUBLISHED'`, r.IntN(100), a.ID),
			fmt.Sprintf(`update articles set slug = 'flyttet-%d' where id = %d and slug not in ('sak-0', 'sak-1')`, n, a.ID),
			fmt.Sprintf(`delete from article_contributors where article_id = %d and position = %d`, a.ID, r.IntN(3)),
			fmt.Sprintf(`insert into article_contributors values (%d, %d, %d, 'EDITOR') on conflict do nothing`, a.ID, 100+n, 1+r.IntN(3)),
			fmt.Sprintf(`update initiatives set title = 'Prosjekt %d' where id = %d`, n, 1+r.IntN(3)),
			fmt.Sprintf(`update discussions set closes_at = now() + interval '%d milliseconds' where id = (select id from discussions order by random() limit 1)`, r.IntN(3000)),
			`update discussions set closes_at = null, closed_at = null, mode = null`,
			fmt.Sprintf(`delete from comments where id = %d and not exists (select from comments below where below.parent_id = %d)
				and (select count(*) from comments) > 30`, c.ID, c.ID),
		}
		sql := behind[r.IntN(len(behind))]
		_, err := m.db.ExecContext(ctx, sql)
		if err != nil && !strings.Contains(err.Error(), "deadlock") {
			t.Error(sql, err)
		}
		if _, err := m.rooms.Search.CatchUp(ctx); err != nil {
			t.Error(err)
		}
		return "by SQL", err == nil, s.kept.Changed(ctx)
	}
	article, said := gid.ID{Type: "Article", Key: a.ID}.String(), gid.ID{Type: "Comment", Key: c.ID}.String()
	about := gid.ID{Type: "Article", Key: a.ID}
	if r.IntN(3) == 0 {
		about = gid.ID{Type: "Initiative", Key: 1 + int64(r.IntN(4))}
	}
	soon := func() string {
		return time.Now().Add(time.Duration(r.IntN(3000)) * time.Millisecond).UTC().Format(time.RFC3339Nano)
	}
	either := func(of ...string) string { return of[r.IntN(len(of))] }
	thing := func(kind string) map[string]any {
		return map[string]any{strings.ToLower(kind) + "Id": gid.ID{Type: kind, Key: 1 + int64(r.IntN(3))}.String()}
	}
	var front int
	if err := m.db.Get(&front, `select coalesce((select revision from fronts where topic_id is null), 0)`); err != nil {
		t.Error(err)
	}
	with := func(to map[string]any, more ...any) map[string]any {
		for i := 0; i < len(more); i += 2 {
			to[more[i].(string)] = more[i+1]
		}
		return to
	}
	judged := with(map[string]any{}, "commentId", said, "expectedRevision", c.Revision)
	renamed := func(kind, table string, more ...any) map[string]any {
		in := thing(kind)
		var revision int
		key, _ := gid.Parse(in[strings.ToLower(kind)+"Id"].(string))
		if err := m.db.Get(&revision, `select revision from `+table+` where id = $1`, key.Key); err != nil {
			t.Error(err)
		}
		return with(in, append(more, "expectedRevision", revision)...)
	}
	const nobody, desk, newsroom = 0, 4, 3 // places in writers
	ways := []struct {
		who   int // the first of writers who may
		name  string
		kind  string
		input map[string]any
	}{
		{nobody, "postComment", "PostCommentInput", map[string]any{"subjectId": about.String(), "name": fmt.Sprintf("Leser %d", n), "body": fmt.Sprintf("Noe nytt, for %d. gang: %x.", n, r.Uint64())}},
		{nobody, "likeComment", "LikeCommentInput", map[string]any{"commentId": said}},
		{nobody, "unlikeComment", "LikeCommentInput", map[string]any{"commentId": said}},
		{desk, "approveComment", "ApproveCommentInput", judged},
		{desk, "approveComment", "ApproveCommentInput", judged},
		{desk, "rejectComment", "RejectCommentInput", with(map[string]any{"reason": "OFF_TOPIC"}, "commentId", said, "expectedRevision", c.Revision)},
		{desk, "restoreComment", "ModerateCommentInput", judged},
		{desk, either("featureComment", "unfeatureComment"), "ModerateCommentInput", judged},
		{desk, either("lockThread", "unlockThread"), "ThreadInput", map[string]any{"commentId": said}},
		{desk, either("closeDiscussion", "reopenDiscussion"), "DiscussionInput", map[string]any{"subjectId": about.String(), "closesAt": soon()}},
		{desk, "setDiscussionMode", "DiscussionModeInput", map[string]any{"subjectId": about.String(), "mode": either("POST_MODERATE", "POST_MODERATE", "PRE_MODERATE", "CLOSED"), "slowSeconds": 0}},
		{desk, "setModerationPolicy", "ModerationPolicyInput", map[string]any{"mode": either("POST_MODERATE", "POST_MODERATE", "CLOSED"), "closeAfterDays": r.IntN(3), "holdFirst": 0}},
		{newsroom, "updateArticle", "UpdateArticleInput", map[string]any{"articleId": article, "expectedRevision": a.Revision, "title": fmt.Sprintf("Tittel %d", n), "lede": fmt.Sprintf("Navn %d.", n)}},
		{newsroom, either("archiveArticle", "unpublishArticle"), "ArticleStepInput", map[string]any{"articleId": article, "expectedRevision": a.Revision}},
		{newsroom, "publishArticle", "PublishArticleInput", map[string]any{"articleId": article, "expectedRevision": a.Revision}},
		{newsroom, "publishArticle", "PublishArticleInput", map[string]any{"articleId": article, "expectedRevision": a.Revision}},
		{newsroom, "setFront", "SetFrontInput", map[string]any{"expectedRevision": front, "slots": []map[string]any{{"articleId": article, "until": soon()}}}},
		{newsroom, "updateTopic", "UpdateTopicInput", renamed("Topic", "topics", "nameNb", fmt.Sprintf("Emne %d", n))},
		{newsroom, "updatePerson", "UpdatePersonInput", renamed("Person", "people", "name", fmt.Sprintf("Navn %d", n))},
		{2, "createArticle", "CreateArticleInput", map[string]any{"title": fmt.Sprintf("Kladd %d", n)}},
	}
	way := ways[r.IntN(len(ways))]
	by := writers[r.IntN(len(writers))]
	if r.IntN(5) > 0 { // the others try what they may not
		by = writers[way.who+r.IntN(len(writers)-way.who)]
	}
	by.Address = fmt.Sprintf("203.0.%d.%d", n/256%256, n%256)
	w := send(ctx, s.api, by, fmt.Sprintf(`mutation($i: %s!) { %s(input: $i) { userErrors { code } } }`, way.kind, way.name), map[string]any{"i": way.input})
	return way.name, strings.Contains(w.Body.String(), `"userErrors":[]`), w.Header().Get("InnoMag-Version")
}
