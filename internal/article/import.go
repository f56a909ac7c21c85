package article

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// Imported is an article that comes from another system.
type Imported struct {
	ID       ID  // what an earlier import made of it; 0 the first time
	Revision int // that the earlier import left it at

	Kind              Kind // an article, if empty
	Slug, Title, Lede string
	BodyHTML          string // as it was there; it is sanitised here
	Hero              ImageInput
	State             State
	PublishedAt       *time.Time // now, if nil where the state needs one
	CreatedAt         *time.Time // now, if nil
	UpdatedAt         *time.Time // now, if nil

	AuthorIDs []directory.PersonID
	TopicIDs  []directory.TopicID
	TagIDs    []directory.TagID
}

// Kept is what became of an imported article.
type Kept struct {
	ID       ID     `db:"id"`
	Slug     string `db:"slug"` // the one asked for, with a number if another article has that
	Revision int    `db:"revision"`
	Conflict bool   // the article was changed here since, and was left alone
}

var errEditedHere = fault.New(fault.Conflict, "the article was changed here after it was imported")

// Import keeps an article that comes from another system, in the caller's transaction: a new one, or a new revision of
// what an earlier import brought. One that was changed here since is left alone, and the fault is a Conflict;
// the transaction can go on after it.
func Import(ctx context.Context, tx *sqlx.Tx, in Imported) (Kept, error) {
	w := words{title: in.Title, lede: in.Lede, source: in.BodyHTML, format: HTML, hero: in.Hero}
	err := w.render()
	if err != nil {
		return Kept{}, err
	}
	if w.slug, err = freeSlugFor(ctx, tx, in.Slug, in.ID); err != nil {
		return Kept{}, err
	}
	k, err := in.keep(ctx, tx, w)
	if err != nil {
		return Kept{}, err
	}
	if err := in.link(ctx, tx, k.ID); err != nil {
		return Kept{}, err
	}
	if err := keepPictures(ctx, tx, k.ID, w, false); err != nil {
		return Kept{}, err
	}
	return k, keepRevisions(ctx, tx, 0, nil, k.ID)
}

// ImportAll is Import for many, in their order; new ones that stand together are written together. Instead of failing with
// a Conflict it says so of the article.
func ImportAll(ctx context.Context, tx *sqlx.Tx, list []Imported) ([]Kept, error) {
	kept := make([]Kept, 0, len(list))
	for len(list) > 0 {
		fresh := slices.IndexFunc(list, func(in Imported) bool { return in.ID != 0 })
		if fresh < 0 {
			fresh = len(list)
		}
		if fresh > 0 {
			made, err := importNew(ctx, tx, list[:fresh])
			if err != nil {
				return nil, err
			}
			kept, list = append(kept, made...), list[fresh:]
			continue
		}
		k, err := Import(ctx, tx, list[0])
		if err != nil && fault.Of(err).Kind != fault.Conflict {
			return nil, err
		}
		k.Conflict = err != nil
		kept, list = append(kept, k), list[1:]
	}
	return kept, nil
}

// freeSlugFor is freeSlug for an article that may have one of the candidates already.
func freeSlugFor(ctx context.Context, tx postgres.Querier, slug string, id ID) (string, error) {
	if id == 0 {
		return freeSlug(ctx, tx, slug)
	}
	var present string
	const query = `select slug from articles where id = $1 for no key update`
	switch err := tx.GetContext(ctx, &present, query, id); {
	case errors.Is(err, sql.ErrNoRows):
		return "", errEditedHere
	case err != nil:
		return "", err
	}
	if number, ok := strings.CutPrefix(present, slug[:min(len(slug), 90)]+"-"); present == slug || ok && isNumber(number) {
		return present, nil
	}
	return freeSlug(ctx, tx, slug)
}

func isNumber(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && strconv.Itoa(n) == s && n > 1 && n <= 1000
}

// keep writes the article itself and the revision it has come to.
func (in *Imported) keep(ctx context.Context, tx postgres.Querier, w words) (k Kept, err error) {
	insert := `
		insert into articles (slug, title, lede, body_source, body_format, body_html, body_text, reading_minutes,
			hero_url, hero_alt, hero_caption, hero_credit, state, published_at, created_at, updated_at, kind, body_renderer)
		select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, f.state,
			case when f.state in ('PUBLISHED', 'SCHEDULED') then coalesce($14, now()) else $14 end,
			coalesce($15, now()), coalesce($16, now()), $17, ` + renderer + `
		from (select $13::text as state) f`
	// What was scheduled and has been published since is not changed: time alone did it.
	update := `
		update articles
		set slug = $1, title = $2, lede = $3, body_source = $4, body_format = $5, body_html = $6, body_text = $7,
			reading_minutes = $8, hero_url = $9, hero_alt = $10, hero_caption = $11, hero_credit = $12, state = $13,
			published_at = case when $13 in ('PUBLISHED', 'SCHEDULED') then coalesce($14, published_at, now()) else $14 end,
			created_at = coalesce($15, created_at), updated_at = coalesce($16, now()), kind = $17, revision = revision + 1, body_renderer = ` + renderer + `
		where id = $18
		and (revision = $19 or (revision = $19 + 1 and state = 'PUBLISHED' and published_at = $14
			and not exists (select from article_revisions r where r.article_id = articles.id and r.revision > $19)))`
	values := []any{
		w.slug, w.title, w.lede, w.source, w.format, w.html, w.plain, w.minutes,
		w.hero.URL, w.hero.Alt, w.hero.Caption, w.hero.Credit, in.State, in.PublishedAt, in.CreatedAt, in.UpdatedAt,
		cmp.Or(in.Kind, KindArticle),
	}
	write := insert
	if in.ID != 0 {
		write, values = update, append(values, in.ID, in.Revision)
	}
	query := `
		with kept as (` + write + ` returning *)
		select id, slug, revision from kept`
	err = tx.GetContext(ctx, &k, query, values...)
	if errors.Is(err, sql.ErrNoRows) {
		return k, errEditedHere
	}
	return k, meanings.Fault(err, "article")
}

// link puts what the article points at in the place of what an earlier import left.
func (in *Imported) link(ctx context.Context, tx postgres.Querier, id ID) error {
	if in.ID != 0 {
		const clear = `
			with topics as (delete from article_topics where article_id = $1),
			tags as (delete from article_tags where article_id = $1)
			delete from article_contributors where article_id = $1`
		if _, err := tx.ExecContext(ctx, clear, id); err != nil {
			return err
		}
	}
	const fill = `
		with topics as (
			insert into article_topics (article_id, topic_id, position)
			select $1, o.id, min(o.place) from unnest($2::bigint[]) with ordinality o(id, place) group by o.id
		),
		tags as (
			insert into article_tags (article_id, tag_id, position)
			select $1, o.id, min(o.place) from unnest($3::bigint[]) with ordinality o(id, place) group by o.id
		)
		insert into article_contributors (article_id, person_id, role, position)
		select $1, o.id, 'AUTHOR', min(o.place) from unnest($4::bigint[]) with ordinality o(id, place) group by o.id`
	_, err := tx.ExecContext(ctx, fill, id, pq.Array(numbers(in.TopicIDs)), pq.Array(numbers(in.TagIDs)), pq.Array(numbers(in.AuthorIDs)))
	return err
}
