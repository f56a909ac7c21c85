package directory

import (
	"context"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// County is a fylke.
type County struct {
	siblings.Member[*County] `db:"-"`

	Code string `db:"code"` // official, two digits
	Name string `db:"name"`
}

// Municipality is a kommune that there is.
type Municipality struct {
	Code       string `db:"code"` // official, four digits
	Name       string `db:"name"`
	CountyCode string `db:"county_code"`
}

// Counties gives all fylker, by name.
func (s *Service) Counties(ctx context.Context) ([]*County, error) {
	var rows []*County
	if err := s.DB.SelectContext(ctx, &rows, `select code, name from counties order by name collate "C"`); err != nil {
		return nil, named(err, "counties")
	}
	siblings.Introduce(rows)
	return rows, nil
}

// Municipalities gives the kommuner of a fylke, by name; none until they have been loaded.
func (s *Service) Municipalities(ctx context.Context, c *County) ([]*Municipality, error) {
	return siblings.Load(ctx, &c.Member, c, "municipalities", func(ctx context.Context, all []*County) ([][]*Municipality, error) {
		codes := make([]string, len(all))
		for i, c := range all {
			codes[i] = c.Code
		}
		const query = `
			select code, name, county_code from municipalities
			where current and county_code = any($1)
			order by county_code, name collate "C"`
		var rows []*Municipality
		if err := s.DB.SelectContext(ctx, &rows, query, pq.Array(codes)); err != nil {
			return nil, named(err, "municipalities")
		}
		return siblings.ByKey(codes, rows, func(m *Municipality) string { return m.CountyCode }), nil
	})
}

// Place is where something takes place. Codes are nil for what is not known by a number.
type Place struct {
	MunicipalityCode *string
	Municipality     string
	CountyCode       *string
	County           string
}

// FindPlace finds the kommune and the fylke that somebody wrote, by name or by number; an old number or name leads to the
// kommune of today. A kommune brings its fylke along. Until the kommuner have been loaded their names are taken as they are.
// What is wrong is added to f about the fields municipality and county.
func FindPlace(ctx context.Context, q postgres.Querier, f *form.Form, municipality, county string) (Place, error) {
	p := Place{Municipality: municipality, County: county}
	if county != "" {
		const query = `
			select code, name from counties
			where code = $1 or lower(name) = lower($1) or lower($1) = any(select lower(a) from unnest(also_called) a)
				or lower($1) like lower(name) || ' - %' -- all official names in a row, as the register writes them`
		var found []County
		if err := q.SelectContext(ctx, &found, query, county); err != nil {
			return p, named(err, "county")
		}
		if len(found) == 0 {
			f.Refuse("county", "NOT_FOUND", "Det finnes ikke noe fylke som heter dette. Skriv ett av dem som er i dag, som Innlandet.")
			return p, nil
		}
		p.CountyCode, p.County = &found[0].Code, found[0].Name
	}
	if municipality == "" {
		return p, nil
	}
	const query = `
		with meant as (
			select coalesce(m.replaced_by, m.code) as code
			from municipalities m
			where (m.code = $1 or lower(m.name) = lower($1) or lower($1) = any(select lower(a) from unnest(m.also_called) a))
		)
		select m.code, m.name, m.county_code, c.name as county
		from municipalities m
		join counties c on c.code = m.county_code
		where m.current and m.code in (select code from meant) and ($2::text is null or m.county_code = $2)
		order by m.code`
	var found []struct {
		Municipality
		County string `db:"county"`
	}
	if err := q.SelectContext(ctx, &found, query, municipality, p.CountyCode); err != nil {
		return p, named(err, "municipality")
	}
	if len(found) > 1 {
		names := make([]string, len(found))
		for i, m := range found {
			names[i] = m.County
		}
		f.Refuse("county", "REQUIRED", "Flere kommuner heter dette. Si hvilket fylke: %s.", strings.Join(names, ", "))
		return p, nil
	}
	if len(found) == 1 {
		m := found[0]
		return Place{&m.Code, m.Name, &m.CountyCode, m.County}, nil
	}
	var loaded bool
	if err := q.GetContext(ctx, &loaded, `select exists (select from municipalities)`); err != nil {
		return p, named(err, "municipalities")
	}
	if loaded {
		f.Refuse("municipality", "NOT_FOUND", "Det finnes ikke noen kommune som heter dette i fylket.")
	}
	return p, nil
}
