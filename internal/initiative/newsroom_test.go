package initiative_test

import (
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// newsroom is a magazine with people in it.
type newsroom struct {
	*initiative.Service
	directory            *directory.Service
	db                   *sqlx.DB
	counter              *pgtest.Counter
	kari, per            account.Viewer // authors
	editor, reader       account.Viewer
	guest                account.Viewer
	nav, ks              *directory.Organisation
	ada, bo              *directory.Person
	work, part, school   *directory.Topic // part is below work
	report, secondReport *directory.Report
}

func open(t *testing.T) *newsroom {
	t.Helper()
	db, counter := pgtest.Counted(t)
	cursors := page.NewCodec([]byte(strings.Repeat("k", 32)))
	n := &newsroom{
		Service:   &initiative.Service{DB: db, Cursors: cursors},
		directory: &directory.Service{DB: db, Cursors: cursors},
		db:        db, counter: counter,
	}
	signUp := func(name string, role account.Role) account.Viewer {
		v := account.Viewer{Name: name, Roles: []account.Role{role}}
		const insert = `insert into accounts (email, name, roles) values ($1 || '@example.no', $1, array[$2]) returning id`
		if err := db.GetContext(t.Context(), &v.ID, insert, name, role); err != nil {
			t.Fatal(err)
		}
		return v
	}
	n.kari, n.per = signUp("kari", account.Author), signUp("per", account.Author)
	n.editor, n.reader = signUp("eva", account.Editor), signUp("ragnar", account.Reader)
	organisation := func(name string) *directory.Organisation {
		return must(n.directory.CreateOrganisation(t.Context(), n.kari, directory.NewOrganisation{Name: name}))(t)
	}
	person := func(name string) *directory.Person {
		return must(n.directory.CreatePerson(t.Context(), n.kari, directory.NewPerson{Name: name}))(t)
	}
	topic := func(name string, above *directory.TopicID) *directory.Topic {
		return must(n.directory.CreateTopic(t.Context(), n.editor, directory.NewTopic{NameNB: name, ParentID: above}))(t)
	}
	report := func(title string) *directory.Report {
		return must(n.directory.CreateReport(t.Context(), n.kari, directory.NewReport{Title: title}))(t)
	}
	n.nav, n.ks = organisation("Nav"), organisation("KS")
	n.ada, n.bo = person("Ada"), person("Bo")
	n.work = topic("Arbeid", nil)
	n.part, n.school = topic("Deltid", &n.work.ID), topic("Skole", nil)
	n.report, n.secondReport = report("Hva virker?"), report("Hvem betaler?")
	return n
}

// must is for calls with two results: must(call())(t).
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func to[T any](v T) *T { return &v }

// wrong lists what an error says is wrong, as field:CODE.
func wrong(err error) []string {
	if err == nil {
		return nil
	}
	var out []string
	for _, f := range fault.All(err) {
		out = append(out, f.Field+":"+f.UserCode())
	}
	return out
}

// draft is an initiative that kari has begun.
func (n *newsroom) draft(t *testing.T, title string) *initiative.Initiative {
	t.Helper()
	return must(n.Create(t.Context(), n.kari, initiative.New{Title: title}))(t)
}

// published is an initiative of kari's that everyone can read.
func (n *newsroom) published(t *testing.T, title string) *initiative.Initiative {
	t.Helper()
	return must(n.Publish(t.Context(), n.kari, initiative.Step{InitiativeID: n.draft(t, title).ID}))(t)
}

func titles(all []*initiative.Initiative) string {
	var out []string
	for _, i := range all {
		if i == nil {
			out = append(out, "-")
			continue
		}
		out = append(out, i.Title)
	}
	return strings.Join(out, " ")
}

// parts says what belongs to an initiative in one line.
func (n *newsroom) parts(t *testing.T, i *initiative.Initiative) string {
	t.Helper()
	ctx := t.Context()
	var history, partners, people, topics, reports []string
	for _, c := range must(n.StatusHistory(ctx, i))(t) {
		history = append(history, string(c.Status)+" "+c.Since.String()+" "+c.Note)
	}
	for _, p := range must(n.Partners(ctx, i))(t) {
		partners = append(partners, p.Organisation.Slug+" "+string(p.Role))
	}
	for _, p := range must(n.People(ctx, i))(t) {
		people = append(people, p.Person.Slug+" "+p.Role)
	}
	for _, x := range must(n.Topics(ctx, i))(t) {
		topics = append(topics, x.Slug)
	}
	for _, r := range must(n.Reports(ctx, i))(t) {
		reports = append(reports, r.Slug)
	}
	var lists []string
	for _, l := range [][]string{history, partners, people, topics, reports} {
		lists = append(lists, strings.Join(l, ", "))
	}
	return strings.Join(lists, "; ")
}
