package comment_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/postgres"
)

// bring imports a batch in a transaction of its own, and looks whether the counters are right after it.
func (r *room) bring(t *testing.T, b comment.Batch) error {
	t.Helper()
	err := postgres.InTx(t.Context(), r.DB, func(tx *sqlx.Tx) error { return comment.Import(t.Context(), tx, b) })
	if drifts, failed := r.Check(t.Context()); failed != nil || len(drifts) > 0 {
		t.Errorf("counters have drifted: %v, %v", drifts, failed)
	}
	var events int
	if failed := r.DB.Get(&events, `select count(*) from events`); failed != nil || events > 0 {
		t.Errorf("%d events, %v; nobody should be told", events, failed)
	}
	return err
}

func TestImportedThreadStandsInItsOrder(t *testing.T) {
	t.Parallel()
	r := open(t)
	about := r.publish(t, "importert")
	at := time.Date(2014, 1, 1, 12, 0, 0, 0, time.UTC)
	var list []*comment.Imported
	say := func(body string, parent *comment.Imported, review comment.Review) *comment.Imported {
		at = at.Add(time.Minute)
		c := &comment.Imported{Parent: parent, AuthorName: "Kari", AuthorAddress: "192.0.2.1", Body: body, Review: review, CreatedAt: at}
		list = append(list, c)
		return c
	}
	first := say("en", nil, comment.Approved)
	held := say("to", first, comment.Pending)
	say("tre", held, comment.Approved) // what it answers is shown as a tombstone
	say("fire", nil, comment.Spam)
	say("fem", first, comment.Rejected)
	if err := r.bring(t, comment.Batch{ArticleID: about.Key, Comments: list}); err != nil {
		t.Fatal(err)
	}
	var got []string
	if err := r.DB.Select(&got, `
		select concat_ws(' ', c.body, c.depth, c.visibility, c.review, c.shown, l.action, l.note)
		from comments c join decisions l on l.comment_id = c.id order by c.path`); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"en 0 PUBLIC APPROVED t PUBLISH imported", "to 1 HIDDEN PENDING t HOLD imported", "tre 2 PUBLIC APPROVED t PUBLISH imported",
		"fem 1 HIDDEN REJECTED f REJECT imported", "fire 0 HIDDEN SPAM f SPAM imported",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q", got)
	}
}

func TestImportedAgainACommentChangesUnlessItWasChangedHere(t *testing.T) {
	t.Parallel()
	r := open(t)
	about := r.publish(t, "importert")
	free := &comment.Imported{AuthorName: "Kari", Body: "venter", Review: comment.Pending, CreatedAt: time.Now()}
	judged := &comment.Imported{AuthorName: "Ola", Body: "venter", Review: comment.Pending, CreatedAt: time.Now()}
	batch := comment.Batch{ArticleID: about.Key, Comments: []*comment.Imported{free, judged}}
	if err := r.bring(t, batch); err != nil {
		t.Fatal(err)
	}
	moderator := r.staff(t, "mona")
	if _, err := r.Reject(t.Context(), moderator, comment.Rejection{CommentID: judged.ID, ExpectedRevision: 1, Reason: "OTHER"}); err != nil {
		t.Fatal(err)
	}
	r.DB.MustExec(`delete from events`)
	for _, c := range batch.Comments {
		c.Review, c.Body = comment.Approved, "godkjent"
	}
	if err := r.bring(t, batch); err != nil {
		t.Fatal(err)
	}
	if free.Conflict || free.Revision != 2 || !judged.Conflict {
		t.Errorf("got %+v and %+v", free, judged)
	}
	var got string
	if err := r.DB.Get(&got, `select string_agg(concat_ws(' ', body, visibility, review, revision), ', ' order by id) from comments`); err != nil {
		t.Fatal(err)
	}
	if got != "godkjent PUBLIC APPROVED 2, venter HIDDEN REJECTED 2" {
		t.Errorf("got %q", got)
	}
}

func TestImportRefusesAReplyToNothing(t *testing.T) {
	t.Parallel()
	r := open(t)
	about := r.publish(t, "importert")
	stray := &comment.Imported{Parent: &comment.Imported{}, AuthorName: "Kari", Body: "hei", CreatedAt: time.Now()}
	if err := r.bring(t, comment.Batch{ArticleID: about.Key, Comments: []*comment.Imported{stray}}); err == nil {
		t.Error("it was stored")
	}
}

func TestImportClosesADiscussionAndNeverOpensOne(t *testing.T) {
	t.Parallel()
	r := open(t)
	about := r.publish(t, "importert")
	at := time.Date(2014, 1, 1, 12, 0, 0, 0, time.UTC)
	for _, closed := range []*time.Time{&at, nil, ptr(time.Now())} {
		if err := r.bring(t, comment.Batch{ArticleID: about.Key, ClosedAt: closed}); err != nil {
			t.Fatal(err)
		}
	}
	var got time.Time
	if err := r.DB.Get(&got, `select closed_at from discussions`); err != nil || !got.Equal(at) {
		t.Errorf("closed at %v, %v", got, err)
	}
}
