package redirect_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/redirect"
)

// room is the room with an article, an initiative, a topic and an editor in it.
type room struct {
	*redirect.Service
	t                          *testing.T
	editor                     account.Viewer
	article, initiative, topic int64
}

func open(t *testing.T) *room {
	t.Helper()
	db := pgtest.New(t)
	r := &room{Service: &redirect.Service{DB: db, Cursors: page.NewCodec(bytes.Repeat([]byte("k"), 32))}, t: t}
	r.editor = account.Viewer{ID: account.ID(r.insert(`insert into accounts (email, name, roles) values ('eva@example.no', 'Eva', '{EDITOR}') returning id`)), Roles: []account.Role{account.Editor}}
	r.article = r.insert(`insert into articles (slug, title, state, published_at) values ('ny', 'Ny', 'PUBLISHED', now()) returning id`)
	r.initiative = r.insert(`insert into initiatives (slug, title, state, published_at) values ('hagen', 'Hagen', 'PUBLISHED', now()) returning id`)
	r.topic = r.insert(`insert into topics (slug, name_nb) values ('arbeid', 'Arbeid') returning id`)
	return r
}

func (r *room) insert(query string, args ...any) (id int64) {
	r.t.Helper()
	if err := r.DB.Get(&id, query, args...); err != nil {
		r.t.Fatal(err)
	}
	return id
}

// at gives what an address leads to, as Article 7; empty when it leads nowhere.
func (r *room) at(address string) string {
	r.t.Helper()
	found, err := r.Find(r.t.Context(), address)
	if err != nil {
		r.t.Fatalf("%s: %v", address, err)
	}
	if found == nil {
		return ""
	}
	return found.Target().Type
}

// add gives the code with which a redirect is refused; empty when it is not.
func (r *room) add(by account.Viewer, path, kind string, key int64) string {
	r.t.Helper()
	_, err := r.Add(r.t.Context(), by, redirect.New{Path: path, TargetID: gid.ID{Type: kind, Key: key}})
	return code(err)
}

func code(err error) string {
	if err == nil {
		return ""
	}
	f := fault.Of(err)
	if f.Kind == fault.Internal {
		return err.Error()
	}
	return f.UserCode()
}

func TestAnEditorLeadsReadersOnAndElsewhereAndNowhere(t *testing.T) {
	t.Parallel()
	r := open(t)
	const old = "https://gammel.example/Om-Oss/?utm=1"
	if got := r.at("/om-oss"); got != "" {
		t.Fatalf("it leads to %s before anybody said so", got)
	}
	if c := r.add(r.editor, old, "Article", r.article); c != "" {
		t.Fatal(c)
	}
	for _, way := range []string{old, "/om-oss", "/OM-OSS/", " /om-oss "} {
		if got := r.at(way); got != "Article" {
			t.Errorf("%q leads to %q", way, got)
		}
	}
	for kind, key := range map[string]int64{"Initiative": r.initiative, "Topic": r.topic} {
		if c := r.add(r.editor, "/om-oss", kind, key); c != "" {
			t.Fatal(c)
		}
		if got := r.at("/om-oss"); got != kind {
			t.Errorf("led elsewhere, it leads to %q, want %s", got, kind)
		}
	}
	if found, err := r.Find(t.Context(), "/om-oss"); err != nil || found.MadeBy == nil || *found.MadeBy != r.editor.ID || found.MadeAt == nil {
		t.Errorf("who made it and when is not known: %+v %v", found, err)
	}
	gone, err := r.Remove(t.Context(), r.editor, redirect.Old{Path: old})
	if err != nil || gone.Path != "/om-oss" || r.at("/om-oss") != "" {
		t.Errorf("removed: %+v %v", gone, err)
	}
	if _, err := r.Remove(t.Context(), r.editor, redirect.Old{Path: old}); code(err) != "NOT_FOUND" {
		t.Errorf("removed twice: %v", err)
	}
}

func TestOnlyEditorsLeadReadersOn(t *testing.T) {
	t.Parallel()
	r := open(t)
	if c := r.add(r.editor, "/gammel", "Article", r.article); c != "" {
		t.Fatal(c)
	}
	for what, by := range map[string]account.Viewer{
		"a guest": {}, "a reader": {ID: 1, Roles: []account.Role{account.Reader}}, "an author": {ID: 1, Roles: []account.Role{account.Author}},
		"a moderator": {ID: 1, Roles: []account.Role{account.Moderator}}, "a token that may read": {ID: r.editor.ID, Roles: r.editor.Roles, Scope: []account.Permission{account.Read}},
	} {
		if c := r.add(by, "/x", "Article", r.article); c != "FORBIDDEN" {
			t.Errorf("%s adds: %q", what, c)
		}
		if _, err := r.Remove(t.Context(), by, redirect.Old{Path: "/gammel"}); code(err) != "FORBIDDEN" {
			t.Errorf("%s removes: %v", what, err)
		}
		if _, err := r.List(t.Context(), by, nil, page.Args{}); code(err) != "FORBIDDEN" {
			t.Errorf("%s lists: %v", what, err)
		}
	}
	if r.at("/x") != "" || r.at("/gammel") != "Article" {
		t.Error("something was done all the same")
	}
}

func TestWhatNoRedirectCanBeIsRefused(t *testing.T) {
	t.Parallel()
	r := open(t)
	for _, c := range []struct {
		path, kind string
		key        int64
		want       string
	}{
		{"/artikkel/ny", "Article", r.article, "TAKEN"},
		{"/Artikkel/NY/", "Article", r.article, "TAKEN"},
		{"/initiativ/hagen", "Article", r.article, "TAKEN"},
		{"", "Article", r.article, "INVALID"},
		{"/", "Article", r.article, "INVALID"},
		{"gammel", "Article", r.article, "INVALID"},
		{"mailto:a@b.no", "Article", r.article, "INVALID"},
		{"/a\x00b", "Article", r.article, "INVALID"},
		{"/\xff", "Article", r.article, "INVALID"},
		{"/%ff", "Article", r.article, "INVALID"},
		{"/" + strings.Repeat("a", 2000), "Article", r.article, "INVALID"},
		{"/gammel", "Article", 1 << 40, "NOT_FOUND"},
		{"/gammel", "Initiative", -1, "NOT_FOUND"},
		{"/gammel", "Person", 1, "NOT_FOUND"},
		{"/gammel", "articles; drop table articles", 1, "NOT_FOUND"},
	} {
		if got := r.add(r.editor, c.path, c.kind, c.key); got != c.want {
			t.Errorf("%.40q to %s %d: %q, want %q", c.path, c.kind, c.key, got, c.want)
		}
	}
	var n int
	if err := r.DB.Get(&n, `select count(*) from redirects`); err != nil || n != 0 {
		t.Errorf("%d were made: %v", n, err)
	}
}

func TestWhatStandsAtAnAddressComesFirst(t *testing.T) {
	t.Parallel()
	r := open(t)
	if c := r.add(r.editor, "/artikkel/kommer", "Topic", r.topic); c != "" {
		t.Fatal(c)
	}
	if got := r.at("/artikkel/kommer"); got != "Topic" {
		t.Fatalf("it leads to %q", got)
	}
	r.insert(`insert into articles (slug, title) values ('kommer', 'Kommer') returning id`)
	if got := r.at("/artikkel/kommer"); got != "Topic" {
		t.Errorf("a draft, which readers do not see, is in the way: %q", got)
	}
	r.DB.MustExec(`update articles set state = 'PUBLISHED', published_at = now() where slug = 'kommer'`)
	if got := r.at("/artikkel/kommer"); got != "" {
		t.Errorf("readers are led away from an article: %q", got)
	}
}

func TestWhatWasMadeHereComesBeforeWhatAnImportBrought(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.DB.MustExec(`insert into article_addresses (path, article_id) values ('/2015/03/navnet', $1), ('/2015/04/annet', $1)`, r.article)
	if got := r.at("/2015/03/navnet/"); got != "Article" {
		t.Fatalf("it leads to %q", got)
	}
	if c := r.add(r.editor, "/2015/03/navnet", "Topic", r.topic); c != "" {
		t.Fatal(c)
	}
	if got := r.at("/2015/03/navnet"); got != "Topic" {
		t.Errorf("it leads to %q", got)
	}
	if got := paths(t, r, nil); got != "/2015/03/navnet /2015/04/annet" {
		t.Errorf("listed: %s", got)
	}
	if _, err := r.Remove(t.Context(), r.editor, redirect.Old{Path: "/2015/03/navnet"}); err != nil || r.at("/2015/03/navnet") != "" {
		t.Errorf("what the import brought comes back: %v", err)
	}
}

// paths gives all paths in the list, page by page.
func paths(t *testing.T, r *room, text *string) string {
	t.Helper()
	var all []string
	two := 2
	for args := (page.Args{First: &two}); ; {
		list, err := r.List(t.Context(), r.editor, text, args)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range list.Nodes {
			all = append(all, one.Path)
		}
		if !list.PageInfo.HasNextPage {
			return strings.Join(all, " ")
		}
		args.After = list.PageInfo.EndCursor
	}
}

func TestTheListIsByPathAndCanBeSearched(t *testing.T) {
	t.Parallel()
	r := open(t)
	for _, path := range []string{"/c", "/a", "/b%20d", "/e_f", "/d"} {
		if c := r.add(r.editor, path, "Topic", r.topic); c != "" {
			t.Fatal(c)
		}
	}
	if got := paths(t, r, nil); got != "/a /b d /c /d /e_f" {
		t.Errorf("all: %s", got)
	}
	for text, want := range map[string]string{"D": "/b d /d", "_": "/e_f", "%": "", "'": "", "\x00": ""} {
		if got := paths(t, r, &text); text != "\x00" && got != want {
			t.Errorf("with %q: %s, want %s", text, got, want)
		}
	}
	one := 1
	list, err := r.List(t.Context(), r.editor, nil, page.Args{First: &one})
	if err != nil {
		t.Fatal(err)
	}
	text := "d"
	if _, err := r.List(t.Context(), r.editor, &text, page.Args{First: &one, After: list.PageInfo.EndCursor}); code(err) == "" {
		t.Error("a place in one list is a place in another")
	}
}

// TestOfTwoWhoLeadOnAtOnceTheLastCounts and neither fails.
func TestOfTwoWhoLeadOnAtOnceTheLastCounts(t *testing.T) {
	t.Parallel()
	r := open(t)
	var all sync.WaitGroup
	codes := make([]string, 40)
	for i := range codes {
		all.Go(func() {
			kind, key := "Article", r.article
			if i%2 == 0 {
				kind, key = "Topic", r.topic
			}
			codes[i] = r.add(r.editor, "/strid", kind, key)
		})
	}
	all.Wait()
	if got := strings.Join(codes, ""); got != "" {
		t.Errorf("somebody was refused: %s", got)
	}
	var n int
	if err := r.DB.Get(&n, `select count(*) from redirects where path = '/strid'`); err != nil || n != 1 || r.at("/strid") == "" {
		t.Errorf("%d redirects: %v", n, err)
	}
}

// TestAChangedSlugLeadsOnWhoeverChangedIt, without chains and without loops.
func TestAChangedSlugLeadsOnWhoeverChangedIt(t *testing.T) {
	t.Parallel()
	r := open(t)
	rename := func(db *sqlx.DB, slug string) {
		db.MustExec(`update articles set slug = $2 where id = $1`, r.article, slug)
	}
	rename(r.DB, "nyere")
	rename(r.DB, "nyest")
	for _, old := range []string{"/artikkel/ny", "/artikkel/nyere", "/artikler/ny"} {
		if got := r.at(old); got != "Article" {
			t.Errorf("%s leads to %q", old, got)
		}
	}
	rename(r.DB, "ny")
	if got := r.at("/artikkel/ny"); got != "" {
		t.Errorf("an article leads away from itself: %q", got)
	}
	r.DB.MustExec(`delete from articles where id = $1`, r.article)
	if got := r.at("/artikkel/nyest"); got != "" {
		t.Errorf("what is gone is led to: %q", got)
	}
}
