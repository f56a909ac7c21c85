package comment_test

import (
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/page"
)

func TestARejectedAuthorIsToldWhyAndNobodyElseIs(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	posted, err := r.Post(t.Context(), kari, comment.Draft{SubjectID: r.article, Body: "fra Kari"})
	if err != nil {
		t.Fatal(err)
	}
	atGuest := r.post(t, "fra en gjest", nil)
	reject := func(c *comment.Comment, message string) *comment.Comment {
		t.Helper()
		c, err := r.Reject(t.Context(), r.moderator, comment.Rejection{
			CommentID: c.ID, ExpectedRevision: c.Revision, Reason: "OFF_TOPIC", Note: "samme som i går", MessageToAuthor: message,
		})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	mine := reject(posted.Comment, " Hold deg til saken. ")
	reject(atGuest.Comment, "Skriv heller om naboene.")
	told := func(c *comment.Comment, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if c == nil {
			return "no comment"
		}
		why, err := r.Rejection(t.Context(), c)
		if err != nil || why == nil {
			return "nothing"
		}
		if why.At.IsZero() {
			t.Error("it never happened")
		}
		return string(why.Reason) + " " + why.Message
	}
	for who, want := range map[string]struct{ got, told string }{
		"the author":        {told(r.ByID(t.Context(), kari, mine.ID)), "OFF_TOPIC Hold deg til saken."},
		"a moderator":       {told(r.ByID(t.Context(), r.another, mine.ID)), "OFF_TOPIC Hold deg til saken."},
		"another reader":    {told(r.ByID(t.Context(), guest, mine.ID)), "no comment"},
		"the guest":         {told(r.ByReceipt(t.Context(), guest, atGuest.Receipt)), "OFF_TOPIC Skriv heller om naboene."},
		"of one that waits": {told(r.post(t, "venter", nil).Comment, nil), "nothing"},
	} {
		if want.got != want.told {
			t.Errorf("%s is told %q, want %q", who, want.got, want.told)
		}
	}

	// Who sees a tombstone does not see why.
	parent := r.public(t, "har svar", nil)
	r.public(t, "svaret", parent)
	reject(parent, "hemmelig")
	pages, err := r.Thread(t.Context(), guest, "Article", []int64{r.article.Key}, comment.Oldest, page.Args{})
	if err != nil || pages[0].Nodes[0].ID != parent.ID {
		t.Fatal(pages, err)
	}
	if got := told(pages[0].Nodes[0], nil); got != "nothing" {
		t.Errorf("readers of a tombstone are told %q", got)
	}

	decisions, err := r.Decisions(t.Context(), (&comment.Moderation{Comment: mine}))
	if err != nil || decisions[0].Note != "samme som i går" || decisions[0].MessageToAuthor != "Hold deg til saken." {
		t.Fatalf("the log: %+v, %v", decisions[0], err)
	}
	r.approve(t, mine)
	if got := told(r.ByID(t.Context(), kari, mine.ID)); got != "nothing" {
		t.Errorf("once approved the author is told %q", got)
	}
}

func TestTheLatestRejectionCounts(t *testing.T) {
	t.Parallel()
	r := open(t)
	var items []comment.Item
	var receipts []string
	for _, body := range sayings[:3] {
		p := r.post(t, body, nil)
		c := r.approve(t, r.reject(t, p.Comment))
		items, receipts = append(items, comment.Item{CommentID: c.ID, ExpectedRevision: c.Revision}), append(receipts, p.Receipt)
	}
	why := comment.Reason("OFFENSIVE")
	results, err := r.DecideAll(t.Context(), r.moderator, comment.Bulk{Items: items, Action: comment.ActionReject, Reason: &why, MessageToAuthor: "Ikke slik."})
	if err != nil || results[2].Refused != nil {
		t.Fatal(results, err)
	}
	for _, receipt := range receipts {
		c, err := r.ByReceipt(t.Context(), guest, receipt)
		if err != nil {
			t.Fatal(err)
		}
		got, err := r.Rejection(t.Context(), c)
		if err != nil || got == nil || got.Reason != why || got.Message != "Ikke slik." {
			t.Fatalf("told %+v, %v", got, err)
		}
	}
}

func TestOnlyWhatIsToldMayHaveAMessage(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.post(t, "hei", nil).Comment
	long := strings.Repeat("å", 1001)
	_, bulk := r.DecideAll(t.Context(), r.moderator, comment.Bulk{Action: comment.ActionApprove, MessageToAuthor: "Bra!"})
	_, reject := r.Reject(t.Context(), r.moderator, comment.Rejection{CommentID: c.ID, ExpectedRevision: 1, Reason: "OTHER", MessageToAuthor: long})
	_, _, ban := r.SetStanding(t.Context(), r.moderator, comment.StandingChange{AuthorID: r.author(t, c).ID, Action: comment.Ban, MessageToAuthor: "Ha det."})
	for what, c := range map[string]struct {
		err  error
		code string
	}{"many approved": {bulk, "INVALID"}, "too much": {reject, "TOO_LONG"}, "a ban": {ban, "INVALID"}} {
		if f := faultOf(t, c.err); f.Field != "messageToAuthor" || f.UserCode() != c.code {
			t.Errorf("%s: %s on %q", what, f.UserCode(), f.Field)
		}
	}
}

func TestAWarningReachesItsAuthorForThirtyDays(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.regular(t, "Kari")
	ola := account.Viewer{Address: "198.51.100.4"}
	said := 0
	warning := func(by account.Viewer) string {
		t.Helper()
		said++
		p, err := r.Post(t.Context(), by, comment.Draft{SubjectID: r.article, Name: ptr("Ola Gjest"), Body: sayings[said]})
		if err != nil {
			t.Fatal(err)
		}
		return p.Warning
	}
	for who, by := range map[string]account.Viewer{"an account": kari, "a guest": ola} {
		if got := warning(by); got != "" {
			t.Fatalf("%s is warned before anybody has: %q", who, got)
		}
		var author comment.AuthorID
		if err := r.DB.Get(&author, `select author_id from comments order by id desc limit 1`); err != nil {
			t.Fatal(err)
		}
		for _, message := range []string{"Den første.", "Vær saklig, " + who + ".", ""} {
			if _, _, err := r.SetStanding(t.Context(), r.moderator, comment.StandingChange{
				AuthorID: author, Action: comment.Warn, Note: "tredje gang", MessageToAuthor: message,
			}); err != nil {
				t.Fatal(err)
			}
		}
		if got := warning(by); got != "Vær saklig, "+who+"." {
			t.Errorf("%s reads %q", who, got)
		}
		r.exec(t, `alter table author_actions disable trigger append_only`)
		r.exec(t, `update author_actions set at = now() - interval '30 days 1 minute' where author_id = $1`, author)
		r.exec(t, `alter table author_actions enable trigger append_only`)
		if got := warning(by); got != "" {
			t.Errorf("after 30 days %s still reads %q", who, got)
		}
	}
	if got := warning(account.Viewer{Address: "192.0.2.99"}); got != "" {
		t.Errorf("a namesake elsewhere reads %q", got)
	}
}
