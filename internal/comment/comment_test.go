package comment_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// room is a comment service on a database of its own, with one published article.
type room struct {
	*comment.Service
	article   comment.Subject
	moderator account.Viewer
	another   account.Viewer
	guests    atomic.Int32
}

var guest = account.Viewer{Address: "203.0.113.7"}

func open(t testing.TB) *room { return openOn(t, pgtest.New(t)) }

func openOn(t testing.TB, db *sqlx.DB) *room {
	t.Helper()
	secret := []byte(strings.Repeat("s", 32))
	r := &room{Service: &comment.Service{DB: db, Cursors: page.NewCodec(secret), Receipts: secret}}
	r.article = r.publish(t, "om-naboskap")
	r.moderator = r.staff(t, "Marit Moderator")
	r.another = r.staff(t, "Mons Moderator")
	t.Cleanup(func() {
		drifts, err := r.Check(context.Background())
		if err != nil || len(drifts) > 0 {
			t.Errorf("counters at the end: %v, %v", drifts, err)
		}
	})
	return r
}

func (r *room) publish(t testing.TB, slug string) comment.Subject {
	t.Helper()
	var id int64
	if err := r.DB.Get(&id, `insert into articles (slug, title, state, published_at) values ($1, $1, 'PUBLISHED', now()) returning id`, slug); err != nil {
		t.Fatal(err)
	}
	return gid.ID{Type: "Article", Key: id}
}

func (r *room) staff(t testing.TB, name string) account.Viewer {
	t.Helper()
	v := account.Viewer{Name: name, Roles: []account.Role{account.Moderator}}
	if err := r.DB.Get(&v.ID, `insert into accounts (email, name, roles) values ($1, $1, '{MODERATOR}') returning id`, name); err != nil {
		t.Fatal(err)
	}
	return v
}

func (r *room) post(t testing.TB, body string, parent *comment.Comment) *comment.Posted {
	t.Helper()
	name := "Ola Leser"
	d := comment.Draft{SubjectID: r.article, Name: &name, Body: body}
	if parent != nil {
		d.ParentID = &parent.ID
	}
	p, err := r.Post(t.Context(), r.somebody(), d)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// somebody is a guest at a network of their own, so that nobody is told to slow down.
func (r *room) somebody() account.Viewer {
	n := r.guests.Add(1)
	return account.Viewer{Address: fmt.Sprintf("198.%d.%d.7", 18+n/256, n%256)}
}

func (r *room) approve(t testing.TB, c *comment.Comment) *comment.Comment {
	t.Helper()
	c, err := r.Approve(t.Context(), r.moderator, comment.Approval{CommentID: c.ID, ExpectedRevision: c.Revision})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (r *room) public(t testing.TB, body string, parent *comment.Comment) *comment.Comment {
	t.Helper()
	return r.approve(t, r.post(t, body, parent).Comment)
}

func (r *room) reject(t testing.TB, c *comment.Comment) *comment.Comment {
	t.Helper()
	c, err := r.Reject(t.Context(), r.moderator, comment.Rejection{CommentID: c.ID, ExpectedRevision: c.Revision, Reason: "OFF_TOPIC"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// thread gives the texts of the discussion as a reader sees it, indented by depth; a tombstone is a dash.
func (r *room) thread(t testing.TB, order comment.Order) string {
	t.Helper()
	pages, err := r.Thread(t.Context(), guest, "Article", []int64{r.article.Key}, order, page.Args{First: ptr(100)})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range pages[0].Nodes {
		text := "-"
		if c.BodyText() != nil {
			text = *c.BodyText()
		}
		lines = append(lines, strings.Repeat(" ", c.Depth)+text)
	}
	return strings.Join(lines, "\n")
}

func ptr[T any](v T) *T { return &v }

func faultOf(t testing.TB, err error) *fault.Error {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	return fault.Of(err)
}

func TestACommentWaitsThenShows(t *testing.T) {
	t.Parallel()
	r := open(t)
	posted := r.post(t, "  Så klokt sagt!  ", nil)
	c := posted.Comment
	if c.Visibility != comment.Hidden || *c.Review() != comment.Pending || *c.BodyText() != "Så klokt sagt!" {
		t.Fatalf("the author sees %+v", c)
	}
	for who, by := range map[string]account.Viewer{"a guest": guest, "another account": {ID: 999}} {
		if got, err := r.ByID(t.Context(), by, c.ID); err != nil || got != nil {
			t.Fatalf("%s sees %v, %v", who, got, err)
		}
	}
	if got, err := r.ByReceipt(t.Context(), guest, posted.Receipt); err != nil || got == nil || *got.Review() != comment.Pending {
		t.Fatalf("by receipt: %v, %v", got, err)
	}
	if got := r.thread(t, comment.Oldest); got != "" {
		t.Fatalf("readers see %q", got)
	}

	r.approve(t, c)
	got, err := r.ByID(t.Context(), guest, c.ID)
	if err != nil || got.Visibility != comment.Public || *got.BodyText() != "Så klokt sagt!" {
		t.Fatalf("a guest sees %v, %v", got, err)
	}
	if got.Review() != nil || got.Moderation() != nil {
		t.Fatal("a guest sees how the comment was judged")
	}
}

func TestWhatIsWrongWithAPostIsSaidFieldByFieldAndNothingIsStored(t *testing.T) {
	t.Parallel()
	r := open(t)
	closed := r.publish(t, "stengt")
	if _, err := r.DB.Exec(`insert into discussions (article_id, closed_at) values ($1, now())`, closed.Key); err != nil {
		t.Fatal(err)
	}
	var draft int64
	if err := r.DB.Get(&draft, `insert into articles (slug, title) values ('utkast', 'Utkast') returning id`); err != nil {
		t.Fatal(err)
	}
	elsewhere := r.publish(t, "et-annet-sted")
	held := r.post(t, "venter", nil).Comment
	rejected := r.reject(t, r.post(t, "avvist", nil).Comment)
	public := r.public(t, "synlig", nil)

	for what, c := range map[string]struct {
		draft       comment.Draft
		field, code string
	}{
		"no text":                    {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: " \n\t"}, "body", "REQUIRED"},
		"nothing that can be seen":   {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "\u200b\u2060\ufeff\u3164"}, "body", "REQUIRED"},
		"no name":                    {comment.Draft{SubjectID: r.article, Body: "hei"}, "name", "REQUIRED"},
		"a name of spaces":           {comment.Draft{SubjectID: r.article, Name: ptr("  "), Body: "hei"}, "name", "REQUIRED"},
		"a very long text":           {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: strings.Repeat("å", 10_001)}, "body", "TOO_LONG"},
		"ten megabytes":              {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: strings.Repeat("x", 10<<20)}, "body", "TOO_LONG"},
		"a long name":                {comment.Draft{SubjectID: r.article, Name: ptr(strings.Repeat("o", 61)), Body: "hei"}, "name", "TOO_LONG"},
		"NUL":                        {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "a\x00b"}, "body", "INVALID_TEXT"},
		"a lone surrogate":           {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "a\ufffdb"}, "body", "INVALID_TEXT"},
		"no e-mail address":          {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "hei", Email: ptr("ola")}, "email", "INVALID"},
		"an e-mail with a name":      {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "hei", Email: ptr("Ola <ola@lesere.example>")}, "email", "INVALID"},
		"a short key":                {comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "hei", IdempotencyKey: ptr("1234567")}, "idempotencyKey", "INVALID"},
		"a person as subject":        {comment.Draft{SubjectID: gid.ID{Type: "Person", Key: 1}, Name: ptr("Ola"), Body: "hei"}, "subjectId", "NOT_FOUND"},
		"no such article":            {comment.Draft{SubjectID: gid.ID{Type: "Article", Key: 4711}, Name: ptr("Ola"), Body: "hei"}, "subjectId", "NOT_FOUND"},
		"a draft":                    {comment.Draft{SubjectID: gid.ID{Type: "Article", Key: draft}, Name: ptr("Ola"), Body: "hei"}, "subjectId", "NOT_FOUND"},
		"a closed discussion":        {comment.Draft{SubjectID: closed, Name: ptr("Ola"), Body: "hei"}, "subjectId", "DISCUSSION_CLOSED"},
		"a parent that is not there": {comment.Draft{SubjectID: r.article, ParentID: ptr(comment.ID(4711)), Name: ptr("Ola"), Body: "hei"}, "parentId", "PARENT_NOT_VISIBLE"},
		"a parent that waits":        {comment.Draft{SubjectID: r.article, ParentID: &held.ID, Name: ptr("Ola"), Body: "hei"}, "parentId", "PARENT_NOT_VISIBLE"},
		"a parent that is rejected":  {comment.Draft{SubjectID: r.article, ParentID: &rejected.ID, Name: ptr("Ola"), Body: "hei"}, "parentId", "PARENT_NOT_VISIBLE"},
		"a parent elsewhere":         {comment.Draft{SubjectID: elsewhere, ParentID: &public.ID, Name: ptr("Ola"), Body: "hei"}, "parentId", "PARENT_NOT_VISIBLE"},
	} {
		p, err := r.Post(t.Context(), guest, c.draft)
		f := faultOf(t, err)
		if p != nil || f.Field != c.field || f.UserCode() != c.code {
			t.Errorf("%s: got %s on %q (%v), want %s on %q", what, f.UserCode(), f.Field, err, c.code, c.field)
		}
	}
	var n int
	if err := r.DB.Get(&n, `select count(*) from comments`); err != nil || n != 3 {
		t.Fatalf("%d comments are stored (%v), want the 3 that were good", n, err)
	}
	_, err := r.Post(t.Context(), guest, comment.Draft{SubjectID: r.article, Email: ptr("x")})
	if got := fault.All(err); len(got) != 3 {
		t.Fatalf("an empty form with a bad address has %d faults, want 3: %v", len(got), err)
	}
}

func TestTheSameKeySentFiftyTimesAtOnceStoresOneComment(t *testing.T) {
	t.Parallel()
	r := open(t)
	d := comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: "bare én gang", IdempotencyKey: ptr("8c2f8a52-7a0c")}
	receipts := make([]string, 50)
	var wg sync.WaitGroup
	for i := range receipts {
		wg.Go(func() {
			p, err := r.Post(t.Context(), guest, d)
			if err != nil {
				t.Error(err)
				return
			}
			receipts[i] = p.Receipt
		})
	}
	wg.Wait()
	for _, got := range receipts {
		if got != receipts[0] {
			t.Fatal("the answers differ")
		}
	}
	var n int
	if err := r.DB.Get(&n, `select count(*) from comments`); err != nil || n != 1 {
		t.Fatalf("%d comments, %v", n, err)
	}
	d.Body = "noe annet"
	if _, err := r.Post(t.Context(), guest, d); faultOf(t, err).UserCode() != "KEY_REUSED" {
		t.Fatalf("the key with another text: %v", err)
	}
}

func TestTwoModeratorsAtOnceExactlyOneDecides(t *testing.T) {
	t.Parallel()
	r := open(t)
	for range 300 {
		c := r.post(t, "hva nå?", nil).Comment
		var results [2]*comment.Comment
		var errs [2]error
		var wg sync.WaitGroup
		wg.Go(func() {
			results[0], errs[0] = r.Approve(t.Context(), r.moderator, comment.Approval{CommentID: c.ID, ExpectedRevision: 1})
		})
		wg.Go(func() {
			results[1], errs[1] = r.Reject(t.Context(), r.another, comment.Rejection{CommentID: c.ID, ExpectedRevision: 1, Reason: "OFF_TOPIC"})
		})
		wg.Wait()
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("approve: %v, reject: %v", errs[0], errs[1])
		}
		loser, winner := 0, 1
		if errs[0] == nil {
			loser, winner = 1, 0
		}
		if faultOf(t, errs[loser]).Kind != fault.Conflict {
			t.Fatalf("the second got %v", errs[loser])
		}
		if results[loser].Revision != 2 || results[loser].Visibility != results[winner].Visibility {
			t.Fatalf("the second was shown %+v, not the state as it is", results[loser])
		}
		log, err := r.Decisions(t.Context(), results[winner].Moderation())
		if err != nil || len(log) != 2 || log[0].ActorID == nil {
			t.Fatalf("the log has %v, %v", log, err)
		}
	}
}

func TestNobodyJudgesTheirOwnComment(t *testing.T) {
	t.Parallel()
	r := open(t)
	p, err := r.Post(t.Context(), r.moderator, comment.Draft{SubjectID: r.article, Body: "fra redaksjonen"})
	if err != nil {
		t.Fatal(err)
	}
	if !p.Comment.AuthorIsStaff || *p.Comment.AuthorName() != r.moderator.Name {
		t.Fatalf("posted as %+v", p.Comment)
	}
	_, err = r.Reject(t.Context(), r.moderator, comment.Rejection{CommentID: p.Comment.ID, ExpectedRevision: 1, Reason: "OTHER"})
	if faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
	if _, err = r.Approve(t.Context(), guest, comment.Approval{CommentID: p.Comment.ID, ExpectedRevision: 1}); faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
}

func TestAReceiptThatWasCutOrMadeUpOpensNothing(t *testing.T) {
	t.Parallel()
	r := open(t)
	mine, other := r.post(t, "min", nil), r.post(t, "en annens", nil)
	spliced := mine.Receipt[:11] + other.Receipt[11:]
	for what, receipt := range map[string]string{
		"nothing": "", "half": mine.Receipt[:20], "one letter short": mine.Receipt[:len(mine.Receipt)-1],
		"one letter more": mine.Receipt + "A", "of two comments": spliced, "text": "kvittering", "NUL": "\x00",
	} {
		if c, err := r.ByReceipt(t.Context(), guest, receipt); c != nil || err != nil {
			t.Errorf("%s: %v, %v", what, c, err)
		}
	}
}

func TestTheLogCannotBeChanged(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.public(t, "hei", nil)
	for _, statement := range []string{`update decisions set note = 'x'`, `delete from decisions`, `truncate decisions`} {
		if _, err := r.DB.Exec(statement); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v", statement, err)
		}
	}
}

func TestRecountFindsAndMendsDrift(t *testing.T) {
	t.Parallel()
	r := open(t)
	a := r.public(t, "a", nil)
	r.public(t, "a1", a)
	for _, statement := range []string{
		`update discussions set comment_count = 17, shown_root_count = 3`,
		`alter table comments disable trigger count_changed`,
		`update comments set public_below = 9, reply_count = 5 where depth = 0`,
		`alter table comments enable trigger count_changed`,
	} {
		if _, err := r.DB.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	found, err := r.Check(t.Context())
	if err != nil || len(found) != 4 {
		t.Fatalf("found %v, %v", found, err)
	}
	mended, err := r.Recount(t.Context())
	if err != nil || len(mended) != 4 {
		t.Fatalf("mended %v, %v", mended, err)
	}
}
