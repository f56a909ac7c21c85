package article_test

import (
	"sync"
	"testing"

	"innomag/internal/article"
	"innomag/internal/job/jobtest"
)

func TestTextsThatAnOlderRendererMadeAreMadeAnew(t *testing.T) {
	t.Parallel()
	d, ctx := newsroom(t), t.Context()
	a := d.publish(t, d.draft(t, "Gammel"))
	const picture = `insert into media (kind, name, format, source_hash, bytes, width, height, widths, created_by)
		values ('IMAGE', 'abcdefghijklmnopqrstuvwxyz234567', 'jpg', '\x00', 1, 60, 40, '{}', $1)`
	d.DB.MustExec(picture, d.editor.ID)
	d.DB.MustExec(`insert into articles (slug, title, body_source, body_format)
		select 'nr-' || i, 'Nr', case i when 7 then repeat('[', 5000) when 8 then '![Huset](/media/abcdefghijklmnopqrstuvwxyz234567.jpg)' else '*tekst* ' || i end, 'MARKDOWN'
		from generate_series(1, 130) i`)
	d.DB.MustExec(`update articles set body_renderer = 1, body_html = '<b>gammelt</b>', body_text = 'gammelt', reading_minutes = 9`)
	for range 2 { // two servers start
		if err := d.RenderOlder(ctx); err != nil {
			t.Fatal(err)
		}
	}
	jobtest.Do(t, d.DB, d.Jobs())
	var wrong []string
	if err := d.DB.Select(&wrong, `select slug from articles where body_renderer < 2 or body_html not like '<p><em>%' or reading_minutes <> 1 order by slug`); err != nil || len(wrong) != 3 {
		t.Errorf("these are as they were: %v, %v", wrong, err) // and the draft, one that cannot be read, and one with a picture
	}
	var shown string
	if err := d.DB.Get(&shown, `select body_html from articles where slug = 'nr-8'`); err != nil || shown != `<p><img src="/media/abcdefghijklmnopqrstuvwxyz234567.jpg" width="60" height="40" alt="Huset" loading="lazy"/></p>` {
		t.Errorf("the picture is %s, %v", shown, err)
	}
	now, err := d.BySlug(ctx, reader, a.Slug)
	if err != nil || now.Revision != a.Revision || !now.UpdatedAt.Equal(a.UpdatedAt) {
		t.Errorf("it counts as a change: %+v, %v", now, err)
	}
	if body, err := d.Body(ctx, now); err != nil || body.HTML != "<p>Første avsnitt.</p>" {
		t.Errorf("got %+v, %v", body, err)
	}
}

// TestWhatIsSavedWhileTextsAreMadeAnewStays has an author save while the job runs.
func TestWhatIsSavedWhileTextsAreMadeAnewStays(t *testing.T) {
	t.Parallel()
	d, ctx := newsroom(t), t.Context()
	a := d.draft(t, "Skrives")
	for round := range 30 {
		d.DB.MustExec(`update articles set body_renderer = 0, body_html = 'gammelt'`)
		if err := d.RenderOlder(ctx); err != nil {
			t.Fatal(err)
		}
		body := string(rune('a'+round)) + " er det siste."
		var all sync.WaitGroup
		all.Go(func() { jobtest.Do(t, d.DB, d.Jobs()) })
		all.Go(func() {
			if _, err := d.Update(ctx, d.author, article.Patch{ArticleID: a.ID, ExpectedRevision: round + 1, Body: &body}); err != nil {
				t.Error(err)
			}
		})
		all.Wait()
		var html string
		if err := d.DB.Get(&html, `select body_html from articles where id = $1 and body_renderer > 0`, a.ID); err != nil || html != "<p>"+body+"</p>" {
			t.Fatalf("round %d: %q, %v", round, html, err)
		}
	}
}
