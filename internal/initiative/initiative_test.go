package initiative_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

func TestADraftIsForItsAuthorAndTheEditorsUntilItIsPublished(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	draft, archived, shown := n.draft(t, "Utkast"), n.published(t, "Arkiv"), n.published(t, "Apent")
	must(n.Archive(ctx, n.editor, initiative.Step{InitiativeID: archived.ID}))(t)
	ids := []initiative.ID{draft.ID, archived.ID, 999, shown.ID}
	for name, c := range map[string]struct {
		viewer account.Viewer
		seen   string
		drafts int
	}{
		"a guest":               {n.guest, "- - - Apent", 0},
		"a reader":              {n.reader, "- - - Apent", 0},
		"another author":        {n.per, "- - - Apent", 0},
		"the author":            {n.kari, "Utkast Arkiv - Apent", 1},
		"an editor":             {n.editor, "Utkast Arkiv - Apent", 1},
		"an account of no role": {account.Viewer{ID: n.kari.ID + 1000}, "- - - Apent", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := titles(must(n.ByIDs(ctx, c.viewer, ids))(t)); got != c.seen {
				t.Errorf("by id: %s", got)
			}
			var bySlug []*initiative.Initiative
			for _, slug := range []string{"utkast", "arkiv", "nothing\x00", "apent"} {
				bySlug = append(bySlug, must(n.BySlug(ctx, c.viewer, slug))(t))
			}
			if got := titles(bySlug); got != c.seen {
				t.Errorf("by slug: %s", got)
			}
			drafts := must(n.List(ctx, c.viewer, &initiative.Filter{State: initiative.Draft}, page.Args{}))(t)
			if total := must(drafts.TotalCount(ctx))(t); total != c.drafts || len(drafts.Nodes) != c.drafts {
				t.Errorf("drafts: %s of %d", titles(drafts.Nodes), total)
			}
			open := must(n.List(ctx, c.viewer, nil, page.Args{}))(t)
			if total := must(open.TotalCount(ctx))(t); total != 1 || titles(open.Nodes) != "Apent" {
				t.Errorf("published: %s of %d", titles(open.Nodes), total)
			}
		})
	}
}

func TestOnlyThoseWhoMayEditSeeTheSource(t *testing.T) {
	t.Parallel()
	n := open(t)
	i := must(n.Create(t.Context(), n.kari, initiative.New{Title: "A", Body: "Et *mål* <script>x</script>"}))(t)
	if i.BodyHTML != "<p>Et <em>mål</em> </p>" {
		t.Errorf("got %q", i.BodyHTML)
	}
	for name, c := range map[string]struct {
		viewer account.Viewer
		may    bool
	}{
		"a guest": {n.guest, false}, "another author": {n.per, false}, "the author": {n.kari, true}, "an editor": {n.editor, true},
		"the author, who no longer writes": {account.Viewer{ID: n.kari.ID}, false},
	} {
		ctx := account.WithViewer(t.Context(), c.viewer)
		if (i.BodySource(ctx) != nil) != c.may || i.ViewerCanEdit(ctx) != c.may {
			t.Errorf("%s: want %v", name, c.may)
		}
	}
}

func TestEverythingSaidOfAnInitiativeIsKept(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := must(n.Create(ctx, n.kari, initiative.New{
		Title: " Helt  Med ", Summary: "Kort", Goal: "Arbeid", TargetGroup: "Unge", Body: "Mer",
		Status: initiative.Pilot, StatusSince: day(2020, 1, 2), StatusNote: "I gang",
		StartedOn: day(2019, 12, 31), EndedOn: day(2019, 12, 31),
		Municipality: "Bergen", County: "Vestland", ContactName: "Ada", ContactURL: to("https://example.no/"),
		Partners: []initiative.NewPartner{{n.nav.ID, initiative.Funder}, {n.ks.ID, initiative.Lead}, {n.nav.ID, initiative.Partner}},
		People:   []initiative.NewParticipant{{n.bo.ID, "prosjektleder"}, {n.ada.ID, ""}},
		TopicIDs: []directory.TopicID{n.school.ID, n.part.ID, n.school.ID}, ReportIDs: []directory.ReportID{n.secondReport.ID, n.report.ID},
	}))(t)
	if i.Slug != "helt-med" || i.Title != "Helt Med" || i.State != initiative.Draft || i.Revision != 1 || i.Status != initiative.Pilot ||
		i.StartedOn.String() != "2019-12-31" || *i.ContactURL() != "https://example.no/" || *i.CreatedBy != n.kari.ID {
		t.Errorf("got %+v", i)
	}
	if got := n.parts(t, i); got != "PILOT 2020-01-02 I gang; nav FUNDER, ks LEAD, nav PARTNER; bo prosjektleder, ada ; skole, deltid; hvem-betaler, hva-virker" {
		t.Errorf("got %s", got)
	}
}

func TestAnAddressThatWasAskedForIsGivenOrRefused(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for _, want := range []string{"helt-med", "helt-med-2"} {
		if i := n.draft(t, "Helt med"); i.Slug != want {
			t.Errorf("got %s, want %s", i.Slug, want)
		}
	}
	_, err := n.Create(ctx, n.kari, initiative.New{Title: "Noe annet", Slug: to("Helt med")})
	if got := wrong(err); !slices.Equal(got, []string{"slug:TAKEN"}) {
		t.Errorf("got %v", got)
	}
	i := must(n.Create(ctx, n.kari, initiative.New{Title: "Noe annet", Slug: to("Blåbær")}))(t)
	if i.Slug != "blaabaer" {
		t.Errorf("got %s", i.Slug)
	}
	_, err = n.Update(ctx, n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, Slug: to("helt-med-2")})
	if got := wrong(err); !slices.Equal(got, []string{"slug:TAKEN"}) {
		t.Errorf("got %v", got)
	}
	_, err = n.Update(ctx, n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, Slug: to(" ")})
	if got := wrong(err); !slices.Equal(got, []string{"slug:INVALID"}) {
		t.Errorf("got %v", got)
	}
}

func TestNamesakesThatBeginAtOnceGetAddressesOfTheirOwn(t *testing.T) {
	t.Parallel()
	n := open(t)
	var wg sync.WaitGroup
	slugs := make([]string, 8)
	for k := range slugs {
		wg.Go(func() {
			i, err := n.Create(t.Context(), n.kari, initiative.New{Title: "Helt med"})
			if err != nil {
				t.Error(err)
				return
			}
			slugs[k] = i.Slug
		})
	}
	wg.Wait()
	slices.Sort(slugs)
	if len(slices.Compact(slugs)) != 8 || slugs[0] != "helt-med" || slugs[7] != "helt-med-8" {
		t.Errorf("got %v", slugs)
	}
}

func TestInputIsRefusedFieldByField(t *testing.T) {
	t.Parallel()
	n := open(t)
	cases := map[string]struct {
		input initiative.New
		want  []string
	}{
		"nothing":               {initiative.New{}, []string{"title:REQUIRED"}},
		"too much":              {initiative.New{Title: strings.Repeat("x", 201), Goal: strings.Repeat("x", 2001)}, []string{"title:TOO_LONG", "goal:TOO_LONG"}},
		"a bad address":         {initiative.New{Title: "A", ContactURL: to("javascript:alert(1)")}, []string{"contactUrl:INVALID"}},
		"a title of signs only": {initiative.New{Title: "!"}, []string{"slug:INVALID"}},
		"an end before the beginning": {
			initiative.New{Title: "A", StartedOn: day(2020, 2, 1), EndedOn: day(2020, 1, 31)},
			[]string{"endedOn:INVALID"},
		},
		"references to nothing": {
			initiative.New{
				Title:    "A",
				Partners: []initiative.NewPartner{{n.nav.ID, initiative.Lead}, {999, initiative.Lead}},
				People:   []initiative.NewParticipant{{999, ""}},
				TopicIDs: []directory.TopicID{n.work.ID, 999}, ReportIDs: []directory.ReportID{999},
			},
			[]string{"partners.1.organisationId:NOT_FOUND", "people.0.personId:NOT_FOUND", "topicIds.1:NOT_FOUND", "reportIds.0:NOT_FOUND"},
		},
		"the same twice": {
			initiative.New{
				Title:    "A",
				Partners: []initiative.NewPartner{{n.nav.ID, initiative.Lead}, {n.nav.ID, initiative.Lead}},
				People:   []initiative.NewParticipant{{n.ada.ID, "leder"}, {n.ada.ID, "medlem"}},
			},
			[]string{"partners.1.organisationId:DUPLICATE", "people.1.personId:DUPLICATE"},
		},
		"too many":     {initiative.New{Title: "A", TopicIDs: make([]directory.TopicID, 51)}, []string{"topicIds:TOO_MANY"}},
		"a long role":  {initiative.New{Title: "A", People: []initiative.NewParticipant{{n.ada.ID, strings.Repeat("x", 201)}}}, []string{"people.0.role:TOO_LONG"}},
		"a vast text":  {initiative.New{Title: "A", Body: strings.Repeat("æ", 499_999) + strings.Repeat("🙂", 1)}, nil},
		"a heavy text": {initiative.New{Title: "A", Body: strings.Repeat("🙂", 300_000)}, []string{"body:TOO_LONG"}},
		"a NUL":        {initiative.New{Title: "A\x00", StatusNote: "b\x00"}, []string{"title:INVALID_TEXT", "statusNote:INVALID_TEXT"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := n.Create(t.Context(), n.kari, c.input)
			if got := wrong(err); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// talk gives an initiative a discussion.
func (n *newsroom) talk(ctx context.Context, i *initiative.Initiative, count int) error {
	_, err := n.db.ExecContext(ctx, `insert into discussions (initiative_id, comment_count) values ($1, $2)`, i.ID, count)
	return err
}

func TestAnInitiativeTellsHowManyCommentsItHas(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	quiet, lively, draft := n.published(t, "A"), n.published(t, "B"), n.draft(t, "C")
	for _, err := range []error{n.talk(ctx, lively, 7), n.talk(ctx, draft, 0)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	got := must(n.ByIDs(ctx, n.editor, []initiative.ID{quiet.ID, lively.ID, draft.ID}))(t)
	for i, want := range []int{0, 7, 0} {
		if got[i].CommentCount != want {
			t.Errorf("%s: %d, want %d", got[i].Title, got[i].CommentCount, want)
		}
	}
}
