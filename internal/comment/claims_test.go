package comment_test

import (
	"fmt"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
)

func (r *room) next(t testing.TB, by account.Viewer) *comment.Comment {
	t.Helper()
	c, err := r.Next(t.Context(), by, comment.NextInput{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// holder gives the name of who has a comment, "" when nobody has.
func (r *room) holder(t testing.TB, c *comment.Comment) account.ID {
	t.Helper()
	c, err := r.ByID(t.Context(), r.moderator, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	claim, err := r.Claim(t.Context(), c.Moderation())
	if err != nil || claim == nil {
		return 0
	}
	return claim.AccountID
}

func TestNextGivesEachModeratorSomethingElse(t *testing.T) {
	t.Parallel()
	r := open(t)
	a, b, c := r.post(t, "a", nil).Comment, r.post(t, "b", nil).Comment, r.post(t, "c", nil).Comment

	if got := r.next(t, r.moderator); got.ID != a.ID || r.holder(t, a) != r.moderator.ID {
		t.Fatalf("the first gets %v", got)
	}
	if got := r.next(t, r.another); got.ID != b.ID {
		t.Fatalf("the second gets %v", got)
	}
	if got := r.next(t, r.moderator); got.ID != c.ID || r.holder(t, a) != 0 {
		t.Fatalf("passing by a leads to %v; a is with %d", got, r.holder(t, a))
	}
	if got := r.next(t, r.moderator); got.ID != a.ID || r.holder(t, c) != 0 {
		t.Fatalf("after the last comes %v", got)
	}
	r.approve(t, c)
	if got := r.next(t, r.moderator); got.ID != a.ID || r.holder(t, a) != r.moderator.ID {
		t.Fatalf("with nothing else to do: %v", got)
	}
	r.approve(t, a)
	if r.holder(t, a) != 0 {
		t.Fatal("who decided still has the comment")
	}
	if got := r.next(t, r.moderator); got != nil {
		t.Fatalf("with nothing to do: %v", got)
	}
	var kinds string
	const told = `select string_agg(substring(kind from 7 for 1), '' order by id) from events where kind in ('queue.claimed', 'queue.released')`
	if err := r.DB.Get(&kinds, told); err != nil || kinds != "cccrcrc" {
		t.Fatalf("told: %q, %v", kinds, err)
	}
}

func TestNextTakesFromTheQueueThatIsAskedForAndNeverOnesOwn(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.post(t, "holdt", nil)
	r.reject(t, r.post(t, "avvist", nil).Comment)
	rejected := comment.NextInput{Filter: &comment.QueueFilter{Queue: comment.QueueRejected}}
	if c, err := r.Next(t.Context(), r.moderator, rejected); err != nil || *c.BodyText() != "avvist" {
		t.Fatal(c, err)
	}
	r.exec(t, `update comments set account_id = $1`, r.another.ID)
	if c, err := r.Next(t.Context(), r.another, comment.NextInput{}); err != nil || c != nil {
		t.Fatalf("their own: %v, %v", c, err)
	}
	if c := r.next(t, r.moderator); c == nil {
		t.Fatal("another's is nobody's")
	}
	for _, by := range []account.Viewer{guest, {ID: 77, Name: "Leser"}} {
		if _, err := r.Next(t.Context(), by, comment.NextInput{}); faultOf(t, err).Kind != fault.Forbidden {
			t.Fatal(err)
		}
		if _, err := r.Release(t.Context(), by, comment.ReleaseInput{CommentID: 1}); faultOf(t, err).Kind != fault.Forbidden {
			t.Fatal(err)
		}
	}
}

func TestAClaimEndsByItself(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.post(t, "a", nil).Comment
	r.next(t, r.moderator)
	if got := r.next(t, r.another); got != nil {
		t.Fatalf("what somebody has goes to another: %v", got)
	}
	r.exec(t, `update comment_claims set until = now() - interval '1 second'`)
	if r.holder(t, c) != 0 {
		t.Fatal("the claim is shown though it ended")
	}
	if got := r.next(t, r.another); got == nil || r.holder(t, c) != r.another.ID {
		t.Fatalf("what nobody has any more: %v", got)
	}
	if got := r.next(t, r.moderator); got != nil {
		t.Fatalf("the first takes it back: %v", got)
	}
}

func TestWhatIsReleasedIsFreeForOthers(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.post(t, "a", nil).Comment
	r.next(t, r.moderator)
	got, err := r.Release(t.Context(), r.another, comment.ReleaseInput{CommentID: c.ID})
	if f := faultOf(t, err); f.UserCode() != "WRONG_STATE" || f.Field != "commentId" || got == nil {
		t.Fatalf("another's claim: %v, %v", got, err)
	}
	for range 2 { // the second time there is nothing to do
		if got, err := r.Release(t.Context(), r.moderator, comment.ReleaseInput{CommentID: c.ID}); err != nil || got.ID != c.ID {
			t.Fatal(got, err)
		}
	}
	if got := r.next(t, r.another); got == nil {
		t.Fatal("what was given back is not there")
	}
	if _, err := r.Release(t.Context(), r.moderator, comment.ReleaseInput{CommentID: 4711}); faultOf(t, err).UserCode() != "NOT_FOUND" {
		t.Fatal(err)
	}
}

func TestEightModeratorsShareFiftyCommentsWithoutMeeting(t *testing.T) {
	t.Parallel()
	r := open(t)
	for i := range 50 {
		r.post(t, fmt.Sprint("k", i), nil)
	}
	var mu sync.Mutex
	given := map[comment.ID]int{}
	var wg sync.WaitGroup
	for i := range 8 {
		by := r.staff(t, fmt.Sprint("Moderator ", i))
		wg.Go(func() {
			for {
				c, err := r.Next(t.Context(), by, comment.NextInput{})
				if err != nil {
					t.Error(err)
					return
				}
				if c == nil {
					return
				}
				mu.Lock()
				given[c.ID]++
				mu.Unlock()
				if _, err := r.Approve(t.Context(), by, comment.Approval{CommentID: c.ID, ExpectedRevision: c.Revision}); err != nil {
					t.Errorf("%d was decided by another: %v", c.ID, err)
				}
			}
		})
	}
	wg.Wait()
	for id, n := range given {
		if n != 1 {
			t.Errorf("comment %d was given %d times", id, n)
		}
	}
	if len(given) != 50 {
		t.Errorf("%d of 50 were given", len(given))
	}
}

func TestModeratorsWhoTakeOverFromEachOtherNeverHoldOneCommentTwice(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.post(t, "en", nil)
	r.post(t, "to", nil)
	var moderators []account.Viewer
	for i := range 8 {
		moderators = append(moderators, r.staff(t, fmt.Sprint("Moderator ", i)))
	}
	for range 200 {
		r.exec(t, `update comment_claims set until = now() - interval '1 second'`)
		got := make([]*comment.Comment, len(moderators))
		start := make(chan struct{})
		var wg sync.WaitGroup
		for i, by := range moderators {
			wg.Go(func() {
				<-start
				var err error
				if got[i], err = r.Next(t.Context(), by, comment.NextInput{}); err != nil {
					t.Error(err)
				}
			})
		}
		close(start)
		wg.Wait()
		seen := map[comment.ID]bool{}
		for _, c := range got {
			if c != nil && seen[c.ID] {
				t.Fatalf("two have comment %d", c.ID)
			}
			if c != nil {
				seen[c.ID] = true
			}
		}
		if len(seen) == 0 {
			t.Fatal("nobody got anything")
		}
	}
}
