package main_test

import (
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"innomag/internal/mail/mailtest"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/seal"
)

// fill sends a form without a script, follows where it leads, and gives the page.
func (s *server) fill(t *testing.T, path string, fields url.Values) (page string) {
	t.Helper()
	r, err := http.PostForm(s.base+path, fields) //nolint:noctx // the test's own deadline
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Body.Close() }()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d, %v\n%s", path, r.StatusCode, err, body)
	}
	return html.UnescapeString(string(body))
}

// TestAnswersGoByMailAndServicesAreToldOverTheWholeProgram has a reader without a script hear of an answer, and end it as mail
// programs do; and a service of the operator's hear what happened.
func TestAnswersGoByMailAndServicesAreToldOverTheWholeProgram(t *testing.T) {
	t.Parallel()
	const secret = "mellom oss og byggeren"
	heard := make(chan string, 100)
	builder := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if r.Header.Get(seal.SignatureHeader) != seal.Sign([]byte(secret), r.Header.Get(seal.TimestampHeader), body) {
			t.Error("not signed")
		}
		heard <- string(body)
	}))
	defer builder.Close()
	mails, dsn := mailtest.Start(t, nil), pgtest.NewDSN(t)
	p := install(t, "DATABASE_URL="+dsn, "INNOMAG_SMTP_URL=smtp://"+mails.Addr, "INNOMAG_URL=https://blad.example",
		fmt.Sprintf(`INNOMAG_WEBHOOKS=[{"name": "bygg", "url": %q, "secret": %q, "events": ["comment.published"]}]`, builder.URL, secret))
	moderator := p.hire("moderator", "Mona Moderator")
	s := p.serve()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	db.MustExec(`insert into articles (slug, title, state, published_at) values ('om-naboskap', 'Om naboskap', 'PUBLISHED', now())`)
	mona := s.signIn(t, moderator)
	approve := func() {
		t.Helper()
		a := mona.ask(`{ moderationQueue(first: 1) { nodes { id revision } } }`, nil)
		a = mona.ask(`mutation($i: ApproveCommentInput!) { approveComment(input: $i) { userErrors { code } } }`,
			vars{"i": vars{"commentId": a.text("moderationQueue.nodes.0.id"), "expectedRevision": a.number("moderationQueue.nodes.0.revision")}})
		if len(a.list("approveComment.userErrors")) != 0 {
			t.Fatal(a.Raw)
		}
	}
	const comments = "/artikkel/om-naboskap/kommentarer"
	receipt := s.fill(t, comments, url.Values{"tekst": {"Fint skrevet."}, "navn": {"Kari"}, "epost": {"kari@example.org"}, "varsle": {"1"}})
	if !strings.Contains(receipt, "Vi har sendt en e-post til adressen din.") {
		t.Errorf("the receipt does not say so:\n%s", receipt)
	}
	approve()
	path := func(m mailtest.Message) string {
		found := regexp.MustCompile(`https://blad\.example(/varsler\S+)`).FindStringSubmatch(m.Text)
		if found == nil {
			t.Fatalf("no link in %q", m.Text)
		}
		return found[1]
	}
	asked := path(mails.Wait(t, 0))
	if _, page := s.page(t, asked); !strings.Contains(page, "Vil du ha en e-post") || !strings.Contains(page, "noindex") {
		t.Errorf("the page asks:\n%s", page)
	}
	_, token, _ := strings.Cut(asked, "?k=")
	if page := s.fill(t, "/varsler/ja", url.Values{"k": {token}}); !strings.Contains(page, "Du får en e-post når noen svarer") {
		t.Errorf("said yes:\n%s", page)
	}
	a := s.guest(t).ask(`{ article(slug: "om-naboskap") { thread(first: 1) { nodes { id } } } commentCounts(articles: ["om-naboskap"]) { count } }`, nil)
	if a.number("commentCounts.0.count") != 1 {
		t.Errorf("counted %s", a.Raw)
	}
	s.fill(t, comments, url.Values{"tekst": {"Enig med Kari."}, "navn": {"Per"}, "svar": {a.text("article.thread.nodes.0.id")}})
	approve()
	told := mails.Wait(t, 1)
	if !strings.Contains(told.Text, "Per har svart") || !strings.Contains(told.Text, "Enig med Kari.") {
		t.Errorf("told %q", told.Text)
	}

	end := strings.TrimPrefix(told.Unsubscribe, "https://blad.example")
	s.page(t, end)
	if _, page := s.page(t, asked); !strings.Contains(page, "Du får en e-post når noen svarer") {
		t.Errorf("opening the address ended it:\n%s", page)
	}
	if page := s.fill(t, end, url.Values{"List-Unsubscribe": {"One-Click"}}); !strings.Contains(page, "Du får ingen e-post") {
		t.Errorf("ended by one click:\n%s", page)
	}
	for range 2 {
		if body := <-heard; !strings.Contains(body, `"event":"comment.published"`) || strings.Contains(body, "Kari") {
			t.Errorf("the service heard %s", body)
		}
	}
}
