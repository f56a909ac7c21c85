package comment_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/postgres"
)

func (r *room) forget(t testing.TB, by account.Viewer) {
	t.Helper()
	err := postgres.InTx(t.Context(), r.DB, func(tx *sqlx.Tx) error { return comment.Forget(t.Context(), tx, by) })
	if err != nil {
		t.Error(err)
	}
}

func TestWhoIsForgottenLeavesAThreadThatCanBeRead(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari Kanarifugl")
	r.showAtOnce(t)
	first := r.shows(t, kari, "kanarifugl med svar")
	r.public(t, "svaret", first)
	r.shows(t, kari, "kanarifugl uten svar")
	waits := r.post(t, "en annen", nil)
	if _, err := r.Report(t.Context(), kari, comment.Complaint{CommentID: first.ID, Reason: "OTHER"}); err == nil {
		t.Fatal("one's own comment is reported")
	}
	if _, err := r.Report(t.Context(), guest, comment.Complaint{CommentID: first.ID, Reason: "OTHER"}); err != nil {
		t.Fatal(err)
	}

	kept, err := r.Kept(t.Context(), kari)
	if err != nil {
		t.Fatal(err)
	}
	var told struct {
		Comments []struct{ Text, About string }
	}
	if err := json.Unmarshal(kept, &told); err != nil || len(told.Comments) != 2 || told.Comments[0].Text != "kanarifugl med svar" || told.Comments[0].About != "om-naboskap" {
		t.Fatalf("kept: %s, %v", kept, err)
	}
	if strings.Contains(string(kept), "svaret") {
		t.Error("what others wrote is told")
	}

	for range 2 { // the second time finds nothing to do
		r.forget(t, kari)
	}
	if got := r.thread(t, comment.Oldest); !strings.HasPrefix(got, "-\n svaret") || strings.Contains(got, "kanarifugl") {
		t.Errorf("readers see\n%s", got)
	}
	for _, query := range []string{
		`select count(*) from comments where body like '%kanarifugl%' or author_name like 'Kari%' or author_email is not null and account_id is not null`,
		`select count(*) from comment_revisions where body like '%kanarifugl%' or signals::text like '%kanarifugl%'`,
		`select count(*) from comments where account_id is not null and author_address is not null`,
		`select count(*) from comment_reports where outcome is null`,
	} {
		if n := r.number(t, query); n != 0 {
			t.Errorf("%d: %s", n, query)
		}
	}
	if n := r.number(t, `select count(*) from decisions where action = 'WITHDRAW'`); n != 2 {
		t.Errorf("the log has %d entries about it, want 2", n)
	}
	if c := r.now(t, waits.Comment); c.BodyText() == nil || *c.BodyText() != "en annen" {
		t.Error("somebody else's comment is gone")
	}
}

// TestForgettingRacesWithJudging has moderators judge what is being forgotten: whoever comes first, no text is left, and the
// counts are right (see open).
func TestForgettingRacesWithJudging(t *testing.T) {
	t.Parallel()
	r := open(t)
	for i := range 20 {
		kari := r.reader(t, "Kari nr "+strings.Repeat("i", i+1))
		first, err := r.says(t, kari, "den ene "+kari.Name)
		if err != nil {
			t.Fatal(err)
		}
		second, err := r.says(t, kari, "den andre "+kari.Name)
		if err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		all.Go(func() { r.forget(t, kari) })
		for _, c := range []*comment.Comment{second, first} {
			all.Go(func() {
				_, _ = r.Approve(t.Context(), r.moderator, comment.Approval{CommentID: c.ID, ExpectedRevision: c.Revision})
			})
		}
		all.Wait()
		if n := r.number(t, `select count(*) from comments where account_id = $1 and (body <> '' or visibility = 'PUBLIC')`, kari.ID); n != 0 {
			t.Fatalf("%d comments are left", n)
		}
	}
}
