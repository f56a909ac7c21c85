package comment_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/moderation"
)

// showAtOnce makes the newsroom read comments after they are shown, unless a check objects.
func (r *room) showAtOnce(t testing.TB) {
	t.Helper()
	p := moderation.DefaultPolicy()
	p.Mode, p.HoldFirst = moderation.PostModerate, 0
	p.SuspectWords = append(p.SuspectWords, "gratulasjonskort")
	if _, err := r.SetPolicy(t.Context(), r.moderator, p); err != nil {
		t.Fatal(err)
	}
}

func (r *room) edit(t testing.TB, p *comment.Posted, body string) (*comment.Comment, error) {
	t.Helper()
	return r.Edit(t.Context(), guest, comment.Correction{Receipt: &p.Receipt, ExpectedRevision: p.Comment.Revision, Body: body})
}

func (r *room) canEdit(t testing.TB, c *comment.Comment) bool {
	t.Helper()
	can, err := r.CanEdit(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return can
}

func TestAnAuthorCorrectsAPublicComment(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.showAtOnce(t)
	p := r.post(t, "skrivefiel", nil)
	if p.Comment.Visibility != comment.Public || !r.canEdit(t, p.Comment) {
		t.Fatalf("posted %+v", p.Comment)
	}
	got, err := r.edit(t, p, "  skrivefeil <script>alert('æ')</script> 👩‍👩‍👧 ")
	if err != nil || got.Visibility != comment.Public || *got.Review() != comment.Pending || got.Revision != 2 || got.EditedAt == nil {
		t.Fatalf("%+v, %v", got, err)
	}
	if *got.BodyText() != "skrivefeil <script>alert('æ')</script> 👩‍👩‍👧" || strings.Contains(*got.BodyHTML(), "<script") {
		t.Fatalf("%s", *got.BodyHTML())
	}
	if n := r.number(t, `select count(*) from comment_revisions where comment_id = $1`, got.ID); n != 2 {
		t.Fatalf("%d revisions", n)
	}
	if n := r.number(t, `select count(*) from decisions where comment_id = $1 and action = 'EDIT' and actor_kind = 'AUTHOR' and revision = 2`, got.ID); n != 1 {
		t.Fatalf("%d entries in the log", n)
	}
	if n := r.number(t, `select count(*) from comment_authors`); n != 1 {
		t.Fatalf("%d authors: an edit from elsewhere made another", n)
	}

	if again, err := r.edit(t, &comment.Posted{Comment: got, Receipt: p.Receipt}, *got.BodyText()); err != nil || again.Revision != 2 {
		t.Fatalf("the same text once more: %+v, %v", again, err)
	}
}

func TestACorrectionIsJudgedLikeAnyOtherText(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.showAtOnce(t)
	p := r.post(t, "helt uskyldig", nil)
	got, err := r.edit(t, p, "kjøp gratulasjonskort")
	if err != nil || got.Visibility != comment.Hidden || *got.Queue != "HELD" {
		t.Fatalf("%+v, %v", got, err)
	}
	signals, err := r.Signals(t.Context(), &comment.Moderation{Comment: got})
	if err != nil || len(signals) == 0 {
		t.Fatalf("the revision keeps %v, %v", signals, err)
	}
	if n := r.number(t, `select count(*) from events where comment_id = $1 and kind = 'comment.hidden'`, got.ID); n != 1 {
		t.Fatalf("told %d times", n)
	}
	back, err := r.edit(t, &comment.Posted{Comment: got, Receipt: p.Receipt}, "uskyldig igjen")
	if err != nil || back.Visibility != comment.Hidden || *back.BodyText() != "uskyldig igjen" {
		t.Fatalf("what waits goes on waiting: %+v, %v", back, err)
	}

	for what, body := range map[string]string{"no text": " ", "NUL": "a\x00", "too long": strings.Repeat("å", 10_001)} {
		if _, err := r.edit(t, &comment.Posted{Comment: back, Receipt: p.Receipt}, body); fault.Of(err).Field != "body" {
			t.Errorf("%s: %v", what, err)
		}
	}
	if n := r.number(t, `select count(*) from comment_revisions where comment_id = $1`, got.ID); n != 3 {
		t.Fatalf("%d revisions, want 3", n)
	}
}

func TestWhatCannotBeCorrectedAnyMore(t *testing.T) {
	t.Parallel()
	r := open(t)
	for what, change := range map[string]string{
		"too late":  `update comments set created_at = created_at - interval '15 minutes' where id = $1`,
		"rejected":  `update comments set review = 'REJECTED' where id = $1`,
		"spam":      `update comments set review = 'SPAM' where id = $1`,
		"withdrawn": `update comments set withdrawn_at = now() where id = $1`,
		"redacted":  `update comments set redacted_at = now() where id = $1`,
	} {
		p := r.seed(t)
		if _, err := r.DB.Exec(change, p.Comment.ID); err != nil {
			t.Fatal(err)
		}
		c, err := r.edit(t, p, "noe annet")
		if f := faultOf(t, err); f.UserCode() != "WRONG_STATE" || c == nil || r.canEdit(t, c) || c.Revision != 1 {
			t.Errorf("%s: %v, %+v", what, err, c)
		}
	}
	p := r.seed(t)
	r.approve(t, p.Comment)
	c, err := r.edit(t, p, "noe annet")
	if faultOf(t, err).Kind != fault.Conflict || c.Revision != 2 {
		t.Fatalf("after an approval: %v, %+v", err, c)
	}
	ola := r.reader(t, "Ola")
	_, err = r.Edit(t.Context(), ola, comment.Correction{CommentID: &p.Comment.ID, ExpectedRevision: 2, Body: "ikke min"})
	if faultOf(t, err).UserCode() != "NOT_FOUND" {
		t.Fatalf("somebody else's: %v", err)
	}
}

func TestEditingAgainstApprovingNeverShowsWhatNobodyRead(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	edited := 0
	for i, id := range r.plant(t, kari, 300) {
		var wg sync.WaitGroup
		var approving, editing error
		wg.Go(func() {
			for range i % 10 { // judging a text takes longer than approving one
				_, _ = r.ByID(t.Context(), r.moderator, id)
			}
			_, approving = r.Approve(t.Context(), r.moderator, comment.Approval{CommentID: id, ExpectedRevision: 1})
		})
		wg.Go(func() {
			_, editing = r.Edit(t.Context(), kari, comment.Correction{CommentID: &id, ExpectedRevision: 1, Body: fmt.Sprint("byttet ut ", i)})
		})
		wg.Wait()
		if (approving == nil) == (editing == nil) {
			t.Fatalf("approving: %v, editing: %v", approving, editing)
		}
		lost := approving
		if lost == nil {
			lost = editing
		} else {
			edited++
		}
		if fault.Of(lost).Kind != fault.Conflict {
			t.Fatal(lost)
		}
	}
	if edited == 0 || edited == 300 {
		t.Fatalf("%d of 300 were edited: there was no race", edited)
	}
	if n := r.number(t, `select count(*) from comments where visibility = 'PUBLIC' and body like 'byttet%'`); n != 0 {
		t.Fatalf("%d are public with a text that nobody read", n)
	}
}

func TestAnAccountCorrectsItsOwnWithoutReceipt(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	p, err := r.Post(t.Context(), kari, comment.Draft{SubjectID: r.article, Body: "fra Kari"})
	if err != nil {
		t.Fatal(err)
	}
	e := comment.Correction{CommentID: &p.Comment.ID, ExpectedRevision: p.Comment.Revision, Body: "fra Kari, rettet"}
	if p.Comment, err = r.Edit(t.Context(), kari, e); err != nil || *p.Comment.BodyText() != e.Body {
		t.Fatal(p.Comment, err)
	}
	// What belongs to an account is the account's alone, whoever holds a receipt for it.
	stranger := account.Viewer{Address: "192.0.2.1"}
	e = comment.Correction{Receipt: &p.Receipt, ExpectedRevision: p.Comment.Revision, Body: "fra en annen"}
	if _, err = r.Edit(t.Context(), stranger, e); faultOf(t, err).UserCode() != "NOT_FOUND" {
		t.Fatal(err)
	}
	if _, err = r.Withdraw(t.Context(), stranger, comment.Withdrawal{Receipt: &p.Receipt}); faultOf(t, err).UserCode() != "NOT_FOUND" {
		t.Fatal(err)
	}
	if c, err := r.ByReceipt(t.Context(), stranger, p.Receipt); err != nil || c == nil || r.canEdit(t, c) || c.ViewerCanWithdraw() {
		t.Fatal(c, err)
	}
	if n := r.number(t, `select count(*) from comment_authors`); n != 1 {
		t.Fatalf("%d authors", n)
	}
}
