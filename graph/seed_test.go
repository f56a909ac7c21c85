package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/graph"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
	"innomag/internal/sso"
)

// magazine is the API in this process, on a database that counts what is asked of it.
type magazine struct {
	dsn     string
	db      *sqlx.DB
	counter *pgtest.Counter
	rooms   graph.Rooms
	api     http.Handler
	posts   atomic.Int32

	admin, editor, moderator account.Viewer
}

var guest = account.Viewer{Address: "192.0.2.1"}

func open(t testing.TB) *magazine {
	t.Helper()
	dsn := pgtest.NewDSN(t)
	db, counter := pgtest.CountedOn(t, dsn)
	accounts, err := account.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	secret := bytes.Repeat([]byte("s"), 32)
	codec := page.NewCodec(secret)
	m := &magazine{dsn: dsn, db: db, counter: counter, rooms: graph.Rooms{
		Accounts:    accounts,
		Articles:    &article.Service{DB: db, Cursors: codec},
		Initiatives: &initiative.Service{DB: db, Cursors: codec, Secret: secret},
		Directory:   &directory.Service{DB: db, Cursors: codec},
		Comments:    &comment.Service{DB: db, Cursors: codec, Receipts: secret},
		Media:       &media.Service{DB: db, Cursors: codec, Secret: secret, Files: media.NewDisk(t.TempDir())},
		Search:      &search.Service{DB: db, Cursors: codec},
	}}
	m.rooms.SSO = must(sso.New(accounts, sso.Options{Site: "https://magazine.test"}))(t)
	m.rooms.Initiatives.Weigh = m.rooms.Comments.Weigh
	m.api = graph.Handler(graph.NewResolver(m.rooms), graph.Options{})
	m.admin = m.hire(t, account.Admin)
	m.editor = m.hire(t, account.Editor)
	m.moderator = m.hire(t, account.Moderator)
	return m
}

// hire makes an account, without a password: nobody signs in here.
func (m *magazine) hire(t testing.TB, role account.Role) account.Viewer {
	t.Helper()
	v := account.Viewer{Name: "Vår " + strings.ToLower(string(role)), Roles: []account.Role{role}}
	const insert = `insert into accounts (email, name, roles) values ($1, $2, array[$3]) returning id`
	if err := m.db.Get(&v.ID, insert, strings.ToLower(string(role))+"@example.org", v.Name, string(role)); err != nil {
		t.Fatal(err)
	}
	return v
}

// must gives a value, or ends the test.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// fittings are what articles and initiatives point at: some of each.
type fittings struct {
	people        []*directory.Person
	organisations []*directory.Organisation
	topics        []*directory.Topic
	reports       []*directory.Report
}

// furnish makes n of each.
func (m *magazine) furnish(t testing.TB, n int) (f fittings) {
	t.Helper()
	ctx, d := t.Context(), m.rooms.Directory
	top := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Velferd"}))(t)
	for i := range n {
		f.people = append(f.people, must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: fmt.Sprintf("Person %d", i)}))(t))
		f.organisations = append(f.organisations, must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: fmt.Sprintf("Huset %d", i)}))(t))
		f.topics = append(f.topics, must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: fmt.Sprintf("Tema %d", i), ParentID: &top.ID}))(t))
		f.reports = append(f.reports, must(d.CreateReport(ctx, m.editor, directory.NewReport{
			Title: fmt.Sprintf("Rapport %d", i),
			Organisations: []directory.NewReportOrganisation{
				{OrganisationID: f.organisations[0].ID, Role: "PUBLISHER"}, {OrganisationID: f.organisations[i].ID, Role: "MAKER"},
			},
		}))(t))
	}
	return f
}

// initiative is published, with all fittings in it.
func (m *magazine) initiative(t testing.TB, title string, f fittings) *initiative.Initiative {
	t.Helper()
	in := initiative.New{Title: title, Status: "PILOT", Body: "Slik gjør de det."}
	for i := range f.people {
		in.Partners = append(in.Partners, initiative.NewPartner{OrganisationID: f.organisations[i].ID, Role: "PARTNER"})
		in.People = append(in.People, initiative.NewParticipant{PersonID: f.people[i].ID, Role: "leder"})
		in.TopicIDs = append(in.TopicIDs, f.topics[i].ID)
		in.ReportIDs = append(in.ReportIDs, f.reports[i].ID)
	}
	made := must(m.rooms.Initiatives.Create(t.Context(), m.editor, in))(t)
	return must(m.rooms.Initiatives.Publish(t.Context(), m.editor, initiative.Step{InitiativeID: made.ID}))(t)
}

// article is published, and points at all there is.
func (m *magazine) article(t testing.TB, title string, f fittings, about []*initiative.Initiative, related []*article.Article) *article.Article {
	t.Helper()
	links := article.Links{Tags: []string{title, "alle"}, Notes: []*article.NoteInput{{Kind: "DISCLOSURE", Text: "Vi kjenner dem."}}}
	for i := range f.people {
		links.Contributors = append(links.Contributors, &article.ContributorInput{PersonID: f.people[i].ID, Role: "SOURCE"})
		links.TopicIds = append(links.TopicIds, f.topics[i].ID)
		links.ReportIds = append(links.ReportIds, f.reports[i].ID)
	}
	for _, i := range about {
		links.InitiativeIds = append(links.InitiativeIds, gid.ID{Type: "Initiative", Key: int64(i.ID)})
	}
	for _, r := range related {
		links.RelatedIds = append(links.RelatedIds, r.ID)
	}
	made := must(m.rooms.Articles.Create(t.Context(), m.editor, article.Draft{
		Title: title, Lede: "Ingress.", Body: "Brødtekst.", BodyFormat: article.Markdown, Links: links,
	}))(t)
	return must(m.rooms.Articles.Publish(t.Context(), m.editor, article.Publication{ArticleID: made.ID}))(t)
}

// talk adds comments that are public at once, and under each so many replies.
func (m *magazine) talk(t testing.TB, about comment.Subject, comments, replies int) {
	t.Helper()
	for range comments {
		c := m.say(t, m.moderator, about, nil)
		for range replies {
			m.say(t, m.moderator, about, &c.ID)
		}
	}
}

// say posts a comment that is like no other, from an address of its own.
func (m *magazine) say(t testing.TB, by account.Viewer, about comment.Subject, parent *comment.ID) *comment.Comment {
	t.Helper()
	n := m.posts.Add(1)
	by.Address = fmt.Sprintf("198.18.%d.%d", n/256, n%256)
	name := fmt.Sprintf("Leser %d", n)
	return must(m.rooms.Comments.Post(t.Context(), by, comment.Draft{
		SubjectID: about, ParentID: parent, Name: &name, Body: fmt.Sprintf("%s sier noe helt eget om sak %d.", name, n*7919),
	}))(t).Comment
}

// ask gives the answer to a query that must be answered without errors.
func (m *magazine) ask(t testing.TB, by account.Viewer, query string, vars map[string]any) map[string]any {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": vars})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(account.WithViewer(t.Context(), by), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	m.api.ServeHTTP(w, r)
	var answer struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != http.StatusOK || len(answer.Errors) > 0 {
		t.Fatalf("HTTP %d: %s", w.Code, w.Body)
	}
	return answer.Data
}
