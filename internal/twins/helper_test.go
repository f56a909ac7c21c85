package twins_test

import (
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/twins"
)

// newsroom is where somebody sees that two are one.
type newsroom struct {
	*twins.Service
	directory   *directory.Service
	articles    *article.Service
	initiatives *initiative.Service

	guest, reader, kari, editor account.Viewer
}

func open(t testing.TB) *newsroom {
	t.Helper()
	db := pgtest.New(t)
	cursors := page.NewCodec([]byte(strings.Repeat("k", 32)))
	n := &newsroom{
		Service: &twins.Service{DB: db}, directory: &directory.Service{DB: db, Cursors: cursors},
		articles: &article.Service{DB: db, Cursors: cursors}, initiatives: &initiative.Service{DB: db, Cursors: cursors},
	}
	hire := func(name string, role account.Role) account.Viewer {
		v := account.Viewer{Name: name, Roles: []account.Role{role}}
		const insert = `insert into accounts (email, name, roles) values ($1 || '@example.no', $1, array[$2]) returning id`
		if err := db.GetContext(t.Context(), &v.ID, insert, name, role); err != nil {
			t.Fatal(err)
		}
		return v
	}
	n.reader, n.kari, n.editor = hire("ragnar", account.Reader), hire("kari", account.Author), hire("eva", account.Editor)
	return n
}

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

// wrong lists what a fault is about, as field:CODE.
func wrong(err error) string {
	var all []string
	for _, f := range fault.All(err) {
		all = append(all, f.Field+":"+f.UserCode())
	}
	return strings.Join(all, " ")
}

func (n *newsroom) organisation(t testing.TB, name string, number *string) *directory.Organisation {
	t.Helper()
	return must(n.directory.CreateOrganisation(t.Context(), n.kari, directory.NewOrganisation{Name: name, Number: number}))(t)
}

func (n *newsroom) person(t testing.TB, p directory.NewPerson) *directory.Person {
	t.Helper()
	return must(n.directory.CreatePerson(t.Context(), n.kari, p))(t)
}

func (n *newsroom) article(t testing.TB, title string, names ...article.ContributorInput) *article.Article {
	t.Helper()
	d := article.Draft{Title: title, BodyFormat: article.Markdown, Body: "> Ja.\n>\n> — Kari Vik"}
	for _, c := range names {
		d.Contributors = append(d.Contributors, &c)
	}
	return must(n.articles.Create(t.Context(), n.editor, d))(t)
}

// lastMerge is the merge that was made last.
func (n *newsroom) lastMerge(t testing.TB) *directory.Merge {
	t.Helper()
	list := must(n.directory.Merges(t.Context(), n.editor, nil, page.Args{First: to(1)}))(t)
	if len(list.Nodes) != 1 {
		t.Fatal("nothing was merged")
	}
	return list.Nodes[0]
}

// revisionOf is that of the one that stayed at a merge.
func (n *newsroom) revisionOf(t testing.TB, m *directory.Merge) int {
	t.Helper()
	table := map[string]string{"Person": "people", "Organisation": "organisations"}[m.Kind]
	var r int
	if err := n.DB.Get(&r, `select revision from `+table+` where id = $1`, m.IntoID); err != nil {
		t.Fatal(err)
	}
	return r
}

// undo undoes a merge as an editor who has just looked.
func (n *newsroom) undo(t testing.TB, m *directory.Merge) (*directory.Merge, error) {
	t.Helper()
	return n.Undo(t.Context(), n.editor, directory.Undoing{MergeID: m.ID, ExpectedRevision: n.revisionOf(t, m)})
}

// everything is all that merges touch, but for the revisions that count them.
func (n *newsroom) everything(t testing.TB) string {
	t.Helper()
	return snapshot(t, n.DB, `
		select 'organisation', to_jsonb(o) - 'revision' from organisations o
		union all select 'address', to_jsonb(a) from organisation_addresses a
		union all select 'person', to_jsonb(p) - 'revision' from people p
		union all select 'old address', to_jsonb(a) from directory_addresses a
		union all select 'partner', to_jsonb(l) from initiative_partners l
		union all select 'participant', to_jsonb(l) from initiative_people l
		union all select 'report', to_jsonb(l) from report_organisations l
		union all select 'byline', to_jsonb(l) from article_contributors l
		union all select 'account', jsonb_build_object('id', a.id, 'person', a.person_id) from accounts a`)
}

func snapshot(t testing.TB, db *sqlx.DB, rows string) string {
	t.Helper()
	var all string
	if err := db.Get(&all, `select coalesce(string_agg(what || ' ' || row::text, E'\n' order by what, row::text), '') from (`+rows+`) r(what, row)`); err != nil {
		t.Fatal(err)
	}
	return all
}
