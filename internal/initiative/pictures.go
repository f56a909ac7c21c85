package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/media"
)

// dress gives the uploaded pictures in the body their sizes, and says which they are; nothing when no body was given.
func (c *Changes) dress(ctx context.Context, tx *sqlx.Tx) ([]media.ID, error) {
	if c.bodyHTML == nil {
		return nil, nil
	}
	html, shown, err := media.Dress(ctx, tx, *c.bodyHTML)
	if err == nil {
		c.bodyHTML = &html
	}
	return shown, err
}

// keepFigures writes down which uploaded pictures the body shows, so that they cannot be deleted.
func (c *Changes) keepFigures(ctx context.Context, tx *sqlx.Tx, id ID, shown []media.ID) error {
	if c.bodyHTML == nil {
		return nil
	}
	const keep = `
		with gone as (
			delete from initiative_figures where initiative_id = $1 and media_id <> all(coalesce($2::bigint[], '{}'))
		)
		insert into initiative_figures (initiative_id, media_id)
		select $1, unnest($2::bigint[])
		on conflict do nothing -- it was shown before`
	_, err := tx.ExecContext(ctx, keep, id, pq.Array(shown))
	return err
}
