package comment_test

import (
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
)

func (r *room) redact(t testing.TB, c *comment.Comment, body *string) *comment.Comment {
	t.Helper()
	c, err := r.Redact(t.Context(), r.moderator, comment.Redaction{CommentID: c.ID, ExpectedRevision: r.now(t, c).Revision, Body: body})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestARedactedTextIsReplacedForEveryone(t *testing.T) {
	t.Parallel()
	r := open(t)
	posted := r.post(t, "ring Kari på 22 22 22 22", nil)
	c := r.approve(t, posted.Comment)
	got := r.redact(t, c, nil)
	if !got.Redacted() || got.Visibility != comment.Public || *got.Review() != comment.Approved || got.Revision != c.Revision+1 {
		t.Fatalf("redacted as %+v", got)
	}
	for who, see := range map[string]func() (*comment.Comment, error){
		"a reader":    func() (*comment.Comment, error) { return r.ByID(t.Context(), guest, c.ID) },
		"its author":  func() (*comment.Comment, error) { return r.ByReceipt(t.Context(), guest, posted.Receipt) },
		"a moderator": func() (*comment.Comment, error) { return r.ByID(t.Context(), r.moderator, c.ID) },
	} {
		c, err := see()
		if err != nil || *c.BodyText() != "[Fjernet av redaksjonen]" || strings.Contains(*c.BodyHTML(), "22") || !c.Redacted() {
			t.Errorf("%s sees %+v, %v", who, c, err)
		}
	}
	if n := r.number(t, `select count(*) from comments where text_hash is not null or signal_codes <> '{}'`); n != 0 {
		t.Error("what the text was can still be told")
	}
	if signals, err := r.Signals(t.Context(), got.Moderation()); err != nil || len(signals) != 0 {
		t.Errorf("the checks quote %v, %v", signals, err)
	}
}

func TestOnlyAdministratorsSeeWhatWasRedacted(t *testing.T) {
	t.Parallel()
	r := open(t)
	admin := account.Viewer{ID: 4711, Roles: []account.Role{account.Admin}}
	public := r.public(t, "står som det sto", nil)
	c := r.redact(t, r.public(t, "originalen", nil), ptr("Noe er tatt ut her."))
	c = r.redact(t, c, ptr("Enda mer er tatt ut her."))
	if *c.BodyText() != "Enda mer er tatt ut her." {
		t.Fatalf("readers see %q", *c.BodyText())
	}
	for who, by := range map[string]account.Viewer{"a moderator": r.moderator, "a guest": guest} {
		if got, err := r.OriginalText(t.Context(), by, c.Moderation()); err != nil || got != nil {
			t.Errorf("%s sees %v, %v", who, got, err)
		}
	}
	if got, err := r.OriginalText(t.Context(), admin, c.Moderation()); err != nil || got == nil || *got != "originalen" {
		t.Errorf("an administrator sees %v, %v", got, err)
	}
	if got, err := r.OriginalText(t.Context(), admin, public.Moderation()); err != nil || got != nil {
		t.Errorf("of a text that was not redacted: %v, %v", got, err)
	}
}

func TestRedactingWhatWaitsDoesNotShowIt(t *testing.T) {
	t.Parallel()
	r := open(t)
	held := r.redact(t, r.post(t, "venter", nil).Comment, ptr("  \u200b "))
	if held.Visibility != comment.Hidden || *held.Review() != comment.Pending || *held.BodyText() != "[Fjernet av redaksjonen]" {
		t.Fatalf("%+v", held)
	}
	rejected := r.redact(t, r.reject(t, r.post(t, "avvist", nil).Comment), nil)
	if rejected.Visibility != comment.Hidden || *rejected.Review() != comment.Rejected {
		t.Fatalf("%+v", rejected)
	}
	if _, err := r.Redact(t.Context(), r.moderator, comment.Redaction{
		CommentID: held.ID, ExpectedRevision: held.Revision, Body: ptr("a\x00b"), Note: strings.Repeat("n", 1001),
	}); faultOf(t, err).Field != "note" {
		t.Fatal(err)
	}
}
