// Package jobtest does jobs in tests as workers would, one after the other and at once.
package jobtest

import (
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/job"
)

// Do does the jobs that are there, and those they leave, in order and whenever they are due. The test fails when one does, or when
// nobody handles its kind, and goes on: it may be called from any goroutine.
func Do(t testing.TB, db *sqlx.DB, handlers map[string]job.Handler) {
	t.Helper()
	for {
		var jobs []job.Job
		const take = `
			update jobs set done_at = now(), attempt = 1 where id = (select min(id) from jobs where done_at is null)
			returning id, kind, payload, attempt, max_attempts`
		if err := db.Select(&jobs, take); err != nil {
			t.Error(err)
			return
		}
		if len(jobs) == 0 {
			return
		}
		handle := handlers[jobs[0].Kind]
		if handle == nil {
			t.Errorf("nobody does jobs of the kind %s", jobs[0].Kind)
			return
		}
		if err := handle(t.Context(), jobs[0]); err != nil {
			t.Error(err)
			return
		}
	}
}
