package wordpress

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/account"
	"innomag/internal/imports"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// TestEditorsReadWhatEachRunFound: what the operator was told is kept with the run, also when the file broke or the run was stopped.
func TestEditorsReadWhatEachRunFound(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	editor := account.Viewer{ID: 1, Roles: []account.Role{account.Editor}}
	room := &imports.Service{DB: db, Cursors: page.NewCodec([]byte("of the tests, and of nobody else"))}
	whole := madeUp(9, 4)
	first := imported(t, db, strings.NewReader(whole))
	imported(t, db, strings.NewReader(whole)) // it brings nothing, and is no run of its own
	broken, err := Import(t.Context(), db, strings.NewReader(strings.Replace(madeUp(30, 4), "</channel>", "<item>", 1)), Options{Receipts: secret})
	if err == nil || broken.Batch == 0 {
		t.Fatalf("the broken file: batch %d, %v", broken.Batch, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stopped, err := Import(ctx, db, strings.NewReader(madeUp(400, 2)), Options{Receipts: secret, Progress: func(at, _ int64) {
		if one[int](t, db, `select count(*) from import_batches`) == 3 {
			stop()
		}
	}})
	if err == nil {
		t.Fatal("it was not stopped")
	}

	two := 2
	latest, err := room.Runs(t.Context(), editor, page.Args{First: &two})
	if err != nil {
		t.Fatal(err)
	}
	end := *latest.PageInfo.EndCursor
	rest, err := room.Runs(t.Context(), editor, page.Args{First: &two, After: &end})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []*Report{stopped, broken, first} {
		run := append(latest.Nodes, rest.Nodes...)[i]
		if run.Number() != int(want.Batch) || run.Source != want.Source || run.Title != want.Title || run.Stopped != want.Stopped {
			t.Errorf("run %d is %d of %q, %q, stopped %q; want %+v", i, run.Number(), run.Source, run.Title, run.Stopped, want)
		}
		if diff := cmp.Diff(want.Tallies, run.Tallies); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(want.Remarks, run.Remarks); diff != "" {
			t.Error(diff)
		}
	}
	if _, err := room.Runs(t.Context(), account.Viewer{}, page.Args{}); err == nil {
		t.Error("guests are told")
	}
}
