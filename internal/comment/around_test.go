package comment_test

import (
	"slices"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/page"
)

func TestTheThreadAroundACommentGoesOnInBothDirections(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.grove(t, 40, 11)
	all := r.whole(t, comment.Oldest, comment.Budget{}, 100, false)
	for i, c := range all {
		for _, size := range []int{1, 4, 5, 100} {
			alone, err := r.ByID(t.Context(), guest, c.ID)
			if err != nil {
				t.Fatal(err)
			}
			p, err := r.ThreadAround(t.Context(), guest, alone, &size)
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(p.Nodes, func(n *comment.Comment) bool { return n.ID == c.ID })
			start := i - at
			if at < 0 || len(p.Nodes) != min(size, len(all)) || p.PageInfo.HasPreviousPage != (start > 0) || p.PageInfo.HasNextPage != (start+len(p.Nodes) < len(all)) {
				t.Fatalf("comment %d of %d stands at %d of %d: %+v", i, len(all), at, len(p.Nodes), p.PageInfo)
			}
			if middle := (size - 1) / 2; i >= size && i < len(all)-size && at != middle {
				t.Fatalf("comment %d stands at %d, not in the middle of %d", i, at, size)
			}
			before := r.threadPage(t, page.Args{Last: ptr(3), Before: p.PageInfo.StartCursor})
			after := r.threadPage(t, page.Args{First: ptr(3), After: p.PageInfo.EndCursor})
			joined := slices.Concat(before.Nodes, p.Nodes, after.Nodes)
			for k, n := range joined {
				if want := all[start-len(before.Nodes)+k]; n.ID != want.ID {
					t.Fatalf("around comment %d, place %d: %d, want %d", i, k, n.ID, want.ID)
				}
			}
		}
	}
}

func (r *room) threadPage(t testing.TB, args page.Args) *comment.Connection {
	t.Helper()
	pages, err := r.Thread(t.Context(), guest, "Article", []int64{r.article.Key}, comment.Oldest, args)
	if err != nil {
		t.Fatal(err)
	}
	return pages[0]
}

func TestThePageAroundAWaitingCommentIsWhereItWouldStand(t *testing.T) {
	t.Parallel()
	r := open(t)
	lone := r.post(t, "venter alene", nil)
	if p, err := r.ThreadAround(t.Context(), guest, lone.Comment, nil); err != nil || p != nil {
		t.Fatalf("where nothing is shown: %v, %v", p, err)
	}
	a := r.public(t, "a", nil)
	held := r.post(t, "venter", a)
	b := r.public(t, "b", nil)
	p, err := r.ThreadAround(t.Context(), guest, held.Comment, ptr(5))
	if err != nil || len(p.Nodes) != 2 || p.Nodes[0].ID != a.ID || p.Nodes[1].ID != b.ID {
		t.Fatalf("%v, %v", p, err)
	}
	if _, err := r.DB.Exec(`update articles set state = 'ARCHIVED' where id = $1`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	mine, err := r.ByReceipt(t.Context(), guest, held.Receipt)
	if err != nil {
		t.Fatal(err)
	}
	if p, err := r.ThreadAround(t.Context(), guest, mine, nil); err != nil || p != nil {
		t.Fatalf("of an article that is gone: %v, %v", p, err)
	}
}

func TestWhatAViewerMayDoWithAComment(t *testing.T) {
	t.Parallel()
	r := open(t)
	posted := r.post(t, "fra en gjest", nil)
	c := r.approve(t, posted.Comment)
	type may struct{ edit, withdraw, report, reply, moderate bool }
	look := func(by account.Viewer, byReceipt bool) may {
		t.Helper()
		seen, err := r.ByID(t.Context(), by, c.ID)
		if byReceipt {
			seen, err = r.ByReceipt(t.Context(), by, posted.Receipt)
		}
		if err != nil {
			t.Fatal(err)
		}
		reply, err := r.CanReply(t.Context(), seen)
		if err != nil {
			t.Fatal(err)
		}
		return may{
			r.canEdit(t, seen), seen.ViewerCanWithdraw(), seen.ViewerCanReport(), reply,
			seen.ViewerCanModerate(account.WithViewer(t.Context(), by)),
		}
	}
	if got := look(guest, false); got != (may{report: true, reply: true}) {
		t.Errorf("a guest: %+v", got)
	}
	if got := look(guest, true); got != (may{edit: true, withdraw: true, reply: true}) {
		t.Errorf("with the receipt: %+v", got)
	}
	if got := look(r.moderator, false); got != (may{report: true, reply: true, moderate: true}) {
		t.Errorf("a moderator: %+v", got)
	}
	for what, close := range map[string]string{
		"closed by hand": `update discussions set closed_at = now()`,
		"closed by time": `update discussions set closed_at = null, closes_at = now()`,
		"closed by mode": `update discussions set closes_at = null, mode = 'CLOSED'`,
		"locked":         `with d as (update discussions set mode = null, closed_at = null, closes_at = null) update comments set locked_at = now()`,
	} {
		if _, err := r.DB.Exec(close); err != nil {
			t.Fatal(err)
		}
		if look(guest, false).reply {
			t.Errorf("%s: it may be answered", what)
		}
	}
}
