package comment_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/job/jobtest"
	"innomag/internal/mail"
	"innomag/internal/mail/mailtest"
)

// mailRoom is a room with a mail server.
type mailRoom struct {
	*room
	server *mailtest.Server
	read   int
}

func withMail(t *testing.T) *mailRoom {
	t.Helper()
	m := &mailRoom{room: open(t), server: mailtest.Start(t, nil)}
	var err error
	if m.Mail, err = mail.New("smtp://"+m.server.Addr, "InnoMag <post@innomag.example>"); err != nil {
		t.Fatal(err)
	}
	m.Site = "https://innomag.example"
	return m
}

// deliver does what servers do after requests, and gives the mails that came of it.
func (m *mailRoom) deliver(t *testing.T) []mailtest.Message {
	t.Helper()
	if err := m.TellAnswers(t.Context()); err != nil {
		t.Fatal(err)
	}
	jobtest.Do(t, m.DB, m.Jobs())
	var mails []mailtest.Message
	for ; m.read < m.server.Count(); m.read++ {
		mails = append(mails, m.server.Wait(t, m.read))
	}
	return mails
}

// asks posts a comment, approves it, and has answers sent to an address.
func (m *mailRoom) asks(t *testing.T, by account.Viewer, name, email string) (*comment.Comment, comment.Following) {
	t.Helper()
	p, err := m.Post(t.Context(), by, comment.Draft{SubjectID: m.article, Name: &name, Email: &email, Body: fmt.Sprintf("%s mener dette, for %d. gang.", name, m.guests.Add(1))})
	if err != nil {
		t.Fatal(err)
	}
	state, err := m.Follow(t.Context(), by, comment.Follow{Receipt: &p.Receipt})
	if err != nil {
		t.Fatal(err)
	}
	return m.approve(t, p.Comment), state
}

// token is what a link in a mail holds.
func token(t *testing.T, m mailtest.Message) string {
	t.Helper()
	_, after, ok := strings.Cut(m.Text, "https://innomag.example/varsler?k=")
	if !ok {
		t.Fatalf("no link in %q", m.Text)
	}
	found, _, _ := strings.Cut(after, "\r\n")
	return found
}

func (m *mailRoom) agrees(t *testing.T, yes string) {
	t.Helper()
	if state, err := m.ConfirmFollowing(t.Context(), comment.Confirmation{Token: yes}); err != nil || state != comment.FollowingOn {
		t.Fatalf("%s, %v", state, err)
	}
}

func TestAGuestHearsOfAnswersOnceTheAddressHasSaidYes(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	c, state := m.asks(t, m.somebody(), "Kari", "kari@example.org")
	if state != comment.FollowingAsked {
		t.Errorf("state %s", state)
	}
	mails := m.deliver(t)
	if len(mails) != 1 || mails[0].To != "kari@example.org" || mails[0].Unsubscribe != "" {
		t.Fatalf("mails: %+v", mails)
	}
	if strings.Contains(mails[0].Text, "Kari") || strings.Contains(mails[0].Text, "mener dette") {
		t.Errorf("the mail has words that a stranger chose: %q", mails[0].Text)
	}
	m.public(t, "Et svar før hun sa ja.", c)
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("an address that has not said yes got %+v", mails)
	}

	m.agrees(t, token(t, mails[0]))
	waiting := m.post(t, "Jeg er enig.", c).Comment
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("an answer that waits was told: %+v", mails)
	}
	waiting = m.approve(t, waiting)
	mails = m.deliver(t)
	if len(mails) != 1 || mails[0].To != "kari@example.org" || !strings.Contains(mails[0].Text, "Ola Leser har svart") || !strings.Contains(mails[0].Text, "Jeg er enig.") {
		t.Fatalf("mails: %+v", mails)
	}
	if want := "https://innomag.example/artikkel/om-naboskap?kommentar="; !strings.Contains(mails[0].Text, want) {
		t.Errorf("no link to the answer in %q", mails[0].Text)
	}
	if !strings.HasPrefix(mails[0].Unsubscribe, "https://innomag.example/varsler/slutt?k=") {
		t.Errorf("ended at %q", mails[0].Unsubscribe)
	}
	m.approve(t, m.reject(t, waiting))
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("an answer that was hidden and shown again was told again: %+v", mails)
	}

	end := token(t, mails[0])
	if _, err := m.StopFollowing(t.Context(), guest, comment.Unfollow{Token: &end}); err != nil {
		t.Fatal(err)
	}
	m.public(t, "Et svar etterpå.", c)
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("after the end came %+v", mails)
	}
}

func TestOnesOwnAnswersAreNotTold(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	by := m.somebody()
	c, _ := m.asks(t, by, "Kari", "kari@example.org")
	m.agrees(t, token(t, m.deliver(t)[0]))
	name, email := "Kari", "kari@example.org"
	p, err := m.Post(t.Context(), by, comment.Draft{SubjectID: m.article, ParentID: &c.ID, Name: &name, Email: &email, Body: "Og en ting til."})
	if err != nil {
		t.Fatal(err)
	}
	m.approve(t, p.Comment)
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("got %+v", mails)
	}
}

func TestAnAddressThatSaidYesIsNotAskedAgainFromThereAndIsFromElsewhere(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	home := m.somebody()
	m.asks(t, home, "Kari", "kari@example.org")
	m.agrees(t, token(t, m.deliver(t)[0]))
	if _, state := m.asks(t, home, "Kari", "Kari@Example.org"); state != comment.FollowingOn {
		t.Errorf("from there: %s", state)
	}
	if _, state := m.asks(t, m.somebody(), "Kari", "kari@example.org"); state != comment.FollowingAsked {
		t.Errorf("from elsewhere: %s", state)
	}
}

func TestNobodysLetterBoxIsFilledByAskingAndOneYesIsForAllThatWasAsked(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	home := m.somebody()
	m.asks(t, home, "Kari", "kari@example.org")
	second, _ := m.asks(t, home, "Kari", "kari@example.org")
	mails := m.deliver(t)
	if len(mails) != 1 {
		t.Fatalf("one reader asked twice at once, and %d mails went out", len(mails))
	}
	m.agrees(t, token(t, mails[0]))
	m.public(t, "Svar til den andre.", second)
	if got := m.deliver(t); len(got) != 1 {
		t.Errorf("after one yes: %d mails", len(got))
	}
	for range 8 {
		m.asks(t, m.somebody(), "Noen", "offer@example.org")
	}
	if got := m.deliver(t); len(got) != 3 {
		t.Errorf("%d mails asked one address in a day", len(got))
	}
}

func TestALinkIsOfOneAddress(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	by, name, mine, theirs := m.somebody(), "Lur", "lur@example.org", "offer@example.org"
	p, err := m.Post(t.Context(), by, comment.Draft{SubjectID: m.article, Name: &name, Email: &mine, Body: "Hei."})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Follow(t.Context(), by, comment.Follow{Receipt: &p.Receipt}); err != nil {
		t.Fatal(err)
	}
	link := token(t, m.deliver(t)[0])
	if state, err := m.Follow(t.Context(), by, comment.Follow{Receipt: &p.Receipt, Email: &theirs}); err != nil || state != comment.FollowingAsked {
		t.Fatalf("%s, %v", state, err)
	}
	if _, err := m.ConfirmFollowing(t.Context(), comment.Confirmation{Token: link}); faultOf(t, err).Code != "BAD_LINK" {
		t.Errorf("said yes for somebody else: %v", err)
	}
	for _, bad := range []string{"", "x", link[:len(link)-1], link + "A"} {
		if _, err := m.StopFollowing(t.Context(), guest, comment.Unfollow{Token: &bad}); faultOf(t, err).Code != "BAD_LINK" {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestAccountsHearAtTheirVerifiedAddress(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	reader := m.regular(t, "Nora")
	c := m.approve(t, m.waits(t, reader, "Nora mener dette."))
	m.exec(t, `update accounts set email_verified_at = null where id = $1`, reader.ID)
	if _, err := m.Follow(t.Context(), reader, comment.Follow{CommentID: &c.ID}); faultOf(t, err).Code != "EMAIL_NOT_VERIFIED" {
		t.Errorf("not verified: %v", err)
	}
	m.exec(t, `update accounts set email = 'nora@example.org', email_verified_at = now() where id = $1`, reader.ID)
	if _, err := m.Follow(t.Context(), m.another, comment.Follow{CommentID: &c.ID}); faultOf(t, err).Kind != "NOT_FOUND" {
		t.Errorf("somebody else's: %v", err)
	}
	if state, err := m.Follow(t.Context(), reader, comment.Follow{CommentID: &c.ID}); err != nil || state != comment.FollowingOn {
		t.Fatalf("%s, %v", state, err)
	}
	m.public(t, "Godt sagt.", c)
	if mails := m.deliver(t); len(mails) != 1 || mails[0].To != "nora@example.org" {
		t.Fatalf("mails: %+v", mails)
	}
	if _, err := m.StopFollowing(t.Context(), reader, comment.Unfollow{CommentID: &c.ID}); err != nil {
		t.Fatal(err)
	}
	m.public(t, "Meget godt sagt.", c)
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("after the end came %+v", mails)
	}
}

func TestWithdrawingForgetsTheAddressThatAnswersWentTo(t *testing.T) {
	t.Parallel()
	m := withMail(t)
	by, name, email := m.somebody(), "Kari", "kari@example.org"
	p, err := m.Post(t.Context(), by, comment.Draft{SubjectID: m.article, Name: &name, Body: "Uten adresse først."})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Follow(t.Context(), by, comment.Follow{Receipt: &p.Receipt}); faultOf(t, err).Code != "REQUIRED" {
		t.Errorf("without an address: %v", err)
	}
	wrong := "ikke en adresse"
	if _, err := m.Follow(t.Context(), by, comment.Follow{Receipt: &p.Receipt, Email: &wrong}); faultOf(t, err).Code != "INVALID" {
		t.Errorf("a wrong address: %v", err)
	}
	if _, err := m.Follow(t.Context(), by, comment.Follow{Receipt: &p.Receipt, Email: &email}); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Withdraw(t.Context(), by, comment.Withdrawal{Receipt: &p.Receipt}); err != nil {
		t.Fatal(err)
	}
	var left int
	if err := m.DB.Get(&left, `select count(*) from comment_followings`); err != nil || left != 0 {
		t.Errorf("%d left, %v", left, err)
	}
	if mails := m.deliver(t); len(mails) != 0 {
		t.Errorf("mails: %+v", mails)
	}
}
