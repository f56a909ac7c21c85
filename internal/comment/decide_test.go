package comment_test

import (
	"fmt"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
)

// call makes a moderator's decision about a comment at a revision.
type call func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error)

var calls = map[string]call{
	"approve": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.Approve(t.Context(), by, comment.Approval{CommentID: id, ExpectedRevision: revision})
	},
	"reject": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.Reject(t.Context(), by, comment.Rejection{CommentID: id, ExpectedRevision: revision, Reason: "HATE"})
	},
	"spam": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.MarkAsSpam(t.Context(), by, comment.Ruling{CommentID: id, ExpectedRevision: revision})
	},
	"restore": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.Restore(t.Context(), by, comment.Ruling{CommentID: id, ExpectedRevision: revision})
	},
	"feature": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.Feature(t.Context(), by, comment.Ruling{CommentID: id, ExpectedRevision: revision})
	},
	"unfeature": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.Unfeature(t.Context(), by, comment.Ruling{CommentID: id, ExpectedRevision: revision})
	},
	"redact": func(r *room, t testing.TB, by account.Viewer, id comment.ID, revision int) (*comment.Comment, error) {
		return r.Redact(t.Context(), by, comment.Redaction{CommentID: id, ExpectedRevision: revision})
	},
	"lock": func(r *room, t testing.TB, by account.Viewer, id comment.ID, _ int) (*comment.Comment, error) {
		return r.LockThread(t.Context(), by, comment.Locking{CommentID: id})
	},
	"unlock": func(r *room, t testing.TB, by account.Viewer, id comment.ID, _ int) (*comment.Comment, error) {
		return r.UnlockThread(t.Context(), by, comment.Locking{CommentID: id})
	},
}

// do decides about a comment as it is now, and must be let.
func (r *room) do(t testing.TB, what string, c *comment.Comment) *comment.Comment {
	t.Helper()
	now, err := calls[what](r, t, r.moderator, c.ID, r.now(t, c).Revision)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	return now
}

// now gives a comment as moderators see it now.
func (r *room) now(t testing.TB, c *comment.Comment) *comment.Comment {
	t.Helper()
	c, err := r.ByID(t.Context(), r.moderator, c.ID)
	if err != nil || c == nil {
		t.Fatal(c, err)
	}
	return c
}

// log gives what was decided about a comment, the latest first.
func (r *room) log(t testing.TB, c *comment.Comment) []*comment.Decision {
	t.Helper()
	log, err := r.Decisions(t.Context(), r.now(t, c).Moderation())
	if err != nil {
		t.Fatal(err)
	}
	return log
}

func TestADecisionIsAboutTheRevisionThatWasRead(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "endres stadig", nil)
	own, err := r.Post(t.Context(), r.moderator, comment.Draft{SubjectID: r.article, Body: "fra redaksjonen"})
	if err != nil {
		t.Fatal(err)
	}
	for what, decide := range calls {
		if what == "lock" || what == "unlock" { // they are not about the text
			continue
		}
		for _, stale := range []int{c.Revision - 1, c.Revision + 1, 0, -1} {
			got, err := decide(r, t, r.moderator, c.ID, stale)
			if f := faultOf(t, err); f.Kind != fault.Conflict || f.Field != "expectedRevision" || got == nil || got.Revision != c.Revision {
				t.Errorf("%s at revision %d: %+v, %v", what, stale, got, err)
			}
		}
		if _, err := decide(r, t, guest, c.ID, c.Revision); faultOf(t, err).Kind != fault.Forbidden {
			t.Errorf("%s by a guest: %v", what, err)
		}
		if got, err := decide(r, t, r.moderator, 4711, 1); got != nil || faultOf(t, err).Kind != fault.NotFound {
			t.Errorf("%s of nothing: %v, %v", what, got, err)
		}
		if _, err := decide(r, t, r.moderator, own.Comment.ID, 1); what != "unfeature" && faultOf(t, err).Kind != fault.Forbidden {
			t.Errorf("%s of one's own: %v", what, err)
		}
	}
	if log := r.log(t, c); len(log) != 2 {
		t.Fatalf("the log has %d entries", len(log))
	}
}

func TestWhatMakesNoSenseIsNotDecided(t *testing.T) {
	t.Parallel()
	r := open(t)
	held, public := r.post(t, "venter", nil).Comment, r.public(t, "godkjent", nil)
	rejected := r.reject(t, r.post(t, "avvist", nil).Comment)
	posted := r.post(t, "trukket", nil)
	withdrawn, err := r.Withdraw(t.Context(), guest, comment.Withdrawal{Receipt: &posted.Receipt})
	if err != nil {
		t.Fatal(err)
	}
	for what, c := range map[string]struct {
		call    string
		comment *comment.Comment
	}{
		"to restore what waits":         {"restore", held},
		"to restore what is public":     {"restore", public},
		"to feature what waits":         {"feature", held},
		"to feature what is rejected":   {"feature", rejected},
		"to feature what is withdrawn":  {"feature", withdrawn},
		"to approve what is withdrawn":  {"approve", withdrawn},
		"to reject what is withdrawn":   {"reject", withdrawn},
		"to file what is withdrawn":     {"spam", withdrawn},
		"to redact what is withdrawn":   {"redact", withdrawn},
		"to restore what was withdrawn": {"restore", withdrawn},
	} {
		got, err := calls[c.call](r, t, r.moderator, c.comment.ID, c.comment.Revision)
		if f := faultOf(t, err); f.UserCode() != "WRONG_STATE" || got == nil || got.Revision != c.comment.Revision {
			t.Errorf("%s: %+v, %v", what, got, err)
		}
	}
}

func TestWhatWasTakenAwayCanBeRestored(t *testing.T) {
	t.Parallel()
	r := open(t)
	for what, prepare := range map[string]func(c *comment.Comment){
		"rejected":      func(c *comment.Comment) { r.do(t, "reject", c) },
		"filed as spam": func(c *comment.Comment) { r.do(t, "spam", c) },
		"hidden after reports": func(c *comment.Comment) {
			r.exec(t, `update comments set visibility = 'HIDDEN', review = 'PENDING', revision = revision + 1 where id = $1`, c.ID)
			r.exec(t, `insert into comment_reports (comment_id, reporter, reason) values ($1, 'a', 'OFFENSIVE')`, c.ID)
		},
	} {
		c := r.post(t, what, nil).Comment
		prepare(c)
		if got := r.do(t, "restore", c); got.Visibility != comment.Public || *got.Review() != comment.Approved || got.ReportCount != 0 {
			t.Errorf("%s: %+v", what, got)
		}
		if log := r.log(t, c); log[0].Action != comment.ActionRestore || *log[0].ActorID != r.moderator.ID {
			t.Errorf("%s: the log says %+v", what, log[0])
		}
	}
}

func TestAFeaturedCommentIsSoWhileItIsPublic(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "verdt å lese", nil)
	if c.Featured() {
		t.Fatal("featured from the start")
	}
	c = r.do(t, "feature", c)
	if again := r.do(t, "feature", c); !again.Featured() || again.Revision != c.Revision {
		t.Fatalf("featured twice: %+v", again)
	}
	if got := r.do(t, "reject", c); got.Featured() {
		t.Fatal("a rejected comment is featured")
	}
	if got := r.do(t, "restore", c); !got.Featured() {
		t.Fatal("restored, but not as it was")
	}
	if got := r.do(t, "unfeature", c); got.Featured() {
		t.Fatal("still featured")
	}
}

func TestAJudgementAnswersTheReportsAndEndsTheClaim(t *testing.T) {
	t.Parallel()
	r := open(t)
	for what, outcome := range map[string]string{
		"approve": "DISMISSED", "reject": "UPHELD", "spam": "UPHELD", "redact": "UPHELD", "feature": "", "lock": "",
	} {
		c := r.public(t, "meldt: "+what, nil)
		for i := range 2 {
			r.report(t, account.Viewer{Address: fmt.Sprintf("192.0.%d.9", i)}, c)
		}
		r.exec(t, `insert into comment_claims (comment_id, account_id, until) values ($1, $2, now() + interval '5 min')`, c.ID, r.another.ID)
		got := r.do(t, what, c)
		closed := r.number(t, `select count(*) from comment_reports where comment_id = $1 and outcome = $2 and closed_at is not null`, c.ID, outcome)
		claims := r.number(t, `select count(*) from comment_claims where comment_id = $1`, c.ID)
		wantReports, wantClosed, wantClaims := 0, 2, 0
		if outcome == "" {
			wantReports, wantClosed, wantClaims = 2, 0, 1
		}
		if got.ReportCount != wantReports || closed != wantClosed || claims != wantClaims {
			t.Errorf("%s: %d open reports, %d closed as %q, %d claims", what, got.ReportCount, closed, outcome, claims)
		}
	}
}

func TestTheRecordOfAnAuthorIsWhatModeratorsFound(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	draft := comment.Draft{SubjectID: r.article, Body: "dette mener jeg"}
	posted, err := r.Post(t.Context(), kari, draft)
	if err != nil {
		t.Fatal(err)
	}
	c := posted.Comment
	for i, step := range []struct {
		do                 string
		approved, rejected int
	}{
		{"approve", 1, 0}, {"approve", 1, 0}, {"feature", 1, 0}, {"reject", 0, 1}, {"spam", 0, 1}, {"restore", 1, 0}, {"redact", 0, 0}, {"reject", 0, 1},
	} {
		r.do(t, step.do, c)
		approved := r.number(t, `select approved_count from comment_authors where account_id = $1`, kari.ID)
		rejected := r.number(t, `select rejected_count from comment_authors where account_id = $1`, kari.ID)
		if approved != step.approved || rejected != step.rejected {
			t.Errorf("step %d, %s: %d approved and %d rejected", i, step.do, approved, rejected)
		}
	}
	// What others than moderators find, is not in the record.
	r.exec(t, `update comments set review = 'SPAM' where id = $1`, c.ID)
	if n := r.number(t, `select approved_count + rejected_count from comment_authors where account_id = $1`, kari.ID); n != 0 {
		t.Errorf("policy made a record of %d", n)
	}
	r.do(t, "spam", c) // a moderator agrees
	if n := r.number(t, `select rejected_count from comment_authors where account_id = $1`, kari.ID); n != 1 {
		t.Errorf("a moderator who agrees with policy made a record of %d", n)
	}

	r.exec(t, `update comment_authors set approved_count = 7, rejected_count = 0 where account_id = $1`, kari.ID)
	if found, err := r.Check(t.Context()); err != nil || len(found) != 2 || found[0].Counter != "comment_authors.approved_count" {
		t.Errorf("found %v, %v", found, err)
	}
	if mended, err := r.Recount(t.Context()); err != nil || len(mended) != 2 {
		t.Errorf("mended %v, %v", mended, err)
	}
}

func TestAReplyToWhatIsHiddenMayBeApproved(t *testing.T) {
	t.Parallel()
	r := open(t)
	parent := r.public(t, "først", nil)
	reply := r.post(t, "svar", parent).Comment
	r.do(t, "reject", parent)
	r.do(t, "approve", reply)
	if got, want := r.thread(t, comment.Oldest), "-\n svar"; got != want {
		t.Fatalf("readers see\n%s", got)
	}
}
