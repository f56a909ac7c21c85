package initiative_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres"
)

const klass = "\"code\";\"parentCode\";\"level\";\"name\"\n\"0301\";\"\";\"1\";\"Oslo\"\n\"3301\";\"\";\"1\";\"Drammen\"\n\"3407\";;1;\"Gj\xf8vik\"\n" +
	"\"3419\";;1;\"V\xe5ler\"\n\"3114\";;1;\"V\xe5ler\"\n\"5503\";;1;\"Harstad - H\xe1rstt\xe1k\"\n\"9999\";;1;\"Uoppgitt\"\n"

// load takes in a list of kommuner.
func (n *newsroom) load(t *testing.T, csv string) (loaded directory.LoadedMunicipalities) {
	t.Helper()
	if err := n.tryLoad(t, csv, &loaded); err != nil {
		t.Fatal(err)
	}
	return loaded
}

func (n *newsroom) tryLoad(t *testing.T, csv string, loaded *directory.LoadedMunicipalities) error {
	t.Helper()
	return postgres.InTx(t.Context(), n.db, func(tx *sqlx.Tx) (err error) {
		if *loaded, err = directory.LoadMunicipalities(t.Context(), tx, strings.NewReader(csv)); err != nil {
			return err
		}
		_, err = n.FollowMunicipalities(t.Context(), tx)
		return err
	})
}

// crowd makes initiatives of all sorts.
func (n *newsroom) crowd(t *testing.T, many int) {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	statuses := []initiative.Status{initiative.Idea, initiative.Pilot, initiative.Running, initiative.Ended}
	places := []string{"Oslo", "Drammen", "Gjøvik", ""}
	topics := []directory.TopicID{n.work.ID, n.part.ID, n.school.ID}
	roles := []initiative.PartnerRole{initiative.Lead, initiative.Funder, initiative.Researcher}
	for k := range many {
		c := initiative.New{
			Title: fmt.Sprintf("Nr %d", k), Status: statuses[random.IntN(4)], Municipality: places[random.IntN(4)],
			Summary: []string{"Hjelp til naboer", "Varme hus", ""}[random.IntN(3)],
		}
		if random.IntN(3) > 0 {
			c.StartedOn = day(2018+random.IntN(5), time.May, 1)
			if random.IntN(2) > 0 {
				c.EndedOn = day(2021+random.IntN(4), time.December, 31)
				if c.EndedOn.Before(*c.StartedOn) {
					c.EndedOn = nil
				}
			}
		}
		for _, topic := range topics {
			if random.IntN(3) == 0 {
				c.TopicIDs = append(c.TopicIDs, topic)
			}
		}
		for _, o := range []directory.OrganisationID{n.nav.ID, n.ks.ID} {
			for _, role := range roles {
				if random.IntN(4) == 0 {
					c.Partners = append(c.Partners, initiative.NewPartner{OrganisationID: o, Role: role})
				}
			}
		}
		i := must(n.Create(t.Context(), n.kari, c))(t)
		if k%5 > 0 {
			must(n.Publish(t.Context(), n.kari, initiative.Step{InitiativeID: i.ID}))(t)
		}
	}
}

// TestAFacetSaysHowLongTheListWouldBe asks for the list with each choice that a facet offers, and counts it.
func TestAFacetSaysHowLongTheListWouldBe(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.load(t, klass)
	n.crowd(t, 60)
	length := func(by account.Viewer, f initiative.Filter) int {
		list := must(n.List(ctx, by, &f, page.Args{First: to(100)}))(t)
		total := must(list.TotalCount(ctx))(t)
		if len(list.Nodes) != total {
			t.Fatalf("%+v: %d of %d", f, len(list.Nodes), total)
		}
		return total
	}
	checked := 0
	for name, f := range map[string]initiative.Filter{
		"nothing":           {},
		"a topic":           {Topic: to("arbeid")},
		"a topic below":     {Topic: to("deltid")},
		"no such topic":     {Topic: to("ukjent")},
		"a status":          {Status: to(initiative.Pilot)},
		"two statuses":      {Statuses: []initiative.Status{initiative.Pilot, initiative.Ended}},
		"a fylke":           {Counties: []string{"33", "34"}},
		"a kommune":         {Municipalities: []string{"3301"}},
		"a partner":         {PartnerID: &n.nav.ID},
		"a role":            {PartnerRole: to(initiative.Funder)},
		"a partner's role":  {PartnerID: &n.nav.ID, PartnerRole: to(initiative.Funder)},
		"a period":          {FromYear: to(2022), ToYear: to(2020)},
		"since":             {FromYear: to(2023)},
		"words":             {Text: to("nabo")},
		"much":              {Topic: to("arbeid"), Counties: []string{"33"}, PartnerRole: to(initiative.Lead), Text: to("hus")},
		"a place and more":  {Municipalities: []string{"0301"}, Statuses: []initiative.Status{initiative.Idea}, PartnerID: &n.ks.ID},
		"an empty list":     {Statuses: []initiative.Status{}},
		"odd characters":    {Text: to("'\"\\ & | ! \x00"), Counties: []string{"'", "\x00"}},
		"a negative period": {FromYear: to(-1), ToYear: to(1 << 30)},
	} {
		for state, by := range map[initiative.State]account.Viewer{initiative.Published: n.guest, initiative.Draft: n.kari} {
			f.State = state
			got := must(n.Facets(ctx, by, &f))(t)
			if want := length(by, f); got.TotalCount != want {
				t.Errorf("%s: %d in all, want %d", name, got.TotalCount, want)
			}
			for kind, c := range map[string]struct {
				facets []initiative.Facet
				choose func(f *initiative.Filter, value string)
			}{
				"topics": {got.Topics, func(f *initiative.Filter, v string) { f.Topic = &v }},
				"statuses": {got.Statuses, func(f *initiative.Filter, v string) {
					f.Status, f.Statuses = nil, []initiative.Status{initiative.Status(v)}
				}},
				"fylker":   {got.Counties, func(f *initiative.Filter, v string) { f.Counties = []string{v} }},
				"kommuner": {got.Municipalities, func(f *initiative.Filter, v string) { f.Municipalities = []string{v} }},
				"partners": {got.Partners, func(f *initiative.Filter, v string) {
					id := must(gid.Parse(v))(t)
					f.PartnerID = to(directory.OrganisationID(id.Key))
				}},
				"roles": {got.PartnerRoles, func(f *initiative.Filter, v string) { f.PartnerRole = to(initiative.PartnerRole(v)) }},
			} {
				for _, facet := range c.facets {
					chosen := f
					c.choose(&chosen, facet.Value)
					if want := length(by, chosen); facet.Count != want || facet.Label == "" {
						t.Errorf("%s, %s of %s: %+v, want %d", name, kind, state, facet, want)
					}
					checked++
				}
			}
		}
	}
	if checked < 200 {
		t.Errorf("only %d choices were offered", checked)
	}
	years := must(n.Facets(ctx, n.guest, &initiative.Filter{State: initiative.Published, FromYear: to(2020)}))(t).Years
	all := must(n.Facets(ctx, n.guest, nil))(t).Years
	if len(years) != 5 || fmt.Sprint(years) != fmt.Sprint(all) {
		t.Errorf("years by themselves: %v, all: %v", years, all)
	}
}

func TestStrangersCountOnlyWhatTheySee(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.draft(t, "A")
	n.published(t, "B")
	for _, by := range []account.Viewer{n.guest, n.reader, n.per} {
		if got := must(n.Facets(ctx, by, &initiative.Filter{State: initiative.Draft}))(t); got.TotalCount != 0 || len(got.Statuses) != 0 {
			t.Errorf("%s counts drafts: %+v", by.Name, got)
		}
		if got := must(n.Facets(ctx, by, nil))(t); got.TotalCount != 1 {
			t.Errorf("%s: %+v", by.Name, got)
		}
	}
}

func TestFacetsFollowEveryChange(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	i := n.published(t, "A")
	say := func() string {
		f := must(n.Facets(ctx, n.guest, nil))(t)
		var out []string
		for _, all := range [][]initiative.Facet{f.Topics, f.Statuses, f.Counties, f.Partners, f.Years} {
			var part []string
			for _, x := range all {
				part = append(part, x.Label)
			}
			out = append(out, strings.Join(part, ","))
		}
		return strings.Join(out, "|")
	}
	if got := say(); got != "|IDEA|||" {
		t.Errorf("at first: %s", got)
	}
	i = must(n.Update(ctx, n.kari, initiative.Changes{
		InitiativeID: i.ID, ExpectedRevision: i.Revision, Status: to(initiative.Pilot), County: to("Trööndelage"),
		TopicIDs: []directory.TopicID{n.part.ID}, Partners: []initiative.NewPartner{{n.nav.ID, initiative.Lead}},
	}))(t)
	if got := say(); got != "Arbeid,Deltid|PILOT|Trøndelag|Nav|" || i.County != "Trøndelag" || *i.CountyCode != "50" {
		t.Errorf("changed: %s, %+v", got, i)
	}
	// The topic moves below another one.
	must(n.db.ExecContext(ctx, `update topics set parent_id = $1 where id = $2`, n.school.ID, n.part.ID))(t)
	if got := say(); got != "Deltid,Skole|PILOT|Trøndelag|Nav|" {
		t.Errorf("moved: %s", got)
	}
	i = must(n.Update(ctx, n.kari, initiative.Changes{
		InitiativeID: i.ID, ExpectedRevision: i.Revision, TopicIDs: []directory.TopicID{}, Partners: []initiative.NewPartner{}, County: to(""),
	}))(t)
	if got := say(); got != "|PILOT|||" {
		t.Errorf("emptied: %s", got)
	}
	must(n.Archive(ctx, n.editor, initiative.Step{InitiativeID: i.ID}))(t)
	if got := say(); got != "||||" {
		t.Errorf("archived: %s", got)
	}
}

// TestFacetsTakeAFixedNumberOfStatements: the changes, twice, what has changed, what the filter names, and the names of what is told.
func TestFacetsTakeAFixedNumberOfStatementsAndOneWhileNothingChanges(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.crowd(t, 10)
	ask := func() int {
		return n.counter.Count(func() {
			must(n.Facets(ctx, n.guest, &initiative.Filter{State: initiative.Published, Text: to("hus")}))(t)
		})
	}
	if first, again := ask(), ask(); first != 5 || again != 1 {
		t.Errorf("%d statements, then %d", first, again)
	}
	for what, c := range map[string]struct {
		change string
		want   int
	}{
		"a name":    {`update organisations set name = name || '!'`, 4},
		"a topic":   {`update topics set name_nb = name_nb || '!'`, 4},
		"a partner": {`delete from initiative_partners where ctid = (select min(ctid) from initiative_partners)`, 5},
	} {
		must(n.db.ExecContext(ctx, c.change))(t)
		if got := ask(); got != c.want {
			t.Errorf("after %s changed: %d statements", what, got)
		}
	}
	must(n.db.ExecContext(ctx, `insert into initiative_facet_changes select from generate_series(1, 600)`))(t)
	ask()
	if err := n.Fold(ctx); err != nil {
		t.Fatal(err)
	}
	var left int
	if err := n.db.GetContext(ctx, &left, `select count(*) from initiative_facet_changes`); err != nil || left != 1 || ask() != 5 || ask() != 1 {
		t.Errorf("%d changes are left, %v", left, err)
	}
}

func TestKommunerAreLoadedAgainAndAgainAndOldOnesAreUnderstood(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	early := must(n.Create(ctx, n.kari, initiative.New{Title: "Før", Municipality: "Gjøvik"}))(t) // nobody has loaded any yet
	if early.Municipality != "Gjøvik" || early.MunicipalityCode != nil {
		t.Errorf("got %+v", early)
	}
	// A list of long ago, in UTF-8 with commas, and then that of today.
	old := n.load(t, "code,name\n0301,Oslo\n0602,Drammen\n0711,Svelvik\n0502,Gjøvik\n1903,Harstad\n")
	if old.Current != 5 || old.New != 5 {
		t.Errorf("got %+v", old)
	}
	then := must(n.Create(ctx, n.kari, initiative.New{Title: "Da", Municipality: "0301"}))(t)
	if then.Municipality != "Oslo" || then.County != "Oslo" {
		t.Errorf("got %+v", then)
	}
	today := n.load(t, klass)
	if today.Current != 6 || today.New != 5 || today.Ended != 4 || today.Mapped != 3 { // Svelvik leads nowhere yet
		t.Errorf("got %+v", today)
	}
	if again := n.load(t, klass); again.New != 0 || again.Ended != 0 || again.Mapped != 3 {
		t.Errorf("again: %+v", again)
	}
	changes := "oldCode;oldName;newCode;newName\n0711;Svelvik;3005;Drammen\n3005;Drammen;3301;Drammen\n0625;Nedre Eiker;3005;Drammen\n1804;Delt;3407;Gjøvik\n1804;Delt;3301;Drammen\n"
	if mapped := n.load(t, changes); mapped.Mapped != 6 { // and Nedre Eiker and the Drammen between; what was divided leads nowhere
		t.Errorf("got %+v", mapped)
	}
	found := must(n.BySlug(ctx, n.kari, early.Slug))(t)
	if found == nil || found.MunicipalityCode == nil || *found.MunicipalityCode != "3407" || found.County != "Innlandet" {
		t.Errorf("what was written before: %+v", found)
	}
	for written, want := range map[string]string{
		"Gjøvik": "3407 Gjøvik Innlandet", "gjøvik": "3407 Gjøvik Innlandet", "0502": "3407 Gjøvik Innlandet", "3407": "3407 Gjøvik Innlandet",
		"Svelvik": "3301 Drammen Buskerud", "0625": "3301 Drammen Buskerud", "Hárstták": "5503 Harstad Troms", "1903": "5503 Harstad Troms",
	} {
		i := must(n.Create(ctx, n.kari, initiative.New{Title: "A", Municipality: written}))(t)
		if got := *i.MunicipalityCode + " " + i.Municipality + " " + i.County; got != want {
			t.Errorf("%s is %s, want %s", written, got, want)
		}
	}
	for what, c := range map[string]struct {
		municipality, county, wrong string
	}{
		"two of a name":             {"Våler", "", "county:REQUIRED"},
		"one of them":               {"Våler", "Østfold", ""},
		"a kommune elsewhere":       {"Gjøvik", "Oslo", "municipality:NOT_FOUND"},
		"no such kommune":           {"Andeby", "", "municipality:NOT_FOUND"},
		"no such fylke":             {"", "Viken", "county:NOT_FOUND"},
		"a fylke by number":         {"", "42", ""},
		"a fylke by all its names":  {"", "Troms - Romsa - Tromssa", ""},
		"a kommune that was parted": {"Delt", "", "municipality:NOT_FOUND"},
	} {
		_, err := n.Create(ctx, n.kari, initiative.New{Title: "A", Municipality: c.municipality, County: c.county})
		if got := strings.Join(wrong(err), " "); got != c.wrong {
			t.Errorf("%s: %s", what, got)
		}
	}
	list := must(n.List(ctx, n.editor, &initiative.Filter{State: initiative.Draft, Municipalities: []string{"0502"}}, page.Args{}))(t)
	if len(list.Nodes) != 5 {
		t.Errorf("an old number finds %s", titles(list.Nodes))
	}
	var none directory.LoadedMunicipalities
	for what, csv := range map[string]string{
		"empty": "", "only a head": "code,name\n", "other columns": "a,b\n1,2\n", "no number": "code,name\nx,Oslo\n",
		"twice": "code,name\n0301,Oslo\n0301,Oslo\n", "no name": "code,name\n0301,\n", "a change of nothing": "oldCode,newCode\n1,2\n",
	} {
		if err := n.tryLoad(t, csv, &none); err == nil {
			t.Errorf("%s: it was taken", what)
		}
	}
	if again := n.load(t, klass); again.Ended != 0 {
		t.Errorf("a list that was refused changed something: %+v", again)
	}
}

func TestAFilterThatIsTooLongIsRefused(t *testing.T) {
	t.Parallel()
	n := open(t)
	for name, f := range map[string]initiative.Filter{
		"counties": {Counties: make([]string, 51)}, "text": {Text: to(strings.Repeat("x", 1000))},
	} {
		if _, err := n.Facets(t.Context(), n.guest, &f); fault.Of(err).Kind != fault.BadUserInput {
			t.Errorf("%s: %v", name, err)
		}
	}
}
