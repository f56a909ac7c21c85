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
	err := postgres.InTx(t.Context(), r.DB, func(tx *sqlx.Tx) error { // as when the account is erased
		if err := comment.Forget(t.Context(), tx, by); err != nil {
			return err
		}
		_, err := tx.ExecContext(t.Context(), `delete from accounts where id = $1`, by.ID)
		return err
	})
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
		`select count(*) from comments where body like '%kanarifugl%' or author_name like 'Kari%'`,
		`select count(*) from comment_revisions where body like '%kanarifugl%' or signals::text like '%kanarifugl%'`,
		`select count(*) from comments where author_name = 'Slettet konto' and num_nonnulls(account_id, author_id, author_address, author_email) > 0`,
		`select count(*) from comment_authors where name like 'Kari%'`,
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
		if n := r.number(t, `select count(*) from comments where author_name = 'Slettet konto' and body = '' and visibility = 'HIDDEN'`); n != 2*(i+1) {
			t.Fatalf("%d comments are gone, want %d", n, 2*(i+1))
		}
	}
}
