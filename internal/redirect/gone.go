package redirect

import (
	"context"
	"strings"

	"innomag/internal/article"
	"innomag/internal/site"
)

// Gone says whether readers once found something at a path or an address that an editor has taken away since: an article or an
// initiative that is archived. What they never saw is not told of, whatever became of it.
func (s *Service) Gone(ctx context.Context, address string) (is bool, err error) {
	path := article.Path(address)
	for prefix, seen := range map[string]string{
		site.Article(""):    `articles a where slug = $1 and state = 'ARCHIVED' and exists (select from article_steps where article_id = a.id and from_state = 'PUBLISHED')`,
		site.Initiative(""): `initiatives where slug = $1 and state = 'ARCHIVED' and published_at is not null`,
	} {
		if slug, ok := strings.CutPrefix(path, prefix); ok {
			err = s.DB.GetContext(ctx, &is, `select exists (select from `+seen+`)`, slug)
			return is, err
		}
	}
	return false, nil
}
