package comment_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/page"
)

// crowd fills the magazine with n comments on 200 articles, one a minute: in a hundred, ten are held, one is public and
// unread, two are spam and three rejected.
func (r *room) crowd(t testing.TB, n int) {
	t.Helper()
	r.exec(t, `
		insert into articles (slug, title, state, published_at)
		select 'sak-' || g, 'Sak ' || g, 'PUBLISHED', now() from generate_series(1, 200) g`)
	r.exec(t, `insert into discussions (article_id) select id from articles`)
	r.exec(t, `insert into comment_authors (kind, key, name) select 'GUEST', int4send(g), 'Leser ' || g from generate_series(1, 1000) g`)
	r.exec(t, `alter table comments disable trigger user`)
	r.exec(t, `
		with them as (select array_agg(id order by id) as ids from comment_authors),
		places as (select array_agg(id order by id) as ids from discussions)
		insert into comments (id, discussion_id, root_id, depth, path, author_id, author_name, body, body_html, visibility, review, created_at)
		overriding system value
		select g, places.ids[1 + g % 200], g, 0, int8send(g) || int8send(g), them.ids[1 + g % 1000], 'Leser',
			'Kommentar nummer ' || g || ' om saken', '<p>Kommentar nummer ' || g || ' om saken</p>',
			case when kind < 15 then 'HIDDEN' else 'PUBLIC' end,
			case when kind < 10 then 'PENDING' when kind < 12 then 'SPAM' when kind < 15 then 'REJECTED' when kind = 16 then 'PENDING' else 'APPROVED' end,
			timestamptz '2026-01-01' + g * interval '1 minute'
		from (select g, ((g - 1) / 200 * 37 + g) % 100 as kind from generate_series(1, $1::bigint) g) g, them, places`, n)
	r.exec(t, `alter table comments enable trigger user`)
	r.exec(t, `select setval(pg_get_serial_sequence('comments', 'id'), $1)`, n)
	if _, err := r.Recount(context.Background()); err != nil {
		t.Fatal(err)
	}
	r.exec(t, `vacuum analyze comments`)
	r.exec(t, `vacuum analyze discussions`)
	r.exec(t, `analyze comment_authors`)
	r.exec(t, `vacuum queue_counts`)
}

// after gives the cursor behind so many comments of the queue.
func (r *room) after(t testing.TB, filter *comment.QueueFilter, n int) *string {
	t.Helper()
	var cursor *string
	for n > 0 {
		size := min(n, 100)
		q := r.queue(t, filter, comment.OldestFirst, page.Args{First: &size, After: cursor})
		cursor = q.PageInfo.EndCursor
		n -= size
	}
	return cursor
}

// scanned says how many comments a plan looked at, kept or not.
func scanned(t testing.TB, plan string) int {
	t.Helper()
	type node struct {
		Relation string  `json:"Relation Name"`
		Rows     float64 `json:"Actual Rows"`
		Loops    float64 `json:"Actual Loops"`
		Removed  float64 `json:"Rows Removed by Filter"`
		Recheck  float64 `json:"Rows Removed by Index Recheck"`
		Plans    []json.RawMessage
	}
	var whole []struct{ Plan json.RawMessage }
	if err := json.Unmarshal([]byte(plan), &whole); err != nil {
		t.Fatal(err)
	}
	var walk func(raw json.RawMessage) float64
	walk = func(raw json.RawMessage) float64 {
		var n node
		if err := json.Unmarshal(raw, &n); err != nil {
			t.Fatal(err)
		}
		rows := 0.0
		if n.Relation == "comments" {
			rows = (n.Rows + n.Removed + n.Recheck) * n.Loops
		}
		for _, p := range n.Plans {
			rows += walk(p)
		}
		return rows
	}
	return int(walk(whole[0].Plan))
}

func TestAPageOfTheQueueReadsNoMoreRowsThanItShowsHoweverManyWait(t *testing.T) {
	t.Parallel()
	for _, n := range []int{4_000, 20_000} {
		r := open(t)
		r.crowd(t, n)
		var subject int64
		if err := r.DB.Get(&subject, `select article_id from discussions order by id offset 5 limit 1`); err != nil {
			t.Fatal(err)
		}
		for what, c := range map[string]struct {
			filter comment.QueueFilter
			order  comment.QueueOrder
			deep   int
		}{
			"the first page":         {comment.QueueFilter{}, comment.OldestFirst, 0},
			"a page far in":          {comment.QueueFilter{}, comment.OldestFirst, n / 20},
			"the newest":             {comment.QueueFilter{}, comment.NewestFirst, 0},
			"everything, far in":     {comment.QueueFilter{Queue: comment.QueueAll}, comment.OldestFirst, n / 2},
			"one article":            {comment.QueueFilter{SubjectID: &gid.ID{Type: "Article", Key: subject}}, comment.OldestFirst, 0},
			"everything of it":       {comment.QueueFilter{Queue: comment.QueueAll, SubjectID: &gid.ID{Type: "Article", Key: subject}}, comment.OldestFirst, 0},
			"what waits for nothing": {comment.QueueFilter{Queue: comment.QueueReported}, comment.OldestFirst, 0},
		} {
			plan, err := r.ExplainQueue(t.Context(), &c.filter, c.order, page.Args{After: r.after(t, &c.filter, c.deep)}, "json")
			if err != nil {
				t.Fatal(err)
			}
			if rows := scanned(t, plan); rows > 21 {
				t.Errorf("%s of %d comments: %d comments read for a page of 20\n%s", what, n, rows, plan)
			}
		}
	}
}

// desk is a room with so many comments, and what its moderators look at.
type desk struct {
	*room
	comments int
	views    map[string]view
}

type view struct {
	filter *comment.QueueFilter
	args   page.Args
}

func newDesk(b *testing.B, comments int) *desk {
	b.Helper()
	d := &desk{room: open(b), comments: comments}
	d.crowd(b, comments)
	about := gid.ID{Type: "Article"}
	if err := d.DB.Get(&about.Key, `select article_id from discussions order by id offset 5 limit 1`); err != nil {
		b.Fatal(err)
	}
	deep := min(999*20, comments/20) // the thousandth page, or half way
	d.views = map[string]view{
		"first":   {},
		"deep":    {args: page.Args{After: d.after(b, nil, deep)}},
		"subject": {filter: &comment.QueueFilter{Queue: comment.QueueAll, SubjectID: &about}},
	}
	return d
}

// BenchmarkQueue measures what the desk asks for most, among 10 000 comments and among 1 000 000; see docs/performance.md.
// The two take turns at every step, so that whatever else the machine does slows both; medians are reported.
func BenchmarkQueue(b *testing.B) {
	desks := []*desk{newDesk(b, 10_000)}
	if !testing.Short() {
		desks = append(desks, newDesk(b, 1_000_000))
	}
	compare := func(name string, ask func(b *testing.B, d *desk)) {
		b.Run(name, func(b *testing.B) {
			took := make([][]time.Duration, len(desks))
			for b.Loop() {
				for i, d := range desks {
					began := time.Now()
					ask(b, d)
					took[i] = append(took[i], time.Since(began))
				}
			}
			for i, d := range desks {
				slices.Sort(took[i])
				b.ReportMetric(float64(took[i][len(took[i])/2].Nanoseconds()), fmt.Sprintf("ns/of-%d", d.comments))
			}
		})
	}
	for _, name := range []string{"first", "deep", "subject"} {
		compare("page="+name, func(b *testing.B, d *desk) {
			v := d.views[name]
			if q := d.queue(b, v.filter, comment.OldestFirst, v.args); len(q.Nodes) != 20 {
				b.Fatalf("%d comments", len(q.Nodes))
			}
		})
	}
	compare("counts", func(b *testing.B, d *desk) {
		if got := d.counts(b); got.Held != d.comments/10 {
			b.Fatal(got)
		}
	})
	compare("total", func(b *testing.B, d *desk) {
		q := d.queue(b, nil, comment.OldestFirst, page.Args{First: ptr(0)})
		if got, err := q.TotalCount(b.Context()); err != nil || got != d.comments/10 {
			b.Fatal(got, err)
		}
	})
	for _, d := range desks {
		for name, v := range d.views {
			plan, err := d.ExplainQueue(b.Context(), v.filter, comment.OldestFirst, v.args, "text")
			if err != nil {
				b.Fatal(err)
			}
			b.Logf("%s of %d\n%s", name, d.comments, plan)
		}
	}
}
