package article

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/postgres"
)

// MergeTags makes one tag of two: the articles of the one that goes get the one that stays, and whoever writes its name means the
// other from now on. It fails as Forbidden without the permission to publish, and as a fault about fromId or intoId.
func (s *Service) MergeTags(ctx context.Context, by account.Viewer, m directory.TagMerge) (*directory.Tag, error) {
	if !by.May(account.Publish) {
		return nil, errNotEditor
	}
	var one *directory.Tag
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		// The articles first, in order, as those who save them hold them before they look for their tags.
		const hold = `select id from articles where id in (select article_id from article_tags where tag_id = $1) order by id for no key update`
		if _, err := tx.ExecContext(ctx, hold, m.FromID); err != nil {
			return err
		}
		if err := directory.BeginTagMerge(ctx, tx, m); err != nil {
			return err
		}
		const move = `
			with doubled as (
				delete from article_tags l
				where tag_id = $1 and exists (select from article_tags o where o.article_id = l.article_id and o.tag_id = $2)
			)
			update article_tags l set tag_id = $2
			where tag_id = $1 and not exists (select from article_tags o where o.article_id = l.article_id and o.tag_id = $2)`
		if _, err := tx.ExecContext(ctx, move, m.FromID, m.IntoID); err != nil {
			return err
		}
		var err error
		one, err = directory.EndTagMerge(ctx, tx, by, m)
		return err
	})
	return one, err
}
