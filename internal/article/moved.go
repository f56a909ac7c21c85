package article

import (
	"context"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/postgres"
)

// Path is the form in which old addresses are kept and sought: without host, decoded, in lower case and without the slash
// at the end. An address by number, as WordPress has for drafts, is /?p=7. It is empty for what is no address of a page.
func Path(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Opaque != "" || !utf8.ValidString(u.Path) {
		return ""
	}
	for _, key := range []string{"p", "page_id"} {
		if n := u.Query().Get(key); n != "" && strings.Trim(n, "0123456789") == "" {
			return strings.ToLower(strings.TrimRight(u.Path, "/")) + "/?p=" + n
		}
	}
	path := strings.ToLower(strings.TrimRight(u.Path, "/"))
	if path == "" || path[0] != '/' || len(path) > 1000 || postgres.Sought(path) == "" {
		return ""
	}
	return path
}

// Address is where an article could be read before.
type Address struct {
	Path      string // as Path gives it
	ArticleID ID
}

// KeepAddresses remembers where articles could be read before. A path that leads somewhere already stays as it is.
func KeepAddresses(ctx context.Context, tx postgres.Querier, list []Address) error {
	if len(list) == 0 {
		return nil
	}
	paths, ids := make([]string, len(list)), make([]int64, len(list))
	for i, a := range list {
		paths[i], ids[i] = a.Path, int64(a.ArticleID)
	}
	const query = `
		insert into article_addresses (path, article_id)
		select distinct on (path) path, id from unnest($1::text[], $2::bigint[]) with ordinality g(path, id, place)
		where path <> '' order by path, place
		on conflict (path) do nothing`
	_, err := tx.ExecContext(ctx, query, pq.Array(paths), pq.Array(ids))
	return err
}

// Moved gives the article that could be read at this path or address before, nil when there is none that the viewer may see.
func (s *Service) Moved(ctx context.Context, by account.Viewer, address string) (*Article, error) {
	path := Path(address)
	if path == "" {
		return nil, nil //nolint:nilnil // as BySlug
	}
	const query = `
		select ` + columns + `, a.body_html, a.body_text, a.body_source
		from article_addresses o join articles a on a.id = o.article_id ` + discussion + `
		where o.path = $3 and ` + visible
	return s.one(ctx, by, query, path)
}

// ForgetAddress forgets that an article could be read at a path before.
func ForgetAddress(ctx context.Context, tx postgres.Querier, path string) error {
	_, err := tx.ExecContext(ctx, `delete from article_addresses where path = $1`, path)
	return err
}
