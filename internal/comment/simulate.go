package comment

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/form"
	"innomag/internal/moderation"
)

const (
	mostReplayed  = 5000
	replayedBatch = 500
	examplesShown = 5
)

// Rehearsal is a draft of a policy, and how far back to try it.
type Rehearsal struct {
	Policy PolicyChanges // of the policy that counts
	Last   int           // how many comments, the latest
}

// Simulation is what a draft policy would have done otherwise.
type Simulation struct {
	Replayed  int
	Unchanged int
	Changes   []*SimulatedChange // the most frequent first

	ReportedEnough        int // how many were reported often enough to be hidden, under the policy that counts
	ReportedEnoughInDraft int
	LateEdits             int // how many changes by authors would have come too late under the draft
}

// SimulatedChange is the comments that fare in one way under the policy that counts and in another under the draft.
type SimulatedChange struct {
	From     moderation.Action
	To       moderation.Action
	Count    int
	Examples []*Comment // at most 5, the latest

	ids []ID
}

// Simulate judges the latest comments anew, by the policy that counts and by a draft, and gives what differs.
// Both meet the same facts, as far as these can be rebuilt: see replayed. Nothing is stored and nobody outside is asked.
// What is wrong with the draft is a fault.List whose fields begin with policy.
func (s *Service) Simulate(ctx context.Context, by account.Viewer, r Rehearsal) (*Simulation, error) {
	defer s.Judge.rehearse()()
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	present, draft, err := s.rehearse(ctx, r)
	if err != nil {
		return nil, err
	}
	out := &Simulation{}
	kinds := map[[2]moderation.Action]*SimulatedChange{}
	for before := (replayed{CreatedAt: time.Now().AddDate(1, 0, 0)}); out.Replayed < r.Last; {
		batch, err := s.replay(ctx, before, min(replayedBatch, r.Last-out.Replayed))
		if err != nil {
			return nil, err
		}
		for _, c := range batch {
			was, would := present.Judge(ctx, c.candidate(present.Policy)).Action, draft.Judge(ctx, c.candidate(draft.Policy)).Action
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			out.count(kinds, c.ID, was, would)
			out.tally(c, present.Policy, draft.Policy)
		}
		if len(batch) < replayedBatch {
			break
		}
		before = batch[len(batch)-1]
	}
	return out, s.illustrate(ctx, by, out)
}

func (s *Service) rehearse(ctx context.Context, r Rehearsal) (present, draft *moderation.Rules, err error) {
	var f form.Form
	if r.Last < 1 || r.Last > mostReplayed {
		f.Refuse("last", "INVALID", "Tallet må være fra %d til %d.", 1, mostReplayed)
	}
	if err := f.Err(); err != nil {
		return nil, nil, err
	}
	p, err := storedPolicy(ctx, s.DB)
	if err != nil {
		return nil, nil, err
	}
	changed, err := r.Policy.of(p)
	if err != nil {
		return nil, nil, within("policy", err)
	}
	staff, err := staffNames(ctx, s.DB)
	if err != nil {
		return nil, nil, err
	}
	if present, err = moderation.Compile(p, staff); err != nil {
		return nil, nil, err
	}
	draft, err = moderation.Compile(changed, staff)
	return present, draft, err
}

func (out *Simulation) count(kinds map[[2]moderation.Action]*SimulatedChange, id ID, was, would moderation.Action) {
	out.Replayed++
	if was == would {
		out.Unchanged++
		return
	}
	k := kinds[[2]moderation.Action{was, would}]
	if k == nil {
		k = &SimulatedChange{From: was, To: would}
		kinds[[2]moderation.Action{was, would}] = k
		out.Changes = append(out.Changes, k)
	}
	if k.Count++; len(k.ids) < examplesShown {
		k.ids = append(k.ids, id)
	}
}

// tally counts what the two policies make of what became of a comment after it was judged.
func (out *Simulation) tally(c replayed, present, draft moderation.Policy) {
	enough := func(p moderation.Policy) int {
		if p.ReportsToHide > 0 && c.Reports >= p.ReportsToHide {
			return 1
		}
		return 0
	}
	out.ReportedEnough += enough(present)
	out.ReportedEnoughInDraft += enough(draft)
	for _, minutes := range c.EditedAfter {
		if minutes >= float64(draft.EditMinutes) {
			out.LateEdits++
		}
	}
}

// illustrate finds the examples of all changes in one statement, and puts the changes in order.
func (s *Service) illustrate(ctx context.Context, by account.Viewer, out *Simulation) error {
	slices.SortFunc(out.Changes, func(a, b *SimulatedChange) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.From+a.To, b.From+b.To))
	})
	var ids []ID
	for _, k := range out.Changes {
		ids = append(ids, k.ids...)
	}
	found, err := s.ByIDs(ctx, by, ids)
	if err != nil {
		return err
	}
	for _, k := range out.Changes {
		for _, c := range found[:len(k.ids)] {
			if c != nil { // deleted meanwhile
				k.Examples = append(k.Examples, c)
			}
		}
		found = found[len(k.ids):]
	}
	return nil
}

// replayed is a comment with what can be rebuilt of the facts it was judged by.
type replayed struct {
	ID          ID             `db:"id"`
	Body        string         `db:"body"`
	Name        string         `db:"author_name"`
	Email       string         `db:"email"`
	AccountID   account.ID     `db:"account_id"`
	Staff       bool           `db:"author_is_staff"`
	CreatedAt   time.Time      `db:"created_at"`
	Approved    int            `db:"approved"`
	Rejected    int            `db:"rejected"`
	TrustedAt   *time.Time     `db:"trusted_at"`
	AlwaysHold  *time.Time     `db:"always_hold_at"`
	Mode        string         `db:"mode"`
	TopicModes  pq.StringArray `db:"topic_modes"`
	ClosesAt    *time.Time     `db:"closes_at"`
	ClosesAfter *int           `db:"close_after_days"`
	PublishedAt *time.Time     `db:"published_at"`

	Reports     int             `db:"reports"`
	EditedAfter pq.Float64Array `db:"edited_after"` // the minutes after which its author changed it
}

// replay gives the next comments before one, the latest first, in one statement. The record of an author is what moderators
// had decided about the author's comments by then. Texts that were withdrawn or redacted are left out.
func (s *Service) replay(ctx context.Context, before replayed, n int) (found []replayed, err error) {
	const query = `
		with batch as (
			select c.id, c.body, c.author_name, coalesce(c.author_email, '') as email, coalesce(c.account_id, 0) as account_id,
				c.author_is_staff, c.created_at, c.author_id, c.discussion_id,
				(select count(*) from comment_reports p where p.comment_id = c.id) as reports
			from comments c
			where (c.created_at, c.id) < ($1, $2) and c.withdrawn_at is null and c.redacted_at is null
			order by c.created_at desc, c.id desc
			limit $3
		),
		moments as ( -- everything that counted for or against an author, and the moments at which the count matters
			select null::bigint as id, o.author_id, l.at,
				(l.review_after = 'APPROVED')::int - (l.judged_before and l.review_before = 'APPROVED')::int as approved,
				(l.review_after in ('REJECTED', 'SPAM'))::int - (l.judged_before and l.review_before in ('REJECTED', 'SPAM'))::int as rejected
			from (select distinct author_id from batch where author_id is not null) a
			join comments o on o.author_id = a.author_id
			join decisions l on l.comment_id = o.id
			where l.actor_kind = 'STAFF' and l.action in ('APPROVE', 'REJECT', 'SPAM', 'RESTORE', 'UNDO')
			union all
			select id, author_id, created_at, 0, 0 from batch
		),
		record as materialized ( -- made once, whatever the planner knows of the tables
			select * from (
				select id, sum(approved) over w as approved, sum(rejected) over w as rejected
				from moments
				window w as (partition by author_id order by at rows unbounded preceding)
			) r
			where id is not null
		)
		select b.id, b.body, b.author_name, b.email, b.account_id, b.author_is_staff, b.created_at,
			r.approved, r.rejected, a.trusted_at, a.always_hold_at,
			coalesce(d.mode, '') as mode, d.closes_at, d.close_after_days, coalesce(ar.published_at, i.published_at) as published_at,
			array(
				select m.mode from topic_modes_in_force m join article_topics t on t.topic_id = m.topic_id where t.article_id = d.article_id
				union all
				select m.mode from topic_modes_in_force m join initiative_topics t on t.topic_id = m.topic_id where t.initiative_id = d.initiative_id
			) as topic_modes,
			b.reports,
			array(
				select extract(epoch from l.at - b.created_at)::float8 / 60 from decisions l
				where l.comment_id = b.id and l.action = 'EDIT' and l.actor_kind = 'AUTHOR'
			) as edited_after
		from batch b
		join record r on r.id = b.id
		join discussions d on d.id = b.discussion_id
		left join comment_authors a on a.id = b.author_id
		left join articles ar on ar.id = d.article_id
		left join initiatives i on i.id = d.initiative_id
		order by b.created_at desc, b.id desc`
	err = s.DB.SelectContext(ctx, &found, query, before.CreatedAt, before.ID, n)
	return found, err
}

// candidate puts a comment into the words of moderation, as it was when it came. Whether it came too fast, repeated another or
// was sent in by a machine cannot be told any more, so that it is judged like a change of text, to which none of it matters.
func (c replayed) candidate(p moderation.Policy) moderation.Candidate {
	by := account.Viewer{ID: c.AccountID}
	if c.Staff {
		by.Roles = []account.Role{account.Moderator}
	}
	st := standing{ApprovedCount: c.Approved, RejectedCount: c.Rejected, TrustedAt: upTo(c.CreatedAt, c.TrustedAt), AlwaysHoldAt: upTo(c.CreatedAt, c.AlwaysHold)}
	at := place{Mode: c.Mode, TopicModes: c.TopicModes, ClosesAt: c.ClosesAt, ClosesAfter: c.ClosesAfter, PublishedAt: c.PublishedAt, site: p.Mode}
	return moderation.Candidate{
		Body: c.Body, Name: c.Name, Email: c.Email, Now: c.CreatedAt, Edit: true,
		Author: st.author(by, c.CreatedAt), Discussion: at.discussion(),
	}
}

// upTo gives a moment unless it came later.
func upTo(now time.Time, t *time.Time) *time.Time {
	if t != nil && t.After(now) {
		return nil
	}
	return t
}
