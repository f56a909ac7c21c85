package comment

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Moderation is what moderators need to judge a comment.
type Moderation struct {
	Comment     *Comment
	AuthorEmail *string
}

// QueueName is a part of the queue.
type QueueName string

// The parts of the queue.
const (
	QueueHeld       QueueName = "HELD"
	QueueUnreviewed QueueName = "UNREVIEWED"
	QueueSpam       QueueName = "SPAM"
	QueueRejected   QueueName = "REJECTED"
	QueueAll        QueueName = "ALL"
)

var queues = map[QueueName]string{
	QueueHeld:       `c.visibility = 'HIDDEN' and c.review = 'PENDING' and c.withdrawn_at is null`,
	QueueUnreviewed: `c.visibility = 'PUBLIC' and c.review = 'PENDING'`,
	QueueSpam:       `c.review = 'SPAM'`,
	QueueRejected:   `c.review = 'REJECTED'`,
	QueueAll:        `true`,
}

// QueueFilter says which comments the queue shows.
type QueueFilter struct {
	Queue     QueueName
	SubjectID *Subject
}

// Queue gives the comments that moderators look after, the oldest first.
func (s *Service) Queue(ctx context.Context, by account.Viewer, filter *QueueFilter, args page.Args) (*Connection, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	f := QueueFilter{Queue: QueueHeld}
	if filter != nil {
		f = *filter
	}
	about := Subject{}
	if f.SubjectID != nil {
		about = *f.SubjectID
	}
	list := page.List{
		Name:  fmt.Sprint("queue ", f.Queue, " ", about),
		Order: []page.Column{{SQL: "c.created_at", Cast: "timestamptz"}, {SQL: "c.id", Cast: "bigint"}},
	}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	from := `
		from comments c
		join discussions d on d.id = c.discussion_id
		where ` + queues[f.Queue] + `
		and ($1 = '' or ($1 = 'Article' and d.article_id = $2) or ($1 = 'Initiative' and d.initiative_id = $2))`
	where, orderAndLimit, values := request.SQL(2)
	query := `select ` + columns + from + ` and ` + where + ` ` + orderAndLimit
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, append([]any{about.Type, about.Key}, values...)...); err != nil {
		return nil, err
	}
	inOrder(by, nil, found)
	return page.Connect(request, found, queueKey, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*)`+from, about.Type, about.Key)
		return n, err
	}), nil
}

func queueKey(c *Comment) []string { return []string{page.Time(c.CreatedAt), page.Int(c.ID)} }

var errModeratorsOnly = fault.New(fault.Forbidden, "only moderators judge comments")

// Reason says why a comment is rejected.
type Reason string

// Approval is a moderator's decision that a comment is good.
type Approval struct {
	CommentID        ID
	ExpectedRevision int
}

// Rejection is a moderator's decision that a comment breaks the rules.
type Rejection struct {
	CommentID        ID
	ExpectedRevision int
	Reason           Reason
	Note             string
}

// Approve makes a comment public. A comment that has changed since the moderator read it is a Conflict,
// and comes back as it is now.
func (s *Service) Approve(ctx context.Context, by account.Viewer, a Approval) (*Comment, error) {
	return s.decide(ctx, by, a.CommentID, a.ExpectedRevision, decision{
		action: ActionApprove, after: fateOf{Public, Approved},
	})
}

// Reject hides a comment and keeps why. A comment that has changed since the moderator read it is a Conflict,
// and comes back as it is now.
func (s *Service) Reject(ctx context.Context, by account.Viewer, r Rejection) (*Comment, error) {
	var f form.Form
	f.Text("note", &r.Note, false, 1000)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return s.decide(ctx, by, r.CommentID, r.ExpectedRevision, decision{
		action: ActionReject, after: fateOf{Hidden, Rejected}, reason: r.Reason, note: r.Note,
	})
}

// decide carries out what a moderator decided about the revision that was read, writes it down and tells who listens.
func (s *Service) decide(ctx context.Context, by account.Viewer, id ID, expected int, d decision) (*Comment, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	refused := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		c, err := lock(ctx, tx, id)
		switch {
		case err != nil:
			return err
		case c.AccountID != nil && *c.AccountID == by.ID:
			return fault.New(fault.Forbidden, "nobody judges their own comment")
		case c.Revision != expected:
			return fault.New(fault.Conflict, "Kommentaren er endret i mellomtiden.").In("expectedRevision")
		case c.WithdrawnAt != nil:
			return fault.Invalid("commentId", "WRONG_STATE", "Kommentaren er trukket tilbake av den som skrev den.")
		}
		before := fateOf{c.Visibility, c.Judgement}
		if before == d.after {
			return nil // decided so already
		}
		const move = `
			update comments
			set visibility = $2, review = $3, revision = revision + 1
			where id = $1`
		if _, err := tx.ExecContext(ctx, move, id, d.after.visibility, d.after.review); err != nil {
			return err
		}
		d.comment, d.revision, d.before, d.actorKind, d.actor = id, expected, &before, ByStaff, by.ID
		if err := record(ctx, tx, d); err != nil {
			return err
		}
		return tell(ctx, tx, c, before, d.after)
	})
	c, err := s.ByID(ctx, by, id)
	if err != nil {
		return nil, errors.Join(refused, err)
	}
	return c, refused
}

// lock takes a comment for change. The discussion comes first, always, so that two who change it cannot wait for each other.
func lock(ctx context.Context, tx postgres.Querier, id ID) (*Comment, error) {
	const discussion = `
		select d.id from discussions d
		where d.id = (select discussion_id from comments where id = $1)
		for no key update`
	var d int64
	if err := tx.GetContext(ctx, &d, discussion, id); err != nil {
		return nil, notThere(err)
	}
	const comment = `
		select ` + columns + `
		from comments c
		join discussions d on d.id = c.discussion_id
		where c.id = $1
		for no key update of c`
	var c Comment
	return &c, notThere(tx.GetContext(ctx, &c, comment, id))
}

func notThere(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return errNotThere.In("commentId")
	}
	return err
}

// tell lets readers and moderators know how a comment moved.
func tell(ctx context.Context, tx postgres.Querier, c *Comment, before, after fateOf) error {
	var kinds []event.Kind
	if before.visibility != after.visibility {
		kinds = append(kinds, map[Visibility]event.Kind{Public: event.CommentPublished, Hidden: event.CommentHidden}[after.visibility])
	}
	if before.review == Pending && after.review != Pending {
		kinds = append(kinds, event.QueueLeft)
	}
	for _, k := range kinds {
		if err := event.Record(ctx, tx, event.Event{
			Kind: k, CommentID: int64(c.ID), ArticleID: c.ArticleID, InitiativeID: c.InitiativeID,
		}); err != nil {
			return err
		}
	}
	return nil
}

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

// Decision is an entry in the log.
type Decision struct {
	siblings.Member[*Decision]

	ID         int64       `db:"id"`
	Action     Action      `db:"action"`
	Revision   int         `db:"revision"`
	ActorID    *account.ID `db:"actor_id"`
	ActorKind  ActorKind   `db:"actor_kind"`
	ReasonCode Reason      `db:"reason"`
	Note       string      `db:"note"`
	At         time.Time   `db:"at"`
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
	comment   ID
	revision  int
	action    Action
	actor     account.ID
	actorKind ActorKind
	reason    Reason
	note      string
	before    *fateOf // nil for a new comment
	after     fateOf
}

func record(ctx context.Context, tx postgres.Querier, d decision) error {
	const query = `
		insert into decisions (comment_id, revision, action, actor_id, actor_kind, reason, note,
			visibility_before, review_before, visibility_after, review_after)
		values ($1, $2, $3, nullif($4, 0), $5, $6, $7, nullif($8, ''), nullif($9, ''), $10, $11)`
	var before fateOf
	if d.before != nil {
		before = *d.before
	}
	_, err := tx.ExecContext(ctx, query, d.comment, d.revision, d.action, int64(d.actor), d.actorKind, d.reason, d.note,
		before.visibility, before.review, d.after.visibility, d.after.review)
	if err != nil {
		return fmt.Errorf("recording the decision: %w", err)
	}
	return nil
}
