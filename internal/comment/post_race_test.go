package comment_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/moderation"
)

// TestAPostThatWaitedSeesWhatWasDoneMeanwhile holds a discussion while somebody answers in it, and changes what the answer depends on
// before it is let go on.
func TestAPostThatWaitedSeesWhatWasDoneMeanwhile(t *testing.T) {
	t.Parallel()
	r := open(t)
	p := moderation.DefaultPolicy()
	p.Mode, p.HoldFirst = moderation.PostModerate, 0
	if _, err := r.SetPolicy(t.Context(), r.moderator, p); err != nil {
		t.Fatal(err)
	}
	for i, c := range []struct{ what, change, code string }{
		{"nothing changed", `select 1`, ""},
		{"what is answered was hidden", `update comments set visibility = 'HIDDEN', review = 'REJECTED' where id = $1`, "PARENT_NOT_VISIBLE"},
		{"it was locked", `update comments set locked_at = now() where id = $1`, "DISCUSSION_CLOSED"},
		{"what is above it was locked", `update comments set locked_at = now() where id = (select parent_id from comments where id = $1)`, "DISCUSSION_CLOSED"},
		{"the discussion was closed", `update discussions set closed_at = now() where id = (select discussion_id from comments where id = $1)`, "DISCUSSION_CLOSED"},
	} {
		top := r.post(t, fmt.Sprintf("øverst, nummer %d", i), nil).Comment
		parent := r.post(t, fmt.Sprintf("under det, nummer %d", i), top).Comment
		before := r.number(t, `select count(*) from comments`)
		tx := r.DB.MustBegin()
		tx.MustExec(`select from discussions for no key update`)
		done := make(chan error)
		go func() {
			_, err := r.Post(t.Context(), r.somebody(), comment.Draft{
				SubjectID: r.article, ParentID: &parent.ID, Name: ptr("Ola"),
				Body: fmt.Sprintf("et svar, nummer %d", i), IdempotencyKey: ptr(fmt.Sprintf("et-svar-%d", i)),
			})
			done <- err
		}()
		r.untilSomebodyWaits(t)
		if i == 0 {
			tx.MustExec(c.change)
		} else {
			tx.MustExec(c.change, parent.ID)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		err := <-done
		stored := r.number(t, `select count(*) from comments`) - before
		keys := r.number(t, `select count(*) from comment_keys where key = $1`, fmt.Sprintf("et-svar-%d", i))
		switch {
		case c.code == "" && (err != nil || stored != 1 || keys != 1):
			t.Errorf("%s: %v, %d stored", c.what, err, stored)
		case c.code != "" && (stored != 0 || keys != 0 || faultOf(t, err).UserCode() != c.code):
			t.Errorf("%s: %v, %d stored with %d keys", c.what, err, stored, keys)
		}
	}
}

func (r *room) untilSomebodyWaits(t testing.TB) {
	t.Helper()
	for t.Context().Err() == nil {
		if r.number(t, `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`) > 0 {
			return
		}
	}
	t.Fatal("nobody waits")
}

// TestAPostIsStoredWholeOrNotAtAll has the database fail at each part of a post in turn.
func TestAPostIsStoredWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.exec(t, `create function fail() returns trigger language plpgsql as $$ begin raise exception 'no room left'; end $$`)
	tables := []string{"comments", "comment_authors", "comment_keys", "comment_revisions", "decisions", "events", "queue_counts"}
	d := comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "alt eller ingenting", IdempotencyKey: ptr("alt-eller-ingenting")}
	by := r.somebody()
	before := map[string]int{}
	for _, table := range tables {
		before[table] = r.number(t, `select count(*) from `+table)
	}
	for _, table := range tables {
		r.exec(t, `create constraint trigger fail after insert on `+table+` deferrable initially deferred for each row execute function fail()`)
		if _, err := r.Post(t.Context(), by, d); err == nil {
			t.Errorf("stored without %s", table)
		}
		r.exec(t, `drop trigger fail on `+table)
		for _, in := range tables {
			if n := r.number(t, `select count(*) from `+in); n != before[in] {
				t.Errorf("%s failed, and %s has %d rows more", table, in, n-before[in])
			}
		}
	}
	one, err := r.Post(t.Context(), by, d)
	if err != nil {
		t.Fatal(err)
	}
	if two, err := r.Post(t.Context(), by, d); err != nil || two.Comment.ID != one.Comment.ID {
		t.Fatalf("sent again it is %v, %v", two, err)
	}
}

// TestServersAreWokenForWhatWasStored: after the commit, and only then; the transaction itself calls nobody.
func TestServersAreWokenForWhatWasStored(t *testing.T) {
	t.Parallel()
	r := open(t)
	var calls atomic.Int32
	r.Wake = func() {
		if r.number(t, `select count(*) from events`) == 0 {
			t.Error("woken before there was anything to see")
		}
		calls.Add(1)
	}
	r.exec(t, `create or replace function events_wake() returns trigger language plpgsql as $$ begin raise exception 'called within'; end $$`)
	d := comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "hei", IdempotencyKey: ptr("en-gang-til")}
	by := r.somebody()
	for range 2 {
		if _, err := r.Post(t.Context(), by, d); err != nil {
			t.Fatal(err)
		}
	}
	d.IdempotencyKey, d.ParentID = nil, ptr(comment.ID(4711))
	if _, err := r.Post(t.Context(), by, d); err == nil {
		t.Fatal("answered what is not there")
	}
	if n := calls.Load(); n != 1 {
		t.Errorf("woken %d times for one comment", n)
	}
	r.Wake, d.ParentID = nil, nil
	d.Body = "noe annet"
	if _, err := r.Post(t.Context(), r.somebody(), d); err == nil || !strings.Contains(err.Error(), "called within") {
		t.Errorf("where nobody wakes them afterwards, the transaction has to: %v", err)
	}
}
