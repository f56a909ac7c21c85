package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/directory"
	"innomag/internal/form"
)

// place finds where the initiative takes place, of what was given and what was so before.
func (c *Changes) place(ctx context.Context, tx *sqlx.Tx, now *Initiative) (directory.Place, error) {
	municipality, county := now.Municipality, now.County
	if c.Municipality == nil && c.County == nil {
		return directory.Place{MunicipalityCode: now.MunicipalityCode, Municipality: municipality, CountyCode: now.CountyCode, County: county}, nil
	}
	if c.County != nil {
		county = *c.County
	}
	if c.Municipality != nil {
		if municipality = *c.Municipality; c.County == nil && municipality != now.Municipality {
			county = "" // another kommune brings its own fylke
		}
	}
	var f form.Form
	p, err := directory.FindPlace(ctx, tx, &f, municipality, county)
	if err == nil {
		err = f.Err()
	}
	if err == nil && p.County == "" && c.County == nil && municipality != "" { // a kommune that is not known by a number
		p.County, p.CountyCode = now.County, now.CountyCode
	}
	return p, err
}

// FollowMunicipalities puts initiatives in kommuner that are no more into those that took their place, and finds those of
// initiatives that were written before the kommuner were loaded. It says how many moved.
func (s *Service) FollowMunicipalities(ctx context.Context, tx *sqlx.Tx) (int64, error) {
	const follow = `
		with meant as (
			select i.id, coalesce(m.replaced_by, m.code) as code
			from initiatives i
			join municipalities m on m.code = i.municipality_code
			where m.replaced_by is not null
			union all
			select i.id, min(coalesce(m.replaced_by, m.code))
			from initiatives i
			join municipalities m on lower(m.name) = lower(i.municipality) and (m.current or m.replaced_by is not null)
			join municipalities n on n.code = coalesce(m.replaced_by, m.code) and (i.county_code is null or n.county_code = i.county_code)
			where i.municipality_code is null and i.municipality <> ''
			group by i.id having count(distinct coalesce(m.replaced_by, m.code)) = 1
		)
		update initiatives i set
			municipality_code = m.code, municipality = m.name, county_code = c.code, county = c.name, revision = revision + 1
		from meant
		join municipalities m on m.code = meant.code
		join counties c on c.code = m.county_code
		where i.id = meant.id`
	done, err := tx.ExecContext(ctx, follow)
	if err != nil {
		return 0, named(err, "initiatives in kommuner")
	}
	return done.RowsAffected()
}
