package comment_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/moderation"
)

// sayings are texts that no check takes for one another.
var sayings = func() (all []string) {
	words := strings.Fields(`naboene sykkelbod paller vedlikehold kommunen bibliotek lørdager eldre hverdag prosjektet høst skolehage
		grønnsaker rapporten tallene samling frivillige kafé buss gater trær barnehage lærer elever musikk verksted havn fjord
		bonde marked strøm varme tak regn vann gjenbruk klær verktøy ungdom idrett`)
	for i := range uint64(64) {
		random := rand.New(rand.NewPCG(i, 7))
		said := make([]string, 9)
		for j := range said {
			said[j] = words[random.IntN(len(words))]
		}
		all = append(all, "Om "+strings.Join(said, " ")+".")
	}
	return all
}()

// regular is a reader with an account, who may write as often as the test likes.
func (r *room) regular(t testing.TB, name string) account.Viewer {
	t.Helper()
	v := account.Viewer{Name: name, Roles: []account.Role{account.Reader}, Address: "198.51.100.77"}
	if err := r.DB.Get(&v.ID, `insert into accounts (email, name) values ($1, $1) returning id`, name+"@lesere.example"); err != nil {
		t.Fatal(err)
	}
	return v
}

// says posts as somebody in particular.
func (r *room) says(t testing.TB, by account.Viewer, body string) (*comment.Comment, error) {
	t.Helper()
	p, err := r.Post(t.Context(), by, comment.Draft{SubjectID: r.article, Name: ptr("Guri Gjest"), Body: body})
	if err != nil {
		return nil, err
	}
	return p.Comment, nil
}

// waits says whether what somebody posts is held, and shows is the opposite.
func (r *room) waits(t testing.TB, by account.Viewer, body string) *comment.Comment {
	t.Helper()
	return r.fares(t, by, body, comment.Hidden)
}

func (r *room) shows(t testing.TB, by account.Viewer, body string) *comment.Comment {
	t.Helper()
	return r.fares(t, by, body, comment.Public)
}

func (r *room) fares(t testing.TB, by account.Viewer, body string, want comment.Visibility) *comment.Comment {
	t.Helper()
	c, err := r.says(t, by, body)
	if err != nil {
		t.Fatalf("%q: %v", body, err)
	}
	if c.Visibility != want {
		t.Fatalf("%q is %s, want %s: %v", body, c.Visibility, want, r.found(t, c))
	}
	return c
}

// found gives the codes that a comment was given.
func (r *room) found(t testing.TB, c *comment.Comment) (codes []moderation.Code) {
	t.Helper()
	signals, err := r.Signals(t.Context(), &comment.Moderation{Comment: c})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range signals {
		codes = append(codes, s.Code)
	}
	return codes
}

func (r *room) author(t testing.TB, c *comment.Comment) *comment.Author {
	t.Helper()
	a, err := r.AuthorOf(t.Context(), &comment.Moderation{Comment: c})
	if err != nil || a == nil {
		t.Fatal(a, err)
	}
	return a
}

// does has the moderator do something about the author of a comment.
func (r *room) does(t testing.TB, c *comment.Comment, change comment.StandingChange) *comment.Author {
	t.Helper()
	change.AuthorID = r.author(t, c).ID
	a, _, err := r.SetStanding(t.Context(), r.moderator, change)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func (r *room) policy(t testing.TB, c comment.PolicyChanges) {
	t.Helper()
	if _, err := r.ChangePolicy(t.Context(), r.moderator, c); err != nil {
		t.Fatal(err)
	}
}

func TestAfterOneApprovedCommentTheNextIsShownAtOnce(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate)})
	for i, by := range []account.Viewer{{Address: "198.51.100.9"}, r.regular(t, "Frida Fast")} {
		who, sayings := by.Name, sayings[4*i:]
		first := r.waits(t, by, sayings[0])
		if got := r.found(t, first); !slices.Contains(got, moderation.FirstComments) {
			t.Fatalf("%s is held for %v", who, got)
		}
		r.waits(t, by, sayings[1])
		r.approve(t, first)
		r.shows(t, by, sayings[2])
		if a := r.author(t, first); a.ApprovedCount != 1 || a.RejectedCount != 0 {
			t.Errorf("the record of %s is %+v", who, a)
		}
	}
}

func TestWhereOnlyTheTrustedAreShownTrustIsEarnedOrGivenAndNeverByAName(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.TrustedOnly), TrustAfter: ptr(2)})
	earns, given, guest := r.regular(t, "Frida Fast"), r.regular(t, "Nina Ny"), account.Viewer{Address: "198.51.100.9"}
	for i := range 2 {
		r.approve(t, r.waits(t, earns, sayings[i]))
		r.approve(t, r.waits(t, guest, sayings[i+2]))
	}
	r.shows(t, earns, sayings[4])
	held := r.waits(t, guest, sayings[5])
	if got := r.found(t, held); !slices.Equal(got, []moderation.Code{moderation.NotTrusted}) {
		t.Fatalf("a guest with a record is held for %v", got)
	}
	_, _, err := r.SetStanding(t.Context(), r.moderator, comment.StandingChange{AuthorID: r.author(t, held).ID, Action: comment.Trust})
	if f := faultOf(t, err); f.UserCode() != "WRONG_STATE" || f.Field != "action" {
		t.Fatalf("trusting a guest: %v", err)
	}
	first := r.waits(t, given, sayings[6])
	r.does(t, first, comment.StandingChange{Action: comment.Trust})
	r.shows(t, given, sayings[7])
	r.does(t, first, comment.StandingChange{Action: comment.Untrust})
	r.waits(t, given, sayings[0])
}

func TestAGuestsRecordEndsTheHoldingAndNeverMakesTrusted(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(1), TrustAfter: ptr(1)})
	by := account.Viewer{Address: "198.51.100.9"}
	first := r.waits(t, by, sayings[0])
	r.approve(t, first)
	r.shows(t, by, sayings[1])
	// Three of 23 are few, and so they stay however much the record of a guest is worth.
	if _, err := r.DB.Exec(`update comment_authors set approved_count = 20, rejected_count = 3 where id = $1`, r.author(t, first).ID); err != nil {
		t.Fatal(err)
	}
	r.shows(t, by, sayings[2])
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.TrustedOnly)})
	if got := r.found(t, r.waits(t, by, sayings[3])); !slices.Equal(got, []moderation.Code{moderation.NotTrusted}) {
		t.Fatalf("held for %v", got)
	}
	if _, err := r.Recount(t.Context()); err != nil { // the record was made up
		t.Fatal(err)
	}
}

func TestAlwaysHoldingComesBeforeAnyRecordUntilItStops(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	by := account.Viewer{Address: "198.51.100.9"}
	c := r.shows(t, by, sayings[0])
	r.does(t, c, comment.StandingChange{Action: comment.AlwaysHold, Note: "krangler"})
	if got := r.found(t, r.waits(t, by, sayings[1])); !slices.Contains(got, moderation.AlwaysHeld) {
		t.Fatalf("held for %v", got)
	}
	r.does(t, c, comment.StandingChange{Action: comment.StopHolding})
	r.shows(t, by, sayings[2])
}

func TestASuspensionAndABanKeepOutUntilTheyEnd(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	tomorrow := time.Now().Add(24 * time.Hour)
	said := 0
	for what, c := range map[string]struct {
		change comment.StandingChange
		lift   comment.StandingAction
		over   string // what makes the end pass
	}{
		"a suspension":    {comment.StandingChange{Action: comment.Suspend, Until: &tomorrow}, comment.LiftSuspension, `suspended_until = now() - interval '1 second'`},
		"a ban of a time": {comment.StandingChange{Action: comment.Ban, Until: &tomorrow}, comment.Unban, `banned_until = now() - interval '1 second'`},
		"a ban for good":  {comment.StandingChange{Action: comment.Ban}, comment.Unban, `banned_at = null`},
	} {
		t.Run(what, func(t *testing.T) {
			by, sayings := account.Viewer{Address: r.somebody().Address}, sayings[said:]
			said += 4
			said := r.shows(t, by, sayings[0])
			a := r.does(t, said, c.change)
			if ends := a.SuspendedUntil() != nil || a.BannedUntil() != nil; ends != (c.change.Until != nil) || a.Banned() != (c.change.Action == comment.Ban) {
				t.Errorf("the author is %+v", a)
			}
			if _, err := r.says(t, by, sayings[1]); faultOf(t, err).UserCode() != "BANNED" {
				t.Fatalf("meanwhile: %v", err)
			}
			if _, err := r.DB.Exec(`update comment_authors set `+c.over+` where id = $1`, a.ID); err != nil {
				t.Fatal(err)
			}
			r.shows(t, by, sayings[2])
			a = r.author(t, said)
			if a.Banned() || a.SuspendedUntil() != nil || a.BannedUntil() != nil {
				t.Errorf("afterwards the author is %+v", a)
			}
			r.does(t, said, c.change)
			r.does(t, said, comment.StandingChange{Action: c.lift})
			r.shows(t, by, sayings[3])
		})
	}
}

func TestABanCanRejectWhatIsWaitingThroughTheLog(t *testing.T) {
	t.Parallel()
	r := open(t)
	by := account.Viewer{Address: "198.51.100.9"}
	approved := r.approve(t, r.waits(t, by, sayings[0]))
	one, two := r.waits(t, by, sayings[1]), r.waits(t, by, sayings[2])
	other := r.post(t, "en annens", nil).Comment
	id := r.author(t, one).ID
	a, n, err := r.SetStanding(t.Context(), r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Ban, Note: "søppel i uker", RejectWaiting: true})
	if err != nil || n != 2 || !a.Banned() || a.RejectedCount != 2 || a.ApprovedCount != 1 {
		t.Fatalf("rejected %d of %+v, %v", n, a, err)
	}
	for _, c := range []*comment.Comment{one, two} {
		now, err := r.ByID(t.Context(), r.moderator, c.ID)
		if err != nil || *now.Review() != comment.Rejected || now.Revision != c.Revision+1 {
			t.Fatalf("%+v, %v", now, err)
		}
		log, err := r.Decisions(t.Context(), now.Moderation())
		if err != nil || log[0].Action != comment.ActionReject || *log[0].ActorID != r.moderator.ID || *log[0].Reason() != "OTHER" || log[0].Note != "søppel i uker" {
			t.Fatalf("the log says %+v, %v", log[0], err)
		}
	}
	for _, c := range []*comment.Comment{approved, other} {
		if now, err := r.ByID(t.Context(), r.moderator, c.ID); err != nil || now.Revision != c.Revision {
			t.Fatalf("%q was touched: %v", *c.BodyText(), err)
		}
	}
	var left int
	if err := r.DB.Get(&left, `select count(*) from events where kind = 'queue.left' and comment_id in ($1, $2)`, one.ID, two.ID); err != nil || left != 2 {
		t.Fatalf("%d left the queue, %v", left, err)
	}
}

func TestABanAndAModeratorWhoApprovesMeanwhileBothCome(t *testing.T) {
	t.Parallel()
	r := open(t)
	for i := range 100 {
		by := account.Viewer{Address: r.somebody().Address}
		c := r.waits(t, by, sayings[0])
		d := r.waits(t, by, sayings[1])
		id := r.author(t, c).ID
		var approved, banned error
		var n int
		var wg sync.WaitGroup
		wg.Go(func() {
			_, approved = r.Approve(t.Context(), r.another, comment.Approval{CommentID: d.ID, ExpectedRevision: 1})
		})
		wg.Go(func() {
			_, n, banned = r.SetStanding(t.Context(), r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Ban, RejectWaiting: true})
		})
		wg.Wait()
		if banned != nil || (approved == nil) != (n == 1) || n < 1 {
			t.Fatalf("round %d: approve %v, ban %v with %d rejected", i, approved, banned, n)
		}
		a := r.author(t, c)
		if a.RejectedCount != n || a.ApprovedCount != 2-n {
			t.Fatalf("round %d: the record says %d and %d", i, a.ApprovedCount, a.RejectedCount)
		}
	}
}

func TestWhatCannotBeDoneAboutAnAuthorIsRefusedFieldByField(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.post(t, "hei", nil).Comment
	id := r.author(t, c).ID
	own, err := r.Post(t.Context(), r.moderator, comment.Draft{SubjectID: r.article, Body: sayings[0]})
	if err != nil {
		t.Fatal(err)
	}
	staff := r.author(t, own.Comment).ID
	admin := account.Viewer{ID: 99, Roles: []account.Role{account.Admin}}
	soon, gone := time.Now().Add(time.Hour), time.Now().Add(-time.Hour)
	for what, c := range map[string]struct {
		by          account.Viewer
		change      comment.StandingChange
		field, code string
	}{
		"a guest":                  {guest, comment.StandingChange{AuthorID: id, Action: comment.Ban}, "", "FORBIDDEN"},
		"their own author":         {r.moderator, comment.StandingChange{AuthorID: staff, Action: comment.Trust}, "", "FORBIDDEN"},
		"a colleague":              {r.another, comment.StandingChange{AuthorID: staff, Action: comment.Ban}, "", "FORBIDDEN"},
		"nobody":                   {r.moderator, comment.StandingChange{AuthorID: 4711, Action: comment.Ban}, "authorId", "NOT_FOUND"},
		"no such action":           {r.moderator, comment.StandingChange{AuthorID: id, Action: "PAT"}, "action", "INVALID"},
		"no end of a suspension":   {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Suspend}, "until", "REQUIRED"},
		"an end that has passed":   {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Suspend, Until: &gone}, "until", "INVALID"},
		"an end of trust":          {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.AlwaysHold, Until: &soon}, "until", "INVALID"},
		"a note of nothing":        {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.TakeNote, Note: " "}, "note", "REQUIRED"},
		"a note with NUL":          {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Warn, Note: "a\x00"}, "note", "INVALID_TEXT"},
		"a warning that rejects":   {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Warn, RejectWaiting: true}, "rejectWaiting", "INVALID"},
		"a ban that ended already": {r.moderator, comment.StandingChange{AuthorID: id, Action: comment.Ban, Until: &gone, RejectWaiting: true}, "until", "INVALID"},
	} {
		_, _, err := r.SetStanding(t.Context(), c.by, c.change)
		if f := faultOf(t, err); f.UserCode() != c.code || f.Field != c.field {
			t.Errorf("%s: %s on %q (%v), want %s on %q", what, f.UserCode(), f.Field, err, c.code, c.field)
		}
	}
	if _, _, err := r.SetStanding(t.Context(), admin, comment.StandingChange{AuthorID: staff, Action: comment.Warn}); err != nil {
		t.Errorf("an administrator about staff: %v", err)
	}
	var n int
	if err := r.DB.Get(&n, `select count(*) from author_actions`); err != nil || n != 1 {
		t.Errorf("%d actions are written down (%v), want the administrator's", n, err)
	}
}

func TestTheHistoryOfAnAuthorKeepsWhatChangedSomething(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.post(t, "hei", nil).Comment
	for _, action := range []comment.StandingAction{comment.AlwaysHold, comment.AlwaysHold, comment.Unban, comment.LiftSuspension, comment.StopHolding, comment.Untrust} {
		r.does(t, c, comment.StandingChange{Action: action})
	}
	a := r.does(t, c, comment.StandingChange{Action: comment.TakeNote, Note: "ringte oss"})
	log, err := r.History(t.Context(), a)
	if err != nil || len(log) != 3 {
		t.Fatalf("%d entries, %v", len(log), err)
	}
	for i, want := range []comment.StandingAction{comment.TakeNote, comment.StopHolding, comment.AlwaysHold} {
		if log[i].Action != want || log[i].ActorID != r.moderator.ID {
			t.Errorf("entry %d is %+v, want %s", i, log[i], want)
		}
	}
	if log[0].Note != "ringte oss" {
		t.Errorf("the note is %q", log[0].Note)
	}
	if _, err := r.DB.Exec(`delete from author_actions`); err == nil {
		t.Error("the log can be changed")
	}
	for range 55 {
		r.does(t, c, comment.StandingChange{Action: comment.Warn})
	}
	if log, err = r.History(t.Context(), r.author(t, c)); err != nil || len(log) != 50 {
		t.Fatalf("%d entries are shown, %v", len(log), err)
	}
}
