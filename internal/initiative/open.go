package initiative

import (
	"context"
	"encoding/json"
	"time"

	"innomag/internal/date"
)

// Open is what everybody may have of a published initiative, as data.
type Open struct {
	ID               ID         `db:"id"`
	Slug             string     `db:"slug"`
	Title            string     `db:"title"`
	Summary          string     `db:"summary"`
	Goal             string     `db:"goal"`
	TargetGroup      string     `db:"target_group"`
	Status           Status     `db:"status"`
	StartedOn        *date.Date `db:"started_on"`
	EndedOn          *date.Date `db:"ended_on"`
	MunicipalityCode *string    `db:"municipality_code"`
	Municipality     string     `db:"municipality"`
	CountyCode       *string    `db:"county_code"`
	County           string     `db:"county"`
	ContactURL       string     `db:"contact_url"`
	PublishedAt      time.Time  `db:"published_at"`
	UpdatedAt        time.Time  `db:"updated_at"`
	Picture          string     `db:"picture"` // its address, a path where it was uploaded here; empty for none
	PictureAlt       string     `db:"picture_alt"`
	PictureCredit    string     `db:"picture_credit"`
	Topics           jsonList[OpenTopic]
	Partners         jsonList[OpenPartner]
}

// OpenTopic is a topic of an initiative.
type OpenTopic struct{ Slug, Name string }

// OpenPartner is an organisation's part in an initiative.
type OpenPartner struct {
	Slug, Name string
	Number     *string
	Role       PartnerRole
}

// jsonList reads a list that the database has made of rows.
type jsonList[T any] []T

// Scan reads it.
func (l *jsonList[T]) Scan(from any) error { return json.Unmarshal(from.([]byte), l) }

// openPage is how many are read at once: memory and time of a statement are the same however many there are.
const openPage = 500

// EachOpen tells of every published initiative, by id, until tell fails.
func (s *Service) EachOpen(ctx context.Context, tell func(*Open) error) error {
	const query = `
		select i.id, i.slug, i.title, i.summary, i.goal, i.target_group, i.status, i.started_on, i.ended_on, i.municipality_code,
			i.municipality, i.county_code, i.county, i.contact_url, i.published_at, i.updated_at,
			coalesce('/media/' || m.name || '.' || m.format, i.hero_url) as picture, coalesce(nullif(i.hero_alt, ''), m.alt, '') as picture_alt,
			coalesce(nullif(i.hero_credit, ''), m.credit, '') as picture_credit,
			coalesce((
				select json_agg(json_build_object('Slug', t.slug, 'Name', t.name_nb) order by it.position)
				from initiative_topics it join topics t on t.id = it.topic_id where it.initiative_id = i.id
			), '[]') as topics,
			coalesce((
				select json_agg(json_build_object('Slug', o.slug, 'Name', o.name, 'Number', o.number, 'Role', p.role) order by p.position, o.id, p.role)
				from initiative_partners p join organisations o on o.id = p.organisation_id where p.initiative_id = i.id
			), '[]') as partners
		from initiatives i left join media m on m.id = i.hero_media_id
		where i.state = 'PUBLISHED' and i.id > $1
		order by i.id
		limit $2`
	for after := ID(0); ; {
		var rows []*Open
		if err := s.DB.SelectContext(ctx, &rows, query, after, openPage); err != nil {
			return named(err, "open data")
		}
		for _, r := range rows {
			if err := tell(r); err != nil {
				return err
			}
			after = r.ID
		}
		if len(rows) < openPage {
			return nil
		}
	}
}
