package wordpress

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/postgres/pgtest"
)

func TestDryRunSaysWhatWouldBeDoneAndDoesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	newer := strings.NewReplacer("Klokka er åtte", "Klokka er ni", "Hva koster en vask?", "Hva koster to?").Replace(string(fixture(t)))
	for _, file := range []string{string(fixture(t)), newer, madeUp(70, 12)} {
		before := everything(t, db)
		dry, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret, DryRun: true})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, everything(t, db)); diff != "" {
			t.Errorf("it changed:\n%s", diff)
		}
		inOrder(t, db)
		done := imported(t, db, strings.NewReader(file))
		if diff := cmp.Diff(done, dry, cmpopts.IgnoreFields(Report{}, "DryRun", "Batch")); diff != "" {
			t.Errorf("(-done +said before):\n%s", diff)
		}
		if !dry.DryRun || dry.Batch != 0 || done.Batch == 0 || !strings.Contains(dry.String(), "nothing was written") {
			t.Errorf("dry %v %d, then %d", dry.DryRun, dry.Batch, done.Batch)
		}
	}
}

func TestWithoutPersonalDataNoAddressComesIn(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	file := strings.ReplaceAll(madeUp(2, 9), "<wp:comment_author>Leser 1</wp:comment_author>", "<wp:comment_author>leser@example.org</wp:comment_author>")
	if _, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret, DropPII: true}); err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	if all := everything(t, db); strings.Contains(all, "@example.org") || strings.Contains(all, "192.0.2.") {
		t.Error("there is an address")
	}
	if n := one[int](t, db, `select count(*) from comment_authors`); n != 0 {
		t.Errorf("%d authors can be recognised", n)
	}
}

func TestReadersAreKnownByTheirAddressAndTrustedByNobody(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(madeUp(2, 9)))
	const told = `
		select concat_ws(' ', count(*), sum(approved_count), sum(rejected_count), count(trusted_at), (select count(*) from comments where author_id is null or text_hash is null))
		from comment_authors where kind = 'EMAIL'`
	if got := one[string](t, db, told); got != "18 0 0 0 0" {
		t.Errorf("got %q", got)
	}
}

func TestUndoTakesBackWhatABatchBrought(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	db.MustExec(`insert into topics (slug, name_nb) values ('skole', 'Skole')`) // here before
	imported(t, db, bytes.NewReader(fixture(t)))
	before := magazine(t, db)
	batch := imported(t, db, strings.NewReader(madeUp(70, 12))).Batch
	undone, err := Undo(t.Context(), db, batch)
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	want := map[string]int{"post": 70, "comment": 840, "author": 1, "category": 0, "tag": 0, "ping": 14, "attachment": 7, "file": 0}
	if diff := cmp.Diff(want, undone.Gone); diff != "" || len(undone.Stays) > 0 {
		t.Errorf("%s\n%s", diff, undone)
	}
	after := strings.ReplaceAll(magazine(t, db), "(ref,stor.example,category,skole)\n", "") // it was taken over, so it is still known
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	if _, err := Undo(t.Context(), db, batch); !errors.Is(err, ErrNoBatch) {
		t.Errorf("taken back twice: %v", err)
	}
	imported(t, db, strings.NewReader(madeUp(70, 12)))
	if n := one[int](t, db, `select count(*) from comments c join import_refs r on r.kind = 'comment' and r.target_id = c.id where source = 'stor.example'`); n != 840 {
		t.Errorf("%d comments came again", n)
	}
}

func TestUndoLeavesWhatEditorsBuildOn(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	batch := imported(t, db, strings.NewReader(madeUp(4, 0))).Batch
	db.MustExec(`with f as (insert into fronts default values returning id) insert into front_slots (front_id, position, article_id) select f.id, 1, a.id from f, articles a where slug = 'stykke-1'`)
	db.MustExec(`insert into redirects (path, article_id) select '/kort', id from articles where slug = 'stykke-2'`)
	undone, err := Undo(t.Context(), db, batch)
	if err != nil || undone.Gone["post"] != 2 {
		t.Errorf("%v\n%s", err, undone)
	}
	if got := strings.Join(rows(t, db, `select slug from articles order by slug`), " "); got != "stykke-1 stykke-2" {
		t.Errorf("%s is left", got)
	}
}

func TestUndoLeavesWhatWasChangedHere(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	batch := imported(t, db, strings.NewReader(madeUp(3, 12))).Batch
	editor := staff(t, db)
	title := "Ny tittel her"
	id := one[article.ID](t, db, `select id from articles where slug = 'stykke-3'`)
	if _, err := (&article.Service{DB: db}).Update(t.Context(), editor, article.Patch{ArticleID: id, ExpectedRevision: 1, Title: &title}); err != nil {
		t.Fatal(err)
	}
	// The third of a thread of three is judged: those above it stay, and their article.
	third := one[comment.ID](t, db, `select target_id from import_refs where kind = 'comment' and key = '3'`)
	if _, err := (&comment.Service{DB: db}).Reject(t.Context(), editor, comment.Rejection{CommentID: third, ExpectedRevision: 1, Reason: "OTHER"}); err != nil {
		t.Fatal(err)
	}
	db.MustExec(`delete from events`)
	undone, err := Undo(t.Context(), db, batch)
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	want := map[string]int{"post": 1, "comment": 33, "author": 0, "category": 0, "tag": 0, "ping": 0, "attachment": 0, "file": 0}
	if diff := cmp.Diff(want, undone.Gone); diff != "" || len(undone.Stays) != 4 {
		t.Errorf("%s\n%s", diff, undone)
	}
	if got := strings.Join(rows(t, db, `select slug from articles order by slug`), " "); got != "stykke-1 stykke-3" {
		t.Errorf("%s is left", got)
	}
	before := everything(t, db)
	again, err := Undo(t.Context(), db, batch)
	if err != nil || len(again.Stays) != 4 || again.Gone["comment"]+again.Gone["post"] > 0 {
		t.Errorf("again: %v, %v", again, err)
	}
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Error(diff)
	}
}
