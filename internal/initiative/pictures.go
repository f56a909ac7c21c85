package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/form"
	"innomag/internal/media"
	"innomag/internal/text"
)

// dress gives the uploaded pictures in the body their sizes, and says which they are; nothing when no body was given. It fails as a
// fault.List about pictures that are not there.
func (c *Changes) dress(ctx context.Context, tx *sqlx.Tx) ([]media.ID, error) {
	if c.bodyHTML == nil {
		return nil, nil
	}
	dressed, err := media.Dress(ctx, tx, *c.bodyHTML)
	if err != nil {
		return nil, err
	}
	var f form.Form
	dressed.Refuse(&f, "body")
	if dressed.HTML != *c.bodyHTML {
		plain := text.Plain(dressed.HTML) // captions come from where the pictures are kept
		c.bodyHTML, c.bodyText = &dressed.HTML, &plain
	}
	return dressed.Shown, f.Err()
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
