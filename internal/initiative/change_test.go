package initiative_test

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/initiative"
	"innomag/internal/page"
)

func day(year int, month time.Month, d int) *date.Date {
	return &date.Date{Year: year, Month: month, Day: d}
}

func TestAuthorsChangeTheirOwnAndLearnNothingOfOthers(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := n.draft(t, "Karis")
	attempts := map[string]func(by account.Viewer, id initiative.ID) error{
		"update": func(by account.Viewer, id initiative.ID) error {
			_, err := n.Update(ctx, by, initiative.Changes{InitiativeID: id, ExpectedRevision: 99, Title: to("Mitt")})
			return err
		},
		"publish": func(by account.Viewer, id initiative.ID) error {
			_, err := n.Publish(ctx, by, initiative.Step{InitiativeID: id})
			return err
		},
		"archive": func(by account.Viewer, id initiative.ID) error {
			_, err := n.Archive(ctx, by, initiative.Step{InitiativeID: id})
			return err
		},
	}
	for name, attempt := range attempts {
		for _, by := range []account.Viewer{n.guest, n.reader, n.per, {ID: n.kari.ID}} {
			there, nowhere := attempt(by, i.ID), attempt(by, 999)
			if fault.Of(there).Kind != fault.Forbidden || there.Error() != nowhere.Error() {
				t.Errorf("%s by %s: %v and %v", name, by.Name, there, nowhere)
			}
		}
		if got := wrong(attempt(n.editor, 999)); !slices.Equal(got, []string{"initiativeId:NOT_FOUND"}) {
			t.Errorf("%s of nothing by an editor: %v", name, got)
		}
	}
	if now := must(n.BySlug(ctx, n.kari, "karis"))(t); now.Revision != 1 || now.State != initiative.Draft {
		t.Errorf("it changed: %+v", now)
	}
	for _, by := range []account.Viewer{n.guest, n.reader} {
		if _, err := n.Create(ctx, by, initiative.New{Title: "A"}); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s began one: %v", by.Name, err)
		}
	}
}

func TestWhatIsLeftOutStays(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := must(n.Create(ctx, n.kari, initiative.New{
		Title: "A", Goal: "Mål", Body: "Tekst", StartedOn: day(2020, 1, 1), EndedOn: day(2021, 1, 1), ContactURL: to("https://a.no"),
		StatusSince: day(2020, 1, 1),
		Partners:    []initiative.NewPartner{{n.nav.ID, initiative.Lead}},
		People:      []initiative.NewParticipant{{n.ada.ID, "leder"}},
		TopicIDs:    []directory.TopicID{n.work.ID}, ReportIDs: []directory.ReportID{n.report.ID},
	}))(t)
	before := n.parts(t, i)

	i = must(n.Update(ctx, n.editor, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, Title: to("B"), Status: to(initiative.Idea)}))(t)
	if i.Title != "B" || i.Slug != "a" || i.Goal != "Mål" || i.BodyHTML != "<p>Tekst</p>" || i.Revision != 2 ||
		i.StartedOn.String() != "2020-01-01" || i.EndedOn == nil || *i.ContactURL() != "https://a.no" || *i.CreatedBy != n.kari.ID {
		t.Errorf("got %+v", i)
	}
	if after := n.parts(t, i); after != before {
		t.Errorf("got %s, had %s", after, before)
	}

	i = must(n.Update(ctx, n.kari, initiative.Changes{
		InitiativeID: i.ID, ExpectedRevision: 2,
		Status: to(initiative.Pilot), StatusSince: day(2022, 3, 4), StatusNote: to("Prøves i Bergen"), Body: to("Ny"),
		StartedOn: graphql.OmittableOf[*date.Date](nil), ContactURL: graphql.OmittableOf[*string](nil),
		Partners: []initiative.NewPartner{{n.nav.ID, initiative.Funder}, {n.ks.ID, initiative.Lead}}, People: []initiative.NewParticipant{},
		TopicIDs: []directory.TopicID{n.school.ID, n.work.ID},
	}))(t)
	if i.Status != initiative.Pilot || i.StartedOn != nil || i.EndedOn == nil || i.ContactURL() != nil || i.BodyHTML != "<p>Ny</p>" || i.Revision != 3 {
		t.Errorf("got %+v", i)
	}
	if got := n.parts(t, i); got != "IDEA 2020-01-01 , PILOT 2022-03-04 Prøves i Bergen; nav FUNDER, ks LEAD; ; skole, arbeid; hva-virker" {
		t.Errorf("got %s", got)
	}
}

func TestAnEndIsComparedWithTheBeginningThatIsThere(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := must(n.Create(ctx, n.kari, initiative.New{Title: "A", StartedOn: day(2020, 1, 1), EndedOn: day(2021, 1, 1)}))(t)
	_, err := n.Update(ctx, n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, EndedOn: graphql.OmittableOf(day(2019, 1, 1))})
	if got := wrong(err); !slices.Equal(got, []string{"endedOn:INVALID"}) {
		t.Errorf("got %v", got)
	}
	_, err = n.Update(ctx, n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, StartedOn: graphql.OmittableOf(day(2022, 1, 1))})
	if got := wrong(err); !slices.Equal(got, []string{"startedOn:INVALID"}) {
		t.Errorf("got %v", got)
	}
}

func TestOfSeveralWhoSaveAtOnceOneIsSavedAndTheOthersSeeIt(t *testing.T) {
	t.Parallel()
	n := open(t)
	i := n.draft(t, "A")
	var saved, conflicts atomic.Int32
	var wg sync.WaitGroup
	for _, title := range []string{"B", "C", "D", "E"} {
		wg.Go(func() {
			got, err := n.Update(t.Context(), n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, Title: &title})
			switch {
			case err == nil:
				saved.Add(1)
			case fault.Of(err).UserCode() == "CONFLICT" && got != nil && got.Revision == 2 && got.Title != "A":
				conflicts.Add(1)
			default:
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
	wg.Wait()
	if saved.Load() != 1 || conflicts.Load() != 3 {
		t.Errorf("%d saved, %d conflicts", saved.Load(), conflicts.Load())
	}
}

func TestAFailedSaveChangesNothing(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := n.draft(t, "A")
	got, err := n.Update(ctx, n.kari, initiative.Changes{
		InitiativeID: i.ID, ExpectedRevision: 1, Title: to("B"), TopicIDs: []directory.TopicID{999},
	})
	if got != nil || !slices.Equal(wrong(err), []string{"topicIds.0:NOT_FOUND"}) {
		t.Errorf("got %+v, %v", got, err)
	}
	if now := must(n.BySlug(ctx, n.kari, "a"))(t); now.Title != "A" || now.Revision != 1 {
		t.Errorf("got %+v", now)
	}
}

func TestAnInitiativeIsPublishedTakenAwayAndPublishedAgain(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := n.published(t, "A")
	first := *i.PublishedAt
	if i.State != initiative.Published || i.Revision != 2 {
		t.Errorf("got %+v", i)
	}
	again, err := n.Publish(ctx, n.kari, initiative.Step{InitiativeID: i.ID})
	if again == nil || again.ID != i.ID || !slices.Equal(wrong(err), []string{"initiativeId:WRONG_STATE"}) {
		t.Errorf("got %+v, %v", again, err)
	}
	stale, err := n.Archive(ctx, n.editor, initiative.Step{InitiativeID: i.ID, ExpectedRevision: to(1)})
	if stale == nil || stale.State != initiative.Published || fault.Of(err).Kind != fault.Conflict {
		t.Errorf("got %+v, %v", stale, err)
	}
	i = must(n.Archive(ctx, n.editor, initiative.Step{InitiativeID: i.ID, ExpectedRevision: to(2)}))(t)
	if got, err := n.BySlug(ctx, n.reader, "a"); got != nil || err != nil || i.State != initiative.Archived {
		t.Errorf("a reader still sees %+v, %v", got, err)
	}
	i = must(n.Publish(ctx, n.editor, initiative.Step{InitiativeID: i.ID}))(t)
	if !i.PublishedAt.Equal(first) || i.Revision != 4 {
		t.Errorf("got %+v", i)
	}
}

// TestAViewerIsToldWhichStepsArePossible holds what a viewer is told to what then happens.
func TestAViewerIsToldWhichStepsArePossible(t *testing.T) {
	t.Parallel()
	n := open(t)
	for state, at := range map[string]func() *initiative.Initiative{
		"a draft": func() *initiative.Initiative {
			return must(n.Create(t.Context(), n.kari, initiative.New{Title: "Et utkast"}))(t)
		},
		"a published one": func() *initiative.Initiative { return n.published(t, "Et åpent") },
		"an archived one": func() *initiative.Initiative {
			return must(n.Archive(t.Context(), n.editor, initiative.Step{InitiativeID: n.published(t, "Et gammelt").ID}))(t)
		},
	} {
		for who, viewer := range map[string]account.Viewer{
			"a guest": n.guest, "a reader": n.reader, "another author": n.per, "the author": n.kari, "an editor": n.editor,
		} {
			ctx := account.WithViewer(t.Context(), viewer)
			i := at()
			told := i.ViewerCanPublish(ctx)
			if _, err := n.Publish(ctx, viewer, initiative.Step{InitiativeID: i.ID}); (err == nil) != told {
				t.Errorf("%s is told %v of publishing %s, then: %v", who, told, state, err)
			}
			i = at()
			told = i.ViewerCanArchive(ctx)
			if _, err := n.Archive(ctx, viewer, initiative.Step{InitiativeID: i.ID}); (err == nil) != told {
				t.Errorf("%s is told %v of archiving %s, then: %v", who, told, state, err)
			}
		}
	}
}

func TestTheNumberOfStatementsOfASaveDoesNotFollowItsLists(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	many := initiative.Changes{TopicIDs: []directory.TopicID{}, People: []initiative.NewParticipant{}}
	for range 40 {
		p := must(n.directory.CreatePerson(ctx, n.kari, directory.NewPerson{Name: "Ola"}))(t)
		many.People = append(many.People, initiative.NewParticipant{PersonID: p.ID})
	}
	one := initiative.Changes{TopicIDs: many.TopicIDs, People: many.People[:1]}
	count := func(c initiative.Changes, title string) int {
		c.InitiativeID, c.ExpectedRevision = n.draft(t, title).ID, 1
		return n.counter.Count(func() { must(n.Update(ctx, n.kari, c))(t) })
	}
	if few, lots := count(one, "A"), count(many, "B"); few != lots {
		t.Errorf("%d statements for one, %d for forty: %s", few, lots, strings.Join(n.counter.Last(), "\n"))
	}
}

func TestListsAreFilteredAndTheirCursorsBelongToThem(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for _, c := range []struct {
		title  string
		status initiative.Status
		topics []directory.TopicID
	}{
		{"A", initiative.Pilot, []directory.TopicID{n.work.ID}},
		{"B", initiative.Pilot, []directory.TopicID{n.part.ID, n.work.ID}},
		{"C", initiative.Ended, []directory.TopicID{n.part.ID}},
		{"D", initiative.Pilot, []directory.TopicID{n.school.ID}},
	} {
		i := must(n.Create(ctx, n.kari, initiative.New{Title: c.title, Status: c.status, TopicIDs: c.topics}))(t)
		must(n.Publish(ctx, n.kari, initiative.Step{InitiativeID: i.ID}))(t)
	}
	n.draft(t, "E")
	cases := map[string]struct {
		filter initiative.Filter
		want   string
	}{
		"all":                       {initiative.Filter{State: initiative.Published}, "D C B A"},
		"a topic and those below":   {initiative.Filter{State: initiative.Published, Topic: to("arbeid")}, "C B A"},
		"a topic below":             {initiative.Filter{State: initiative.Published, Topic: to("deltid")}, "C B"},
		"a topic and a status":      {initiative.Filter{State: initiative.Published, Topic: to("arbeid"), Status: to(initiative.Pilot)}, "B A"},
		"a topic that is not there": {initiative.Filter{State: initiative.Published, Topic: to("x\x00")}, ""},
		"drafts":                    {initiative.Filter{State: initiative.Draft}, "E"},
		"drafts of a status":        {initiative.Filter{State: initiative.Draft, Status: to(initiative.Pilot)}, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all := must(n.List(ctx, n.kari, &c.filter, page.Args{}))(t)
			if total := must(all.TotalCount(ctx))(t); titles(all.Nodes) != c.want || total != len(all.Nodes) {
				t.Errorf("got %s of %d, want %s", titles(all.Nodes), total, c.want)
			}
			var walked []*initiative.Initiative
			args := page.Args{First: to(1)}
			for {
				p := must(n.List(ctx, n.kari, &c.filter, args))(t)
				walked = append(walked, p.Nodes...)
				if !p.PageInfo.HasNextPage {
					break
				}
				args.After = p.PageInfo.EndCursor
			}
			if titles(walked) != c.want {
				t.Errorf("one at a time: %s", titles(walked))
			}
			if backward := must(n.List(ctx, n.kari, &c.filter, page.Args{Last: to(100)}))(t); titles(backward.Nodes) != c.want {
				t.Errorf("from the end: %s", titles(backward.Nodes))
			}
		})
	}
	published := must(n.List(ctx, n.kari, nil, page.Args{First: to(1)}))(t)
	_, err := n.List(ctx, n.kari, &initiative.Filter{State: initiative.Published, Topic: to("arbeid")}, page.Args{After: published.PageInfo.EndCursor})
	if fault.Of(err).Kind != fault.BadUserInput {
		t.Errorf("a cursor of another list was taken: %v", err)
	}
}
