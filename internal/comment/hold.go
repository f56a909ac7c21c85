package comment

import (
	"context"
	"database/sql"
	"time"

	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// lock takes a comment for change. The discussion comes first, always, so that two who change it cannot wait for each other.
func lock(ctx context.Context, tx postgres.Querier, id ID) (*Comment, error) {
	held, err := lockAll(ctx, tx, []ID{id})
	if err != nil {
		return nil, err
	}
	if held[id] == nil {
		return nil, errNotThere.In("commentId")
	}
	return held[id], nil
}

// lockAll takes comments for change, those that are there: all their discussions first and then all of them, each in the
// order of their ids, so that two who want the same ones cannot wait for each other.
func lockAll(ctx context.Context, tx postgres.Querier, ids []ID) (map[ID]*Comment, error) {
	const discussions = `
		select d.id from discussions d
		where d.id in (select discussion_id from comments where id = any($1))
		order by d.id
		for no key update`
	if err := tx.SelectContext(ctx, &[]int64{}, discussions, int64s(ids)); err != nil {
		return nil, err
	}
	const comments = `
		select ` + columns + `
		from comments c
		join discussions d on d.id = c.discussion_id
		where c.id = any($1)
		order by c.id
		for no key update of c`
	var found []*Comment
	if err := tx.SelectContext(ctx, &found, comments, int64s(ids)); err != nil {
		return nil, err
	}
	held := make(map[ID]*Comment, len(found))
	for _, c := range found {
		held[c.ID] = c
	}
	return held, nil
}

// saveFacts stores what comments have become. They must be held.
func saveFacts(ctx context.Context, tx postgres.Querier, moved []*move) error {
	n := len(moved)
	ids, visibilities, reviews, reports := make([]ID, n), make([]string, n), make([]string, n), make([]int64, n)
	judged, featured, redacted, locked := make([]*time.Time, n), make([]*time.Time, n), make([]*time.Time, n), make([]*time.Time, n)
	for i, m := range moved {
		f := m.facts()
		ids[i], visibilities[i], reviews[i], reports[i] = m.ID, string(f.visibility), string(f.review), int64(f.reports)
		judged[i], featured[i], redacted[i], locked[i] = f.judged, f.featured, f.redacted, f.lockedAt
	}
	const query = `
		update comments c
		set visibility = g.visibility, review = g.review, report_count = g.reports, judged_at = g.judged,
			featured_at = g.featured, redacted_at = g.redacted, locked_at = g.locked, revision = c.revision + 1
		from unnest($1::bigint[], $2::text[], $3::text[], $4::int[],
			$5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])
			as g(id, visibility, review, reports, judged, featured, redacted, locked)
		where c.id = g.id`
	_, err := tx.ExecContext(ctx, query, int64s(ids), pq.Array(visibilities), pq.Array(reviews), pq.Array(reports),
		instants(judged), instants(featured), instants(redacted), instants(locked))
	return err
}

func instants(of []*time.Time) any {
	texts := make([]sql.NullString, len(of))
	for i, t := range of {
		if t != nil {
			texts[i] = sql.NullString{String: t.UTC().Format(time.RFC3339Nano), Valid: true}
		}
	}
	return pq.Array(texts)
}

// answerReports closes the open reports about comments that were judged. Nobody need look at these comments any more,
// so whoever had claimed one lets it go.
func answerReports(ctx context.Context, tx postgres.Querier, moved []*move, becomes outcome) error {
	comments, decisions := make([]ID, len(moved)), make([]DecisionID, len(moved))
	for i, m := range moved {
		comments[i], decisions[i] = m.ID, m.decision
	}
	const reports = `
		update comment_reports r
		set outcome = $3, closed_at = now(), closed_by = g.decision
		from unnest($1::bigint[], $2::bigint[]) as g(comment, decision)
		where r.comment_id = g.comment and r.outcome is null`
	if _, err := tx.ExecContext(ctx, reports, int64s(comments), int64s(decisions), becomes); err != nil {
		return err
	}
	const claims = `delete from comment_claims where comment_id = any($1)`
	_, err := tx.ExecContext(ctx, claims, int64s(comments))
	return err
}
