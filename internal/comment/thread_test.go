package comment_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// grove stores a discussion of n comments with likes and tombstones at random, past the desk.
func (r *room) grove(t testing.TB, n int, seed uint64) {
	t.Helper()
	var d int64
	if err := r.DB.Get(&d, `insert into discussions (article_id) values ($1) on conflict (article_id) do update set closed_at = null returning id`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(seed, seed))
	var ids []int64
	for i := range n {
		var parent *int64
		if i > 0 && chance.IntN(5) > 0 {
			parent = &ids[chance.IntN(len(ids))]
		}
		visibility := "PUBLIC"
		if chance.IntN(6) == 0 {
			visibility = "HIDDEN"
		}
		var id int64
		const plant = `
			insert into comments (discussion_id, parent_id, author_name, body, body_html, visibility, review)
			values ($1, $2, 'Ola', $3, '', $4, 'APPROVED') returning id`
		if err := r.DB.Get(&id, plant, d, parent, fmt.Sprint("c", i), visibility); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
		const like = `insert into comment_likes (comment_id, liker) select $1, int4send(g) from generate_series(1, $2::int) g`
		if _, err := r.DB.Exec(like, id, chance.IntN(4)); err != nil {
			t.Fatal(err)
		}
	}
}

// whole gives all of a thread, a page of size at a time, from either end.
func (r *room) whole(t testing.TB, order comment.Order, b comment.Budget, size int, backward bool) (all []*comment.Comment) {
	t.Helper()
	args := page.Args{First: &size}
	if backward {
		args = page.Args{Last: &size}
	}
	for range 1000 {
		pages, err := r.ThreadWithin(t.Context(), guest, "Article", []int64{r.article.Key}, order, b, args)
		if err != nil {
			t.Fatal(err)
		}
		p := pages[0]
		if backward {
			all = append(slices.Clone(p.Nodes), all...)
			if args.Before = p.PageInfo.StartCursor; !p.PageInfo.HasPreviousPage {
				return all
			}
		} else {
			all = append(all, p.Nodes...)
			if args.After = p.PageInfo.EndCursor; !p.PageInfo.HasNextPage {
				return all
			}
		}
	}
	t.Fatal("the pages never end")
	return nil
}

// expected orders and prunes a whole discussion the slow way.
func expected(all []*comment.Comment, order comment.Order, b comment.Budget) []string {
	below := map[comment.ID][]*comment.Comment{}
	for _, c := range all { // oldest first
		var parent comment.ID
		if c.ParentID != nil {
			parent = *c.ParentID
		}
		below[parent] = append(below[parent], c)
	}
	top := below[0]
	switch order {
	case comment.Newest:
		slices.Reverse(top)
	case comment.MostLiked:
		slices.SortStableFunc(top, func(a, b *comment.Comment) int { return b.Likes - a.Likes })
	}
	var out []string
	var visit func(c *comment.Comment)
	visit = func(c *comment.Comment) {
		kept := below[c.ID]
		if b.RepliesPerBranch != nil {
			kept = kept[:min(len(kept), *b.RepliesPerBranch)]
		}
		if b.MaxDepth != nil && c.Depth >= *b.MaxDepth {
			kept = nil
		}
		out = append(out, fmt.Sprintf("%s%d +%d", strings.Repeat(" ", c.Depth), c.ID, len(below[c.ID])-len(kept)))
		for _, k := range kept {
			visit(k)
		}
	}
	for _, c := range top {
		visit(c)
	}
	return out
}

func lines(all []*comment.Comment) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = fmt.Sprintf("%s%d +%d", strings.Repeat(" ", c.Depth), c.ID, c.MoreReplies())
	}
	return out
}

func TestAThreadWithABudgetIsTheWholeThreadPruned(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.grove(t, 70, 7)
	all := r.whole(t, comment.Oldest, comment.Budget{}, 100, false)
	if len(all) < 50 {
		t.Fatalf("only %d are shown", len(all))
	}
	for what, b := range map[string]comment.Budget{
		"no budget":              {},
		"two replies":            {RepliesPerBranch: ptr(2)},
		"one reply":              {RepliesPerBranch: ptr(1)},
		"no replies":             {RepliesPerBranch: ptr(0)},
		"roots":                  {MaxDepth: ptr(0)},
		"two levels":             {MaxDepth: ptr(2)},
		"one reply, two levels":  {MaxDepth: ptr(2), RepliesPerBranch: ptr(1)},
		"more than there can be": {MaxDepth: ptr(1000), RepliesPerBranch: ptr(100)},
	} {
		for _, order := range []comment.Order{comment.Oldest, comment.Newest, comment.MostLiked} {
			want := expected(all, order, b)
			for _, size := range []int{1, 3, 20, 100} {
				for _, backward := range []bool{false, true} {
					if got := lines(r.whole(t, order, b, size, backward)); !slices.Equal(got, want) {
						t.Fatalf("%s, %s, %d a page, backward %v:\n%s\nwant\n%s", what, order, size, backward,
							strings.Join(got, "\n"), strings.Join(want, "\n"))
					}
				}
			}
		}
	}
}

func TestABudgetReachesBelowTheDeepestLevel(t *testing.T) {
	t.Parallel()
	r := open(t)
	var d, last int64
	if err := r.DB.Get(&d, `insert into discussions (article_id) values ($1) returning id`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	for range 135 {
		const plant = `
			insert into comments (discussion_id, parent_id, author_name, body, body_html, visibility, review)
			values ($1, nullif($2, 0), 'Ola', 'x', '', 'PUBLIC', 'APPROVED') returning id`
		if err := r.DB.Get(&last, plant, d, last); err != nil {
			t.Fatal(err)
		}
	}
	for _, size := range []int{7, 100} {
		for _, backward := range []bool{false, true} {
			if got := len(r.whole(t, comment.Oldest, comment.Budget{RepliesPerBranch: ptr(1)}, size, backward)); got != 135 {
				t.Errorf("%d a page, backward %v: %d of 135", size, backward, got)
			}
		}
	}
}

func TestBudgetsAndTheirCursorsAreChecked(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.grove(t, 10, 1)
	ask := func(b comment.Budget, after *string) (*comment.Connection, error) {
		pages, err := r.ThreadWithin(t.Context(), guest, "Article", []int64{r.article.Key}, comment.Oldest, b, page.Args{First: ptr(2), After: after})
		if err != nil {
			return nil, err
		}
		return pages[0], nil
	}
	for _, b := range []comment.Budget{{MaxDepth: ptr(-1)}, {RepliesPerBranch: ptr(-1)}, {RepliesPerBranch: ptr(101)}} {
		if _, err := ask(b, nil); faultOf(t, err).Kind != "BAD_USER_INPUT" {
			t.Errorf("%v: %v", b.Key(), err)
		}
	}
	p, err := ask(comment.Budget{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ask(comment.Budget{MaxDepth: ptr(3)}, p.PageInfo.EndCursor); faultOf(t, err).Field != "after" {
		t.Fatalf("a cursor of the thread without a budget: %v", err)
	}
}

func TestRootsByLikesPageInBothDirections(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.grove(t, 60, 3)
	var want []string
	for _, line := range expected(r.whole(t, comment.Oldest, comment.Budget{}, 100, false), comment.MostLiked, comment.Budget{MaxDepth: ptr(0)}) {
		want = append(want, strings.Fields(line)[0])
	}
	var forward, backward []string
	for args := (page.Args{First: ptr(2)}); ; {
		pages, err := r.Roots(t.Context(), guest, "Article", []int64{r.article.Key}, comment.MostLiked, args)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range pages[0].Nodes {
			forward = append(forward, fmt.Sprint(int64(c.ID)))
		}
		if args.After = pages[0].PageInfo.EndCursor; !pages[0].PageInfo.HasNextPage {
			break
		}
	}
	for args := (page.Args{Last: ptr(2)}); ; {
		pages, err := r.Roots(t.Context(), guest, "Article", []int64{r.article.Key}, comment.MostLiked, args)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range slices.Backward(pages[0].Nodes) {
			backward = append(backward, fmt.Sprint(int64(c.ID)))
		}
		if args.Before = pages[0].PageInfo.StartCursor; !pages[0].PageInfo.HasPreviousPage {
			break
		}
	}
	slices.Reverse(backward)
	if !slices.Equal(forward, want) || !slices.Equal(backward, want) {
		t.Fatalf("forward %v\nbackward %v\nwant %v", forward, backward, want)
	}
}

func TestAPageOfAThreadIsOneStatementHoweverManySubjects(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	r := openOn(t, db)
	r.grove(t, 30, 5)
	first := r.article
	r.article = r.publish(t, "en annen")
	r.grove(t, 30, 6)
	for what, b := range map[string]comment.Budget{"whole": {}, "with a budget": {RepliesPerBranch: ptr(2), MaxDepth: ptr(3)}} {
		for _, order := range []comment.Order{comment.Oldest, comment.Newest, comment.MostLiked} {
			n := counter.Count(func() {
				pages, err := r.ThreadWithin(t.Context(), guest, "Article", []int64{first.Key, r.article.Key}, order, b, page.Args{First: ptr(10)})
				if err != nil || len(pages[0].Nodes) != 10 || len(pages[1].Nodes) != 10 || pages[0].Nodes[0].ID == pages[1].Nodes[0].ID {
					t.Fatal(pages, err)
				}
			})
			if n != 1 {
				t.Errorf("%s, %s: %d statements", what, order, n)
			}
		}
	}
}
