package initiative_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"innomag/internal/directory"
	"innomag/internal/initiative"
)

// someFilter asks for some of what there is in a crowd, and for some that there is not.
func (n *newsroom) someFilter(r *rand.Rand) *initiative.Filter {
	f := &initiative.Filter{State: initiative.Published}
	maybe := func(odds int, set func()) {
		if r.IntN(odds) == 0 {
			set()
		}
	}
	maybe(3, func() { f.Topic = to([]string{"arbeid", "deltid", "skole", "ukjent"}[r.IntN(4)]) })
	maybe(4, func() { f.Status = to([]initiative.Status{initiative.Pilot, initiative.Idea}[r.IntN(2)]) })
	maybe(4, func() {
		f.Statuses = []initiative.Status{initiative.Idea, initiative.Running, initiative.Pilot}[:r.IntN(4)]
	})
	maybe(4, func() { f.Counties = []string{"03", "33", "34", "99"}[:r.IntN(5)] })
	maybe(5, func() { f.Municipalities = []string{"0301", "3301", "0000"}[:r.IntN(4)] })
	maybe(4, func() { f.PartnerID = to([]directory.OrganisationID{n.nav.ID, n.ks.ID, 999}[r.IntN(3)]) })
	maybe(4, func() {
		f.PartnerRole = to([]initiative.PartnerRole{initiative.Lead, initiative.Funder, initiative.Researcher}[r.IntN(3)])
	})
	maybe(4, func() { f.FromYear = to(2018 + r.IntN(8)) })
	maybe(4, func() { f.ToYear = to(2018 + r.IntN(8)) })
	maybe(5, func() { f.Text = to([]string{"nabo", "hus", "hjelp -nabo", "finnesikke"}[r.IntN(4)]) })
	return f
}

// TestTwoServersCountInMemoryWhatTheTableSays changes initiatives in every way, several at once, while two servers count them.
func TestTwoServersCountInMemoryWhatTheTableSays(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	n.load(t, klass)
	n.crowd(t, 60)
	other := &initiative.Service{DB: n.db, Cursors: n.Cursors}
	changes := []string{
		`update initiatives set status = 'RUNNING' where id % 7 = $1 % 7`,
		`update initiatives set status = 'ENDED', started_on = '2019-01-01', ended_on = null where id % 11 = $1 % 11`,
		`update initiatives set state = case state when 'PUBLISHED' then 'ARCHIVED' else 'PUBLISHED' end, published_at = coalesce(published_at, now()) where id % 13 = $1 % 13`,
		`update initiatives set county_code = case when id % 2 = 0 then '33' end, municipality_code = null where id % 5 = $1 % 5`,
		`delete from initiative_partners where (initiative_id, organisation_id, role) = (select initiative_id, organisation_id, role from initiative_partners order by random() limit 1) and $1 >= 0`,
		`insert into initiative_partners (initiative_id, position, organisation_id, role) select i.id, 90, o.id, 'LEAD' from initiatives i, organisations o where i.id % 9 = $1 % 9 on conflict do nothing`,
		`delete from initiative_topics where initiative_id % 10 = $1 % 10`,
		`insert into initiative_topics (initiative_id, topic_id, position) select i.id, t.id, 90 from initiatives i, topics t where i.id % 6 = $1 % 6 and t.id % 2 = $1 % 2 on conflict do nothing`,
		`update topics set parent_id = case when parent_id is null then (select min(id) from topics) end where id = (select max(id) from topics) and $1 >= 0`,
		`update organisations set name = name || '.' where $1 >= 0`,
		`update initiatives set title = title || ' hus' where id % 8 = $1 % 8`,
		`with gone as (delete from initiative_facet_changes where $1 >= 0) insert into initiative_facet_changes default values`,
	}
	var all sync.WaitGroup
	for k := range 3 {
		all.Go(func() {
			r := rand.New(rand.NewPCG(uint64(k), 3))
			for range 40 {
				if _, err := n.db.ExecContext(ctx, changes[r.IntN(len(changes))], r.IntN(1000)); err != nil {
					t.Log(err) // two may wait for each other; one of them is told so
				}
			}
		})
	}
	for k, s := range []*initiative.Service{n.Service, other} {
		all.Go(func() {
			r := rand.New(rand.NewPCG(uint64(k), 4))
			for range 80 {
				if _, err := s.Facets(ctx, n.guest, n.someFilter(r)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	r, found := rand.New(rand.NewPCG(5, 5)), 0
	for range 150 {
		f := n.someFilter(r)
		want := must(n.CountInTheTable(ctx, f))(t)
		for _, s := range []*initiative.Service{n.Service, other} {
			if got := must(s.Facets(ctx, n.guest, f))(t); fmt.Sprint(*got) != fmt.Sprint(*want) {
				t.Fatalf("%+v\nin memory:    %+v\nin the table: %+v", *f, *got, *want)
			}
		}
		found += want.TotalCount
	}
	if found == 0 {
		t.Error("no filter found anything")
	}
}

// TestAChangeThatIsCommittedLateIsCounted has one change begin before another and end after it.
func TestAChangeThatIsCommittedLateIsCounted(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	a, b := n.published(t, "A"), n.published(t, "B")
	ended := func() int {
		return must(n.Facets(ctx, n.guest, &initiative.Filter{State: initiative.Published, Status: to(initiative.Ended)}))(t).TotalCount
	}
	if got := ended(); got != 0 {
		t.Fatal(got)
	}
	const end = `update initiatives set status = 'ENDED' where id = $1`
	tx := must(n.db.BeginTxx(ctx, nil))(t)
	must(tx.ExecContext(ctx, end, a.ID))(t)
	must(n.db.ExecContext(ctx, end, b.ID))(t)
	if got := ended(); got != 1 {
		t.Errorf("while one is under way: %d", got)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := ended(); got != 2 {
		t.Errorf("after both: %d", got)
	}
	must(n.db.ExecContext(ctx, `delete from initiatives where id = $1`, a.ID))(t)
	if got := ended(); got != 1 {
		t.Errorf("after one is deleted: %d", got)
	}
}
