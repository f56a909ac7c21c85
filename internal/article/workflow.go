package article

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Move is a step of an article on its way to readers.
type Move string

// The steps.
const (
	Submit     Move = "SUBMIT"
	Withdraw   Move = "WITHDRAW"
	SendBack   Move = "SEND_BACK"
	Schedule   Move = "SCHEDULE"
	Unschedule Move = "UNSCHEDULE"
	Publish    Move = "PUBLISH"
	Unpublish  Move = "UNPUBLISH"
	Archive    Move = "ARCHIVE"
)

// moves is the one table of the way of an article: which step leads from where to where, and whether authors take it with
// their own. Editors take every step with every article. A step that is here for no state is not there to be taken.
var moves = map[Move]struct {
	from    []State
	to      State
	authors bool
}{
	Submit:     {[]State{StateDraft}, InReview, true},
	Withdraw:   {[]State{InReview}, StateDraft, true},
	SendBack:   {[]State{InReview}, StateDraft, false},
	Schedule:   {[]State{StateDraft, InReview, Scheduled, Archived}, Scheduled, false},
	Unschedule: {[]State{Scheduled}, InReview, false},
	Publish:    {[]State{StateDraft, InReview, Scheduled, Archived}, Published, false},
	Unpublish:  {[]State{Published, Archived}, StateDraft, false},
	Archive:    {[]State{StateDraft, InReview, Scheduled, Published}, Archived, false},
}

// authorsEdit are the states in which authors change their own. What readers see, or will see without anybody looking
// once more, is the editors'.
var authorsEdit = []State{StateDraft, InReview}

// own says whether an article was begun by somebody who still writes here.
func own(by account.Viewer, createdBy *account.ID) bool {
	return createdBy != nil && !by.Guest() && *createdBy == by.ID && by.May(account.Write)
}

// mayRead says whether somebody sees what readers do not: the source, the revisions and the steps.
func (a *Article) mayRead(by account.Viewer) bool {
	return own(by, a.CreatedBy) || by.May(account.Publish)
}

func (a *Article) mayEdit(by account.Viewer) bool {
	return by.May(account.Publish) || own(by, a.CreatedBy) && slices.Contains(authorsEdit, a.State)
}

// may says whether somebody may take a step with an article, in whatever state it is.
func (m Move) may(by account.Viewer, a *Article) bool {
	return by.May(account.Publish) || moves[m].authors && own(by, a.CreatedBy)
}

func (a *Article) can(m Move) bool {
	return slices.Contains(moves[m].from, a.State) && m.may(a.viewer, a)
}

// ViewerCanEdit says whether the viewer may change the article.
func (a *Article) ViewerCanEdit() bool { return a.mayEdit(a.viewer) }

// ViewerCanSubmit says whether the viewer may hand the article to the editors now.
func (a *Article) ViewerCanSubmit() bool { return a.can(Submit) }

// ViewerCanWithdraw says whether the viewer may take the article back from the editors now.
func (a *Article) ViewerCanWithdraw() bool { return a.can(Withdraw) }

// ViewerCanSendBack says whether the viewer may give the article back to its author now.
func (a *Article) ViewerCanSendBack() bool { return a.can(SendBack) }

// ViewerCanPublish says whether the viewer may publish the article now.
func (a *Article) ViewerCanPublish() bool { return a.can(Publish) }

// ViewerCanSchedule says whether the viewer may set when the article is published.
func (a *Article) ViewerCanSchedule() bool { return a.can(Schedule) }

// ViewerCanUnschedule says whether the viewer may take the article off the schedule now.
func (a *Article) ViewerCanUnschedule() bool { return a.can(Unschedule) }

// ViewerCanUnpublish says whether the viewer may make the article a draft again now.
func (a *Article) ViewerCanUnpublish() bool { return a.can(Unpublish) }

// ViewerCanArchive says whether the viewer may take the article away from readers now.
func (a *Article) ViewerCanArchive() bool { return a.can(Archive) }

// Step is one step of an article on its way.
type Step struct {
	ArticleID        ID
	ExpectedRevision *int
}

// Publication opens an article to everyone, now or at a time to come.
type Publication struct {
	ArticleID        ID
	ExpectedRevision *int
	PublishAt        *time.Time
}

// Review says what an editor wants changed.
type Review struct {
	ArticleID        ID
	ExpectedRevision *int
	Note             string
}

const (
	maxNote     = 5_000
	maxSchedule = 5 * 365 * 24 * time.Hour // a year that was mistyped is seen by the editor and not by nobody
)

var (
	errNotEditor = fault.New(fault.Forbidden, "only editors do this")
	errStep      = fault.Invalid("articleId", "WRONG_STATE", "Dette kan ikke gjøres med artikkelen slik den står nå.")
)

// Submit hands a draft to the editors.
func (s *Service) Submit(ctx context.Context, by account.Viewer, step Step) (*Article, error) {
	return s.take(ctx, by, Submit, step, "", nil)
}

// Withdraw takes an article back from the editors, to go on writing.
func (s *Service) Withdraw(ctx context.Context, by account.Viewer, step Step) (*Article, error) {
	return s.take(ctx, by, Withdraw, step, "", nil)
}

// SendBack gives an article back to its author, with what the editor wants changed. A note is REQUIRED.
func (s *Service) SendBack(ctx context.Context, by account.Viewer, r Review) (*Article, error) {
	var f form.Form
	f.Text("note", &r.Note, true, maxNote)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return s.take(ctx, by, SendBack, Step{r.ArticleID, r.ExpectedRevision}, r.Note, nil)
}

// Publish opens an article to everyone, now or at a time to come. One that is public already stays as it is, and cannot be
// scheduled: it would have to be taken away first. A time that has passed is now; one that is years ahead is INVALID.
func (s *Service) Publish(ctx context.Context, by account.Viewer, p Publication) (*Article, error) {
	step, now := Step{p.ArticleID, p.ExpectedRevision}, time.Now()
	switch {
	case p.PublishAt == nil || !p.PublishAt.After(now):
		return s.take(ctx, by, Publish, step, "", nil)
	case p.PublishAt.Sub(now) > maxSchedule:
		return nil, fault.Invalid("publishAt", "INVALID", "Velg et tidspunkt innen fem år.")
	}
	return s.take(ctx, by, Schedule, step, "", p.PublishAt)
}

// Unschedule takes an article off the schedule; it waits for an editor again.
func (s *Service) Unschedule(ctx context.Context, by account.Viewer, step Step) (*Article, error) {
	return s.take(ctx, by, Unschedule, step, "", nil)
}

// Unpublish makes a draft again of an article that readers see or have seen.
func (s *Service) Unpublish(ctx context.Context, by account.Viewer, step Step) (*Article, error) {
	return s.take(ctx, by, Unpublish, step, "", nil)
}

// Archive takes an article away from readers.
func (s *Service) Archive(ctx context.Context, by account.Viewer, step Step) (*Article, error) {
	return s.take(ctx, by, Archive, step, "", nil)
}

// take takes a step, and writes down that it was taken. An article that stands where the step leads stays as it is.
// The faults are Forbidden, NOT_FOUND, WRONG_STATE, and a Conflict with the article as it now is.
func (s *Service) take(ctx context.Context, by account.Viewer, m Move, step Step, note string, at *time.Time) (*Article, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter
	}
	if !moves[m].authors && !by.May(account.Publish) {
		return nil, errNotEditor
	}
	refused := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		a, err := find(ctx, tx, by, step.ArticleID, step.ExpectedRevision, " for no key update of a")
		if err != nil {
			return err
		}
		rule := moves[m]
		switch {
		case !m.may(by, &a.Article):
			return errNotOwn
		case a.State == rule.to && m != Schedule, m == Schedule && a.State == Scheduled && a.PublishedAt.Equal(*at):
			return nil
		case m == Schedule && a.State == Published:
			return fault.Invalid("publishAt", "WRONG_STATE", "Artikkelen er alt publisert. Ta den bort først.")
		case !slices.Contains(rule.from, a.State):
			return errStep
		}
		published := a.PublishedAt
		switch now := time.Now(); {
		case m == Schedule:
			published = at
		case m == Publish && a.State == Archived && published != nil && !published.After(now): // back where it stood
		case m == Publish:
			published = &now
		case m == Unpublish, m == Unschedule:
			published = nil
		}
		return record(ctx, tx, by, a, m, rule.to, published, note)
	})
	return s.asItIs(ctx, by, step.ArticleID, refused)
}

// record moves one article and notes the step, and tells those who wait for what is public.
func record(ctx context.Context, tx postgres.Querier, by account.Viewer, a *stored, m Move, to State, published *time.Time, note string) error {
	const query = `
		with moved as (
			update articles
			set state = $2, published_at = $3, revision = revision + 1, updated_at = now()
			where id = $1
			returning id, revision
		)
		insert into article_steps (article_id, revision, step, from_state, to_state, publish_at, note, taken_by)
		select id, revision, $4, $5, $2, case when $4 = 'SCHEDULE' then $3 end, $6, $7 from moved`
	if _, err := tx.ExecContext(ctx, query, a.ID, to, published, m, a.State, note, by.ID); err != nil {
		return fmt.Errorf("step %s of an article: %w", m, err)
	}
	switch {
	case to == Published:
		return tell(ctx, tx, event.ArticlePublished, a.ID)
	case a.State == Published:
		return tell(ctx, tx, event.ArticleHidden, a.ID)
	}
	return nil
}

func tell(ctx context.Context, tx postgres.Querier, kind event.Kind, id ID) error {
	key := int64(id)
	return event.Record(ctx, tx, event.Event{Kind: kind, ArticleID: &key})
}

// PublishDue publishes what was scheduled for a time that has come, and says how many. Several servers may call it at
// once: each article is published by one of them, with one note of the step and one event. They share the work; what
// another server has in hand is passed over.
func (s *Service) PublishDue(ctx context.Context) (int64, error) {
	const (
		together = 200
		query    = `
		with due as (
			select id from articles
			where state = 'SCHEDULED' and published_at <= now()
			order by published_at, id limit $1
			for no key update skip locked
		),
		published as (
			update articles a
			set state = 'PUBLISHED', revision = revision + 1, updated_at = now()
			from due where a.id = due.id
			returning a.id, a.revision
		),
		noted as (
			insert into article_steps (article_id, revision, step, from_state, to_state)
			select id, revision, 'PUBLISH', 'SCHEDULED', 'PUBLISHED' from published
		),
		told as (
			insert into events (kind, comment_id, article_id)
			select 'article.published', 0, id from published order by id
		)
		select count(*) from published`
	)
	var all int64
	for {
		var n int64
		if err := s.DB.GetContext(ctx, &n, query, together); err != nil {
			return all, fmt.Errorf("publishing what is due: %w", err)
		}
		if all += n; n < together {
			return all, nil
		}
	}
}

// Taken is a step that was taken.
type Taken struct {
	siblings.Member[*Taken]

	ArticleID ID          `db:"article_id"`
	Revision  int         `db:"revision"`
	Step      Move        `db:"step"`
	From      State       `db:"from_state"`
	To        State       `db:"to_state"`
	PublishAt *time.Time  `db:"publish_at"`
	Note      string      `db:"note"`
	ActorID   *account.ID `db:"taken_by"`
	At        time.Time   `db:"taken_at"`
}

// maxSteps is how many steps of an article are shown, the latest. One that has had more has been a football.
const maxSteps = 100

// Steps gives the steps an article has taken, the latest first, to those who write it; nil to others.
func (s *Service) Steps(ctx context.Context, a *Article) ([]*Taken, error) {
	return siblings.Load(ctx, &a.Member, a, "steps", func(ctx context.Context, all []*Article) ([][]*Taken, error) {
		const query = `
			select t.article_id as owner, t.*
			from unnest($1::bigint[]) o
			cross join lateral (select * from article_steps where article_id = o order by revision desc limit $2) t
			order by t.article_id, t.revision desc`
		var theirs []ID
		for _, a := range all {
			if a.mayRead(a.viewer) {
				theirs = append(theirs, a.ID)
			}
		}
		if len(theirs) == 0 {
			return make([][]*Taken, len(all)), nil
		}
		var found []*Taken
		if err := s.DB.SelectContext(ctx, &found, query, int64s(theirs), maxSteps); err != nil {
			return nil, err
		}
		lists := siblings.Under(idsOf(all), found)
		for i, a := range all {
			if lists[i] == nil && a.mayRead(a.viewer) {
				lists[i] = []*Taken{}
			}
		}
		return lists, nil
	})
}

// ReviewNote is what an editor wants changed, while the author is at it: the note of the latest step, when that gave the
// article back. It is nil otherwise, and to those who do not write the article.
func (s *Service) ReviewNote(ctx context.Context, a *Article) (*string, error) {
	steps, err := s.Steps(ctx, a)
	if err != nil || a.State != StateDraft || len(steps) == 0 || steps[0].Step != SendBack {
		return nil, err
	}
	return &steps[0].Note, nil
}
