package comment_test

import (
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

func TestALikeCountsOncePerReader(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "så fint", nil)
	kari := r.reader(t, "Kari")
	like := comment.Liking{CommentID: c.ID}
	for _, by := range []account.Viewer{kari, kari, guest, {Address: "203.0.113.200"}, {Address: "2001:db8::1"}, {Address: "2001:db8::2:3"}} {
		if _, err := r.Like(t.Context(), by, like); err != nil {
			t.Fatal(err)
		}
	}
	got, err := r.ByID(t.Context(), kari, c.ID)
	if err != nil || got.LikeCount() != 3 {
		t.Fatalf("%d likes, %v; want those of an account and two networks", got.LikeCount(), err)
	}
	for who, want := range map[*account.Viewer]bool{&kari: true, &guest: true, &r.moderator: false} {
		seen, err := r.ByID(t.Context(), *who, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		if liked, err := r.Liked(t.Context(), *who, seen); err != nil || liked != want {
			t.Errorf("%v: liked %v, %v", who, liked, err)
		}
	}
	for range 2 {
		if got, err = r.Unlike(t.Context(), kari, like); err != nil || got.LikeCount() != 2 {
			t.Fatalf("%d likes, %v", got.LikeCount(), err)
		}
	}
}

func TestOnlyWhatEveryoneSeesIsLikedAndNotByItsAuthor(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	mine, err := r.Post(t.Context(), kari, comment.Draft{SubjectID: r.article, Body: "fra Kari"})
	if err != nil {
		t.Fatal(err)
	}
	c := r.approve(t, mine.Comment)
	held := r.post(t, "venter", nil).Comment
	for what, l := range map[string]struct {
		by   account.Viewer
		id   comment.ID
		code string
	}{
		"one's own":             {kari, c.ID, "OWN_COMMENT"},
		"one that waits":        {kari, held.ID, "NOT_FOUND"},
		"one's that waits":      {r.moderator, held.ID, "NOT_FOUND"},
		"one that is not there": {kari, 4711, "NOT_FOUND"},
	} {
		if _, err := r.Like(t.Context(), l.by, comment.Liking{CommentID: l.id}); faultOf(t, err).UserCode() != l.code {
			t.Errorf("%s: %v", what, err)
		}
	}
	if n := r.number(t, `select count(*) from comment_likes`); n != 0 {
		t.Fatalf("%d likes", n)
	}
}

func TestFiftyLikesAtOnceAreFifty(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "så fint", nil)
	var wg sync.WaitGroup
	for i := range 50 {
		by := r.somebody()
		wg.Go(func() {
			for range 2 {
				if _, err := r.Like(t.Context(), by, comment.Liking{CommentID: c.ID}); err != nil {
					t.Error(err)
				}
			}
			if i%5 == 0 {
				if _, err := r.Unlike(t.Context(), by, comment.Liking{CommentID: c.ID}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := r.number(t, `select like_count from comments where id = $1`, c.ID); n != 40 {
		t.Fatalf("%d likes, want 40", n)
	}
}

func TestLikesReportsAndAnswersOfAThreadTakeOneStatementEach(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	r := openOn(t, db)
	a := r.public(t, "a", nil)
	for range 5 {
		r.public(t, "svar", a)
	}
	for _, size := range []int{2, 6} {
		pages, err := r.Thread(t.Context(), r.moderator, "Article", []int64{r.article.Key}, comment.Oldest, page.Args{First: &size})
		if err != nil {
			t.Fatal(err)
		}
		n := counter.Count(func() {
			for _, c := range pages[0].Nodes {
				_, err1 := r.Liked(t.Context(), guest, c)
				_, err2 := r.CanReply(t.Context(), c)
				_, err3 := r.Reports(t.Context(), c.Moderation())
				around, err4 := r.ThreadAround(t.Context(), guest, c, nil)
				if err1 != nil || err2 != nil || err3 != nil || err4 != nil {
					t.Fatal(err1, err2, err3, err4)
				}
				if total, err := around.TotalCount(t.Context()); err != nil || total != 6 {
					t.Fatal(total, err)
				}
			}
		})
		if n != 5 {
			t.Fatalf("%d statements for %d comments, want 5: %q", n, size, counter.Last())
		}
	}
}
