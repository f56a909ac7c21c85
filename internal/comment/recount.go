package comment

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
)

// Drift is a counter that does not say what the comments say.
type Drift struct {
	Counter string `db:"counter"` // as in "discussions.comment_count"
	ID      int64  `db:"id"`      // the row that holds it; 0 where several do
	Stored  int    `db:"stored"`
	Actual  int    `db:"actual"`
}

func (d Drift) String() string {
	if d.ID == 0 {
		return fmt.Sprintf("%s says %d and should say %d", d.Counter, d.Stored, d.Actual)
	}
	return fmt.Sprintf("%s of %d says %d and should say %d", d.Counter, d.ID, d.Stored, d.Actual)
}

// actual counts everything anew from the comments themselves.
const actual = `
	with recursive above (id, ancestor) as (
		select id, parent_id from comments where visibility = 'PUBLIC' and parent_id is not null
		union all
		select a.id, p.parent_id from above a join comments p on p.id = a.ancestor where p.parent_id is not null
	),
	below as (
		select ancestor as id, count(*) as n from above group by ancestor
	),
	stood as ( -- which comments should be shown
		select c.id, c.parent_id, c.discussion_id, c.visibility, coalesce(b.n, 0) as public_below,
			c.visibility = 'PUBLIC' or coalesce(b.n, 0) > 0 as shown
		from comments c
		left join below b on b.id = c.id
	),
	replies as (
		select parent_id as id, count(*) as n from stood where shown and parent_id is not null group by parent_id
	),
	likes as (
		select comment_id as id, count(*) as n from comment_likes group by comment_id
	),
	reports as (
		select comment_id as id, count(*) as n from comment_reports where outcome is null group by comment_id
	),
	per_discussion as (
		select discussion_id as id,
			count(*) filter (where visibility = 'PUBLIC') as comment_count,
			count(*) filter (where shown) as shown_count,
			count(*) filter (where shown and parent_id is null) as shown_root_count
		from stood group by discussion_id
	),
	per_queue as (
		select coalesce(queue, 'NONE') as queue, count(*) as n from comments group by 1
	),
	per_author as (
		select author_id as id,
			count(*) filter (where review = 'APPROVED') as approved_count,
			count(*) filter (where review in ('REJECTED', 'SPAM')) as rejected_count
		from comments where judged_at is not null and author_id is not null group by author_id
	)`

// Check gives every counter that has drifted. There should be none, ever: counts change in the transaction that
// changes the comment.
func (s *Service) Check(ctx context.Context) ([]Drift, error) {
	return check(ctx, s.DB)
}

func check(ctx context.Context, q postgres.Querier) ([]Drift, error) {
	const query = actual + `
		select 'comments.public_below' as counter, c.id, c.public_below as stored, s.public_below as actual
		from comments c join stood s using (id) where c.public_below <> s.public_below
		union all
		select 'comments.reply_count', c.id, c.reply_count, coalesce(r.n, 0)
		from comments c left join replies r using (id) where c.reply_count <> coalesce(r.n, 0)
		union all
		select 'comments.like_count', c.id, c.like_count, coalesce(l.n, 0)
		from comments c left join likes l using (id) where c.like_count <> coalesce(l.n, 0)
		union all
		select 'comments.report_count', c.id, c.report_count, coalesce(r.n, 0)
		from comments c left join reports r using (id) where c.report_count <> coalesce(r.n, 0)
		union all
		select 'discussions.' || v.counter, d.id, v.stored, v.actual
		from discussions d
		left join per_discussion p using (id)
		cross join lateral (values
			('comment_count', d.comment_count, coalesce(p.comment_count, 0)),
			('shown_count', d.shown_count, coalesce(p.shown_count, 0)),
			('shown_root_count', d.shown_root_count, coalesce(p.shown_root_count, 0))
		) v (counter, stored, actual)
		where v.stored <> v.actual
		union all
		select 'queue_counts.' || queue, 0, coalesce(k.n, 0), coalesce(p.n, 0)
		from per_queue p
		full join (select queue, sum(n) as n from queue_counts group by queue) k using (queue)
		where coalesce(k.n, 0) <> coalesce(p.n, 0)
		union all
		select 'comment_authors.' || v.counter, a.id, v.stored, v.actual
		from comment_authors a
		left join per_author p using (id)
		cross join lateral (values
			('approved_count', a.approved_count, coalesce(p.approved_count, 0)),
			('rejected_count', a.rejected_count, coalesce(p.rejected_count, 0))
		) v (counter, stored, actual)
		where v.stored <> v.actual
		order by 1, 2`
	var drifts []Drift
	if err := q.SelectContext(ctx, &drifts, query); err != nil {
		return nil, fmt.Errorf("counting anew: %w", err)
	}
	return drifts, nil
}

// Recount puts every counter right and gives what it had to change.
func (s *Service) Recount(ctx context.Context) ([]Drift, error) {
	var drifts []Drift
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		// Nobody may comment or judge meanwhile, or a right count would be overwritten with an old one.
		// The discussions come first, row by row, as they do for whoever judges.
		if _, err := tx.ExecContext(ctx, `select from discussions order by id for no key update`); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `lock table comments in share row exclusive mode`); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf(`select pg_advisory_xact_lock(%d)`, foldLock)); err != nil {
			return err
		}
		if drifts, err = check(ctx, tx); err != nil || len(drifts) == 0 {
			return err
		}
		// The trigger would count the correction as a change; it is switched off for this transaction alone.
		const trigger = `alter table comments %s trigger count_changed`
		if _, err := tx.ExecContext(ctx, fmt.Sprintf(trigger, "disable")); err != nil {
			return err
		}
		const comments = actual + `
			update comments c
			set public_below = s.public_below, reply_count = coalesce(r.n, 0), like_count = coalesce(l.n, 0), report_count = coalesce(p.n, 0)
			from stood s left join replies r using (id) left join likes l using (id) left join reports p using (id)
			where c.id = s.id and (c.public_below, c.reply_count, c.like_count, c.report_count)
				is distinct from (s.public_below, coalesce(r.n, 0), coalesce(l.n, 0), coalesce(p.n, 0))`
		if _, err := tx.ExecContext(ctx, comments); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf(trigger, "enable")); err != nil {
			return err
		}
		const discussions = actual + `
			update discussions d
			set comment_count = coalesce(p.comment_count, 0),
				shown_count = coalesce(p.shown_count, 0),
				shown_root_count = coalesce(p.shown_root_count, 0)
			from discussions o left join per_discussion p using (id)
			where o.id = d.id`
		if _, err := tx.ExecContext(ctx, discussions); err != nil {
			return err
		}
		const authors = actual + `
			update comment_authors a
			set approved_count = coalesce(p.approved_count, 0), rejected_count = coalesce(p.rejected_count, 0)
			from comment_authors o left join per_author p using (id)
			where o.id = a.id and (a.approved_count, a.rejected_count) <> (coalesce(p.approved_count, 0), coalesce(p.rejected_count, 0))`
		if _, err := tx.ExecContext(ctx, authors); err != nil {
			return err
		}
		const queues = actual + `, gone as (delete from queue_counts) insert into queue_counts select queue, n from per_queue`
		_, err = tx.ExecContext(ctx, queues)
		return err
	})
	return drifts, err
}
