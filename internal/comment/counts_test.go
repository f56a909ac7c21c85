package comment_test

import (
	"math/rand/v2"
	"sync"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/page"
)

func (r *room) counts(t testing.TB) comment.QueueCounts {
	t.Helper()
	c, err := r.QueueCounts(t.Context(), r.moderator)
	if err != nil {
		t.Fatal(err)
	}
	return *c
}

// counted counts the comments themselves.
func (r *room) counted(t testing.TB) (c comment.QueueCounts, all int) {
	t.Helper()
	const query = `
		select count(*) filter (where queue = 'HELD'), count(*) filter (where queue = 'REPORTED'),
			count(*) filter (where queue = 'UNREVIEWED'), count(*) filter (where queue = 'SPAM'),
			count(*) filter (where queue = 'REJECTED'), count(*)
		from comments`
	if err := r.DB.QueryRow(query).Scan(&c.Held, &c.Reported, &c.Unreviewed, &c.Spam, &c.Rejected, &all); err != nil {
		t.Fatal(err)
	}
	return c, all
}

func TestTheNumbersAreRightWhateverHappens(t *testing.T) {
	t.Parallel()
	r := open(t)
	const seed = 20_261_123
	random := rand.New(rand.NewPCG(seed, 1))
	// Each does something to some of the comments, whichever they are.
	const some = ` where id % 5 = $1 and withdrawn_at is null`
	moves := []string{
		`update comments set visibility = 'PUBLIC', review = 'APPROVED'` + some,
		`update comments set visibility = 'HIDDEN', review = 'REJECTED'` + some,
		`update comments set visibility = 'HIDDEN', review = 'SPAM'` + some,
		`update comments set visibility = 'PUBLIC', review = 'PENDING'` + some,
		`update comments set report_count = 1 - report_count` + some,
		`update comments set visibility = 'HIDDEN', withdrawn_at = now()` + some,
		`update comments set edited_at = now()` + some,
		`delete from comments where id in (select id from comments c where id % 5 = $1 and not exists (select from comments where parent_id = c.id) limit 2)`,
	}
	t.Cleanup(func() { r.exec(t, `update comments set report_count = 0`) }) // there are no reports
	for step := range 150 {
		switch n := random.IntN(len(moves) + 4); {
		case n < len(moves):
			r.exec(t, moves[n], random.IntN(5))
		case n == len(moves):
			if err := r.FoldCounts(t.Context()); err != nil {
				t.Fatal(err)
			}
		default:
			r.post(t, "hei", nil)
		}
		want, all := r.counted(t)
		if got := r.counts(t); got != want {
			t.Fatalf("seed %d, step %d: the numbers are %+v, want %+v", seed, step, got, want)
		}
		q := r.queue(t, &comment.QueueFilter{Queue: comment.QueueAll}, comment.OldestFirst, page.Args{})
		if n, err := q.TotalCount(t.Context()); err != nil || n != all {
			t.Fatalf("seed %d, step %d: %d comments in all, %v, want %d", seed, step, n, err, all)
		}
	}
	if _, err := r.QueueCounts(t.Context(), guest); faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
}

func TestFoldingWhilePeopleWriteLosesNothing(t *testing.T) {
	t.Parallel()
	r := open(t)
	const each = 150
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for range each {
				if _, err := r.DB.Exec(`insert into queue_counts values ('HELD', 1), ('HELD', -1), ('SPAM', 1)`); err != nil {
					t.Error(err)
				}
			}
		})
		wg.Go(func() {
			for range each {
				if err := r.FoldCounts(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got := r.counts(t); got != (comment.QueueCounts{Spam: 2 * each}) {
		t.Errorf("the numbers are %+v", got)
	}
	r.exec(t, `insert into queue_counts select 'HELD', 1 from generate_series(1, 100)`)
	if err := r.FoldCounts(t.Context()); err != nil {
		t.Fatal(err)
	}
	var rows int
	if err := r.DB.Get(&rows, `select count(*) from queue_counts`); err != nil || rows != 2 {
		t.Errorf("%d rows after folding, %v; want one a queue", rows, err)
	}
	if _, err := r.Recount(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestRecountMendsTheNumbersOfTheQueue(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.post(t, "a", nil)
	r.post(t, "b", nil)
	r.public(t, "c", nil)
	r.exec(t, `insert into queue_counts values ('HELD', 5), ('SPAM', 1)`)
	r.exec(t, `delete from queue_counts where queue = 'NONE'`)
	want := map[string][2]int{"queue_counts.HELD": {7, 2}, "queue_counts.SPAM": {1, 0}, "queue_counts.NONE": {0, 1}}
	mended, err := r.Recount(t.Context())
	if err != nil || len(mended) != len(want) {
		t.Fatalf("mended %v, %v", mended, err)
	}
	for _, d := range mended {
		if w := want[d.Counter]; d.Stored != w[0] || d.Actual != w[1] {
			t.Errorf("%v, want %v", d, w)
		}
	}
	if got := r.counts(t); got != (comment.QueueCounts{Held: 2}) {
		t.Errorf("the numbers are %+v", got)
	}
}
