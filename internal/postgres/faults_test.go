package postgres_test

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

func connect(t *testing.T, dsn string, settings map[string]string) *sqlx.DB {
	t.Helper()
	db, err := postgres.Open(t.Context(), postgres.With(dsn, settings))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// TestTransactionsThatWaitForEachOtherAreRunAgain locks two rows in opposite orders.
func TestTransactionsThatWaitForEachOtherAreRunAgain(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	db.MustExec(`create table pair (id int primary key, n int not null); insert into pair values (1, 0), (2, 0)`)
	var tries atomic.Int32
	var both, all sync.WaitGroup // the first tries meet in the middle, so that there is a deadlock for certain
	both.Add(2)
	change := func(first, second int) error {
		met := false
		return postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error {
			tries.Add(1)
			if _, err := tx.Exec(`update pair set n = n + 1 where id = $1`, first); err != nil {
				return err
			}
			if !met {
				met = true
				both.Done()
				both.Wait()
			}
			_, err := tx.Exec(`update pair set n = n + 1 where id = $1`, second)
			return err
		})
	}
	for _, order := range [][2]int{{1, 2}, {2, 1}} {
		all.Go(func() {
			if err := change(order[0], order[1]); err != nil {
				t.Errorf("%v: %v", order, err)
			}
		})
	}
	all.Wait()
	var n []int
	if err := db.Select(&n, `select n from pair order by id`); err != nil || n[0] != 2 || n[1] != 2 {
		t.Errorf("counted %v: %v", n, err)
	}
	if tries.Load() != 3 {
		t.Errorf("%d tries, want 3: one had to give way", tries.Load())
	}
}

func TestWhatFailsLeavesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	db.MustExec(`create table kept (id int primary key)`)
	oops := errors.New("oops")
	if err := postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error {
		tx.MustExec(`insert into kept values (1)`)
		return oops
	}); !errors.Is(err, oops) {
		t.Errorf("an error: %v", err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error {
			tx.MustExec(`insert into kept values (2)`)
			panic(oops)
		})
	}()
	ctx, cancel := context.WithCancel(t.Context())
	if err := postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		tx.MustExec(`insert into kept values (3)`)
		cancel() // the client has gone before the commit
		return nil
	}); err == nil {
		t.Error("a commit after the end of its request")
	}
	var n int
	if err := db.Get(&n, `select count(*) from kept`); err != nil || n != 0 {
		t.Errorf("%d rows are there: %v", n, err)
	}
	if open := db.Stats().InUse; open != 0 {
		t.Errorf("%d connections are still in use", open)
	}
}

// TestWhoGoesAwayGivesTheConnectionBack on a pool of one.
func TestWhoGoesAwayGivesTheConnectionBack(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	db, other := connect(t, dsn, nil), connect(t, dsn, nil)
	db.SetMaxOpenConns(1)
	running := func() (n int) {
		if err := other.Get(&n, `select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and query like '%pg_sleep(100)%' and pid <> pg_backend_pid()`); err != nil {
			t.Fatal(err)
		}
		return n
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := db.ExecContext(ctx, `select pg_sleep(100)`)
		ended <- err
	}()
	until(t, "the query runs", func() bool { return running() == 1 })
	cancel()
	if err := <-ended; err == nil || pq.As(err, pqerror.QueryCanceled) == nil && !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
	var one int
	if err := db.GetContext(t.Context(), &one, `select 1`); err != nil || one != 1 {
		t.Errorf("the connection is not back: %v", err)
	}
	until(t, "the server has stopped, too", func() bool { return running() == 0 })
}

func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	deadline, tick := time.After(20*time.Second), time.NewTicker(10*time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("not in time: %s", what)
		}
	}
}

func TestNobodyWaitsForAConnectionLongerThanTheRequestMayTake(t *testing.T) {
	t.Parallel()
	db := connect(t, pgtest.NewDSN(t), nil)
	db.SetMaxOpenConns(1)
	held, err := db.Connx(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := db.ExecContext(ctx, `select 1`); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	_ = held.Close()
	if _, err := db.ExecContext(t.Context(), `select 1`); err != nil {
		t.Errorf("when one is free again: %v", err)
	}
}

// TestServedRequestsHoldNothingForLong looks at what every connection of a server is told.
func TestServedRequestsHoldNothingForLong(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	db := connect(t, dsn, postgres.Limits)
	for setting, want := range map[string]string{"statement_timeout": "5s", "lock_timeout": "2s", "idle_in_transaction_session_timeout": "10s"} {
		var got string
		if err := db.Get(&got, `select current_setting($1)`, setting); err != nil || got != want {
			t.Errorf("%s is %s: %v", setting, got, err)
		}
	}
	hasty := connect(t, dsn, map[string]string{"statement_timeout": "50ms", "lock_timeout": "50ms"})
	if _, err := hasty.Exec(`select pg_sleep(100)`); pq.As(err, pqerror.QueryCanceled) == nil {
		t.Errorf("a slow statement: %v", err)
	}
	db.MustExec(`create table lone (id int)`)
	tx := db.MustBegin()
	defer func() { _ = tx.Rollback() }()
	tx.MustExec(`lock table lone`)
	quick := connect(t, dsn, map[string]string{"lock_timeout": "50ms"})
	if _, err := quick.Exec(`insert into lone values (1)`); pq.As(err, pqerror.LockNotAvailable) == nil {
		t.Errorf("a lock that is held: %v", err)
	}
}

// TestAfterEveryConnectionWasCutTheNextAskerIsAnswered as after a restart of the database.
func TestAfterEveryConnectionWasCutTheNextAskerIsAnswered(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	db, other := connect(t, dsn, nil), connect(t, dsn, nil)
	var all sync.WaitGroup
	for range 8 { // connections that lie in the pool
		all.Go(func() { _, _ = db.Exec(`select pg_sleep(0.01)`) })
	}
	all.Wait()
	tx := db.MustBegin()
	tx.MustExec(`create table lost (id int)`)
	const cut = `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
	other.MustExec(cut)
	if err := tx.Commit(); err == nil {
		t.Error("a transaction outlived its connection")
	}
	for i := range 20 {
		var one int
		if err := db.Get(&one, `select 1`); err != nil || one != 1 {
			t.Fatalf("asker %d: %v", i+1, err)
		}
	}
	var there sql.NullString
	if err := db.Get(&there, `select to_regclass('lost')::text`); err != nil || there.Valid {
		t.Errorf("half a transaction is there: %v", err)
	}
}

func TestWhatIsDownIsTold(t *testing.T) {
	t.Parallel()
	_, refused := postgres.Open(t.Context(), "postgres://127.0.0.1:1/none?sslmode=disable")
	for what, c := range map[string]struct {
		err  error
		down bool
	}{
		"nobody listens":       {refused, true},
		"it is shutting down":  {&pq.Error{Code: "57P01"}, true},
		"it is starting":       {&pq.Error{Code: "57P03"}, true},
		"too many connections": {&pq.Error{Code: "53300"}, true},
		"the disk is full":     {&pq.Error{Code: "53100"}, true},
		"a broken statement":   {&pq.Error{Code: "42601"}, false},
		"something else":       {errors.New("no"), false},
	} {
		if got := postgres.Down(c.err); got != c.down {
			t.Errorf("%s: %v of %v", what, got, c.err)
		}
	}
}

// TestServersThatStartAtOnceMigrateOnce starts six on an empty database.
func TestServersThatStartAtOnceMigrateOnce(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewBlankDSN(t)
	var all sync.WaitGroup
	var applied atomic.Int64
	for range 6 {
		all.Go(func() {
			db, err := postgres.Open(t.Context(), dsn)
			if err != nil {
				t.Error(err)
				return
			}
			defer func() { _ = db.Close() }()
			n, err := postgres.Migrate(t.Context(), db)
			if err != nil {
				t.Errorf("migrating beside others: %v", err)
			}
			applied.Add(int64(n))
		})
	}
	all.Wait()
	db := connect(t, dsn, nil)
	var n int64
	if err := db.Get(&n, `select count(*) from goose_db_version where version_id > 0`); err != nil || applied.Load() != n {
		t.Errorf("%d migrations were applied, %d are known: %v", applied.Load(), n, err)
	}
	db.MustExec(`insert into goose_db_version (version_id, is_applied) values (999999, true)`)
	if _, err := postgres.Migrate(t.Context(), db); err == nil {
		t.Error("an old program writes to a newer schema")
	}
}
