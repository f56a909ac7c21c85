package comment_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/date"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
)

func (r *room) logged(t testing.TB, filter *comment.DecisionFilter, args page.Args) *comment.DecisionConnection {
	t.Helper()
	l, err := r.Log(t.Context(), r.moderator, filter, args)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func actions(l *comment.DecisionConnection) (all []comment.Action) {
	for _, d := range l.Nodes {
		all = append(all, d.Action)
	}
	return all
}

func TestTheLogShowsTheLatestFirstAndWhatAFilterPicks(t *testing.T) {
	t.Parallel()
	r := open(t)
	first, second := r.post(t, "først", nil).Comment, r.post(t, "så", nil).Comment
	first = r.approve(t, first)
	r.reject(t, second)
	if _, err := r.Feature(t.Context(), r.another, comment.Ruling{CommentID: first.ID, ExpectedRevision: first.Revision}); err != nil {
		t.Fatal(err)
	}
	soon := time.Now().Add(time.Hour)
	for what, c := range map[string]struct {
		filter *comment.DecisionFilter
		want   []comment.Action
	}{
		"nothing":           {nil, []comment.Action{"FEATURE", "REJECT", "APPROVE", "HOLD", "HOLD"}},
		"moderators":        {&comment.DecisionFilter{ActorKind: ptr(comment.ByStaff)}, []comment.Action{"FEATURE", "REJECT", "APPROVE"}},
		"the policy":        {&comment.DecisionFilter{ActorKind: ptr(comment.ByPolicy)}, []comment.Action{"HOLD", "HOLD"}},
		"one of them":       {&comment.DecisionFilter{ActorID: &gid.ID{Type: "Account", Key: int64(r.another.ID)}}, []comment.Action{"FEATURE"}},
		"what":              {&comment.DecisionFilter{Action: ptr(comment.ActionApprove)}, []comment.Action{"APPROVE"}},
		"what policy does":  {&comment.DecisionFilter{Action: ptr(comment.ActionHold)}, []comment.Action{"HOLD", "HOLD"}},
		"why":               {&comment.DecisionFilter{Reason: ptr(comment.Reason("OFF_TOPIC"))}, []comment.Action{"REJECT"}},
		"another why":       {&comment.DecisionFilter{Reason: ptr(comment.Reason("HATE"))}, nil},
		"later":             {&comment.DecisionFilter{Since: &soon}, nil},
		"until then":        {&comment.DecisionFilter{Until: &soon, Action: ptr(comment.ActionReject)}, []comment.Action{"REJECT"}},
		"what cannot be":    {&comment.DecisionFilter{Action: ptr(comment.ActionApprove), ActorKind: ptr(comment.ByPolicy)}, nil},
		"one and the other": {&comment.DecisionFilter{Action: ptr(comment.ActionApprove), ActorKind: ptr(comment.ByStaff)}, []comment.Action{"APPROVE"}},
	} {
		l := r.logged(t, c.filter, page.Args{First: ptr(10)})
		if got := actions(l); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", what, got, c.want)
		}
		if n, err := l.TotalCount(t.Context()); err != nil || n != len(c.want) {
			t.Errorf("%s: totalCount %d, %v", what, n, err)
		}
	}
	all, one := []comment.Action{}, r.logged(t, nil, page.Args{First: ptr(1)})
	for all = append(all, actions(one)...); one.PageInfo.HasNextPage; all = append(all, actions(one)...) {
		one = r.logged(t, nil, page.Args{First: ptr(1), After: one.PageInfo.EndCursor})
	}
	if len(all) != 5 {
		t.Errorf("page by page: %v", all)
	}
	if _, err := r.Log(t.Context(), r.reader(t, "Lars"), nil, page.Args{}); faultOf(t, err).Kind != fault.Forbidden {
		t.Error("a reader reads the log")
	}
	if _, err := r.Log(t.Context(), r.moderator, &comment.DecisionFilter{ActorID: &r.article}, page.Args{}); faultOf(t, err).Kind != fault.BadUserInput {
		t.Error("an article decides")
	}
}

// TestTheLogSaysWhatCanBeUndone holds viewerCanUndo against what Undo does.
func TestTheLogSaysWhatCanBeUndone(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.approve(t, r.post(t, "fram og tilbake", nil).Comment)
	r.reject(t, c)
	r.redact(t, r.public(t, "sladdes", nil), nil)
	withdrawn := r.post(t, "trekkes", nil)
	r.approve(t, withdrawn.Comment)
	if _, err := r.Withdraw(t.Context(), guest, comment.Withdrawal{Receipt: &withdrawn.Receipt}); err != nil {
		t.Fatal(err)
	}
	by := map[string]account.Viewer{"the one": r.moderator, "another": r.another}
	for who, v := range by {
		l, err := r.Log(t.Context(), v, nil, page.Args{First: ptr(50)})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range l.Nodes {
			may, err := r.MayUndo(t.Context(), v, d)
			if err != nil {
				t.Fatal(err)
			}
			if !may { // one that may is undone below
				if _, err := r.Undo(t.Context(), v, comment.Undoing{DecisionID: d.ID}); err == nil {
					t.Errorf("%s undid %s, and the log said no", who, d.Action)
				}
			}
		}
	}
	l := r.logged(t, nil, page.Args{First: ptr(50)})
	undone := map[comment.Action]int{}
	for _, d := range l.Nodes {
		if may, err := r.MayUndo(t.Context(), r.moderator, d); err != nil || !may {
			continue
		}
		if _, err := r.Undo(t.Context(), r.moderator, comment.Undoing{DecisionID: d.ID}); err != nil {
			t.Errorf("%s: %v", d.Action, err)
		}
		undone[d.Action]++
	}
	if fmt.Sprint(undone) != "map[REDACT:1 REJECT:1]" {
		t.Errorf("undone: %v", undone)
	}
}

func TestFiguresCountDaysByNorwaysClock(t *testing.T) {
	t.Parallel()
	r := open(t)
	a, b := r.post(t, "den ene", nil).Comment, r.post(t, "den andre", nil).Comment
	// Half past midnight on the 25th of October in Norway, which has 25 hours, is still the 24th elsewhere.
	early := time.Date(2026, 10, 24, 22, 30, 0, 0, time.UTC)
	r.exec(t, `update comments set created_at = $1`, early)
	r.exec(t, `alter table decisions disable trigger append_only`)
	r.exec(t, `update decisions set at = $1`, early)
	r.approve(t, a)
	r.reject(t, b)
	r.exec(t, `update decisions set at = $1 where action = 'APPROVE'`, early.Add(10*time.Minute))
	r.exec(t, `update decisions set at = $1 where action = 'REJECT'`, early.Add(25*time.Hour+30*time.Minute)) // midnight, by then in winter time

	f, err := r.Figures(t.Context(), r.moderator, date.Date{Year: 2026, Month: 10, Day: 24}, date.Date{Year: 2026, Month: 10, Day: 26})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range f.Days {
		wait := -1
		if d.WaitSeconds != nil {
			wait = *d.WaitSeconds
		}
		got = append(got, fmt.Sprint(d.Day, d.Posted, d.Published, d.Approved, d.Rejected, d.Spam, d.Reports, wait))
	}
	want := []string{"2026-10-24 0 0 0 0 0 0 -1", "2026-10-25 2 0 1 0 0 0 600", "2026-10-26 0 0 0 1 0 0 91800"}
	if !slices.Equal(got, want) {
		t.Errorf("days: %q, want %q", got, want)
	}
	if len(f.Reasons) != 1 || f.Reasons[0].Reason != "OFF_TOPIC" || f.Reasons[0].Count != 1 {
		t.Errorf("reasons: %+v", f.Reasons)
	}
	if len(f.Moderators) != 1 || f.Moderators[0].ActorID != r.moderator.ID || f.Moderators[0].Count != 2 {
		t.Errorf("moderators: %+v", f.Moderators)
	}
	for what, days := range map[string][2]date.Date{
		"backwards": {{Year: 2026, Month: 10, Day: 2}, {Year: 2026, Month: 10, Day: 1}},
		"too long":  {{Year: 2025, Month: 10, Day: 1}, {Year: 2026, Month: 10, Day: 2}},
	} {
		if _, err := r.Figures(t.Context(), r.moderator, days[0], days[1]); faultOf(t, err).Kind != fault.BadUserInput {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := r.Figures(t.Context(), guest, date.Date{Year: 2026, Month: 1, Day: 1}, date.Date{Year: 2026, Month: 1, Day: 1}); faultOf(t, err).Kind != fault.Forbidden {
		t.Error("a guest reads the figures")
	}
}
