package article_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/fault"
)

// walk takes a step in the way a client would, with whatever it needs.
func (d *desk) walk(t *testing.T, by account.Viewer, m article.Move, id article.ID) (*article.Article, error) {
	t.Helper()
	ctx, step, later := t.Context(), article.Step{ArticleID: id}, time.Now().Add(time.Hour)
	switch m {
	case article.Submit:
		return d.Submit(ctx, by, step)
	case article.Withdraw:
		return d.Withdraw(ctx, by, step)
	case article.SendBack:
		return d.SendBack(ctx, by, article.Review{ArticleID: id, Note: "Kortere."})
	case article.Schedule:
		return d.Publish(ctx, by, article.Publication{ArticleID: id, PublishAt: &later})
	case article.Unschedule:
		return d.Unschedule(ctx, by, step)
	case article.Publish:
		return d.Publish(ctx, by, article.Publication{ArticleID: id})
	case article.Unpublish:
		return d.Unpublish(ctx, by, step)
	default:
		return d.Archive(ctx, by, step)
	}
}

// ways says where each step leads from each state; what is not here is no way.
var ways = map[article.Move]map[article.State]article.State{
	article.Submit:     {"DRAFT": "IN_REVIEW", "IN_REVIEW": "IN_REVIEW"},
	article.Withdraw:   {"DRAFT": "DRAFT", "IN_REVIEW": "DRAFT"},
	article.SendBack:   {"DRAFT": "DRAFT", "IN_REVIEW": "DRAFT"},
	article.Schedule:   {"DRAFT": "SCHEDULED", "IN_REVIEW": "SCHEDULED", "SCHEDULED": "SCHEDULED", "ARCHIVED": "SCHEDULED"},
	article.Unschedule: {"SCHEDULED": "IN_REVIEW", "IN_REVIEW": "IN_REVIEW"},
	article.Publish:    {"DRAFT": "PUBLISHED", "IN_REVIEW": "PUBLISHED", "SCHEDULED": "PUBLISHED", "PUBLISHED": "PUBLISHED", "ARCHIVED": "PUBLISHED"},
	article.Unpublish:  {"PUBLISHED": "DRAFT", "ARCHIVED": "DRAFT", "DRAFT": "DRAFT"},
	article.Archive:    {"DRAFT": "ARCHIVED", "IN_REVIEW": "ARCHIVED", "SCHEDULED": "ARCHIVED", "PUBLISHED": "ARCHIVED", "ARCHIVED": "ARCHIVED"},
}

// TestEachStepLeadsWhereTheTableSaysForThoseWhoMayTakeIt tries everybody, with every step, in every state.
func TestEachStepLeadsWhereTheTableSaysForThoseWhoMayTakeIt(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	authors := []article.Move{article.Submit, article.Withdraw}
	can := map[article.Move]func(*article.Article) bool{
		article.Submit: (*article.Article).ViewerCanSubmit, article.Withdraw: (*article.Article).ViewerCanWithdraw,
		article.SendBack: (*article.Article).ViewerCanSendBack, article.Schedule: (*article.Article).ViewerCanSchedule,
		article.Unschedule: (*article.Article).ViewerCanUnschedule, article.Publish: (*article.Article).ViewerCanPublish,
		article.Unpublish: (*article.Article).ViewerCanUnpublish, article.Archive: (*article.Article).ViewerCanArchive,
	}
	for m, from := range ways {
		for _, state := range []article.State{"DRAFT", "IN_REVIEW", "SCHEDULED", "PUBLISHED", "ARCHIVED"} {
			for who, by := range map[string]account.Viewer{"its author": d.author, "a colleague": d.colleague, "an editor": d.editor, "a reader": reader} {
				what := fmt.Sprintf("%s by %s from %s", m, who, state)
				a := d.draft(t, what)
				if _, err := d.DB.Exec(`update articles set state = $2, published_at = now() where id = $1`, a.ID, state); err != nil {
					t.Fatal(err)
				}
				seen, err := d.ByIDs(t.Context(), by, []article.ID{a.ID})
				if err != nil {
					t.Fatal(err)
				}
				may := who == "an editor" || who == "its author" && slices.Contains(authors, m)
				to, leads := from[state]
				moved := may && leads && (to != state || m == article.Schedule)
				if seen[0] != nil && can[m](seen[0]) != moved {
					t.Errorf("%s: the viewer is told %v", what, !moved)
				}
				got, err := d.walk(t, by, m, a.ID)
				var now struct {
					State    article.State `db:"state"`
					Revision int           `db:"revision"`
					Steps    int           `db:"steps"`
				}
				if err := d.DB.Get(&now, `select state, revision, (select count(*) from article_steps where article_id = a.id) as steps from articles a where id = $1`, a.ID); err != nil {
					t.Fatal(err)
				}
				switch {
				case !may && (err == nil || fault.Of(err).Kind != fault.Forbidden):
					t.Errorf("%s: %v", what, err)
				case may && !leads && (err == nil || fault.Of(err).UserCode() != "WRONG_STATE"):
					t.Errorf("%s: %v", what, err)
				case may && leads && (err != nil || got.State != to):
					t.Errorf("%s: %v, %v", what, got, err)
				}
				if changed := now.State != state || now.Revision != 1 || now.Steps != 0; changed != moved || now.Steps != now.Revision-1 {
					t.Errorf("%s leaves %+v", what, now)
				}
			}
		}
	}
}

func TestTheStepsOfAnArticleAreReadByThoseWhoWriteIt(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Fram og tilbake")
	for _, m := range []article.Move{article.Submit, article.SendBack} {
		by := d.editor
		if m == article.Submit {
			by = d.author
		}
		if _, err := d.walk(t, by, m, a.ID); err != nil {
			t.Fatal(err)
		}
	}
	note := func(by account.Viewer) (said string, steps int) {
		seen, err := d.ByIDs(t.Context(), by, []article.ID{a.ID})
		if err != nil || seen[0] == nil {
			t.Fatal(seen, err)
		}
		taken, err := d.Steps(t.Context(), seen[0])
		if err != nil {
			t.Fatal(err)
		}
		n, err := d.ReviewNote(t.Context(), seen[0])
		if err != nil {
			t.Fatal(err)
		}
		if n != nil {
			said = *n
		}
		return said, len(taken)
	}
	for _, by := range []account.Viewer{d.author, d.editor} {
		if said, steps := note(by); said != "Kortere." || steps != 2 {
			t.Errorf("%s reads %q and %d steps", by.Name, said, steps)
		}
	}
	for _, m := range []article.Move{article.Submit, article.Schedule, article.Publish} {
		if _, err := d.walk(t, d.editor, m, a.ID); err != nil {
			t.Fatal(err)
		}
	}
	if said, steps := note(d.author); said != "" || steps != 5 {
		t.Errorf("the author reads %q and %d steps", said, steps)
	}
	for _, by := range []account.Viewer{d.colleague, reader} {
		if said, steps := note(by); said != "" || steps != 0 {
			t.Errorf("%s reads %q and %d steps", by.Name, said, steps)
		}
	}
	if _, err := d.SendBack(t.Context(), d.editor, article.Review{ArticleID: a.ID, Note: strings.Repeat("å", 5001)}); refusal(t, err).UserCode() != "TOO_LONG" {
		t.Error(err)
	}
}

func TestAnArticleIsMovedOnTheSchedule(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Flyttet")
	at := func(in time.Duration) *time.Time { then := time.Now().Add(in).Truncate(time.Microsecond); return &then }
	first, second := at(time.Hour), at(2*time.Hour)
	for _, when := range []*time.Time{first, second, second} {
		got, err := d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID, PublishAt: when})
		if err != nil || got.State != article.Scheduled || !got.PublishedAt.Equal(*when) {
			t.Fatal(got, err)
		}
		a = got
	}
	if a.Revision != 3 {
		t.Errorf("the same time again made revision %d", a.Revision)
	}
	if _, err := d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID, PublishAt: at(50 * 365 * 24 * time.Hour)}); refusal(t, err).Field != "publishAt" {
		t.Error(err)
	}
	a, err := d.Unschedule(t.Context(), d.editor, article.Step{ArticleID: a.ID})
	if err != nil || a.State != article.InReview || a.PublishedAt != nil {
		t.Fatal(a, err)
	}
	a, err = d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID, PublishAt: at(-time.Hour)})
	if err != nil || a.State != article.Published || time.Since(*a.PublishedAt) > time.Minute {
		t.Fatal("a time that has passed is not now", a, err)
	}
}

func TestWhatReadersSeeIsChangedByEditorsOnly(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.publish(t, d.draft(t, "Ute"))
	if _, err := d.Update(t.Context(), d.author, article.Patch{ArticleID: a.ID, ExpectedRevision: a.Revision, Title: ptr("Ubemerket")}); refusal(t, err).UserCode() != "WRONG_STATE" {
		t.Fatal(err)
	}
	if _, err := d.Update(t.Context(), d.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: a.Revision, Title: ptr("Rettet")}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Unpublish(t.Context(), d.editor, article.Step{ArticleID: a.ID}); err != nil {
		t.Fatal(err)
	}
	var told []string
	if err := d.DB.Select(&told, `select kind from events order by id`); err != nil || fmt.Sprint(told) != "[article.published article.changed article.hidden]" {
		t.Fatal(told, err)
	}
	if _, err := d.Update(t.Context(), d.author, article.Patch{ArticleID: a.ID, ExpectedRevision: a.Revision + 2, Title: ptr("Igjen mitt")}); err != nil {
		t.Fatal(err)
	}
}

func TestTheWayToReaders(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Veien")
	a, err := d.Submit(t.Context(), d.author, article.Step{ArticleID: a.ID, ExpectedRevision: &a.Revision})
	if err != nil || a.State != article.InReview {
		t.Fatal(a, err)
	}
	later := time.Now().Add(time.Hour)
	a, err = d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID, PublishAt: &later})
	if err != nil || a.State != article.Scheduled {
		t.Fatal(a, err)
	}
	if seen, err := d.BySlug(t.Context(), reader, a.Slug); err != nil || seen != nil {
		t.Fatal("readers see what is scheduled", err)
	}
	if n, err := d.PublishDue(t.Context()); err != nil || n != 0 {
		t.Fatal(n, err)
	}
	if _, err := d.DB.Exec(`update articles set published_at = now() - interval '1 second'`); err != nil {
		t.Fatal(err)
	}
	var total int64
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 8 { // as many servers at the same second
		wg.Go(func() {
			n, err := d.PublishDue(context.Background())
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			total += n
			mu.Unlock()
		})
	}
	wg.Wait()
	if total != 1 {
		t.Fatalf("published %d times", total)
	}
	if _, err = d.Submit(t.Context(), d.author, article.Step{ArticleID: a.ID}); refusal(t, err).UserCode() != "WRONG_STATE" {
		t.Fatal(err)
	}
	if _, err = d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID, PublishAt: &later}); refusal(t, err).UserCode() != "WRONG_STATE" {
		t.Fatal(err)
	}
	if _, err = d.Archive(t.Context(), d.editor, article.Step{ArticleID: a.ID}); err != nil {
		t.Fatal(err)
	}
	if seen, err := d.BySlug(t.Context(), reader, a.Slug); err != nil || seen != nil {
		t.Fatal("readers see what was taken away", err)
	}
}

func TestWhatWasScheduledAndTakenAwayIsPublishedNowWhenItIsPublished(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Utsatt")
	later := time.Now().Add(24 * time.Hour)
	if _, err := d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID, PublishAt: &later}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Archive(t.Context(), d.editor, article.Step{ArticleID: a.ID}); err != nil {
		t.Fatal(err)
	}
	if a = d.publish(t, a); a.State != article.Published || a.PublishedAt.After(time.Now()) {
		t.Fatalf("%s at %s", a.State, a.PublishedAt)
	}
}
