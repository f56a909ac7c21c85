package comment

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
)

// StandingAction is what a moderator does about an author.
type StandingAction string

// The actions.
const (
	Trust          StandingAction = "TRUST"
	Untrust        StandingAction = "UNTRUST"
	AlwaysHold     StandingAction = "ALWAYS_HOLD"
	StopHolding    StandingAction = "STOP_HOLDING"
	Warn           StandingAction = "WARN"
	Suspend        StandingAction = "SUSPEND"
	LiftSuspension StandingAction = "LIFT_SUSPENSION"
	Ban            StandingAction = "BAN"
	Unban          StandingAction = "UNBAN"
	TakeNote       StandingAction = "NOTE"
)

// doing is what an action changes in the row of an author, and when it has anything to change.
type doing struct{ set, when string }

var doings = map[StandingAction]doing{
	Trust:          {`trusted_at = now()`, `trusted_at is null`},
	Untrust:        {`trusted_at = null`, `trusted_at is not null`},
	AlwaysHold:     {`always_hold_at = now()`, `always_hold_at is null`},
	StopHolding:    {`always_hold_at = null`, `always_hold_at is not null`},
	Warn:           {`warned_at = now()`, `true`},
	Suspend:        {`suspended_until = $2`, `true`},
	LiftSuspension: {`suspended_until = null`, `suspended_until > now()`},
	Ban:            {`banned_at = now(), banned_until = $2`, `true`},
	Unban:          {`banned_at = null, banned_until = null`, `banned_at is not null`},
	TakeNote:       {`name = name`, `true`},
}

// StandingChange is what a moderator wants done about an author.
type StandingChange struct {
	AuthorID      AuthorID
	Action        StandingAction
	Until         *time.Time // of a suspension, and of a ban that ends
	Note          string
	RejectWaiting bool // with a ban: what the author has waiting is rejected

	MessageToAuthor string // of a warning
}

func (c *StandingChange) check(now time.Time) error {
	var f form.Form
	f.Text("note", &c.Note, c.Action == TakeNote, maxRemark)
	f.Text("messageToAuthor", &c.MessageToAuthor, false, maxRemark)
	if c.MessageToAuthor != "" && c.Action != Warn {
		f.Refuse("messageToAuthor", "INVALID", "Bare en advarsel kan ha en melding til den som skrev.")
	}
	if doings[c.Action].set == "" {
		f.Refuse("action", "INVALID", "Velg noe som kan gjøres.")
	}
	switch {
	case c.Until == nil && c.Action == Suspend:
		f.Refuse("until", "REQUIRED", "Feltet må fylles ut.")
	case c.Until != nil && c.Action != Suspend && c.Action != Ban:
		f.Refuse("until", "INVALID", "Bare suspensjon og utestenging kan ha en slutt.")
	case c.Until != nil && !c.Until.After(now):
		f.Refuse("until", "INVALID", "Velg et tidspunkt som ikke er passert.")
	}
	if c.RejectWaiting && c.Action != Ban {
		f.Refuse("rejectWaiting", "INVALID", "Det som venter, kan bare avvises sammen med en utestenging.")
	}
	return f.Err()
}

// SetStanding does something about an author and writes down who did it and why. It gives the author as they are now, and
// how many waiting comments were rejected. What is so already is left as it is, and nothing is written down.
func (s *Service) SetStanding(ctx context.Context, by account.Viewer, c StandingChange) (a *Author, rejected int, err error) {
	if !by.May(account.Moderate) {
		return nil, 0, errModeratorsOnly
	}
	if err := c.check(time.Now()); err != nil {
		return nil, 0, err
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := mayActOn(ctx, tx, by, c); err != nil {
			return err
		}
		if c.RejectWaiting { // comments are locked before their author, as by whoever judges one
			if rejected, err = rejectWaiting(ctx, tx, by, c.AuthorID, c.Note); err != nil {
				return err
			}
		}
		do := doings[c.Action]
		// $2 is named in every statement, so that each has the same arguments.
		change := `update comment_authors set ` + do.set + ` where id = $1 and ` + do.when + ` and ($2::timestamptz is null or true)`
		res, err := tx.ExecContext(ctx, change, c.AuthorID, c.Until)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return err
		}
		const log = `insert into author_actions (author_id, action, until, note, message, actor_id) values ($1, $2, $3, $4, $5, $6)`
		_, err = tx.ExecContext(ctx, log, c.AuthorID, c.Action, c.Until, c.Note, c.MessageToAuthor, by.ID)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	a, err = alone(s.AuthorsByIDs(ctx, by, []AuthorID{c.AuthorID}))
	return a, rejected, err
}

// mayActOn lets moderators act on others, and administrators on staff.
func mayActOn(ctx context.Context, tx postgres.Querier, by account.Viewer, c StandingChange) error {
	var a Author
	err := tx.GetContext(ctx, &a, `select `+authorColumns+` from comment_authors a where a.id = $1`, c.AuthorID)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return fault.Invalid("authorId", "NOT_FOUND", "Forfatteren finnes ikke.")
	case err != nil:
		return err
	case a.AccountID != nil && *a.AccountID == by.ID:
		return fault.New(fault.Forbidden, "nobody decides about themselves")
	case a.Staff && !by.May(account.Administer):
		return fault.New(fault.Forbidden, "only administrators decide about staff")
	case c.Action == Trust && a.AccountID == nil:
		return fault.Invalid("action", "WRONG_STATE", "Bare den som har en konto, kan få tillit. Et navn eller en adresse kan hvem som helst skrive.")
	}
	return nil
}

// rejectWaiting rejects what an author has waiting, however much it is, as if the moderator had rejected each by hand.
// It gives how many there were.
func rejectWaiting(ctx context.Context, tx postgres.Querier, by account.Viewer, author AuthorID, note string) (int, error) {
	var ids []ID
	const waiting = `
		select id from comments
		where author_id = $1 and visibility = 'HIDDEN' and review = 'PENDING' and withdrawn_at is null`
	if err := tx.SelectContext(ctx, &ids, waiting, author); err != nil || len(ids) == 0 {
		return 0, err
	}
	held, err := lockAll(ctx, tx, ids)
	if err != nil {
		return 0, err
	}
	r := rejecting("OTHER", "")
	r.note = note
	reject := r.turn
	r.turn = func(c *Comment) error {
		if c.Visibility != Hidden || c.Judgement != Pending {
			return errStale // judged while we came
		}
		return reject(c)
	}
	items := make([]Item, 0, len(held))
	for _, c := range held {
		items = append(items, Item{c.ID, c.Revision})
	}
	slices.SortFunc(items, func(a, b Item) int { return cmp.Compare(a.CommentID, b.CommentID) })
	moved, _ := r.rule(by, items, held)
	if len(moved) == 0 {
		return 0, nil
	}
	return len(moved), r.carryOut(ctx, tx, by, moved)
}
