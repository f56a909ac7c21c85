package event_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/event"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// read gives what a reader has not been given yet.
func read(t *testing.T, db *sqlx.DB) (comments []int64) {
	t.Helper()
	err := event.ReadOnce(t.Context(), db, "test", func(_ context.Context, _ *sqlx.Tx, events []event.Event) error {
		for _, e := range events {
			comments = append(comments, e.CommentID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return comments
}

func put(t *testing.T, q postgres.Querier, ids ...int64) {
	t.Helper()
	all := make([]event.Event, len(ids))
	for i, id := range ids {
		all[i] = event.Event{Kind: event.CommentPublished, CommentID: id}
	}
	if err := event.RecordAll(t.Context(), q, all); err != nil {
		t.Fatal(err)
	}
}

func begin(t *testing.T) *sqlx.DB {
	t.Helper()
	db := pgtest.New(t)
	if err := event.StartReader(t.Context(), db, "test"); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestAReaderIsGivenEachEventOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	older := db.MustBegin()
	defer func() { _ = older.Rollback() }()
	older.MustExec(`select pg_current_xact_id()`) // is under way all the time; so the horizon stays behind it
	put(t, db, 1)
	if got := read(t, db); got != nil {
		t.Fatalf("a reader that has not begun was given %v", got)
	}
	if err := event.StartReader(t.Context(), db, "test"); err != nil {
		t.Fatal(err)
	}
	put(t, db, 2, 3)
	if got := read(t, db); !slices.Equal(got, []int64{2, 3}) {
		t.Errorf("first %v", got)
	}
	put(t, db, 4)
	if got := read(t, db); !slices.Equal(got, []int64{4}) {
		t.Errorf("then %v", got)
	}
	if got := read(t, db); got != nil {
		t.Errorf("again %v", got)
	}
}

// TestWhatCommitsLateIsReadAllTheSame has a transaction end after others that began later were read.
func TestWhatCommitsLateIsReadAllTheSame(t *testing.T) {
	t.Parallel()
	db := begin(t)
	late := db.MustBegin()
	put(t, late, 1)
	put(t, db, 2)
	if got := read(t, db); !slices.Equal(got, []int64{2}) {
		t.Fatalf("first %v", got)
	}
	put(t, db, 3)
	if err := late.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := read(t, db); !slices.Equal(got, []int64{1, 3}) {
		t.Errorf("then %v", got)
	}
	if got := read(t, db); got != nil {
		t.Errorf("again %v", got)
	}
}

func TestWhatFailsIsGivenAgain(t *testing.T) {
	t.Parallel()
	db := begin(t)
	put(t, db, 1)
	broken := errors.New("broken")
	err := event.ReadOnce(t.Context(), db, "test", func(context.Context, *sqlx.Tx, []event.Event) error { return broken })
	if !errors.Is(err, broken) {
		t.Fatal(err)
	}
	if got := read(t, db); !slices.Equal(got, []int64{1}) {
		t.Errorf("given %v", got)
	}
}

// TestManyEventsAreReadByManyServersOnce reads more than is given at once, by several at a time, while more comes.
func TestManyEventsAreReadByManyServersOnce(t *testing.T) {
	t.Parallel()
	db := begin(t)
	const all = 2_500
	ids := make([]int64, all)
	for i := range ids {
		ids[i] = int64(i + 1)
	}
	put(t, db, ids...)
	var mu sync.Mutex
	var got []int64
	var servers sync.WaitGroup
	for range 4 {
		servers.Go(func() {
			for range 5 {
				some := read(t, db)
				mu.Lock()
				got = append(got, some...)
				mu.Unlock()
			}
		})
	}
	servers.Wait()
	got = append(got, read(t, db)...)
	slices.Sort(got)
	if !slices.Equal(got, ids) {
		t.Errorf("%d events were given %d times", all, len(got))
	}
}
