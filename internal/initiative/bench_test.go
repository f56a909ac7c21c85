package initiative_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// full is a magazine of so many published initiatives, with topics, places, partners and periods.
func full(b *testing.B, many int) (*initiative.Service, *sqlx.DB) {
	b.Helper()
	db := pgtest.New(b)
	for _, fill := range []string{
		`alter table initiatives disable trigger user`, `alter table initiative_topics disable trigger user`, `alter table initiative_partners disable trigger user`,
		`insert into topics (slug, name_nb, parent_id) select 'emne-' || n, 'Emne ' || n, case when n > 8 then 1 + n % 8 end from generate_series(1, 60) n`,
		`insert into organisations (slug, name) select 'org-' || n, 'Organisasjon ' || n from generate_series(1, greatest(50, ` + fmt.Sprint(many/20) + `)) n`,
		`insert into municipalities (code, name, county_code) select c.code || lpad(n::text, 2, '0'), c.name || ' ' || n, c.code from counties c, generate_series(1, 24) n`,
		`insert into initiatives (slug, title, summary, body_text, status, started_on, ended_on, county_code, county, municipality_code, municipality, state, published_at)
		select 'prosjekt-' || n, 'Prosjekt nummer ' || n, 'Hjelp til ' || (array['naboer', 'skoler', 'eldre', 'unge', 'bønder'])[1 + n % 5],
			repeat('Slik gjør de det i hverdagen. ', 20), (array['IDEA', 'PILOT', 'RUNNING', 'SCALED', 'ENDED'])[1 + n % 5],
			date '2005-01-01' + (n % 7000), case when n % 3 = 0 then date '2005-01-01' + (n % 7000) + 700 end,
			m.county_code, c.name, m.code, m.name, 'PUBLISHED', timestamptz '2020-01-01' + n * interval '1 minute'
		from generate_series(1, ` + fmt.Sprint(many) + `) n
		join (select *, row_number() over (order by code) as r from municipalities) m on m.r = 1 + n % 360
		join counties c on c.code = m.county_code`,
		`insert into initiative_topics (initiative_id, topic_id, position) select i.id, 1 + (i.id * k * 7) % 60, k from initiatives i, generate_series(1, 3) k on conflict do nothing`,
		`insert into initiative_partners (initiative_id, organisation_id, role, position)
		select i.id, 1 + (i.id * k * 13) % (select count(*) from organisations), (array['LEAD', 'PARTNER', 'FUNDER'])[k], k from initiatives i, generate_series(1, 3) k on conflict do nothing`,
		`select refresh_initiative_facets(array(select id from initiatives))`,
		`vacuum analyze`,
	} {
		if _, err := db.Exec(fill); err != nil {
			b.Fatal(err)
		}
	}
	return &initiative.Service{DB: db, Cursors: page.NewCodec([]byte(strings.Repeat("k", 32)))}, db
}

// BenchmarkDirectory asks a small and a large magazine for the page of initiatives and for what there is to filter by.
func BenchmarkDirectory(b *testing.B) {
	sizes := []int{500, 50_000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	for _, size := range sizes {
		s, db := full(b, size)
		f := initiative.Filter{State: initiative.Published}
		county, topic, partner, everything := f, f, f, f
		county.Counties = []string{"34"}
		topic.Topic = to("emne-1")
		partner.PartnerID = to(directory.OrganisationID(7))
		everything.Topic, everything.Counties, everything.Statuses, everything.Text = to("emne-1"), []string{"34", "46"}, []initiative.Status{initiative.Pilot, initiative.Running}, to("naboer")
		for _, c := range []struct {
			name string
			f    initiative.Filter
		}{{"all", f}, {"county", county}, {"topic", topic}, {"partner", partner}, {"much", everything}} {
			var medians [4]time.Duration
			b.Run(fmt.Sprintf("%s/%d", c.name, size), func(b *testing.B) {
				var list, total, counted, remembered []time.Duration
				for b.Loop() {
					at := time.Now()
					p, err := s.List(b.Context(), account.Viewer{}, &c.f, page.Args{})
					if err != nil {
						b.Fatal(err)
					}
					list, at = append(list, time.Since(at)), time.Now()
					if _, err := p.TotalCount(b.Context()); err != nil {
						b.Fatal(err)
					}
					total = append(total, time.Since(at))
					if _, err := db.ExecContext(b.Context(), `insert into initiative_facet_changes default values`); err != nil {
						b.Fatal(err)
					}
					for _, took := range []*[]time.Duration{&counted, &remembered} {
						at = time.Now()
						if _, err := s.Facets(b.Context(), account.Viewer{}, &c.f); err != nil {
							b.Fatal(err)
						}
						*took = append(*took, time.Since(at))
					}
				}
				for i, all := range [][]time.Duration{list, total, counted, remembered} {
					slices.Sort(all)
					medians[i] = all[len(all)/2]
					b.ReportMetric(float64(medians[i].Microseconds()), []string{"list-µs", "total-µs", "counted-µs", "remembered-µs"}[i])
				}
			})
		}
	}
}
