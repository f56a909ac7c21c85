package event_test

import (
	"context"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/event"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

type station struct {
	*event.Hub
	db  *sqlx.DB
	dsn string
}

func listen(t *testing.T) *station {
	t.Helper()
	dsn := pgtest.NewDSN(t)
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	s := &station{event.NewHub(db, dsn), db, dsn}
	l, err := s.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); s.Run(ctx, l) }()
	t.Cleanup(func() { cancel(); <-ended })
	return s
}

func (s *station) record(t *testing.T, ids ...int64) {
	t.Helper()
	for _, id := range ids {
		if err := event.Record(t.Context(), s.db, event.Event{Kind: event.CommentPublished, CommentID: id}); err != nil {
			t.Fatal(err)
		}
	}
}

func everything(event.Event) bool { return true }

// hear waits for the next n events and gives the comments they are about.
func hear(t *testing.T, events <-chan event.Event, n int) []int64 {
	t.Helper()
	var heard []int64
	patience := time.After(20 * time.Second)
	for len(heard) < n {
		select {
		case e, open := <-events:
			if !open {
				t.Fatalf("let go after %v", heard)
			}
			heard = append(heard, e.CommentID)
		case <-patience:
			t.Fatalf("heard only %v", heard)
		}
	}
	return heard
}

func TestWhatIsRecordedIsToldOnceToWhoeverWantsIt(t *testing.T) {
	t.Parallel()
	s := listen(t)
	all := s.Subscribe(t.Context(), everything)
	even := s.Subscribe(t.Context(), func(e event.Event) bool { return e.CommentID%2 == 0 })
	s.record(t, 1, 2, 3, 4)
	for i, id := range hear(t, all, 4) {
		if id != int64(i+1) {
			t.Fatalf("place %d: %d", i, id)
		}
	}
	if got := hear(t, even, 2); got[0] != 2 || got[1] != 4 {
		t.Fatal(got)
	}
}

func TestATransactionThatBeganEarlierAndEndsLaterIsNotMissed(t *testing.T) {
	t.Parallel()
	s := listen(t)
	all := s.Subscribe(t.Context(), everything)
	slow, err := s.db.Beginx()
	if err != nil {
		t.Fatal(err)
	}
	if err := event.Record(t.Context(), slow, event.Event{Kind: event.CommentPublished, CommentID: 1}); err != nil {
		t.Fatal(err)
	}
	s.record(t, 2, 3) // later ids, told first
	if got := hear(t, all, 2); got[0] != 2 || got[1] != 3 {
		t.Fatal(got)
	}
	if err := slow.Commit(); err != nil {
		t.Fatal(err)
	}
	s.record(t, 4)
	if got := hear(t, all, 2); got[0] != 1 || got[1] != 4 {
		t.Fatalf("heard %v, want 1 and 4, each once", got)
	}
}

func TestWhatIsRolledBackIsNotTold(t *testing.T) {
	t.Parallel()
	s := listen(t)
	all := s.Subscribe(t.Context(), everything)
	tx, err := s.db.Beginx()
	if err != nil {
		t.Fatal(err)
	}
	if err := event.Record(t.Context(), tx, event.Event{Kind: event.CommentPublished, CommentID: 1}); err != nil {
		t.Fatal(err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	s.record(t, 2)
	if got := hear(t, all, 1); got[0] != 2 {
		t.Fatal(got)
	}
}

func TestNothingIsMissedWhenEveryConnectionIsCut(t *testing.T) {
	t.Parallel()
	s := listen(t)
	all := s.Subscribe(t.Context(), everything)
	s.record(t, 1)
	hear(t, all, 1)
	// The cut ends the very connection that asks for it, too; that is no failure.
	_, _ = s.db.Exec(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`)
	for id := int64(2); id <= 5; {
		if err := event.Record(t.Context(), s.db, event.Event{Kind: event.CommentPublished, CommentID: id}); err == nil {
			id++ // while the listener is away or coming back
		}
	}
	for i, id := range hear(t, all, 4) {
		if id != int64(i+2) {
			t.Fatalf("place %d: %d", i, id)
		}
	}
}

func TestASubscriberThatDoesNotReadIsLetGoAndOthersAreTold(t *testing.T) {
	t.Parallel()
	s := listen(t)
	deaf := s.Subscribe(t.Context(), everything)
	keen := s.Subscribe(t.Context(), everything)
	for id := range int64(100) {
		s.record(t, id+1)
		hear(t, keen, 1)
	}
	n := 0
	for range deaf { // ends because the hub closed it
		n++
	}
	if n >= 100 {
		t.Fatalf("%d events were kept for somebody who never read", n)
	}
}

func TestASubscriptionEndsWithItsContext(t *testing.T) {
	t.Parallel()
	s := listen(t)
	ctx, cancel := context.WithCancel(t.Context())
	events := s.Subscribe(ctx, everything)
	cancel()
	if _, open := <-events; open {
		t.Fatal("still told")
	}
}

func TestOldEventsArePurged(t *testing.T) {
	t.Parallel()
	s := listen(t)
	s.record(t, 1, 2)
	if _, err := s.db.Exec(`update events set at = now() - interval '25 hours' where comment_id = 1`); err != nil {
		t.Fatal(err)
	}
	if n, err := event.Purge(t.Context(), s.db); err != nil || n != 1 {
		t.Fatal(n, err)
	}
}

// TestThoseWhoAreWokenAfterwardsHearOfIt: transactions that say so call nobody (internal/comment has the test), and whoever wakes the
// servers a hundred times at once calls them a few times.
func TestThoseWhoAreWokenAfterwardsHearOfIt(t *testing.T) {
	t.Parallel()
	s := listen(t)
	all := s.Subscribe(t.Context(), everything)
	ears := pq.NewListener(s.dsn, time.Second, time.Second, nil)
	defer func() { _ = ears.Close() }()
	if err := ears.Listen("innomag_events"); err != nil {
		t.Fatal(err)
	}
	for id := range int64(50) {
		tx := s.db.MustBegin()
		tx.MustExec(`select set_config('innomag.wake', 'later', true)`)
		if err := event.Record(t.Context(), tx, event.Event{Kind: event.CommentPublished, CommentID: id + 1}); err != nil {
			t.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
	}
	for range 100 {
		s.Wake()
	}
	hear(t, all, 50)
	if n := len(ears.Notify); n > 20 {
		t.Errorf("50 transactions and 100 wakings called %d times", n)
	}
}

// TestASubscriberThatPanicsIsLetGoAndOthersAreTold of that event and the next ones.
func TestASubscriberThatPanicsIsLetGoAndOthersAreTold(t *testing.T) {
	t.Parallel()
	s := listen(t)
	broken := s.Subscribe(t.Context(), func(e event.Event) bool {
		if e.CommentID == 2 {
			panic("oh")
		}
		return true
	})
	keen := s.Subscribe(t.Context(), everything)
	s.record(t, 1, 2, 3)
	for i, id := range hear(t, keen, 3) {
		if id != int64(i+1) {
			t.Fatalf("place %d: %d", i, id)
		}
	}
	if got := hear(t, broken, 1); got[0] != 1 {
		t.Fatal(got)
	}
	if _, open := <-broken; open {
		t.Error("it goes on")
	}
}
