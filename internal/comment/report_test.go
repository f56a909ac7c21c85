package comment_test

import (
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
)

func (r *room) report(t testing.TB, by account.Viewer, c *comment.Comment) string {
	t.Helper()
	receipt, err := r.Report(t.Context(), by, comment.Complaint{CommentID: c.ID, Reason: "OFFENSIVE", Note: "  stygt sagt "})
	if err != nil || receipt == "" {
		t.Fatal(receipt, err)
	}
	return receipt
}

func TestAReportIsKeptOnceAndItsReaderHearsWhatCameOfIt(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "uff", nil)
	receipt := r.report(t, guest, c)
	again := comment.Complaint{CommentID: c.ID, Reason: "PRIVACY"}
	if other, err := r.Report(t.Context(), account.Viewer{Address: "203.0.113.99"}, again); err != nil || other != "" {
		t.Fatal("a neighbour got the receipt", err)
	}
	if c, _ = r.ByID(t.Context(), r.moderator, c.ID); c.ReportCount != 1 || *c.Queue != "REPORTED" {
		t.Fatalf("%d reports, in queue %v", c.ReportCount, c.Queue)
	}
	if n := r.number(t, `select count(*) from events where comment_id = $1 and kind = 'queue.entered'`, c.ID); n != 2 { // and when it was posted
		t.Fatalf("moderators were told %d times", n)
	}
	reports, err := r.Reports(t.Context(), c.Moderation())
	if err != nil || len(reports) != 1 || reports[0].Note != "stygt sagt" || reports[0].Reason != "OFFENSIVE" {
		t.Fatalf("moderators see %v, %v", reports, err)
	}
	mine, err := r.ReportByReceipt(t.Context(), receipt)
	if err != nil || mine.Reason != "OFFENSIVE" || mine.Outcome != nil {
		t.Fatalf("the reader sees %+v, %v", mine, err)
	}
	r.reject(t, c)
	if mine, err = r.ReportByReceipt(t.Context(), receipt); err != nil || mine.Outcome == nil || *mine.Outcome != comment.Upheld {
		t.Fatalf("after a rejection the reader sees %+v, %v", mine, err)
	}
	if other, err := r.Report(t.Context(), guest, again); err != nil || other != "" {
		t.Fatal("reporting what is gone by now", other, err)
	}
	commentReceipt := r.post(t, "noe annet", nil).Receipt
	for what, bad := range map[string]string{"nothing": "", "cut": receipt[:10], "a comment's": commentReceipt, "NUL": "\x00"} {
		if got, err := r.ReportByReceipt(t.Context(), bad); got != nil || err != nil {
			t.Errorf("%s: %v, %v", what, got, err)
		}
	}
}

func TestWhatCannotBeReported(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	mine, err := r.Post(t.Context(), kari, comment.Draft{SubjectID: r.article, Body: "fra Kari"})
	if err != nil {
		t.Fatal(err)
	}
	own := r.approve(t, mine.Comment)
	held := r.post(t, "venter", nil).Comment
	for what, c := range map[string]struct {
		by   account.Viewer
		id   comment.ID
		note string
		code string
	}{
		"one's own":             {kari, own.ID, "", "OWN_COMMENT"},
		"one that waits":        {guest, held.ID, "", "NOT_FOUND"},
		"one that is not there": {guest, 4711, "", "NOT_FOUND"},
		"a note with NUL":       {guest, own.ID, "a\x00b", "INVALID_TEXT"},
	} {
		_, err := r.Report(t.Context(), c.by, comment.Complaint{CommentID: c.id, Reason: "SPAM", Note: c.note})
		if faultOf(t, err).UserCode() != c.code {
			t.Errorf("%s: %v", what, err)
		}
	}
	if n := r.number(t, `select count(*) from comment_reports`); n != 0 {
		t.Fatalf("%d reports", n)
	}
}

func TestTenReportersAtOnceHideACommentOnce(t *testing.T) {
	t.Parallel()
	r := open(t)
	for range 10 {
		c := r.approve(t, r.seed(t).Comment)
		var wg sync.WaitGroup
		var late int
		var mu sync.Mutex
		for range 10 {
			by := r.somebody()
			wg.Go(func() {
				if _, err := r.Report(t.Context(), by, comment.Complaint{CommentID: c.ID, Reason: "SPAM"}); err != nil {
					mu.Lock()
					late++ // hidden by then
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		if late != 7 {
			t.Fatalf("%d came too late, want 7", late)
		}
		if n := r.number(t, `select count(*) from decisions where comment_id = $1 and action = 'REPORT_HIDE' and actor_kind = 'POLICY'`, c.ID); n != 1 {
			t.Fatalf("hidden %d times", n)
		}
		if n := r.number(t, `select count(*) from events where comment_id = $1 and kind = 'comment.hidden'`, c.ID); n != 1 {
			t.Fatalf("told %d times", n)
		}
		now, err := r.ByID(t.Context(), r.moderator, c.ID)
		if err != nil || now.Visibility != comment.Hidden || *now.Queue != "REPORTED" || now.ReportCount != 3 || now.Revision != c.Revision+1 {
			t.Fatalf("%+v, %v", now, err)
		}
	}
}

func TestReportsDoNotHideAgainWhatAModeratorFoundGood(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "omstridt", nil)
	for range 3 {
		r.report(t, r.somebody(), c)
	}
	if c, _ = r.ByID(t.Context(), r.moderator, c.ID); c.Visibility != comment.Hidden {
		t.Fatal("three reports did not hide it, though it was approved before them")
	}
	c = r.approve(t, c)
	if c.ReportCount != 0 || c.Queue != nil {
		t.Fatalf("after the approval: %d reports, queue %v", c.ReportCount, c.Queue)
	}
	for range 5 {
		r.report(t, r.somebody(), c)
	}
	if c, _ = r.ByID(t.Context(), r.moderator, c.ID); c.Visibility != comment.Public || c.ReportCount != 5 {
		t.Fatalf("%s with %d reports", c.Visibility, c.ReportCount)
	}
}
