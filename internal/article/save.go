package article

import (
	"cmp"
	"context"
	"database/sql"
	"errors"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

var meanings = postgres.Meanings{
	"articles_slug_key": fault.Invalid("slug", "TAKEN", "En annen artikkel har denne adressen."),
	// It was there when the input was checked, and has been deleted since.
	"articles_hero_media_id_fkey": fault.Invalid("heroImage.mediaId", "NOT_FOUND", "Filen finnes ikke."),
}

var (
	errNotWriter = fault.New(fault.Forbidden, "only those who write for the magazine do this")
	// The same for an article of somebody else and for none at all, so that drafts cannot be searched for.
	errNotOwn = fault.New(fault.Forbidden, "authors change their own articles")
	// Once it is on its way without another look, an article is the editors'.
	errWithEditors = fault.Invalid("articleId", "WRONG_STATE", "Bare redaktørene endrer en artikkel som er publisert, planlagt eller tatt bort.")
	errNotThere    = fault.Invalid("articleId", "NOT_FOUND", "Artikkelen finnes ikke.")
	errStale       = fault.New(fault.Conflict, "Noen andre har lagret artikkelen i mellomtiden.").In("expectedRevision")
)

// Create starts an article as a draft of the viewer's own. What is wrong with it comes back as a fault.List.
func (s *Service) Create(ctx context.Context, by account.Viewer, d Draft) (*Article, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter
	}
	w := words{title: d.Title, lede: d.Lede, source: d.Body, format: d.BodyFormat}
	if d.HeroImage != nil {
		w.hero = *d.HeroImage
	}
	if d.Contributors == nil && by.PersonID != nil {
		d.Contributors = []*ContributorInput{{PersonID: directory.PersonID(*by.PersonID), Role: "AUTHOR"}}
	}
	var f form.Form
	w.check(&f)
	d.check(&f)
	w.slug = f.Slug("slug", d.Slug, w.title)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := w.render(); err != nil {
		return nil, err
	}
	var id ID
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		if d.Slug == nil { // the author did not choose it, so one that is taken gets a number
			if w.slug, err = freeSlug(ctx, tx, w.slug); err != nil {
				return err
			}
		}
		const query = `
			insert into articles (slug, title, lede, body_source, body_format, body_html, body_text, reading_minutes,
				hero_url, hero_alt, hero_caption, hero_credit, created_by, kind, body_renderer)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
			returning id`
		err = tx.GetContext(ctx, &id, query, w.slug, w.title, w.lede, w.source, w.format, w.html, w.plain, w.minutes,
			w.hero.URL, w.hero.Alt, w.hero.Caption, w.hero.Credit, by.ID, cmp.Or(d.Kind, KindArticle), text.ArticleRenderer)
		if err != nil {
			return meanings.Fault(err, "article")
		}
		if err := keepPictures(ctx, tx, id, w, true); err != nil {
			return err
		}
		return s.keep(ctx, tx, by, id, d.Links, nil)
	})
	if err != nil {
		return nil, err
	}
	return s.byID(ctx, by, id)
}

// freeSlug gives slug, or slug-2, slug-3 … when it is taken. A lock makes those who want the same one take turns.
func freeSlug(ctx context.Context, tx postgres.Querier, slug string) (string, error) {
	if _, err := tx.ExecContext(ctx, `select pg_advisory_xact_lock(hashtextextended('article ' || $1, 0))`, slug); err != nil {
		return "", err
	}
	const query = `
		select candidate
		from (
			select $1::text as candidate, 1 as n
			union all
			select left($1, 90) || '-' || n, n from generate_series(2, 1000) n
		) c
		where not exists (select from articles where slug = candidate)
		order by n limit 1`
	err := tx.GetContext(ctx, &slug, query, slug)
	return slug, err
}

// Update changes what is given of an article. When somebody saved it since ExpectedRevision the fault is a Conflict,
// nothing is saved, and the article comes back as it is now.
func (s *Service) Update(ctx context.Context, by account.Viewer, p Patch) (*Article, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter
	}
	w, refused := s.prepare(ctx, by, &p)
	if refused == nil {
		refused = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error { return s.update(ctx, tx, by, p, w) })
	}
	return s.asItIs(ctx, by, p.ArticleID, refused)
}

// prepare makes the texts that an update leads to. Long ones take a while to render, so nobody is kept waiting for the
// article meanwhile; that it is still the revision they were made from is seen when it is held.
func (s *Service) prepare(ctx context.Context, by account.Viewer, p *Patch) (words, error) {
	now, err := find(ctx, s.DB, by, p.ArticleID, &p.ExpectedRevision, "")
	switch {
	case err != nil:
		return words{}, err
	case !now.mayEdit(by):
		return words{}, errWithEditors
	}
	w := now.words()
	p.onto(&w)
	var f form.Form
	w.check(&f)
	p.check(&f)
	if p.Slug != nil {
		w.slug = f.Slug("slug", p.Slug, w.title)
	}
	if err := f.Err(); err != nil {
		return words{}, err
	}
	return w, w.render()
}

func (s *Service) update(ctx context.Context, tx *sqlx.Tx, by account.Viewer, p Patch, w words) error {
	now, err := hold(ctx, tx, by, p.ArticleID, &p.ExpectedRevision)
	if err != nil {
		return err
	}
	const query = `
		update articles
		set slug = $2, title = $3, lede = $4, body_source = $5, body_format = $6, body_html = $7, body_text = $8,
			reading_minutes = $9, hero_url = $10, hero_alt = $11, hero_caption = $12, hero_credit = $13,
			revision = revision + 1, updated_at = now(), body_renderer = $14
		where id = $1`
	_, err = tx.ExecContext(ctx, query, p.ArticleID, w.slug, w.title, w.lede, w.source, w.format, w.html, w.plain,
		w.minutes, w.hero.URL, w.hero.Alt, w.hero.Caption, w.hero.Credit, text.ArticleRenderer)
	if err != nil {
		return meanings.Fault(err, "article")
	}
	if now.State == Published {
		if err := tell(ctx, tx, event.ArticleChanged, p.ArticleID); err != nil {
			return err
		}
	}
	if err := keepPictures(ctx, tx, p.ArticleID, w, p.Body != nil && p.restoredFrom == nil); err != nil {
		return err
	}
	return s.keep(ctx, tx, by, p.ArticleID, p.Links, p.restoredFrom)
}

// asItIs gives the article after a change that was made or refused. Who may not touch it is not shown it either.
func (s *Service) asItIs(ctx context.Context, by account.Viewer, id ID, refused error) (*Article, error) {
	if refused != nil && fault.Of(refused).Kind != fault.Conflict {
		return nil, refused
	}
	a, err := s.byID(ctx, by, id)
	if err != nil {
		return nil, errors.Join(refused, err)
	}
	return a, refused
}

// stored is an article as it is in the table, for change.
type stored struct {
	Article
	Body
}

func (a *stored) words() words {
	return words{
		slug: a.Slug, title: a.Title, lede: a.Lede, source: a.Source, format: a.BodyFormat,
		hero: ImageInput{URL: a.HeroURL, Alt: a.HeroAlt, Caption: a.HeroCaption, Credit: a.HeroCredit, MediaID: a.HeroMediaID},
	}
}

func (p *Patch) onto(w *words) {
	set(&w.title, p.Title)
	set(&w.lede, p.Lede)
	set(&w.source, p.Body)
	set(&w.format, p.BodyFormat)
	if hero, given := p.HeroImage.ValueOK(); given {
		w.hero = ImageInput{}
		set(&w.hero, hero)
	}
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// hold takes an article for change by somebody who may change it.
func hold(ctx context.Context, tx postgres.Querier, by account.Viewer, id ID, expected *int) (*stored, error) {
	a, err := find(ctx, tx, by, id, expected, " for no key update of a")
	if err == nil && !a.mayEdit(by) {
		return nil, errWithEditors
	}
	return a, err
}

// find gives an article to somebody who writes it, locked as asked for.
func find(ctx context.Context, q postgres.Querier, by account.Viewer, id ID, expected *int, lock string) (*stored, error) {
	query := `
		select ` + columns + `, a.body_html, a.body_text, a.body_source
		from articles a ` + discussion + `
		where a.id = $1` + lock
	var a stored
	switch err := q.GetContext(ctx, &a, query, id); {
	case errors.Is(err, sql.ErrNoRows) && by.May(account.Publish):
		return nil, errNotThere
	case errors.Is(err, sql.ErrNoRows):
		return nil, errNotOwn
	case err != nil:
		return nil, err
	case !a.mayRead(by):
		return nil, errNotOwn
	case expected != nil && *expected != a.Revision:
		return nil, errStale
	}
	return &a, nil
}
