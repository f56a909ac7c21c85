package article

import (
	"context"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Conflict is what happened to an article since somebody read it: who did what, and how it changed. What the asker wanted to
// save is shown beside it, as it differs from what the asker had read.
type Conflict struct {
	ExpectedRevision int
	ActorID          *account.ID // of the latest save or step
	At               time.Time
	Revisions        []*Revision // saved since, the latest first, at most maxSince
	Steps            []*Taken    // taken since, the latest first, at most maxSince
	Theirs, Yours    []*FieldDiff
	Both             []Part // changed by both: where somebody has to choose

	siblings.Member[*Conflict]
}

const maxSince = 20

// Meanwhile tells what happened to an article, as it was just read, since a revision. A patch is what the asker wanted to save, nil
// for a step. It is nil to those who do not write the article.
func (s *Service) Meanwhile(ctx context.Context, a *Article, since int, p *Patch) (*Conflict, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil //nolint:nilnil // as for what is not there
	}
	both, err := versions(ctx, s.DB, a.ID, since, a.Revision)
	if err != nil {
		return nil, err
	}
	base, now := both[0], both[1]
	c := &Conflict{ExpectedRevision: since, At: a.UpdatedAt, Theirs: []*FieldDiff{}, Yours: []*FieldDiff{}, Both: []Part{}}
	query := `
		select ` + revisionColumns + `
		from article_revisions r ` + withBefore + `
		where r.article_id = $1 and r.revision > $2 and r.revision <= $3
		order by r.revision desc limit $4`
	if err := s.DB.SelectContext(ctx, &c.Revisions, query, a.ID, since, a.Revision, maxSince); err != nil {
		return nil, err
	}
	siblings.Introduce(c.Revisions)
	const steps = `
		select * from article_steps
		where article_id = $1 and revision > $2 and revision <= $3
		order by revision desc limit $4`
	if err := s.DB.SelectContext(ctx, &c.Steps, steps, a.ID, since, a.Revision, maxSince); err != nil {
		return nil, err
	}
	siblings.Introduce(c.Steps)
	saved := 0
	if len(c.Revisions) > 0 {
		saved, c.ActorID, c.At = c.Revisions[0].Number, c.Revisions[0].SavedBy, c.Revisions[0].SavedAt
	}
	if len(c.Steps) > 0 && c.Steps[0].Revision > saved {
		c.ActorID, c.At = c.Steps[0].ActorID, c.Steps[0].At
	}
	if base == nil || now == nil {
		return c, nil
	}
	c.Theirs = compare(base, now)
	if p != nil {
		c.Yours = compare(base, p.texts(base))
		for _, d := range c.Theirs {
			if p.gives(d.Field) && (p.list(d.Field) || slices.ContainsFunc(c.Yours, func(y *FieldDiff) bool { return y.Field == d.Field })) {
				c.Both = append(c.Both, d.Field)
			}
		}
	}
	return c, nil
}

// texts gives what a patch makes of the texts of a revision, and nothing else of it.
func (p *Patch) texts(base *Revision) *Revision {
	w := words{title: base.Title, lede: base.Lede, source: *base.source, format: base.BodyFormat}
	if base.Rest.Slug != nil {
		w.slug = *base.Rest.Slug
		set(&w.slug, p.Slug)
	}
	if base.Rest.Hero != nil {
		w.hero = *base.Rest.Hero
	}
	p.onto(&w)
	return &Revision{
		Title: w.title, Lede: w.lede, BodyFormat: w.format, source: &w.source,
		Rest: Rest{Slug: &w.slug, Hero: &w.hero},
	}
}

// list says whether a field is one of those that texts leaves out.
func (p *Patch) list(f Part) bool {
	return !slices.Contains([]Part{"TITLE", "SLUG", "LEDE", "BODY", "BODY_FORMAT", "HERO"}, f)
}

// gives says whether a patch changes a field.
func (p *Patch) gives(f Part) bool {
	return map[Part]bool{
		"TITLE": p.Title != nil, "SLUG": p.Slug != nil, "LEDE": p.Lede != nil, "BODY": p.Body != nil, "BODY_FORMAT": p.BodyFormat != nil,
		"HERO": p.HeroImage.IsSet(), "CONTRIBUTORS": p.Contributors != nil, "TOPICS": p.TopicIds != nil, "TAGS": p.Tags != nil,
		"INITIATIVES": p.InitiativeIds != nil, "REPORTS": p.ReportIds != nil, "RELATED": p.RelatedIds != nil, "NOTES": p.Notes != nil,
		"COMMENTS": p.Comments != nil,
	}[f]
}

// Restoration brings an earlier revision back.
type Restoration struct {
	ArticleID        ID
	Revision         int
	ExpectedRevision int
}

// Restore saves an earlier revision again, as a new one: its texts, and all it kept beside them, except the address, which
// stays where readers know it. What it pointed at and is gone since is left out, and told. A conflict is as with Update;
// a revision that there is not is NOT_FOUND.
func (s *Service) Restore(ctx context.Context, by account.Viewer, r Restoration) (a *Article, leftOut []*Reference, err error) {
	if !by.May(account.Write) {
		return nil, nil, errNotWriter
	}
	if _, err := find(ctx, s.DB, by, r.ArticleID, nil, ""); err != nil {
		return nil, nil, err
	}
	found, err := versions(ctx, s.DB, r.ArticleID, r.Revision)
	if err != nil {
		return nil, nil, err
	}
	if found[0] == nil || found[0].Number != r.Revision {
		return nil, nil, fault.Invalid("revision", "NOT_FOUND", "Versjonen finnes ikke.")
	}
	p := found[0].patch()
	p.ArticleID, p.ExpectedRevision, p.restoredFrom = r.ArticleID, r.ExpectedRevision, &r.Revision
	if leftOut, err = s.withoutGone(ctx, by, &found[0].Rest, &p); err != nil {
		return nil, nil, err
	}
	a, err = s.Update(ctx, by, p)
	return a, leftOut, err
}

// patch is the change that makes an article what it was at a revision, but for the address.
func (r *Revision) patch() Patch {
	p := Patch{Title: &r.Title, Lede: &r.Lede, Body: r.source, BodyFormat: &r.BodyFormat}
	if h := r.Rest.Hero; h != nil {
		if h.URL == "" && h.MediaID == nil {
			h = nil
		}
		p.HeroImage = graphql.OmittableOf(h)
	}
	if r.Rest.Tags != nil {
		p.Tags = make([]string, len(r.Rest.Tags))
		for i, t := range r.Rest.Tags {
			p.Tags[i] = t.Name
		}
	}
	p.Notes = r.Rest.Notes
	p.Comments = r.Rest.Comments
	return p
}

// withoutGone points a patch at what a revision pointed at, as far as it is still there for the viewer.
func (s *Service) withoutGone(ctx context.Context, by account.Viewer, r *Rest, p *Patch) (gone []*Reference, err error) {
	// One transaction, so that all are looked for in the same magazine.
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		gone = nil
		if h := r.Hero; h != nil && h.MediaID != nil {
			var there bool
			if err := tx.GetContext(ctx, &there, `select exists (select from media where id = $1)`, *h.MediaID); err != nil {
				return err
			}
			if !there {
				gone = append(gone, &Reference{Key: int64(*h.MediaID), Name: h.Alt, kind: "Media"})
				p.HeroImage = graphql.OmittableOf[*ImageInput](nil)
			}
		}
		for _, list := range []struct {
			of, visible string
			refs        []*Reference
			keep        func([]*Reference)
		}{
			{"people", "true", r.Contributors, func(refs []*Reference) {
				p.Contributors = mapped(refs, func(ref *Reference) *ContributorInput {
					return &ContributorInput{PersonID: directory.PersonID(ref.Key), Role: ref.Role}
				})
			}},
			{"topics", "true", r.Topics, func(refs []*Reference) {
				p.TopicIds = mapped(refs, func(ref *Reference) directory.TopicID { return directory.TopicID(ref.Key) })
			}},
			{"reports", "true", r.Reports, func(refs []*Reference) {
				p.ReportIds = mapped(refs, func(ref *Reference) directory.ReportID { return directory.ReportID(ref.Key) })
			}},
			{"initiatives", linkable(by), r.Initiatives, func(refs []*Reference) { p.InitiativeIds = mapped(refs, (*Reference).ID) }},
			{"articles", linkable(by), r.Related, func(refs []*Reference) {
				p.RelatedIds = mapped(refs, func(ref *Reference) ID { return ID(ref.Key) })
			}},
		} {
			if list.refs == nil {
				continue
			}
			var there []int64
			query := `select x.id from ` + list.of + ` x where x.id = any($1) and ` + list.visible
			if err := tx.SelectContext(ctx, &there, query, pq.Array(mapped(list.refs, func(ref *Reference) int64 { return ref.Key }))); err != nil {
				return err
			}
			kept := []*Reference{}
			for _, ref := range list.refs {
				if slices.Contains(there, ref.Key) {
					kept = append(kept, ref)
				} else {
					gone = append(gone, ref)
				}
			}
			list.keep(kept)
		}
		return nil
	})
	return gone, err
}

func mapped[T, V any](list []T, of func(T) V) []V {
	out := make([]V, len(list))
	for i, t := range list {
		out[i] = of(t)
	}
	return out
}
