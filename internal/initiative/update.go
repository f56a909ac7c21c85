package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
)

// Update changes what is given of an initiative and leaves the rest. Authors change their own. It fails as Forbidden for
// what is not the author's, there or not; as a fault.List for what is wrong with the input; and as a Conflict when somebody
// saved meanwhile, and then the initiative comes with the error, as it is now.
func (s *Service) Update(ctx context.Context, by account.Viewer, c Changes) (*Initiative, error) {
	if !by.May(account.Write) {
		return nil, errNotYours()
	}
	var f form.Form
	c.check(&f)
	if c.Slug != nil {
		*c.Slug = f.Slug("slug", c.Slug, "")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	var now *Initiative
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		if now, err = open(ctx, tx, by, c.InitiativeID, &c.ExpectedRevision); err != nil {
			return err
		}
		if err = c.checkAgainst(now); err != nil {
			return err
		}
		if err = c.refuseUnknown(ctx, tx); err != nil {
			return err
		}
		where, err := c.place(ctx, tx, now)
		if err != nil {
			return err
		}
		shown, err := c.dress(ctx, tx)
		if err != nil {
			return err
		}
		if err = c.update(ctx, tx, now, where); err != nil {
			return err
		}
		if err = c.keepFigures(ctx, tx, now.ID, shown); err != nil {
			return err
		}
		if err = c.saveParts(ctx, tx, now.ID); err != nil {
			return err
		}
		if now.State == Published {
			if err = tell(ctx, tx, event.InitiativeChanged, now.ID); err != nil {
				return err
			}
		}
		now, err = one(ctx, tx, now.ID)
		return err
	})
	return asItIs(now, meanings.Fault(err, "initiative"))
}

// checkAgainst looks at what was given together with what is there.
func (c *Changes) checkAgainst(now *Initiative) error {
	var f form.Form
	started, ended := now.StartedOn, now.EndedOn
	if given, ok := c.StartedOn.ValueOK(); ok {
		started = given
	}
	if given, ok := c.EndedOn.ValueOK(); ok {
		ended = given
	}
	c.checkPeriod(&f, started, ended)
	return f.Err()
}

// update stores the texts that were given, and the status when it is another one.
func (c *Changes) update(ctx context.Context, tx *sqlx.Tx, now *Initiative, where directory.Place) error {
	update := `
		update initiatives set
			slug = coalesce($2, slug), title = coalesce($3, title), summary = coalesce($4, summary),
			goal = coalesce($5, goal), target_group = coalesce($6, target_group),
			body_source = coalesce($7, body_source), body_html = coalesce($8, body_html), body_text = coalesce($9, body_text),
			status = coalesce($10, status),
			started_on = case when $11 then $12::date else started_on end,
			ended_on = case when $13 then $14::date else ended_on end,
			municipality = $15, county = $16, contact_name = coalesce($17, contact_name), municipality_code = $20, county_code = $21,
			contact_url = case when $18 then $19 else contact_url end,
			hero_url = case when $22 then $23 else hero_url end, hero_alt = case when $22 then $24 else hero_alt end,
			hero_caption = case when $22 then $25 else hero_caption end, hero_credit = case when $22 then $26 else hero_credit end,
			hero_media_id = case when $22 then $27::bigint else hero_media_id end,
			body_renderer = case when $8::text is null then body_renderer else ` + renderer + ` end,
			revision = revision + 1, updated_at = now()
		where id = $1`
	hero := c.hero()
	_, err := tx.ExecContext(ctx, update, now.ID, c.Slug, c.Title, c.Summary, c.Goal, c.TargetGroup,
		c.Body, c.bodyHTML, c.bodyText, c.Status,
		c.StartedOn.IsSet(), c.StartedOn.Value(), c.EndedOn.IsSet(), c.EndedOn.Value(),
		where.Municipality, where.County, c.ContactName, c.ContactURL.IsSet(), c.contactURL(), where.MunicipalityCode, where.CountyCode,
		c.HeroImage.IsSet(), hero.URL, hero.Alt, hero.Caption, hero.Credit, hero.MediaID)
	if err != nil || c.Status == nil || *c.Status == now.Status {
		return err
	}
	note := ""
	if c.StatusNote != nil {
		note = *c.StatusNote
	}
	const next = `
		insert into initiative_statuses (initiative_id, position, status, since, note)
		select $1, coalesce(max(position), 0) + 1, $2, $3::date, $4
		from initiative_statuses
		where initiative_id = $1`
	_, err = tx.ExecContext(ctx, next, now.ID, *c.Status, c.since(), note)
	return err
}

// open gives the initiative locked, for somebody who may change it, as revision expected if that is given.
// The initiative comes with a Conflict.
func open(ctx context.Context, tx *sqlx.Tx, by account.Viewer, id ID, expected *int) (*Initiative, error) {
	var rows []*Initiative
	err := tx.SelectContext(ctx, &rows, `select `+columns+` from `+tables+` where i.id = $1 for update of i`, id)
	switch {
	case err != nil:
		return nil, err
	case len(rows) == 0 && by.May(account.Publish):
		return nil, fault.Invalid("initiativeId", "NOT_FOUND", "Initiativet finnes ikke.")
	case len(rows) == 0 || !rows[0].EditableBy(by):
		return nil, errNotYours() // the same for what is not there, so that nobody can find out what is
	case expected != nil && *expected != rows[0].Revision:
		return rows[0], fault.New(fault.Conflict, "Noen andre har lagret initiativet imens. Se hva som er endret, og prøv igjen.").
			In("expectedRevision").As("CONFLICT")
	}
	return rows[0], nil
}

func errNotYours() error {
	return fault.New(fault.Forbidden, "authors change their own initiatives only")
}

// one gives an initiative that is there.
func one(ctx context.Context, tx *sqlx.Tx, id ID) (*Initiative, error) {
	var i Initiative
	err := tx.GetContext(ctx, &i, `select `+columns+` from `+tables+` where i.id = $1`, id)
	return &i, err
}

// asItIs keeps the initiative beside those faults after which the client needs it, and drops it beside others.
func asItIs(i *Initiative, err error) (*Initiative, error) {
	if err == nil {
		return i, nil
	}
	if f := fault.Of(err); f.Kind == fault.Conflict || f.Code == "WRONG_STATE" {
		return i, err
	}
	return nil, err
}
