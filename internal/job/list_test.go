package job_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"innomag/internal/fault"
	"innomag/internal/job"
	"innomag/internal/page"
)

func (o *office) list(state job.State, args page.Args) *job.Connection {
	o.t.Helper()
	found, err := job.List(o.t.Context(), o.db, page.NewCodec([]byte("a key of thirty-two bytes, or so")), state, args)
	if err != nil {
		o.t.Fatal(err)
	}
	return found
}

func TestJobsAreListedPageByPageByWhatHasBecomeOfThem(t *testing.T) {
	t.Parallel()
	o := open(t)
	for range 3 {
		o.enqueue("waits", job.Options{})
	}
	o.run(`update jobs set run_at = now() + id * interval '1 hour'`)
	o.enqueue("given up", job.Options{})
	o.run(`update jobs set dead_at = now(), attempt = 15, last_error = 'no such mailbox' where id = 4`)
	o.enqueue("done", job.Options{})
	o.run(`update jobs set done_at = now() where id = 5`)

	two := 2
	first := o.list(job.Waiting, page.Args{First: &two})
	if len(first.Nodes) != 2 || first.Nodes[0].ID != 1 || !first.PageInfo.HasNextPage {
		t.Fatalf("%+v", first.Nodes)
	}
	if total, err := first.TotalCount(t.Context()); err != nil || total != 3 {
		t.Errorf("%d wait, not 3; %v", total, err)
	}
	rest := o.list(job.Waiting, page.Args{First: &two, After: first.PageInfo.EndCursor})
	if len(rest.Nodes) != 1 || rest.Nodes[0].ID != 3 || rest.PageInfo.HasNextPage {
		t.Fatalf("%+v", rest.Nodes)
	}
	dead := o.list(job.GivenUp, page.Args{})
	if len(dead.Nodes) != 1 || dead.Nodes[0].GivenUpAt == nil || *dead.Nodes[0].LastError != "no such mailbox" {
		t.Fatalf("%+v", dead.Nodes)
	}
}

func TestAJobThatWasGivenUpIsTriedAgainWhenSomebodyAsks(t *testing.T) {
	t.Parallel()
	o, d := open(t), &diary{}
	broken := true
	stop := o.work(job.Handle(func(ctx context.Context, n note) error {
		if broken {
			return errors.New("no such mailbox")
		}
		return d.write(ctx, n)
	}))
	o.enqueue("at last", job.Options{Attempts: 1})
	o.within("it is given up", func() bool { return o.count("dead_at is not null") == 1 })
	stop()
	broken = false
	o.work(job.Handle(d.write))
	tried, err := job.Retry(t.Context(), o.db, job.Retrial{JobID: 1})
	if err != nil || tried.GivenUpAt != nil || tried.MaxAttempts != 2 {
		t.Fatalf("%+v, %v", tried, err)
	}
	o.within("it is done", d.has(1))
	o.within("it is written down", func() bool { return o.count("done_at is not null") == 1 })
	for _, id := range []job.ID{1, 99} { // done, and never there
		var f *fault.Error
		if _, err := job.Retry(t.Context(), o.db, job.Retrial{JobID: id}); !errors.As(err, &f) || !strings.Contains(err.Error(), "finnes ikke") {
			t.Errorf("job %d: %v", id, err)
		}
	}
}

func TestAJobThatSomebodyWorksOnIsNotTriedTwice(t *testing.T) {
	t.Parallel()
	o := open(t)
	began, finish := make(chan struct{}), make(chan struct{})
	o.work(job.Handle(func(context.Context, note) error {
		began <- struct{}{}
		<-finish
		return nil
	}))
	o.enqueue("once", job.Options{})
	select {
	case <-began:
	case <-time.After(patience):
		t.Fatal("nobody began")
	}
	if _, err := job.Retry(t.Context(), o.db, job.Retrial{JobID: 1}); err == nil {
		t.Error("it is tried again while it is being done")
	}
	close(finish)
	o.within("it is done", func() bool { return o.count("done_at is not null and attempt = 1") == 1 })
}
