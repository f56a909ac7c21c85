package account

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jmoiron/sqlx"

	"innomag/internal/fault"
)

// HoldWriters holds the accounts that write as one of two people, in order. It comes before anything that holds people.
func HoldWriters(ctx context.Context, tx *sqlx.Tx, one, other int64) error {
	_, err := tx.ExecContext(ctx, `select id from accounts where person_id in ($1, $2) order by id for update`, one, other)
	return err
}

// HandPerson has the account that writes as one person write as another, in the caller's transaction, and says which it was. It fails as a
// fault of intoId when both have accounts.
func HandPerson(ctx context.Context, tx *sqlx.Tx, from, into int64) (json.RawMessage, error) {
	var both bool
	const query = `select (select count(*) from accounts where person_id in ($1, $2)) = 2`
	if err := tx.GetContext(ctx, &both, query, from, into); err != nil {
		return nil, fmt.Errorf("accounts of people: %w", err)
	}
	if both {
		return nil, fault.Invalid("intoId", "INVALID", "Begge skriver med hver sin konto. Ta den ene kontoen bort fra personen først.")
	}
	var moved []int64
	if err := tx.SelectContext(ctx, &moved, `update accounts set person_id = $2 where person_id = $1 returning id`, from, into); err != nil {
		return nil, fmt.Errorf("accounts of people: %w", err)
	}
	if moved == nil {
		moved = []int64{}
	}
	return json.Marshal(moved)
}

// TakeBackPerson has the account that HandPerson moved write as whom it did before. One that writes as somebody else since does.
func TakeBackPerson(ctx context.Context, tx *sqlx.Tx, from, into int64, kept json.RawMessage) error {
	var moved []int64
	if err := json.Unmarshal(kept, &moved); err != nil || len(moved) == 0 {
		return err
	}
	if _, err := tx.ExecContext(ctx, `update accounts set person_id = $1 where id = $2 and person_id = $3`, from, moved[0], into); err != nil {
		return fmt.Errorf("accounts of people: %w", err)
	}
	return nil
}
