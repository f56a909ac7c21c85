package initiative

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/form"
	"innomag/internal/media"
)

// checkPeriod refuses an end before the beginning.
func (c *Changes) checkPeriod(f *form.Form, started, ended *date.Date) {
	if started != nil && ended != nil && ended.Before(*started) {
		field := "endedOn"
		if !c.EndedOn.IsSet() {
			field = "startedOn"
		}
		f.Refuse(field, "INVALID", "Initiativet kan ikke slutte før det begynner.")
	}
}

// since is the day of a new status.
func (c *Changes) since() date.Date {
	if c.StatusSince != nil {
		return *c.StatusSince
	}
	return date.Today(time.Now())
}

// refuseUnknown is a fault.List about what the lists and the picture point at and nobody has.
func (c *Changes) refuseUnknown(ctx context.Context, tx *sqlx.Tx) error {
	var f form.Form
	organisations, people := make([]directory.OrganisationID, len(c.Partners)), make([]directory.PersonID, len(c.People))
	for i, p := range c.Partners {
		organisations[i] = p.OrganisationID
	}
	for i, p := range c.People {
		people[i] = p.PersonID
	}
	if err := directory.RefuseUnknown(ctx, tx, &f, organisations, directory.InList("partners", "organisationId")); err != nil {
		return err
	}
	if err := directory.RefuseUnknown(ctx, tx, &f, people, directory.InList("people", "personId")); err != nil {
		return err
	}
	if err := directory.RefuseUnknown(ctx, tx, &f, c.TopicIDs, directory.InList("topicIds", "")); err != nil {
		return err
	}
	if err := directory.RefuseUnknown(ctx, tx, &f, c.ReportIDs, directory.InList("reportIds", "")); err != nil {
		return err
	}
	if hero := c.hero(); hero.MediaID != nil {
		if err := media.RefuseUnknown(ctx, tx, &f, "heroImage.mediaId", *hero.MediaID, media.Picture); err != nil {
			return err
		}
	}
	return f.Err()
}

// saveParts replaces the lists that were given.
func (c *Changes) saveParts(ctx context.Context, tx *sqlx.Tx, id ID) error {
	if c.Partners != nil {
		ids, roles := make([]directory.OrganisationID, len(c.Partners)), make([]string, len(c.Partners))
		for i, p := range c.Partners {
			ids[i], roles[i] = p.OrganisationID, string(p.Role)
		}
		const place = `
			insert into initiative_partners (initiative_id, position, organisation_id, role)
			select $1, u.i, u.id, u.role from unnest($2::bigint[], $3::text[]) with ordinality u(id, role, i)`
		if err := replace(ctx, tx, "initiative_partners", place, id, pq.Array(ids), pq.Array(roles)); err != nil {
			return err
		}
	}
	if c.People != nil {
		ids, roles := make([]directory.PersonID, len(c.People)), make([]string, len(c.People))
		for i, p := range c.People {
			ids[i], roles[i] = p.PersonID, p.Role
		}
		const place = `
			insert into initiative_people (initiative_id, position, person_id, role)
			select $1, u.i, u.id, u.role from unnest($2::bigint[], $3::text[]) with ordinality u(id, role, i)`
		if err := replace(ctx, tx, "initiative_people", place, id, pq.Array(ids), pq.Array(roles)); err != nil {
			return err
		}
	}
	if c.TopicIDs != nil {
		const place = `
			insert into initiative_topics (initiative_id, position, topic_id)
			select $1, u.i, u.id from unnest($2::bigint[]) with ordinality u(id, i)
			on conflict do nothing -- the same said twice`
		if err := replace(ctx, tx, "initiative_topics", place, id, pq.Array(c.TopicIDs)); err != nil {
			return err
		}
	}
	if c.ReportIDs != nil {
		const place = `
			insert into initiative_reports (initiative_id, position, report_id)
			select $1, u.i, u.id from unnest($2::bigint[]) with ordinality u(id, i)
			on conflict do nothing -- the same said twice`
		if err := replace(ctx, tx, "initiative_reports", place, id, pq.Array(c.ReportIDs)); err != nil {
			return err
		}
	}
	return nil
}

// replace empties an initiative's list in a table and fills it again.
func replace(ctx context.Context, tx *sqlx.Tx, table, place string, id ID, lists ...any) error {
	if _, err := tx.ExecContext(ctx, `delete from `+table+` where initiative_id = $1`, id); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, place, append([]any{id}, lists...)...)
	return err
}
