package comment_test

import (
	"strings"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/page"
)

func TestAThreadIsDepthFirstAndKeepsItsShape(t *testing.T) {
	t.Parallel()
	r := open(t)
	a := r.public(t, "a", nil)
	b := r.public(t, "b", nil)
	a1 := r.public(t, "a1", a)
	r.public(t, "b1", b)
	r.public(t, "a2", a)
	r.public(t, "a1x", a1)
	r.post(t, "venter", a1)

	if got, want := r.thread(t, comment.Oldest), "a\n a1\n  a1x\n a2\nb\n b1"; got != want {
		t.Fatalf("oldest first:\n%s\nwant\n%s", got, want)
	}
	if got, want := r.thread(t, comment.Newest), "b\n b1\na\n a1\n  a1x\n a2"; got != want {
		t.Fatalf("newest first:\n%s\nwant\n%s", got, want)
	}
	if a1, _ = r.ByID(t.Context(), r.moderator, a1.ID); a1.ReplyCount != 1 {
		t.Fatalf("a1 has %d replies", a1.ReplyCount)
	}
	r.reject(t, a1)
	if got, want := r.thread(t, comment.Oldest), "a\n -\n  a1x\n a2\nb\n b1"; got != want {
		t.Fatalf("with a tombstone:\n%s\nwant\n%s", got, want)
	}
	stone, err := r.ByID(t.Context(), guest, a1.ID)
	if err != nil || stone.AuthorName() != nil || stone.BodyHTML() != nil || *stone.Tombstone() != comment.Removed {
		t.Fatalf("the tombstone tells %+v, %v", stone, err)
	}
	child := r.only(t, "a1x")
	r.reject(t, child)
	if got, want := r.thread(t, comment.Oldest), "a\n a2\nb\n b1"; got != want {
		t.Fatalf("with nothing below the tombstone:\n%s\nwant\n%s", got, want)
	}
}

// only gives the one comment with this text.
func (r *room) only(t testing.TB, body string) *comment.Comment {
	t.Helper()
	var id comment.ID
	if err := r.DB.Get(&id, `select id from comments where body = $1`, body); err != nil {
		t.Fatal(err)
	}
	c, err := r.ByID(t.Context(), r.moderator, id)
	if err != nil || c == nil {
		t.Fatal(c, err)
	}
	return c
}

func TestPagesOfAThreadJoinWithoutGapOrOverlapInBothDirections(t *testing.T) {
	t.Parallel()
	r := open(t)
	var last *comment.Comment
	for i := range 23 {
		parent := last
		if i%4 == 0 {
			parent = nil
		}
		last = r.public(t, strings.Repeat("x", i+1), parent)
	}
	for _, order := range []comment.Order{comment.Oldest, comment.Newest} {
		whole := strings.Split(r.thread(t, order), "\n")
		var forward, backward []string
		for args := (page.Args{First: ptr(5)}); len(forward) < 100; {
			pages, err := r.Thread(t.Context(), guest, "Article", []int64{r.article.Key}, order, args)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range pages[0].Nodes {
				forward = append(forward, *c.BodyText())
			}
			if n, err := pages[0].TotalCount(t.Context()); err != nil || n != 23 {
				t.Fatalf("totalCount %d, %v", n, err)
			}
			if !pages[0].PageInfo.HasNextPage {
				break
			}
			args.After = pages[0].PageInfo.EndCursor
		}
		for args := (page.Args{Last: ptr(5)}); len(backward) < 100; {
			pages, err := r.Thread(t.Context(), guest, "Article", []int64{r.article.Key}, order, args)
			if err != nil {
				t.Fatal(err)
			}
			var texts []string
			for _, c := range pages[0].Nodes {
				texts = append(texts, *c.BodyText())
			}
			backward = append(texts, backward...)
			if !pages[0].PageInfo.HasPreviousPage {
				break
			}
			args.Before = pages[0].PageInfo.StartCursor
		}
		if len(forward) != len(whole) || len(backward) != len(whole) {
			t.Fatalf("%d forward, %d backward, %d in all", len(forward), len(backward), len(whole))
		}
		for i := range whole {
			want := strings.TrimLeft(whole[i], " ")
			if forward[i] != want || backward[i] != want {
				t.Fatalf("%s, place %d: forward %q, backward %q, want %q", order, i, forward[i], backward[i], want)
			}
		}
	}
}

func TestRepliesBelowTheDeepestLevelStandBesideTheirParentInOrder(t *testing.T) {
	t.Parallel()
	r := open(t)
	var last *comment.Comment
	for range 131 {
		last = r.public(t, "dypt", last)
	}
	if last.Depth != 127 {
		t.Fatalf("depth %d", last.Depth)
	}
	if got := strings.Count(r.thread(t, comment.Oldest), "dypt"); got != 100 {
		t.Fatalf("the first page shows %d", got)
	}
}
