package comment_test

import (
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/postgres/pgtest"
)

// heap fills the article with n comments that wait, by as many authors, straight in the database.
func (r *room) heap(t testing.TB, n int) []comment.Item {
	t.Helper()
	d := r.number(t, `
		with made as (insert into discussions (article_id) values ($1) on conflict do nothing returning id)
		select id from made union all select id from discussions where article_id = $1 limit 1`, r.article.Key)
	const query = `
		with author as (
			insert into comment_authors (kind, key, name)
			select 'GUEST', decode(md5(random()::text || i), 'hex'), 'Ola' from generate_series(1, $2) i returning id
		),
		made as (
			insert into comments (discussion_id, root_id, depth, path, author_id, author_name, body, body_html, visibility, review)
			select $1, 0, 0, '', id, 'Ola', 'tekst ' || id, '<p>tekst</p>', 'HIDDEN', 'PENDING' from author order by id returning id, body
		),
		noted as (insert into comment_revisions (comment_id, revision, body) select id, 1, body from made)
		select id from made order by id`
	var ids []comment.ID
	if err := r.DB.Select(&ids, query, d, n); err != nil {
		t.Fatal(err)
	}
	items := make([]comment.Item, n)
	for i, id := range ids {
		items[i] = comment.Item{CommentID: id, ExpectedRevision: 1}
	}
	return items
}

func TestInBulkEachCommentStandsForItself(t *testing.T) {
	t.Parallel()
	r := open(t)
	items := r.heap(t, 4)
	own, err := r.Post(t.Context(), r.moderator, comment.Draft{SubjectID: r.article, Body: "min egen"})
	if err != nil {
		t.Fatal(err)
	}
	r.exec(t, `update comments set withdrawn_at = now() where id = $1`, items[3].CommentID)
	asked := []comment.Item{
		items[0],
		{CommentID: items[1].CommentID, ExpectedRevision: 9},
		{CommentID: 4711, ExpectedRevision: 1},
		{CommentID: own.Comment.ID, ExpectedRevision: 1},
		items[3],
		items[0],
		items[2],
	}
	got, err := r.DecideAll(t.Context(), r.moderator, comment.Bulk{Items: asked, Action: comment.ActionReject, Reason: ptr(comment.Reason("HATE")), Note: "ryddet"})
	if err != nil || len(got) != len(asked) {
		t.Fatal(got, err)
	}
	for i, want := range []string{"", "CONFLICT", "NOT_FOUND", "OWN_COMMENT", "WRONG_STATE", "CONFLICT", ""} {
		code := ""
		if got[i].Refused != nil {
			code = fault.Of(got[i].Refused).UserCode()
		}
		if code != want || got[i].CommentID != asked[i].CommentID || (got[i].Comment == nil) != (want == "NOT_FOUND") {
			t.Errorf("item %d: %q, want %q; %+v", i, code, want, got[i].Comment)
		}
	}
	for _, i := range []int{0, 6} {
		log := r.log(t, got[i].Comment)
		if c := got[i].Comment; *c.Review() != comment.Rejected || c.Revision != 2 || len(log) != 1 || *log[0].Reason() != "HATE" || log[0].Note != "ryddet" {
			t.Errorf("item %d: %+v, %+v", i, c, log)
		}
	}
}

func TestABulkThatIsWrongAsAWholeDecidesNothing(t *testing.T) {
	t.Parallel()
	r := open(t)
	items := r.heap(t, 201)
	for what, c := range map[string]struct {
		by    account.Viewer
		bulk  comment.Bulk
		field string
		code  string
	}{
		"201 items":             {r.moderator, comment.Bulk{Items: items, Action: comment.ActionApprove}, "items", "TOO_MANY"},
		"no reason":             {r.moderator, comment.Bulk{Items: items[:3], Action: comment.ActionReject}, "reason", "REQUIRED"},
		"a note with NUL":       {r.moderator, comment.Bulk{Items: items[:3], Action: comment.ActionSpam, Note: "\x00"}, "note", "INVALID_TEXT"},
		"an action not for all": {r.moderator, comment.Bulk{Items: items[:3], Action: comment.ActionRedact}, "action", "INVALID"},
		"a guest":               {guest, comment.Bulk{Items: items[:3], Action: comment.ActionApprove}, "", "FORBIDDEN"},
	} {
		got, err := r.DecideAll(t.Context(), c.by, c.bulk)
		if f := faultOf(t, err); got != nil || f.Field != c.field || f.UserCode() != c.code {
			t.Errorf("%s: %v, %v", what, got, err)
		}
	}
	if n := r.number(t, `select count(*) from decisions`); n != 0 {
		t.Fatalf("%d decisions", n)
	}
	if got, err := r.DecideAll(t.Context(), r.moderator, comment.Bulk{Action: comment.ActionApprove}); err != nil || len(got) != 0 {
		t.Fatalf("nothing: %v, %v", got, err)
	}
}

func TestBulkTakesTheSameStatementsForOneAndForTwoHundred(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	r := openOn(t, db)
	items := r.heap(t, 401)
	count := func(items []comment.Item, a comment.Action) int {
		return counter.Count(func() {
			if _, err := r.DecideAll(t.Context(), r.moderator, comment.Bulk{Items: items, Action: a}); err != nil {
				t.Fatal(err)
			}
		})
	}
	one := count(items[:1], comment.ActionApprove)
	many := count(items[1:201], comment.ActionApprove)
	if one != many || one != 8 {
		t.Fatalf("%d statements for one, %d for 200, want 8", one, many)
	}
	if n := r.number(t, `select count(*) from comments where visibility = 'PUBLIC'`); n != 201 {
		t.Fatalf("%d are public", n)
	}
	if n := r.number(t, `select count(*) from comment_authors where approved_count = 1`); n != 201 {
		t.Fatalf("%d authors have a record", n)
	}
}

func TestAWholeThreadIsDecidedAboutAtOnce(t *testing.T) {
	t.Parallel()
	r := open(t)
	var items []comment.Item
	var last *comment.Comment
	for i := range 12 {
		parent := last
		if i%4 == 0 {
			parent = nil
		}
		last = r.public(t, string(rune('a'+i)), parent)
		items = append(items, comment.Item{CommentID: last.ID, ExpectedRevision: last.Revision})
	}
	whole := r.thread(t, comment.Oldest)
	if _, err := r.DecideAll(t.Context(), r.moderator, comment.Bulk{Items: items, Action: comment.ActionSpam}); err != nil {
		t.Fatal(err)
	}
	if got := r.thread(t, comment.Oldest); got != "" {
		t.Fatalf("readers see\n%s", got)
	}
	for i := range items {
		items[i].ExpectedRevision++
	}
	if _, err := r.DecideAll(t.Context(), r.another, comment.Bulk{Items: items, Action: comment.ActionRestore}); err != nil {
		t.Fatal(err)
	}
	if got := r.thread(t, comment.Oldest); got != whole {
		t.Fatalf("restored as\n%s\nwant\n%s", got, whole)
	}
}
