package article

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/media"
	"innomag/internal/postgres"
)

// importNew writes articles that are new here, with what they point at, in one statement.
func importNew(ctx context.Context, tx *sqlx.Tx, list []Imported) ([]Kept, error) {
	wanted := make([]string, len(list))
	for i, in := range list {
		wanted[i] = in.Slug
	}
	slugs, err := freeSlugs(ctx, tx, wanted)
	if err != nil {
		return nil, err
	}
	values, err := columnsOf(list, slugs)
	if err != nil {
		return nil, err
	}
	for _, links := range []func(Imported) []int64{
		func(in Imported) []int64 { return numbers(in.TopicIDs) },
		func(in Imported) []int64 { return numbers(in.TagIDs) },
		func(in Imported) []int64 { return numbers(in.AuthorIDs) },
	} {
		values = append(values, linksOf(list, links)...)
	}
	query := `
		with given as materialized (
			select g.*, nextval((select pg_get_serial_sequence('articles', 'id'))::regclass) as id
			from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[],
				$9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[])
			with ordinality as g(slug, title, lede, source, html, plain, minutes, hero_url,
				hero_alt, hero_caption, hero_credit, state, published, created, updated, kind, place)
		),
		made as (
			insert into articles (id, slug, title, lede, body_source, body_format, body_html, body_text, reading_minutes,
				hero_url, hero_alt, hero_caption, hero_credit, state, published_at, created_at, updated_at, kind, body_renderer)
			overriding system value
			select id, slug, title, lede, source, 'HTML', html, plain, minutes, hero_url, hero_alt, hero_caption, hero_credit, state,
				coalesce(nullif(published, '')::timestamptz, case when state in ('PUBLISHED', 'SCHEDULED') then now() end),
				coalesce(nullif(created, '')::timestamptz, now()), coalesce(nullif(updated, '')::timestamptz, now()), kind, ` + renderer + `
			from given order by place
		),
		topics as (
			insert into article_topics (article_id, topic_id, position)
			select g.id, l.id, min(l.position) from unnest($17::int[], $18::bigint[], $19::int[]) as l(place, id, position)
			join given g using (place) group by g.id, l.id
		),
		tags as (
			insert into article_tags (article_id, tag_id, position)
			select g.id, l.id, min(l.position) from unnest($20::int[], $21::bigint[], $22::int[]) as l(place, id, position)
			join given g using (place) group by g.id, l.id
		),
		authors as (
			insert into article_contributors (article_id, person_id, role, position)
			select g.id, l.id, 'AUTHOR', min(l.position) from unnest($23::int[], $24::bigint[], $25::int[]) as l(place, id, position)
			join given g using (place) group by g.id, l.id
		)
		select id, slug, 1 as revision from given order by place`
	var kept []Kept
	if err := tx.SelectContext(ctx, &kept, query, values...); err != nil {
		return nil, meanings.Fault(err, "article")
	}
	for i, in := range list {
		if in.Hero.MediaID == nil && !strings.Contains(in.BodyHTML, media.Path) && !strings.Contains(in.BodyHTML, "media:") {
			continue
		}
		w := words{source: in.BodyHTML, format: HTML, hero: in.Hero}
		if err := w.render(); err != nil {
			return nil, err
		}
		if err := keepPictures(ctx, tx, kept[i].ID, w, false); err != nil {
			return nil, err
		}
	}
	return kept, keepRevisions(ctx, tx, 0, nil, mapped(kept, func(k Kept) ID { return k.ID })...)
}

// columnsOf turns articles into the arrays that one statement stores them by.
func columnsOf(list []Imported, slugs []string) ([]any, error) {
	texts := make([][]string, 15)
	var minutes []int64
	for i, in := range list {
		w := words{title: in.Title, lede: in.Lede, source: in.BodyHTML, format: HTML, hero: in.Hero}
		if err := w.render(); err != nil {
			return nil, err
		}
		minutes = append(minutes, int64(w.minutes))
		for j, v := range []string{
			slugs[i], w.title, w.lede, w.source, w.html, w.plain, w.hero.URL, w.hero.Alt, w.hero.Caption, w.hero.Credit,
			string(in.State), stamp(in.PublishedAt), stamp(in.CreatedAt), stamp(in.UpdatedAt),
			string(cmp.Or(in.Kind, KindArticle)),
		} {
			texts[j] = append(texts[j], v)
		}
	}
	values := make([]any, 0, len(texts)+1)
	for _, column := range texts {
		values = append(values, pq.Array(column))
	}
	return slices.Insert(values, 6, any(pq.Array(minutes))), nil
}

func stamp(at *time.Time) string {
	if at == nil {
		return ""
	}
	return at.UTC().Format(time.RFC3339Nano)
}

// linksOf gives what articles point at as three arrays: the article's place in the list, the id, and its place there.
func linksOf(list []Imported, of func(Imported) []int64) []any {
	var places, ids, positions []int64
	for i, in := range list {
		for j, id := range of(in) {
			places, ids, positions = append(places, int64(i+1)), append(ids, id), append(positions, int64(j+1))
		}
	}
	return []any{pq.Array(places), pq.Array(ids), pq.Array(positions)}
}

// freeSlugs is freeSlug for many: each as if those before it were stored already.
func freeSlugs(ctx context.Context, tx postgres.Querier, wanted []string) ([]string, error) {
	const hold = `
		select pg_advisory_xact_lock(hashtextextended('article ' || slug, 0))
		from (select distinct slug from unnest($1::text[]) slug order by slug) s`
	if _, err := tx.ExecContext(ctx, hold, pq.Array(wanted)); err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	look := func(slugs []string) error {
		var found []string
		err := tx.SelectContext(ctx, &found, `select slug from articles where slug = any($1)`, pq.Array(slugs))
		for _, slug := range found {
			taken[slug] = true
		}
		return err
	}
	if err := look(wanted); err != nil {
		return nil, err
	}
	free := make([]string, len(wanted))
	for i, slug := range wanted {
		if taken[slug] {
			numbered := make([]string, 0, 999)
			for n := 2; n <= 1000; n++ {
				numbered = append(numbered, slug[:min(len(slug), 90)]+"-"+strconv.Itoa(n))
			}
			if err := look(numbered); err != nil {
				return nil, err
			}
			if at := slices.IndexFunc(numbered, func(s string) bool { return !taken[s] }); at >= 0 {
				slug = numbered[at]
			}
		}
		free[i], taken[slug] = slug, true
	}
	return free, nil
}
