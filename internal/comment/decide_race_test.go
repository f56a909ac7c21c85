package comment_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/moderation"
)

const rounds = 300

// both does two things at once and waits for them.
func both(one, other func()) {
	var wg sync.WaitGroup
	wg.Go(one)
	wg.Go(other)
	wg.Wait()
}

func TestBulkAgainstSingleExactlyOneDecides(t *testing.T) {
	t.Parallel()
	r := open(t)
	items := r.heap(t, 3*rounds)
	single := 0
	for three := range slices.Chunk(items, 3) {
		var many []*comment.Result
		var errMany, errOne error
		both(func() {
			many, errMany = r.DecideAll(t.Context(), r.moderator, comment.Bulk{Items: three, Action: comment.ActionApprove})
		}, func() {
			_, errOne = r.Reject(t.Context(), r.another, comment.Rejection{CommentID: three[1].CommentID, ExpectedRevision: 1, Reason: "HATE"})
		})
		if errMany != nil || many[0].Refused != nil || many[2].Refused != nil {
			t.Fatalf("in bulk: %v, %+v", errMany, many)
		}
		loser, want := many[1].Refused, comment.Rejected
		if errOne != nil {
			loser, want = errOne, comment.Approved
		} else {
			single++
		}
		if (errOne == nil) == (many[1].Refused == nil) || faultOf(t, loser).Kind != fault.Conflict {
			t.Fatalf("in bulk: %v, alone: %v", many[1].Refused, errOne)
		}
		c, err := r.ByID(t.Context(), r.moderator, three[1].CommentID)
		if err != nil || *c.Review() != want || c.Revision != 2 || len(r.log(t, c)) != 1 {
			t.Fatalf("%+v, %v", c, err)
		}
	}
	t.Logf("the single decision came first in %d of %d rounds", single, rounds)
}

func TestManyInOppositeOrdersNeverWaitForEachOther(t *testing.T) {
	t.Parallel()
	r := open(t)
	items := r.heap(t, 25)
	r.article = r.publish(t, "en-annen-sak")
	items = append(items, r.heap(t, 25)...)
	r.exec(t, `update comments set author_id = (select min(id) from comment_authors) + id % 7`) // the same few, everywhere
	backwards := slices.Clone(items)
	slices.Reverse(backwards)
	actions := []comment.Action{comment.ActionApprove, comment.ActionSpam, comment.ActionReject, comment.ActionApprove}
	for round := range 25 {
		won := make([]int, 4)
		var wg sync.WaitGroup
		for i, action := range actions {
			wg.Go(func() {
				mine := slices.Clone(items)
				if i%2 == 1 {
					mine = slices.Clone(backwards)
				}
				for j := range mine {
					mine[j].ExpectedRevision = round + 1
				}
				b := comment.Bulk{Items: mine, Action: action, Reason: ptr(comment.Reason("OTHER"))}
				if round%2 == 1 && action == comment.ActionApprove { // it is approved already when approving won the last round
					b.Action = comment.ActionReject
				}
				got, err := r.DecideAll(t.Context(), r.moderator, b)
				if err != nil {
					t.Errorf("round %d: %v", round, err)
					return
				}
				for _, result := range got {
					if result.Refused == nil {
						won[i]++
					} else if fault.Of(result.Refused).Kind != fault.Conflict {
						t.Error(result.Refused)
					}
				}
			})
		}
		wg.Wait()
		// Put everything in the same state again for the next round.
		r.exec(t, `update comments set revision = $1, review = 'PENDING', visibility = 'HIDDEN', judged_at = null`, round+2)
		if total := won[0] + won[1] + won[2] + won[3]; total != 50 || !slices.Contains(won, 50) {
			t.Fatalf("round %d: the four decided about %v", round, won)
		}
	}
	if n := r.number(t, `select deadlocks from pg_stat_database where datname = current_database()`); n != 0 {
		t.Errorf("%d deadlocks", n)
	}
}

func TestArchiveAgainstPost(t *testing.T) {
	t.Parallel()
	r := open(t)
	articles := &article.Service{DB: r.DB, Cursors: r.Cursors}
	editor := r.staff(t, "Edel Editor")
	editor.Roles = []account.Role{account.Editor}
	p := moderation.DefaultPolicy()
	p.Mode, p.HoldFirst = moderation.PostModerate, 0
	p.DiscussionPace, p.AddressPace = moderation.Pace{}, moderation.Pace{}
	if _, err := r.SetPolicy(t.Context(), r.moderator, p); err != nil {
		t.Fatal(err)
	}
	posted := 0
	for i := range rounds {
		var errPost, errArchive error
		both(func() {
			draft := comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: fmt.Sprintf("innlegg %d av %c%c", i, 'a'+rune(i%26), 'a'+rune(i/26))}
			_, errPost = r.Post(t.Context(), r.somebody(), draft)
		}, func() {
			for range i % 15 { // so that the archive meets every step of the post
				r.number(t, `select 1`)
			}
			_, errArchive = articles.Archive(t.Context(), editor, article.Step{ArticleID: article.ID(r.article.Key)})
		})
		if errArchive != nil {
			t.Fatal(errArchive)
		}
		if errPost == nil {
			posted++
		} else if f := faultOf(t, errPost); f.UserCode() != "NOT_FOUND" || f.Field != "subjectId" {
			t.Fatal(errPost)
		}
		if _, err := articles.Publish(t.Context(), editor, article.Publication{ArticleID: article.ID(r.article.Key)}); err != nil {
			t.Fatal(err)
		}
	}
	stored := r.number(t, `select count(*) from comments`)
	counted := r.number(t, `select comment_count from discussions`)
	if stored != posted || counted != posted {
		t.Fatalf("%d were posted, %d are stored, %d are counted", posted, stored, counted)
	}
	t.Logf("posted before the archive in %d of %d rounds", posted, rounds)
}
