package comment_test

import (
	"strings"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/moderation"
)

// TestEachMoveIsToldOnce follows comments through all that can happen to them. What is told is named without its room.
func TestEachMoveIsToldOnce(t *testing.T) {
	t.Parallel()
	r := open(t)
	said := 0
	held := func(t *testing.T) *comment.Posted {
		said++
		return r.post(t, sayings[said], nil)
	}
	now := func(t *testing.T, c *comment.Comment) *comment.Comment {
		t.Helper()
		c, err := r.ByID(t.Context(), r.moderator, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	reported := func(t *testing.T, c *comment.Comment, times int) *comment.Comment {
		for range times {
			r.report(t, r.somebody(), c)
		}
		return now(t, c)
	}
	spam := func(t *testing.T, c *comment.Comment) *comment.Comment {
		t.Helper()
		c, err := r.MarkAsSpam(t.Context(), r.moderator, comment.Ruling{CommentID: c.ID, ExpectedRevision: c.Revision})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	undo := func(t *testing.T, c *comment.Comment) {
		t.Helper()
		latest := r.number(t, `select max(id) from decisions where comment_id = $1`, c.ID)
		if _, err := r.Undo(t.Context(), r.moderator, comment.Undoing{DecisionID: comment.DecisionID(latest)}); err != nil {
			t.Fatal(err)
		}
	}
	withdraw := func(t *testing.T, p *comment.Posted) {
		t.Helper()
		if _, err := r.Withdraw(t.Context(), guest, comment.Withdrawal{Receipt: &p.Receipt}); err != nil {
			t.Fatal(err)
		}
	}
	edit := func(t *testing.T, p *comment.Posted) {
		t.Helper()
		said++
		if _, err := r.Edit(t.Context(), guest, comment.Correction{
			Receipt: &p.Receipt, ExpectedRevision: now(t, p.Comment).Revision, Body: sayings[said],
		}); err != nil {
			t.Fatal(err)
		}
	}
	redact := func(t *testing.T, c *comment.Comment) {
		t.Helper()
		if _, err := r.Redact(t.Context(), r.moderator, comment.Redaction{CommentID: c.ID, ExpectedRevision: c.Revision}); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		what, want string
		do         func(t *testing.T, p *comment.Posted)
	}{
		{"held", "entered", func(*testing.T, *comment.Posted) {}},
		{"approved", "entered published left", func(t *testing.T, p *comment.Posted) { r.approve(t, p.Comment) }},
		{"rejected", "entered left", func(t *testing.T, p *comment.Posted) { r.reject(t, p.Comment) }},
		{"filed as spam", "entered left", func(t *testing.T, p *comment.Posted) { spam(t, p.Comment) }},
		{"rejected, then spam", "entered left", func(t *testing.T, p *comment.Posted) { spam(t, r.reject(t, p.Comment)) }},
		{"rejected, then approved", "entered left published", func(t *testing.T, p *comment.Posted) { r.approve(t, r.reject(t, p.Comment)) }},
		{"rejected, then withdrawn", "entered left", func(t *testing.T, p *comment.Posted) { r.reject(t, p.Comment); withdraw(t, p) }},
		{"rejected, then taken back", "entered left entered", func(t *testing.T, p *comment.Posted) { undo(t, r.reject(t, p.Comment)) }},
		{"withdrawn while held", "entered left", func(t *testing.T, p *comment.Posted) { withdraw(t, p); withdraw(t, p) }},
		{"withdrawn while public", "entered published left hidden", func(t *testing.T, p *comment.Posted) { r.approve(t, p.Comment); withdraw(t, p) }},
		{"edited while held", "entered changed", edit},
		{"edited after approval", "entered published left hidden entered", func(t *testing.T, p *comment.Posted) { r.approve(t, p.Comment); edit(t, p) }},
		{"redacted while held", "entered changed changed", func(t *testing.T, p *comment.Posted) { redact(t, p.Comment); undo(t, p.Comment) }},
		{"reported twice", "entered published left entered", func(t *testing.T, p *comment.Posted) { reported(t, r.approve(t, p.Comment), 2) }},
		{"reported until hidden", "entered published left entered hidden", func(t *testing.T, p *comment.Posted) { reported(t, r.approve(t, p.Comment), 3) }},
		{"reported, then kept", "entered published left entered left", func(t *testing.T, p *comment.Posted) { r.approve(t, reported(t, r.approve(t, p.Comment), 1)) }},
		{"reported, then withdrawn", "entered published left entered hidden left", func(t *testing.T, p *comment.Posted) { reported(t, r.approve(t, p.Comment), 1); withdraw(t, p) }},
	} {
		p := held(t)
		c.do(t, p)
		var kinds []string
		if err := r.DB.Select(&kinds, `select split_part(kind, '.', 2) from events where comment_id = $1 order by id`, p.Comment.ID); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(kinds, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

func TestWhatIsPublicAtOnceIsToldAndThenMovesWithinTheQueue(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.regular(t, "Kari")
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	c := r.shows(t, kari, sayings[10])
	r.report(t, guest, c)
	var kinds []string
	if err := r.DB.Select(&kinds, `select kind from events where comment_id = $1 order by id`, c.ID); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(kinds, " "); got != "comment.published queue.entered queue.changed" {
		t.Errorf("told %s", got)
	}
}

func TestWithdrawingLetsGoOfTheClaim(t *testing.T) {
	t.Parallel()
	r := open(t)
	p := r.post(t, "ta den", nil)
	if c, err := r.Next(t.Context(), r.moderator, comment.NextInput{}); err != nil || c == nil {
		t.Fatal(c, err)
	}
	if _, err := r.Withdraw(t.Context(), guest, comment.Withdrawal{Receipt: &p.Receipt}); err != nil {
		t.Fatal(err)
	}
	if n := r.number(t, `select count(*) from comment_claims`); n != 0 {
		t.Fatalf("%d claims are left", n)
	}
}
