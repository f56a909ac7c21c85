package comment_test

import (
	"errors"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/moderation"
)

func TestHowLongAuthorsMayEditIsTheNewsroomsToSay(t *testing.T) {
	t.Parallel()
	r := open(t)
	p := r.post(t, "skrivefiel", nil)
	age := func(minutes int) {
		t.Helper()
		if _, err := r.DB.Exec(`update comments set created_at = now() - make_interval(mins => $2) where id = $1`, p.Comment.ID, minutes); err != nil {
			t.Fatal(err)
		}
	}
	edits := func(body string, want bool) {
		t.Helper()
		c, err := r.ByReceipt(t.Context(), guest, p.Receipt)
		if err != nil || r.canEdit(t, c) != want {
			t.Fatalf("can edit: %v, want %v (%v)", !want, want, err)
		}
		c, err = r.edit(t, &comment.Posted{Comment: c, Receipt: p.Receipt}, body)
		if want && (err != nil || *c.BodyText() != body) {
			t.Fatal(err)
		}
		if !want && faultOf(t, err).UserCode() != "WRONG_STATE" {
			t.Fatal(err)
		}
	}
	age(20)
	edits("for sent", false)
	r.policy(t, comment.PolicyChanges{EditMinutes: ptr(30)})
	edits("i tide igjen", true)
	age(31)
	edits("for sent igjen", false)
	r.policy(t, comment.PolicyChanges{EditMinutes: ptr(0)})
	age(0)
	edits("ikke i det hele tatt", false)
}

func TestHowManyReportsHideIsTheNewsroomsToSay(t *testing.T) {
	t.Parallel()
	r := open(t)
	visible := func(c *comment.Comment) bool {
		t.Helper()
		now, err := r.ByID(t.Context(), r.moderator, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		return now.Visibility == comment.Public
	}
	c := r.public(t, "omstridt", nil)
	r.policy(t, comment.PolicyChanges{ReportsToHide: ptr(0)})
	for range 4 {
		r.report(t, r.somebody(), c)
	}
	if !visible(c) {
		t.Fatal("reports hid a comment though none are enough")
	}
	r.policy(t, comment.PolicyChanges{ReportsToHide: ptr(5)})
	r.report(t, r.somebody(), c)
	if visible(c) {
		t.Fatal("five reports did not hide it")
	}
	r.policy(t, comment.PolicyChanges{ReportsToHide: ptr(1)})
	once := r.public(t, "også omstridt", nil)
	r.report(t, r.somebody(), once)
	if visible(once) {
		t.Fatal("one report did not hide it")
	}
}

func TestASimulationCountsReportsAndLateChanges(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{EditMinutes: ptr(60)})
	c := r.public(t, "omstridt", nil)
	for range 2 {
		r.report(t, r.somebody(), c)
	}
	p := r.post(t, "skrivefiel", nil)
	if _, err := r.DB.Exec(`update comments set created_at = now() - interval '10 minutes' where id = $1`, p.Comment.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := r.edit(t, p, "skrivefeil"); err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ minutes, reports, enough, late int }{{5, 2, 1, 1}, {20, 3, 0, 0}, {0, 0, 0, 1}, {10, 1, 1, 1}} {
		s, err := r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 10, Policy: comment.PolicyChanges{EditMinutes: &k.minutes, ReportsToHide: &k.reports}})
		if err != nil || s.ReportedEnough != 0 || s.ReportedEnoughInDraft != k.enough || s.LateEdits != k.late || s.Unchanged != s.Replayed {
			t.Errorf("%+v: %+v, %v", k, s, err)
		}
	}
}

func TestTimesAndNumbersOfAPolicyHaveBounds(t *testing.T) {
	t.Parallel()
	for field, change := range map[string]func(*moderation.Policy, int){
		"editMinutes":   func(p *moderation.Policy, n int) { p.EditMinutes = n },
		"reportsToHide": func(p *moderation.Policy, n int) { p.ReportsToHide = n },
	} {
		for _, n := range []int{-1, 50_000} {
			p := moderation.DefaultPolicy()
			change(&p, n)
			var faults fault.List
			if !errors.As(p.Check(), &faults) || len(faults) != 1 || faults[0].Field != field {
				t.Errorf("%s %d: %v", field, n, faults)
			}
		}
	}
}
