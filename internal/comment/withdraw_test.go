package comment_test

import (
	"strings"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/page"
)

// reader makes an account that reads and comments.
func (r *room) reader(t testing.TB, name string) account.Viewer {
	t.Helper()
	v := account.Viewer{Name: name, Roles: []account.Role{account.Reader}, Address: r.somebody().Address}
	if err := r.DB.Get(&v.ID, `insert into accounts (email, name) values ($1, $2) returning id`, strings.ReplaceAll(name, " ", ".")+"@example.org", name); err != nil {
		t.Fatal(err)
	}
	return v
}

// count asks the database for a number.
func (r *room) number(t testing.TB, query string, args ...any) (n int) {
	t.Helper()
	if err := r.DB.Get(&n, query, args...); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWithdrawingDeletesTheTextAndKeepsTheShape(t *testing.T) {
	t.Parallel()
	r := open(t)
	posted := r.post(t, "det angrer jeg på", nil)
	c := r.approve(t, posted.Comment)
	r.public(t, "svar", c)
	if _, err := r.Report(t.Context(), guest, comment.Complaint{CommentID: c.ID, Reason: "OTHER"}); err != nil {
		t.Fatal(err)
	}

	for range 2 { // the second time changes nothing
		got, err := r.Withdraw(t.Context(), guest, comment.Withdrawal{Receipt: &posted.Receipt})
		if err != nil || got.Visibility != comment.Hidden || *got.Tombstone() != comment.Withdrawn || got.BodyText() != nil || got.Revision != 3 {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	if got := r.thread(t, comment.Oldest); got != "-\n svar" {
		t.Fatalf("readers see\n%s", got)
	}
	if n := r.number(t, `select count(*) from comments where body <> '' and id = $1`, c.ID) +
		r.number(t, `select count(*) from comment_revisions where (body, signals) <> ('', '[]') and comment_id = $1`, c.ID); n != 0 {
		t.Fatalf("%d texts are left", n)
	}
	if n := r.number(t, `select count(*) from comment_reports where outcome = 'DISMISSED'`); n != 1 {
		t.Fatal("the report is still open")
	}
	if n := r.number(t, `select count(*) from decisions where comment_id = $1 and action = 'WITHDRAW' and actor_kind = 'AUTHOR'`, c.ID); n != 1 {
		t.Fatalf("%d entries in the log", n)
	}
	if n := r.number(t, `select count(*) from events where comment_id = $1 and kind = 'comment.hidden'`, c.ID); n != 1 {
		t.Fatalf("%d times told", n)
	}
	if n := r.number(t, `select count(*) from comments where queue is not null and id = $1`, c.ID); n != 0 {
		t.Fatal("it still waits for a moderator")
	}
}

func TestOnlyTheAuthorWithdraws(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari, ola := r.reader(t, "Kari"), r.reader(t, "Ola")
	mine, err := r.Post(t.Context(), kari, comment.Draft{SubjectID: r.article, Body: "fra Kari"})
	if err != nil {
		t.Fatal(err)
	}
	other := r.post(t, "en gjest", nil)
	for what, c := range map[string]struct {
		by          account.Viewer
		w           comment.Withdrawal
		field, code string
	}{
		"nothing said":                 {kari, comment.Withdrawal{}, "commentId", "REQUIRED"},
		"a guest without receipt":      {guest, comment.Withdrawal{CommentID: &other.Comment.ID}, "receipt", "REQUIRED"},
		"another account":              {ola, comment.Withdrawal{CommentID: &mine.Comment.ID}, "commentId", "NOT_FOUND"},
		"a moderator":                  {r.moderator, comment.Withdrawal{CommentID: &mine.Comment.ID}, "commentId", "NOT_FOUND"},
		"a guest's, by an account":     {ola, comment.Withdrawal{CommentID: &other.Comment.ID}, "commentId", "NOT_FOUND"},
		"no such comment":              {ola, comment.Withdrawal{CommentID: ptr(comment.ID(4711))}, "commentId", "NOT_FOUND"},
		"a receipt of another comment": {guest, comment.Withdrawal{CommentID: &mine.Comment.ID, Receipt: &other.Receipt}, "receipt", "BAD_RECEIPT"},
		"a receipt that was cut":       {guest, comment.Withdrawal{Receipt: ptr(other.Receipt[:9])}, "receipt", "BAD_RECEIPT"},
	} {
		_, err := r.Withdraw(t.Context(), c.by, c.w)
		if f := faultOf(t, err); f.Field != c.field || f.UserCode() != c.code {
			t.Errorf("%s: %s on %q", what, f.UserCode(), f.Field)
		}
	}
	if got, err := r.Withdraw(t.Context(), kari, comment.Withdrawal{CommentID: &mine.Comment.ID}); err != nil || *got.Tombstone() != comment.Withdrawn {
		t.Fatalf("its author: %+v, %v", got, err)
	}
}

func TestApprovingAgainstWithdrawingLeavesNothingPublic(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	for _, id := range r.plant(t, kari, 300) {
		var wg sync.WaitGroup
		wg.Go(func() {
			_, err := r.Approve(t.Context(), r.moderator, comment.Approval{CommentID: id, ExpectedRevision: 1})
			if err != nil && fault.Of(err).Kind != fault.Conflict {
				t.Error(err)
			}
		})
		wg.Go(func() {
			if _, err := r.Withdraw(t.Context(), kari, comment.Withdrawal{CommentID: &id}); err != nil {
				t.Error(err)
			}
		})
		wg.Wait()
	}
	if n := r.number(t, `select count(*) from comments where visibility = 'PUBLIC' or withdrawn_at is null or body <> '' or queue is not null`); n != 0 {
		t.Fatalf("%d of 300 are not withdrawn", n)
	}
	pages, err := r.Thread(t.Context(), guest, "Article", []int64{r.article.Key}, comment.Oldest, page.Args{})
	if err != nil || len(pages[0].Nodes) != 0 {
		t.Fatalf("%v, %v", pages, err)
	}
}

// seed posts a comment that no pace or repetition stands against.
func (r *room) seed(t testing.TB) *comment.Posted {
	t.Helper()
	return r.post(t, "nok en kommentar "+strings.Repeat("o", int(r.guests.Load())%97+1), nil)
}

// plant stores n comments of an account that wait, past the desk.
func (r *room) plant(t testing.TB, by account.Viewer, n int) (ids []comment.ID) {
	t.Helper()
	const query = `
		with d as (
			insert into discussions (article_id) values ($1) on conflict (article_id) do update set closed_at = null returning id
		),
		c as (
			insert into comments (discussion_id, account_id, author_name, body, body_html, visibility, review)
			select d.id, $2, 'Kari', 'nummer ' || g, '', 'HIDDEN', 'PENDING' from d, generate_series(1, $3::int) g
			returning id, body
		),
		v as (insert into comment_revisions (comment_id, revision, body) select id, 1, body from c)
		select id from c`
	if err := r.DB.Select(&ids, query, r.article.Key, by.ID, n); err != nil {
		t.Fatal(err)
	}
	return ids
}
