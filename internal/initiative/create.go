package initiative

import (
	"context"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
)

var meanings = postgres.Meanings{
	"initiatives_slug_key": fault.Invalid("slug", "TAKEN", "Et annet initiativ har denne adressen."),
	// It was there when the input was checked, and has been merged since.
	"initiative_partners_organisation_id_fkey": fault.Invalid("partners", "NOT_FOUND", "Organisasjonen finnes ikke."),
	"initiative_people_person_id_fkey":         fault.Invalid("people", "NOT_FOUND", "Personen finnes ikke."),
	"initiatives_hero_media_id_fkey":           fault.Invalid("heroImage.mediaId", "NOT_FOUND", "Filen finnes ikke."),
}

// Create starts an initiative as a draft. It fails as Forbidden without the permission to write, and as a fault.List for
// what is wrong with the input.
func (s *Service) Create(ctx context.Context, by account.Viewer, n New) (*Initiative, error) {
	if !by.May(account.Write) {
		return nil, fault.New(fault.Forbidden, "only those who write for the magazine start initiatives")
	}
	c, slug, err := n.checked()
	if err != nil {
		return nil, err
	}
	var made *Initiative
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		made, err = c.create(ctx, tx, by, slug)
		return err
	})
	if err != nil {
		return nil, meanings.Fault(err, "initiative")
	}
	return made, nil
}

// checked gives what was said as changes to an initiative that has nothing yet, and the name in its address.
func (n New) checked() (c Changes, slug string, err error) {
	if n.Status == "" {
		n.Status = Idea
	}
	var f form.Form
	c = n.changes()
	c.check(&f)
	slug = f.Slug("slug", n.Slug, *c.Title)
	c.checkPeriod(&f, c.StartedOn.Value(), c.EndedOn.Value())
	return c, slug, f.Err()
}

func (c *Changes) create(ctx context.Context, tx *sqlx.Tx, by account.Viewer, slug string) (*Initiative, error) {
	if err := c.refuseUnknown(ctx, tx); err != nil {
		return nil, err
	}
	where, err := c.place(ctx, tx, &Initiative{})
	if err != nil {
		return nil, err
	}
	shown, err := c.dress(ctx, tx)
	if err != nil {
		return nil, err
	}
	id, err := c.insert(ctx, tx, by, slug, where)
	if err != nil {
		return nil, err
	}
	if err := c.keepFigures(ctx, tx, id, shown); err != nil {
		return nil, err
	}
	if err := c.saveParts(ctx, tx, id); err != nil {
		return nil, err
	}
	return one(ctx, tx, id)
}

// insert stores the texts. A slug that was asked for is that or none; one that was made from the title gives way.
func (c *Changes) insert(ctx context.Context, tx *sqlx.Tx, by account.Viewer, slug string, where directory.Place) (ID, error) {
	slugSQL, conflict := directory.FreeSlug("initiatives"), "on conflict (slug) do nothing"
	if c.Slug != nil && strings.TrimSpace(*c.Slug) != "" {
		slugSQL, conflict = "$1", ""
	}
	insert := `
		with made as (
			insert into initiatives (slug, title, summary, goal, target_group, body_source, body_html, body_text, status,
				started_on, ended_on, municipality, county, contact_name, contact_url, created_by, municipality_code, county_code, body_renderer,
				hero_url, hero_alt, hero_caption, hero_credit, hero_media_id)
			values (` + slugSQL + `, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, nullif($16::bigint, 0), $19, $20, ` + renderer + `,
				$21, $22, $23, $24, $25)
			` + conflict + `
			returning id
		),
		begun as (
			insert into initiative_statuses (initiative_id, position, status, since, note)
			select id, 1, $9, $17::date, $18 from made
		)
		select id from made`
	hero := c.hero()
	return directory.Claim[ID](ctx, tx, insert, slug, *c.Title, *c.Summary, *c.Goal, *c.TargetGroup,
		*c.Body, *c.bodyHTML, *c.bodyText, *c.Status, c.StartedOn.Value(), c.EndedOn.Value(),
		where.Municipality, where.County, *c.ContactName, c.contactURL(), by.ID, c.since(), *c.StatusNote,
		where.MunicipalityCode, where.CountyCode, hero.URL, hero.Alt, hero.Caption, hero.Credit, hero.MediaID)
}
