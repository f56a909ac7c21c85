// Package redirect leads readers on from addresses that lead nowhere any more: names that were changed, addresses of an older site,
// and what editors add.
package redirect

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
	"innomag/internal/site"
)

// Redirect is an old address and what is to be found there.
type Redirect struct {
	siblings.Member[*Redirect]

	Path   string      `db:"path"` // as article.Path gives it
	Kind   string      `db:"kind"` // Article, Initiative or Topic
	Key    int64       `db:"key"`
	MadeBy *account.ID `db:"made_by"`
	MadeAt *time.Time  `db:"made_at"` // nil for what an import brought
}

// Target is the id of what is to be found there.
func (r *Redirect) Target() gid.ID { return gid.ID{Type: r.Kind, Key: r.Key} }

// What a list of redirects is made of.
type (
	// Connection is a page of redirects.
	Connection = page.Connection[*Redirect]
	// Edge is a redirect in a list.
	Edge = page.Edge[*Redirect]
)

// New leads from an address to what readers shall find there.
type New struct {
	Path     string
	TargetID gid.ID
}

// Old names a redirect.
type Old struct{ Path string }

// Service is the room's door.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
}

const columns = `
	r.path, case when r.article_id is not null then 'Article' when r.initiative_id is not null then 'Initiative' else 'Topic' end as kind,
	coalesce(r.article_id, r.initiative_id, r.topic_id) as key, r.made_by, r.made_at`

// all are the redirects that were made here, and those that imports brought and nobody has made anew.
const all = `(
	select path, article_id, initiative_id, topic_id, made_by, made_at from redirects
	union all
	select o.path, o.article_id, null, null, null, null
	from article_addresses o
	where not exists (select from redirects n where n.path = o.path)
) r`

// Find gives where a path or an address leads on to, nil when it leads nowhere else: because something stands there, or nothing ever
// did. What it leads to may be kept from the asker: whoever shows it looks with the asker's eyes.
func (s *Service) Find(ctx context.Context, address string) (*Redirect, error) {
	path := article.Path(address)
	if path == "" {
		return nil, nil //nolint:nilnil // nothing is no fault
	}
	if slug, ok := strings.CutPrefix(path, site.Article("")); ok {
		if taken, err := s.taken(ctx, "articles", slug); taken || err != nil {
			return nil, err
		}
	}
	if slug, ok := strings.CutPrefix(path, site.Initiative("")); ok {
		if taken, err := s.taken(ctx, "initiatives", slug); taken || err != nil {
			return nil, err
		}
	}
	// What older imports wrote into texts.
	older, named := strings.CutPrefix(path, "/artikler/")
	const query = `
		select ` + columns + ` from (
			select 1 as turn, r.* from ` + all + ` where r.path = $1
			union all
			select 2, $1, a.id, null, null, null, null from articles a where $2 and a.slug = $3 and a.state = 'PUBLISHED'
			union all
			select 3, $1, r.article_id, r.initiative_id, r.topic_id, r.made_by, r.made_at from redirects r where $2 and r.path = $4
		) r
		order by r.turn limit 1`
	var found []*Redirect
	if err := s.DB.SelectContext(ctx, &found, query, path, named, older, site.Article("")+older); err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

// taken says whether readers find something of that slug.
func (s *Service) taken(ctx context.Context, table, slug string) (is bool, err error) {
	err = s.DB.GetContext(ctx, &is, `select exists (select from `+table+` where slug = $1 and state = 'PUBLISHED')`, slug)
	return is, err
}

// stands says whether readers find something at a path.
func (s *Service) stands(ctx context.Context, path string) (is bool, err error) {
	if site.IsOwn(path) {
		return true, nil
	}
	for prefix, present := range map[string]string{
		site.Article(""):      "articles where state = 'PUBLISHED' and",
		site.Initiative(""):   "initiatives where state = 'PUBLISHED' and",
		site.Topic(""):        "topics where",
		site.Person(""):       "people where",
		site.Organisation(""): "organisations where",
	} {
		if slug, ok := strings.CutPrefix(path, prefix); ok {
			err = s.DB.GetContext(ctx, &is, `select exists (select from `+present+` slug = $1)`, slug)
			return is, err
		}
	}
	return false, nil
}

var errEditors = fault.New(fault.Forbidden, "only editors lead readers on")

// List gives a page of all redirects, by path.
func (s *Service) List(ctx context.Context, by account.Viewer, text *string, args page.Args) (*Connection, error) {
	if !by.May(account.Publish) {
		return nil, errEditors
	}
	part := ""
	if text != nil {
		part = postgres.Sought(strings.ToLower(*text))
	}
	list := page.List{Name: fmt.Sprintf("redirects %q", part), Order: []page.Column{{SQL: "r.path", Cast: "text"}}}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(1)
	from := ` from ` + all + ` where ($1 = '' or position($1 in r.path) > 0)`
	var found []*Redirect
	if err := s.DB.SelectContext(ctx, &found, `select `+columns+from+` and `+where+` `+orderAndLimit, append([]any{part}, values...)...); err != nil {
		return nil, err
	}
	siblings.Introduce(found)
	return page.Connect(request, found, func(r *Redirect) []string { return []string{r.Path} }, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*)`+from, part)
		return n, err
	}), nil
}

// Add leads readers on from an address; one that led elsewhere leads here from now on. An address of no page is INVALID, one at which
// readers find something is TAKEN, and what is not there is NOT_FOUND.
func (s *Service) Add(ctx context.Context, by account.Viewer, n New) (*Redirect, error) {
	if !by.May(account.Publish) {
		return nil, errEditors
	}
	path := article.Path(n.Path)
	if path == "" {
		return nil, fault.Invalid("path", "INVALID", "Skriv en adresse på nettstedet, som /2015/03/navnet.")
	}
	if taken, err := s.stands(ctx, path); taken || err != nil {
		if err == nil {
			err = fault.Invalid("path", "TAKEN", "Her står det noe som leserne finner.")
		}
		return nil, err
	}
	columnOf, tables := map[string]string{"Article": "article_id", "Initiative": "initiative_id", "Topic": "topic_id"}, map[string]string{"Article": "articles", "Initiative": "initiatives", "Topic": "topics"}
	column := columnOf[n.TargetID.Type]
	if column == "" {
		return nil, errNoTarget
	}
	query := `
		insert into redirects as r (path, ` + column + `, made_by)
		select $1, t.id, $3 from ` + tables[n.TargetID.Type] + ` t where t.id = $2
		on conflict (path) do update
		set article_id = excluded.article_id, initiative_id = excluded.initiative_id, topic_id = excluded.topic_id,
			made_by = excluded.made_by, made_at = now()
		returning ` + columns
	var found []*Redirect
	if err := s.DB.SelectContext(ctx, &found, query, path, n.TargetID.Key, by.ID); err != nil {
		return nil, fmt.Errorf("adding a redirect: %w", err)
	}
	if len(found) == 0 {
		return nil, errNoTarget
	}
	return found[0], nil
}

var errNoTarget = fault.Invalid("targetId", "NOT_FOUND", "Det du lenker til, finnes ikke.")

// Remove leads readers nowhere from an address any more. One that is not there is NOT_FOUND.
func (s *Service) Remove(ctx context.Context, by account.Viewer, o Old) (*Redirect, error) {
	if !by.May(account.Publish) {
		return nil, errEditors
	}
	path := article.Path(o.Path)
	var found []*Redirect
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := tx.SelectContext(ctx, &found, `select `+columns+` from `+all+` where r.path = $1`, path); err != nil {
			return err
		}
		if len(found) == 0 {
			return fault.Invalid("path", "NOT_FOUND", "Ingen ledes videre fra denne adressen.")
		}
		if _, err := tx.ExecContext(ctx, `delete from redirects where path = $1`, path); err != nil {
			return err
		}
		return article.ForgetAddress(ctx, tx, path)
	})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}
