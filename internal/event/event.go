// Package event tells what happened to whoever waits to hear it, on every server that shares the database.
//
// An event is written in the transaction that did the thing, so it is told if and only if that was done.
package event

import (
	"context"
	"fmt"

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
	const query = `
		insert into events (kind, comment_id, article_id, initiative_id)
		values ($1, $2, $3, $4)`
	if _, err := tx.ExecContext(ctx, query, e.Kind, e.CommentID, e.ArticleID, e.InitiativeID); err != nil {
		return fmt.Errorf("recording %s: %w", e.Kind, err)
	}
	return nil
}
