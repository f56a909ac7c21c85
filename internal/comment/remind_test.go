package comment_test

import (
	"strings"
	"testing"

	"innomag/internal/comment"
)

func TestModeratorsAreMailedThatCommentsWaitAsOftenAsTheyWant(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	m.exec(t, `update accounts set email = 'marit@example.org' where id = $1`, m.moderator.ID)
	if every, err := m.Reminding(t.Context(), m.moderator); err != nil || every != comment.RemindedNever {
		t.Errorf("%s, %v", every, err)
	}
	if _, err := m.SetReminding(t.Context(), guest, comment.RemindingChange{Every: comment.RemindedDaily}); faultOf(t, err).Kind != "FORBIDDEN" {
		t.Errorf("a guest: %v", err)
	}
	if every, err := m.SetReminding(t.Context(), m.moderator, comment.RemindingChange{Every: comment.RemindedHourly}); err != nil || every != comment.RemindedHourly {
		t.Fatalf("%s, %v", every, err)
	}
	remind := func(after string) int {
		t.Helper()
		m.exec(t, `update moderation_mails set mailed_at = mailed_at - $1::interval`, after)
		for range 2 { // two servers
			if err := m.Remind(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		mails := m.deliver(t)
		for _, mail := range mails {
			if mail.To != "marit@example.org" || !strings.Contains(mail.Text, "https://innomag.example/desk") || strings.Contains(mail.Text, "Hemmelig") {
				t.Errorf("got %+v", mail)
			}
		}
		return len(mails)
	}
	if n := remind("61 minutes"); n != 0 {
		t.Errorf("nothing waits, and %d mails went out", n)
	}
	held := m.post(t, "Hemmelig tekst.", nil).Comment
	if n := remind("0"); n != 1 {
		t.Errorf("an hour has passed: %d mails", n)
	}
	second := m.post(t, "Hemmelig, den også.", nil).Comment
	if n := remind("30 minutes"); n != 0 {
		t.Errorf("half an hour later: %d mails", n)
	}
	if n := remind("31 minutes"); n != 1 {
		t.Errorf("an hour later: %d mails", n)
	}
	if n := remind("61 minutes"); n != 1 {
		t.Errorf("what waits came since the clock was set back: %d mails", n)
	}
	m.approve(t, second)
	m.report(t, m.somebody(), m.approve(t, held))
	if n := remind("61 minutes"); n != 1 {
		t.Errorf("a comment was reported: %d mails", n)
	}
	m.exec(t, `update accounts set roles = '{READER}' where id = $1`, m.moderator.ID)
	m.post(t, "Hemmelig igjen.", nil)
	if n := remind("61 minutes"); n != 0 {
		t.Errorf("somebody who moderates no more got %d mails", n)
	}
	if _, err := m.SetReminding(t.Context(), m.moderator, comment.RemindingChange{Every: comment.RemindedNever}); err != nil {
		t.Fatal(err)
	}
	if every, err := m.Reminding(t.Context(), m.moderator); err != nil || every != comment.RemindedNever {
		t.Errorf("%s, %v", every, err)
	}
}
