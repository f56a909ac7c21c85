package wordpress

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/postgres/pgtest"
)

// TestTwoImportsAtOnce starts the same import four times: one does it all, the others say that it is running or find it done.
func TestTwoImportsAtOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	file := madeUp(70, 4)
	errs := make([]error, 4)
	var all sync.WaitGroup
	for n := range errs {
		all.Go(func() { _, errs[n] = Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret}) })
	}
	all.Wait()
	done := 0
	for _, err := range errs {
		if err == nil {
			done++
		} else if !strings.Contains(err.Error(), "another import from stor.example is running") {
			t.Error(err)
		}
	}
	inOrder(t, db)
	if n := one[int](t, db, `select count(*) from comments`); done == 0 || n != 280 {
		t.Errorf("%d imports, %d comments", done, n)
	}
}

// TestTwoSitesAtOnce brings two sites with the same names of everything, and articles' comments from a third system beside them.
func TestTwoSitesAtOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(linkedPosts("Hei.")))
	file := madeUp(100, 3)
	var all sync.WaitGroup
	for _, run := range []func() error{
		func() error {
			_, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret})
			return err
		},
		func() error {
			_, err := Import(t.Context(), db, strings.NewReader(strings.ReplaceAll(file, "stor.example", "annen.example")), Options{Receipts: secret})
			return err
		},
		func() error {
			_, err := ImportDisqus(t.Context(), db, strings.NewReader(talked()), Options{Receipts: secret})
			return err
		},
	} {
		all.Go(func() {
			if err := run(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	inOrder(t, db)
	if a, c := one[int](t, db, `select count(*) from articles`), one[int](t, db, `select count(*) from comments`); a != 202 || c != 609 {
		t.Errorf("%d articles, %d comments", a, c)
	}
}

// TestModeratorsDecideDuringAnImport has moderators judge comments while a newer export changes every one of them. Nobody's
// decision is lost, and nothing is counted wrongly.
func TestModeratorsDecideDuringAnImport(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	file := madeUp(30, 12)
	imported(t, db, strings.NewReader(file))
	editor := staff(t, db)
	desk := &comment.Service{DB: db, Receipts: secret}
	ids := make(chan comment.ID, 400)
	for _, id := range rows(t, db, `select id::text from comments order by hashint8(id)`) {
		var n int64
		if _, err := fmt.Sscan(id, &n); err != nil {
			t.Fatal(err)
		}
		ids <- comment.ID(n)
	}
	close(ids)
	ctx, stop := context.WithCancel(t.Context())
	rejected := map[comment.ID]bool{}
	var mu sync.Mutex
	var moderators sync.WaitGroup
	for range 2 {
		moderators.Go(func() {
			for id := range ids {
				if ctx.Err() != nil {
					return
				}
				_, err := desk.Reject(t.Context(), editor, comment.Rejection{CommentID: id, ExpectedRevision: 1, Reason: "OTHER"})
				switch {
				case err == nil:
					mu.Lock()
					rejected[id] = true
					mu.Unlock()
				case fault.Of(err).Kind != fault.Conflict:
					t.Error(err)
				}
			}
		})
	}
	newer := strings.ReplaceAll(file, "<strong>enig</strong>", "<strong>uenig</strong>")
	report, err := Import(t.Context(), db, strings.NewReader(newer), Options{Receipts: secret})
	stop()
	moderators.Wait()
	if err != nil {
		t.Fatal(err)
	}
	db.MustExec(`delete from events`)
	inOrder(t, db)
	got := report.Total("comment")
	if got.Changed+got.Conflict != 360 || got.Conflict == 0 && len(rejected) > 300 {
		t.Errorf("%+v with %d rejected", got, len(rejected))
	}
	for id := range rejected {
		if review := one[string](t, db, `select review from comments where id = $1`, int64(id)); review != "REJECTED" {
			t.Errorf("comment %d, rejected here, is %s", id, review)
		}
	}
}

func TestAnUndoWaitsForNoImport(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	batch := imported(t, db, strings.NewReader(madeUp(3, 2))).Batch
	i := newImporter(db, Options{})
	i.source = "stor.example"
	unlock, err := i.lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Undo(t.Context(), db, batch); err == nil || errors.Is(err, ErrNoBatch) {
		t.Errorf("undone during an import: %v", err)
	}
	unlock()
	if _, err := Undo(t.Context(), db, batch); err != nil {
		t.Error(err)
	}
}
