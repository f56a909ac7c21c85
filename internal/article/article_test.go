package article_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

type desk struct {
	*article.Service
	author, colleague, editor account.Viewer
}

var reader = account.Viewer{}

func newsroom(t *testing.T) *desk {
	t.Helper()
	d := &desk{Service: &article.Service{DB: pgtest.New(t), Cursors: page.NewCodec([]byte(strings.Repeat("s", 32)))}}
	d.author = d.hire(t, "Astrid", account.Author)
	d.colleague = d.hire(t, "Kåre", account.Author)
	d.editor = d.hire(t, "Edel", account.Editor)
	return d
}

func (d *desk) hire(t *testing.T, name string, role account.Role) account.Viewer {
	t.Helper()
	v := account.Viewer{Name: name, Roles: []account.Role{role}}
	const query = `insert into accounts (email, name, roles) values ($1, $1, array[$2::text]) returning id`
	if err := d.DB.Get(&v.ID, query, name, string(role)); err != nil {
		t.Fatal(err)
	}
	return v
}

func (d *desk) draft(t *testing.T, title string) *article.Article {
	t.Helper()
	a, err := d.Create(t.Context(), d.author, article.Draft{Title: title, Body: "Første avsnitt.", BodyFormat: article.Markdown})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func (d *desk) publish(t *testing.T, a *article.Article) *article.Article {
	t.Helper()
	a, err := d.Publish(t.Context(), d.editor, article.Publication{ArticleID: a.ID})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func ptr[T any](v T) *T { return &v }

func refusal(t *testing.T, err error) *fault.Error {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	return fault.Of(err)
}

func TestADraftIsThereForItsAuthorAndTheEditorsOnly(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Naboer som låner bort mer enn sukker")
	if a.Slug != "naboer-som-laaner-bort-mer-enn-sukker" || a.State != article.StateDraft || a.Revision != 1 {
		t.Fatalf("%+v", a)
	}
	for who, c := range map[string]struct {
		by   account.Viewer
		sees bool
	}{
		"its author": {d.author, true}, "an editor": {d.editor, true},
		"another author": {d.colleague, false}, "a reader": {reader, false},
	} {
		bySlug, err := d.BySlug(t.Context(), c.by, a.Slug)
		if err != nil || (bySlug != nil) != c.sees {
			t.Errorf("%s by slug: %v, %v", who, bySlug, err)
		}
		byID, err := d.ByIDs(t.Context(), c.by, []article.ID{a.ID})
		if err != nil || (byID[0] != nil) != c.sees {
			t.Errorf("%s by id: %v, %v", who, byID, err)
		}
		list, err := d.List(t.Context(), c.by, &article.Filter{State: article.StateDraft}, page.Args{})
		if err != nil || (len(list.Nodes) == 1) != c.sees {
			t.Errorf("%s in the list: %v, %v", who, list, err)
		}
		if n, err := list.TotalCount(t.Context()); err != nil || (n == 1) != c.sees {
			t.Errorf("%s in the count: %d, %v", who, n, err)
		}
	}
	d.publish(t, a)
	if seen, err := d.BySlug(t.Context(), reader, a.Slug); err != nil || seen == nil {
		t.Fatal(seen, err)
	}
}

func TestOnlyTheAuthorAndEditorsChangeAnArticle(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.publish(t, d.draft(t, "Min egen"))
	for _, id := range []article.ID{a.ID, 4711} { // the same answer for one that is not there
		_, err := d.Update(t.Context(), d.colleague, article.Patch{ArticleID: id, ExpectedRevision: a.Revision, Title: ptr("Din")})
		if refusal(t, err).Kind != fault.Forbidden {
			t.Fatal(err)
		}
		if _, err = d.Publish(t.Context(), d.colleague, article.Publication{ArticleID: id}); refusal(t, err).Kind != fault.Forbidden {
			t.Fatal(err)
		}
	}
	if _, err := d.Archive(t.Context(), d.author, article.Step{ArticleID: a.ID}); refusal(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
	if _, err := d.Update(t.Context(), d.editor, article.Patch{ArticleID: 4711, Title: ptr("x")}); refusal(t, err).UserCode() != "NOT_FOUND" {
		t.Fatal(err)
	}
	got, err := d.Update(t.Context(), d.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: a.Revision, Title: ptr("Redigert")})
	if err != nil || got.Title != "Redigert" || got.Revision != a.Revision+1 {
		t.Fatal(got, err)
	}
}

func TestWhatIsWrongWithAnArticleIsSaidFieldByField(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	taken := d.draft(t, "Opptatt")
	for what, c := range map[string]struct {
		draft       article.Draft
		field, code string
	}{
		"no title":         {article.Draft{Body: "x"}, "title", "REQUIRED"},
		"a long title":     {article.Draft{Title: strings.Repeat("å", 201)}, "title", "TOO_LONG"},
		"NUL in the body":  {article.Draft{Title: "T", Body: "a\x00b"}, "body", "INVALID_TEXT"},
		"a taken address":  {article.Draft{Title: "T", Slug: &taken.Slug}, "slug", "TAKEN"},
		"no letters":       {article.Draft{Title: "!!!"}, "slug", "INVALID"},
		"a script address": {article.Draft{Title: "T", HeroImage: &article.ImageInput{URL: "javascript:alert(1)"}}, "heroImage.url", "INVALID"},
		"no such topic":    {article.Draft{Title: "T", Links: article.Links{TopicIds: []directory.TopicID{4711}}}, "topicIds.0", "NOT_FOUND"},
		"no such person":   {article.Draft{Title: "T", Links: article.Links{Contributors: []*article.ContributorInput{{PersonID: 4711, Role: "AUTHOR"}}}}, "contributors.0.personId", "NOT_FOUND"},
		"too many tags":    {article.Draft{Title: "T", Links: article.Links{Tags: make([]string, 51)}}, "tags", "TOO_MANY"},
		"an empty note":    {article.Draft{Title: "T", Links: article.Links{Notes: []*article.NoteInput{{Kind: "DISCLOSURE"}}}}, "notes.0.text", "REQUIRED"},
	} {
		c.draft.BodyFormat = article.Markdown
		_, err := d.Create(t.Context(), d.author, c.draft)
		if f := refusal(t, err); f.Field != c.field || f.UserCode() != c.code {
			t.Errorf("%s: %s on %q (%v)", what, f.UserCode(), f.Field, err)
		}
	}
	var n int
	if err := d.DB.Get(&n, `select count(*) from articles`); err != nil || n != 1 {
		t.Fatalf("%d articles are stored, %v", n, err)
	}
}

func TestTitlesThatAreEqualGetAddressesThatAreNot(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	slugs := make([]string, 20)
	var wg sync.WaitGroup
	for i := range slugs {
		wg.Go(func() {
			a, err := d.Create(context.Background(), d.author, article.Draft{Title: "Dugnad", BodyFormat: article.Markdown})
			if err != nil {
				t.Error(err)
				return
			}
			slugs[i] = a.Slug
		})
	}
	wg.Wait()
	seen := map[string]bool{}
	for _, s := range slugs {
		if seen[s] || !strings.HasPrefix(s, "dugnad") {
			t.Fatal(slugs)
		}
		seen[s] = true
	}
}

func TestAPatchChangesWhatIsGivenAndLeavesTheRest(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a, err := d.Create(t.Context(), d.author, article.Draft{
		Title: "Hel", Lede: "Ingress.", Body: "Tekst.", BodyFormat: article.Markdown,
		HeroImage: &article.ImageInput{URL: "/bilder/1.jpg", Alt: "Et bilde"},
		Links:     article.Links{Tags: []string{"nabolag", "dugnad"}, Notes: []*article.NoteInput{{Kind: "DISCLOSURE", Text: "Vi eier huset."}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	a, err = d.Update(t.Context(), d.author, article.Patch{ArticleID: a.ID, ExpectedRevision: 1, Lede: ptr("Ny ingress.")})
	if err != nil || a.Title != "Hel" || a.Lede != "Ny ingress." || a.HeroImage() == nil {
		t.Fatal(a, err)
	}
	tags, err := d.Tags(t.Context(), a)
	if err != nil || len(tags) != 2 || tags[0].Name != "nabolag" {
		t.Fatal(tags, err)
	}
	a, err = d.Update(t.Context(), d.author, article.Patch{
		ArticleID: a.ID, ExpectedRevision: 2, HeroImage: graphql.OmittableOf[*article.ImageInput](nil), Links: article.Links{Tags: []string{}},
	})
	if err != nil || a.HeroImage() != nil {
		t.Fatal(a, err)
	}
	if tags, err = d.Tags(t.Context(), a); err != nil || len(tags) != 0 {
		t.Fatal(tags, err)
	}
	notes, err := d.Notes(t.Context(), a)
	if err != nil || len(notes) != 1 || notes[0].Text != "Vi eier huset." {
		t.Fatal(notes, err)
	}
}

func TestTheTextIsMadeSafeHoweverItIsWritten(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	for _, format := range []article.Format{article.Markdown, article.HTML} {
		a, err := d.Create(t.Context(), d.author, article.Draft{
			Title: "Trygg " + string(format), BodyFormat: format,
			Body: `<p onclick="x()">Hei <script>alert(1)</script><a href="javascript:x()">her</a></p>`,
		})
		if err != nil {
			t.Fatal(err)
		}
		b, err := d.Body(t.Context(), a)
		if err != nil || strings.Contains(b.HTML, "script") || strings.Contains(b.HTML, "onclick") {
			t.Fatalf("%s: %q, %v", format, b.HTML, err)
		}
	}
}
