package comment

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Action is what was decided.
type Action string

// The actions.
const (
	ActionPublish    Action = "PUBLISH"
	ActionHold       Action = "HOLD"
	ActionApprove    Action = "APPROVE"
	ActionReject     Action = "REJECT"
	ActionSpam       Action = "SPAM"
	ActionRestore    Action = "RESTORE"
	ActionFeature    Action = "FEATURE"
	ActionUnfeature  Action = "UNFEATURE"
	ActionRedact     Action = "REDACT"
	ActionLock       Action = "LOCK"
	ActionUnlock     Action = "UNLOCK"
	ActionUndo       Action = "UNDO"
	ActionReportHide Action = "REPORT_HIDE"
	ActionEdit       Action = "EDIT"
	ActionWithdraw   Action = "WITHDRAW"
)

// ActorKind is who decides.
type ActorKind string

// The kinds of actors.
const (
	ByPolicy ActorKind = "POLICY"
	ByStaff  ActorKind = "STAFF"
	ByAuthor ActorKind = "AUTHOR"
)

// DecisionID identifies a decision.
type DecisionID int64

// MarshalGQL writes the id as a global id.
func (id DecisionID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Decision", int64(id)) }

// UnmarshalGQL reads a global id of a decision.
func (id *DecisionID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Decision", (*int64)(id)) }

// Decision is an entry in the log.
type Decision struct {
	siblings.Member[*Decision]

	ID         DecisionID  `db:"id"`
	CommentID  ID          `db:"comment_id"`
	Action     Action      `db:"action"`
	Revision   int         `db:"revision"`
	ActorID    *account.ID `db:"actor_id"`
	ActorKind  ActorKind   `db:"actor_kind"`
	ReasonCode Reason      `db:"reason"`
	Note       string      `db:"note"`
	At         time.Time   `db:"at"`
	Undoes     *DecisionID `db:"undoes"` // the decision that this one takes back

	MessageToAuthor string `db:"message"`
}

// Reason is why the comment was rejected, nil when it was not.
func (d *Decision) Reason() *Reason {
	if d.ReasonCode == "" {
		return nil
	}
	return &d.ReasonCode
}

type fateOf struct {
	visibility Visibility
	review     Review
}

type decision struct {
	comment      ID
	revision     int
	action       Action
	actor        account.ID
	actorKind    ActorKind
	reason       Reason
	note         string
	message      string // to the author
	undoes       DecisionID
	before       *fateOf // nil for a new comment
	judgedBefore bool    // the review before was a moderator's
	after        fateOf
}

func record(ctx context.Context, tx postgres.Querier, d decision) error {
	_, err := recordAll(ctx, tx, []decision{d})
	return err
}

// recordAll writes decisions down and gives their ids in the same order.
func recordAll(ctx context.Context, tx postgres.Querier, all []decision) ([]DecisionID, error) {
	n := len(all)
	comments, revisions, actors, undoes := make([]ID, n), make([]int64, n), make([]account.ID, n), make([]DecisionID, n)
	actions, kinds, reasons, notes := make([]string, n), make([]string, n), make([]string, n), make([]string, n)
	visible, review, messages := make([]string, n), make([]string, n), make([]string, n)
	visibleAfter, reviewAfter := make([]string, n), make([]string, n)
	judged := make([]bool, n)
	for i, d := range all {
		comments[i], revisions[i], actors[i], undoes[i] = d.comment, int64(d.revision), d.actor, d.undoes
		actions[i], kinds[i], reasons[i], notes[i] = string(d.action), string(d.actorKind), string(d.reason), d.note
		messages[i] = d.message
		if d.before != nil {
			visible[i], review[i], judged[i] = string(d.before.visibility), string(d.before.review), d.judgedBefore
		}
		visibleAfter[i], reviewAfter[i] = string(d.after.visibility), string(d.after.review)
	}
	const query = `
		with given as (
			select g.*, nextval(pg_get_serial_sequence('decisions', 'id')) as id
			from unnest($1::bigint[], $2::int[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bigint[],
				$9::text[], $10::text[], $11::bool[], $12::text[], $13::text[], $14::text[])
			with ordinality as g(comment_id, revision, action, actor_id, actor_kind, reason, note, undoes,
				visibility_before, review_before, judged_before, visibility_after, review_after, message, place)
		),
		logged as (
			insert into decisions (id, comment_id, revision, action, actor_id, actor_kind, reason, note, undoes,
				visibility_before, review_before, judged_before, visibility_after, review_after, message)
			overriding system value
			select id, comment_id, revision, action, nullif(actor_id, 0), actor_kind, reason, note, nullif(undoes, 0),
				nullif(visibility_before, ''), nullif(review_before, ''), judged_before, visibility_after, review_after, message
			from given order by place
		)
		select id from given order by place`
	var ids []DecisionID
	if err := tx.SelectContext(ctx, &ids, query, int64s(comments), pq.Array(revisions), pq.Array(actions), int64s(actors),
		pq.Array(kinds), pq.Array(reasons), pq.Array(notes), int64s(undoes), pq.Array(visible), pq.Array(review),
		pq.Array(judged), pq.Array(visibleAfter), pq.Array(reviewAfter), pq.Array(messages)); err != nil {
		return nil, fmt.Errorf("recording what was decided: %w", err)
	}
	return ids, nil
}

const decisionsShown = 50

// Decisions gives what has been decided about a comment, the latest first, at most 50.
func (s *Service) Decisions(ctx context.Context, m *Moderation) ([]*Decision, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "decisions", func(ctx context.Context, all []*Comment) ([][]*Decision, error) {
		ids := idsOf(all)
		query := `
			select l.comment_id as owner, l.id, l.comment_id, l.action, l.revision, l.actor_id, l.actor_kind, l.reason, l.note, l.message, l.at, l.undoes
			from unnest($1::bigint[]) as o(id)
			cross join lateral (select * from decisions where comment_id = o.id order by id desc limit ` + strconv.Itoa(decisionsShown) + `) l
			order by l.id desc`
		var found []*Decision
		err := s.DB.SelectContext(ctx, &found, query, int64s(ids))
		return siblings.Under(ids, found), err
	})
}

// Signals gives what the checks found in a comment's present text.
func (s *Service) Signals(ctx context.Context, m *Moderation) ([]*moderation.Signal, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "signals", func(ctx context.Context, all []*Comment) ([][]*moderation.Signal, error) {
		const query = `
			select (select r.signals from comment_revisions r where r.comment_id = o.id order by r.revision desc limit 1)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			order by o.place`
		var found [][]byte
		if err := s.DB.SelectContext(ctx, &found, query, int64s(idsOf(all))); err != nil {
			return nil, err
		}
		out := make([][]*moderation.Signal, len(all))
		for i, stored := range found {
			if stored == nil {
				continue
			}
			if err := json.Unmarshal(stored, &out[i]); err != nil {
				return nil, fmt.Errorf("signals of comment %d: %w", all[i].ID, err)
			}
		}
		return out, nil
	})
}

func idsOf(all []*Comment) []ID {
	ids := make([]ID, len(all))
	for i, c := range all {
		ids[i] = c.ID
	}
	return ids
}
