package comment_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/moderation"
)

// takes says whether a comment may be posted on the article now, as readers are told and as they find.
func (r *room) takes(t testing.TB, body string) bool {
	t.Helper()
	open := r.openFor(t, r.article)
	_, err := r.Post(t.Context(), r.somebody(), comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: body})
	if err != nil && faultOf(t, err).UserCode() != "DISCUSSION_CLOSED" {
		t.Fatal(err)
	}
	if open != (err == nil) {
		t.Errorf("commentsOpen is %v, and posting %q gives %v", open, body, err)
	}
	return err == nil
}

// openFor is what readers are told: whether a comment may be posted.
func (r *room) openFor(t testing.TB, about comment.Subject) bool {
	t.Helper()
	open, _, err := r.Open(t.Context(), about.Type, []int64{about.Key})
	if err != nil || len(open) != 1 {
		t.Fatal(open, err)
	}
	return open[0]
}

func TestCommentsAreOpenExactlyWhereAPostIsTaken(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.exec(t, `insert into topics (slug, name_nb) values ('by', 'By'), ('annet', 'Annet')`)
	r.exec(t, `insert into topics (slug, name_nb, parent_id) select 'park', 'Park', id from topics where slug = 'by'`)
	r.exec(t, `insert into article_topics (article_id, topic_id, position) select $1, id, 0 from topics where slug = 'park'`, r.article.Key)
	r.post(t, "den første", nil)
	set := func(statement string) func() { return func() { r.exec(t, statement) } }
	mode := func(slug string) func() {
		return set(`insert into topic_modes (topic_id, mode) select id, 'CLOSED' from topics where slug = '` + slug + `'`)
	}
	for _, c := range []struct {
		what string
		when func()
		open bool
	}{
		{"as it begins", func() {}, true},
		{"the site closed", func() { r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.Closed)}) }, false},
		{"the topic closed", mode("park"), false},
		{"the topic above closed", mode("by"), false},
		{"another topic closed", mode("annet"), true},
		{"the discussion closed by its mode", set(`update discussions set mode = 'CLOSED'`), false},
		{"the discussion open, the topic closed", func() { mode("park")(); r.exec(t, `update discussions set mode = 'POST_MODERATE'`) }, true},
		{"closed by hand", set(`update discussions set closed_at = now()`), false},
		{"past its time", set(`update discussions set closes_at = now() - interval '1 s'`), false},
		{"before its time", set(`update discussions set closes_at = now() + interval '1 hour'`), true},
		{"too old", func() { r.exec(t, `update articles set published_at = now() - interval '8 days'`) }, false},
		{"young enough", func() { r.exec(t, `update articles set published_at = now() - interval '6 days'`) }, true},
	} {
		r.exec(t, `delete from topic_modes`)
		r.exec(t, `update discussions set mode = null, closed_at = null, closes_at = null`)
		r.exec(t, `update articles set published_at = now()`)
		r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PreModerate), CloseAfterDays: ptr(7)})
		c.when()
		if got := r.takes(t, c.what); got != c.open {
			t.Errorf("%s: open is %v", c.what, got)
		}
	}

	var draft int64
	if err := r.DB.Get(&draft, `insert into articles (slug, title) values ('utkast', 'Utkast') returning id`); err != nil {
		t.Fatal(err)
	}
	got, _, err := r.Open(t.Context(), "Article", []int64{draft, r.article.Key, 4711})
	if err != nil || fmt.Sprint(got) != "[false true false]" {
		t.Errorf("a draft, an article, nothing: %v, %v", got, err)
	}
}

func TestADiscussionClosesAndReopens(t *testing.T) {
	t.Parallel()
	r := open(t)
	closeIt, reopen := r.CloseDiscussion, r.ReopenDiscussion
	later := time.Now().Add(time.Hour).Truncate(time.Microsecond)

	if d, err := closeIt(t.Context(), r.moderator, comment.Closing{SubjectID: r.article}); err != nil || d.ClosedAt == nil {
		t.Fatal(d, err)
	}
	if r.takes(t, "etter stengetid") {
		t.Fatal("closed, and takes comments")
	}
	if d, err := closeIt(t.Context(), r.another, comment.Closing{SubjectID: r.article}); err != nil || d.ClosedAt == nil {
		t.Fatal(d, err)
	}
	if d, err := reopen(t.Context(), r.moderator, comment.Closing{SubjectID: r.article, ClosesAt: &later}); err != nil || d.ClosedAt != nil || !d.ClosesAt.Equal(later) {
		t.Fatal(d, err)
	}
	if !r.takes(t, "åpent igjen") {
		t.Fatal("reopened, and takes no comments")
	}
	r.exec(t, `update discussions set closes_at = now() - interval '1 s'`)
	if r.takes(t, "etter fristen") {
		t.Fatal("past its time, and takes comments")
	}
	if d, err := reopen(t.Context(), r.moderator, comment.Closing{SubjectID: r.article}); err != nil || d.ClosesAt != nil || !r.takes(t, "for godt") {
		t.Fatal(d, err)
	}
	closed := moderation.Closed
	if _, err := r.SetDiscussionMode(t.Context(), r.moderator, comment.ModeChange{SubjectID: r.article, Mode: &closed, SlowSeconds: 60}); err != nil || r.takes(t, "stengt") {
		t.Fatal(err)
	}
	d, err := r.Discussion(t.Context(), r.moderator, r.article)
	if err != nil || *d.Mode != closed || d.SlowSeconds != 60 || d.About != r.article {
		t.Fatalf("%+v, %v", d, err)
	}
	if d, err = r.SetDiscussionMode(t.Context(), r.moderator, comment.ModeChange{SubjectID: r.article}); err != nil || d.Mode != nil || !r.takes(t, "som ellers") {
		t.Fatal(d, err)
	}

	var log string
	const query = `select string_agg(action, ' ' order by id) from discussion_actions where actor_id = $1`
	if err := r.DB.Get(&log, query, r.moderator.ID); err != nil || log != "CLOSE REOPEN REOPEN MODE MODE" {
		t.Fatalf("the log says %q, %v", log, err)
	}
	for _, statement := range []string{`update discussion_actions set actor_id = 1`, `delete from discussion_actions`, `truncate discussion_actions`} {
		if _, err := r.DB.Exec(statement); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v", statement, err)
		}
	}
}

func TestADiscussionCanBeClosedBeforeAnybodyHasSaidAnything(t *testing.T) {
	t.Parallel()
	r := open(t)
	var key int64
	if err := r.DB.Get(&key, `insert into initiatives (slug, title, state, published_at) values ('nabohjelp', 'Nabohjelp', 'PUBLISHED', now()) returning id`); err != nil {
		t.Fatal(err)
	}
	about := gid.ID{Type: "Initiative", Key: key}
	open := func() bool { return r.openFor(t, about) }
	if d, err := r.Discussion(t.Context(), r.moderator, about); err != nil || d.ClosedAt != nil || !open() {
		t.Fatal(d, err)
	}
	if _, err := r.CloseDiscussion(t.Context(), r.moderator, comment.Closing{SubjectID: about}); err != nil || open() {
		t.Fatal("still open", err)
	}
	if _, err := r.Post(t.Context(), guest, comment.Draft{SubjectID: about, Name: ptr("Ola"), Body: "for sent"}); faultOf(t, err).UserCode() != "DISCUSSION_CLOSED" {
		t.Fatal(err)
	}
}

func TestWhatIsWrongWithADiscussionIsSaid(t *testing.T) {
	t.Parallel()
	r := open(t)
	past := time.Now().Add(-time.Second)
	change := func(by account.Viewer, about comment.Subject, seconds int) error {
		_, err := r.SetDiscussionMode(t.Context(), by, comment.ModeChange{SubjectID: about, SlowSeconds: seconds})
		return err
	}
	shut := func(about comment.Subject, at *time.Time) error {
		_, err := r.CloseDiscussion(t.Context(), r.moderator, comment.Closing{SubjectID: about, ClosesAt: at})
		return err
	}
	for what, c := range map[string]struct {
		err         error
		field, code string
	}{
		"a time that has passed": {shut(r.article, &past), "closesAt", "INVALID"},
		"no such article":        {shut(gid.ID{Type: "Article", Key: 4711}, nil), "subjectId", "NOT_FOUND"},
		"a person":               {shut(gid.ID{Type: "Person", Key: 1}, nil), "subjectId", "NOT_FOUND"},
		"a negative pause":       {change(r.moderator, r.article, -1), "slowSeconds", "INVALID"},
		"a very long pause":      {change(r.moderator, r.article, 3601), "slowSeconds", "INVALID"},
		"a guest":                {change(guest, r.article, 1), "", "FORBIDDEN"},
	} {
		if f := faultOf(t, c.err); f.Field != c.field || f.UserCode() != c.code {
			t.Errorf("%s: %v", what, c.err)
		}
	}
	if d, err := r.Discussion(t.Context(), r.moderator, gid.ID{Type: "Article", Key: 4711}); d != nil || err != nil {
		t.Error(d, err)
	}
	if n := r.number(t, `select count(*) from discussion_actions`); n != 0 {
		t.Errorf("%d entries in the log", n)
	}
}

func TestNobodyAnswersBelowALock(t *testing.T) {
	t.Parallel()
	r := open(t)
	top := r.public(t, "øverst", nil)
	middle := r.public(t, "midt i", top)
	below := r.public(t, "nederst", middle)
	beside := r.public(t, "ved siden av", top)
	refused := func(to *comment.Comment) bool {
		_, err := r.Post(t.Context(), r.somebody(), comment.Draft{SubjectID: r.article, ParentID: &to.ID, Name: ptr("Ola"), Body: "svar"})
		if err == nil {
			return false
		}
		if f := faultOf(t, err); f.UserCode() != "DISCUSSION_CLOSED" || f.Field != "parentId" {
			t.Fatal(err)
		}
		return true
	}
	if got := r.do(t, "lock", middle); !got.Locked() {
		t.Fatalf("%+v", got)
	}
	if again := r.do(t, "lock", middle); again.Revision != middle.Revision+1 {
		t.Fatalf("locked twice: %+v", again)
	}
	if refused(top) || refused(beside) || !refused(middle) || !refused(below) {
		t.Fatal("the wrong comments can be answered")
	}
	r.do(t, "unlock", middle)
	if refused(middle) || refused(below) {
		t.Fatal("unlocked, and cannot be answered")
	}

	r.exec(t, fmt.Sprintf(`
		do $$ declare above bigint := %d; begin
			for i in 1..130 loop
				insert into comments (discussion_id, parent_id, root_id, depth, path, author_name, body, body_html, visibility, review)
				select discussion_id, id, 0, 0, '', 'Ola', 'dypt ' || i, '', 'HIDDEN', 'APPROVED' from comments where id = above
				returning id into above;
			end loop;
			update comments set visibility = 'PUBLIC' where id = above;
		end $$`, below.ID))
	r.do(t, "lock", middle)
	if !refused(r.only(t, "dypt 130")) {
		t.Fatal("the deepest can be answered")
	}
}
