package comment_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
)

// state is all of a comment that decisions change, but for the revision.
func (r *room) state(t testing.TB, c *comment.Comment) map[string]any {
	t.Helper()
	rows := map[string]any{}
	const query = `
		select c.visibility, c.review, c.judged_at is not null as judged, c.featured_at is not null as featured,
			c.redacted_at is not null as redacted, c.locked_at is not null as locked, c.body, c.body_html, c.report_count,
			encode(c.text_hash, 'hex') as hash, c.signal_codes::text as codes, a.approved_count, a.rejected_count,
			(select count(*) from comment_reports r where r.comment_id = c.id and r.outcome is null and r.closed_at is null) as reports,
			(select r.signals::text from comment_revisions r where r.comment_id = c.id order by r.revision desc limit 1) as signals
		from comments c
		left join comment_authors a on a.id = c.author_id
		where c.id = $1`
	if err := r.DB.QueryRowx(query, c.ID).MapScan(rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

func (r *room) undo(t testing.TB, c *comment.Comment) (*comment.Comment, error) {
	t.Helper()
	return r.Undo(t.Context(), r.another, comment.Undoing{DecisionID: r.log(t, c)[0].ID})
}

func TestUndoPutsACommentBackAsItWas(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct {
		before []string
		do     string
	}{
		"approving what waited":             {nil, "approve"},
		"approving what was rejected":       {[]string{"reject"}, "approve"},
		"rejecting what waited":             {nil, "reject"},
		"rejecting what was public":         {[]string{"approve"}, "reject"},
		"rejecting what was reported":       {[]string{"approve", "report"}, "reject"},
		"approving what was reported":       {[]string{"approve", "report"}, "approve"},
		"filing what was featured":          {[]string{"approve", "feature"}, "spam"},
		"restoring":                         {[]string{"spam"}, "restore"},
		"featuring":                         {[]string{"approve"}, "feature"},
		"unfeaturing":                       {[]string{"approve", "feature"}, "unfeature"},
		"redacting what was public":         {[]string{"approve"}, "redact"},
		"redacting what was reported":       {[]string{"approve", "report"}, "redact"},
		"redacting what waited":             {nil, "redact"},
		"redacting a second time":           {[]string{"approve", "redact"}, "redact"},
		"locking":                           {[]string{"approve"}, "lock"},
		"unlocking":                         {[]string{"approve", "lock"}, "unlock"},
		"approving what policy called spam": {[]string{"policy"}, "approve"},
		"agreeing with policy about spam":   {[]string{"policy"}, "spam"},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			r := open(t)
			of := r.post(t, "se https://eksempel.no om det", nil).Comment
			for _, step := range c.before {
				switch step {
				case "report":
					r.report(t, guest, of)
				case "policy":
					r.exec(t, `update comments set review = 'SPAM' where id = $1`, of.ID)
				default:
					r.do(t, step, of)
				}
			}
			if c.do == "redact" { // whoever sealed a text may open it again, and administrators
				r.another.Roles = append(r.another.Roles, account.Admin)
			}
			before := r.state(t, of)
			done := r.do(t, c.do, of)
			got, err := r.undo(t, of)
			if err != nil || got.Revision != done.Revision+1 {
				t.Fatalf("%+v, %v", got, err)
			}
			if diff := cmp.Diff(before, r.state(t, of)); diff != "" {
				t.Error(diff)
			}
			log := r.log(t, of)
			if log[0].Action != comment.ActionUndo || *log[0].ActorID != r.another.ID || log[0].Undoes == nil || *log[0].Undoes != log[1].ID {
				t.Errorf("the log says %+v", log[0])
			}
			if n := r.number(t, `select count(*) from decisions where undoes = $1`, log[1].ID); n != 1 {
				t.Errorf("%d entries take it back", n)
			}
		})
	}
}

func TestOnlyTheLatestDecisionCanBeUndone(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "fram og tilbake", nil)
	approved := r.log(t, c)[0].ID
	posted := r.log(t, c)[1].ID
	r.do(t, "reject", c)
	rejected := r.log(t, c)[0].ID

	changed := r.public(t, "endret siden", nil)
	before := r.log(t, changed)[0].ID
	r.exec(t, `update comments set revision = revision + 1 where id = $1`, changed.ID)

	own, err := r.Post(t.Context(), r.another, comment.Draft{SubjectID: r.article, Body: "min egen"})
	if err != nil {
		t.Fatal(err)
	}
	r.do(t, "reject", own.Comment)
	mine := r.log(t, own.Comment)[0].ID

	for what, u := range map[string]struct {
		by     account.Viewer
		of     comment.DecisionID
		refuse string
	}{
		"one that was outlived":             {r.another, approved, "CONFLICT"},
		"one after which something changed": {r.another, before, "CONFLICT"},
		"one that policy made":              {r.another, posted, "WRONG_STATE"},
		"one that never was":                {r.another, 4711, "NOT_FOUND"},
		"one about one's own comment":       {r.another, mine, "FORBIDDEN"},
		"by a guest":                        {guest, rejected, "FORBIDDEN"},
	} {
		_, err := r.Undo(t.Context(), u.by, comment.Undoing{DecisionID: u.of})
		if got := faultOf(t, err).UserCode(); got != u.refuse {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := r.Undo(t.Context(), r.moderator, comment.Undoing{DecisionID: rejected}); err != nil {
		t.Fatal(err)
	}
	if got, err := r.Undo(t.Context(), r.moderator, comment.Undoing{DecisionID: rejected}); faultOf(t, err).Kind != fault.Conflict || got == nil || got.Visibility != comment.Public {
		t.Fatalf("twice: %+v, %v", got, err)
	}
	if _, err := r.undo(t, c); faultOf(t, err).UserCode() != "WRONG_STATE" {
		t.Fatalf("undoing what was undone: %v", err)
	}
}

func TestASealedTextIsNotOpenedByAnotherModerator(t *testing.T) {
	t.Parallel()
	r := open(t)
	c := r.public(t, "en hemmelighet", nil)
	r.do(t, "redact", c)
	if _, err := r.undo(t, c); faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
	if got := r.thread(t, comment.Oldest); strings.Contains(got, "hemmelighet") {
		t.Fatalf("readers see %q", got)
	}
}
