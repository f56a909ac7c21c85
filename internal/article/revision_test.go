package article_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/go-cmp/cmp"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/text"
)

// shelf fills the directory with two of everything that an article can point at.
func (d *desk) shelf(t *testing.T) (links [2]article.Links) {
	t.Helper()
	day := date.Date{}
	if err := day.UnmarshalGQL("2026-03-01"); err != nil {
		t.Fatal(err)
	}
	for i, n := range []string{"en", "to"} {
		id := func(query string) (id int64) {
			if err := d.DB.Get(&id, query, n); err != nil {
				t.Fatal(err)
			}
			return id
		}
		links[i] = article.Links{
			Contributors:  []*article.ContributorInput{{PersonID: directory.PersonID(id(`insert into people (slug, name) values ($1, $1) returning id`)), Role: "SOURCE"}},
			TopicIds:      []directory.TopicID{directory.TopicID(id(`insert into topics (slug, name_nb) values ($1, $1) returning id`))},
			Tags:          []string{n, "felles"},
			InitiativeIds: []gid.ID{{Type: "Initiative", Key: id(`insert into initiatives (slug, title, state, published_at) values ($1, $1, 'PUBLISHED', now()) returning id`)}},
			ReportIds:     []directory.ReportID{directory.ReportID(id(`insert into reports (slug, title) values ($1, $1) returning id`))},
			RelatedIds:    []article.ID{d.publish(t, d.draft(t, "Relatert "+n)).ID},
			Notes:         []*article.NoteInput{{Kind: "CORRECTION", NotedOn: &day, Text: "Rettet " + n + "."}},
		}
	}
	return links
}

// whole is all of an article that is edited, but for its address.
func (d *desk) whole(t *testing.T, id article.ID) string {
	t.Helper()
	var all string
	const query = `
		select jsonb_build_array(title, lede, body_source, body_format, hero_url, hero_alt, hero_caption, hero_credit,
			(select jsonb_agg(jsonb_build_array(person_id, role) order by position) from article_contributors where article_id = a.id),
			(select jsonb_agg(topic_id order by position) from article_topics where article_id = a.id),
			(select jsonb_agg(tag_id order by position) from article_tags where article_id = a.id),
			(select jsonb_agg(initiative_id order by position) from article_initiatives where article_id = a.id),
			(select jsonb_agg(report_id order by position) from article_reports where article_id = a.id),
			(select jsonb_agg(related_id order by position) from article_related where article_id = a.id),
			(select jsonb_agg(jsonb_build_array(kind, noted_on, text) order by position) from article_notes where article_id = a.id))
		from articles a where id = $1`
	if err := d.DB.Get(&all, query, id); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAVersionIsBroughtBackWithAllThatWasInIt(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	links := d.shelf(t)
	hero := func(n string) *article.ImageInput {
		return &article.ImageInput{URL: "/b/" + n + ".jpg", Alt: n, Caption: "Bilde " + n, Credit: "Foto " + n}
	}
	a, err := d.Create(t.Context(), d.author, article.Draft{
		Title: "Før", Lede: "Ingress før.", Body: "<p>Før.</p>", BodyFormat: article.HTML, HeroImage: hero("en"), Links: links[0],
	})
	if err != nil {
		t.Fatal(err)
	}
	first := d.whole(t, a.ID)
	markdown := article.Markdown
	a, err = d.Update(t.Context(), d.editor, article.Patch{
		ArticleID: a.ID, ExpectedRevision: 1, Title: ptr("Etter"), Slug: ptr("etter"), Lede: ptr("Ingress etter."), Body: ptr("Etter."),
		BodyFormat: &markdown, HeroImage: graphql.OmittableOf(hero("to")), Links: links[1],
	})
	if err != nil || d.whole(t, a.ID) == first {
		t.Fatal(a, err)
	}
	second := d.whole(t, a.ID)
	for _, c := range []struct {
		to   int
		want string
	}{{1, first}, {2, second}, {3, first}} {
		got, gone, err := d.Restore(t.Context(), d.editor, article.Restoration{ArticleID: a.ID, Revision: c.to, ExpectedRevision: a.Revision})
		if err != nil || len(gone) != 0 {
			t.Fatal(gone, err)
		}
		if diff := cmp.Diff(c.want, d.whole(t, a.ID)); diff != "" {
			t.Errorf("brought back %d: %s", c.to, diff)
		}
		if got.Revision != a.Revision+1 || got.Slug != "etter" {
			t.Errorf("revision %d at %s", got.Revision, got.Slug)
		}
		a = got
	}
	all, err := d.Revisions(t.Context(), a, page.Args{})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, r := range all.Nodes {
		told = append(told, fmt.Sprintf("%d %d %v", r.Number, len(r.Changed()), r.RestoredFrom != nil && *r.RestoredFrom == map[int]int{3: 1, 4: 2, 5: 3}[r.Number]))
	}
	if want := []string{"5 12 true", "4 12 true", "3 12 true", "2 13 false", "1 0 false"}; !slices.Equal(told, want) {
		t.Errorf("the list tells %v", told)
	}
	if n, err := all.TotalCount(t.Context()); n != 5 || err != nil {
		t.Error(n, err)
	}
}

func TestWhatIsGoneIsLeftOutOfAVersionThatIsBroughtBack(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	links := d.shelf(t)
	a, err := d.Create(t.Context(), d.editor, article.Draft{Title: "Husker", BodyFormat: article.Markdown, Links: links[0]})
	if err != nil {
		t.Fatal(err)
	}
	a, err = d.Update(t.Context(), d.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: 1, Links: article.Links{ReportIds: []directory.ReportID{}, TopicIds: []directory.TopicID{}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.DB.Exec(`delete from reports where slug = 'en'`); err != nil {
		t.Fatal(err)
	}
	a, gone, err := d.Restore(t.Context(), d.editor, article.Restoration{ArticleID: a.ID, Revision: 1, ExpectedRevision: a.Revision})
	if err != nil || len(gone) != 1 || gone[0].Name != "en" || gone[0].ID().Type != "Report" {
		t.Fatal(gone, err)
	}
	if topics, err := d.Topics(t.Context(), a); err != nil || len(topics) != 1 {
		t.Fatal(topics, err)
	}
	if _, _, err := d.Restore(t.Context(), d.editor, article.Restoration{ArticleID: a.ID, Revision: 99, ExpectedRevision: a.Revision}); refusal(t, err).Field != "revision" {
		t.Error(err)
	}
	for _, id := range []article.ID{a.ID, 4711} {
		if _, _, err := d.Restore(t.Context(), d.colleague, article.Restoration{ArticleID: id, Revision: 1, ExpectedRevision: 1}); refusal(t, err).Kind != "FORBIDDEN" {
			t.Error(err)
		}
	}
}

func TestRevisionsAreForThoseWhoWriteTheArticle(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.publish(t, d.draft(t, "Hemmelig tilblivelse"))
	for who, c := range map[string]struct {
		by   account.Viewer
		sees bool
	}{"the author": {d.author, true}, "an editor": {d.editor, true}, "a colleague": {d.colleague, false}, "a reader": {reader, false}} {
		seen, err := d.ByIDs(t.Context(), c.by, []article.ID{a.ID})
		if err != nil {
			t.Fatal(err)
		}
		list, err1 := d.Revisions(t.Context(), seen[0], page.Args{})
		one, err2 := d.Version(t.Context(), seen[0], 1)
		diff, err3 := d.Compare(t.Context(), seen[0], 1, 2)
		conflict, err4 := d.Meanwhile(t.Context(), seen[0], 1, nil)
		policy, err5 := d.Commenting(t.Context(), seen[0])
		if err := errors.Join(err1, err2, err3, err4, err5); err != nil {
			t.Fatal(err)
		}
		for what, got := range map[string]bool{
			"list": list != nil, "version": one != nil, "comparison": diff != nil, "conflict": conflict != nil, "commenting": policy != nil,
		} {
			if got != c.sees {
				t.Errorf("%s and the %s: %v", who, what, got)
			}
		}
	}
}

// read puts one side of a field's comparison together again.
func read(diffs []*article.FieldDiff, part article.Part, of func(text.Block) []text.Span) string {
	var paragraphs []string
	for _, d := range diffs {
		if d.Field != part {
			continue
		}
		for _, b := range d.Blocks {
			if spans := of(b); spans != nil {
				p := ""
				for _, s := range spans {
					p += s.Text
				}
				paragraphs = append(paragraphs, p)
			}
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// TestTwoEditorsSavingAtOnceNeverLoseAParagraph lets two save 500 times at once. Whoever comes second is shown what the first
// did and what of their own was not saved, merges it, and sends it again.
func TestTwoEditorsSavingAtOnceNeverLoseAParagraph(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "To om én")
	who := []account.Viewer{d.author, d.editor}
	after := func(b text.Block) []text.Span { return b.After }
	body := "Første avsnitt."
	for round := range 500 {
		var saves [2]string
		var errs [2]error
		var results [2]*article.Article
		var wg sync.WaitGroup
		base := a.Revision
		for i, by := range who {
			saves[i] = body + fmt.Sprintf("\n\nRunde %d av %s.", round, by.Name)
			wg.Go(func() {
				results[i], errs[i] = d.Update(t.Context(), by, article.Patch{ArticleID: a.ID, ExpectedRevision: base, Body: &saves[i]})
			})
		}
		wg.Wait()
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("round %d: %v and %v", round, errs[0], errs[1])
		}
		won, lost := 0, 1
		if errs[0] != nil {
			won, lost = 1, 0
		}
		if refusal(t, errs[lost]).Kind != "CONFLICT" {
			t.Fatal(errs[lost])
		}
		shown, err := d.Body(t.Context(), results[lost])
		if err != nil || shown.Source != saves[won] {
			t.Fatalf("round %d: shown %q, %v", round, shown.Source, err)
		}
		c, err := d.Meanwhile(t.Context(), results[lost], base, &article.Patch{Body: &saves[lost]})
		if err != nil || c.ActorID == nil || *c.ActorID != who[won].ID || len(c.Revisions) != 1 || !slices.Equal(c.Both, []article.Part{"BODY"}) {
			t.Fatalf("round %d: %+v, %v", round, c, err)
		}
		if theirs, yours := read(c.Theirs, "BODY", after), read(c.Yours, "BODY", after); theirs != saves[won] || yours != saves[lost] {
			t.Fatalf("round %d: theirs %q, yours %q", round, theirs, yours)
		}
		body = saves[won] + strings.TrimPrefix(saves[lost], body)
		if round%10 != 0 { // the text would grow beyond all measure
			body = fmt.Sprintf("Bare runde %d.", round)
		}
		if a, err = d.Update(t.Context(), who[lost], article.Patch{ArticleID: a.ID, ExpectedRevision: results[lost].Revision, Body: &body}); err != nil {
			t.Fatal(err)
		}
		for _, by := range who {
			if now, err := d.Body(t.Context(), a); err != nil || round%10 == 0 && !strings.Contains(now.Source, fmt.Sprintf("Runde %d av %s.", round, by.Name)) {
				t.Fatalf("round %d: what %s wrote is lost, %v", round, by.Name, err)
			}
		}
	}
	var kept, complete int
	if err := d.DB.Get(&kept, `select count(*) from article_revisions where article_id = $1`, a.ID); err != nil || kept != 1001 {
		t.Fatalf("%d revisions are kept, %v", kept, err)
	}
	if err := d.DB.Get(&complete, `select count(distinct body_source) from article_revisions where article_id = $1 and body_source like '%Runde%'`, a.ID); err != nil || complete < 500 {
		t.Fatalf("%d different texts of the rounds are kept, %v", complete, err)
	}
}

func TestAConflictTellsOfStepsAndOfListsThatBothChanged(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Trengsel")
	if _, err := d.Update(t.Context(), d.author, article.Patch{ArticleID: a.ID, ExpectedRevision: 1, Lede: ptr("Ny."), Links: article.Links{Tags: []string{"en"}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Submit(t.Context(), d.author, article.Step{ArticleID: a.ID}); err != nil {
		t.Fatal(err)
	}
	mine := article.Patch{ArticleID: a.ID, ExpectedRevision: 1, Title: ptr("Min"), Links: article.Links{Tags: []string{"to"}}}
	now, err := d.Update(t.Context(), d.editor, mine)
	if refusal(t, err).Kind != "CONFLICT" {
		t.Fatal(err)
	}
	c, err := d.Meanwhile(t.Context(), now, 1, &mine)
	if err != nil {
		t.Fatal(err)
	}
	named := func(diffs []*article.FieldDiff) (out []article.Part) {
		for _, f := range diffs {
			out = append(out, f.Field)
		}
		return out
	}
	if got := fmt.Sprint(named(c.Theirs), named(c.Yours), c.Both, len(c.Revisions), len(c.Steps), *c.ActorID == d.author.ID); got != "[LEDE TAGS] [TITLE] [TAGS] 1 1 true" {
		t.Error(got)
	}
}

func TestARevisionThatKeptOnlyTextsIsComparedByThem(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	a := d.draft(t, "Gammel")
	if _, err := d.DB.Exec(`update article_revisions set rest = '{}'`); err != nil {
		t.Fatal(err)
	}
	a, err := d.Update(t.Context(), d.author, article.Patch{ArticleID: a.ID, ExpectedRevision: 1, Title: ptr("Ny"), Links: article.Links{Tags: []string{"ny"}}})
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Compare(t.Context(), a, 1, 2)
	if err != nil || len(c.Fields) != 1 || c.Fields[0].Field != "TITLE" {
		raw, _ := json.Marshal(c)
		t.Fatal(string(raw), err)
	}
	a, _, err = d.Restore(t.Context(), d.author, article.Restoration{ArticleID: a.ID, Revision: 1, ExpectedRevision: 2})
	if err != nil || a.Title != "Gammel" {
		t.Fatal(a, err)
	}
	if tags, err := d.Tags(context.Background(), a); err != nil || len(tags) != 1 {
		t.Fatal("what was not kept was taken away", tags, err)
	}
}
