package article

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Part is a part of an article that is edited.
type Part string

// The fields, in the order in which their changes are shown.
var fields = []Part{
	"TITLE", "SLUG", "LEDE", "BODY", "BODY_FORMAT", "HERO", "CONTRIBUTORS", "TOPICS", "TAGS", "INITIATIVES", "REPORTS", "RELATED", "NOTES", "COMMENTS",
}

// Revision is an article as it was saved at a time: all of it that is edited.
type Revision struct {
	siblings.Member[*Revision]

	ArticleID    ID             `db:"article_id"`
	Number       int            `db:"revision"`
	SavedAt      time.Time      `db:"saved_at"`
	SavedBy      *account.ID    `db:"saved_by"`
	RestoredFrom *int           `db:"restored_from"`
	Title        string         `db:"title"`
	Lede         string         `db:"lede"`
	BodyFormat   Format         `db:"body_format"`
	ChangedNames pq.StringArray `db:"changed"` // since the revision before
	Rest         Rest           `db:"rest"`
	HeroShape    *media.Shape   `db:"hero_shape"`

	source *string
}

// Rest is what is edited of an article beside its texts, as one revision kept it. What is nil was not kept then.
type Rest struct {
	Slug                                        *string
	Hero                                        *ImageInput
	Contributors                                []*Reference
	Topics, Tags, Initiatives, Reports, Related []*Reference
	Notes                                       []*NoteInput
	Comments                                    *Commenting
}

// Reference is something that an article pointed at, by the name it had then.
type Reference struct {
	Key  int64 `json:"id"`
	Name string
	Role ContributorRole // of contributors

	kind string
}

// ID is the global id of what was pointed at. It may be gone.
func (r *Reference) ID() gid.ID { return gid.ID{Type: r.kind, Key: r.Key} }

// Scan reads what the database kept.
func (r *Rest) Scan(from any) error {
	raw, ok := from.([]byte)
	if !ok {
		return fmt.Errorf("a revision's rest is %T", from)
	}
	if err := json.Unmarshal(raw, r); err != nil {
		return fmt.Errorf("a revision's rest: %w", err)
	}
	for kind, list := range map[string][]*Reference{
		"Person": r.Contributors, "Topic": r.Topics, "Tag": r.Tags, "Initiative": r.Initiatives, "Report": r.Reports, "Article": r.Related,
	} {
		for _, ref := range list {
			ref.kind = kind
		}
	}
	return nil
}

// rest is the SQL for all of article a that is edited beside its texts. Whoever adds such a part adds it here, to Rest,
// to Patch, and to lines and patch below.
const rest = `
	jsonb_build_object(
		'slug', a.slug,
		'hero', jsonb_build_object('url', a.hero_url, 'alt', a.hero_alt, 'caption', a.hero_caption, 'credit', a.hero_credit,
			'mediaId', a.hero_media_id),
		'contributors', (
			select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'role', l.role) order by l.position), '[]')
			from article_contributors l join people x on x.id = l.person_id where l.article_id = a.id),
		'topics', (
			select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name_nb) order by l.position), '[]')
			from article_topics l join topics x on x.id = l.topic_id where l.article_id = a.id),
		'tags', (
			select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by l.position), '[]')
			from article_tags l join tags x on x.id = l.tag_id where l.article_id = a.id),
		'initiatives', (
			select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.title) order by l.position), '[]')
			from article_initiatives l join initiatives x on x.id = l.initiative_id where l.article_id = a.id),
		'reports', (
			select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.title) order by l.position), '[]')
			from article_reports l join reports x on x.id = l.report_id where l.article_id = a.id),
		'related', (
			select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.title) order by l.position), '[]')
			from article_related l join articles x on x.id = l.related_id where l.article_id = a.id),
		'notes', (
			select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'notedOn', l.noted_on, 'text', l.text) order by l.position), '[]')
			from article_notes l where l.article_id = a.id),
		'comments', (
			select jsonb_build_object('mode', max(d.mode), 'closed', coalesce(bool_or(d.closed_at is not null), false),
				'slowSeconds', coalesce(max(d.slow_seconds), 0), 'closeAfterDays', max(d.close_after_days))
			from discussions d where d.article_id = a.id))`

// keepRevisions writes down what articles have come to, once they point at what they point at. Who is zero for an import.
func keepRevisions(ctx context.Context, tx postgres.Querier, who account.ID, restoredFrom *int, ids ...ID) error {
	const query = `
		insert into article_revisions (article_id, revision, title, lede, body_source, body_format, saved_by, saved_at, restored_from, rest)
		select a.id, a.revision, a.title, a.lede, a.body_source, a.body_format, nullif($2, 0), a.updated_at, $3, ` + rest + `
		from articles a where a.id = any($1)`
	if _, err := tx.ExecContext(ctx, query, int64s(ids), int64(who), restoredFrom); err != nil {
		return fmt.Errorf("keeping revisions: %w", err)
	}
	return nil
}

// What a list of revisions is made of.
type (
	// RevisionConnection is a page of revisions.
	RevisionConnection = page.Connection[*Revision]
	// RevisionEdge is a revision in a list.
	RevisionEdge = page.Edge[*Revision]
)

const revisionColumns = `
	r.article_id, r.revision, r.saved_at, r.saved_by, r.restored_from, r.title, r.lede, r.body_format, r.rest,
	` + media.ShapeOf + `(r.rest -> 'hero' ->> 'mediaId')::bigint) as hero_shape,
	array(
		select v.field
		from (values
			('TITLE', r.title is distinct from p.title), ('LEDE', r.lede is distinct from p.lede),
			('BODY', r.body_source is distinct from p.body_source), ('BODY_FORMAT', r.body_format is distinct from p.body_format)
		) v(field, differs)
		where v.differs and p.revision is not null
		union all
		select upper(e.key)
		from jsonb_each(r.rest) e
		where p.rest ? e.key and p.rest -> e.key is distinct from e.value
	) as changed`

// withBefore joins the revision p before r.
const withBefore = `
	left join lateral (
		select * from article_revisions p where p.article_id = r.article_id and p.revision < r.revision order by p.revision desc limit 1
	) p on true`

// Revisions gives a page of the revisions of an article, the latest first; nil to those who do not write it.
func (s *Service) Revisions(ctx context.Context, a *Article, args page.Args) (*RevisionConnection, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil //nolint:nilnil // as for what is not there
	}
	list := page.List{Name: fmt.Sprint("revisions of ", a.ID), Order: []page.Column{{SQL: "r.revision", Cast: "int", Desc: true}}}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(1)
	query := `select ` + revisionColumns + ` from article_revisions r ` + withBefore + ` where r.article_id = $1 and ` + where + ` ` + orderAndLimit
	var found []*Revision
	if err := s.DB.SelectContext(ctx, &found, query, append([]any{a.ID}, values...)...); err != nil {
		return nil, err
	}
	siblings.Introduce(found)
	return page.Connect(request, found, func(r *Revision) []string { return []string{page.Int(r.Number)} }, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from article_revisions where article_id = $1`, a.ID)
		return n, err
	}), nil
}

// Version gives an article as it was at a revision: that one, or the last one saved before it, since steps on its way count
// as revisions, too. It is nil where there is none, and to those who do not write the article.
func (s *Service) Version(ctx context.Context, a *Article, number int) (*Revision, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil //nolint:nilnil // as for what is not there
	}
	found, err := versions(ctx, s.DB, a.ID, number)
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// versions gives the revisions that were in force at these numbers, nil where there was none.
func versions(ctx context.Context, q postgres.Querier, id ID, numbers ...int) ([]*Revision, error) {
	const query = `
		select o.place as owner, ` + revisionColumns + `, r.body_source
		from unnest($2::int[]) with ordinality o(number, place)
		cross join lateral (
			select * from article_revisions r where r.article_id = $1 and r.revision <= o.number order by r.revision desc limit 1
		) r ` + withBefore
	var found []struct {
		Source string `db:"body_source"`
		Revision
	}
	if err := q.SelectContext(ctx, &found, query, id, pq.Array(numbers)); err != nil {
		return nil, err
	}
	out := make([]*Revision, len(numbers))
	for i := range found {
		r := &found[i].Revision
		r.source = &found[i].Source
		out[r.Owner-1] = r
	}
	return out, nil
}

// SourceOf gives what the author wrote in a revision.
func (s *Service) SourceOf(ctx context.Context, r *Revision) (string, error) {
	if r.source != nil {
		return *r.source, nil
	}
	return siblings.Load(ctx, &r.Member, r, "source", func(ctx context.Context, all []*Revision) ([]string, error) {
		ids, numbers := make([]int64, len(all)), make([]int64, len(all))
		for i, r := range all {
			ids[i], numbers[i] = int64(r.ArticleID), int64(r.Number)
		}
		const query = `
			select r.body_source
			from unnest($1::bigint[], $2::bigint[]) with ordinality as o(id, number, place)
			join article_revisions r on r.article_id = o.id and r.revision = o.number
			order by o.place`
		var found []string
		err := s.DB.SelectContext(ctx, &found, query, pq.Array(ids), pq.Array(numbers))
		if err == nil && len(found) != len(all) {
			err = errNotThere
		}
		return found, err
	})
}

// HTMLOf renders a revision as readers would have got it, or would get it now.
func (s *Service) HTMLOf(ctx context.Context, r *Revision) (string, error) {
	source, err := s.SourceOf(ctx, r)
	if err != nil {
		return "", err
	}
	w := words{source: source, format: r.BodyFormat}
	err = w.render()
	return w.html, err
}

// HeroImage is the picture the article had, nil when it had none, or one that was uploaded here and is gone since.
func (r *Revision) HeroImage() *media.Image {
	h := r.Rest.Hero
	switch {
	case h == nil:
		return nil
	case r.HeroShape != nil:
		return media.Shown(r.HeroShape, h.Alt, h.Caption, h.Credit)
	case h.URL == "":
		return nil
	}
	return &media.Image{URL: h.URL, Alt: h.Alt, Caption: h.Caption, Credit: h.Credit}
}

// Changed says what was changed since the revision before; nothing of the first.
func (r *Revision) Changed() []Part {
	return mapped(r.ChangedNames, func(name string) Part { return Part(name) })
}

// Slug is the name the article had in the address; nil, as what follows, where it was not kept.
func (r *Revision) Slug() *string { return r.Rest.Slug }

// Contributors are those who stood in the byline or were quoted.
func (r *Revision) Contributors() []*Reference { return r.Rest.Contributors }

// Topics are what the article was about.
func (r *Revision) Topics() []*Reference { return r.Rest.Topics }

// Tags are the free words the article had.
func (r *Revision) Tags() []*Reference { return r.Rest.Tags }

// Initiatives are those the article wrote about.
func (r *Revision) Initiatives() []*Reference { return r.Rest.Initiatives }

// Reports are the publications the article built on.
func (r *Revision) Reports() []*Reference { return r.Rest.Reports }

// Related is what was to be read next.
func (r *Revision) Related() []*Reference { return r.Rest.Related }

// Commenting is how readers could comment.
func (r *Revision) Commenting() *Commenting { return r.Rest.Comments }

// Notes are the notes the article had.
func (r *Revision) Notes() []*Note {
	notes := make([]*Note, len(r.Rest.Notes))
	for i, n := range r.Rest.Notes {
		notes[i] = &Note{Kind: n.Kind, NotedOn: *n.NotedOn, Text: n.Text}
	}
	return notes
}
