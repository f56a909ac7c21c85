package comment_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
)

// texts gives what somebody reads of a comment's revisions, with how much the checks found in each.
func (r *room) texts(t testing.TB, by account.Viewer, id comment.ID) string {
	t.Helper()
	c, err := r.ByID(t.Context(), r.moderator, id)
	if err != nil {
		t.Fatal(err)
	}
	all, err := r.Revisions(t.Context(), by, c.Moderation())
	if err != nil {
		t.Fatal(err)
	}
	lines := make([]string, len(all))
	for i, rev := range all {
		body, found := "-", ""
		if rev.BodyText != nil {
			body = *rev.BodyText
		}
		if len(rev.Signals) > 0 {
			found = " !"
		}
		if rev.CreatedAt.IsZero() {
			t.Error("a text of no time")
		}
		lines[i] = fmt.Sprint(rev.Revision, " ", body, found)
	}
	return strings.Join(lines, "; ")
}

func TestModeratorsReadEveryTextACommentHasHad(t *testing.T) {
	t.Parallel()
	r := open(t)
	admin := r.staff(t, "Ada Administrator")
	admin.Roles = []account.Role{account.Admin}
	p := r.post(t, "se http://a.example og http://b.example", nil)
	c, err := r.Edit(t.Context(), guest, comment.Correction{Receipt: &p.Receipt, ExpectedRevision: 1, Body: "se om naboene"})
	if err != nil {
		t.Fatal(err)
	}
	is := func(what string, by account.Viewer, want string) {
		t.Helper()
		if got := r.texts(t, by, c.ID); got != want {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	is("edited", r.moderator, "2 se om naboene !; 1 se http://a.example og http://b.example !")
	if c, err = r.Redact(t.Context(), r.moderator, comment.Redaction{CommentID: c.ID, ExpectedRevision: 2}); err != nil {
		t.Fatal(err)
	}
	is("redacted", r.moderator, "3 [Fjernet av redaksjonen]; 2 -; 1 -")
	is("redacted, to administrators", admin, "3 [Fjernet av redaksjonen]; 2 se om naboene !; 1 se http://a.example og http://b.example !")
	if _, err = r.Withdraw(t.Context(), guest, comment.Withdrawal{Receipt: &p.Receipt}); err != nil {
		t.Fatal(err)
	}
	is("withdrawn", admin, "3 -; 2 -; 1 -")
}
