package main_test

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

const list = `{ articles(first: 3) { nodes { slug } } }`

// TestRequestsUnderWayAreAnsweredAtTheEnd holds twenty up in the database while the server is asked to stop.
func TestRequestsUnderWayAreAnsweredAtTheEnd(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	s := install(t, "DATABASE_URL="+dsn, "INNOMAG_CACHE_MB=0").serve()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	s.guest(t).ask(list, nil)
	tx := db.MustBegin()
	defer func() { _ = tx.Rollback() }()
	tx.MustExec(`lock table articles in access exclusive mode`)
	var all sync.WaitGroup
	var answered atomic.Int32
	for range 12 { // no more than the server has connections
		all.Go(func() {
			a := s.guest(t).say(list, nil)
			if a.Status == http.StatusOK && len(a.Errors) == 0 {
				answered.Add(1)
			} else {
				t.Errorf("HTTP %d %s", a.Status, a.Raw)
			}
		})
	}
	within(t, "all wait for the lock", func() bool {
		var n int
		err := db.Get(&n, `select count(*) from pg_locks where relation = 'articles'::regclass and not granted`)
		return err == nil && n == 12
	})
	if err := s.process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	within(t, "it takes no more", func() bool {
		resp, err := http.Get(s.base + "/readyz")
		if err == nil {
			_ = resp.Body.Close()
		}
		return err != nil || resp.StatusCode == http.StatusServiceUnavailable
	})
	_ = tx.Rollback()
	all.Wait()
	if answered.Load() != 12 {
		t.Errorf("%d of 12 were answered", answered.Load())
	}
	if code := s.ended(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
}

// TestTheDatabaseMayGoAndComeBack cuts all connections while readers ask: answers are right or say that they are none.
func TestTheDatabaseMayGoAndComeBack(t *testing.T) {
	t.Parallel()
	dsn := demoDSN(t)
	p := install(t, "DATABASE_URL="+dsn, "INNOMAG_CACHE_MB=0", "INNOMAG_READS_PER_MINUTE=0")
	s := p.serve()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	right := s.guest(t).ask(list, nil).Raw
	var all sync.WaitGroup
	var asked atomic.Int64
	stop := make(chan struct{})
	for range 4 {
		all.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				a := s.guest(t).say(list, nil)
				asked.Add(1)
				if a.Raw != right && a.code() != "UNAVAILABLE" {
					t.Errorf("a wrong answer: HTTP %d %s", a.Status, a.Raw)
					return
				}
				if strings.Contains(a.Raw, "pq:") || strings.Contains(a.Raw, "conn") {
					t.Errorf("the database's words: %s", a.Raw)
				}
			}
		})
	}
	const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
	for range 5 {
		before := asked.Load()
		within(t, "readers ask", func() bool { return asked.Load() > before+20 })
		if _, err := db.Exec(cut); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	all.Wait()
	for range 20 {
		if a := s.guest(t).ask(list, nil); a.Raw != right {
			t.Errorf("afterwards: %s", a.Raw)
		}
	}
	if code := s.stop(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
}
