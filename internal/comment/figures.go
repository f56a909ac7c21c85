package comment

import (
	"context"
	"database/sql"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/date"
	"innomag/internal/fault"
	"innomag/internal/siblings"
)

// maxDays is how many days the figures may span: as many as a page can draw, and a bound for what is counted.
const maxDays = 366

// Day is what happened to comments on one day, by Norway's clock.
type Day struct {
	Day       date.Date `db:"day"`
	Posted    int       `db:"posted"`
	Published int       `db:"published"` // by policy, as they were posted
	Approved  int       `db:"approved"`
	Rejected  int       `db:"rejected"`
	Spam      int       `db:"spam"`
	Reports   int       `db:"reports"`
	// WaitSeconds is how long half of what moderators judged for the first time that day had waited, at most; nil when they judged nothing.
	WaitSeconds *int `db:"wait_seconds"`
}

// ReasonCount is how often comments were rejected for a reason.
type ReasonCount struct {
	Reason Reason `db:"reason"`
	Count  int    `db:"count"`
}

// ModeratorCount is how many decisions somebody made.
type ModeratorCount struct {
	siblings.Member[*ModeratorCount]

	ActorID account.ID `db:"actor_id"`
	Count   int        `db:"count"`
}

// Figures are what moderators want to know of a time.
type Figures struct {
	Days       []*Day
	Reasons    []*ReasonCount
	Moderators []*ModeratorCount
}

// Figures counts what happened from one day to another, both included, at most 366 days. All numbers are of one moment. Anybody but
// a moderator is Forbidden.
func (s *Service) Figures(ctx context.Context, by account.Viewer, from, to date.Date) (*Figures, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	first, end := from.Begins(), to.Begins().AddDate(0, 0, 1)
	switch {
	case to.Before(from):
		return nil, fault.New(fault.BadUserInput, "the last day comes before the first").In("to")
	case first.AddDate(0, 0, maxDays).Before(end):
		return nil, fault.New(fault.BadUserInput, "ask for at most %d days", maxDays).In("from")
	}
	var f Figures
	tx, err := s.DB.BeginTxx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer func() { _ = tx.Rollback() }()
	if f.Days, err = days(ctx, tx, first, end); err != nil {
		return nil, err
	}
	const reasons = `
		select reason, count(*) from decisions
		where actor_kind = 'STAFF' and action = 'REJECT' and at >= $1 and at < $2 and reason <> ''
		group by 1 order by 2 desc, 1`
	if err := tx.SelectContext(ctx, &f.Reasons, reasons, first, end); err != nil {
		return nil, err
	}
	const moderators = `
		select actor_id, count(*) from decisions
		where actor_kind = 'STAFF' and at >= $1 and at < $2 and actor_id is not null
		group by 1 order by 2 desc, 1 limit 100`
	if err := tx.SelectContext(ctx, &f.Moderators, moderators, first, end); err != nil {
		return nil, err
	}
	siblings.Introduce(f.Moderators)
	return &f, nil
}

// days counts day by day. What nothing happened on is counted, too.
func days(ctx context.Context, tx *sqlx.Tx, first, end time.Time) ([]*Day, error) {
	const query = `
		with posted as (
			select (c.created_at at time zone 'Europe/Oslo')::date as day, count(*) as n
			from comments c where c.created_at >= $1 and c.created_at < $2 group by 1
		),
		decided as (
			select (d.at at time zone 'Europe/Oslo')::date as day,
				count(*) filter (where d.action = 'PUBLISH') as published,
				count(*) filter (where d.actor_kind = 'STAFF' and d.action in ('APPROVE', 'RESTORE')) as approved,
				count(*) filter (where d.actor_kind = 'STAFF' and d.action = 'REJECT') as rejected,
				count(*) filter (where d.actor_kind = 'STAFF' and d.action = 'SPAM') as spam
			from decisions d where d.at >= $1 and d.at < $2 group by 1
		),
		waited as (
			select (d.at at time zone 'Europe/Oslo')::date as day,
				percentile_disc(0.5) within group (order by extract(epoch from d.at - c.created_at))::int as seconds
			from decisions d
			join comments c on c.id = d.comment_id
			where d.at >= $1 and d.at < $2 and d.actor_kind = 'STAFF' and d.action in ('APPROVE', 'REJECT', 'SPAM')
			and d.review_before = 'PENDING' and not d.judged_before
			group by 1
		),
		reported as (
			select (r.created_at at time zone 'Europe/Oslo')::date as day, count(*) as n
			from comment_reports r where r.created_at >= $1 and r.created_at < $2 group by 1
		)
		select g::date as day, coalesce(p.n, 0) as posted, coalesce(d.published, 0) as published, coalesce(d.approved, 0) as approved,
			coalesce(d.rejected, 0) as rejected, coalesce(d.spam, 0) as spam, coalesce(r.n, 0) as reports, w.seconds as wait_seconds
		from generate_series(($1::timestamptz at time zone 'Europe/Oslo')::date,
			($2::timestamptz at time zone 'Europe/Oslo')::date - 1, interval '1 day') g
		left join posted p on p.day = g::date
		left join decided d on d.day = g::date
		left join waited w on w.day = g::date
		left join reported r on r.day = g::date
		order by 1`
	var out []*Day
	return out, tx.SelectContext(ctx, &out, query, first, end)
}
