package article

import (
	"context"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/form"
	"innomag/internal/media"
)

// keepPictures writes down which uploaded pictures an article shows, above its text and in it, and gives those in the text
// their sizes. A picture that is shown cannot be deleted. It fails as a fault.List about a picture that is not there: in the text only
// when that is new; else it is left out of what readers see.
func keepPictures(ctx context.Context, tx *sqlx.Tx, id ID, w words, newText bool) error {
	var f form.Form
	if w.hero.MediaID != nil {
		if err := media.RefuseUnknown(ctx, tx, &f, "heroImage.mediaId", *w.hero.MediaID, media.Picture); err != nil {
			return err
		}
	}
	dressed, err := media.Dress(ctx, tx, w.html)
	if err != nil {
		return err
	}
	if newText {
		dressed.Refuse(&f, "body")
	}
	if err := f.Err(); err != nil {
		return err
	}
	if dressed.HTML != w.html {
		w.html = dressed.HTML
		w.measure() // captions come from where the pictures are kept
	}
	const keep = `
		with shown as (
			update articles set hero_media_id = $2, body_html = $3, body_text = $5, reading_minutes = $6
			where id = $1 and (hero_media_id is distinct from $2 or body_html <> $3)
		),
		gone as (delete from article_figures where article_id = $1 and media_id <> all(coalesce($4::bigint[], '{}')))
		insert into article_figures (article_id, media_id)
		select $1, unnest($4::bigint[])
		on conflict do nothing -- it was shown before`
	_, err = tx.ExecContext(ctx, keep, id, w.hero.MediaID, w.html, pq.Array(dressed.Shown), w.plain, w.minutes)
	return meanings.Fault(err, "article")
}
