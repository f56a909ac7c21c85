// Package article is what authors write: articles from draft to published, with their contributors, topics and notes.
package article

import (
	"context"
	"io"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// ID identifies an article.
type ID int64

// MarshalGQL writes the id as a global id.
func (id ID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Article", int64(id)) }

// UnmarshalGQL reads a global id of an article.
func (id *ID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Article", (*int64)(id)) }

// State is where an article is on its way to readers.
type State string

// The states.
const (
	StateDraft State = "DRAFT"
	InReview   State = "IN_REVIEW"
	Scheduled  State = "SCHEDULED"
	Published  State = "PUBLISHED"
	Archived   State = "ARCHIVED"
)

// Kind says whether an article stands among the others.
type Kind string

// The kinds.
const (
	KindArticle Kind = "ARTICLE"
	KindPage    Kind = "PAGE" // as "Om oss": not in lists of articles
)

// Format is how an article's text was written.
type Format string

// The formats.
const (
	Markdown Format = "MARKDOWN"
	HTML     Format = "HTML"
)

// Article is one article as one viewer sees it. Its body is loaded when it is asked for.
type Article struct {
	siblings.Member[*Article]

	ID             ID         `db:"id"`
	Kind           Kind       `db:"kind"`
	Slug           string     `db:"slug"`
	Title          string     `db:"title"`
	Lede           string     `db:"lede"`
	BodyFormat     Format     `db:"body_format"`
	State          State      `db:"state"`
	PublishedAt    *time.Time `db:"published_at"`
	UpdatedAt      time.Time  `db:"updated_at"`
	Revision       int        `db:"revision"`
	ReadingMinutes int        `db:"reading_minutes"`
	CommentCount   int        `db:"comment_count"`

	HeroURL     string       `db:"hero_url"`
	HeroAlt     string       `db:"hero_alt"`
	HeroCaption string       `db:"hero_caption"`
	HeroCredit  string       `db:"hero_credit"`
	HeroMediaID *media.ID    `db:"hero_media_id"`
	HeroShape   *media.Shape `db:"hero_shape"` // nil for a picture that was not uploaded here
	CreatedBy   *account.ID  `db:"created_by"`

	viewer account.Viewer
	body   *Body
}

// Body is the text of an article.
type Body struct {
	HTML   string `db:"body_html"`   // sanitised
	Text   string `db:"body_text"`   // without markup
	Source string `db:"body_source"` // what the author wrote
}

const columns = `
	a.id, a.kind, a.slug, a.title, a.lede, a.body_format, a.state, a.published_at, a.updated_at, a.revision, a.reading_minutes,
	a.hero_url, a.hero_alt, a.hero_caption, a.hero_credit, a.hero_media_id, ` + media.ShapeOf + `a.hero_media_id) as hero_shape, a.created_by,
	coalesce(d.comment_count, 0) as comment_count`

// IsNode marks an article as a Node.
func (*Article) IsNode() {}

// IsRedirectTarget marks an article as something to be led to.
func (*Article) IsRedirectTarget() {}

// IsCommentSubject marks an article as something to comment on.
func (*Article) IsCommentSubject() {}

// HeroImage is the picture above the article, nil when there is none.
func (a *Article) HeroImage() *media.Image {
	return media.ShownAbove(a.HeroShape, a.HeroURL, a.HeroAlt, a.HeroCaption, a.HeroCredit)
}

// Connection is a page of articles.
type Connection = page.Connection[*Article]

// Edge is an article in a list.
type Edge = page.Edge[*Article]

// Service is the room's door.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
	Discuss Discuss
}

const discussion = ` left join discussions d on d.article_id = a.id `

// visible says that a viewer may see article a; $1 and $2 are what sight gives.
const visible = `(a.state = 'PUBLISHED' or $1 or a.created_by = $2)`

// sight gives what visible asks for: whether the viewer sees everything, and who the viewer is.
func sight(by account.Viewer) []any { return []any{by.May(account.Publish), by.ID} }

// BySlug gives the article with this name in its address, nil when there is none that the viewer may see.
func (s *Service) BySlug(ctx context.Context, by account.Viewer, slug string) (*Article, error) {
	const query = `
		select ` + columns + `, a.body_html, a.body_text, a.body_source
		from articles a ` + discussion + `
		where a.slug = $3 and ` + visible
	return s.one(ctx, by, query, postgres.Sought(slug))
}

func (s *Service) byID(ctx context.Context, by account.Viewer, id ID) (*Article, error) {
	const query = `
		select ` + columns + `, a.body_html, a.body_text, a.body_source
		from articles a ` + discussion + `
		where a.id = $3 and ` + visible
	return s.one(ctx, by, query, id)
}

func (s *Service) one(ctx context.Context, by account.Viewer, query string, key any) (*Article, error) {
	var found []struct {
		Article
		Body
	}
	if err := s.DB.SelectContext(ctx, &found, query, append(sight(by), key)...); err != nil || len(found) == 0 {
		return nil, err
	}
	a := &found[0].Article
	a.viewer, a.body = by, &found[0].Body
	return a, nil
}

// ByIDs gives articles in the order asked for, nil where there is none that the viewer may see.
func (s *Service) ByIDs(ctx context.Context, by account.Viewer, ids []ID) ([]*Article, error) {
	const query = `
		select ` + columns + `
		from articles a ` + discussion + `
		where a.id = any($3) and ` + visible
	var found []*Article
	if err := s.DB.SelectContext(ctx, &found, query, append(sight(by), int64s(ids))...); err != nil {
		return nil, err
	}
	introduce(by, found)
	byID := make(map[ID]*Article, len(found))
	for _, a := range found {
		byID[a.ID] = a
	}
	out := make([]*Article, len(ids))
	for i, id := range ids {
		out[i] = byID[id]
	}
	return out, nil
}

func introduce(by account.Viewer, found []*Article) {
	for _, a := range found {
		a.viewer = by
	}
	siblings.Introduce(found)
}

// Body gives the text of an article.
func (s *Service) Body(ctx context.Context, a *Article) (*Body, error) {
	if a.body != nil {
		return a.body, nil
	}
	return siblings.Load(ctx, &a.Member, a, "body", func(ctx context.Context, all []*Article) ([]*Body, error) {
		const query = `
			select a.body_html, a.body_text, a.body_source
			from unnest($1::bigint[]) with ordinality as o(id, place)
			join articles a on a.id = o.id
			order by o.place`
		var found []*Body
		err := s.DB.SelectContext(ctx, &found, query, int64s(idsOf(all)))
		if err == nil && len(found) != len(all) {
			err = fault.New(fault.NotFound, "the article was deleted meanwhile")
		}
		return found, err
	})
}

// Source gives what the author wrote, nil unless the viewer is its author or an editor.
func (s *Service) Source(ctx context.Context, a *Article) (*string, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil
	}
	b, err := s.Body(ctx, a)
	if err != nil {
		return nil, err
	}
	return &b.Source, nil
}

func idsOf(all []*Article) []ID {
	ids := make([]ID, len(all))
	for i, a := range all {
		ids[i] = a.ID
	}
	return ids
}

func int64s[N ~int64](ids []N) any {
	out := make([]int64, len(ids))
	for i, id := range ids {
		out[i] = int64(id)
	}
	return pq.Array(out)
}
