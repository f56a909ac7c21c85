// Package event tells what happened to whoever waits to hear it, on every server that shares the database.
//
// An event is written in the transaction that did the thing, so it is told if and only if that was done.
package event

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// Kind is what happened.
type Kind string

// The kinds.
const (
	CommentPublished Kind = "comment.published"
	CommentHidden    Kind = "comment.hidden"
	QueueEntered     Kind = "queue.entered"
	QueueLeft        Kind = "queue.left"
	QueueChanged     Kind = "queue.changed"
	QueueClaimed     Kind = "queue.claimed"
	QueueReleased    Kind = "queue.released"
	ArticlePublished Kind = "article.published" // readers see it from now on
	ArticleChanged   Kind = "article.changed"   // what readers see was saved anew
	ArticleHidden    Kind = "article.hidden"    // readers no longer see it

	InitiativePublished Kind = "initiative.published" // as those of articles
	InitiativeChanged   Kind = "initiative.changed"
	InitiativeHidden    Kind = "initiative.hidden"
)

// Event is one thing that happened.
type Event struct {
	ID           int64  `db:"id"`
	Kind         Kind   `db:"kind"`
	CommentID    int64  `db:"comment_id"`
	ArticleID    *int64 `db:"article_id"`    // what the comment is about,
	InitiativeID *int64 `db:"initiative_id"` // one of the two
}

// About says whether the event is about a comment on this article or initiative.
func (e Event) About(kind string, key int64) bool {
	switch kind {
	case "Article":
		return e.ArticleID != nil && *e.ArticleID == key
	case "Initiative":
		return e.InitiativeID != nil && *e.InitiativeID == key
	}
	return false
}

// Record writes an event in the caller's transaction.
func Record(ctx context.Context, tx postgres.Querier, e Event) error {
	return RecordAll(ctx, tx, []Event{e})
}

// RecordAll writes events in the caller's transaction, in one statement however many there are.
func RecordAll(ctx context.Context, tx postgres.Querier, all []Event) error {
	if len(all) == 0 {
		return nil
	}
	kinds, comments := make([]string, len(all)), make([]int64, len(all))
	articles, initiatives := make([]sql.NullInt64, len(all)), make([]sql.NullInt64, len(all))
	for i, e := range all {
		kinds[i], comments[i], articles[i], initiatives[i] = string(e.Kind), e.CommentID, nullable(e.ArticleID), nullable(e.InitiativeID)
	}
	const query = `
		insert into events (kind, comment_id, article_id, initiative_id)
		select kind, comment_id, article_id, initiative_id
		from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[])
			with ordinality as g(kind, comment_id, article_id, initiative_id, place)
		order by place`
	_, err := tx.ExecContext(ctx, query, pq.Array(kinds), pq.Array(comments), pq.Array(articles), pq.Array(initiatives))
	if err != nil {
		return fmt.Errorf("recording %d events: %w", len(all), err)
	}
	return nil
}

func nullable(key *int64) sql.NullInt64 {
	if key == nil {
		return sql.NullInt64{}
	}
	return sql.NullInt64{Int64: *key, Valid: true}
}
