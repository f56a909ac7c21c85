package job_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/job"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// patience is how long a test waits for something that takes moments.
const patience = 20 * time.Second

type note struct{ Text string }

// office is a database with workers on it.
type office struct {
	t   *testing.T
	dsn string
	db  *sqlx.DB
}

func open(t *testing.T) *office {
	t.Helper()
	dsn := pgtest.NewDSN(t)
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return &office{t, dsn, db}
}

// work starts a server's workers; stop ends them and waits until they have.
func (o *office) work(handler job.Handler) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	w := &job.Workers{DB: o.db, DSN: o.dsn, Handlers: map[string]job.Handler{"note": handler}, Grace: patience}
	go func() {
		defer close(ended)
		w.Run(ctx)
	}()
	stop = sync.OnceFunc(func() {
		cancel()
		<-ended
	})
	o.t.Cleanup(stop)
	return stop
}

func (o *office) enqueue(text string, opts job.Options) {
	o.t.Helper()
	if err := job.Enqueue(o.t.Context(), o.db, "note", note{text}, opts); err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) count(where string) (n int) {
	o.t.Helper()
	if err := o.db.Get(&n, `select count(*) from jobs where `+where); err != nil {
		o.t.Fatal(err)
	}
	return n
}

func (o *office) run(query string) {
	o.t.Helper()
	if _, err := o.db.Exec(query); err != nil {
		o.t.Fatal(err)
	}
}

// within waits until something is so.
func (o *office) within(what string, is func() bool) {
	o.t.Helper()
	deadline, tick := time.After(patience), time.NewTicker(10*time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-deadline:
			o.t.Fatalf("not within %s: %s", patience, what)
		}
	}
}

// diary notes what was done.
type diary struct {
	mu   sync.Mutex
	done []string
}

func (d *diary) write(_ context.Context, n note) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.done = append(d.done, n.Text)
	return nil
}

func (d *diary) has(n int) func() bool {
	return func() bool {
		d.mu.Lock()
		defer d.mu.Unlock()
		return len(d.done) >= n
	}
}

func TestWhatIsRolledBackIsNotDone(t *testing.T) {
	t.Parallel()
	o, d := open(t), &diary{}
	o.work(job.Handle(d.write))
	changed := errors.New("changed my mind")
	err := postgres.InTx(t.Context(), o.db, func(tx *sqlx.Tx) error {
		if err := job.Enqueue(t.Context(), tx, "note", note{"never"}, job.Options{}); err != nil {
			return err
		}
		return changed
	})
	if !errors.Is(err, changed) {
		t.Fatal(err)
	}
	o.enqueue("once", job.Options{})
	o.within("the job is done", func() bool { return o.count("done_at is not null") == 1 })
	if o.count("true") != 1 || len(d.done) != 1 || d.done[0] != "once" {
		t.Errorf("done: %v", d.done)
	}
	if o.count("payload <> '{}'") != 0 {
		t.Error("the payload of a job is kept after it is done")
	}
}

func TestTwoServersDoEachJobOnce(t *testing.T) {
	t.Parallel()
	o, d := open(t), &diary{}
	o.work(job.Handle(d.write))
	o.work(job.Handle(d.write))
	const n = 200
	for range n {
		o.enqueue("x", job.Options{})
	}
	o.within("all jobs are done", func() bool { return o.count("done_at is not null") == n })
	if len(d.done) != n {
		t.Errorf("%d jobs were done %d times", n, len(d.done))
	}
}

// TestAJobOfADeadWorkerIsDoneBySomebodyElse lets the lease end while the first worker still has the job: what it says
// afterwards counts no more.
func TestAJobOfADeadWorkerIsDoneBySomebodyElse(t *testing.T) {
	t.Parallel()
	o := open(t)
	begun, resume := make(chan int, 2), make(chan struct{})
	release := sync.OnceFunc(func() { close(resume) })
	handler := func(_ context.Context, j job.Job) error {
		begun <- j.Attempt
		if j.Attempt > 1 {
			return nil
		}
		<-resume
		return errors.New("too late")
	}
	stop := o.work(handler)
	t.Cleanup(release)
	o.enqueue("x", job.Options{})
	if got := <-begun; got != 1 {
		t.Fatalf("attempt %d", got)
	}
	o.run(`update jobs set leased_until = now() - interval '1 second'`)
	o.work(handler)
	if got := <-begun; got != 2 {
		t.Fatalf("attempt %d, want the second", got)
	}
	o.within("the second is done", func() bool { return o.count("done_at is not null") == 1 })
	release()
	stop()
	if o.count("done_at is not null and last_error is null and attempt = 2") != 1 {
		t.Error("the worker whose lease had ended had its say")
	}
}

func TestWorkGoesOnAfterAllConnectionsWereCut(t *testing.T) {
	t.Parallel()
	o, d := open(t), &diary{}
	o.work(job.Handle(d.write))
	o.enqueue("before", job.Options{})
	o.within("the first is done", d.has(1))
	_, _ = o.db.Exec(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
	o.within("the second is written", func() bool {
		return job.Enqueue(t.Context(), o.db, "note", note{"after"}, job.Options{}) == nil
	})
	o.within("the second is done", d.has(2))
}

func TestWhatFailsIsTriedAgainAndGivenUpInTheEnd(t *testing.T) {
	t.Parallel()
	o := open(t)
	tried := make(chan int, 10)
	o.work(func(_ context.Context, j job.Job) error {
		tried <- j.Attempt
		if j.Attempt == 1 {
			panic("oh \x00")
		}
		return errors.New("again")
	})
	o.enqueue("x", job.Options{Attempts: 2})
	<-tried
	o.within("the failure is written down", func() bool { return o.count("leased_until is null and run_at > now() + interval '1 second'") == 1 })
	o.run(`update jobs set run_at = now()`)
	o.run(`notify innomag_jobs`)
	if got := <-tried; got != 2 {
		t.Errorf("attempt %d", got)
	}
	o.within("it is given up", func() bool { return o.count("dead_at is not null and last_error = 'again'") == 1 })
}

func TestAJobThatKillsItsWorkersIsGivenUp(t *testing.T) {
	t.Parallel()
	o, d := open(t), &diary{}
	o.enqueue("x", job.Options{Attempts: 3})
	o.run(`update jobs set attempt = 3, leased_until = now() - interval '1 second'`)
	o.work(job.Handle(d.write))
	o.within("it is given up", func() bool { return o.count("dead_at is not null and last_error is not null") == 1 })
	if len(d.done) != 0 {
		t.Error("it was done once more")
	}
}

func TestOfSeveralThatHaveNotBegunOneIsKept(t *testing.T) {
	t.Parallel()
	o := open(t)
	for range 3 {
		o.enqueue("x", job.Options{Key: "a"})
	}
	o.enqueue("x", job.Options{Key: "b"})
	if n := o.count("true"); n != 2 {
		t.Fatalf("%d jobs", n)
	}
	// One that has begun may have read what has changed since: it does not stand for the next.
	o.run(`update jobs set attempt = 1 where key = 'a'`)
	o.enqueue("x", job.Options{Key: "a"})
	if n := o.count("key = 'a'"); n != 2 {
		t.Errorf("%d jobs of key a", n)
	}
}

func TestAJobWaitsForItsTimeAndForAServerThatKnowsIt(t *testing.T) {
	t.Parallel()
	o, d := open(t), &diary{}
	o.enqueue("tomorrow", job.Options{At: time.Now().Add(24 * time.Hour)})
	if err := job.Enqueue(t.Context(), o.db, "other", note{"x"}, job.Options{}); err != nil {
		t.Fatal(err)
	}
	o.work(job.Handle(d.write))
	o.enqueue("now", job.Options{})
	o.within("one is done", func() bool { return o.count("done_at is not null") == 1 })
	if o.count("attempt = 0") != 2 {
		t.Error("a job was taken that should not have been")
	}
}

func TestStoppingLetsJobsUnderWayEnd(t *testing.T) {
	t.Parallel()
	o := open(t)
	begun, resume := make(chan struct{}), make(chan struct{})
	stop := o.work(func(ctx context.Context, _ job.Job) error {
		close(begun)
		<-resume
		return ctx.Err()
	})
	o.enqueue("x", job.Options{})
	<-begun
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		stop()
	}()
	close(resume)
	<-stopped
	if o.count("done_at is not null") != 1 {
		t.Error("the job was not written down as done")
	}
}

func TestOldJobsAreSwept(t *testing.T) {
	t.Parallel()
	o := open(t)
	for _, text := range strings.Fields("done old dead open") {
		o.enqueue(text, job.Options{})
	}
	o.run(`update jobs set done_at = now() where payload->>'Text' = 'done'`)
	o.run(`update jobs set done_at = now() - interval '25 hours' where payload->>'Text' = 'old'`)
	o.run(`update jobs set dead_at = now() - interval '91 days' where payload->>'Text' = 'dead'`)
	if err := job.Sweep(t.Context(), o.db); err != nil {
		t.Fatal(err)
	}
	if o.count("true") != 2 || o.count("payload->>'Text' in ('done', 'open')") != 2 {
		t.Error("the wrong jobs were swept")
	}
}
