package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/event"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// Step names an initiative that is to move on, and the revision that was seen, if that matters.
type Step struct {
	InitiativeID     ID
	ExpectedRevision *int
}

// Publish opens an initiative to everyone. Authors publish their own. It fails as Update does, and with the code WRONG_STATE
// when it is open already; then the initiative comes with the error.
func (s *Service) Publish(ctx context.Context, by account.Viewer, step Step) (*Initiative, error) {
	if !by.May(account.Write) {
		return nil, errNotYours()
	}
	return s.move(ctx, by, step, Published, "Initiativet er publisert fra før.")
}

// Archive takes an initiative away from readers. It fails as Forbidden without the permission to publish, else as Publish does.
func (s *Service) Archive(ctx context.Context, by account.Viewer, step Step) (*Initiative, error) {
	if !by.May(account.Publish) {
		return nil, fault.New(fault.Forbidden, "only editors take initiatives away from readers")
	}
	return s.move(ctx, by, step, Archived, "Initiativet er arkivert fra før.")
}

func (s *Service) move(ctx context.Context, by account.Viewer, step Step, to State, already string) (*Initiative, error) {
	var now *Initiative
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		if now, err = open(ctx, tx, by, step.InitiativeID, step.ExpectedRevision); err != nil {
			return err
		}
		if now.State == to {
			return fault.Invalid("initiativeId", "WRONG_STATE", "%s", already)
		}
		const move = `
			update initiatives set
				state = $2,
				published_at = case when $2 = 'PUBLISHED' then coalesce(published_at, now()) else published_at end,
				revision = revision + 1,
				updated_at = now()
			where id = $1`
		if _, err = tx.ExecContext(ctx, move, now.ID, to); err != nil {
			return err
		}
		switch {
		case to == Published:
			err = tell(ctx, tx, event.InitiativePublished, now.ID)
		case now.State == Published:
			err = tell(ctx, tx, event.InitiativeHidden, now.ID)
		}
		if err != nil {
			return err
		}
		now, err = one(ctx, tx, now.ID)
		return err
	})
	return asItIs(now, meanings.Fault(err, "initiative"))
}

func tell(ctx context.Context, tx postgres.Querier, kind event.Kind, id ID) error {
	key := int64(id)
	return event.Record(ctx, tx, event.Event{Kind: kind, InitiativeID: &key})
}
